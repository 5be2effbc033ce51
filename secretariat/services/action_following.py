"""Follow action points over all bodies: what is asked, of whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from secretariat.domain.action_owners import with_co_owners, with_owner
from secretariat.domain.action_points import (
    CLOSED,
    ActionEvent,
    ActionPoint,
    ActionStatus,
    HistoryEntry,
    is_postponed,
    term_key,
)
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import (
    ActionClosed,
    ActionIncomplete,
    FieldEmpty,
    ReasonNeeded,
    RecordMissing,
    TextTooLong,
)
from secretariat.domain.text import clean_line
from secretariat.services.action_record import ActionRecord, record_of
from secretariat.storage.action_points import (
    NO_ORIGIN,
    ActionFilter,
    ActionSelection,
    ListedAction,
    origins_of_actions,
    select_actions,
)
from secretariat.storage.dossiers import listed_dossiers
from secretariat.storage.store import Store
from secretariat.wording.term_entry import read_term

__all__ = [
    "NO_ORIGIN",
    "PAGE",
    "ActionFilter",
    "ActionFollowingService",
    "ActionRecord",
    "ActionSelection",
    "ListedAction",
]

PAGE = 500
"""How many lines a list shows before it is asked for more."""
SETTABLE = tuple(status for status in ActionStatus if status is not ActionStatus.TRANSFERRED)
"""The states to choose from; being handed over is something that happens, not a state to give."""
_NEED_REASON = (ActionStatus.ON_HOLD, ActionStatus.DROPPED)

Change = Callable[[ActionPoint], ActionPoint]


class ActionFollowingService:
    """What happens to action points after they were agreed; each verb is one step, however many points it is about."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Lists

    def select(self, wanted: ActionFilter, limit: int = PAGE) -> ActionSelection:
        """The first lines of the list over all bodies, and how many there are in each group."""
        return select_actions(self._store, wanted, self._today(), limit)

    def record(self, action_id: str) -> ActionRecord:
        """One action point with all that is known of it.

        Raises:
            RecordMissing: there is no such action point.
        """
        return record_of(self._store, self._store.get(ActionPoint, action_id), self._today())

    def bodies(self) -> tuple[tuple[str, str, bool], ...]:
        """Id and name with code of every body by name, and whether it still can be given action points."""
        bodies = sorted(self._store.all(Body), key=lambda body: body.name.casefold())
        return tuple(
            (body.id, f"{body.name} ({body.code})", body.status is not BodyStatus.DISSOLVED) for body in bodies
        )

    def origins(self) -> tuple[tuple[str, str], ...]:
        """Id and code of the newest overleggen from which action points came."""
        return origins_of_actions(self._store, PAGE)

    def dossiers(self) -> tuple[tuple[str, str], ...]:
        """Id and name of every dossier, by code."""
        return tuple((dossier.id, f"{dossier.code} {dossier.name}") for dossier in listed_dossiers(self._store))

    # Verbs

    def set_status(self, action_ids: Collection[str], status: ActionStatus, reason: str = "") -> ChangeSet | None:
        """Say how far action points are; None when they all are so already.

        Raises:
            ReasonNeeded: they are to be put on hold or dropped, and no reason is given.
            ValueError: the status is not one of :data:`SETTABLE`.
        """
        if status not in SETTABLE:
            raise ValueError(status)
        note = _reason(reason)
        actions = self._get(action_ids)
        if status in _NEED_REASON and not note and any(action.status is not status for action in actions):
            raise ReasonNeeded(status.value)

        def change(action: ActionPoint) -> ActionPoint:
            if action.status is status:
                return action
            return self._noted(
                replace(action, status=status), ActionEvent.STATUS, action.status.value, status.value, note
            )

        return self._change(Action.SET_ACTION_STATUS, actions, change)

    def set_term(self, action_ids: Collection[str], typed: str, reason: str = "") -> ChangeSet | None:
        """Say when action points must be done: "14-12", "in mei", "na afloop van …", "+1w" after the date of each.

        Leaving a date is a postponement and counted.

        Raises:
            DateNotUnderstood: there are only figures, and they make no date.
            ActionIncomplete: nothing was typed.
            ReasonNeeded: a date is left, and no reason is given.
            ActionClosed: one of them is done or dropped.
            TextTooLong: there are more words than the file can hold.
        """
        note = _reason(reason)

        def change(action: ActionPoint) -> ActionPoint:
            due = read_term(typed, self._today(), action.due_date)
            day, words = due.date, clean_line(due.note) or None
            if day is None and words is None:
                raise ActionIncomplete
            if words and len(words) > LINE_LIMIT:
                raise TextTooLong("due_note", LINE_LIMIT)
            if (action.due_date, action.due_note) == (day, words):
                return action
            if action.status in CLOSED:
                raise ActionClosed(action.number)
            times = (action.postponed_count or 0) + is_postponed((action.due_date, action.due_note), day)
            if times != (action.postponed_count or 0) and not note:
                raise ReasonNeeded("postpone", times)
            moved = replace(action, due_date=day, due_note=words, postponed_count=times)
            before = term_key(action.due_date, action.due_note)
            return self._noted(moved, ActionEvent.DUE_DATE, before, term_key(day, words), note)

        return self._change(Action.SET_ACTION_TERM, self._get(action_ids), change)

    def set_owner(self, action_ids: Collection[str], owner_id: str) -> ChangeSet | None:
        """Make a person or an organisation responsible; a co-owner who becomes owner is no co-owner any more.

        Raises:
            ActionIncomplete: nobody is named.
            RecordMissing: there is no such person or organisation.
        """
        if not owner_id:
            raise ActionIncomplete
        is_organisation = self._is_organisation(owner_id)

        return self._change(
            Action.SET_ACTION_OWNER,
            self._get(action_ids),
            lambda action: with_owner(action, owner_id, self._today(), is_organisation=is_organisation),
        )

    def set_co_owners(self, action_id: str, owner_ids: Collection[str]) -> ChangeSet | None:
        """Say who else work on an action point; its owner is left out.

        Raises:
            RecordMissing: there is no such person or organisation.
        """
        for owner_id in owner_ids:
            self._is_organisation(owner_id)

        return self._change(
            Action.SET_ACTION_OWNER,
            self._get([action_id]),
            lambda action: with_co_owners(action, owner_ids, self._today()),
        )

    def transfer(self, action_ids: Collection[str], body_id: str, note: str = "") -> ChangeSet | None:
        """Hand action points over to another body; they keep their numbers.

        Raises:
            RecordMissing: there is no such body.
        """
        self._store.get(Body, body_id)
        reason = _reason(note)

        def change(action: ActionPoint) -> ActionPoint:
            if action.body_id == body_id:
                return action
            return self._noted(
                replace(action, body_id=body_id), ActionEvent.TRANSFERRED, action.body_id, body_id, reason
            )

        return self._change(Action.TRANSFER_ACTION, self._get(action_ids), change)

    def set_dossier(self, action_ids: Collection[str], dossier_id: str | None) -> ChangeSet | None:
        """Say to which dossier action points belong, or to none.

        Raises:
            RecordMissing: there is no such dossier.
        """
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        return self._change(
            Action.SET_ACTION_DOSSIER,
            self._get(action_ids),
            lambda action: replace(action, dossier_id=dossier_id or None),
        )

    def remark(self, action_ids: Collection[str], words: str) -> ChangeSet | None:
        """Write down what there is to say about action points today; it stands in their history and on the actielijst.

        Raises:
            FieldEmpty, TextTooLong: nothing is said, or too much.
        """
        note = _reason(words)
        if note is None:
            raise FieldEmpty("note")
        return self._change(
            Action.REMARK_ACTION,
            self._get(action_ids),
            lambda action: self._noted(action, ActionEvent.NOTE, None, None, note),
        )

    # Inner workings

    def _get(self, action_ids: Collection[str]) -> list[ActionPoint]:
        found = {action.id: action for action in self._store.by_ids(ActionPoint, action_ids)}
        missing = [action_id for action_id in action_ids if action_id not in found]
        if missing:
            raise RecordMissing(missing[0])
        return [found[action_id] for action_id in dict.fromkeys(action_ids)]

    def _change(self, step: Action, actions: Iterable[ActionPoint], change: Change) -> ChangeSet | None:
        """Write what differs, all of it or, when a rule refuses, nothing."""
        changed = [after for action in actions if (after := change(action)) != action]
        if not changed:
            return None
        with self._store.unit_of_work(step, changed[0].id) as work:
            for action in changed:
                work.put(action)
        return work.made()

    def _noted(
        self, action: ActionPoint, event: ActionEvent, before: str | None, after: str | None, note: str | None = None
    ) -> ActionPoint:
        entry = HistoryEntry(date=self._today(), event=event, from_=before, to=after, note=note)
        return replace(action, history=(*action.history, entry))

    def _is_organisation(self, owner_id: str) -> bool:
        if self._store.find(Organisation, owner_id) is not None:
            return True
        self._store.get(Person, owner_id)
        return False


def _reason(typed: str) -> str | None:
    words = clean_line(typed)
    if len(words) > TEXT_LIMIT:
        raise TextTooLong("note", TEXT_LIMIT)
    return words or None
