"""What is said of jaaroverzichten: what is missing, what became of a source, what a report holds."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.year_reports import ReportGap, YearReportStatus
from secretariat.wording.counting import quantity
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

_GAPS = {
    ReportGap.NO_DATE: "heeft geen datum en telt daarom nergens mee",
    ReportGap.NO_MINUTES: "heeft nog geen verslag",
    ReportGap.NOT_ADOPTED: "heeft een verslag dat nog niet is vastgesteld",
    ReportGap.CONFIDENTIAL: "heeft iets vertrouwelijks, dat is weggelaten",
    ReportGap.STILL_TO_COME: "moet in deze periode nog komen",
}
NO_PARTNERS = "Dit thema heeft nog geen samenwerkingspartners."


def gap_sentence(kind: ReportGap, name: str) -> str:
    """What is missing: "BO-CULT 2023-02 heeft nog geen verslag."."""
    return NO_PARTNERS if kind is ReportGap.NO_PARTNERS else f"{name} {_GAPS[kind]}."


def report_sections(count: int) -> str:
    """Says "1 onderdeel", "7 onderdelen"."""
    return quantity(count, "onderdeel", "onderdelen")


def report_state(status: YearReportStatus, published_on: dt.date | None) -> str:
    """How far a report is: "Concept", "Gepubliceerd op 15-01-2024"."""
    if status is YearReportStatus.PUBLISHED and published_on is not None:
        return f"{label(status)} op {short_date(published_on)}"
    return label(status)


def changed_sources(count: int) -> str:
    """How many parts say something else than their source today: "bij 1 onderdeel is de bron gewijzigd"."""
    return f"bij {report_sections(count)} is de bron gewijzigd" if count else ""


def section_heading(heading: str, order: int) -> str:
    """What a section is called in a list: its heading, or where it stands: "(inleiding)", "(zonder kop)"."""
    if heading:
        return heading
    return "(inleiding)" if order == 0 else "(zonder kop)"


def section_state(*, is_changed: bool, has_source: bool, is_own: bool) -> str:
    """What became of the words of a source: "bron gewijzigd", "aangepast", "zoals de bron"; empty without a source."""
    if is_changed:
        return "bron gewijzigd"
    if not has_source:
        return ""
    return "aangepast" if is_own else "zoals de bron"


CLOSED = "zet de status op Concept om te wijzigen"
"""How a report that was adopted or published can be changed."""
