"""Let decisions bring bodies about and end them; decision and body name each other (``domain.md`` §2.3 rule 7)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.action_points import CLOSED, ActionPoint
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.refusals import BodyDissolved, BodyEstablished, CodeTaken
from secretariat.services.identity import new_id
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class NewBody:
    """The body that a decision asks for, as far as it is known before anybody typed."""

    name: str = ""
    code: str = ""
    level: BodyLevel = BodyLevel.OFFICIAL
    kind: BodyKind = BodyKind.WORKING_GROUP
    parent_id: str = ""
    dossier_id: str = ""


class EstablishingService:
    """The bodies of decisions."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def suggested(self, decision_id: str) -> NewBody:
        """What is known of the body that a decision establishes: it falls under the body that decided."""
        decision = self._store.get(Decision, decision_id)
        meeting = self._store.find(Meeting, decision.meeting_id)
        return NewBody(parent_id=meeting.body_id if meeting else "", dossier_id=decision.dossier_id or "")

    def without_decision(self) -> tuple[tuple[str, str], ...]:
        """The bodies of which no decision says that it established them: id, and name with code."""
        return self._named(lambda body: not body.established_by_decision_id)

    def running(self) -> tuple[tuple[str, str], ...]:
        """The bodies that a decision can end: id, and name with code."""
        return self._named(lambda body: body.status is not BodyStatus.DISSOLVED)

    def open_actions(self, body_id: str) -> int:
        """How many action points of a body still ask something."""
        return sum(one.status not in CLOSED for one in self._store.where(ActionPoint, "body_id", [body_id]))

    def establish(self, decision_id: str, wanted: NewBody) -> ChangeSet:
        """Make the body that a decision establishes.

        Raises:
            FieldEmpty, TextTooLong: name or code cannot be kept so.
            CodeTaken: another body has this code.
            BodyEstablished: the decision has established its body already.
            RecordMissing: there is no such decision, parent or dossier.
        """
        decision = self._without_body(decision_id)
        name, code = required_line(wanted.name, "name"), required_line(wanted.code, "code").upper()
        if self._store.where(Body, "code", [code]):
            raise CodeTaken(code)
        parent = self._store.get(Body, wanted.parent_id) if wanted.parent_id else None
        if wanted.dossier_id:
            self._store.get(Dossier, wanted.dossier_id)
        body = Body(
            id=new_id("body"),
            code=code,
            name=name,
            level=wanted.level,
            kind=wanted.kind,
            theme_id=parent.theme_id if parent else None,
            subtheme=parent.subtheme if parent else None,
            status=BodyStatus.TO_BE_ESTABLISHED,
            parent_id=wanted.parent_id or None,
            established_by_decision_id=decision_id,
            dossier_id=wanted.dossier_id or None,
            reports_to_body_id=wanted.parent_id or None,
            default_minutes_kind=MinutesKind.DECISION_LIST,
        )
        with self._store.unit_of_work(Action.ESTABLISH_BODY, decision_id) as work:
            work.add(body)
            work.put(replace(decision, creates_body_id=body.id))
        return work.made()

    def link(self, decision_id: str, body_id: str) -> ChangeSet:
        """Say that a body that exists is the one that a decision established.

        Raises:
            BodyEstablished: the decision has another body, or the body another decision.
            RecordMissing: there is no such decision or body.
        """
        decision, body = self._without_body(decision_id), self._store.get(Body, body_id)
        other = self._store.find(Decision, body.established_by_decision_id)
        if other is not None:
            raise BodyEstablished(other.number, body.name)
        with self._store.unit_of_work(Action.LINK_BODY, decision_id) as work:
            work.put(replace(body, established_by_decision_id=decision_id))
            work.put(replace(decision, creates_body_id=body_id))
        return work.made()

    def dissolve(self, decision_id: str, body_id: str) -> ChangeSet:
        """Let a decision end a body, whatever still stands open there.

        Raises:
            BodyDissolved: the body has been ended already, or the decision ended another one.
            RecordMissing: there is no such decision or body.
        """
        decision, body = self._store.get(Decision, decision_id), self._store.get(Body, body_id)
        ended = self._store.find(Body, decision.dissolves_body_id)
        if ended is not None:
            raise BodyDissolved(ended.name)
        if body.status is BodyStatus.DISSOLVED:
            raise BodyDissolved(body.name)
        with self._store.unit_of_work(Action.DISSOLVE_BODY, decision_id) as work:
            work.put(replace(body, status=BodyStatus.DISSOLVED, dissolved_by_decision_id=decision_id))
            work.put(replace(decision, dissolves_body_id=body_id))
        return work.made()

    def _without_body(self, decision_id: str) -> Decision:
        decision = self._store.get(Decision, decision_id)
        established = self._store.find(Body, decision.creates_body_id)
        if established is not None:
            raise BodyEstablished(decision.number, established.name)
        return decision

    def _named(self, is_wanted: Callable[[Body], bool]) -> tuple[tuple[str, str], ...]:
        bodies = sorted(filter(is_wanted, self._store.all(Body)), key=lambda body: body.name.casefold())
        return tuple((body.id, f"{body.name} ({body.code})") for body in bodies)
