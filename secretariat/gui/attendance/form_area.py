"""The place below the list where a form opens; what does not fit there is scrolled and never squeezed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.attendance.group_form import GroupForm
from secretariat.gui.attendance.person_form import PersonForm
from secretariat.gui.widgets.inset_form import InsetForm


class FormArea(QScrollArea):
    """One form at a time, or nothing at all."""

    closed = Signal(bool)
    """The form is gone; whether it had the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.group = PersonForm(), GroupForm()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            column.addWidget(form)
            form.closed.connect(self.close_form)
        column.addStretch()
        self.setWidget(inside)
        self.hide()

    @property
    def _forms(self) -> tuple[InsetForm, InsetForm]:
        return self.person, self.group

    @property
    def form(self) -> InsetForm | None:
        """The form that is open."""
        return next((form for form in self._forms if not form.isHidden()), None) if not self.isHidden() else None

    def open_form(self, wanted: InsetForm) -> None:
        """Show this form and no other."""
        for form in self._forms:
            form.setVisible(form is wanted)
        self.show()

    def close_form(self) -> None:
        """Show nothing."""
        if self.isHidden():
            return
        focused = self.window().focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self.hide()
        for form in self._forms:
            form.forget()
        self.closed.emit(had_keyboard)

    def sizeHint(self) -> QSize:
        """As high as the form."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A few lines: the rest can be scrolled to."""
        return QSize(0, min(self.sizeHint().height(), self.fontMetrics().height() * 6))
