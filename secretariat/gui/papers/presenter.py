"""Keeps the paper beside an overleg equal to the file, a moment after something changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.papers.view import PaperPane
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.drawn_paper import DrawnPaper
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.shell.paper_uses import PaperUses
from secretariat.services.publishing import Outline, PaperKind, PaperRequest
from secretariat.services.workspace import Workspace

_OWN_PAPERS = (PaperKind.CONVOCATION, PaperKind.MINUTES)
"""What the paper is about by itself, before the overleg and after it."""


class PaperPresenter(QObject):
    """The paper of the overleg on the screen."""

    def __init__(self, view: PaperPane, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._held = False
        self._saving = PaperSaving(shell)
        self._drawn = DrawnPaper(view.paper, shell.tasks, self._outline)
        self._uses = PaperUses(view.paper, view, shell, self._drawn, self._outline)
        view.kind_chosen.connect(lambda _kind: self._show_other())
        view.shown.connect(self._drawn.refresh_soon)
        view.save_wanted.connect(self.save)
        view.uses.print_wanted.connect(self._uses.print)
        view.uses.large_print_changed.connect(self._start_anew)
        view.uses.abbreviations_changed.connect(self._start_anew)
        view.uses.program_wanted.connect(self._uses.open_elsewhere)
        shell.history.changed.connect(self._changed)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._drawn.forget()

    def show_meeting(self, meeting_id: str) -> None:
        """Show the papers of this overleg; one without minutes yet shows its invitation."""
        self._meeting_id = meeting_id
        assert self._workspace is not None
        self._view.offer_proxy_form(wanted=self._workspace.publishing.has_proxy_form(meeting_id))
        if self._view.kind is not PaperKind.ACTION_LIST:
            self._show_what_it_is_about()
        self._held = self._has_been_held()
        self._show_other()

    def postpone(self) -> None:
        """Somebody is typing; the paper comes when that pauses."""
        self._drawn.postpone()

    def follow(self, item_id: str) -> None:
        """Let the verslag show what stands there of an agenda item."""
        if self._workspace is not None and self._view.kind is PaperKind.MINUTES:
            entries = self._workspace.minutes.entries(self._meeting_id)
            self._drawn.follow(next((f"{one.number}. {one.title}" for one in entries if one.id == item_id), ""))

    @property
    def outline(self) -> Outline | None:
        """What stands on the paper on the screen; None before the first one is there."""
        return self._drawn.outline

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the paper, by the key of the action."""
        return {"save_pdf": self.save, "print": self._uses.print, "open_pdf": self._uses.open_elsewhere}

    def flush(self) -> None:
        """Nothing is typed on paper."""

    def save(self) -> None:
        """Ask where the paper must go, and write it there."""
        request = self._request()
        if self._workspace is not None and request is not None:
            self._saving.save(self._workspace, request, self._view, self._view.saved_bar)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if not self._meeting_id:
            return
        if Topic.MEETINGS in change.topics and self._has_been_held() != self._held:
            self._held = not self._held
            if self._view.kind in _OWN_PAPERS:
                self._show_what_it_is_about()
        self._offer_abbreviations()
        self._view.saved_bar.hide()
        self._drawn.refresh_soon()

    def _has_been_held(self) -> bool:
        """Whether the overleg is past; one that is gone counts as it did."""
        assert self._workspace is not None
        try:
            return self._workspace.meetings.head(self._meeting_id).meeting.status.has_been_held
        except RecordMissing:
            return self._held

    def _show_what_it_is_about(self) -> None:
        """Show the invitation as long as the overleg must still come, and its verslag from then on."""
        assert self._workspace is not None
        is_past = self._has_been_held() or self._workspace.minutes.of_meeting(self._meeting_id) is not None
        self._view.show_kind(PaperKind.MINUTES if is_past else PaperKind.CONVOCATION)

    def _show_other(self) -> None:
        """Another paper, which is as it usually is."""
        self._offer_abbreviations(anew=True)
        self._start_anew()

    def _offer_abbreviations(self, *, anew: bool = False) -> None:
        request = self._request()
        if self._workspace is not None and request is not None:
            usual = self._workspace.publishing.explains_abbreviations(request)
            self._view.uses.show_abbreviations(usual, anew=anew)

    def _start_anew(self) -> None:
        self._view.saved_bar.hide()
        self._drawn.refresh()

    def _request(self) -> PaperRequest | None:
        if not self._meeting_id:
            return None
        return PaperRequest(
            self._view.kind,
            meeting_id=self._meeting_id,
            variant=self._view.variant,
            large_print=self._view.uses.is_large_print,
            abbreviations=self._view.uses.abbreviations,
        )

    def _outline(self) -> Outline | None:
        request = self._request()
        if self._workspace is None or request is None:
            return None
        return self._workspace.publishing.outline(request)
