"""How a paper is called and how its headings descend, in whatever kind of file it is written."""

from __future__ import annotations

from secretariat.documents.outline import Heading, Outline, plain
from secretariat.export.safe_text import on_one_line, printable

DEEPEST = 6


class HeadingLevels:
    """Gives every heading of one paper its level: levels never skip and there is one title, whatever is asked."""

    def __init__(self) -> None:
        self._level = 0

    def next_level(self, asked: int) -> int:
        """The level the next heading gets."""
        least = 2 if self._level else 1
        self._level = max(least, min(asked, self._level + 1, DEEPEST))
        return self._level


def has_words(heading: Heading) -> bool:
    """Whether there is anything to read in the heading itself."""
    return bool(printable(plain(heading.runs)).strip())


def title_of(outline: Outline) -> str:
    """What the document is called; there is always something."""
    headings = [plain(block.runs) for block in outline.blocks if isinstance(block, Heading)]
    titles = [on_one_line(words) for words in (outline.title, *headings, outline.file_name)]
    return next(filter(None, titles), "Document")
