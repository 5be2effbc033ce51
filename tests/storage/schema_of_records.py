"""What the schema must be according to the record classes: one table per list, one column per field, every limit."""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.domain.records import FieldKind
from secretariat.storage.layout import Column, Table, all_tables, party_columns

RESERVED = {"from", "to", "order", "full"}
"""Names that SQL wants in quotes."""

UNIQUE = {
    "bodies": "code",
    "meetings": "code",
    "decisions": "number",
    "action_points": "number",
    "dossiers": "code",
    "commitments": "number",
}
"""List → the field of which every record has its own."""

PATTERNS = {
    FieldKind.DATE: "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]",
    FieldKind.TIME: "[0-2][0-9]:[0-5][0-9]",
    FieldKind.MOMENT: "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]",
}

OWN_TABLES = """CREATE TABLE settings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (length(value) > 0)
) STRICT;

-- The bytes of kept files, by their SHA-256.
CREATE TABLE document_contents (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

-- One row per step a user made; "rows" holds the rows before and after as JSON, "state" where the step stands.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('do', 'undo', 'redo')),
  target INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'fixed')),
  rows TEXT NOT NULL CHECK (rows GLOB '[[]*]')
) STRICT;
CREATE INDEX change_state ON change (state, seq);

-- What search looks through: derived from the records, kept by the same transaction that writes them.
CREATE TABLE search_entry (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_record ON search_entry (record_id);
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='search_entry', content_rowid='seq',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
);
"""
"""The tables that hold no records."""


def schema_of_records() -> str:
    """The whole schema, as if it were made today in one go."""
    return "\n".join([*(table_script(table) for table in all_tables().values()), OWN_TABLES])


def table_script(table: Table) -> str:
    """One table with its indexes."""
    lines = ",\n".join(f"  {line}" for line in lines_of(table))
    indexes = "".join(f"{index};\n" for index in indexes_of(table))
    return f"CREATE TABLE {table.name} (\n{lines}\n) STRICT;\n{indexes}"


def lines_of(table: Table) -> Iterator[str]:
    """Keys, columns and rules of a table."""
    if table.owner is None:
        yield "seq INTEGER PRIMARY KEY"
        yield "id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200)"
    else:
        yield "id TEXT PRIMARY KEY"
        yield f"owner_id TEXT NOT NULL{reference(table.owner)}"
        yield "position INTEGER NOT NULL CHECK (position >= 0)"
    if table.record is None:
        yield from party_lines(table)
    for column in table.columns:
        if column.name != "id" or table.owner is not None:
            yield f"{quoted(column.name)} {type_of(table, column)}"
    if table.name == "action_points":
        yield "CHECK (owner_person_id IS NULL OR owner_organisation_id IS NULL)"
    if table.name == "minutes":
        yield "UNIQUE (meeting_id)"
    if table.owner is not None:
        yield "UNIQUE (owner_id, position)"


def party_lines(table: Table) -> Iterator[str]:
    """The columns of a list of references; where two kinds may be named, exactly one is."""
    assert table.field is not None
    columns = party_columns(table.field)
    required = " NOT NULL" if len(columns) == 1 else ""
    for column, target in zip(columns, table.field.lists, strict=True):
        yield f"{column} TEXT{required}{reference(target)}"
    if len(columns) > 1:
        yield "CHECK (" + " + ".join(f"({column} IS NOT NULL)" for column in columns) + " = 1)"


def indexes_of(table: Table) -> Iterator[str]:
    """An index for every reference, so that removing what is named need not read whole tables; and for two lists."""
    columns = [column.name for column in table.columns if column.shape.is_reference]
    if table.field is not None and table.record is None:
        columns += party_columns(table.field)
    for name in columns:
        if (table.name, name) != ("minutes", "meeting_id"):  # its UNIQUE is an index already
            yield f"CREATE INDEX {table.name}_{name} ON {table.name} ({name})"
    if table.name == "action_points":
        yield ("CREATE INDEX action_points_open ON action_points (due_date) WHERE status IN ('open', 'in_progress')")
        yield "CREATE INDEX action_points_live ON action_points (due_date) WHERE status NOT IN ('done', 'dropped')"
    if table.name == "action_points__history":
        yield (
            "CREATE INDEX action_points__history_done ON action_points__history (date, owner_id)"
            " WHERE event = 'status' AND \"to\" = 'done'"
        )
        for name, side in (("handed_to", "to"), ("given_away", "from")):
            yield (
                f'CREATE INDEX action_points__history_{name} ON action_points__history ("{side}", owner_id)'
                " WHERE event = 'transferred'"
            )
    if table.name == "meetings":
        yield "CREATE INDEX meetings_date ON meetings (date)"
        yield (
            "CREATE INDEX meetings_held ON meetings (body_id, date)"
            " WHERE status IN ('held', 'minutes_draft', 'minutes_adopted', 'closed')"
        )


def type_of(table: Table, column: Column) -> str:
    """Type and rules of one column."""
    shape, name = column.shape, quoted(column.name)
    if column.as_json:
        return f"TEXT CHECK ({name} GLOB '{'[[]*]' if shape.many else '{*}'}')"
    required = " NOT NULL" if shape.required and column.inside is None else ""
    if shape.is_reference:
        return f"TEXT{required}{reference(shape.lists[0])}"
    if shape.kind is FieldKind.TEXT:
        unique = " UNIQUE" if UNIQUE.get(table.name) == column.name else ""
        return f"TEXT{required} CHECK (length({name}) <= {shape.limit} AND instr({name}, char(0)) = 0){unique}"
    if shape.kind is FieldKind.INTEGER:
        return f"INTEGER{required}"
    if shape.kind is FieldKind.BOOLEAN:
        return f"INTEGER{required} CHECK ({name} IN (0, 1))"
    if shape.choice is not None:
        return f"TEXT{required} CHECK ({name} IN (" + ", ".join(f"'{key.value}'" for key in shape.choice) + "))"
    return f"TEXT{required} CHECK ({name} GLOB '{PATTERNS[shape.kind]}')"


def reference(target: str) -> str:
    """Names a record of another table, which then cannot be removed; checked when the step is whole."""
    return f" REFERENCES {target} (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED"


def quoted(name: str) -> str:
    """A name as SQL takes it."""
    return f'"{name}"' if name in RESERVED else name
