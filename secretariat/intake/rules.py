"""What must hold between records and between the fields of one: declared as tables, checked in one pass each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, GroupAttendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.events import Event
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Adjacency, Organisation
from secretariat.domain.people import Position
from secretariat.domain.planning import PlanCycle
from secretariat.domain.standing_agendas import StandingAgenda
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.intake.objects import BROKEN
from secretariat.intake.problems import Problems, clipped
from secretariat.wording import exchange as words

Records = Mapping[type[Any], Sequence[Any]]
"""The records of each kind, as read: with None or BROKEN where there was nothing to read."""

PERIODS: tuple[tuple[type[Any], str, str], ...] = (
    (Position, "start_date", "end_date"),
    (Membership, "start_date", "end_date"),
    (Dossier, "valid_from", "valid_until"),
    (Meeting, "start_time", "end_time"),
    (Event, "start_date", "end_date"),
    (ThemeYearReport, "period_start", "period_end"),
)
"""Fields of which the second may not lie before the first."""

UNIQUE: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Body, ("code",)),
    (Dossier, ("code",)),
    (Meeting, ("code",)),
    (AgendaItem, ("meeting_id", "number")),
    (Decision, ("number",)),
    (ActionPoint, ("number",)),
    (Commitment, ("number",)),
)
"""Fields that together occur once; the last one is where the fault is shown."""

DISJOINT: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Position, ("person_id", "organisation_id", "title")),
    (Membership, ("person_id", "body_id")),
)
"""Records whose periods may not overlap when these fields are the same."""

TREES: tuple[type[Any], ...] = (Organisation, Body, Dossier)
"""Records with a ``parent_id`` that must lead to a top."""


ITEMS: tuple[tuple[type[Any], str, str], ...] = (
    (Attendance, "meeting_id", "agenda_item_ids"),
    (GroupAttendance, "meeting_id", "agenda_item_ids"),
    (Decision, "meeting_id", "agenda_item_id"),
    (ActionPoint, "origin_meeting_id", "origin_agenda_item_id"),
    (Commitment, "meeting_id", "agenda_item_id"),
    (Conclusion, "meeting_id", "agenda_item_id"),
)
"""Fields that name a meeting, and agenda items that must be its own."""


def check_rules(records: Records, problems: Problems) -> None:
    """Note everything that does not hold between records."""
    for kind, start, end in PERIODS:
        _check_period(_placed(records, kind), start, end, problems)
    for kind, fields in UNIQUE:
        _check_unique(_placed(records, kind), fields, problems)
    for kind, fields in DISJOINT:
        _check_disjoint(_placed(records, kind), fields, problems)
    for kind in TREES:
        _check_tree(list(_placed(records, kind)), problems)
    _check_adjacencies(_placed(records, Adjacency), problems)
    _check_owners(_placed(records, ActionPoint), problems)
    _check_holders(_placed(records, StandingAgenda), problems)
    meeting_of = _meetings_of_items(records)
    for kind, meeting, items in ITEMS:
        _check_items(_placed(records, kind), meeting, items, meeting_of, problems)
    _check_minutes(records, meeting_of, problems)
    _check_months(_placed(records, PlanCycle), problems)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A record with its index in its list."""

    index: int
    record: Any

    @property
    def path(self) -> str:
        return f"{LIST_OF[type(self.record)]}[{self.index}]"

    def key(self, fields: Sequence[str]) -> tuple[Any, ...] | None:
        """The values of the fields; None when one of them was refused."""
        key = tuple(getattr(self.record, field) for field in fields)
        return None if BROKEN in key else key


def _placed(records: Records, kind: type[Any]) -> Iterator[_Placed]:
    for index, record in enumerate(records[kind]):
        if isinstance(record, kind):
            yield _Placed(index, record)


def _check_period(placed: Iterator[_Placed], start: str, end: str, problems: Problems) -> None:
    for at in placed:
        bounds = at.key((start, end))
        if bounds and None not in bounds and bounds[1] < bounds[0]:
            problems.add(f"{at.path}.{end}", words.end_before_start(_written(bounds[0]), _written(bounds[1])))


def _written(bound: dt.date | dt.time) -> str:
    return bound.isoformat("minutes") if isinstance(bound, dt.time) else bound.isoformat()


def _check_unique(placed: Iterator[_Placed], fields: tuple[str, ...], problems: Problems) -> None:
    first: dict[tuple[Any, ...], _Placed] = {}
    for at in placed:
        key = at.key(fields)
        if key is None or first.setdefault(key, at) is at:
            continue
        problems.add(f"{at.path}.{fields[-1]}", words.duplicate_number(clipped(key[-1]), first[key].path))


def _check_disjoint(placed: Iterator[_Placed], fields: tuple[str, ...], problems: Problems) -> None:
    groups: dict[tuple[Any, ...], list[tuple[dt.date, int, dt.date, _Placed]]] = {}
    for at in placed:
        key, bounds = at.key(fields), at.key(("start_date", "end_date"))
        if key is None or bounds is None:
            continue
        start, end = bounds[0] or dt.date.min, bounds[1] or dt.date.max
        if start <= end:
            groups.setdefault(key, []).append((start, at.index, end, at))
    for group in groups.values():
        _check_group(sorted(group, key=lambda period: period[:2]), problems)


def _check_group(periods: list[tuple[dt.date, int, dt.date, _Placed]], problems: Problems) -> None:
    _, _, latest_end, latest = periods[0]
    for start, _, end, at in periods[1:]:
        if start <= latest_end:
            earlier, later = sorted((latest, at), key=lambda placed: placed.index)
            problems.add(later.path, words.overlapping(earlier.path))
        if end > latest_end:
            latest_end, latest = end, at


def _check_tree(placed: list[_Placed], problems: Problems) -> None:
    by_id = {at.record.id: at for at in placed if at.record.id is not BROKEN}
    settled: set[int] = set()
    for start in placed:
        road: dict[int, _Placed] = {}
        at: _Placed | None = start
        while at is not None and at.index not in settled and at.index not in road:
            road[at.index] = at
            at = by_id.get(at.record.parent_id)
        if at is not None and at.index in road:
            problems.add(f"{at.path}.parent_id", words.own_parent())
        settled.update(road)


def _check_adjacencies(placed: Iterator[_Placed], problems: Problems) -> None:
    for at in placed:
        found = at.record.organisation_ids
        # Empty: what stood there was no list, and that has been said.
        if found and found is not BROKEN and BROKEN not in found and not len(set(found)) == len(found) == 2:
            problems.add(f"{at.path}.organisation_ids", words.not_two_organisations())


def _check_owners(placed: Iterator[_Placed], problems: Problems) -> None:
    """Two owners are a contradiction; none is an action point that is still a draft (``domain.md`` §2.3 rule 8)."""
    for at in placed:
        if None not in (at.record.owner_organisation_id, at.record.owner_person_id):
            problems.add(at.path, words.two_owners())


def _check_holders(placed: Iterator[_Placed], problems: Problems) -> None:
    """A standing agenda is of a kind of body, or of one body."""
    for at in placed:
        if (at.record.body_kind is None) == (at.record.body_id is None):
            problems.add(at.path, words.no_holder())


def _meetings_of_items(records: Records) -> dict[str, str]:
    items = (at.record for at in _placed(records, AgendaItem))
    return {item.id: item.meeting_id for item in items if BROKEN not in (item.id, item.meeting_id)}


def _check_items(
    placed: Iterator[_Placed], meeting: str, items: str, meeting_of: Mapping[str, str], problems: Problems
) -> None:
    for at in placed:
        own, named = getattr(at.record, meeting), getattr(at.record, items)
        if own is None or own is BROKEN or named is BROKEN:
            continue
        many = isinstance(named, tuple)
        for index, item_id in enumerate(named if many else (named,)):
            if item_id is not BROKEN and meeting_of.get(item_id, own) != own:
                path = f"{at.path}.{items}[{index}]" if many else f"{at.path}.{items}"
                problems.add(path, words.item_of_other_meeting())


def _check_minutes(records: Records, meeting_of: Mapping[str, str], problems: Problems) -> None:
    first: dict[str, _Placed] = {}
    for at in _placed(records, Minutes):
        meeting = at.record.meeting_id
        if meeting is BROKEN:
            continue
        if first.setdefault(meeting, at) is not at:
            problems.add(f"{at.path}.meeting_id", words.second_minutes(first[meeting].path))
        for index, item in enumerate(at.record.items):
            if item is not BROKEN and meeting_of.get(item.agenda_item_id, meeting) != meeting:
                problems.add(f"{at.path}.items[{index}].agenda_item_id", words.item_of_other_meeting())


def _check_months(placed: Iterator[_Placed], problems: Problems) -> None:
    for at in placed:
        for index, step in enumerate(at.record.steps):
            month = None if step is BROKEN else step.month
            if month is not None and month is not BROKEN and not 1 <= month <= 12:
                problems.add(f"{at.path}.steps[{index}].month", words.no_month(month))
