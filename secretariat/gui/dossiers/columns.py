"""What the lists of the section Dossiers show, column by column."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.dossiers import DossierStatus, Expiry
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.dossier_routes import RouteLine
from secretariat.services.dossiers import DossierLine, PartyLine, ProgressLine, QuestionLine, ShareLine
from secretariat.wording.dates import short_date
from secretariat.wording.dossiers import STOP_WORDS, expiry_warning, short_place, status_choices
from secretariat.wording.terms import label

_TONES = {
    DossierStatus.EXPLORING: Tone.INFO,
    DossierStatus.ACTIVE: Tone.GOOD,
    DossierStatus.WAITING: Tone.WARN,
}

DOSSIERS: tuple[Column[DossierLine], ...] = (
    Column(key="code", title="Code", text=lambda line: line.code, width=96, strong=lambda line: not line.is_sub),
    Column(
        key="name",
        title="Dossier",
        text=lambda line: _called(line),
        value=lambda line: line.name,
        stretch=True,
        least=150,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.name,
        icon=lambda line: "corner-down-right" if line.is_sub else None,
        colour=lambda line: "muted" if line.status is DossierStatus.ARCHIVED else None,
    ),
    Column(
        key="status",
        title="Status",
        text=lambda line: label(line.status),
        width=112,
        tone=lambda line: _TONES.get(line.status, Tone.NEUTRAL).value,
        edit=Edit.CHOICE,
        value=lambda line: line.status.value,
        choices=lambda line: status_choices(line.status),
    ),
    Column(
        key="theme",
        title="Thema",
        text=lambda line: line.theme,
        width=150,
        hidden=True,
        tooltip=lambda line: line.theme,
    ),
    Column(key="organisation", title="Gemeente", text=lambda line: line.organisation, width=110, hidden=True),
    Column(
        key="valid_until",
        title="Geldig t/m",
        text=lambda line: short_date(line.valid_until) if line.valid_until else "",
        width=104,
        sort_key=lambda line: line.valid_until or dt.date.max,
        icon=lambda line: "triangle-alert" if line.expiry else None,
        colour=lambda line: {Expiry.PASSED: "bad", Expiry.SOON: "warn"}.get(line.expiry) if line.expiry else None,
        tooltip=lambda line: expiry_warning(line.expiry, line.valid_until),
        accessible=lambda line: (
            expiry_warning(line.expiry, line.valid_until)
            or (short_date(line.valid_until) if line.valid_until else "geen einddatum")
        ),
    ),
    Column(
        key="open_actions",
        title="Acties",
        text=lambda line: str(line.open_actions or ""),
        width=54,
        align=Align.RIGHT,
        sort_key=lambda line: -line.open_actions,
        tooltip=lambda line: "Open actiepunten",
    ),
    Column(
        key="questions",
        title="Vragen",
        text=lambda line: str(line.questions or ""),
        width=60,
        hidden=True,
        align=Align.RIGHT,
        sort_key=lambda line: -line.questions,
        tooltip=lambda line: "Vraagstukken die nog op een agenda moeten",
    ),
)
ROUTE: tuple[Column[RouteLine], ...] = (
    Column(
        key="when",
        title="Datum",
        text=lambda line: line.when,
        width=84,
        sort_key=lambda line: line.day or dt.date.max,
        tooltip=lambda line: line.when,
    ),
    Column(key="stop", title="Wat", text=lambda line: STOP_WORDS[line.stop], width=88, muted=True),
    Column(
        key="where",
        title="Waar",
        text=lambda line: short_place(line.where),
        width=140,
        tooltip=lambda line: line.where,
        accessible=lambda line: line.where,
    ),
    Column(
        key="title",
        title="Wat er gezegd is",
        text=lambda line: _told(line),
        stretch=True,
        tooltip=lambda line: _told(line),
    ),
    Column(
        key="state",
        title="Stand",
        text=lambda line: line.state,
        width=170,
        colour=lambda line: None if line.is_open else "muted",
        icon=lambda line: "circle-dot" if line.is_open else None,
        tooltip=lambda line: line.state,
        accessible=lambda line: f"{line.state}, nog open" if line.is_open else line.state,
    ),
)
PROGRESS: tuple[Column[ProgressLine], ...] = (
    Column(
        key="date",
        title="Datum",
        text=lambda line: short_date(line.date),
        width=92,
        edit=Edit.LINE,
        sort_key=lambda line: line.date,
    ),
    Column(
        key="text",
        title="Stand van zaken",
        text=lambda line: line.text,
        stretch=True,
        edit=Edit.LINE,
        max_length=TEXT_LIMIT,
        tooltip=lambda line: line.text,
    ),
)
QUESTIONS: tuple[Column[QuestionLine], ...] = (
    Column(
        key="title",
        title="Vraagstuk",
        text=lambda line: line.title,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.title,
    ),
    Column(key="body", title="Orgaan", text=lambda line: line.body, width=100),
    Column(
        key="added_on",
        title="Sinds",
        text=lambda line: short_date(line.added_on) if line.added_on else "",
        width=88,
        muted=True,
        sort_key=lambda line: line.added_on or dt.date.min,
    ),
)
PARTIES: tuple[Column[PartyLine], ...] = (
    Column(key="name", title="Partij", text=lambda line: line.name, stretch=True, tooltip=lambda line: line.name),
    Column(
        key="signed_on",
        title="Getekend op",
        text=lambda line: short_date(line.signed_on) if line.signed_on else "",
        width=112,
        edit=Edit.LINE,
        sort_key=lambda line: line.signed_on or dt.date.max,
        accessible=lambda line: short_date(line.signed_on) if line.signed_on else "nog niet getekend",
    ),
)
SHARES: tuple[Column[ShareLine], ...] = (
    Column(key="name", title="Gedeeld met", text=lambda line: line.name, stretch=True, tooltip=lambda line: line.name),
    Column(
        key="shared_on",
        title="Sinds",
        text=lambda line: short_date(line.shared_on) if line.shared_on else "",
        width=112,
        edit=Edit.LINE,
        sort_key=lambda line: line.shared_on or dt.date.max,
        accessible=lambda line: short_date(line.shared_on) if line.shared_on else "dag onbekend",
    ),
)


def _called(line: DossierLine) -> str:
    """The name, after whose it is: in a narrow list the plans of ten municipalities begin alike."""
    return f"{line.organisation} · {line.name}" if line.is_sub and line.organisation else line.name


def _told(line: RouteLine) -> str:
    return f"{line.title}: {line.said}" if line.said else line.title
