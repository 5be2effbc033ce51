"""Registering for the VOB congress: S9 of ``domain.md`` with its numbers and words, and every rule on the way."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.events import RegistrationChoice
from secretariat.domain.refusals import (
    AlreadyRegistered,
    BusWithoutExcursion,
    NobodyNamed,
    NothingOffered,
    OnlyForMembers,
    PlacesTaken,
    RecordMissing,
    RegistrationCancelled,
    SecondExcursion,
    StepFinal,
)
from secretariat.domain.registrations import Target, Wishes
from secretariat.services.opening import import_exchange
from secretariat.services.registrations import TypedRegistration
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.registration_verbs import EVENT, HOOGEZAND, NEWCOMER
from tests.services.whole_file import everything
from tests.storage.contents import Clock

SESSION, EXCURSION, BUS, DINNER = RegistrationChoice
FICTIEHOF, VOORBEELDSTRA = "reg-04", "reg-06"


def totals(workspace: Workspace) -> list[str]:
    """How every choice stands, in words."""
    return [one.words for one in workspace.registration_lists.totals(EVENT).choices]


def cells(workspace: Workspace, registration_id: str) -> tuple[str, str]:
    """What the list says of the werkbezoek and the bus of somebody."""
    (line,) = (one for one in workspace.registration_lists.lines(EVENT) if one.id == registration_id)
    return line.excursion, line.bus


def test_the_totals_of_the_vob_congress(workspace: Workspace) -> None:
    found = workspace.registration_lists.totals(EVENT)
    assert found.everybody == "9 aangemeld, 1 afgemeld"
    assert totals(workspace) == [
        "Visie goed en aantrekkelijk werkgeverschap 2 aangemeld",
        "Visie online bibliotheek 2 aangemeld",
        "De kracht van samenwerking 5 aangemeld",
        "Bibliotheek Hoogezand 3 aangemeld (2 bus, 1 eigen vervoer) + 1 wachtlijst",
        "DNK & Biblionet Drenthe 2 aangemeld (2 bus)",
        "Bibliotheek Mar en Fean 2 aangemeld (1 bus, 1 eigen vervoer)",
        "Diner 5 (1 vegetarisch)",
    ]
    assert found.choices[3].room == "vol (3/3)"


def test_after_a_cancellation_the_first_on_the_list_is_offered_the_place(workspace: Workspace) -> None:
    assert workspace.waiting_lists.told(VOORBEELDSTRA) == (
        "Bibliotheek Hoogezand is vol. M. Voorbeeldstra staat op de wachtlijst (plaats 1).",
    )
    assert workspace.waiting_lists.offers(EVENT) == ()
    before = everything(workspace)
    workspace.registrations.cancel_excursion(FICTIEHOF)
    (offer,) = workspace.waiting_lists.offers(EVENT)
    assert offer.line == "M. Voorbeeldstra: plaats bij Bibliotheek Hoogezand – bus vol (2/2)"
    assert offer.warnings == ("bus vol (2/2)",)
    assert cells(workspace, FICTIEHOF) == ("Bibliotheek Hoogezand (afgemeld)", "")
    assert totals(workspace)[3] == ("Bibliotheek Hoogezand 2 aangemeld (2 bus) + 1 wachtlijst, 1 plaats aangeboden")
    workspace.waiting_lists.accept(VOORBEELDSTRA, EXCURSION)
    assert cells(workspace, VOORBEELDSTRA) == ("Bibliotheek Hoogezand", "wacht op de bus (1)")
    assert totals(workspace)[3] == "Bibliotheek Hoogezand 3 aangemeld (2 bus, 1 zonder plaats in de bus)"
    for _ in range(2):
        workspace.history.undo()
    assert everything(workspace) == before


def test_the_letter_with_a_place_says_that_the_bus_is_full(workspace: Workspace) -> None:
    workspace.registrations.cancel_excursion(FICTIEHOF)
    (offer,) = workspace.waiting_lists.offers(EVENT)
    name, content = workspace.waiting_lists.letter(offer)
    assert name == "2023-11-20_plaats-vrij_M.-Voorbeeldstra.eml"
    draft = email.message_from_bytes(content, policy=email.policy.default)
    assert (
        str(draft["Subject"]).strip() == "Er is een plaats voor u vrij: Bibliotheek Hoogezand (VOB-ledencongres 2023)"
    )
    text = draft.get_content().replace("\r\n", "\n")
    assert text.startswith("Geachte mevrouw Voorbeeldstra,\n")
    assert "De bus ernaartoe is vol (2/2); u kunt met eigen vervoer komen. Station in de buurt: Hoogezand" in text


def test_who_declines_lets_the_next_one_in(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    workspace.registrations.cancel_excursion(FICTIEHOF)
    workspace.waiting_lists.decline(VOORBEELDSTRA, EXCURSION)
    (offer,) = workspace.waiting_lists.offers(EVENT)
    assert offer.name == "Jan Nieuweling"
    with pytest.raises(NothingOffered):
        workspace.waiting_lists.accept(VOORBEELDSTRA, EXCURSION)


def test_a_second_werkbezoek_for_one_person_is_refused(workspace: Workspace) -> None:
    before = everything(workspace)
    twice = TypedRegistration(person_id="per-x-fictiehof", wishes=Wishes(excursion_id="exc-dnk"))
    with pytest.raises(SecondExcursion) as refused:
        workspace.registrations.register(EVENT, twice)
    assert sentence(refused.value) == (
        "P. Fictiehof is al aangemeld voor Bibliotheek Hoogezand. Eén werkbezoek per persoon: "
        "wijzig de keuze in de lijst."
    )
    with pytest.raises(AlreadyRegistered):
        workspace.registrations.register(EVENT, replace(twice, wishes=Wishes()))
    with pytest.raises(AlreadyRegistered):
        workspace.registrations.register(EVENT, TypedRegistration(person_id="per-x-proefman"))
    assert everything(workspace) == before


def test_somebody_new_is_entered_with_his_organisation_and_stands_last_on_the_list(workspace: Workspace) -> None:
    made = workspace.registrations.register(EVENT, NEWCOMER)
    assert workspace.waiting_lists.told(made.subject_id) == (
        "Bibliotheek Hoogezand is vol. Jan Nieuweling staat op de wachtlijst (plaats 2).",
    )
    (line,) = (one for one in workspace.registration_lists.lines(EVENT) if one.id == made.subject_id)
    assert (line.name, line.organisation, line.member) == ("Nieuweling, Jan", "Testerhage", True)
    assert totals(workspace)[6] == "Diner 6 (1 glutenvrij en 1 vegetarisch)"
    assert "glutenvrij" not in repr(line)


def test_another_werkbezoek_gives_the_first_one_free(workspace: Workspace) -> None:
    workspace.registrations.choose_one("reg-01", EXCURSION, "exc-dnk")
    assert cells(workspace, "reg-01") == ("DNK & Biblionet Drenthe", "bus")
    assert [one.name for one in workspace.waiting_lists.offers(EVENT)] == ["M. Voorbeeldstra"]
    workspace.waiting_lists.accept(VOORBEELDSTRA, EXCURSION)
    assert cells(workspace, VOORBEELDSTRA) == ("Bibliotheek Hoogezand", "bus")


def test_more_places_go_to_who_waits_and_fewer_than_taken_are_refused(workspace: Workspace) -> None:
    workspace.waiting_lists.set_capacity(EVENT, HOOGEZAND, 4)
    assert [one.name for one in workspace.waiting_lists.offers(EVENT)] == ["M. Voorbeeldstra"]
    with pytest.raises(PlacesTaken) as refused:
        workspace.waiting_lists.set_capacity(EVENT, HOOGEZAND, 2)
    assert refused.value.taken == 3
    workspace.waiting_lists.set_capacity(EVENT, HOOGEZAND, 3)
    assert workspace.waiting_lists.offers(EVENT) == ()
    assert workspace.waiting_lists.set_capacity(EVENT, HOOGEZAND, 3) is None
    with pytest.raises(RecordMissing):
        workspace.waiting_lists.set_capacity(EVENT, Target(EXCURSION, "exc-nergens"), 3)


def test_the_card_of_a_werkbezoek_keeps_everybody_his_place_too(workspace: Workspace) -> None:
    for field in ("capacity", "bus_capacity"):
        with pytest.raises(PlacesTaken):
            workspace.excursions.edit("exc-hoogezand", field, "1")
    workspace.excursions.edit("exc-hoogezand", "capacity", "4")
    assert workspace.waiting_lists.free_for_waiting(EVENT) == 0
    assert [one.name for one in workspace.waiting_lists.offers(EVENT)] == ["M. Voorbeeldstra"]


def test_the_card_of_a_session_keeps_everybody_his_place_too(workspace: Workspace) -> None:
    with pytest.raises(PlacesTaken) as refused:
        workspace.event_sessions.edit("ses-3", "capacity", "4")
    assert refused.value.taken == 5
    assert workspace.event_sessions.edit("ses-3", "capacity", "5") is not None


def test_the_bus_goes_only_with_a_werkbezoek(workspace: Workspace) -> None:
    with pytest.raises(BusWithoutExcursion):
        workspace.registrations.choose_one("reg-10", BUS, True)
    workspace.registrations.choose_one("reg-01", EXCURSION, "")
    assert cells(workspace, "reg-01") == ("Bibliotheek Hoogezand (afgemeld)", "")


def test_a_session_for_members_is_not_for_others(sample_data: dict[str, Any], tmp_path: Path, clock: Clock) -> None:
    (slot,) = (one for one in sample_data["event_slots"] if one["id"] == sample_data["event_sessions"][0]["slot_id"])
    slot["members_only"] = True
    on = import_exchange(json.dumps(sample_data).encode(), tmp_path / "leden.vgg", clock)
    with pytest.raises(OnlyForMembers):
        on.registrations.choose_one("reg-07", SESSION, "ses-2")
    on.registrations.choose_one("reg-01", SESSION, "ses-2")
    with pytest.raises(OnlyForMembers):
        on.registrations.edit("reg-01", "is_member_organisation", False)
    on.close()


def test_of_whom_nothing_is_known_does_not_come_for_a_member_until_that_is_recorded(
    sample_data: dict[str, Any], tmp_path: Path, clock: Clock
) -> None:
    one = next(one for one in sample_data["registrations"] if one["id"] == "reg-01")
    one["is_member_organisation"] = None
    on = import_exchange(json.dumps(sample_data).encode(), tmp_path / "onbekend.vgg", clock)
    assert not next(line for line in on.registration_lists.lines(EVENT) if line.id == "reg-01").member
    on.registrations.choose_one("reg-01", SESSION, "")
    on.event_slots.edit("slot-6", "members_only", "ja")
    with pytest.raises(OnlyForMembers) as refused:
        on.registrations.choose_one("reg-01", SESSION, "ses-2")
    assert sentence(refused.value).endswith("Kies iets anders, of kies eerst ‘ja’ bij Lid.")
    on.registrations.edit("reg-01", "is_member_organisation", True)
    on.registrations.choose_one("reg-01", SESSION, "ses-2")
    assert on.registrations.get("reg-01").session_id == "ses-2"
    on.close()


def test_who_chose_a_session_before_it_closed_can_change_everything_else(workspace: Workspace) -> None:
    workspace.event_slots.edit("slot-6", "members_only", "ja")
    workspace.registrations.edit("reg-07", "note", "Belt nog")
    workspace.registrations.choose_one("reg-07", RegistrationChoice.DINNER, True)
    stranger = workspace.registrations.get("reg-07")
    assert (stranger.note, stranger.attends_dinner, stranger.session_id) == ("Belt nog", True, "ses-3")
    with pytest.raises(OnlyForMembers):
        workspace.registrations.choose_one("reg-07", SESSION, "ses-2")


def test_who_waits_for_a_werkbezoek_has_no_seat_in_its_bus_yet(workspace: Workspace) -> None:
    waiting, *_ = [one for one in workspace.registration_lists.lines(EVENT) if EXCURSION in one.waits]
    workspace.registrations.choose(waiting.id, Wishes(excursion_id="exc-hoogezand", wants_bus=True))
    assert cells(workspace, waiting.id) == ("Bibliotheek Hoogezand (wachtlijst 1)", "wil met de bus")


def test_who_cancelled_can_come_back_at_the_end_of_the_list(workspace: Workspace) -> None:
    workspace.registrations.cancel(["reg-01"])
    with pytest.raises(RegistrationCancelled):
        workspace.registrations.choose_one("reg-01", SESSION, "ses-2")
    workspace.registrations.restore("reg-01")
    assert cells(workspace, "reg-01") == ("Bibliotheek Hoogezand (wachtlijst 2)", "wil met de bus")
    assert workspace.registrations.restore("reg-01") is None
    assert workspace.registrations.cancel(["reg-03"]) is None


def test_a_werkbezoek_that_was_cancelled_before_does_not_come_back_with_the_rest(workspace: Workspace) -> None:
    workspace.registrations.cancel_excursion("reg-08")
    workspace.registrations.cancel(["reg-08"])
    workspace.registrations.restore("reg-08")
    back = workspace.registrations.get("reg-08")
    assert (back.session_id, back.excursion_id, back.wants_bus) == ("ses-3", None, False)
    assert cells(workspace, "reg-08") == ("", "")


def test_who_comes_back_does_not_get_what_he_may_not_choose_any_more(workspace: Workspace) -> None:
    workspace.registrations.cancel(["reg-07", "reg-05"])
    workspace.excursions.edit("exc-mar-en-fean", "bus_available", "")
    workspace.event_slots.edit("slot-6", "members_only", "ja")
    assert workspace.registrations.not_restored("reg-07") == ("De kracht van samenwerking",)
    assert workspace.registrations.not_restored("reg-05") == ("de bus naar Bibliotheek Mar en Fean",)
    for one in ("reg-07", "reg-05"):
        workspace.registrations.restore(one)
        assert workspace.registrations.not_restored(one) == ()
    stranger, member = (workspace.registrations.get(one) for one in ("reg-07", "reg-05"))
    assert (stranger.session_id, stranger.excursion_id) == (None, "exc-mar-en-fean")
    assert (member.session_id, member.wants_bus) == ("ses-3", False)
    assert cells(workspace, "reg-05") == ("Bibliotheek Mar en Fean", "")
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.registrations.not_restored("reg-07") == ("De kracht van samenwerking",)


def test_nobody_is_no_registration(workspace: Workspace) -> None:
    with pytest.raises(NobodyNamed):
        workspace.registrations.register(EVENT, TypedRegistration())
    with pytest.raises(RecordMissing):
        workspace.registrations.remove(["reg-nergens"])
    assert workspace.registrations.remove([]) is None


# The door and the diets -------------------------------------------------------------------------------------------


def test_a_name_is_found_at_the_door_by_its_first_letters(workspace: Workspace, clock: Clock) -> None:
    clock.now = dt.datetime(2023, 12, 7, 15, 31)
    door = workspace.check_in.find(EVENT, "TESTE")
    assert [one.name for one in door.found] == ["Testerman, T."]
    assert door.words == "Nog 9 personen verwacht, 0 binnen."
    workspace.check_in.check_in(door.found[0].id)
    assert workspace.check_in.check_in(door.found[0].id) is None
    door = workspace.check_in.find(EVENT, "test")
    assert [(one.name, one.came_in is not None) for one in door.found] == [
        ("Testhage, W.", False),
        ("Testerman, T.", True),
    ]
    assert len(workspace.check_in.find(EVENT, "").found) == 8
    assert door.words == "Nog 8 personen verwacht, 1 binnen."
    with pytest.raises(RegistrationCancelled):
        workspace.check_in.check_in("reg-03")


def test_nobody_loses_his_place_because_there_are_fewer(workspace: Workspace) -> None:
    with pytest.raises(PlacesTaken):
        workspace.events.edit(EVENT, "dinner_capacity", "3")
    with pytest.raises(PlacesTaken):
        workspace.excursions.edit("exc-hoogezand", "bus_available", "")
    assert workspace.events.edit(EVENT, "dinner_capacity", "5") is not None


def test_diets_are_wiped_from_the_records_and_from_the_steps(workspace: Workspace, clock: Clock) -> None:
    workspace.registrations.edit("reg-01", "dietary_note", "ernstige kersenallergie")
    workspace.registrations.edit("reg-01", "dietary_note", "nog iets anders")
    kept = workspace.diets.kept(EVENT)
    assert kept is not None
    assert (kept.count, kept.purge_from, kept.is_due) == (2, dt.date(2024, 3, 8), False)
    assert b"kersenallergie" in workspace.path.read_bytes()
    workspace.diets.purge(EVENT)
    assert workspace.diets.kept(EVENT) is None
    assert workspace.diets.purge(EVENT) is None
    content = workspace.path.read_bytes()
    assert not [word for word in (b"kersenallergie", b"nog iets anders", b"vegetarisch") if word in content]
    assert totals(workspace)[6] == "Diner 5"
    assert workspace.history.undo() is None
    with pytest.raises(StepFinal):
        workspace.history.undo_to(0)
