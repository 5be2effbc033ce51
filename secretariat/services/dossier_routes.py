"""The route of a dossier: one timeline over all organen, with what each said and what is still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from secretariat.domain.bodies import BodyStatus
from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.decisions import FOLLOWED_UP, RatificationStatus
from secretariat.domain.documents import Document
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.numbering import NumberKey, number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.planning import PlanStatus
from secretariat.domain.rich_text import parse, plain
from secretariat.domain.routes import STOPS, Stop
from secretariat.services.dossier_content import DossierContent, gathered
from secretariat.storage.action_points import ActionFilter, select_actions
from secretariat.storage.store import Store
from secretariat.wording.counting import enumeration
from secretariat.wording.dates import partial_date, short_date
from secretariat.wording.dossiers import (
    NO_FOLLOW_UP,
    TO_BE_PLANNED,
    action_state,
    at_decision,
    chained_actions,
    decision_link,
    item_state,
    meeting_state,
    proposal_link,
    ratification_state,
)
from secretariat.wording.planning import when_words
from secretariat.wording.terms import label

_ANSWERS = (RatificationStatus.AGREED, RatificationStatus.REJECTED)


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One stop: ``where`` is who spoke, ``said`` what, ``state`` what became of it.

    ``door`` and ``record_id`` open it (``door`` is empty where no page shows it), ``when`` is its day in words.
    """

    id: str
    stop: Stop
    door: str
    record_id: str
    day: dt.date | None
    when: str
    where: str
    title: str
    said: str = ""
    state: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of a chain: a door with its words."""

    stop: Stop
    door: str
    record_id: str
    words: str


@dataclass(frozen=True, slots=True)
class Route:
    """The stops in the order of time, those without a day last; and the chains voorstel, besluit, werkgroep, acties."""

    lines: tuple[RouteLine, ...]
    chains: tuple[tuple[ChainLink, ...], ...]

    @property
    def still_open(self) -> int:
        """How many stops are not done yet."""
        return sum(line.is_open for line in self.lines)


def route_of(store: Store, dossier_id: str, today: dt.date) -> Route:
    """The route of a dossier with its sub-dossiers.

    Raises:
        RecordMissing: there is no such dossier.
    """
    content = gathered(store, dossier_id)
    names = {one.id: one.short_name for one in store.by_ids(Organisation, content.ratifying())}
    found = [
        *_documents(content),
        *_meetings(content),
        *_items(content),
        *_decisions(content),
        *_ratifications(content, names),
        *_bodies(content),
        *_actions(content, today),
        *_commitments(content),
        *_waiting(content),
    ]
    dossiers = {one.dossier_id or "" for one in content.decisions.values()}
    listed = {one: select_actions(store, ActionFilter(dossier_id=one), today, 0).total for one in dossiers}
    return Route(tuple(sorted(found, key=_order)), tuple(_chains(content, listed)))


def _ratifications(content: DossierContent, names: Mapping[str, str]) -> Iterator[RouteLine]:
    for decision in content.decisions.values():
        answers: dict[tuple[dt.date | None, RatificationStatus], list[str]] = {}
        for one in content.ratifications_of(decision.id):
            if one.status in _ANSWERS:
                answers.setdefault((one.decided_on, one.status), []).append(names.get(one.organisation_id, ""))
        for (day, status), colleges in answers.items():
            yield RouteLine(
                id=f"{decision.id}:{day}:{status}",
                stop=Stop.RATIFICATION,
                door="decisions",
                record_id=decision.id,
                day=day or decision.decided_on,
                when=_day(day or decision.decided_on),
                where=enumeration(sorted(colleges)),
                title=f"{decision.number}: {label(status).lower()}",
            )


def _documents(content: DossierContent) -> Iterator[RouteLine]:
    for one in content.documents:
        items = [item for item in content.items if one.id in item.document_ids]
        first = min((content.day_of(item) for item in items), default=None, key=lambda day: day or dt.date.max)
        item = next((item for item in items if content.day_of(item) == first), None)
        yield RouteLine(
            id=one.id,
            stop=Stop.DOCUMENT,
            door="agenda_items" if item else "",
            record_id=item.id if item else "",
            day=one.date or first,
            when=_document_day(one, first),
            where=content.place_of(item) if item else one.author or "",
            title=one.title,
            said=one.kind or "",
        )


def _meetings(content: DossierContent) -> Iterator[RouteLine]:
    with_items = {item.meeting_id for item in content.items}
    for one in content.meetings.values():
        if one.id in with_items or one.id not in content.named_meetings:
            continue
        state, is_open = meeting_state(one)
        where = one.code
        yield RouteLine(
            one.id, Stop.MEETING, "meetings", one.id, one.date, _day(one.date), where, one.title, "", state, is_open
        )


def _items(content: DossierContent) -> Iterator[RouteLine]:
    for item in content.items:
        meeting = content.meetings[item.meeting_id]
        minutes = content.minutes.get(meeting.id)
        entry = _entry(minutes, item.id)
        state, is_open = item_state(meeting, entry.treatment if entry else None, minutes)
        spoken = plain(parse(entry.text)) if entry is not None and entry.text else ""
        yield RouteLine(
            id=item.id,
            stop=Stop.ITEM,
            door="minutes" if spoken else "agenda_items",
            record_id=item.id,
            day=meeting.date,
            when=_day(meeting.date),
            where=content.place_of(item),
            title=f"{item.title} ({label(item.purpose).lower()})",
            said=_one_line(spoken or item.desired_outcome or item.annotation or ""),
            state=state,
            is_open=is_open,
        )
        for one in content.conclusions_at(item.id):
            yield RouteLine(
                one.id,
                Stop.CONCLUSION,
                "minutes",
                item.id,
                meeting.date,
                _day(meeting.date),
                content.place_of(item),
                one.text,
            )


def _decisions(content: DossierContent) -> Iterator[RouteLine]:
    for one in content.decisions.values():
        asked = content.ratifications_of(one.id)
        answered = sum(answer.status in _ANSWERS for answer in asked)
        followed = bool(content.actions_of(one)) or bool(one.creates_body_id)
        state, is_open = "", False
        if answered < len(asked):
            state, is_open = ratification_state(answered, len(asked)), True
        elif one.kind in FOLLOWED_UP and not followed:
            state, is_open = NO_FOLLOW_UP, True
        yield RouteLine(
            id=one.id,
            stop=Stop.DECISION,
            door="decisions",
            record_id=one.id,
            day=one.decided_on,
            when=_day(one.decided_on),
            where=content.where_decided(one),
            title=f"{one.number} {label(one.kind)}",
            said=_one_line(one.text),
            state=state,
            is_open=is_open,
        )


def _bodies(content: DossierContent) -> Iterator[RouteLine]:
    for one in content.bodies:
        decision = content.decision_of_body(one)
        day = decision.decided_on if decision else None
        yield RouteLine(
            id=one.id,
            stop=Stop.BODY,
            door="bodies",
            record_id=one.id,
            day=day,
            when=_day(day),
            where=at_decision(decision.number) if decision else "",
            title=f"{one.code} {one.name}",
            said=_one_line(one.task or ""),
            state=label(one.status).lower(),
            is_open=one.status is BodyStatus.TO_BE_ESTABLISHED,
        )


def _actions(content: DossierContent, today: dt.date) -> Iterator[RouteLine]:
    for one in content.actions:
        state, is_open = action_state(one, today)
        day = content.day_of_action(one)
        yield RouteLine(
            id=one.id,
            stop=Stop.ACTION,
            door="action_points",
            record_id=one.id,
            day=day,
            when=_day(day),
            where=content.code_of_body(one.body_id),
            title=one.number,
            said=_one_line(one.text),
            state=state,
            is_open=is_open,
        )


def _commitments(content: DossierContent) -> Iterator[RouteLine]:
    for one in content.commitments:
        meeting = content.meetings.get(one.meeting_id)
        day = meeting.date if meeting else None
        yield RouteLine(
            id=one.id,
            stop=Stop.COMMITMENT,
            door="commitments",
            record_id=one.id,
            day=day,
            when=_day(day),
            where=meeting.code if meeting else "",
            title=one.number,
            said=_one_line(one.text),
            state=label(one.status).lower(),
            is_open=one.status is CommitmentStatus.OPEN,
        )


def _waiting(content: DossierContent) -> Iterator[RouteLine]:
    for plan in content.plans:
        yield RouteLine(
            id=plan.id,
            stop=Stop.PLAN,
            door="plan_items",
            record_id=plan.id,
            day=plan.date,
            when=when_words(plan),
            where="",
            title=plan.title,
            state=label(plan.status).lower(),
            is_open=plan.status in (PlanStatus.PLANNED, PlanStatus.IN_PROGRESS),
        )
    for item in content.questions:
        yield RouteLine(
            id=item.id,
            stop=Stop.QUESTION,
            door="bodies",
            record_id=item.body_id,
            day=None,
            when="",
            where=content.code_of_body(item.body_id),
            title=item.title,
            state=TO_BE_PLANNED,
            is_open=True,
        )


def _chains(content: DossierContent, listed: Mapping[str, int]) -> Iterator[tuple[ChainLink, ...]]:
    """For every decision that brought something about: where it was proposed, what it set up, and who does what.

    ``listed`` is how many action points stand on the list of a dossier, which is where the last link leads.
    """
    for decision in content.decisions.values():
        item = next((one for one in content.items if one.id == decision.agenda_item_id), None)
        bodies = [one for one in content.bodies if content.decision_of_body(one) == decision]
        actions = content.actions_of(decision)
        if not (bodies or actions):
            continue
        links = [ChainLink(Stop.DECISION, "decisions", decision.id, decision_link(decision.number))]
        if item is not None:
            links.insert(0, ChainLink(Stop.ITEM, "agenda_items", item.id, proposal_link(content.place_of(item))))
        links += [ChainLink(Stop.BODY, "bodies", one.id, f"{label(one.kind)} {one.code}") for one in bodies]
        if actions:
            still = sum(action_state(one, dt.date.min)[1] for one in actions)
            dossier_id = decision.dossier_id or ""
            words = chained_actions(len(actions), still, listed[dossier_id])
            links.append(ChainLink(Stop.ACTION, "dossier_actions", dossier_id, words))
        yield tuple(links)


def _order(line: RouteLine) -> tuple[dt.date, int, NumberKey]:
    """By day, then as things follow from each other, then by number; items in the order of their agenda."""
    words = line.where if line.stop is Stop.ITEM else line.title
    return line.day or dt.date.max, STOPS.index(line.stop), number_key(words)


def _entry(minutes: Minutes | None, item_id: str) -> MinutesItem | None:
    items: Iterable[MinutesItem] = minutes.items if minutes is not None else ()
    return next((one for one in items if one.agenda_item_id == item_id), None)


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


def _document_day(document: Document, first: dt.date | None) -> str:
    if document.date and document.date_precision:
        return partial_date(document.date, document.date_precision)
    return _day(document.date or first)


def _one_line(text: str) -> str:
    return " ".join(text.split())
