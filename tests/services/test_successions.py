"""The bestuurswissel of Oldambt (S6 of ``domain.md`` §6), and everything that is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.action_points import ActionEvent, ActionPoint
from secretariat.domain.bodies import Membership
from secretariat.domain.people import Person, Position
from secretariat.domain.refusals import (
    EmailNotUnderstood,
    FieldEmpty,
    HeirMissing,
    NothingToHandOver,
    PeriodsOverlap,
    RecordMissing,
    SuccessorLeaves,
    SuccessorMissing,
)
from secretariat.services.opening import import_exchange
from secretariat.services.people import TypedPerson
from secretariat.services.successions import Succession
from secretariat.services.workspace import Workspace
from tests.services.before_the_change import MONSTERBOER, NEPSTRA, OLDAMBT, before_the_change
from tests.storage.contents import Clock

LAST, FIRST = dt.date(2023, 6, 30), dt.date(2023, 7, 1)
EVERYTHING = frozenset({"pos-x-nepstra", "mem-bo-nepstra", "mem-pho-nepstra"})
BODIES = {"body-bo-cult", "body-pho-bib"}


@pytest.fixture
def earlier(tmp_path: Path, sample_data: dict[str, Any], clock: Clock) -> Iterator[Workspace]:
    """The sample before the bestuurswissel."""
    workspace = import_exchange(before_the_change(sample_data), tmp_path / "eerder.vgg", clock)
    yield workspace
    workspace.close()


def wish(**changes: Any) -> Succession:
    given: dict[str, Any] = {
        "leaver_id": NEPSTRA,
        "organisation_id": OLDAMBT,
        "last_day": LAST,
        "first_day": FIRST,
        "successor_id": MONSTERBOER,
        "taken_over_ids": EVERYTHING,
    }
    return Succession(**given | changes)


def periods(workspace: Workspace, kind: type[Position] | type[Membership], person: str) -> set[tuple[Any, ...]]:
    held = workspace.register().where(kind, "person_id", person)
    return {(getattr(one, "body_id", None), one.start_date, one.end_date) for one in held}


def test_two_memberships_end_and_two_begin(earlier: Workspace) -> None:
    earlier.successions.succeed(wish())
    began = dt.date(2022, 6, 1)
    assert periods(earlier, Membership, NEPSTRA) == {(body, began, LAST) for body in BODIES}
    assert periods(earlier, Membership, MONSTERBOER) == {(body, FIRST, None) for body in BODIES}
    assert periods(earlier, Position, NEPSTRA) == {(None, began, LAST)}
    assert periods(earlier, Position, MONSTERBOER) == {(None, FIRST, None)}
    ended = earlier.register().where(Membership, "person_id", NEPSTRA)
    assert {one.end_reason for one in ended} == {"bestuurswissel"}
    begun = earlier.register().where(Membership, "person_id", MONSTERBOER)
    assert {(one.role.value, one.voting, one.organisation_id) for one in begun} == {("member", True, OLDAMBT)}


def test_the_result_is_what_the_sample_says(earlier: Workspace, workspace: Workspace) -> None:
    earlier.successions.succeed(wish())
    for kind in (Position, Membership):
        for person in (NEPSTRA, MONSTERBOER):
            assert periods(earlier, kind, person) == periods(workspace, kind, person)


def test_he_has_no_open_actions_to_hand_over(earlier: Workspace) -> None:
    departure = earlier.successions.departure(NEPSTRA, OLDAMBT, LAST)
    assert departure.actions == ()
    assert {one.id for one in departure.held} == EVERYTHING
    assert [one.title for one in departure.held if one.role is None] == ["wethouder Cultuur en Bibliotheekwerk"]


def test_it_is_one_step(earlier: Workspace) -> None:
    before = earlier.register()
    earlier.successions.succeed(wish(successor_id=""), TypedPerson(initials="N.", last_name="Nieuwland"))
    assert any(one.last_name == "Nieuwland" for one in earlier.register().all(Person))
    earlier.history.undo()
    after = earlier.register()
    assert all(before.all(kind) == after.all(kind) for kind in (Person, Position, Membership))


def test_what_is_unticked_ends_without_a_successor(earlier: Workspace) -> None:
    earlier.successions.succeed(wish(taken_over_ids=EVERYTHING - {"mem-pho-nepstra"}))
    assert periods(earlier, Membership, MONSTERBOER) == {("body-bo-cult", FIRST, None)}
    assert {end for _body, _start, end in periods(earlier, Membership, NEPSTRA)} == {LAST}


def test_open_actions_go_along_or_stay(workspace: Workspace) -> None:
    departure = workspace.successions.departure("per-x-demoma", "org-vgg", dt.date(2023, 11, 30))
    assert len(departure.actions) > 1
    chosen, kept = departure.actions[0].id, departure.actions[1].id
    workspace.successions.succeed(
        Succession(
            leaver_id="per-x-demoma",
            organisation_id="org-vgg",
            last_day=dt.date(2023, 11, 30),
            first_day=dt.date(2023, 12, 1),
            successor_id="per-nijdam",
            action_ids=frozenset({chosen}),
        )
    )
    register = workspace.register()
    handed = register.get(ActionPoint, chosen)
    assert handed.owner_person_id == "per-nijdam"
    assert (handed.history[-1].event, handed.history[-1].from_) == (ActionEvent.OWNER, "per-x-demoma")
    assert handed.history[-1].date == dt.date(2023, 11, 20)
    assert register.get(ActionPoint, kept).owner_person_id == "per-x-demoma"


def test_without_a_successor_everything_ends_and_nothing_begins(earlier: Workspace) -> None:
    before = earlier.register()
    earlier.successions.succeed(wish(successor_id="", first_day=None))
    assert {end for _body, _start, end in periods(earlier, Membership, NEPSTRA)} == {LAST}
    assert periods(earlier, Position, NEPSTRA) == {(None, dt.date(2022, 6, 1), LAST)}
    for kind in (Person, Position, Membership):
        assert len(earlier.register().all(kind)) == len(before.all(kind))


def leaving_demoma(**changes: Any) -> Succession:
    """The secretary of VGG leaves, who owns most action points."""
    given: dict[str, Any] = {
        "leaver_id": "per-x-demoma",
        "organisation_id": "org-vgg",
        "last_day": dt.date(2023, 11, 30),
        "first_day": dt.date(2023, 12, 1),
        "successor_id": "per-nijdam",
    }
    return Succession(**given | changes)


def test_actions_go_to_an_organisation_when_nobody_follows(workspace: Workspace) -> None:
    chosen = workspace.successions.departure("per-x-demoma", "org-vgg", dt.date(2023, 11, 30)).actions[0].id
    alone = {"successor_id": "", "first_day": None, "action_ids": frozenset({chosen})}
    with pytest.raises(HeirMissing):
        workspace.successions.succeed(leaving_demoma(**alone))
    workspace.successions.succeed(leaving_demoma(**alone, heir_id="org-vgg"))
    handed = workspace.register().get(ActionPoint, chosen)
    assert (handed.owner_person_id, handed.owner_organisation_id) == (None, "org-vgg")


def test_actions_can_go_to_somebody_else_than_the_successor(workspace: Workspace) -> None:
    chosen = workspace.successions.departure("per-x-demoma", "org-vgg", dt.date(2023, 11, 30)).actions[0].id
    workspace.successions.succeed(leaving_demoma(action_ids=frozenset({chosen}), heir_id="per-x-modelstra"))
    assert workspace.register().get(ActionPoint, chosen).owner_person_id == "per-x-modelstra"
    with pytest.raises(SuccessorLeaves):
        workspace.successions.succeed(leaving_demoma(heir_id="per-x-demoma"))
    with pytest.raises(RecordMissing):
        workspace.successions.succeed(leaving_demoma(action_ids=frozenset({chosen}), heir_id="per-nobody"))


def test_what_somebody_does_beside_the_owner_goes_along_too(workspace: Workspace) -> None:
    workspace.action_following.set_co_owners("act-2023-A-012", ["per-x-demoma", "org-kc"])
    departure = workspace.successions.departure("per-x-demoma", "org-vgg", dt.date(2023, 11, 30))
    (beside,) = (one for one in departure.actions if one.id == "act-2023-A-012")
    assert not beside.is_owner
    owner = workspace.register().get(ActionPoint, "act-2023-A-012").owner_person_id
    workspace.successions.succeed(leaving_demoma(action_ids=frozenset({"act-2023-A-012"})))
    handed = workspace.register().get(ActionPoint, "act-2023-A-012")
    assert (handed.owner_person_id, handed.co_owner_ids) == (owner, ("per-nijdam", "org-kc"))
    assert (handed.history[-1].from_, handed.history[-1].to) == ("per-x-demoma org-kc", "per-nijdam org-kc")


def test_who_answered_for_the_organisation_hands_that_over(earlier: Workspace) -> None:
    earlier.organisations.set_contact(OLDAMBT, NEPSTRA)
    assert earlier.successions.departure(NEPSTRA, OLDAMBT, LAST).is_contact
    earlier.successions.succeed(wish())
    assert earlier.organisations.get(OLDAMBT).contact_person_id == MONSTERBOER
    earlier.history.undo()
    assert earlier.organisations.get(OLDAMBT).contact_person_id == NEPSTRA
    earlier.successions.succeed(wish(successor_id="", first_day=None))
    assert earlier.organisations.get(OLDAMBT).contact_person_id is None


def test_the_portfolio_goes_over_with_the_function(earlier: Workspace) -> None:
    earlier.people.edit_position("pos-x-nepstra", title="wethouder", portfolio="Cultuur")
    earlier.successions.succeed(wish())
    (held,) = earlier.people.positions(MONSTERBOER)
    assert (held.title, held.portfolio) == ("wethouder", "Cultuur")


def test_everybody_and_every_organisation_can_take_over_actions(workspace: Workspace) -> None:
    heirs = workspace.successions.heirs()
    assert (heirs[0], heirs[-1]) == (
        ("per-x-bedachtsma", "Bedachtsma, D."),
        ("org-gem-westerwolde", "Westerwolde"),
    )


def test_two_at_once_is_refused(earlier: Workspace) -> None:
    with pytest.raises(PeriodsOverlap) as refused:
        earlier.successions.succeed(wish(first_day=LAST))
    assert refused.value.name == "K. Nepstra"


def test_a_successor_who_holds_it_already_is_refused(workspace: Workspace) -> None:
    before = workspace.register()
    with pytest.raises(PeriodsOverlap) as refused:
        workspace.successions.succeed(wish())
    assert refused.value.name == "B. Monsterboer"
    assert workspace.register().all(Membership) == before.all(Membership)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"successor_id": ""}, SuccessorMissing),
        ({"successor_id": NEPSTRA}, SuccessorLeaves),
        ({"organisation_id": "org-vgg"}, NothingToHandOver),
        ({"last_day": dt.date(2022, 5, 31), "first_day": dt.date(2022, 6, 1)}, NothingToHandOver),
        ({"successor_id": "per-nobody"}, RecordMissing),
    ],
)
def test_what_is_refused(earlier: Workspace, changes: dict[str, Any], refusal: type[Exception]) -> None:
    before = earlier.register()
    with pytest.raises(refusal):
        earlier.successions.succeed(wish(**changes))
    assert earlier.register().all(Membership) == before.all(Membership)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [(TypedPerson(), FieldEmpty), (TypedPerson(last_name="Nieuwland", email="n"), EmailNotUnderstood)],
)
def test_a_newcomer_must_be_somebody(earlier: Workspace, typed: TypedPerson, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        earlier.successions.succeed(wish(successor_id=""), typed)


def test_where_somebody_can_leave(workspace: Workspace) -> None:
    assert workspace.successions.organisations_of(NEPSTRA) == ((OLDAMBT, "Oldambt"),)
    assert workspace.successions.organisations_of("per-zutphen") == (("org-nationale-ombudsman", "Ombudsman"),)
