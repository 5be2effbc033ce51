"""Record action points, number them and follow them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry, is_overdue
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, organisation_choice, person_choice
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.minutes import Minutes
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, full_name
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import ActionIncomplete, FieldEmpty
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.numbers import ACTIONS, check_not_issued, number_after
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who can own an action point: a person or an organisation."""

    choice: Choice
    is_organisation: bool

    @property
    def id(self) -> str:
        """The id of the person or organisation."""
        return self.choice[0]

    @property
    def name(self) -> str:
        """What lists call him."""
        return self.choice[1]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action point as a list shows it."""

    id: str
    number: str
    text: str
    agenda_item_id: str
    owner: str
    due_date: dt.date | None
    due_note: str
    status: ActionStatus
    overdue: bool


class ActionPointService:
    """The action points of all bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[ActionLine, ...]:
        """The action points that were born in a meeting, by number."""
        actions = self._store.where(ActionPoint, "origin_meeting_id", [meeting_id])
        names = self._owner_names(actions)
        return tuple(
            ActionLine(
                id=action.id,
                number=action.number,
                text=action.text,
                agenda_item_id=action.origin_agenda_item_id or "",
                owner=names.get(action.owner_person_id or action.owner_organisation_id or "", ""),
                due_date=action.due_date,
                due_note=action.due_note or "",
                status=action.status,
                overdue=is_overdue(action, self._today()),
            )
            for action in sorted(actions, key=lambda action: number_key(action.number))
        )

    def owners(self) -> tuple[Owner, ...]:
        """Everybody who can own an action point, also who was archived: people on their surname, then organisations."""
        return self._store.remembered("owners", self._owners)

    def _owners(self) -> tuple[Owner, ...]:
        organisations = sorted(self._store.all(Organisation), key=lambda one: one.short_name.casefold())
        return (
            *(Owner(person_choice(person, full_name(person)), False) for person in people_by_name(self._store)),
            *(Owner(organisation_choice(one), True) for one in organisations),
        )

    def add(
        self,
        meeting_id: str,
        agenda_item_id: str,
        text: str,
        owner_id: str | None,
        due_date: dt.date | None,
        due_note: str = "",
        *,
        co_owner_ids: Sequence[str] = (),
        minutes: Minutes | None = None,
    ) -> ChangeSet:
        """Record an action point at an item under the next number of the year of the meeting, in the item's dossier.

        ``minutes`` are written in the same step: those without the line from which the action point was taken.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            ActionIncomplete: there is no owner, or neither a date nor words for one (``domain.md`` §2.3 rule 8).
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting, agenda item or owner.
        """
        new = self._new(text, owner_id, due_date, due_note)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        item = item_of_meeting(self._store, meeting_id, agenda_item_id)
        day = meeting.date or self._today()
        with self._store.unit_of_work(Action.ADD_ACTION_POINT, meeting_id) as work:
            work.add(
                replace(
                    new,
                    number=number_after(self._store, ACTIONS, day.year, self._store.get(Body, meeting.body_id)),
                    co_owner_ids=tuple(co_owner_ids),
                    origin_meeting_id=meeting_id,
                    origin_agenda_item_id=agenda_item_id,
                    body_id=meeting.body_id,
                    dossier_id=item.dossier_id,
                    history=(HistoryEntry(date=day, event=ActionEvent.CREATED, to="open", meeting_id=meeting_id),),
                )
            )
            if minutes is not None:
                work.put(minutes)
        return work.made()

    def add_to_body(
        self,
        body_id: str,
        text: str,
        owner_id: str | None,
        due_date: dt.date | None,
        due_note: str = "",
        dossier_id: str | None = None,
        decision_id: str | None = None,
        *,
        co_owner_ids: Sequence[str] = (),
    ) -> ChangeSet:
        """Record an action point that no overleg agreed, today, on the list of a body; the step is about the point.

        It may carry out a decision. Who owns it is no co-owner as well.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so, or no body is named.
            ActionIncomplete: there is no owner, or neither a date nor words for one.
            RecordMissing: there is no such body, owner, co-owner, dossier or decision.
        """
        new = self._new(text, owner_id, due_date, due_note)
        for co_owner_id in co_owner_ids:
            self._is_organisation(co_owner_id)
        if not body_id:
            raise FieldEmpty("body_id")
        body = self._store.get(Body, body_id)
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        if decision_id:
            self._store.get(Decision, decision_id)
        today = self._today()
        with self._store.unit_of_work(Action.ADD_ACTION_POINT, new.id) as work:
            work.add(
                replace(
                    new,
                    number=number_after(self._store, ACTIONS, today.year, body),
                    co_owner_ids=tuple(one for one in dict.fromkeys(co_owner_ids) if one != owner_id),
                    body_id=body_id,
                    dossier_id=dossier_id or None,
                    decision_id=decision_id or None,
                    history=(HistoryEntry(date=today, event=ActionEvent.CREATED, to="open"),),
                )
            )
        return work.made()

    def _new(self, text: str, owner_id: str | None, due_date: dt.date | None, due_note: str) -> ActionPoint:
        """A complete action point, but for its number and where it belongs."""
        text, words = required_line(text, "text", TEXT_LIMIT), optional_line(due_note, "due_note")
        if not owner_id or not (due_date or words):
            raise ActionIncomplete
        is_organisation = self._is_organisation(owner_id)
        return ActionPoint(
            id=new_id("act"),
            number="",
            text=text,
            owner_organisation_id=owner_id if is_organisation else None,
            owner_person_id=None if is_organisation else owner_id,
            due_date=due_date,
            due_note=words,
            status=ActionStatus.OPEN,
            postponed_count=0,
        )

    def _is_organisation(self, owner_id: str) -> bool:
        """Whether this is an organisation; else it must be a person."""
        if self._store.find(Organisation, owner_id) is not None:
            return True
        self._store.get(Person, owner_id)
        return False

    def reword(self, action_id: str, text: str) -> ChangeSet | None:
        """Change what an action point says; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes in which it stands have been adopted.
        """
        before = self._get_open(action_id)
        text = required_line(text, "text", TEXT_LIMIT)
        if text == before.text:
            return None
        with self._store.unit_of_work(Action.EDIT_ACTION_POINT, action_id) as work:
            work.put(_reworded(before, text, self._today()))
        return work.made()

    def remove(self, *action_ids: str) -> ChangeSet:
        """Take action points away, all of them or, when one must stay, none.

        Raises:
            MinutesFrozen: the minutes in which one stands have been adopted.
            NumberIssued: the draft in which one stands was sent; it can be dropped (Vervallen).
            RecordInUse: other records name one.
        """
        actions = [self._get_open(action_id) for action_id in action_ids]
        for action in actions:
            check_not_issued(self._store, ACTIONS, action, action.origin_meeting_id)
        with self._store.unit_of_work(Action.REMOVE_ACTION_POINT, actions[0].id) as work:
            for action in actions:
                work.remove(ActionPoint, action.id, action.number)
        return work.made()

    def _get_open(self, action_id: str) -> ActionPoint:
        action = self._store.get(ActionPoint, action_id)
        if action.origin_meeting_id:
            meeting_with_open_minutes(self._store, action.origin_meeting_id)
        return action

    def _owner_names(self, actions: list[ActionPoint]) -> dict[str, str]:
        people = self._store.by_ids(Person, [one.owner_person_id for one in actions if one.owner_person_id])
        ids = [one.owner_organisation_id for one in actions if one.owner_organisation_id]
        organisations = self._store.by_ids(Organisation, ids)
        return {person.id: formal_name(person) for person in people} | {one.id: one.short_name for one in organisations}


def _reworded(action: ActionPoint, text: str, today: dt.date) -> ActionPoint:
    """With other words, and what the words were; corrections on one day are one entry of the history."""
    history, before = action.history, action.text
    if history and history[-1].event is ActionEvent.TEXT and history[-1].date == today:
        history, before = history[:-1], history[-1].from_ or before
    entry = HistoryEntry(date=today, event=ActionEvent.TEXT, from_=_if_it_fits(before), to=_if_it_fits(text))
    return replace(action, text=text, history=history if before == text else (*history, entry))


def _if_it_fits(text: str) -> str | None:
    return text if len(text) <= LINE_LIMIT else None
