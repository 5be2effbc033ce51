"""What an orgaan is, as fields that are changed in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from secretariat.domain.association import Terms
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus, QuorumBase, QuorumRule
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.bodies import LARGEST_QUORUM, BodyCard
from secretariat.wording.counting import days, workdays
from secretariat.wording.terms import choices

_NONE = ("", "–")


class FactsView(QWidget):
    """Code, kind, level, status, theme, parent, quorum, verslag, task, and the terms that follow."""

    line_wanted = Signal(str, str)
    """A text was changed: the field and the text."""
    choice_wanted = Signal(str, str)
    """Something else was chosen: the field and the value."""
    quorum_wanted = Signal(str, str, int)
    """Another quorum was chosen: rule, what it is counted over, number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = LineField(LINE_LIMIT)
        self.subtheme = LineField(LINE_LIMIT)
        self.task = TextField(TEXT_LIMIT, placeholder="Waartoe komt dit orgaan bijeen?")
        self.task.setFixedHeight(tokens.scaled(72))
        self.kind, self.level, self.status, self.theme, self.parent_body = (QuietCombo() for _ in range(5))
        self.minutes, self.rule, self.base = QuietCombo(), QuietCombo(), QuietCombo()
        self.number = QSpinBox()
        self.number.setRange(1, LARGEST_QUORUM)
        self.terms = PlainLabel("", look="muted", wrap=True)
        self.terms.setAccessibleName("Termijnen")
        self._base_row = FieldRow("Geteld over", self.base)
        self._number_row = FieldRow("Aantal", self.number)
        self._connect()
        self._lay_out()

    def show_facts(self, card: BodyCard, themes: Sequence[tuple[str, str]], parents: Sequence[tuple[str, str]]) -> None:
        """Show what the file says."""
        body = card.body
        self.code.show_text(body.code)
        self.subtheme.show_text(body.subtheme or "")
        self.task.show_text(body.task or "")
        self.kind.show_choices(choices(BodyKind), body.kind)
        self.level.show_choices(choices(BodyLevel), body.level)
        self.status.show_choices(choices(BodyStatus), body.status)
        self.theme.show_choices((_NONE, *themes), body.theme_id or "")
        self.parent_body.show_choices((_NONE, *parents), body.parent_id or "")
        self.minutes.show_choices(choices(MinutesKind), body.default_minutes_kind)
        self._show_quorum(body)
        self.terms.setText(terms_in_words(card.terms))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for field in (self.code, self.subtheme, self.task):
            field.setReadOnly(read_only)
        for choice in (self.kind, self.level, self.status, self.theme, self.parent_body, self.minutes):
            choice.setEnabled(not read_only)
        for part in (self.rule, self.base, self.number):
            part.setEnabled(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in (self.code, self.subtheme, self.task):
            field.commit()

    def _show_quorum(self, body: Body) -> None:
        quorum = body.quorum
        rule = quorum.rule if quorum else QuorumRule.NONE
        self.rule.show_choices(choices(QuorumRule), rule)
        self.base.show_choices(choices(QuorumBase), (quorum.of if quorum else None) or QuorumBase.ORGANISATIONS)
        self.number.blockSignals(True)
        self.number.setValue((quorum.number if quorum else None) or 1)
        self.number.blockSignals(False)
        self._base_row.setVisible(rule is not QuorumRule.NONE)
        self._number_row.setVisible(rule is QuorumRule.NUMBER)

    def _connect(self) -> None:
        for field, line in (("code", self.code), ("subtheme", self.subtheme), ("task", self.task)):
            line.committed.connect(lambda typed, field=field: self.line_wanted.emit(field, typed))
        for field, choice in (
            ("kind", self.kind),
            ("level", self.level),
            ("status", self.status),
            ("theme", self.theme),
            ("parent", self.parent_body),
            ("minutes_kind", self.minutes),
        ):
            choice.activated.connect(lambda _row, field=field, choice=choice: self._chosen(field, choice))
        for part in (self.rule, self.base):
            part.activated.connect(lambda _row: self._quorum())
        self.number.editingFinished.connect(self._quorum)

    def _chosen(self, field: str, choice: QuietCombo) -> None:
        self.choice_wanted.emit(field, choice.chosen())

    def _quorum(self) -> None:
        self.quorum_wanted.emit(self.rule.chosen(), self.base.chosen(), self.number.value())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.MEDIUM)
        grid.setVerticalSpacing(tokens.SMALL)
        rows: tuple[tuple[tuple[str, QWidget], ...], ...] = (
            (("Code", self.code), ("Status", self.status)),
            (("Soort", self.kind),),
            (("Niveau", self.level), ("Deelthema", self.subtheme)),
            (("Thema", self.theme),),
            (("Valt onder", self.parent_body),),
            (("Soort verslag", self.minutes),),
            (("Quorum", self.rule),),
        )
        for line, row in enumerate(rows):
            for place, (label, field) in enumerate(row):
                grid.addWidget(FieldRow(label, field), line, place, 1, 2 // len(row), Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._base_row, len(rows), 0)
        grid.addWidget(self._number_row, len(rows), 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        inner = QWidget()
        column_of = QVBoxLayout(inner)
        column_of.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.LARGE)
        column_of.setSpacing(tokens.SMALL)
        column_of.addLayout(grid)
        column_of.addWidget(FieldRow("Taak", self.task))
        column_of.addSpacing(tokens.SMALL)
        column_of.addWidget(PlainLabel("Termijnen, volgens het niveau", look="strong"))
        column_of.addWidget(self.terms)
        column_of.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setMinimumWidth(inner.minimumSizeHint().width() + tokens.WIDE)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)


def terms_in_words(terms: Terms) -> str:
    """The terms of a level, a line each: "Stukken aanleveren: 21 dagen ervoor"."""
    before = (
        ("Stukken aanleveren", terms.submit_days_before),
        ("Convocatie verzenden", terms.send_days_before),
        ("Nazending uiterlijk", terms.late_papers_days_before),
    )
    after = (
        ("Concept bij de voorzitter", terms.chair_check_workdays_after),
        ("Concept verzonden", terms.draft_minutes_workdays_after),
    )
    lines = [f"{name}: {days(count)} ervoor" for name, count in before if count is not None]
    lines += [f"{name}: {workdays(count)} erna" for name, count in after if count is not None]
    if terms.comment_workdays is not None:
        lines.append(f"Reactietermijn: {workdays(terms.comment_workdays)}")
    return "\n".join(lines)
