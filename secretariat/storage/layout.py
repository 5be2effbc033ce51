"""How records lie in tables: derived from the record classes, so the file can hold exactly what a record can say.

* A list of the exchange format is a table; ``seq`` keeps the order in which records were given.
* A field is a column. A list of words or an embedded object is one column of JSON, unless the object names other
  records: then its keys are columns, so that the foreign keys hold.
* A list of references or of objects is a table of its own, named ``owner__field``, ordered by ``position``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from secretariat.domain.catalogue import LISTS
from secretariat.domain.records import FieldKind, FieldShape, fields_of


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it holds, and the embedded object that field sits in, if any."""

    name: str
    shape: FieldShape
    inside: FieldShape | None = None
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``owner`` names the table its rows belong to, ``field`` the list they stand in."""

    name: str
    record: type[Any] | None
    columns: tuple[Column, ...]
    children: tuple[Table, ...] = ()
    owner: str | None = None
    field: FieldShape | None = None


@functools.cache
def table_of(list_name: str) -> Table:
    """The table of a list of records, with the tables of its parts."""
    return _table(list_name, LISTS[list_name])


@functools.cache
def all_tables() -> dict[str, Table]:
    """Every table of records by name, owners before their parts."""
    return {table.name: table for name in LISTS for table in walk(table_of(name))}


def walk(table: Table) -> Iterator[Table]:
    """A table and all the tables below it."""
    yield table
    for child in table.children:
        yield from walk(child)


def party_columns(shape: FieldShape) -> tuple[str, ...]:
    """The columns of a list of references: one per list that may be named."""
    names = {"organisations": "organisation_id", "persons": "person_id"}
    return tuple(names[name] for name in shape.lists) if len(shape.lists) > 1 else ("target_id",)


def columns_naming(table: Table, list_name: str) -> list[str]:
    """The columns of a table that name records of a list, other than the owner of a part."""
    if table.record is None:
        assert table.field is not None
        return [
            column
            for column, name in zip(party_columns(table.field), table.field.lists, strict=True)
            if name == list_name
        ]
    return [column.name for column in table.columns if list_name in column.shape.lists]


def record_id_of(table_name: str, row_id: str) -> str:
    """The record that a row belongs to: the id of a part is that of its owner with the field and place behind it."""
    depth = table_name.count("__")
    return row_id.rsplit("/", 2 * depth)[0] if depth else row_id


def _table(name: str, record: type[Any], owner: str | None = None, field: FieldShape | None = None) -> Table:
    columns: list[Column] = []
    children: list[Table] = []
    for shape in fields_of(record):
        if shape.many and shape.record is not None:
            children.append(_table(f"{name}__{shape.key}", shape.record, name, shape))
        elif shape.many and shape.is_reference:
            children.append(Table(f"{name}__{shape.key}", None, (), (), name, shape))
        elif shape.record is not None and _names_records(shape.record):
            columns += [
                Column(f"{shape.key}_{inner.key}", inner, shape, inner.many) for inner in fields_of(shape.record)
            ]
        else:
            columns.append(Column(shape.key, shape, None, shape.many or shape.kind is FieldKind.OBJECT))
    return Table(name, record, tuple(columns), tuple(children), owner, field)


def _names_records(record: type[Any]) -> bool:
    return any(shape.is_reference for shape in fields_of(record))
