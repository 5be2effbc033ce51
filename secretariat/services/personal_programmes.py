"""The programme of one participant as an e-mail to him, with the paper and the calendar file inside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.documents.outline import Outline
from secretariat.domain.events import Event, Registration
from secretariat.domain.people import Person, formal_name, full_name
from secretariat.domain.refusals import RecordMissing
from secretariat.export.eml import Email, EmailFile, Mailbox, write_eml
from secretariat.export.safe_write import safe_file_name
from secretariat.services.calendar_files import CalendarFileService
from secretariat.services.paper_requests import PaperKind, PaperRequest
from secretariat.services.publishing import PublishingService
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
        calendar_files: CalendarFileService,
    ) -> None:
        self._store = store
        self._today = today
        self._publishing = publishing
        self._calendar_files = calendar_files

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
        event, person = self._store.get(Event, one.event_id), self._store.get(Person, one.person_id)
        settings = self._store.settings()
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        files = (
            EmailFile(safe_file_name(f"{self.paper(registration_id).file_name}.pdf"), pdf),
            EmailFile(*self._calendar_files.of_participant(registration_id)),
        )
        email = Email(
            sender,
            (Mailbox(full_name(person), person.email or ""),),
            (),
            own_programme_subject(event.name),
            own_programme_text(letter_opening(person), event.name, settings.sender_name or ""),
            files,
        )
        name = safe_file_name(f"{self._today().isoformat()}_programma_{formal_name(person)}.eml")
        return name, write_eml(email)
