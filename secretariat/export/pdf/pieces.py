"""Runs of an outline as pieces of text, each with its font, size, colour and place in the logical tree."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.documents.outline import Run
from secretariat.export.links import safe_language, safe_target
from secretariat.export.pdf.fonts import Face, set_in_faces
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import TextStyle
from secretariat.export.safe_text import printable


@dataclass(slots=True, eq=False)
class Inline:
    """A stretch inside a paragraph that is a node of its own: a link, or words in another language."""

    target: str | None
    language: str | None
    words: str = ""
    _node: Node | None = None

    def node_in(self, paragraph: Node) -> Node:
        """Its node, made below the paragraph the first time it is drawn."""
        if self._node is None:
            self._node = paragraph.add("Link" if self.target else "Span", language=self.language)
        return self._node


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How a stretch of text is written."""

    face: Face
    size: float
    colour: str
    inline: Inline | None = None

    def width(self, text: str) -> float:
        """The width of the text in points."""
        return self.face.width(text) * self.size / 1000


Piece = tuple[Ink, str]


def pieces_of(runs: Iterable[Run], style: TextStyle, keys: frozenset[str] = frozenset()) -> list[Piece]:
    """The runs in that style; ``keys`` are the headings an internal link may lead to, other links are plain words."""
    pieces: list[Piece] = []
    inline: Inline | None = None
    for run in runs:
        words = printable(run.text)
        target, language = safe_target(run.link, keys), safe_language(run.language)
        if inline is None or (target, language) != (inline.target, inline.language):
            inline = Inline(target, language) if target or language else None
        if inline is not None:
            inline.words += words
        weight = max(style.weight, 600) if run.bold else style.weight
        colour = style.link if target else style.colour
        for face, text in set_in_faces(words, weight, style.italic or run.italic, style.font):
            ink = Ink(face, style.size, colour, inline) if inline else _plain_ink(face, style.size, colour)
            pieces.append((ink, text))
    return pieces


@functools.lru_cache(maxsize=500)
def _plain_ink(face: Face, size: float, colour: str) -> Ink:
    return Ink(face, size, colour)
