"""What is kept up of a dossier: the stand van zaken and the vraagstukken for an agenda."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.dossiers.columns import PROGRESS, QUESTIONS
from secretariat.gui.dossiers.facts import Pairs
from secretariat.gui.look import tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.dossiers import ProgressLine, QuestionLine
from secretariat.settings import Settings


def _padded(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
    layout.setSpacing(tokens.SMALL)
    return layout


class ProgressView(QWidget):
    """The stand van zaken, newest first, and a line for today's."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListEditor(
            PROGRESS,
            name="dossier-stand",
            accessible_name="Stand van zaken",
            new=("Hoe staat het ervoor?…",),
            add="Noteren",
            remove="Notitie &verwijderen",
            empty=EmptyState(
                "Nog geen stand van zaken", "Typ hieronder hoe het er vandaag voor staat.", icon="history"
            ),
            settings=settings,
        )
        _padded(self).addWidget(self.list)

    def show_lines(self, lines: Sequence[ProgressLine]) -> None:
        """Show these notes."""
        self.list.show_records(lines)


class QuestionsView(QWidget):
    """The vraagstukken that wait for an agenda, and a line for a new one of an orgaan."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QuietCombo()
        self.body.setMinimumContentsLength(20)
        self._body_row = FieldRow("&Nieuwe vraagstukken gaan naar de agenda van", self.body)
        self.list = ListEditor(
            QUESTIONS,
            name="dossier-vragen",
            accessible_name="Vraagstukken",
            new=("Nieuw vraagstuk…",),
            add="Op de lijst",
            remove="Vraagstuk &verwijderen",
            empty=EmptyState(
                "Geen vraagstukken te agenderen",
                "Typ hieronder wat ooit op een agenda moet. Het staat dan ook op de kaart van het orgaan.",
                icon="circle-question-mark",
            ),
            settings=settings,
        )
        layout = _padded(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._body_row)

    def show_lines(self, lines: Sequence[QuestionLine], bodies: Pairs, usual: str) -> None:
        """Show these vraagstukken; a new one goes to the body that was chosen, or the ``usual`` one."""
        chosen = self.body.chosen() or usual or (bodies[0][0] if bodies else "")
        self.body.show_choices(bodies, chosen)
        self.list.show_records(lines)

    def forget(self) -> None:
        """Begin with the usual body again, because another dossier is going to be shown."""
        self.body.setCurrentIndex(-1)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)
        self._body_row.setVisible(not read_only)
