"""Action points that another body handed over, as the agenda of the body that received them shows them."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.minutes_status import state_of
from secretariat.documents.outline import Block, Column, Row, Table, cell
from secretariat.documents.paper import section
from secretariat.documents.parties import owner_words
from secretariat.documents.results import action_words, due_cell
from secretariat.domain.action_points import ActionEvent, ActionPoint, actions_of_body
from secretariat.domain.agendas import AgendaItem, agenda_of
from secretariat.domain.meetings import Meeting
from secretariat.domain.numbering import number_key
from secretariat.domain.register import Register
from secretariat.wording import terms

COLUMNS = (
    Column("Nr", 15, row_header=True),
    Column("Actie", 38),
    Column("Actiehouder", 18),
    Column("Gereed op", 13),
    Column("Status", 11),
    Column("Herkomst", 17),
)


def origin_words(register: Register, action: ActionPoint) -> str:
    """Where an action point comes from: "BO-CULT 2023-02, punt 4"."""
    meeting = register.find(Meeting, action.origin_meeting_id)
    item = register.find(AgendaItem, action.origin_agenda_item_id)
    return ", ".join(filter(None, (meeting.code if meeting else "", f"punt {item.number}" if item else "")))


def carried_over_section(register: Register, meeting: Meeting, today: dt.date) -> tuple[Block, ...]:
    """The action points that were handed over to this body; only at an agenda that has an item for them."""
    item = item_about_them(register, meeting)
    if item is None:
        return ()
    rows = tuple(
        Row(
            (
                cell(action.number),
                cell(action_words(action)),
                cell(owner_words(register, action)),
                due_cell(action),
                cell(terms.label(action.status)),
                cell(origin_words(register, action)),
            )
        )
        for action in carried_over(register, meeting, today)
    )
    title = f"Overgedragen actiepunten (bij punt {item.number})"
    return section(title, Table(COLUMNS, rows)) if rows else ()


def item_about_them(register: Register, meeting: Meeting) -> AgendaItem | None:
    """The item at which they are discussed; known by its standard title, because no field ties actions to an item."""
    items = agenda_of(register, meeting.id)
    return next((item for item in items if item.title.lower().startswith("overgedragen actiepunten")), None)


def carried_over(register: Register, meeting: Meeting, today: dt.date) -> list[ActionPoint]:
    """The action points that this body received from another; a paper made later still shows those of the day."""
    groups = actions_of_body(register, meeting.body_id, min(today, meeting.date or today))
    return sorted((one for one in groups.all if _was_handed_over(one)), key=lambda one: number_key(one.number))


def adopted_sources(register: Register, meeting: Meeting, today: dt.date) -> list[Meeting]:
    """The meetings they come from whose minutes were adopted by then: that verslag goes with the agenda."""
    day = min(today, meeting.date or today)
    found = dict.fromkeys(action.origin_meeting_id for action in carried_over(register, meeting, today))
    meetings = [source for one in found if (source := register.find(Meeting, one)) and source.id != meeting.id]
    return [source for source in meetings if state_of(register, source, day).is_adopted]


def _was_handed_over(action: ActionPoint) -> bool:
    return any(entry.event is ActionEvent.TRANSFERRED and entry.to == action.body_id for entry in action.history)
