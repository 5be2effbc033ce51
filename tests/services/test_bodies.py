"""Organen: what they are, who belongs to them on a day, and when they can go."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus, Quorum, QuorumBase, QuorumRule
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.refusals import (
    BodyAboveItself,
    CodeTaken,
    FieldEmpty,
    NumberOutOfRange,
    OnlyArchivable,
    PeriodsOverlap,
    RecordInUse,
    RecordMissing,
)
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

BO = "body-bo-cult"


def test_the_card_tells_what_an_orgaan_is(workspace: Workspace) -> None:
    card = workspace.bodies.card(BO)
    assert (card.body.code, card.theme, card.parent) == ("BO-CULT", "Cultuur en Bibliotheekwerk", "")
    assert (card.terms.submit_days_before, card.terms.draft_minutes_workdays_after) == (21, 10)
    assert [line.code for line in card.meetings] == ["BO-CULT 2024-01", "BO-CULT 2023-02", "BO-CULT 2023-01"]
    assert workspace.bodies.card("body-wg-conv").parent == "Bestuurlijk overleg Cultuur"


def test_members_are_those_of_the_day(workspace: Workspace) -> None:
    def names(day: dt.date | None) -> list[str]:
        return [line.name for line in workspace.bodies.members(BO, day)]

    april, november = names(dt.date(2023, 4, 20)), names(dt.date(2023, 11, 2))
    assert [name for name in april if name not in november] == ["Klaas Nepstra"]
    assert [name for name in november if name not in april] == ["Bert Monsterboer"]
    assert november[:2] == ["Zoë van der Verzin", "Marieke Demoma"]
    assert set(april) | set(november) == set(names(None))


def test_a_membership_is_ended_and_an_overlap_refused(workspace: Workspace) -> None:
    workspace.memberships.edit("mem-bo-testinga", end_date=dt.date(2023, 10, 31))
    held = workspace.bodies.members(BO, dt.date(2023, 11, 2))
    assert "mem-bo-testinga" not in [line.id for line in held]
    with pytest.raises(PeriodsOverlap):
        workspace.memberships.add(
            "per-x-testinga", BO, "org-gem-eemsdelta", start_date=dt.date(2023, 10, 1), voting=True
        )


def test_a_new_orgaan_gets_its_level_from_its_kind(workspace: Workspace) -> None:
    made = workspace.bodies.add(" Werkgroep musea ", "wg-mus", BodyKind.WORKING_GROUP, "theme-cultuur-bibliotheekwerk")
    body = workspace.register().get(Body, made.subject_id)
    assert (body.name, body.code, body.level, body.status) == (
        "Werkgroep musea",
        "WG-MUS",
        BodyLevel.OFFICIAL,
        BodyStatus.ACTIVE,
    )
    assert body.default_minutes_kind is MinutesKind.DECISION_LIST
    assert workspace.bodies.suggested_code("Werkgroep musea") == "WM"


def test_a_code_belongs_to_one_orgaan(workspace: Workspace) -> None:
    with pytest.raises(CodeTaken, match="BO-CULT"):
        workspace.bodies.add("Ander", "bo-cult", BodyKind.WORKING_GROUP)
    with pytest.raises(CodeTaken):
        workspace.bodies.edit("body-ao-cult", "code", "BO-CULT")
    assert workspace.bodies.edit(BO, "code", "bo-cult") is None
    with pytest.raises(FieldEmpty):
        workspace.bodies.edit(BO, "name", "  ")


def test_the_quorum_is_a_rule_with_a_base_and_perhaps_a_number(workspace: Workspace) -> None:
    workspace.bodies.set_quorum(BO, QuorumRule.NUMBER, QuorumBase.MUNICIPALITIES, 6)
    assert workspace.bodies.card(BO).body.quorum == Quorum(
        rule=QuorumRule.NUMBER, of=QuorumBase.MUNICIPALITIES, number=6
    )
    workspace.bodies.set_quorum(BO, QuorumRule.NONE, QuorumBase.MEMBERS, 6)
    assert workspace.bodies.card(BO).body.quorum == Quorum(rule=QuorumRule.NONE)
    with pytest.raises(NumberOutOfRange):
        workspace.bodies.set_quorum(BO, QuorumRule.NUMBER, QuorumBase.MEMBERS, 0)


def test_no_orgaan_stands_under_itself(workspace: Workspace) -> None:
    assert "body-agcie" not in dict(workspace.bodies.parents("body-ao-cult"))
    with pytest.raises(BodyAboveItself):
        workspace.bodies.set_parent("body-ao-cult", "body-agcie")
    with pytest.raises(BodyAboveItself):
        workspace.bodies.set_parent(BO, BO)


def test_only_an_unused_orgaan_can_go(workspace: Workspace) -> None:
    with pytest.raises(OnlyArchivable) as used:
        workspace.bodies.remove(BO)
    count = len(workspace.bodies.card(BO).meetings)
    assert used.value.count >= count
    assert sentence(used.value) == (
        f"Bestuurlijk overleg Cultuur wordt gebruikt in {used.value.count} overleggen "
        "en kan alleen worden gearchiveerd."
    )
    made = workspace.bodies.add("Werkgroep musea", "WG-MUS", BodyKind.WORKING_GROUP)
    workspace.memberships.add("per-floor", made.subject_id, "org-nieuwe-poort")
    with pytest.raises(RecordInUse):
        workspace.bodies.remove(made.subject_id)
    workspace.history.undo()
    workspace.bodies.remove(made.subject_id)
    with pytest.raises(RecordMissing):
        workspace.bodies.card(made.subject_id)
