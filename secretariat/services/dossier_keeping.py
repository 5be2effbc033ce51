"""Keep up a dossier: how it stands, who takes part and signed, and what of it must come on an agenda."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier, DossierParty, DossierShare, ProgressNote
from secretariat.domain.organisations import Organisation
from secretariat.domain.refusals import FieldEmpty, RecordMissing, SignedAhead
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_text, required_line
from secretariat.storage.store import Store


class DossierKeepingService:
    """What is written down of a dossier while it runs."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def note(self, dossier_id: str, text: str, day: dt.date | None = None) -> ChangeSet:
        """Write down how the dossier stands, today or on another day.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
        """
        before = self._store.get(Dossier, dossier_id)
        note = ProgressNote(date=day or self._today(), text=_note_text(text))
        made = self._put(before, replace(before, progress=(*before.progress, note)), Action.NOTE_PROGRESS)
        assert made is not None
        return made

    def edit_note(
        self, dossier_id: str, note_id: str, text: str | None = None, day: dt.date | None = None
    ) -> ChangeSet | None:
        """Change what a stand van zaken says or of which day it is; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            RecordMissing: there is no such note.
        """
        before = self._store.get(Dossier, dossier_id)
        place = _place(before, note_id)
        notes = list(before.progress)
        notes[place] = ProgressNote(
            date=day or notes[place].date, text=notes[place].text if text is None else _note_text(text)
        )
        return self._put(before, replace(before, progress=tuple(notes)), Action.NOTE_PROGRESS)

    def remove_note(self, dossier_id: str, note_id: str) -> ChangeSet | None:
        """Take a stand van zaken away.

        Raises:
            RecordMissing: there is no such note.
        """
        before = self._store.get(Dossier, dossier_id)
        place = _place(before, note_id)
        notes = before.progress[:place] + before.progress[place + 1 :]
        return self._put(before, replace(before, progress=notes), Action.NOTE_PROGRESS)

    def set_parties(self, dossier_id: str, organisation_ids: Sequence[str]) -> ChangeSet | None:
        """Say which organisations take part; when they signed stays known of those that stay. None when it is so.

        Raises:
            RecordMissing: there is no such organisation.
        """
        before = self._store.get(Dossier, dossier_id)
        known = {one.organisation_id: one for one in before.parties}
        wanted = tuple(dict.fromkeys(organisation_ids))
        for one in wanted:
            self._store.get(Organisation, one)
        parties = tuple(known.get(one, DossierParty(organisation_id=one)) for one in wanted)
        return self._put(before, replace(before, parties=parties), Action.SET_DOSSIER_PARTIES)

    def sign(self, dossier_id: str, organisation_id: str, day: dt.date | None) -> ChangeSet | None:
        """Say when an organisation signed, or that it has not; None when that is known.

        Raises:
            SignedAhead: that day is still to come.
            RecordMissing: the organisation takes no part.
        """
        if day is not None and day > self._today():
            raise SignedAhead(day)
        before = self._store.get(Dossier, dossier_id)
        if organisation_id not in {one.organisation_id for one in before.parties}:
            raise RecordMissing(organisation_id)
        parties = tuple(
            replace(one, signed_on=day) if one.organisation_id == organisation_id else one for one in before.parties
        )
        return self._put(before, replace(before, parties=parties), Action.SET_DOSSIER_PARTIES)

    def share(self, dossier_id: str, organisation_ids: Sequence[str]) -> ChangeSet | None:
        """Say with which organisations the dossier is shared; since when stays known of those that stay.

        None when it is so. Whose dossier it is need not be told (``domain.md`` R44).

        Raises:
            RecordMissing: there is no such organisation.
        """
        before = self._store.get(Dossier, dossier_id)
        known = {one.organisation_id: one for one in before.shared_with}
        wanted = [one for one in dict.fromkeys(organisation_ids) if one != before.organisation_id]
        for one in wanted:
            self._store.get(Organisation, one)
        today = self._today()
        shares = tuple(known.get(one, DossierShare(organisation_id=one, shared_on=today)) for one in wanted)
        return self._put(before, replace(before, shared_with=shares), Action.SHARE_DOSSIER)

    def set_shared_on(self, dossier_id: str, organisation_id: str, day: dt.date | None) -> ChangeSet | None:
        """Say since when the dossier is shared with an organisation; None when that is known.

        Raises:
            RecordMissing: it is not shared with that one.
        """
        before = self._store.get(Dossier, dossier_id)
        if organisation_id not in {one.organisation_id for one in before.shared_with}:
            raise RecordMissing(organisation_id)
        shares = tuple(
            replace(one, shared_on=day) if one.organisation_id == organisation_id else one for one in before.shared_with
        )
        return self._put(before, replace(before, shared_with=shares), Action.SHARE_DOSSIER)

    def ask(self, dossier_id: str, body_id: str, title: str) -> ChangeSet:
        """Let a vraagstuk of the dossier wait for an agenda of a body.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so, or no body was chosen.
            RecordMissing: there is no such dossier or body.
        """
        self._store.get(Dossier, dossier_id)
        title = required_line(title, "title")
        if not body_id:
            raise FieldEmpty("body_id")
        self._store.get(Body, body_id)
        item = BacklogItem(
            id=new_id("blg"),
            body_id=body_id,
            title=title,
            purpose=AgendaPurpose.DISCUSSION,
            dossier_id=dossier_id,
            added_on=self._today(),
        )
        with self._store.unit_of_work(Action.ADD_BACKLOG_ITEM, item.id) as work:
            work.add(item)
        return work.made()

    def _put(self, before: Dossier, after: Dossier, action: Action) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(action, before.id) as work:
            work.put(after)
        return work.made()


def _place(dossier: Dossier, note_id: str) -> int:
    if not note_id.isdecimal() or int(note_id) >= len(dossier.progress):
        raise RecordMissing(note_id)
    return int(note_id)


def _note_text(typed: str) -> str:
    text = optional_text(typed, "progress")
    if text is None:
        raise FieldEmpty("progress")
    return text
