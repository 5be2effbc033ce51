"""More places at a session, a werkbezoek, its bus or the dinner, typed where they are shown: who waits gets them."""

from __future__ import annotations

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.events import RegistrationChoice
from secretariat.domain.refusals import PlacesTaken
from secretariat.services.workspace import Workspace
from secretariat.wording.registrations import offers_line
from tests.services.registration_verbs import EVENT, NEWCOMER
from tests.services.whole_file import everything

SESSION, EXCURSION, BUS, DINNER = RegistrationChoice
HOOGEZAND = "exc-hoogezand"


def waiting(workspace: Workspace) -> list[str]:
    """For what the newcomer waits, who registered last."""
    (line,) = (one for one in workspace.registration_lists.lines(EVENT) if "Nieuweling" in one.name)
    return sorted(line.waits)


def test_more_places_at_a_werkbezoek_are_kept_for_who_waits_in_their_order(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    before = everything(workspace)
    made = workspace.excursions.edit(HOOGEZAND, "capacity", "5")
    assert made is not None
    assert made.action is Action.SET_CAPACITY
    offers = workspace.waiting_lists.offered_by(EVENT, made)
    assert [one.name for one in offers] == ["M. Voorbeeldstra", "Jan Nieuweling"]
    assert offers_line([one.line for one in offers]) == (
        "2 plaatsen voor de wachtlijst – M. Voorbeeldstra: plaats bij Bibliotheek Hoogezand – bus vol (2/2); "
        "Jan Nieuweling: plaats bij Bibliotheek Hoogezand – bus vol (2/2)"
    )
    assert workspace.waiting_lists.free_for_waiting(EVENT) == 0
    workspace.history.undo()
    assert everything(workspace) == before


def test_only_who_gets_a_place_now_is_told_and_not_who_had_one_kept_already(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    first = workspace.registrations.cancel_excursion("reg-04")
    assert first is not None
    second = workspace.excursions.edit(HOOGEZAND, "capacity", "4")
    assert second is not None
    names = [[one.name for one in workspace.waiting_lists.offered_by(EVENT, made)] for made in (first, second)]
    assert names == [["M. Voorbeeldstra"], ["Jan Nieuweling"]]
    assert len(workspace.waiting_lists.offers(EVENT)) == 2


def test_more_seats_in_the_bus_are_kept_for_who_goes_along_without_one(workspace: Workspace) -> None:
    workspace.excursions.edit(HOOGEZAND, "capacity", "5")
    workspace.waiting_lists.accept("reg-06", EXCURSION)
    made = workspace.excursions.edit(HOOGEZAND, "bus_capacity", "3")
    assert made is not None
    offers = workspace.waiting_lists.offered_by(EVENT, made)
    assert [(one.name, one.choice) for one in offers] == [("M. Voorbeeldstra", BUS)]


def test_the_dinner_and_a_session_are_filled_so_too(workspace: Workspace) -> None:
    workspace.events.edit(EVENT, "dinner_capacity", "5")
    workspace.event_sessions.edit("ses-1", "capacity", "2")
    workspace.registrations.register(EVENT, NEWCOMER)
    assert DINNER in waiting(workspace)
    made = workspace.events.edit(EVENT, "dinner_capacity", "6")
    assert made is not None
    assert [one.choice for one in workspace.waiting_lists.offered_by(EVENT, made)] == [DINNER]
    late = next(one.id for one in workspace.registration_lists.lines(EVENT) if "Nieuweling" in one.name)
    workspace.registrations.choose_one(late, SESSION, "ses-1")
    made = workspace.event_sessions.edit("ses-1", "capacity", "")
    assert made is not None
    assert [one.choice for one in workspace.waiting_lists.offered_by(EVENT, made)] == [SESSION]


def test_fewer_places_than_are_taken_are_refused_and_change_nothing(workspace: Workspace) -> None:
    before = everything(workspace)
    for field, seats in (("capacity", "2"), ("bus_capacity", "1")):
        with pytest.raises(PlacesTaken):
            workspace.excursions.edit(HOOGEZAND, field, seats)
    assert everything(workspace) == before


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Plaats voor de wachtlijst – a"),
        (3, "3 plaatsen voor de wachtlijst – a; b; c"),
        (5, "5 plaatsen voor de wachtlijst – a; b; c; en nog 2"),
    ],
)
def test_one_line_tells_of_any_number_of_places(count: int, words: str) -> None:
    assert offers_line(list("abcde")[:count]) == words
