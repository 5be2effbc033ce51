"""Take records over from another copy of the file, such as the one a colleague worked in, as one step."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.documents import DocumentVersion
from secretariat.domain.refusals import ChangedSinceCompared, TakenClashes
from secretariat.services.comparing import SETTINGS, Difference, makes_final, seen_as, values_of
from secretariat.services.taken_records import check_takeable, records_to_take
from secretariat.storage.documents import content_of, keep
from secretariat.storage.faults import clashes_told
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


class TakingOverService:
    """Writes what another file says into this one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self, other: Path, wanted: Sequence[Difference]) -> ChangeSet:
        """Take over records as they stand in another file, with what they name and is not here yet; all or none.

        With what was sent or adopted the step is final: taking it back would not call it back.

        Raises:
            ChangedSinceCompared: one is not what was shown, in this file or in the other one.
            RecordMissing: what one names is not in the other file.
            MinutesFrozen, NotInAdopted, TakenClashes, AttendanceRecorded, PeriodsOverlap, PeriodReversed: it cannot
                stand beside what is here.
            FileRefusal: the other file cannot be read.
        """
        with contextlib.closing(open_file(other, dt.datetime.now(), read_only=True)) as opened:
            there = Store(opened)
            self._check_as_seen(there, wanted)
            records = records_to_take(
                self._store, there, [(one.kind, one.record_id) for one in wanted if one.kind != SETTINGS]
            )
            check_takeable(self._store, there, records)
            is_final = any(makes_final(self._store.find(type(one), one.id), one) for one in records)
            action = Action.TAKE_OVER_FINAL if is_final else Action.TAKE_OVER
            name = wanted[0].name if wanted else ""
            with (
                clashes_told(TakenClashes(name, "")),
                self._store.unit_of_work(action, wanted[0].record_id if wanted else "") as work,
            ):
                for record in records:
                    if isinstance(record, DocumentVersion):
                        keep(work, content_of(there, record.sha256))
                    work.put(record)
                self._take_settings(work, there, [one.record_id for one in wanted if one.kind == SETTINGS])
        return work.made()

    def _check_as_seen(self, there: Store, wanted: Sequence[Difference]) -> None:
        """Let only be taken over what was shown: the other file may have been written in since."""
        values = values_of(self._store), values_of(there)
        for one in wanted:
            if one.kind == SETTINGS:
                now = seen_as(values[0].get(one.record_id), values[1].get(one.record_id))
            else:
                kind = LISTS[one.kind]
                now = seen_as(self._store.find(kind, one.record_id), there.find(kind, one.record_id))
            if now != one.seen:
                raise ChangedSinceCompared(one.name)

    @staticmethod
    def _take_settings(work: UnitOfWork, there: Store, keys: Sequence[str]) -> None:
        values = values_of(there)
        for key in keys:
            work.set_value(key, json.loads(values[key]) if key in values else None)
