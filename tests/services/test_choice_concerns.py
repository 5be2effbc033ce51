"""Who had chosen what changes in a programme is named, moved or written to, and never passed over in silence."""

from __future__ import annotations

import datetime as dt
import email
import email.policy

import pytest

from secretariat.domain.events import RegistrationChoice
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
