"""The logical tree of a paper: what a screen reader walks through.

The tree is made when the story is made. While a page is drawn, each piece of text leaves a mark in the node it belongs
to; so text that runs over pages, rows that split and repeated table headers need no special care.
"""

from __future__ import annotations

from dataclasses import dataclass, field

# Attributes, as the file has them.
COLUMN_HEADER = "/O /Table /Scope /Column"
ROW_HEADER = "/O /Table /Scope /Row"
NUMBERED_LIST = "/O /List /ListNumbering /Decimal"
BULLET_LIST = "/O /List /ListNumbering /Disc"

ALWAYS_WRITTEN = frozenset({"Table", "THead", "TBody", "TR", "TH", "TD", "LBody", "Lbl"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of the content of a page (its MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class AnnotationMark:
    """A link on a page, known by its key in the parent tree."""

    page: int
    key: int


@dataclass(slots=True, eq=False)
class Node:
    """One element: a heading, a paragraph, a table cell; ``number`` is its number in the file, once it has one.

    ``words`` are said instead of what is shown: a picture says nothing itself.
    """

    tag: str
    parent: Node | None = None
    attributes: str = ""
    language: str | None = None
    words: str = ""
    kids: list[Node | Mark | AnnotationMark] = field(default_factory=list)
    number: int = 0

    def add(self, tag: str, attributes: str = "", language: str | None = None) -> Node:
        """A new node below this one, after what is there already."""
        node = Node(tag, self, attributes, language)
        self.kids.append(node)
        return node

    def prune(self) -> bool:
        """Drop nodes that were never drawn; tell whether anything is left. Cells stay, or a table would be ragged."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Node) or kid.prune()]
        return bool(self.kids) or self.tag in ALWAYS_WRITTEN
