"""Keeps the aanmeldingen on the screen equal to the file, registers people, and lets them in on the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import Action, ChangeSet, Topic
from secretariat.domain.events import RegistrationChoice
from secretariat.domain.records import RecordId
from secretariat.gui.events.diet_dialog import DietDialog
from secretariat.gui.events.importing import Importing
from secretariat.gui.events.paper_choice import show_paper
from secretariat.gui.events.register_dialog import RegisterDialog
from secretariat.gui.events.registrations_view import RegistrationsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.services.publishing import PaperKind
from secretariat.services.waiting_lists import Offer
from secretariat.services.workspace import Workspace
from secretariat.wording.dates import short_date
from secretariat.wording.notices import not_known
from secretariat.wording.registrations import PURGE_QUESTION, offers_line, purge_words, restored_words

_CHOICES = {
    "session": RegistrationChoice.SESSION,
    "excursion": RegistrationChoice.EXCURSION,
    "bus": RegistrationChoice.BUS,
    "dinner": RegistrationChoice.DINNER,
}


class RegistrationsPresenter(QObject):
    """The tab with the aanmeldingen."""

    title = "Aanme&ldingen"
    icon = "users"
    kinds = frozenset({"registrations"})
    topics = frozenset({Topic.EVENTS, Topic.PEOPLE, Topic.ORGANISATIONS, Topic.PROXIES})

    def __init__(self, shell: Shell) -> None:
        self.view = RegistrationsView(shell.settings)
        super().__init__(self.view)
        self._shell = shell
        self._history = shell.history
        self._on: Workspace | None = None
        self._event_id = ""
        view = self.view
        view.register_wanted.connect(self.start_new)
        view.import_wanted.connect(self.start_import)
        view.edited.connect(self._edit)
        view.cancelled.connect(self._cancel)
        view.excursion_cancelled.connect(self._cancel_excursion)
        view.restored.connect(self._restore)
        view.checked_in.connect(self._check_in)
        view.removed.connect(self._remove)
        view.diet_wanted.connect(self.ask_diet)
        view.letter_wanted.connect(self._open_letter)
        view.accepted.connect(self._accept)
        view.declined.connect(self._decline)
        view.door_typed.connect(lambda _typed: self._show_door())
        view.door_entered.connect(self._let_in)
        view.paper_wanted.connect(self.show_paper)
        view.free_offered.connect(self._offer_free)
        view.purge_wanted.connect(self._purge)
        shell.history.changed.connect(self._changed)

    # What the page asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._on, self._event_id = workspace, ""
        if workspace is not None:
            self.view.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show the aanmeldingen of this event."""
        self._event_id = event_id
        if self._on is None or not event_id:
            self.view.show_lines(())
            return
        lists, waiting = self._on.registration_lists, self._on.waiting_lists
        lines, totals = lists.both(event_id)
        self.view.show_choices(lists.sessions(event_id), lists.excursions(event_id), self._on.organisations.choices())
        self.view.show_totals(totals)
        self.view.show_offers(waiting.offers(event_id), waiting.free_for_waiting(event_id))
        self.view.show_lines(lines)
        kept = self._on.diets.kept(event_id)
        self.view.show_purge(purge_words(kept.count, short_date(kept.purge_from), kept.is_due) if kept else "")
        self._show_door()

    def show_record(self, record_id: str) -> None:
        """Go to one aanmelding."""
        self.view.select(record_id)

    def commit(self) -> None:
        """What is typed here goes to the file cell by cell."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        found: dict[str, Callable[[], object]] = {
            "filter": self.view.start_filter,
            "paper": lambda: self.show_paper(PaperKind.PARTICIPANTS),
        }
        if self._on is not None and not self._on.read_only:
            found["new"] = self.start_new
        return found

    def show_paper(self, kind: str) -> PaperDialog | None:
        """Show the deelnemerslijsten, buslijsten or the paper for the kitchen as they will print."""
        if self._on is None or not self._event_id or not self._shell.flush():
            return None
        return show_paper(PaperKind(kind), self._event_id, self._on, self._shell, self.view)

    def start_new(self) -> RegisterDialog | None:
        """Ask for a new aanmelding."""
        if self._on is None or not self._event_id or self._on.read_only:
            return None
        lists = self._on.registration_lists
        dialog = RegisterDialog(
            self._on.people.choices(),
            self._on.organisations.choices(),
            lists.sessions(self._event_id),
            lists.excursions(self._event_id),
            self.view.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._register(dialog))
        dialog.open()
        return dialog

    def start_import(self) -> Importing | None:
        """Ask for a table of aanmeldingen, and show what it says."""
        if self._on is None or not self._event_id or self._on.read_only or not self._shell.flush():
            return None
        return Importing(self._shell, self._on, self._event_id, self.view.window())

    def ask_diet(self, registration_id: str) -> DietDialog | None:
        """Ask what somebody eats, with what is known of it; no list shows it."""
        if self._on is None or self._on.read_only:
            return None
        one = self._on.registrations.get(registration_id)
        name = next(line.formal for line in self.view.table.records.records if line.id == registration_id)
        dialog = DietDialog(name, one.dietary_note or "", self.view.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._keep_diet(dialog, registration_id))
        dialog.open()
        return dialog

    # Steps

    def _keep_diet(self, dialog: DietDialog, registration_id: str) -> None:
        assert self._on is not None
        edit = self._on.registrations.edit
        made = self._history.do(edit, registration_id, "dietary_note", dialog.diet.text(), initiator=dialog)
        if not dialog.refusal:
            dialog.accept()
        if made is not None:
            self._history.offer_undo("Dieetwens vastgelegd", made)

    def _register(self, dialog: RegisterDialog) -> None:
        assert self._on is not None
        made = self._history.do(self._on.registrations.register, self._event_id, dialog.typed(), initiator=dialog)
        if made is not None:
            dialog.accept()
            self.view.select(made.subject_id)
            self._tell(made.subject_id, made, "Aangemeld")

    def _tell(self, registration_id: RecordId, made: ChangeSet, otherwise: str) -> None:
        """Say for what somebody waits now, or else that it was done."""
        assert self._on is not None
        waits = self._on.waiting_lists.told(registration_id)
        self._history.offer_undo(" ".join(waits).rstrip(".") or otherwise, made)

    def _edit(self, registration_id: str, column: str, value: object) -> None:
        assert self._on is not None
        on = self._on.registrations
        if isinstance(value, Unknown):
            self._shell.messages.warn(not_known(value.typed))
        elif column in _CHOICES:
            made = self._history.do(on.choose_one, registration_id, _CHOICES[column], value)
            if made is not None and self._on.waiting_lists.told(registration_id):
                self._tell(registration_id, made, "")
        else:
            self._history.do(on.edit, registration_id, column, value)

    def _cancel(self, ids: list[str]) -> None:
        assert self._on is not None
        self._done(self._history.do(self._on.registrations.cancel, ids), "Afgemeld")

    def _cancel_excursion(self, registration_id: str) -> None:
        assert self._on is not None
        self._done(self._history.do(self._on.registrations.cancel_excursion, registration_id), "Werkbezoek afgezegd")

    def _restore(self, registration_id: str) -> None:
        assert self._on is not None
        lost = self._on.registrations.not_restored(registration_id)
        made = self._history.do(self._on.registrations.restore, registration_id)
        if made is not None:
            self._tell(registration_id, made, restored_words(lost))

    def _remove(self, ids: list[str]) -> None:
        assert self._on is not None
        self._done(self._history.do(self._on.registrations.remove, ids), "Aanmelding verwijderd")

    def _done(self, made: ChangeSet | None, words: str) -> None:
        if made is not None:
            assert self._on is not None
            offers = self._on.waiting_lists.offered_by(self._event_id, made)
            said = f"{words}. {offers_line([one.line for one in offers])}" if offers else words
            self._history.offer_undo(said, made)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        """Say who has a place now because there are more; whoever made them is looking at another tab."""
        if self._on is None or not self._event_id or change.backwards or change.action is not Action.SET_CAPACITY:
            return
        offers = self._on.waiting_lists.offered_by(self._event_id, change)
        if offers:
            self._history.offer_undo(offers_line([one.line for one in offers]), change)

    def _accept(self, registration_id: str, choice: str) -> None:
        assert self._on is not None
        made = self._history.do(self._on.waiting_lists.accept, registration_id, RegistrationChoice(choice))
        if made is not None:
            self._tell(registration_id, made, "Geplaatst")

    def _decline(self, registration_id: str, choice: str) -> None:
        assert self._on is not None
        made = self._history.do(self._on.waiting_lists.decline, registration_id, RegistrationChoice(choice))
        self._done(made, "Van de wachtlijst gehaald")

    def _offer_free(self) -> None:
        assert self._on is not None
        self._history.do(self._on.waiting_lists.offer_free_places, self._event_id)

    def _open_letter(self, offer: Offer) -> None:
        """Hand the draft to the e-mail program; nothing is sent by it."""
        assert self._on is not None
        path = self._shell.handing_out.file(*self._on.waiting_lists.letter(offer))
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._shell.messages.warn("Deze computer heeft geen programma voor e-mail. " + offer.text)

    def _purge(self) -> None:
        """Ask first: what is wiped does not come back."""
        self._shell.messages.warn(PURGE_QUESTION, "Definitief wissen", self._purge_for_good)

    def _purge_for_good(self) -> None:
        assert self._on is not None
        if self._history.do(self._on.diets.purge, self._event_id) is not None:
            self._shell.messages.info("De dieetwensen zijn gewist, ook uit de geschiedenis.")

    # The door

    def _show_door(self) -> None:
        if self._on is None or not self._event_id:
            return
        typed = self.view.door.text()
        door = self._on.check_in.find(self._event_id, typed)
        first = next((one for one in door.found if one.came_in is None), None)
        nobody = typed.strip() and first is None
        found = f"{first.name}, {first.organisation}".rstrip(", ") if typed.strip() and first else ""
        self.view.show_door("Niemand meer verwacht met deze naam." if nobody else door.words, found)

    def _let_in(self) -> None:
        assert self._on is not None
        typed = self.view.door.text().strip()
        if not typed:
            return
        found = [one for one in self._on.check_in.find(self._event_id, typed).found if one.came_in is None]
        if found and self._check_in(found[0].id):
            self.view.door.clear()

    def _check_in(self, registration_id: str) -> bool:
        assert self._on is not None
        return self._history.do(self._on.check_in.check_in, registration_id) is not None
