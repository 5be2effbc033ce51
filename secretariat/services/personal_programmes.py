"""The programme of one participant as an e-mail to him, with the paper and the calendar file inside."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Container, Generator, Mapping
from dataclasses import replace
from pathlib import PurePath

from secretariat.documents import personal_programme
from secretariat.documents.events import by_name, chosen_registrations
from secretariat.documents.outline import Outline
from secretariat.domain.events import Event, Registration
from secretariat.domain.people import Person, formal_name, full_name
from secretariat.domain.refusals import RecordMissing
from secretariat.domain.register import Register
from secretariat.export.eml import Email, EmailFile, Mailbox, write_eml
from secretariat.export.safe_write import safe_file_name
from secretariat.services.calendar_files import calendar_of_participant
from secretariat.services.packages import Package
from secretariat.services.paper_records import PaperRecords
from secretariat.services.paper_requests import PaperKind, PaperRequest
from secretariat.services.publishing import PublishingService
from secretariat.storage.event_changes import changes_counted
from secretariat.storage.store import Store
from secretariat.wording.names import letter_opening
from secretariat.wording.registrations import own_programme_subject, own_programme_text


class PersonalProgrammeService:
    """Drafts with the programme of a participant; nothing is sent or written down by them."""

    def __init__(
        self,
        store: Store,
        today: Callable[[], dt.date],
        publishing: PublishingService,
    ) -> None:
        self._store = store
        self._today = today
        self._publishing = publishing

    def registration_of(self, event_id: str, person_id: str) -> Registration:
        """The registration of somebody for an event.

        Raises:
            RecordMissing: there is none.
        """
        found = self._store.where(Registration, "event_id", [event_id])
        one = next((one for one in found if one.person_id == person_id), None)
        if one is None:
            raise RecordMissing(person_id)
        return one

    def paper(self, registration_id: str) -> Outline:
        """What stands on the page of a participant.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        request = PaperRequest(PaperKind.PERSONAL_PROGRAMME, event_id=one.event_id, person_id=one.person_id)
        return self._publishing.outline(request)

    def letter(self, registration_id: str, pdf: bytes) -> tuple[str, bytes]:
        """The name and the content of the draft to a participant, with his page as it was drawn and his calendar file.

        Somebody without an address gets a draft without one, to be filled in.

        Raises:
            RecordMissing: there is no such registration.
        """
        one = self._store.get(Registration, registration_id)
        register = PaperRecords(self._store).of_event(one.event_id)
        name, email = self._draft(register, one, changes_counted(self._store, one.event_id))
        page = EmailFile(safe_file_name(f"{self.paper(registration_id).file_name}.pdf"), pdf)
        return name, write_eml(replace(email, files=(page, *email.files)))

    def packing(self, event_id: str, organisation_id: str = "") -> Generator[float, None, Package]:
        """The drafts to everybody who comes, or who comes for one organisation; gives how far it is, from 0 to 1.

        Each has his page, to be drawn, and his calendar file. A draft to somebody without an address has none, to be
        filled in.

        Raises:
            RecordMissing: there is no such event.
        """
        event, today = self._store.get(Event, event_id), self._today()
        register, changes = PaperRecords(self._store).of_event(event_id), changes_counted(self._store, event_id)
        coming = by_name(register, chosen_registrations(register, event, today, None, organisation_id or None))
        taken: set[str] = set()
        emails: dict[str, Email] = {}
        pages: dict[str, Outline] = {}
        for number, one in enumerate(coming):
            yield number / len(coming)
            name, email = self._draft(register, one, changes)
            name = _unlike(name, taken)
            taken.add(name.casefold())
            emails[name] = email
            pages[name] = personal_programme.outline(register, event_id, today, person_id=one.person_id)
        folder = f"{today.isoformat()}_programma_{event.name}"
        return Package(folder, emails=tuple(emails.items()), pages=pages)

    def _draft(self, register: Register, one: Registration, changes: Mapping[str, int]) -> tuple[str, Email]:
        """The draft to a participant without his page, by its name."""
        event, person = register.get(Event, one.event_id), register.get(Person, one.person_id)
        settings = register.settings
        email = Email(
            Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or ""),
            (Mailbox(full_name(person), person.email or ""),),
            (),
            own_programme_subject(event.name),
            own_programme_text(letter_opening(person), event.name, settings.sender_name or ""),
            (EmailFile(*calendar_of_participant(register, one, self._today(), changes)),),
        )
        return safe_file_name(f"{self._today().isoformat()}_programma_{formal_name(person)}.eml"), email


def _unlike(name: str, taken: Container[str]) -> str:
    """A name that no other draft has: two people may be called alike."""
    path = PurePath(name)
    names = (f"{path.stem}-{number}{path.suffix}" for number in itertools.count(2))
    return next(one for one in itertools.chain((name,), names) if one.casefold() not in taken)
