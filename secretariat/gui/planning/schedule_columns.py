"""What the vergaderrooster in the making shows: how often each orgaan meets, and the days that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import hours
from secretariat.gui.models.columns import Column, Edit
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.meeting_schedules import ScheduleDay
from secretariat.wording.dates import short_date, weekday
from secretariat.wording.meeting_planning import RHYTHM_EXAMPLES, concern_in_short, concern_sentence


@dataclass(frozen=True, slots=True)
class RuleLine:
    """How often an orgaan is to meet, as it was typed; ``count`` says what comes of it."""

    id: str
    name: str
    rhythm: str
    times: str
    place: str
    count: str
    error: str = ""


def times_typed(facts: MeetingFacts) -> str:
    """The times as a field holds them: "14:00–16:30"; empty without any."""
    if facts.start_time is None:
        return ""
    return hours.clock_range(facts.start_time, facts.end_time).removesuffix(" uur")


def _day(line: ScheduleDay) -> str:
    return f"{weekday(line.day)[:2]} {short_date(line.day)}"


def _concerns(line: ScheduleDay) -> str:
    moved = [f"verplaatst van {short_date(line.given)}"] if line.day != line.given else []
    return "; ".join([*moved, *(concern_in_short(one) for one in line.concerns)])


RULES: tuple[Column[RuleLine], ...] = (
    Column(key="name", title="Orgaan", text=lambda line: line.name, stretch=True, least=200, strong=True),
    Column(
        key="rhythm",
        title="Hoe vaak",
        text=lambda line: line.rhythm,
        width=330,
        edit=Edit.LINE,
        max_length=200,
        icon=lambda line: "triangle-alert" if line.error else None,
        colour=lambda line: "warn" if line.error else None,
        tooltip=lambda line: line.error or f"F2 of dubbelklik, bijvoorbeeld: {RHYTHM_EXAMPLES}",
        accessible=lambda line: ". ".join(filter(None, (line.rhythm, line.error))),
    ),
    Column(
        key="times",
        title="Tijd",
        text=lambda line: line.times,
        width=110,
        edit=Edit.LINE,
        max_length=60,
        tooltip=lambda _line: "Bijvoorbeeld 14-16.30",
    ),
    Column(
        key="place",
        title="Plaats",
        text=lambda line: line.place,
        width=230,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.place,
    ),
    Column(key="count", title="Overleggen", text=lambda line: line.count, width=190, muted=True),
)
DAYS: tuple[Column[ScheduleDay], ...] = (
    Column(
        key="wanted",
        title="Plannen",
        text=lambda line: "ja" if line.wanted else "nee",
        width=72,
        edit=Edit.CHECK,
        value=lambda line: line.wanted,
    ),
    Column(
        key="day",
        title="Datum",
        text=_day,
        width=124,
        edit=Edit.LINE,
        max_length=60,
        value=lambda line: short_date(line.day),
        sort_key=lambda line: line.day,
        tooltip=lambda _line: "F2 of dubbelklik: een andere dag; leeg zet terug op de dag van de regelmaat",
    ),
    Column(
        key="week",
        title="Week",
        text=lambda line: str(line.day.isocalendar().week),
        width=60,
        sort_key=lambda line: line.day,
    ),
    Column(key="body", title="Orgaan", text=lambda line: line.body, width=120, strong=True),
    Column(
        key="times",
        title="Tijd",
        text=lambda line: times_typed(line.facts),
        width=110,
        edit=Edit.LINE,
        max_length=60,
        tooltip=lambda _line: "Bijvoorbeeld 14-16.30",
    ),
    Column(
        key="place",
        title="Plaats",
        text=lambda line: line.facts.place,
        width=230,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.facts.place,
    ),
    Column(
        key="concerns",
        title="Let op",
        text=_concerns,
        stretch=True,
        least=220,
        icon=lambda line: "triangle-alert" if line.concerns else None,
        colour=lambda line: "warn" if line.concerns else None,
        tooltip=lambda line: "\n".join(concern_sentence(one, hours.time_format()) for one in line.concerns),
    ),
)
