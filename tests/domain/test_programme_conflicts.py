"""What clashes in a programme: named cases, and any programme against a plain model that looks at every minute."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.domain.events import Event, EventRoom, EventSession, EventSlot, ProgrammeSlotKind
from secretariat.domain.programme_conflicts import Conflict, ConflictKind, conflicts_in, parts_of

DAY = dt.date(2023, 12, 7)
EVENT = Event(
    id="evt",
    name="Ledendag",
    start_date=DAY,
    end_date=DAY + dt.timedelta(days=1),
    rooms=(EventRoom(name="A", capacity=10), EventRoom(name="B")),
    changeover_min=15,
)


def at(minute: int) -> dt.time:
    return dt.time(minute // 60, minute % 60)


def slot(
    one: str, start: int, end: int | None, room: str = "", *people: str, day: dt.date = DAY, is_break: bool = False
) -> EventSlot:
    return EventSlot(
        id=one,
        event_id="evt",
        day=day,
        start_time=at(start),
        end_time=None if end is None else at(end),
        title=one,
        kind=ProgrammeSlotKind.BREAK if is_break else ProgrammeSlotKind.OTHER,
        room=room or None,
        speaker_ids=people,
    )


def clashes(*slots: EventSlot, sessions: tuple[EventSession, ...] = (), everybody: int = 0) -> list[Conflict]:
    return conflicts_in(EVENT, parts_of(EVENT, slots, sessions, everybody=everybody))


def test_a_room_and_a_speaker_wanted_twice_are_named_once_for_both() -> None:
    assert clashes(slot("a", 540, 600, "A", "per"), slot("b", 590, 620, "A", "per")) == [
        Conflict(ConflictKind.ROOM_TWICE, "a", "b", room="A"),
        Conflict(ConflictKind.SPEAKER_TWICE, "a", "b", person_id="per"),
    ]
    assert clashes(slot("a", 540, 600, "A", "per"), slot("b", 600, 620, "A", "per")) == []


def test_an_open_end_lasts_until_the_next_part_begins() -> None:
    assert clashes(slot("a", 540, None, "A"), slot("b", 600, 660, "A")) == []
    found = clashes(slot("a", 540, None, "A"), slot("b", 540, None, "A"), slot("c", 600, 660, "A"))
    assert [(one.part_id, one.other_id) for one in found] == [("a", "b")]


def test_to_another_room_takes_time_and_a_break_is_there_to_go() -> None:
    moved = clashes(slot("a", 540, 600, "A"), slot("b", 610, 660, "B"))
    assert moved == [Conflict(ConflictKind.CHANGEOVER, "a", "b", minutes=10)]
    assert clashes(slot("a", 540, 600, "A"), slot("b", 615, 660, "B")) == []
    assert clashes(slot("a", 540, 600, "A"), slot("p", 600, 610, "B", is_break=True), slot("b", 615, 660, "B")) == []


def test_a_room_that_is_too_small_and_a_part_outside_the_days() -> None:
    late = slot("b", 540, 600, day=DAY + dt.timedelta(days=2))
    assert clashes(slot("a", 540, 600, "A"), late, everybody=11) == [
        Conflict(ConflictKind.ROOM_TOO_SMALL, "a", room="A", expected=11, places=10),
        Conflict(ConflictKind.OUTSIDE_DAYS, "b"),
    ]


def test_a_part_does_not_clash_with_its_own_sessions_but_they_do_with_each_other() -> None:
    sessions = tuple(
        EventSession(id=one, event_id="evt", slot_id="a", title=one, room="A", capacity=12, reporter_id="per")
        for one in ("x", "y")
    )
    found = clashes(slot("a", 540, 600, "A", "per"), sessions=sessions)
    assert [(one.kind.value, one.part_id, one.other_id) for one in found] == [
        ("room_too_small", "x", ""),
        ("room_twice", "x", "y"),
        ("speaker_twice", "x", "y"),
        ("room_too_small", "y", ""),
    ]


_SLOTS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.one_of(st.none(), st.integers(1, 12)),
        st.sampled_from(["", "A", "B"]),
        st.sets(st.sampled_from(["p", "q"]), max_size=2),
        st.integers(0, 1),
    ),
    max_size=7,
)


def _minutes_of(index: int, rows: list[EventSlot]) -> set[int]:
    """The minutes in which a part takes place, counted one by one."""
    part = rows[index]
    start = part.start_time.hour * 60 + part.start_time.minute
    later = [
        one.start_time.hour * 60 + one.start_time.minute
        for one in rows
        if one.day == part.day and one.start_time > part.start_time
    ]
    end = part.end_time.hour * 60 + part.end_time.minute if part.end_time else min(later, default=24 * 60)
    return set(range(start, end))


@settings(max_examples=120, deadline=None)
@given(_SLOTS)
def test_any_programme_clashes_exactly_where_two_want_the_same_minute(
    given_slots: list[tuple[int, int | None, str, set[str], int]],
) -> None:
    rows = [
        slot(
            f"s{number}",
            480 + start * 5,
            None if length is None else 480 + start * 5 + length * 5,
            room,
            *sorted(people),
            day=DAY + dt.timedelta(days=later),
        )
        for number, (start, length, room, people, later) in enumerate(given_slots)
    ]
    found = clashes(*rows)
    rooms, speakers = set(), set()
    for one in range(len(rows)):
        for other in range(one):
            if rows[one].day == rows[other].day and _minutes_of(one, rows) & _minutes_of(other, rows):
                pair = frozenset({rows[one].id, rows[other].id})
                if rows[one].room and rows[one].room == rows[other].room:
                    rooms.add(pair)
                speakers |= {(pair, who) for who in {*rows[one].speaker_ids} & {*rows[other].speaker_ids}}

    def pair_of(conflict: Conflict) -> frozenset[str]:
        return frozenset({conflict.part_id, conflict.other_id})

    twice = [pair_of(one) for one in found if one.kind is ConflictKind.ROOM_TWICE]
    assert (len(twice), set(twice)) == (len(rooms), rooms)
    both = [(pair_of(one), one.person_id) for one in found if one.kind is ConflictKind.SPEAKER_TWICE]
    assert (len(both), set(both)) == (len(speakers), speakers)
    assert {pair_of(one) for one in clashes(*reversed(rows))} == {pair_of(one) for one in found}
