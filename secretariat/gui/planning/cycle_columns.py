"""What the lists of the jaarcycli show, column by column."""

from __future__ import annotations

from secretariat.domain.planning import PlanFrequency
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.plan_cycles import CycleLine, StepLine, TalkLine
from secretariat.services.plan_ideas import DemandLine, IdeaLine
from secretariat.wording.planning import month_name
from secretariat.wording.terms import choices, label

CYCLES: tuple[Column[CycleLine], ...] = (
    Column(
        key="name",
        title="Jaarcyclus",
        text=lambda line: line.name,
        stretch=True,
        least=120,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: "\n".join(filter(None, (line.name, line.dossier))),
    ),
    Column(
        key="frequency",
        title="Hoe vaak",
        text=lambda line: label(line.frequency),
        width=112,
        edit=Edit.CHOICE,
        value=lambda line: line.frequency.value,
        choices=tuple((frequency.value, name) for frequency, name in choices(PlanFrequency)),
    ),
)
STEPS: tuple[Column[StepLine], ...] = (
    Column(key="id", title="Nr", text=lambda line: line.id, width=40, sort_key=lambda line: int(line.id), muted=True),
    Column(
        key="title",
        title="Stap",
        text=lambda line: line.title,
        stretch=True,
        least=180,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.title,
    ),
    Column(
        key="month",
        gives_way=4,
        title="Maand",
        text=lambda line: month_name(line.month),
        width=88,
        edit=Edit.LINE,
        max_length=20,
        sort_key=lambda line: line.month or 13,
        tooltip=lambda line: "De maand waarin deze stap elk jaar valt; leeg is nog te bepalen",
    ),
    Column(
        key="per_municipality",
        gives_way=5,
        title="Per gemeente",
        text=lambda line: "ja" if line.per_municipality else "nee",
        width=112,
        edit=Edit.CHECK,
        value=lambda line: line.per_municipality,
    ),
    Column(
        key="when",
        title="Dit jaar",
        text=lambda line: line.when,
        width=170,
        tooltip=lambda line: line.when,
    ),
    Column(
        key="progress",
        gives_way=3,
        title="Stand",
        text=lambda line: line.progress or (label(line.status) if line.status else ""),
        width=92,
        accessible=lambda line: (
            f"{line.progress.replace('/', ' van ')} gesprekken gevoerd"
            if line.progress
            else (label(line.status) if line.status else "nog niet uitgezet")
        ),
    ),
    Column(
        key="note",
        gives_way=6,
        title="Toelichting",
        text=lambda line: line.note,
        width=150,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        hidden=True,
    ),
)
TALKS: tuple[Column[TalkLine], ...] = (
    Column(
        key="done",
        title="Gevoerd",
        text=lambda line: "ja" if line.done else "nee",
        width=72,
        edit=Edit.CHECK,
        value=lambda line: line.done,
    ),
    Column(key="organisation", title="Gemeente", text=lambda line: line.organisation, width=150, strong=True),
    Column(key="when", title="Wanneer", text=lambda line: line.when, width=170, edit=Edit.LINE, max_length=LINE_LIMIT),
    Column(key="step", title="Gesprek", text=lambda line: line.step, stretch=True, tooltip=lambda line: line.step),
)
IDEAS: tuple[Column[IdeaLine], ...] = (
    Column(
        key="text",
        title="Idee",
        text=lambda line: line.text,
        stretch=True,
        least=120,
        edit=Edit.LINE,
        max_length=TEXT_LIMIT,
        tooltip=lambda line: line.text,
    ),
    Column(
        key="organisation_id",
        title="Gemeente",
        text=lambda line: line.organisation,
        value=lambda line: line.organisation_id,
        width=112,
        edit=Edit.LINE,
    ),
    Column(
        key="societal_task",
        title="Maatschappelijke opgave",
        text=lambda line: line.task,
        width=250,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.task,
    ),
)
DEMANDS: tuple[Column[DemandLine], ...] = (
    Column(
        key="task",
        title="Opgave",
        text=lambda line: line.task or "zonder opgave",
        width=250,
        muted=True,
        tooltip=lambda line: line.task,
    ),
    Column(
        key="text", title="Idee", text=lambda line: line.text, stretch=True, least=120, tooltip=lambda line: line.text
    ),
    Column(
        key="count",
        title="Gemeenten",
        text=lambda line: str(line.count),
        width=84,
        align=Align.RIGHT,
        strong=True,
        sort_key=lambda line: -line.count,
    ),
    Column(
        key="organisations",
        title="Welke",
        text=lambda line: line.organisations,
        width=250,
        tooltip=lambda line: line.organisations,
    ),
)
