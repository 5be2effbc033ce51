"""The logical tree and the bookmarks as objects in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFString,
)

from secretariat.export.pdf.canvas import Bookmark, annotation_name, page_name
from secretariat.export.pdf.structure import AnnotationMark, Mark, Node


class StructureObjects:
    """The tree below ``root`` as numbered objects, ready to stand in the file.

    A long table has a hundred thousand nodes. Therefore they only get their numbers from the document, and are written
    one by one when their turn comes.
    """

    def __init__(self, document: PDFDocument, root: Node, parent_tree: Mapping[int, list[Node] | Node]) -> None:
        root.prune()
        self._document = document
        self._root = root
        self._parent_tree = parent_tree
        self.number = document.objectcounter + 1
        self._next = self.number + 2
        for node in _walk(root):
            node.number = self._next
            self._next += 1
        document.objectcounter = self._next - 1

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Number and bytes of every object: the root of it all, the ways back, the nodes."""
        ways_back = self.number + 1
        yield (
            self.number,
            f"<< /Type /StructTreeRoot /K [{self._root.number} 0 R] /ParentTree {ways_back} 0 R "
            f"/ParentTreeNextKey {len(self._parent_tree)} >>".encode(),
        )
        yield ways_back, f"<< /Nums [{' '.join(self._ways_back())}] >>".encode()
        for node in _walk(self._root):
            yield node.number, self._element(node).encode()

    def _ways_back(self) -> Iterator[str]:
        """Per key the node of a link, or the nodes of the marks of a page in their order."""
        for key, value in sorted(self._parent_tree.items()):
            if isinstance(value, list):
                yield f"{key} [{' '.join([f'{node.number} 0 R' for node in value])}]"
            else:
                yield f"{key} {value.number} 0 R"

    def _element(self, node: Node) -> str:
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), 0)
        parent = node.parent.number if node.parent else self.number
        parts = [f"<< /Type /StructElem /S /{node.tag} /P {parent} 0 R"]
        if page:
            parts.append(f"/Pg {self._to(page_name(page))}")
        kids = [self._kid(kid, page) for kid in node.kids]
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        if node.language:
            parts.append(f"/Lang ({node.language})")
        if node.words:
            parts.append(f"/Alt <FEFF{node.words.encode('utf-16-be').hex().upper()}>")
        if node.attributes:
            parts.append(f"/A << {node.attributes} >>")
        return f"{' '.join(parts)} >>"

    def _kid(self, kid: Node | Mark | AnnotationMark, page: int) -> str:
        if isinstance(kid, Node):
            return f"{kid.number} 0 R"
        if isinstance(kid, Mark):
            if kid.page == page:
                return str(kid.number)
            return f"<< /Type /MCR /Pg {self._to(page_name(kid.page))} /MCID {kid.number} >>"
        annotation = self._to(annotation_name(kid.key))
        return f"<< /Type /OBJR /Pg {self._to(page_name(kid.page))} /Obj {annotation} >>"

    def _to(self, name: str) -> str:
        number, version = self._document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"


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
