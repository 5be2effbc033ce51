"""One dossier: its status, its route, and on tabs what is kept up of it, what it is and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from secretariat.domain.dossiers import DossierStatus
from secretariat.gui.dossiers.facts import DossierChoices, DossierFacts
from secretariat.gui.dossiers.keeping import ProgressView, QuestionsView
from secretariat.gui.dossiers.organisations import parties_view, shares_view
from secretariat.gui.dossiers.parts import DossierParts
from secretariat.gui.dossiers.projects import ProjectsView
from secretariat.gui.dossiers.route import RouteView
from secretariat.gui.look import tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.documents import DocumentLine
from secretariat.services.dossier_routes import Route
from secretariat.services.dossiers import DossierRecord
from secretariat.settings import Settings
from secretariat.wording.counting import enumeration
from secretariat.wording.dossiers import expiry_warning, status_choices, validity

_SHARES = 7
"""The place of the tab that only a dossier of one organisation has."""


class DossierPane(QWidget):
    """The chosen dossier."""

    status_wanted = Signal(object)
    """The dossier is further: a :class:`DossierStatus`."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.name = ElidedLabel("", look="heading")
        self.holds = PlainLabel("", look="muted")
        self.warning = PlainLabel("", look="refused", wrap=True)
        self.status = QuietCombo()
        self.status.setAccessibleName("Status van het dossier")
        self.status.setMinimumContentsLength(14)
        self.status.activated.connect(lambda _row: self.status_wanted.emit(DossierStatus(self.status.chosen())))
        self.route = RouteView(settings)
        self.progress = ProgressView(settings)
        self.questions = QuestionsView(settings)
        self.facts = DossierFacts()
        self.parties = parties_view(settings)
        self.shares = shares_view(settings)
        self.projects = ProjectsView(settings)
        self.parts = DossierParts()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("Onderdelen van het dossier")
        for part, word in (
            (self.route, "Route"),
            (self.progress, "Stand van zaken"),
            (self.questions, "Te agenderen"),
            (self.facts, "Gegevens"),
            (self.parties, "Partijen"),
            (self.parts, "Onderdelen"),
            (self.projects, "Projecten"),
            (self.shares, "Gedeeld"),
        ):
            self.tabs.addTab(part, word)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show that no dossier was chosen."""
        self._shown = ""
        self._stack.setCurrentIndex(0)

    def show_record(
        self, record: DossierRecord, route: Route, documents: Sequence[DocumentLine], offered: DossierChoices
    ) -> None:
        """Show a dossier; what is being typed in the same one stays."""
        line = record.line
        if line.id != self._shown:
            self._shown = line.id
            self.facts.forget()
            self.questions.forget()
        self.name.setText(f"{line.code} {line.name}")
        self.name.setToolTip(line.name)
        words = validity(record.dossier.valid_from, record.dossier.valid_until)
        self.holds.setText(f"geldig {words}" if words else "")
        self.holds.setVisible(bool(words))
        warning = expiry_warning(line.expiry, line.valid_until)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.status.show_choices(status_choices(line.status), line.status.value)
        self.route.show_route(route)
        self.progress.show_lines(record.progress)
        self.questions.show_lines(record.questions, offered.bodies, record.dossier.lead_body_id or "")
        self.facts.show_record(record, offered)
        signed = sum(one.signed_on is not None for one in record.parties)
        told = f"{signed} van de {len(record.parties)} getekend" if record.parties else ""
        self.parties.show_lines(record.parties, offered.organisations, offered.members, told)
        near = enumeration([name for _id, name in record.neighbours])
        told = f"Buurgemeenten waarmee dit nog niet gedeeld is: {near}." if near else ""
        self.shares.show_lines(record.shared_with, offered.organisations, record.neighbours, told)
        self.projects.show_lines(record.projects, offered.organisations)
        self.parts.show_record(record, documents)
        for place, word, count in (
            (1, "Stand van zaken", len(record.progress)),
            (2, "Te agenderen", len(record.questions)),
            (4, "Partijen", len(record.parties)),
            (5, "Onderdelen", len(record.subs) + len(documents)),
            (6, "Projecten", len(record.projects)),
            (_SHARES, "Gedeeld", len(record.shared_with)),
        ):
            self.tabs.setTabText(place, f"{word} ({count})" if count else word)
        self.tabs.setTabVisible(_SHARES, bool(record.dossier.organisation_id or record.shared_with))
        self._stack.setCurrentIndex(1)

    def show_project(self, project_id: str) -> None:
        """Turn to a project of the dossier that is shown."""
        self.tabs.setCurrentWidget(self.projects)
        self.projects.list.table.select(project_id)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.status.setEnabled(not read_only)
        self.progress.list.set_read_only(read_only)
        for part in (self.questions, self.facts, self.parties, self.parts, self.projects, self.shares):
            part.set_read_only(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.facts.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self.facts.is_held

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.name, 1)
        above.addWidget(self.status)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.TIGHT)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, 0)
        head.setSpacing(tokens.TIGHT)
        head.addLayout(above)
        head.addWidget(self.holds)
        head.addWidget(self.warning)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState("Geen dossier gekozen", "Kies links een dossier.", icon="folders"))
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(tokens.scaled(320))
