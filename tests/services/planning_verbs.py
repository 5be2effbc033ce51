"""What a user does with the planning, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.meeting_planning import Rhythm
from secretariat.domain.planning import PlanStatus
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.meeting_schedules import ScheduleRule
from secretariat.services.workspace import Workspace

CYCLE, ITEM, IDEA = "cyc-innovatiejaarplan", "plan-2024-nieuw-convenant", "idea-01"
UNUSED_CYCLE: dict[str, Any] = {"id": "cyc-unused", "name": "Vergissing", "frequency": "yearly"}
"""A cycle that brought nothing."""

SECOND_TUESDAYS = Rhythm(1, nth=2, months=(3, 6, 9))
TWO_BODIES = [
    ScheduleRule(body_id, SECOND_TUESDAYS, MeetingFacts(start_time=dt.time(10), place="Zaal De Proef"))
    for body_id in ("body-ao-cult", "body-ao-bib")
]

PLANNING_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "planning.add": lambda on: on.planning.add("Evaluatie", "eind 2024", body_id="body-bo-cult"),
    "planning.edit": lambda on: on.planning.edit(ITEM, "when", "na afloop van de onderhandelingen"),
    "planning.set_status": lambda on: on.planning.set_status(ITEM, PlanStatus.DROPPED),
    "planning.place": lambda on: on.planning.place(ITEM, "mtg-ao-cult-2024-01"),
    "planning.remove": lambda on: on.planning.remove("plan-2025-cao", "plan-2025-zorgplicht"),
    "meeting_schedules.keep": lambda on: on.meeting_schedules.keep(2024, "body-bo-cult", "rhythm", "elke 1e donderdag"),
    "meeting_schedules.plan": lambda on: on.meeting_schedules.plan(on.meeting_schedules.days(2024, TWO_BODIES, {})),
    "plan_cycles.add": lambda on: on.plan_cycles.add("Begroting"),
    "plan_cycles.edit": lambda on: on.plan_cycles.edit(CYCLE, "classification", "taal; digitaal"),
    "plan_cycles.add_step": lambda on: on.plan_cycles.add_step(CYCLE, "Plan vaststellen", "november"),
    "plan_cycles.edit_step": lambda on: on.plan_cycles.edit_step(CYCLE, "3", "month", "juni"),
    "plan_cycles.remove_step": lambda on: on.plan_cycles.remove_step("cyc-vergaderrooster", "2"),
    "plan_cycles.generate": lambda on: on.plan_cycles.generate(CYCLE, 2024),
    "plan_cycles.remove": lambda on: on.plan_cycles.remove(UNUSED_CYCLE["id"]),
    "plan_ideas.add": lambda on: on.plan_ideas.add(CYCLE, 2024, "Voorlezen", "org-gem-pekela"),
    "plan_ideas.edit": lambda on: on.plan_ideas.edit(IDEA, "societal_task", "een leven lang ontwikkelen"),
    "plan_ideas.place_on_agenda": lambda on: on.plan_ideas.place_on_agenda(
        CYCLE, 2024, ["idea-04"], body_id="body-pho-bib"
    ),
    "plan_ideas.remove": lambda on: on.plan_ideas.remove("idea-05", "idea-06"),
}
"""Verb → how a user does it with the sample and the cycle above."""
