"""Another owner or other co-owners of an action point, written into its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from secretariat.domain.action_points import ActionEvent, ActionPoint, HistoryEntry
from secretariat.domain.records import LINE_LIMIT


def owner_of(action: ActionPoint) -> str | None:
    """The id of the one who is responsible, a person or an organisation (``domain.md`` §2.3 rule 8)."""
    return action.owner_person_id or action.owner_organisation_id


def with_owner(action: ActionPoint, owner_id: str, day: dt.date, *, is_organisation: bool) -> ActionPoint:
    """The action point with somebody else responsible; a co-owner who becomes owner is no co-owner any more."""
    before = owner_of(action)
    if before == owner_id:
        return action
    given = replace(
        action,
        owner_organisation_id=owner_id if is_organisation else None,
        owner_person_id=None if is_organisation else owner_id,
        history=(*action.history, HistoryEntry(date=day, event=ActionEvent.OWNER, from_=before, to=owner_id)),
    )
    return with_co_owners(given, (one for one in action.co_owner_ids if one != owner_id), day)


def with_co_owners(action: ActionPoint, owner_ids: Iterable[str], day: dt.date) -> ActionPoint:
    """The action point with these people and organisations beside the owner, who is left out, as is who comes twice."""
    others = tuple(dict.fromkeys(one for one in owner_ids if one != owner_of(action)))
    if others == action.co_owner_ids:
        return action
    entry = HistoryEntry(date=day, event=ActionEvent.NOTE, from_=_joined(action.co_owner_ids), to=_joined(others))
    return replace(action, co_owner_ids=others, history=(*action.history, entry))


def _joined(owner_ids: Iterable[str]) -> str | None:
    """The ids of co-owners as a history holds them; so many that they do not fit are not named."""
    joined = " ".join(owner_ids)
    return joined if joined and len(joined) <= LINE_LIMIT else None
