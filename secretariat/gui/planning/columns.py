"""What the termijnagenda shows, column by column."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.planning import PlanPart, PlanStatus
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.services.planning import PlanLine
from secretariat.wording.planning import WHEN_EXAMPLES
from secretariat.wording.terms import choices, label

_TONES = {
    PlanStatus.PLANNED: Tone.INFO,
    PlanStatus.IN_PROGRESS: Tone.INFO,
    PlanStatus.DONE: Tone.GOOD,
}
_PARTS = {
    PlanPart.FIRST_QUARTER: "1e kwartaal",
    PlanPart.SECOND_QUARTER: "2e kwartaal",
    PlanPart.THIRD_QUARTER: "3e kwartaal",
    PlanPart.FOURTH_QUARTER: "4e kwartaal",
    PlanPart.IN_THE_YEAR: "in het jaar",
    PlanPart.TO_BE_DETERMINED: "te bepalen",
}


def subject(line: PlanLine) -> str:
    """The title, with the gemeente a talk is held with before it."""
    return f"{line.organisation}: {line.title}" if line.organisation else line.title


def _when(line: PlanLine) -> str:
    return f"{line.when}, de tijd is voorbij" if line.is_past else line.when


PLAN: tuple[Column[PlanLine], ...] = (
    Column(
        key="part",
        gives_way=5,
        title="Kwartaal",
        text=lambda line: _PARTS[line.part],
        width=98,
        muted=True,
        sort_key=lambda line: (line.part, line.day or dt.date.max),
    ),
    Column(
        key="when",
        title="Wanneer",
        text=lambda line: line.when,
        value=lambda line: line.typed,
        width=150,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        sort_key=lambda line: (line.part, line.day or dt.date.max),
        icon=lambda line: "triangle-alert" if line.is_past else None,
        colour=lambda line: "warn" if line.is_past else None,
        tooltip=lambda line: f"{_when(line)}. F2 om te wijzigen, bijvoorbeeld: {WHEN_EXAMPLES}",
        accessible=_when,
    ),
    Column(
        key="title",
        title="Onderwerp",
        text=subject,
        value=lambda line: line.title,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: "\n".join(filter(None, (subject(line), line.cycle, line.note))),
        colour=lambda line: None if line.status.is_open else "muted",
    ),
    Column(
        key="dossier_id",
        gives_way=4,
        title="Dossier",
        text=lambda line: line.dossier,
        value=lambda line: line.dossier_id,
        width=150,
        edit=Edit.LINE,
        tooltip=lambda line: line.dossier,
    ),
    Column(
        key="body_id",
        gives_way=2,
        title="Orgaan",
        text=lambda line: line.body,
        value=lambda line: line.body_id,
        width=96,
        edit=Edit.LINE,
    ),
    Column(
        key="agenda",
        gives_way=3,
        title="Op de agenda",
        text=lambda line: line.agenda,
        width=140,
        tooltip=lambda line: f"{line.agenda} (Enter opent het agendapunt)" if line.agenda else "",
    ),
    Column(
        key="status",
        gives_way=1,
        title="Status",
        text=lambda line: label(line.status),
        width=104,
        tone=lambda line: _TONES.get(line.status, Tone.NEUTRAL).value,
        edit=Edit.CHOICE,
        value=lambda line: line.status.value,
        choices=tuple((status.value, name) for status, name in choices(PlanStatus)),
    ),
    Column(key="cycle", gives_way=6, title="Jaarcyclus", text=lambda line: line.cycle, width=140, hidden=True),
    Column(
        key="note",
        gives_way=7,
        title="Toelichting",
        text=lambda line: line.note,
        width=160,
        edit=Edit.LINE,
        hidden=True,
    ),
)
