"""Above the text: how far the verslag is, the form of a step, its errata, and the changes that others ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.minutes.amendments import AmendmentsPanel
from secretariat.gui.minutes.state_line import StateLine, WayStep
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.popup import FormPopup
from secretariat.services.amendments import AmendmentLine

_FORM_WIDTH = 560


class WayView(QWidget):
    """The state line, and below it at most one form and the panel with changes."""

    left = Signal()
    """A form or the panel was closed: the keyboard belongs to the text again."""

    opened = Signal()
    """The panel with changes takes its room, or gives it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = StateLine()
        self._errata = PlainLabel("", look="muted", wrap=True)
        self.amendments = AmendmentsPanel()
        self.amendments.closed.connect(self.close_amendments)
        self.form: InsetForm | None = None
        self._popup: FormPopup | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
        self._column.setSpacing(tokens.TIGHT)
        for part in (self.line, self._errata, self.amendments):
            self._column.addWidget(part)
        # The list is never squeezed; it is the text that makes room.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.amendments.hide()
        self._errata.hide()

    def show_state(
        self, words: str, offered: Mapping[WayStep, str], errata: Sequence[str], hindered: Mapping[WayStep, str]
    ) -> None:
        """Show how far the verslag is, what can be done now or why not yet, and what was corrected."""
        self.line.show_state(words, offered, hindered)
        self._errata.setText("\n".join(errata))
        self._errata.setVisible(bool(errata))

    def show_amendments(self, lines: Sequence[AmendmentLine], today: dt.date, *, read_only: bool) -> None:
        """Show the changes that others ask for."""
        self.amendments.today = today
        self.amendments.show_lines(lines)
        self.amendments.set_read_only(read_only)

    @property
    def errata(self) -> list[str]:
        """What was corrected, as it stands there."""
        return self._errata.text().splitlines()

    def toggle_amendments(self) -> None:
        """Open the panel with changes and go there, or close it."""
        if not self.amendments.isHidden():
            self.close_amendments()
            return
        self.close_form()
        self.amendments.show()
        self.opened.emit()
        self.amendments.enter()

    def close_amendments(self) -> None:
        """Give the room back to the text."""
        if not self.amendments.isHidden():
            self.amendments.close_form()
            self.amendments.hide()
            self.opened.emit()
            self.left.emit()

    def open_form(self, form: InsetForm) -> None:
        """Show the form of a step."""
        self.close_form()
        self.form = form
        self._popup = FormPopup(self.window(), form, _FORM_WIDTH)
        self._popup.closed.connect(self._cancel)
        self._popup.open_below(self.line)

    def close_form(self) -> None:
        """Take the form away."""
        if self._popup is not None:
            self._popup.dismiss()
            self._popup = self.form = None

    def clear(self) -> None:
        """Show nothing of another overleg."""
        self.close_form()
        self.amendments.close_form()
        self.amendments.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page or tab is in front: a form over the text waits, with what was typed in it."""
        super().hideEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """The form that waited is there again."""
        super().showEvent(event)
        if self._popup is not None:
            self._popup.show()

    def _cancel(self) -> None:
        self.close_form()
        self.left.emit()
