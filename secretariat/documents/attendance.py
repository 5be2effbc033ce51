"""Who was there: the table "Aanwezig", the groups below it and the sentence on the quorum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secretariat.documents.head import facts
from secretariat.documents.outline import Block, Cell, Column, Facts, Heading, Paragraph, Row, Runs, Table, cell, text
from secretariat.documents.parties import (
    function_of,
    organisation_name,
    person_name,
    person_with_titles,
)
from secretariat.domain.agendas import AgendaItem, number_order
from secretariat.domain.attendance import (
    Attendance,
    AttendanceGroups,
    AttendanceStatus,
    GroupAttendance,
    attendance_groups,
    groups_at,
    representation,
)
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting, chair_id_of, minute_taker_id_of, secretary_id_of
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from secretariat.domain.voting import voters_at
from secretariat.wording import attendance as attendance_words
from secretariat.wording.counting import enumeration, quantity

COLUMNS = (Column("Naam", 34, row_header=True), Column("Functie", 40), Column("Organisatie", 26))


def attendance_section(register: Register, meeting: Meeting) -> tuple[Block, ...]:
    """The whole section of the verslag; nothing if no attendance was recorded.

    Where only guests or groups were recorded, it says nothing about the members: nobody knows who of them were there.
    """
    groups = attendance_groups(register, meeting)
    others = attendance_facts(register, meeting)
    recorded = any((groups.present, groups.partial, groups.absent_notified, groups.absent_unnotified, groups.replaced))
    if not recorded:
        return (Heading(2, text("Aanwezig")), others) if others.rows else ()
    rows = tuple(Row(_cells(register, meeting, one)) for one in groups.present)
    table = Table(COLUMNS, rows) if rows else Paragraph(text("Geen."))
    sentence = quorum_sentence(register, meeting)
    return (
        Heading(2, text("Aanwezig")),
        table,
        *((others,) if others.rows else ()),
        *((Paragraph(text(sentence)),) if sentence else ()),
    )


def attendance_facts(register: Register, meeting: Meeting) -> Facts:
    """The groups that are not simply present; empty groups are left out."""
    groups = attendance_groups(register, meeting)
    guests = [_guest(register, meeting, one) for one in groups.guests]
    guests += [_group(register, one) for one in groups_at(register, meeting)]
    return facts(
        ("Gedeeltelijk aanwezig", _listed(register, meeting, groups.partial)),
        ("Afwezig met kennisgeving", _listed(register, meeting, groups.absent_notified)),
        ("Afwezig zonder kennisgeving", _listed(register, meeting, groups.absent_unnotified)),
        ("Vervanging", text("; ".join(_replacements(register, meeting, groups)))),
        ("Machtigingen", text("; ".join(_proxies(register, meeting)))),
        ("Gasten en inleiders", text("; ".join(guests))),
    )


def _proxies(register: Register, meeting: Meeting) -> list[str]:
    """Who was represented by whom: "Testerhage door J. Duinproef"."""
    voters = voters_at(register, meeting) if register.find(Body, meeting.body_id) else []
    return [
        f"{organisation_name(register, one.organisation_id)} door {person_name(register, one.person_id)}"
        for one in voters
        if one.proxy is not None
    ]


def present_names(register: Register, meeting: Meeting) -> Runs:
    """Everybody who was there as members of the meeting, on one line: name, role and organisation."""
    groups = attendance_groups(register, meeting)
    return _listed(register, meeting, (*groups.present, *groups.partial), with_function=False)


def quorum_sentence(register: Register, meeting: Meeting) -> str:
    """How many organisations were represented, and whether that was enough; empty without a body."""
    if register.find(Body, meeting.body_id) is None:
        return ""
    return attendance_words.quorum_sentence(representation(register, meeting))


def _cells(register: Register, meeting: Meeting, one: Attendance) -> tuple[Cell, ...]:
    title, organisation = function_of(register, one.person_id, one.organisation_id, meeting.date)
    return (cell(_name(register, meeting, one)), cell(title), cell(organisation))


def _listed(register: Register, meeting: Meeting, group: tuple[Attendance, ...], *, with_function: bool = True) -> Runs:
    return text("; ".join(_line(register, meeting, one, with_function=with_function) for one in group))


def _line(register: Register, meeting: Meeting, one: Attendance, *, with_function: bool = True) -> str:
    """Name, function, organisation and hours: "F. van ’t Proefveld, wethouder, Westerkwartier (vanaf 14:35 uur)"."""
    title, organisation = function_of(register, one.person_id, one.organisation_id, meeting.date)
    name = _name(register, meeting, one)
    # In the openbare versie the name is a function that ends in the organisation.
    parts = (name, title if with_function else "", "" if name.endswith(organisation) else organisation)
    words = ", ".join(part for part in parts if part)
    hours = attendance_words.presence(one, register.settings.time_format)
    return f"{words} ({hours})" if hours else words


def _name(register: Register, meeting: Meeting, one: Attendance) -> str:
    """The name with its titles, the role at this meeting and how somebody took part."""
    name, role = person_with_titles(register, one.person_id), _role(register, meeting, one.person_id)
    online = "online" if one.status is AttendanceStatus.ONLINE else ""
    remarks = ("" if name.startswith(role) else role, online)
    return " ".join((name, *(f"({remark})" for remark in remarks if remark)))


def _role(register: Register, meeting: Meeting, person_id: str) -> str:
    if person_id == chair_id_of(register, meeting):
        return "voorzitter"
    if person_id == secretary_id_of(register, meeting):
        return "secretaris"
    return "notulist" if person_id == minute_taker_id_of(register, meeting) else ""


def _replacements(register: Register, meeting: Meeting, groups: AttendanceGroups) -> Iterator[str]:
    """Who came for whom: "E. Proefhorst namens R. Fictema, Midden-Groningen"."""
    deputies = [one for one in (*groups.present, *groups.partial) if one.replaces_person_id]
    for deputy in deputies:
        replaced = next((one for one in groups.replaced if one.person_id == deputy.replaces_person_id), deputy)
        _, organisation = function_of(register, deputy.replaces_person_id or "", replaced.organisation_id, meeting.date)
        names = f"{person_name(register, deputy.person_id)} namens {person_name(register, deputy.replaces_person_id)}"
        yield ", ".join(filter(None, (names, organisation)))
    for replaced in groups.replaced:
        if replaced.person_id not in [one.replaces_person_id for one in deputies]:
            yield f"{_line(register, meeting, replaced, with_function=False)} (vervanger niet vastgelegd)"


def _guest(register: Register, meeting: Meeting, one: Attendance) -> str:
    """A guest with salutation, titles, function, organisation and items: "mevrouw … (bij punt 2)"."""
    person = register.find(Person, one.person_id)
    salutation = f"{person.salutation} " if person and person.salutation else ""
    title, organisation = function_of(register, one.person_id, one.organisation_id, meeting.date)
    name = salutation + person_with_titles(register, one.person_id)
    words = ", ".join(part for part in (name, title, organisation) if part)
    hours = attendance_words.presence(one, register.settings.time_format)
    remarks = [_items(register, one.agenda_item_ids), hours, "online" if one.status is AttendanceStatus.ONLINE else ""]
    return " ".join((words, *(f"({remark})" for remark in remarks if remark)))


def _group(register: Register, one: GroupAttendance) -> str:
    """People without names: "jongeren van theater De Steeg, 12 personen (bij punt 2)"."""
    organisation = organisation_name(register, one.organisation_id)
    heads = quantity(one.headcount, "persoon", "personen") if one.headcount else ""
    parts = (one.label, "" if organisation.casefold() in one.label.casefold() else organisation, heads)
    items = _items(register, one.agenda_item_ids)
    return ", ".join(part for part in parts if part) + (f" ({items})" if items else "")


def _items(register: Register, item_ids: Sequence[str]) -> str:
    numbers = [item.number for item_id in item_ids if (item := register.find(AgendaItem, item_id))]
    if not numbers:
        return ""
    word = "punt" if len(numbers) == 1 else "de punten"
    return f"bij {word} {enumeration(sorted(numbers, key=number_order))}"
