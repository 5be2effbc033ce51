"""What stands beside the work on an overleg: the paper, or the panel of the tab, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens

PAPER, PANEL, NOTHING = "paper", "panel", "nothing"


class BesidePane(QWidget):
    """Paper and panels in one place; where the tab has a panel, two buttons say which of them is shown."""

    chosen = Signal(str)
    """The user chose what stands here: :data:`PAPER`, :data:`PANEL` or :data:`NOTHING`."""

    def __init__(self, paper: QWidget, parent: QWidget | None = None) -> None:
        """``paper`` is that of every tab without one of its own."""
        super().__init__(parent)
        self._panels: dict[int, QWidget] = {}
        self._papers: dict[int, QWidget] = {}
        self._paper = paper
        self._what = PAPER
        self._tab = 0
        self._has_room = True
        self._stack = QStackedWidget()
        self._stack.addWidget(paper)
        self._switch = QWidget()
        group = QButtonGroup(self)
        self.buttons = {PAPER: self._button("Papier"), PANEL: self._button("Paneel")}
        line = QHBoxLayout(self._switch)
        line.setContentsMargins(tokens.SMALL, tokens.TIGHT, tokens.SMALL, 0)
        line.setSpacing(tokens.TIGHT)
        for what, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _on=False, what=what: self._take(what))
            line.addWidget(button)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._switch)
        layout.addWidget(self._stack, 1)
        self.choose(PAPER)

    def add(self, place: int, panel: QWidget | None, paper: QWidget | None) -> None:
        """Take the panel and the paper of a tab, by its place; the title of a panel is what its button says."""
        for parts, part in ((self._panels, panel), (self._papers, paper)):
            if part is not None:
                parts[place] = part
                self._stack.addWidget(part)
        self._show()

    @property
    def what(self) -> str:
        """What was chosen; a tab without a panel shows the paper in its place."""
        return self._what

    def choose(self, what: str) -> None:
        """Show this from now on."""
        self._what = what if what in (PAPER, PANEL, NOTHING) else PAPER
        self._show()

    def set_room(self, has_room: bool) -> None:
        """Say whether there is room beside the work; without it nothing stands here, whatever was chosen."""
        if has_room != self._has_room:
            self._has_room = has_room
            self._show()

    def show_tab(self, place: int) -> None:
        """Another tab is in front."""
        self._tab = place
        self._show()

    def toggle(self, what: str) -> None:
        """Show this, or nothing when it is shown already."""
        shown = PANEL if self._what == PANEL and self._tab in self._panels else PAPER
        self._take(NOTHING if self._what != NOTHING and shown == what else what)

    def swap(self) -> None:
        """Show the panel, or the paper when it is shown already."""
        self._take(PAPER if self._what == PANEL else PANEL)

    def _take(self, what: str) -> None:
        self.choose(what)
        self.chosen.emit(self._what)

    def _show(self) -> None:
        panel = self._panels.get(self._tab)
        shows_panel = self._what == PANEL and panel is not None
        paper = self._papers.get(self._tab, self._paper)
        self._stack.setCurrentWidget(panel if shows_panel and panel is not None else paper)
        self._switch.setVisible(panel is not None)
        if panel is not None:
            self._name(self.buttons[PANEL], panel.windowTitle())
        self.buttons[PANEL if shows_panel else PAPER].setChecked(True)
        self.setVisible(self._what != NOTHING and self._has_room)

    def _button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("look", "group")
        self._name(button, words)
        return button

    def _name(self, button: QToolButton, words: str) -> None:
        button.setText(words)
        button.setToolTip(f"{words} (F9 wisselt)")
