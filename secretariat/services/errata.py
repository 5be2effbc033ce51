"""Put an erratum right or take it away, as long as no verslag went out with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.documents.errata import erratum_words
from secretariat.documents.outline import Facts, Outline, plain
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatches import Dispatch, DispatchKind
from secretariat.domain.errata import Erratum
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ErratumSent
from secretariat.services.issued_papers import outline_of
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store


class ErrataService:
    """The errata on adopted minutes; :class:`AdoptionService` records them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def edit(self, erratum_id: str, text: str, place: str = "") -> ChangeSet | None:
        """Word an erratum otherwise; None when it is worded so.

        Raises:
            FieldEmpty, TextTooLong: the text or place cannot be kept so.
            ErratumSent: people have it.
            RecordMissing: there is no such erratum.
        """
        before = self._open(erratum_id)
        after = replace(before, text=required_line(text, "text", TEXT_LIMIT), place=optional_line(place, "place"))
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_ERRATUM, before.meeting_id) as work:
            work.put(after)
        return work.made()

    def remove(self, erratum_id: str) -> ChangeSet:
        """Take an erratum away.

        Raises:
            ErratumSent: people have it.
            RecordMissing: there is no such erratum.
        """
        before = self._open(erratum_id)
        with self._store.unit_of_work(Action.REMOVE_ERRATUM, before.meeting_id) as work:
            work.remove(Erratum, erratum_id)
        return work.made()

    def _open(self, erratum_id: str) -> Erratum:
        erratum = self._store.get(Erratum, erratum_id)
        sent_on = erratum_sent_on(self._store, erratum)
        if sent_on is not None:
            raise ErratumSent(sent_on)
        return erratum


def erratum_sent_on(store: Store, erratum: Erratum) -> dt.date | None:
    """The day on which a verslag with this erratum was sent; None when nobody has it."""
    for dispatch in store.where(Dispatch, "meeting_id", [erratum.meeting_id]):
        if dispatch.kind is DispatchKind.ADOPTED_MINUTES and dispatch.has_gone:
            papers = [file.issued_paper_id for file in dispatch.files if file.issued_paper_id]
            if any(_says(outline_of(store, one), erratum) for one in store.by_ids(IssuedPaper, papers)):
                return dispatch.sent_on
    return None


def _says(outline: Outline, erratum: Erratum) -> bool:
    """Whether a paper holds this erratum, in these words."""
    facts = [block for block in outline.blocks if isinstance(block, Facts)]
    return any(plain(runs) == erratum_words(erratum) for block in facts for _title, runs in block.rows)
