"""Who may be meant in a text: the people whose name stands in it, and a record of what each takes part in."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import Membership
from secretariat.domain.commitments import Commitment
from secretariat.domain.meetings import Meeting
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

_TAKING_PART: tuple[tuple[type[Any], str], ...] = (
    (Attendance, "SELECT id FROM attendance WHERE person_id = p.value"),
    (Membership, "SELECT id FROM memberships WHERE person_id = p.value"),
    (ActionPoint, "SELECT id FROM action_points WHERE owner_person_id = p.value"),
    (ActionPoint, "SELECT owner_id FROM action_points__co_owner_ids WHERE person_id = p.value"),
    (AgendaItem, "SELECT id FROM agenda_items WHERE proposer_id = p.value"),
    (Commitment, "SELECT id FROM commitments WHERE person_id = p.value"),
    (Meeting, "SELECT id FROM meetings WHERE chair_id = p.value"),
    (Meeting, "SELECT id FROM meetings WHERE minute_taker_id = p.value"),
)
_NOT_IN_A_NAME: Mapping[int, None] = dict.fromkeys(map(ord, "*\N{SOFT HYPHEN}"))
"""What may stand between the letters of a name without hiding it."""


def people_named_in(store: Store, texts: Iterable[str]) -> list[str]:
    """The ids of everybody whose surname, or another name, stands in one of these texts, in whatever case.

    Nobody who is meant is passed over; who only has a name that is also a word, or is part of one, is among them.
    """
    words = _bare("\n".join(texts))
    rows = store.rows("SELECT id, last_name, aliases FROM persons")
    return [
        str(row["id"])
        for row in rows
        if any(_bare(name) in words for name in (str(row["last_name"]), *json.loads(str(row["aliases"] or "[]"))))
    ]


def add_taking_part(store: Store, selection: Selection, person_ids: Collection[str]) -> None:
    """Take in one record for each of these people that shows them to take part in something, if there is one."""
    waiting = set(person_ids)
    for kind, question in _TAKING_PART:
        sql = f"SELECT p.value AS person, ({question} LIMIT 1) AS id FROM json_each(?) p"
        found = {
            str(row["person"]): str(row["id"]) for row in store.rows(sql, (json.dumps(sorted(waiting)),)) if row["id"]
        }
        selection.add(kind, store.by_ids(kind, sorted(set(found.values()))))
        waiting -= found.keys()


def _bare(words: str) -> str:
    return words.translate(_NOT_IN_A_NAME).casefold()
