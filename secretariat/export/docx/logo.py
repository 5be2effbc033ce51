"""The logo of an association at the top of a Word document, with what it shows for who cannot see it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from docx.document import Document
from docx.shared import Pt

from secretariat.documents.outline import Outline
from secretariat.domain.house_style import logo_bytes, picture_of
from secretariat.export.docx.elements import Element, element, paragraph
from secretariat.export.page_grid import logo_size
from secretariat.export.safe_text import on_one_line
from secretariat.export.xml_text import xml_text


def logo(document: Document, outline: Outline) -> Iterator[Element]:
    """A paragraph with the logo; nothing for one that is no picture or says nothing."""
    house = outline.house
    words = on_one_line(xml_text(house.logo_alt or "")) if house else ""
    picture = picture_of(logo_bytes(house)) if house and words else None
    if house is None or picture is None:
        return
    width, height = logo_size(picture)
    inline = document.part.new_pic_inline(io.BytesIO(logo_bytes(house)), Pt(width), Pt(height))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # said, or a program may give it white of its own
    inline.docPr.set("descr", words)
    inline.docPr.set("name", "Logo")
    yield paragraph("Normal", [element("w:r", None, element("w:drawing", None, inline))], element("w:keepNext"))
