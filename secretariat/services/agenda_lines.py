"""Agendas as screens show them: a line per item, and everything that is known of one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.agendas import (
    AgendaItem,
    AgendaPurpose,
    BobPhase,
    attachment_label,
    clock_times,
    in_blocks,
)
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, formal_name
from secretariat.domain.planning import PlanItem
from secretariat.services.minutes import agenda_in
from secretariat.storage.store import Store
from secretariat.wording.agendas import item_place


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item as a list shows it; ``starts``/``ends`` follow from the durations before it.

    ``sub_minutes`` are the minutes of its sub-items together. ``origin`` says from which item it was copied:
    "BO-CULT 2023-01, punt 4".
    """

    id: str
    number: str
    title: str
    purpose: AgendaPurpose
    is_sub: bool
    duration_min: int | None
    sub_minutes: int
    starts: dt.time | None
    ends: dt.time | None
    proposer_id: str
    proposer: str
    speakers: str
    dossier_id: str
    dossier: str
    bob_phase: BobPhase | None
    confidentiality: Confidentiality | None
    documents: int
    desired_outcome: str
    annotated: bool
    origin: str
    invented: bool


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """An item of another overleg, in words: "BO-CULT 2023-01, punt 4"."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    """Everything of one item; ``speakers`` and ``documents`` are ids with names, documents with their label ("4a").

    ``origin`` is the item from which it was copied, ``copies`` are those that were copied from it. ``adopts`` is the
    first item of the overleg of which the verslag is adopted here, with the code of that overleg.
    ``plan_id`` is what the termijnagenda foresaw.
    """

    item: AgendaItem
    speakers: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]
    origin: LinkedItem | None
    copies: tuple[LinkedItem, ...]
    adopts: LinkedItem | None = None
    plan_id: str = ""


def agenda_lines(store: Store, meeting_id: str) -> tuple[AgendaLine, ...]:
    """The agenda of a meeting, in its own order."""
    items = agenda_in(store, meeting_id)
    meeting = store.get(Meeting, meeting_id)
    times = clock_times(meeting, items)
    wanted = {item.proposer_id for item in items} | {speaker for item in items for speaker in item.speaker_ids}
    people = {person.id: formal_name(person) for person in store.by_ids(Person, list(filter(None, wanted)))}
    dossiers = store.by_ids(Dossier, [item.dossier_id for item in items if item.dossier_id])
    codes = {dossier.id: dossier_words(dossier) for dossier in dossiers}
    # An overleg that was put off took its whole agenda along: that says nothing of one item.
    moved = {one.id for one in agenda_in(store, meeting.replaces_meeting_id)} if meeting.replaces_meeting_id else set()
    origins = linked_items(
        store, [one.origin_item_id for one in items if one.origin_item_id and one.origin_item_id not in moved]
    )
    blocks = [(place > 0, block, item) for block in in_blocks(items) for place, item in enumerate(block)]
    return tuple(
        AgendaLine(
            id=item.id,
            number=item.number,
            title=item.title,
            purpose=item.purpose,
            is_sub=is_sub,
            duration_min=item.duration_min,
            sub_minutes=0 if is_sub else sum(one.duration_min or 0 for one in block[1:]),
            starts=times[item.id].start if item.id in times else None,
            ends=times[item.id].end if item.id in times else None,
            proposer_id=item.proposer_id or "",
            proposer=people.get(item.proposer_id or "", ""),
            speakers=", ".join(people[speaker] for speaker in item.speaker_ids),
            dossier_id=item.dossier_id or "",
            dossier=codes.get(item.dossier_id or "", ""),
            bob_phase=item.bob_phase,
            confidentiality=item.confidentiality,
            documents=len(item.document_ids),
            desired_outcome=" ".join((item.desired_outcome or "").split()),
            annotated=bool(item.annotation),
            origin=origins[item.origin_item_id].words if item.origin_item_id in origins else "",
            invented=bool(item.provenance and item.provenance.invented),
        )
        for is_sub, block, item in blocks
    )


def agenda_record(store: Store, item_id: str) -> AgendaRecord:
    """Everything that is known of one item.

    Raises:
        RecordMissing: there is no such item.
    """
    item = store.get(AgendaItem, item_id)
    people = {person.id: formal_name(person) for person in store.by_ids(Person, item.speaker_ids)}
    titles = {document.id: document.title for document in store.by_ids(Document, item.document_ids)}
    origin = linked_items(store, [item.origin_item_id] if item.origin_item_id else [])
    copies = [copy.id for copy in store.where(AgendaItem, "origin_item_id", [item_id])]
    return AgendaRecord(
        item=item,
        speakers=tuple((one, people[one]) for one in item.speaker_ids),
        documents=tuple(
            (one, f"{attachment_label(item, place)}  {titles[one]}") for place, one in enumerate(item.document_ids)
        ),
        origin=origin.get(item.origin_item_id or ""),
        copies=tuple(linked_items(store, copies).values()),
        adopts=_adopted_at(store, item),
        plan_id=next((one.id for one in store.where(PlanItem, "agenda_item_id", [item_id])), ""),
    )


def _adopted_at(store: Store, item: AgendaItem) -> LinkedItem | None:
    if item.adopts_minutes_of_id is None:
        return None
    first = next(iter(agenda_in(store, item.adopts_minutes_of_id)), None)
    return LinkedItem(first.id, store.get(Meeting, item.adopts_minutes_of_id).code) if first is not None else None


def linked_items(store: Store, item_ids: list[str]) -> dict[str, LinkedItem]:
    """Items by id with the overleg and the number in words."""
    items = store.by_ids(AgendaItem, item_ids)
    codes = {one.id: one.code for one in store.by_ids(Meeting, [item.meeting_id for item in items])}
    return {item.id: LinkedItem(item.id, item_place(codes[item.meeting_id], item.number)) for item in items}


def dossier_words(dossier: Dossier) -> str:
    """A dossier as a list calls it: "D-2023-01 Convenant Cultuureducatie"."""
    return f"{dossier.code} {dossier.name}"
