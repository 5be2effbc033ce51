"""The besluitenlijst on paper: looked at first, saved as PDF from there or at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.gui.decisions.list_choice import ListChoice
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.services.workspace import Workspace

Wish = tuple[str, int | None, str]
"""An orgaan and a year, and the overleg that is meant where there is no orgaan."""


class ListPaper:
    """The list of the orgaan the register is narrowed to, or else of the overleg of the chosen decision."""

    def __init__(self, view: QWidget, shell: Shell, wish: Callable[[], Wish]) -> None:
        self._view = view
        self._shell = shell
        self._wish = wish
        self._saving = PaperSaving(shell)

    def save(self, workspace: Workspace) -> None:
        """Save the list that is meant, without looking at it first."""
        request = self._choice(workspace).request
        if request is None:
            self._shell.messages.info("Er zijn nog geen besluiten van een orgaan om af te drukken.")
        else:
            self._saving.save(workspace, request, self._view)

    def show(self, workspace: Workspace) -> PaperDialog | None:
        """Show the list that is meant as it will print; which one can be chosen above it."""
        if not self._shell.flush():
            return None
        choice = self._choice(workspace)
        dialog = PaperDialog("Besluitenlijst", choice, workspace, self._shell, self._view)
        choice.changed.connect(lambda: dialog.show_request(choice.request))
        dialog.open()
        dialog.show_request(choice.request)
        choice.of.setFocus(Qt.FocusReason.OtherFocusReason)
        choice.of.field.selectAll()
        return dialog

    def _choice(self, workspace: Workspace) -> ListChoice:
        decisions = workspace.decisions
        found = decisions.filter_choices()
        choice = ListChoice(found.bodies, decisions.meetings(), found.years, workspace.today())
        choice.choose(*self._wish())
        return choice
