"""The fields of one record of an event, changed in place: what is typed is handed over field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.events.long_text import LongText
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.panel_scroll import PanelScroll
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.picked_list import PickedList
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo

NONE = ("", "–")
_SHORT = 40


class RecordForm(PanelScroll):
    """A form that scrolls; a subclass says which fields it has, and shows a record in them."""

    edit_wanted = Signal(str, str)
    """A text, a choice or a tick was changed: the field and what was typed, the id, or whether it is on ("ja")."""
    people_wanted = Signal(str, list)
    """Others are to stand in a list: the field and their ids."""
    not_known = Signal(str)
    """A name was typed that nobody has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form()
        self.rows: dict[str, FieldRow] = {}
        self.texts: dict[str, LineField | TextField] = {}
        self.longs: dict[str, LongText] = {}
        self.boxes: dict[str, QuietCombo | PickBox] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.lists: dict[str, PickedList] = {}
        self.warnings = PlainLabel("", look="refused", wrap=True)
        self.warnings.hide()
        self.column.addWidget(self.warnings)
        self.column.addWidget(self.form)
        self.column.addStretch()

    # What a subclass calls to say what it has

    def line(self, key: str, label: str, placeholder: str = "", hint: str = "", *, short: bool = False) -> FieldRow:
        """One line of text."""
        field = LineField(_SHORT if short else LINE_LIMIT, placeholder=placeholder)
        return self._typed(key, label, field, hint)

    def several(self, key: str, label: str, placeholder: str = "", height: int = 84) -> FieldRow:
        """Several lines of text."""
        field = TextField(TEXT_LIMIT, placeholder=placeholder)
        field.setFixedHeight(tokens.scaled(height))
        return self._typed(key, label, field, "")

    def long(self, key: str, label: str) -> LongText:
        """A long text with bold and paragraphs."""
        text = LongText(label)
        text.committed.connect(lambda typed, key=key: self.edit_wanted.emit(key, typed))
        self.longs[key] = text
        return text

    def choice(self, key: str, label: str, hint: str = "") -> FieldRow:
        """A choice out of a few."""
        box = QuietCombo()
        box.activated.connect(lambda _row, key=key: self.edit_wanted.emit(key, self.boxes[key].chosen()))  # type: ignore[operator]
        return self._boxed(key, label, box, hint)

    def pick(self, key: str, label: str, hint: str = "") -> FieldRow:
        """A choice out of many names."""
        box = PickBox(label.replace("&", ""))
        box.picked.connect(lambda chosen, key=key: self.edit_wanted.emit(key, chosen))
        return self._boxed(key, label, box, hint)

    def tick(self, key: str, label: str) -> QCheckBox:
        """Something that is so or not."""
        box = QCheckBox(label)
        box.clicked.connect(lambda on, key=key: self.edit_wanted.emit(key, "ja" if on else ""))
        self.ticks[key] = box
        return box

    def people(self, key: str, label: str, placeholder: str, remove: str) -> QWidget:
        """Several out of many names, in order."""
        names = label.replace("&", "")
        box = PickedList(names, f"{names} erbij", placeholder, remove)
        box.wanted.connect(lambda ids, key=key: self.people_wanted.emit(key, ids))
        box.box.not_known.connect(self.not_known)
        self.lists[key] = box
        row = FieldRow(label, box)
        row.label.setBuddy(box.box)
        self.rows[key] = row
        return row

    # What a subclass calls to show a record

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what the file says; what is being typed stays."""
        for key, text in texts.items():
            if key in self.longs:
                self.longs[key].show_text(text)
            else:
                self.texts[key].show_text(text)
                self.rows[key].accepted()

    def show_choices(self, key: str, choices: Iterable[Choice], chosen: str, *, nobody: str | None = "–") -> None:
        """Offer these in a box, with one chosen; ``nobody`` is the words of the choice of none, if there is one."""
        box = self.boxes[key]
        if isinstance(box, PickBox):
            box.show_choices(choices, nobody)
            box.show_choice(chosen)
        else:
            box.show_choices([*([("", nobody)] if nobody is not None else []), *choices], chosen)

    def show_people(self, key: str, choices: Sequence[Choice], picked: Sequence[Choice]) -> None:
        """Show who stands in a list, with everybody to choose from."""
        self.lists[key].show_choices(choices)
        self.lists[key].show_picked(picked)

    def warn(self, sentences: Sequence[str]) -> None:
        """Say above the fields what clashes."""
        self.warnings.setText("\n".join(sentences))
        self.warnings.setVisible(bool(sentences))

    # What a presenter calls

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for field in (*self.texts.values(), *self.longs.values()):
            field.setReadOnly(read_only)
        for part in (*self.boxes.values(), *self.ticks.values()):
            part.setEnabled(not read_only)
        for names in self.lists.values():
            names.set_read_only(read_only)

    def place(self, key: str) -> FieldRow | LongText | None:
        """Where a refusal of a field is said."""
        return self.longs.get(key) or self.rows.get(key)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in (*self.texts.values(), *self.longs.values()):
            field.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return any(field.is_held for field in (*self.texts.values(), *self.longs.values()))

    def forget(self) -> None:
        """Throw away what was typed, because another record is going to be shown."""
        for field in (*self.texts.values(), *self.longs.values()):
            field.forget()

    def _typed(self, key: str, label: str, field: LineField | TextField, hint: str) -> FieldRow:
        field.committed.connect(lambda typed, key=key: self.edit_wanted.emit(key, typed))
        self.texts[key] = field
        self.rows[key] = FieldRow(label, field, hint)
        return self.rows[key]

    def _boxed(self, key: str, label: str, box: QuietCombo | PickBox, hint: str) -> FieldRow:
        self.boxes[key] = box
        self.rows[key] = FieldRow(label, box, hint)
        return self.rows[key]
