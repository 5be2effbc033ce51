"""What the chain in any order of steps begins with, and the plain model of what must stay true in it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.commitments import Commitment
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import ItemTreatment
from secretariat.services.commitments import CommitmentFacts
from secretariat.services.workspace import Workspace

START = dt.date(2023, 1, 9)
BODY, OTHER = "body-bo", "body-wg"
HELD = (MeetingStatus.HELD, MeetingStatus.MINUTES_DRAFT)
NUMBERED: dict[type[Any], str] = {Decision: "decisions", ActionPoint: "action_points", Commitment: "commitments"}
"""What has a number, with the name of its service."""
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
    agendas: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    """Sending of an agenda → the overleg, and the numbers that people have of it with their items."""
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

    def did_not_go(self, dispatch_id: str) -> None:
        """What stood on the papers of a sending is not with people after all."""
        self.issued[dispatch_id] = {}
        self.agendas.pop(dispatch_id, None)

    def forget_letter(self, meeting_id: str) -> None:
        """A letter that can no longer go is no longer kept."""
        self.written.pop(meeting_id, None)


def letter_of(dispatch: Dispatch) -> tuple[Any, ...]:
    """What people have of a sending beside its papers."""
    return dispatch.subject, dispatch.text, dispatch.recipients, dispatch.files


def without_gaps(codes: list[str]) -> list[str]:
    """The codes as they must be when as many were given in each series: "BO 2023-01", "BO 2023-02"."""
    series = Counter(code.rpartition("-")[0] for code in codes)
    return sorted(f"{one}-{place:02d}" for one, count in series.items() for place in range(1, count + 1))


def too_late(on: Workspace, meeting_id: str, item_id: str) -> tuple[Callable[[], object], ...]:
    """What nobody may do to an adopted verslag."""
    return (
        lambda: on.minutes.write_text(meeting_id, item_id, "Toch iets anders."),
        lambda: on.minutes.set_treatment(meeting_id, item_id, ItemTreatment.NOT_TREATED),
        lambda: on.agendas.rename(item_id, "Een ander punt"),
        lambda: on.decisions.add(meeting_id, item_id, DecisionKind.AGREED, "Achteraf."),
    )


def record(on: Workspace, what: str, meeting_id: str, item_id: str, words: str) -> object:
    """Write a text, a decision, an action or a promise at an item."""
    if what == "text":
        return on.minutes.write_text(meeting_id, item_id, words)
    if what == "decision":
        return on.decisions.add(meeting_id, item_id, DecisionKind.AGREED, words)
    if what == "action":
        return on.action_points.add(meeting_id, item_id, words, "per-een", dt.date(2030, 1, 1))
    return on.commitments.add(meeting_id, item_id, CommitmentFacts(text=words, person_id="per-twee"))
