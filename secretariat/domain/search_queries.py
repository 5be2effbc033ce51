"""What somebody looks for: words, and what the records found must be about."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from secretariat.domain.action_points import CLOSED, ActionStatus
from secretariat.domain.bodies import BodyStatus
from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.dossiers import ENDED, DossierStatus
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.planning import PlanStatus
from secretariat.domain.themes import ThemeStatus
from secretariat.domain.year_reports import YearReportStatus

STATUS_OF: Mapping[str, type[enum.StrEnum]] = {
    "theme": ThemeStatus,
    "body": BodyStatus,
    "dossier": DossierStatus,
    "meeting": MeetingStatus,
    "minutes": MinutesStatus,
    "action_point": ActionStatus,
    "commitment": CommitmentStatus,
    "plan_item": PlanStatus,
    "year_report": YearReportStatus,
}
"""Kind of record → the states it goes through."""
OPEN_STATES: Mapping[str, tuple[enum.StrEnum, ...]] = {
    "dossier": tuple(status for status in DossierStatus if status not in ENDED),
    "meeting": (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED),
    "minutes": (MinutesStatus.IN_PROGRESS, MinutesStatus.CHAIR_REVIEW, MinutesStatus.DRAFT),
    "action_point": tuple(status for status in ActionStatus if status not in CLOSED),
    "commitment": (CommitmentStatus.OPEN,),
    "plan_item": (PlanStatus.PLANNED, PlanStatus.IN_PROGRESS),
    "year_report": (YearReportStatus.DRAFT,),
}
"""Kind of record → the states in which it still asks something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """Words, in which quotes keep a phrase together, and filters; several of one filter all have to hold.

    ``who``, ``body``, ``theme`` and ``dossier`` are names or codes as they were typed; ``statuses`` gives the states
    allowed per kind of record and ``kinds`` the kinds, where those were asked for.
    """

    words: str = ""
    who: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    dossier: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    statuses: Mapping[str, tuple[str, ...]] | None = None
    kinds: tuple[str, ...] | None = None
    overdue: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether there is any filter."""
        named = (self.who, self.body, self.theme, self.dossier, self.years)
        return any(named) or self.overdue or self.statuses is not None or self.kinds is not None
