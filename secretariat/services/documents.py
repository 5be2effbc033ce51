"""The papers (stukken) of overleggen and dossiers: what they are, at which item, and as what letter."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem, attachment_label
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dates import DatePrecision
from secretariat.domain.documents import Document, DocumentState, DocumentVersion, newest
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import AddressNotUnderstood, AgendaSent, LetterSent
from secretariat.domain.rich_text import SAFE_LINK
from secretariat.domain.text import clean, clean_line
from secretariat.services.agenda_placing import is_sent, letters_sent
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One paper as a list shows it: ``label`` is its letter at the item ("4a"), ``version`` the number that counts.

    ``file_name`` and ``size`` are those of that version; ``uses`` is at how many agenda items it stands.
    """

    id: str
    document_id: str
    item_id: str
    item: str
    label: str
    title: str
    kind: str
    date: dt.date | None
    date_precision: DatePrecision
    author: str
    confidentiality: Confidentiality | None
    url: str
    note: str
    state: DocumentState
    version: int
    file_name: str
    size: int
    uses: int


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is said of a document; as typed."""

    title: str
    kind: str = ""
    date: dt.date | None = None
    date_precision: DatePrecision | None = None
    author: str = ""
    url: str = ""
    confidentiality: Confidentiality | None = None
    note: str = ""


class DocumentService:
    """The papers of meetings and dossiers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str) -> tuple[DocumentLine, ...]:
        """The papers of a meeting, item by item, in the order of their letters."""
        items = agenda_in(self._store, meeting_id)
        ids = [document_id for item in items for document_id in item.document_ids]
        documents = {one.id: one for one in self._store.by_ids(Document, ids)}
        versions, uses = versions_of(self._store, ids), self._uses(ids)
        return tuple(
            _line(documents[one], versions[one], uses[one], item, attachment_label(item, place))
            for item in items
            for place, one in enumerate(item.document_ids)
            if one in documents
        )

    def of_dossier(self, dossier_id: str) -> tuple[DocumentLine, ...]:
        """The papers of a dossier, in the order in which they were given."""
        found = self._store.by_ids(
            Document, self._store.owners_of_part("documents__dossier_ids", {"target_id": dossier_id})
        )
        versions, uses = versions_of(self._store, [one.id for one in found]), self._uses([one.id for one in found])
        return tuple(_line(one, versions[one.id], uses[one.id]) for one in found)

    def missing(self, meeting_id: str) -> tuple[DocumentLine, ...]:
        """The papers of a meeting of which there is neither a file nor a link."""
        return tuple(line for line in self.of_meeting(meeting_id) if line.state is DocumentState.MISSING)

    def add_link(self, item_id: str, title: str, url: str) -> ChangeSet:
        """Put a web page at an item.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            AddressNotUnderstood: it is no web address.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        address = web_address(url)
        document = Document(
            id=new_id("doc"),
            title=required_line(title or address, "title"),
            url=address,
            dossier_ids=dossiers_of(item),
        )
        with self._store.unit_of_work(Action.ADD_DOCUMENT, document.id) as work:
            work.add(document)
            work.put(replace(item, document_ids=(*item.document_ids, document.id)))
        return work.made()

    def announce(self, item_id: str, title: str) -> ChangeSet:
        """Put a paper at an item that is still to come; it is named as missing until there is a file or a link.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        document = Document(id=new_id("doc"), title=required_line(title, "title"), dossier_ids=dossiers_of(item))
        with self._store.unit_of_work(Action.ADD_DOCUMENT, document.id) as work:
            work.add(document)
            work.put(replace(item, document_ids=(*item.document_ids, document.id)))
        return work.made()

    def edit(self, document_id: str, facts: DocumentFacts) -> ChangeSet | None:
        """Say what a document is; None when that was said already.

        Raises:
            FieldEmpty, TextTooLong: a text cannot be kept so.
            AddressNotUnderstood: the link is no web address.
        """
        before = self._store.get(Document, document_id)
        address = before.url if clean_line(facts.url) == before.url else facts.url and web_address(facts.url)
        after = replace(
            before,
            title=required_line(facts.title, "title"),
            kind=optional_line(facts.kind, "kind"),
            date=facts.date,
            date_precision=facts.date_precision if facts.date else None,
            author=optional_line(facts.author, "author"),
            url=address or None,
            confidentiality=facts.confidentiality,
            note=required_line(facts.note, "note", TEXT_LIMIT) if clean(facts.note).strip() else None,
        )
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_DOCUMENT, document_id) as work:
            work.put(after)
        return work.made()

    def attach(self, item_id: str, document_id: str) -> ChangeSet | None:
        """Put a document at an item, behind those that stand there; None when it does already.

        Raises:
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        self._store.get(Document, document_id)
        if document_id in item.document_ids:
            return None
        return self._set(item, (*item.document_ids, document_id), Action.ATTACH_DOCUMENT)

    def detach(self, item_id: str, document_id: str) -> ChangeSet | None:
        """Take a document off an item; it stays in its dossiers and at other items. None when it was not there.

        Raises:
            AgendaSent: the letters of those behind it are on paper.
            LetterSent: its own letter is, and would be that of the next one.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        if document_id not in item.document_ids:
            return None
        if item.document_ids[-1] != document_id:
            self._check_letters(item)
        elif len(item.document_ids) <= letters_sent(self._store, item):
            place = len(item.document_ids) - 1
            meeting = self._store.get(Meeting, item.meeting_id)
            raise LetterSent(attachment_label(item, place), meeting.convened_on)
        rest = tuple(one for one in item.document_ids if one != document_id)
        return self._set(item, rest, Action.DETACH_DOCUMENT)

    def move(self, item_id: str, document_id: str, step: int) -> ChangeSet | None:
        """Move a document ``step`` places down at its item, or up when negative; None when it cannot go further.

        Raises:
            AgendaSent: the letters are on paper.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        ids = list(item.document_ids)
        place = ids.index(document_id)
        goal = min(max(place + step, 0), len(ids) - 1)
        if goal == place:
            return None
        self._check_letters(item)
        ids.insert(goal, ids.pop(place))
        return self._set(item, tuple(ids), Action.MOVE_DOCUMENT)

    def file_under(self, document_id: str, dossier_ids: Iterable[str]) -> ChangeSet | None:
        """Say to which dossiers a document belongs; None when it belongs to those."""
        before = self._store.get(Document, document_id)
        wanted = tuple(dict.fromkeys(dossier_ids))
        for dossier_id in wanted:
            self._store.get(Dossier, dossier_id)
        if wanted == before.dossier_ids:
            return None
        with self._store.unit_of_work(Action.EDIT_DOCUMENT, document_id) as work:
            work.put(replace(before, dossier_ids=wanted))
        return work.made()

    def remove(self, document_id: str) -> ChangeSet:
        """Remove a document with its versions; undoing brings its files back.

        Raises:
            RecordInUse: it stands at an agenda item.
        """
        document = self._store.get(Document, document_id)
        with self._store.unit_of_work(Action.REMOVE_DOCUMENT, document_id) as work:
            for version in versions_of(self._store, [document_id])[document_id]:
                work.remove(DocumentVersion, version.id, version.file_name)
            work.remove(Document, document_id, document.title)
        return work.made()

    def _set(self, item: AgendaItem, document_ids: tuple[str, ...], action: Action) -> ChangeSet:
        with self._store.unit_of_work(action, item.id) as work:
            work.put(replace(item, document_ids=document_ids))
        return work.made()

    def _check_letters(self, item: AgendaItem) -> None:
        meeting = self._store.get(Meeting, item.meeting_id)
        if is_sent(meeting):
            raise AgendaSent(meeting.convened_on)

    def _uses(self, document_ids: Iterable[str]) -> dict[str, int]:
        return {
            one: len(self._store.owners_of_part("agenda_items__document_ids", {"target_id": one}))
            for one in dict.fromkeys(document_ids)
        }


def open_item(store: Store, item_id: str) -> AgendaItem:
    """An agenda item whose papers may still change.

    Raises:
        MinutesFrozen: the minutes of the meeting have been adopted.
    """
    item = store.get(AgendaItem, item_id)
    meeting_with_open_minutes(store, item.meeting_id)
    return item


def versions_of(store: Store, document_ids: Sequence[str]) -> defaultdict[str, list[DocumentVersion]]:
    """The versions that are kept of documents, by document."""
    found: defaultdict[str, list[DocumentVersion]] = defaultdict(list)
    for version in store.where(DocumentVersion, "document_id", list(dict.fromkeys(document_ids))):
        found[version.document_id].append(version)
    return found


def web_address(typed: str) -> str:
    """The address as it is kept, with https:// before it when it begins with "www.".

    Raises:
        AddressNotUnderstood: it is no address of a web page; the "#" of a dead link is not.
    """
    address = clean_line(typed)
    if address.lower().startswith("www."):
        address = f"https://{address}"
    if not SAFE_LINK.match(address) or len(address) > LINE_LIMIT or not address.lower().startswith("http"):
        raise AddressNotUnderstood(typed)
    return address


def _line(
    document: Document, versions: list[DocumentVersion], uses: int, item: AgendaItem | None = None, label: str = ""
) -> DocumentLine:
    last = newest(versions)
    state = DocumentState.KEPT if last else DocumentState.LINK if document.url else DocumentState.MISSING
    return DocumentLine(
        id=f"{item.id}/{document.id}" if item else document.id,
        document_id=document.id,
        item_id=item.id if item else "",
        item=f"{item.number} {item.title}" if item else "",
        label=label,
        title=document.title,
        kind=document.kind or "",
        date=document.date,
        date_precision=document.date_precision or DatePrecision.DAY,
        author=document.author or "",
        confidentiality=document.confidentiality,
        url=document.url or "",
        note=document.note or "",
        state=state,
        version=last.version if last else 0,
        file_name=last.file_name if last else "",
        size=last.size if last else 0,
        uses=uses,
    )


def dossiers_of(item: AgendaItem) -> tuple[str, ...]:
    """The dossiers that a new paper of an item belongs to: that of the item."""
    return (item.dossier_id,) if item.dossier_id else ()
