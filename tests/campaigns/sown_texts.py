"""R7: nasty texts sown all over the example, read in, kept, found and read back from every kind of paper."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from secretariat.documents.listing import listing_of
from secretariat.documents.outline import Outline
from secretariat.domain.catalogue import LISTS
from secretariat.domain.records import FieldKind, fields_of
from secretariat.domain.refusals import ExchangeRefused
from secretariat.domain.text import clean
from secretariat.export.csv_list import write_csv
from secretariat.export.exchange import write_exchange
from secretariat.export.html_page import write_html
from secretariat.export.pdf.writer import write_pdf
from secretariat.export.plain_text import write_text
from secretariat.export.safe_text import printable
from secretariat.export.xlsx import write_xlsx
from secretariat.intake.exchange import read_exchange
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.campaigns.scene import SAMPLE, emptied_folder
from tests.campaigns.tally import Tally
from tests.export.check_pdf import Checked
from tests.export.reading import heard_in, meant_by
from tests.export.test_docx import meant_in, said_in
from tests.export.test_html_page import Page
from tests.export.test_lists import Workbook

WHAT = "nasty texts all over a file: kept, found, and read back from every kind of paper"
ROUNDS = {"pr": 1, "evening": 20, "night": 500}
SOWN = 60
"""Texts in one round."""
PAPERS = {"pr": 2, "evening": 12, "night": 1000}
"""Papers of one round, each in every kind it can be."""
NASTIES = (
    *(
        "<script>alert(1)</script>",
        "</td></table>",
        "R&D <mail@x.nl>",
        "<para><b>",
        "]]>",
        "<img src=file:///etc/passwd>",
    ),
    *(
        "=1+1",
        "+31 50",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "'; DROP TABLE persons; --",
        '";x;"',
        "%s%n {} {0} \\n \\u0000",
    ),
    *(
        "\x00\x07\x1b",
        "\ud800",
        "\udfff",
        "\ufffe\uffff",
        "\u202egnp.exe\u202c",
        "\u2066rtl\u2069",
        "\ufeff\u200b\u200d",
    ),
    *("e\u0301 cafe\u0301", "中文 עברית العربية", "👩‍👩‍👧 😀", "½²₂‰№", "a\r\nb\rc\x0bd\u2028e", "\tin\tkolommen\t"),
    *("BEGIN:VEVENT\r\nX:1", "Bcc: kwaad@example.nl\r\n\r\n", "javascript:alert(1)", "[x](javascript:alert(1))"),
    *("**vet** _schuin_ `code`", "- een\n- twee\n  - drie\n\n1. vier", "# kop", "NEAR(a b) OR *", '"', "\\", "x" * 300),
)


def campaign(tally: Tally, size: str) -> None:
    """A fresh file with other texts each time."""
    for number in range(ROUNDS[size]):
        if tally.time_is_up:
            break
        once(random.Random(f"{tally.seed} {number}"), f"round {number}", PAPERS[size], tally)


def once(source: random.Random, where: str, papers: int, tally: Tally) -> None:
    """One file with texts sown in it."""
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    sown = list(sow(document, source))
    with emptied_folder() as folder, losing(tally, f"{where}, the file"):
        try:
            workspace = import_exchange(json.dumps(document).encode(), Path(folder) / "gezaaid.vgg")
        except ExchangeRefused as refused:
            tally.lose(f"{where} was refused: {refused.problems[0]}")
            return
        with contextlib.closing(workspace):
            look_into(workspace, sown, where, tally)
            requests = list(workspace.publishing.requests())
            for request in source.sample(requests, min(papers, len(requests))):
                with losing(tally, f"{where}, {request}"):
                    read_back(workspace.publishing.outline(request))
                    tally.counts["papers in every kind"] += 1


def sow(document: dict[str, Any], source: random.Random) -> Iterator[tuple[str, str, str, str]]:
    """Put texts in fields that hold any; gives the list, the id, the field and what must come back."""
    places = [
        (name, record, shape)
        for name, kind in LISTS.items()
        for record in document.get(name, ())
        for shape in fields_of(kind)
        if shape.kind is FieldKind.TEXT and not shape.many and not shape.is_reference
        if shape.key in ("title", "name", "text", "description", "notes", "remarks", "last_name", "place", "topic")
    ]
    for number, (name, record, shape) in enumerate(source.sample(places, SOWN)):
        typed = f"zaai{number}q{source.choice(NASTIES)} {source.choice(NASTIES)} einde"
        record[shape.key] = typed
        yield name, record["id"], shape.name, clean(typed)


def look_into(workspace: Workspace, sown: list[tuple[str, str, str, str]], where: str, tally: Tally) -> None:
    """The texts are in the file as they should be, search finds them, and the exchange format gives them back."""
    register = workspace.register()
    for name, record_id, field, kept in sown:
        tally.cases += 1
        if getattr(register.get(LISTS[name], record_id), field) != kept:
            tally.lose(f"{where}: {name}.{field} came back otherwise than {kept!r}")
        with losing(tally, f"{where}, searching for {kept!r}"):
            tally.noticed += any(hit.id == record_id for hit in workspace.search.find(kept.split()[0]))
            workspace.search.find(kept[:80])
    written = write_exchange(register)
    if write_exchange(read_exchange(written)) != written:
        tally.lose(f"{where}: the exchange file changed when it was read")


def read_back(outline: Outline) -> None:
    """Every kind of file of a paper says what the paper says.

    Raises:
        AssertionError: one does not.
    """
    checked = Checked(write_pdf(outline))
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)
    assert said_in(outline) == meant_in(outline)
    Page(write_html(outline))
    said = "".join(write_text(outline).decode().split())
    for tag, words in meant_by(outline, printable):
        assert tag in ("H1", "Lbl") or "".join(words.split()) in said or "://" in said, words
    listing = listing_of(outline)
    if listing is not None:
        assert len(Workbook(write_xlsx(outline, listing)).rows()) >= 1
        cells = [cell for line in write_csv(listing).decode().split("\r\n") for cell in line.split(";")]
        assert not any(cell.lstrip('"\ufeff')[:1] in set("=+-@") for cell in cells if cell.lstrip('"\ufeff'))


@contextlib.contextmanager
def losing(tally: Tally, where: str) -> Iterator[None]:
    """What goes wrong within is a loss, and no end."""
    try:
        yield
    except Exception as fault:  # whatever it is
        tally.lose(f"{where}: {type(fault).__name__}: {str(fault)[:300]}")
