"""Making a sending: the drafts are there and it is written down, or neither."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.refusals import DiskFull
from secretariat.gui.dispatches.paper import SendingPaper
from secretariat.gui.dispatches.presenter import DispatchesPresenter
from secretariat.gui.dispatches.sending import Sending
from secretariat.gui.dispatches.view import DispatchesView, Section
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.context import Shell
from secretariat.services.dispatches import Choice
from secretariat.services.opening import import_exchange
from secretariat.services.packages import Written
from secretariat.services.parcel_contents import Parcel
from secretariat.services.press import Failure, FailureKind
from secretariat.services.workspace import Workspace
from tests.gui.fakes import FakePress

OTHER = "mtg-bo-cult-2024-01"
MEETING, PDF = "mtg-bo-cult-2023-02", b"%PDF-1.7 verslag"


@dataclass
class Room:
    """A file, a folder for drafts, and what the program said."""

    workspace: Workspace
    shell: Shell
    press: FakePress
    folder: Path
    sending: Sending
    written: list[tuple[Written, bool]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def parcel(self) -> Parcel:
        return self.workspace.parcels.prepare(DispatchKind.DRAFT_MINUTES, MEETING)

    def start(self, *, records: bool = True) -> None:
        parcel = self.parcel
        recipients = tuple((one.id, one.role) for one in parcel.addressees if one.chosen)
        self.sending.start(self.workspace, parcel, Choice(recipients=recipients), self.folder, records=records)

    def go_on(self) -> None:
        """Let the paper be drawn."""
        self.press.end(self.press.started, PDF)
        self.shell.tasks.poll()

    def write(self) -> None:
        """Let the drafts be written."""
        self.press.write()
        self.shell.tasks.poll()

    @property
    def sent(self) -> int:
        return len(self.workspace.dispatches.of_meeting(MEETING))

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.rglob("*") if path.is_file())


@pytest.fixture
def room(tmp_path: Path, sample_path: Path, shell: Shell, press: FakePress) -> Iterator[Room]:
    workspace = import_exchange(
        sample_path.read_bytes(), tmp_path / "voorbeeld.vgg", lambda: dt.datetime(2023, 11, 20, 14)
    )
    shell.history.open_file(workspace.history)
    folder = tmp_path / "uit"
    folder.mkdir()
    room = Room(workspace, shell, press, folder, Sending(shell))
    room.sending.written.connect(lambda written, _package, recorded: room.written.append((written, recorded)))
    room.sending.failed.connect(room.said.append)
    yield room
    shell.tasks.close()
    workspace.close()


def test_the_drafts_are_written_first_and_then_it_is_written_down(room: Room) -> None:
    room.start()
    room.go_on()
    assert (room.sending.is_busy, room.sent) == (True, 0)
    room.write()
    assert (room.sending.is_busy, room.sent) == (False, 1)
    assert room.files == ["2023-11-02_BO-CULT_verslag_concept-v2.eml"]
    assert [recorded for _written, recorded in room.written] == [True]


def test_who_went_on_with_another_overleg_keeps_the_words_typed_there(room: Room, theme: Theme, qtbot: QtBot) -> None:
    view = DispatchesView(room.shell.settings)
    qtbot.addWidget(view)
    paper = SendingPaper()
    qtbot.addWidget(paper)
    tab = DispatchesPresenter(view, paper, room.shell)
    tab.open_file(room.workspace)
    tab.show_meeting(OTHER)
    view.letter.written.emit("Andere datum", "Geachte leden, let op de zaal.")
    tab.handing_over.ended(room.parcel)
    assert view.section is not Section.LOG
    tab.show_meeting(OTHER)
    assert view.letter.subject.text() == "Andere datum"


def test_drafts_to_look_at_are_no_sending(room: Room) -> None:
    room.start(records=False)
    room.go_on()
    room.write()
    assert (room.sent, len(room.files)) == (0, 1)
    assert [recorded for _written, recorded in room.written] == [False]


def test_stopping_it_leaves_neither_drafts_nor_a_sending(room: Room) -> None:
    room.start()
    room.go_on()
    _package, folder, workshop = room.press.deliveries[-1]
    (folder / workshop).mkdir()
    (folder / workshop / "half.eml").write_bytes(b"half")
    room.shell.tasks.cancel_front()
    assert (room.sent, list(room.folder.iterdir()), room.sending.is_busy) == (0, [], False)
    assert room.said == ["Afgebroken. Er is niets gemaakt en niets vastgelegd."]


def test_what_changed_while_drafts_were_made_takes_them_back(room: Room) -> None:
    room.start()
    room.go_on()
    item = room.workspace.agendas.lines(MEETING)[3]
    room.workspace.minutes.write_text(MEETING, item.id, "Het is anders gegaan.")
    room.write()
    assert (room.sent, room.files) == (0, [])
    assert room.said == [
        "De gegevens zijn gewijzigd sinds u de verzending bekeek. Bekijk haar opnieuw voordat u verzendt."
    ]


def test_a_full_disk_is_said_in_words_and_nothing_is_written_down(room: Room) -> None:
    room.start()
    room.go_on()
    full = DiskFull(str(room.folder), 0)
    room.press.end(room.press.started, Failure(FailureKind.JOB_FAILED, "DiskFull", refusal=full))
    room.shell.tasks.poll()
    assert (room.sent, room.files) == (0, [])
    assert room.said[0].startswith("De schijf is vol")


def test_a_paper_that_cannot_be_drawn_is_no_sending(room: Room) -> None:
    room.start()
    room.press.end(room.press.started, Failure(FailureKind.CHILD_DIED, "weg"))
    room.shell.tasks.poll()
    assert room.sent == 0
    assert room.said == ["De concepten konden niet worden gemaakt. Er is niets vastgelegd; probeer het opnieuw."]


def test_a_file_that_was_closed_meanwhile_gets_nothing_written_in_it(room: Room) -> None:
    room.start()
    room.go_on()
    room.shell.history.close_file()
    room.write()
    assert (room.sent, room.files, room.written) == (0, [], [])


def test_what_a_check_stops_is_not_even_begun(room: Room) -> None:
    room.sending.start(room.workspace, room.parcel, Choice(recipients=()), room.folder, records=True)
    assert room.press.started == 0
    assert room.said == ["Er is 1 opmerking bij de controle die eerst moet worden hersteld."]
