"""Fields in which a date, times or a place is typed, with what it is taken for below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import DateNotUnderstood, TimeNotUnderstood
from secretariat.gui.look import hours, tokens
from secretariat.gui.widgets.fields import passes_history
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.date_entry import Direction, date_in_words, other_weekday, read_date
from secretariat.wording.dates import clock_range, short_date
from secretariat.wording.refusals import sentence
from secretariat.wording.time_entry import FIRST_HOUR, Times, read_times, times_in_words

_LONGEST = 60


class EntryLine(QLineEdit):
    """A line that leaves Ctrl+Z to the window when nothing was typed in it."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when nothing was typed here."""
        if passes_history(event, self.isUndoAvailable(), self.isRedoAvailable()):
            return False
        return super().event(event)


class TypedRow(QWidget):
    """A labelled line with a note below it; the note says what was understood, or why it cannot be."""

    changed = Signal()
    """Something else stands in the line."""

    def __init__(self, label: str, placeholder: str = "", limit: int = _LONGEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = EntryLine()
        self.line.setMaxLength(limit)
        self.line.setPlaceholderText(placeholder)
        self.row = FieldRow(label, self.line)
        self._note = PlainLabel("", look="small", wrap=True)
        self._note.setMinimumHeight(self._note.fontMetrics().height())
        self.line.textChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self.row)
        layout.addWidget(self._note)
        self.setFocusProxy(self.line)

    @property
    def understood(self) -> str:
        """What was typed is taken for."""
        return self._note.text()

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when it can."""
        return self.row.refusal

    def typed(self) -> str:
        """What stands in the line."""
        return self.line.text().strip()

    def refused(self, words: str) -> None:
        """Say why what was typed cannot be."""
        self.row.refused(words)
        self._note.hide()

    def _typed(self, _text: str) -> None:
        self.row.accepted()
        words = self.read_in_words()
        self._note.setText(words)
        self._note.show()
        self.line.setAccessibleDescription(words)
        self.changed.emit()

    def read_in_words(self) -> str:
        """What stands in the line, as it is understood."""
        return ""


class DateRow(TypedRow):
    """A date to type: "2-11", "vr", "+2w", "2e do mei"; nothing is no date."""

    def __init__(self, label: str, direction: Direction = Direction.AHEAD, parent: QWidget | None = None) -> None:
        self._today = self._moved = dt.date(2000, 1, 1)
        self._direction = direction
        super().__init__(label, "2-11, vr, +2w, 2e do mei", parent=parent)

    def set_today(self, today: dt.date, moved: dt.date | None = None) -> None:
        """Count from this day; "+2w" from the day of what is ``moved``, when that is another one."""
        self._today, self._moved = today, moved or today

    def show_day(self, day: dt.date | None) -> None:
        """Show a date."""
        self.line.setText(short_date(day) if day else "")

    def day(self) -> dt.date | None:
        """The date; None when nothing was typed or it is no date."""
        start = self._moved if self.typed().startswith("+") else self._today
        return read_date(self.typed(), start, self._direction)

    def is_right(self) -> bool:
        """Whether it is a date or nothing; says so below the line when it is something else."""
        if self.typed() and self.day() is None:
            self.refused(sentence(DateNotUnderstood(self.typed())))
            return False
        return True

    def read_in_words(self) -> str:
        """The date in full, or that it is none yet."""
        day = self.day()
        if day is None:
            return "Nog geen datum" if self.typed() else ""
        other = other_weekday(self.typed(), day)
        return date_in_words(day) + (f" – geen {other}" if other else "")


class TimesRow(TypedRow):
    """Times to type: "14-16.30", "half tien"; nothing is no time."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, "14-16.30, half tien", parent=parent)

    def show_times(self, start: dt.time | None, end: dt.time | None) -> None:
        """Show times."""
        at_night = start is not None and min(start, end or start).hour < FIRST_HOUR
        words = clock_range(start, end) if start and at_night else hours.clock_range(start, end) if start else ""
        self.line.setText(words.removesuffix(" uur"))

    def times(self) -> Times | None:
        """The times; None when nothing was typed or they are none."""
        return read_times(self.typed())

    def is_right(self) -> bool:
        """Whether they are times or nothing; says so below the line when they are something else."""
        if self.typed() and self.times() is None:
            self.refused(sentence(TimeNotUnderstood(self.typed())))
            return False
        return True

    def read_in_words(self) -> str:
        """The times in full, or that they are none yet."""
        times = self.times()
        if times is None:
            return "Nog geen tijd" if self.typed() else ""
        return times_in_words(times, hours.time_format())


class PlaceRow(TypedRow):
    """A place to type, completed from the known ones; another one becomes a new location."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._known: tuple[str, ...] = ()
        super().__init__(label, "Gemeentehuis, zaal, online", LINE_LIMIT, parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    def show_places(self, places: Iterable[str]) -> None:
        """Complete from these."""
        self._known = tuple(places)
        self._names.setStringList(list(self._known))

    def read_in_words(self) -> str:
        """Whether this is a new location."""
        typed = self.typed().casefold()
        names = {name for place in self._known for name in (place.casefold(), place.split(",")[0].casefold())}
        return "" if not typed or typed in names else "Nieuwe locatie"


class QuietCombo(QComboBox):
    """A choice that the wheel of the mouse passes by unless it has the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def show_choices(self, choices: Iterable[tuple[str, str]], chosen: str | None) -> None:
        """Offer these values with their labels, with one of them chosen, or none."""
        self.blockSignals(True)
        self.clear()
        for value, label in choices:
            self.addItem(label, str(value))
        self.setCurrentIndex(self.findData(str(chosen)) if chosen is not None else -1)
        self.blockSignals(False)

    def chosen(self) -> str:
        """The value that is chosen, or an empty text."""
        return str(self.currentData()) if self.currentIndex() >= 0 else ""
