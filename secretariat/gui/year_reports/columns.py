"""What the lists of the section Jaaroverzicht show, column by column."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.year_reports import YearReportStatus
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.year_reports import SectionLine, YearReportLine
from secretariat.wording.counting import number_if_known
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label
from secretariat.wording.year_reports import report_state, section_heading, section_state

_TONES = {YearReportStatus.ADOPTED: Tone.INFO, YearReportStatus.PUBLISHED: Tone.GOOD}


def _title(line: SectionLine) -> str:
    return section_heading(line.heading, int(line.id))


def _state(line: SectionLine) -> str:
    return section_state(is_changed=line.is_changed, has_source=line.source is not None, is_own=line.is_own)


REPORTS: tuple[Column[YearReportLine], ...] = (
    Column(
        key="period",
        title="Periode",
        text=lambda line: line.period,
        width=92,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.period,
    ),
    Column(
        key="title",
        title="Jaaroverzicht",
        text=lambda line: line.title,
        stretch=True,
        least=130,
        strong=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: f"{line.title} – {line.theme}",
    ),
    Column(
        key="status",
        title="Status",
        text=lambda line: label(line.status),
        width=116,
        tone=lambda line: _TONES.get(line.status, Tone.NEUTRAL).value,
        tooltip=lambda line: report_state(line.status, line.published_on),
    ),
    Column(key="theme", title="Thema", text=lambda line: line.theme, width=150, hidden=True),
)

SECTIONS: tuple[Column[SectionLine], ...] = (
    Column(
        key="number",
        title="Nr",
        text=lambda line: str(int(line.id) + 1),
        width=40,
        align=Align.RIGHT,
        muted=True,
    ),
    Column(
        key="heading",
        title="Kop",
        text=_title,
        value=lambda line: line.heading,
        stretch=True,
        least=150,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=_title,
        colour=lambda line: None if line.heading else "muted",
    ),
    Column(
        key="day",
        title="Datum",
        text=lambda line: short_date(line.day) if line.day else "",
        width=92,
        muted=True,
        hidden=True,
    ),
    Column(
        key="source",
        gives_way=2,
        title="Bron",
        text=lambda line: label(line.source) if line.source else "eigen tekst",
        width=116,
        muted=True,
    ),
    Column(
        key="state",
        title="Stand",
        text=_state,
        width=128,
        tone=lambda line: Tone.WARN.value if line.is_changed else None,
    ),
)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of a report; its name is its id. None is not known, which is something else than nothing."""

    id: str
    count: int | None

    @property
    def said(self) -> str:
        """The number in words."""
        return number_if_known(self.count)


FIGURES: tuple[Column[FigureLine], ...] = (
    Column(key="name", title="Wat", text=lambda line: line.id, stretch=True),
    Column(key="count", title="Aantal", text=lambda line: line.said, width=90, align=Align.RIGHT),
)
