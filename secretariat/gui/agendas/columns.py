"""The columns of an agenda: what is edited often stands first, the rest can be chosen."""

from __future__ import annotations

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose, BobPhase
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import hours
from secretariat.gui.models.columns import Align, Choices, Column, Edit
from secretariat.services.agendas import AgendaLine
from secretariat.wording.counting import minutes
from secretariat.wording.terms import choices, label

PHASES: Choices = (("", "Geen"), *choices(BobPhase))
LEVELS: Choices = (("", "Zoals het overleg"), *choices(Confidentiality))


def _number_said(line: AgendaLine) -> str:
    words = f"Nr: {line.number}" + (", subpunt" if line.is_sub else "")
    return words + (", vertrouwelijk" if line.confidentiality is Confidentiality.CONFIDENTIAL else "")


def _title(line: AgendaLine) -> str:
    """The title, and from which item it was taken over: "Museumplan (uit BO-CULT 2023-01, punt 4)"."""
    return f"{line.title} (uit {line.origin})" if line.origin else line.title


def _minutes(line: AgendaLine) -> str:
    """The minutes of an item, with those of its sub-items behind them when they say more: "45", "(35)", "30 (35)"."""
    own = "" if line.duration_min is None else str(line.duration_min)
    below = f"({line.sub_minutes})" if line.sub_minutes > (line.duration_min or 0) else ""
    return " ".join(filter(None, (own, below)))


def _minutes_tip(line: AgendaLine) -> str:
    return f"De subpunten duren samen {minutes(line.sub_minutes)}." if line.sub_minutes else ""


def _times(line: AgendaLine) -> str:
    return f"{hours.bare(line.starts)} – {hours.bare(line.ends)}" if line.starts and line.ends else ""


COLUMNS: tuple[Column[AgendaLine], ...] = (
    Column(
        key="number",
        title="Nr",
        text=lambda line: line.number,
        width=60,
        strong=True,
        icon=lambda line: "lock" if line.confidentiality is Confidentiality.CONFIDENTIAL else None,
        tooltip=lambda line: "Vertrouwelijk" if line.confidentiality is Confidentiality.CONFIDENTIAL else "",
        accessible=_number_said,
    ),
    Column(
        key="title",
        title="Agendapunt",
        text=_title,
        stretch=True,
        edit=Edit.LINE,
        value=lambda line: line.title,
        max_length=LINE_LIMIT,
        icon=lambda line: "corner-down-right" if line.is_sub else None,
        tooltip=_title,
    ),
    Column(
        key="purpose",
        title="Doel",
        text=lambda line: label(line.purpose),
        width=148,
        edit=Edit.CHOICE,
        value=lambda line: line.purpose,
        choices=tuple(choices(AgendaPurpose)),
    ),
    Column(
        key="duration_min",
        title="Min.",
        text=_minutes,
        align=Align.RIGHT,
        width=60,
        edit=Edit.NUMBER,
        value=lambda line: line.duration_min or 0,
        maximum=LONGEST_ITEM,
        tooltip=_minutes_tip,
    ),
    Column(key="times", gives_way=4, title="Tijd", text=_times, width=104, muted=True),
    Column(
        key="proposer",
        gives_way=5,
        title="Inbrenger",
        text=lambda line: line.proposer,
        width=124,
        edit=Edit.LINE,
        value=lambda line: line.proposer_id,
        tooltip=lambda line: line.proposer,
    ),
    Column(
        key="speakers",
        title="Inleiders",
        text=lambda line: line.speakers,
        width=150,
        hidden=True,
        tooltip=lambda line: line.speakers,
    ),
    Column(
        key="dossier",
        title="Dossier",
        text=lambda line: line.dossier,
        width=170,
        hidden=True,
        edit=Edit.LINE,
        value=lambda line: line.dossier_id,
        tooltip=lambda line: line.dossier,
    ),
    Column(
        key="bob_phase",
        title="Fase",
        text=lambda line: label(line.bob_phase) if line.bob_phase else "",
        width=130,
        hidden=True,
        edit=Edit.CHOICE,
        value=lambda line: line.bob_phase or "",
        choices=PHASES,
    ),
    Column(
        key="confidentiality",
        title="Vertrouwelijkheid",
        text=lambda line: label(line.confidentiality) if line.confidentiality else "",
        width=130,
        hidden=True,
        edit=Edit.CHOICE,
        value=lambda line: line.confidentiality or "",
        choices=LEVELS,
    ),
    Column(
        key="documents",
        title="Stukken",
        text=lambda line: str(line.documents or ""),
        align=Align.RIGHT,
        width=68,
        hidden=True,
    ),
    Column(
        key="desired_outcome",
        title="Gewenst resultaat",
        text=lambda line: line.desired_outcome,
        width=200,
        hidden=True,
        tooltip=lambda line: line.desired_outcome,
    ),
    Column(
        key="annotated",
        title="Annotatie",
        text=lambda line: "ja" if line.annotated else "",
        width=84,
        hidden=True,
    ),
    Column(key="origin", title="Herkomst", text=lambda line: line.origin, width=170, hidden=True, muted=True),
)
"""Nr, agendapunt, doel, minuten, tijd and inbrenger stand there to begin with."""
