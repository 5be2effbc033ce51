"""Agenda items as they are named with their numbers: "5", "4 en 5", "punt 4, 4bis"."""

from __future__ import annotations

import re

from secretariat.domain.agendas import number_order
from secretariat.domain.refusals import AgendaNumberUnknown
from secretariat.services.minutes import agenda_in
from secretariat.storage.store import Store

_BETWEEN = re.compile(r"[\s,;/&+]+")
_SAID_WITH = {"en", "bij", "punt", "punten", "agendapunt", "agendapunten", "de"}


def items_named(store: Store, meeting_id: str, typed: str) -> tuple[str, ...]:
    """The ids of the items whose numbers were typed, in the order of the agenda; none for an empty text.

    Raises:
        AgendaNumberUnknown: something else was typed, or a number that the agenda does not have.
        RecordMissing: there is no such meeting.
    """
    items = {item.number.casefold(): item for item in agenda_in(store, meeting_id)}
    found = {}
    for word in _BETWEEN.split(typed.strip().casefold()):
        number = word.rstrip(".")
        if number in items:
            found[items[number].id] = items[number]
        elif word and word not in _SAID_WITH:
            raise AgendaNumberUnknown(typed.strip())
    return tuple(item.id for item in sorted(found.values(), key=lambda item: number_order(item.number)))
