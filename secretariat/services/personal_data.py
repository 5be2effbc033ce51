"""What the file knows of one person, to be shown to that person (inzage), and erasing it for good."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.documents.personal_data import outline
from secretariat.domain.bodies import Membership
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Registration
from secretariat.domain.people import Person, Position, full_name
from secretariat.domain.plain import to_plain
from secretariat.domain.records import FieldShape, fields_of
from secretariat.export.safe_write import write_safely
from secretariat.storage.erasing import SWEEP_OWED, erase_recipient, erase_texts, forget_steps
from secretariat.storage.layout import all_tables, columns_naming, record_id_of
from secretariat.storage.store import Store
from secretariat.wording.personal_data import ERASED, PSEUDONYM
from secretariat.wording.records import kind_word, record_name
from secretariat.wording.values import record_words

_OWN = (Position, Membership, Registration)
"""What says something of nobody but the person, and goes with the name."""


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    """A record that says something of the person; ``stays`` when it stays after erasing, with a pseudonym in it."""

    kind: str
    record_id: str
    word: str
    name: str
    fields: tuple[tuple[str, str], ...]
    plain: Any
    stays: bool

    @property
    def id(self) -> str:
        """What the row of a list is known by."""
        return f"{self.kind}/{self.record_id}"


@dataclass(frozen=True, slots=True)
class Erased:
    """What became of it: the step, and how many records went and stayed; the file must still be swept."""

    change: ChangeSet
    removed: int
    stayed: int


def write_paper(content: bytes, target: Path) -> None:
    """Put the paper in a file; one that stood there was asked about.

    Raises:
        FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    write_safely(target, content, overwrite=True)


class PersonalDataService:
    """The data of one person."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def records(self, person_id: str) -> tuple[PersonalRecord, ...]:
        """Every record that is this person, refers to this person, or names this person in a text.

        Raises:
            RecordMissing: there is no such person.
        """
        person = self._store.get(Person, person_id)
        own = {LIST_OF[kind] for kind in _OWN}
        referring = self._referring(person_id)
        naming = self._naming(person)
        found = [self._record("persons", person, stays=False)]
        pattern = _naming_pattern(person)
        for kind, record_class in LISTS.items():
            ids = referring.get(kind, set()) | naming.get(kind, set())
            for record in self._store.by_ids(record_class, list(ids - {person_id})):
                refers = record.id in referring.get(kind, set())
                about = only_about(record, person_id, pattern) if refers else record
                one = self._record(kind, about, stays=kind not in own or not refers)
                found.append(one if refers else _only_what_names(one, pattern))
        return tuple(found)

    def outline(self, person_id: str, records: Sequence[PersonalRecord] | None = None) -> Outline:
        """All of it as a paper; ``records`` when they are known."""
        person = self._store.get(Person, person_id)
        found = self.records(person_id) if records is None else records
        told = [(one.word, one.name, one.fields) for one in found]
        settings = self._store.settings()
        return outline(full_name(person), told, self._today(), settings.organisation_name or "", settings.house_style)

    def export_json(
        self,
        person_id: str,
        target: Path,
        records: Sequence[PersonalRecord] | None = None,
        *,
        overwrite: bool = False,
    ) -> None:
        """All of it as data another program can read; ``records`` when they are known.

        Raises:
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        found = self.records(person_id) if records is None else records
        told = [{"kind": one.kind, "id": one.record_id, "record": one.plain} for one in found]
        content = {"person": person_id, "made_on": self._today().isoformat(), "records": told}
        write_safely(target, json.dumps(content, ensure_ascii=False, indent=1).encode(), overwrite=overwrite)

    def erase(self, person_id: str) -> Erased:
        """Erase a person for good: name, address and number, functions, memberships and registrations.

        What else names the person stays, and says a pseudonym; where nothing does, the person goes too. The steps that
        remember it forget it, and nothing before this can be taken back.

        Raises:
            RecordMissing: there is no such person.
        """
        person = self._store.get(Person, person_id)
        own: list[Any] = [one for kind in _OWN for one in self._store.where(kind, "person_id", [person_id])]
        secrets = [text for text in (person.email, person.phone) if text]
        names = [text for text in (full_name(person), person.last_name, *person.aliases) if len(text) > 2]
        with self._store.unit_of_work(Action.ERASE_PERSON, person_id) as work:
            for one in own:
                work.remove(type(one), one.id)
            still = {kind: ids - {person_id} for kind, ids in self._referring(person_id).items()}
            stayed = sum(len(ids) for ids in still.values())
            if stayed:
                work.put(Person(id=person_id, last_name=PSEUDONYM, archived_on=self._today()))
            else:
                work.remove(Person, person_id)
            forget_steps(work.connection, person_id, [*secrets, *names])
            erase_recipient(work.connection, person_id, PSEUDONYM)
            erase_texts(work.connection, secrets, ERASED)
            work.set_value(SWEEP_OWED, True)
            work.forget_rows()
        return Erased(work.made(), len(own) + (not stayed), stayed)

    @property
    def sweep_is_owed(self) -> bool:
        """Whether something was erased, and the search index and the free pages still have to be swept."""
        return bool(self._store.rows("SELECT 1 FROM settings WHERE id = ?", (SWEEP_OWED,)))

    def _referring(self, person_id: str) -> dict[str, set[str]]:
        """The ids of the records that refer to a person, by list."""
        found: dict[str, set[str]] = {}
        for table in all_tables().values():
            for column in columns_naming(table, "persons"):
                rows = self._store.rows(f'SELECT id FROM {table.name} WHERE "{column}" = ?', (person_id,))
                ids = {record_id_of(table.name, str(row["id"])) for row in rows}
                if ids:
                    found.setdefault(table.name.split("__")[0], set()).update(ids)
        return found

    def _naming(self, person: Person) -> dict[str, set[str]]:
        """The ids of the records in whose text the name, address or number of a person stands, by list."""
        pattern = _naming_pattern(person)
        found: dict[str, set[str]] = {}
        if pattern is None:
            return found
        for table in all_tables().values():
            for row in self._store.rows(f"SELECT * FROM {table.name}"):
                texts = (value for column, value in row.items() if isinstance(value, str) and column != "id")
                if any(pattern.search(value) for value in texts):
                    found.setdefault(table.name.split("__")[0], set()).add(record_id_of(table.name, str(row["id"])))
        return found

    def _record(self, kind: str, record: Any, *, stays: bool) -> PersonalRecord:
        def name_of(list_name: str, record_id: str) -> str:
            found = self._store.find(LISTS[list_name], record_id)
            return record_name(found, self._store.find) if found is not None else ""

        fields = tuple(record_words(record, name_of))
        name = record_name(record, self._store.find)
        return PersonalRecord(kind, record.id, kind_word(kind), name, fields, to_plain(record), stays)


def _naming_pattern(person: Person) -> re.Pattern[str] | None:
    """What finds the name, address or number of a person as a whole; None when none is long enough to be sure."""
    names = [full_name(person), *person.aliases, person.email or "", person.phone or ""]
    sure = [re.escape(name) for name in names if len(name) > 2]
    return re.compile("|".join(rf"(?<!\w){name}(?!\w)" for name in sure)) if sure else None


def only_about(record: Any, person_id: str, pattern: re.Pattern[str] | None) -> Any:
    """A record without its parts that are about other people: the others who got a letter, voted or were waiting."""
    kept = {}
    for shape in fields_of(type(record)):
        if shape.many and (_is_of_people(shape) or PERSONS in shape.lists):
            parts = getattr(record, shape.name)
            kept[shape.name] = tuple(one for one in parts if _is_about(one, person_id, pattern))
    return replace(record, **kept)


def _is_of_people(shape: FieldShape) -> bool:
    """Whether each part of a field is about somebody: it names a person, or holds an address."""
    parts = fields_of(shape.record) if shape.record is not None else ()
    return any(PERSONS in part.lists or part.key == "email" for part in parts)


def _is_about(part: Any, person_id: str, pattern: re.Pattern[str] | None) -> bool:
    if isinstance(part, str):
        return part == person_id
    written = json.dumps(to_plain(part), ensure_ascii=False)
    return f'"{person_id}"' in written or bool(pattern and pattern.search(written))


PERSONS = "persons"
"""The list that the records of people stand in."""


def _only_what_names(record: PersonalRecord, pattern: re.Pattern[str] | None) -> PersonalRecord:
    """Of a record that only names the person in a text, that text alone: the rest may be about somebody else."""
    if pattern is None:
        return record
    named = tuple((field, words) for field, words in record.fields if pattern.search(words))
    plain = {
        key: value
        for key, value in record.plain.items()
        if key == "id" or pattern.search(json.dumps(value, ensure_ascii=False))
    }
    return replace(record, fields=named, plain=plain)
