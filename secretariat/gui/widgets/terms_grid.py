"""Terms around an overleg as a grid of numbers: a line for each term, a column for whoever has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from secretariat.domain.association import Terms, each_for_itself
from secretariat.gui.look import fonts, tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import PlainLabel

ROWS = (
    ("submit_days_before", "Stukken aanleveren", "dagen ervoor"),
    ("send_days_before", "Convocatie verzenden", "dagen ervoor"),
    ("late_papers_days_before", "Nazending uiterlijk", "dagen ervoor"),
    ("chair_check_workdays_after", "Concept bij de voorzitter", "werkdagen erna"),
    ("draft_minutes_workdays_after", "Concept verzonden", "werkdagen erna"),
    ("comment_workdays", "Reactietermijn", "werkdagen"),
)
"""Field, name, unit."""
_LONGEST = 4


class TermsGrid(QWidget):
    """What is settled stands in the fields; what counts where nothing is settled shows through an empty one."""

    term_wanted = Signal(str, str, object)
    """A term was typed: whose, the field, the number or None for what is usual."""

    def __init__(self, columns: Sequence[tuple[str, str]], legend: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[tuple[str, str], LineField] = {}
        self._terms: dict[str, Terms] = {}
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.MEDIUM)
        grid.setVerticalSpacing(tokens.TIGHT)
        headed = any(title for _key, title in columns)
        for place, (_key, title) in enumerate(columns, start=1):
            if title:
                grid.addWidget(PlainLabel(title, look="strong"), 0, place)
        for line, (field, name, unit) in enumerate(ROWS, start=1 if headed else 0):
            grid.addWidget(PlainLabel(name), line, 0)
            for place, (key, title) in enumerate(columns, start=1):
                spoken = f"{name}, {unit}" + (f" ({title.lower()})" if title else "")
                grid.addWidget(self._field(key, field, spoken), line, place)
            grid.addWidget(PlainLabel(unit, look="muted"), line, len(columns) + 1)
        grid.addWidget(self._refusal, len(ROWS) + 1, 0, 1, len(columns) + 2)
        grid.addWidget(PlainLabel(legend, look="small", wrap=True), len(ROWS) + 2, 0, 1, len(columns) + 2)
        grid.setColumnStretch(len(columns) + 1, 1)

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be, or what is odd about the terms; empty when nothing is."""
        return self._refusal.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def show_terms(self, terms: Mapping[str, tuple[Terms, Terms]]) -> None:
        """Show, by column, what is settled and what counts where nothing is."""
        self.refused("")
        for key, (own, usual) in terms.items():
            self._terms[key] = each_for_itself(own, usual)
            for field, _name, _unit in ROWS:
                line = self.fields[key, field]
                count, falls_back = getattr(own, field), getattr(usual, field)
                line.setProperty("refused", False)
                line.setPlaceholderText("–" if falls_back is None else str(falls_back))
                line.show_text("" if count is None else str(count))
                line.setFont(fonts.text(semibold=count is not None))
        self.refused(" ".join(filter(None, (_oddity(one) for one in self._terms.values()))))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for line in self.fields.values():
            line.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for line in self.fields.values():
            line.commit()

    def _field(self, key: str, field: str, spoken: str) -> LineField:
        line = LineField(_LONGEST)
        line.setFixedWidth(tokens.scaled(72))
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setAccessibleName(spoken)
        line.committed.connect(lambda typed: self._typed(key, field, typed.strip()))
        self.fields[key, field] = line
        return line

    def _typed(self, key: str, field: str, typed: str) -> None:
        if typed and not typed.isdecimal():
            self.refused(f"‘{typed}’ is geen aantal. Typ een getal, of laat het veld leeg voor wat gebruikelijk is.")
            return
        self.term_wanted.emit(key, field, int(typed) if typed else None)


def _oddity(terms: Terms) -> str:
    """What is odd about terms that can be kept all the same."""
    submit, send, late = terms.submit_days_before, terms.send_days_before, terms.late_papers_days_before
    if submit is not None and send is not None and submit < send:
        return "Let op: de stukken komen zo pas na de verzending binnen."
    if send is not None and late is not None and send < late:
        return "Let op: de nazending ligt zo vóór de verzending."
    return ""
