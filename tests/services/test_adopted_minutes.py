"""Adopted minutes are frozen: no step of a user changes what the verslag prints (``domain.md`` §2.2)."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.documents.outline import Heading, plain
from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.refusals import MinutesFrozen, Refusal
from secretariat.services.group_attendance import TypedGroup
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.publishing import Outline, PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.services.test_every_step import ITEM, MEETING, VERBS, Verb
from tests.storage.contents import Clock

ADOPTED_ON = dt.date(2023, 11, 18)
NEXT_MEETING = "Volgend overleg"
VERSLAG = PaperRequest(PaperKind.MINUTES, meeting_id=MEETING)

REFUSED: dict[str, Verb] = {
    "meetings.rename": lambda on: on.meetings.rename(MEETING, "Anders"),
    "agendas.rename": lambda on: on.agendas.rename(ITEM, "Anders"),
    "agendas.set_duration": lambda on: on.agendas.set_duration(ITEM, 50),
    "agendas.set_purpose": lambda on: on.agendas.set_purpose(ITEM, AgendaPurpose.ADVICE),
    "agendas.add": lambda on: on.agendas.add(MEETING, "Nagekomen"),
    "attendance.set_status": lambda on: on.attendance.set_status(
        MEETING, "per-x-proefveld", AttendanceStatus.ABSENT_NOTIFIED
    ),
    "attendance.everybody_present": lambda on: on.attendance.everybody_present(MEETING),
    "attendance.remove": lambda on: on.attendance.remove(MEETING, "per-floor"),
    "attendance.represent": lambda on: on.attendance.represent(MEETING, "org-gem-pekela", "per-eijk"),
    "group_attendance.add": lambda on: on.group_attendance.add(MEETING, TypedGroup(label="groep")),
    "attendance.add_guest": lambda on: on.attendance.add_guest(MEETING, "per-eijk", AttendanceCapacity.GUEST),
    "voting.set_rules": lambda on: on.voting.set_rules(MEETING, proxies_per_holder=2, proxy_to_anyone=True),
    "voting.set_votes": lambda on: on.voting.set_votes(MEETING, "org-gem-pekela", 2),
    "minutes.write_text": lambda on: on.minutes.write_text(MEETING, ITEM, "Anders."),
    "action_points.reword": lambda on: on.action_points.reword("act-2023-A-013", "Anders"),
}
"""Verb → what is tried with the meeting whose minutes were adopted."""

ABOUT_PEOPLE = ("people.", "organisations.", "memberships.", "successions.")
"""Who somebody is, is told by the people themselves and not by a verslag: a corrected name is correct everywhere."""

HOUSE_STYLE = ("association.set_time_format", "house_style.")
"""How the association writes a time, and dresses its papers, is the style of all of them, also of those that are
printed again; what went out from here keeps the one it went out in."""


@pytest.fixture(scope="module")
def _original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    """The sample, in which the minutes of BO-CULT 2023-02 were adopted in writing two days before its "today"."""
    data = json.loads(sample_path.read_text(encoding="utf-8"))
    (minutes,) = (one for one in data["minutes"] if one["meeting_id"] == MEETING)
    minutes |= {"status": "adopted", "adopted_on": ADOPTED_ON.isoformat(), "adoption_method": "written"}
    path = tmp_path_factory.mktemp("vastgesteld") / "vastgesteld.vgg"
    import_exchange(json.dumps(data, ensure_ascii=False).encode(), path, Clock()).close()
    return path


@pytest.fixture
def adopted(tmp_path: Path, _original: Path, clock: Clock) -> Iterator[Workspace]:
    """That file, open for writing."""
    path = tmp_path / "vastgesteld.vgg"
    shutil.copyfile(_original, path)
    workspace = open_workspace(path, clock=clock)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def stepped(_original: Path) -> Iterator[tuple[Workspace, Outline]]:
    """That file for all steps in turn, each taken back again, with what its verslag prints."""
    path = _original.with_name("stappen.vgg")
    shutil.copyfile(_original, path)
    workspace = open_workspace(path, clock=Clock())
    yield workspace, verslag(workspace)
    workspace.close()


def verslag(workspace: Workspace) -> Outline:
    """The adopted verslag as it is printed now, but for when the next meeting is: that may still change."""
    paper = workspace.publishing.outline(VERSLAG)
    next_meeting = [
        at for at, block in enumerate(paper.blocks) if isinstance(block, Heading) and plain(block.runs) == NEXT_MEETING
    ]
    return replace(paper, blocks=tuple(b for at, b in enumerate(paper.blocks) if not {at, at - 1} & {*next_meeting}))


@pytest.mark.parametrize("do", REFUSED.values(), ids=REFUSED)
def test_a_meeting_with_adopted_minutes_is_not_changed(adopted: Workspace, do: Verb) -> None:
    with pytest.raises(MinutesFrozen) as refused:
        do(adopted)
    assert refused.value == MinutesFrozen(ADOPTED_ON)
    assert adopted.history.undoable() is None


@pytest.mark.parametrize("name", [name for name in VERBS if not name.startswith((*ABOUT_PEOPLE, *HOUSE_STYLE))])
def test_no_step_changes_what_the_adopted_verslag_prints(stepped: tuple[Workspace, Outline], name: str) -> None:
    do, (workspace, before) = VERBS[name], stepped
    assert "Vastgesteld" in before.footer_left
    try:
        do(workspace)
    except Refusal:
        return
    try:
        assert verslag(workspace) == before
    finally:
        workspace.history.undo()


@pytest.mark.parametrize("name", [name for name in VERBS if name.startswith("house_style.set_")])
def test_another_house_style_changes_no_word_of_it(stepped: tuple[Workspace, Outline], name: str) -> None:
    do, (workspace, before) = VERBS[name], stepped
    assert do(workspace) is not None
    try:
        assert replace(verslag(workspace), house=before.house) == before
    finally:
        workspace.history.undo()


def test_the_meeting_after_it_can_be_prepared(adopted: Workspace) -> None:
    assert adopted.agendas.add("mtg-bo-cult-2024-01", "Opening") is not None
    assert adopted.meetings.rename("mtg-bo-cult-2024-01", "Voorjaar") is not None
