"""A paper on the screen: built in the child process, page by page, and again only when it would differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.tasks import Tasks
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.services.press import PageImage, PageSizes, PaperHeading, Press
from secretariat.services.publishing import Outline
from secretariat.wording.refusals import sentence

_PAUSE_MS = 400


class DrawnPaper(QObject):
    """Keeps a view equal to what ``make`` says stands on the paper (None for no paper, or a refusal)."""

    def __init__(self, view: PaperView, tasks: Tasks, make: Callable[[], Outline | None]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._make = make
        self.pdf = b""
        """The paper on the screen as a file; empty before the first one is there."""
        self._building = False
        self._tickets: list[int] = []
        self._headings: tuple[PaperHeading, ...] = ()
        self._followed = ""
        self.outline: Outline | None = None
        """What stands on the paper on the screen; None before the first one is there."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        view.page_wanted.connect(self._draw)

    def refresh_soon(self) -> None:
        """Look again when changes pause."""
        self._pause.start()

    def postpone(self) -> None:
        """Somebody is typing: what waits to be made waits until that pauses too."""
        if self._pause.isActive():
            self._pause.start()

    def refresh(self) -> None:
        """Look again at once."""
        QTimer.singleShot(0, self, self._refresh)

    def forget(self) -> None:
        """Show no paper."""
        self.outline, self.pdf = None, b""
        self._headings, self._followed = (), ""
        self._pause.stop()
        self._view.show_pages([], is_same_paper=False)

    def follow(self, heading: str) -> None:
        """Bring a heading into sight, by its number and title: now, and on the next paper that is another one."""
        self._followed = " ".join(heading.split())
        place = next((one for one in self._headings if one.title == self._followed), None)
        if place is not None:
            self._view.pages.show_place(place.page, place.down)

    def stop(self) -> None:
        """Let go of all that is under way, because the view goes."""
        self._pause.stop()
        for ticket in self._tickets:
            self._tasks.cancel(ticket)

    def _refresh(self) -> None:
        """Build the paper if it would differ from the one on the screen; one at a time."""
        if self._building or not self._view.isVisible():
            return
        try:
            outline = self._make()
        except Refusal as refusal:
            self._view.show_failure(sentence(refusal))
            return
        if outline is None or outline == self.outline:
            return
        self._building = True
        self._view.show_busy()
        self._submit(lambda press: press.build(outline), lambda pdf: self._built(outline, pdf))

    def _built(self, outline: Outline, pdf: bytes) -> None:
        self._building = False
        same = self.outline is not None and self.outline.title == outline.title
        self.outline, self.pdf = outline, pdf
        self._submit(
            lambda press: press.pages(pdf),
            lambda found: self._measured(found, is_same_paper=same),
        )
        self._pause.start()

    def _measured(self, found: PageSizes, *, is_same_paper: bool) -> None:
        self._headings = found.headings
        self._view.show_pages(found.sizes, is_same_paper=is_same_paper)
        if not is_same_paper:
            self.follow(self._followed)

    def _draw(self, page: int, scale: float) -> None:
        pdf = self.pdf
        if not pdf:
            return

        def show(image: PageImage) -> None:
            if pdf is self.pdf:
                picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
                self._view.show_page(page, picture.copy())

        self._submit(lambda press: press.render(pdf, page, scale), show)

    def _submit(self, start: Callable[[Press], int], done: Callable[[Any], object]) -> None:
        def on_done(result: Any) -> None:
            self._tickets.remove(ticket)
            done(result)

        def on_failed(_failure: object) -> None:
            self._tickets.remove(ticket)
            self._not_built()

        ticket = self._tasks.submit("Papier", start, on_done, on_failed, quiet=True)
        self._tickets.append(ticket)

    def _not_built(self) -> None:
        self._building = False
        self._view.show_failure("Het stuk kon niet worden getekend. Uw gegevens zijn veilig; probeer het opnieuw.")
