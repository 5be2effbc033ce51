"""The paper as it will go out, or as it went, beside the work on the sending."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.drawn_paper import DrawnPaper
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.shell.paper_uses import PaperUses
from secretariat.gui.widgets.paper_uses_button import PaperUsesButton
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import Outline
from secretariat.services.workspace import Workspace


class SendingPaper(QWidget):
    """The name of the file above its pages, and what can be done with it."""

    shown = Signal()
    """The pane came into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", look="strong")
        self.save_button = QPushButton("Opslaan als…")
        self.uses = PaperUsesButton()
        self.saved_bar = SavedBar()
        self.paper = PaperView()
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.title, 1)
        top.addWidget(self.uses)
        top.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.saved_bar)
        layout.addWidget(self.paper, 1)

    def showEvent(self, event: object) -> None:
        """Tell that the paper is wanted again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()


class SendingPaperPresenter(QObject):
    """Shows one outline at a time."""

    def __init__(self, view: SendingPaper, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._workspace: Workspace | None = None
        self._outline: Outline | None = None
        self._saving = PaperSaving(shell)
        self.drawing = DrawnPaper(view.paper, shell.tasks, lambda: self._outline)
        self._uses = PaperUses(view.paper, view, shell, self.drawing, lambda: self._outline)
        view.shown.connect(self.drawing.refresh)
        view.save_button.clicked.connect(self.save)
        view.uses.print_wanted.connect(self._uses.print)
        view.uses.program_wanted.connect(self._uses.open_elsewhere)
        self.show_paper(None, None)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    @property
    def outline(self) -> Outline | None:
        """What stands on the paper that is shown, or will be in a moment."""
        return self._outline

    def show_paper(self, workspace: Workspace | None, outline: Outline | None) -> None:
        """Show this paper, or none."""
        self._workspace, before, self._outline = workspace, self._outline, outline
        self._view.title.setText(f"{outline.file_name}.pdf" if outline is not None else "")
        for button in (self._view.save_button, self._view.uses):
            button.setEnabled(outline is not None)
        if outline is None:
            self.drawing.forget()
        elif outline != before:
            self._view.saved_bar.hide()
            self.drawing.refresh()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the paper, by the key of the action."""
        if self._outline is None:
            return {}
        return {"save_pdf": self.save, "print": self._uses.print, "open_pdf": self._uses.open_elsewhere}

    def save(self) -> None:
        """Ask where the paper must go, and write it there."""
        if self._workspace is not None and self._outline is not None:
            self._saving.save_outline(self._workspace, self._outline, self._view, self._view.saved_bar)
