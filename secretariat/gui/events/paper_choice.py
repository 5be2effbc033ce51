"""A paper of an event before it is saved, with the choice of what or whom it is of above it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secretariat.gui.events.mailing import Mailing
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Choices
from secretariat.gui.shell.calendar_saving import CalendarSaving
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import paper_name

_SESSION, _EXCURSION, _ORGANISATION, _PERSON = "session", "excursion", "organisation", "person"
_ALL = {
    PaperKind.PARTICIPANTS: "Alle werkbezoeken, met de totalen",
    PaperKind.BUS_LIST: "Alle bussen",
    PaperKind.SIGN_IN_LIST: "Het evenement, per dag",
    PaperKind.CATERING: "Het hele evenement en het diner",
    PaperKind.BADGES: "Iedereen die komt",
    PaperKind.PERSONAL_PROGRAMME: "Iedereen die komt, een pagina elk",
}
"""What each paper is of when nothing is chosen."""
_TO_ONE = "Een concept in uw mailprogramma, met dit papier en zijn agenda erin"
_TO_EACH = "Een concept voor elk van hen in een map, met zijn eigen blad en zijn agenda erin"
_OF_PEOPLE = (PaperKind.BADGES, PaperKind.PERSONAL_PROGRAMME)


class PersonChoice(QWidget):
    """Everybody, an organisation or one person, with an e-mail to each; of one person also his calendar file."""

    calendar_wanted = Signal()
    email_wanted = Signal()

    def __init__(self, choices: Choices, everybody: str, *, with_files: bool) -> None:
        super().__init__()
        self.box = PickBox("Voor wie")
        self.box.show_choices(choices, everybody)
        self.box.show_choice("")
        self.calendar, self.email = QPushButton("A&genda (.ics)…"), QPushButton("&E-mail…")
        self.calendar.setToolTip("Zijn onderdelen voor in een agenda")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(self.box, 1)
        wishes = ((self.calendar, "calendar-days", self.calendar_wanted), (self.email, "mail", self.email_wanted))
        for button, icon, wish in wishes:
            icons.dress(button, icon, "muted")
            button.setAutoDefault(False)
            button.setVisible(with_files)
            button.clicked.connect(wish)
            row.addWidget(button)
        self.box.picked.connect(lambda _id: self._enable())
        self.setFocusProxy(self.box)
        self._enable()

    @property
    def organisation_id(self) -> str:
        """The organisation that was chosen; empty for everybody or one person."""
        kind, _, record_id = self.box.chosen.partition(" ")
        return record_id if kind == _ORGANISATION else ""

    @property
    def person_id(self) -> str:
        """The person who was chosen; empty for more than one."""
        kind, _, record_id = self.box.chosen.partition(" ")
        return record_id if kind == _PERSON else ""

    def _enable(self) -> None:
        self.calendar.setEnabled(bool(self.person_id))
        self.email.setText("&E-mail…" if self.person_id else "&E-mails…")
        self.email.setToolTip(_TO_ONE if self.person_id else _TO_EACH)


def show_paper(kind: PaperKind, event_id: str, workspace: Workspace, shell: Shell, view: QWidget) -> PaperDialog:
    """Show a paper as it will print; another choice replaces it."""
    choices = choices_of(kind, event_id, workspace)
    if kind in _OF_PEOPLE:
        whose = PersonChoice(choices[1:], choices[0][1], with_files=kind is PaperKind.PERSONAL_PROGRAMME)
        dialog = PaperDialog(paper_name(kind.value), whose, workspace, shell, view)
        whose.box.picked.connect(lambda chosen: dialog.show_request(_request(kind, event_id, chosen)))
        whose.calendar_wanted.connect(lambda: _save_calendar(event_id, whose.person_id, workspace, shell, dialog))
        whose.email_wanted.connect(lambda: _write(event_id, whose, workspace, shell, dialog))
    else:
        what = QuietCombo()
        what.setAccessibleName("Waarvan")
        what.setMinimumContentsLength(36)
        what.show_choices(choices, "")
        dialog = PaperDialog(paper_name(kind.value), what, workspace, shell, view)
        what.activated.connect(lambda _row: dialog.show_request(_request(kind, event_id, what.chosen())))
    dialog.open()
    dialog.show_request(_request(kind, event_id, ""))
    return dialog


def choices_of(kind: PaperKind, event_id: str, workspace: Workspace) -> Choices:
    """What a paper can be of: all of it first, then every part or everybody it can be made for."""
    lists = workspace.registration_lists
    found: list[tuple[str, str]] = [("", _ALL[kind])]
    if kind in _OF_PEOPLE:
        coming = [line for line in lists.lines(event_id) if line.is_coming]
        organisations = {line.organisation_id: line.organisation for line in coming if line.organisation_id}
        by_name = sorted(organisations.items(), key=lambda one: one[1].casefold())
        found += [(f"{_PERSON} {line.person_id}", f"{line.name}, {line.organisation}".rstrip(", ")) for line in coming]
        found += [(f"{_ORGANISATION} {key}", f"Organisatie: {name}") for key, name in by_name]
        return tuple(found)
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
    if field == _PERSON:
        return replace(request, person_id=record_id)
    if field == _ORGANISATION:
        return replace(request, organisation_id=record_id)
    return replace(request, excursion_id=record_id) if field == _EXCURSION else request


def _save_calendar(event_id: str, person_id: str, workspace: Workspace, shell: Shell, dialog: PaperDialog) -> None:
    one = workspace.personal_programmes.registration_of(event_id, person_id)
    CalendarSaving(shell).save(workspace, dialog, registration_id=one.id)


def _write(event_id: str, whose: PersonChoice, workspace: Workspace, shell: Shell, dialog: PaperDialog) -> None:
    """Make a draft to who was chosen: to one person in the e-mail program, to more in a folder."""
    if whose.person_id:
        _open_email(event_id, whose.person_id, workspace, shell)
    else:
        Mailing(shell, workspace, dialog).start(event_id, whose.organisation_id)


def _open_email(event_id: str, person_id: str, workspace: Workspace, shell: Shell) -> None:
    """Have the page drawn, and hand the draft to the e-mail program; nothing is sent by it."""
    own = workspace.personal_programmes
    registration_id = own.registration_of(event_id, person_id).id

    def drawn(pdf: bytes) -> None:
        path = shell.handing_out.file(*own.letter(registration_id, pdf))
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            shell.messages.warn(
                "Deze computer heeft geen programma voor e-mail. Sla het papier op en verstuur het zelf."
            )

    shell.tasks.submit(
        "Programma tekenen",
        lambda press: press.build(own.paper(registration_id)),
        drawn,
        lambda _failure: shell.messages.error("Het programma kon niet worden getekend. Probeer het opnieuw."),
    )
