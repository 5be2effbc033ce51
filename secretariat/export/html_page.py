"""Writes a paper as a page for the website: its words with what they are (heading, list, table), and nothing else.

No scripts, no styles, no addresses but those of links: the website gives it its own look.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from secretariat.documents.outline import (
    BarChart,
    Block,
    BulletList,
    Callout,
    Cell,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Run,
    Runs,
    Signatures,
    Table,
    as_many,
    in_words,
)
from secretariat.export.links import safe_language, safe_target
from secretariat.export.safe_text import on_one_line, printable

_DEEPEST = 6
_BAR_PITCH = 3
"""From one bar of a chart to the next, in letters: a name, a bar and white."""
_NAME_IN_CHART = 28
"""So many letters of a name fit on a telephone; the list below the chart has all."""


def write_html(outline: Outline) -> bytes:
    """The paper as one page in UTF-8; every word is escaped, and links lead to web pages or to this page alone."""
    page = _Page(outline)
    language = safe_language(outline.language) or "nl"
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_words(outline.title)}</title>",
        "</head>",
        "<body>",
        "<main>",
        *(line for block in outline.blocks for line in page.lines(block)),
        "</main>",
        "</body>",
        "</html>",
    )
    return ("\n".join(lines) + "\n").encode()


class _Page:
    """The blocks of one paper; a link inside it only leads to a heading that is there."""

    def __init__(self, outline: Outline) -> None:
        keyed = [one.key for one in outline.blocks if isinstance(one, Heading) and one.key]
        self._places = {key: f"deel-{number}" for number, key in enumerate(dict.fromkeys(keyed), start=1)}

    def lines(self, block: Block) -> Iterator[str]:
        """The lines of one block; nothing for a page break."""
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield f"<p>{self._runs(block.runs)}</p>"
            case BulletList():
                yield from self._list(block.items, ordered=block.ordered)
            case Facts():
                rows = (f"<dt>{_words(label)}</dt><dd>{self._runs(runs)}</dd>" for label, runs in block.rows)
                yield from ("<dl>", *rows, "</dl>")
            case BarChart():
                yield from _chart(block)
            case Callout():
                yield f"<p><strong>{_words(block.label)}</strong> {self._runs(block.runs)}</p>"
            case Table():
                yield from self._table(block)
            case Signatures():
                people = (f"<li>{_words(f'{one.role} {one.name}')}</li>" for one in block.people)
                yield from ("<ul>", *people, "</ul>")

    def _heading(self, block: Heading) -> str:
        level = min(max(block.level, 1), _DEEPEST)
        place = f' id="{self._places[block.key]}"' if block.key else ""
        number = _words(block.number) if block.number else ""
        aside = f"({_words(block.aside)})" if block.aside else ""
        return f"<h{level}{place}>{' '.join(filter(None, (number, self._runs(block.runs), aside)))}</h{level}>"

    def _list(self, items: tuple[ListItem, ...], *, ordered: bool) -> Iterator[str]:
        name = "ol" if ordered else "ul"
        yield f"<{name}>"
        for item in items:
            if item.children:
                yield f"<li>{self._runs(item.runs)}"
                yield from self._list(item.children, ordered=item.ordered_children)
                yield "</li>"
            else:
                yield f"<li>{self._runs(item.runs)}</li>"
        yield f"</{name}>"

    def _table(self, table: Table) -> Iterator[str]:
        yield "<table>"
        if table.caption:
            yield f"<caption>{_words(table.caption)}</caption>"
        titles = "".join(f'<th scope="col">{_words(column.title)}</th>' for column in table.columns)
        yield f"<thead><tr>{titles}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            pairs = zip(table.columns, as_many(row.cells, len(table.columns)), strict=True)
            cells = (
                f'<th scope="row">{self._cell(cell)}</th>' if column.row_header else f"<td>{self._cell(cell)}</td>"
                for column, cell in pairs
            )
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody>"
        yield "</table>"

    def _cell(self, cell: Cell) -> str:
        return "<br>".join(self._runs(line) for line in cell.lines)

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs).strip()

    def _run(self, run: Run) -> str:
        text = escape(" ".join(printable(run.text).split("\n")))
        if not text.strip():
            return text
        language = safe_language(run.language)
        if language:
            text = f'<span lang="{language}">{text}</span>'
        if run.italic:
            text = f"<em>{text}</em>"
        if run.bold:
            text = f"<strong>{text}</strong>"
        target = safe_target(run.link, frozenset(self._places)) or ""
        if target.startswith("#"):
            target = f"#{self._places[target[1:]]}"
        if target.lower().startswith("mailto:"):  # an address of a person is told, without a link for who gathers them
            address = target[len("mailto:") :]
            return text if address in run.text else f"{text} ({escape(address)})"
        return f'<a href="{escape(target)}">{text}</a>' if target else text


def _chart(chart: BarChart) -> Iterator[str]:
    """The bars as a drawing in the colour of the words around it, as wide as the page; below it the same as a list."""
    if not chart.bars:
        return
    yield f'<svg role="img" width="100%" height="{_BAR_PITCH * len(chart.bars)}em">'
    kind, _, told = in_words(chart.bars).partition(". ")
    yield f"<title>{_words(kind)}</title><desc>{_words(told)}</desc>"
    for number, bar in enumerate(chart.bars):
        top = _BAR_PITCH * number
        name = on_one_line(bar.name)
        shown = name if len(name) <= _NAME_IN_CHART else f"{name[: _NAME_IN_CHART - 1].rstrip()}…"
        yield f'<text x="0" y="{top + 1}em" fill="currentColor">{escape(shown)}: {_words(bar.said)}</text>'
        if share := chart.share(bar):
            yield f'<rect x="0" y="{top + 1.4:g}em" width="{100 * share:.4g}%" height="1em" fill="currentColor"/>'
    yield "</svg>"
    yield from ("<dl>", *(f"<dt>{_words(bar.name)}</dt><dd>{_words(bar.said)}</dd>" for bar in chart.bars), "</dl>")


def _words(text: str) -> str:
    return escape(on_one_line(text))
