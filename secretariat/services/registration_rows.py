"""Rows of a table from elsewhere, as registrations: who is meant, for whom he comes and what he would like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, plain_letters, surname
from secretariat.domain.refusals import Refusal
from secretariat.domain.registrations import Wishes
from secretariat.domain.text import clean_line
from secretariat.intake.pasted_table import TableRow
from secretariat.services.newcomers import Newcomer, records_of
from secretariat.services.people import TypedPerson
from secretariat.services.registration_book import EventBook
from secretariat.services.registrations import TypedRegistration
from secretariat.services.typed import optional_line, optional_text
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store
from secretariat.wording import registration_import as words
from secretariat.wording.refusals import sentence
from secretariat.wording.registrations import short_title
from secretariat.wording.typed_names import read_name


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it was understood; ``records`` are a new person with his function, ``problem`` why it cannot be."""

    line: int
    name: str
    person: Person | None = None
    records: tuple[object, ...] = ()
    organisation: Organisation | None = None
    typed: TypedRegistration = TypedRegistration()  # noqa: RUF009 - frozen, and the same nothing for everybody
    remark: str = ""
    problem: str = ""


class RowReader:
    """Knows who and what can be meant at one event, so that thousands of rows are read at once."""

    def __init__(self, store: Store, book: EventBook) -> None:
        self._people: dict[str, dict[str, Person]] = defaultdict(dict)
        for person in people_by_name(store):
            full = " ".join(filter(None, (person.first_name, surname(person))))
            for key in (formal_name(person), full, *person.aliases, person.email or ""):
                self._people[_key(key)][person.id] = person
        self._organisations: dict[str, dict[str, Organisation]] = defaultdict(dict)
        for one in store.all(Organisation):
            for name in (one.name, one.short_name, *one.aliases):
                self._organisations[_key(name)][one.id] = one
        self._sessions = _titles((one.id, one.title, ()) for one in book.sessions.values())
        self._excursions = _titles((one.id, one.title, one.aliases) for one in book.excursions.values())

    def read(self, row: TableRow, columns: Mapping[str, int]) -> ReadRow:
        """What one row says; no cell is too strange."""
        cells = {key: row.cells[place] for key, place in columns.items() if 0 <= place < len(row.cells)}
        typed_name = _name(cells)
        name = clean_line(" ".join(filter(None, (typed_name.first_name, typed_name.prefix, typed_name.last_name))))
        if not typed_name.last_name:
            return ReadRow(row.line, name, problem=words.NOBODY)
        try:
            return self._understood(row.line, typed_name, cells)
        except Refusal as refusal:
            return ReadRow(row.line, name, problem=sentence(refusal))
        except _Unclear as unclear:
            return ReadRow(row.line, name, problem=str(unclear))

    def _understood(self, line: int, name: TypedPerson, cells: Mapping[str, str]) -> ReadRow:
        organisation, note, remark = self._organisation(cells)
        wishes = Wishes(
            session_id=_found(self._sessions, "session", cells),
            excursion_id=_found(self._excursions, "excursion", cells),
            wants_bus=_yes("bus", cells),
            attends_dinner=_yes("dinner", cells),
        )
        organisation_id = organisation.id if organisation else ""
        newcomer = Newcomer(name=name, organisation_id=organisation_id)
        person, position = records_of(newcomer)
        known, namesake = self._known(person)
        remark = " ".join(filter(None, (remark, words.address_of_another(formal_name(namesake)) if namesake else "")))
        diet = cells.get("diet", "")
        optional_line(diet, "dietary_note")
        optional_text(note, "note")
        return ReadRow(
            line,
            formal_name(known or person),
            known or person,
            () if known else (person, *((position,) if position else ())),
            organisation,
            TypedRegistration(organisation_id=organisation_id, wishes=wishes, diet=diet, note=note),
            remark,
        )

    def _known(self, person: Person) -> tuple[Person | None, Person | None]:
        """The person in the file who is meant, by e-mail or else by name, None when he is new; and who has his address.

        An address is shared (info@): somebody with another name is another person.

        Raises:
            _Unclear: more people can be meant.
        """
        full = " ".join(filter(None, (person.first_name, surname(person))))
        named = self._people.get(_key(full), {}) | self._people.get(_key(formal_name(person)), {})
        mailed = self._people.get(_key(person.email or ""), {}) if person.email else {}
        alike = {key: one for key, one in mailed.items() if key in named or _is_alike(one, person)}
        found = alike or named
        if len(found) > 1:
            raise _Unclear(words.ambiguous(formal_name(person)))
        known = next(iter(found.values()), None)
        return known, None if known else next(iter(mailed.values()), None)

    def _organisation(self, cells: Mapping[str, str]) -> tuple[Organisation | None, str, str]:
        """For whom somebody comes, his note, and what is to be said of it."""
        cell, note = clean_line(cells.get("organisation", "")), cells.get("note", "")
        if not cell:
            return None, note, ""
        found = self._organisations.get(_key(cell), {})
        if len(found) == 1:
            return next(iter(found.values())), note, ""
        kept = "\n".join(filter(None, (note, words.organisation_note(cell))))
        return None, kept, words.unknown_organisation(cell)


def _is_alike(known: Person, typed: Person) -> bool:
    """Whether two names can be of one person: the same surname, and first names that begin alike, if both are known."""
    if plain_letters(known.last_name) != plain_letters(typed.last_name):
        return False
    first, other = (plain_letters(one.initials or one.first_name or "") for one in (known, typed))
    return not first or not other or first[0] == other[0]


class _Unclear(Exception):
    """A cell can be meant in no way, or in more."""


def with_person(row: ReadRow) -> TypedRegistration:
    """What a row asks for, in the name of who is meant."""
    return replace(row.typed, person_id=row.person.id if row.person else "")


def _name(cells: Mapping[str, str]) -> TypedPerson:
    whole = read_name(cells.get("name", ""))
    last = clean_line(cells.get("last_name", ""))
    parts = read_name(f"{cells.get('prefix', '')} {last}") if last else whole
    first = clean_line(cells.get("first_name", ""))
    initials = read_name(f"{first} X").initials if first else whole.initials
    prefix = clean_line(cells.get("prefix", "")) or parts.prefix
    return TypedPerson(
        salutation=whole.salutation,
        title_before=whole.title_before,
        initials=initials,
        first_name=(first if not initials else "") or whole.first_name,
        prefix=prefix,
        last_name=(parts.last_name or last) if last else whole.last_name,
        email=_address(cells.get("email", "")),
    )


def _address(cell: str) -> str:
    """An address without what a mail program puts around it: "mailto:"."""
    return clean_line(cell).removeprefix("mailto:")


def _titles(found: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, set[str]]:
    titles: dict[str, set[str]] = defaultdict(set)
    for record_id, title, aliases in found:
        for name in (title, short_title(title), *aliases):
            titles[_key(name)].add(record_id)
    return titles


def _found(titles: Mapping[str, set[str]], column: str, cells: Mapping[str, str]) -> str | None:
    """What a cell names, in full or by words that no other title has: "Hoogezand"."""
    cell = clean_line(cells.get(column, ""))
    if words.read_yes(cell) is False:
        return None
    key = _key(cell)
    ids = titles.get(key) or {one for title, found in titles.items() if key in title for one in found}
    if len(ids) != 1:
        raise _Unclear(words.unclear(column, cell))
    return next(iter(ids))


def _yes(column: str, cells: Mapping[str, str]) -> bool:
    answer = words.read_yes(cells.get(column, ""))
    if answer is None:
        raise _Unclear(words.unclear(column, clean_line(cells[column])))
    return answer


def _key(text: str) -> str:
    return " ".join(text.casefold().split())
