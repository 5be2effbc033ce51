"""The openbare versie read back from every kind of file: no name, address or confidential word is left in it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from secretariat.documents import convocation, decision_list, minutes
from secretariat.documents.outline import Outline
from secretariat.documents.public_version import public_version
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from secretariat.export.paper_files import FileKind, kinds_for, write_paper
from tests.domain.sample import sample
from tests.export.check_pdf import Checked

TODAY = dt.date(2023, 11, 20)
MEETING, SECRET = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-5"
OFFICIALS = {"per-x-demoma": "Bank", "per-x-proefhorst": "Raad-Vaandels", "per-x-modelstra": "’t Hof"}
HIDDEN = re.compile(
    r"(?<![\w-])(?:Bank|BANK|Raad-Vaandels|RAAD-VAANDELS|’t Hof)(?![\w-])|[\w.+-]+@[\w-]+\.\w|mailto:|Geheimtaal"
    r"|81726354|817 26 35",
)
SAID = (
    "Mevrouw Bank (m.bank@example.nl) en E. RAAD-VAANDELS zien een Bankgebouw, de Databank en de bank zelf. "
    "Ook **Raad-**Vaandels zegt dat, net als Banks lijst. Zie [de site](mailto:j.hof@example.nl) van ’t Hof. "
    "Bel 06-81726354, +31 (0)50 817 26 35 of (050) 817 26 35 na 02-11-2023 14:00 uur over € 1.245.000."
)


@pytest.fixture(scope="module")
def register() -> Register:
    """The overleg with officials whose names are words, named wherever a text can name them, and a secret item."""
    whole = sample()
    item = whole.get(AgendaItem, "ai-bo-cult-2023-02-4")
    changed: list[Any] = [
        *(
            replace(whole.get(Person, one), last_name=name, prefix=None, email=f"{one}@example.nl")
            for one, name in OFFICIALS.items()
        ),
        replace(whole.get(Meeting, MEETING), title="Afscheid van mevrouw Bank"),
        replace(item, title="Bankzaken van mevrouw Bank"),
        replace(whole.get(AgendaItem, SECRET), title="Geheimtaal", confidentiality=Confidentiality.CONFIDENTIAL),
    ]
    for written in whole.where(Minutes, "meeting_id", MEETING):
        texts = tuple(
            replace(text, text="Geheimtaal" if text.agenda_item_id == SECRET else SAID) for text in written.items
        )
        changed.append(replace(written, items=texts))
    for decision in whole.where(Decision, "meeting_id", MEETING):
        changed.append(
            replace(decision, text="Geheimtaal" if decision.agenda_item_id == SECRET else f"Akkoord. {SAID}")
        )
    return whole.replacing(*changed)


def papers(register: Register, *, public: bool) -> list[Outline]:
    shown = public_version(register, MEETING).register if public else register
    return [
        minutes.outline(register, MEETING, TODAY, public=public),
        convocation.outline(register, MEETING, TODAY, public=public),
        decision_list.of_meeting(shown, MEETING, TODAY),
    ]


def told_by(data: bytes, kind: FileKind) -> str:
    """Everything a file of that kind says, also where nobody looks: properties, bookmarks, addresses of links."""
    if kind is FileKind.PDF:
        return _told_by_pdf(data)
    if kind in (FileKind.WORD, FileKind.EXCEL):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
            # Words without the marks between them as well, for a name may be bold for a part of it.
            return "\n".join([*archive.namelist(), *parts, *(re.sub(r"<[^>]*>", "", part) for part in parts)])
    if kind is FileKind.CSV:
        return "\n".join(" ".join(row) for row in csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    return data.decode()


def _told_by_pdf(data: bytes) -> str:
    checked = Checked(data)
    words = [root.text.replace("\u00ad", "") for root in checked.roots] + checked.artifacts
    with pikepdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_metadata() as metadata:
            words += [str(value) for value in metadata.values()]
        words += [str(value) for value in (pdf.docinfo or {}).values()]
        with pdf.open_outline() as outline:
            entries = list(outline.root)
            while entries:
                entry = entries.pop()
                words.append(entry.title)
                entries += entry.children
        words += [str(part) for part in pdf.objects if isinstance(part, pikepdf.String)]
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                words += [str(value) for value in thing.values() if isinstance(value, pikepdf.String)]
                action = thing.get("/A")
                words.append(str(action.get("/URI", "")) if isinstance(action, pikepdf.Dictionary) else "")
    return "\n".join(words)


@pytest.mark.parametrize("kind", FileKind)
def test_no_public_file_names_an_official_an_address_or_what_is_confidential(
    register: Register, kind: FileKind
) -> None:
    made = [paper for paper in papers(register, public=True) if kind in kinds_for(paper)]
    assert made
    for paper in made:
        assert HIDDEN.findall(paper.file_name) == []
        assert HIDDEN.findall(told_by(write_paper(paper, kind), kind)) == []


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.WORD, FileKind.TEXT])
def test_words_that_only_look_like_a_name_stay(register: Register, kind: FileKind) -> None:
    told = told_by(write_paper(papers(register, public=True)[0], kind), kind)
    for words in (
        "Bankgebouw",
        "Databank",
        "de bank zelf",
        "Bankzaken van",
        "na 02-11-2023 14:00 uur over € 1.245.000",
    ):
        assert words in " ".join(told.split())


@pytest.mark.parametrize("kind", FileKind)
def test_the_full_version_says_all_of_it_so_that_this_looks_in_the_right_places(
    register: Register, kind: FileKind
) -> None:
    made = [paper for paper in papers(register, public=False) if kind in kinds_for(paper)]
    found = {word for paper in made for word in HIDDEN.findall(told_by(write_paper(paper, kind), kind))}
    assert {"Bank", "Geheimtaal", "m.bank@example.n"} <= found
