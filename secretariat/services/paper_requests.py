"""What can be asked for on paper: which paper, of what, as of which day and in which variant."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.refusals import PaperNeeds, VariantUnknown


class PaperKind(enum.StrEnum):
    """The papers of the program, by the names of the command line."""

    CONVOCATION = "convocation"
    ANNOTATED_AGENDA = "annotated-agenda"
    MINUTES = "minutes"
    DECISION_LIST = "decision-list"
    ACTION_LIST = "action-list"
    ATTENDANCE_LIST = "attendance-list"
    PROXY_FORM = "proxy-form"
    PROXY_LIST = "proxy-list"
    PROGRAMME = "programme"
    PARTICIPANTS = "participants"
    BUS_LIST = "bus-list"
    SIGN_IN_LIST = "sign-in-list"
    CATERING = "catering"
    BADGES = "badges"
    PERSONAL_PROGRAMME = "personal-programme"
    YEAR_REPORT = "year-report"
    MEETING_SCHEDULE = "meeting-schedule"
    FORWARD_AGENDA = "forward-agenda"


class Variant(enum.StrEnum):
    """How a paper can be made otherwise than usual, by the names of the command line."""

    PUBLIC = "public"
    BLANK = "blank"
    FILLED = "filled"
    A5 = "a5"


ONLY_OF = {
    Variant.PUBLIC: (PaperKind.CONVOCATION, PaperKind.MINUTES),
    Variant.BLANK: (PaperKind.ATTENDANCE_LIST,),
    Variant.FILLED: (PaperKind.ATTENDANCE_LIST,),
    Variant.A5: (PaperKind.PROGRAMME,),
}
"""Of which papers alone a variant is."""
PAPERS_OF_A_MEETING: tuple[tuple[PaperKind, Variant | None], ...] = (
    (PaperKind.CONVOCATION, None),
    (PaperKind.CONVOCATION, Variant.PUBLIC),
    (PaperKind.ANNOTATED_AGENDA, None),
    (PaperKind.ATTENDANCE_LIST, None),
    (PaperKind.MINUTES, None),
    (PaperKind.MINUTES, Variant.PUBLIC),
    (PaperKind.DECISION_LIST, None),
    (PaperKind.ACTION_LIST, None),
)
"""The papers of every overleg, in the order in which it needs them."""
PAPERS_OF_AN_EVENT = (
    PaperKind.PROGRAMME,
    PaperKind.PARTICIPANTS,
    PaperKind.BUS_LIST,
    PaperKind.SIGN_IN_LIST,
    PaperKind.CATERING,
    PaperKind.BADGES,
    PaperKind.PERSONAL_PROGRAMME,
)
"""The papers of every event, in the order in which it needs them."""
EXPLAINED = (PaperKind.CONVOCATION, PaperKind.ANNOTATED_AGENDA, PaperKind.MINUTES, PaperKind.YEAR_REPORT)
"""The papers that can say what their abbreviations stand for."""
LARGE_PRINT = "large-print"
"""What the command line calls large print, which any paper can be had in, in any variant."""


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """Which paper of what; ``as_of`` is "today" for everything that is derived from it.

    ``year``, or any other ``period`` (both days included), is for the besluitenlijst of a body; a jaaroverzicht,
    vergaderrooster or termijnagenda is of a ``year``, this one where none is given. A jaaroverzicht can also be
    asked for by its own ``report_id``. ``abbreviations`` says whether one of the papers that can tell what its
    abbreviations stand for does so; None leaves it as it usually is.
    """

    kind: PaperKind
    meeting_id: str | None = None
    body_id: str | None = None
    person_id: str | None = None
    theme_id: str | None = None
    event_id: str | None = None
    excursion_id: str | None = None
    session_id: str | None = None
    organisation_id: str | None = None
    report_id: str | None = None
    year: int | None = None
    period: tuple[dt.date, dt.date] | None = None
    as_of: dt.date | None = None
    variant: Variant | None = None
    large_print: bool = False
    abbreviations: bool | None = None

    def check_variant(self) -> None:
        """Refuse a variant that this paper does not have.

        Raises:
            VariantUnknown: it is not made so.
        """
        if self.variant in ONLY_OF and self.kind not in ONLY_OF[self.variant]:
            raise VariantUnknown(self.kind.value, self.variant.value)

    def needed(self, what: str, record_id: str | None) -> str:
        """The id of what the paper is of; ``what`` is "meeting", "body", "theme" or "event".

        Raises:
            PaperNeeds: it was not said.
        """
        if not record_id:
            raise PaperNeeds(self.kind.value, what)
        return record_id
