"""The verslag of a meeting: concept, or adopted and to be signed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from secretariat.documents import file_names
from secretariat.documents.abbreviations import abbreviation_list
from secretariat.documents.attachments import attachment_list, attachments_of
from secretariat.documents.attendance import attendance_section
from secretariat.documents.head import (
    body_code,
    body_name,
    meeting_day,
    meeting_facts,
    place_words,
    time_words,
)
from secretariat.documents.minutes_status import MinutesState, state_of, status_lines
from secretariat.documents.other_results import (
    commitment_boxes,
    commitment_table,
    conclusion_boxes,
    vote_line,
)
from secretariat.documents.outline import (
    Block,
    Callout,
    CalloutKind,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Runs,
    Signature,
    Signatures,
    plain,
    text,
)
from secretariat.documents.paper import Cover, note, outline_of, section
from secretariat.documents.parties import person_with_titles
from secretariat.documents.public_version import PUBLIC_LINE, public_version
from secretariat.documents.results import (
    action_box,
    action_table,
    agreed_actions,
    decision_box,
    decision_table,
    listed_decisions,
)
from secretariat.documents.rich_text import blocks_of
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, treatment_order
from secretariat.domain.bodies import Body, BodyLevel
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting, chair_id_of, next_meeting_of, secretary_id_of
from secretariat.domain.minutes import ItemTreatment, MinutesKind
from secretariat.domain.register import Register
from secretariat.wording import terms

NOTHING_RECORDED = "Bij dit punt is niets vastgelegd."

_NOT_DONE = (ItemTreatment.DEFERRED, ItemTreatment.NOT_TREATED)
_CONCLUSION = re.compile(r"conclusie:\s*(?=\S)", re.IGNORECASE)


def outline(
    register: Register,
    meeting_id: str,
    today: dt.date,
    *,
    holidays: Collection[dt.date] = frozenset(),
    public: bool = False,
    adopting: bool = False,
    abbreviations: bool | None = None,
) -> Outline:
    """The verslag as of ``today``, or its openbare versie.

    ``holidays`` count for the term for comments where that is not recorded. What abbreviations stand for is told until
    the verslag is adopted, and in the paper that is kept then (``adopting``): the list may change, the verslag not.
    ``abbreviations`` decides otherwise.
    """
    if public:
        register = public_version(register, meeting_id).register
    meeting = register.get(Meeting, meeting_id)
    state = state_of(register, meeting, today)
    kind = _paper_kind(register, meeting)
    decisions = listed_decisions(register, meeting)
    actions = agreed_actions(register, meeting)
    keys = {item.id: f"punt-{place}" for place, item in enumerate(treatment_order(register, meeting.id), start=1)}
    title = f"{kind} {body_name(register, meeting.body_id)} d.d. {meeting_day(meeting)}"
    told = tuple(_items(register, meeting, state, decisions, actions, keys))
    explained = adopting or not state.is_adopted if abbreviations is None else abbreviations
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        *_status(register, meeting, state, holidays, public=public),
        meeting_facts(register, meeting, under_title=True),
        *attendance_section(register, meeting),
        *told,
        *_next_meeting(register, meeting),
        *section("Besluiten", *decision_table(register, decisions, keys)),
        *section("Actielijst", *action_table(register, actions, keys)),
        *_promised(commitment_table(register, meeting, keys)),
        *section("Bijlagen", *attachment_list(attachments_of(register, meeting, today))),
        *(abbreviation_list(register, told) if explained else ()),
        *(() if public else _signatures(register, meeting, state)),
    )
    cover = Cover(
        kind=kind,
        title=title,
        reference=meeting.code,
        status=f"{state.footer}, openbare versie" if public else state.footer,
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date),
            body_code(register, meeting.body_id),
            kind.lower(),
            "openbaar" if public else "",
            state.file_part,
        ),
        is_draft=not state.is_adopted,
        keywords=(meeting.code, body_name(register, meeting.body_id), meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def _status(
    register: Register, meeting: Meeting, state: MinutesState, holidays: Collection[dt.date], *, public: bool
) -> tuple[Paragraph, ...]:
    """The lines under the title; who reads the openbare versie is not asked to comment."""
    lines = status_lines(register, meeting, state, holidays)
    return (lines[0], Paragraph(text(PUBLIC_LINE), ParagraphKind.STATUS)) if public else lines


def _promised(table: tuple[Block, ...]) -> tuple[Block, ...]:
    """The toezeggingen; most overleggen have none, and then nothing is said of them."""
    return section("Toezeggingen", *table) if table else ()


def _paper_kind(register: Register, meeting: Meeting) -> str:
    """A statutory body has notulen, every other a verslag."""
    body = register.find(Body, meeting.body_id)
    return "Notulen" if body and body.level is BodyLevel.STATUTORY else "Verslag"


def _items(
    register: Register,
    meeting: Meeting,
    state: MinutesState,
    decisions: list[Decision],
    actions: list[ActionPoint],
    keys: dict[str, str],
) -> Iterator[Block]:
    """The items in order of treatment with their agenda numbers, each with its text and results."""
    main_number = ""
    for item in treatment_order(register, meeting.id):
        is_sub_item = bool(main_number) and item.number.startswith(f"{main_number}.")
        if not is_sub_item:
            main_number = item.number
        number = f"{item.number}." if item.number else None
        treatment = state.minutes.treatment_of(item.id) if state.minutes else None
        became = terms.label(treatment).lower() if treatment in _NOT_DONE else ""
        yield Heading(3 if is_sub_item else 2, text(item.title), number, keys[item.id], _aside(item, became))
        body = (
            *(_text_blocks(state.minutes.text_of(item.id)) if state.minutes else ()),
            *conclusion_boxes(register, item.id),
            *_decided(register, [one for one in decisions if one.agenda_item_id == item.id]),
            *(action_box(register, one) for one in actions if one.origin_agenda_item_id == item.id),
            *commitment_boxes(register, meeting, item.id),
        )
        yield from body
        if not body and became:
            yield note(f"Dit punt is {became}.")
        elif not body and _is_told(item, state):
            yield note(NOTHING_RECORDED)
    yield from _without_item(register, decisions, actions, keys)


def _decided(register: Register, decisions: list[Decision]) -> Iterator[Block]:
    """Decisions with how was voted on them."""
    for decision in decisions:
        yield decision_box(decision)
        yield from vote_line(register, decision)


def _text_blocks(markdown: str) -> Iterator[Block]:
    """The text of an item; a paragraph that begins with "Conclusie:" is boxed like the other results."""
    for block in blocks_of(markdown):
        conclusion = _CONCLUSION.match(plain(block.runs)) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and conclusion:
            yield Callout(CalloutKind.CONCLUSION, "Conclusie:", _without_start(block.runs, conclusion.end()))
        else:
            yield block


def _without_start(runs: Runs, length: int) -> Runs:
    """The runs without their first ``length`` characters."""
    left = []
    for run in runs:
        if length < len(run.text):
            left.append(replace(run, text=run.text[length:]))
        length = max(0, length - len(run.text))
    return tuple(left)


def _is_told(item: AgendaItem, state: MinutesState) -> bool:
    """Whether the verslag would be expected to say something here."""
    is_list = state.minutes is not None and state.minutes.kind is MinutesKind.DECISION_LIST
    return not is_list and item.confidentiality is not Confidentiality.CONFIDENTIAL


def _aside(item: AgendaItem, became: str = "") -> str | None:
    """What was asked of the meeting, what became of it if it was not treated, and whether it stays in the room."""
    words = [] if item.purpose is AgendaPurpose.PROCEDURAL else [terms.label(item.purpose).lower()]
    if item.confidentiality is Confidentiality.CONFIDENTIAL:
        words.append(terms.label(item.confidentiality).lower())
    if became:
        words.append(became)
    return f"({', '.join(words)})" if words else None


def _without_item(
    register: Register, decisions: list[Decision], actions: list[ActionPoint], keys: dict[str, str]
) -> Iterator[Block]:
    """The results that belong to no item of this agenda; left out, they would stand only in the lists."""
    boxes = (
        *(decision_box(one) for one in decisions if one.agenda_item_id not in keys),
        *(action_box(register, one) for one in actions if one.origin_agenda_item_id not in keys),
    )
    if boxes:
        yield Heading(2, text("Overige besluiten en actiepunten"))
        yield from boxes


def _next_meeting(register: Register, meeting: Meeting) -> tuple[Block, ...]:
    following = next_meeting_of(register, meeting)
    if following is None:
        return ()
    words = (meeting_day(following), time_words(register, following), place_words(register, following))
    line = ", ".join(word for word in words if word)
    return section("Volgend overleg", Paragraph(text(f"{line[:1].upper()}{line[1:]} ({following.code}).")))


def _signatures(register: Register, meeting: Meeting, state: MinutesState) -> tuple[Block, ...]:
    """Where chair and secretary sign; only adopted minutes are signed."""
    if not state.is_adopted:
        return ()
    people = (
        Signature("Voorzitter", person_with_titles(register, chair_id_of(register, meeting))),
        Signature("Secretaris", person_with_titles(register, secretary_id_of(register, meeting))),
    )
    return section("Ondertekening", Signatures(people))
