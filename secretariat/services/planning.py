"""Keep the termijnagenda: what is foreseen, with dates as far as they are known, until it stands on an agenda."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Body
from secretariat.domain.carry_over import OPEN, put_on
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.planning import PlanCycle, PlanItem, PlanPart, PlanStatus, last_day_of, part_of_year
from secretariat.domain.refusals import DateNotUnderstood, FieldEmpty, OnAgendaAlready, StepOutOfOrder
from secretariat.services.agenda_lines import dossier_words, linked_items
from secretariat.services.agenda_placing import numbers_sent
from secretariat.services.carry_over import Where, where_of
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import optional_text, required_line
from secretariat.storage.store import Store
from secretariat.wording.planning import read_when, when_typed, when_words

_NAMED: dict[str, type[Any]] = {"dossier_id": Dossier, "body_id": Body, "organisation_id": Organisation}


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which items of a year are wanted."""

    year: int
    words: str = ""
    body_id: str = ""
    dossier_id: str = ""
    with_dropped: bool = False


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One item as a list shows it; ``typed`` is its time as a field holds it, ``agenda`` where it will be treated.

    ``is_past`` says that it must still come about and that its time has passed.
    """

    id: str
    title: str
    part: PlanPart
    day: dt.date | None
    when: str
    typed: str
    status: PlanStatus
    is_past: bool
    dossier_id: str
    dossier: str
    body_id: str
    body: str
    organisation: str
    cycle: str
    note: str
    agenda_item_id: str
    agenda: str


class PlanningService:
    """What is foreseen."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Asking

    def lines(self, wanted: PlanFilter) -> tuple[PlanLine, ...]:
        """What is foreseen in a year: per quarter, then what falls somewhere in it, then what has no time yet."""
        parts = [(one, part_of_year(one, wanted.year)) for one in self._store.all(PlanItem)]
        lines = self._lines([(one, part) for one, part in parts if part is not None])
        return tuple(sorted((line for line in lines if _is_wanted(line, wanted)), key=_order))

    def line(self, item_id: str) -> PlanLine:
        """One item.

        Raises:
            RecordMissing: there is no such item.
        """
        item = self._store.get(PlanItem, item_id)
        return self._lines([(item, part_of_year(item, self.year_of(item_id)) or PlanPart.TO_BE_DETERMINED)])[0]

    def year_of(self, item_id: str) -> int:
        """On the termijnagenda of which year an item stands.

        Raises:
            RecordMissing: there is no such item.
        """
        item = self._store.get(PlanItem, item_id)
        return item.date.year if item.date else max(self._today().year, item.plan_year or 0)

    def years(self) -> tuple[int, ...]:
        """The years in which something is foreseen, and this one and the next; the first one first."""
        this = self._today().year
        return tuple(sorted({this, this + 1} | {one.date.year for one in self._store.all(PlanItem) if one.date}))

    def bodies(self) -> tuple[tuple[str, str], ...]:
        """Every body with its name."""
        found = sorted(self._store.all(Body), key=lambda body: body.name.casefold())
        return tuple((body.id, body.name) for body in found)

    def destinations(self, item_id: str = "") -> tuple[Where, ...]:
        """The meetings from today on, the first one first; of an item those before the others where it belongs.

        That is its own orgaan, then the organen that deal with its dossier, then those of its theme.
        """
        coming = self._coming()
        near = self._near(self._store.get(PlanItem, item_id)) if item_id else []
        coming.sort(key=lambda one: _rank(one, near))  # keeps the order of time
        return tuple(where_of(one) for one in coming)

    def likely_destination(self, item_id: str) -> str:
        """The meeting on whose agenda an item will come: its own one, or of where it belongs the nearest to its time.

        Raises:
            RecordMissing: there is no such item.
        """
        item = self._store.get(PlanItem, item_id)
        coming, near = self._coming(), self._near(item)
        if item.meeting_id in {one.id for one in coming}:
            return item.meeting_id or ""
        sure = near[0] or near[1]  # a theme alone says too little
        fitting = [one for one in coming if one.body_id in sure]
        in_time = (one for one in fitting if item.date is None or (one.date or dt.date.max) >= item.date)
        return next((one.id for one in in_time), fitting[0].id if fitting else "")

    # Changing

    def add(self, title: str, when: str, year: int | None = None, body_id: str = "", dossier_id: str = "") -> ChangeSet:
        """Note something foreseen; a day or month that is typed without a year falls in ``year`` where one is given.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            DateNotUnderstood: it is no time.
            RecordMissing: there is no such body or dossier.
        """
        item = PlanItem(
            id=new_id("plan"),
            title=required_line(title, "title"),
            status=PlanStatus.PLANNED,
            body_id=self._store.get(Body, body_id).id if body_id else None,
            dossier_id=self._store.get(Dossier, dossier_id).id if dossier_id else None,
            **self._when(when, year),
        )
        with self._store.unit_of_work(Action.ADD_PLAN_ITEM, item.id) as work:
            work.add(item)
        return work.made()

    def edit(self, item_id: str, field: str, value: str, year: int | None = None) -> ChangeSet | None:
        """Change the title, "when", note or what is named by an id; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: a text cannot be kept so.
            DateNotUnderstood: it is no time.
            RecordMissing: there is no such item, body, dossier or organisation.
        """
        before = self._store.get(PlanItem, item_id)
        if field == "when":
            unchanged = value.strip() == when_typed(before)
            after = before if unchanged else replace(before, **self._when(value, year))
        elif field == "title":
            after = replace(before, title=required_line(value, "title"))
        elif field == "note":
            after = replace(before, note=optional_text(value, "note"))
        else:
            named: dict[str, Any] = {field: self._store.get(_NAMED[field], value).id if value else None}
            after = replace(before, **named)
        return self._put(before, after, Action.EDIT_PLAN_ITEM)

    def set_status(self, item_id: str, status: PlanStatus) -> ChangeSet | None:
        """Say whether it is planned, runs, was done or was dropped; None when it is so.

        Raises:
            RecordMissing: there is no such item.
        """
        before = self._store.get(PlanItem, item_id)
        return self._put(before, replace(before, status=status), Action.SET_PLAN_STATUS)

    def remove(self, *item_ids: str) -> ChangeSet:
        """Take items off the termijnagenda; they lie in the wastebasket.

        Raises:
            FieldEmpty: no item is named.
            RecordMissing: there is no such item.
        """
        if not item_ids:
            raise FieldEmpty("title")
        items = [self._store.get(PlanItem, one) for one in item_ids]
        with self._store.unit_of_work(Action.REMOVE_PLAN_ITEM, item_ids[0]) as work:
            for item in items:
                work.remove(PlanItem, item.id, item.title)
        return work.made()

    def place(self, item_id: str, meeting_id: str) -> ChangeSet:
        """Put an item on the agenda of a meeting, before the closing items; each then leads to the other.

        Raises:
            RecordMissing: there is no such item or meeting.
            MinutesFrozen: the minutes of the meeting have been adopted.
            OnAgendaAlready: it is on an agenda that is still there.
            StepOutOfOrder: the meeting was held, put off or cancelled.
        """
        item = self._store.get(PlanItem, item_id)
        if item.agenda_item_id and (there := self.line(item_id).agenda):
            raise OnAgendaAlready(item.title, there)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if meeting.status not in OPEN:
            raise StepOutOfOrder("place", meeting.status.value)
        point = AgendaItem(
            id=new_id("ai"),
            meeting_id=meeting_id,
            number="1",
            title=item.title,
            purpose=AgendaPurpose.DISCUSSION,
            annotation=item.note,
            dossier_id=item.dossier_id,
        )
        agenda = agenda_in(self._store, meeting_id)
        with self._store.unit_of_work(Action.PLACE_PLAN_ITEM, item_id) as work:
            for one in put_on(meeting, agenda, (), [point], numbers_sent(self._store, meeting_id)):
                if one not in agenda:
                    work.put(one)
            work.put(replace(item, meeting_id=meeting_id, agenda_item_id=point.id))
        return work.made()

    # Inner workings

    def _when(self, typed: str, year: int | None) -> dict[str, Any]:
        today = self._today()
        found = read_when(typed, dt.date(year, 1, 1) if year is not None and year != today.year else today)
        if found is None:
            raise DateNotUnderstood(typed.strip())
        return {"date": found.date, "date_precision": found.precision, "date_note": found.note or None}

    def _put(self, before: PlanItem, after: PlanItem, action: Action) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(action, before.id) as work:
            work.put(after)
        return work.made()

    def _coming(self) -> list[Meeting]:
        """The meetings that are still to come, in the order of time."""
        today = self._today()
        coming = [one for one in self._store.where(Meeting, "status", OPEN) if one.date is None or one.date >= today]
        return sorted(coming, key=lambda one: (one.date or dt.date.max, one.code))

    def _near(self, item: PlanItem) -> list[set[str]]:
        """The bodies where an item belongs, the nearest ones first."""
        own = self._lines([(item, PlanPart.TO_BE_DETERMINED)])[0].body_id
        dossier = self._store.find(Dossier, item.dossier_id)
        about = self._store.where(AgendaItem, "dossier_id", [dossier.id]) if dossier else []
        dealing = {one.body_id for one in self._store.by_ids(Meeting, sorted({one.meeting_id for one in about}))}
        dealing |= {dossier.lead_body_id} if dossier and dossier.lead_body_id else set()
        known = self._store.by_ids(Body, sorted({own, *dealing} - {""}))
        themes = {one.theme_id for one in known} | {dossier.theme_id if dossier else None}
        of_theme = self._store.where(Body, "theme_id", sorted(filter(None, themes)))
        return [{own} if own else set(), dealing, {one.id for one in of_theme}]

    def _lines(self, found: Sequence[tuple[PlanItem, PlanPart]]) -> list[PlanLine]:
        items, store, today = [item for item, _part in found], self._store, self._today()

        def known(kind: type[Any], field: str) -> dict[str, Any]:
            return {one.id: one for one in store.by_ids(kind, list({getattr(x, field) for x in items} - {None}))}

        dossiers, cycles = known(Dossier, "dossier_id"), known(PlanCycle, "cycle_id")
        meetings, actions = known(Meeting, "meeting_id"), known(ActionPoint, "action_id")
        organisations = known(Organisation, "organisation_id")
        bodies = {one.id: one for one in store.all(Body)}
        places = linked_items(store, [one.agenda_item_id for one in items if one.agenda_item_id])
        lines = []
        for item, part in found:
            dossier, action, meeting = (
                dossiers.get(item.dossier_id or ""),
                actions.get(item.action_id or ""),
                meetings.get(item.meeting_id or ""),
            )
            body_id = next(filter(None, _bodies(item, meeting, action, dossier)), "")
            place = places.get(item.agenda_item_id or "")
            last = last_day_of(item.date, item.date_precision)
            lines.append(
                PlanLine(
                    id=item.id,
                    title=item.title,
                    part=part,
                    day=item.date,
                    when=when_words(item),
                    typed=when_typed(item),
                    status=item.status,
                    is_past=item.status.is_open and last is not None and last < today,
                    dossier_id=item.dossier_id or "",
                    dossier=dossier_words(dossier) if dossier else "",
                    body_id=body_id,
                    body=bodies[body_id].code if body_id in bodies else "",
                    organisation=organisations[item.organisation_id].short_name if item.organisation_id else "",
                    cycle=cycles[item.cycle_id].name if item.cycle_id else "",
                    note=item.note or "",
                    agenda_item_id=item.agenda_item_id or "",
                    agenda=place.words if place else "",
                )
            )
        return lines


def _bodies(
    item: PlanItem, meeting: Meeting | None, action: ActionPoint | None, dossier: Dossier | None
) -> tuple[str | None, ...]:
    """The bodies that may deal with it, the surest first: chosen, of its meeting, its action point, its dossier."""
    return (
        item.body_id,
        meeting.body_id if meeting else None,
        action.body_id if action else None,
        dossier.lead_body_id if dossier else None,
    )


def _is_wanted(line: PlanLine, wanted: PlanFilter) -> bool:
    if line.status is PlanStatus.DROPPED and not wanted.with_dropped:
        return False
    if wanted.body_id and line.body_id != wanted.body_id:
        return False
    if wanted.dossier_id and line.dossier_id != wanted.dossier_id:
        return False
    names = f"{line.title} {line.dossier} {line.organisation} {line.cycle}".casefold()
    return all(word in names for word in wanted.words.casefold().split())


def _order(line: PlanLine) -> tuple[int, dt.date, str, str]:
    return line.part, line.day or dt.date.max, line.title.casefold(), line.organisation.casefold()


def _rank(meeting: Meeting, near: Sequence[set[str]]) -> int:
    """How far a meeting is from where an item belongs; nothing is further than all of those."""
    return next((place for place, bodies in enumerate(near) if meeting.body_id in bodies), len(near))
