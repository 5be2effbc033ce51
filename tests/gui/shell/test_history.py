"""One road for changes: what changed is told once, what cannot be is said where it belongs."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.refusals import DiskFull, FieldEmpty, RecordMissing
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.messages import Kind, Message
from tests.gui.fakes import FakeHistory, change


class Seen:
    """Listens to the history and to the messages."""

    def __init__(self, shell: Shell) -> None:
        self.changes: list[tuple[ChangeSet, object]] = []
        self.saved: list[dt.datetime] = []
        self.failed = 0
        self.said: list[Message] = []
        shell.history.changed.connect(lambda made, initiator: self.changes.append((made, initiator)))
        shell.history.saved.connect(self.saved.append)
        shell.history.not_saved.connect(self._fail)
        shell.messages.said.connect(self.said.append)

    def _fail(self) -> None:
        self.failed += 1


class Field:
    """An initiator that can show a refusal itself."""

    sentence = ""

    def refused(self, sentence: str) -> None:
        self.sentence = sentence


@pytest.fixture
def seen(shell: Shell) -> Seen:
    return Seen(shell)


def refuse(refusal: Exception) -> ChangeSet:
    raise refusal


def test_a_step_is_told_once_with_whoever_asked(shell: Shell, seen: Seen) -> None:
    asker = object()
    made = shell.history.do(lambda title, due: change(), "Brief", due=None, initiator=asker)
    assert made == change()
    assert seen.changes == [(change(), asker)]
    assert seen.saved == [dt.datetime(2023, 11, 2, 14, 2)]


def test_nothing_to_change_is_nothing_to_tell(shell: Shell, seen: Seen) -> None:
    assert shell.history.do(lambda: None) is None
    assert (seen.changes, seen.saved, seen.said) == ([], [], [])


def test_a_rule_speaks_beside_its_field(shell: Shell, seen: Seen) -> None:
    field = Field()
    assert shell.history.do(refuse, FieldEmpty("title"), initiator=field) is None
    assert field.sentence.startswith("Vul ‘")
    assert (seen.said, seen.changes) == ([], [])


def test_a_rule_without_a_field_speaks_in_the_bar(shell: Shell, seen: Seen) -> None:
    shell.history.do(refuse, RecordMissing("a1"))
    assert [(message.kind, message.text.split(".")[0]) for message in seen.said] == [
        (Kind.WARN, "Dit gegeven staat niet (meer) in het bestand")
    ]


def test_a_fault_of_the_file_always_speaks_in_the_bar(shell: Shell, seen: Seen) -> None:
    field = Field()
    shell.history.do(refuse, DiskFull("x.vgg", 1000), initiator=field)
    assert (field.sentence, seen.failed) == ("", 1)
    assert [message.kind for message in seen.said] == [Kind.ERROR]


def test_a_mistake_of_ours_is_not_hidden(shell: Shell) -> None:
    with pytest.raises(ZeroDivisionError):
        shell.history.do(lambda: 1 // 0)  # type: ignore[arg-type, return-value]


def test_undo_and_redo_are_named(shell: Shell, seen: Seen, qtbot: QtBot) -> None:
    history = shell.history
    assert (history.undo_text, history.redo_text, history.undo()) == ("", "", None)
    history.open_file(FakeHistory(Action.ADD_ACTION_POINT))
    assert (history.undo_text, history.redo_text) == ("actiepunt toevoegen", "")
    with qtbot.waitSignal(history.steps_changed):
        history.undo()
    assert (history.undo_text, history.redo_text) == ("", "actiepunt toevoegen")
    history.redo()
    assert history.undo_text == "actiepunt toevoegen"
    assert len(seen.changes) == 2
    history.close_file()
    assert history.undo_text == ""
