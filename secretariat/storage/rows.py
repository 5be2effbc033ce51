"""Records to rows and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from secretariat.domain.plain import from_plain, plain_value, to_plain, value_from_plain
from secretariat.domain.records import FieldKind, FieldShape
from secretariat.storage.layout import Column, Table, party_columns

Value = str | int | None
Row = dict[str, Value]
ListOf = Callable[[str], str]
"""Tells in which list an id stands, for references that may point into more than one."""


def rows_of(table: Table, record: Any, list_of: ListOf) -> Iterator[tuple[str, Row]]:
    """The rows of one record: its own first, then those of its parts."""
    yield from _rows(table, record, {"id": record.id}, list_of)


def _rows(table: Table, record: Any, keys: Row, list_of: ListOf) -> Iterator[tuple[str, Row]]:
    row = dict(keys)
    for column in table.columns:
        holder = getattr(record, column.inside.name) if column.inside else record
        row[column.name] = None if holder is None else _to_cell(column, getattr(holder, column.shape.name))
    yield table.name, row
    for child in table.children:
        assert child.field is not None
        for position, part in enumerate(getattr(record, child.field.name)):
            keys = {"id": f"{row['id']}/{child.field.key}/{position}", "owner_id": row["id"], "position": position}
            if child.record is not None:
                yield from _rows(child, part, keys, list_of)
            else:
                yield child.name, keys | _reference_cells(child.field, part, list_of)


def _reference_cells(shape: FieldShape, target: str, list_of: ListOf) -> Row:
    columns = party_columns(shape)
    if len(columns) == 1:
        return {columns[0]: target}
    home = list_of(target)
    return {column: target if name == home else None for column, name in zip(columns, shape.lists, strict=True)}


def _to_cell(column: Column, value: Any) -> Value:
    shape = column.shape
    if shape.many:
        return json.dumps(list(value), ensure_ascii=False) if value else None
    if value is None or value == "":
        return None if not shape.required else value
    if column.as_json:
        plain = to_plain(value)
        return json.dumps(plain, ensure_ascii=False) if plain else None
    cell: Value = plain_value(shape, value)
    return int(cell) if shape.kind is FieldKind.BOOLEAN and cell is not None else cell


def record_from(table: Table, row: Mapping[str, Value], parts: Mapping[str, Mapping[str, Sequence[Row]]]) -> Any:
    """The record of a row; ``parts`` holds, per table of parts, the rows by the id of their owner."""
    assert table.record is not None
    values: dict[str, Any] = {}
    if table.owner is None:
        values["id"] = row["id"]
    embedded: dict[FieldShape, dict[str, Any]] = {}
    for column in table.columns:
        cell = row[column.name]
        if cell is None:  # most cells of a large file are empty
            continue
        if column.inside is not None:
            embedded.setdefault(column.inside, {})[column.shape.name] = _from_cell(column, cell)
        else:
            values[column.shape.name] = _from_cell(column, cell)
    for shape, inner in embedded.items():
        assert shape.record is not None
        values[shape.name] = shape.record(**inner)
    for child in table.children:
        assert child.field is not None
        rows = parts[child.name].get(str(row["id"]), ())
        values[child.field.name] = tuple(_part(child, part, parts) for part in rows)
    return table.record(**values)


def _part(child: Table, row: Row, parts: Mapping[str, Mapping[str, Sequence[Row]]]) -> Any:
    if child.record is not None:
        return record_from(child, row, parts)
    assert child.field is not None
    return next(row[column] for column in party_columns(child.field) if row[column] is not None)


def _from_cell(column: Column, cell: str | int) -> Any:
    shape = column.shape
    if column.as_json:
        assert isinstance(cell, str)
        plain = json.loads(cell)
        if shape.record is not None:
            return from_plain(shape.record, plain)
        return tuple(value_from_plain(shape, part) for part in plain)
    return value_from_plain(shape, cell)


def columns_of(table: Table) -> tuple[str, ...]:
    """The names of the columns that hold values, in the order of the file."""
    keys: tuple[str, ...] = ("id",) if table.owner is None else ("id", "owner_id", "position")
    if table.record is None:
        assert table.field is not None
        return keys + party_columns(table.field)
    return tuple(dict.fromkeys(keys + tuple(column.name for column in table.columns)))


def grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows of parts by the id of their owner, in order."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(str(row["owner_id"]), []).append(row)
    return groups
