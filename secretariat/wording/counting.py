"""Numbers of things in Dutch: singular and plural, minutes, time that runs over."""

from __future__ import annotations

from collections.abc import Sequence


def number(count: int) -> str:
    """A number as Dutch writes it: "5000", "12.500"."""
    return f"{count:,}".replace(",", ".") if abs(count) >= 10_000 else str(count)


def number_if_known(count: int | None) -> str:
    """A number, or that nobody knows it."""
    return "niet bekend" if count is None else number(count)


def quantity(count: int, singular: str, plural: str) -> str:
    """A number with the word that fits it: "1 actiepunt", "0 actiepunten"."""
    return f"{number(count)} {singular if count == 1 else plural}"


def enumeration(words: Sequence[str]) -> str:
    """Words as a Dutch series: "a, b en c"."""
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def action_points(count: int) -> str:
    """Says "1 actiepunt", "3 actiepunten"."""
    return quantity(count, "actiepunt", "actiepunten")


def agenda_items(count: int) -> str:
    """Says "1 agendapunt", "7 agendapunten"."""
    return quantity(count, "agendapunt", "agendapunten")


def amendments(count: int) -> str:
    """Says "1 wijziging", "2 wijzigingen"."""
    return quantity(count, "wijziging", "wijzigingen")


def attachments(count: int) -> str:
    """Says "1 bijlage", "3 bijlagen"."""
    return quantity(count, "bijlage", "bijlagen")


def bodies(count: int) -> str:
    """Says "1 overlegorgaan", "7 overlegorganen"."""
    return quantity(count, "overlegorgaan", "overlegorganen")


def days(count: int) -> str:
    """Says "1 dag", "14 dagen"."""
    return quantity(count, "dag", "dagen")


def decisions(count: int) -> str:
    """Says "1 besluit", "3 besluiten"."""
    return quantity(count, "besluit", "besluiten")


def documents(count: int) -> str:
    """Says "1 stuk", "2 stukken"."""
    return quantity(count, "stuk", "stukken")


def dossiers(count: int) -> str:
    """Says "1 dossier", "28 dossiers"."""
    return quantity(count, "dossier", "dossiers")


def hours(count: int) -> str:
    """Says "1 uur", "24 uur"."""
    return quantity(count, "uur", "uur")


def meetings(count: int) -> str:
    """Says "1 overleg", "10 overleggen"."""
    return quantity(count, "overleg", "overleggen")


def members(count: int) -> str:
    """Says "1 lid", "12 leden"."""
    return quantity(count, "lid", "leden")


def minutes(count: int) -> str:
    """Says "1 minuut", "45 minuten"."""
    return quantity(count, "minuut", "minuten")


def municipalities(count: int) -> str:
    """Says "1 gemeente", "10 gemeenten"."""
    return quantity(count, "gemeente", "gemeenten")


def organisations(count: int) -> str:
    """Says "1 organisatie", "30 organisaties"."""
    return quantity(count, "organisatie", "organisaties")


def persons(count: int) -> str:
    """Says "1 persoon", "33 personen"."""
    return quantity(count, "persoon", "personen")


def problems(count: int) -> str:
    """Says "1 fout", "2 fouten"."""
    return quantity(count, "fout", "fouten")


def records(count: int) -> str:
    """Says "1 gegeven", "3 gegevens"."""
    return quantity(count, "gegeven", "gegevens")


def results(count: int) -> str:
    """Says "1 resultaat", "5 resultaten"."""
    return quantity(count, "resultaat", "resultaten")


def steps(count: int) -> str:
    """Says "1 stap", "3 stappen"."""
    return quantity(count, "stap", "stappen")


def votes(count: int) -> str:
    """Says "1 stem", "3 stemmen"."""
    return quantity(count, "stem", "stemmen")


def workdays(count: int) -> str:
    """Says "1 werkdag", "10 werkdagen"."""
    return quantity(count, "werkdag", "werkdagen")


def time_check(planned: int, available: int | None) -> str:
    """The minutes of an agenda against those of the meeting: "120 van 150 minuten", "12 minuten te lang"."""
    if available is None:
        return minutes(planned)
    if planned > available:
        return f"{minutes(planned - available)} te lang"
    return f"{number(planned)} van {minutes(available)}"
