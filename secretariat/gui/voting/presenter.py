"""Keeps what the screen says of an assembly equal to the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.tabs import TabPaper
from secretariat.gui.voting.view import VotingView
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.proxies import TypedProxy
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording import assembly
from secretariat.wording.attendance import NOT_RECORDED, expected_sentence, quorum_sentence
from secretariat.wording.papers import paper_name

_TOPICS = {
    *(Topic.PROXIES, Topic.ATTENDANCE, Topic.BODIES, Topic.MEETINGS, Topic.AGENDAS, Topic.DECISIONS),
    *(Topic.ORGANISATIONS, Topic.PEOPLE, Topic.MINUTES),
}
_A_WHILE = 30_000
"""Milliseconds between two looks at the clock: who is there is noted in whole minutes."""


class VotingPresenter(QObject):
    """The tab Stemmen of an assembly."""

    title = "Ste&mmen"
    icon = "gavel"
    help_topic = "stemmen"
    paper: TabPaper | None = None

    def __init__(self, view: VotingView, shell: Shell, clock: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._clock = clock
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.votes_wanted.connect(self._set_votes)
        view.member_asked.connect(self._ask_member)
        view.member_removed.connect(self._remove_member)
        view.rules_wanted.connect(self._set_rules)
        view.member_form.wanted.connect(self._add_member)
        view.proxy_asked.connect(self._ask_proxy)
        view.proxy_form.wanted.connect(self._save_proxy)
        view.proxy_form.refusal_wanted.connect(self._turn_down)
        view.list_wanted.connect(self.show_list)
        view.blank_wanted.connect(self.show_form)
        view.accept_wanted.connect(lambda one: self._history.do(self._open.proxies.accept, one, initiator=self))
        view.refuse_wanted.connect(lambda one: self._history.do(self._open.proxies.refuse, one, initiator=self))
        view.revoke_asked.connect(self._ask_revoke)
        view.revoke_form.wanted.connect(self._revoke)
        view.remove_wanted.connect(lambda one: self._history.do(self._open.proxies.remove, one, initiator=self))
        view.proxies.chosen.connect(lambda _id: self._say_of_chosen())
        self._minute = QTimer(self, interval=_A_WHILE)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    @property
    def aside(self) -> QWidget | None:
        """The quorum at each item."""
        return self._view.aside

    def belongs_to(self, workspace: Workspace, meeting_id: str) -> bool:
        """Whether the members of this overleg vote as an assembly does."""
        return workspace.voting.is_assembly(meeting_id)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._view.close_form()

    def show_meeting(self, meeting_id: str) -> None:
        """Show how this assembly stands."""
        self._meeting_id = meeting_id
        self._view.close_form()
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one member into sight."""
        self._view.members.select(place)

    def start_new(self) -> None:
        """Begin a machtiging."""
        self._ask_proxy("")

    def flush(self) -> None:
        """Everything is written at once; nothing waits here."""

    def show_list(self) -> PaperDialog | None:
        """Show the machtigingenlijst as it will print."""
        return self._show_paper(PaperKind.PROXY_LIST, PlainLabel(paper_name(PaperKind.PROXY_LIST), look="strong"))

    def show_form(self) -> PaperDialog | None:
        """Show the machtigingsformulier as it will print: to fill in, or filled in for who signs for a member."""
        signer = QuietCombo()
        signer.setAccessibleName("Voor wie het formulier is")
        signers = self._open.proxies.signers(self._meeting_id) if self._workspace else ()
        signer.show_choices([("", "Om in te vullen"), *((one[0], one[1]) for one in signers)], "")
        dialog = self._show_paper(PaperKind.PROXY_FORM, signer)
        if dialog is not None:
            meeting_id = self._meeting_id
            signer.activated.connect(
                lambda _row: dialog.show_request(
                    PaperRequest(PaperKind.PROXY_FORM, meeting_id=meeting_id, person_id=signer.chosen() or None)
                )
            )
        return dialog

    def _show_paper(self, kind: PaperKind, choice: QWidget) -> PaperDialog | None:
        if self._workspace is None or not self._meeting_id or not self._shell.flush():
            return None
        dialog = PaperDialog(paper_name(kind), choice, self._workspace, self._shell, self._view)
        dialog.open()
        dialog.show_request(PaperRequest(kind, meeting_id=self._meeting_id))
        return dialog

    @property
    def _open(self) -> Workspace:
        assert self._workspace is not None
        return self._workspace

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        voting = self._workspace.voting
        now = self._clock()
        day = self._workspace.meetings.head(self._meeting_id).meeting.date
        stands = voting.at(self._meeting_id, now.time() if day == now.date() else None)
        words = quorum_sentence(stands.quorum) if stands.votes_there else NOT_RECORDED
        if not stands.votes_there and (day is None or day > self._workspace.today()):
            words = expected_sentence(self._workspace.attendance.expected(self._meeting_id))
        present = assembly.present(stands.in_person, stands.by_proxy, stands.votes_there, stands.votes)
        share = f"{assembly.share(stands.quorum)} · {present}"
        self._view.show_assembly(words, share, stands.members, voting.per_item(self._meeting_id))
        self._view.show_proxies(self._workspace.proxies.lines(self._meeting_id))
        rules = voting.rules(self._meeting_id)
        self._view.show_rules(rules.proxies_per_holder, anyone=bool(rules.proxy_to_anyone))
        minutes = self._workspace.minutes.of_meeting(self._meeting_id)
        frozen = minutes is not None and minutes.status.is_adopted
        self._view.set_read_only(self._workspace.read_only or frozen)
        self._say_of_chosen()

    def _say_of_chosen(self) -> None:
        """What there is to say about the chosen machtiging, or until when one may come in."""
        if self._workspace is None or not self._meeting_id:
            return
        chosen = self._view.proxies.current_id()
        lines = self._workspace.proxies.lines(self._meeting_id)
        line = next((one for one in lines if one.id == chosen), None)
        words = assembly.remark(line.came, line.revoked_on, line.note, late=line.late) if line else ""
        self._view.remark.setText(words or assembly.term(self._workspace.proxies.until(self._meeting_id)))

    def _ask_member(self) -> None:
        self._view.member_form.show_choices(self._open.voting.organisations(self._meeting_id))
        self._view.open_form(self._view.member_form)

    def _add_member(self, organisation_id: str, votes: int) -> None:
        form = self._view.member_form
        verb = partial(self._open.voting.add_member, self._meeting_id, organisation_id, votes)
        if self._history.do(verb, initiator=form) is not None:
            self._view.close_form()
            self._view.members.select(organisation_id)

    def _set_votes(self, organisation_id: str, votes: int) -> None:
        self._history.do(self._open.voting.set_votes, self._meeting_id, organisation_id, votes, initiator=self)

    def _remove_member(self, organisation_id: str) -> None:
        self._history.do(self._open.voting.remove_member, self._meeting_id, organisation_id, initiator=self)

    def _set_rules(self, most: int | None, anyone: bool) -> None:
        verb = partial(self._open.voting.set_rules, self._meeting_id, proxies_per_holder=most, proxy_to_anyone=anyone)
        if self._history.do(verb, initiator=self) is None:
            self._refresh()  # what was refused is not left standing in the fields

    def _ask_proxy(self, proxy_id: str) -> None:
        if self._workspace is None or self._workspace.read_only:
            return
        proxies, form = self._workspace.proxies, self._view.proxy_form
        term = assembly.term(proxies.until(self._meeting_id))
        meeting_id = self._meeting_id
        form.show_choices(proxies.grantors(meeting_id), proxies.people(meeting_id), proxies.items(meeting_id), term)
        form.open_for(proxy_id, proxies.get(proxy_id) if proxy_id else TypedProxy(), self._workspace.today())
        self._view.open_form(form)

    def _save_proxy(self, proxy_id: str, typed: TypedProxy) -> None:
        proxies, form = self._open.proxies, self._view.proxy_form
        form.accepted()
        verb = partial(proxies.change, proxy_id) if proxy_id else partial(proxies.give, self._meeting_id)
        change = self._history.do(verb, typed, initiator=form)
        if change is not None or not form.refusal:
            self._done(change)

    def _turn_down(self, typed: TypedProxy, reason: str) -> None:
        form = self._view.proxy_form
        change = self._history.do(self._open.proxies.turn_down, self._meeting_id, typed, reason, initiator=form)
        if change is not None:
            self._done(change)

    def _ask_revoke(self, proxy_id: str) -> None:
        lines = self._open.proxies.lines(self._meeting_id)
        line = next((one for one in lines if one.id == proxy_id), None)
        if line is not None:
            self._view.revoke_form.open_for(proxy_id, line.grantor, self._open.today())
            self._view.open_form(self._view.revoke_form)

    def _revoke(self, proxy_id: str, day: dt.date) -> None:
        form = self._view.revoke_form
        form.accepted()
        change = self._history.do(self._open.proxies.revoke, proxy_id, day, initiator=form)
        if change is not None or not form.refusal:
            self._done(change)

    def _done(self, change: ChangeSet | None) -> None:
        self._view.close_form()
        if change is not None:
            self._view.proxies.select(change.subject_id)
        self._view.proxies.setFocus()

    def _tick(self) -> None:
        """Somebody may have gone at the time that was noted before."""
        if self._view.isVisible():
            self._refresh()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is not None and change.topics & _TOPICS:
            self._refresh()
