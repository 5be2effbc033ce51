"""What a meeting brought beside decisions and action points: conclusions, toezeggingen, and how was voted."""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.documents.outline import (
    Block,
    Callout,
    CalloutKind,
    Column,
    Paragraph,
    ParagraphKind,
    Row,
    Runs,
    Table,
    cell,
    text,
)
from secretariat.documents.parties import organisation_name, person_name
from secretariat.documents.results import item_number
from secretariat.documents.rich_text import inline
from secretariat.domain.commitments import Commitment, commitments_of_meeting
from secretariat.domain.conclusions import conclusions_at
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.register import Register
from secretariat.domain.votes import Vote, VoteMethod
from secretariat.wording.dates import day_month_year, short_date
from secretariat.wording.terms import label
from secretariat.wording.votes import outcome, way

COMMITMENT_COLUMNS = (
    Column("Nr", 14, row_header=True),
    Column("Punt", 8),
    Column("Toezegging", 42),
    Column("Door", 20),
    Column("Wanneer", 16),
)


def conclusion_boxes(register: Register, agenda_item_id: str) -> Iterator[Callout]:
    """The conclusions at an item."""
    for one in conclusions_at(register, agenda_item_id):
        yield Callout(CalloutKind.CONCLUSION, "Conclusie:", inline(one.text))


def vote_line(register: Register, decision: Decision) -> Iterator[Paragraph]:
    """How was voted on a decision, when there was a vote."""
    for vote in register.where(Vote, "decision_id", decision.id):
        words = " ".join(filter(None, (outcome(vote), way(vote), _named(register, vote))))
        yield Paragraph(text(words), ParagraphKind.NOTE, indented=True)


def vote_words(register: Register, decision: Decision) -> tuple[Runs, ...]:
    """What came of the vote on a decision, for a list; nothing without one."""
    return tuple(text(outcome(vote)) for vote in register.where(Vote, "decision_id", decision.id))


def _named(register: Register, vote: Vote) -> str:
    """Who voted what, when each was called: "Voor: Testerhage (bij machtiging), Biblionet; tegen: Testhage."."""
    if vote.method is not VoteMethod.NAMED:
        return ""
    groups = []
    for choice in VoteChoice:
        names = [
            organisation_name(register, one.organisation_id) + (" (bij machtiging)" if one.by_proxy else "")
            for one in vote.ballots
            if one.choice is choice
        ]
        if names:
            groups.append(f"{label(choice).lower()}: {', '.join(names)}")
    words = "; ".join(groups)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def commitment_boxes(register: Register, meeting: Meeting, agenda_item_id: str) -> Iterator[Callout]:
    """The toezeggingen at an item: what, by whom, by when."""
    for one in commitments_of_meeting(register, meeting.id):
        if one.agenda_item_id == agenda_item_id:
            yield commitment_box(register, one)


def commitment_box(register: Register, one: Commitment) -> Callout:
    """A toezegging under its item."""
    words = " – ".join(filter(None, (one.text, maker(register, one), when(one))))
    return Callout(CalloutKind.ACTION, f"Toezegging {one.number}:", text(words))


def commitment_table(register: Register, meeting: Meeting, keys: dict[str, str]) -> tuple[Block, ...]:
    """The toezeggingen as a table; ``keys`` are the headings of the items to link to. Nothing for none."""
    rows = tuple(
        Row(
            (
                cell(one.number),
                cell(item_number(register, one.agenda_item_id, keys)),
                cell(one.text),
                cell(maker(register, one)),
                cell(one.due_note or (short_date(one.due_date) if one.due_date else "")),
            )
        )
        for one in commitments_of_meeting(register, meeting.id)
    )
    return (Table(COMMITMENT_COLUMNS, rows),) if rows else ()


def maker(register: Register, one: Commitment) -> str:
    """Who made the promise, and for which organisation."""
    parts = (
        person_name(register, one.person_id) if one.person_id else "",
        organisation_name(register, one.organisation_id) if one.organisation_id else "",
    )
    return ", ".join(filter(None, parts))


def when(one: Commitment) -> str:
    """By when, in words; empty when nothing was said."""
    return one.due_note or (day_month_year(one.due_date) if one.due_date else "")
