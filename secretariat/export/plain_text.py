"""Writes a paper as plain text: its words in order, for a website or a message that has a form of its own."""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.documents.outline import (
    BarChart,
    Block,
    BulletList,
    Callout,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Runs,
    Signatures,
    Table,
    as_many,
)
from secretariat.export.safe_text import on_one_line


def write_text(outline: Outline) -> bytes:
    """The paper in UTF-8: a blank line between blocks, an address behind the words that lead there."""
    told = ["\n".join(lines) for block in outline.blocks if (lines := list(_lines(block)))]
    return ("\n\n".join(told) + "\n").encode()


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield on_one_line(f"{block.number or ''} {_words(block.runs)} {block.aside or ''}")
        case Paragraph():
            yield _words(block.runs)
        case BulletList():
            yield from _items(block.items, ordered=block.ordered)
        case Facts():
            yield from (f"{on_one_line(label)}: {_words(runs)}" for label, runs in block.rows)
        case BarChart():
            yield from (on_one_line(f"{bar.name}: {bar.said}") for bar in block.bars)
        case Callout():
            yield on_one_line(f"{block.label} {_words(block.runs)}")
        case Table():
            yield from _table(block)
        case Signatures():
            yield from (on_one_line(f"{person.role} {person.name}") for person in block.people)


def _items(items: tuple[ListItem, ...], *, ordered: bool, indent: str = "") -> Iterator[str]:
    for number, item in enumerate(items, 1):
        yield f"{indent}{f'{number}.' if ordered else '-'} {_words(item.runs)}"
        yield from _items(item.children, ordered=item.ordered_children, indent=f"{indent}  ")


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield on_one_line(table.caption)
    if any(column.title.strip() for column in table.columns):
        yield " | ".join(on_one_line(column.title) for column in table.columns)
    for row in table.rows:
        cells = as_many(row.cells, len(table.columns))
        yield " | ".join(", ".join(map(_words, cell.lines)) for cell in cells)


def _words(runs: Runs) -> str:
    """The words; an address that is not among them stands behind what leads there."""
    said = ""
    for run in runs:
        address = run.link or ""
        is_told = address.startswith("#") or not address or address.removeprefix("mailto:") in run.text
        said += run.text if is_told else f"{run.text} ({address})"
    return on_one_line(said)
