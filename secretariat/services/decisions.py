"""Record decisions, number them, and find them again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision, DecisionKind, Ratification
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.records import TEXT_LIMIT, Provenance
from secretariat.domain.refusals import FieldEmpty, RecordMissing
from secretariat.services.identity import new_id
from secretariat.services.minutes import item_of_meeting, meeting_with_open_minutes
from secretariat.services.numbers import DECISIONS, check_not_issued, number_after
from secretariat.services.typed import optional_line, required_line
from secretariat.storage import decisions as lists
from secretariat.storage.decisions import NO_MEETING, DecisionFilter, DecisionLine, DecisionPage, FollowUp
from secretariat.storage.dossiers import listed_dossiers
from secretariat.storage.store import Store

__all__ = [
    "NO_MEETING",
    "DecisionFilter",
    "DecisionLine",
    "DecisionPage",
    "DecisionService",
    "FollowUp",
]

LONGEST_LIST = 1000
"""How many decisions a list holds; who looks for an older one narrows it."""


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the register can be narrowed to: names by id, newest year first."""

    bodies: tuple[tuple[str, str], ...]
    years: tuple[int, ...]
    dossiers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """Everything of one decision.

    ``established`` and ``dissolved`` are the bodies it brought about and ended, ``parties`` id and name of whom agreed
    without an overleg, ``source`` and ``quote`` where it was written down.
    """

    line: DecisionLine
    meeting_title: str
    agenda_item: str
    established: Body | None
    dissolved: Body | None
    parties: tuple[tuple[str, str], ...]
    source: str
    quote: str
    actions: tuple[FollowUp, ...]


class DecisionService:
    """The decisions of meetings, and those that were taken outside one."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[Decision, ...]:
        """The decisions of a meeting, in the order in which they were numbered."""
        decisions = self._store.where(Decision, "meeting_id", [meeting_id])
        return tuple(sorted(decisions, key=lambda decision: number_key(decision.number)))

    def page(self, wanted: DecisionFilter) -> DecisionPage:
        """The newest decisions that were wanted, and how many there are."""
        return lists.decision_page(self._store, wanted, LONGEST_LIST)

    def filter_choices(self) -> FilterChoices:
        """What the register can be narrowed to: only what something was decided in."""
        bodies, dossiers = lists.bodies_with_decisions(self._store), lists.dossiers_with_decisions(self._store)
        return FilterChoices(
            bodies=tuple((body.id, body.name) for body in self._bodies() if body.id in bodies),
            years=lists.decision_years(self._store),
            dossiers=tuple(one for one in self.dossiers() if one[0] in dossiers),
        )

    def meetings(self) -> tuple[tuple[str, str], ...]:
        """The overleggen that have a besluitenlijst, newest first: id, and code with title."""
        return lists.meetings_with_decisions(self._store, LONGEST_LIST)

    def dossiers(self) -> tuple[tuple[str, str], ...]:
        """Every dossier a decision can be filed under, with its code and name."""
        return tuple((dossier.id, f"{dossier.code} {dossier.name}") for dossier in listed_dossiers(self._store))

    def bodies(self) -> tuple[tuple[str, str], ...]:
        """Every body with its name."""
        return tuple((body.id, body.name) for body in self._bodies())

    def parties(self) -> tuple[tuple[str, str, bool], ...]:
        """Every organisation that can be a party: id, name, and whether it is a member municipality; those first."""
        offered = (one for one in self._store.all(Organisation) if one.archived_on is None)
        rows = ((one.id, one.short_name, one.is_member_municipality) for one in offered)
        return tuple(sorted(rows, key=lambda row: (not row[2], row[1].casefold())))

    def record(self, decision_id: str) -> DecisionRecord:
        """Everything of one decision.

        Raises:
            RecordMissing: there is no such decision.
        """
        line = lists.decision_line(self._store, decision_id)
        if line is None:
            raise RecordMissing(decision_id)
        decision = self._store.get(Decision, decision_id)
        meeting = self._store.find(Meeting, line.meeting_id)
        item = self._store.find(AgendaItem, line.agenda_item_id)
        organisations = {one.id: one.short_name for one in self._store.by_ids(Organisation, decision.parties)}
        people = {one.id: full_name(one) for one in self._store.by_ids(Person, decision.parties)}
        said = decision.provenance or Provenance()
        return DecisionRecord(
            line=line,
            meeting_title=meeting.title if meeting else "",
            agenda_item=f"{item.number} {item.title}" if item else "",
            established=self._store.find(Body, decision.creates_body_id),
            dissolved=self._store.find(Body, decision.dissolves_body_id),
            parties=tuple((one, (organisations | people).get(one, one)) for one in decision.parties),
            source="; ".join(said.source),
            quote=said.quote or "",
            actions=lists.follow_ups(self._store, decision_id),
        )

    def added(self, change: ChangeSet) -> str:
        """The id of the decision that a change set added; empty if it added none."""
        new = (row.id for row in change.rows if row.table == "decisions" and row.before is None)
        return next(new, "")

    def add(
        self, meeting_id: str, agenda_item_id: str, kind: DecisionKind, text: str, *, minutes: Minutes | None = None
    ) -> ChangeSet:
        """Record a decision at an item under the next number of the year, in one step with these ``minutes``.

        It belongs to the dossier of the item.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting or agenda item.
        """
        text = required_line(text, "text", TEXT_LIMIT)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        item = item_of_meeting(self._store, meeting_id, agenda_item_id)
        day = meeting.date or self._today()
        with self._store.unit_of_work(Action.ADD_DECISION, meeting_id) as work:
            work.add(
                Decision(
                    id=new_id("dec"),
                    number=number_after(self._store, DECISIONS, day.year, self._store.get(Body, meeting.body_id)),
                    kind=kind,
                    decided_on=day,
                    text=text,
                    meeting_id=meeting_id,
                    agenda_item_id=agenda_item_id,
                    dossier_id=item.dossier_id,
                    ratification_required=False,
                )
            )
            if minutes is not None:
                work.put(minutes)
        return work.made()

    def add_agreement(
        self,
        decided_on: dt.date | None,
        kind: DecisionKind,
        text: str,
        party_ids: Sequence[str],
        dossier_id: str | None = None,
        source: str = "",
    ) -> ChangeSet:
        """Record a decision that parties took outside any meeting (``domain.md`` §2.3 rule 11).

        ``source`` says where it was written down.

        Raises:
            FieldEmpty, TextTooLong: there is no date, or the text cannot be kept so.
            RecordMissing: there is no such party or dossier.
        """
        text = required_line(text, "text", TEXT_LIMIT)
        if decided_on is None:
            raise FieldEmpty("decided_on")
        for party_id in party_ids:
            self._store.get(Organisation, party_id)
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        decision = Decision(
            id=new_id("dec"),
            number=number_after(self._store, DECISIONS, decided_on.year, None),
            kind=kind,
            decided_on=decided_on,
            text=text,
            dossier_id=dossier_id or None,
            ratification_required=False,
            parties=tuple(dict.fromkeys(party_ids)),
            provenance=_from_source(source, None),
        )
        with self._store.unit_of_work(Action.ADD_DECISION, decision.id) as work:
            work.add(decision)
        return work.made()

    def edit(self, decision_id: str, *, text: str | None = None, kind: DecisionKind | None = None) -> ChangeSet | None:
        """Change what a decision says or what kind it is; None when nothing changes.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes have been adopted.
        """
        before = self._open_decision(decision_id)
        after = replace(
            before,
            text=before.text if text is None else required_line(text, "text", TEXT_LIMIT),
            kind=before.kind if kind is None else kind,
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_DECISION, decision_id) as work:
            work.put(after)
        return work.made()

    def edit_agreement(
        self,
        decision_id: str,
        *,
        decided_on: dt.date | None = None,
        party_ids: Sequence[str] | None = None,
        source: str | None = None,
    ) -> ChangeSet | None:
        """Change when, between whom or where a decision outside any meeting was agreed; what is None stays.

        Raises:
            FieldEmpty: the decision was taken in a meeting, which says when and by whom.
            TextTooLong: the source does not fit.
            RecordMissing: there is no such decision or party.
        """
        before = self._store.get(Decision, decision_id)
        if before.meeting_id:
            raise FieldEmpty("parties")
        for party_id in party_ids or ():
            if self._store.find(Person, party_id) is None:
                self._store.get(Organisation, party_id)
        after = replace(
            before,
            decided_on=decided_on or before.decided_on,
            parties=before.parties if party_ids is None else tuple(dict.fromkeys(party_ids)),
            provenance=before.provenance if source is None else _from_source(source, before.provenance),
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_DECISION, decision_id) as work:
            work.put(after)
        return work.made()

    def file_under(self, decision_id: str, dossier_id: str | None) -> ChangeSet | None:
        """File a decision under a dossier, or under none; None when it is there already.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such decision or dossier.
        """
        before = self._open_decision(decision_id)
        if dossier_id:
            self._store.get(Dossier, dossier_id)
        after = replace(before, dossier_id=dossier_id or None)
        if after == before:
            return None
        with self._store.unit_of_work(Action.FILE_DECISION, decision_id) as work:
            work.put(after)
        return work.made()

    def remove(self, decision_id: str) -> ChangeSet:
        """Take a decision away, with what was asked about its ratification.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            NumberIssued: the draft of the minutes was sent; the decision can be corrected.
            RecordInUse: other records name it.
        """
        decision = self._open_decision(decision_id)
        check_not_issued(self._store, DECISIONS, decision, decision.meeting_id)
        ratifications = self._store.where(Ratification, "decision_id", [decision_id])
        with self._store.unit_of_work(Action.REMOVE_DECISION, decision_id) as work:
            for ratification in ratifications:
                work.remove(Ratification, ratification.id)
            work.remove(Decision, decision_id, decision.number)
        return work.made()

    def _open_decision(self, decision_id: str) -> Decision:
        decision = self._store.get(Decision, decision_id)
        if decision.meeting_id:
            meeting_with_open_minutes(self._store, decision.meeting_id)
        return decision

    def _bodies(self) -> list[Body]:
        return sorted(self._store.all(Body), key=lambda body: body.name.casefold())


def _from_source(typed: str, before: Provenance | None) -> Provenance | None:
    """Where a decision comes from, with whatever else was known of that."""
    words = optional_line(typed, "source")
    after = replace(before or Provenance(), source=(words,) if words else ())
    return after if after != Provenance() else None
