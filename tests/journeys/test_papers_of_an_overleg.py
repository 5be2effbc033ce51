"""The papers of an overleg in the window: dropped at an item, a next version, a link, what is still to come."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from secretariat.export.exchange import write_exchange
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.documents.view import DocumentsView
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk
from tests.journeys.reading_pdf import words_on

FRESH = "mtg-wg-conv-2023-01"


class Papers:
    """The tab Stukken of the first overleg of the werkgroep."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.open_sample()
        assert desk.files.workspace is not None
        self.workspace: Workspace = desk.files.workspace
        desk.window.open_record("meetings", FRESH)
        desk.tab("Stukken")
        view = desk.part(DocumentsView)
        assert isinstance(view, DocumentsView)
        self.view = view

    def rows(self) -> list[tuple[str, str, str]]:
        """Number, title and what there is, of the papers in the list."""
        columns = self.view.table.records.columns
        return [(row.number, row.title, columns[2].text(row)) for row in self.view.table.records.records if row.paper]

    def drop(self, number: str, *paths: Path) -> None:
        """Drop files on the row with this number."""
        drop_on(self.view.table, number, *paths)

    def file(self, name: str, content: bytes) -> Path:
        """A file on the secretary's own disk."""
        path = self.desk.folder / name
        path.write_bytes(content)
        return path


def drop_on(table: RecordTable, number: str, *paths: Path) -> None:
    """Let files go above the row with this number."""
    row = next(place for place, one in enumerate(table.records.records) if one.number == number)
    point = QPointF(table.visualRect(table.records.index(row, 1)).center())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    table.dropEvent(QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, keys))


@pytest.fixture
def papers(desk: Desk) -> Papers:
    return Papers(desk)


def test_a_dropped_file_is_a_paper_of_that_item_and_everything_can_be_taken_back(papers: Papers) -> None:
    before = write_exchange(papers.workspace.whole())
    first = papers.rows()
    papers.drop("2", papers.file("Notitie_kenmerken.pdf", b"%PDF-1.7 een"), papers.file("begroting.xlsx", b"PK" * 700))
    assert [one for one in papers.rows() if one not in first] == [
        ("2a", "Notitie kenmerken", "12 bytes"),
        ("2b", "begroting", "1 kB"),
    ]
    papers.view.table.select(papers.view.table.records.records[-1].id)
    while papers.desk.window.actions_["undo"].isEnabled():
        papers.desk.window.actions_["undo"].trigger()
    assert write_exchange(papers.workspace.whole()) == before


def test_a_paper_that_was_to_come_gets_its_file_by_dropping_it_there(papers: Papers) -> None:
    view = papers.view
    view.table.select(view.table.records.records[0].id)
    view.new_line.setFocus()
    papers.desk.type("Opdracht werkgroep")
    papers.desk.press(Qt.Key.Key_Return)
    assert view.new_line.text() == ""
    assert ("1a", "Opdracht werkgroep", "ontbreekt nog") in papers.rows()
    assert "1a" in view.missing.text()
    papers.drop("1a", papers.file("opdracht.docx", b"PK een"))
    assert ("1a", "Opdracht werkgroep", "6 bytes") in papers.rows()
    papers.drop("1a", papers.file("leeg.docx", b""))
    assert papers.desk.message() == "leeg.docx is leeg en wordt niet bewaard. Controleer het bestand."


def test_a_web_address_becomes_a_link_and_other_words_a_title(papers: Papers) -> None:
    view = papers.view
    view.table.select(view.table.records.records[0].id)
    view.new_line.setFocus()
    papers.desk.type("www.lkca.nl/kader")
    papers.desk.press(Qt.Key.Key_Return)
    assert ("1a", "https://www.lkca.nl/kader", "link") in papers.rows()
    record = view.record
    record.title.setFocus()
    record.title.selectAll()
    papers.desk.type("Bestuurlijk kader")
    papers.desk.press(Qt.Key.Key_Return)
    assert ("1a", "Bestuurlijk kader", "link") in papers.rows()


def test_a_date_as_far_as_it_is_known_and_one_that_is_none(papers: Papers) -> None:
    papers.drop("1", papers.file("plan.pdf", b"%PDF"))
    papers.view.table.select(next(row.id for row in papers.view.table.records.records if row.paper))
    record = papers.view.record
    record.date.setFocus()
    papers.desk.type("binnenkort")
    papers.desk.press(Qt.Key.Key_Return)
    assert record.rows["date"].refusal == "‘binnenkort’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    assert record.date.text() == "binnenkort"
    record.date.selectAll()
    papers.desk.type("mei 2024")
    papers.desk.press(Qt.Key.Key_Return)
    assert record.rows["date"].refusal == ""
    assert papers.workspace.documents.of_meeting(FRESH)[0].date_precision.value == "month"


def test_letters_on_paper_stay_and_the_sentence_says_so(papers: Papers) -> None:
    papers.desk.window.open_record("meetings", "mtg-bo-cult-2023-02")
    papers.desk.tab("Stukken")
    table = papers.view.table
    table.select(next(row.id for row in table.records.records if row.number == "4a"))
    table.setFocus()
    papers.desk.press(Qt.Key.Key_Delete)
    assert "De agenda is" in papers.desk.message()
    assert papers.rows()[0][0] == "4a"


def test_the_agenda_goes_with_all_its_papers_into_one_file(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, asked, chosen = papers.desk, list[tuple[str, str]](), ["bundel.pdf", "bundel.zip", "bundel.docx"]

    def answer(_parent: object, _title: str, suggestion: Path, filters: str) -> Path:
        asked.append((suggestion.name, filters))
        return desk.folder / chosen.pop(0)

    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", answer)
    papers.drop("2", papers.file("Begroting.xlsx", b"PK"))
    save = papers.view.pack_button
    save.click()
    desk.wait(lambda: desk.message() == "Opgeslagen: bundel.pdf")
    said = words_on(desk.folder / "bundel.pdf")
    assert "2a Begroting Bij agendapunt" in said
    assert "Dit bestand is geen PDF en zit daarom niet in de bundel, wel in de ZIP." in said
    save.click()
    desk.wait(lambda: desk.message() == "Opgeslagen: bundel.zip")
    assert "2a_Begroting.xlsx" in zipfile.ZipFile(desk.folder / "bundel.zip").namelist()
    pdf, files = "PDF-bestand (*.pdf)", "ZIP met losse bestanden (*.zip)"
    assert asked == [("2023-12-14_WG-CONV-2023-01_vergaderbundel.pdf", f"{pdf};;{files}")] * 2
    save.click()
    assert desk.message() == (
        "Dit programma kan geen bestand maken van de soort ‘.docx’. Kies een naam die eindigt op .pdf of .zip."
    )


def test_files_dropped_on_a_row_of_the_agenda_become_papers_of_that_item(papers: Papers) -> None:
    desk, files = papers.desk, [papers.file("Voorstel.txt", b"een"), papers.file("Kaart.txt", b"twee")]
    before = papers.rows()
    desk.tab("Agenda")
    view = desk.part(AgendaView)
    assert isinstance(view, AgendaView)
    drop_on(view.table, "6", *files)
    assert desk.message() == "2 stukken toegevoegd bij WG-CONV 2023-01, punt 6"
    again = papers.file("Plattegrond.txt", b"twee")
    drop_on(view.table, "6", again)
    assert desk.message() == "‘Plattegrond.txt’ staat al bij dit punt en is niet nog eens toegevoegd."
    desk.tab("Stukken")
    assert [row for row in papers.rows() if row not in before] == [
        ("6a", "Voorstel", "3 bytes"),
        ("6b", "Kaart", "4 bytes"),
    ]
    desk.window.actions_["undo"].trigger()
    assert papers.rows() == before
