"""Remind people of their action points: one e-mail each, with everything that is asked of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from secretariat.domain.action_points import RUNNING, ActionPoint, is_overdue
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import (
    Dispatch,
    DispatchChannel,
    DispatchKind,
    DispatchRecipient,
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

    An organisation is reminded through its contact person.
    """

    id: str
    name: str
    email: str
    numbers: tuple[str, ...]
    overdue: int
    subject: str
    text: str


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
    ) -> tuple[str, ...]:
        """The numbers of the action points of which nobody can be reminded, of those that are due, or of these.

        Their organisation has no contact person, or they have no owner yet.
        """
        actions = self._due(until, body_id) if action_ids is None else self._open(action_ids)
        return tuple(sorted((one.number for one in actions if self._person_of(one) is None), key=number_key))

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
            asked = self._person_of(action)
            if asked:
                wanted.setdefault(asked, []).append(action)
        people = sorted(self._store.by_ids(Person, list(wanted)), key=name_order)
        return tuple(self._reminder(person, wanted[person.id]) for person in people)

    def _person_of(self, action: ActionPoint) -> str | None:
        if action.owner_person_id:
            return action.owner_person_id
        organisation = self._store.find(Organisation, action.owner_organisation_id)
        return organisation.contact_person_id if organisation else None

    def _reminder(self, person: Person, actions: list[ActionPoint]) -> Reminder:
        ordered = sorted(actions, key=lambda one: number_key(one.number))
        sender = self._store.settings().sender_name or ""
        lines = [_line(one) for one in ordered]
        return Reminder(
            id=person.id,
            name=formal_name(person),
            email=person.email or "",
            numbers=tuple(one.number for one in ordered),
            overdue=sum(is_overdue(one, self._today()) for one in ordered),
            subject=messages.reminder_subject(len(ordered)),
            text=messages.reminder_text(f"{letter_opening(person)},", lines, sender),
        )

    def _dispatch(self, reminder: Reminder) -> Dispatch:
        recipient = DispatchRecipient(
            person_id=reminder.id, name=reminder.name, email=reminder.email or None, role=RecipientRole.TO
        )
        return Dispatch(
            id=new_id("dsp"),
            kind=DispatchKind.REMINDER,
            sent_on=self._today(),
            channel=DispatchChannel.EML,
            subject=reminder.subject,
            text=reminder.text,
            recipients=(recipient,),
            note=", ".join(reminder.numbers),
        )


def _line(action: ActionPoint) -> str:
    due = day_month_year(action.due_date) if action.due_date else action.due_note or ""
    return f"{action.number} {action.text}" + (f" – {due}" if due else "")
