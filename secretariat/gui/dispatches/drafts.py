"""The drafts of sendings: read from the file, and kept there after everything the secretary decides."""

from __future__ import annotations

import enum
from typing import TypeVar

from secretariat.domain.dispatches import DispatchChannel, DispatchKind, Mode
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.dispatches.draft import SendingDraft
from secretariat.gui.shell.context import Shell
from secretariat.services.parcel_contents import Addressee, Parcel
from secretariat.services.workspace import Workspace
from secretariat.settings import DISPATCH_CHANNEL, DISPATCH_MODE

_Kind = TypeVar("_Kind", bound=enum.Enum)


class Drafts:
    """One draft for each kind of sending of each overleg that was looked at."""

    def __init__(self, shell: Shell, initiator: object) -> None:
        """``initiator`` is who asks for what is written here."""
        self._shell = shell
        self._initiator = initiator
        self._workspace: Workspace | None = None
        self._drafts: dict[tuple[str, DispatchKind], SendingDraft] = {}

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        if workspace is not self._workspace:
            self._workspace = workspace
            self._drafts.clear()

    def of(self, meeting_id: str, kind: DispatchKind) -> SendingDraft:
        """The draft of a kind of sending."""
        key = (meeting_id, kind)
        if key not in self._drafts:
            self._drafts[key] = SendingDraft(
                channel=_kept(DispatchChannel, self._shell.settings.choice(DISPATCH_CHANNEL), DispatchChannel.EML),
                mode=_kept(Mode, self._shell.settings.choice(DISPATCH_MODE), Mode.TOGETHER),
            )
            self._restore(key)
        return self._drafts[key]

    def keep(self, draft: SendingDraft, parcel: Parcel) -> None:
        """Let the file hold what was decided; of a file that may only be read it is remembered until it is closed."""
        if self._workspace is not None and not self._workspace.read_only:
            keep = self._workspace.dispatch_drafts.keep
            self._shell.history.do(keep, draft.as_kept(parcel), initiator=self._initiator)

    def read_again(self) -> None:
        """Take what the file says now: a step was taken back, or made again."""
        if self._workspace is not None and not self._workspace.read_only:
            for key in self._drafts:
                self._restore(key)

    def forget(self, meeting_id: str, kind: DispatchKind) -> None:
        """It was sent."""
        self._drafts.pop((meeting_id, kind), None)

    def _restore(self, key: tuple[str, DispatchKind]) -> None:
        if self._workspace is not None:
            self._drafts[key].restore(self._workspace.dispatch_drafts.of(*key), self._somebody)

    def _somebody(self, person_id: str) -> Addressee | None:
        assert self._workspace is not None
        try:
            return self._workspace.parcels.somebody(person_id)
        except RecordMissing:
            return None


def _kept(kind: type[_Kind], value: str, usual: _Kind) -> _Kind:
    """What was kept of a choice, or what is usual when that is none."""
    return next((one for one in kind if one.value == value), usual)
