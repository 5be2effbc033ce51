"""The route of a dossier: the chains voorstel, besluit, werkgroep, acties as doors, and every stop below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.dossiers.columns import ROUTE
from secretariat.gui.look import tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.dossier_routes import ChainLink, Route
from secretariat.settings import Settings
from secretariat.wording.dossiers import route_count


class RouteView(QWidget):
    """Every stop in the order of time; Enter or a double click opens one."""

    opened = Signal(str, str)
    """A record is wanted: its kind (name of its list) and id."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._route = Route((), ())
        self._chains = QVBoxLayout()
        self._chains.setSpacing(tokens.TIGHT)
        self.chain_doors: list[QPushButton] = []
        self.count = PlainLabel("", look="muted")
        self.only_open = QCheckBox("Alleen wat nog &open is")
        self.only_open.toggled.connect(lambda _on: self._show_lines())
        self.table = RecordTable(
            ROUTE, name="dossier-route", accessible_name="Route van het dossier", settings=settings
        )
        self._empty = EmptyState("", "", icon="flag")
        self.table.set_empty_state(self._empty)
        self.table.opened.connect(self._open)
        above = QHBoxLayout()
        above.addWidget(self.count, 1)
        above.addWidget(self.only_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(self._chains)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)

    def show_route(self, route: Route) -> None:
        """Show this route."""
        if route.chains != self._route.chains:
            self._show_chains(route.chains)
        self._route = route
        self.count.setText(route_count(len(route.lines), route.still_open) if route.lines else "")
        self._show_lines()

    def _show_lines(self) -> None:
        if self._route.lines:
            self._empty.show_texts("Niets meer open", "Alles op de route van dit dossier is afgedaan.")
        else:
            self._empty.show_texts(
                "Nog geen route",
                "Kies dit dossier bij een agendapunt, besluit of actiepunt, of zet een vraagstuk op de lijst.",
            )
        only_open = self.only_open.isChecked()
        self.table.show_records([line for line in self._route.lines if line.is_open or not only_open])

    def _open(self, line_id: str) -> None:
        line = next((one for one in self._route.lines if one.id == line_id), None)
        if line is not None and line.door:
            self.opened.emit(line.door, line.record_id)

    def _show_chains(self, chains: Sequence[Sequence[ChainLink]]) -> None:
        while (old := self._chains.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chain_doors = []
        for chain in chains:
            parts: list[tuple[QWidget, int]] = []
            for link in chain:
                if parts:
                    parts.append((PlainLabel("→", look="muted"), 0))
                parts.append((self._door(link), 0))
            self._chains.addWidget(WrappingRow(parts))

    def _door(self, link: ChainLink) -> QPushButton:
        button = QPushButton(link.words.replace("&", "&&"))
        button.setProperty("look", "link")
        button.setAccessibleName(f"{link.words} openen")
        button.clicked.connect(lambda _on=False: self.opened.emit(link.door, link.record_id))
        self.chain_doors.append(button)
        return button
