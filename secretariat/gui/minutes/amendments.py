"""The changes that others ask for in a draft: a list between the state of the verslag and its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.popup import FormPopup
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.amendments import AmendmentFacts, AmendmentLine
from secretariat.wording.amendments import accepted_words, asked_words, found_words
from secretariat.wording.date_entry import read_past_date
from secretariat.wording.dates import short_date
from secretariat.wording.refusals import sentence

_HINT = "T overnemen in de tekst, V overgenomen, N niet overnemen, Enter wijzigen."
_TEXT_LENGTH = 20_000
_MOST_ROWS = 4
_FORM_WIDTH = 720

_TONES = {None: Tone.WARN, True: Tone.GOOD, False: Tone.NEUTRAL}
"""What was decided → how it looks."""

COLUMNS: tuple[Column[AmendmentLine], ...] = (
    Column(key="place", title="Plaats", text=lambda line: line.place, width=64),
    Column(
        key="old",
        title="Oude tekst",
        text=lambda line: " ".join(line.old_text.split()),
        stretch=True,
        least=96,
        tooltip=lambda line: "\n".join(filter(None, (line.old_text, found_words(line.old_text, line.stands)))),
    ),
    Column(
        key="new",
        title="Nieuwe tekst",
        text=lambda line: " ".join(line.new_text.split()),
        stretch=True,
        least=96,
        tooltip=lambda line: line.new_text,
    ),
    Column(key="by", title="Van", text=lambda line: line.by, width=104, tooltip=lambda line: line.by),
    Column(
        key="received",
        title="Ontvangen",
        text=lambda line: short_date(line.received_on) if line.received_on else "",
        width=88,
        sort_key=lambda line: line.received_on or dt.date.min,
    ),
    Column(
        key="accepted",
        title="Overgenomen",
        text=lambda line: accepted_words(line.accepted),
        width=104,
        tone=lambda line: _TONES[line.accepted].value,
    ),
)


class AmendmentForm(InsetForm):
    """What somebody wants to be changed, and where."""

    wanted = Signal(object)
    """A change was typed: its :class:`AmendmentFacts`."""

    def __init__(self, today: dt.date, before: AmendmentLine | None = None, parent: QWidget | None = None) -> None:
        super().__init__("Wijzigingsvoorstel" if before else "Nieuw wijzigingsvoorstel", "Voorstel opslaan", parent)
        self._today = today
        self.place, self.by, self.received = _line(LINE_LIMIT, "4"), _line(LINE_LIMIT, "Provincie Groningen"), _line(60)
        self.old, self.new = _line(_TEXT_LENGTH, "te komen tot"), _line(_TEXT_LENGTH, "toe te werken naar")
        self.received.setText(short_date(today))
        if before is not None:
            self.place.setText(before.place)
            self.by.setText(before.by)
            self.received.setText(short_date(before.received_on) if before.received_on else "")
            for field, text in ((self.old, before.old_text), (self.new, before.new_text)):
                field.setMaxLength(max(_TEXT_LENGTH, len(text)))
                field.setText(text)
        self.submitted.connect(self._hand_over)
        self.lay_out(
            [
                (FieldRow("&Punt", self.place), 1),
                (FieldRow("Van", self.by), 3),
                (FieldRow("&Ontvangen", self.received), 2),
            ],
            [(FieldRow("O&ude tekst", self.old), 1), (FieldRow("Nieuwe tekst", self.new), 1)],
        )
        self.setFocusProxy(self.place)

    def _hand_over(self) -> None:
        received = read_past_date(self.received.text(), self._today)
        if received is None and self.received.text().strip():
            self.refused(sentence(DateNotUnderstood(self.received.text())))
            return
        self.wanted.emit(
            AmendmentFacts(
                place=self.place.text(),
                old_text=self.old.text(),
                new_text=self.new.text(),
                by=self.by.text(),
                received_on=received,
            )
        )


class AmendmentsPanel(QWidget):
    """The list with its keys, and in its place the form for a new one or another text."""

    saved = Signal(int, object)
    """A change was typed: its place in the list (-1 for a new one) and its :class:`AmendmentFacts`."""
    settled = Signal(int, bool, bool)
    """A change is taken over or not: its place, whether it is, and whether the text must follow."""
    removed = Signal(int)
    """A change must go: its place."""
    closed = Signal()
    """The panel is to make room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = dt.date.min
        self.suggest: Callable[[], tuple[str, str]] = lambda: ("", "")
        """Gives the number of the item in which the cursor is, and the words that are selected there."""
        self.form: AmendmentForm | None = None
        self._popup: FormPopup | None = None
        self._read_only = self._is_short = False
        self._title = PlainLabel("", look="strong")
        self._hint = PlainLabel(_HINT, look="small", wrap=True)
        self.table = RecordTable(COLUMNS, name="wijzigingen", accessible_name="Wijzigingsvoorstellen", sortable=False)
        self.table.setAccessibleDescription(_HINT)
        self.table.opened.connect(lambda _id: self._edit())
        self.new_button = QPushButton("Nieuw wijzigingsvoorstel…")
        self.new_button.setProperty("look", "quiet")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.start_new)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Wijzigingsvoorstellen sluiten")
        self.close_button.setToolTip("Wijzigingsvoorstellen sluiten (F6)")
        self.close_button.setAutoRaise(True)
        icons.dress(self.close_button, "x", "muted")
        self.close_button.clicked.connect(self.closed)
        self.keys = [
            self._key("In de &tekst overnemen", "T", "check", lambda: self._settle(True, in_text=True)),
            self._key("O&vergenomen, de tekst is al aangepast", "V", "circle-check", lambda: self._settle(True)),
            self._key("&Niet overnemen", "N", "circle-x", lambda: self._settle(False)),
            self._key("Wi&jzigen…", "F2", "pencil", self._edit),
            self._key("N&ieuw wijzigingsvoorstel…", "Ins", "plus", self.start_new),
            self._key("Ver&wijderen", "Del", "trash-2", self._remove),
        ]
        self.table.set_context_actions([*self.keys[:3], None, *self.keys[3:]])
        self._lay_out()

    def show_lines(self, lines: Sequence[AmendmentLine]) -> None:
        """Show what is asked for."""
        self._title.setText(asked_words([line.accepted for line in lines]))
        self.table.show_records(lines)
        if lines and not self.table.current_id():
            self.table.select(lines[0].id)
        rows = max(1, min(len(lines), _MOST_ROWS)) + 1
        self.table.setFixedHeight(tokens.scaled(tokens.ROW_HEIGHT) * rows + tokens.scaled(tokens.SMALL))
        self._arrange()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.new_button.setVisible(not read_only)
        for action in self.keys:
            action.setEnabled(not read_only)
        if read_only:
            self.close_form()
        self._arrange()

    def enter(self) -> None:
        """Bring the keyboard here: to the list, or to the form when there is nothing yet."""
        if self.table.records.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self._read_only:
            self.start_new()
        else:
            self.close_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_new(self) -> None:
        """Open the form for a new one."""
        form = AmendmentForm(self.today)
        place, words = self.suggest()
        form.place.setText(place)
        form.old.setText(words[:_TEXT_LENGTH])
        self._open(form, -1)
        if place:
            (form.new if words else form.old).setFocus()

    def close_form(self) -> None:
        """Go back to the list."""
        if self._popup is not None:
            self._popup.dismiss()
            self._popup = self.form = None
            if not self.isHidden() and not self.table.isHidden():
                self.table.setFocus()

    def set_short(self, is_short: bool) -> None:
        """Leave the hint away where there is little room; a screen reader says it with the list."""
        self._is_short = is_short
        self._arrange()

    @property
    def title(self) -> str:
        """How many there are, in words."""
        return self._title.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page or tab is in front: a form over the text waits, with what was typed in it."""
        super().hideEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """The form that waited is there again."""
        super().showEvent(event)
        if self._popup is not None:
            self._popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the room back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _edit(self) -> None:
        line = next((one for one in self.table.records.records if one.id == self.table.current_id()), None)
        if line is not None and not self._read_only:
            self._open(AmendmentForm(self.today, line), int(line.id))

    def _open(self, form: AmendmentForm, place: int) -> None:
        self.close_form()
        self.form = form
        form.wanted.connect(lambda facts: self.saved.emit(place, facts))
        self._popup = FormPopup(self.window(), form, _FORM_WIDTH)
        self._popup.closed.connect(self.close_form)
        self._popup.open_below(self._head)

    def _settle(self, accepted: bool, *, in_text: bool = False) -> None:
        if self.table.current_id():
            self.settled.emit(int(self.table.current_id()), accepted, in_text)

    def _remove(self) -> None:
        if self.table.current_id():
            self.removed.emit(int(self.table.current_id()))

    def _arrange(self) -> None:
        has_lines = bool(self.table.records.rowCount())
        self.table.setVisible(has_lines)
        self._hint.setVisible(has_lines and not self._read_only and not self._is_short)

    def _key(self, words: str, key: str, icon: str, handler: Callable[[], object]) -> QAction:
        return list_action(self.table, words, key, icon, handler)

    def _lay_out(self) -> None:
        buttons = QWidget()
        together = QHBoxLayout(buttons)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(tokens.SMALL)
        together.addWidget(self.new_button)
        together.addWidget(self.close_button)
        self._head = WrappingRow([(self._title, 1), (buttons, 0)])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, tokens.SMALL)
        self._column.setSpacing(tokens.TIGHT)
        for part in (self._head, self.table, self._hint):
            self._column.addWidget(part)


def _line(length: int, example: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(length)
    field.setPlaceholderText(example)
    return field
