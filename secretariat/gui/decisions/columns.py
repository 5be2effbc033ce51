"""What the register of decisions shows, column by column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Choices, Column, Edit
from secretariat.services.decisions import DecisionLine
from secretariat.wording.dates import short_date
from secretariat.wording.decisions import ratified, ratified_in_full, together
from secretariat.wording.terms import choices, label
from secretariat.wording.votes import outcome, tally

_TONES = {
    DecisionKind.ADOPTED: Tone.GOOD,
    DecisionKind.ADOPTED_AMENDED: Tone.GOOD,
    DecisionKind.AGREED: Tone.GOOD,
    DecisionKind.REJECTED: Tone.BAD,
    DecisionKind.DEFERRED: Tone.WARN,
    DecisionKind.ESTABLISHED: Tone.INFO,
    DecisionKind.APPOINTED: Tone.INFO,
    DecisionKind.ASSIGNED: Tone.INFO,
}


def decision_columns(dossiers: Callable[[], Choices]) -> tuple[Column[DecisionLine], ...]:
    """The columns; ``dossiers`` tells what a decision can be filed under at this moment."""
    return (
        Column(
            key="number",
            title="Nummer",
            text=lambda line: line.number,
            width=98,
            strong=True,
            icon=lambda line: "lock" if line.frozen else None,
            tooltip=lambda line: "Het verslag is vastgesteld; het besluit staat vast." if line.frozen else "",
        ),
        Column(
            key="decided_on",
            title="Datum",
            text=lambda line: short_date(line.decided_on) if line.decided_on else "",
            width=88,
            sort_key=lambda line: line.decided_on or dt.date.min,
        ),
        Column(key="meeting", gives_way=1, title="Door", text=_taken_by, width=124, tooltip=_taken_by_in_full),
        Column(
            key="text",
            title="Besluit",
            text=lambda line: line.text,
            stretch=True,
            edit=Edit.LINE,
            max_length=TEXT_LIMIT,
            editable=_is_open,
            tooltip=lambda line: line.text,
        ),
        _KIND,
        Column(
            key="dossier",
            gives_way=4,
            title="Dossier",
            text=lambda line: line.dossier.partition(" ")[0],
            width=92,
            edit=Edit.CHOICE,
            value=lambda line: line.dossier_id,
            choices=lambda _line: dossiers(),
            editable=_is_open,
            tooltip=lambda line: line.dossier,
        ),
        Column(
            key="vote",
            gives_way=5,
            title="Stemming",
            text=lambda line: tally(line.vote) if line.vote else "",
            width=80,
            tooltip=lambda line: outcome(line.vote) if line.vote else "",
            accessible=lambda line: outcome(line.vote) if line.vote else "geen stemming",
            colour=lambda line: "warn" if line.vote and not line.vote.carried else None,
        ),
        _RATIFIED,
    )


def _taken_by(line: DecisionLine) -> str:
    return line.meeting_code or together(line.municipality_parties, line.other_parties) or "zonder overleg"


def _taken_by_in_full(line: DecisionLine) -> str:
    return line.meeting_code or ", ".join((*line.other_parties, *line.municipality_parties)) or "zonder overleg"


def _is_open(line: DecisionLine) -> bool:
    return not line.frozen


_RATIFIED: Column[DecisionLine] = Column(
    key="ratified",
    gives_way=3,
    title="Bekrachtiging",
    text=lambda line: ratified(line.ratified, line.ratification_required),
    width=108,
    tooltip=lambda line: ratified_in_full(line.ratified) if line.ratified.total else "",
    colour=lambda line: "warn" if line.ratified.outstanding else None,
)
_KIND: Column[DecisionLine] = Column(
    key="kind",
    gives_way=2,
    title="Soort",
    text=lambda line: label(line.kind),
    width=136,
    tone=lambda line: _TONES.get(line.kind, Tone.NEUTRAL).value,
    edit=Edit.CHOICE,
    value=lambda line: line.kind.value,
    choices=tuple((kind.value, name) for kind, name in choices(DecisionKind)),
    editable=_is_open,
)
