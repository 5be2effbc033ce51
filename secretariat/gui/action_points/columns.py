"""What the list of action points shows, column by column."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.action_points import CLOSED, ActionGroup, ActionStatus
from secretariat.domain.numbering import number_key
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.services.action_following import SETTABLE, ListedAction
from secretariat.wording.action_points import LATE, owner_words, term_in_full, term_words
from secretariat.wording.terms import label

TONES = {
    ActionStatus.OPEN: Tone.NEUTRAL,
    ActionStatus.IN_PROGRESS: Tone.INFO,
    ActionStatus.ON_HOLD: Tone.WARN,
    ActionStatus.DONE: Tone.GOOD,
    ActionStatus.DROPPED: Tone.NEUTRAL,
    ActionStatus.TRANSFERRED: Tone.INFO,
}
_STATUSES = tuple((status, label(status)) for status in SETTABLE)
_GROUPS = tuple(ActionGroup)
_CELL_LENGTH = 2000


def is_late(line: ListedAction) -> bool:
    """Whether it is te laat."""
    return line.group is ActionGroup.OVERDUE


def status_words(line: ListedAction) -> str:
    """How far it is, with the word that says it is late."""
    return f"{label(line.status)} – {LATE}" if is_late(line) else label(line.status)


def origin(line: ListedAction) -> str:
    """The overleg and the item: "BO-CULT 2023-02, punt 4"."""
    return ", ".join(filter(None, (line.meeting, f"punt {line.item_number}" if line.item_number else "")))


def _term(line: ListedAction) -> str:
    return term_words(line.due_date, line.due_note)


COLUMNS: tuple[Column[ListedAction], ...] = (
    Column(
        key="number",
        title="Nr",
        text=lambda line: line.number,
        width=88,
        strong=True,
        sort_key=lambda line: number_key(line.number),
    ),
    Column(
        key="text",
        title="Actiepunt",
        text=lambda line: line.text,
        stretch=True,
        least=200,
        edit=Edit.LINE,
        editable=lambda line: len(line.text) <= _CELL_LENGTH,
        max_length=min(_CELL_LENGTH, TEXT_LIMIT),
        tooltip=lambda line: line.text,
    ),
    Column(
        key="owner",
        title="Wie",
        text=lambda line: owner_words(line.owner, line.co_owners),
        width=116,
        edit=Edit.CHOICE,
        value=lambda line: line.owner_id,
        tooltip=lambda line: owner_words(line.owner, line.co_owners),
    ),
    Column(key="body", gives_way=3, title="Orgaan", text=lambda line: line.body, width=80),
    Column(
        key="due",
        title="Gereed op",
        text=_term,
        width=84,
        edit=Edit.LINE,
        editable=lambda line: line.status not in CLOSED,
        max_length=LINE_LIMIT,
        sort_key=lambda line: (line.due_date or dt.date.max, line.due_note),
        colour=lambda line: "bad" if is_late(line) else None,
        tooltip=lambda line: term_in_full(line.due_date, line.due_note),
        accessible=lambda line: f"Gereed op: {_term(line)}{', ' + LATE if is_late(line) else ''}",
    ),
    Column(
        key="postponed",
        gives_way=4,
        title="Uitstel",
        text=lambda line: str(line.postponed or ""),
        align=Align.RIGHT,
        width=56,
        sort_key=lambda line: line.postponed,
    ),
    Column(
        key="status",
        gives_way=2,
        title="Status",
        text=status_words,
        width=112,
        edit=Edit.CHOICE,
        value=lambda line: line.status,
        choices=_STATUSES,
        tone=lambda line: (Tone.BAD if is_late(line) else TONES[line.status]).value,
        sort_key=lambda line: _GROUPS.index(line.group),
    ),
    Column(
        key="origin",
        gives_way=5,
        title="Herkomst",
        text=lambda line: " · ".join(filter(None, (line.meeting, line.item_number))),
        width=136,
        colour=lambda line: "accent" if line.meeting else None,
        tooltip=origin,
    ),
    Column(key="dossier", gives_way=6, title="Dossier", text=lambda line: line.dossier, width=160, hidden=True),
)
