"""Functions and names inside Dutch sentences."""

from __future__ import annotations

from secretariat.domain.people import Person, Position, addressed_name, full_name

OFFICES = (
    "wethouder",
    "locoburgemeester",
    "burgemeester",
    "gedeputeerde",
    "commissaris van de Koning",
    "dijkgraaf",
    "heemraad",
)
"""The public offices; what follows them in a title is the portfolio ("wethouder Cultuur en Bibliotheekwerk")."""


def function_title(position: Position | None) -> str:
    """The function as papers print it: "wethouder"; empty if none is known.

    The portfolio of an office-holder is left out, because everybody at the table has the same one and the verslagen of
    the association say "wethouder, Groningen". The subject of an official stays ("beleidsadviseur Cultuur"): it is
    part of the name of the function.
    """
    title = (position.title or "") if position else ""
    return office_in(title) or title


def function_in_full(title: str, portfolio: str) -> str:
    """The function with its portfolio, as lists on the screen have it: "wethouder Cultuur en Bibliotheekwerk"."""
    return title if portfolio.casefold() in title.casefold() else f"{title} {portfolio}".strip()


def portfolio_of(title: str, portfolio: str) -> str:
    """The portfolio of a function; where none was filled in, what follows the office in its title."""
    office = office_in(title)
    return portfolio or (title.removeprefix(office).strip() if office else "")


def holds_office(position: Position | None) -> bool:
    """Whether it is a public office, whose holder is named in public papers (``sample/README.md``)."""
    return bool(position and position.title and office_in(position.title))


def office_in(title: str) -> str:
    """The public office with which a title begins, as written there; empty if it is none."""
    for office in OFFICES:
        if title[: len(office)].casefold() == office.casefold() and not title[len(office) :][:1].isalpha():
            return title[: len(office)]
    return ""


def letter_opening(person: Person) -> str:
    """How a letter begins: "Geachte mevrouw Van den Hoogen"; neutral where no salutation is known."""
    if not person.salutation:
        return f"Beste {full_name(person)}"
    return f"Geachte {addressed_name(person).removeprefix('de ')}"


def at_start(words: str) -> str:
    """Words with a capital, to begin a sentence with: "Mevrouw Van den Hoogen"."""
    return words[:1].upper() + words[1:]
