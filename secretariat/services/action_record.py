"""One action point with all that is known of it, every id already a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry, is_overdue
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name
from secretariat.storage.store import Store
from secretariat.wording.action_points import event_words, term_words_of
from secretariat.wording.agendas import item_named
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened, in words; ``meeting`` is the code of the overleg at which."""

    date: dt.date
    words: str
    note: str
    meeting: str


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """An action point and what it names; texts are empty where it names nothing.

    ``is_frozen`` says that its minutes were adopted: its words stay, and it cannot be removed.
    """

    action: ActionPoint
    owner: str
    co_owners: tuple[tuple[str, str], ...]
    body: str
    dossier: str
    decision: str
    decision_text: str
    meeting: str
    meeting_date: dt.date | None
    item: str
    overdue: bool
    is_frozen: bool
    history: tuple[HistoryLine, ...]

    @property
    def id(self) -> str:
        """The id of the action point."""
        return self.action.id

    @property
    def owner_id(self) -> str:
        """The id of the person or organisation that is responsible."""
        return self.action.owner_person_id or self.action.owner_organisation_id or ""


def record_of(store: Store, action: ActionPoint, today: dt.date) -> ActionRecord:
    """An action point with the names of everything it names."""
    names = _party_names(store, action)
    meeting = store.find(Meeting, action.origin_meeting_id)
    item = store.find(AgendaItem, action.origin_agenda_item_id)
    body = store.find(Body, action.body_id)
    dossier = store.find(Dossier, action.dossier_id)
    decision = store.find(Decision, action.decision_id)
    minutes = store.where(Minutes, "meeting_id", [meeting.id]) if meeting else []
    owner_id = action.owner_person_id or action.owner_organisation_id or ""
    return ActionRecord(
        action=action,
        owner=names.get(owner_id, ""),
        co_owners=tuple((one, names.get(one, one)) for one in action.co_owner_ids),
        body=f"{body.name} ({body.code})" if body else "",
        dossier=f"{dossier.code} {dossier.name}" if dossier else "",
        decision=decision.number if decision else "",
        decision_text=decision.text if decision else "",
        meeting=meeting.code if meeting else "",
        meeting_date=meeting.date if meeting else None,
        item=item_named(item.number, item.title) if item else "",
        overdue=is_overdue(action, today),
        is_frozen=any(one.status.is_adopted for one in minutes),
        history=_history(store, action, names),
    )


def _history(store: Store, action: ActionPoint, names: Mapping[str, str]) -> tuple[HistoryLine, ...]:
    """What happened, the newest first."""
    ids = _values(action, ActionEvent.TRANSFERRED)
    known = dict(names) | {body.id: body.code for body in store.by_ids(Body, ids)}
    held = [entry.meeting_id for entry in action.history if entry.meeting_id]
    codes = {meeting.id: meeting.code for meeting in store.by_ids(Meeting, held)}
    lines = (
        HistoryLine(
            entry.date,
            event_words(entry.event, _said(entry, entry.from_, known), _said(entry, entry.to, known)),
            entry.note or "",
            codes.get(entry.meeting_id or "", ""),
        )
        for entry in action.history
    )
    return tuple(sorted(lines, key=lambda line: line.date))[::-1]


def _said(entry: HistoryEntry, value: str | None, names: Mapping[str, str]) -> str:
    if not value:
        return ""
    if entry.event is ActionEvent.STATUS:
        return label(ActionStatus(value)) if value in set(ActionStatus) else value
    if entry.event is ActionEvent.DUE_DATE:
        return term_words_of(value)
    if entry.event is ActionEvent.NOTE:
        return ", ".join(names.get(one, one) for one in value.split())
    return names.get(value, value)


def _party_names(store: Store, action: ActionPoint) -> dict[str, str]:
    """The names of all people and organisations that have, or had, to do with an action point."""
    ids = {action.owner_person_id, action.owner_organisation_id, *action.co_owner_ids, *_values(action, None)} - {None}
    wanted = sorted(str(one) for one in ids)
    people = {person.id: full_name(person) for person in store.by_ids(Person, wanted)}
    return people | {one.id: one.short_name for one in store.by_ids(Organisation, wanted)}


def _values(action: ActionPoint, event: ActionEvent | None) -> list[str]:
    """The ids that the history names in steps of a kind, or in those about owners."""
    kinds = (event,) if event else (ActionEvent.OWNER, ActionEvent.NOTE)
    found = [value for entry in action.history if entry.event in kinds for value in (entry.from_, entry.to) if value]
    return [one for value in found for one in value.split()]
