"""The words of a PDF as a reader program finds them on its pages."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pypdfium2


def words_on(pdf: Path) -> str:
    """All words of all pages, with single spaces; hyphens at line ends are taken out."""
    with contextlib.closing(pypdfium2.PdfDocument(pdf.read_bytes())) as document:
        pages = [document[page].get_textpage().get_text_range() for page in range(len(document))]
    return " ".join(" ".join(pages).replace("\u00ad", "").replace("\ufffe", "").split())
