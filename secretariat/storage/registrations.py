"""What lists of registrations ask of a file at once: thousands of people by name."""

from __future__ import annotations

from secretariat.domain.people import Person
from secretariat.storage.rows import Row
from secretariat.storage.store import Store


def people_of_event(store: Store, event_id: str) -> dict[str, Person]:
    """Everybody who registered for an event, by id, as far as a name and a letter need them."""
    sql = (
        "SELECT id, salutation, initials, first_name, prefix, last_name, email FROM persons"
        " WHERE id IN (SELECT person_id FROM registrations WHERE event_id = ?)"
    )
    return {str(row["id"]): _person(row) for row in store.rows(sql, (event_id,))}


def _person(row: Row) -> Person:
    def text(name: str) -> str | None:
        return None if row[name] is None else str(row[name])

    return Person(
        id=str(row["id"]),
        salutation=text("salutation"),
        initials=text("initials"),
        first_name=text("first_name"),
        prefix=text("prefix"),
        last_name=str(row["last_name"]),
        email=text("email"),
    )
