"""What the chain in any order of steps begins with, and the plain model of what must stay true in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from secretariat.domain.dispatches import Dispatch
from secretariat.domain.meetings import MeetingStatus

START = dt.date(2023, 1, 9)
BODY, OTHER = "body-bo", "body-wg"
HELD = (MeetingStatus.HELD, MeetingStatus.MINUTES_DRAFT)
DATA: dict[str, Any] = {
    "meta": {"format": "secretariaat", "version": 4},
    "settings": {"sender_name": "Bureau", "sender_email": "bureau@example.nl"},
    "organisations": [{"id": "org-a", "name": "Gemeente A", "kind": "municipality", "vgg_member": True}],
    "persons": [
        {"id": f"per-{name}", "last_name": name.capitalize(), "email": f"{name}@example.nl"} for name in ("een", "twee")
    ],
    "bodies": [
        {"id": BODY, "code": "BO", "name": "Overleg", "level": "executive", "kind": "executive_meeting"},
        {"id": OTHER, "code": "WG", "name": "Werkgroep", "level": "official", "kind": "working_group"},
    ],
    "memberships": [
        {"id": "mem-1", "body_id": BODY, "person_id": "per-een", "organisation_id": "org-a", "role": "chair"},
        {"id": "mem-2", "body_id": BODY, "person_id": "per-twee", "organisation_id": "org-a", "role": "member"},
    ],
}
for _body in DATA["bodies"]:
    _body["status"] = "active"


@dataclass
class Model:
    """What must be remembered: numbers that people have, what was adopted and sent, and what waits."""

    issued: dict[str, dict[str, str]] = field(default_factory=dict)
    """Sending → the numbers on its papers with their records."""
    removed: set[str] = field(default_factory=set)
    """Numbers whose record is gone; they are not given again."""
    adopted: dict[str, str] = field(default_factory=dict)
    sent: dict[str, str] = field(default_factory=dict)
    letters: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """Sending → the words that went along, to whom, with which files."""
    written: dict[str, str] = field(default_factory=dict)
    """Overleg → the letter that has not gone yet."""
    open_items: set[str] = field(default_factory=set)
    """Titles of what must be treated one day and was not."""


def letter_of(dispatch: Dispatch) -> tuple[Any, ...]:
    """What people have of a sending beside its papers."""
    return dispatch.subject, dispatch.text, dispatch.recipients, dispatch.files
