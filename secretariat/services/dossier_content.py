"""Everything that belongs to a dossier, gathered once: by itself, by its overleggen and by the organen it set up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision, Ratification, carries_out
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.planning import PlanItem
from secretariat.storage.store import Store
from secretariat.wording.agendas import NO_MEETING, item_place

R = TypeVar("R", ActionPoint, Body)


@dataclass(frozen=True, slots=True)
class DossierContent:
    """What belongs to a dossier and its sub-dossiers; ``named_meetings`` are the overleggen that are about it."""

    items: tuple[AgendaItem, ...]
    meetings: dict[str, Meeting]
    named_meetings: frozenset[str]
    minutes: dict[str, Minutes]
    decisions: dict[str, Decision]
    ratifications: tuple[Ratification, ...]
    bodies: tuple[Body, ...]
    body_codes: dict[str, str]
    actions: tuple[ActionPoint, ...]
    commitments: tuple[Commitment, ...]
    conclusions: tuple[Conclusion, ...]
    documents: tuple[Document, ...]
    plans: tuple[PlanItem, ...]
    questions: tuple[BacklogItem, ...]

    def day_of(self, item: AgendaItem) -> dt.date | None:
        """The day of the overleg in which an item is."""
        return self.meetings[item.meeting_id].date

    def place_of(self, item: AgendaItem) -> str:
        """Where an item stands: "BO-CULT 2023-02, punt 4"."""
        return item_place(self.meetings[item.meeting_id].code, item.number)

    def code_of_body(self, body_id: str | None) -> str:
        """What a body is called in short; empty for none."""
        return self.body_codes.get(body_id or "", "")

    def where_decided(self, decision: Decision) -> str:
        """The overleg and item at which was decided; "zonder overleg" for what was agreed outside one."""
        meeting = self.meetings.get(decision.meeting_id or "")
        if meeting is None:
            return NO_MEETING
        item = next((one for one in self.items if one.id == decision.agenda_item_id), None)
        return self.place_of(item) if item else meeting.code

    def decision_of_body(self, body: Body) -> Decision | None:
        """The decision of this dossier that set up a body."""
        for one in self.decisions.values():
            if one.creates_body_id == body.id or body.established_by_decision_id == one.id:
                return one
        return None

    def actions_of(self, decision: Decision) -> list[ActionPoint]:
        """The action points that carry out a decision: said so, agreed at its item, or of the body it set up."""
        return [one for one in self.actions if carries_out(one, decision)]

    def ratifications_of(self, decision_id: str) -> list[Ratification]:
        """What the organisations say of a decision."""
        return [one for one in self.ratifications if one.decision_id == decision_id]

    def ratifying(self) -> list[str]:
        """The ids of the organisations that were asked to ratify."""
        return [one.organisation_id for one in self.ratifications]

    def conclusions_at(self, item_id: str) -> list[Conclusion]:
        """What was found to be so at an item."""
        return [one for one in self.conclusions if one.agenda_item_id == item_id]

    def day_of_action(self, action: ActionPoint) -> dt.date | None:
        """The day on which an action point came about."""
        if action.history:
            return min(entry.date for entry in action.history)
        meeting = self.meetings.get(action.origin_meeting_id or "")
        return meeting.date if meeting else None


def gathered(store: Store, dossier_id: str) -> DossierContent:
    """Everything of a dossier, of its sub-dossiers, and of the bodies that were set up for it.

    Raises:
        RecordMissing: there is no such dossier.
    """
    store.get(Dossier, dossier_id)
    ids = [dossier_id, *(one.id for one in store.where(Dossier, "parent_id", [dossier_id]))]
    items = store.where(AgendaItem, "dossier_id", ids)
    decisions = {one.id: one for one in store.where(Decision, "dossier_id", ids)}
    bodies = _by_id(
        store.where(Body, "dossier_id", ids),
        store.by_ids(Body, [one.creates_body_id for one in decisions.values() if one.creates_body_id]),
    )
    actions = _by_id(
        store.where(ActionPoint, "dossier_id", ids),
        store.where(ActionPoint, "decision_id", list(decisions)),
        store.where(ActionPoint, "body_id", list(bodies)),
    )
    commitments = store.where(Commitment, "dossier_id", ids)
    named = {one for dossier in ids for one in store.owners_of_part("meetings__dossier_ids", {"target_id": dossier})}
    named |= {one.id for one in store.where(Meeting, "body_id", list(bodies))}
    meeting_ids = named | {one.meeting_id for one in items} | {one.meeting_id for one in commitments}
    meeting_ids |= {one.meeting_id for one in decisions.values() if one.meeting_id}
    meeting_ids |= {one.origin_meeting_id for one in actions.values() if one.origin_meeting_id}
    meetings = {one.id: one for one in store.by_ids(Meeting, sorted(meeting_ids))}
    minutes = store.where(Minutes, "meeting_id", sorted({one.meeting_id for one in items}))
    documents = {
        one for dossier in ids for one in store.owners_of_part("documents__dossier_ids", {"target_id": dossier})
    }
    documents |= {document for item in items for document in item.document_ids}
    questions = store.where(BacklogItem, "dossier_id", ids)
    named_bodies = {one.body_id for one in actions.values() if one.body_id} | {one.body_id for one in questions}
    return DossierContent(
        items=tuple(items),
        meetings=meetings,
        named_meetings=frozenset(named),
        minutes={one.meeting_id: one for one in minutes},
        decisions=decisions,
        ratifications=tuple(store.where(Ratification, "decision_id", list(decisions))),
        bodies=tuple(bodies.values()),
        body_codes={one.id: one.code for one in store.by_ids(Body, sorted(named_bodies))},
        actions=tuple(actions.values()),
        commitments=tuple(commitments),
        conclusions=tuple(store.where(Conclusion, "agenda_item_id", [one.id for one in items])),
        documents=tuple(store.by_ids(Document, sorted(documents))),
        plans=tuple(one for one in store.where(PlanItem, "dossier_id", ids) if not one.meeting_id),
        questions=tuple(questions),
    )


def _by_id(*found: list[R]) -> dict[str, R]:
    return {one.id: one for records in found for one in records}
