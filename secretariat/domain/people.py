"""People, how their names are written and sorted, and the functions they hold, as periods."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from dataclasses import dataclass

from secretariat.domain.dates import in_period
from secretariat.domain.records import Line, OrganisationId, PersonId, Provenance, RecordId
from secretariat.domain.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who meets, owns an action or speaks; ``prefix`` is the tussenvoegsel.

    ``title_before`` and ``title_after`` are titles as written ("drs.", "MSc"); ``aliases`` are other names by which
    somebody is looked for. Who was archived on a day is offered no more, but stays on every paper.
    """

    id: RecordId
    first_name: Line | None = None
    prefix: Line | None = None
    last_name: Line
    initials: Line | None = None
    salutation: Line | None = None
    title_before: Line | None = None
    title_after: Line | None = None
    aliases: tuple[Line, ...] = ()
    sort_key: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    archived_on: dt.date | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A function of a person at an organisation, from a day until a day (both included)."""

    id: RecordId
    person_id: PersonId
    organisation_id: OrganisationId
    title: Line | None = None
    portfolio: Line | None = None
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    provenance: Provenance | None = None


NameOrder = tuple[str, str, str]

_APOSTROPHES = "'’‘\N{MODIFIER LETTER APOSTROPHE}`"
_JOINED_PREFIX = re.compile(rf"^([a-z][{_APOSTROPHES}])(?=\w)")
_OWN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def surname(person: Person) -> str:
    """The surname with its prefix: "van den Hoogen"; a prefix that ends in an apostrophe is joined: "d’Exempel"."""
    if not person.prefix:
        return person.last_name
    between = "" if person.prefix[-1] in _APOSTROPHES else " "
    return person.prefix + between + person.last_name


def full_name(person: Person) -> str:
    """First name and surname: "Rachel van den Hoogen"; initials where no first name is known."""
    return " ".join(filter(None, (person.first_name or person.initials, surname(person))))


def formal_name(person: Person) -> str:
    """Initials and surname: "R. van den Hoogen"; the first name where no initials are known."""
    return " ".join(filter(None, (person.initials or person.first_name, surname(person))))


def titled_name(person: Person) -> str:
    """The formal name between its titles: "drs. R. van den Hoogen MSc".

    This is the name of somebody at the table, who is invited, was there or signs. All other ways of writing a name
    leave titles out: a list sorts on the surname, and in a running sentence somebody is "mevrouw Van den Hoogen".
    """
    return " ".join(filter(None, (person.title_before, formal_name(person), person.title_after)))


def addressed_name(person: Person) -> str:
    """Salutation and surname: "mevrouw Van den Hoogen"; the full name where no salutation is known."""
    if not person.salutation:
        return full_name(person)
    return f"{person.salutation} {_capitalised(surname(person))}"


def listed_name(person: Person) -> str:
    """The name as an alphabetical list has it: "Hoogen, R. van den"."""
    behind = " ".join(filter(None, (person.initials or person.first_name, person.prefix)))
    return f"{person.last_name}, {behind}" if behind else person.last_name


def name_order(person: Person) -> NameOrder:
    """The key that sorts people on the core of the surname, then the prefix, then the first name.

    It reads the name itself and not ``sort_key``, which an office forgets when someone marries. Lower case words
    before the core ("van den Berg" or "d’Oyens" typed as one surname) count as prefix.
    """
    return _order_of(person.last_name, person.prefix or "", person.first_name or person.initials or "")


@functools.lru_cache(maxsize=20_000)
def _order_of(last_name: str, prefix: str, given_name: str) -> NameOrder:
    """The same names are sorted again for every list and every box, and this is what that takes."""
    words = _JOINED_PREFIX.sub(r"\1 ", last_name).split()
    start = next((index for index, word in enumerate(words) if not _is_prefix_word(word)), 0)
    prefixes = " ".join([prefix, *words[:start]])
    return plain_letters(" ".join(words[start:])), plain_letters(prefixes), plain_letters(given_name)


def position_on(
    register: Register, person_id: str, organisation_id: str | None = None, day: dt.date | None = None
) -> Position | None:
    """The function that someone held on a day, at that organisation if one is named (``domain.md`` §2.3 rule 12).

    Of several the one that began last; without a day the last one known.
    """
    held = [
        position
        for position in register.where(Position, "person_id", person_id)
        if (organisation_id is None or position.organisation_id == organisation_id)
        and (day is None or in_period(day, position.start_date, position.end_date))
    ]
    return max(held, key=lambda position: position.start_date or dt.date.min, default=None)


def _capitalised(name: str) -> str:
    if name[:2] == "ij":
        return "IJ" + name[2:]
    return name[:1].upper() + name[1:]


def _is_prefix_word(word: str) -> bool:
    letters = word.lstrip(_APOSTROPHES)
    return letters[:1].islower()


@functools.lru_cache(maxsize=30_000)
def plain_letters(name: str) -> str:
    """The letters that count for sorting and finding: no case, no diacritics, no apostrophes, IJ as I and J."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_OWN_LETTERS))
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign not in _APOSTROPHES)
    return " ".join(re.findall(r"\w+", letters))
