"""What every block of one paper is set with: the width of the column, the look and the goals links may lead to."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.documents.outline import Runs
from secretariat.export.pdf.blocks import Text, set_text
from secretariat.export.pdf.pieces import Piece, pieces_of
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import Look, TextStyle


@dataclass(frozen=True, slots=True)
class Setting:
    """A column of that width in points; ``keys`` are the headings an internal link may lead to."""

    width: float
    look: Look
    keys: frozenset[str]

    @property
    def measure(self) -> float:
        """Where text right of the axis ends, from the left of the column."""
        return min(self.look.axis + self.look.measure, self.width)

    @property
    def box(self) -> float:
        """How wide boxes and facts are."""
        return min(self.look.box, self.width)

    def pieces(self, runs: Runs, style: TextStyle) -> list[Piece]:
        """The runs in that style."""
        return pieces_of(runs, style, self.keys)

    def text(self, runs: Runs, width: float, style: TextStyle, node: Node) -> Text:
        """A paragraph of that width; it has no lines when the runs have no words."""
        return set_text(self.pieces(runs, style), width, style, node)

    def texts(self, runs: Runs, width: float, style: TextStyle, node: Node) -> tuple[Text, ...]:
        """The paragraph as the content of a cell: nothing when the runs have no words."""
        text = self.text(runs, width, style, node)
        return (text,) if text.lines else ()
