"""What is kept up of a dossier: the stand van zaken, the vraagstukken for an agenda, and the parties."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.dossiers.columns import PARTIES, PROGRESS, QUESTIONS
from secretariat.gui.dossiers.facts import Pairs
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.dossiers import PartyLine, ProgressLine, QuestionLine
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


class PartiesView(QWidget):
    """Who takes part in what was agreed, and when each of them signed."""

    wanted = Signal(list)
    """Others take part: their ids."""
    signed = Signal(str, str)
    """A day of signing was typed: the organisation and what was typed."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[PartyLine] = ()
        self._everybody: Pairs = ()
        self._read_only = False
        self.count = PlainLabel("", look="muted")
        self.table = RecordTable(PARTIES, name="dossier-partijen", accessible_name="Partijen", settings=settings)
        self.table.set_empty_state(
            EmptyState("Geen partijen", "Kies hieronder wie meedoet, bijvoorbeeld aan een convenant.", icon="users")
        )
        self.table.records.edit_wanted.connect(lambda one, _column, value: self.signed.emit(one, str(value)))
        self.remove = QAction("&Weghalen", self)
        self.remove.setShortcut(QKeySequence("Del"))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.triggered.connect(self._remove)
        self.table.addAction(self.remove)
        self.table.set_context_actions((self.remove,))
        self.box = PickBox("Partij toevoegen")
        self.box.field.setPlaceholderText("Partij toevoegen")
        self.box.picked.connect(self._add)
        self.all_button = QPushButton("&Alle leden")
        self.all_button.setToolTip("Alle gemeenten die lid zijn als partij toevoegen")
        self.all_button.clicked.connect(self._want_everybody)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.box, 1)
        below.addWidget(self.all_button)
        layout = _padded(self)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)

    def show_lines(self, lines: Sequence[PartyLine], offered: Pairs, members: Pairs) -> None:
        """Show who takes part; ``members`` are added with one button."""
        self._lines, self._everybody = lines, members
        signed = sum(line.signed_on is not None for line in lines)
        self.count.setText(f"{signed} van de {len(lines)} getekend" if lines else "")
        self.count.setVisible(bool(lines))
        self.table.show_records(lines)
        there = {line.id for line in lines}
        self.box.show_choices([one for one in offered if one[0] not in there])
        self.box.show_choice("")

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.remove.setEnabled(not read_only)
        for part in (self.box, self.all_button):
            part.setVisible(not read_only)

    def _add(self, organisation_id: str) -> None:
        if organisation_id:
            self._want([organisation_id])

    def _want_everybody(self) -> None:
        self._want([one for one, _name in self._everybody])

    def _want(self, ids: Sequence[str]) -> None:
        self.wanted.emit(list(dict.fromkeys([*(line.id for line in self._lines), *ids])))

    def _remove(self) -> None:
        gone = set(self.table.selected_ids())
        if gone and not self._read_only:
            self.wanted.emit([line.id for line in self._lines if line.id not in gone])
