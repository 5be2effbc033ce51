"""The list of steps: what was done, to what, when and by whom."""

from __future__ import annotations

import datetime as dt
import getpass
from collections.abc import Callable

import pytest

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.changes import ChangeSet
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.history import StepLine
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
Verb = Callable[[Workspace], ChangeSet | None]

STEPS: tuple[tuple[Verb, str, str], ...] = (
    (
        lambda on: on.meetings.rename(MEETING, "Overleg Cultuur"),
        "overleg wijzigen",
        "BO-CULT 2023-02 Overleg Cultuur",
    ),
    (
        lambda on: on.minutes.write_text(MEETING, ITEM, "Anders."),
        "tekst van het verslag wijzigen",
        "BO-CULT 2023-02, 4 Convenant Cultuureducatie",
    ),
    (
        lambda on: on.amendments.add(MEETING, AmendmentFacts(new_text="Ook dit.")),
        "wijzigingsvoorstel toevoegen",
        "BO-CULT 2023-02",
    ),
    (
        lambda on: on.action_points.add(MEETING, ITEM, "Notitie sturen", "per-x-demoma", dt.date(2023, 12, 7)),
        "actiepunt toevoegen",
        "2023-A-017 Notitie sturen",
    ),
    (
        lambda on: on.action_points.remove("act-2023-A-008"),
        "actiepunt verwijderen",
        "2023-A-008 Overzicht NPG-projecten met culturele component actualiseren.",
    ),
    (
        lambda on: on.action_following.set_status(["act-2023-A-014", "act-2023-A-015"], ActionStatus.DONE),
        "status van actiepunt wijzigen",
        "2023-A-014 Startnotitie convenant Cultuureducatie opstellen voor het eerste werkgroepoverleg. en nog 1",
    ),
    (
        lambda on: on.memberships.remove("mem-bo-testinga"),
        "lidmaatschap verwijderen",
        "Annelies Testinga in Bestuurlijk overleg Cultuur",
    ),
    (
        lambda on: on.organisations.set_neighbours("org-gem-pekela", ["org-gem-veendam"]),
        "organisatie wijzigen",
        "Gemeente Pekela",
    ),
    (
        lambda on: on.ratifications.require("dec-2023-B-006", True),
        "bekrachtiging instellen",
        "2023-B-006 De vaststelling van het verslag van 13 april 2023 wordt aangehouden.",
    ),
)


@pytest.mark.parametrize(("do", "words", "about"), STEPS, ids=[words for _do, words, _about in STEPS])
def test_a_step_says_what_it_was_about(workspace: Workspace, do: Verb, words: str, about: str) -> None:
    do(workspace)
    (line,) = workspace.history.lines()
    assert (line.words, line.about) == (words, about)


def test_the_newest_stands_first_with_who_and_when(workspace: Workspace, clock: Clock) -> None:
    workspace.meetings.rename(MEETING, "Overleg Cultuur")
    clock.forward(minutes=3)
    workspace.action_points.remove("act-2023-A-008")
    workspace.history.undo()
    me = getpass.getuser()
    assert workspace.history.lines() == (
        StepLine(
            "3",
            3,
            "actiepunt verwijderen",
            "2023-A-008 Overzicht NPG-projecten met culturele component actualiseren.",
            dt.datetime(2023, 11, 20, 9, 15),
            me,
            True,
        ),
        StepLine(
            "2",
            2,
            "overleg wijzigen",
            "BO-CULT 2023-02 Overleg Cultuur",
            dt.datetime(2023, 11, 20, 9, 12),
            me,
            False,
        ),
    )


def test_a_record_that_is_gone_has_the_name_it_had(workspace: Workspace) -> None:
    made = workspace.bodies.add("Werkgroep musea", "WG-MUS", workspace.bodies.card("body-wg-conv").body.kind)
    workspace.bodies.edit(made.subject_id, "name", "Werkgroep oude musea")
    workspace.bodies.remove(made.subject_id)
    assert [line.about for line in workspace.history.lines()] == [
        "Werkgroep oude musea (WG-MUS)",
        "Werkgroep oude musea (WG-MUS)",
        "Werkgroep musea (WG-MUS)",
    ]


def test_the_import_of_a_file_is_no_step(workspace: Workspace) -> None:
    assert workspace.history.lines() == ()
