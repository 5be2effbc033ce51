"""The papers that go with an agenda: numbered per item, 4a, 4b."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.documents.carried_over import adopted_sources, item_about_them
from secretariat.documents.head import body_name, meeting_day
from secretariat.documents.outline import Facts, Run, Runs, text
from secretariat.documents.rich_text import is_web_address
from secretariat.domain.agendas import LATE_SUFFIXES, AgendaItem, agenda_of, attachment_label, number_parts
from secretariat.domain.dates import DatePrecision
from secretariat.domain.documents import Document
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.wording import dates

SENT_LATER = "nagezonden"
TO_BE_SENT = "wordt nagezonden"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One paper with its number."""

    label: str
    item_id: str
    words: Runs


def attachments_of(register: Register, meeting: Meeting, today: dt.date) -> list[Attachment]:
    """The papers of a meeting in the order of its agenda."""
    found = []
    carrying = item_about_them(register, meeting)
    for item in agenda_of(register, meeting.id):
        documents = [document for one in item.document_ids if (document := register.find(Document, one))]
        papers = [_document_words(one, _late_remark(meeting, item, one, today)) for one in documents]
        if carrying and item.id == carrying.id:
            papers += [_minutes_words(register, one) for one in adopted_sources(register, meeting, today)]
        found += [Attachment(attachment_label(item, index), item.id, words) for index, words in enumerate(papers)]
    return found


def attachment_list(attachments: list[Attachment]) -> tuple[Facts, ...]:
    """Number and title of each paper; nothing for none."""
    if not attachments:
        return ()
    return (Facts(tuple((one.label, one.words) for one in attachments)),)


def _minutes_words(register: Register, source: Meeting) -> Runs:
    return text(f"Verslag {body_name(register, source.body_id)} d.d. {meeting_day(source)} (vastgesteld)")


def _document_words(document: Document, remark: str) -> Runs:
    """Title, date and web address of a paper; an address of a wrong form ("#") is left out."""
    words = document.title
    remarks = [
        dates.partial_date(document.date, document.date_precision or DatePrecision.DAY) if document.date else "",
        remark,
    ]
    if any(remarks):
        words += f" ({', '.join(filter(None, remarks))})"
    if document.url and is_web_address(document.url):
        return (Run(f"{words}: "), Run(document.url, link=document.url))
    return text(words)


def _late_remark(meeting: Meeting, item: AgendaItem, document: Document, today: dt.date) -> str:
    """What to say of a paper that did not go with the convocatie: its item came late, or it is of a later date."""
    main, _below = number_parts(item.number) or (item.number, "")
    if main.lower().endswith(LATE_SUFFIXES):
        return SENT_LATER
    exact = document.date_precision in (None, DatePrecision.DAY)
    sent = meeting.convened_on
    if not (sent and sent <= today and document.date and exact and document.date > sent):
        return ""
    return SENT_LATER if document.date <= today else TO_BE_SENT
