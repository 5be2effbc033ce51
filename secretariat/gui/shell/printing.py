"""Papers to a printer: the very pages of the PDF, drawn one by one so that the window keeps working."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QObject, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from secretariat.gui.shell.context import Shell

if TYPE_CHECKING:  # loaded when somebody prints
    from PySide6.QtPrintSupport import QPrinter

    from secretariat.services.press import PageImage

NO_PRINTER = (
    "Er is op deze computer geen printer ingesteld. Stel er een in bij de printers van het systeem, of bewaar het stuk"
    " als PDF."
)
_SHARP = 300
"""Dots an inch are enough for text; more makes large pictures only."""
_POINTS = 72


class Printing(QObject):
    """Asks where and which pages, then draws those; one paper at a time."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window

    def print(self, name: str, pdf: bytes, printed: Callable[[], object] = lambda: None) -> None:
        """Print a paper, after asking; ``name`` is what it is called in the queue of the printer.

        ``printed`` is called when it goes there.
        """
        self._shell.tasks.submit(
            "Afdrukken",
            lambda press: press.pages(pdf),
            lambda found: self._begin(name, pdf, found.sizes, printed),
            self._failed,
            quiet=True,
        )

    def _begin(
        self, name: str, pdf: bytes, sizes: Sequence[tuple[float, float]], printed: Callable[[], object]
    ) -> None:
        printer = usual_printer()
        if printer is None:
            self._shell.messages.warn(NO_PRINTER)
            return
        printer.setDocName(name)
        printer.setFullPage(True)
        _lay_out(printer, sizes[0])
        if not ask_user(printer, len(sizes), self._window):
            return
        first = max(printer.fromPage(), 1) - 1
        last = min(printer.toPage() or len(sizes), len(sizes))
        _lay_out(printer, sizes[first])
        painter = QPainter()
        if not painter.begin(printer):
            self._shell.messages.error(
                f"De printer ‘{printer.printerName()}’ neemt niets aan. Kijk of hij aan staat, en probeer het opnieuw."
            )
            return
        printed()
        self._draw(name, pdf, sizes, (first, last), printer, painter)

    def _draw(
        self,
        name: str,
        pdf: bytes,
        sizes: Sequence[tuple[float, float]],
        pages: tuple[int, int],
        printer: QPrinter,
        painter: QPainter,
    ) -> None:
        """Draw one page and, when it is on the paper, the next."""
        page, last = pages
        scale = min(printer.resolution(), _SHARP) / _POINTS

        def done(image: PageImage) -> None:
            picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
            painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), picture)
            if page + 1 < last:
                _lay_out(printer, sizes[page + 1])
                printer.newPage()
                self._draw(name, pdf, sizes, (page + 1, last), printer, painter)
            else:
                painter.end()
                self._shell.messages.info(f"Naar de printer gestuurd: {name}")

        def failed(failure: Any) -> None:
            printer.abort()
            painter.end()
            self._failed(failure)

        # Quiet: a job that was stopped halfway would leave half a paper in the queue of the printer.
        self._shell.tasks.submit("Afdrukken", lambda press: press.render(pdf, page, scale), done, failed, quiet=True)

    def _failed(self, _failure: Any) -> None:
        self._shell.messages.error("Het stuk kon niet worden afgedrukt. Uw gegevens zijn veilig; probeer het opnieuw.")


def usual_printer() -> QPrinter | None:
    """The printer the system prefers, or None when there is none at all."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - only who prints needs it

    if not QPrinterInfo.availablePrinterNames():
        return None
    return QPrinter(QPrinter.PrinterMode.HighResolution)


def ask_user(printer: QPrinter, count: int, window: QWidget) -> bool:
    """Ask on which printer, which pages and how often; whether to print."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415

    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle("Afdrukken")
    dialog.setMinMax(1, count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def _lay_out(printer: QPrinter, size: tuple[float, float]) -> None:
    """Take paper of this size in points, upright or across, whole."""
    width, height = size
    upright = QSizeF(min(size), max(size))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    across = width > height
    orientation = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()))
