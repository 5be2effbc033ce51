"""Who had chosen what changes in a programme is named, moved or written to, and never passed over in silence."""

from __future__ import annotations

import datetime as dt
import email
import email.policy

import pytest

from secretariat.domain.events import ProgrammeSlotKind, RegistrationChoice
from secretariat.domain.refusals import OnlyForMembers, RecordMissing
from secretariat.services.choice_concerns import Reason
from secretariat.services.workspace import Workspace
from tests.services.whole_file import everything


def test_who_is_no_member_is_named_when_his_session_closes(workspace: Workspace) -> None:
    made = workspace.event_slots.edit("slot-6", "members_only", "ja")
    assert made is not None
    concern = workspace.choice_concerns.of_change(made)
    assert concern is not None
    assert concern.reason is Reason.MEMBERS_ONLY
    assert concern.sentence == (
        "‘Kennissessies’ is nu alleen voor leden. Gekozen, maar geen lid: "
        "4 personen: G. Modelhuis, S. Proefkamp, T. Testerman en M. Demoma."
    )
    assert [(one.name, one.session) for one in concern.people][:1] == [("Modelhuis, G.", "De kracht van samenwerking")]
    assert workspace.choice_concerns.targets(concern) == ()
    before = everything(workspace)
    with pytest.raises(OnlyForMembers):
        workspace.choice_concerns.move([one.id for one in concern.people], "ses-2")
    assert everything(workspace) == before
    workspace.choice_concerns.move([one.id for one in concern.people], "")
    assert workspace.registrations.get("reg-07").session_id is None
    workspace.history.undo()
    assert everything(workspace) == before


def test_who_chose_a_session_hears_that_it_is_at_another_time(workspace: Workspace) -> None:
    made = workspace.event_slots.move("slot-6", start=dt.time(9, 30))
    assert made is not None
    concern = workspace.choice_concerns.of_change(made)
    assert concern is not None
    assert concern.sentence.startswith("‘Kennissessies’ is verplaatst, en was gekozen door 9 personen: ")
    assert concern.sentence.endswith(" en nog 5.")
    name, content = workspace.choice_concerns.letter(concern)
    assert name == "2023-11-20_gewijzigd_Kennissessies.eml"
    draft = email.message_from_bytes(content, policy=email.policy.default)
    assert draft["To"] is None
    assert draft["Subject"].strip() == "Uw keuze is gewijzigd: Kennissessies (VOB-ledencongres 2023)"
    body = draft.get_body()
    assert body is not None
    assert "is nu op vrijdag 8 december 2023, 09:30–11:30 uur." in " ".join(body.get_content().split())
    assert workspace.choice_concerns.targets(concern)[0] == ("ses-1", "Visie goed en aantrekkelijk werkgeverschap")


def test_a_session_that_is_to_go_can_go_once_everybody_is_elsewhere(workspace: Workspace) -> None:
    concern = workspace.choice_concerns.of_part("ses-2")
    assert concern is not None
    assert concern.sentence == (
        "‘Visie online bibliotheek’ is gekozen door 2 personen: P. Fictiehof en T. Testerman. "
        "Verplaats hen eerst; daarna kan het vervallen."
    )
    assert [key for key, _title in workspace.choice_concerns.targets(concern)] == ["ses-1", "ses-3"]
    workspace.choice_concerns.move([one.id for one in concern.people], "ses-1")
    assert workspace.choice_concerns.of_part("ses-2") is None
    assert [workspace.registrations.get(one).session_id for one in ("reg-04", "reg-09")] == ["ses-1"] * 2
    assert workspace.registrations.get("reg-03").session_id == "ses-2"  # who cancelled does not keep it there
    workspace.event_sessions.remove("ses-2")
    assert workspace.registrations.get("reg-03").session_id is None
    workspace.history.undo()
    assert workspace.registrations.get("reg-03").session_id == "ses-2"


def test_where_there_is_no_place_left_they_wait_in_their_order(workspace: Workspace) -> None:
    workspace.event_sessions.edit("ses-1", "capacity", "3")
    workspace.choice_concerns.move(["reg-04", "reg-09"], "ses-1")
    waits = {one: workspace.registrations.get(one).waits for one in ("reg-04", "reg-09")}
    assert waits["reg-04"] == ()
    assert [(one.choice, one.number) for one in waits["reg-09"]] == [(RegistrationChoice.SESSION, 1)]


def said(content: bytes) -> str:
    """The text of a draft, on one line."""
    body = email.message_from_bytes(content, policy=email.policy.default).get_body()
    assert body is not None
    return " ".join(body.get_content().split())


def test_who_goes_by_bus_hears_that_it_leaves_at_another_time(workspace: Workspace) -> None:
    made = workspace.excursions.edit("exc-hoogezand", "bus_departure", "13.45")
    assert made is not None
    concern = workspace.choice_concerns.of_change(made)
    assert concern is not None
    assert (concern.reason, concern.choice) == (Reason.BUS, RegistrationChoice.EXCURSION)
    assert concern.sentence.startswith(
        "De bus naar ‘Bibliotheek Hoogezand’ vertrekt op een ander uur, en was gekozen door "
    )
    by_bus = {
        one.id for one in workspace.registration_lists.lines("evt-vob-2023") if one.bus and "Hoogezand" in one.excursion
    }
    assert {one.id for one in concern.people} == by_bus
    name, content = workspace.choice_concerns.letter(concern)
    assert name == "2023-11-20_gewijzigd_Bibliotheek-Hoogezand.eml"
    assert "De bus ernaartoe vertrekt nu om 13:45 uur. Laat ons weten of dit u past." in said(content)
    emptied = workspace.excursions.edit("exc-hoogezand", "bus_departure", "")
    assert emptied is not None
    concern = workspace.choice_concerns.of_change(emptied)
    assert concern is not None
    assert "De bus ernaartoe heeft nog geen nieuwe vertrektijd." in said(workspace.choice_concerns.letter(concern)[1])


def test_who_goes_to_a_werkbezoek_hears_that_it_is_elsewhere_or_at_another_time(workspace: Workspace) -> None:
    made = workspace.excursions.edit("exc-dnk", "address", "Kloekhorststraat 4, Assen")
    assert made is not None
    concern = workspace.choice_concerns.of_change(made)
    assert concern is not None
    assert concern.sentence == "‘DNK & Biblionet Drenthe’ is op een andere plaats, en was gekozen door 2 personen: " + (
        " en ".join(one.formal for one in concern.people) + "."
    )
    assert "Dit werkbezoek is nu op een andere plaats: Kloekhorststraat 4, Assen." in said(
        workspace.choice_concerns.letter(concern)[1]
    )
    workspace.event_slots.edit("slot-9", "kind", ProgrammeSlotKind.EXCURSIONS)
    moved = workspace.event_slots.move("slot-9", start=dt.time(13, 30))
    assert moved is not None
    concern = workspace.choice_concerns.of_change(moved)
    assert concern is not None
    assert len(concern.people) == sum(
        bool(one.excursion_id) for one in workspace.registration_lists.lines("evt-vob-2023") if one.is_coming
    )


def test_a_werkbezoek_that_is_to_go_can_go_once_everybody_is_elsewhere(workspace: Workspace) -> None:
    concern = workspace.choice_concerns.of_part("exc-dnk")
    assert concern is not None
    assert concern.sentence.endswith("Verplaats hen eerst; daarna kan het vervallen.")
    assert [key for key, _title in workspace.choice_concerns.targets(concern)] == ["exc-hoogezand", "exc-mar-en-fean"]
    assert "Laat ons weten naar welk werkbezoek u nu wilt gaan." in said(workspace.choice_concerns.letter(concern)[1])
    ids = [one.id for one in concern.people]
    before = everything(workspace)
    workspace.choice_concerns.move(ids, "exc-hoogezand", RegistrationChoice.EXCURSION)
    assert [workspace.registrations.get(one).excursion_id for one in ids] == ["exc-hoogezand"] * 2
    assert all(
        any(wait.choice is RegistrationChoice.EXCURSION for wait in workspace.registrations.get(one).waits)
        for one in ids
    )
    workspace.history.undo()
    assert everything(workspace) == before
    workspace.choice_concerns.move(ids, "", RegistrationChoice.EXCURSION)
    assert workspace.choice_concerns.of_part("exc-dnk") is None


def test_what_concerns_nobody_says_nothing(workspace: Workspace) -> None:
    title = workspace.event_slots.edit("slot-6", "title", "Sessies")
    other = workspace.event_slots.move("slot-2", start=dt.time(16, 15))
    moved = workspace.event_slots.move("slot-6", start=dt.time(9, 15))
    back = workspace.history.undo()
    for change in (title, other, back):
        assert change is not None
        assert workspace.choice_concerns.of_change(change) is None
    assert moved is not None
    assert workspace.choice_concerns.of_part("slot-7") is None
    assert workspace.choice_concerns.move([], "ses-1") is None
    with pytest.raises(RecordMissing):
        workspace.choice_concerns.move(["weg"], "ses-1")
