"""What the chain of one meeting needs: its own records, and what waits for it in the other meetings of its body."""

from __future__ import annotations

import json

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.decisions import Decision
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.documents import DocumentVersion
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.register import Register
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

_OF_BODY = "IN (SELECT id FROM meetings WHERE body_id = ?)"
_UNCLEAR = (
    "SELECT id FROM action_points WHERE body_id = ? AND status IN ('open', 'in_progress')"
    " AND ((owner_person_id IS NULL) = (owner_organisation_id IS NULL) OR trim(text) = ''"
    " OR (due_date IS NULL AND trim(coalesce(due_note, '')) = ''))"
)
"""The running action points of a body that say not who or when: of the others the chain asks nothing."""
_MAIN_ITEMS = (
    "SELECT main.id AS id FROM agenda_items sub JOIN agenda_items main ON main.meeting_id = sub.meeting_id"
    " AND main.number = substr(sub.number, 1, instr(sub.number, '.') - 1)"
    " WHERE instr(sub.number, '.') > 0 AND (sub.id IN (SELECT value FROM json_each(?)) OR sub.id IN"
    " (SELECT origin_item_id FROM backlog_items WHERE body_id = ?))"
)
"""The items that what waits hung below."""
_LEFT_OPEN = "p.treatment IN ('deferred', 'not_treated')"


def chain_register(store: Store, meeting_id: str) -> Register:
    """The register on which the rules of the chain work for one meeting."""
    meeting = store.get(Meeting, meeting_id)
    selection = Selection(store)
    selection.add_meetings([meeting_id])
    _add_body(store, selection, meeting.body_id)
    selection.add(Dispatch, store.where(Dispatch, "meeting_id", [meeting_id]))
    decisions = [one.id for one in store.where(Decision, "meeting_id", [meeting_id])]
    selection.add(ActionPoint, store.where(ActionPoint, "decision_id", decisions))
    documents = [one for item in store.where(AgendaItem, "meeting_id", [meeting_id]) for one in item.document_ids]
    selection.add(DocumentVersion, store.where(DocumentVersion, "document_id", documents))
    return selection.register()


def body_register(store: Store, body_id: str) -> Register:
    """The register on which the rules about what waits for an agenda work for one body."""
    selection = Selection(store)
    _add_body(store, selection, body_id)
    return selection.alone()


def confidential_elsewhere(store: Store, meeting_id: str) -> list[str]:
    """The action points from confidential items of other meetings, or from meetings that are confidential as a whole.

    An item is also confidential through the item it hangs below.
    """
    sql = (
        "SELECT a.id AS id FROM action_points a LEFT JOIN agenda_items i ON i.id = a.origin_agenda_item_id"
        " LEFT JOIN agenda_items main ON main.meeting_id = i.meeting_id AND instr(i.number, '.') > 0"
        " AND main.number = substr(i.number, 1, instr(i.number, '.') - 1)"
        " LEFT JOIN meetings m ON m.id = coalesce(i.meeting_id, a.origin_meeting_id)"
        " WHERE coalesce(i.meeting_id, a.origin_meeting_id) <> ?"
        " AND 'confidential' IN (i.confidentiality, main.confidentiality, m.confidentiality) ORDER BY a.number"
    )
    return _ids(store, sql, meeting_id)


def number_was_sent(store: Store, number: str) -> bool:
    """Whether a number stood on a paper that was sent, saved or printed, or in a reminder."""
    sql = (
        "SELECT 1 FROM dispatches d JOIN dispatches__files f ON f.owner_id = d.id"
        " JOIN issued_papers p ON p.id = f.issued_paper_id"
        " WHERE d.withdrawn_on IS NULL AND instr(p.outline, ?) > 0 UNION ALL SELECT 1 FROM dispatches"
        " WHERE withdrawn_on IS NULL AND kind = 'reminder' AND instr(coalesce(note, ''), ?) > 0 UNION ALL SELECT 1"
        " FROM change WHERE state = 'fixed' AND action = 'issue_number' AND subject_id = ? LIMIT 1"
    )
    return bool(store.rows(sql, (number, number, number)))


def _add_body(store: Store, selection: Selection, body_id: str) -> None:
    selection.add_body(body_id)
    selection.add(BacklogItem, store.where(BacklogItem, "body_id", [body_id]))
    selection.add(ActionPoint, store.by_ids(ActionPoint, _ids(store, _UNCLEAR, body_id)))
    left = _ids(
        store,
        "SELECT DISTINCT p.agenda_item_id AS id FROM minutes__items p JOIN minutes m ON m.id = p.owner_id"
        f" WHERE m.meeting_id {_OF_BODY} AND {_LEFT_OPEN}",
        body_id,
    )
    linked = _ids(
        store,
        f"SELECT id FROM agenda_items WHERE meeting_id {_OF_BODY}"
        " AND (adopts_minutes_of_id IS NOT NULL OR origin_item_id IS NOT NULL)"
        " UNION SELECT id FROM agenda_items WHERE origin_item_id IN (SELECT value FROM json_each(?))"
        " UNION SELECT origin_item_id FROM backlog_items WHERE body_id = ? AND origin_item_id IS NOT NULL",
        body_id,
        json.dumps(left),
        body_id,
    )
    minutes = _ids(
        store,
        f"SELECT m.id FROM minutes m WHERE m.meeting_id {_OF_BODY} AND (m.status NOT IN ('adopted', 'adopted_amended')"
        f" OR EXISTS (SELECT 1 FROM minutes__items p WHERE p.owner_id = m.id AND {_LEFT_OPEN}))",
        body_id,
    )
    selection.add(AgendaItem, store.by_ids(AgendaItem, [*left, *linked]))
    # What is left of an agenda is as confidential as the item it hangs below, which may have been dealt with.
    selection.add(AgendaItem, store.by_ids(AgendaItem, _ids(store, _MAIN_ITEMS, json.dumps(left), body_id)))
    selection.add(Minutes, store.by_ids(Minutes, minutes))


def _ids(store: Store, sql: str, *values: str) -> list[str]:
    return [str(row["id"]) for row in store.rows(sql, values)]
