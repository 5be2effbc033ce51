"""Send: make the e-mails, keep the papers as they went, and write down what went to whom in which version.

A dispatch cannot be taken back, and nothing before it can: that is what people have now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import (
    AGENDA_SHOWN,
    Dispatch,
    DispatchChannel,
    DispatchFile,
    DispatchKind,
    DispatchRecipient,
    Mode,
    RecipientRole,
)
from secretariat.domain.documents import Document, checksum
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.people import Person, formal_name
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ParcelOutdated, RecordMissing
from secretariat.domain.register import Register
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck, confidential_copies
from secretariat.export.eml import Email, EmailFile, Mailbox, is_address, letter_to_copy, mailto
from secretariat.export.ics import write_ics
from secretariat.export.safe_write import safe_file_name, write_safely
from secretariat.services.agenda_versions import next_version
from secretariat.services.chain_records import rules_of
from secretariat.services.confidential_actions import confidential_actions
from secretariat.services.dispatch_drafts import drafts_of, letter_text
from secretariat.services.identity import new_id
from secretariat.services.invitations import invited
from secretariat.services.issued_papers import issued
from secretariat.services.lifecycle import named, reasons_of, weigh
from secretariat.services.minutes import agenda_in
from secretariat.services.minutes_placing import next_agenda, place_on_next
from secretariat.services.packages import Package
from secretariat.services.parcel_contents import PaperToSend, Parcel
from secretariat.services.parcels import ParcelService
from secretariat.services.typed import optional_line
from secretariat.storage.documents import content_of
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.terms import label

CALENDAR_NAME = "uitnodiging.ics"
LETTER_NAME = "bericht.txt"
"""What is to be said in an e-mail that is not made here, beside the files for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the secretary chose: who receives it as what, how, with which words, and why in spite of which checks.

    ``overruled`` holds what a check is about (``SendingCheck.subjects``) and the reason.
    """

    recipients: tuple[tuple[str, RecipientRole], ...]
    channel: DispatchChannel = DispatchChannel.EML
    mode: Mode = Mode.TOGETHER
    subject: str = ""
    text: str = ""
    note: str = ""
    overruled: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written down, and the files to hand over: drafts of e-mails, or the papers themselves.

    ``link`` opens the e-mail program where that was the channel.
    """

    changes: ChangeSet
    files: tuple[EmailFile, ...]
    link: str = ""


class DispatchService:
    """What leaves the house, and what has left it."""

    def __init__(self, store: Store, today: Callable[[], dt.date], parcels: ParcelService) -> None:
        self._store = store
        self._today = today
        self._parcels = parcels

    # Questions

    def of_meeting(self, meeting_id: str) -> tuple[Dispatch, ...]:
        """What was sent about a meeting, the first first."""
        return tuple(self._store.where(Dispatch, "meeting_id", [meeting_id]))

    def one(self, dispatch_id: str) -> Dispatch:
        """One sending.

        Raises:
            RecordMissing: there is no such sending.
        """
        return self._store.get(Dispatch, dispatch_id)

    def checks(self, parcel: Parcel, recipient_ids: Sequence[str]) -> tuple[SendingCheck, ...]:
        """The checks of a parcel for the recipients that were chosen."""
        about_recipients = (CheckKey.NO_RECIPIENTS, CheckKey.NO_EMAIL)
        rest = [check for check in parcel.checks if check.key not in about_recipients]
        if not recipient_ids:
            rest.insert(0, SendingCheck(CheckKey.NO_RECIPIENTS, Place("meetings", parcel.meeting_id)))
        rest += self._confidential_copies(parcel, recipient_ids)
        emails = {one.id: one.email for one in parcel.addressees}
        for person in self._store.by_ids(Person, recipient_ids):
            if not is_address(emails.get(person.id, person.email or "")):
                rest.append(SendingCheck(CheckKey.NO_EMAIL, Place("persons", person.id), formal_name(person)))
        return tuple(rest)

    # Steps

    def send(self, parcel: Parcel, drawn: Sequence[bytes], choice: Choice) -> Sent:
        """Write a sending down, with the papers as drawn (PDF, in the order of the parcel), and make its files.

        Raises:
            ParcelOutdated: what would go now, or the letter that is proposed, is not what was looked at.
            ChecksFail: a check stops it, or asks for a reason that is not given.
            ExplanationNeeded: a reason is empty.
            StepOutOfOrder, RecordMissing, TextTooLong: it cannot be sent so.
        """
        made = self.record(parcel, drawn, choice)
        package = self.package(parcel, drawn, choice)
        return Sent(made, tuple(package.files()), package.link)

    def weigh(self, parcel: Parcel, choice: Choice) -> Parcel:
        """Refuse what may not go, before anything is made of it; gives the parcel as it would go now.

        Raises:
            As :meth:`send`.
        """
        now = self._parcels.prepare(parcel.kind, parcel.meeting_id, [one.key for one in parcel.left_out])
        if now.contents != parcel.contents:
            raise ParcelOutdated
        self._recipients(choice)
        reasons_of(choice.overruled)
        weigh(self.checks(now, [one for one, _role in choice.recipients]), choice.overruled)
        return now

    def record(self, parcel: Parcel, drawn: Sequence[bytes], choice: Choice) -> ChangeSet:
        """Write a sending down whose files are there already.

        Raises:
            As :meth:`send`.
        """
        if len(drawn) != len(parcel.papers):
            raise ValueError("as many drawn papers as there are in the parcel")
        now = self.weigh(parcel, choice)
        papers = [self._kept(now, paper) for paper in now.papers]
        dispatch = Dispatch(
            id=new_id("dsp"),
            kind=now.kind,
            meeting_id=now.meeting_id,
            body_id=self._store.get(Meeting, now.meeting_id).body_id,
            sent_on=self._today(),
            channel=choice.channel,
            mode=choice.mode if choice.channel is DispatchChannel.EML else _together(choice.mode),
            version=now.version,
            subject=_subject(now, choice),
            text=_text(now, choice),
            recipients=self._recipients(choice),
            files=self._logged(now, papers, self._files(now, drawn)),
            overruled=reasons_of(choice.overruled),
            note=optional_line(choice.note, "note", TEXT_LIMIT),
        )
        with self._store.unit_of_work(Action.DISPATCH, now.meeting_id) as work:
            for paper, sent in zip(papers, now.papers, strict=True):
                if not sent.issued_id:
                    work.add(paper)
            work.add(dispatch)
            for draft in drafts_of(self._store, now.meeting_id, now.kind):
                work.remove(DispatchDraft, draft.id)
            self._follow(work, now, [one for one, _role in choice.recipients])
        return work.made()

    def package(self, parcel: Parcel, drawn: Sequence[bytes], choice: Choice) -> Package:
        """What a sending is as files; nothing is written down, and what is drafted so has not been sent.

        Raises:
            RecordMissing: a recipient is not in the file.
        """
        files, recipients = self._files(parcel, drawn), self._recipients(choice)
        meeting = self._store.get(Meeting, parcel.meeting_id)
        name = f"{self._today().isoformat()}_{meeting.code}_{label(parcel.kind).lower()}"
        if choice.channel is DispatchChannel.EML:
            emails = self._emails(parcel, choice, recipients, files)
            names = [_draft_name(parcel, at, len(emails)) for at in range(len(emails))]
            return Package(name, emails=tuple(zip(names, emails, strict=True)))
        bare = self._emails(parcel, replace(choice, mode=_together(choice.mode)), recipients, ())[0]
        letter = EmailFile(LETTER_NAME, letter_to_copy(bare).encode())
        if choice.channel is not DispatchChannel.MAILTO:
            return Package(name, papers=tuple(files), letter=letter)
        link = mailto(bare)
        return Package(name, papers=tuple(files), letter=letter, link=link.address, lacks=link.lacks)

    def draft(self, parcel: Parcel, drawn: Sequence[bytes], choice: Choice) -> tuple[EmailFile, ...]:
        """The files of a sending, without writing anything down: what is drafted so has not been sent.

        Raises:
            RecordMissing: a recipient is not in the file.
        """
        return tuple(self.package(parcel, drawn, choice).files())

    def save(self, sent: Sent, folder: Path, *, overwrite: bool = False) -> tuple[Path, ...]:
        """Write the files of a sending into a folder.

        Raises:
            FileExists, FileUnreachable, DiskFull, TargetInUse: they cannot be written there.
        """
        paths = []
        for file in sent.files:
            path = folder / safe_file_name(file.name)
            write_safely(path, file.content, overwrite=overwrite)
            paths.append(path)
        return tuple(paths)

    # Inner workings

    def _kept(self, parcel: Parcel, paper: PaperToSend) -> IssuedPaper:
        """A paper as the file keeps it: what went round before is there already."""
        if paper.issued_id:
            return self._store.get(IssuedPaper, paper.issued_id)
        version = paper.version if paper.to_adopt else parcel.version
        return issued(paper.meeting_id, paper.kind, paper.outline, self._today(), version=version)

    def _confidential_copies(self, parcel: Parcel, recipient_ids: Sequence[str]) -> list[SendingCheck]:
        """Who was added by hand is no part of the body, as far as the parcel knows."""
        entitled = {one.id for one in parcel.addressees if one.entitled}
        outsiders = [one for one in recipient_ids if one not in entitled]
        if not outsiders:
            return []
        items = agenda_in(self._store, parcel.meeting_id)
        documents = self._store.by_ids(Document, [one for item in items for one in item.document_ids])
        own = any(not paper.to_adopt for paper in parcel.papers)
        going = {file.document_id for file in parcel.files}
        going |= {one.id for one in documents if one.url and own and parcel.kind in AGENDA_SHOWN}
        register = Register({AgendaItem: items, Document: documents})
        meeting = self._store.get(Meeting, parcel.meeting_id)
        plain = [one.outline for one in parcel.papers if not one.confidential]
        actions = confidential_actions(self._store, meeting.id, plain)
        found = list(confidential_copies(register, meeting, outsiders, paper=own, files=going, actions=actions))
        people = tuple(outsiders)
        for paper in parcel.papers:
            if paper.confidential:
                where, title = Place("meetings", paper.meeting_id), paper.outline.title
                found.append(SendingCheck(CheckKey.CONFIDENTIAL_COPY, where, title, about=people, people=people))
        return named(self._store, found)

    def _recipients(self, choice: Choice) -> tuple[DispatchRecipient, ...]:
        people = {one.id: one for one in self._store.by_ids(Person, [one for one, _role in choice.recipients])}
        found = []
        for person_id, role in dict(choice.recipients).items():
            person = people.get(person_id)
            if person is None:
                raise RecordMissing(person_id)
            found.append(
                DispatchRecipient(person_id=person.id, name=formal_name(person), email=person.email, role=role)
            )
        return tuple(found)

    def _files(self, parcel: Parcel, drawn: Sequence[bytes]) -> list[EmailFile]:
        files = [EmailFile(paper.file_name, pdf) for paper, pdf in zip(parcel.papers, drawn, strict=True)]
        files += [EmailFile(file.name, content_of(self._store, file.sha256)) for file in parcel.files]
        if parcel.calendar and parcel.calendar.appointments:
            files.append(EmailFile(CALENDAR_NAME, write_ics(parcel.calendar)))
        return files

    def _logged(
        self, parcel: Parcel, papers: Sequence[IssuedPaper], files: Sequence[EmailFile]
    ) -> tuple[DispatchFile, ...]:
        issued_ids = [paper.id for paper in papers]
        document_ids = [file.document_id for file in parcel.files]
        logged = []
        for at, file in enumerate(files):
            kept = at - len(papers)
            logged.append(
                DispatchFile(
                    name=file.name,
                    sha256=checksum(file.content),
                    issued_paper_id=issued_ids[at] if at < len(papers) else None,
                    document_id=document_ids[kept] if 0 <= kept < len(document_ids) else None,
                )
            )
        return tuple(logged)

    def _follow(self, work: UnitOfWork, parcel: Parcel, person_ids: Sequence[str]) -> None:
        """What the sending does to the meeting, its agenda and its minutes."""
        meeting = self._store.get(Meeting, parcel.meeting_id)
        if parcel.kind in AGENDA_SHOWN:
            version = next_version(self._store, meeting.id, self._today())
            if version is not None:
                work.add(version)
        if parcel.kind is DispatchKind.CONVOCATION:
            work.put(
                replace(
                    meeting,
                    status=MeetingStatus.CONVENED,
                    convened_on=meeting.convened_on or self._today(),
                    calendar_sequence=meeting.calendar_sequence or 0,
                    deadlines=rules_of(self._store, meeting, self._today()),
                )
            )
            for attendance in invited(self._store, meeting, person_ids):
                work.put(attendance)
        minutes = self._parcels.minutes_after(parcel.kind, meeting.id)
        if minutes is not None:
            work.put(minutes)
        if parcel.kind is DispatchKind.DRAFT_MINUTES:
            work.put(replace(meeting, status=MeetingStatus.MINUTES_DRAFT))
            if next_agenda(self._store, meeting) is not None:
                place_on_next(work, self._store, meeting, [meeting])

    def _emails(
        self, parcel: Parcel, choice: Choice, recipients: Sequence[DispatchRecipient], files: Sequence[EmailFile]
    ) -> list[Email]:
        settings = self._store.settings()
        sender = Mailbox(settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
        to = tuple(_mailbox(one) for one in recipients if one.role is RecipientRole.TO)
        cc = tuple(_mailbox(one) for one in recipients if one.role is RecipientRole.CC)
        subject, text = _subject(parcel, choice) or "", _text(parcel, choice)

        def email(to: tuple[Mailbox, ...], cc: tuple[Mailbox, ...] = (), hidden: tuple[Mailbox, ...] = ()) -> Email:
            return Email(sender, to, cc, subject, text, tuple(files), hidden)

        if choice.mode is Mode.EACH:
            return [email((one,)) for one in (*to, *cc)]
        if choice.mode is Mode.HIDDEN:
            return [email((sender,), hidden=(*to, *cc))]
        return [email(to, cc)]


def _subject(parcel: Parcel, choice: Choice) -> str | None:
    """The subject as it goes and is kept."""
    return optional_line(choice.subject or parcel.subject, "subject")


def _text(parcel: Parcel, choice: Choice) -> str:
    """The letter as it goes and is kept."""
    return letter_text(choice.text or parcel.text)


def _mailbox(recipient: DispatchRecipient) -> Mailbox:
    return Mailbox(recipient.name, recipient.email or "")


def _draft_name(parcel: Parcel, at: int, count: int) -> str:
    stem = parcel.papers[0].outline.file_name if parcel.papers else parcel.kind.value
    return safe_file_name(f"{stem}-{at + 1:02d}.eml" if count > 1 else f"{stem}.eml")


def _together(mode: Mode) -> Mode:
    """How an e-mail that the secretary makes herself reaches everybody: she makes one."""
    return Mode.TOGETHER if mode is Mode.EACH else mode
