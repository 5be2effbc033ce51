"""Writes a vergaderbundel: our pages, with the pages of other files in between as they are.

A bundle without pages of others is a paper of ours, and keeps to the same standards. With them it does not, and then it
does not say so either: nobody can promise that for pages made elsewhere.
"""

from __future__ import annotations

import contextlib
import io
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from secretariat.documents.meeting_pack import AGENDA, PackedPaper, PackFault, PackPaper, pack_outline
from secretariat.documents.outline import Block, Outline
from secretariat.export.pack_carrying import Bookmark, bookmarks_of, hang_below, keep_layers
from secretariat.export.pack_stamps import stamps

if TYPE_CHECKING:
    import pikepdf

Report = Any
_TRIES = 4
_LEAST, _MOST = 1, 20_000
"""Pages with sides outside these, in points, are none."""
_MALFORMED = (TypeError, ValueError, AttributeError, KeyError, IndexError, RuntimeError)
"""What a page of another program may give rise to."""
_STANDARDS = ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")


@dataclass(frozen=True, slots=True)
class PackInput:
    """What a bundle is made of, as plain data.

    ``files`` are the stukken in the same order: bytes, a paper of ours, or None where there is no file.
    """

    cover: tuple[Block, ...]
    agenda: Outline
    papers: tuple[PackPaper, ...]
    files: tuple[bytes | Outline | None, ...]


def drawn(given: PackInput) -> PackInput:
    """The same with the papers of ours as PDF."""
    from secretariat.export.pdf.writer import write_pdf  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    return replace(given, files=tuple(write_pdf(one) if isinstance(one, Outline) else one for one in given.files))


def packed(given: PackInput) -> list[PackedPaper]:
    """Every stuk with the number of its pages, or why it has none in the bundle; its papers must be drawn."""
    return [
        _packed(paper, content if isinstance(content, bytes) else None)
        for paper, content in zip(given.papers, given.files, strict=True)
    ]


def write_pack(given: PackInput, report: Report | None = None) -> bytes:
    """The bundle as PDF; the same stukken always give the same bytes.

    ``report(done, total)`` is called after every stuk; what it raises ends the work.
    """
    given = drawn(given)
    papers = packed(given)
    data, places = _own_pages(given, papers)
    if not any(one.pages for one in papers):
        return data
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    with pikepdf.open(io.BytesIO(data)) as pdf:
        total = len(pdf.pages) + sum(one.pages for one in papers)
        shift = 0
        carried: list[tuple[int, int, list[Bookmark]]] = []
        for done, (one, content) in enumerate(zip(papers, given.files, strict=True), 1):
            if one.pages and isinstance(content, bytes):
                first = places[one.paper.key] + shift
                carried.append((done, first, _insert(pdf, first, content, total)))
                shift += one.pages
            if report is not None:
                report(done, len(papers) + 1)
        _hang(pdf, carried)
        _promise_nothing(pdf)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        stream = io.BytesIO()
        pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return stream.getvalue()


def _packed(paper: PackPaper, content: bytes | None) -> PackedPaper:
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    if content is None:
        lost = PackFault.LOST if paper.file_name else PackFault.LINK if paper.url else PackFault.MISSING
        return PackedPaper(paper, fault=lost)
    if b"%PDF-" not in content[:1024]:
        return PackedPaper(paper, fault=PackFault.OTHER_KIND)
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if pdf.is_encrypted:
                return PackedPaper(paper, fault=PackFault.LOCKED)
            sizes = [_seen_size(page) for page in pdf.pages]
            pages = len(sizes) if all(_LEAST < side < _MOST for size in sizes for side in size) else 0
    except pikepdf.PasswordError:
        return PackedPaper(paper, fault=PackFault.LOCKED)
    except Exception:  # whatever a file made elsewhere holds, the bundle is made without it
        return PackedPaper(paper, fault=PackFault.DAMAGED)
    return PackedPaper(paper, pages) if pages else PackedPaper(paper, fault=PackFault.DAMAGED)


def _own_pages(given: PackInput, papers: Sequence[PackedPaper]) -> tuple[bytes, dict[str, int]]:
    """Our pages, with the right numbers in the contents; and how many of them end with each heading's page.

    The numbers are known when the pages are there, and could in turn move a line: it is done again until they agree.
    """
    from secretariat.export.pdf.writer import write_pdf  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    keys = [AGENDA, *(one.paper.key for one in papers)]
    numbers = dict.fromkeys(keys, 100)
    inserted: dict[int, int] = {}
    data, places = b"", {}
    for _try in range(_TRIES):
        outline = pack_outline(given.cover, given.agenda, papers, numbers)
        data = write_pdf(outline, inserted=inserted)
        places = dict(_places(data, keys))
        known = _numbers(places, papers)
        between = {places[one.paper.key]: one.pages for one in papers if one.pages}
        if (known, between) == (numbers, inserted):
            break
        numbers, inserted = known, between
    return data, places


def _places(data: bytes, keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    """On which of our pages each heading stands, from 1: bookmarks have the order of the headings."""
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    with pikepdf.open(io.BytesIO(data)) as pdf:
        page_of = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            sections = [entry for top in outline.root for entry in top.children][1:]
            for key, entry in zip(keys, sections, strict=True):
                goal: Any = entry.destination
                yield key, page_of[goal[0].objgen]


def _numbers(places: Mapping[str, int], papers: Sequence[PackedPaper]) -> dict[str, int]:
    """The page of every heading in the whole: the pages of the stukken before it count too."""
    numbers, before = {AGENDA: places[AGENDA]}, 0
    for one in papers:
        numbers[one.paper.key] = places[one.paper.key] + before
        before += one.pages
    return numbers


def _insert(pdf: pikepdf.Pdf, after: int, content: bytes, total: int) -> list[Bookmark]:
    """Put the pages of a file behind the first ``after`` pages, with their number in the whole at the foot.

    Gives the bookmarks of the file.
    """
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    with pikepdf.open(io.BytesIO(content)) as source:
        sizes = [_seen_size(page) for page in source.pages]
        words = [f"{after + place} / {total}" for place in range(1, len(sizes) + 1)]
        with pikepdf.open(io.BytesIO(stamps(words, sizes))) as stamped:
            for place, page in enumerate(source.pages):
                pdf.pages.insert(after + place, page)
                added = pdf.pages[after + place]
                # These point into the tree of the file they come from, which stays behind.
                for name in ("/StructParents", "/AA", "/Tabs"):
                    if name in added.obj:
                        del added.obj[name]
                with contextlib.suppress(*_MALFORMED):  # such a page goes without its number
                    _stamp(pdf, added, stamped.pages[place], after + place + 1)
        with contextlib.suppress(*_MALFORMED):
            keep_layers(pdf, source)
        return bookmarks_of(source)


def _hang(pdf: pikepdf.Pdf, carried: Sequence[tuple[int, int, list[Bookmark]]]) -> None:
    """Hang the bookmarks of every stuk (its place from 1, its first page from 0) below that of its divider."""
    if not any(bookmarks for _place, _first, bookmarks in carried):
        return
    with pdf.open_outline() as outline:
        dividers = [entry for top in outline.root for entry in top.children][2:]
        for place, first, bookmarks in carried:
            hang_below(dividers[place - 1], bookmarks, first)


def _stamp(pdf: pikepdf.Pdf, page: pikepdf.Page, stamp: pikepdf.Page, number: int) -> None:
    """Lay a stamp over a page, whose own content stays what it is, under a name that nothing on it has yet.

    The overlays of pikepdf have a name by chance: then no two bundles would be the same.
    """
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    form = pdf.copy_foreign(stamp.as_form_xobject())
    known = page.resources.get("/XObject", pikepdf.Dictionary())
    name = next(one for more in itertools.count() if (one := f"/Bundel{number}{'x' * more}") not in known)
    used = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(name))
    seen = pikepdf.Rectangle(*page.trimbox)
    placed = page.calc_form_xobject_placement(
        form, used, seen, invert_transformations=True, allow_shrink=True, allow_expand=False
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + placed)


def _seen_size(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height of a page as a reader sees it: a turned page is as wide as it is high in the file."""
    left, low, right, high = (float(side) for side in page.trimbox)
    width, height = abs(right - left), abs(high - low)
    turned = int(page.obj.get("/Rotate", 0)) % 180
    return (height, width) if turned else (width, height)


def _promise_nothing(pdf: pikepdf.Pdf) -> None:
    """Take away that the file keeps to PDF/UA and PDF/A: with pages made elsewhere nobody knows."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for name in _STANDARDS:
            if name in metadata:
                del metadata[name]
