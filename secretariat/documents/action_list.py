"""The actielijst of a body or of a person, on landscape paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from secretariat.documents import file_names
from secretariat.documents.carried_over import origin_words
from secretariat.documents.head import body_code, body_name
from secretariat.documents.outline import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Runs,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of, section
from secretariat.documents.parties import owner_words, person_name
from secretariat.documents.results import action_words, due_cell, item_number
from secretariat.domain.action_points import (
    ActionEvent,
    ActionGroups,
    ActionPoint,
    actions_of_body,
    actions_of_person,
    is_overdue,
)
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, listed_name
from secretariat.domain.register import Register
from secretariat.wording import counting, dates, terms

KIND = "Actielijst"
OVERDUE, CURRENT, ON_HOLD, DONE = "Te laat", "Lopend", "Aangehouden", "Gereed – afvoeren"
WITHOUT_BODY = "Zonder overlegorgaan"

# "Uitstel 2" says no more than the column beside it.
_ONLY_COUNTS = re.compile(r"uitstel \d+", re.IGNORECASE)

_NUMBER = Column("Nr", 21, row_header=True)
_DATE = Column("Datum", 19)
_ITEM = Column("Punt", 16)
_ITEM_ELSEWHERE = replace(_ITEM, weight=30)  # of another body: "BO-CULT 2023-02, punt 4"
_REST = (
    Column("Actie", 66),
    Column("Actiehouder", 32),
    Column("Gereed op", 23),
    Column("Uitstel", 14, Align.RIGHT),
    Column("Status", 22),
    Column("Toelichting", 42),
)
PERSON_COLUMNS = (_NUMBER, _DATE, Column("Herkomst", 26), Column("Punt", 12), *_REST)


def of_body(register: Register, body_id: str, today: dt.date) -> Outline:
    """The actielijst of a body: what is late, runs, is held, and what is done since its last overleg."""
    groups = actions_of_body(register, body_id, today)
    code, name = body_code(register, body_id), body_name(register, body_id)

    def row(action: ActionPoint) -> Row:
        return Row(
            (
                *_first_cells(register, action),
                cell(_item_words(register, action)),
                *_last_cells(register, action, today),
            )
        )

    item = _ITEM_ELSEWHERE if any(_is_from_elsewhere(register, action) for action in groups.all) else _ITEM
    columns = (_NUMBER, _DATE, item, *_REST)
    tables = [
        block
        for title, actions in _titled(groups)
        if actions
        for block in section(
            title,
            Table(columns, tuple(map(row, actions)), is_list=True),
            aside=counting.action_points(len(actions)),
        )
    ]
    title = f"{KIND} {name}"
    cover = Cover(
        kind=KIND,
        title=title,
        reference=code,
        status=_as_of(today),
        file_name=file_names.file_name(today.isoformat(), code, KIND.lower()),
        orientation=Orientation.LANDSCAPE,
        keywords=(code, name),
    )
    return outline_of(register, cover, _blocks(title, code, groups, tables, today), today)


def of_person(register: Register, person_id: str, today: dt.date) -> Outline:
    """The actielijst of a person over all bodies, with where each action point comes from."""
    groups = actions_of_person(register, person_id, today)
    person = register.find(Person, person_id)
    name = person_name(register, person_id)

    def row(action: ActionPoint) -> Row:
        meeting = register.find(Meeting, action.origin_meeting_id)
        return Row(
            (
                *_first_cells(register, action),
                cell(meeting.code if meeting else ""),
                cell(item_number(register, action.origin_agenda_item_id)),
                *_last_cells(register, action, today),
            )
        )

    tables = [
        block
        for title, code, actions in _by_body(register, groups)
        for block in section(title, Table(PERSON_COLUMNS, tuple(map(row, actions)), is_list=True), aside=code)
    ]
    title = f"{KIND} {name}"
    cover = Cover(
        kind=KIND,
        title=title,
        reference=name,
        status=_as_of(today),
        file_name=file_names.file_name(
            today.isoformat(), KIND.lower(), _name_in_file(register, person) if person else person_id
        ),
        orientation=Orientation.LANDSCAPE,
        keywords=(name,),
    )
    return outline_of(register, cover, _blocks(title, None, groups, tables, today), today)


def _name_in_file(register: Register, person: Person) -> str:
    """The surname; more of the name, and at last the id, only where that is not yet one person."""
    namesakes = [one for one in register.where(Person, "last_name", person.last_name) if one.id != person.id]
    if not namesakes:
        return person.last_name
    name = listed_name(person)
    return f"{name} {person.id}" if name in map(listed_name, namesakes) else name


def _as_of(today: dt.date) -> str:
    return f"stand per {dates.short_date(today)}"


def _blocks(
    title: str, aside: str | None, groups: ActionGroups, tables: list[Block], today: dt.date
) -> tuple[Block, ...]:
    counts = ", ".join(f"{len(actions)} {name.lower()}" for name, actions in _titled(groups) if actions)
    summary = f"Stand per {dates.long_date(today)}" + (f": {counts}." if counts else ".")
    return (
        Heading(1, text(title), aside=aside),
        Paragraph(text(summary), ParagraphKind.STATUS),
        *(tables or (Paragraph(text(NONE)),)),
    )


def _titled(groups: ActionGroups) -> tuple[tuple[str, tuple[ActionPoint, ...]], ...]:
    return (OVERDUE, groups.overdue), (CURRENT, groups.current), (ON_HOLD, groups.on_hold), (DONE, groups.done)


def _by_body(register: Register, groups: ActionGroups) -> Iterable[tuple[str, str | None, list[ActionPoint]]]:
    """Name and code of each body with its action points, in the order of the names; the urgent ones come first."""
    by_body: dict[str, list[ActionPoint]] = {}
    for action in groups.all:
        by_body.setdefault(action.body_id or "", []).append(action)
    known = sorted(
        (body.name, body.code, actions)
        for body_id, actions in by_body.items()
        if (body := register.find(Body, body_id))
    )
    lost = [action for body_id, actions in by_body.items() if not register.find(Body, body_id) for action in actions]
    return [*known, *([(WITHOUT_BODY, None, lost)] if lost else [])]


def _first_cells(register: Register, action: ActionPoint) -> tuple[Cell, ...]:
    day = _began_on(register, action)
    return cell(action.number), cell(dates.short_date(day) if day else "")


def _last_cells(register: Register, action: ActionPoint, today: dt.date) -> tuple[Cell, ...]:
    return (
        cell(action_words(action)),
        cell(owner_words(register, action)),
        due_cell(action),
        cell(str(action.postponed_count) if action.postponed_count else ""),
        _status_cell(action, today),
        cell(_latest_note(action)),
    )


def _item_words(register: Register, action: ActionPoint) -> Runs:
    """The agenda item; with its meeting if the action point came from another body."""
    if _is_from_elsewhere(register, action):
        return text(origin_words(register, action))
    return item_number(register, action.origin_agenda_item_id)


def _is_from_elsewhere(register: Register, action: ActionPoint) -> bool:
    meeting = register.find(Meeting, action.origin_meeting_id)
    return meeting is not None and meeting.body_id != action.body_id


def _began_on(register: Register, action: ActionPoint) -> dt.date | None:
    """The day of the meeting it comes from, or else on which it was written down."""
    meeting = register.find(Meeting, action.origin_meeting_id)
    if meeting and meeting.date:
        return meeting.date
    return next((entry.date for entry in action.history if entry.event is ActionEvent.CREATED), None)


def _status_cell(action: ActionPoint, today: dt.date) -> Cell:
    """The status; being late is said in words too, for a list that is not grouped by it."""
    late = text(OVERDUE.lower(), bold=True) if is_overdue(action, today) else ()
    return Cell(tuple(line for line in (text(terms.label(action.status)), late) if line))


def _latest_note(action: ActionPoint) -> str:
    """What was last noted with it: why it waits, how it ended, why it came here."""
    notes = (" ".join(entry.note.split()) for entry in reversed(action.history) if entry.note)
    return next((note for note in notes if not _ONLY_COUNTS.fullmatch(note)), "")
