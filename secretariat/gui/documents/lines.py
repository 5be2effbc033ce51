"""The list of papers: every agenda item with its papers below it, and a place to drop files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.documents import DocumentState
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.file_drop_table import FileDropTable
from secretariat.services.agendas import AgendaLine
from secretariat.services.documents import DocumentLine
from secretariat.settings import Settings
from secretariat.wording.dates import partial_date
from secretariat.wording.documents import state_in_words
from secretariat.wording.terms import label

_TONES = {DocumentState.KEPT: Tone.GOOD, DocumentState.LINK: Tone.INFO, DocumentState.MISSING: Tone.WARN}
_ICONS = {DocumentState.KEPT: "file-text", DocumentState.LINK: "link", DocumentState.MISSING: "circle"}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: an agenda item, or a paper below it."""

    id: str
    item_id: str
    number: str
    title: str
    paper: DocumentLine | None = None


def rows_of(items: Sequence[AgendaLine], papers: Sequence[DocumentLine]) -> tuple[PaperRow, ...]:
    """The agenda with the papers of each item below it."""
    rows = []
    for item in items:
        rows.append(PaperRow(item.id, item.id, item.number, item.title))
        rows += [PaperRow(one.id, item.id, one.label, one.title, one) for one in papers if one.item_id == item.id]
    return tuple(rows)


def _state(row: PaperRow) -> str:
    return state_in_words(row.paper.state, row.paper.version, row.paper.size) if row.paper else ""


def _date(row: PaperRow) -> str:
    return partial_date(row.paper.date, row.paper.date_precision) if row.paper and row.paper.date else ""


def _secrecy(row: PaperRow) -> str:
    return label(row.paper.confidentiality) if row.paper and row.paper.confidentiality else ""


COLUMNS: tuple[Column[PaperRow], ...] = (
    Column(key="number", title="Nr", text=lambda row: row.number, width=56, strong=True),
    Column(
        key="title",
        title="Agendapunt en stukken",
        text=lambda row: row.title,
        stretch=True,
        icon=lambda row: _ICONS[row.paper.state] if row.paper else None,
        tooltip=lambda row: row.title,
        colour=lambda row: None if row.paper else "muted",
    ),
    Column(
        key="state",
        title="Bestand",
        text=_state,
        width=136,
        tone=lambda row: _TONES[row.paper.state].value if row.paper else None,
    ),
    Column(key="date", title="Datum", text=_date, width=132, hidden=True),
    Column(key="confidentiality", title="Openbaarheid", text=_secrecy, width=104, hidden=True),
    Column(key="kind", title="Soort", text=lambda row: row.paper.kind if row.paper else "", width=104, hidden=True),
    Column(
        key="author", title="Auteur", text=lambda row: row.paper.author if row.paper else "", width=120, hidden=True
    ),
)


def paper_table(settings: Settings | None = None) -> FileDropTable:
    """The list; files that are dropped on a row go to its agenda item."""
    return FileDropTable(COLUMNS, name="stukken", accessible_name="Stukken", settings=settings)
