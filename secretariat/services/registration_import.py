"""Take over aanmeldingen from a table: shown first, then entered in the order of the rows, as one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Registration, RegistrationStatus
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.proxies import VotingMember
from secretariat.domain.refusals import Refusal, TableNotRead
from secretariat.domain.registrations import Places, changed_by
from secretariat.intake.pasted_table import ReadTable, read_text
from secretariat.intake.problems import Unfit
from secretariat.services.identity import new_id
from secretariat.services.registration_book import book_of
from secretariat.services.registration_rows import ReadRow, RowReader, with_person
from secretariat.services.registrations import refuse_second
from secretariat.services.typed import optional_line, optional_text
from secretariat.storage.store import Store
from secretariat.wording import registration_import as words
from secretariat.wording.refusals import sentence
from secretariat.wording.registrations import listed_choice

__all__ = ["ImportLine", "ReadRow", "ReadTable", "RegistrationImportService"]

R = TypeVar("R")
T = TypeVar("T")
_AT_ONCE = 20
"""So many records are written between two looks at the window: some 20 ms."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row as it will be entered: ``choices`` with a place or a turn, and what is to be said of it."""

    row: ReadRow
    choices: str
    remark: str
    problem: str
    wanted: bool

    @property
    def id(self) -> str:
        """The number of the row in the table."""
        return str(self.row.line)

    @property
    def is_new(self) -> bool:
        """Whether a person is added to the file."""
        return bool(self.row.records)


class RegistrationImportService:
    """Registrations from a table; nothing is written before the user saw what was understood."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def read_text(self, text: str) -> ReadTable:
        """The table in a text that was copied.

        Raises:
            TableNotRead: there is none in it.
        """
        try:
            return read_text(text)
        except Unfit as unfit:
            raise TableNotRead(unfit.sentence) from unfit

    def preview(
        self, event_id: str, table: ReadTable, columns: Mapping[str, int], left_out: Collection[str] = ()
    ) -> tuple[ImportLine, ...]:
        """What every row says when these columns hold these fields, and what becomes of it.

        Rows that are left out, by their ids, take no place.

        Raises:
            RecordMissing: there is no such event.
        """
        return _finished(self.previewing(event_id, _finished(self.reading(event_id, table, columns)), left_out))

    def reading(
        self, event_id: str, table: ReadTable, columns: Mapping[str, int]
    ) -> Generator[float, None, tuple[ReadRow, ...]]:
        """What every row says, a bit at a time; gives how far it is, from 0 to 1."""
        reader = RowReader(self._store, book_of(self._store, event_id))
        return (yield from _each(table.rows, lambda row: reader.read(row, columns)))

    def previewing(
        self, event_id: str, rows: Sequence[ReadRow], left_out: Collection[str] = ()
    ) -> Generator[float, None, tuple[ImportLine, ...]]:
        """What becomes of the rows, with everybody's place or turn, a bit at a time."""
        entering = _Entering(self._store, event_id, self._today())
        return (yield from _each(rows, lambda row: entering.line(row, left_out)))

    # Steps

    def import_rows(self, event_id: str, lines: Sequence[ImportLine]) -> ChangeSet | None:
        """Enter the ticked rows in their order; None when there are none.

        Raises:
            AlreadyRegistered, SecondExcursion, BusWithoutExcursion, OnlyForMembers: a row cannot be any more.
            RecordMissing: there is no such event.
        """
        return _finished(self.importing(event_id, lines))

    def importing(self, event_id: str, lines: Sequence[ImportLine]) -> Generator[float, None, ChangeSet | None]:
        """As :meth:`import_rows`, a bit at a time: gives how far it is, from 0 to 1; closing it leaves all as it was.

        Nothing else can be written meanwhile.
        """
        entering = _Entering(self._store, event_id, self._today())
        wanted = [line.row for line in lines if line.wanted]
        yield from _each(wanted, entering.enter)
        if not wanted:
            return None
        entering.places.settle(self._today())
        people = [record for row in wanted for record in row.records]
        records = [*people, *changed_by(entering.book.registrations, entering.places)]
        with self._store.unit_of_work(Action.IMPORT_REGISTRATIONS, event_id) as work:
            for count, record in enumerate(records):
                if count % _AT_ONCE == 0:
                    yield count / len(records)
                work.put(record)
        return work.made()


def _each(rows: Sequence[R], do: Callable[[R], T]) -> Generator[float, None, tuple[T, ...]]:
    """Do something with every row, giving how far it is."""
    done = []
    for count, row in enumerate(rows):
        if count % _AT_ONCE == 0:
            yield count / len(rows)
        done.append(do(row))
    return tuple(done)


def _finished(work: Generator[float, None, T]) -> T:
    """What comes out of work that is done in one go."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: T = done.value
            return result


class _Entering:
    """The registrations of an event while rows are added to them, one after the other."""

    def __init__(self, store: Store, event_id: str, today: dt.date) -> None:
        self.book = book_of(store, event_id)
        self.places: Places = self.book.places()
        self._today = today
        self._voting = {one.organisation_id for one in store.all(VotingMember) if one.votes > 0}
        self._present = {one.person_id for one in self.book.registrations}
        self._lines: dict[str, dict[str, int]] = {}
        """The lines of who was entered: by id or else by name, and then by address."""

    def enter(self, row: ReadRow) -> Registration:
        """Give somebody what he asked for, or a place on the list for it.

        Raises:
            AlreadyRegistered, SecondExcursion, BusWithoutExcursion, OnlyForMembers: this row cannot be.
        """
        assert row.person is not None, "a row with a problem cannot be ticked"
        typed = with_person(row)
        if row.person.id in self._present:
            refuse_second(self.book, row.person.id, typed.wishes, row.name)
        one = Registration(
            id=new_id("reg"),
            event_id=self.book.event.id,
            person_id=row.person.id,
            organisation_id=typed.organisation_id or None,
            is_member_organisation=self._is_member(row.organisation),
            status=RegistrationStatus.REGISTERED,
            dietary_note=optional_line(typed.diet, "dietary_note"),
            registered_on=self._today,
            note=optional_text(typed.note, "note"),
        )
        self.book.check(one, typed.wishes, row.name)
        return self.places.put(one, typed.wishes)

    def line(self, row: ReadRow, left_out: Collection[str]) -> ImportLine:
        """A row with what becomes of it."""
        if row.problem or row.person is None:
            return ImportLine(row, "", row.remark, row.problem, wanted=False)
        earlier = self._earlier(row, row.person)
        if earlier is not None:
            return ImportLine(row, "", row.remark, words.twice(earlier), wanted=False)
        if str(row.line) in left_out:
            return ImportLine(row, "", row.remark, "", wanted=False)
        try:
            entered = self.enter(row)
        except Refusal as refusal:
            return ImportLine(row, "", row.remark, sentence(refusal), wanted=False)
        self._lines.setdefault(_known_by(row, row.person), {})[(row.person.email or "").casefold()] = row.line
        return ImportLine(row, self._choices(entered), row.remark, "", wanted=True)

    def _earlier(self, row: ReadRow, person: Person) -> int | None:
        """The line in which the same person stands: by id, or the same name with no other address."""
        lines, email = self._lines.get(_known_by(row, person), {}), (person.email or "").casefold()
        if not row.records or not email:
            return next(iter(lines.values()), None)
        return lines.get(email, lines.get(""))

    def _choices(self, entered: Registration) -> str:
        """What somebody gets: "diner, wachtlijst 2 voor Bibliotheek Hoogezand"."""
        said = []
        for target, wait in self.places.standing(entered.id).items():
            title = listed_choice(self.book.title(target))
            count = self.places.count(target)
            said.append(words.waits(title, count.waiting + count.offered) if wait else title)
        return ", ".join(said)

    def _is_member(self, organisation: Organisation | None) -> bool:
        if organisation is None:
            return False
        return organisation.id in self._voting if self._voting else bool(organisation.vgg_member)


def _known_by(row: ReadRow, person: Person) -> str:
    """By what a person in a table is known: who is in the file by his id, who is new by his name."""
    return " ".join(row.name.casefold().split()) if row.records else person.id
