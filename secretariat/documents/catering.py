"""The paper for the kitchen: how many eat and what, in numbers; nobody's name is on it, so nobody's diet is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from secretariat.documents.events import event_days, excursion_day, hosts_of, paper_name, place_of, visitors
from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Align,
    Block,
    Column,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of
from secretariat.domain.events import Event, Excursion, Registration, RegistrationChoice
from secretariat.domain.register import Register
from secretariat.domain.registrations import has_place
from secretariat.domain.voting import registrations_on
from secretariat.wording import dates
from secretariat.wording.counting import enumeration, persons
from secretariat.wording.registrations import short_title

KIND = "Opgave voor de catering"
COLUMNS = (Column("Dieetwens", 80, row_header=True), Column("Aantal", 20, Align.RIGHT))


def outline(register: Register, event_id: str, today: dt.date, *, excursion_id: str | None = None) -> Outline:
    """What is eaten by everybody and at the dinner as of ``today``, or by the visitors of one werkbezoek."""
    event = register.get(Event, event_id)
    status = f"stand per {dates.short_date(today)}"
    blocks: list[Block] = [
        Heading(1, text(f"{KIND} {event.name}")),
        Paragraph(text(f"{event_days(event)} · {status}"), ParagraphKind.STATUS),
    ]
    if excursion_id:
        excursion = register.get(Excursion, excursion_id)
        host = facts(
            ("Gastheer", text(enumeration(hosts_of(register, excursion)))),
            ("Adres", text(place_of(register, excursion.location_id) or excursion.place or "")),
        )
        blocks += _meal(excursion.title, visitors(register, excursion, today), host)
        name = short_title(excursion.title).lower()
    else:
        coming = registrations_on(register, event.id, today)
        diners = [one for one in coming if has_place(one, RegistrationChoice.DINNER)]
        blocks += [*_meal("Alle deelnemers", coming), *_meal("Diner", diners)]
        name = ""
    if event.diets_purged_on:
        gone = f"Wat er tot dan toe aan dieetwensen stond, is gewist op {dates.short_date(event.diets_purged_on)}."
        blocks.append(Paragraph(text(gone), ParagraphKind.NOTE))
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {event.name}",
        reference=event.name,
        status=status,
        file_name=paper_name(
            register, event, excursion_day(event) if excursion_id else event.start_date, "catering", name
        ),
        keywords=(event.name,),
    )
    return outline_of(register, cover, tuple(blocks), today)


def _meal(title: str, eating: Sequence[Registration], *above: Block) -> list[Block]:
    rows = tuple(
        Row((cell(diet), cell(str(number)))) for diet, number in diets_counted(one.dietary_note for one in eating)
    )
    rest = Table(COLUMNS, rows, is_list=True) if rows else Paragraph(text("Geen dieetwensen."))
    return [Heading(2, text(title)), *above, facts(("Aantal", text(persons(len(eating))))), rest]


def diets_counted(notes: Iterable[str | None]) -> list[tuple[str, int]]:
    """How many eat what, most first; capitals and spaces make no other diet of it."""
    found: dict[str, list[str]] = {}
    for note in notes:
        if words := " ".join((note or "").split()):
            found.setdefault(words.casefold(), []).append(words)
    counted = [(same[0], len(same)) for same in found.values()]
    return sorted(counted, key=lambda one: (-one[1], one[0].casefold()))
