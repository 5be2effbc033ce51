"""What people eat is kept no longer than it is needed: reminded of after its term, and then really wiped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event
from secretariat.storage.erasing import erase_column
from secretariat.storage.store import Store

USUAL_MONTHS = 3
"""How long it is kept where the association did not say otherwise (``domain.md`` §3)."""


@dataclass(frozen=True, slots=True)
class KeptDiets:
    """An event of which somebody's diet is kept; ``purge_from`` is the day from which it should be gone."""

    event_id: str
    event: str
    count: int
    purge_from: dt.date
    is_due: bool


class DietService:
    """The diets in registrations."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def kept(self, event_id: str) -> KeptDiets | None:
        """What is kept of an event; None when there is nothing (any more), or the event has no day yet."""
        return next((one for one in self._all() if one.event_id == event_id), None)

    def due(self) -> tuple[KeptDiets, ...]:
        """The events of which the diets should have been wiped by now, oldest first."""
        return tuple(one for one in self._all() if one.is_due)

    def purge(self, event_id: str) -> ChangeSet | None:
        """Wipe what people eat at an event, also from the steps that can be taken back; None when there is nothing.

        This cannot be taken back. Earlier back-ups still hold it until they are thinned out.

        Raises:
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        ids = self._with_a_diet().get(event_id, [])
        if not ids:
            return None
        with self._store.unit_of_work(Action.PURGE_DIETS, event_id) as work:
            work.put(replace(event, diets_purged_on=self._today()))
            erase_column(work.connection, "registrations", "dietary_note", event_id)
        return work.made()

    def _all(self) -> list[KeptDiets]:
        found, today = self._with_a_diet(), self._today()
        kept = []
        for event in self._store.by_ids(Event, list(found)):
            last = event.end_date or event.start_date
            if last is not None:
                day = _months_after(last, self._months())
                kept.append(KeptDiets(event.id, event.name, len(found[event.id]), day, today >= day))
        return sorted(kept, key=lambda one: one.purge_from)

    def _with_a_diet(self) -> dict[str, list[str]]:
        sql = "SELECT id, event_id FROM registrations WHERE dietary_note IS NOT NULL"
        found: dict[str, list[str]] = {}
        for row in self._store.rows(sql):
            found.setdefault(str(row["event_id"]), []).append(str(row["id"]))
        return found

    def _months(self) -> int:
        kept = self._store.settings().retention_years
        months = kept.event_registration_months if kept else None
        return USUAL_MONTHS if months is None else months


def _months_after(day: dt.date, months: int) -> dt.date:
    """The same day some months later, or the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    first = dt.date(day.year + years, month + 1, 1)
    after = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first.replace(day=1) + dt.timedelta(days=day.day - 1), after - dt.timedelta(days=1))
