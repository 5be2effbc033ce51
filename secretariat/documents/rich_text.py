"""The text of minutes as blocks of a paper."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from secretariat.documents.outline import BulletList, ListItem, Paragraph, ParagraphKind, Run, Runs
from secretariat.domain import rich_text

_REMEMBERED = 256
"""How many texts are kept as blocks: while one item of a verslag is written, the others stay as they are."""
_BARE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\"]*[^\s<>()\".,;:!?’']", re.IGNORECASE)


@functools.lru_cache(maxsize=_REMEMBERED)
def blocks_of(
    markdown: str, *, indented: bool = True, kind: ParagraphKind = ParagraphKind.BODY
) -> tuple[Paragraph | BulletList, ...]:
    """The paragraphs and lists of a restricted Markdown text."""
    found: list[Paragraph | BulletList] = []
    items: list[rich_text.ListItem] = []
    for block in rich_text.parse(markdown):
        if isinstance(block, rich_text.ListItem):
            items.append(block)
            continue
        found += _lists(items, indented)
        items.clear()
        found.append(Paragraph(runs_of(block.runs), kind, indented))
    found += _lists(items, indented)
    return tuple(found)


def runs_of(runs: Iterable[rich_text.Run]) -> Runs:
    """The runs of a text; a web address that stands bare in it becomes a link too."""
    return tuple(piece for run in runs for piece in _with_links(Run(run.text, run.bold, run.italic, run.link)))


def inline(markdown: str) -> Runs:
    """A text on one line, for a cell or a box: its blocks are joined by spaces."""
    runs: list[Run] = []
    for block in rich_text.parse(markdown):
        if runs:
            runs.append(Run(" "))
        runs += runs_of(block.runs)
    return tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs)


def is_web_address(address: str | None) -> bool:
    """Whether an address is well formed; the "#" of a dead link is not."""
    return bool(address and rich_text.SAFE_LINK.match(address))


def _with_links(run: Run) -> Iterator[Run]:
    if run.link:
        yield run
        return
    position = 0
    for match in _BARE_LINK.finditer(run.text):
        if match.start() > position:
            yield replace(run, text=run.text[position : match.start()])
        yield replace(run, text=match[0], link=match[0])
        position = match.end()
    if position < len(run.text):
        yield replace(run, text=run.text[position:])


def _lists(items: list[rich_text.ListItem], indented: bool) -> Iterator[BulletList]:
    """One list per unbroken series of the same sort; an inner item without an outer one before it is an outer one."""
    current: list[ListItem] = []
    ordered = False
    for item in items:
        entry = ListItem(runs_of(item.runs))
        if item.level and current:
            parent = current[-1]
            current[-1] = replace(
                parent,
                children=(*parent.children, entry),
                ordered_children=parent.ordered_children if parent.children else item.ordered,
            )
            continue
        if current and item.ordered != ordered:
            yield BulletList(tuple(current), ordered, indented)
            current = []
        ordered = item.ordered
        current.append(entry)
    if current:
        yield BulletList(tuple(current), ordered, indented)
