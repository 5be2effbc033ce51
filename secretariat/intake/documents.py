"""The bytes of kept files in an exchange file: each must be what its checksum says, and none may be missing."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from secretariat.domain.catalogue import CONTENTS, LIST_OF
from secretariat.domain.documents import DocumentVersion, checksum
from secretariat.domain.records import LINE_LIMIT, FieldKind, FieldShape
from secretariat.intake.objects import BROKEN, ObjectReader
from secretariat.intake.problems import Problems
from secretariat.intake.values import is_missing
from secretariat.wording import exchange as words

_SHAPES: Mapping[str, FieldShape] = {
    shape.key: shape
    for shape in (
        FieldShape("sha256", "sha256", FieldKind.TEXT, many=False, required=True, limit=LINE_LIMIT),
        FieldShape("content", "content", FieldKind.TEXT, many=False, required=True),
    )
}


def read_contents(reader: ObjectReader, found: Any, problems: Problems) -> dict[str, bytes]:
    """The bytes by their SHA-256; what is no base64, or is not what its checksum says, is noted."""
    contents: dict[str, bytes] = {}

    def read(element: Any, path: str) -> Any:
        values = reader.values(_SHAPES, element, path)
        sha256, written = values.get("sha256", BROKEN), values.get("content", BROKEN)
        if sha256 is BROKEN or written is BROKEN:
            return BROKEN
        try:
            content = base64.b64decode(written, validate=True)
        except (binascii.Error, ValueError):
            problems.add(f"{path}.content", words.not_base64())
            return BROKEN
        if checksum(content) != sha256:
            problems.add(f"{path}.sha256", words.other_content())
            return BROKEN
        contents[sha256] = content
        return sha256

    if not is_missing(found):
        reader.elements(found, CONTENTS, read)
    return contents


def check_contents(
    records: Mapping[type[Any], Sequence[Any]], contents: Mapping[str, bytes], problems: Problems
) -> None:
    """Note every version of a document whose bytes are not there."""
    for index, version in enumerate(records[DocumentVersion]):
        if isinstance(version, DocumentVersion) and version.sha256 is not BROKEN and version.sha256 not in contents:
            problems.add(f"{LIST_OF[DocumentVersion]}[{index}].sha256", words.without_content())
