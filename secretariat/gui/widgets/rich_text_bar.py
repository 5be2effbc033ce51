"""The buttons for how text looks; they work on the editor in which the cursor is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.gui.widgets.rich_text_link import LinkLine


class RichTextBar(QWidget):
    """Vet, Cursief, Opsomming, Nummering and Koppeling for the focused editor of the same window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: RichTextEdit | None = None
        self.bold = self._button("bold", self.tr("Vet"), self.tr("Ctrl+B"), RichTextEdit.toggle_bold)
        self.italic = self._button("italic", self.tr("Cursief"), self.tr("Ctrl+I"), RichTextEdit.toggle_italic)
        self.bullets = self._button(
            "list",
            self.tr("Opsomming"),
            self.tr("of typ - en een spatie aan het begin van een regel"),
            lambda editor: editor.toggle_list(ordered=False),
        )
        self.numbers = self._button(
            "list-ordered",
            self.tr("Nummering"),
            self.tr("of typ 1. en een spatie aan het begin van een regel"),
            lambda editor: editor.toggle_list(ordered=True),
        )
        self.link = self._button("link", self.tr("Koppeling"), self.tr("Ctrl+K"), RichTextEdit.edit_link)
        self.link.setCheckable(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        for button in self._buttons():
            layout.addWidget(button)
        layout.addStretch()
        self.setAccessibleName(self.tr("Opmaak"))
        self._refresh()
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def editor(self) -> RichTextEdit | None:
        """The editor the buttons work on."""
        return self._editor

    def _button(self, icon: str, name: str, hint: str, action: Callable[[RichTextEdit], object]) -> QToolButton:
        button = QToolButton()
        icons.dress(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({hint})")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
        button.clicked.connect(lambda: self._act(action))
        return button

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self.bold, self.italic, self.bullets, self.numbers, self.link

    def _act(self, action: Callable[[RichTextEdit], object]) -> None:
        if self._editor is not None:
            self._editor.setFocus()
            action(self._editor)
        self._refresh()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, RichTextEdit) and new.window() is self.window():
            self._work_on(new)
        elif new is None or self.isAncestorOf(new) or isinstance(new.parentWidget(), LinkLine):
            pass  # another program, a button of ours or the address of a link: the editor stays
        else:
            self._work_on(None)

    def _work_on(self, editor: RichTextEdit | None) -> None:
        if editor is self._editor:
            return
        if self._editor is not None:
            self._editor.style_changed.disconnect(self._refresh)
            self._editor.destroyed.disconnect(self._forget)
        self._editor = editor
        if editor is not None:
            editor.style_changed.connect(self._refresh)
            editor.destroyed.connect(self._forget)
        self._refresh()

    def _forget(self) -> None:
        self._editor = None
        self._refresh()

    def _refresh(self) -> None:
        editor = self._editor
        can_edit = editor is not None and not editor.isReadOnly()
        kind = editor.list_kind() if editor else None
        for button in self._buttons():
            button.setEnabled(can_edit)
        self.bold.setChecked(editor is not None and editor.is_bold())
        self.italic.setChecked(editor is not None and editor.is_italic())
        self.bullets.setChecked(kind is False)
        self.numbers.setChecked(kind is True)
