"""The first screen, as long as no file is open: look at the example, make a file, or open one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.settings import RecentFile


class BigButton(QPushButton):
    """A choice with an icon, a word and a sentence."""

    def __init__(self, title: str, sentence: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bigButton")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_name = icon
        self._picture = QLabel()
        self._title = PlainLabel(title, look="strong")
        self._sentence = PlainLabel(sentence, look="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self._picture)
        layout.addSpacing(tokens.SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignTop)
        for label in (self._picture, self._title, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.dress()

    def sizeHint(self) -> QSize:
        """The size of a card."""
        return QSize(tokens.scaled(232), tokens.scaled(136))

    def dress(self) -> None:
        """Draw the icon in the colours of this moment."""
        size = tokens.scaled(24)
        self._picture.setPixmap(
            icons.pixmap(self._icon_name, palettes.colours().accent, size, self.devicePixelRatioF())
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self.dress()


class RecentRow(QFrame):
    """A file of before: its name, where it lies, and why it cannot be opened if that is so."""

    open_wanted = Signal()
    pin_wanted = Signal(bool)
    forget_wanted = Signal()

    def __init__(self, file: RecentFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.open = _RowButton(file.path.stem, str(file.path.parent))
        self.pin = QToolButton()
        self.pin.setCheckable(True)
        self.pin.setChecked(file.pinned)
        words = "Losmaken van deze lijst" if file.pinned else "Bovenaan vasthouden"
        icons.dress(self.pin, "pin-off" if file.pinned else "pin", "muted")
        self.forget = QToolButton()
        icons.dress(self.forget, "x", "muted")
        for button, text in ((self.pin, words), (self.forget, "Van deze lijst halen")):
            button.setToolTip(text)
            button.setAccessibleName(f"{text}: {file.path.name}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self.open, 1)
        layout.addWidget(self.pin)
        layout.addWidget(self.forget)
        self.open.clicked.connect(self.open_wanted)
        self.pin.clicked.connect(self.pin_wanted)
        self.forget.clicked.connect(self.forget_wanted)

    def show_missing(self, reason: str) -> None:
        """Grey it, and say why."""
        self.open.setEnabled(False)
        self.open.place.setText(reason)
        self.open.setAccessibleDescription(reason)


class _RowButton(QPushButton):
    def __init__(self, name: str, place: str) -> None:
        super().__init__()
        self.setProperty("look", "quiet")
        self.setAccessibleName(name)
        self.setAccessibleDescription(place)
        self.name = ElidedLabel(name, look="strong")
        self.place = ElidedLabel(place, look="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(self.name, 2)
        layout.addWidget(self.place, 3)
        for label in (self.name, self.place):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class _Look(QObject):
    """Looks for files on another thread: a network drive that is away can take half a minute to say so."""

    missing = Signal(object)

    def look(self, paths: Sequence[Path], exists: Callable[[Path], bool]) -> None:
        """Report the paths that are not there."""
        for path in paths:
            if not exists(path):
                self.missing.emit(path)


class StartPage(QWidget):
    """What a user sees first; it only says what is wanted, others do it."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(object)
    """A file of the list is to be opened: its path."""
    pin_wanted = Signal(object, bool)
    forget_wanted = Signal(object)

    def __init__(
        self, exists: Callable[[Path], bool] = Path.exists, parent: QWidget | None = None, *, in_thread: bool = True
    ) -> None:
        super().__init__(parent)
        self._exists = exists
        self._in_thread = in_thread
        self._look = _Look(self)
        self._look.missing.connect(self._show_missing)
        self._rows: list[RecentRow] = []
        column = QWidget()
        column.setMaximumWidth(760)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SMALL)
        self._column.addWidget(PlainLabel("Welkom", look="title"))
        self._column.addWidget(
            PlainLabel("Overleggen voorbereiden, verslag leggen en opvolgen wat is afgesproken.", look="muted")
        )
        self._column.addSpacing(tokens.LARGE)
        self._column.addLayout(self._choices())
        self._column.addSpacing(tokens.SMALL)
        self.place = PlainLabel(look="small", wrap=True)
        self._column.addWidget(self.place)
        self._column.addSpacing(tokens.WIDE)
        self._recent_title = PlainLabel("Eerder geopend", look="heading")
        self._column.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._recent.setContentsMargins(-tokens.SMALL, 0, 0, 0)
        self._column.addLayout(self._recent)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 8)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.HUGE, tokens.HUGE, tokens.HUGE, tokens.HUGE)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        self.show_recent(())

    def show_place(self, folder: Path) -> None:
        """Say where a new file goes."""
        self.place.setText(
            f"Een nieuw bestand komt in {folder}: één bestand, op uw eigen computer; niets gaat over internet."
        )

    def show_recent(self, files: Sequence[RecentFile]) -> None:
        """Show the files opened before."""
        for row in self._rows:
            row.deleteLater()
            row.hide()
        self._rows = [RecentRow(file) for file in files]
        self._recent_title.setVisible(bool(files))
        for row in self._rows:
            path = row.file.path
            row.open_wanted.connect(lambda path=path: self.recent_wanted.emit(path))
            row.pin_wanted.connect(lambda pinned, path=path: self.pin_wanted.emit(path, pinned))
            row.forget_wanted.connect(lambda path=path: self.forget_wanted.emit(path))
            self._recent.addWidget(row)
        paths = [row.file.path for row in self._rows]
        if not paths:
            return
        if self._in_thread:
            threading.Thread(target=self._look.look, args=(paths, self._exists), daemon=True).start()
        else:
            self._look.look(paths, self._exists)

    def rows(self) -> list[RecentRow]:
        """The files shown."""
        return self._rows

    def _choices(self) -> QHBoxLayout:
        self.sample = BigButton(
            "Voorbeeld bekijken",
            "Een ingevuld bestand om rond te kijken; u kunt niets stukmaken.",
            "book-open",
        )
        self.new = BigButton("Nieuw bestand", "Begin leeg, met uw eigen overleggen en mensen.", "file-plus")
        self.open = BigButton("Bestaand bestand openen", "Ga verder waar u gebleven was.", "folder-open")
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        row = QHBoxLayout()
        row.setSpacing(tokens.LARGE)
        for button in (self.sample, self.new, self.open):
            row.addWidget(button, 1)
        return row

    def _show_missing(self, path: object) -> None:
        for row in self._rows:
            if row.file.path == path:
                row.show_missing("Niet gevonden: verplaatst, verwijderd of de schijf is er niet")
