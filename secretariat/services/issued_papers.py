"""Papers as they left the house: kept when they are sent or adopted, and printed again exactly so."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.errata import with_errata
from secretariat.documents.outline import Outline
from secretariat.documents.outline_data import outline_from, outline_text
from secretariat.domain.errata import Erratum, errata_of
from secretariat.domain.issued_papers import IssuedKind, IssuedPaper, checksum
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.refusals import FileDamaged
from secretariat.domain.register import Register
from secretariat.services.identity import new_id
from secretariat.storage.store import Store


class IssuedPaperService:
    """The papers that went out or were adopted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str) -> tuple[IssuedPaper, ...]:
        """The papers of a meeting that left the house, in the order in which they did."""
        return tuple(self._store.where(IssuedPaper, "meeting_id", [meeting_id]))

    def outline(self, paper_id: str) -> Outline:
        """What stood on a paper, to the letter.

        Raises:
            RecordMissing: there is no such paper.
            FileDamaged: what is kept is not what was issued.
        """
        return outline_of(self._store, self._store.get(IssuedPaper, paper_id))


def issued(
    meeting_id: str,
    kind: IssuedKind,
    outline: Outline,
    day: dt.date,
    *,
    version: int | None = None,
    adopted: bool = False,
) -> IssuedPaper:
    """The record that keeps this outline."""
    text = outline_text(outline)
    return IssuedPaper(
        id=new_id("iss"),
        meeting_id=meeting_id,
        kind=kind,
        version=version,
        adopted=adopted or None,
        issued_on=day,
        file_name=outline.file_name,
        outline=text,
        sha256=checksum(text),
    )


def outline_of(store: Store, paper: IssuedPaper) -> Outline:
    """What a kept paper says.

    Raises:
        FileDamaged: it is not what was issued.
    """
    try:
        if paper.is_whole:
            return outline_from(paper.outline)
    except ValueError as error:
        raise FileDamaged(str(store.file.path), f"issued_papers {paper.id}") from error
    raise FileDamaged(str(store.file.path), f"issued_papers {paper.id}")


def adopted_paper(store: Store, meeting_id: str, kind: IssuedKind | None, day: dt.date) -> Outline | None:
    """The paper that was adopted by this day, with the errata known by then behind it; None if there is none."""
    if kind is None or not adopted_by(store, meeting_id, day):
        return None
    papers = [one for one in store.where(IssuedPaper, "meeting_id", [meeting_id]) if one.adopted and one.kind is kind]
    if not papers:
        return None
    outline = outline_of(store, papers[-1])
    if kind not in (IssuedKind.MINUTES, IssuedKind.PUBLIC_MINUTES):
        return outline
    errata = [one for one in store.where(Erratum, "meeting_id", [meeting_id]) if one.recorded_on <= day]
    meetings = store.by_ids(Meeting, [one.recorded_in_meeting_id for one in errata])
    register = Register({Meeting: meetings, Erratum: errata})
    return with_errata(outline, register, errata_of(register, meeting_id))


def adopted_by(store: Store, meeting_id: str, day: dt.date) -> bool:
    """Whether the verslag of a meeting was adopted by this day."""
    minutes = next(iter(store.where(Minutes, "meeting_id", [meeting_id])), None)
    if minutes is None or not minutes.status.is_adopted:
        return False
    return minutes.adopted_on is None or minutes.adopted_on <= day
