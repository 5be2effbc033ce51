"""Keep what the secretary decided and wrote about a sending that has not gone yet, so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import DispatchKind, OverruledCheck
from secretariat.domain.meetings import Meeting
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import TextTooLong
from secretariat.domain.text import clean
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line
from secretariat.services.typing_steps import TypingSteps
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


class DispatchDraftService:
    """Sendings in the making; they go out of the file when the sending is written down."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._typing = TypingSteps(store.clock)

    def of(self, meeting_id: str, kind: DispatchKind) -> DispatchDraft | None:
        """What was decided about this sending; None when everything is as it is proposed."""
        return next(iter(drafts_of(self._store, meeting_id, kind)), None)

    def keep(self, draft: DispatchDraft) -> ChangeSet | None:
        """Keep this in the place of what was decided before; None when that is what is kept already.

        Writing that goes on in the same paragraph of the letter is one step of the history. The id of the draft is that
        of the one kept before, whatever it says.

        Raises:
            TextTooLong: there is more text than the file can hold.
            RecordMissing: there is no such meeting.
        """
        self._store.get(Meeting, draft.meeting_id)
        before = self.of(draft.meeting_id, draft.kind)
        after = replace(_fit(draft), id=before.id if before else new_id("drf"))
        if after == before or (before is None and after.says_nothing):
            return None
        letter = after.text or ""
        writes = before is not None and replace(before, text=after.text) == after
        merge = writes and self._typing.goes_on(letter, after.id)
        with self._store.unit_of_work(Action.PREPARE_DISPATCH, draft.meeting_id, merge=merge) as work:
            if after.says_nothing:
                work.remove(DispatchDraft, after.id)
            else:
                work.put(after)
        if writes:
            self._typing.wrote(letter, after.id)
        return work.made()

    def dropped_in(self, change: ChangeSet) -> tuple[DispatchKind, ...]:
        """What was prepared and can no longer go since a step."""
        gone = [
            row.before for row in change.rows if row.table == "dispatch_drafts" and row.after is None and row.before
        ]
        return tuple(DispatchKind(str(before["kind"])) for before in gone)


def let_go(work: UnitOfWork, store: Store, meeting_id: str, kinds: Collection[DispatchKind]) -> None:
    """Let go of sendings that were prepared and can no longer go; undo brings their words back with the step."""
    for draft in store.where(DispatchDraft, "meeting_id", [meeting_id]):
        if draft.kind in kinds:
            work.remove(DispatchDraft, draft.id)


def drafts_of(store: Store, meeting_id: str, kind: DispatchKind) -> list[DispatchDraft]:
    """The drafts of a kind of sending about a meeting: one, or more when an import brought more."""
    return [one for one in store.where(DispatchDraft, "meeting_id", [meeting_id]) if one.kind is kind]


def letter_text(typed: str) -> str:
    """The words of a letter as they are kept and as they go.

    Raises:
        TextTooLong: there is more text than the file can hold.
    """
    text = clean(typed)
    if len(text) > TEXT_LIMIT:
        raise TextTooLong("text", TEXT_LIMIT)
    return text


def _fit(draft: DispatchDraft) -> DispatchDraft:
    reasons = [
        OverruledCheck(key=one.key, note=note)
        for one in draft.reasons
        if (note := optional_line(one.note, "note", TEXT_LIMIT))
    ]
    return replace(
        draft,
        subject=optional_line(draft.subject or "", "subject"),
        text=letter_text(draft.text or "") or None,
        reasons=tuple(reasons),
    )
