"""The cards of today: each line in words, with the record behind it."""

from __future__ import annotations

from collections.abc import Mapping

from secretariat.domain.action_points import ActionGroup
from secretariat.domain.decisions import DecisionKind, DecisionWait
from secretariat.domain.today import TermKind
from secretariat.gui.look import hours
from secretariat.gui.look.palettes import Tone
from secretariat.gui.today.parts import SECTION, Card, DoorLine
from secretariat.services.today import (
    ActionLine,
    AnswerLine,
    DecisionToday,
    FirstStep,
    KeptDiets,
    MeetingToday,
    Overview,
    PlanToday,
    TermLine,
)
from secretariat.wording import counting
from secretariat.wording.dates import date_range, long_date, short_date
from secretariat.wording.decisions import listed
from secretariat.wording.terms import label
from secretariat.wording.today import TERM_WORDS, distance, lateness, minutes_wait

_IN_MINUTES = (TermKind.CHAIR_CHECK, TermKind.DRAFT, TermKind.COMMENTS)
_SOON_DAYS = 3


def summary(overview: Overview) -> str:
    """What the day asks, in one line."""
    late = sum(line.term.day < overview.today for line in overview.terms)
    parts = [
        counting.meetings(len(overview.meetings)) + " deze week" if overview.meetings else "",
        counting.quantity(late, "termijn verstreken", "termijnen verstreken") if late else "",
        f"{counting.action_points(overview.overdue.total)} te laat" if overview.overdue.total else "",
    ]
    return " · ".join(part for part in parts if part) or "Niets is te laat."


FIRST_STEPS: Mapping[FirstStep, tuple[str, str, str]] = {
    FirstStep.PEOPLE: (
        "Een nieuw bestand",
        "Begin bij Relaties: eerst de organisaties, zoals de gemeenten, dan de mensen. Daarna maakt u het orgaan dat"
        " overlegt, met zijn leden, en plant u het eerste overleg.",
        "Naar &Relaties",
    ),
    FirstStep.BODY: (
        "Wie overlegt er?",
        "Er staan mensen in. Maak nu het orgaan dat overlegt, zoals een bestuurlijk overleg of een werkgroep, en geef"
        " het zijn leden.",
        "Naar &Overleggen",
    ),
    FirstStep.MEETING: (
        "Het eerste overleg",
        "Er is een orgaan. Plan nu het eerste overleg: orgaan, datum, tijd en plaats zijn genoeg.",
        "Naar &Overleggen",
    ),
}
"""What is said in a file without an overleg: a title, what comes next, and the word on the button that leads there."""


def calm(overview: Overview) -> tuple[str, str, str]:
    """What is said when nothing asks attention, and the word on the button that leads on."""
    title = "Alles is bij"
    sentence = "Geen overleg deze week, geen termijn die iets vraagt, niets te laat."
    coming = overview.next_meeting
    if coming is None:
        return title, f"{sentence} Er is nog geen volgend overleg gepland.", "Naar &Overleggen"
    return (
        title,
        f"{sentence} Het eerstvolgende overleg is op {long_date(coming.date)}: {coming.title}.",
        "Dat &overleg openen",
    )


def cards(overview: Overview) -> tuple[list[Card], list[Card]]:
    """The cards at the left and at the right; one without lines is left out, but for the week."""
    left = [_week(overview), _terms(overview), _to_place(overview), _minutes(overview)]
    right = [
        _overdue(overview),
        _actions_this_week(overview),
        _follow_up(overview),
        _answers(overview),
        _diets(overview),
    ]
    return [card for card in left if card.lines or card.note], [card for card in right if card.lines or card.note]


def _week(overview: Overview) -> Card:
    monday, sunday = overview.week
    note = "" if overview.meetings else "Geen overleg deze week."
    found = [_meeting(meeting, overview) for meeting in overview.meetings]
    if not found and overview.next_meeting is not None:
        note = "Geen overleg deze week. Het eerstvolgende:"
        found = [_meeting(overview.next_meeting, overview)]
    return Card(
        key="week",
        title=f"Deze week, {date_range(monday, sunday)}",
        icon="messages-square",
        lines=tuple(found),
        total=len(overview.meetings),
        note=note,
    )


def _meeting(meeting: MeetingToday, overview: Overview) -> DoorLine:
    time = f", {hours.clock(meeting.start_time)}" if meeting.start_time else ""
    return DoorLine(
        "meetings",
        meeting.id,
        meeting.title,
        f"{long_date(meeting.date)}{time} · {meeting.code} · {label(meeting.status)}",
        distance(meeting.date, overview.today),
        Tone.INFO if meeting.date >= overview.today else Tone.NEUTRAL,
    )


def _terms(overview: Overview) -> Card:
    found = tuple(_term(line, overview) for line in overview.terms)
    return Card("terms", "Termijnen", "clock", found, len(found), door=(SECTION, "meetings"), place="Overleggen")


def _term(line: TermLine, overview: Overview) -> DoorLine:
    meeting, day = line.meeting, line.term.day
    kind, record_id = _place_in_minutes(meeting) if line.term.kind in _IN_MINUTES else ("meetings", meeting.id)
    return DoorLine(
        kind,
        record_id,
        f"{TERM_WORDS[line.term.kind]}: {meeting.code}",
        f"uiterlijk {long_date(day)} · {meeting.title}",
        lateness(day, overview.today),
        _urgency(overview, line),
    )


def _urgency(overview: Overview, line: TermLine) -> Tone:
    away = (line.term.day - overview.today).days
    return Tone.BAD if away < 0 else Tone.WARN if away <= _SOON_DAYS else Tone.INFO


def _to_place(overview: Overview) -> Card:
    def line(plan: PlanToday) -> DoorLine:
        is_late = plan.last < overview.today
        mark, tone = ("tijd voorbij", Tone.BAD) if is_late else (f"t/m {short_date(plan.last)}", Tone.INFO)
        return DoorLine("plan_items", plan.id, plan.title, f"{plan.when} · nog op geen agenda", mark, tone)

    found = tuple(line(plan) for plan in overview.to_place.lines)
    return Card(
        "to_place",
        "Te agenderen dit kwartaal",
        "calendar-range",
        found,
        overview.to_place.total,
        door=("termijnagenda", str(overview.today.year)),
        place="Planning",
    )


def _diets(overview: Overview) -> Card:
    def line(kept: KeptDiets) -> DoorLine:
        diets = counting.quantity(kept.count, "dieetwens", "dieetwensen")
        detail = f"{diets}, te wissen bij Aanmeldingen"
        return DoorLine(
            "events", kept.event_id, kept.event, detail, lateness(kept.purge_from, overview.today), Tone.WARN
        )

    found = tuple(line(kept) for kept in overview.diets)
    return Card("diets", "Dieetwensen die weg moeten", "trash-2", found, len(found))


def _minutes(overview: Overview) -> Card:
    def line(meeting: MeetingToday) -> DoorLine:
        kind, record_id = _place_in_minutes(meeting)
        words = minutes_wait(meeting.status, meeting.minutes, meeting.comments_until, overview.today)
        return DoorLine(kind, record_id, meeting.title, f"{meeting.code} · {words}", short_date(meeting.date))

    found = tuple(line(meeting) for meeting in overview.minutes.lines)
    return Card(
        "minutes",
        "Verslagen nog niet vastgesteld",
        "file-text",
        found,
        overview.minutes.total,
        door=(SECTION, "meetings"),
        place="Overleggen",
    )


def _place_in_minutes(meeting: MeetingToday) -> tuple[str, str]:
    """Where the verslag of a meeting begins."""
    return ("minutes", meeting.first_item_id) if meeting.first_item_id else ("meetings", meeting.id)


def _action(line: ActionLine, overview: Overview) -> DoorLine:
    action = line.action
    is_late = action.due_date < overview.today
    who = (action.number, line.owner, action.body_code, f"gereed op {short_date(action.due_date)}")
    return DoorLine(
        "action_points",
        action.id,
        action.text,
        " · ".join(part for part in who if part),
        lateness(action.due_date, overview.today),
        Tone.BAD if is_late else Tone.WARN,
    )


def _overdue(overview: Overview) -> Card:
    found = tuple(_action(line, overview) for line in overview.overdue.lines)
    return Card(
        "overdue",
        "Te late actiepunten",
        "circle-alert",
        found,
        overview.overdue.total,
        door=("action_groups", ActionGroup.OVERDUE),
        place="Actiepunten",
    )


def _actions_this_week(overview: Overview) -> Card:
    found = tuple(_action(line, overview) for line in overview.this_week.lines)
    return Card(
        "this_week",
        "Actiepunten voor deze week",
        "list-checks",
        found,
        overview.this_week.total,
        door=("action_groups", ActionGroup.THIS_WEEK),
        place="Actiepunten",
    )


def _follow_up(overview: Overview) -> Card:
    def line(decision: DecisionToday) -> DoorLine:
        where = (decision.number, decision.meeting_code, _asked(decision))
        return DoorLine(
            "decisions",
            decision.id,
            decision.text,
            " · ".join(part for part in where if part),
            label(decision.kind),
            Tone.INFO,
        )

    found = tuple(line(decision) for decision in overview.without_follow_up.lines)
    return Card(
        "follow_up",
        "Besluiten zonder actie",
        "gavel",
        found,
        overview.without_follow_up.total,
        door=("decision_waits", DecisionWait.FOLLOW_UP),
        place="Besluiten",
    )


def _asked(decision: DecisionToday) -> str:
    return "nog geen actiepunt" if decision.kind is DecisionKind.ASSIGNED else "nog geen actiepunt of werkend orgaan"


def _answers(overview: Overview) -> Card:
    def line(answer: AnswerLine) -> DoorLine:
        decision, tally = answer.decision, answer.tally
        waits = f"wacht op {listed(answer.missing)}" if answer.missing else "nog aan niemand voorgelegd"
        mark = f"{tally.agreed} van de {tally.total}" if tally.total else ""
        return DoorLine("decisions", decision.id, decision.text, f"{decision.number} · {waits}", mark, Tone.WARN)

    found = tuple(line(answer) for answer in overview.without_answer.lines)
    return Card(
        "answers",
        "Bekrachtiging nog niet rond",
        "stamp",
        found,
        overview.without_answer.total,
        door=("decision_waits", DecisionWait.RATIFICATION),
        place="Besluiten",
    )
