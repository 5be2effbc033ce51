"""Events as a secretary keeps them: programme, rooms, the overleg inside it, news under embargo, versions, links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.domain.events import Event, EventSlot, ProgrammeSlotKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import (
    EmbargoNotUnderstood,
    FieldEmpty,
    PeriodReversed,
    PlacesNotUnderstood,
    RecordInUse,
    Refusal,
    RoomInUse,
    RoomNameTaken,
    TimeNotUnderstood,
    TimesReversed,
)
from secretariat.services.event_slots import SlotFacts
from secretariat.services.opening import open_workspace
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.programme import changes_in_words
from tests.documents.papers import words
from tests.storage.contents import Clock

EVENT = "evt-vob-2023"
THURSDAY, FRIDAY = dt.date(2023, 12, 7), dt.date(2023, 12, 8)


@pytest.fixture(scope="module")
def shared_workspace(tmp_path_factory: pytest.TempPathFactory, _original: Path) -> Iterator[Workspace]:
    """The sample for all examples of a property, each of which takes back what it did."""
    path = tmp_path_factory.mktemp("events") / "voorbeeld.vgg"
    path.write_bytes(_original.read_bytes())
    workspace = open_workspace(path, clock=Clock())
    yield workspace
    workspace.close()


def slot_of(workspace: Workspace, slot_id: str) -> EventSlot:
    return workspace.programme.slot(slot_id).slot


def test_an_event_begins_with_a_name_and_gets_its_days_and_place(workspace: Workspace) -> None:
    made = workspace.events.add("Ledendag 2024", "5-12-2024", "", "forum groningen", "org-vob")
    line = next(one for one in workspace.events.lines() if one.id == made.subject_id)
    assert (line.name, line.start, line.end, line.place, line.organiser) == (
        "Ledendag 2024",
        dt.date(2024, 12, 5),
        dt.date(2024, 12, 5),
        "Forum Groningen",
        "VOB",
    )
    assert workspace.events.lines()[0].id == made.subject_id
    with pytest.raises(FieldEmpty):
        workspace.events.add("  ")
    with pytest.raises(PeriodReversed):
        workspace.events.edit(EVENT, "end_date", "1-12-2023")
    workspace.events.edit(EVENT, "start_date", "9-12-2023")
    assert workspace.events.record(EVENT).event.end_date == dt.date(2023, 12, 10)
    with pytest.raises(RecordInUse):
        workspace.events.remove(EVENT)


def test_a_part_is_typed_as_it_is_said_and_a_new_room_becomes_one_of_the_event(workspace: Workspace) -> None:
    facts = SlotFacts(title="Koffie", times="half 11-10.45", day=FRIDAY, kind=ProgrammeSlotKind.BREAK, room="Foyer")
    made = workspace.event_slots.add(EVENT, facts)
    slot = slot_of(workspace, made.subject_id)
    assert (slot.start_time, slot.end_time, slot.room) == (dt.time(10, 30), dt.time(10, 45), "Foyer")
    assert [room.name for room in workspace.events.record(EVENT).event.rooms] == ["Foyer"]
    workspace.event_slots.edit("slot-9", "room", "FOYER")
    assert slot_of(workspace, "slot-9").room == "Foyer"
    with pytest.raises(RoomInUse):
        workspace.events.remove_room(EVENT, "Foyer")
    workspace.events.add_room(EVENT, "Rabozaal", "120")
    with pytest.raises(RoomNameTaken):
        workspace.events.edit_room(EVENT, "Rabozaal", "name", "foyer")
    workspace.events.edit_room(EVENT, "Foyer", "name", "Hal")
    assert slot_of(workspace, "slot-9").room == "Hal"
    for wrong, refusal in (("later", TimeNotUnderstood), ("11-10", TimeNotUnderstood)):
        with pytest.raises(refusal):
            workspace.event_slots.edit("slot-9", "times", wrong)
    with pytest.raises(TimesReversed):
        workspace.event_slots.move("slot-2", end=dt.time(15))
    with pytest.raises(PlacesNotUnderstood):
        workspace.event_sessions.edit("ses-1", "capacity", "veel")


def test_moving_keeps_the_length_and_resizing_the_beginning(workspace: Workspace) -> None:
    workspace.event_slots.move("slot-2", start=dt.time(16, 5), room="Rabozaal")
    slot = slot_of(workspace, "slot-2")
    assert (slot.start_time, slot.end_time, slot.room) == (dt.time(16, 5), dt.time(17, 35), "Rabozaal")
    workspace.event_slots.move("slot-2", end=dt.time(17, 30))
    slot = slot_of(workspace, "slot-2")
    assert (slot.start_time, slot.end_time) == (dt.time(16, 5), dt.time(17, 30))
    workspace.history.undo()
    workspace.history.undo()
    assert (slot_of(workspace, "slot-2").start_time, slot_of(workspace, "slot-2").room) == (dt.time(16), None)


def test_a_day_is_copied_with_its_sessions_and_without_its_overleg(workspace: Workspace) -> None:
    workspace.event_slots.copy_day(EVENT, FRIDAY, THURSDAY)
    lines = [one for one in workspace.programme.programme(EVENT).lines if one.day == THURSDAY]
    assert len(lines) == 5 + 4 + 3
    assert [one.meeting for one in lines if one.title == "Statutaire ledenvergadering"] == [""]
    workspace.history.undo()
    assert len(workspace.programme.programme(EVENT).lines) == 9 + 3


def test_a_part_is_an_overleg_that_is_made_or_linked_in_one_step(workspace: Workspace) -> None:
    made = workspace.event_slots.hold_meeting("slot-8", body_id="body-vob-alv")
    assert made is not None
    record = workspace.programme.slot("slot-8")
    meeting = next(one for one in workspace.register().all(Meeting) if one.id == record.slot.meeting_id)
    assert (meeting.date, meeting.start_time, meeting.end_time) == (FRIDAY, dt.time(12), dt.time(12, 20))
    assert record.slot.members_only
    assert meeting.event_id == EVENT
    workspace.history.undo()
    assert slot_of(workspace, "slot-8").meeting_id is None
    assert meeting.id not in {one.id for one in workspace.register().all(Meeting)}
    workspace.event_slots.hold_meeting("slot-7")
    assert slot_of(workspace, "slot-7").meeting_id is None
    assert workspace.meetings.head("mtg-vob-alv-2023-01").meeting.event_id is None
    workspace.event_slots.hold_meeting("slot-7", meeting_id="mtg-vob-alv-2023-01")
    assert workspace.programme.slot("slot-7").meeting.startswith("VOB-ALV 2023-01")
    assert workspace.meetings.head("mtg-vob-alv-2023-01").meeting.event_id == EVENT


def test_news_under_embargo_leaks_nowhere_before_its_day(workspace: Workspace) -> None:
    secret = "Zwolle wordt het"
    workspace.event_news.edit("ann-next-location", "text", secret)
    workspace.programme_versions.keep(EVENT)
    before = PaperRequest(PaperKind.PROGRAMME, event_id=EVENT, as_of=dt.date(2023, 12, 7))
    told = words(workspace.publishing.outline(before))
    assert "Locatie volgende ledendag: Wordt tijdens het programma bekendgemaakt." in told
    for kind in (PaperKind.PROGRAMME, PaperKind.PARTICIPANTS, PaperKind.BUS_LIST):
        paper = workspace.publishing.outline(PaperRequest(kind, event_id=EVENT, as_of=dt.date(2023, 12, 7)))
        assert secret not in " ".join(words(paper))
    speaker = PaperRequest(PaperKind.PROGRAMME, event_id=EVENT, person_id="per-nijdam", as_of=dt.date(2023, 12, 7))
    assert secret not in " ".join(words(workspace.publishing.outline(speaker)))
    assert workspace.search.find("Zwolle") == []
    assert secret.encode() not in workspace.calendar_files.of_event(EVENT)[1]
    assert secret not in repr(workspace.programme.programme(EVENT))
    assert secret not in repr(workspace.programme_versions.of_event(EVENT))
    after = PaperRequest(PaperKind.PROGRAMME, event_id=EVENT, as_of=dt.date(2023, 12, 8))
    assert f"Locatie volgende ledendag: {secret}" in words(workspace.publishing.outline(after))
    with pytest.raises(EmbargoNotUnderstood):
        workspace.event_news.edit("ann-next-location", "until", "straks")
    workspace.event_news.edit("ann-next-location", "until", "7-12-2023 20.30")
    assert workspace.event_news.lines(EVENT)[0].until == "07-12-2023 20:30"


def test_a_version_tells_what_changed_since_and_is_not_kept_twice(workspace: Workspace) -> None:
    assert workspace.programme_versions.keep(EVENT, "Naar de sprekers") is not None
    assert workspace.programme_versions.keep(EVENT) is None
    workspace.event_slots.move("slot-2", start=dt.time(16, 15), room="Rabozaal")
    workspace.event_slots.set_speakers("slot-3", ["per-eijk"])
    workspace.event_slots.edit("slot-4", "title", "Welkom in Groningen")
    workspace.event_slots.remove("slot-5")
    workspace.event_slots.add(EVENT, SlotFacts(title="Koffie", times="10.30-10.45", day=FRIDAY))
    assert changes_in_words(workspace.programme_versions.changes(EVENT)) == [
        "Reinier van Zutphen, Nationale Ombudsman: 16:15–17:45 uur, was 16:00–17:30 uur",
        "Reinier van Zutphen, Nationale Ombudsman: Rabozaal, was zonder zaal",
        "Sneak-preview corporate campagne: Cees van Eijk, was zonder spreker",
        "Welkom in Groningen: heette ‘Er gaat niets boven Groningen’",
        "Nieuw: Koffie",
        "Vervallen: Diner, rondleiding & feest",
    ]


def test_the_dead_link_of_the_source_is_reported(workspace: Workspace) -> None:
    found = workspace.event_links.dead_links(EVENT)
    assert [(one.kind, one.words, one.address) for one in found] == [("dossiers", "Aanmelding werkbezoeken", "#")]
    workspace.excursions.edit("exc-dnk", "description", "Meld u aan via [deze link](#) of [hier](https://vob.example).")
    first = workspace.event_links.dead_links(EVENT)[0]
    assert (first.kind, first.record_id, first.address) == ("excursions", "exc-dnk", "#")


def test_conflicts_are_told_at_both_parts_and_as_a_list(workspace: Workspace) -> None:
    workspace.event_sessions.set_people("ses-1", "speaker_ids", ["per-hoogen"])
    workspace.event_sessions.edit("ses-2", "reporter_id", "per-hoogen")
    workspace.events.add_room(EVENT, "zaal 1", "30")
    programme = workspace.programme.programme(EVENT)
    assert [one.words for one in programme.conflicts] == [
        "zaal 1 heeft 30 plaatsen; er zijn er 40 nodig.",
        "Rachel van den Hoogen is dan ook bij ‘Visie online bibliotheek’.",
    ]
    told = {one.id: one.conflicts for one in programme.lines if one.conflicts}
    assert told["ses-2"] == ("Rachel van den Hoogen is dan ook bij ‘Visie goed en aantrekkelijk werkgeverschap’.",)


def test_a_speaker_gets_his_parts_on_paper_and_in_a_calendar(workspace: Workspace) -> None:
    request = PaperRequest(PaperKind.PROGRAMME, event_id=EVENT, person_id="per-hoogen")
    paper = workspace.publishing.outline(request)
    assert paper.file_name == "2023-12-07_VOB_spreker_hoogen"
    assert "12:00–12:20 uur – Er gaat niets boven de regio" in words(paper)
    name, content = workspace.calendar_files.of_event(EVENT, "per-hoogen")
    assert name == "2023-12-07_VOB-ledencongres-2023_hoogen.ics"
    assert content.count(b"BEGIN:VEVENT") == 1
    assert workspace.calendar_files.of_event(EVENT)[1].count(b"BEGIN:VEVENT") == 9


def test_each_change_of_a_part_raises_its_sequence_and_nothing_ever_lowers_it(workspace: Workspace) -> None:
    def in_calendars() -> dict[str, tuple[int, str]]:
        calendar = vobject.readOne(workspace.calendar_files.of_event(EVENT)[1].decode())
        return {
            event.uid.value.split("@")[0]: (int(event.sequence.value), f"{event.dtstart.value:%H:%M}")
            for event in calendar.vevent_list
        }

    assert {sequence for sequence, _start in in_calendars().values()} == {0}
    workspace.programme_versions.keep(EVENT)
    found = [in_calendars()["slot-2"]]
    for start in (dt.time(16, 15), dt.time(16, 30)):
        workspace.event_slots.move("slot-2", start=start)
        found.append(in_calendars()["slot-2"])
    for step in (workspace.history.undo, workspace.history.undo, workspace.history.redo):
        step()
        found.append(in_calendars()["slot-2"])
    assert found == [(0, "16:00"), (1, "16:15"), (2, "16:30"), (3, "16:15"), (4, "16:00"), (5, "16:15")]
    workspace.history.undo()
    workspace.programme_versions.keep(EVENT, "nog eens")
    workspace.event_sessions.edit("ses-2", "title", "Visie op online")
    workspace.event_slots.remove("slot-5")
    workspace.history.undo()
    after = in_calendars()
    assert {key for key, (sequence, _start) in after.items() if sequence} == {"slot-2", "slot-5", "slot-6"}
    assert (after["slot-2"][0], after["slot-5"][0], after["slot-6"][0]) == (6, 2, 1)


def test_a_session_that_goes_to_another_part_does_not_begin_again(workspace: Workspace) -> None:
    workspace.event_sessions.set_people("ses-1", "speaker_ids", ["per-hoogen"])

    def sequence() -> int:
        calendar = vobject.readOne(workspace.calendar_files.of_event(EVENT, "per-hoogen")[1].decode())
        (event,) = (one for one in calendar.vevent_list if one.uid.value.startswith("ses-1@"))
        return int(event.sequence.value)

    found = [sequence()]
    workspace.event_slots.move("slot-6", start=dt.time(9, 15))
    found.append(sequence())
    workspace.event_sessions.edit("ses-1", "slot_id", "slot-3")
    found.append(sequence())
    workspace.event_slots.move("slot-3", room="zaal 3")
    found.append(sequence())
    assert found == sorted(set(found))


@settings(max_examples=25, deadline=None)
@given(typed=st.text(max_size=60), field=st.sampled_from(["title", "times", "day", "room", "description", "place"]))
def test_whatever_is_typed_is_kept_or_refused_with_nothing_changed(
    shared_workspace: Workspace, typed: str, field: str
) -> None:
    before = shared_workspace.register()
    try:
        made = shared_workspace.event_slots.edit("slot-3", field, typed)
    except Refusal:
        assert shared_workspace.register().get(EventSlot, "slot-3") == before.get(EventSlot, "slot-3")
        return
    if made is not None:
        shared_workspace.history.undo()
    after = shared_workspace.register()
    assert after.get(EventSlot, "slot-3") == before.get(EventSlot, "slot-3")
    assert after.get(Event, EVENT) == before.get(Event, EVENT)


def test_a_part_that_is_moved_away_from_its_overleg_says_so(workspace: Workspace) -> None:
    workspace.event_slots.move("slot-7", start=dt.time(11, 30))
    assert workspace.programme.slot("slot-7").conflicts == (
        "Het overleg VOB-ALV 2023-01 staat op een andere dag of tijd. Pas een van beide aan.",
    )
