"""Runs of an outline as runs of Word: bold and italic, links, words in another language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from secretariat.documents.outline import Run, Runs, plain
from secretariat.export.docx.elements import Element, element, run, value
from secretariat.export.links import safe_language, safe_target
from secretariat.export.safe_text import printable


def says_something(runs: Runs) -> bool:
    """Whether there is anything to read."""
    return bool(printable(plain(runs)).strip())


@dataclass(frozen=True, slots=True)
class Inking:
    """Writes runs into one part of a document; ``bookmarks`` gives the name in Word of every heading with a key."""

    part: Any
    bookmarks: dict[str, str]

    def runs(self, runs: Runs) -> Iterator[Element]:
        """The runs, each link around its words."""
        for one in runs:
            if not one.text:
                continue
            target = safe_target(one.link, frozenset(self.bookmarks))
            made = run(one.text, *_look(one, linked=target is not None))
            yield made if target is None else self._link(target, made)

    def _link(self, target: str, words: Element) -> Element:
        if target.startswith("#"):
            return element("w:hyperlink", {"w:anchor": self.bookmarks[target[1:]], "w:history": 1}, words)
        relation = self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return element("w:hyperlink", {"r:id": relation, "w:history": 1}, words)


def _look(one: Run, *, linked: bool) -> Iterator[Element]:
    """What makes a run other than its paragraph, in the order of the schema."""
    if linked:
        yield value("w:rStyle", "Hyperlink")
    if one.bold:
        yield element("w:b")
    if one.italic:
        yield element("w:i")
    language = safe_language(one.language)
    if language:
        yield value("w:lang", language)
