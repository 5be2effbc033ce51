"""Write minutes: the text per agenda item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, agenda_of, in_order_of_treatment
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import MinutesFrozen, RecordMissing, TextTooLong
from secretariat.domain.register import Register
from secretariat.domain.text import clean
from secretariat.domain.treatment import as_recorded, treated_earlier, treated_now
from secretariat.services.identity import new_id
from secretariat.services.typing_steps import TypingSteps
from secretariat.storage.minutes import TextVersion, text_versions
from secretariat.storage.store import Store

__all__ = ["MinutesEntry", "MinutesService", "TextVersion", "meeting_with_open_minutes"]


@dataclass(frozen=True, slots=True)
class MinutesEntry:
    """One agenda item with its text, in the order of treatment; ``id`` is the agenda item.

    ``treatment`` is what became of it, None while it is still to be treated. An item of which something was written,
    decided or agreed counts as treated, unless it was said to be something else (``is_said``).
    """

    id: str
    number: str
    title: str
    text: str
    treatment: ItemTreatment | None = None
    is_said: bool = False


def meeting_with_open_minutes(store: Store, meeting_id: str) -> Meeting:
    """A meeting of which minutes, decisions, action points and attendance may still be changed.

    Raises:
        MinutesFrozen: its minutes have been adopted (``domain.md`` §2.2).
        RecordMissing: there is no such meeting.
    """
    for minutes in store.where(Minutes, "meeting_id", [meeting_id]):
        if minutes.status.is_adopted:
            raise MinutesFrozen(minutes.adopted_on)
    return store.get(Meeting, meeting_id)


def agenda_in(store: Store, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting in the order of the agenda."""
    return agenda_of(Register({AgendaItem: store.where(AgendaItem, "meeting_id", [meeting_id])}), meeting_id)


def item_of_meeting(store: Store, meeting_id: str, agenda_item_id: str) -> AgendaItem:
    """An item of the agenda of a meeting.

    Raises:
        RecordMissing: there is no such item, or it stands on the agenda of another meeting.
    """
    item = store.get(AgendaItem, agenda_item_id)
    if item.meeting_id != meeting_id:
        raise RecordMissing(agenda_item_id)
    return item


class MinutesService:
    """The minutes of meetings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._typing = TypingSteps(store.clock)

    def of_meeting(self, meeting_id: str) -> Minutes | None:
        """The minutes of a meeting, if there are any yet."""
        return next(iter(self._store.where(Minutes, "meeting_id", [meeting_id])), None)

    def entries(self, meeting_id: str) -> tuple[MinutesEntry, ...]:
        """Every agenda item with its text; where the meeting left the order of the agenda, in order of treatment."""
        minutes = self.of_meeting(meeting_id)
        said = {item.agenda_item_id: item for item in minutes.items} if minutes else {}
        results = self._items_with_results(meeting_id)
        entries = []
        for item in self._in_order(meeting_id, minutes):
            entry = said.get(item.id)
            text, treatment = (entry.text or "", entry.treatment) if entry else ("", None)
            is_done = bool(text.strip()) or item.id in results
            became = treatment or (ItemTreatment.TREATED if is_done else None)
            entries.append(MinutesEntry(item.id, item.number, item.title, text, became, treatment is not None))
        return tuple(entries)

    def write_text(self, meeting_id: str, agenda_item_id: str, text: str) -> ChangeSet | None:
        """Write what the minutes say at one item; None when that is what they say already.

        Typing that goes on at the same item, in the same paragraph, is one step of the history.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        minutes = self.saying(meeting_id, agenda_item_id, text)
        if minutes is None:
            return None
        goes_on = self._typing.goes_on(text, agenda_item_id)
        with self._store.unit_of_work(Action.EDIT_MINUTES_TEXT, agenda_item_id, merge=goes_on) as work:
            work.put(minutes)
        self._typing.wrote(text, agenda_item_id)
        return work.made()

    def restore_text(self, meeting_id: str, agenda_item_id: str, text: str) -> ChangeSet | None:
        """Say at one item what was said there before, as a step of its own; None when that is what it says now.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        minutes = self.saying(meeting_id, agenda_item_id, text)
        if minutes is None:
            return None
        with self._store.unit_of_work(Action.RESTORE_MINUTES_TEXT, agenda_item_id) as work:
            work.put(minutes)
        return work.made()

    def set_treatment(self, meeting_id: str, agenda_item_id: str, treatment: ItemTreatment | None) -> ChangeSet | None:
        """Say what became of an item; None lets that follow from what is written there. None when that is said already.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
        """
        agenda = self._agenda_with(meeting_id, agenda_item_id)
        minutes = self.of_meeting(meeting_id) or self._new_minutes(meeting_id)
        order = in_order_of_treatment(agenda, [item.agenda_item_id for item in minutes.items])
        items = _with_item(minutes, agenda_item_id, treatment=treatment)
        return self._tell(minutes, as_recorded(agenda, order, items), Action.SET_TREATMENT, agenda_item_id)

    def treat_now(self, meeting_id: str, agenda_item_id: str) -> ChangeSet | None:
        """Let an item be treated next: right behind the last one that was. None when it stands there.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
        """
        handled = {one.id for one in self.entries(meeting_id) if one.treatment is not None}
        return self._reorder(meeting_id, agenda_item_id, lambda order: treated_now(order, agenda_item_id, handled))

    def move_treatment(self, meeting_id: str, agenda_item_id: str, step: int) -> ChangeSet | None:
        """Let an item have been treated one place earlier (-1) or later (1); None at the end of the list.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
        """
        return self._reorder(meeting_id, agenda_item_id, lambda order: treated_earlier(order, agenda_item_id, step))

    def versions(self, agenda_item_id: str) -> tuple[TextVersion, ...]:
        """What the minutes said at one item from the beginning until now, the newest first."""
        return text_versions(self._store, agenda_item_id)

    def saying(self, meeting_id: str, agenda_item_id: str, text: str) -> Minutes | None:
        """The minutes as they are with this text at one item, not written yet; None when they say so already.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: the meeting has no such agenda item.
            TextTooLong: there is more text than the file can hold.
        """
        text = clean(text)
        if len(text) > TEXT_LIMIT:
            raise TextTooLong("text", TEXT_LIMIT)
        agenda = self._agenda_with(meeting_id, agenda_item_id)
        minutes = self.of_meeting(meeting_id)
        if (minutes.text_of(agenda_item_id) if minutes else "") == text:
            return None
        minutes = minutes or self._new_minutes(meeting_id)
        order = in_order_of_treatment(agenda, [item.agenda_item_id for item in minutes.items])
        items = _with_item(minutes, agenda_item_id, text=text or None)
        return replace(minutes, items=as_recorded(agenda, order, items))

    def _reorder(
        self, meeting_id: str, agenda_item_id: str, move: Callable[[list[AgendaItem]], list[AgendaItem]]
    ) -> ChangeSet | None:
        agenda = self._agenda_with(meeting_id, agenda_item_id)
        minutes = self.of_meeting(meeting_id) or self._new_minutes(meeting_id)
        order = in_order_of_treatment(agenda, [item.agenda_item_id for item in minutes.items])
        return self._tell(
            minutes, as_recorded(agenda, move(order), minutes.items), Action.ORDER_TREATMENT, agenda_item_id
        )

    def _tell(
        self, minutes: Minutes, items: tuple[MinutesItem, ...], action: Action, agenda_item_id: str
    ) -> ChangeSet | None:
        if items == minutes.items:
            return None
        with self._store.unit_of_work(action, agenda_item_id) as work:
            work.put(replace(minutes, items=items))
        return work.made()

    def _agenda_with(self, meeting_id: str, agenda_item_id: str) -> list[AgendaItem]:
        """The agenda of a meeting of which the minutes can be changed and that has this item."""
        meeting_with_open_minutes(self._store, meeting_id)
        agenda = agenda_in(self._store, meeting_id)
        if agenda_item_id not in {item.id for item in agenda}:
            raise RecordMissing(agenda_item_id)
        return agenda

    def _in_order(self, meeting_id: str, minutes: Minutes | None) -> list[AgendaItem]:
        told = [item.agenda_item_id for item in minutes.items] if minutes else []
        return in_order_of_treatment(agenda_in(self._store, meeting_id), told)

    def _items_with_results(self, meeting_id: str) -> set[str | None]:
        """The items at which something was decided, concluded, promised or agreed."""
        kinds: tuple[type[Any], ...] = (Decision, Conclusion, Commitment)
        found = {one.agenda_item_id for kind in kinds for one in self._store.where(kind, "meeting_id", [meeting_id])}
        actions = self._store.where(ActionPoint, "origin_meeting_id", [meeting_id])
        return found | {one.origin_agenda_item_id for one in actions}

    def _new_minutes(self, meeting_id: str) -> Minutes:
        body = self._store.get(Body, self._store.get(Meeting, meeting_id).body_id)
        kind = body.default_minutes_kind or MinutesKind.SUMMARY
        return Minutes(id=new_id("min"), meeting_id=meeting_id, kind=kind, status=MinutesStatus.IN_PROGRESS)


def _with_item(minutes: Minutes, agenda_item_id: str, **said: Any) -> list[MinutesItem]:
    """The entries of the minutes with something else said at one item."""
    known = {item.agenda_item_id: item for item in minutes.items}
    before = known.get(agenda_item_id, MinutesItem(agenda_item_id=agenda_item_id))
    return list((known | {agenda_item_id: replace(before, **said)}).values())
