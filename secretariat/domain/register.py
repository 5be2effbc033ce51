"""A register: records that know where to find each other, whatever they were read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from secretariat.domain.association import Meta, Settings

R = TypeVar("R")


class Register:
    """An immutable set of records of every kind, in the order given, with the settings that go with them.

    ``contents`` are the bytes of kept files by their SHA-256; only a register of a whole file has them.
    """

    def __init__(
        self,
        records: Mapping[type[Any], Iterable[Any]],
        settings: Settings | None = None,
        meta: Meta | None = None,
        contents: Mapping[str, bytes] | None = None,
    ) -> None:
        self._records: dict[type[Any], tuple[Any, ...]] = {kind: tuple(found) for kind, found in records.items()}
        self._by_id: dict[type[Any], dict[str, Any]] = {}
        self._by_value: dict[tuple[type[Any], str], dict[object, list[Any]]] = {}
        self.settings = settings or Settings()
        self.meta = meta or Meta()
        self.contents = contents or {}

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind."""
        return self._records.get(kind, ())

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""
        if record_id is None:
            return None
        if kind not in self._by_id:
            records: tuple[Any, ...] = self.all(kind)
            self._by_id[kind] = {record.id: record for record in records}
        return self._by_id[kind].get(record_id)

    def get(self, kind: type[R], record_id: str) -> R:
        """The record with this id.

        Raises:
            KeyError: there is none.
        """
        record = self.find(kind, record_id)
        if record is None:
            raise KeyError(f"{kind.__name__} {record_id}")
        return record

    def replacing(self, *records: Any) -> Register:
        """The same register in which these records stand instead of those with their ids, or as new ones."""
        changed = dict(self._records)
        for record in records:
            kind = type(record)
            same = [record if one.id == record.id else one for one in changed.get(kind, ())]
            changed[kind] = tuple(same) if record in same else (*same, record)
        return Register(changed, self.settings, self.meta)

    def where(self, kind: type[R], field: str, value: object) -> list[R]:
        """The records of a kind whose field has this value."""
        key = (kind, field)
        if key not in self._by_value:
            groups: dict[object, list[Any]] = {}
            for record in self.all(kind):
                groups.setdefault(getattr(record, field), []).append(record)
            self._by_value[key] = groups
        return list(self._by_value[key].get(value, ()))
