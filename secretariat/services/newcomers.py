"""Somebody who is not in the file yet, entered where he turns up: at an overleg, with his function."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.people import Person, Position
from secretariat.services.identity import new_id
from secretariat.services.people import TypedPerson, person_from
from secretariat.services.typed import optional_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A person as he is typed, where he comes from and what he is there; an empty text is nothing."""

    name: TypedPerson
    organisation_id: str = ""
    title: str = ""


def records_of(newcomer: Newcomer) -> tuple[Person, Position | None]:
    """The person, and the function if an organisation is known.

    Raises:
        FieldEmpty, TextTooLong, EmailNotUnderstood: something cannot be kept so.
    """
    person = person_from(newcomer.name)
    title = optional_line(newcomer.title, "title")
    if not newcomer.organisation_id:
        return person, None
    position = Position(id=new_id("pos"), person_id=person.id, organisation_id=newcomer.organisation_id, title=title)
    return person, position
