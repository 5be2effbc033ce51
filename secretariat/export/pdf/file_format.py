"""The bytes of the file: ReportLab's objects, small ones packed together in compressed streams.

ReportLab's own way of saving puts every object apart (a tagged paper gets three times as large) and ends streams in a
way PDF/A forbids (6.1.7.1). This writes the same objects as PDF 1.5 and later allow, and never looks at the clock.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference, PDFStream, format

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_OBJECTS_PER_STREAM = 200


def file_bytes(
    document: PDFDocument, catalog: PDFObjectReference, info: PDFObjectReference, others: Iterable[tuple[int, bytes]]
) -> bytes:
    """The whole file: the objects of the document, and others that already have their numbers and bytes."""
    out = bytearray(_HEADER)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    small: list[tuple[int, bytes]] = []
    for number, is_stream, body in _objects(document):
        if is_stream:
            places[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        else:
            small.append((number, body))
    next_number = document.objectcounter + 1
    for batch in _batches(chain(small, others)):
        places[next_number] = (1, len(out), 0)
        places.update({number: (2, next_number, index) for index, (number, _) in enumerate(batch)})
        out += _object_stream(next_number, batch)
        next_number += 1
    places[next_number] = (1, len(out), 0)
    start_of_table = len(out)
    identity = hashlib.md5(out, usedforsecurity=False).hexdigest().encode()
    root, about = format(catalog, document), format(info, document)
    trailer = b"/Root %s /Info %s /ID [<%s> <%s>]" % (root, about, identity, identity)
    out += _cross_reference_stream(next_number, places, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % start_of_table
    return bytes(out)


def _objects(document: PDFDocument) -> Iterator[tuple[int, bool, bytes]]:
    """Number, whether it is a stream, and bytes of every object; formatting one may add others at the end."""
    number = 0
    while number < document.objectcounter:
        number += 1
        if number not in document.numberToId:
            continue
        thing = document.idToObject[document.numberToId[number]]
        body: bytes = format(thing, document, toplevel=1)
        is_stream = isinstance(thing, PDFStream)
        if is_stream:
            body = body.removesuffix(b"endstream\n") + b"\nendstream"
        yield number, is_stream, body


def _batches(objects: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    while batch := list(islice(objects, _OBJECTS_PER_STREAM)):
        yield batch


def _object_stream(number: int, batch: list[tuple[int, bytes]]) -> bytes:
    index, content = bytearray(), bytearray()
    for member, body in batch:
        index += b"%d %d " % (member, len(content))
        content += body.strip() + b"\n"
    packed = zlib.compress(bytes(index + content), 9)
    head = b"/Type /ObjStm /N %d /First %d" % (len(batch), len(index))
    return _stream(number, head, packed)


def _cross_reference_stream(number: int, places: dict[int, tuple[int, int, int]], trailer: bytes) -> bytes:
    rows = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
        for _, (kind, place, index) in sorted(places.items())
    )
    head = b"/Type /XRef /Size %d /W [1 4 2] %s" % (number + 1, trailer)
    return _stream(number, head, zlib.compress(rows, 9))


def _stream(number: int, head: bytes, packed: bytes) -> bytes:
    head = b"<< %s /Filter /FlateDecode /Length %d >>" % (head, len(packed))
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head, packed)
