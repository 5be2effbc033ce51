"""What a field offers to choose from: people and organisations, with every name by which they can be found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, full_name, listed_name

C = TypeVar("C", bound=tuple[str, str])


class Choice(tuple[str, str]):
    """One choice: the pair of its id and its name, that knows its other names and whether it was archived."""

    also: tuple[str, ...]
    archived: bool

    def __new__(cls, record_id: str, name: str, also: Iterable[str] = (), *, archived: bool = False) -> Choice:
        """Make the pair; names in ``also`` that say nothing new are left out."""
        choice = super().__new__(cls, (record_id, name))
        choice.also = tuple(dict.fromkeys(one for one in also if one != name))
        choice.archived = archived
        return choice


def person_choice(person: Person, name: str) -> Choice:
    """Somebody, under the name that the list uses; he is found by every way of writing it and by his other names."""
    ways = (listed_name(person), formal_name(person), full_name(person))
    return Choice(person.id, name, (*ways, *person.aliases), archived=person.archived_on is not None)


def organisation_choice(organisation: Organisation) -> Choice:
    """An organisation under its short name; it is found by its full name and its other names too."""
    also = (organisation.name, *organisation.aliases)
    return Choice(organisation.id, organisation.short_name, also, archived=organisation.archived_on is not None)


def offered(choices: Iterable[C], chosen: str = "") -> tuple[C, ...]:
    """What can be chosen now: nothing that was archived, except what is chosen already."""
    return tuple(one for one in choices if not is_archived(one) or one[0] == chosen)


def is_archived(choice: tuple[str, str]) -> bool:
    """Whether it is offered no more (``domain.md`` §2.3 rule 19)."""
    return isinstance(choice, Choice) and choice.archived


def names_of(choice: tuple[str, str]) -> tuple[str, ...]:
    """Every name by which it is found, the one of the list first."""
    return (choice[1], *(choice.also if isinstance(choice, Choice) else ()))
