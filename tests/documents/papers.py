"""A paper as words: what a reader would see, block by block, to compare with what it must say."""

from __future__ import annotations

from secretariat.documents.outline import (
    BarChart,
    Block,
    BulletList,
    Callout,
    Facts,
    Heading,
    Outline,
    Paragraph,
    Runs,
    Signatures,
    Table,
    plain,
)


def words(paper: Outline) -> list[str]:
    """Every line of a paper, tables with " | " between the cells."""
    return [line for block in paper.blocks for line in _lines(block)]


def section(paper: Outline, title: str) -> list[str]:
    """The lines under a heading, up to the next heading."""
    found: list[str] = []
    inside = False
    for block in paper.blocks:
        if isinstance(block, Heading):
            inside = plain(block.runs) == title
        elif inside:
            found += _lines(block)
    return found


def headings(paper: Outline) -> list[str]:
    """The headings with their numbers."""
    return [_heading(block) for block in paper.blocks if isinstance(block, Heading)]


def fact(paper: Outline, label: str) -> str:
    """The words behind a label, or the number behind the name of a bar."""
    return next(
        said
        for block in paper.blocks
        if isinstance(block, Facts | BarChart)
        for name, said in (line.split(": ", 1) for line in _lines(block))
        if name == label
    )


def labels(paper: Outline) -> list[str]:
    """The labels of all blocks of facts, in order."""
    return [name for block in paper.blocks if isinstance(block, Facts) for name, _ in block.rows]


def tables(paper: Outline) -> list[Table]:
    """The tables, in order."""
    return [block for block in paper.blocks if isinstance(block, Table)]


def column(table: Table, title: str) -> list[str]:
    """The cells of a column, lines joined by " / "."""
    place = [column.title for column in table.columns].index(title)
    return [_cell(row.cells[place].lines) for row in table.rows]


def links(paper: Outline) -> list[str]:
    """Every address that the paper links to, in order."""
    found = []
    for block in paper.blocks:
        for runs in _runs(block):
            found += [run.link for run in runs if run.link]
    return found


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [_heading(block)]
    if isinstance(block, Callout):
        return [f"{block.label} {plain(block.runs)}"]
    if isinstance(block, Facts):
        return [f"{label}: {plain(runs)}" for label, runs in block.rows]
    if isinstance(block, BarChart):
        return [f"{bar.name}: {bar.said}" for bar in block.bars]
    if isinstance(block, Table):
        return [
            " | ".join(column.title for column in block.columns),
            *(" | ".join(_cell(cell.lines) for cell in row.cells) for row in block.rows),
        ]
    if isinstance(block, Signatures):
        return [f"{person.role}: {person.name}" for person in block.people]
    return [plain(runs) for runs in _runs(block)]


def _heading(block: Heading) -> str:
    return " ".join(part for part in (block.number, plain(block.runs), block.aside) if part)


def _cell(lines: tuple[Runs, ...]) -> str:
    return " / ".join(plain(line) for line in lines)


def _runs(block: Block) -> list[Runs]:
    if isinstance(block, Paragraph | Heading | Callout):
        return [block.runs]
    if isinstance(block, Facts):
        return [runs for _, runs in block.rows]
    if isinstance(block, BulletList):
        return [runs for item in block.items for runs in (item.runs, *(child.runs for child in item.children))]
    if isinstance(block, Table):
        return [line for row in block.rows for cell in row.cells for line in cell.lines]
    return []
