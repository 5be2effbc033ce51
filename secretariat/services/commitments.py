"""Record what people promise a meeting, number it in a series of its own, and follow what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.commitments import Commitment, CommitmentStatus, is_broken
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import CommitmentByNobody, ExplanationNeeded
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.numbers import COMMITMENTS, check_not_issued, number_after
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFacts:
    """A promise as it was made: what, by whom, by when; as typed."""

    text: str
    person_id: str | None = None
    organisation_id: str | None = None
    due_date: dt.date | None = None
    due_note: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One promise as a list shows it; ``maker`` is who made it, ``item`` the number of the agenda item."""

    id: str
    number: str
    text: str
    maker_id: str
    maker: str
    due_date: dt.date | None
    due_note: str
    status: CommitmentStatus
    overdue: bool
    settled_on: dt.date | None
    note: str
    meeting_id: str
    meeting: str
    body_id: str
    agenda_item_id: str
    item: str
    frozen: bool


class CommitmentService:
    """The promises made to meetings."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[CommitmentLine, ...]:
        """What was promised at a meeting, by number."""
        return self._lines(self._store.where(Commitment, "meeting_id", [meeting_id]))

    def lines(self) -> tuple[CommitmentLine, ...]:
        """Every promise over all bodies: those that are open by number, then those that are settled, newest first."""
        lines = self._lines(self._store.all(Commitment))
        settled = [one for one in lines if one.status is not CommitmentStatus.OPEN]
        return (*(one for one in lines if one.status is CommitmentStatus.OPEN), *reversed(settled))

    def open_of_body(self, body_id: str) -> tuple[CommitmentLine, ...]:
        """The promises made to meetings of a body that were not kept yet, by number."""
        found = self._store.where(Commitment, "status", [CommitmentStatus.OPEN.value])
        return tuple(one for one in self._lines(found) if one.body_id == body_id)

    def facts_of(
        self, text: str, maker_id: str, due_date: dt.date | None = None, due_note: str = ""
    ) -> CommitmentFacts:
        """The facts of a promise of somebody: a person, or else an organisation."""
        is_organisation = bool(maker_id) and self._store.find(Organisation, maker_id) is not None
        return CommitmentFacts(
            text=text,
            person_id=None if is_organisation else maker_id or None,
            organisation_id=maker_id if is_organisation else None,
            due_date=due_date,
            due_note=due_note,
        )

    def add(
        self, meeting_id: str, agenda_item_id: str | None, facts: CommitmentFacts, *, minutes: Minutes | None = None
    ) -> ChangeSet:
        """Record a promise under the next number of the year, in one step with these ``minutes``.

        Raises:
            CommitmentByNobody: nobody made it.
            FieldEmpty, TextTooLong: its words cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting, item, person or organisation.
        """
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if agenda_item_id:
            item_of_meeting(self._store, meeting_id, agenda_item_id)
        year, body = (meeting.date or self._today()).year, self._store.get(Body, meeting.body_id)
        new = Commitment(
            id=new_id("com"),
            number="",
            text="",
            meeting_id=meeting_id,
            agenda_item_id=agenda_item_id or None,
            status=CommitmentStatus.OPEN,
        )
        new = self._with_facts(new, facts)
        with self._store.unit_of_work(Action.ADD_COMMITMENT, meeting_id) as work:
            work.add(replace(new, number=number_after(self._store, COMMITMENTS, year, body)))
            if minutes is not None:
                work.put(minutes)
        return work.made()

    def edit(self, commitment_id: str, facts: CommitmentFacts) -> ChangeSet | None:
        """Say otherwise what was promised; None when that is what it says.

        Raises:
            CommitmentByNobody, FieldEmpty, TextTooLong, RecordMissing, MinutesFrozen: as :meth:`add`.
        """
        before = self._open(commitment_id)
        after = self._with_facts(before, facts)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_COMMITMENT, commitment_id) as work:
            work.put(after)
        return work.made()

    def reword(self, commitment_id: str, text: str) -> ChangeSet | None:
        """Change the words of a promise; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong, MinutesFrozen: as :meth:`add`.
        """
        return self.edit(commitment_id, replace(_facts(self._open(commitment_id)), text=text))

    def set_term(self, commitment_id: str, due_date: dt.date | None, due_note: str = "") -> ChangeSet | None:
        """Say otherwise by when a promise is to be kept; None when it says that already.

        Raises:
            TextTooLong, MinutesFrozen: as :meth:`add`.
        """
        facts = _facts(self._open(commitment_id))
        return self.edit(commitment_id, replace(facts, due_date=due_date, due_note=due_note))

    def set_maker(self, commitment_id: str, maker_id: str) -> ChangeSet | None:
        """Say otherwise who made a promise: a person, or else an organisation; None when that is who made it.

        Raises:
            CommitmentByNobody, RecordMissing, MinutesFrozen: as :meth:`add`.
        """
        before = self._open(commitment_id)
        facts = self.facts_of(before.text, maker_id, before.due_date, before.due_note or "")
        return self.edit(commitment_id, facts)

    def set_status(self, commitment_id: str, status: CommitmentStatus, note: str = "") -> ChangeSet | None:
        """Say what came of a promise, today; None when that is so already. Adopted minutes do not stand in the way.

        Raises:
            ExplanationNeeded: it is dropped without a reason.
            TextTooLong: the note cannot be kept so.
        """
        before = self._store.get(Commitment, commitment_id)
        if before.status is status:
            return None
        words = optional_line(note, "note", TEXT_LIMIT)
        if status is CommitmentStatus.DROPPED and words is None:
            raise ExplanationNeeded("drop")
        settled = None if status is CommitmentStatus.OPEN else self._today()
        with self._store.unit_of_work(Action.SET_COMMITMENT_STATUS, commitment_id) as work:
            work.put(replace(before, status=status, settled_on=settled, note=words or before.note))
        return work.made()

    def remove(self, commitment_id: str) -> ChangeSet:
        """Take a promise away.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            NumberIssued: its number stands on a paper that was sent; it can be dropped.
        """
        commitment = self._open(commitment_id)
        check_not_issued(self._store, COMMITMENTS, commitment, commitment.meeting_id)
        with self._store.unit_of_work(Action.REMOVE_COMMITMENT, commitment_id) as work:
            work.remove(Commitment, commitment_id, commitment.number)
        return work.made()

    def _lines(self, found: list[Commitment]) -> tuple[CommitmentLine, ...]:
        meetings = {one.id: one for one in self._store.by_ids(Meeting, [one.meeting_id for one in found])}
        adopted = {
            one.meeting_id for one in self._store.where(Minutes, "meeting_id", list(meetings)) if one.status.is_adopted
        }
        item_ids = [one.agenda_item_id for one in found if one.agenda_item_id]
        items = {one.id: one.number for one in self._store.by_ids(AgendaItem, item_ids)}
        people = self._store.by_ids(Person, [one.person_id for one in found if one.person_id])
        organisations = self._store.by_ids(Organisation, [one.organisation_id for one in found if one.organisation_id])
        names = {one.id: formal_name(one) for one in people} | {one.id: one.short_name for one in organisations}
        today = self._today()
        return tuple(
            CommitmentLine(
                id=one.id,
                number=one.number,
                text=one.text,
                maker_id=one.person_id or one.organisation_id or "",
                maker=", ".join(names[key] for key in (one.person_id, one.organisation_id) if key),
                due_date=one.due_date,
                due_note=one.due_note or "",
                status=one.status,
                overdue=is_broken(one, today),
                settled_on=one.settled_on,
                note=one.note or "",
                meeting_id=one.meeting_id,
                meeting=meetings[one.meeting_id].code,
                body_id=meetings[one.meeting_id].body_id,
                agenda_item_id=one.agenda_item_id or "",
                item=items.get(one.agenda_item_id or "", ""),
                frozen=one.meeting_id in adopted,
            )
            for one in sorted(found, key=lambda one: number_key(one.number))
        )

    def _open(self, commitment_id: str) -> Commitment:
        commitment = self._store.get(Commitment, commitment_id)
        meeting_with_open_minutes(self._store, commitment.meeting_id)
        return commitment

    def _with_facts(self, commitment: Commitment, facts: CommitmentFacts) -> Commitment:
        if not facts.person_id and not facts.organisation_id:
            raise CommitmentByNobody
        if facts.person_id:
            self._store.get(Person, facts.person_id)
        if facts.organisation_id:
            self._store.get(Organisation, facts.organisation_id)
        return replace(
            commitment,
            text=required_line(facts.text, "text", TEXT_LIMIT),
            person_id=facts.person_id or None,
            organisation_id=facts.organisation_id or None,
            due_date=facts.due_date,
            due_note=optional_line(facts.due_note, "due_note"),
        )


def _facts(commitment: Commitment) -> CommitmentFacts:
    return CommitmentFacts(
        text=commitment.text,
        person_id=commitment.person_id,
        organisation_id=commitment.organisation_id,
        due_date=commitment.due_date,
        due_note=commitment.due_note or "",
    )
