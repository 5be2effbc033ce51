"""Makes the papers of an event, keeps versions of its programme, and lists what clashes and which links are dead."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import Topic
from secretariat.gui.events.paper_choice import show_paper
from secretariat.gui.events.papers_view import EventPapersView, Remark, VersionLine
from secretariat.gui.look import hours
from secretariat.gui.shell.calendar_saving import CalendarSaving
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.workspace import Workspace
from secretariat.wording.agenda_versions import version_name
from secretariat.wording.dates import short_date
from secretariat.wording.programme import changes_in_words, dead_link, version_kept

BETWEEN = " | "
"""What parts the changes of a version on one line."""


class EventPapersPresenter(QObject):
    """The tab with the papers."""

    title = "Pap&ieren"
    icon = "printer"
    kinds: frozenset[str] = frozenset()
    topics = frozenset({Topic.EVENTS, Topic.PEOPLE, Topic.DOCUMENTS})

    def __init__(self, shell: Shell) -> None:
        self.view = EventPapersView(shell.settings)
        super().__init__(self.view)
        self._shell = shell
        self._history = shell.history
        self._saving = PaperSaving(shell)
        self._calendars = CalendarSaving(shell)
        self._workspace: Workspace | None = None
        self._event_id = ""
        view = self.view
        view.booklet_wanted.connect(self.show_booklet)
        view.speaker_wanted.connect(self.show_speaker)
        view.calendar_wanted.connect(self._save_calendar)
        view.paper_wanted.connect(self.show_paper)
        view.keep_wanted.connect(lambda note: self._keep(self._event_id, note))
        view.remark_opened.connect(shell.doors.open)

    # What the page asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._event_id = workspace, ""
        if workspace is not None:
            self.view.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show what there is of this event."""
        self._event_id = event_id
        if self._workspace is None or not event_id:
            return
        programme = self._workspace.programme.programme(event_id)
        remarks = [
            Remark(
                f"conflict-{one.id}",
                f"{short_date(one.day)} {hours.bare(one.start)}",
                one.title,
                one.words,
                "event_slots",
                one.part_id,
            )
            for one in programme.conflicts
        ]
        sessions = {one.id for one in programme.lines if one.is_session}
        remarks = [
            one
            if one.record_id not in sessions
            else Remark(one.id, one.when, one.title, one.words, "event_sessions", one.record_id)
            for one in remarks
        ]
        remarks += [
            Remark(f"link-{number}", "", one.title, dead_link(one.words, one.address), one.kind, one.record_id)
            for number, one in enumerate(self._workspace.event_links.dead_links(event_id))
        ]
        self.view.show_remarks(remarks)
        self.view.show_speakers(self._workspace.programme.speakers(event_id))
        self.view.show_versions(self._versions())

    def show_record(self, record_id: str) -> None:
        """No record has its place here."""

    def commit(self) -> None:
        """Nothing is typed here that is kept by itself."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """The booklet, on every tab of the event."""
        return {"paper": self.show_booklet, "save_pdf": self.save_booklet} if self._workspace is not None else {}

    def follow(self, event_id: str) -> None:
        """Make papers of this event, also while another tab is in front."""
        self._event_id = event_id

    # Papers

    def show_booklet(self) -> PaperDialog | None:
        """Show the programmaboekje as it will print, on A4 or A5."""
        if self._workspace is None or not self._event_id or not self._shell.flush():
            return None
        size = QuietCombo()
        size.setAccessibleName("Formaat van het boekje")
        size.show_choices([("", "A4"), (Variant.A5.value, "A5")], "")
        kept = functools.partial(self._went_out, self._event_id)
        dialog = PaperDialog("Programmaboekje", size, self._workspace, self._shell, self.view, kept)
        size.activated.connect(lambda _row: dialog.show_request(self._booklet(size.chosen())))
        dialog.open()
        dialog.show_request(self._booklet(""))
        return dialog

    def save_booklet(self) -> None:
        """Save the booklet without looking at it first."""
        if self._workspace is not None and self._event_id:
            self._saving.save(
                self._workspace, self._booklet(""), self.view, done=functools.partial(self._went_out, self._event_id)
            )

    def show_speaker(self, person_id: str) -> PaperDialog | None:
        """Show the page of one speaker."""
        if self._workspace is None or not person_id or not self._shell.flush():
            return None
        names = dict(self._workspace.programme.speakers(self._event_id))
        choice = PlainLabel(names.get(person_id, ""), look="strong")
        dialog = PaperDialog("Blad voor de spreker", choice, self._workspace, self._shell, self.view)
        dialog.open()
        dialog.show_request(PaperRequest(PaperKind.PROGRAMME, event_id=self._event_id, person_id=person_id))
        return dialog

    def show_paper(self, kind: str) -> PaperDialog | None:
        """Show a paper about the participants, to be made for everybody or for a part of them."""
        if self._workspace is None or not self._event_id or not self._shell.flush():
            return None
        return show_paper(PaperKind(kind), self._event_id, self._workspace, self._shell, self.view)

    def _booklet(self, size: str) -> PaperRequest:
        variant = Variant.A5 if size else None
        return PaperRequest(PaperKind.PROGRAMME, event_id=self._event_id, variant=variant)

    def _save_calendar(self, person_id: str) -> None:
        if self._workspace is not None and self._event_id:
            self._calendars.save(self._workspace, self.view, event_id=self._event_id, person_id=person_id)

    # Versions

    def _went_out(self, event_id: str) -> None:
        """A booklet that was saved is one that somebody is going to see: keep what it says, if that is new."""
        if self._workspace is not None and not self._workspace.read_only:
            self._keep(event_id, "Programmaboekje", quiet=True)

    def _keep(self, event_id: str, note: str, *, quiet: bool = False) -> None:
        if self._workspace is None or not event_id:
            return
        made = self._history.do(self._workspace.programme_versions.keep, event_id, note)
        if made is None:
            if not quiet and self._workspace.programme_versions.of_event(event_id):
                self._shell.messages.info("Er is niets veranderd sinds de vorige versie.")
            return
        if not quiet:
            self.view.note.clear()
        newest = self._workspace.programme_versions.of_event(event_id)[-1]
        conflicts = len(self._workspace.programme.programme(event_id).conflicts)
        self._history.offer_undo(version_kept(newest.version, conflicts), made)

    def _versions(self) -> list[VersionLine]:
        assert self._workspace is not None
        kept = self._workspace.programme_versions
        lines = []
        for one in reversed(kept.of_event(self._event_id)):
            changes = changes_in_words(kept.changes(self._event_id, one.version), hours.time_format())
            words = BETWEEN.join(changes) or "niets"
            lines.append(VersionLine(one.id, version_name(one.version, one.made_on), one.note or "", words))
        return lines
