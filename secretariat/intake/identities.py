"""Which ids a file holds and where, so that references can be checked whatever the order of the lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from secretariat.domain.catalogue import LISTS
from secretariat.domain.records import FieldShape
from secretariat.domain.text import clean
from secretariat.intake.problems import Unfit, clipped
from secretariat.wording import exchange as words


class Identities:
    """The ids of a whole file, gathered before any record is read: a record with a fault elsewhere does exist."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._first: dict[str, str] = {}
        self._ids: dict[str, set[str]] = {name: set() for name in LISTS}
        # What stands for a list but is none; that is said once, not at every reference to it.
        self._unreadable = {name for name in LISTS if document.get(name) and not isinstance(document[name], list)}
        for name, ids in self._ids.items():
            for index, element in enumerate(() if name in self._unreadable else document.get(name) or ()):
                record_id = element.get("id") if isinstance(element, dict) else None
                if isinstance(record_id, str) and record_id:
                    record_id = clean(record_id)
                    ids.add(record_id)
                    self._first.setdefault(record_id, f"{name}[{index}]")

    def check_unique(self, record_id: str, path: str) -> None:
        """Refuse an id that stood in the file before.

        Raises:
            Unfit: another record came first with this id.
        """
        first = self._first.get(record_id, path)
        if first != path:
            raise Unfit(words.duplicate_id(clipped(record_id), first))

    def check_reference(self, shape: FieldShape, record_id: str) -> None:
        """Refuse a reference to a record that is not there.

        Raises:
            Unfit: none of the lists that the field names holds this id.
        """
        if not any(record_id in self._ids[name] or name in self._unreadable for name in shape.lists):
            raise Unfit(words.dangling(clipped(record_id), shape.lists))
