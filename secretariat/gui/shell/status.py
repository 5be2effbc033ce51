"""The line at the bottom: whether everything is saved, in which file, and what runs in the background."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.shell.tasks import Tasks
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import PlainLabel

_SHOWN = {"saved": ("circle-check", "good"), "saving": ("refresh-cw", "muted"), "failed": ("circle-x", "bad")}


class StatusLine(QStatusBar):
    """Always says where one's work is."""

    backups_wanted = Signal()
    """More is wanted about the back-ups of the file."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._state = ""
        self.setSizeGripEnabled(False)
        self.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        self._mark = QLabel()
        self.saved = PlainLabel()
        self.file_name = PlainLabel(look="muted")
        self.read_only = Chip("Alleen-lezen", Tone.WARN)
        self.sample = Chip("Voorbeeld", Tone.INFO)
        self.task = _TaskPart(tasks)
        self.backup = QPushButton()
        self.backup.setProperty("look", "quiet")
        self.backup.setStyleSheet("min-height: 20px; padding: 0 8px;")
        self.backup.setToolTip("Reservekopieën van dit bestand")
        self.backup.clicked.connect(self.backups_wanted)
        self.backup.hide()
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(tokens.SMALL, 3, 0, 3)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self.saved)
        self.addWidget(left)
        self.addWidget(self.backup)
        for part in (self.task, self.sample, self.read_only, self.file_name):
            self.addPermanentWidget(part)
        tasks.changed.connect(self.task.refresh)
        self.show_no_file()

    def show_no_file(self) -> None:
        """No file is open."""
        self._show("", "Geen bestand geopend")
        self.file_name.setText("")
        self.read_only.hide()
        self.sample.hide()

    def show_file(self, name: str, place: str, *, read_only: bool, sample: bool) -> None:
        """A file is open; ``place`` is where it lies."""
        self.file_name.setText(name)
        self.file_name.setToolTip(place)
        self.read_only.setVisible(read_only)
        self.sample.setVisible(sample)
        self._show("saved", "Alleen bekijken" if read_only else "Alles opgeslagen")

    def show_saved(self, moment: dt.datetime) -> None:
        """Everything is in the file since this moment."""
        self._show("saved", f"Alles opgeslagen {moment:%H:%M}")

    def show_saving(self) -> None:
        """Something typed is on its way to the file."""
        self._show("saving", "Bezig met opslaan…")

    def show_not_saved(self) -> None:
        """Something typed could not be written; it still stands on the screen."""
        self._show("failed", "Niet opgeslagen")

    def show_backups(self, words: str, is_good: bool) -> None:
        """Say how it stands with the back-ups; an empty text for a file that has none."""
        self.backup.setVisible(bool(words))
        self.backup.setText(words)
        self.backup.setAccessibleName(words)
        icons.dress(self.backup, "archive" if is_good else "triangle-alert", "muted" if is_good else "warn")

    def dress(self) -> None:
        """Draw the mark in the colours of this moment."""
        shown = _SHOWN.get(self._state)
        self._mark.setVisible(shown is not None)
        if shown is not None:
            colour = getattr(palettes.colours(), shown[1])
            size = tokens.scaled(tokens.ICON)
            self._mark.setPixmap(icons.pixmap(shown[0], colour, size, self.devicePixelRatioF()))

    def _show(self, state: str, words: str) -> None:
        self._state = state
        self.saved.setText(words)
        self.dress()


class _TaskPart(QWidget):
    """The oldest job under way, with a button to stop it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.label = PlainLabel(look="muted")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        self.progress.setAccessibleName("Voortgang")
        self.cancel = QToolButton()
        icons.dress(self.cancel, "x", "muted")
        self.cancel.setToolTip("Stoppen")
        self.cancel.setAccessibleName("Stoppen")
        self.cancel.setStyleSheet("min-height: 20px; min-width: 20px;")
        self.cancel.clicked.connect(tasks.cancel_front)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, tokens.SMALL, 0)
        layout.setSpacing(tokens.SMALL)
        for part in (self.label, self.progress, self.cancel):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.hide()

    def refresh(self) -> None:
        """Show what runs now."""
        task = self._tasks.front
        self.setVisible(task is not None)
        if task is not None:
            more = self._tasks.count - 1
            self.label.setText(f"{task.label}…" + (f" (en nog {more})" if more else ""))
            done, total = self._tasks.progress or (0, 0)
            self.progress.setRange(0, total)
            self.progress.setValue(done)
