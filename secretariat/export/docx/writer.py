"""Writes an outline as a Word document; the same outline always gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from secretariat.documents.outline import Outline
from secretariat.export.docx.logo import logo
from secretariat.export.docx.numbering import Numbering
from secretariat.export.docx.story import Story
from secretariat.export.docx.styles import style_elements
from secretariat.export.docx.surroundings import add_surroundings
from secretariat.export.links import safe_language
from secretariat.export.page_grid import page_grid
from secretariat.export.paper_titles import title_of
from secretariat.export.pdf.styles import look_of
from secretariat.export.same_zip import same_zip
from secretariat.export.xml_text import xml_text

LONGEST_PROPERTY = 255
_UNWANTED = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings")


def write_docx(outline: Outline) -> bytes:
    """The paper as a file. Whatever the texts contain, the document is made."""
    document = docx.Document()
    language = safe_language(outline.language) or "nl-NL"
    styles = look_of(outline)
    _leave_out_what_nobody_asked_for(document)
    _refill(document.styles.element, style_elements(styles, language))
    _refill(document.settings.element, [parse_xml(part) for part in _settings(language)])
    add_surroundings(document, outline)
    width = page_grid(outline.orientation, outline.size).column_width
    numbering = Numbering(document.part.numbering_part.element, styles.list_indent)
    story = Story(outline, document.part, numbering, styles, width)
    body = document.element.body
    last = body.sectPr
    for made in (*logo(document, outline), *story.elements()):
        last.addprevious(made)
    _add_properties(document, outline, language)
    stream = io.BytesIO()
    document.save(stream)
    return same_zip(stream.getvalue())


def _leave_out_what_nobody_asked_for(document: Document) -> None:
    """The template of the library brings a picture of itself and parts for other programs."""
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _UNWANTED:
                del relations[key]


def _refill(root: Any, children: Any) -> None:
    for child in list(root):
        root.remove(child)
    for child in children:
        root.append(child)


def _settings(language: str) -> list[str]:
    space = nsdecls("w")
    modern = 'w:uri="http://schemas.microsoft.com/office/word" w:val='
    return [
        f'<w:zoom {space} w:percent="100"/>',
        f'<w:defaultTabStop {space} w:val="709"/>',
        # Only in the columns of tables: every other style says no.
        f"<w:autoHyphenation {space}/>",
        f'<w:characterSpacingControl {space} w:val="doNotCompress"/>',
        # Without this Word opens it in the ways of Word 2007, and says so in its title bar.
        f'<w:compat {space}><w:compatSetting w:name="compatibilityMode" {modern}"15"/></w:compat>',
        f'<w:themeFontLang {space} w:val="{language}"/>',
        f'<w:decimalSymbol {space} w:val=","/>',
        f'<w:listSeparator {space} w:val=";"/>',
    ]


def _add_properties(document: Document, outline: Outline, language: str) -> None:
    def line(words: str) -> str:
        return " ".join(xml_text(words).split())[:LONGEST_PROPERTY]

    properties = document.core_properties
    properties.title = line(title_of(outline))
    properties.author = properties.last_modified_by = line(outline.author)
    properties.subject = line(outline.subject)
    properties.keywords = line(", ".join(filter(None, outline.keywords)))
    properties.comments = ""
    properties.language = language
    properties.revision = 1
    try:
        day = dt.date.fromisoformat(outline.created[:10])
    except ValueError:
        day = dt.date(1980, 1, 1)  # the property must be there, and must not be the clock's
    properties.created = properties.modified = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
