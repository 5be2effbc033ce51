"""Keeps the tab Verzenden equal to the file, and remembers what the secretary decided about each sending."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.dispatches import DispatchChannel, DispatchKind, Mode, RecipientRole, last_sent
from secretariat.domain.refusals import Refusal, StepOutOfOrder
from secretariat.domain.sending_checks import WITHHELD, CheckKey, SendingCheck
from secretariat.gui.dispatches import checks, files
from secretariat.gui.dispatches.draft import SendingDraft, in_the_way
from secretariat.gui.dispatches.drafts import Drafts
from secretariat.gui.dispatches.file_opening import FileOpening
from secretariat.gui.dispatches.handing_over import HandingOver
from secretariat.gui.dispatches.logged import Logged
from secretariat.gui.dispatches.paper import SendingPaper, SendingPaperPresenter
from secretariat.gui.dispatches.view import DispatchesView, Section
from secretariat.gui.shell.calendar_saving import CalendarSaving
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.tabs import TabPaper
from secretariat.services.parcel_contents import Parcel
from secretariat.services.workspace import Workspace
from secretariat.wording.dispatches import in_the_way as in_words
from secretariat.wording.dispatches import ready, sent_before, too_large
from secretariat.wording.refusals import sentence

_TOPICS = frozenset(Topic) - {Topic.PLANNING, Topic.YEAR_REPORTS, Topic.EVENTS, Topic.PROXIES}
_PAUSE_MS = 300


class DispatchesPresenter(QObject):
    """The tab Verzenden of an overleg."""

    title = "Verze&nden"
    icon = "send"
    help_topic = "verzenden"
    aside = None
    place_wanted = Signal(object)
    """The place where a :class:`SendingCheck` is mended is to be shown."""
    tab_wanted = Signal(str)
    """Another tab is to be shown: its page of help."""

    def __init__(self, view: DispatchesView, paper: SendingPaper, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._kind: DispatchKind | None = None
        self._parcel: Parcel | None = None
        self._checks: tuple[SendingCheck, ...] = ()
        self._drafts = Drafts(shell, view)
        self._stale = False
        self._paper = SendingPaperPresenter(paper, shell)
        self.paper: TabPaper | None = self._paper
        self._logged = Logged(view.log, self._paper, shell)
        self._opening = FileOpening(shell, self._show_files)
        self._calendar = CalendarSaving(shell)
        self.handing_over = HandingOver(view, shell)
        self.handing_over.ended = self._sent
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    # What the workspace of the overleg asks of a tab

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._drafts.open_file(workspace)
        self._workspace = workspace
        self._view.set_read_only(workspace.read_only)
        self._view.checks.set_read_only(workspace.read_only)
        self._view.letter.set_read_only(workspace.read_only)

    def close_file(self) -> None:
        """Forget the file."""
        self._pause.stop()
        self._workspace, self._meeting_id, self._parcel = None, "", None
        self._paper.show_paper(None, None)

    def show_meeting(self, meeting_id: str) -> None:
        """Show what can be sent about this overleg, beginning with what comes next."""
        self._meeting_id = meeting_id
        assert self._workspace is not None
        self._kind = self._workspace.parcels.likely(meeting_id)
        self._view.recipients.show_choices(self._workspace.people.choices())
        self._refresh()
        self._view.recipients.begin()
        self._view.show_section(Section.CHECKS if self._checks else Section.RECIPIENTS)

    def show_place(self, place: str) -> None:
        """Begin with a kind of sending, by its key."""
        if place in set(DispatchKind):
            self._choose(DispatchKind(place))
            if self._parcel is not None and any(in_the_way(self._checks, self._draft.reasons)):
                self._view.show_section(Section.CHECKS)
                self._view.checks.show_first_open()
            else:
                self.start_new()

    def start_new(self) -> None:
        """Bring the cursor to the recipients."""
        self._view.show_section(Section.RECIPIENTS)
        self._view.recipients.table.setFocus()

    def flush(self) -> None:
        """Keep the words that are being typed."""
        self._view.letter.commit()

    # Showing

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        self._stale = False
        kinds = self._workspace.parcels.kinds(self._meeting_id)
        if self._kind not in kinds:
            self._kind = self._workspace.parcels.likely(self._meeting_id)
        self._parcel = self._prepared()
        self._view.show_kinds(kinds, self._kind)
        sent = self._workspace.dispatches.of_meeting(self._meeting_id)
        self._view.before.setText(sent_before(last_sent(sent, self._kind) if self._kind else None))
        self._view.before.setVisible(bool(self._view.before.text()))
        self._logged.show_meeting(self._workspace, self._meeting_id)
        self._log_count = len(sent)
        self._opening.show_parcel(self._workspace, self._parcel)
        self._show_draft()
        self._show_paper()

    def _prepared(self) -> Parcel | None:
        if self._workspace is None or self._kind is None:
            return None
        try:
            return self._workspace.parcels.prepare(self._kind, self._meeting_id, self._draft.left_out)
        except StepOutOfOrder:
            return None
        except Refusal as refusal:
            self._shell.messages.warn(sentence(refusal))
            return None

    def _show_draft(self) -> None:
        """Show what the secretary decided, on top of what the parcel proposes."""
        if self._workspace is None or self._parcel is None:
            self._checks = ()
            self._view.recipients.show_rows(())
            self._view.checks.show_rows(())
            self._view.files.show_rows((), "")
            self._view.show_counts({Section.LOG: self._log_count} if self._log_count else {})
            self._view.show_standing("", "muted", can_send=False)
            return
        draft, parcel = self._draft, self._parcel
        chosen = draft.chosen(parcel)
        self._checks = self._workspace.dispatches.checks(parcel, [one for one, _role in chosen])
        self._view.recipients.show_rows(draft.rows(parcel))
        self._view.checks.show_rows(checks.rows_of(self._checks, draft.reasons))
        self._view.letter.show_words(draft.subject or parcel.subject, draft.text or parcel.text)
        self._view.letter.show_road(draft.channel, draft.mode)
        self._show_files()

    def _show_files(self) -> None:
        """Show what goes along with what is known of its size, and how it stands."""
        if self._parcel is None:
            return
        rows = files.rows_of(self._parcel, self._opening.sizes(self._parcel))
        along = [row for row in rows if row.goes]
        size = sum(row.size for row in along)
        large = too_large(size) if self._draft.channel is DispatchChannel.EML else ""
        self._view.files.show_rows(rows, large)
        roles = [role for _one, role in self._draft.chosen(self._parcel)]
        counts = {Section.RECIPIENTS: len(roles), Section.FILES: len(along)}
        counts |= {Section.CHECKS: len(self._checks)} if self._checks else {}
        counts |= {Section.LOG: self._log_count} if self._log_count else {}
        self._view.show_counts(counts)
        hindered = in_words(*in_the_way(self._checks, self._draft.reasons))
        copies = roles.count(RecipientRole.CC)
        self._ready = ready(len(roles) - copies, copies, len(along), size)
        look = "refused" if hindered else "strong"
        busy = self.handing_over.sending.is_busy
        self._view.show_standing("Bezig…" if busy else hindered or self._ready, look, can_send=not busy)

    def _show_paper(self) -> None:
        """Beside the log stands the paper as it went, beside everything else the one that will go."""
        if self._view.section is Section.LOG:
            self._logged.show_row(self._view.log.row)
        elif self._parcel is not None and self._parcel.papers:
            row = self._view.files.table.records.record_at(self._view.files.table.currentIndex())
            place = row.paper if row is not None and row.paper is not None else 0
            papers = self._parcel.papers
            self._paper.show_paper(self._workspace, papers[min(place, len(papers) - 1)].outline)
        else:
            self._paper.show_paper(None, None)

    # Deciding

    @property
    def _draft(self) -> SendingDraft:
        assert self._kind is not None
        return self._drafts.of(self._meeting_id, self._kind)

    def _decided(self) -> None:
        """Show what was decided, and let the file hold it."""
        self._show_draft()
        if self._parcel is not None:
            self._drafts.keep(self._draft, self._parcel)

    def _choose(self, kind: DispatchKind) -> None:
        self._view.letter.commit()
        self._kind = kind
        self._refresh()

    def _tick(self, ids: list[str], on: bool) -> None:
        self._draft.ticks |= dict.fromkeys(ids, on)
        self._decided()

    def _give(self, ids: list[str], role: RecipientRole) -> None:
        self._draft.roles |= dict.fromkeys(ids, role)
        self._draft.ticks |= dict.fromkeys(ids, True)
        self._decided()

    def _add(self, person_id: str) -> None:
        if self._workspace is not None and self._parcel is not None:
            self._draft.add(self._workspace.parcels.somebody(person_id))
            self._decided()
            self._view.recipients.table.select(person_id, "name")
            self._view.recipients.table.setFocus()

    def _remove(self, ids: list[str]) -> None:
        for person_id in ids:
            self._draft.remove(person_id)
        self._decided()

    def _reason(self, subjects: list[str], why: str) -> None:
        self._draft.reasons |= dict.fromkeys(subjects, why.strip())
        self._decided()

    def _say(self, subject: str, text: str) -> None:
        if self._parcel is not None:
            self._draft.say(self._parcel, subject, text)
            self._decided()

    def _take_along(self, keys: list[str], on: bool) -> None:
        if self._parcel is not None and self._workspace is not None:
            self._draft.take_along(keys, on=on)
            self._drafts.keep(self._draft, self._parcel)
            self._refresh()

    def _take_road(self, channel: DispatchChannel) -> None:
        self._draft.channel = channel
        if channel is not DispatchChannel.EML and self._draft.mode is Mode.EACH:
            self._draft.mode = Mode.TOGETHER
        self._show_draft()

    def _take_mode(self, mode: Mode) -> None:
        self._draft.mode = mode
        self._show_draft()

    # Going

    def _send(self) -> None:
        """Ask for the last look, or show what is in the way."""
        if not self._shell.flush() or self._parcel is None:
            return
        if any(in_the_way(self._checks, self._draft.reasons)):
            self._view.show_section(Section.CHECKS)
            self._view.checks.show_first_open()
            return
        self._hand_over(records=True)

    def _try(self) -> None:
        if not self._shell.flush() or self._parcel is None:
            return
        if not self._draft.chosen(self._parcel):
            self._view.show_section(Section.RECIPIENTS)
            return
        self._hand_over(records=False)

    def _hand_over(self, *, records: bool) -> None:
        workspace, parcel, draft, found = self._workspace, self._parcel, self._draft, self._checks
        if workspace is not None and parcel is not None:
            self.handing_over.ask(
                workspace, parcel, lambda note: draft.choice(parcel, found, note), self._ready, records=records
            )

    def _sent(self, parcel: Parcel) -> None:
        """It was written down: what was decided about it is past, and the log shows it.

        Whoever went on with another overleg meanwhile is left alone there.
        """
        self._drafts.forget(parcel.meeting_id, parcel.kind)
        if self._workspace is None or parcel.meeting_id != self._meeting_id:
            return
        self._kind = None
        self._pause.stop()
        self._refresh()
        self._view.show_section(Section.LOG)
        rows = self._view.log.rows
        if rows:
            self._view.log.table.select(next((row.id for row in rows if row.file), rows[0].id))
        self._view.log.table.setFocus()
        self._show_paper()

    def _go(self, check: SendingCheck) -> None:
        if self._workspace is None:
            return
        if check.key is CheckKey.NO_RECIPIENTS:
            self.start_new()
            return
        if check.key in WITHHELD:
            self._view.recipients.table.select(check.about[0], "name")
            self.start_new()
            return
        if check.key is CheckKey.PAPER_LEFT_OUT:
            self._view.show_section(Section.FILES)
            self._view.files.table.setFocus()
        elif check.key is CheckKey.TERM_PASSED:
            self._view.checks.ask_reason()
        else:
            self.place_wanted.emit(check)

    @property
    def _body_id(self) -> str:
        assert self._workspace is not None
        return self._workspace.meetings.head(self._meeting_id).body.id

    def _save_calendar(self) -> None:
        if self._workspace is not None:
            self._calendar.save(self._workspace, self._view, meeting_id=self._meeting_id)

    # Keeping up

    def _came_into_sight(self) -> None:
        if self._stale:
            self._refresh()

    def _changed(self, change: ChangeSet, initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        if Topic.DISPATCH_DRAFTS in change.topics:
            if initiator is self._view:
                return
            self._drafts.read_again()
        if self._view.isVisible():
            self._pause.start()
        else:
            self._stale = True

    def _connect(self) -> None:
        view = self._view
        view.kind_chosen.connect(self._choose)
        view.sections.chosen.connect(self._show_paper)
        view.send_wanted.connect(self._send)
        view.trial_wanted.connect(self._try)
        view.files.calendar_wanted.connect(self._save_calendar)
        view.shown.connect(self._came_into_sight)
        view.checks.reason_given.connect(self._reason)
        view.checks.place_wanted.connect(self._go)
        view.recipients.ticked.connect(self._tick)
        view.recipients.role_wanted.connect(self._give)
        view.recipients.add_wanted.connect(self._add)
        view.recipients.remove_wanted.connect(self._remove)
        view.recipients.person_wanted.connect(lambda person_id: self._shell.doors.open("persons", person_id))
        view.recipients.body_wanted.connect(lambda: self._shell.doors.open("bodies", self._body_id))
        view.files.ticked.connect(self._take_along)
        view.files.chosen.connect(lambda _row: self._show_paper())
        view.files.open_wanted.connect(self._opening.open)
        view.files.papers_wanted.connect(lambda: self.tab_wanted.emit("stukken"))
        view.letter.written.connect(self._say)
        view.letter.channel_wanted.connect(self._take_road)
        view.letter.mode_wanted.connect(self._take_mode)
        view.log.chosen.connect(lambda _row: self._show_paper())
        self.handing_over.sending.changed.connect(self._show_files)
        self._shell.history.changed.connect(self._changed)
