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


class _Element(PDFObject):
    """A node as an object; there are thousands, and writing itself it is five times as fast as a PDFDictionary."""

    def __init__(self, node: Node, parent: str, names: Mapping[int, str]) -> None:
        self._node = node
        self._parent = parent
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the dictionary; ReportLab asks for them when the file is written."""
        node = self._node
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), 0)
        parts = [f"<< /Type /StructElem /S /{node.tag} /P {_to(self._parent, document)}"]
        if page:
            parts.append(f"/Pg {_to(page_name(page), document)}")
        kids = [self._kid(kid, page, document) for kid in node.kids]
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        if node.language:
            parts.append(f"/Lang ({node.language})")
        if node.attributes:
            pairs = " ".join(f"/{name} {value}" for name, value in node.attributes.items())
            parts.append(f"/A << {pairs} >>")
        return f"{' '.join(parts)} >>".encode("ascii")

    def _kid(self, kid: Node | Mark | AnnotationMark, page: int, document: PDFDocument) -> str:
        if isinstance(kid, Node):
            return _to(self._names[id(kid)], document)
        if isinstance(kid, Mark) and kid.page == page:
            return str(kid.number)
        place = _to(page_name(kid.page), document)
        if isinstance(kid, Mark):
            return f"<< /Type /MCR /Pg {place} /MCID {kid.number} >>"
        return f"<< /Type /OBJR /Pg {place} /Obj {_to(annotation_name(kid.key), document)} >>"


def _to(name: str, document: PDFDocument) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def add_structure(
    document: PDFDocument, root: Node, parent_tree: Mapping[int, list[Node] | Node]
) -> PDFObjectReference:
    """Write the tree below ``root`` and the way back from pages and links, and return the tree's root object."""
    root.prune()
    nodes = list(_walk(root))
    names = {id(node): f"Element{number}" for number, node in enumerate(nodes)}
    for node in nodes:
        parent = names[id(node.parent)] if node.parent else _ROOT
        document.Reference(_Element(node, parent, names), names[id(node)])
    tree = {
        "Type": PDFName("StructTreeRoot"),
        "K": PDFArray([PDFObjectReference(names[id(root)])]),
        "ParentTree": document.Reference(PDFDictionary({"Nums": _ways_back(parent_tree, names)}), "ParentTree"),
        "ParentTreeNextKey": len(parent_tree),
    }
    return document.Reference(PDFDictionary(tree), _ROOT)


def _ways_back(parent_tree: Mapping[int, list[Node] | Node], names: Mapping[int, str]) -> PDFArray:
    """Per key the node of a link, or the nodes of the marks of a page in their order."""
    numbers: list[PDFObject | int] = []
    for key, value in sorted(parent_tree.items()):
        nodes = value if isinstance(value, list) else [value]
        references = [PDFObjectReference(names[id(node)]) for node in nodes]
        numbers += [key, PDFArray(references) if isinstance(value, list) else references[0]]
    return PDFArray(numbers)


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _walk(kid)


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
