"""Follow the ratification of decisions by the organisations (``domain.md`` §2.3 rule 6).

Ratification comes after a meeting, so all of it can be done when the minutes have been adopted too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision, Ratification, RatificationStatus
from secretariat.domain.organisations import Organisation
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store

_ANSWERS = (RatificationStatus.AGREED, RatificationStatus.REJECTED)

Change = Callable[[Ratification], Ratification]


@dataclass(frozen=True, slots=True)
class RatificationLine:
    """How far one organisation is with ratifying; ``id`` is the organisation."""

    id: str
    name: str
    status: RatificationStatus
    decided_on: dt.date | None
    note: str = ""


class RatificationService:
    """What each organisation says of a decision."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_decision(self, decision_id: str) -> tuple[RatificationLine, ...]:
        """The member municipalities and whoever else was asked, by name; nobody when no ratification is needed."""
        decision = self._store.get(Decision, decision_id)
        present = {one.organisation_id: one for one in self._store.where(Ratification, "decision_id", [decision_id])}
        if not present and not decision.ratification_required:
            return ()
        asked = {one.id: one for one in (*self._members(), *self._store.by_ids(Organisation, list(present)))}
        found = []
        for organisation in sorted(asked.values(), key=lambda one: one.short_name.casefold()):
            one = present.get(organisation.id) or _pending(decision_id, organisation.id)
            line = RatificationLine(
                organisation.id, organisation.short_name, one.status, one.decided_on, one.note or ""
            )
            found.append(line)
        return tuple(found)

    def require(self, decision_id: str, required: bool) -> ChangeSet | None:
        """Ask every member municipality to ratify, or nobody any more; None when that is so already."""
        decision = self._store.get(Decision, decision_id)
        present = self._store.where(Ratification, "decision_id", [decision_id])
        if required == bool(decision.ratification_required or present):
            return None
        with self._store.unit_of_work(Action.REQUIRE_RATIFICATION, decision_id) as work:
            work.put(replace(decision, ratification_required=required))
            for ratification in present:
                work.remove(Ratification, ratification.id)
            for organisation in self._members() if required else ():
                work.add(_pending(decision_id, organisation.id))
        return work.made()

    def set_status(
        self, decision_id: str, organisation_ids: Collection[str], status: RatificationStatus
    ) -> ChangeSet | None:
        """Say how far organisations are; an answer gets today's date unless it has one, no answer has none.

        Raises:
            RecordMissing: there is no such decision or organisation.
        """

        def change(before: Ratification) -> Ratification:
            day = (before.decided_on or self._today()) if status in _ANSWERS else None
            return replace(before, status=status, decided_on=day)

        return self._change(decision_id, organisation_ids, change)

    def set_date(self, decision_id: str, organisation_ids: Collection[str], day: dt.date | None) -> ChangeSet | None:
        """Say on which day organisations answered; who has not answered keeps no day."""
        return self._change(
            decision_id,
            organisation_ids,
            lambda before: replace(before, decided_on=day) if before.status in _ANSWERS else before,
        )

    def set_note(self, decision_id: str, organisation_ids: Collection[str], note: str) -> ChangeSet | None:
        """Say what there is to say about what organisations answered.

        Raises:
            TextTooLong: it does not fit.
        """
        words = optional_line(note, "note")
        return self._change(decision_id, organisation_ids, lambda before: replace(before, note=words))

    def _change(self, decision_id: str, organisation_ids: Collection[str], change: Change) -> ChangeSet | None:
        self._store.get(Decision, decision_id)
        present = {one.organisation_id: one for one in self._store.where(Ratification, "decision_id", [decision_id])}
        changed = []
        for organisation_id in dict.fromkeys(organisation_ids):
            self._store.get(Organisation, organisation_id)
            before = present.get(organisation_id) or _pending(decision_id, organisation_id)
            after = change(before)
            if after != before:
                changed.append(after)
        if not changed:
            return None
        with self._store.unit_of_work(Action.SET_RATIFICATION, decision_id) as work:
            for ratification in changed:
                work.put(ratification)
        return work.made()

    def _members(self) -> list[Organisation]:
        members = [one for one in self._store.where(Organisation, "vgg_member", [1]) if one.is_member_municipality]
        return sorted(members, key=lambda one: one.short_name.casefold())


def _pending(decision_id: str, organisation_id: str) -> Ratification:
    return Ratification(
        id=new_id("rat"),
        decision_id=decision_id,
        organisation_id=organisation_id,
        status=RatificationStatus.PENDING,
    )
