"""Agenda items as an office types them: "Convenant (ter besluitvorming, 45 min)", "t.k.n.", "14.00-14.15"."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose, BobPhase
from secretariat.domain.records import LINE_LIMIT
from secretariat.wording.agendas import usual_purpose
from secretariat.wording.counting import minutes, number, quantity
from secretariat.wording.terms import label
from secretariat.wording.time_entry import Times, read_times


@dataclass(frozen=True, slots=True)
class Facts:
    """What a few words say of an item; None for what they do not say."""

    purpose: AgendaPurpose | None = None
    phase: BobPhase | None = None
    minutes: int | None = None
    times: Times | None = None

    def joined(self, other: Facts) -> Facts:
        """These facts, and those of the other where these say nothing."""
        return Facts(
            self.purpose or other.purpose,
            self.phase or other.phase,
            other.minutes if self.minutes is None else self.minutes,
            self.times or other.times,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A typed line taken apart: the title, what was said behind or before it, and words between brackets at its end."""

    title: str
    facts: Facts = Facts()


class ItemProblem(enum.Enum):
    """Why a row cannot become an agenda item."""

    NO_TITLE = "no_title"
    TITLE_TOO_LONG = "title_too_long"
    TOO_LONG = "too_long"


def problem_sentence(problem: ItemProblem) -> str:
    """What is wrong, and what can be done."""
    return {
        ItemProblem.NO_TITLE: "Er staat geen titel. Vul die in, of laat het punt weg.",
        ItemProblem.TITLE_TOO_LONG: f"De titel is langer dan {number(LINE_LIMIT)} tekens. Kort die in.",
        ItemProblem.TOO_LONG: f"Een punt duurt hooguit {minutes(LONGEST_ITEM)}. Wijzig de minuten.",
    }[problem]


def problem_of(title: str, duration: int | None) -> ItemProblem | None:
    """Why an item with this title and duration cannot be, if it cannot."""
    if not title.strip():
        return ItemProblem.NO_TITLE
    if len(title) > LINE_LIMIT:
        return ItemProblem.TITLE_TOO_LONG
    return ItemProblem.TOO_LONG if duration is not None and duration > LONGEST_ITEM else None


def facts_in_words(purpose: AgendaPurpose, duration: int | None, proposer: str = "") -> str:
    """What a typed line is taken for besides its title: "Ter besluitvorming · 45 minuten · inbrenger M. Demoma"."""
    parts = (label(purpose), "" if duration is None else minutes(duration), proposer and f"inbrenger {proposer}")
    return " · ".join(filter(None, parts))


def already_there(place: str, title: str, *, in_other_words: bool) -> str:
    """That an item stands on the agenda: "Staat al op de agenda, als punt 3"."""
    return f"Lijkt op punt {place}, {title}" if in_other_words else f"Staat al op de agenda, als punt {place}"


def left_aside(field: str, words: str) -> str:
    """That something could not be taken over: "Inbrenger ‘Jansen’ is niet bekend"."""
    known_kind = field in ("Inbrenger", "Inleider", "Dossier", "Stuk")
    return f"{field} ‘{words}’ is niet {'bekend' if known_kind else 'begrepen'}" if field else f"Weggelaten: ‘{words}’"


LIKE_A_HEADING = "Geen nummer: lijkt een kop of een toelichting"


def rows_left_out(count: int) -> str:
    """That a list was too long."""
    return f"{quantity(count, 'regel', 'regels')} weggelaten: dit is langer dan een agenda. Plak een gedeelte."


def read_entry(line: str) -> Entry:
    """A line taken apart; what is not understood stays in the title, and the title is never emptied."""
    entry = Entry(" ".join(line.split()))
    while True:
        shorter = _without_end(entry) or _without_start(entry)
        if shorter is None:
            return entry
        entry = shorter


def read_facts(words: str) -> Facts | None:
    """What words say when all of them are facts: "ter besluitvorming, 45 min"; None when something else is said."""
    if len(words) > _LONGEST_FACTS:
        return None
    found = Facts()
    for part in _BETWEEN_FACTS.split(words):
        whole = _fact(part)
        for facts in [whole] if whole is not None else [_fact(piece) for piece in _DASHES.split(part)]:
            if facts is None:
                return None
            found = found.joined(facts)
    return found


def purpose_of(title: str, facts: Facts) -> AgendaPurpose:
    """What is asked of the meeting: as it was said, or as the title suggests."""
    said = facts.purpose or (read_purpose(title) or Facts()).purpose
    return said or usual_purpose(title)


def read_duration(words: str) -> int | None:
    """The minutes in "45 min", "45'", "1,5 uur", "1 uur en 15 minuten", "half uur"; None for anything else."""
    words = _ABOUT.sub("", words.strip().casefold()).rstrip(".")
    if (match := _MINUTES.fullmatch(words)) is not None:
        return int(match[1])
    if (match := _HOURS.fullmatch(words)) is not None and int(match[1]) <= _MOST_HOURS:
        tenths = int(match[2] or 0) * 6
        return int(match[1]) * 60 + tenths + int(match[3] or 0)
    return _SPOKEN.get(words)


def read_purpose(words: str) -> Facts | None:
    """The purpose in "ter besluitvorming", "t.k.n.", "oordeelsvormend"; None for anything else."""
    words = " ".join(words.casefold().split())
    for pattern, purpose, phase in _PURPOSES:
        if pattern.fullmatch(words):
            return Facts(purpose, phase)
    return None


def column_of_title(title: str) -> str | None:
    """The field that a column of a pasted table holds, by its title; None for a title that is not known."""
    return _COLUMNS.get(" ".join(title.casefold().split()).strip(".: "))


def brackets_at_end(title: str) -> tuple[str, str] | None:
    """A title and the words between the brackets at its end: "Convenant (Testerman)"; None without such."""
    for opening, closing in (("(", ")"), ("[", "]")):
        start = title.rfind(opening)
        if title.endswith(closing) and start > 0 and title[:start].strip():
            return title[:start].strip(), title[start + 1 : -1].strip()
    return None


def _without_end(entry: Entry) -> Entry | None:
    """The entry without a fact at the end of its title; None when there is none."""
    title = entry.title
    bracketed = brackets_at_end(title)
    if bracketed is not None and len(bracketed[1]) <= _LONGEST_FACTS:
        said = [(part, read_facts(part)) for part in _BETWEEN_FACTS.split(bracketed[1])]
        rest = ", ".join(part for part, facts in said if facts is None)
        for known in (facts for _part, facts in said if facts is not None):
            entry = Entry(entry.title, entry.facts.joined(known))
        if rest != ", ".join(part for part, _facts in said):
            return Entry(f"{bracketed[0]} ({rest})" if rest else _trimmed(bracketed[0]), entry.facts)
    start = max(0, len(title) - _LONGEST_FACTS)
    for mark in (*_MARK.finditer(title, start), *_BARE_END.finditer(title, start)):
        facts = read_facts(title[mark.end() :] or mark[0])
        rest = _trimmed(title[: mark.start()])
        if facts is not None and rest:
            return Entry(rest, entry.facts.joined(facts))
    return None


def _without_start(entry: Entry) -> Entry | None:
    """The entry without a fact at the beginning of its title: "Ter besluitvorming: …", "14.00 uur – …"."""
    for pattern in (_PURPOSE_FIRST, _CLOCK_FIRST):
        match = pattern.match(entry.title)
        rest = _trimmed(entry.title[match.end() :]) if match else ""
        facts = read_facts(match[1]) if match else None
        if facts is not None and rest:
            return Entry(rest, entry.facts.joined(facts))
    return None


def _fact(words: str) -> Facts | None:
    words = words.strip()
    duration = read_duration(words)
    if duration is not None:
        return Facts(minutes=duration)
    if _CLOCK.fullmatch(words):
        times = read_times(words)
        return Facts(times=times) if times is not None else None
    return read_purpose(words)


def _trimmed(title: str) -> str:
    return title.strip(" ,;:–—-|/")


_LONGEST_FACTS = 80
_MOST_HOURS = 6
"""More hours than these are a time of the day: "om 9 uur"."""
_ABOUT = re.compile(r"(?:ca\.?|circa|±|max\.?|maximaal|ong\.?|ongeveer|duur:?|tijd:?)\s*")
_MINUTES = re.compile(r"([0-9]{1,4})\s?(?:min|minuten|minuut|m|['’\u2032])")
_HOURS = re.compile(r"([0-9]{1,2})(?:[.,]([0-9]))?\s?(?:uur|u)(?:(?: en)?\s?([0-9]{1,2})\s?(?:min|minuten)?)?")
_SPOKEN: Mapping[str, int] = {
    "kwartier": 15, "een kwartier": 15, "half uur": 30, "halfuur": 30, "een half uur": 30, "een halfuur": 30,
    "drie kwartier": 45, "3 kwartier": 45, "een uur": 60, "anderhalf uur": 90,
}  # fmt: skip
_TIME = r"[0-9]{1,2}[:.][0-9]{2}"
_HOUR = r"\s?(?:uur|u)\b"
_CLOCKS = (
    rf"{_TIME}(?:{_HOUR})?\s?(?:[-–—]|t/m|tot)\s?{_TIME}(?:{_HOUR})?"
    rf"|[0-9]{{1,2}}:[0-9]{{2}}(?:{_HOUR})?|{_TIME}{_HOUR}"
)
_CLOCK = re.compile(rf"(?:{_CLOCKS})\.?")
_PURPOSES = tuple(
    (re.compile(pattern), purpose, phase)
    for pattern, purpose, phase in (
        (
            r"(?:ter )?(?:kennisname|kennisneming|informatie|info)|ter kennis|t\.?k\.?n\.?|informatief|informerend",
            AgendaPurpose.INFORMATION,
            None,
        ),
        (
            r"(?:ter )?(?:bespreking|discussie|behandeling)|t\.b\.|bespreken|bespreekpunt",
            AgendaPurpose.DISCUSSION,
            None,
        ),
        (r"(?:ter )?(?:meningsvorming|opinievorming)|meningsvormend|opiniërend", AgendaPurpose.OPINION, None),
        (r"(?:ter )?beeldvorming|beeldvormend", AgendaPurpose.INFORMATION, BobPhase.IMAGING),
        (r"(?:ter )?oordeelsvorming|oordeelsvormend", AgendaPurpose.OPINION, BobPhase.JUDGING),
        (r"(?:ter )?(?:besluitvorming|besluit|beslissing)|besluitvormend|hamerstuk", AgendaPurpose.DECISION, None),
        (r"(?:ter )?(?:advisering|advies)|adviserend", AgendaPurpose.ADVICE, None),
        (r"(?:ter )?vaststelling|vaststellen", AgendaPurpose.ADOPTION, None),
        (r"(?:ter )?presentatie", AgendaPurpose.PRESENTATION, None),
        (r"procedureel", AgendaPurpose.PROCEDURAL, None),
    )
)
_BETWEEN_FACTS = re.compile(r"\s*[;/|·]\s*|,\s+")
_DASHES = re.compile(r"\s+[-–—]\s+")
_MARK = re.compile(r"\s[-–—]\s+|[,;:|]\s+")
_BARE_END = re.compile(
    r"\s(?:ter \w+|t\.?k\.?n\.?|t\.b\.|[0-9]{1,3}\s?(?:min(?:uten|\.)?|['’\u2032]))\.?\Z", re.IGNORECASE
)
"""What needs no mark before it to be known as a fact."""
_PURPOSE_FIRST = re.compile(r"(ter \w+|t\.?k\.?n\.?|t\.b\.)(?::\s|\s[-–—]\s)", re.IGNORECASE)
_CLOCK_FIRST = re.compile(rf"({_CLOCKS})(?:\s*[-–—:]\s|\s)", re.IGNORECASE)
_COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("nr", "nummer", "#", "no", "agendanummer", "ap"), "number"),
    **dict.fromkeys(("agendapunt", "agendapunten", "onderwerp", "onderwerpen", "titel", "omschrijving"), "title"),
    **dict.fromkeys(("doel", "aard", "karakter", "behandeling", "wijze van behandeling", "status"), "purpose"),
    **dict.fromkeys(("min", "minuten", "duur", "tijdsduur", "aantal minuten"), "minutes"),
    **dict.fromkeys(("tijd", "tijdstip", "aanvang", "van-tot", "van – tot", "tijden"), "times"),
    **dict.fromkeys(("inbrenger", "ingebracht door", "portefeuillehouder", "indiener", "wie", "trekker"), "proposer"),
    **dict.fromkeys(("inleider", "inleiders", "spreker", "sprekers"), "speakers"),
    "dossier": "dossier",
    **dict.fromkeys(("fase", "bob", "bob-fase"), "bob_phase"),
    "vertrouwelijkheid": "confidentiality",
    **dict.fromkeys(("stukken", "stuk", "bijlage", "bijlagen"), "documents"),
    **dict.fromkeys(("gewenst resultaat", "beoogd resultaat", "resultaat"), "desired_outcome"),
    **dict.fromkeys(("annotatie", "annotatie voor de voorzitter"), "annotation"),
}
