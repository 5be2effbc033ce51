"""Take records over from another copy of the file, such as the one a colleague worked in, as one step."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agenda_versions import AgendaVersion
from secretariat.domain.bodies import Body
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.commitments import Commitment
from secretariat.domain.decisions import Decision
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.documents import DocumentVersion
from secretariat.domain.dossiers import Dossier
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.programme_versions import ProgrammeVersion
from secretariat.domain.records import fields_of
from secretariat.domain.refusals import PlaceTaken, RecordMissing
from secretariat.domain.votes import Vote
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.storage.documents import content_of, keep
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.records import record_name

Key = tuple[str, str]
"""The list and the id of a record."""

SETTINGS = "settings"
_FROZEN_WITH_MINUTES = frozenset(
    {"meetings", "agenda_items", "attendance", "group_attendance", "minutes", "decisions", "conclusions"}
    | {"commitments", "votes"}
)
"""Lists of what belongs to a meeting and cannot be changed once its minutes are adopted."""
_PROOFS = (Dispatch, IssuedPaper, AgendaVersion, ProgrammeVersion)
"""What is written once and never changed: it proves what people have on paper."""
_UNIQUE = {
    Body: "code",
    Dossier: "code",
    Meeting: "code",
    Decision: "number",
    ActionPoint: "number",
    Commitment: "number",
    Minutes: "meeting_id",
}


class TakingOverService:
    """Writes what another file says into this one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self, other: Path, wanted: Sequence[Key]) -> ChangeSet:
        """Take over records as they stand in another file, with what they name and is not here yet; all or none.

        Raises:
            RecordMissing: one is not in the other file (any more).
            MinutesFrozen: it belongs to a meeting whose minutes have been adopted here, or it proves what was sent.
            PlaceTaken: another record here has its code or number.
            FileRefusal: the other file cannot be read.
        """
        now = dt.datetime.now()
        with contextlib.closing(open_file(other, now, read_only=True)) as opened:
            there = Store(opened)
            records = _records(self._store, there, [key for key in wanted if key[0] != SETTINGS])
            for record in records:
                self._check(record, records)
            with self._store.unit_of_work(Action.TAKE_OVER, wanted[0][1] if wanted else "") as work:
                for record in records:
                    if isinstance(record, DocumentVersion):
                        keep(work, content_of(there, record.sha256))
                    work.put(record)
                self._take_settings(work, there, [key[1] for key in wanted if key[0] == SETTINGS])
        return work.made()

    def _check(self, record: Any, together: Sequence[Any]) -> None:
        here = self._store.find(type(record), record.id)
        if isinstance(record, _PROOFS) and here is not None and here != record:
            name = record_name(record, self._store.find)
            raise PlaceTaken(name, name, record_name(here, self._store.find))
        if LIST_OF[type(record)] in _FROZEN_WITH_MINUTES:
            for one in filter(None, (here, record)):
                meeting_id = self._meeting_of(one, together)
                if self._store.find(Meeting, meeting_id) is not None:
                    meeting_with_open_minutes(self._store, str(meeting_id))
        field = _UNIQUE.get(type(record))
        if field is None:
            return
        value = str(getattr(record, field))
        replaced = {one.id for one in together}
        for rival in self._store.where(type(record), field, [value]):
            if rival.id != record.id and rival.id not in replaced:
                raise PlaceTaken(record_name(record, self._store.find), value, record_name(rival, self._store.find))

    def _meeting_of(self, record: Any, together: Sequence[Any]) -> str | None:
        """The meeting that a record belongs to; that of its decision for a vote."""
        if isinstance(record, Meeting):
            return record.id
        if isinstance(record, Vote):
            new = next((one for one in together if isinstance(one, Decision) and one.id == record.decision_id), None)
            decision = new or self._store.find(Decision, record.decision_id)
            return decision.meeting_id if decision else None
        return str(record.meeting_id) if record.meeting_id else None

    @staticmethod
    def _take_settings(work: UnitOfWork, there: Store, keys: Sequence[str]) -> None:
        values = {str(row["id"]): str(row["value"]) for row in there.rows("SELECT id, value FROM settings")}
        for key in keys:
            work.set_value(key, json.loads(values[key]) if key in values else None)


def _records(here: Store, there: Store, wanted: Sequence[Key]) -> list[Any]:
    """The wanted records of the other file and whatever they name that is not here, in the order of the lists."""
    found: dict[Key, Any] = {}
    waiting = list(wanted)
    while waiting:
        kind, record_id = waiting.pop()
        if (kind, record_id) in found:
            continue
        record = there.get(LISTS[kind], record_id)
        found[kind, record_id] = record
        if isinstance(record, Minutes) and record.adopted_on is not None:
            # Their papers as they were issued name nobody else, and without them the names would be those of today.
            papers = there.where(IssuedPaper, "meeting_id", [record.meeting_id])
            waiting += [("issued_papers", one.id) for one in papers if here.find(IssuedPaper, one.id) is None]
        for lists, named in _named(record):
            present = any(here.find(LISTS[name], named) is not None for name in lists)
            home = next((name for name in lists if there.find(LISTS[name], named) is not None), None)
            if not present:
                if home is None:
                    raise RecordMissing(named)
                waiting.append((home, named))
    order = list(LISTS)
    return [found[key] for key in sorted(found, key=lambda key: order.index(key[0]))]


def _named(record: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ids that a record names, each with the lists it may stand in; those in its parts included."""
    for shape in fields_of(type(record)):
        value = getattr(record, shape.name)
        for part in value if shape.many else () if value is None else (value,):
            if shape.is_reference:
                yield shape.lists, str(part)
            elif shape.record is not None:
                yield from _named(part)
