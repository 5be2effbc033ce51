"""Keep organisations, and say which of them border on each other and who works there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from secretariat.domain.bodies import Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.choices import Choice, organisation_choice
from secretariat.domain.memberships import running
from secretariat.domain.organisations import Adjacency, Organisation, OrganisationKind
from secretariat.domain.people import Person, Position
from secretariat.domain.refusals import OnlyArchivable, RecordInUse, WebsiteNotUnderstood
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, other_names, required_line
from secretariat.storage.organisations import (
    OrganisationLine,
    WorkerLine,
    adjacencies,
    neighbours,
    organisation_lines,
    worker_lines,
)
from secretariat.storage.references import references_to
from secretariat.storage.store import Store

__all__ = ["OrganisationLine", "OrganisationService", "WorkerLine"]

_WEBSITE = re.compile(r"(?:https?://)?(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
"""A host name with a dot in it, and what may stand around it."""


class OrganisationService:
    """Municipalities, provinces, libraries and all others that people speak for."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self) -> tuple[OrganisationLine, ...]:
        """All organisations, by name."""
        return organisation_lines(self._store, self._today())

    def get(self, organisation_id: str) -> Organisation:
        """One organisation.

        Raises:
            RecordMissing: there is none.
        """
        return self._store.get(Organisation, organisation_id)

    def choices(self) -> tuple[Choice, ...]:
        """All organisations as a choice, also what was archived, by short name."""
        return _choices(self._store.all(Organisation))

    def municipalities(self) -> tuple[Choice, ...]:
        """The municipalities as a choice, also what was archived, by short name."""
        return _choices(self._store.where(Organisation, "kind", [OrganisationKind.MUNICIPALITY]))

    def people(self, organisation_id: str) -> tuple[WorkerLine, ...]:
        """Everybody with a function there, now or before."""
        return worker_lines(self._store, organisation_id)

    def neighbours(self, organisation_id: str) -> frozenset[str]:
        """The ids of the organisations that border on this one."""
        return neighbours(self._store, organisation_id)

    def add(
        self, name: str, kind: OrganisationKind, short: str = "", place: str = "", *, member: bool = False
    ) -> ChangeSet:
        """Enter an organisation; ``member`` is one of the association.

        Raises:
            FieldEmpty, TextTooLong: something cannot be kept so.
        """
        organisation = Organisation(
            id=new_id("org"),
            name=required_line(name, "name"),
            kind=kind,
            short=optional_line(short, "short"),
            place=optional_line(place, "place"),
            vgg_member=member or None,
        )
        with self._store.unit_of_work(Action.ADD_ORGANISATION, organisation.id) as work:
            work.add(organisation)
        return work.made()

    def edit(self, organisation_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the name, short, place or website; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong, WebsiteNotUnderstood: it cannot be kept so.
        """
        line = required_line(typed, field) if field == "name" else optional_line(typed, field)
        if field == "website" and line is not None and not _WEBSITE.fullmatch(line):
            raise WebsiteNotUnderstood(line)
        return self._put(organisation_id, Action.EDIT_ORGANISATION, **{field: line})

    def set_kind(self, organisation_id: str, kind: OrganisationKind) -> ChangeSet | None:
        """Say what sort of organisation it is; None when that is known."""
        return self._put(organisation_id, kind=kind)

    def set_member(self, organisation_id: str, member: bool) -> ChangeSet | None:
        """Say whether it is a member of the association; None when that is known."""
        known = bool(self.get(organisation_id).vgg_member)
        return None if known == member else self._put(organisation_id, vgg_member=member)

    def set_aliases(self, organisation_id: str, typed: Sequence[str]) -> ChangeSet | None:
        """Say under which other names it is known; empty and double ones are left out. None when that is known.

        Raises:
            TextTooLong: one of them cannot be kept so.
        """
        return self._put(organisation_id, aliases=other_names(typed))

    def set_contact(self, organisation_id: str, person_id: str) -> ChangeSet | None:
        """Say who answers for it, an empty id for nobody; None when that is known.

        Raises:
            RecordMissing: there is no such person.
        """
        contact = self._store.get(Person, person_id).id if person_id else None
        return self._put(organisation_id, contact_person_id=contact)

    def set_neighbours(self, organisation_id: str, neighbour_ids: Collection[str]) -> ChangeSet | None:
        """Say on which organisations this one borders; None when that is known.

        Raises:
            RecordMissing: one of them is not there.
        """
        wanted, known = frozenset(neighbour_ids) - {organisation_id}, self.neighbours(organisation_id)
        if wanted == known:
            return None
        for neighbour_id in wanted:
            self.get(neighbour_id)
        with self._store.unit_of_work(Action.EDIT_ORGANISATION, organisation_id) as work:
            for pair in adjacencies(self._store, organisation_id):
                if not wanted & set(pair.organisation_ids):
                    work.remove(Adjacency, pair.id)
            for neighbour_id in sorted(wanted - known):
                work.add(Adjacency(id=new_id("adj"), organisation_ids=(organisation_id, neighbour_id)))
        return work.made()

    def remove(self, organisation_id: str) -> ChangeSet:
        """Take an organisation away that is not used anywhere; on what it bordered is forgotten.

        Raises:
            OnlyArchivable: overleggen name it.
            RecordInUse: something else does.
        """
        organisation = self.get(organisation_id)
        found = references_to(self._store, Organisation, organisation_id, (Adjacency,))
        if found.meetings:
            raise OnlyArchivable(organisation.short_name, len(found.meetings))
        if found.others:
            raise RecordInUse(organisation.short_name, len(found.others))
        with self._store.unit_of_work(Action.REMOVE_ORGANISATION, organisation_id) as work:
            for pair in adjacencies(self._store, organisation_id):
                work.remove(Adjacency, pair.id)
            work.remove(Organisation, organisation_id)
        return work.made()

    def archive(self, organisation_id: str) -> ChangeSet | None:
        """Offer an organisation no more; all papers and records keep it. None when it was archived already."""
        return self._set_archived(organisation_id, self._today(), Action.ARCHIVE_ORGANISATION)

    def bring_back(self, organisation_id: str) -> ChangeSet | None:
        """Offer what was archived again; None when it is not."""
        return self._set_archived(organisation_id, None, Action.BRING_BACK_ORGANISATION)

    def still_held(self, organisation_id: str) -> tuple[int, int]:
        """How many functions there and memberships in its name run today or later."""
        positions = self._store.where(Position, "organisation_id", [organisation_id])
        memberships = self._store.where(Membership, "organisation_id", [organisation_id])
        return running(positions, self._today()), running(memberships, self._today())

    def _set_archived(self, organisation_id: str, day: dt.date | None, action: Action) -> ChangeSet | None:
        if (self.get(organisation_id).archived_on is None) == (day is None):
            return None
        return self._put(organisation_id, action, archived_on=day)

    def _put(
        self, organisation_id: str, action: Action = Action.EDIT_ORGANISATION, **changes: object
    ) -> ChangeSet | None:
        before = self.get(organisation_id)
        after = replace(before, **changes)  # type: ignore[arg-type]
        if after == before:
            return None
        with self._store.unit_of_work(action, organisation_id) as work:
            work.put(after)
        return work.made()


def _choices(organisations: Iterable[Organisation]) -> tuple[Choice, ...]:
    return tuple(organisation_choice(one) for one in sorted(organisations, key=lambda one: one.short_name.casefold()))
