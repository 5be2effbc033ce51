"""What the list of a programme shows, column by column."""

from __future__ import annotations

from secretariat.domain.events import ProgrammeSlotKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import hours
from secretariat.gui.models.columns import Column, Edit
from secretariat.services.programme import ProgrammeLine
from secretariat.wording.dates import short_date, weekday
from secretariat.wording.terms import choices, label

SESSION = "    – "
"""Stands before the title of a session, under the part it belongs to."""


def times_of(line: ProgrammeLine) -> str:
    """From when until when, as it is typed too."""
    return hours.clock_range(line.start, line.end).removesuffix(" uur")


def _is_part(line: ProgrammeLine) -> bool:
    return not line.is_session


def _day(line: ProgrammeLine) -> str:
    return "" if line.is_session else f"{weekday(line.day)[:2]} {line.day.day}-{line.day.month}"


PROGRAMME: tuple[Column[ProgrammeLine], ...] = (
    Column(
        key="day",
        title="Dag",
        text=_day,
        value=lambda line: short_date(line.day),
        width=72,
        edit=Edit.LINE,
        editable=_is_part,
        max_length=40,
        muted=True,
    ),
    Column(
        key="times",
        title="Tijd",
        text=lambda line: "" if line.is_session else times_of(line),
        value=times_of,
        width=98,
        edit=Edit.LINE,
        editable=_is_part,
        max_length=40,
        tooltip=lambda _line: "F2 om te wijzigen, bijvoorbeeld: 16-17.30, of 19 zonder eindtijd",
    ),
    Column(
        key="title",
        title="Onderdeel",
        text=lambda line: f"{SESSION}{line.title}" if line.is_session else line.title,
        value=lambda line: line.title,
        stretch=True,
        least=240,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: f"{line.title} (alleen voor leden)" if line.members_only else line.title,
        accessible=lambda line: f"{line.title}, alleen voor leden" if line.members_only else line.title,
        icon=lambda line: "lock" if line.members_only else None,
        strong=_is_part,
    ),
    Column(
        key="kind",
        gives_way=2,
        title="Soort",
        text=lambda line: label(line.kind) if line.kind else "Kennissessie",
        value=lambda line: line.kind.value if line.kind else "",
        width=104,
        edit=Edit.CHOICE,
        editable=_is_part,
        choices=tuple((one.value, name) for one, name in choices(ProgrammeSlotKind)),
    ),
    Column(
        key="room",
        gives_way=1,
        title="Zaal",
        text=lambda line: line.room,
        width=80,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.room,
    ),
    Column(
        key="conflicts",
        title="Let op",
        text=lambda line: " ".join(line.conflicts),
        width=96,
        icon=lambda line: "triangle-alert" if line.conflicts else None,
        colour=lambda line: "warn" if line.conflicts else None,
        tooltip=lambda line: "\n".join(line.conflicts),
    ),
    Column(
        key="speakers",
        gives_way=3,
        title="Sprekers",
        text=lambda line: line.speakers,
        width=118,
        tooltip=lambda line: line.speakers,
    ),
)
