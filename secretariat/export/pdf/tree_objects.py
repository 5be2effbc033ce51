"""The logical tree and the bookmarks as objects in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
)

from secretariat.export.pdf.canvas import Bookmark, annotation_name, page_name
from secretariat.export.pdf.structure import AnnotationMark, Mark, Node

_ROOT = "StructTreeRoot"


def add_structure(
    document: PDFDocument, root: Node, parent_tree: Mapping[int, list[Node] | Node]
) -> PDFObjectReference:
    """Write the tree below ``root`` and the way back from pages and links, and return the tree's root object."""
    root.prune()
    names = {id(node): f"Element{number}" for number, node in enumerate(_walk(root))}
    for node in _walk(root):
        parent = names[id(node.parent)] if node.parent else _ROOT
        document.Reference(_element(node, PDFObjectReference(parent), names), names[id(node)])
    numbers: list[PDFObject | int] = []
    for key, value in sorted(parent_tree.items()):
        nodes = value if isinstance(value, list) else [value]
        references = [PDFObjectReference(names[id(node)]) for node in nodes]
        numbers += [key, PDFArray(references) if isinstance(value, list) else references[0]]
    tree = {
        "Type": PDFName("StructTreeRoot"),
        "K": PDFArray([PDFObjectReference(names[id(root)])]),
        "ParentTree": document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}), "ParentTree"),
        "ParentTreeNextKey": len(parent_tree),
    }
    return document.Reference(PDFDictionary(tree), _ROOT)


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _walk(kid)


def _element(node: Node, parent: PDFObjectReference, names: Mapping[int, str]) -> PDFDictionary:
    page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
    element = {"Type": PDFName("StructElem"), "S": PDFName(node.tag), "P": parent}
    if page is not None:
        element["Pg"] = PDFObjectReference(page_name(page))
    kids = [_kid(kid, page, names) for kid in node.kids]
    if kids:
        element["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
    if node.language:
        element["Lang"] = PDFString(node.language)
    if node.title:
        element["T"] = PDFString(node.title)
    if node.attributes:
        element["A"] = PDFDictionary(dict(node.attributes))
    return PDFDictionary(element)


def _kid(kid: Node | Mark | AnnotationMark, page: int | None, names: Mapping[int, str]) -> PDFObject | int:
    if isinstance(kid, Node):
        return PDFObjectReference(names[id(kid)])
    if isinstance(kid, Mark):
        if kid.page == page:
            return kid.number
        reference = {"Type": PDFName("MCR"), "Pg": PDFObjectReference(page_name(kid.page)), "MCID": kid.number}
        return PDFDictionary(reference)
    place = PDFObjectReference(page_name(kid.page))
    annotation = PDFObjectReference(annotation_name(kid.key))
    return PDFDictionary({"Type": PDFName("OBJR"), "Pg": place, "Obj": annotation})


def add_bookmarks(document: PDFDocument, bookmarks: Sequence[Bookmark], deepest: int = 2) -> PDFObjectReference | None:
    """Write the list of contents beside the page, opened, and return its root object; levels count from 0."""
    shown = [bookmark for bookmark in bookmarks if bookmark.level <= deepest]
    if not shown:
        return None
    root = PDFDictionary({"Type": PDFName("Outlines")})
    reference = document.Reference(root, "Bookmarks")
    open_entries: list[tuple[int, PDFDictionary, PDFObjectReference]] = [(-1, root, reference)]
    entries: list[PDFDictionary] = []
    for number, bookmark in enumerate(shown):
        while open_entries[-1][0] >= bookmark.level:
            open_entries.pop()
        _, parent, parent_reference = open_entries[-1]
        entry = PDFDictionary({"Title": PDFString(bookmark.title), "Parent": parent_reference, "Dest": bookmark.place})
        own_reference = document.Reference(entry, f"Bookmark{number}")
        _append(parent, entry, own_reference, entries)
        for _, ancestor, _ in open_entries:
            ancestor["Count"] = ancestor.dict.get("Count", 0) + 1
        open_entries.append((bookmark.level, entry, own_reference))
        entries.append(entry)
    return reference


def _append(
    parent: PDFDictionary, entry: PDFDictionary, reference: PDFObjectReference, entries: Sequence[PDFDictionary]
) -> None:
    if "Last" in parent:
        previous = parent["Last"]
        entry["Prev"] = previous
        entries[int(previous.name.removeprefix("Bookmark"))]["Next"] = reference
    else:
        parent["First"] = reference
    parent["Last"] = reference
