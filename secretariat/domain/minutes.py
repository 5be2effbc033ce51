"""Minutes (verslag): the text per agenda item, from working copy to adopted."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.records import AgendaItemId, Line, MeetingId, Provenance, RecordId, Text


class MinutesKind(enum.StrEnum):
    """How much the minutes say."""

    VERBATIM = "verbatim"
    EXTENDED = "extended"
    SUMMARY = "summary"
    DECISION_LIST = "decision_list"


class MinutesStatus(enum.StrEnum):
    """The life of minutes (``domain.md`` §2.2)."""

    IN_PROGRESS = "in_progress"
    CHAIR_REVIEW = "chair_review"
    DRAFT = "draft"
    ADOPTED = "adopted"
    ADOPTED_AMENDED = "adopted_amended"

    @property
    def is_adopted(self) -> bool:
        """Whether text, names and functions are frozen."""
        return self in (MinutesStatus.ADOPTED, MinutesStatus.ADOPTED_AMENDED)


class AdoptionMethod(enum.StrEnum):
    """How minutes were adopted."""

    MEETING = "meeting"
    WRITTEN = "written"


class ItemTreatment(enum.StrEnum):
    """What became of an agenda item; as long as nothing is said it is still to be treated."""

    TREATED = "treated"
    DEFERRED = "deferred"
    NOT_TREATED = "not_treated"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesItem:
    """What the minutes say at one agenda item, as restricted Markdown (:mod:`secretariat.domain.rich_text`)."""

    agenda_item_id: AgendaItemId
    text: Text | None = None
    treatment: ItemTreatment | None = None
    provenance: Provenance | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing but when the item was treated."""
        return not self.text and self.treatment is None and self.provenance is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A change that somebody asked for.

    Whether it was taken over is ``accepted``; where that is not said, :meth:`Minutes.answer_to` knows.
    """

    place: Line | None = None
    old_text: Text | None = None
    new_text: Text | None = None
    by: Line | None = None
    received_on: dt.date | None = None
    accepted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of one meeting; ``items`` stand in the order of treatment."""

    id: RecordId
    meeting_id: MeetingId
    kind: MinutesKind
    status: MinutesStatus
    version: int | None = None
    chair_checked_on: dt.date | None = None
    draft_sent_on: dt.date | None = None
    comments_until: dt.date | None = None
    adopted_on: dt.date | None = None
    adoption_method: AdoptionMethod | None = None
    adopted_in_meeting_id: MeetingId | None = None
    sha256: Line | None = None
    items: tuple[MinutesItem, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    provenance: Provenance | None = None

    @property
    def accepted_amendments(self) -> int:
        """How many changes were taken over, as the status line counts them."""
        return sum(self.answer_to(amendment) is True for amendment in self.amendments)

    @property
    def undecided_amendments(self) -> int:
        """How many changes wait for an answer."""
        return sum(self.answer_to(amendment) is None for amendment in self.amendments)

    def answer_to(self, amendment: Amendment) -> bool | None:
        """Whether a change was taken over; None as long as nobody decided.

        Where nothing is said, one that came in on a known day waits until the minutes are adopted; any other was.
        """
        waits = amendment.accepted is None and amendment.received_on is not None and not self.status.is_adopted
        return None if waits else amendment.accepted is not False

    def treating(self, agenda_item_id: str, treatment: ItemTreatment | None, agenda: Sequence[str]) -> Minutes:
        """The minutes in which an item is treated so; ``agenda`` gives the ids of the items in their order."""
        items = list(self.items)
        for place, item in enumerate(items):
            if item.agenda_item_id == agenda_item_id:
                items[place] = replace(item, treatment=treatment)
                return replace(self, items=tuple(items))
        order = {item_id: place for place, item_id in enumerate(agenda)}
        own = order.get(agenda_item_id, len(order))
        later = [place for place, item in enumerate(items) if order.get(item.agenda_item_id, -1) > own]
        items.insert(later[0] if later else len(items), MinutesItem(agenda_item_id=agenda_item_id, treatment=treatment))
        return replace(self, items=tuple(items))

    def text_of(self, agenda_item_id: str) -> str:
        """The text at an agenda item, empty if there is none."""
        return next((item.text or "" for item in self.items if item.agenda_item_id == agenda_item_id), "")

    def treatment_of(self, agenda_item_id: str) -> ItemTreatment | None:
        """What was said to have become of an agenda item; None if nothing was."""
        return next((item.treatment for item in self.items if item.agenda_item_id == agenda_item_id), None)
