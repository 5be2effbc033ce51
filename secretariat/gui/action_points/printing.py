"""The actielijst of a body or of a person on paper: looked at first, saved as PDF from there or at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.action_following import ActionFilter, ActionRecord
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace

_BODY, _PERSON = "body:", "person:"


class Printing:
    """Whose actielijst: that of the filter, or else of the chosen action point."""

    def __init__(self, view: ActionPointsView, shell: Shell) -> None:
        self._view = view
        self._shell = shell
        self._saving = PaperSaving(shell)
        self._workspace: Workspace | None = None
        self._choices: tuple[Choice, ...] = ()
        self._chosen = ""
        view.print_button.clicked.connect(self.show_paper)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._choices, self._chosen = None, (), ""

    def show_choices(self, bodies: Sequence[Choice], people: Sequence[Choice]) -> None:
        """The bodies and the people that have an actielijst."""
        self._choices = (
            *((f"{_BODY}{body_id}", name) for body_id, name in bodies),
            *((f"{_PERSON}{person_id}", name) for person_id, name in people),
        )
        self._view.print_button.setEnabled(bool(self._choices))

    def show_record(self, record: ActionRecord | None, wanted: ActionFilter) -> None:
        """Work out whose list is meant now: of the person on whom is filtered, or else of the body."""
        known = {choice_id for choice_id, _name in self._choices}
        body = wanted.body_id or (record.action.body_id or "" if record else "")
        owner = wanted.owner_id or (record.owner_id if record else "")
        by_person = bool(wanted.owner_id) and not wanted.body_id
        wishes = [f"{_BODY}{body}", f"{_PERSON}{owner}"]
        found = [wish for wish in (reversed(wishes) if by_person else wishes) if wish in known]
        self._chosen = found[0] if found else ""

    @property
    def wanted(self) -> PaperRequest | None:
        """The list that is meant."""
        return _request(self._chosen)

    def save(self) -> None:
        """Save the list that is meant, without looking at it first."""
        request = self.wanted
        if self._workspace is not None and request is not None:
            self._saving.save(self._workspace, request, self._view)

    def show_paper(self) -> PaperDialog | None:
        """Show the list that is meant as it will print; of whom can be chosen above it."""
        if self._workspace is None or not self._shell.flush():
            return None
        box = PickBox("Actielijst van")
        box.setToolTip("Van welk orgaan of van wie")
        box.show_choices(self._choices)
        box.show_choice(self._chosen or (self._choices[0][0] if self._choices else ""))
        dialog = PaperDialog("Actielijst", box, self._workspace, self._shell, self._view)
        box.picked.connect(lambda chosen: dialog.show_request(_request(chosen)))
        dialog.open()
        dialog.show_request(_request(box.chosen))
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.field.selectAll()
        return dialog


def _request(chosen: str) -> PaperRequest | None:
    if chosen.startswith(_BODY):
        return PaperRequest(PaperKind.ACTION_LIST, body_id=chosen.removeprefix(_BODY))
    if chosen.startswith(_PERSON):
        return PaperRequest(PaperKind.ACTION_LIST, person_id=chosen.removeprefix(_PERSON))
    return None
