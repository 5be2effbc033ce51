"""Everything a user can do with papers, for the tests that try every step."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.documents import checksum
from secretariat.services.documents import DocumentFacts
from secretariat.services.workspace import Workspace

ITEM = "ai-wg-conv-2023-01-2"
SUB_ITEM = "ai-sub"
TWO_PAPERS = ["doc-wsob", "doc-pdc"]
"""The papers of the sub-item, so that one of them can change places."""

BYTES = b"%PDF-1.7 catalogus"
KEPT_PAPER: dict[str, Any] = {
    "document_versions": [
        {
            "id": "dv-kept",
            "document_id": "doc-pdc",
            "version": 1,
            "file_name": "catalogus.pdf",
            "size": len(BYTES),
            "sha256": checksum(BYTES),
        }
    ],
    "document_contents": [{"sha256": checksum(BYTES), "content": base64.b64encode(BYTES).decode()}],
}
"""What an exchange file says of one kept file."""

DOCUMENT_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "documents.announce": lambda on: on.documents.announce(ITEM, "Begroting"),
    "documents.add_link": lambda on: on.documents.add_link(ITEM, "Kader", "https://www.lkca.nl/kader"),
    "documents.attach": lambda on: on.documents.attach(ITEM, "doc-wsob"),
    "documents.detach": lambda on: on.documents.detach(ITEM, "doc-wsob") or on.documents.detach(SUB_ITEM, "doc-pdc"),
    "documents.move": lambda on: on.documents.move(SUB_ITEM, "doc-wsob", 1) or on.documents.move(ITEM, _last(on), -1),
    "documents.edit": lambda on: on.documents.edit("doc-wsob", DocumentFacts(title="Wet", author="Het Rijk")),
    "documents.file_under": lambda on: on.documents.file_under("doc-wsob", ["dos-spuk"]),
    "documents.remove": lambda on: on.documents.remove("doc-fair-practice"),
    "document_files.add_files": lambda on: on.document_files.add_files(ITEM, [Path(__file__)]),
    "document_files.add_version": lambda on: on.document_files.add_version("doc-wsob", Path(__file__)),
    "document_files.remove_version": lambda on: on.document_files.remove_version("dv-kept"),
}
"""Verb → how a user does it with the sample."""


def _last(on: Workspace) -> str:
    return next(
        line.document_id for line in reversed(on.documents.of_meeting("mtg-wg-conv-2023-01")) if line.item_id == ITEM
    )
