"""What stands on the papers of an event, made from the records of one file."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import (
    badges,
    catering,
    participants,
    personal_programme,
    programme,
    sign_in_list,
    speaker_page,
)
from secretariat.documents.outline import Outline, PageSize
from secretariat.domain.events import EventSession, Excursion
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.refusals import RecordMissing
from secretariat.services.paper_records import PaperRecords
from secretariat.services.paper_requests import PaperKind, PaperRequest, Variant
from secretariat.storage.store import Store


class EventPapers:
    """Papers of events as outlines."""

    def __init__(self, store: Store, records: PaperRecords) -> None:
        self._store = store
        self._records = records

    def outline(self, request: PaperRequest, today: dt.date) -> Outline:
        """What stands on the paper as of a day.

        Raises:
            PaperNeeds: the request does not say of which event.
            RecordMissing: that event is not in the file, or what the paper is of does not belong to it.
        """
        event_id = request.needed("event", request.event_id)
        register = self._records.of_event(event_id)
        self._check(Excursion, request.excursion_id, event_id)
        self._check(EventSession, request.session_id, event_id)
        match request.kind:
            case PaperKind.PROGRAMME:
                return self._programme(request, event_id, today)
            case PaperKind.CATERING:
                return catering.outline(register, event_id, today, excursion_id=request.excursion_id)
            case PaperKind.BADGES | PaperKind.PERSONAL_PROGRAMME:
                person_id, organisation_id = request.person_id, request.organisation_id
                if person_id:
                    self._store.get(Person, person_id)
                if organisation_id:
                    self._store.get(Organisation, organisation_id)
                for_one = {"person_id": person_id, "organisation_id": organisation_id}
                if request.kind is PaperKind.BADGES:
                    return badges.outline(register, event_id, today, **for_one)
                return personal_programme.outline(register, event_id, today, **for_one)
            case PaperKind.SIGN_IN_LIST:
                return sign_in_list.outline(
                    register, event_id, today, session_id=request.session_id, excursion_id=request.excursion_id
                )
            case PaperKind.BUS_LIST:
                return participants.bus_list(register, event_id, today, excursion_id=request.excursion_id)
        return participants.participants(register, event_id, today, excursion_id=request.excursion_id)

    def _programme(self, request: PaperRequest, event_id: str, today: dt.date) -> Outline:
        if request.person_id:
            person_id = self._store.get(Person, request.person_id).id
            register = self._records.of_event(event_id, person_id=person_id)
            return speaker_page.outline(register, event_id, person_id, today)
        size = PageSize.A5 if request.variant is Variant.A5 else PageSize.A4
        return programme.outline(self._records.of_event(event_id), event_id, today, size=size)

    def _check(self, kind: type[Excursion] | type[EventSession], record_id: str | None, event_id: str) -> None:
        if record_id and self._store.get(kind, record_id).event_id != event_id:
            raise RecordMissing(record_id)
