"""The versions of an agenda in words, and what changed from one to the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence

from secretariat.domain.agenda_versions import AgendaChange, AgendaChangeKind, VersionItem
from secretariat.domain.meetings import AgendaCheck
from secretariat.wording.counting import minutes
from secretariat.wording.dates import day_month_year
from secretariat.wording.terms import label

NO_VERSION = "Nog geen versie. Bij verzenden wordt er vanzelf een bewaard."


def version_name(version: int, made_on: dt.date) -> str:
    """A version as a list calls it: "Versie 2 · 19 oktober 2023"."""
    return f"Versie {version} · {day_month_year(made_on)}"


def checked(check: AgendaCheck, who: str) -> str:
    """When and by whom an aspect was found good: "5 oktober 2023, T. Testerman"."""
    return ", ".join(filter(None, (day_month_year(check.checked_on), who)))


def changes_in_words(changes: Iterable[AgendaChange]) -> list[str]:
    """A line for each change: "Nieuw: 4 Convenant"; what only got another number is said in one line."""
    changes = list(changes)
    lines = [_line(change) for change in changes if change.kind is not AgendaChangeKind.RENUMBERED]
    shifts = [
        f"{_was(change).number} → {_now(change).number}"
        for change in changes
        if change.kind is AgendaChangeKind.RENUMBERED
    ]
    return [*lines, *([f"Vernummerd: {', '.join(shifts)}"] if shifts else [])]


def _line(change: AgendaChange) -> str:
    words = _LINES[change.kind]
    return words(change)


def _named(item: VersionItem) -> str:
    return f"{item.number} {item.title}"


def _was(change: AgendaChange) -> VersionItem:
    assert change.before is not None
    return change.before


def _now(change: AgendaChange) -> VersionItem:
    assert change.after is not None
    return change.after


def _duration(change: AgendaChange) -> str:
    was, now = _was(change).duration_min, _now(change).duration_min
    words = f"{minutes(now)}" if now else "geen tijd meer"
    return f"{_named(_now(change))}: {words}, was {was if was else 'zonder tijd'}"


def _documents(change: AgendaChange) -> str:
    was, now = _without_labels(_was(change).documents), _without_labels(_now(change).documents)
    added, gone = [one for one in now if one not in was], [one for one in was if one not in now]
    parts = [f"stuk erbij: {', '.join(added)}" if added else "", f"stuk eraf: {', '.join(gone)}" if gone else ""]
    return f"{_named(_now(change))}: {'; '.join(filter(None, parts)) or 'stukken in een andere volgorde'}"


def _without_labels(documents: Sequence[str]) -> list[str]:
    """The titles without "4a", which only says where they stand."""
    return [one.split(" ", 1)[-1] for one in documents]


_LINES: Mapping[AgendaChangeKind, Callable[[AgendaChange], str]] = {
    AgendaChangeKind.ADDED: lambda change: f"Nieuw: {_named(_now(change))}",
    AgendaChangeKind.REMOVED: lambda change: f"Eraf: {_named(_was(change))}",
    AgendaChangeKind.RENAMED: lambda change: f"{_named(_now(change))}: heette ‘{_was(change).title}’",
    AgendaChangeKind.PURPOSE: lambda change: (
        f"{_named(_now(change))}: {label(_now(change).purpose).lower()}, was {label(_was(change).purpose).lower()}"
    ),
    AgendaChangeKind.DURATION: _duration,
    AgendaChangeKind.DOCUMENTS: _documents,
}


def version_kept(version: int) -> str:
    """An agenda was kept as it is."""
    return f"De agenda is bewaard als versie {version}."
