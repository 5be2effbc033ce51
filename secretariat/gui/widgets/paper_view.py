"""A paper beside the work: its pages as they will print, with page number and zoom."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.paper_drag import PaperDrag
from secretariat.gui.widgets.paper_pages import PaperPages
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel

_PATIENCE = 400
"""Milliseconds of work before a hint says that it goes on."""
_NARROW = 260
"""Narrower than this, the bar has no room for the word "Pagina" and the percentage."""


class PaperView(QWidget):
    """Shows pictures of pages and asks for those in sight; who makes them answers with :meth:`show_page`."""

    page_wanted = Signal(int, float)
    """A page, counting from 0, is to be drawn at this many pixels of the screen a point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._refresh_hint)
        self.pages = PaperPages()
        self.drag = PaperDrag(self.pages)
        self.empty = EmptyState(
            self.tr("Nog geen stuk"),
            self.tr("Hier staat het stuk zoals het wordt afgedrukt."),
            icon="file-text",
        )
        self._coming = QWidget()  # nothing to see yet; the hint says what is going on
        self.place_label = PlainLabel("", look="small")
        self.hint = ElidedLabel("", look="small")
        self.zoom_label = PlainLabel("", look="small")
        self.zoom_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom_label.setMinimumWidth(tokens.scaled(44))
        self.smaller = self._button("zoom-out", self.tr("Kleiner"), "Ctrl+-", lambda: self.pages.zoom_by(-1))
        self.larger = self._button("zoom-in", self.tr("Groter"), "Ctrl++", lambda: self.pages.zoom_by(1))
        self.fitting = self._button("", self.tr("Passend"), "Ctrl+0", self.pages.fit_width)
        self.fitting.setText(self.tr("Passend"))
        self.fitting.setCheckable(True)
        self.failure = PlainLabel("", look="refused", wrap=True)
        self.failure.setContentsMargins(tokens.SMALL, tokens.TIGHT, tokens.SMALL, tokens.TIGHT)
        self.failure.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._coming)
        self._lay_out()
        self.pages.page_wanted.connect(self.page_wanted)
        self.pages.place_changed.connect(self._refresh)
        self.pages.zoom_changed.connect(self._refresh)
        self.pages.waiting_changed.connect(self._await)
        self.setFocusProxy(self.pages)
        self._refresh()

    def show_pages(self, sizes: Sequence[tuple[float, float]], *, is_same_paper: bool = True) -> None:
        """Show a paper with pages of these sizes in points, or the empty state when there are none.

        Of the same paper the place stays, and old pictures stay until the new ones come.
        """
        self._is_busy = False
        self.failure.hide()
        self.pages.show_pages(sizes, is_same_paper=is_same_paper)
        self._stack.setCurrentWidget(self.pages if sizes else self.empty)
        self._await()

    def show_page(self, index: int, image: QImage) -> None:
        """Show the picture of a page, counting from 0."""
        self.pages.show_page(index, image)

    def show_busy(self) -> None:
        """Say, if it takes more than a moment, that a newer paper is being made."""
        self._is_busy = True
        self._await()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no newer paper; what stands here stays."""
        self._is_busy = False
        self.failure.setText(sentence)
        self.failure.show()
        if self._stack.currentWidget() is self._coming:
            self._stack.setCurrentWidget(self.empty)
        self._await()

    def show_empty(self, title: str, sentence: str) -> None:
        """Show no paper, and say what is needed to have one."""
        self.empty.show_texts(title, sentence)
        self.show_pages((), is_same_paper=False)

    def _button(self, icon: str, name: str, keys: str, action: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        if icon:
            icons.dress(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.clicked.connect(lambda: action())
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        bar.setSpacing(tokens.TIGHT)
        bar.addStrut(tokens.scaled(tokens.CONTROL_HEIGHT))
        bar.addWidget(self.place_label)
        bar.addSpacing(tokens.SMALL)
        bar.addWidget(self.hint, 1)
        for widget in (self.smaller, self.zoom_label, self.larger, self.fitting):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(bar)
        layout.addWidget(self.failure)
        layout.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the bar what fits in it."""
        super().resizeEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        count = self.pages.page_count()
        is_narrow = self.width() < tokens.scaled(_NARROW)
        words = self.tr("{0} van {1}") if is_narrow else self.tr("Pagina {0} van {1}")
        place = words.format(self.pages.current_page() + 1, count) if count else ""
        percent = f"{round(self.pages.zoom() * 100)} %" if count else ""
        self.place_label.setText(place)
        self.zoom_label.setText(percent)
        self.fitting.setChecked(self.pages.is_fitting())
        for widget in (self.smaller, self.zoom_label, self.larger, self.fitting):
            widget.setVisible(count > 0)
        self.zoom_label.setVisible(count > 0 and not is_narrow)
        self.fitting.setVisible(count > 0 and not (is_narrow and self.pages.is_fitting()))
        self.pages.setAccessibleDescription(f"{place}, {percent}" if count else "")

    def _await(self) -> None:
        """Let the hint come after a moment of work, and go at once."""
        if not self._is_working():
            self._patience.stop()
            self._refresh_hint()
        elif not self.hint.text() and not self._patience.isActive():
            self._patience.start()

    def _is_working(self) -> bool:
        return self._is_busy or self.pages.is_waiting()

    def _refresh_hint(self) -> None:
        is_first = self._stack.currentWidget() is not self.pages
        words = self.tr("Wordt gemaakt…") if is_first else self.tr("Wordt bijgewerkt…")
        self.hint.setText(words if self._is_working() else "")
        if is_first and self._is_working():
            self._stack.setCurrentWidget(self._coming)
