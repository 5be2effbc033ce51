"""The presentielijst, on landscape paper: to sign before the meeting, or filled with who was there after it."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import file_names
from secretariat.documents.attendance import quorum_sentence
from secretariat.documents.head import body_code, body_name, day_of, meeting_day, meeting_facts
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
    Table,
    cell,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.parties import function_of, organisation_name, person_name, person_with_titles
from secretariat.domain.agendas import AgendaItem, agenda_of, number_order
from secretariat.domain.attendance import (
    GUESTS,
    Attendance,
    AttendanceCapacity,
    AttendanceStatus,
    Rsvp,
    attendance_in_order,
    deputy_of,
    expected_representation,
)
from secretariat.domain.bodies import Body, BodyRole, members_on
from secretariat.domain.meetings import Meeting
from secretariat.domain.proxies import Proxy
from secretariat.domain.register import Register
from secretariat.domain.voting import proxies_on, voting_registrations
from secretariat.wording import attendance as attendance_words
from secretariat.wording import terms
from secretariat.wording.counting import enumeration

KIND = "Presentielijst"
TO_SIGN, FILLED_IN = "om te tekenen", "ingevuld"
BLANK_ROWS = 5
"""Room for who comes without being on the list."""
COLUMNS = (
    Column("Nr", 5, Align.RIGHT, row_header=True),
    Column("Naam", 25),
    Column("Functie", 21),
    Column("Organisatie", 20),
    Column("Namens/vervangt", 20),
    Column("Paraaf", 22),
)

# Agenda members read the papers and do not come; a deputy comes only in the place of somebody.
_EXPECTED = {
    BodyRole.CHAIR: AttendanceCapacity.MEMBER,
    BodyRole.VICE_CHAIR: AttendanceCapacity.MEMBER,
    BodyRole.MEMBER: AttendanceCapacity.MEMBER,
    BodyRole.ADVISER: AttendanceCapacity.ADVISER,
    BodyRole.SECRETARY: AttendanceCapacity.SECRETARIAT,
    BodyRole.MINUTE_TAKER: AttendanceCapacity.SECRETARIAT,
}


def outline(register: Register, meeting_id: str, today: dt.date, *, filled: bool | None = None) -> Outline:
    """The presentielijst of a meeting; what is not said follows from it: filled once it is known who were there."""
    meeting = register.get(Meeting, meeting_id)
    is_filled = is_known_who_came(register, meeting) if filled is None else filled
    rows = _rows(register, meeting, today, is_filled=is_filled)
    title = f"{KIND} {body_name(register, meeting.body_id)} d.d. {meeting_day(meeting)}"
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        meeting_facts(register, meeting, ahead=not is_filled, under_title=True),
        Table(COLUMNS, rows, is_list=True, to_write_in=not is_filled) if rows else Paragraph(text(NONE)),
        *_represented(register, meeting, is_filled=is_filled),
    )
    cover = Cover(
        kind=KIND,
        title=title,
        reference=meeting.code,
        status=FILLED_IN if is_filled else TO_SIGN,
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), KIND.lower()
        ),
        orientation=Orientation.LANDSCAPE,
        keywords=(meeting.code, body_name(register, meeting.body_id), meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def is_known_who_came(register: Register, meeting: Meeting) -> bool:
    """Whether the meeting took place and the attendance of at least one person is recorded."""
    recorded = any(one.status is not None for one in register.where(Attendance, "meeting_id", meeting.id))
    return meeting.status.has_been_held and recorded


def _rows(register: Register, meeting: Meeting, today: dt.date, *, is_filled: bool) -> tuple[Row, ...]:
    rows = [
        _row(register, meeting, today, number, one, is_filled)
        for number, one in enumerate(_listed(register, meeting, today), 1)
    ]
    if not is_filled:
        blank = range(len(rows) + 1, len(rows) + 1 + BLANK_ROWS)
        rows += [Row((cell(str(number)), *[Cell()] * (len(COLUMNS) - 1))) for number in blank]
    return tuple(rows)


def _row(register: Register, meeting: Meeting, today: dt.date, number: int, one: Attendance, is_filled: bool) -> Row:
    title, organisation = function_of(register, one.person_id, one.organisation_id, day_of(meeting, today))
    return Row(
        (
            cell(str(number)),
            cell(person_with_titles(register, one.person_id)),
            cell(title),
            cell(organisation),
            cell(_on_behalf_of(register, meeting, one, today)),
            cell(_presence(register, one) if is_filled else _declined(one)),
        )
    )


def _listed(register: Register, meeting: Meeting, today: dt.date) -> list[Attendance]:
    """Everybody who was invited, in the order of papers; what is recorded goes before what is expected."""
    recorded = {one.person_id: one for one in register.where(Attendance, "meeting_id", meeting.id)}
    expected = [one for one in _expected(register, meeting, today) if one.person_id not in recorded]
    return attendance_in_order(register.replacing(*expected) if expected else register, meeting)


def _expected(register: Register, meeting: Meeting, today: dt.date) -> list[Attendance]:
    """Who would come as far as is known: the members of that day and the speakers.

    At an assembly inside an event that is who registered for a voting member (``domain.md`` §2.3 rule 14).
    """
    day = day_of(meeting, today)
    if meeting.event_id:
        registered = voting_registrations(register, meeting, today)
        people = [(one.person_id, one.organisation_id, AttendanceCapacity.MEMBER) for one in registered]
    else:
        members = members_on(register, meeting.body_id, day)
        people = [(one.person_id, one.organisation_id, _EXPECTED[one.role]) for one in members if one.role in _EXPECTED]
        speakers = [person for item in agenda_of(register, meeting.id) for person in item.speaker_ids]
        people += [(person, None, AttendanceCapacity.SPEAKER) for person in speakers]
    known = {person: (organisation, capacity) for person, organisation, capacity in reversed(people)}
    return [
        Attendance(
            id=f"expected-{person}",
            meeting_id=meeting.id,
            person_id=person,
            organisation_id=organisation,
            capacity=capacity,
            agenda_item_ids=_spoken_at(register, meeting, person) if capacity is AttendanceCapacity.SPEAKER else (),
        )
        for person, (organisation, capacity) in known.items()
    ]


def _spoken_at(register: Register, meeting: Meeting, person_id: str) -> tuple[str, ...]:
    return tuple(item.id for item in agenda_of(register, meeting.id) if person_id in item.speaker_ids)


def _on_behalf_of(register: Register, meeting: Meeting, one: Attendance, today: dt.date) -> str:
    """Whom somebody replaces or holds a proxy of, and what somebody is who is no member: "vervangt R. Fictema"."""
    words = [f"vervangt {person_name(register, one.replaces_person_id)}"] if one.replaces_person_id else []
    proxies = proxies_on(register, meeting, today)
    words += [_proxy_words(register, proxy) for proxy in proxies if proxy.holder_person_id == one.person_id]
    if one.capacity in GUESTS or one.capacity is AttendanceCapacity.ADVISER:
        found = (register.find(AgendaItem, item_id) for item_id in one.agenda_item_ids)
        items = sorted((item.number for item in found if item), key=number_order)
        at = f" bij punt {enumeration(items)}" if items else ""
        words.append(f"{terms.label(one.capacity).lower()}{at}")
    return "; ".join(words)


def _proxy_words(register: Register, proxy: Proxy) -> str:
    grantor = organisation_name(register, proxy.grantor_organisation_id)
    return f"gemachtigd door {grantor or person_name(register, proxy.grantor_person_id)}"


def _declined(one: Attendance) -> str:
    """Nobody signs who has said not to come."""
    return terms.label(Rsvp.DECLINED).lower() if one.rsvp is Rsvp.DECLINED else ""


def _presence(register: Register, one: Attendance) -> str:
    """Whether somebody was there, as the filled list says it; empty where nobody wrote it down."""
    if one.status is None:
        return ""
    if one.status is AttendanceStatus.REPLACED:
        deputy = deputy_of(register, one)
        by = f" door {person_name(register, deputy.person_id)}" if deputy else ""
        return f"{terms.label(one.status).lower()}{by}"
    hours = attendance_words.presence(one, register.settings.time_format)
    if one.status is AttendanceStatus.PARTIAL and hours:
        return f"aanwezig {hours}"
    return terms.label(one.status).lower() + (f" ({hours})" if hours else "")


def _represented(register: Register, meeting: Meeting, *, is_filled: bool) -> tuple[Block, ...]:
    """How many organisations are there: counted, or to be filled in with what a quorum takes."""
    if register.find(Body, meeting.body_id) is None:
        return ()
    if is_filled:
        words = quorum_sentence(register, meeting)
    else:
        words = attendance_words.to_be_counted(expected_representation(register, meeting))
    return (Paragraph(text(words), ParagraphKind.STATUS),) if words else ()
