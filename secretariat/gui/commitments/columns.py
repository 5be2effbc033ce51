"""The columns of the list of toezeggingen."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.numbering import number_key
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.services.commitments import CommitmentLine
from secretariat.wording.commitments import state_word
from secretariat.wording.dates import short_date

_TEXT_LENGTH = 2000
_TONES = {
    CommitmentStatus.OPEN: Tone.INFO,
    CommitmentStatus.DONE: Tone.GOOD,
    CommitmentStatus.DROPPED: Tone.NEUTRAL,
}


def _when(line: CommitmentLine) -> str:
    return line.due_note or (short_date(line.due_date) if line.due_date else "")


def _origin(line: CommitmentLine) -> str:
    return f"{line.meeting}, punt {line.item}" if line.item else line.meeting


def _can_be_changed(line: CommitmentLine) -> bool:
    return not line.frozen


COLUMNS: tuple[Column[CommitmentLine], ...] = (
    Column(
        key="number", title="Nr", text=lambda line: line.number, width=96, sort_key=lambda line: number_key(line.number)
    ),
    Column(
        key="text",
        title="Toezegging",
        text=lambda line: line.text,
        stretch=True,
        least=200,
        strong=True,
        edit=Edit.LINE,
        editable=_can_be_changed,
        max_length=_TEXT_LENGTH,
        tooltip=lambda line: line.text,
    ),
    Column(
        key="maker",
        title="Door",
        text=lambda line: line.maker,
        width=152,
        edit=Edit.CHOICE,
        value=lambda line: line.maker_id,
        editable=_can_be_changed,
        tooltip=lambda line: line.maker,
    ),
    Column(
        key="due",
        title="Gereed op",
        text=_when,
        width=120,
        edit=Edit.LINE,
        editable=_can_be_changed,
        sort_key=lambda line: line.due_date or dt.date.max,
        tooltip=_when,
    ),
    Column(
        key="status",
        title="Stand",
        text=lambda line: state_word(line.status, overdue=line.overdue),
        width=112,
        tone=lambda line: (Tone.BAD if line.overdue else _TONES[line.status]).value,
    ),
    Column(
        key="settled",
        gives_way=3,
        title="Sinds",
        text=lambda line: short_date(line.settled_on) if line.settled_on else "",
        width=96,
        sort_key=lambda line: line.settled_on or dt.date.max,
    ),
    Column(key="origin", gives_way=4, title="Uit", text=_origin, width=176, muted=True),
    Column(
        key="note",
        gives_way=5,
        title="Opmerking",
        text=lambda line: line.note,
        width=160,
        tooltip=lambda line: line.note,
    ),
)
