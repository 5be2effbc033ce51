"""What can be done with a paper on the screen besides saving it: print it, open it elsewhere, drag it out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.drawn_paper import DrawnPaper
from secretariat.gui.shell.printing import Printing
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.services.publishing import Outline
from secretariat.wording.refusals import sentence


class PaperUses(QObject):
    """Works with the paper as the file is now: the one on the screen when nothing changed, else a newer one."""

    def __init__(
        self, view: PaperView, window: QWidget, shell: Shell, drawn: DrawnPaper, make: Callable[[], Outline | None]
    ) -> None:
        """``make`` says what stands on the paper (None for no paper, or a refusal)."""
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._drawn = drawn
        self._make = make
        self._printing = Printing(shell, window)
        view.drag.wanted.connect(self._drag)

    def print(self) -> None:
        """Send the paper to a printer, after asking which."""
        self._with_pdf(lambda outline, pdf: self._printing.print(outline.title, pdf, lambda: self._left(outline)))

    def open_elsewhere(self) -> None:
        """Show a copy of the paper in the program this computer has for PDF."""

        def show(outline: Outline, pdf: bytes) -> None:
            self._shell.handing_out.open(outline.file_name, pdf)
            self._left(outline)

        self._with_pdf(show)

    def _with_pdf(self, use: Callable[[Outline, bytes], object]) -> None:
        if not self._shell.flush():
            return
        try:
            outline = self._make()
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        if outline is None:
            return
        if outline == self._drawn.outline and self._drawn.pdf:
            use(outline, self._drawn.pdf)
            return
        self._shell.tasks.submit(
            f"{outline.title} maken", lambda press: press.build(outline), lambda pdf: use(outline, pdf), self._failed
        )

    def _drag(self) -> None:
        outline, pdf = self._drawn.outline, self._drawn.pdf
        path = self._shell.handing_out.copy(outline.file_name, pdf) if outline is not None and pdf else None
        if path is not None and outline is not None:
            self._view.drag.drag_file(path)
            self._left(outline)

    def _left(self, outline: Outline) -> None:
        self._shell.history.papers_left([outline])

    def _failed(self, _failure: object) -> None:
        self._shell.messages.error("Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw.")
