"""A paper in a window of its own, before it is saved: what it is of is chosen above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.drawn_paper import DrawnPaper
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.shell.paper_uses import PaperUses
from secretariat.gui.widgets.paper_uses_button import PaperUsesButton
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import Outline, PaperRequest
from secretariat.services.workspace import Workspace

_SAVE_KEYS = "Ctrl+Shift+P"
_PRINT_KEYS = "Ctrl+P"


class PaperDialog(QDialog):
    """Shows the paper of a request, as it will print; another request replaces it."""

    def __init__(
        self,
        title: str,
        choice: QWidget,
        workspace: Workspace,
        shell: Shell,
        parent: QWidget,
        kept: Callable[[], object] | None = None,
    ) -> None:
        """``choice`` stands above the paper; whoever made it calls :meth:`show_request`.

        ``kept`` is called when the paper was saved in a file, also when this window was closed before that.
        """
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.choice = choice
        self._kept = kept
        self._workspace = workspace
        self._request: PaperRequest | None = None
        self._saving = PaperSaving(shell)
        self.paper = PaperView()
        self.saved_bar = SavedBar()
        self.save_button = QPushButton("Op&slaan als…")
        self.save_button.setProperty("look", "primary")
        self.save_button.setToolTip(f"Als PDF, Word of Excel ({_SAVE_KEYS})")
        self.save_button.setDefault(False)
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        QShortcut(QKeySequence(_SAVE_KEYS), self, self.save)
        self._drawn = DrawnPaper(self.paper, shell.tasks, self._outline)
        self._uses = PaperUses(self.paper, self, shell, self._drawn, self._outline)
        self.uses_button = PaperUsesButton()
        self.uses_button.offer_large_print()
        self.uses_button.offer_abbreviations()
        self.uses_button.large_print_changed.connect(lambda: self.show_request(self._request))
        self.uses_button.abbreviations_changed.connect(lambda: self.show_request(self._request))
        self.uses_button.print_wanted.connect(self._uses.print)
        self.uses_button.program_wanted.connect(self._uses.open_elsewhere)
        QShortcut(QKeySequence(_PRINT_KEYS), self, self._uses.print)
        self.finished.connect(lambda _result: self._drawn.stop())
        self._lay_out(parent)

    def show_request(self, request: PaperRequest | None) -> None:
        """Show this paper, or none."""
        self._request = request
        for button in (self.save_button, self.uses_button):
            button.setEnabled(request is not None)
        if request is not None:
            self.uses_button.show_abbreviations(self._workspace.publishing.explains_abbreviations(request))
        self.saved_bar.hide()
        self._drawn.refresh() if request is not None else self._drawn.forget()

    @property
    def request(self) -> PaperRequest | None:
        """Which paper is shown; None for none."""
        return self._request

    @property
    def outline(self) -> Outline | None:
        """What stands on the paper on the screen; None before the first one is there."""
        return self._drawn.outline

    def save(self) -> None:
        """Ask where the paper must go, and write it there."""
        if self._request is not None:
            self._saving.save(self._workspace, self._as_chosen(self._request), self, self.saved_bar, self._kept)

    def _outline(self) -> Outline | None:
        return self._workspace.publishing.outline(self._as_chosen(self._request)) if self._request is not None else None

    def _as_chosen(self, request: PaperRequest) -> PaperRequest:
        uses = self.uses_button
        return replace(request, large_print=uses.is_large_print, abbreviations=uses.abbreviations)

    def _lay_out(self, parent: QWidget) -> None:
        close = QPushButton("Sluiten")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.choice, 1)
        top.addWidget(self.uses_button)
        top.addWidget(close)
        top.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.saved_bar)
        layout.addWidget(self.paper, 1)
        room = parent.window().size()
        self.resize(min(tokens.scaled(1040), room.width() * 9 // 10), room.height() * 9 // 10)
