"""A paper of an event before it is saved, with the choice of what it is of above it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretariat.gui.models.columns import Choices
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import paper_name

_SESSION, _EXCURSION = "session", "excursion"
_ALL = {
    PaperKind.PARTICIPANTS: "Alle werkbezoeken, met de totalen",
    PaperKind.BUS_LIST: "Alle bussen",
    PaperKind.SIGN_IN_LIST: "Het evenement, per dag",
    PaperKind.CATERING: "Het hele evenement en het diner",
}
"""What each paper is of when nothing is chosen."""


def show_paper(kind: PaperKind, event_id: str, workspace: Workspace, shell: Shell, view: QWidget) -> PaperDialog:
    """Show a paper as it will print; another choice replaces it."""
    choice = QuietCombo()
    choice.setAccessibleName("Waarvan")
    choice.setMinimumContentsLength(36)
    choice.show_choices(choices_of(kind, event_id, workspace), "")
    dialog = PaperDialog(paper_name(kind.value), choice, workspace, shell, view)
    choice.activated.connect(lambda _row: dialog.show_request(_request(kind, event_id, choice.chosen())))
    dialog.open()
    dialog.show_request(_request(kind, event_id, ""))
    return dialog


def choices_of(kind: PaperKind, event_id: str, workspace: Workspace) -> Choices:
    """What a paper can be of: all of it first, then every part it can be made for."""
    lists = workspace.registration_lists
    found: list[tuple[str, str]] = [("", _ALL[kind])]
    if kind is PaperKind.SIGN_IN_LIST:
        found += [(f"{_SESSION} {key}", f"Kennissessie: {title}") for key, title in lists.sessions(event_id)]
    before = "Werkbezoek: " if kind is PaperKind.SIGN_IN_LIST else ""
    found += [(f"{_EXCURSION} {key}", f"{before}{title}") for key, title in lists.excursions(event_id)]
    return tuple(found)


def _request(kind: PaperKind, event_id: str, chosen: str) -> PaperRequest:
    request = PaperRequest(kind, event_id=event_id)
    field, _, record_id = chosen.partition(" ")
    if field == _SESSION:
        return replace(request, session_id=record_id)
    return replace(request, excursion_id=record_id) if field == _EXCURSION else request
