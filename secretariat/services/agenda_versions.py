"""What an agenda was when it was shown or sent, what changed since, and what the agendacommissie found of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from secretariat.domain.agenda_versions import AgendaChange, AgendaVersion, VersionItem, agenda_changes
from secretariat.domain.agendas import AgendaItem, attachment_label
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.documents import Document
from secretariat.domain.meetings import AgendaAspect, AgendaCheck, Meeting
from secretariat.domain.people import Person
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store


class AgendaVersionService:
    """The versions of agendas."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[AgendaVersion, ...]:
        """The versions of an agenda, the first one first."""
        return tuple(versions_of(self._store, meeting_id))

    def changes(self, meeting_id: str, since: int | None = None) -> tuple[AgendaChange, ...]:
        """What changed since a version, or since the last one; nothing when no version was kept."""
        versions = {one.version: one for one in versions_of(self._store, meeting_id)}
        before = versions.get(since if since is not None else max(versions, default=0))
        return tuple(agenda_changes(before.items, version_items(self._store, meeting_id))) if before else ()

    def keep(self, meeting_id: str, note: str = "") -> ChangeSet | None:
        """Keep the agenda as it is as the next version; None when nothing changed since the last one.

        Raises:
            TextTooLong: the note cannot be kept so.
            RecordMissing: there is no such meeting.
        """
        words = optional_line(note, "note", TEXT_LIMIT)
        version = next_version(self._store, meeting_id, self._today(), words)
        if version is None:
            return None
        with self._store.unit_of_work(Action.KEEP_AGENDA_VERSION, meeting_id) as work:
            work.add(version)
        return work.made()

    def check(
        self,
        meeting_id: str,
        aspect: AgendaAspect,
        *,
        person_id: str | None = None,
        note: str = "",
        on: dt.date | None = None,
    ) -> ChangeSet | None:
        """Record that the agendacommissie found an aspect good, today unless another day is said.

        Raises:
            RecordMissing: there is no such meeting or person.
            TextTooLong: the note cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        if person_id:
            self._store.get(Person, person_id)
        words = optional_line(note, "note", TEXT_LIMIT)
        new = AgendaCheck(aspect=aspect, checked_on=on or self._today(), person_id=person_id or None, note=words)
        return self._put_check(meeting_id, aspect, new)

    def uncheck(self, meeting_id: str, aspect: AgendaAspect) -> ChangeSet | None:
        """Take a check back; None when it was not made.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        return self._put_check(meeting_id, aspect, None)

    def _put_check(self, meeting_id: str, aspect: AgendaAspect, check: AgendaCheck | None) -> ChangeSet | None:
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        kept = [one for one in meeting.agenda_checks if one.aspect is not aspect] + ([check] if check else [])
        order = list(AgendaAspect)
        after = replace(meeting, agenda_checks=tuple(sorted(kept, key=lambda one: order.index(one.aspect))))
        if after == meeting:
            return None
        with self._store.unit_of_work(Action.CHECK_AGENDA, meeting_id) as work:
            work.put(after)
        return work.made()


def versions_of(store: Store, meeting_id: str) -> list[AgendaVersion]:
    """The kept versions of an agenda, the first one first."""
    return sorted(store.where(AgendaVersion, "meeting_id", [meeting_id]), key=lambda one: one.version)


def version_items(store: Store, meeting_id: str) -> tuple[VersionItem, ...]:
    """The agenda as it is now, as a version holds it."""
    agenda = agenda_in(store, meeting_id)
    wanted = [one for item in agenda for one in item.document_ids]
    titles = {one.id: one.title for one in store.by_ids(Document, wanted)}
    return tuple(_version_item(item, [titles[one] for one in item.document_ids if one in titles]) for item in agenda)


def next_version(store: Store, meeting_id: str, day: dt.date, note: str | None = None) -> AgendaVersion | None:
    """The agenda as it is now as the next version, not written yet; None when it is what the last one says."""
    store.get(Meeting, meeting_id)
    versions, items = versions_of(store, meeting_id), version_items(store, meeting_id)
    if versions and versions[-1].items == items:
        return None
    return AgendaVersion(
        id=new_id("agv"),
        meeting_id=meeting_id,
        version=versions[-1].version + 1 if versions else 1,
        made_on=day,
        note=note,
        items=items,
    )


def _version_item(item: AgendaItem, titles: Sequence[str]) -> VersionItem:
    documents = [f"{attachment_label(item, index)} {title}"[:LINE_LIMIT] for index, title in enumerate(titles)]
    return VersionItem(
        item_id=item.id,
        number=item.number,
        title=item.title,
        purpose=item.purpose,
        duration_min=item.duration_min,
        documents=tuple(documents),
    )
