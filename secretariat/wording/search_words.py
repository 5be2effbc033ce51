"""What is typed into the search box: words, and filters such as ``orgaan:BO-CULT``, ``wie:demoma`` and ``te:laat``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from secretariat.domain.search_queries import OPEN_STATES, STATUS_OF, SearchQuery
from secretariat.wording.terms import label

KIND_WORDS: Mapping[str, str] = {
    "meeting": "Overleg",
    "agenda_item": "Agendapunt",
    "minutes": "Verslag",
    "decision": "Besluit",
    "action_point": "Actiepunt",
    "commitment": "Toezegging",
    "conclusion": "Conclusie",
    "erratum": "Erratum",
    "backlog_item": "Te agenderen",
    "person": "Persoon",
    "organisation": "Organisatie",
    "body": "Orgaan",
    "dossier": "Dossier",
    "document": "Stuk",
    "theme": "Thema",
    "abbreviation": "Afkorting",
    "location": "Locatie",
    "plan_cycle": "Jaarcyclus",
    "plan_item": "Planning",
    "plan_idea": "Idee",
    "project": "Project",
    "event": "Evenement",
    "event_slot": "Programma",
    "event_session": "Sessie",
    "excursion": "Werkbezoek",
    "year_report": "Jaaroverzicht",
}
"""Kind of what is found → its word before an answer."""

_NAMES = r"wie|orgaan|thema|dossier|jaar|status|soort|te(?=:(?:l(?:a(?:at?)?)?)?(?:[\s,;]|$))"
"""What can be asked; of "te:" only what is, or becomes, "te:laat"."""
_FILTER = re.compile(rf'(?<![^\s,;])({_NAMES}):(?:"([^"]*)"?|“([^”]*)”?|([^\s,;"“]*))', re.IGNORECASE)
_MANY: Mapping[str, str] = {
    "meeting": "Overleggen",
    "agenda_item": "Agendapunten",
    "minutes": "Verslagen",
    "decision": "Besluiten",
    "action_point": "Actiepunten",
    "commitment": "Toezeggingen",
    "conclusion": "Conclusies",
    "erratum": "Errata",
    "person": "Personen",
    "organisation": "Organisaties",
    "body": "Organen",
    "dossier": "Dossiers",
    "document": "Stukken",
    "theme": "Thema’s",
    "abbreviation": "Afkortingen",
    "location": "Locaties",
    "plan_cycle": "Jaarcycli",
    "plan_idea": "Ideeën",
    "project": "Projecten",
    "event": "Evenementen",
    "event_session": "Sessies",
    "excursion": "Werkbezoeken",
    "year_report": "Jaaroverzichten",
}
"""Kind of what is found → the word for several, where that is another one."""
_SHORT = {"acties": "action_point"}


def search_query(typed: str) -> SearchQuery:
    """Words and filters as they were typed; a filter that has no value yet does not narrow.

    What looks like a filter and is none, such as "art. 2:38", is words.
    """
    found: dict[str, list[str]] = {}
    for name, quoted, curly, bare in _FILTER.findall(typed):
        value = " ".join((quoted or curly or bare).split())
        if value:
            found.setdefault(name.casefold(), []).append(value)
    return SearchQuery(
        words=" ".join(_FILTER.sub(" ", typed).split()),
        who=tuple(found.get("wie", ())),
        body=tuple(found.get("orgaan", ())),
        theme=tuple(found.get("thema", ())),
        dossier=tuple(found.get("dossier", ())),
        years=tuple(found.get("jaar", ())),
        statuses=_statuses(found["status"]) if "status" in found else None,
        kinds=_kinds(found["soort"]) if "soort" in found else None,
        overdue="te" in found,
    )


def kind_filter(kind: str) -> str:
    """The filter that leaves only this kind: "soort:besluit"."""
    word = KIND_WORDS[kind].casefold()
    return f'soort:"{word}"' if " " in word else f"soort:{word}"


def nobody_called(value: str) -> str:
    """Why nothing is found: nobody has that name."""
    return f"Niemand heet ‘{value}’. Probeer een deel van de naam, of laat wie: weg."


def nothing_called(word: str, value: str) -> str:
    """Why nothing is found: no orgaan, thema or dossier is called so."""
    return f"Er is geen {word} dat ‘{value}’ heet. Probeer een deel van de naam of de code."


def many(kind: str) -> str:
    """The word for several of a kind: "Besluiten"."""
    return _MANY.get(kind, KIND_WORDS[kind])


def more_of(kind: str) -> str:
    """What leads to the rest of a group: "Meer besluiten…"."""
    return f"Meer {many(kind).casefold()}…"


def _statuses(values: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The states per kind of which the label begins with the value; "open" is whatever still asks something."""
    allowed: dict[str, tuple[str, ...]] = {
        kind: tuple(str(status) for status in statuses) for kind, statuses in STATUS_OF.items()
    }
    for value in values:
        asked = value.casefold().replace("-", " ")
        means: Callable[[str, str], bool] = _is_open if asked == "open" else _is_called(asked)
        allowed = {
            kind: tuple(status for status in statuses if means(kind, status)) for kind, statuses in allowed.items()
        }
    return {kind: statuses for kind, statuses in allowed.items() if statuses}


def _is_open(kind: str, status: str) -> bool:
    return status in OPEN_STATES.get(kind, ())


def _is_called(asked: str) -> Callable[[str, str], bool]:
    def means(kind: str, status: str) -> bool:
        states = STATUS_OF[kind]
        words = label(states(status)).casefold()
        return words.startswith(asked) or any(word.startswith(asked) for word in words.split())

    return means


def _kinds(values: Iterable[str]) -> tuple[str, ...]:
    """The kinds of which the word begins so; a plural ("besluiten", "acties") means them too."""
    found: set[str] | None = None
    for value in values:
        asked = value.casefold()
        these = {kind for kind, word in KIND_WORDS.items() if _is_kind(asked, kind, word)}
        these |= {kind for word, kind in _SHORT.items() if word == asked}
        found = these if found is None else found & these
    return tuple(sorted(found or ()))


def _is_kind(asked: str, kind: str, word: str) -> bool:
    return word.casefold().startswith(asked) or many(kind).casefold().startswith(asked)
