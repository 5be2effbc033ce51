"""Two files of one association side by side: which records differ, and in what."""

from __future__ import annotations

import contextlib
import datetime as dt
import enum
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.documents import DocumentVersion
from secretariat.domain.minutes import Minutes
from secretariat.domain.records import Provenance, fields_of
from secretariat.domain.refusals import FileDamaged
from secretariat.storage.documents import damaged_contents
from secretariat.storage.file import open_file
from secretariat.storage.seals import seal_of
from secretariat.storage.store import Store
from secretariat.wording import comparing as words
from secretariat.wording.fields import field_label
from secretariat.wording.records import kind_word, record_name
from secretariat.wording.values import field_words, record_words, setting_title, setting_words

SETTINGS = "settings"
"""The kind of a difference in the settings."""


class Side(enum.Enum):
    """Where a record stands: only in the file here, only in the other one, or in both but not the same."""

    HERE = enum.auto()
    THERE = enum.auto()
    BOTH = enum.auto()


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that is not the same: its name, and what each file says in it."""

    title: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that is not the same in both files; ``word`` is what such a record is called.

    ``seen`` tells what both files said of it, so that nothing else is taken over for it; ``is_final`` that taking it
    over cannot be taken back.
    """

    kind: str
    record_id: str
    word: str
    name: str
    side: Side
    fields: tuple[FieldDifference, ...]
    seen: str = field(default="", compare=False)
    is_final: bool = field(default=False, compare=False)

    @property
    def id(self) -> str:
        """What the row of a list is known by."""
        return f"{self.kind}/{self.record_id}"


def compare_files(path: Path, other: Path, seal: str = "") -> tuple[Difference, ...]:
    """What differs between a file and another one, in the order of the lists; both are only read.

    With ``seal`` the other one must still have the bytes with that SHA-256.

    Raises:
        FileDamaged: one of them does not hold together; its path says which.
        FileRefusal: one of them cannot be opened, or is of an older version.
    """
    now = dt.datetime.now()
    if seal and seal_of(other) != seal:
        raise FileDamaged(str(other), "seal")
    with (
        contextlib.closing(open_file(other, now, read_only=True)) as there,
        contextlib.closing(open_file(path, now, read_only=True)) as here,
    ):
        return differences(Store(here), Store(there))


def differences(here: Store, there: Store) -> tuple[Difference, ...]:
    """What differs between two open files, in the order of the lists."""
    names = (_Names(here), _Names(there))
    found: list[Difference] = []
    for kind, record_class in LISTS.items():
        mine = {one.id: one for one in here.all(record_class)}
        theirs = {one.id: one for one in there.all(record_class)}
        for record_id in dict.fromkeys((*mine, *theirs)):
            pair = (mine.get(record_id), theirs.get(record_id))
            if pair[0] != pair[1]:
                one = _difference(kind, record_id, pair, names)
                found.append(replace(one, seen=seen_as(*pair), is_final=makes_final(*pair)))
    return (*found, *_of_contents(here, there, names[0]), *_of_settings(here, there))


def seen_as(here: object, there: object) -> str:
    """By what two sides of a record are known."""
    return hashlib.sha256(repr((here, there)).encode()).hexdigest()


def makes_final(here: object, there: object) -> bool:
    """Whether a record of another file would come in that nobody can take back: it was sent, or adopted."""
    if isinstance(there, Dispatch):
        return here is None
    adopted = isinstance(there, Minutes) and there.status.is_adopted
    return adopted and not (isinstance(here, Minutes) and here.status.is_adopted)


def values_of(store: Store) -> dict[str, str]:
    """The settings of a file as it holds them, in JSON by dotted path; not what it notes for the program itself."""
    rows = store.rows("SELECT id, value FROM settings WHERE id NOT LIKE 'file.%'")
    return {str(row["id"]): str(row["value"]) for row in rows}


def counts(found: Iterable[Difference]) -> list[tuple[str, dict[Side, int]]]:
    """How many records differ, per kind of record and per side, in the order of the differences."""
    by_kind: dict[str, dict[Side, int]] = {}
    for one in found:
        sides = by_kind.setdefault(one.word, dict.fromkeys(Side, 0))
        sides[one.side] += 1
    return list(by_kind.items())


class _Names:
    """The names of the records of one file, each looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[tuple[str, str], str] = {}

    def __call__(self, kind: str, record_id: str) -> str:
        key = (kind, record_id)
        if key not in self._found:
            record = self._store.find(LISTS[kind], record_id)
            self._found[key] = record_name(record, self._store.find) if record is not None else ""
        return self._found[key]


def _difference(kind: str, record_id: str, pair: tuple[Any, Any], names: tuple[_Names, _Names]) -> Difference:
    here, there = pair
    name = names[0](kind, record_id) if here is not None else names[1](kind, record_id)
    if here is None or there is None:
        side = Side.HERE if there is None else Side.THERE
        record, name_of = (here, names[0]) if there is None else (there, names[1])
        said = record_words(record, name_of)
        fields = [FieldDifference(title, *((words, "") if there is None else ("", words))) for title, words in said]
        return Difference(kind, record_id, kind_word(kind), name, side, tuple(fields))
    fields = [
        FieldDifference(
            field_label(shape.key),
            field_words(shape, getattr(here, shape.name), names[0]),
            field_words(shape, getattr(there, shape.name), names[1]),
        )
        for shape in fields_of(type(here))
        if getattr(here, shape.name) != getattr(there, shape.name) and shape.record is not Provenance
    ]
    return Difference(kind, record_id, kind_word(kind), name, Side.BOTH, tuple(fields))


def _of_contents(here: Store, there: Store, name_of: Callable[[str, str], str]) -> list[Difference]:
    """The versions of documents that are the same, but of which one file has lost the bytes."""
    lost = [set(damaged_contents(store)) for store in (here, there)]
    found: list[Difference] = []
    if lost[0] == lost[1]:
        return found
    theirs = {one.id: one for one in there.all(DocumentVersion)}
    kind = LIST_OF[DocumentVersion]
    for mine in here.all(DocumentVersion):
        is_lost = [mine.sha256 in one for one in lost]
        if theirs.get(mine.id) == mine and is_lost[0] != is_lost[1]:
            said = (words.LOST if one else words.KEPT for one in is_lost)
            fields = (FieldDifference(words.CONTENT, *said),)
            name = name_of(kind, mine.id)
            found.append(Difference(kind, mine.id, kind_word(kind), name, Side.BOTH, fields, seen_as(mine, mine)))
    return found


def _of_settings(here: Store, there: Store) -> list[Difference]:
    values = values_of(here), values_of(there)
    found = []
    for key in dict.fromkeys((*values[0], *values[1])):
        mine, theirs = (one.get(key) for one in values)
        if mine != theirs:
            side = Side.THERE if mine is None else Side.HERE if theirs is None else Side.BOTH
            said = ("" if one is None else setting_words(key, json.loads(one)) for one in (mine, theirs))
            fields = (FieldDifference(setting_title(key), *said),)
            seen = seen_as(mine, theirs)
            found.append(Difference(SETTINGS, key, kind_word(SETTINGS), fields[0].title, side, fields, seen))
    return found
