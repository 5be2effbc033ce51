"""The geannoteerde agenda: what the chair needs at every item to lead the conversation."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable

from secretariat.documents import file_names
from secretariat.documents.agenda_words import agenda_status, item_time, speaker_words
from secretariat.documents.attachments import Attachment, attachments_of
from secretariat.documents.carried_over import carried_over, item_about_them
from secretariat.documents.head import Fact, body_code, body_name, day_of, facts, meeting_day, meeting_facts
from secretariat.documents.outline import (
    Block,
    Facts,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Run,
    Runs,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.parties import owner_words, person_with_titles
from secretariat.documents.results import action_words, due_words
from secretariat.domain.action_points import CLOSED, ActionPoint, actions_of_body, as_of, is_overdue
from secretariat.domain.agendas import AgendaItem, ClockTimes, agenda_of, clock_times, in_blocks
from secretariat.domain.attendance import Attendance, Rsvp, expected_representation
from secretariat.domain.bodies import Body
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.numbering import number_key
from secretariat.domain.register import Register
from secretariat.wording import terms
from secretariat.wording.attendance import expected_sentence
from secretariat.wording.counting import action_points, enumeration

KIND = "Geannoteerde agenda"
FOR_THE_CHAIR = "Voor de voorzitter"
CONFIDENTIAL = terms.label(Confidentiality.CONFIDENTIAL).lower()
_PROPOSAL = re.compile(r"(?:voorgesteld besluit|voorstel|conceptbesluit)\s*:\s*", re.IGNORECASE)
_ANSWERS = (Rsvp.ACCEPTED, Rsvp.TENTATIVE, Rsvp.DECLINED, Rsvp.INVITED)
_ANSWERED = {Rsvp.INVITED: "nog niet geantwoord"}


def outline(register: Register, meeting_id: str, today: dt.date) -> Outline:
    """The annotated agenda of a meeting as of ``today``; confidential items are in it, for it is the chair's own."""
    meeting = register.get(Meeting, meeting_id)
    status, status_line = agenda_status(meeting)
    name = body_name(register, meeting.body_id)
    title = f"{KIND} {name} d.d. {meeting_day(meeting)}"
    items = _items(register, meeting, today)
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        Paragraph(text(". ".join(filter(None, (FOR_THE_CHAIR, status_line)))), ParagraphKind.STATUS),
        Facts((*meeting_facts(register, meeting, ahead=True, under_title=True).rows, *_expected(register, meeting))),
        *(items or (Heading(2, text("Agenda")), Paragraph(text(NONE)))),
    )
    cover = Cover(
        kind=KIND,
        title=title,
        reference=meeting.code,
        status=status.capitalize(),
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), "agenda-geannoteerd", status
        ),
        is_draft=status == "concept",
        keywords=(meeting.code, name, meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def proposal_and_points(annotation: str) -> tuple[str, str]:
    """An annotation as the proposed decision and what else to think of: "Voorstel: …" begins a paragraph of the first.

    The two live in one field, so that whoever prepares the item types on; each paragraph says itself what it is.
    """
    proposals: list[str] = []
    points: list[str] = []
    for line in (line.strip() for line in annotation.splitlines()):
        found = _PROPOSAL.match(line)
        if found:
            words = line[found.end() :]
            proposals.append(words[:1].upper() + words[1:])
        elif line:
            points.append(line)
    return "\n".join(proposals), "\n".join(points)


def _expected(register: Register, meeting: Meeting) -> tuple[Fact, ...]:
    """Who answered what, and whether that will be a quorum."""
    answers = Counter(one.rsvp for one in register.where(Attendance, "meeting_id", meeting.id) if one.rsvp)
    counted = [
        f"{answers[rsvp]} {_ANSWERED.get(rsvp, terms.label(rsvp).lower())}" for rsvp in _ANSWERS if answers[rsvp]
    ]
    has_body = register.find(Body, meeting.body_id) is not None
    quorum = expected_sentence(expected_representation(register, meeting)) if has_body else ""
    rows = facts(("Aanmeldingen", text(enumeration(counted))), ("Vertegenwoordiging", text(quorum if counted else "")))
    return rows.rows


def _items(register: Register, meeting: Meeting, today: dt.date) -> tuple[Block, ...]:
    items = agenda_of(register, meeting.id)
    times = clock_times(meeting, items)
    attachments = attachments_of(register, meeting, today)
    blocks: list[Block] = []
    for block in in_blocks(items):
        for place, item in enumerate(block):
            level, number = (3, item.number) if place else (2, f"{item.number}.")
            aside = CONFIDENTIAL if item.confidentiality is Confidentiality.CONFIDENTIAL else None
            blocks.append(Heading(level, text(item.title), number=number, aside=aside))
            blocks.append(_item_facts(register, meeting, item, times.get(item.id), attachments, today))
    return tuple(blocks)


def _item_facts(
    register: Register,
    meeting: Meeting,
    item: AgendaItem,
    times: ClockTimes | None,
    attachments: list[Attachment],
    today: dt.date,
) -> Facts:
    proposal, points = proposal_and_points(item.annotation or "")
    time = item_time(register, item, times)
    speakers = speaker_words(register, item, day_of(meeting, today)).partition(": ")
    return facts(
        ("Doel", text(_purpose(item))),
        ("Tijd", text(f"{time} ({item.duration_min} min.)" if times and item.duration_min else time)),
        ("Inbrenger", text(person_with_titles(register, item.proposer_id))),
        (speakers[0], text(speakers[2])),
        ("Aanleiding", text(_reason(register, item))),
        ("Gewenst resultaat", text(item.desired_outcome or "")),
        ("Voorgesteld besluit", text(proposal, bold=True)),
        ("Aandachtspunten", text(points)),
        ("Open actiepunten hierbij", _joined(_open_actions(register, meeting, item, today))),
        ("Bijlagen", _joined(_attachment(one) for one in attachments if one.item_id == item.id)),
    )


def _purpose(item: AgendaItem) -> str:
    """What is asked, and the phase it is in where the purpose does not say that already."""
    purpose, phase = terms.label(item.purpose), terms.label(item.bob_phase).lower() if item.bob_phase else ""
    return f"{purpose} ({phase})" if phase and phase not in purpose.lower() else purpose


def _reason(register: Register, item: AgendaItem) -> str:
    """Why it is on the agenda: it was moved here, minutes are to be adopted, or the dossier asks it."""
    words = []
    origin = register.find(AgendaItem, item.origin_item_id)
    source = register.find(Meeting, origin.meeting_id) if origin else None
    if origin and source:
        words.append(f"Doorgeschoven van {source.code}, punt {origin.number}.")
    adopts = register.find(Meeting, item.adopts_minutes_of_id)
    if adopts:
        words.append(f"Vaststelling van het verslag van {adopts.code}, {meeting_day(adopts)}.")
    dossier = register.find(Dossier, item.dossier_id)
    if dossier:
        summary = " ".join((dossier.summary or "").split())
        told = _told_before(register, item)
        more = f" (zie punt {told.number})" if told else f": {summary}" if summary else ""
        words.append(f"Dossier {dossier.code} {dossier.name}{more}")
    return "\n".join(words)


def _told_before(register: Register, item: AgendaItem) -> AgendaItem | None:
    """The item above it on the agenda at which its dossier was told already."""
    of_dossier = [one for one in agenda_of(register, item.meeting_id) if one.dossier_id == item.dossier_id]
    return of_dossier[0] if of_dossier and of_dossier[0].id != item.id else None


def _open_actions(register: Register, meeting: Meeting, item: AgendaItem, today: dt.date) -> list[Runs]:
    """What is still to be done about it: handed over, of the same dossier, or at the actielijst how much in all."""
    day = min(today, meeting.date or today)
    carrying = item_about_them(register, meeting)
    if carrying and carrying.id == item.id:
        return [_action(register, action, day) for action in carried_over(register, meeting, today)]
    if "actielijst" in item.title.lower():
        groups = actions_of_body(register, meeting.body_id, day)
        late, running = len(groups.overdue), len(groups.current)
        words = f"{action_points(late + running)} open" + (f", waarvan {late} te laat" if late else "")
        return [text(f"{words}; zie de actielijst")] if late + running else []
    if not item.dossier_id or _told_before(register, item):
        return []
    of_dossier = register.where(ActionPoint, "dossier_id", item.dossier_id)
    known = [was for action in of_dossier if (was := as_of(action, day, register))]
    open_ones = [one for one in known if one.status not in CLOSED and one.origin_meeting_id != meeting.id]
    return [_action(register, one, day) for one in sorted(open_ones, key=lambda one: number_key(one.number))]


def _action(register: Register, action: ActionPoint, day: dt.date) -> Runs:
    late = ", te laat" if is_overdue(action, day) else ""
    return (
        Run(f"{action.number} ", bold=True),
        Run(f"{action_words(action)} – {owner_words(register, action)} – {due_words(action)}{late}"),
    )


def _attachment(one: Attachment) -> Runs:
    return (Run(f"{one.label} ", bold=True), *one.words)


def _joined(lines: Iterable[Runs]) -> Runs:
    """The lines below each other in one cell."""
    runs: list[Run] = []
    for line in lines:
        runs += [*([Run("\n")] if runs else []), *line]
    return tuple(runs)
