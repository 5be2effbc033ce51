"""How it stands with the back-ups of a file, and what is said of one, in Dutch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.domain.backups import Backup
from secretariat.wording.counting import enumeration, number, quantity
from secretariat.wording.dates import day_month_year


def moment(made_at: dt.datetime, today: dt.date) -> str:
    """When something was made: "vandaag 14:02", "gisteren 17:30", "2 november 2023 om 9:05"."""
    days = (today - made_at.date()).days
    if days in (0, 1):
        return f"{('vandaag', 'gisteren')[days]} {made_at:%H:%M}"
    return f"{day_month_year(made_at.date())} om {made_at:%H:%M}"


def state(made_at: dt.datetime | None, today: dt.date) -> str:
    """How it stands, as the line at the bottom says it."""
    if made_at is None:
        return "Nog geen reservekopie"
    return f"Laatste reservekopie {moment(made_at, today)}, gecontroleerd"


def failed(reason: str, made_at: dt.datetime | None, today: dt.date) -> str:
    """What went wrong with a back-up, and which one there still is."""
    last = f"De laatste is van {moment(made_at, today)}." if made_at is not None else "Er is nog geen reservekopie."
    return f"De reservekopie is niet gemaakt. {reason} {last}"


CHECKED = "gecontroleerd"
FOUND = "gevonden in de map, nog niet gecontroleerd"
"""Of a back-up whose making was cut off, or that is no longer on the list."""


def erased_note(backup: Backup) -> str:
    """What somebody must know of a back-up from before something was erased; empty when there is nothing."""
    return f"bevat gewiste gegevens tot {day_month_year(backup.holds_erased)}" if backup.holds_erased else ""


def changed_silently(left_at: dt.datetime, today: dt.date) -> str:
    """A file has other bytes than it was closed with, and no step of the program says why."""
    return (
        f"Dit bestand is veranderd sinds u het {moment(left_at, today)} sloot, en niet door een stap in dit programma. "
        "De opbouw is in orde; vergelijk de inhoud met een reservekopie."
    )


def another_file(left_at: dt.datetime, today: dt.date) -> str:
    """A file does not hold the step with which it was closed."""
    return (
        f"Dit is niet het bestand zoals u het {moment(left_at, today)} sloot: de laatste stap van toen staat er niet"
        " in. Er is een oudere versie of een andere kopie voor in de plaats gekomen; vergelijk met een reservekopie."
    )


def changed_by_steps(left_at: dt.datetime, who: str, made_at: dt.datetime, today: dt.date) -> str:
    """Somebody worked in a file since it was closed here."""
    return (
        f"Sinds u dit bestand {moment(left_at, today)} sloot, is er elders in gewerkt; "
        f"de laatste stap is van {who}, {moment(made_at, today)}."
    )


def difference_counts(word: str, only_here: int, only_there: int, different: int, *, there: str) -> str:
    """How many records of a kind differ: "Overleg: 2 anders, 1 alleen in de reservekopie"."""
    parts = (
        (different, "anders"),
        (only_there, f"alleen in {there}"),
        (only_here, "alleen in uw bestand"),
    )
    return f"{word}: " + ", ".join(f"{number(count)} {words}" for count, words in parts if count)


RESTORING = "Dit verschilt. Bij het terugzetten geldt wat in de reservekopie staat; uw bestand blijft ernaast bewaard:"
COMPARING = "Wordt vergeleken met uw bestand…"
NOTHING_DIFFERS = "Er is geen verschil: in deze reservekopie staat hetzelfde als in uw bestand."
HERE_UNREADABLE = (
    "Uw bestand zelf is niet te lezen, dus vergelijken kan niet. Deze reservekopie is in orde. "
    "Bij het terugzetten blijft uw bestand ernaast bewaard."
)
THERE_CHANGED = "Deze reservekopie is veranderd of beschadigd sinds zij werd gemaakt. Kies een andere."
THERE_OLDER = (
    "Deze reservekopie is met een oudere versie van het programma gemaakt en kan niet worden vergeleken. "
    "Terugzetten kan wel; daarna wordt zij bijgewerkt. Uw bestand blijft ernaast bewaard."
)


def restored(name: str, kept: str) -> str:
    """A back-up took the place of a file, which is still there under another name."""
    return f"Teruggezet: {name}." + (f" Het bestand van daarvoor staat ernaast: {kept}." if kept else "")


def salvaged(name: str, saved: int, lost: list[tuple[str, int]], faults: int) -> str:
    """What was saved of a damaged file, and what was not."""
    words = f"Gered in een nieuw bestand, {name}: {number(saved)} gegevens."
    if lost:
        words += f" Niet te redden: {enumeration([f'{word.lower()} {number(count)}×' for word, count in lost])}."
    else:
        words += " Wat er niet meer in te lezen was, is niet te tellen; vergelijk met een reservekopie."
    return words + (f" Er zijn nog {number(faults)} dingen niet in orde." if faults else "")


def holding_erased(count: int, copies: Sequence[str] = ()) -> str:
    """Back-ups, and copies beside the file, still hold what was erased from it."""
    words = []
    if count:
        words.append(
            f"{quantity(count, 'reservekopie bevat', 'reservekopieën bevatten')} nog wat u wiste. Ze gaan vanzelf weg"
            " als ze oud zijn; u kunt ze ook nu door een nieuwe vervangen."
        )
    if copies:
        named = enumeration([f"‘{name}’" for name in copies])
        one = len(copies) == 1
        words.append(
            f"Naast uw bestand {'staat een kopie' if one else 'staan kopieën'} waarin het nog kan staan: {named}."
            f" Verwijder {'die' if one else 'ze'} als u {'hem' if one else 'ze'} niet meer nodig hebt."
        )
    return " ".join(words)


def erased_dropped(count: int) -> str:
    """They are gone."""
    return f"{quantity(count, 'reservekopie', 'reservekopieën')} met gewiste gegevens verwijderd; er is een nieuwe."
