"""What a body arranges for itself instead of following the association: terms, numbers, usual place and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.association import (
    NumberFormats,
    Terms,
    check_formats,
    number_formats,
    with_format,
    with_term,
)
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import usual_terms
from secretariat.domain.organisations import Location
from secretariat.domain.refusals import TimesReversed
from secretariat.services.association import NUMBERED, NumberLine, typed_format
from secretariat.services.locations import location_meant
from secretariat.services.numbers import ACTIONS, DECISIONS, next_code, number_after
from secretariat.storage.store import Store
from secretariat.wording.places import location_words


@dataclass(frozen=True, slots=True)
class Arrangements:
    """What a body arranges for itself, beside what counts where it does not.

    ``usual_terms`` are those of its level, ``numbering`` has a line for each kind of record.
    """

    own_terms: Terms
    usual_terms: Terms
    numbering: tuple[NumberLine, ...]
    place: str
    start_time: dt.time | None
    end_time: dt.time | None


class ArrangementService:
    """The arrangements of all bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_body(self, body_id: str) -> Arrangements:
        """What a body arranges for itself.

        Raises:
            RecordMissing: there is no such body.
        """
        body = self._store.get(Body, body_id)
        settings = self._store.settings()
        return Arrangements(
            own_terms=body.terms or Terms(),
            usual_terms=usual_terms(settings, body.level),
            numbering=self._numbering(body),
            place=location_words(self._store.find(Location, body.location_id)),
            start_time=body.start_time,
            end_time=body.end_time,
        )

    def following(self, body_id: str, what: str, typed: str) -> str:
        """The next number of this body in a format that is being typed.

        Raises:
            NumberFormatIncomplete, NumberFormatShared, TextTooLong: it cannot be kept so.
        """
        body = self._store.get(Body, body_id)
        after = with_format(body.numbering, what, typed_format(typed))
        check_formats(number_formats(self._store.settings(), after))
        return self._next(replace(body, numbering=after), what)

    def set_term(self, body_id: str, field: str, count: int | None) -> ChangeSet | None:
        """Arrange one term, or follow the level again; None when it is so already.

        Raises:
            NumberOutOfRange: no term is as long as that.
        """
        body = self._store.get(Body, body_id)
        return self._put(body, terms=with_term(body.terms, field, count))

    def set_number_format(self, body_id: str, what: str, typed: str) -> ChangeSet | None:
        """Number meetings, actions or decisions in the format that was typed, or as the association does.

        Raises:
            NumberFormatIncomplete: it has no place for the sequence number, or more than one.
            NumberFormatShared: another kind of record of this body would get the same numbers.
            TextTooLong: it cannot be kept so.
        """
        body = self._store.get(Body, body_id)
        after = with_format(body.numbering, what, typed_format(typed))
        check_formats(number_formats(self._store.settings(), after))
        return self._put(body, numbering=after)

    def set_place(self, body_id: str, typed: str) -> ChangeSet | None:
        """Say where a body usually meets: a known location, a new one, or nowhere in particular.

        Raises:
            TextTooLong: it cannot be kept so.
        """
        body = self._store.get(Body, body_id)
        location, fresh = location_meant(self._store, typed)
        return self._put(body, location if fresh else None, location_id=location.id if location else None)

    def set_times(self, body_id: str, start: dt.time | None, end: dt.time | None) -> ChangeSet | None:
        """Say from when until when a body usually meets; None when that is known.

        Raises:
            TimesReversed: it would end before it begins.
        """
        if start is not None and end is not None and end <= start:
            raise TimesReversed(start, end)
        return self._put(self._store.get(Body, body_id), start_time=start, end_time=end)

    def follow_association(self, body_id: str) -> ChangeSet | None:
        """Let go of the terms and number formats that a body arranged; None when it follows the association."""
        return self._put(self._store.get(Body, body_id), terms=None, numbering=None)

    def _numbering(self, body: Body) -> tuple[NumberLine, ...]:
        own, usual = body.numbering or NumberFormats(), number_formats(self._store.settings())
        return tuple(
            NumberLine(what, getattr(own, what) or "", getattr(usual, what) or "", self._next(body, what))
            for what in NUMBERED
        )

    def _next(self, body: Body, what: str) -> str:
        year = self._today().year
        if what == "meeting":
            return next_code(self._store, year, body)
        return number_after(self._store, ACTIONS if what == ACTIONS.what else DECISIONS, year, body)

    def _put(self, before: Body, fresh: Location | None = None, **changes: Any) -> ChangeSet | None:
        after = replace(before, **changes)
        if after == before:
            return None
        with self._store.unit_of_work(Action.ARRANGE_BODY, before.id) as work:
            if fresh is not None:
                work.add(fresh)
            work.put(after)
        return work.made()
