"""All keys on one screen (Ctrl+/)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.actions import SPECS, Menu
from secretariat.gui.shell.page_keys import PAGE_KEYS
from secretariat.gui.widgets.plain_label import PlainLabel

_DUTCH = {
    "Return": "Enter",
    "Space": "Spatie",
    "Del": "Delete",
    "Ins": "Insert",
    "Left": "pijl links",
    "Right": "pijl rechts",
    "Up": "pijl omhoog",
    "Down": "pijl omlaag",
}


class ShortcutsDialog(QDialog):
    """The keys by menu, in two columns."""

    def __init__(self, page_titles: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sneltoetsen")
        self.resize(tokens.scaled(760), tokens.scaled(600))
        inner = QWidget()
        columns = QGridLayout(inner)
        columns.setHorizontalSpacing(tokens.HUGE)
        columns.setVerticalSpacing(tokens.WIDE)
        groups = self._groups(list(page_titles))
        for place, (title, lines) in enumerate(groups):
            columns.addWidget(_group(title, lines), place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName("Alle sneltoetsen")
        buttons = QDialogButtonBox()
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.LARGE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(area)
        layout.addWidget(buttons)

    def _groups(self, pages: list[str]) -> list[tuple[str, list[tuple[str, str]]]]:
        groups = []
        for menu in Menu:
            lines = [(spec.words, key_words(spec.keys)) for spec in SPECS if spec.menu is menu and spec.keys]
            if menu is Menu.GO:
                lines += [(title, key_words((f"Ctrl+{n}",))) for n, title in enumerate(pages[:9], start=1)]
            groups.append((menu.value.replace("&", ""), lines))
        for title, keys in PAGE_KEYS.items():
            groups.append((title, [(words, key_words((key,))) for key, words in keys.items()]))
        return groups


def key_words(keys: Iterable[str]) -> str:
    """Keys as they are printed on a Dutch keyboard."""
    return " of ".join(_in_dutch(key) for key in keys)


def _in_dutch(key: str) -> str:
    parts = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return "+".join(_DUTCH.get(part, part) for part in parts)


def _group(title: str, lines: list[tuple[str, str]]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(tokens.TIGHT)
    grid.setColumnStretch(0, 1)
    grid.addWidget(PlainLabel(title, look="strong"), 0, 0, 1, 2)
    for row, (words, keys) in enumerate(lines, start=1):
        grid.addWidget(PlainLabel(words, wrap=True), row, 0)
        grid.addWidget(PlainLabel(keys, look="muted"), row, 1, Qt.AlignmentFlag.AlignRight)
    return group
