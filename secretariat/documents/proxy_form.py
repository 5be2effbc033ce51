"""The machtigingsformulier of an assembly, empty or for one voting member, with the rules that apply."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import file_names
from secretariat.documents.head import body_code, body_name, meeting_day, place_words, time_words
from secretariat.documents.outline import (
    Align,
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of
from secretariat.documents.parties import function_of, organisation_name, person_with_titles
from secretariat.domain.agendas import AgendaPurpose, agenda_of
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting, proxy_deadline, terms_of
from secretariat.domain.register import Register
from secretariat.domain.voting import speaks_for
from secretariat.wording import dates

KIND = "Machtigingsformulier"
BOX = "☐"
VOTING_COLUMNS = (
    Column("Agendapunt", 58, row_header=True),
    Column("Voor", 14, Align.CENTRE),
    Column("Tegen", 14, Align.CENTRE),
    Column("Onthouding", 14, Align.CENTRE),
)
FORM_COLUMNS = (Column("", 30, row_header=True), Column("", 70))
BLANK_ROWS = 3
_VOTED_ON = (AgendaPurpose.DECISION, AgendaPurpose.ADOPTION)


def outline(register: Register, meeting_id: str, today: dt.date, *, person_id: str | None = None) -> Outline:
    """The form for one meeting; with a person filled in for the voting member he speaks for on that day."""
    meeting = register.get(Meeting, meeting_id)
    title = f"{KIND} {body_name(register, meeting.body_id)}"
    organisation_id = speaks_for(register, meeting, person_id, today)
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        *_grantor(register, meeting, today, person_id, organisation_id),
        *_holder(meeting, register),
        *_kinds(register, meeting),
        Signatures((Signature("Plaats en datum", ""), Signature("Handtekening", ""))),
        *_rules(register, meeting),
    )
    cover = Cover(
        kind=KIND,
        title=f"{title} d.d. {meeting_day(meeting)}",
        reference=meeting.code,
        status="om in te vullen",
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date),
            body_code(register, meeting.body_id),
            KIND.lower(),
            organisation_name(register, organisation_id),
        ),
        keywords=(meeting.code, body_name(register, meeting.body_id)),
    )
    return outline_of(register, cover, blocks, today)


def _grantor(
    register: Register, meeting: Meeting, today: dt.date, person_id: str | None, organisation_id: str | None
) -> tuple[Block, ...]:
    title, organisation = "", organisation_name(register, organisation_id)
    if person_id:
        title, _ = function_of(register, person_id, organisation_id, meeting.date or today)
    lines = (
        ("Naam", person_with_titles(register, person_id)),
        ("Functie", title),
        ("Organisatie", organisation),
    )
    return (
        Heading(2, text("Ondergetekende")),
        _form(lines),
        Paragraph(text("stemgerechtigd lid,")),
    )


def _holder(meeting: Meeting, register: Register) -> tuple[Block, ...]:
    """Who votes, and in which meeting: all of it in one sentence, so that the form keeps to one page."""
    name = body_name(register, meeting.body_id)
    parts = (meeting_day(meeting), time_words(register, meeting), place_words(register, meeting))
    return (
        Heading(2, text("machtigt hierbij")),
        _form((("Naam gemachtigde", ""), ("Organisatie", ""))),
        Paragraph(
            (
                Run("om te stemmen in de vergadering "),
                Run(", ".join(filter(None, (name, *parts))), bold=True),
                Run(", met een:"),
            )
        ),
    )


def _form(lines: tuple[tuple[str, str], ...]) -> Table:
    rows = tuple(Row((cell(label), cell(words))) for label, words in lines)
    return Table(FORM_COLUMNS, rows, to_write_in=True)


def _kinds(register: Register, meeting: Meeting) -> tuple[Block, ...]:
    """The two kinds, and what is voted on; as long as that is not known there is room to write it."""
    items = [item for item in agenda_of(register, meeting.id) if item.purpose in _VOTED_ON]
    rows = [_vote_row(f"{item.number}. {item.title}") for item in items] or [_vote_row("")] * BLANK_ROWS
    return (
        Paragraph(text(f"{BOX} algemene machtiging: de gemachtigde stemt naar eigen inzicht")),
        Paragraph(text(f"{BOX} machtiging met steminstructie: de gemachtigde stemt zoals hieronder is aangekruist:")),
        Table(VOTING_COLUMNS, tuple(rows), to_write_in=True),
    )


def _vote_row(words: str) -> Row:
    box = Cell((text(BOX),))
    return Row((cell(words), box, box, box))


def _rules(register: Register, meeting: Meeting) -> tuple[Block, ...]:
    """Where and before when it must be in, and what a proxy is worth (``domain.md`` §2.3 rule 13)."""
    rules = (
        "Alleen een stemgerechtigd lid kan machtigen, en alleen een ander stemgerechtigd lid gemachtigde zijn.",
        "De machtiging vervalt als u zelf aanwezig bent.",
        "U kunt de machtiging intrekken tot het moment van stemmen.",
    )
    return (
        Heading(2, text("Inleveren en regels")),
        _hand_in(register, meeting),
        BulletList(tuple(ListItem(text(rule)) for rule in rules)),
    )


def _hand_in(register: Register, meeting: Meeting) -> Paragraph:
    body = register.find(Body, meeting.body_id)
    until = proxy_deadline(meeting, terms_of(register.settings, body)) if body else None
    hours = (terms_of(register.settings, body).proxy_hours_before if body else None) or 0
    if until:
        moment = dates.short_moment(until, register.settings.time_format)
        words = f"uiterlijk {moment} ({hours} uur vooraf)"
    else:
        words = f"uiterlijk {hours or 24} uur voor de vergadering"
    sender, address = register.settings.sender_name or "", register.settings.sender_email or ""
    at = f" bij {sender}" if sender else ""
    runs = [Run("Lever dit formulier "), Run(words, bold=True), Run(f" in{at}")]
    if address:
        runs += [Run(", via " if at else " via "), Run(address, link=f"mailto:{address}")]
    return Paragraph((*runs, Run(".")), ParagraphKind.BODY)
