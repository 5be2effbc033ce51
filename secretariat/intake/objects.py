"""From a JSON object to a record, by the shape of its fields; no record has code of its own here."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.records import FieldShape, fields_of
from secretariat.intake.decoding import RepeatedKeys
from secretariat.intake.identities import Identities
from secretariat.intake.problems import Problems, Unfit, clipped, key_path
from secretariat.intake.values import is_missing, read_id, read_value, wrong_type
from secretariat.wording import exchange as words

BROKEN: Final = object()
"""Stands in a field whose value was refused, so that rules between records do not report it twice."""


class ObjectReader:
    """Reads objects; what is wrong with them goes to ``problems``."""

    def __init__(self, identities: Identities, problems: Problems) -> None:
        self._identities = identities
        self._problems = problems
        self._shapes: dict[type[Any], Mapping[str, FieldShape]] = {}

    def record(self, kind: type[Any], found: Any, path: str) -> Any:
        """The record in an object, with BROKEN where values were refused; None if it is no object or says nothing."""
        if kind not in self._shapes:
            self._shapes[kind] = {shape.key: shape for shape in fields_of(kind)}
        values = self.values(self._shapes[kind], found, path, has_id=kind in LIST_OF)
        return kind(**values) if values else None

    def values(
        self, shapes: Mapping[str, FieldShape], found: Any, path: str, *, has_id: bool = False
    ) -> dict[str, Any]:
        """The values in an object by field name; missing ones are left out."""
        if not isinstance(found, dict):
            self._problems.add(path, wrong_type(found, words.OBJECT))
            return {}
        self.check_keys(shapes, found, path)
        values: dict[str, Any] = {}
        for key, value in found.items():
            shape = shapes.get(key)
            if shape is None or is_missing(value):
                continue
            own_id = has_id and key == "id"
            result = self._own_id(value, path) if own_id else self._field(shape, value, f"{path}.{key}")
            if result is not None:
                values[shape.name] = result
        for shape in shapes.values():
            if shape.required and shape.name not in values:
                self._problems.add(f"{path}.{shape.key}", words.missing(shape.key))
                values[shape.name] = BROKEN
        return values

    def elements(self, found: Any, path: str, read: Callable[[Any, str], Any]) -> list[Any]:
        """The elements of a list, each read with its own path; one that says nothing is refused."""
        if not isinstance(found, list):
            self._problems.add(path, wrong_type(found, words.LIST))
            return []
        result = []
        for index, element in enumerate(found):
            own_path = f"{path}[{index}]"
            before = len(self._problems)
            value = None if is_missing(element) else read(element, own_path)
            if value is None:
                if len(self._problems) == before:
                    self._problems.add(own_path, words.empty_element())
                value = BROKEN
            result.append(value)
        return result

    def check_keys(self, known: Collection[str], found: dict[str, Any], path: str) -> None:
        """Note the keys of an object that stand in it twice, or that nobody knows."""
        if isinstance(found, RepeatedKeys):
            for key in found.repeated:
                self._problems.add(key_path(path, key), words.repeated_key(clipped(key)))
        for key in found:
            if key not in known:
                self._problems.add(key_path(path, key), _unknown(clipped(key), tuple(known)))

    def _field(self, shape: FieldShape, value: Any, path: str) -> Any:
        if not shape.many:
            return self._one(shape, value, path)
        return tuple(self.elements(value, path, lambda element, own_path: self._one(shape, element, own_path)))

    def _one(self, shape: FieldShape, value: Any, path: str) -> Any:
        if shape.record is not None:
            before = len(self._problems)
            record = self.record(shape.record, value, path)
            return BROKEN if record is None and len(self._problems) > before else record
        try:
            result = read_value(shape, value)
            if shape.lists and result is not None:
                self._identities.check_reference(shape, result)
        except Unfit as unfit:
            self._problems.add(path, unfit.sentence)
            return BROKEN
        return result

    def _own_id(self, value: Any, path: str) -> Any:
        try:
            record_id = read_id(value)
            if record_id is not None:
                self._identities.check_unique(record_id, path)
        except Unfit as unfit:
            self._problems.add(f"{path}.id", unfit.sentence)
            return BROKEN
        return record_id


@functools.lru_cache(maxsize=256)
def _unknown(key: str, known: tuple[str, ...]) -> str:
    # Looking for a key that is alike takes long; the same slip often stands in every record.
    return words.unknown_key(key, known)
