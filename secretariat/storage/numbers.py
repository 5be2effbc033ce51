"""What the history of a file knows of numbers: which were given to records that are gone, and when a record came.

Also which stood on a paper that left the program without being sent from it: saved, printed or opened elsewhere. Those
are lines of the history that no undo reaches, one for each number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action
from secretariat.domain.refusals import FileReadOnly
from secretariat.storage.faults import translated
from secretariat.storage.steps import StepHead, add_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork

NUMBERED: Mapping[str, str] = {
    "action_points": "number",
    "commitments": "number",
    "decisions": "number",
    "meetings": "code",
}
"""The tables of what has a number that is never given again, with its column."""
_IS_ISSUED = f"state = 'fixed' AND action = '{Action.ISSUE_NUMBER.value}'"


def numbers_removed(store: Store, kind: type[Any], removal: Action) -> list[str]:
    """The numbers of records that were removed by a step that stands; undoing the step gives the record back."""
    return _removed(store, kind, removal, "number")


def codes_removed(store: Store, kind: type[Any], removal: Action) -> list[str]:
    """The codes of records that were removed by a step that stands."""
    return _removed(store, kind, removal, "code")


def numbers_issued(store: Store) -> list[str]:
    """The numbers that stood on a paper that was saved, printed or opened elsewhere."""
    rows = store.rows(f"SELECT subject_id FROM change WHERE {_IS_ISSUED}")
    return [str(row["subject_id"]) for row in rows]


def numbers_in(store: Store, text: str) -> list[str]:
    """The numbers of the file that stand in a text."""
    found = []
    for table, column in NUMBERED.items():
        numbers = [str(row[column]) for row in store.rows(f'SELECT "{column}" FROM {table}')]
        series: dict[str, list[str]] = {}
        for number in numbers:
            series.setdefault(number.rstrip("0123456789"), []).append(number)
        for before, same in series.items():
            if before in text:
                found += [number for number in same if number and number in text]
    return found


def keep_issued(store: Store, numbers: Sequence[str]) -> None:
    """Write down that these numbers left the program; those that did before are passed over.

    Raises:
        FileReadOnly: the file was opened for reading only.
    """
    known = set(numbers_issued(store))
    new = [number for number in dict.fromkeys(numbers) if number not in known]
    if not new:
        return
    if store.file.read_only:
        raise FileReadOnly(str(store.file.path))
    work = UnitOfWork(store.connection, StepHead(Action.ISSUE_NUMBER, "", store.clock()))

    def record() -> int:
        heads = [StepHead(Action.ISSUE_NUMBER, number, store.clock()) for number in new]
        return [add_line(store.connection, head, "do", "fixed", None, ()) for head in heads][-1]

    with translated(store.file.path), work.transaction(record):
        pass


def _removed(store: Store, kind: type[Any], removal: Action, column: str) -> list[str]:
    sql = (
        f"SELECT json_extract(r.value, '$[2].{column}') AS number FROM change c, json_each(c.rows) r"
        " WHERE c.state IN ('done', 'fixed') AND c.action = ? AND json_extract(r.value, '$[0]') = ?"
        " AND json_extract(r.value, '$[3]') IS NULL"
    )
    return [str(row["number"]) for row in store.rows(sql, (removal.value, LIST_OF[kind])) if row["number"]]


def added_on(store: Store, kind: type[Any], record_id: str, addition: Action) -> dt.date | None:
    """The day on which a record was entered or, if later, put back; None for one that came with an import."""
    sql = (
        "SELECT c.made_at FROM change c, json_each(c.rows) r WHERE c.state = 'done'"
        " AND c.action IN (?, ?) AND json_extract(r.value, '$[0]') = ? AND json_extract(r.value, '$[1]') = ?"
        " AND json_extract(r.value, '$[2]') IS NULL ORDER BY c.seq"
    )
    found = store.rows(sql, (addition.value, Action.PUT_BACK.value, LIST_OF[kind], record_id))
    return dt.datetime.fromisoformat(str(found[-1]["made_at"])).date() if found else None
