"""What changes look like: the step that a user made, and the rows it touched."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import dataclass


class Topic(enum.StrEnum):
    """What a view shows; a view refreshes when a change names its topic. The values are the lists of the file."""

    ASSOCIATION = "settings"
    THEMES = "themes"
    ORGANISATIONS = "organisations"
    PEOPLE = "people"
    BODIES = "bodies"
    MEETINGS = "meetings"
    AGENDAS = "agendas"
    ATTENDANCE = "attendance"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    ACTION_POINTS = "action_points"
    DOSSIERS = "dossiers"
    PLANNING = "planning"
    YEAR_REPORTS = "year_reports"
    EVENTS = "events"
    PROXIES = "proxies"


class Action(enum.StrEnum):
    """Everything a user can do to a file; each has its Dutch name in :mod:`secretariat.wording.actions`."""

    IMPORT = "import"
    ADD_MEETING = "add_meeting"
    EDIT_MEETING = "edit_meeting"
    EDIT_AGENDA_ITEM = "edit_agenda_item"
    ADD_AGENDA_ITEM = "add_agenda_item"
    REMOVE_AGENDA_ITEM = "remove_agenda_item"
    EDIT_MINUTES_TEXT = "edit_minutes_text"
    SET_ATTENDANCE = "set_attendance"
    ADD_ACTION_POINT = "add_action_point"
    EDIT_ACTION_POINT = "edit_action_point"
    REMOVE_ACTION_POINT = "remove_action_point"
    ADD_DECISION = "add_decision"
    EDIT_DECISION = "edit_decision"
    REMOVE_DECISION = "remove_decision"


RowValues = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of one table before and after; ``before`` is None for a new row, ``after`` for a removed one."""

    table: str
    id: str
    before: RowValues | None
    after: RowValues | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One committed step.

    ``topics`` says which views are concerned, ``subject_id`` which record the step was about, ``undoes`` whether
    the step was carried out backwards (an undo).
    """

    number: int
    action: Action
    subject_id: str
    topics: frozenset[Topic]
    rows: tuple[RowChange, ...]
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the history lists it."""

    number: int
    made_at: dt.datetime
    made_by: str
    action: Action
    subject_id: str
    undone: bool
