"""What is said of dossiers: how they expire, what became of what stands on their route, what waits."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.action_points import CLOSED, ActionPoint, is_overdue
from secretariat.domain.dossiers import DossierStatus, Expiry, next_statuses
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.domain.routes import Stop
from secretariat.wording.counting import action_points, quantity
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

TO_BE_PLANNED = "te agenderen"
STOP_WORDS = {
    Stop.DOCUMENT: "Stuk",
    Stop.MEETING: "Overleg",
    Stop.ITEM: "Agendapunt",
    Stop.CONCLUSION: "Conclusie",
    Stop.DECISION: "Besluit",
    Stop.RATIFICATION: "Bekrachtiging",
    Stop.BODY: "Orgaan",
    Stop.ACTION: "Actiepunt",
    Stop.COMMITMENT: "Toezegging",
    Stop.PLAN: "Planning",
    Stop.QUESTION: "Te agenderen",
}
"""What a stop on the route is called."""

NO_FOLLOW_UP = "nog geen actiepunt"
"""A decision that asks for somebody to do something, and nobody does."""


def expiry_warning(expiry: Expiry | None, valid_until: dt.date | None) -> str:
    """What must be said of the end of what was agreed; empty when nothing must."""
    if expiry is None or valid_until is None:
        return ""
    if expiry is Expiry.PASSED:
        return f"De geldigheid is verlopen op {short_date(valid_until)}. Kies een opvolger, of rond het dossier af."
    return f"De geldigheid verloopt op {short_date(valid_until)}. Regel een opvolger."


def validity(valid_from: dt.date | None, valid_until: dt.date | None) -> str:
    """The period in which what was agreed holds: "van 01-01-2020 t/m 31-12-2023"; empty when nothing is known."""
    begin = f"van {short_date(valid_from)}" if valid_from else ""
    end = f"t/m {short_date(valid_until)}" if valid_until else ""
    return " ".join(filter(None, (begin, end)))


def still_open(count: int) -> str:
    """What a dossier that is concluded leaves behind: "Er staat nog 1 actiepunt open."."""
    verb = "staat" if count == 1 else "staan"
    return f"Er {verb} nog {action_points(count)} open." if count else ""


def route_count(stops: int, still_to_do: int) -> str:
    """How long a route is and what is open on it: "17 stappen, 9 nog open"."""
    words = quantity(stops, "stap", "stappen")
    return f"{words}, {still_to_do} nog open" if still_to_do else words


def item_state(meeting: Meeting, treatment: ItemTreatment | None, minutes: Minutes | None) -> tuple[str, bool]:
    """What became of an agenda item, and whether that is still open."""
    if meeting.status.is_coming:
        return "op de agenda", True
    if not meeting.status.has_been_held:
        return label(meeting.status).lower(), meeting.status is MeetingStatus.POSTPONED
    if treatment in (ItemTreatment.DEFERRED, ItemTreatment.NOT_TREATED):
        return label(treatment).lower(), True
    if minutes is not None and not minutes.status.is_adopted:
        return "verslag niet vastgesteld", True
    return "", False


def meeting_state(meeting: Meeting) -> tuple[str, bool]:
    """How far an overleg is, and whether it is still to come."""
    return label(meeting.status).lower(), meeting.status.is_coming


def short_place(place: str) -> str:
    """Where something stands, for a narrow column: "BO-CULT 2023-02 · 4", "besluit 2023-B-004"."""
    return place.replace(", punt ", " · ").removeprefix("bij ")


def chained_actions(count: int, still: int, listed: int) -> str:
    """The action points of a decision, and how many stand on the list of its dossier where those are others too."""
    more = f" ({listed} op de actielijst van het dossier)" if listed != count else ""
    return f"{action_points(count)}, {still} open{more}"


def action_state(action: ActionPoint, today: dt.date) -> tuple[str, bool]:
    """How far an action point is, with its day ("te laat · 16-11-2023"); and whether it is still open."""
    words = label(action.status).lower()
    if action.status in CLOSED:
        return words, False
    due = f" · {short_date(action.due_date)}" if action.due_date else ""
    return f"{'te laat' if is_overdue(action, today) else words}{due}", True


def ratification_state(answered: int, asked: int) -> str:
    """How many have answered: "6 van de 10 antwoordden"."""
    return f"{answered} van de {asked} antwoordden"


def status_choices(status: DossierStatus) -> tuple[tuple[str, str], ...]:
    """The states to choose from for a dossier: its own, and what can follow, in the order of its life."""
    possible = (status, *next_statuses(status))
    return tuple((one.value, label(one)) for one in DossierStatus if one in possible)


def at_decision(number: str) -> str:
    """Where a body began: "bij besluit 2023-B-004"."""
    return f"bij besluit {number}"


def proposal_link(place: str) -> str:
    """The first link of a chain: "Voorstel BO-CULT 2023-02, punt 4"."""
    return f"Voorstel {place}"


def decision_link(number: str) -> str:
    """A link of a chain: "Besluit 2023-B-004"."""
    return f"Besluit {number}"
