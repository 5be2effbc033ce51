"""Beside the agenda: what the agendacommissie found, what changed since a version, and the action list of that day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.gui.agendas.committee import CommitteeView
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.panel_scroll import PanelScroll
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.short_list import ShortList
from secretariat.gui.widgets.two_lines import TwoLines
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.wording.agenda_versions import NO_VERSION

_LEAST = 244


class AgendaPanel(QWidget):
    """Three parts that scroll together."""

    version_wanted = Signal(int)
    """The changes since another version are to be shown: its number."""
    keep_wanted = Signal()
    """The agenda as it is is to be kept as a version."""
    action_opened = Signal(str)
    """The record of an action point is asked for."""
    shown = Signal()
    """The panel came into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bij de agenda")
        self.committee = CommitteeView()
        self.versions = QuietCombo()
        self.versions.setAccessibleName("Wijzigingen sinds")
        self.versions.currentIndexChanged.connect(
            lambda _row: self.version_wanted.emit(int(self.versions.chosen() or 0))
        )
        self.changes = PlainLabel("", wrap=True)
        self.keep = QPushButton("Versie bewaren")
        self.keep.setProperty("look", "link")
        self.keep.setToolTip("De agenda bewaren zoals zij nu is, om later te zien wat er is gewijzigd")
        icons.dress(self.keep, "history", "accent")
        self.keep.clicked.connect(self.keep_wanted)
        self.actions_title = PlainLabel("", look="strong", wrap=True)
        self.actions_ = ShortList("Open actiepunten")
        self.actions_.opened.connect(self.action_opened)
        self._no_actions = PlainLabel("Geen actiepunten.", look="muted")
        self._area = PanelScroll()
        self._lay_out()

    def show_versions(self, versions: Sequence[tuple[int, str]], chosen: int | None) -> None:
        """Offer the versions with their names, one of them chosen."""
        self.versions.show_choices([(str(number), name) for number, name in versions], str(chosen) if chosen else None)
        self.versions.setVisible(bool(versions))
        self._since.setVisible(bool(versions))

    def show_changes(self, lines: Sequence[str], *, has_version: bool) -> None:
        """Show what changed since the chosen version, in words."""
        nothing = "Niets gewijzigd." if has_version else NO_VERSION
        self.changes.setText("\n".join(f"• {line}" for line in lines) if lines else nothing)
        self._area.fit()

    def show_actions(self, title: str, rows: Sequence[TwoLines]) -> None:
        """Show the action list."""
        self.actions_title.setText(title)
        self.actions_.show_rows(rows)
        self.actions_.setVisible(bool(rows))
        self._no_actions.setVisible(not rows)
        self._area.fit()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.committee.set_read_only(read_only)
        self.keep.setVisible(not read_only)

    def minimumSizeHint(self) -> QSize:
        """Room for a date and a name."""
        return QSize(tokens.scaled(_LEAST), super().minimumSizeHint().height())

    def showEvent(self, event: object) -> None:
        """Tell that what stands here is wanted again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _lay_out(self) -> None:
        self._since = PlainLabel("Gewijzigd sinds", look="small")
        column = self._area.column
        column.addWidget(self.committee)
        column.addSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel("Versies van de agenda", look="strong", wrap=True))
        column.addWidget(self._since)
        column.addWidget(self.versions)
        column.addWidget(self.changes)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(tokens.MEDIUM)
        column.addWidget(self.actions_title)
        column.addWidget(self.actions_)
        column.addWidget(self._no_actions)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
