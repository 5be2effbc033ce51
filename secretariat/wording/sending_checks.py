"""What is not as it should be before something leaves the house, in words: what, and what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from secretariat.domain.sending_checks import CheckKey, SendingCheck, Severity
from secretariat.wording.amendments import undecided_words
from secretariat.wording.attendance import NO_QUORUM
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.dates import day_month_year, long_date, short_date

SEVERITIES: Mapping[Severity, str] = {
    Severity.STOPS: "Eerst herstellen",
    Severity.ASKS: "Reden nodig",
    Severity.TELLS: "Ter informatie",
}
"""What a failing check means to the user."""
ANSWERED = "Reden gegeven"
"""What it means once a reason was given for all that it is about."""


def reason(check: SendingCheck) -> str:
    """The sentence for a check; of a person ``name`` is then the name, not the id."""
    words = _REASONS[check.key]
    return words(check)


def topic(key: str) -> str:
    """What a reason was given about, in a few words; ``key`` is what the log keeps of it, empty when it is unknown."""
    known = key.partition("/")[0]
    return TOPICS[CheckKey(known)] if known in set(CheckKey) else ""


def _not_entitled(check: SendingCheck) -> str:
    return f"Niet bevoegd: {enumeration(check.people)}."


def _day(check: SendingCheck) -> str:
    return day_month_year(check.day) if check.day else "een onbekende dag"


_REASONS: Mapping[CheckKey, Callable[[SendingCheck], str]] = {
    CheckKey.NO_DATE: lambda _: "Het overleg heeft nog geen datum.",
    CheckKey.NO_START: lambda _: "Het overleg heeft nog geen begintijd.",
    CheckKey.NO_PLACE: lambda _: "Er is geen locatie en geen adres voor online deelname.",
    CheckKey.NO_CHAIR: lambda _: "Er is geen voorzitter bekend op de dag van het overleg.",
    CheckKey.NO_ITEMS: lambda _: "De agenda heeft nog geen punten.",
    CheckKey.NO_RECIPIENTS: lambda _: "Er is niemand om het naar te verzenden.",
    CheckKey.PAPER_LEFT_OUT: lambda _: "Het stuk waar het om gaat, gaat niet mee. Vink het aan bij Bijlagen.",
    CheckKey.NO_EMAIL: lambda one: f"Van {one.name} is geen e-mailadres bekend.",
    CheckKey.TERM_PASSED: lambda one: (
        f"De verzendtermijn ({short_date(one.day)}) is verstreken. Noteer een reden om toch te verzenden."
        if one.day
        else "De verzendtermijn is verstreken. Noteer een reden om toch te verzenden."
    ),
    CheckKey.FREE_DAY: lambda one: (
        f"{long_date(one.day).capitalize()} is geen werkdag." if one.day else "Het is geen werkdag."
    ),
    CheckKey.DAY_PASSED: lambda one: f"Het overleg was al op {_day(one)}.",
    CheckKey.DAY_AHEAD: lambda one: f"Het overleg is pas op {_day(one)}.",
    CheckKey.BODY_DISSOLVED: lambda one: f"{one.name} is opgeheven.",
    CheckKey.OVER_TIME: lambda one: (
        f"De agenda is {quantity(one.count, 'minuut', 'minuten')} te lang voor de tijd die er is."
    ),
    CheckKey.NO_DURATION: lambda one: f"Punt {one.name} heeft geen tijd.",
    CheckKey.NO_PROPOSER: lambda one: f"Punt {one.name} heeft geen inbrenger.",
    CheckKey.NO_SPEAKER: lambda one: f"Punt {one.name} is een presentatie zonder inleider.",
    CheckKey.NO_PAPER: lambda one: f"Bij punt {one.name} wordt iets besloten, maar er is geen stuk.",
    CheckKey.FILE_MISSING: lambda one: f"Van ‘{one.name}’ is er geen bestand en geen webadres.",
    CheckKey.LINK_WRONG: lambda one: f"Het webadres van ‘{one.name}’ klopt niet.",
    CheckKey.CONFIDENTIAL_MEETING: lambda one: f"Het hele overleg is vertrouwelijk. {_not_entitled(one)}",
    CheckKey.CONFIDENTIAL_ITEM: lambda one: f"Punt {one.name} is vertrouwelijk. {_not_entitled(one)}",
    CheckKey.CONFIDENTIAL_COPY: lambda one: f"‘{one.name}’ is vertrouwelijk. {_not_entitled(one)}",
    CheckKey.CONFIDENTIAL_ACTION: lambda one: (
        f"Actiepunt {one.name} komt van een vertrouwelijk punt. {_not_entitled(one)}"
    ),
    CheckKey.AGENDA_UNCHECKED: lambda one: (
        f"De agendacommissie heeft {quantity(one.count, 'onderdeel', 'onderdelen')} nog niet getoetst."
    ),
    CheckKey.MINUTES_WAITING: lambda one: f"Het verslag van {one.name} is niet vastgesteld en staat niet op de agenda.",
    CheckKey.ITEM_WAITING: lambda one: f"‘{one.name}’ is aangehouden en staat op geen agenda.",
    CheckKey.ACTION_UNCLEAR: lambda one: f"Actiepunt {one.name} heeft geen actiehouder of datum.",
    CheckKey.ACTION_INCOMPLETE: lambda one: (
        f"Actiepunt {one.name} heeft geen actiehouder of geen datum (of ‘Gereed op’-omschrijving) "
        "en kan zo niet worden verspreid."
    ),
    CheckKey.ATTENDANCE_OPEN: lambda one: (
        f"Van {one.name} is niet vastgelegd of hij of zij er was."
        if one.name
        else "Er is nog niet vastgelegd wie er waren."
    ),
    CheckKey.PRESENCE_UNKNOWN: lambda one: (
        f"Van {one.name} is niet vastgelegd of hij of zij er was."
        if one.name
        else "Er is nog niet vastgelegd wie er waren."
    ),
    CheckKey.NO_QUORUM: lambda one: f"{one.count} van de {one.name} vertegenwoordigd. {NO_QUORUM}",
    CheckKey.TEXT_MISSING: lambda one: f"Bij punt {one.name} staat nog geen tekst.",
    CheckKey.BODY_MISSING: lambda one: f"Besluit {one.name} stelt een orgaan in dat nog niet is aangemaakt.",
    CheckKey.NO_FOLLOW_UP: lambda one: f"Op besluit {one.name} volgt nog geen actiepunt of orgaan.",
    CheckKey.CHAIR_UNASKED: lambda _: "De voorzitter heeft het verslag nog niet akkoord bevonden.",
    CheckKey.CHANGED_SINCE: lambda one: f"De voorzitter was op {_day(one)} akkoord; daarna is het verslag gewijzigd.",
    CheckKey.FOUR_EYES: lambda _: "De voorzitter heeft het verslag zelf gemaakt; laat iemand anders meelezen.",
    CheckKey.COMMENTS_RUNNING: lambda one: f"Reageren kan nog tot en met {_day(one)}.",
    CheckKey.CHANGES_UNDECIDED: lambda one: undecided_words(one.count),
    CheckKey.NOT_ADOPTED: lambda _: "Het verslag is nog niet vastgesteld.",
}


def overruled_words(done: str, checks: Iterable[SendingCheck], reasons: Mapping[str, str]) -> str:
    """Why something was done in spite of the checks: "Toch vastgesteld: pdf rondgestuurd (punt zonder tekst)."."""
    about: dict[str, list[str]] = {}
    for check in checks:
        for why in dict.fromkeys(reasons[one] for one in check.subjects if one in reasons):
            about.setdefault(why.strip().rstrip("."), []).append(TOPICS[check.key])
    said = [f"{why} ({', '.join(dict.fromkeys(topics))})" for why, topics in about.items()]
    return f"{done}: {'; '.join(said)}." if said else ""


TOPICS: Mapping[CheckKey, str] = {
    CheckKey.NO_DATE: "geen datum",
    CheckKey.NO_START: "geen begintijd",
    CheckKey.NO_PLACE: "geen locatie",
    CheckKey.NO_CHAIR: "geen voorzitter",
    CheckKey.NO_ITEMS: "geen agendapunten",
    CheckKey.NO_RECIPIENTS: "geen ontvangers",
    CheckKey.PAPER_LEFT_OUT: "stuk gaat niet mee",
    CheckKey.NO_EMAIL: "geen e-mailadres",
    CheckKey.TERM_PASSED: "termijn verstreken",
    CheckKey.FREE_DAY: "geen werkdag",
    CheckKey.DAY_PASSED: "overleg was al",
    CheckKey.DAY_AHEAD: "overleg moet nog komen",
    CheckKey.BODY_DISSOLVED: "orgaan opgeheven",
    CheckKey.OVER_TIME: "agenda te lang",
    CheckKey.NO_DURATION: "punt zonder tijd",
    CheckKey.NO_PROPOSER: "punt zonder inbrenger",
    CheckKey.NO_SPEAKER: "presentatie zonder inleider",
    CheckKey.NO_PAPER: "besluit zonder stuk",
    CheckKey.FILE_MISSING: "bestand ontbreekt",
    CheckKey.LINK_WRONG: "webadres klopt niet",
    CheckKey.CONFIDENTIAL_MEETING: "vertrouwelijk overleg",
    CheckKey.CONFIDENTIAL_ITEM: "vertrouwelijk punt",
    CheckKey.CONFIDENTIAL_COPY: "vertrouwelijk stuk",
    CheckKey.CONFIDENTIAL_ACTION: "vertrouwelijk actiepunt",
    CheckKey.AGENDA_UNCHECKED: "agenda niet getoetst",
    CheckKey.MINUTES_WAITING: "verslag niet vastgesteld",
    CheckKey.ITEM_WAITING: "aangehouden punt",
    CheckKey.ACTION_INCOMPLETE: "actiepunt niet compleet",
    CheckKey.ACTION_UNCLEAR: "actiepunt niet compleet",
    CheckKey.ATTENDANCE_OPEN: "aanwezigheid onbekend",
    CheckKey.PRESENCE_UNKNOWN: "aanwezigheid onbekend",
    CheckKey.NO_QUORUM: "geen quorum",
    CheckKey.TEXT_MISSING: "punt zonder tekst",
    CheckKey.BODY_MISSING: "orgaan niet aangemaakt",
    CheckKey.NO_FOLLOW_UP: "besluit zonder vervolg",
    CheckKey.CHAIR_UNASKED: "voorzitter niet akkoord",
    CheckKey.CHANGED_SINCE: "gewijzigd na akkoord",
    CheckKey.FOUR_EYES: "niemand las mee",
    CheckKey.COMMENTS_RUNNING: "reactietermijn loopt",
    CheckKey.CHANGES_UNDECIDED: "wijzigingsvoorstel niet beslist",
    CheckKey.NOT_ADOPTED: "verslag niet vastgesteld",
}
"""What each check is about in a few words, as the log of sendings has it."""
