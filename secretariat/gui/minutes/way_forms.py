"""The small forms above the verslag: on which day something was done, and what must be corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.widgets.check_lines import CheckLines
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.minutes_state import ErratumLine, LaterMeeting
from secretariat.wording.chain import ERRATUM_CONDITION, IN_WRITING, later_meeting
from secretariat.wording.date_entry import date_in_words, read_past_date
from secretariat.wording.dates import day_month_year, short_date
from secretariat.wording.refusals import sentence

FREEZES = (
    "Daarna liggen tekst, namen en functies vast. Vaststellen kan niet ongedaan worden gemaakt, en wat u daarvóór deed "
    "ook niet; een fout verbetert u dan met een erratum."
)
"""What adopting means; said before it is done."""
_WHY = "Bijvoorbeeld: zo besproken met de voorzitter"
_TEXT_LENGTH = 2000


class DayForm(InsetForm):
    """Something is done on a day: today, unless another one is typed."""

    wanted = Signal(object)
    """The day."""

    def __init__(
        self, title: str, save: str, today: dt.date, remarks: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(title, save, parent)
        self._today = today
        self.day = QLineEdit(short_date(today))
        self.day.setMaxLength(60)
        self._understood = PlainLabel("", look="small")
        self.day.textChanged.connect(self._understand)
        self._understand(self.day.text())
        self.submitted.connect(self._hand_over)
        remark = PlainLabel("\n".join(remarks), look="muted", wrap=True)
        remark.setVisible(bool(remarks))
        self.remarks = tuple(remarks)
        self.lay_out([(FieldRow("&Op", self.day), 1), (remark, 2)], [(self._understood, 1)])
        self.setFocusProxy(self.day)
        self.day.selectAll()

    def _understand(self, typed: str) -> None:
        day = read_past_date(typed, self._today)
        self._understood.setText(date_in_words(day) if day else "")

    def _hand_over(self) -> None:
        day = read_past_date(self.day.text(), self._today)
        if day is None:
            self.refused(sentence(DateNotUnderstood(self.day.text())))
        else:
            self.wanted.emit(day)


class LaterBox(QComboBox):
    """Later meetings to choose from; what cannot be chosen stands there with the reason."""

    def __init__(self, later: Sequence[LaterMeeting], without: str = "", parent: QWidget | None = None) -> None:
        """``without`` is what a first choice of no meeting is called."""
        super().__init__(parent)
        if without:
            self.addItem(without, "")
        for one in later:
            self.addItem(later_meeting(one.code, one.date, one.hindrance.value if one.hindrance else ""), one.id)
            if one.hindrance is not None:
                item = cast(QStandardItemModel, self.model()).item(self.count() - 1)
                item.setEnabled(False)
        usable = [one for one in later if one.hindrance is None]
        wanted = next((one for one in usable if one.is_planned_here), None if without else next(iter(usable), None))
        self.setCurrentIndex(self.findData(wanted.id) if wanted is not None else 0)

    @property
    def chosen(self) -> str:
        """The id of the meeting; empty for none."""
        return str(self.currentData() or "")


class AdoptForm(InsetForm):
    """A verslag is adopted: in writing on a day, or in a later overleg."""

    wanted_in_writing = Signal(object, dict)
    """The day, and what a reason was given for in spite of the checks."""
    wanted_in = Signal(str, dict)
    """The id of the later overleg, and the same."""

    def __init__(
        self,
        title: str,
        later: Sequence[LaterMeeting],
        today: dt.date,
        checks: CheckLines,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "Vaststellen", parent)
        self._words = title
        self._today = today
        self.place = LaterBox(later, IN_WRITING)
        self.day = QLineEdit(short_date(today))
        self.day.setMaxLength(60)
        self._understood = PlainLabel("", look="small")
        self._understood.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._on = FieldRow("&Op", self.day)
        self.checks, self.why = checks, _why_line()
        self._why = FieldRow("Toch, &omdat", self.why)
        self.lay_out(
            [(FieldRow("&Waar", self.place), 3), (self._on, 2)],
            [(QWidget(), 3), (self._understood, 2)],
            *_weighed(self.checks, self._why),
            [(PlainLabel(FREEZES, look="muted", wrap=True), 1)],
        )
        self.day.textChanged.connect(lambda _text: self._show_choice())
        self.place.currentIndexChanged.connect(lambda _row: self._show_choice())
        self.submitted.connect(self._hand_over)
        self._show_choice()
        self.setFocusProxy(self.place if self.place.chosen else self.day)
        self.day.selectAll()

    def _show_choice(self) -> None:
        in_writing = not self.place.chosen
        self.title.setText(f"Schriftelijk {self._words[:1].lower()}{self._words[1:]}" if in_writing else self._words)
        self._on.setVisible(in_writing)
        day = read_past_date(self.day.text(), self._today) if in_writing else None
        self._understood.setText(date_in_words(day) if day else "")

    def _hand_over(self) -> None:
        day = read_past_date(self.day.text(), self._today)
        answered = self.checks.answered(self.why.text())
        if self.place.chosen:
            self.wanted_in.emit(self.place.chosen, answered)
        elif day is None:
            self.refused(sentence(DateNotUnderstood(self.day.text())))
        else:
            self.wanted_in_writing.emit(day, answered)


class AdoptHereForm(InsetForm):
    """Asks before the verslag of an earlier overleg is adopted in this one."""

    wanted = Signal(dict)
    """It is to be adopted: what a reason was given for in spite of the checks."""

    def __init__(self, title: str, checks: CheckLines, parent: QWidget | None = None) -> None:
        super().__init__(title, "Vaststellen", parent)
        self.checks, self.why = checks, _why_line()
        why = FieldRow("Toch, &omdat", self.why)
        self.lay_out(*_weighed(self.checks, why), [(PlainLabel(FREEZES, look="muted", wrap=True), 1)])
        self.setFocusProxy(self.why if self.checks.asks else self.save_button)
        self.submitted.connect(lambda: self.wanted.emit(self.checks.answered(self.why.text())))


def _why_line() -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(TEXT_LIMIT)
    line.setPlaceholderText(_WHY)
    return line


def _weighed(checks: CheckLines, why: QWidget) -> list[list[tuple[QWidget, int]]]:
    """The rows about what is not as it should be: none where all is well, no reason where none is asked."""
    rows: list[list[tuple[QWidget, int]]] = [[(checks, 1)]] if checks.sentences else []
    return [*rows, [(why, 1)]] if checks.asks else rows


class ErratumForm(InsetForm):
    """What is corrected, where, and which later overleg established it."""

    wanted = Signal(str, str, str)
    """The id of the later overleg, the text, the place."""

    def __init__(self, later: Sequence[LaterMeeting], parent: QWidget | None = None) -> None:
        super().__init__("Erratum bij dit verslag", "Erratum opslaan", parent)
        self.meeting = LaterBox(later)
        self.place, self.text = QLineEdit(), QLineEdit()
        self.place.setMaxLength(LINE_LIMIT)
        self.place.setPlaceholderText("punt 4")
        self.text.setMaxLength(_TEXT_LENGTH)
        self.text.setPlaceholderText("Lees ‘tien’ in plaats van ‘elf’.")
        self.submitted.connect(self._hand_over)
        self.lay_out(
            [(FieldRow("&Vastgesteld in", self.meeting), 2), (FieldRow("&Plaats", self.place), 1)],
            [(FieldRow("&Tekst", self.text), 1)],
            [(PlainLabel(ERRATUM_CONDITION, look="muted", wrap=True), 1)],
        )
        self.setFocusProxy(self.text)

    def _hand_over(self) -> None:
        self.wanted.emit(self.meeting.chosen, self.text.text(), self.place.text())


class MendForm(InsetForm):
    """An erratum as it is worded, to word it otherwise or take it away."""

    wanted = Signal(str, str, str)
    """The id of the erratum, the text, the place."""
    removal_wanted = Signal(str)
    """The erratum with this id is to go."""

    def __init__(self, errata: Sequence[ErratumLine], parent: QWidget | None = None) -> None:
        super().__init__("Erratum wijzigen", "Erratum opslaan", parent)
        self._errata = {one.id: one for one in errata}
        self.erratum = QComboBox()
        for one in errata:
            self.erratum.addItem(f"{day_month_year(one.recorded_on)} ({one.code})", one.id)
        self.place, self.text = QLineEdit(), QLineEdit()
        self.place.setMaxLength(LINE_LIMIT)
        self.text.setMaxLength(_TEXT_LENGTH)
        self.remove_button = QPushButton("Erratum verwijderen")
        self.remove_button.clicked.connect(lambda: self.removal_wanted.emit(self.chosen))
        self.erratum.currentIndexChanged.connect(lambda _row: self._show_chosen())
        self.submitted.connect(lambda: self.wanted.emit(self.chosen, self.text.text(), self.place.text()))
        self.lay_out(
            [(FieldRow("&Vastgesteld in", self.erratum), 2), (FieldRow("&Plaats", self.place), 1)],
            [(FieldRow("&Tekst", self.text), 1)],
            [(self.remove_button, 0), (QWidget(), 1)],
        )
        self._show_chosen()
        self.setFocusProxy(self.text)

    @property
    def chosen(self) -> str:
        """The id of the erratum that is shown."""
        return str(self.erratum.currentData())

    def _show_chosen(self) -> None:
        one = self._errata[self.chosen]
        self.place.setText(one.place)
        self.text.setText(one.text)
