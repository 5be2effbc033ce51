"""Writes an outline as PDF/UA-1 and PDF/A-2a; the same outline always gives the same bytes."""

from __future__ import annotations

import datetime as dt
import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObjectReference, PDFString

from secretariat.documents.outline import BarChart, Facts, Outline, Table
from secretariat.export.links import safe_language
from secretariat.export.page_grid import page_grid
from secretariat.export.paper_titles import title_of
from secretariat.export.pdf.canvas import TaggedCanvas, page_name
from secretariat.export.pdf.file_format import file_bytes
from secretariat.export.pdf.fonts import face
from secretariat.export.pdf.layout import Page, Pagination
from secretariat.export.pdf.metadata import Metadata, add_info, add_output_intent, add_xmp
from secretariat.export.pdf.page import Surroundings
from secretariat.export.pdf.story import Story
from secretariat.export.pdf.structure import Node
from secretariat.export.pdf.styles import look_of
from secretariat.export.pdf.tree_objects import StructureObjects, add_bookmarks
from secretariat.export.safe_text import on_one_line

_PAGES_WITH_CONTENTS_SHOWN = 5

Report = Callable[[int, int], None]
Thing = TypeVar("Thing")


def write_pdf(outline: Outline, report: Report | None = None, *, inserted: Mapping[int, int] | None = None) -> bytes:
    """The paper as a file.

    ``report(done, total)`` is called now and then with percentages; what it raises ends the work.
    ``inserted`` says how many pages of other files will come after a page (from 1), so that the numbers count them.
    Whatever the texts contain, the paper is made.
    """
    with _without_looking_for_garbage():
        styles, grid = look_of(outline), page_grid(outline.orientation, outline.size)
        story = Story(outline, grid.column_width, styles)
        told = _counted(story.blocks(), _size(outline), 0, report)
        pages = deque(Pagination(grid.column_height).fill(told))
        between = inserted or {}
        surroundings = Surroundings(outline, grid, styles.edge, len(pages) + sum(between.values()))
        canvas = TaggedCanvas(PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7)))
        for number in _counted(range(1, len(pages) + 1), len(pages), 50, report):
            canvas.begin_page(grid.width, grid.height)
            surroundings.draw(canvas, number + sum(count for after, count in between.items() if after < number))
            _draw(canvas, pages.popleft(), grid.side, grid.height - grid.top)
            canvas.end_page()
        data = _finish(canvas, story.root, outline)
    if report is not None:
        report(100, 100)
    return data


@contextmanager
def _without_looking_for_garbage() -> Iterator[None]:
    """A paper is a large tree without garbage: going through it again and again takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _counted(things: Iterable[Thing], total: int, already: int, report: Report | None) -> Iterator[Thing]:
    """The things, reporting how far half of the work is on top of ``already`` percent."""
    if report is None:
        yield from things
        return
    shown = -1
    for done, thing in enumerate(things):
        percentage = already + min(50 * done // max(total, 1), 50)
        if percentage != shown:
            shown = percentage
            report(percentage, 100)
        yield thing


def _size(outline: Outline) -> int:
    """About how many blocks on paper the outline will give."""
    tables = [block for block in outline.blocks if isinstance(block, Table | Facts)]
    charts = sum(len(block.bars) for block in outline.blocks if isinstance(block, BarChart))
    return len(outline.blocks) + charts + sum(len(table.rows) for table in tables)


def warm_up() -> None:
    """Read the fonts every paper needs, so that the first one does not wait for them."""
    for weight in (400, 600, 700):
        face(weight)


def _draw(canvas: TaggedCanvas, page: Page, left: float, top: float) -> None:
    for placed in page:
        if placed.repeated:
            with canvas.decoration("Pagination"):
                placed.block.draw(canvas, left, top - placed.down)
        else:
            placed.block.draw(canvas, left, top - placed.down)


def _finish(canvas: TaggedCanvas, root: Node, outline: Outline) -> bytes:
    """Add what surrounds the pages: tree, bookmarks, metadata, fonts, catalog."""
    document, facts = canvas.document, _facts(outline)
    canvas.resolve_links()
    kids = [PDFObjectReference(page_name(number)) for number in range(1, canvas.page_count + 1)]
    tree = StructureObjects(document, root, canvas.parent_tree)
    pages = {"Type": PDFName("Pages"), "Count": len(kids), "Kids": PDFArray(kids)}
    document.Reference(PDFDictionary(pages), "Pages")
    catalog = {
        "Type": PDFName("Catalog"),
        "Pages": PDFObjectReference("Pages"),
        "Lang": PDFString(facts.language),
        "MarkInfo": PDFDictionary({"Marked": "true"}),
        "StructTreeRoot": f"{tree.number} 0 R",
        "ViewerPreferences": PDFDictionary({"DisplayDocTitle": "true"}),
        "Metadata": add_xmp(document, facts),
        "OutputIntents": add_output_intent(document),
    }
    bookmarks = add_bookmarks(document, canvas.bookmarks)
    if bookmarks is not None:
        catalog["Outlines"] = bookmarks
        if canvas.page_count >= _PAGES_WITH_CONTENTS_SHOWN:
            catalog["PageMode"] = PDFName("UseOutlines")
    reference = document.Reference(PDFDictionary(catalog), "Catalog")
    info = add_info(document, facts)
    for font in document.delayedFonts:
        font.addObjects(document)
    return file_bytes(document, reference, info, tree)


def _facts(outline: Outline) -> Metadata:
    try:
        created = dt.date.fromisoformat(outline.created[:10])
    except ValueError:
        created = None
    return Metadata(
        title=title_of(outline),
        author=on_one_line(outline.author),
        subject=on_one_line(outline.subject),
        keywords=tuple(filter(None, map(on_one_line, outline.keywords))),
        language=safe_language(outline.language) or "nl-NL",
        created=created,
    )
