"""Where the place of a check is mended: a tab of the overleg, another part of this tab, or another page."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.sending_checks import CheckKey, SendingCheck

FACTS = "facts"
"""The form for day, time and place in the head of the overleg."""


@dataclass(frozen=True, slots=True)
class Way:
    """``tab`` is a tab by its page of help (or :data:`FACTS`), ``door`` a kind of record; ``id`` goes with either."""

    tab: str = ""
    door: str = ""
    id: str = ""


_IN_FACTS = (CheckKey.NO_DATE, CheckKey.NO_START, CheckKey.NO_PLACE, CheckKey.FREE_DAY, CheckKey.DAY_PASSED,
             CheckKey.DAY_AHEAD)  # fmt: skip
_IN_AGENDA = (CheckKey.NO_ITEMS, CheckKey.OVER_TIME, CheckKey.AGENDA_UNCHECKED, CheckKey.MINUTES_WAITING,
              CheckKey.ITEM_WAITING)  # fmt: skip
_IN_MINUTES = (CheckKey.CHAIR_UNASKED, CheckKey.FOUR_EYES, CheckKey.COMMENTS_RUNNING, CheckKey.NOT_ADOPTED)


def way_to(check: SendingCheck, body_id: str) -> Way | None:
    """How to get to the place of a check; None when it can only be answered where it stands."""
    place = check.place
    if check.key is CheckKey.TEXT_MISSING:
        return Way(door="minutes", id=place.id)
    if check.key is CheckKey.ATTENDANCE_OPEN:
        return Way(tab="deelnemers", id=place.id if place.list == "attendance" else "")
    if place.list == "documents":
        return Way(tab="stukken", id=place.id)
    if place.list != "meetings":
        return Way(door=place.list, id=place.id)
    if check.key is CheckKey.NO_CHAIR:
        return Way(door="bodies", id=body_id)
    for keys, tab in ((_IN_FACTS, FACTS), (_IN_AGENDA, "agenda"), (_IN_MINUTES, "verslag")):
        if check.key in keys:
            return Way(tab=tab)
    return None
