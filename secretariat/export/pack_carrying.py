"""What a foreign PDF has beside its pages and must not lose in a bundle: layers that are off, and its bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

MOST_BOOKMARKS = 300
"""A file made elsewhere does not swamp the bookmarks of the whole."""
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark of a file: so deep in its list (from 0), to one of its pages (from 0)."""

    depth: int
    title: str
    page: int


def keep_layers(pdf: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    """Let the layers of pages that were just copied be as they are in their own file: what is off there stays off."""
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    found: Any = source.Root.get("/OCProperties")
    if not isinstance(found, pikepdf.Dictionary):
        return
    copied = pdf.copy_foreign(found if found.is_indirect else source.make_indirect(found))
    if "/OCProperties" not in pdf.Root:
        off = pikepdf.Dictionary(OFF=pikepdf.Array(), Order=pikepdf.Array())
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array(), D=off)
    ours: Any = pdf.Root.OCProperties
    usual: Any = copied.get("/D", pikepdf.Dictionary())
    layers = list(copied.get("/OCGs", pikepdf.Array()))
    listed = {name: {one.objgen for one in usual.get(name, pikepdf.Array())} for name in ("/ON", "/OFF")}
    all_off = usual.get("/BaseState") == pikepdf.Name.OFF
    for layer in layers:
        ours.OCGs.append(layer)
        ours.D.Order.append(layer)
        if layer.objgen in listed["/OFF"] or (all_off and layer.objgen not in listed["/ON"]):
            ours.D.OFF.append(layer)


def bookmarks_of(source: pikepdf.Pdf) -> list[Bookmark]:
    """The bookmarks that lead to a page of the file itself; none where its list cannot be followed."""
    try:
        pages = {page.obj.objgen: number for number, page in enumerate(source.pages)}
        with source.open_outline(max_depth=_DEEPEST, strict=False) as outline:
            found = list(_told(outline.root, pages, 0))
    except Exception:  # whatever stands in a file made elsewhere, the bundle is made
        return []
    return found[:MOST_BOOKMARKS]


def hang_below(item: pikepdf.OutlineItem, bookmarks: list[Bookmark], first_page: int) -> None:
    """Hang bookmarks below one of ours; their first page is ``first_page`` of the whole, from 0."""
    import pikepdf  # noqa: PLC0415 - only a bundle needs it

    path = [item]
    for one in bookmarks:
        del path[one.depth + 1 :]
        made = pikepdf.OutlineItem(one.title, first_page + one.page)
        made.is_closed = True
        path[-1].children.append(made)
        path.append(made)


def _told(items: list[Any], pages: dict[Any, int], depth: int) -> Iterator[Bookmark]:
    for item in items:
        page = _page_of(item, pages)
        title = " ".join(str(item.title).split())
        below = depth
        if page is not None and title:
            yield Bookmark(depth, title, page)
            below = depth + 1
        yield from _told(item.children, pages, below)


def _page_of(item: Any, pages: dict[Any, int]) -> int | None:
    goal = item.destination
    if goal is None and item.action is not None and item.action.get("/S") == "/GoTo":
        goal = item.action.get("/D")
    try:
        return pages.get(goal[0].objgen)
    except (TypeError, AttributeError, IndexError, KeyError, ValueError):
        return None
