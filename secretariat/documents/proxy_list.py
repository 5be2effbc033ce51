"""The machtigingenlijst of an assembly: who lets whom vote, what became of it, and how many votes each holder has."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import file_names
from secretariat.documents.head import body_code, body_name, meeting_day, meeting_facts
from secretariat.documents.outline import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of, section
from secretariat.documents.parties import organisation_name, person_name
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting
from secretariat.domain.proxies import Proxy, ProxyStatus
from secretariat.domain.register import Register
from secretariat.domain.voting import GIVEN, came_late, proxies_on, weights_at, who_came
from secretariat.wording import assembly, dates, terms

KIND = "Machtigingenlijst"
NO_PROXIES = "Er zijn geen machtigingen ontvangen."
COLUMNS = (
    Column("Machtiginggever", 20, row_header=True),
    Column("Ondertekend door", 14),
    Column("Gemachtigde", 20),
    Column("Soort", 15),
    Column("Ontvangen op", 10),
    Column("Status", 9),
    Column("Reden", 12),
)
HOLDER_COLUMNS = (
    Column("Gemachtigde", 60, row_header=True),
    Column("Machtigingen", 20, Align.RIGHT),
    Column("Stemmen", 20, Align.RIGHT),
)


def outline(register: Register, meeting_id: str, today: dt.date) -> Outline:
    """The proxies of a meeting that were in by ``today``, by grantor, as they stood then."""
    meeting = register.get(Meeting, meeting_id)
    title = f"{KIND} {body_name(register, meeting.body_id)} d.d. {meeting_day(meeting)}"
    status = f"stand per {dates.short_date(today)}"
    found = [
        one
        for one in register.where(Proxy, "meeting_id", meeting.id)
        if one.received_on is None or one.received_on <= today
    ]
    found.sort(key=lambda one: (_grantor(register, one).casefold(), one.received_on or dt.date.min))
    rows = tuple(_row(register, meeting, one, today) for one in found)
    blocks: tuple[Block, ...] = (
        Heading(1, text(title), aside=meeting.code),
        meeting_facts(register, meeting, ahead=True, under_title=True),
        Table(COLUMNS, rows, is_list=True) if rows else Paragraph(text(NO_PROXIES)),
        *(section("Stemmen per gemachtigde", *_holders(register, meeting, today)) if rows else ()),
    )
    cover = Cover(
        kind=KIND,
        title=title,
        reference=meeting.code,
        status=status,
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), "machtigingen"
        ),
        orientation=Orientation.LANDSCAPE,
        keywords=(meeting.code, body_name(register, meeting.body_id)),
    )
    return outline_of(register, cover, blocks, today)


def _row(register: Register, meeting: Meeting, one: Proxy, today: dt.date) -> Row:
    status = _status_on(one, today)
    came = who_came(register, meeting, one) if status in GIVEN else ""
    revoked_on = one.revoked_on if status is ProxyStatus.REVOKED else None
    late = came_late(register, meeting, one)
    return Row(
        (
            cell(_grantor(register, one)),
            cell(person_name(register, one.grantor_person_id)),
            cell(_holder(register, one)),
            _kind(register, one),
            cell(dates.short_date(one.received_on) if one.received_on else ""),
            cell(assembly.proxy_status(status, came)),
            cell(assembly.remark(came, revoked_on, one.note or "", late=late)),
        )
    )


def _kind(register: Register, one: Proxy) -> Cell:
    """Whether the holder is free, and if not, what he must vote at which item."""
    items = [(register.find(AgendaItem, given.agenda_item_id), given.vote) for given in one.instructions]
    given = tuple((item.number, vote) for item, vote in items if item is not None)
    lines = [terms.label(one.kind), *([assembly.instructions(one.kind, given)] if given else [])]
    return Cell(tuple(text(line) for line in lines))


def _holders(register: Register, meeting: Meeting, today: dt.date) -> tuple[Block, ...]:
    """With how many votes each holder votes for others, by the proxies that count; his own votes are not in it."""
    body = register.find(Body, meeting.body_id)
    votes = weights_at(register, meeting) if body else {}
    held: dict[str, list[int]] = {}
    for one in proxies_on(register, meeting, today):
        if one.status is not ProxyStatus.RECEIVED:
            held.setdefault(_holder(register, one), []).append(votes.get(one.grantor_organisation_id, 0))
    rows = tuple(
        Row((cell(name), cell(str(len(held[name]))), cell(str(sum(held[name])))))
        for name in sorted(held, key=str.casefold)
    )
    return (Table(HOLDER_COLUMNS, rows),) if rows else ()


def _status_on(one: Proxy, day: dt.date) -> ProxyStatus:
    """What a proxy was on a day: one that was taken back later still counted."""
    later = one.status is ProxyStatus.REVOKED and one.revoked_on is not None and one.revoked_on > day
    return ProxyStatus.VALID if later else one.status


def _grantor(register: Register, one: Proxy) -> str:
    return organisation_name(register, one.grantor_organisation_id)


def _holder(register: Register, one: Proxy) -> str:
    organisation = organisation_name(register, one.holder_organisation_id)
    return ", ".join(filter(None, (person_name(register, one.holder_person_id), organisation)))
