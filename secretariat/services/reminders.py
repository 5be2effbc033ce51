"""Remind people of their action points: one e-mail each, with everything that is asked of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from secretariat.domain.action_owners import owner_of
from secretariat.domain.action_points import RUNNING, ActionPoint, is_overdue
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import (
    Dispatch,
    DispatchChannel,
    DispatchKind,
    DispatchRecipient,
    Mode,
    RecipientRole,
)
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, name_order
from secretariat.domain.refusals import RecordMissing
from secretariat.export.eml import Email, Mailbox
from secretariat.export.safe_write import safe_file_name
from secretariat.services.dispatches import Sent
from secretariat.services.identity import new_id
from secretariat.services.packages import Package
from secretariat.storage.store import Store
from secretariat.wording import messages
from secretariat.wording.dates import day_month_year
from secretariat.wording.names import letter_opening


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one person is to be reminded of; ``id`` is the person, ``overdue`` how many of them are too late.

    Whoever owns an action point beside the one who is responsible is reminded too, an organisation through its
    contact person.
    """

    id: str
    name: str
    email: str
    numbers: tuple[str, ...]
    overdue: int
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An action point of which somebody cannot be reminded; ``parties`` are the organisations without contact person.

    Without any it has no owner yet. ``reached`` is whether somebody else is reminded of it.
    """

    number: str
    parties: tuple[str, ...]
    reached: bool


class ReminderService:
    """Reminders of action points."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def due(self, until: dt.date | None = None, body_id: str | None = None) -> tuple[Reminder, ...]:
        """A reminder for everybody who owns an open action point that is due by a day (today), by surname.

        Without a body over all of them; who has no known person to ask is left out.
        """
        return self._by_owner(self._due(until, body_id))

    def of_actions(self, action_ids: Sequence[str]) -> tuple[Reminder, ...]:
        """A reminder for everybody who owns one of these action points, as far as those are open; by surname."""
        return self._by_owner(self._open(action_ids))

    def left_out(
        self, until: dt.date | None = None, body_id: str | None = None, action_ids: Sequence[str] | None = None
    ) -> tuple[LeftOut, ...]:
        """The action points of which not everybody can be reminded, of those that are due, or of these, by number."""
        actions = self._due(until, body_id) if action_ids is None else self._open(action_ids)
        found = [self._left_out(one) for one in actions]
        return tuple(sorted((one for one in found if one), key=lambda one: number_key(one.number)))

    def send(self, reminders: Sequence[Reminder]) -> Sent:
        """Write the reminders down and give a draft for each of them.

        Raises:
            RecordMissing: there is nobody to remind.
        """
        made = self.record(reminders)
        return Sent(made, tuple(self.package(reminders).files()))

    def record(self, reminders: Sequence[Reminder]) -> ChangeSet:
        """Write down that these reminders were sent.

        Raises:
            RecordMissing: there is nobody to remind.
        """
        if not reminders:
            raise RecordMissing("")
        with self._store.unit_of_work(Action.DISPATCH, reminders[0].id) as work:
            for one in reminders:
                work.add(self._dispatch(one))
        return work.made()

    def package(self, reminders: Sequence[Reminder]) -> Package:
        """A draft for each reminder; nothing is written down."""
        settings, day = self._store.settings(), self._today().isoformat()
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        emails: dict[str, Email] = {}
        for one in reminders:
            name = safe_file_name(f"{day}_herinnering_{one.name}.eml")
            if name in emails:
                name = safe_file_name(f"{day}_herinnering_{one.name}-{len(emails) + 1}.eml")
            emails[name] = Email(sender, (Mailbox(one.name, one.email),), (), one.subject, one.text)
        return Package(f"{day}_herinneringen", emails=tuple(emails.items()))

    # Inner workings

    def _due(self, until: dt.date | None, body_id: str | None) -> list[ActionPoint]:
        day = until or self._today()
        running = self._store.where(ActionPoint, "status", [status.value for status in RUNNING])
        here = [one for one in running if body_id in (None, one.body_id)]
        return [one for one in here if one.due_date is not None and one.due_date <= day]

    def _open(self, action_ids: Sequence[str]) -> list[ActionPoint]:
        return [one for one in self._store.by_ids(ActionPoint, action_ids) if one.status in RUNNING]

    def _by_owner(self, actions: Iterable[ActionPoint]) -> tuple[Reminder, ...]:
        wanted: dict[str, list[ActionPoint]] = {}
        for action in actions:
            for asked in self._people_of(action):
                wanted.setdefault(asked, []).append(action)
        people = sorted(self._store.by_ids(Person, list(wanted)), key=name_order)
        return tuple(self._reminder(person, wanted[person.id]) for person in people)

    def _people_of(self, action: ActionPoint) -> tuple[str, ...]:
        """The one who is responsible and those beside, each once; organisations through their contact persons."""
        people, organisations = self._parties(action)
        contacts = [one.contact_person_id for one in organisations if one.contact_person_id]
        return tuple(dict.fromkeys([*people, *contacts]))

    def _parties(self, action: ActionPoint) -> tuple[list[str], list[Organisation]]:
        ids = [one for one in (owner_of(action), *action.co_owner_ids) if one]
        organisations = self._store.by_ids(Organisation, ids)
        return [one.id for one in self._store.by_ids(Person, ids)], organisations

    def _left_out(self, action: ActionPoint) -> LeftOut | None:
        _people, organisations = self._parties(action)
        missing = tuple(one.short_name for one in organisations if not one.contact_person_id)
        reached = bool(self._people_of(action))
        return LeftOut(action.number, missing, reached) if missing or not reached else None

    def _reminder(self, person: Person, actions: list[ActionPoint]) -> Reminder:
        ordered = sorted(actions, key=lambda one: number_key(one.number))
        sender = self._store.settings().sender_name or ""
        lines = [_line(one, self._responsible(one, person)) for one in ordered]
        return Reminder(
            id=person.id,
            name=formal_name(person),
            email=person.email or "",
            numbers=tuple(one.number for one in ordered),
            overdue=sum(is_overdue(one, self._today()) for one in ordered),
            subject=messages.reminder_subject(len(ordered)),
            text=messages.reminder_text(f"{letter_opening(person)},", lines, sender),
        )

    def _responsible(self, action: ActionPoint, person: Person) -> str:
        """Who is responsible, where that is somebody else than the one who is reminded."""
        organisation = self._store.find(Organisation, action.owner_organisation_id)
        if organisation is not None:
            return "" if organisation.contact_person_id == person.id else organisation.short_name
        owner = self._store.find(Person, action.owner_person_id)
        return "" if owner is None or owner.id == person.id else formal_name(owner)

    def _dispatch(self, reminder: Reminder) -> Dispatch:
        recipient = DispatchRecipient(
            person_id=reminder.id, name=reminder.name, email=reminder.email or None, role=RecipientRole.TO
        )
        return Dispatch(
            id=new_id("dsp"),
            kind=DispatchKind.REMINDER,
            sent_on=self._today(),
            channel=DispatchChannel.EML,
            mode=Mode.EACH,
            subject=reminder.subject,
            text=reminder.text,
            recipients=(recipient,),
            note=", ".join(reminder.numbers),
        )


def _line(action: ActionPoint, responsible: str) -> str:
    due = day_month_year(action.due_date) if action.due_date else action.due_note or ""
    return messages.reminder_line(f"{action.number} {action.text}", due, responsible)
