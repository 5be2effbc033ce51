"""The convocatie: invitation and agenda in one paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from secretariat.documents import file_names
from secretariat.documents.agenda_words import agenda_status, item_time, speaker_words
from secretariat.documents.attachments import Attachment, attachment_list, attachments_of
from secretariat.documents.carried_over import carried_over_section
from secretariat.documents.head import (
    body_code,
    body_name,
    day_of,
    facts,
    meeting_day,
    meeting_facts,
)
from secretariat.documents.outline import (
    Block,
    Cell,
    Column,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Runs,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of, section
from secretariat.documents.parties import (
    organisation_name,
    person_name,
    person_with_titles,
)
from secretariat.documents.public_version import CONFIDENTIAL_ITEM, PUBLIC_LINE, public_agenda
from secretariat.domain.agendas import AgendaItem, agenda_of, clock_times, in_blocks
from secretariat.domain.bodies import Body, BodyRole, Membership, members_on
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus, chair_id_of, meeting_terms, terms_of
from secretariat.domain.people import Person, addressed_name
from secretariat.domain.register import Register
from secretariat.wording import dates, terms

TITLE, AGENDA = "Uitnodiging en agenda", "Agenda"
COLUMNS = (
    Column("Nr", 6, row_header=True),
    Column("Agendapunt", 35),
    Column("Doel", 20),
    Column("Inbrenger", 17),
    Column("Tijd", 13),
    Column("Bijlage", 9),
)

_THIS_MEETING = {
    MeetingKind.CONSULTATION: "dit overleg",
    MeetingKind.GATHERING: "deze bijeenkomst",
    MeetingKind.WORKING_GROUP: "dit werkgroepoverleg",
    MeetingKind.PLATFORM_SESSION: "deze platformsessie",
    MeetingKind.STATUTORY: "deze ledenvergadering",
}
_ADDRESSED = (BodyRole.CHAIR, BodyRole.VICE_CHAIR, BodyRole.MEMBER)
# The secretariat sends the convocatie and is not on its own list.
_COPIED = (BodyRole.DEPUTY, BodyRole.ADVISER, BodyRole.AGENDA_MEMBER)


def outline(
    register: Register,
    meeting_id: str,
    today: dt.date,
    *,
    holidays: Collection[dt.date] = frozenset(),
    public: bool = False,
) -> Outline:
    """The convocatie of a meeting as of ``today``; a meeting that is still being prepared gives a concept.

    Its openbare versie is the agenda alone: who reads that is not invited.
    """
    if public:
        return _public_outline(public_agenda(register, meeting_id).register, meeting_id, today)
    meeting = register.get(Meeting, meeting_id)
    status, status_line = agenda_status(meeting)
    takes_place = not meeting.status.is_called_off
    attachments = attachments_of(register, meeting, today)
    name, heading = body_name(register, meeting.body_id), TITLE if takes_place else AGENDA
    blocks = (
        Heading(1, text(heading), aside=meeting.code),
        *((Paragraph(text(status_line), ParagraphKind.STATUS),) if status_line else ()),
        meeting_facts(register, meeting, ahead=True),
        Paragraph(text("Geachte leden,")),
        Paragraph(text(_invitation(register, meeting) if takes_place else _cancellation(meeting))),
        *section(AGENDA if takes_place else "Punten", *_agenda(register, meeting, attachments, day_of(meeting, today))),
        *carried_over_section(register, meeting, today),
        *section("Bijlagen", *attachment_list(attachments)),
        *((_answer_by(register, meeting, holidays),) if takes_place else ()),
        *_recipients(register, meeting, today),
    )
    cover = Cover(
        kind=heading,
        title=f"{heading} {name} d.d. {dates.long_date(meeting.date)}" if meeting.date else f"{heading} {name}",
        reference=meeting.code,
        status=status.capitalize(),
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), "convocatie", status
        ),
        is_draft=status == "concept",
        keywords=(meeting.code, name, meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def _public_outline(register: Register, meeting_id: str, today: dt.date) -> Outline:
    """The agenda without aanhef, answer and verzendlijst, and without the action points that others gave away."""
    meeting = register.get(Meeting, meeting_id)
    status, status_line = agenda_status(meeting)
    attachments = attachments_of(register, meeting, today)
    title = f"{AGENDA} {body_name(register, meeting.body_id)} d.d. {meeting_day(meeting)}"
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        *(Paragraph(text(line), ParagraphKind.STATUS) for line in (status_line, PUBLIC_LINE) if line),
        meeting_facts(register, meeting, ahead=True, under_title=True),
        *section(AGENDA, *_agenda(register, meeting, attachments, day_of(meeting, today))),
        *section("Bijlagen", *attachment_list(attachments)),
    )
    cover = Cover(
        kind=AGENDA,
        title=title,
        reference=meeting.code,
        status=f"{status.capitalize()}, openbare versie",
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), "agenda", "openbaar", status
        ),
        is_draft=status == "concept",
        keywords=(meeting.code, body_name(register, meeting.body_id), meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def _invitation(register: Register, meeting: Meeting) -> str:
    chair = register.find(Person, chair_id_of(register, meeting))
    sender = f"Namens de voorzitter, {addressed_name(chair)}, nodigen wij u" if chair else "Wij nodigen u"
    return f"{sender} uit voor {_THIS_MEETING[meeting.kind]}. Hieronder vindt u de agenda met de bijlagen."


def _cancellation(meeting: Meeting) -> str:
    when = f" van {dates.long_date(meeting.date)}" if meeting.date else ""
    reason = "is verzet" if meeting.status is MeetingStatus.POSTPONED else "gaat niet door"
    return f"Het overleg{when} {reason}. Hieronder staat de agenda zoals die was voorbereid."


def _agenda(register: Register, meeting: Meeting, attachments: list[Attachment], day: dt.date) -> tuple[Table, ...]:
    items = agenda_of(register, meeting.id)
    times = clock_times(meeting, items)
    rows = tuple(
        Row(
            (
                cell(item.number),
                Cell(_item_lines(register, item, day), indented=place > 0),
                cell(terms.label(item.purpose)),
                cell(person_name(register, item.proposer_id)),
                cell(item_time(register, item, times.get(item.id))),
                cell(", ".join(one.label for one in attachments if one.item_id == item.id)),
            )
        )
        for block in in_blocks(items)
        for place, item in enumerate(block)
    )
    return (Table(COLUMNS, rows, is_list=True),) if rows else ()


def _item_lines(register: Register, item: AgendaItem, day: dt.date) -> tuple[Runs, ...]:
    """The title, and under it who comes to tell about it."""
    title = item.title
    if item.confidentiality is Confidentiality.CONFIDENTIAL and title != CONFIDENTIAL_ITEM:
        title += f" ({terms.label(item.confidentiality).lower()})"
    speakers = speaker_words(register, item, day)
    return (text(title), text(speakers, italic=True)) if speakers else (text(title),)


def _answer_by(register: Register, meeting: Meeting, holidays: Collection[dt.date]) -> Paragraph:
    """Before when to answer: the day on which the last papers go round, the last one the secretariat keeps for changes.

    It is the only term that lies between the sending and the meeting, and it follows the body or its level.
    """
    body = register.find(Body, meeting.body_id)
    until = None
    if body:
        until = meeting_terms(meeting, terms_of(register.settings, body), holidays).late_papers_until
    words = f"vóór {dates.long_date(until)}" if until else "graag zo spoedig mogelijk"
    request = Run(f"Aan- en afmelden {words}", bold=True)
    sender, address = register.settings.sender_name or "", register.settings.sender_email or ""
    at = f" bij {sender}" if sender else ""
    if not address:
        return Paragraph((request, Run(f"{at}.")))
    return Paragraph((request, Run(f"{at}, via " if at else " via "), Run(address, link=f"mailto:{address}"), Run(".")))


def _recipients(register: Register, meeting: Meeting, today: dt.date) -> tuple[Block, ...]:
    """The verzendlijst: to the members of that day, a copy to advisers, agenda members and deputies."""
    members = members_on(register, meeting.body_id, day_of(meeting, today))
    rows = facts(
        ("Aan", text(_names(register, (one for one in members if one.role in _ADDRESSED)))),
        ("Afschrift", text(_names(register, (one for one in members if one.role in _COPIED)))),
    )
    return section("Verzendlijst", rows) if rows.rows else ()


def _names(register: Register, members: Iterable[Membership]) -> str:
    lines = []
    for member in members:
        name = person_with_titles(register, member.person_id)
        organisation = organisation_name(register, member.organisation_id)
        role = f", {terms.label(member.role).lower()}" if member.role in _COPIED else ""
        lines.append(f"{name} ({organisation}{role})" if organisation else f"{name}{role}")
    return "; ".join(lines)
