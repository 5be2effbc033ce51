"""What the lists of the theme page show, column by column."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.themes import Abbreviation
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.theme_pages import PartnerLine, ThemeBody, ThemeDossier
from secretariat.services.themes import ThemeLine
from secretariat.wording.dates import long_date
from secretariat.wording.terms import label

OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class SubthemeLine:
    """One deelthema; its name is its id."""

    id: str


THEMES: tuple[Column[ThemeLine], ...] = (
    Column(
        key="name",
        title="Thema",
        text=lambda line: line.name,
        stretch=True,
        strong=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.name,
        colour=lambda line: "muted" if line.archived else None,
    ),
    Column(
        key="bodies",
        title="Organen",
        text=lambda line: str(line.bodies or ""),
        width=76,
        align=Align.RIGHT,
        muted=True,
        sort_key=lambda line: line.bodies,
    ),
    Column(
        key=OFFERED,
        title="Actief",
        text=lambda line: "nee" if line.archived else "ja",
        width=64,
        edit=Edit.CHECK,
        value=lambda line: not line.archived,
    ),
)
SUBTHEMES: tuple[Column[SubthemeLine], ...] = (
    Column(
        key="name",
        title="Deelthema",
        text=lambda line: line.id,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.id,
    ),
)
BODIES: tuple[Column[ThemeBody], ...] = (
    Column(key="name", title="Orgaan", text=lambda line: line.name, stretch=True, least=200, strong=True),
    Column(key="level", title="Niveau", text=lambda line: label(line.level), width=112, muted=True),
    Column(key="kind", title="Soort", text=lambda line: label(line.kind), width=190, muted=True),
    Column(
        key="next_on",
        title="Volgend overleg",
        text=lambda line: long_date(line.next_on) if line.next_on else "",
        width=210,
        sort_key=lambda line: line.next_on.toordinal() if line.next_on else 0,
    ),
)
DOSSIERS: tuple[Column[ThemeDossier], ...] = (
    Column(key="code", title="Code", text=lambda line: line.code, width=112, muted=True),
    Column(
        key="name",
        title="Dossier",
        text=lambda line: f"    {line.name}" if line.is_sub else line.name,
        stretch=True,
        least=200,
        strong=lambda line: not line.is_sub,
        sort_key=lambda line: line.name.casefold(),
        tooltip=lambda line: line.name,
        accessible=lambda line: f"subdossier {line.name}" if line.is_sub else line.name,
    ),
    Column(key="status", title="Status", text=lambda line: label(line.status), width=150),
)
PARTNERS: tuple[Column[PartnerLine], ...] = (
    Column(key="kind", title="Soort", text=lambda line: label(line.kind), width=190, muted=True),
    Column(key="name", title="Samenwerkingspartner", text=lambda line: line.name, stretch=True, strong=True),
)
ABBREVIATIONS: tuple[Column[Abbreviation], ...] = (
    Column(key="abbr", title="Afkorting", text=lambda line: line.abbr, width=112, strong=True),
    Column(key="full", title="Voluit", text=lambda line: line.full, stretch=True, tooltip=lambda line: line.full),
)
