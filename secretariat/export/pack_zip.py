"""Writes a vergaderbundel as a ZIP: every file as it is, under a name that says where it belongs."""

from __future__ import annotations

from secretariat.documents.meeting_pack import contents_text
from secretariat.export.paper_titles import title_of
from secretariat.export.pdf_pack import PackInput, drawn, packed
from secretariat.export.safe_write import safe_file_name
from secretariat.export.same_zip import zip_of

CONTENTS = "Inhoud.txt"


def write_pack_zip(given: PackInput) -> bytes:
    """The agenda, the stukken and a list of them; the same stukken always give the same bytes."""
    from secretariat.export.pdf.writer import write_pdf  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    given = drawn(given)
    agenda = safe_file_name(f"{given.agenda.file_name}.pdf")
    said = contents_text(title_of(given.agenda), agenda, packed(given))
    files = [(CONTENTS, said.encode("utf-8-sig")), (agenda, write_pdf(given.agenda))]
    for paper, content in zip(given.papers, given.files, strict=True):
        if isinstance(content, bytes):
            files.append((paper.file_name, content))
    return zip_of(files)


def names_apart(names: list[str], taken: tuple[str, ...]) -> list[str]:
    """Safe names for files in one folder, no two the same for a system that does not tell capitals apart."""
    used = {name.lower() for name in taken}
    found = []
    for wanted in names:
        name = safe_file_name(wanted)
        stem, dot, suffix = name.rpartition(".")
        stem, ending = (stem, f".{suffix}") if dot else (name, "")
        number = 1
        while name.lower() in used:
            number += 1
            name = f"{stem}-{number}{ending}"
        used.add(name.lower())
        found.append(name)
    return found
