"""The programme of an event in words: what clashes in it, and what changed since it was shown."""

from __future__ import annotations

from collections.abc import Iterable

from secretariat.domain.programme_conflicts import Conflict, ConflictKind
from secretariat.domain.programme_versions import ProgrammeChange, ProgrammeChangeKind, VersionPart
from secretariat.wording.counting import enumeration, minutes, quantity
from secretariat.wording.dates import TIME_FORMAT, clock_range, day_month

WITHOUT_ROOM = "Zonder zaal"
"""What the grid calls the column of what has no room."""


def conflict_sentence(conflict: Conflict, other: str, person: str) -> str:
    """What clashes, told at one of the two parts; ``other`` is what the other one is called, ``person`` who speaks."""
    if conflict.kind is ConflictKind.ROOM_TWICE:
        return f"{conflict.room} is dan ook voor ‘{other}’."
    if conflict.kind is ConflictKind.SPEAKER_TWICE:
        return f"{person} is dan ook bij ‘{other}’."
    if conflict.kind is ConflictKind.CHANGEOVER:
        who = f"{person} heeft" if person else "Er zijn" if conflict.minutes else "Er is"
        time = f"maar {minutes(conflict.minutes)}" if conflict.minutes else "geen tijd"
        return f"{who} {time} om van zaal te wisselen met ‘{other}’."
    if conflict.kind is ConflictKind.ROOM_TOO_SMALL:
        room = quantity(conflict.places, "plaats", "plaatsen")
        return f"{conflict.room} heeft {room}; er zijn er {conflict.expected} nodig."
    if conflict.kind is ConflictKind.MEETING_ELSEWHEN:
        return f"Het overleg {conflict.room} staat op een andere dag of tijd. Pas een van beide aan."
    return "Valt buiten de dagen van het evenement."


def conflicts_counted(count: int) -> str:
    """How many conflicts there are: "2 botsingen"."""
    return quantity(count, "botsing", "botsingen")


NO_VERSION = "Bij het opslaan van het boekje wordt er vanzelf een bewaard, en hieronder als u dat wilt."


def changes_in_words(changes: Iterable[ProgrammeChange], time_format: str | None = None) -> list[str]:
    """A line for each change: "Nieuw: Koffie", "Lezing: vr 09:00–10:00 uur, was 09:30–10:00 uur"."""
    return [_change(change, time_format or TIME_FORMAT) for change in changes]


def _change(change: ProgrammeChange, notation: str) -> str:
    before, after = change.before, change.after
    if after is None or before is None:
        part = after or before
        assert part is not None
        return f"{'Nieuw' if before is None else 'Vervallen'}: {part.title}"
    if change.kind is ProgrammeChangeKind.MOVED:
        return f"{after.title}: {_when(after, before, notation)}, was {_when(before, after, notation)}"
    if change.kind is ProgrammeChangeKind.RENAMED:
        return f"{after.title}: heette ‘{before.title}’"
    if change.kind is ProgrammeChangeKind.ROOM:
        return f"{after.title}: {after.room or 'zonder zaal'}, was {before.room or 'zonder zaal'}"
    now, was = (enumeration(part.speakers) or "zonder spreker" for part in (after, before))
    return f"{after.title}: {now}, was {was}"


def _when(part: VersionPart, other: VersionPart, notation: str) -> str:
    times = clock_range(part.start_time, part.end_time, notation) if part.start_time else "zonder tijd"
    return f"{day_month(part.day)} {times}" if part.day and part.day != other.day else times


def version_kept(version: int, conflicts: int) -> str:
    """A programme was kept as it is, with what still clashes in it."""
    kept = f"Het programma is bewaard als versie {version}."
    return f"{kept} Let op: {conflicts_counted(conflicts)}." if conflicts else kept


def dead_link(words: str, address: str) -> str:
    """A link that leads nowhere."""
    return f"De koppeling ‘{words}’ leidt nergens heen ({address or 'leeg'})."


def nobody_known(typed: str) -> str:
    """A name was typed of somebody or something that the file does not have."""
    return f"‘{typed}’ staat niet bij Relaties. Voeg die naam daar eerst toe (Ctrl+7)." if typed else "Typ een naam."
