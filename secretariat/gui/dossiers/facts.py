"""What a dossier is, as fields that are changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_door import ThemeDoor
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.dossiers import DossierRecord
from secretariat.wording.dates import short_date

_NONE = ("", "–")
_DAY_LENGTH = 40
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class DossierChoices:
    """What can be chosen for a dossier: ids with names."""

    themes: Pairs
    bodies: Pairs
    organisations: Pairs
    members: Pairs
    dossiers: Pairs


class DossierFacts(QWidget):
    """Name, theme, organen, gemeente, what it is about, how long it holds, what follows it, and what it was called."""

    line_wanted = Signal(str, str)
    """A text or date was changed: the field and what was typed."""
    choice_wanted = Signal(str, str)
    """Something else was chosen: the field and the id."""
    dossier_wanted = Signal(str)
    """Another dossier is to be shown: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = TextField(TEXT_LIMIT, placeholder="Waar gaat dit dossier over?")
        self.summary.setFixedHeight(tokens.scaled(112))
        self.lines: dict[str, LineField | TextField] = {
            "name": LineField(LINE_LIMIT),
            "summary": self.summary,
            "valid_from": LineField(_DAY_LENGTH, placeholder="1-1-2024"),
            "valid_until": LineField(_DAY_LENGTH, placeholder="31-12-2027"),
            "effective_date": LineField(_DAY_LENGTH, placeholder="1-1-2025"),
            "former_names": LineField(LINE_LIMIT * 4, placeholder="Namen, met een puntkomma ertussen"),
        }
        self.boxes = {key: QuietCombo() for key in ("theme_id", "lead_body_id", "organisation_id", "successor_id")}
        words = {
            **{"name": "&Naam", "summary": "Samen&vatting", "valid_from": "Geldig vanaf", "valid_until": "Geldig t/m"},
            **{"effective_date": "Ingangsdatum", "former_names": "V&roegere namen"},
        }
        titles = {
            **{"theme_id": "The&ma", "lead_body_id": "Trekkend orgaan", "organisation_id": "Gemeente of organisatie"},
            **{"successor_id": "Opgevolgd door"},
        }
        self.rows = {key: FieldRow(words[key], line) for key, line in self.lines.items()}
        self._choice_rows = {key: FieldRow(titles[key], box) for key, box in self.boxes.items()}
        for key, line in self.lines.items():
            line.committed.connect(lambda typed, key=key: self.line_wanted.emit(key, typed))
        for key, box in self.boxes.items():
            box.activated.connect(lambda _row, key=key: self.choice_wanted.emit(key, self.boxes[key].chosen()))
        self.theme_door = ThemeDoor()
        self._related = QHBoxLayout()
        self._lay_out()

    def show_record(self, record: DossierRecord, offered: DossierChoices) -> None:
        """Show what the file says; what is being typed stays."""
        dossier = record.dossier
        days = {key: getattr(dossier, key) for key in ("valid_from", "valid_until", "effective_date")}
        texts = {
            "name": dossier.name,
            "summary": dossier.summary or "",
            "former_names": "; ".join(one.name for one in dossier.former_names),
            **{key: short_date(day) if day else "" for key, day in days.items()},
        }
        for key, line in self.lines.items():
            line.show_text(texts[key])
            self.rows[key].accepted()
        others = [one for one in offered.dossiers if one[0] != dossier.id]
        for key, pairs in (
            ("theme_id", offered.themes),
            ("lead_body_id", offered.bodies),
            ("organisation_id", offered.organisations),
            ("successor_id", others),
        ):
            self.boxes[key].show_choices((_NONE, *pairs), getattr(dossier, key) or "")
        self.theme_door.lead_to(dossier.theme_id)
        self._show_related(record)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for line in self.lines.values():
            line.setReadOnly(read_only)
        for box in self.boxes.values():
            box.setEnabled(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for line in self.lines.values():
            line.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return any(line.is_held for line in self.lines.values())

    def forget(self) -> None:
        """Throw away what was typed, because another dossier is going to be shown."""
        for line in self.lines.values():
            line.forget()

    def _show_related(self, record: DossierRecord) -> None:
        while (old := self._related.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = [("Valt onder", one) for one in (record.parent,) if one]
        found += [("Opvolger", one) for one in (record.successor,) if one]
        found += [("Volgt op", one) for one in record.follows]
        for words, (dossier_id, name) in found:
            code = name.partition(" ")[0]
            button = QPushButton(f"{words} {code}".replace("&", "&&"))
            button.setProperty("look", "link")
            button.setAccessibleName(f"{words} {name}: openen")
            button.clicked.connect(lambda _on=False, one=dossier_id: self.dossier_wanted.emit(one))
            self._related.addWidget(button)
        self._related.addStretch()

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.rows["name"])
        form.add(self._choice_rows["theme_id"], self._choice_rows["lead_body_id"])
        form.add(self.rows["summary"])
        form.add(self.rows["valid_from"], self.rows["valid_until"], self.rows["effective_date"])
        form.add(self._choice_rows["successor_id"], self._choice_rows["organisation_id"])
        form.add(self.rows["former_names"])
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.MEDIUM)
        doors = QHBoxLayout()
        doors.addWidget(self.theme_door)
        doors.addLayout(self._related, 1)
        column.addLayout(doors)
        column.addWidget(form)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
