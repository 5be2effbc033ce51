"""The chosen section of a jaaroverzicht: its words, the doors to what it tells of, and what its source says now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.panel_scroll import PanelScroll
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.year_reports import SectionDoor, SectionLine


class SectionEditor(QWidget):
    """Edits one text; it is handed over when typing pauses."""

    text_wanted = Signal(str, str)
    """The text was changed: the section and its words as they are stored."""
    opened = Signal(str, str)
    """A record that the section tells of is wanted: its kind and id."""
    take_over_wanted = Signal(str)
    """The section must say what its source says now."""
    keep_wanted = Signal(str)
    """The section must keep its own words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: SectionLine | None = None
        self._typed = self._held = False
        self.doors: list[QPushButton] = []
        self.text = RichTextEdit(name="Tekst van het onderdeel")
        self.text.text_changed_by_user.connect(self._note_typing)
        self.text.typing_paused.connect(self.commit)
        self.bar = RichTextBar()
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self._doors = QVBoxLayout()
        self._doors.setContentsMargins(0, 0, 0, 0)
        self.changed = QWidget()
        self.now = RichTextEdit(name="Wat de bron nu zegt")
        self.now.setReadOnly(True)
        self.take_over = QPushButton("Woorden van de bron over&nemen")
        self.keep = QPushButton("Eigen woorden &houden")
        icons.dress(self.take_over, "refresh-cw", "muted")
        self.take_over.clicked.connect(lambda: self.take_over_wanted.emit(self.section_id))
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.section_id))
        self._lay_out()

    @property
    def section_id(self) -> str:
        """Which section is shown; empty for none."""
        return self._shown.id if self._shown else ""

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self._typed and self._held

    def show_section(self, line: SectionLine | None) -> None:
        """Show a section, or none; what is being typed in the same one stays."""
        if line is None or self._shown is None or line.id != self._shown.id:
            self._typed = False
            self.refused("")
        before, self._shown = self._shown, line
        self.setEnabled(line is not None)
        if not self._typed:
            self.text.show_markdown(line.text if line else "")
            self.text.mark_committed()
        doors = line.doors if line else ()
        if before is None or doors != before.doors:
            self._show_doors(doors)
        self.changed.setVisible(line is not None and line.is_changed)
        self.now.show_markdown((line.new_words or "") if line else "")

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.text.setReadOnly(read_only)
        self.bar.setVisible(not read_only)
        for button in (self.take_over, self.keep):
            button.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        if self._typed and self._shown is not None:
            self.text_wanted.emit(self._shown.id, self.text.markdown())

    def settle(self) -> None:
        """What was handed over is in the file, unless something stood in its way."""
        if not self._held:
            self._typed = False
            self.text.mark_committed()

    def not_kept(self) -> None:
        """What was handed over is not in the file: it stays here."""
        self._held = True

    def refused(self, words: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._held = bool(words)
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def _note_typing(self) -> None:
        self._typed = True
        self.refused("")

    def _show_doors(self, doors: tuple[SectionDoor, ...]) -> None:
        while (old := self._doors.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.doors = []
        if not doors:
            return
        parts: list[tuple[QWidget, int]] = [(PlainLabel("Bron:", look="muted"), 0)]
        for door in doors:
            button = QPushButton(door.words.replace("&", "&&"))
            button.setProperty("look", "link")
            button.setAccessibleName(f"{door.words} openen")
            button.clicked.connect(lambda _on=False, door=door: self.opened.emit(door.kind, door.id))
            self.doors.append(button)
            parts.append((button, 0))
        self._doors.addWidget(WrappingRow(parts))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self.take_over)
        buttons.addWidget(self.keep)
        buttons.addStretch()
        strip = QVBoxLayout(self.changed)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(tokens.SMALL)
        strip.addWidget(PlainLabel("Bron gewijzigd. De bron zegt nu:", look="strong"))
        strip.addWidget(self.now)
        strip.addLayout(buttons)
        scroll = PanelScroll()
        scroll.column.addWidget(self.text)
        scroll.column.addWidget(self.changed)
        scroll.column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        above = QHBoxLayout()
        above.setSpacing(tokens.MEDIUM)
        above.addWidget(self.bar)
        above.addLayout(self._doors, 1)
        layout.addLayout(above)
        layout.addWidget(self._refusal)
        layout.addWidget(scroll, 1)
