"""The paper beside an overleg is the one that it is about: its invitation before, its verslag after."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pytestqt.qtbot import QtBot

from secretariat.gui.papers.presenter import PaperPresenter
from secretariat.gui.papers.view import PaperPane
from secretariat.gui.shell.context import Shell
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind


def shown(pane: PaperPane) -> PaperKind:
    return pane.kind


def test_once_the_overleg_was_held_its_verslag_stands_there_and_undo_brings_the_invitation_back(
    tmp_path: Path, sample_path: Path, shell: Shell, qtbot: QtBot
) -> None:
    workspace = import_exchange(sample_path.read_bytes(), tmp_path / "a.vgg", lambda: dt.datetime(2023, 11, 20, 14))
    shell.history.open_file(workspace.history)
    pane = PaperPane()
    qtbot.addWidget(pane)
    presenter = PaperPresenter(pane, shell)
    facts = MeetingFacts(date=dt.date(2023, 11, 15), start_time=dt.time(14))
    meeting_id = workspace.meeting_planning.plan("body-bo-cult", facts).subject_id
    presenter.open_file(workspace)
    presenter.show_meeting(meeting_id)
    assert shown(pane) is PaperKind.CONVOCATION
    shell.history.do(workspace.meetings.hold, meeting_id)
    assert shown(pane) is PaperKind.MINUTES
    shell.history.undo()
    assert shown(pane) is PaperKind.CONVOCATION
    pane.show_kind(PaperKind.ATTENDANCE_LIST)
    shell.history.do(workspace.meetings.hold, meeting_id)
    assert shown(pane) is PaperKind.ATTENDANCE_LIST  # that one was chosen
    presenter.close_file()
    workspace.close()


def test_whether_a_paper_tells_its_abbreviations_is_chosen_for_that_paper(
    tmp_path: Path, sample_path: Path, shell: Shell, qtbot: QtBot
) -> None:
    workspace = import_exchange(sample_path.read_bytes(), tmp_path / "a.vgg", lambda: dt.datetime(2023, 11, 20, 14))
    shell.history.open_file(workspace.history)
    pane = PaperPane()
    qtbot.addWidget(pane)
    presenter = PaperPresenter(pane, shell)
    presenter.open_file(workspace)
    presenter.show_meeting("mtg-bo-cult-2023-02")
    (choice,) = (one for one in pane.uses.menu().actions() if one.text() == "&Lijst van afkortingen")
    seen = []
    for kind in (PaperKind.MINUTES, PaperKind.CONVOCATION, PaperKind.DECISION_LIST, PaperKind.MINUTES):
        pane.show_kind(kind)
        seen.append((choice.isVisible(), choice.isChecked(), pane.uses.abbreviations))
        choice.trigger()
        seen.append((choice.isVisible(), choice.isChecked(), pane.uses.abbreviations))
    assert seen == [
        (True, True, None),  # a concept tells them
        (True, False, False),
        (True, False, None),
        (True, True, True),
        (False, False, None),  # there is nothing to choose
        (False, True, None),
        (True, True, None),  # another paper is as it usually is
        (True, False, False),
    ]
    presenter.close_file()
    workspace.close()
