"""What the list of participants shows and how a cell is changed."""

from __future__ import annotations

from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.gui.look import hours
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.services.attendance import AttendanceLine, LineKind
from secretariat.wording.counting import quantity
from secretariat.wording.terms import label

UNKNOWN = "Nog niet ingevuld"
NOBODY = "nog niemand bekend"
_TONES = {
    AttendanceStatus.PRESENT: Tone.GOOD,
    AttendanceStatus.ONLINE: Tone.GOOD,
    AttendanceStatus.PARTIAL: Tone.INFO,
    AttendanceStatus.REPLACED: Tone.WARN,
    AttendanceStatus.ABSENT_NOTIFIED: Tone.WARN,
    AttendanceStatus.ABSENT_UNNOTIFIED: Tone.BAD,
}
_STATUSES = ((None, UNKNOWN), *((status, label(status)) for status in AttendanceStatus))
_ANSWERS = ((None, ""), *((rsvp, label(rsvp)) for rsvp in Rsvp))
_AT_THE_TABLE = (AttendanceCapacity.MEMBER, AttendanceCapacity.DEPUTY, AttendanceCapacity.SECRETARIAT)

BEFORE = ("rsvp",)
"""The columns that matter before the overleg."""
DURING = ("present_from", "present_until")
"""The columns that matter from the day itself on."""


def note_of(line: AttendanceLine) -> str:
    """What is particular about somebody: "voorzitter", "namens R. Fictema", "inleider", "12 personen"."""
    words = []
    if line.is_chair:
        words.append("voorzitter")
    if line.replaces:
        words.append(f"namens {line.replaces}")
    if line.replaced_by:
        words.append(f"door {line.replaced_by}")
    if line.capacity not in _AT_THE_TABLE:
        words.append(label(line.capacity).lower())
    if line.headcount:
        words.append(quantity(line.headcount, "persoon", "personen"))
    return ", ".join(words)


def _status(line: AttendanceLine) -> str:
    if line.kind is LineKind.VACANCY:
        return ""
    return label(line.status) if line.status else UNKNOWN


def _is_person(line: AttendanceLine) -> bool:
    return line.kind is LineKind.PERSON


COLUMNS: tuple[Column[AttendanceLine], ...] = (
    Column(
        key="organisation",
        title="Organisatie",
        text=lambda line: line.organisation,
        width=128,
        tooltip=lambda line: line.organisation,
        strong=lambda line: line.leads,
        colour=lambda line: None if line.leads else "muted",
    ),
    Column(
        key="name",
        title="Naam",
        text=lambda line: line.name or NOBODY,
        width=136,
        tooltip=lambda line: ", ".join(part for part in (line.name, line.function) if part),
        colour=lambda line: "muted" if line.kind is LineKind.VACANCY else None,
    ),
    Column(
        key="rsvp",
        gives_way=6,
        title="Reactie",
        text=lambda line: label(line.rsvp) if line.rsvp else "",
        width=112,
        edit=Edit.CHOICE,
        editable=_is_person,
        value=lambda line: line.rsvp,
        choices=_ANSWERS,
    ),
    Column(
        key="status",
        title="Aanwezigheid",
        text=_status,
        width=172,
        edit=Edit.CHOICE,
        editable=_is_person,
        value=lambda line: line.status,
        choices=_STATUSES,
        tone=lambda line: _TONES[line.status].value if line.status else None,
        colour=lambda line: None if line.status else "muted",
    ),
    Column(
        key="present_from",
        gives_way=3,
        title="Vanaf",
        text=lambda line: hours.bare(line.present_from),
        width=52,
        edit=Edit.LINE,
        editable=_is_person,
        max_length=20,
    ),
    Column(
        key="present_until",
        gives_way=4,
        title="Tot",
        text=lambda line: hours.bare(line.present_until),
        width=48,
        edit=Edit.LINE,
        editable=_is_person,
        max_length=20,
    ),
    Column(
        key="items",
        gives_way=5,
        title="Bij punt",
        text=lambda line: line.items,
        width=64,
        edit=Edit.LINE,
        editable=lambda line: line.is_guest,
        max_length=60,
    ),
    Column(key="note", title="Bijzonderheden", text=note_of, stretch=True, least=80, tooltip=note_of),
    Column(key="capacity", title="Als", text=lambda line: label(line.capacity), width=96, muted=True, hidden=True),
    Column(key="function", title="Functie", text=lambda line: line.function, width=200, muted=True, hidden=True),
)
