"""Words about the files of papers: how large, which version, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.domain.documents import DocumentState
from secretariat.wording.counting import enumeration, quantity

_STEP = 1024


def size_in_words(size: int) -> str:
    """The size of a file as an office reads it: "812 bytes", "24 kB", "1,5 MB"."""
    if size < _STEP:
        return quantity(size, "byte", "bytes")
    if size < _STEP**2:
        return f"{round(size / _STEP)} kB"
    return f"{size / _STEP**2:.1f} MB".replace(".", ",")


def state_in_words(state: DocumentState, version: int, size: int) -> str:
    """What there is of a paper: "versie 2, 24 kB", "link", "ontbreekt nog"."""
    if state is DocumentState.KEPT:
        first = "" if version == 1 else f"versie {version}, "
        return first + size_in_words(size)
    return "link" if state is DocumentState.LINK else "ontbreekt nog"


def added_to(place: str, count: int) -> str:
    """That files became papers of an item: "2 stukken toegevoegd bij BO-CULT 2024-01, punt 4"."""
    return f"{quantity(count, 'stuk', 'stukken')} toegevoegd bij {place}"


def missing_papers(labels: Sequence[str]) -> str:
    """Which papers are still to come: "Ontbreekt nog: 4a en 5a."; empty when all are there."""
    if not labels:
        return ""
    *first, last = labels
    return f"Ontbreekt nog: {', '.join(first)} en {last}." if first else f"Ontbreekt nog: {last}."


def stood_there(names: Sequence[str]) -> str:
    """What is said of files that are papers of the item already: "‘begroting.pdf’ staat al bij dit punt."."""
    stands, is_ = ("staat", "is") if len(names) == 1 else ("staan", "zijn")
    quoted = enumeration([f"‘{name}’" for name in names])
    return f"{quoted} {stands} al bij dit punt en {is_} niet nog eens toegevoegd."
