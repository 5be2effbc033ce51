"""The programmaboekje of an event of one or more days: the days, the sessions, the werkbezoeken, what to know."""

from __future__ import annotations

import datetime as dt
import itertools
import re

from secretariat.documents.events import event_days, hosts_of, organiser_short, paper_name, place_of, speaker_line
from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Block,
    BulletList,
    Column,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of
from secretariat.documents.parties import organisation_name
from secretariat.documents.rich_text import blocks_of
from secretariat.domain.events import Event, EventAnnouncement, EventSession, EventSlot, Excursion
from secretariat.domain.register import Register
from secretariat.wording import dates
from secretariat.wording.counting import enumeration
from secretariat.wording.names import at_start

KIND = "Programmaboekje"
EMBARGO = "Wordt tijdens het programma bekendgemaakt."
COLUMNS = (Column("Tijd", 22, row_header=True), Column("Programma", 78))
_WORD = re.compile(r"[^\W_]+")


def outline(register: Register, event_id: str, today: dt.date, *, size: PageSize = PageSize.A4) -> Outline:
    """The booklet as of ``today``: news under embargo stands in it only after that (``domain.md`` §2.3 rule 16)."""
    event = register.get(Event, event_id)
    slots = slots_of(register, event)
    blocks = (
        *_cover(register, event, slots),
        PageBreak(),
        *(block for day, part in _by_day(slots) for block in _day(register, event, day, part, today)),
        *_excursions(register, event),
        *_practical(register, event),
    )
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {event.name}",
        reference=event.name,
        status=f"stand per {dates.short_date(today)}",
        file_name=paper_name(register, event, event.start_date, KIND.lower()),
        size=size,
        keywords=(event.name, *event.aliases),
    )
    return outline_of(register, cover, blocks, today)


def slots_of(register: Register, event: Event) -> list[EventSlot]:
    """The parts of the programme in order of time."""
    slots = register.where(EventSlot, "event_id", event.id)
    return sorted(slots, key=lambda slot: (slot.day, slot.start_time, slot.end_time or dt.time.max))


def _by_day(slots: list[EventSlot]) -> list[tuple[dt.date, list[EventSlot]]]:
    return [(day, list(part)) for day, part in itertools.groupby(slots, key=lambda slot: slot.day)]


def _cover(register: Register, event: Event, slots: list[EventSlot]) -> tuple[Block, ...]:
    """Title, when and where, and the programme at a glance with links to its parts."""
    tables: list[Block] = []
    for day, part in _by_day(slots):
        rows = tuple(
            Row((cell(_clock(register, slot.start_time)), cell((Run(slot.title, link=f"#{slot.id}"),))))
            for slot in part
        )
        tables.append(Table(COLUMNS, rows, caption=at_start(dates.long_date(day))))
    head = facts(
        ("Wanneer", text(event_days(event))),
        ("Waar", text(place_of(register, event.location_id))),
        ("Organisatie", text(organisation_name(register, event.organiser_id))),
    )
    return (Heading(1, text(event.name)), Paragraph(text(KIND), ParagraphKind.LEAD), head, *tables)


def _day(register: Register, event: Event, day: dt.date, slots: list[EventSlot], today: dt.date) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(2, text(at_start(dates.long_date(day))))]
    for slot in slots:
        blocks += _slot(register, event, slot, today)
    return tuple(blocks)


def _slot(register: Register, event: Event, slot: EventSlot, today: dt.date) -> list[Block]:
    title = f"{_clock(register, slot.start_time)} – {slot.title}"
    blocks: list[Block] = [Heading(3, text(title), key=slot.id)]
    if slot.members_only:
        blocks.append(Paragraph(text(members_only(register, event), bold=True)))
    speakers = [speaker_line(register, person, slot.day) for person in slot.speaker_ids]
    place = place_of(register, slot.location_id) if slot.location_id != event.location_id else ""
    for line in (*speakers, ", ".join(filter(None, (slot.room, place)))):
        if line:
            blocks.append(Paragraph(text(line, italic=True)))
    blocks += blocks_of(slot.description or "", indented=False)
    blocks += _announcement(register, slot, today)
    for session in register.where(EventSession, "slot_id", slot.id):
        blocks += _session(register, slot, session)
    return blocks


def members_only(register: Register, event: Event) -> str:
    """The badge of what is not for everybody: "(alleen voor leden van de VOB)"."""
    return f"(alleen voor leden van de {organiser_short(register, event)})"


def _announcement(register: Register, slot: EventSlot, today: dt.date) -> list[Block]:
    """What may not be known yet: its placeholder until the day of the embargo is over, and then the news itself."""
    news = register.find(EventAnnouncement, slot.announcement_id)
    if news is None:
        return []
    told = news.embargo_until is None or today > news.embargo_until.date()
    words = news.text if told else news.placeholder_text or EMBARGO
    return [Paragraph((Run(f"{news.title}: ", bold=True), Run(words)))] if words else []


def _session(register: Register, slot: EventSlot, session: EventSession) -> list[Block]:
    blocks: list[Block] = [Heading(4, text(session.title), aside=session.room)]
    about = [f"Voor {session.target_group}" if session.target_group else ""]
    about += [f"Kernthema: {session.core_theme}" if session.core_theme else ""]
    about += [speaker_line(register, person, slot.day) for person in session.speaker_ids]
    blocks += [Paragraph(text(line, italic=True)) for line in about if line]
    blocks += blocks_of(session.description or "", indented=False)
    return blocks + _questions(session.questions, session.description)


def _questions(questions: tuple[str, ...], told: str | None) -> list[Block]:
    """The questions that the text above does not ask already: nobody reads the same question twice."""
    asked = _bare(told or "")
    items = tuple(ListItem(text(question)) for question in questions if _bare(question) not in asked)
    return [Paragraph(text("Vragen:")), BulletList(items)] if items else []


def _bare(words: str) -> str:
    """The words alone, so that a capital, a comma or bold print makes no other question of it."""
    return f" {' '.join(_WORD.findall(words.casefold()))} "


def _excursions(register: Register, event: Event) -> tuple[Block, ...]:
    excursions = register.where(Excursion, "event_id", event.id)
    if not excursions:
        return ()
    return (Heading(2, text("Werkbezoeken")), *(block for one in excursions for block in _excursion(register, one)))


def _excursion(register: Register, excursion: Excursion) -> list[Block]:
    departure = _clock(register, excursion.bus_departure) if excursion.bus_departure else ""
    return [
        Heading(3, text(excursion.title)),
        *blocks_of(excursion.description or "", indented=False),
        *_questions(excursion.questions, excursion.description),
        facts(
            ("Gastheer", text(enumeration(hosts_of(register, excursion)))),
            ("Adres", text(place_of(register, excursion.location_id) or excursion.place or "")),
            ("Busvertrek", text(departure if excursion.bus_available else "")),
            ("Station", text(excursion.station_name or ("in de buurt" if excursion.station_nearby else ""))),
        ),
    ]


def _practical(register: Register, event: Event) -> tuple[Block, ...]:
    items = tuple(ListItem(text(rule)) for rule in event.rules)
    address = register.settings.sender_email
    if not items and not address:
        return ()
    ask = (Paragraph((Run("Vragen? Mail "), Run(address, link=f"mailto:{address}"), Run("."))),) if address else ()
    return (Heading(2, text("Praktische informatie")), *((BulletList(items),) if items else ()), *ask)


def _clock(register: Register, time: dt.time) -> str:
    return dates.clock(time, register.settings.time_format)
