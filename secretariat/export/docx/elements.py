"""Elements of a Word document: made with their attributes and children in one go, with text that XML can hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from secretariat.export.safe_text import NO_BREAK_SPACE
from secretariat.export.xml_text import xml_text

Element = Any


def element(tag: str, attributes: dict[str, object] | None = None, *children: Element) -> Element:
    """``element("w:pStyle", {"w:val": "Heading1"})``."""
    made = OxmlElement(tag, {qn(name): str(value) for name, value in (attributes or {}).items()})
    for child in children:
        made.append(child)
    return made


def value(tag: str, what: object) -> Element:
    """An element that is only a value: ``<w:jc w:val="right"/>``."""
    return element(tag, {"w:val": what})


def twips(points: float) -> int:
    """Points as Word measures: twentieths of them."""
    return round(points * 20)


def run(text: str, *properties: Element) -> Element:
    """A run of text in one look; a line end in it is one in Word."""
    made = element("w:r")
    if properties:
        made.append(element("w:rPr", None, *properties))
    for number, line in enumerate(xml_text(text).split("\n")):
        if number:
            made.append(element("w:br"))
        if line:
            made.append(_text(line))
    return made


def unbroken(text: str, *properties: Element) -> Element:
    """A run that stands on one line: its spaces and hyphens are no places to end one."""
    made = run("", *properties)
    for number, part in enumerate(xml_text(text).replace(" ", NO_BREAK_SPACE).split("-")):
        if number:
            made.append(element("w:noBreakHyphen"))
        if part:
            made.append(_text(part))
    return made


def tab() -> Element:
    """A run that is only a tab."""
    return element("w:r", None, element("w:tab"))


def field(instruction: str, shown: str) -> Element:
    """A field that Word works out (PAGE, NUMPAGES); ``shown`` stands there until it does."""
    return element("w:fldSimple", {"w:instr": f" {instruction} "}, run(shown))


def paragraph(style: str, content: Iterable[Element] = (), *properties: Element) -> Element:
    """A paragraph in a style; ``properties`` must be in the order of the schema."""
    kept = [value("w:pStyle", style)] if style else []
    return element("w:p", None, element("w:pPr", None, *kept, *properties), *content)


def hanging(left: float, back: float) -> Element:
    """An indent in points, with the first line so far back."""
    return element("w:ind", {"w:left": twips(left), "w:hanging": twips(back)})


def _text(line: str) -> Element:
    made = element("w:t", {"xml:space": "preserve"})
    made.text = line
    return made
