"""The life of an overleg in words: what its buttons do, what was done, and by when something must be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingTerm, MeetingTerms
from secretariat.wording.counting import agenda_items, quantity
from secretariat.wording.dates import day_month_year, long_date, short_date

STEPS: Mapping[LifeStep, str] = {
    LifeStep.PLAN: "&Datum invullen…",
    LifeStep.CONVENE: "Convocatie ver&zenden…",
    LifeStep.HOLD: "Als &gehouden vastleggen",
    LifeStep.SEND_TO_CHAIR: "Verslag ter &controle",
    LifeStep.APPROVE: "A&kkoord van de voorzitter",
    LifeStep.SEND_DRAFT: "Concept ve&rzenden…",
    LifeStep.ADOPT: "Verslag va&ststellen…",
    LifeStep.CLOSE: "Overleg a&fsluiten",
    LifeStep.POSTPONE: "Overleg &verzetten…",
    LifeStep.CANCEL: "Overleg &annuleren…",
}
"""What the menu line of a step says; its button says the same."""
TAKE_BACK = "Verslag &terugnemen van de voorzitter"
_EXPLAINED: Mapping[LifeStep, str] = {
    LifeStep.SEND_TO_CHAIR: "Het verslag aan de voorzitter voorleggen",
    LifeStep.APPROVE: "Vastleggen dat de voorzitter het verslag goed vindt",
}
_DONE: Mapping[LifeStep, str] = {
    LifeStep.SEND_TO_CHAIR: "Het verslag van {code} ligt ter controle bij de voorzitter.",
    LifeStep.APPROVE: "De voorzitter is akkoord met het verslag van {code}.",
    LifeStep.CLOSE: "{code} is afgesloten.",
}
_TERMS: Mapping[MeetingTerm, str] = {
    MeetingTerm.SUBMIT: "stukken aanleveren",
    MeetingTerm.SEND: "convocatie verzenden",
    MeetingTerm.LATE_PAPERS: "nazending uiterlijk",
    MeetingTerm.CHAIR_CHECK: "concept naar de voorzitter",
    MeetingTerm.DRAFT: "conceptverslag verzenden",
    MeetingTerm.COMMENTS: "reacties uiterlijk",
}
_LAST_STEP: Mapping[MeetingTerm, LifeStep] = {
    MeetingTerm.SUBMIT: LifeStep.CONVENE,
    MeetingTerm.SEND: LifeStep.CONVENE,
    MeetingTerm.LATE_PAPERS: LifeStep.HOLD,
    MeetingTerm.CHAIR_CHECK: LifeStep.SEND_TO_CHAIR,
    MeetingTerm.DRAFT: LifeStep.SEND_DRAFT,
    MeetingTerm.COMMENTS: LifeStep.ADOPT,
}
"""Until which step is the next one a term still asks something."""
_IN_SHORT: Mapping[MeetingTerm, str] = {
    MeetingTerm.SUBMIT: "stukken",
    MeetingTerm.SEND: "verzending",
    MeetingTerm.LATE_PAPERS: "nazending t/m",
    MeetingTerm.CHAIR_CHECK: "concept bij voorzitter",
    MeetingTerm.DRAFT: "concept verzonden",
    MeetingTerm.COMMENTS: "reacties t/m",
}


def step_words(step: LifeStep) -> str:
    """What the button of a step says."""
    return STEPS[step].replace("&", "")


def step_explained(step: LifeStep) -> str:
    """What a step does, where its button is too short to say it."""
    return _EXPLAINED.get(step, step_words(step).removesuffix("…"))


def step_done(step: LifeStep, code: str) -> str:
    """What was done, of a step that is taken at once: "BO-CULT 2023-02 is afgesloten."."""
    return _DONE[step].format(code=code)


def taken_back(code: str) -> str:
    """The minutes are being worked on again."""
    return f"Het verslag van {code} is weer in bewerking."


def remarks(count: int) -> str:
    """How many things are not as they should be: "3 opmerkingen"."""
    return quantity(count, "opmerking", "opmerkingen")


def more_remarks(count: int) -> str:
    """How many of the same kind there are besides those that are told: "en nog 9"."""
    return f"… en nog {count}"


def next_term(terms: MeetingTerms, today: dt.date, step: LifeStep | None) -> str:
    """The first term that is still to come and asks something before or at the next step; empty when there is none."""
    steps = list(LifeStep)
    coming = [
        (day, term)
        for term in MeetingTerm
        if (day := getattr(terms, term.value)) is not None
        and day >= today
        and step is not None
        and steps.index(step) <= steps.index(_LAST_STEP[term])
    ]
    if not coming:
        return ""
    day, term = min(coming, key=lambda one: one[0])
    return f"Eerstvolgende termijn: {_TERMS[term]} {long_date(day)}"


def term_passed(step: LifeStep, due: dt.date) -> str:
    """The next step is late: "Te laat: convocatie verzenden (termijn 19 oktober 2023)"."""
    return f"Te laat: {step_explained(step).lower()} (termijn {day_month_year(due)})"


def all_terms(terms: MeetingTerms, by_hand: frozenset[MeetingTerm] = frozenset()) -> str:
    """Every term in one line: "Termijnen: stukken 12-10-2023 · verzending 19-10-2023 (aangepast) …"."""
    words = [
        f"{_IN_SHORT[term]} {short_date(day)}{' (aangepast)' if term in by_hand else ''}"
        for term in MeetingTerm
        if (day := getattr(terms, term.value)) is not None
    ]
    return f"Termijnen: {' · '.join(words)}" if words else ""


def other_meeting(code: str, day: dt.date | None) -> str:
    """An overleg that another one refers to: "BO-CULT 2023-03, 14 december 2023"."""
    return f"{code}, {day_month_year(day)}" if day else f"{code}, nog zonder datum"


def postponed(code: str, new_code: str, day: dt.date | None) -> str:
    """An overleg was put off to another day, and its agenda went along."""
    when = f"is verzet naar {long_date(day)}" if day else "is verzet; de nieuwe datum volgt"
    return f"{code} {when}. De agenda staat nu bij {new_code}."


def cancelled(code: str, waiting: int) -> str:
    """An overleg will not take place; what stood on its agenda waits."""
    stands = "staat" if waiting == 1 else "staan"
    return f"{code} is geannuleerd." + (f" {agenda_items(waiting)} {stands} nu bij Te agenderen." if waiting else "")


def postpone_consequence(code: str, new_code: str, *, sent: bool) -> str:
    """What putting an overleg off does, before it is done."""
    words = (
        f"{code} houdt zijn nummer en staat daarna op Verzet. Het nieuwe overleg wordt {new_code}, met dezelfde agenda."
    )
    return f"{words} De convocatie is al verzonden: meld het ook aan de ontvangers." if sent else words


def cancel_consequence(code: str, *, sent: bool) -> str:
    """What cancelling an overleg does, before it is done."""
    words = f"Het nummer {code} wordt niet opnieuw gebruikt. Wat op de agenda staat, wacht daarna bij Te agenderen."
    return f"{words} De convocatie is al verzonden: meld het ook aan de ontvangers." if sent else words
