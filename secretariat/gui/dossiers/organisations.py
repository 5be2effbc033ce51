"""Organisations that have to do with a dossier, each with a day: who takes part and signed, with whom it is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.dossiers.columns import PARTIES, SHARES
from secretariat.gui.dossiers.facts import Pairs
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What makes one list of organisations another one than the other."""

    columns: Sequence[Column[Any]]
    name: str
    title: str
    empty: tuple[str, str, str]
    add: str
    all: str
    all_tip: str


_PARTIES = _Words(
    columns=PARTIES,
    name="dossier-partijen",
    title="Partijen",
    empty=("Geen partijen", "Kies hieronder wie meedoet, bijvoorbeeld aan een convenant.", "users"),
    add="Partij toevoegen",
    all="&Alle leden",
    all_tip="Alle gemeenten die lid zijn als partij toevoegen",
)
_SHARES = _Words(
    columns=SHARES,
    name="dossier-gedeeld",
    title="Gedeeld met",
    empty=("Nog met niemand gedeeld", "Kies hieronder met wie dit dossier gedeeld is.", "users"),
    add="Delen met",
    all="&Alle buurgemeenten",
    all_tip="Delen met de gemeenten die aan deze grenzen",
)


class OrganisationsView(QWidget):
    """A list of organisations with a day each; one is added by name, those that belong together with one button."""

    wanted = Signal(list)
    """Others belong here: their ids."""
    dated = Signal(str, str)
    """A day was typed: the organisation and what was typed."""

    def __init__(self, words: _Words, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: Sequence[str] = ()
        self._everybody: Pairs = ()
        self._read_only = False
        self.day_column = words.columns[-1].key
        self.about = PlainLabel("", look="muted", wrap=True)
        self.table = RecordTable(words.columns, name=words.name, accessible_name=words.title, settings=settings)
        title, sentence, icon = words.empty
        self.table.set_empty_state(EmptyState(title, sentence, icon=icon))
        self.table.records.edit_wanted.connect(lambda one, _column, value: self.dated.emit(one, str(value)))
        self.remove = QAction("&Weghalen", self)
        self.remove.setShortcut(QKeySequence("Del"))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.triggered.connect(self._remove)
        self.table.addAction(self.remove)
        self.table.set_context_actions((self.remove,))
        self.box = PickBox(words.add)
        self.box.field.setPlaceholderText(words.add)
        self.box.picked.connect(self._add)
        self.all_button = QPushButton(words.all)
        self.all_button.setToolTip(words.all_tip)
        self.all_button.clicked.connect(self._want_everybody)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.box, 1)
        below.addWidget(self.all_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.about)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)

    def show_lines(self, lines: Sequence[Any], offered: Pairs, everybody: Pairs, about: str) -> None:
        """Show these lines and a sentence above them; ``everybody`` is added with one button."""
        self._ids, self._everybody = [line.id for line in lines], everybody
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.table.show_records(lines)
        self.box.show_choices([one for one in offered if one[0] not in self._ids])
        self.box.show_choice("")
        self._show_button()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.remove.setEnabled(not read_only)
        self.box.setVisible(not read_only)
        self._show_button()

    def _show_button(self) -> None:
        self.all_button.setVisible(not self._read_only and bool(self._everybody))

    def _add(self, organisation_id: str) -> None:
        if organisation_id:
            self._want([organisation_id])

    def _want_everybody(self) -> None:
        self._want([one for one, _name in self._everybody])

    def _want(self, ids: Sequence[str]) -> None:
        self.wanted.emit(list(dict.fromkeys([*self._ids, *ids])))

    def _remove(self) -> None:
        gone = set(self.table.selected_ids())
        if gone and not self._read_only:
            self.wanted.emit([one for one in self._ids if one not in gone])


def parties_view(settings: Settings | None = None) -> OrganisationsView:
    """Who takes part in what was agreed, and when each of them signed."""
    return OrganisationsView(_PARTIES, settings)


def shares_view(settings: Settings | None = None) -> OrganisationsView:
    """With whom the dossier is shared, and since when."""
    return OrganisationsView(_SHARES, settings)
