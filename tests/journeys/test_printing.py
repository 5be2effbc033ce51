"""From the paper on the screen to a printer, to another program, or into a mail: always the pages of the PDF."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secretariat.documents.outline_data import outline_text
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell import printing
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.services.publishing import PaperKind, Variant
from tests.gui.fakes import move_held
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.test_main_job import ITEM_4, save_pdf

A4 = (595, 842)
DAY = dt.date(2023, 12, 7)


@pytest.fixture
def sheets(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What comes out of the printer: a file, as from "Microsoft Print to PDF"; the user says yes to everything."""
    out = desk.folder / "uit de printer.pdf"

    def to_file() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return printer

    monkeypatch.setattr(printing, "usual_printer", to_file)
    monkeypatch.setattr(printing, "ask_user", lambda *_asked: True)
    return out


def show(desk: Desk, kind: PaperKind) -> None:
    """Open the overleg of 2 november with this paper beside it."""
    desk.open_sample()
    desk.meetings.tree.select("meetings", MEETING)
    desk.pane.show_kind(kind)
    desk.wait(lambda: desk.pane.paper.pages.page_count() > 0)


def stays(desk: Desk, number: str) -> bool:
    """Whether a new action point keeps its number, because people may have it on paper."""
    lines = desk.files.workspace.action_points.of_meeting(MEETING) if desk.files.workspace else ()
    (new,) = (line.id for line in lines if line.number == number)
    desk.window.actions_["undo"].trigger()
    assert desk.files.workspace is not None
    return any(line.id == new for line in desk.files.workspace.action_points.of_meeting(MEETING))


def printed(desk: Desk, out: Path) -> list[tuple[int, int]]:
    """Print with the menu, and tell the sizes of the sheets in points."""
    desk.window.actions_["print"].trigger()
    desk.wait(lambda: desk.message().startswith("Naar de printer gestuurd: "))
    with pypdfium2.PdfDocument(out) as document:
        assert all(_ink(document[index]) > 0.01 for index in range(len(document)))
        return [tuple(round(side) for side in document.get_page_size(index)) for index in range(len(document))]


def _ink(page: pypdfium2.PdfPage) -> float:
    """Which part of a sheet is not white."""
    image = page.render(scale=0.2, grayscale=True)
    return sum(1 for value in bytes(image.buffer) if value < 250) / (image.stride * image.height)


def test_the_minutes_come_out_of_the_printer_page_by_page(desk: Desk, sheets: Path) -> None:
    show(desk, PaperKind.MINUTES)
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.shell.history.do(workspace.action_points.add, MEETING, ITEM_4, "Bellen", "per-x-demoma", DAY)
    assert printed(desk, sheets) == [A4] * desk.pane.paper.pages.page_count()
    assert (
        desk.message() == "Naar de printer gestuurd: Verslag Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023"
    )
    assert stays(desk, "2023-A-017")
    assert desk.message() == (
        "Actiepunt 2023-A-017 staat op een stuk dat is verzonden, opgeslagen of afgedrukt, en houdt zijn nummer. "
        "Zet het op Vervallen in plaats van het te verwijderen."
    )


def test_the_presentielijst_is_chosen_beside_the_overleg_and_printed(desk: Desk, sheets: Path) -> None:
    show(desk, PaperKind.ATTENDANCE_LIST)
    assert printed(desk, sheets) == [A4[::-1]] * 2
    assert desk.message() == (
        "Naar de printer gestuurd: Presentielijst Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023"
    )


def test_a_list_lies_across_and_only_the_pages_that_were_asked_are_printed(
    desk: Desk, sheets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(desk, PaperKind.ACTION_LIST)
    assert desk.pane.paper.pages.page_count() == 1
    assert printed(desk, sheets) == [A4[::-1]]

    def second_only(printer: QPrinter, count: int, _window: object) -> bool:
        printer.setFromTo(2, 2)
        return count > 1

    monkeypatch.setattr(printing, "ask_user", second_only)
    desk.window.shell.messages.clear()
    desk.pane.show_kind(PaperKind.MINUTES)
    assert printed(desk, sheets) == [A4]


def test_without_a_printer_that_is_said_and_nothing_happens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    show(desk, PaperKind.MINUTES)
    desk.window.actions_["print"].trigger()
    desk.wait(lambda: desk.message() != "")
    assert desk.message() == (
        "Er is op deze computer geen printer ingesteld. Stel er een in bij de printers van het systeem, of bewaar het"
        " stuk als PDF."
    )


def test_another_program_gets_a_copy_that_is_gone_when_the_file_is_closed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    show(desk, PaperKind.MINUTES)
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.shell.history.do(workspace.action_points.add, MEETING, ITEM_4, "Bellen", "per-x-demoma", DAY)
    desk.window.actions_["open_pdf"].trigger()
    desk.wait(lambda: bool(opened))
    (copy,) = opened
    assert stays(desk, "2023-A-017")
    assert copy.name == "2023-11-02_BO-CULT_verslag_concept-v1.pdf"
    assert copy.read_bytes().startswith(b"%PDF")
    assert not copy.is_relative_to(desk.folder)
    desk.files.close()
    assert not copy.exists()


def test_the_paper_is_dragged_out_as_a_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "setMimeData", lambda _drag, data: dragged.append(data))
    monkeypatch.setattr(QDrag, "exec", lambda _drag, _action: Qt.DropAction.CopyAction)
    show(desk, PaperKind.MINUTES)
    pages = desk.pane.paper.pages
    viewport = pages.viewport()
    margin, middle = QPoint(2, 2), QPoint(viewport.width() // 2, 60)
    far = QPoint(0, QApplication.startDragDistance() + 1)
    for start in (margin, middle):
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        move_held(viewport, start + far)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + far)
    (data,) = dragged
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name == "2023-11-02_BO-CULT_verslag_concept-v1.pdf"
    assert path.read_bytes().startswith(b"%PDF")


def test_a_list_that_is_looked_at_first_is_printed_from_there(desk: Desk, sheets: Path) -> None:
    desk.open_sample()
    desk.window.go("action_points")
    view = desk.part(ActionPointsView)
    assert isinstance(view, ActionPointsView)
    view.print_button.click()
    dialog = desk.window.findChild(PaperDialog)
    assert dialog is not None
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: desk.message().startswith("Naar de printer gestuurd: Actielijst"))
    with pypdfium2.PdfDocument(sheets) as document:
        assert [round(side) for side in document.get_page_size(0)] == list(A4[::-1])
    dialog.reject()


def test_the_openbare_versie_and_large_print_are_chosen_beside_the_overleg(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(desk, PaperKind.MINUTES)
    assert desk.pane.choice.findText("Machtigingsformulier") == -1
    desk.pane.show_kind(PaperKind.MINUTES, Variant.PUBLIC)
    desk.pane.uses.choose_large_print(True)
    wanted = "2023-11-02_BO-CULT_verslag_openbaar_concept-v1_grootletter"
    desk.wait(lambda: desk.paper.outline is not None and desk.paper.outline.file_name == wanted)
    assert desk.paper.outline is not None
    assert "Proefhorst" not in outline_text(desk.paper.outline)
    save_pdf(desk, monkeypatch, "openbaar.pdf")
    assert desk.message() == (
        "1 naam in de teksten vervangen door een functie. Lees de openbare versie na voordat u haar publiceert."
    )
    desk.meetings.tree.select("meetings", "mtg-vob-alv-2023-01")
    assert desk.pane.choice.itemText(desk.pane.choice.count() - 1) == "Machtigingsformulier"
