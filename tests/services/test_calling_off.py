"""Verzet and geannuleerd: numbers stay with the old one, and nothing on its agenda is lost."""

from __future__ import annotations

import datetime as dt

import pytest
import vobject

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.refusals import ExplanationNeeded, StepOutOfOrder
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import convened, item, planned, send
from tests.storage.contents import Clock

FACTS = MeetingFacts(date=dt.date(2023, 11, 9), start_time=dt.time(14), end_time=dt.time(16), place="Zaal Zuid")


def replacement_of(workspace: Workspace, meeting_id: str) -> Meeting:
    (found,) = workspace.register().where(Meeting, "replaces_meeting_id", meeting_id)
    return found


def test_a_meeting_that_is_put_off_keeps_its_number_and_the_new_one_has_its_agenda(october: Workspace) -> None:
    old_id = planned(october)
    october.calling_off.postpone(old_id, FACTS, "De zaal is bezet")
    old = october.meetings.head(old_id).meeting
    new = replacement_of(october, old_id)
    assert (old.code, old.status, old.status_reason) == ("BO-CULT 2023-02", MeetingStatus.POSTPONED, "De zaal is bezet")
    assert (new.code, new.status, new.date) == ("BO-CULT 2023-03", MeetingStatus.PLANNED, dt.date(2023, 11, 9))
    assert [line.title for line in october.agendas.lines(new.id)] == [
        line.title for line in october.agendas.lines(old_id)
    ]
    assert [one.code for one in october.adoption.at(new.id)] == ["BO-CULT 2023-01"]
    assert new.previous_meeting_id == "mtg-bo-cult-2023-01"


def test_a_late_item_is_an_item_as_any_other_on_the_agenda_that_was_not_sent_yet(
    october: Workspace, clock: Clock
) -> None:
    old_id = convened(october, clock)
    october.agendas.add(old_id, "Begroting")
    october.calling_off.postpone(old_id, FACTS, "Storm")
    numbers = [f"{line.number} {line.title}" for line in october.agendas.lines(replacement_of(october, old_id).id)]
    assert numbers[4:] == ["5 Presentatie De Nieuwe Poort", "6 Begroting", "7 Rondvraag", "8 Sluiting"]


def test_the_number_of_a_cancelled_meeting_is_not_used_again(october: Workspace) -> None:
    old_id = planned(october)
    october.calling_off.cancel(old_id, "Te weinig punten")
    again = october.meeting_planning.plan("body-bo-cult", FACTS).subject_id
    assert october.meetings.head(again).meeting.code == "BO-CULT 2023-03"


def test_what_stood_on_a_cancelled_agenda_comes_on_the_next_one(october: Workspace) -> None:
    october.calling_off.cancel(planned(october), "Te weinig punten")
    assert [one.title for one in october.backlog.of_body("body-bo-cult")] == [
        "Convenant Cultuureducatie",
        "Presentatie De Nieuwe Poort",
    ]
    again = october.meeting_planning.plan("body-bo-cult", FACTS).subject_id
    lines = [f"{line.number} {line.title}" for line in october.agendas.lines(again)]
    assert lines[3:5] == ["4 Convenant Cultuureducatie", "5 Presentatie De Nieuwe Poort"]
    assert october.backlog.of_body("body-bo-cult") == ()


def test_what_every_agenda_begins_with_waits_for_none_unless_something_was_added_to_it(october: Workspace) -> None:
    ao, day = "body-ao-cult", dt.date(2023, 12, 7)
    first, second = (october.meeting_planning.plan(ao, MeetingFacts(date=day)).subject_id for _ in range(2))
    october.calling_off.cancel(first, "Ziekte")
    assert october.backlog.of_body(ao) == ()
    kept = next(line for line in october.agendas.lines(second) if line.title.startswith("Rondje"))
    october.agendas.set_dossier(kept.id, "dos-convenant")
    october.calling_off.cancel(second, "Ziekte")
    assert [one.title for one in october.backlog.of_body(ao)] == ["Rondje gemeenten"]


@pytest.mark.parametrize("cancelled", [True, False], ids=["cancelled", "put off"])
def test_what_was_held_over_before_it_was_called_off_comes_back_once(october: Workspace, cancelled: bool) -> None:
    meeting_id = planned(october)
    later = october.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 1, 18))).subject_id
    october.carry_over.defer(item(october, meeting_id, "5"), later)
    october.carry_over.defer(item(october, meeting_id, "4"))
    if cancelled:
        october.calling_off.cancel(meeting_id, "Te weinig punten")
    else:
        october.calling_off.postpone(meeting_id, FACTS, "Storm")
    assert [one.title for one in october.backlog.of_body("body-bo-cult")] == ["Convenant Cultuureducatie"]
    coming = [one.id for one in october.register().where(Meeting, "body_id", "body-bo-cult") if one.status.is_coming]
    titles = [line.title for one in coming for line in october.agendas.lines(one)]
    assert (titles.count("Presentatie De Nieuwe Poort"), titles.count("Convenant Cultuureducatie")) == (1, 0)


def test_a_later_overleg_then_adopts_the_verslag_before_the_one_that_is_off(october: Workspace) -> None:
    old_id = planned(october)
    later = october.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 1, 18))).subject_id
    assert [one.code for one in october.adoption.at(later)] == ["BO-CULT 2023-02"]
    october.calling_off.cancel(old_id, "Te weinig punten")
    assert [one.code for one in october.adoption.at(later)] == ["BO-CULT 2023-01"]
    assert october.meetings.head(later).meeting.previous_meeting_id == "mtg-bo-cult-2023-01"


def test_calendars_that_have_it_take_it_out(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    october.calling_off.cancel(meeting_id, "Ziekte van de voorzitter")
    sent = send(october, DispatchKind.CANCELLATION, meeting_id)
    (dispatch,) = (one for one in october.dispatches.of_meeting(meeting_id) if one.kind is DispatchKind.CANCELLATION)
    assert (
        dispatch.subject == "Gaat niet door: Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    )
    name, content = october.calendar_files.of_meeting(meeting_id)
    calendar = vobject.readOne(content.decode())
    assert name == "2023-11-02_BO-CULT_agenda.ics"
    assert (calendar.method.value, calendar.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert (calendar.vevent.sequence.value, calendar.vevent.uid.value) == ("1", f"{meeting_id}@secretariaat.invalid")
    assert b"METHOD:CANCEL" not in sent.files[0].content  # it lies inside, in base64


def test_before_the_convocatie_went_nobody_gets_an_agenda_with_the_news(october: Workspace) -> None:
    meeting_id = planned(october)
    october.calling_off.cancel(meeting_id, "Ziekte van de voorzitter")
    parcel = october.parcels.prepare(DispatchKind.CANCELLATION, meeting_id)
    assert parcel.papers == ()
    assert "14:00–16:30 uur gaat niet door.\nReden: Ziekte van de voorzitter\n" in parcel.text


def test_a_calendar_never_tells_what_a_confidential_item_is(october: Workspace) -> None:
    meeting_id = planned(october)
    october.agendas.set_confidentiality(item(october, meeting_id, "4"), Confidentiality.CONFIDENTIAL)
    told = vobject.readOne(october.calendar_files.of_meeting(meeting_id)[1].decode()).vevent.description.value
    assert told.splitlines()[4:6] == ["4. Vertrouwelijk agendapunt", "5. Presentatie De Nieuwe Poort"]
    october.calling_off.cancel(meeting_id, "Ziekte van de voorzitter")
    appointments = october.parcels.prepare(DispatchKind.CANCELLATION, meeting_id).calendar
    assert appointments is not None
    assert "Convenant" not in appointments.appointments[0].text


def test_another_day_after_the_convocatie_raises_the_sequence_and_keeps_the_uid(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    _name, before = october.calendar_files.of_meeting(meeting_id)
    october.meeting_planning.reschedule(meeting_id, FACTS)
    _name, after = october.calendar_files.of_meeting(meeting_id)
    events = [vobject.readOne(content.decode()).vevent for content in (before, after)]
    assert [event.sequence.value for event in events] == ["0", "1"]
    assert len({event.uid.value for event in events}) == 1


def test_taking_another_day_back_never_lowers_the_sequence(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)

    def in_calendars() -> tuple[int, str]:
        _name, content = october.calendar_files.of_meeting(meeting_id)
        event = vobject.readOne(content.decode()).vevent
        return int(event.sequence.value), f"{event.dtstart.value:%d-%m}"

    found = [in_calendars()]
    october.meeting_planning.reschedule(meeting_id, MeetingFacts(date=dt.date(2023, 11, 3), start_time=dt.time(14)))
    found.append(in_calendars())
    october.history.undo()
    found.append(in_calendars())
    october.history.redo()
    found.append(in_calendars())
    october.history.undo()
    october.meetings.rename(meeting_id, "Overleg Cultuur")
    found.append(in_calendars())
    assert found == [(0, "02-11"), (1, "03-11"), (2, "02-11"), (3, "03-11"), (5, "02-11")]


def test_a_calendar_that_has_it_from_the_vergaderrooster_follows_it_too(october: Workspace) -> None:
    meeting_id = planned(october)

    def in_calendars() -> tuple[str, str]:
        _name, content = october.calendar_files.of_body("body-bo-cult")
        events = vobject.readOne(content.decode()).vevent_list
        (event,) = (one for one in events if one.uid.value == f"{meeting_id}@secretariaat.invalid")
        return event.sequence.value, event.status.value

    assert in_calendars() == ("0", "CONFIRMED")
    october.meeting_planning.reschedule(meeting_id, FACTS)
    assert in_calendars() == ("1", "CONFIRMED")
    october.meetings.rename(meeting_id, "Bestuurlijk overleg Cultuur, extra")
    assert in_calendars() == ("2", "CONFIRMED")
    october.calling_off.cancel(meeting_id, "Te weinig punten")
    assert in_calendars() == ("3", "CANCELLED")


def test_both_need_a_reason_and_a_meeting_that_is_still_to_come(october: Workspace) -> None:
    meeting_id = planned(october)
    with pytest.raises(ExplanationNeeded) as refused:
        october.calling_off.cancel(meeting_id, "  ")
    assert sentence(refused.value) == "Noteer waarom het overleg niet doorgaat."
    october.calling_off.cancel(meeting_id, "Geen punten")
    with pytest.raises(StepOutOfOrder) as late:
        october.calling_off.postpone(meeting_id, FACTS, "Toch wel")
    assert sentence(late.value) == (
        "Een overleg met de status ‘geannuleerd’ kan niet worden verzet. Kijk eerst wat de volgende stap is."
    )


@pytest.mark.parametrize("verb", ["cancel", "postpone"])
def test_a_letter_that_can_no_longer_go_is_let_go_and_comes_back_with_the_meeting(
    october: Workspace, verb: str
) -> None:
    old_id = planned(october)
    october.dispatch_drafts.keep(
        DispatchDraft(id="", kind=DispatchKind.CONVOCATION, meeting_id=old_id, text="Beste allen,")
    )
    if verb == "cancel":
        october.calling_off.cancel(old_id, "Te weinig punten")
    else:
        october.calling_off.postpone(old_id, FACTS, "Storm")
    assert not october.register().all(DispatchDraft)
    october.history.undo()
    kept = october.dispatch_drafts.of(old_id, DispatchKind.CONVOCATION)
    assert kept is not None
    assert kept.text == "Beste allen,"
