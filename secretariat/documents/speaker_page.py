"""The page of one speaker: when and where he is expected, in what, with whom, on one page."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.events import event_days, paper_name, place_of, speaker_line
from secretariat.documents.head import facts
from secretariat.documents.outline import Block, Heading, Outline, Paragraph, ParagraphKind, text
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.programme import members_only, slots_of
from secretariat.documents.rich_text import blocks_of
from secretariat.domain.events import Event, EventSession, EventSlot
from secretariat.domain.people import Person, full_name
from secretariat.domain.register import Register
from secretariat.wording import dates
from secretariat.wording.counting import enumeration
from secretariat.wording.names import at_start

KIND = "Programma voor de spreker"


def outline(register: Register, event_id: str, person_id: str, today: dt.date) -> Outline:
    """What one speaker needs to know, as of ``today``; the news of the event does not stand in it."""
    event, person = register.get(Event, event_id), register.get(Person, person_id)
    name = full_name(person)
    blocks: list[Block] = [
        Heading(1, text(name)),
        Paragraph(text(f"{event.name} · stand per {dates.short_date(today)}"), ParagraphKind.STATUS),
        facts(("Wanneer", text(event_days(event))), ("Waar", text(place_of(register, event.location_id)))),
    ]
    parts = parts_of_speaker(register, event, person_id)
    for slot, session in parts:
        blocks += _part(register, event, slot, session, person_id)
    if not parts:
        blocks.append(Paragraph(text(NONE)))
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {name}",
        reference=event.name,
        status=f"stand per {dates.short_date(today)}",
        file_name=paper_name(register, event, event.start_date, "spreker", person.last_name.lower()),
        keywords=(event.name, name),
    )
    return outline_of(register, cover, tuple(blocks), today)


def parts_of_speaker(register: Register, event: Event, person_id: str) -> list[tuple[EventSlot, EventSession | None]]:
    """The slots and sessions in which somebody speaks or reports, in order of time."""
    found: list[tuple[EventSlot, EventSession | None]] = []
    for slot in slots_of(register, event):
        if person_id in slot.speaker_ids:
            found.append((slot, None))
        for session in register.where(EventSession, "slot_id", slot.id):
            if person_id in session.speaker_ids or session.reporter_id == person_id:
                found.append((slot, session))
    return found


def _part(
    register: Register, event: Event, slot: EventSlot, session: EventSession | None, person_id: str
) -> list[Block]:
    part: EventSlot | EventSession = session or slot
    others = [speaker_line(register, one, slot.day) for one in part.speaker_ids if one != person_id]
    times = dates.clock_range(slot.start_time, slot.end_time, register.settings.time_format)
    reports = session is not None and session.reporter_id == person_id
    place = place_of(register, slot.location_id) if slot.location_id != event.location_id else ""
    return [
        Heading(2, text(f"{times} – {part.title}")),
        *([Paragraph(text(members_only(register, event), bold=True))] if slot.members_only else []),
        facts(
            ("Dag", text(at_start(dates.long_date(slot.day)))),
            ("Zaal", text(part.room or "")),
            ("Plaats", text(place)),
            ("Rol", text("Verslaglegger" if reports else "")),
            ("Samen met", text(enumeration(others))),
            ("Doelgroep", text((session.target_group or "") if session else "")),
        ),
        *blocks_of(part.description or "", indented=False),
    ]
