"""What an orgaan is, as fields that are changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.bodies import BodyKind, BodyLevel, BodyStatus
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.bodies import BodyCard, DecisionPlace
from secretariat.wording.dates import day_month_year
from secretariat.wording.terms import choices

_NONE = ("", "–")
_WIDEST = 900
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FactsChoices:
    """What can be chosen for an orgaan: ids with names."""

    themes: Pairs
    subthemes: Sequence[str]
    parents: Pairs
    others: Pairs


class FactsView(QWidget):
    """Code, kind, level, status, theme, what it stands under, who prepares it, its task, and what established it."""

    line_wanted = Signal(str, str)
    """A text was changed: the field and the text."""
    choice_wanted = Signal(str, str)
    """Something else was chosen: the field and the value."""
    decision_wanted = Signal(str)
    """The decision that established it is to be shown: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = LineField(LINE_LIMIT)
        self.task = TextField(TEXT_LIMIT, placeholder="Waartoe komt dit orgaan bijeen?")
        self.task.setMinimumHeight(tokens.scaled(96))
        self.kind, self.level, self.status, self.theme, self.subtheme = (QuietCombo() for _ in range(5))
        self.parent_body, self.prepared_by, self.guarded_by = (QuietCombo() for _ in range(3))
        self._decision_id = ""
        self.decision = QPushButton()
        self.decision.setProperty("look", "link")
        self.decision.clicked.connect(lambda: self.decision_wanted.emit(self._decision_id))
        self._established = PlainLabel("", look="muted")
        self._choices = {
            "kind": self.kind,
            "level": self.level,
            "status": self.status,
            "theme": self.theme,
            "subtheme": self.subtheme,
            "parent": self.parent_body,
            "prepared_by": self.prepared_by,
            "guarded_by": self.guarded_by,
        }
        self.rows = {"code": FieldRow("Code", self.code), "task": FieldRow("Taak", self.task)}
        for field, line in (("code", self.code), ("task", self.task)):
            line.committed.connect(lambda typed, field=field: self.line_wanted.emit(field, typed))
        for field, choice in self._choices.items():
            choice.activated.connect(lambda _row, field=field: self._chosen(field))
        self._lay_out()

    def show_facts(self, card: BodyCard, offered: FactsChoices) -> None:
        """Show what the file says."""
        body = card.body
        self.code.show_text(body.code)
        self.task.show_text(body.task or "")
        self.kind.show_choices(choices(BodyKind), body.kind)
        self.level.show_choices(choices(BodyLevel), body.level)
        self.status.show_choices(choices(BodyStatus), body.status)
        self.theme.show_choices((_NONE, *offered.themes), body.theme_id or "")
        self.subtheme.show_choices((_NONE, *((name, name) for name in offered.subthemes)), body.subtheme or "")
        self.parent_body.show_choices((_NONE, *offered.parents), body.parent_id or "")
        self.prepared_by.show_choices((_NONE, *offered.others), body.prepared_by_body_id or "")
        self.guarded_by.show_choices((_NONE, *offered.others), body.agenda_guarded_by_body_id or "")
        self._show_decision(card.established_by)
        for row in self.rows.values():
            row.accepted()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for field in (self.code, self.task):
            field.setReadOnly(read_only)
        for choice in self._choices.values():
            choice.setEnabled(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in (self.code, self.task):
            field.commit()

    def forget(self) -> None:
        """Throw away what was typed, because another orgaan is going to be shown."""
        for field in (self.code, self.task):
            field.forget()

    def _chosen(self, field: str) -> None:
        self.choice_wanted.emit(field, self._choices[field].chosen())

    def _show_decision(self, decision: DecisionPlace | None) -> None:
        self._decision_id = decision.id if decision else ""
        self.decision.setVisible(decision is not None)
        if decision is None:
            self._established.setText("Niet bij een besluit ingesteld")
            return
        on = f" van {day_month_year(decision.day)}" if decision.day else ""
        self._established.setText("Ingesteld bij")
        self.decision.setText(f"besluit {decision.number}{on}")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.LARGE)
        grid.setVerticalSpacing(tokens.MEDIUM)
        rows = (
            (self.rows["code"], FieldRow("Status", self.status)),
            (FieldRow("Soort", self.kind), FieldRow("Niveau", self.level)),
            (FieldRow("Thema", self.theme), FieldRow("Deelthema", self.subtheme)),
            (FieldRow("Valt onder", self.parent_body), FieldRow("Voorbereid door", self.prepared_by)),
            (FieldRow("Agendacommissie", self.guarded_by),),
        )
        for line, row in enumerate(rows):
            for place, field in enumerate(row):
                grid.addWidget(field, line, place, Qt.AlignmentFlag.AlignTop)
        established = QHBoxLayout()
        established.setSpacing(tokens.TIGHT)
        established.addWidget(self._established)
        established.addWidget(self.decision)
        established.addStretch()
        grid.addLayout(established, len(rows) - 1, 1, Qt.AlignmentFlag.AlignBottom)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        held = QWidget()
        held.setMaximumWidth(tokens.scaled(_WIDEST))
        column_of = QVBoxLayout(held)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(tokens.MEDIUM)
        column_of.addLayout(grid)
        column_of.addWidget(self.rows["task"])
        column_of.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(held))


def scrolled(held: QWidget) -> QScrollArea:
    """A part of the card that scrolls when it does not fit, at the left of its room."""
    inner = QWidget()
    across = QHBoxLayout(inner)
    across.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.LARGE)
    across.addWidget(held, 1)
    across.addStretch()
    scroll = QScrollArea()
    scroll.setWidget(inner)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
