"""The decisions and action points of one meeting: one set of rows for the boxes in the verslag and for every list."""

from __future__ import annotations

from dataclasses import replace

from secretariat.documents.outline import Callout, CalloutKind, Cell, Column, Row, Run, Runs, Table, cell, text
from secretariat.documents.parties import owner_words
from secretariat.documents.rich_text import inline
from secretariat.domain.action_points import ActionEvent, ActionPoint, actions_of_meeting, as_of
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, treatment_order
from secretariat.domain.decisions import Decision, DecisionKind, decisions_of_meeting
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.register import Register
from secretariat.wording import dates, terms

NO_DUE_DATE = "datum nog te bepalen"

DECISION_COLUMNS = (
    Column("Nr", 14, row_header=True),
    Column("Punt", 8),
    Column("Besluit", 58),
    Column("Soort", 20),
)
ACTION_COLUMNS = (
    Column("Nr", 14, row_header=True),
    Column("Punt", 8),
    Column("Actie", 42),
    Column("Actiehouder", 20),
    Column("Gereed op", 16),
)


def listed_decisions(register: Register, meeting: Meeting) -> list[Decision]:
    """The decisions of a meeting in order of treatment; adopting the agenda is none."""
    return [
        decision
        for decision in decisions_of_meeting(register, meeting.id)
        if not _adopts_agenda(decision, register.find(AgendaItem, decision.agenda_item_id))
    ]


def agreed_actions(register: Register, meeting: Meeting) -> list[ActionPoint]:
    """The action points of a meeting in order of treatment, as they were agreed there: later delay is no part of it."""
    places = {item.id: place for place, item in enumerate(treatment_order(register, meeting.id))}
    agreed = [_as_agreed(register, action, meeting) for action in actions_of_meeting(register, meeting.id)]
    return sorted(agreed, key=lambda action: places.get(action.origin_agenda_item_id or "", len(places)))


def decision_box(decision: Decision) -> Callout:
    """A decision under its item."""
    return Callout(CalloutKind.DECISION, f"Besluit {decision.number}:", inline(decision.text))


def action_box(register: Register, action: ActionPoint) -> Callout:
    """An action point under its item: what, who, when."""
    words = f"{action_words(action)} – {owner_words(register, action)} – {due_words(action)}"
    return Callout(CalloutKind.ACTION, f"Actie {action.number}:", text(words))


def decision_table(register: Register, decisions: list[Decision], keys: dict[str, str]) -> tuple[Table, ...]:
    """The decisions as a table; ``keys`` are the headings of the items to link to. Nothing for none."""
    rows = tuple(
        Row(
            (
                cell(decision.number),
                cell(item_number(register, decision.agenda_item_id, keys)),
                cell(inline(decision.text)),
                cell(terms.label(decision.kind)),
            )
        )
        for decision in decisions
    )
    return (Table(DECISION_COLUMNS, rows),) if rows else ()


def action_table(register: Register, actions: list[ActionPoint], keys: dict[str, str]) -> tuple[Table, ...]:
    """The action points as a table; ``keys`` as in :func:`decision_table`. Nothing for none."""
    rows = tuple(
        Row(
            (
                cell(action.number),
                cell(item_number(register, action.origin_agenda_item_id, keys)),
                cell(action_words(action)),
                cell(owner_words(register, action)),
                due_cell(action),
            )
        )
        for action in actions
    )
    return (Table(ACTION_COLUMNS, rows),) if rows else ()


def item_number(register: Register, item_id: str | None, keys: dict[str, str] | None = None) -> Runs:
    """The number of an agenda item, a link if its heading stands in the same paper."""
    item = register.find(AgendaItem, item_id)
    if item is None:
        return ()
    key = (keys or {}).get(item.id)
    return (Run(item.number, link=f"#{key}" if key else None),)


def action_words(action: ActionPoint) -> str:
    """What must be done, on one line and without a full stop: a line of a list, not a sentence."""
    words = " ".join(action.text.split())
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def due_words(action: ActionPoint) -> str:
    """When, in words: the note of a vague term ("in 2022") goes before its date."""
    if action.due_note:
        return action.due_note
    return dates.day_month_year(action.due_date) if action.due_date else NO_DUE_DATE


def due_cell(action: ActionPoint) -> Cell:
    """When, for a table: the date, and under it the note of a vague term."""
    lines = (dates.short_date(action.due_date) if action.due_date else "", action.due_note or "")
    return Cell(tuple(text(line) for line in lines if line) or (text(NO_DUE_DATE),))


def _as_agreed(register: Register, action: ActionPoint, meeting: Meeting) -> ActionPoint:
    """The term as it was agreed; text and owner as corrected since, until the minutes are adopted."""
    if meeting.date is None:
        return action
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    frozen_on = minutes.adopted_on if minutes and minutes.status.is_adopted else None
    frozen = (as_of(action, frozen_on, register) if frozen_on else None) or action
    created = [entry.date for entry in action.history if entry.event is ActionEvent.CREATED]
    # An action point may be typed in the day after the meeting, and is still what was agreed there.
    agreed = as_of(action, max([meeting.date, *created[:1]]), register) or action
    return replace(
        frozen,
        due_date=agreed.due_date,
        due_note=agreed.due_note,
        postponed_count=agreed.postponed_count,
        status=agreed.status,
    )


def _adopts_agenda(decision: Decision, item: AgendaItem | None) -> bool:
    """Whether a decision does no more than adopt the agenda; an agreement made at that item is one like any other."""
    adopts = decision.kind in (DecisionKind.ADOPTED, DecisionKind.ADOPTED_AMENDED)
    if not adopts or item is None or item.purpose is not AgendaPurpose.PROCEDURAL:
        return False
    title = item.title.lower()
    return "agenda" in title and ("vaststel" in title or "vastgesteld" in title)
