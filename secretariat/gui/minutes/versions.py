"""The earlier texts of one item: when and by whom, what they said, and back to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import hours, tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.services.minutes import TextVersion

_EMPTY = "Hier stond toen niets."


class VersionsDialog(QDialog):
    """A list of moments at the left, the text of the chosen one at the right."""

    restore_wanted = Signal(str)
    """This text must stand there again."""

    def __init__(
        self, title: str, versions: Sequence[TextVersion], *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Eerdere versies")
        self.resize(tokens.scaled(760), tokens.scaled(460))
        self._versions = versions
        self._read_only = read_only
        self.list = QListWidget()
        self.list.setAccessibleName("Momenten")
        self.list.setFixedWidth(tokens.scaled(240))
        for place, version in enumerate(versions):
            item = QListWidgetItem(_moment(version, is_now=place == 0))
            item.setSizeHint(QSize(0, tokens.scaled(tokens.ROW_HEIGHT)))
            self.list.addItem(item)
        self.preview = RichTextEdit(name="Tekst van die versie")
        self.preview.setReadOnly(True)
        self.preview.setPlaceholderText(_EMPTY)
        self.preview.setProperty("look", "page")
        buttons = QDialogButtonBox()
        self.restore_button = buttons.addButton("&Terugzetten", QDialogButtonBox.ButtonRole.AcceptRole)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.accepted.connect(self._restore)
        buttons.rejected.connect(self.reject)
        self.restore_button.setEnabled(False)
        self._lay_out(title, buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self, row: int) -> None:
        if row >= 0:
            self.preview.show_markdown(self._versions[row].text)
        self.restore_button.setEnabled(row > 0 and not self._read_only)

    def _restore(self) -> None:
        text = self._versions[self.list.currentRow()].text
        self.accept()
        self.restore_wanted.emit(text)

    def _lay_out(self, title: str, buttons: QDialogButtonBox) -> None:
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(content)
        column.addWidget(self.preview)
        column.addStretch()
        page.setWidget(content)
        middle = QHBoxLayout()
        middle.setSpacing(tokens.MEDIUM)
        middle.addWidget(self.list)
        middle.addWidget(page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(PlainLabel(title, look="heading", wrap=True))
        layout.addLayout(middle, 1)
        if len(self._versions) < 2:
            layout.addWidget(PlainLabel("Deze tekst is nog niet gewijzigd.", look="muted"))
        layout.addWidget(buttons)


def _moment(version: TextVersion, *, is_now: bool) -> str:
    when = hours.short_moment(version.made_at) if version.made_at else "Begin"
    words = f"{when} · {version.made_by}" if version.made_by else when
    return f"{words} (nu)" if is_now else words
