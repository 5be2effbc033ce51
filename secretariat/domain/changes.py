"""What changes look like: the step that a user made, and the rows it touched."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import dataclass


class Topic(enum.StrEnum):
    """What a view shows; a view refreshes when a change names its topic. One topic may cover several lists."""

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
    COMMITMENTS = "commitments"
    DISPATCHES = "dispatches"
    DISPATCH_DRAFTS = "dispatch_drafts"
    DOSSIERS = "dossiers"
    DOCUMENTS = "documents"
    PLANNING = "planning"
    YEAR_REPORTS = "year_reports"
    EVENTS = "events"
    PROXIES = "proxies"


class Action(enum.StrEnum):
    """Everything a user can do to a file; each has its Dutch name in :mod:`secretariat.wording.actions`.

    Those that take records away are called ``REMOVE_...``: what they took lies in the wastebasket.
    """

    IMPORT = "import"
    ADD_PERSON = "add_person"
    EDIT_PERSON = "edit_person"
    REMOVE_PERSON = "remove_person"
    ARCHIVE_PERSON = "archive_person"
    BRING_BACK_PERSON = "bring_back_person"
    ADD_POSITION = "add_position"
    EDIT_POSITION = "edit_position"
    REMOVE_POSITION = "remove_position"
    ADD_MEMBERSHIP = "add_membership"
    EDIT_MEMBERSHIP = "edit_membership"
    REMOVE_MEMBERSHIP = "remove_membership"
    SUCCEED = "succeed"
    ADD_ORGANISATION = "add_organisation"
    EDIT_ORGANISATION = "edit_organisation"
    REMOVE_ORGANISATION = "remove_organisation"
    ARCHIVE_ORGANISATION = "archive_organisation"
    BRING_BACK_ORGANISATION = "bring_back_organisation"
    EDIT_SETTINGS = "edit_settings"
    RESET_SETTINGS = "reset_settings"
    EDIT_PHRASES = "edit_phrases"
    ADD_THEME = "add_theme"
    EDIT_THEME = "edit_theme"
    REMOVE_THEME = "remove_theme"
    ADD_THEME_PARTNER = "add_theme_partner"
    REMOVE_THEME_PARTNER = "remove_theme_partner"
    ADD_ABBREVIATION = "add_abbreviation"
    EDIT_ABBREVIATION = "edit_abbreviation"
    REMOVE_ABBREVIATION = "remove_abbreviation"
    ADD_LOCATION = "add_location"
    EDIT_LOCATION = "edit_location"
    ARCHIVE_LOCATION = "archive_location"
    BRING_BACK_LOCATION = "bring_back_location"
    REMOVE_LOCATION = "remove_location"
    ADD_BODY = "add_body"
    EDIT_BODY = "edit_body"
    REMOVE_BODY = "remove_body"
    ARRANGE_BODY = "arrange_body"
    EDIT_STANDING_AGENDA = "edit_standing_agenda"
    RESET_STANDING_AGENDA = "reset_standing_agenda"
    ADD_MEETING = "add_meeting"
    PLAN_SERIES = "plan_series"
    PLAN_SCHEDULE = "plan_schedule"
    TYPE_SCHEDULE = "type_schedule"
    EDIT_MEETING = "edit_meeting"
    HOLD_MEETING = "hold_meeting"
    EDIT_AGENDA_ITEM = "edit_agenda_item"
    WRITE_AGENDA_ITEM = "write_agenda_item"
    ADD_AGENDA_ITEM = "add_agenda_item"
    PASTE_AGENDA_ITEMS = "paste_agenda_items"
    ADD_STANDING_ITEMS = "add_standing_items"
    COPY_AGENDA_ITEM = "copy_agenda_item"
    CARRY_AGENDA_ITEM = "carry_agenda_item"
    MOVE_AGENDA_ITEM = "move_agenda_item"
    NEST_AGENDA_ITEM = "nest_agenda_item"
    REMOVE_AGENDA_ITEM = "remove_agenda_item"
    ADD_DOCUMENT = "add_document"
    EDIT_DOCUMENT = "edit_document"
    REMOVE_DOCUMENT = "remove_document"
    ADD_DOCUMENT_VERSION = "add_document_version"
    REMOVE_DOCUMENT_VERSION = "remove_document_version"
    ATTACH_DOCUMENT = "attach_document"
    DETACH_DOCUMENT = "detach_document"
    MOVE_DOCUMENT = "move_document"
    EDIT_MINUTES_TEXT = "edit_minutes_text"
    RESTORE_MINUTES_TEXT = "restore_minutes_text"
    SET_TREATMENT = "set_treatment"
    ORDER_TREATMENT = "order_treatment"
    SET_ATTENDANCE = "set_attendance"
    REMOVE_ATTENDANCE = "remove_attendance"
    ADD_GROUP = "add_group"
    EDIT_GROUP = "edit_group"
    REMOVE_GROUP = "remove_group"
    SET_MEETING_TERM = "set_meeting_term"
    CHECK_AGENDA = "check_agenda"
    KEEP_AGENDA_VERSION = "keep_agenda_version"
    TAKE_UP_ITEMS = "take_up_items"
    DEFER_ITEM = "defer_item"
    ADD_BACKLOG_ITEM = "add_backlog_item"
    EDIT_BACKLOG_ITEM = "edit_backlog_item"
    REMOVE_BACKLOG_ITEM = "remove_backlog_item"
    PLACE_BACKLOG_ITEM = "place_backlog_item"
    POSTPONE_MEETING = "postpone_meeting"
    CANCEL_MEETING = "cancel_meeting"
    CLOSE_MEETING = "close_meeting"
    SUBMIT_MINUTES = "submit_minutes"
    APPROVE_MINUTES = "approve_minutes"
    RETURN_MINUTES = "return_minutes"
    ADD_AMENDMENT = "add_amendment"
    EDIT_AMENDMENT = "edit_amendment"
    REMOVE_AMENDMENT = "remove_amendment"
    SETTLE_AMENDMENT = "settle_amendment"
    DEFER_ADOPTION = "defer_adoption"
    ADOPT_MINUTES = "adopt_minutes"
    ADD_ERRATUM = "add_erratum"
    EDIT_ERRATUM = "edit_erratum"
    REMOVE_ERRATUM = "remove_erratum"
    PREPARE_DISPATCH = "prepare_dispatch"
    DISPATCH = "dispatch"
    WITHDRAW_DISPATCH = "withdraw_dispatch"
    RECORD_VOTE = "record_vote"
    REMOVE_VOTE = "remove_vote"
    GIVE_PROXY = "give_proxy"
    EDIT_PROXY = "edit_proxy"
    ACCEPT_PROXY = "accept_proxy"
    REFUSE_PROXY = "refuse_proxy"
    REVOKE_PROXY = "revoke_proxy"
    REMOVE_PROXY = "remove_proxy"
    ADD_VOTING_MEMBER = "add_voting_member"
    SET_VOTES = "set_votes"
    REMOVE_VOTING_MEMBER = "remove_voting_member"
    SET_PROXY_RULES = "set_proxy_rules"
    ADD_COMMITMENT = "add_commitment"
    EDIT_COMMITMENT = "edit_commitment"
    SET_COMMITMENT_STATUS = "set_commitment_status"
    REMOVE_COMMITMENT = "remove_commitment"
    ADD_CONCLUSION = "add_conclusion"
    EDIT_CONCLUSION = "edit_conclusion"
    REMOVE_CONCLUSION = "remove_conclusion"
    ADD_ACTION_POINT = "add_action_point"
    EDIT_ACTION_POINT = "edit_action_point"
    REMOVE_ACTION_POINT = "remove_action_point"
    SET_ACTION_STATUS = "set_action_status"
    SET_ACTION_TERM = "set_action_term"
    SET_ACTION_OWNER = "set_action_owner"
    SET_ACTION_DOSSIER = "set_action_dossier"
    TRANSFER_ACTION = "transfer_action"
    REMARK_ACTION = "remark_action"
    ADD_DOSSIER = "add_dossier"
    EDIT_DOSSIER = "edit_dossier"
    SET_DOSSIER_STATUS = "set_dossier_status"
    NOTE_PROGRESS = "note_progress"
    SET_DOSSIER_PARTIES = "set_dossier_parties"
    SHARE_DOSSIER = "share_dossier"
    ADD_PROJECT = "add_project"
    EDIT_PROJECT = "edit_project"
    REMOVE_PROJECT = "remove_project"
    REMOVE_DOSSIER = "remove_dossier"
    ADD_YEAR_REPORT = "add_year_report"
    EDIT_YEAR_REPORT = "edit_year_report"
    COMPLETE_YEAR_REPORT = "complete_year_report"
    SET_YEAR_REPORT_STATUS = "set_year_report_status"
    REMOVE_YEAR_REPORT = "remove_year_report"
    ADD_REPORT_SECTION = "add_report_section"
    EDIT_REPORT_SECTION = "edit_report_section"
    RENAME_REPORT_SECTION = "rename_report_section"
    MOVE_REPORT_SECTION = "move_report_section"
    SORT_REPORT_SECTIONS = "sort_report_sections"
    TAKE_OVER_SOURCE = "take_over_source"
    KEEP_OWN_WORDS = "keep_own_words"
    DROP_REPORT_SECTION = "drop_report_section"
    ADD_PLAN_ITEM = "add_plan_item"
    EDIT_PLAN_ITEM = "edit_plan_item"
    SET_PLAN_STATUS = "set_plan_status"
    PLACE_PLAN_ITEM = "place_plan_item"
    REMOVE_PLAN_ITEM = "remove_plan_item"
    ADD_PLAN_CYCLE = "add_plan_cycle"
    EDIT_PLAN_CYCLE = "edit_plan_cycle"
    REMOVE_PLAN_CYCLE = "remove_plan_cycle"
    GENERATE_PLAN = "generate_plan"
    ADD_PLAN_IDEA = "add_plan_idea"
    EDIT_PLAN_IDEA = "edit_plan_idea"
    REMOVE_PLAN_IDEA = "remove_plan_idea"
    PLACE_PLAN_IDEAS = "place_plan_ideas"
    ADD_DECISION = "add_decision"
    EDIT_DECISION = "edit_decision"
    REMOVE_DECISION = "remove_decision"
    FILE_DECISION = "file_decision"
    REQUIRE_RATIFICATION = "require_ratification"
    SET_RATIFICATION = "set_ratification"
    ESTABLISH_BODY = "establish_body"
    LINK_BODY = "link_body"
    DISSOLVE_BODY = "dissolve_body"
    ADD_REGISTRATION = "add_registration"
    EDIT_REGISTRATION = "edit_registration"
    CANCEL_REGISTRATION = "cancel_registration"
    RESTORE_REGISTRATION = "restore_registration"
    REMOVE_REGISTRATION = "remove_registration"
    ANSWER_OFFER = "answer_offer"
    SET_CAPACITY = "set_capacity"
    IMPORT_REGISTRATIONS = "import_registrations"
    CHECK_IN = "check_in"
    PURGE_DIETS = "purge_diets"
    ADD_EVENT = "add_event"
    EDIT_EVENT = "edit_event"
    ARRANGE_EVENT_ROOMS = "arrange_event_rooms"
    REMOVE_EVENT = "remove_event"
    ADD_EVENT_SLOT = "add_event_slot"
    EDIT_EVENT_SLOT = "edit_event_slot"
    MOVE_EVENT_SLOT = "move_event_slot"
    COPY_EVENT_DAY = "copy_event_day"
    HOLD_MEETING_IN_SLOT = "hold_meeting_in_slot"
    REMOVE_EVENT_SLOT = "remove_event_slot"
    ADD_EVENT_SESSION = "add_event_session"
    EDIT_EVENT_SESSION = "edit_event_session"
    REMOVE_EVENT_SESSION = "remove_event_session"
    ADD_EXCURSION = "add_excursion"
    EDIT_EXCURSION = "edit_excursion"
    REMOVE_EXCURSION = "remove_excursion"
    ANNOUNCE = "announce"
    EDIT_ANNOUNCEMENT = "edit_announcement"
    REMOVE_ANNOUNCEMENT = "remove_announcement"
    KEEP_PROGRAMME_VERSION = "keep_programme_version"
    PUT_BACK = "put_back"
    TAKE_OVER = "take_over"
    TAKE_OVER_FINAL = "take_over_final"
    ERASE_PERSON = "erase_person"
    ISSUE_NUMBER = "issue_number"

    @property
    def is_removal(self) -> bool:
        """Whether it takes records away, so that they can be put back."""
        return self.value.startswith("remove_")

    @property
    def is_final(self) -> bool:
        """Whether it cannot be taken back, nor what was before it: it was sent, adopted, or wiped for good."""
        final = (Action.DISPATCH, Action.ADOPT_MINUTES, Action.TAKE_OVER_FINAL, Action.PURGE_DIETS, Action.ERASE_PERSON)
        return self in final


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

    ``topics`` says which views are concerned, ``subject_id`` which record the step was about, ``backwards`` whether
    it was taken back (an undo).
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
