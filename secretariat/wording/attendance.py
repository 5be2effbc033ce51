"""Who was there, in words: representation and quorum, arriving late and leaving early."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.domain.attendance import Attendance, Representation
from secretariat.domain.bodies import QuorumBase
from secretariat.wording.counting import enumeration
from secretariat.wording.dates import TIME_FORMAT, clock, clock_range

NOT_RECORDED = "Nog niet ingevuld wie er waren."
NO_QUORUM = "Geen quorum: besluiten is niet mogelijk, bespreken wel."

_COUNTED = {
    QuorumBase.MUNICIPALITIES: ("gemeente", "gemeenten"),
    QuorumBase.MEMBERS: ("lid", "leden"),
    QuorumBase.ORGANISATIONS: ("organisatie", "organisaties"),
}


def quorum_sentence(found: Representation) -> str:
    """What is represented and whether that is a quorum, in the words of ``domain.md`` §2.6.

    Without a quorum rule only the representation; nothing if there is nobody to represent.
    """
    if found.met is False:
        return f"{representation(found)}. {NO_QUORUM}" if found.total else NO_QUORUM
    if not found.total:
        return ""
    return f"{representation(found)} – quorum gehaald." if found.met else f"{representation(found)}."


def expected_sentence(found: Representation) -> str:
    """How many will be represented as far as is known: "7 van de 10 gemeenten aangemeld; voor een quorum 6 nodig."."""
    if not found.total:
        return NOT_RECORDED
    return f"{_share(found)} aangemeld{_quorum_need(found)}."


def to_be_counted(found: Representation) -> str:
    """The line to fill in by hand: "Vertegenwoordigd: ____ van 10 gemeenten; voor een quorum zijn er 6 nodig."."""
    if not found.total:
        return ""
    return f"Vertegenwoordigd: ____ van {found.total} {_counted(found)}{_quorum_need(found)}."


def missing_sentence(names: Sequence[str]) -> str:
    """For whom nobody is there: "Nog niemand voor Pekela en Veendam."; empty when everybody is represented."""
    return f"Nog niemand voor {enumeration(names)}." if names else ""


def representation(found: Representation) -> str:
    """Which share is represented: "9 van de 10 gemeenten vertegenwoordigd"."""
    return f"{_share(found)} vertegenwoordigd"


def presence(one: Attendance, time_format: str | None = TIME_FORMAT) -> str:
    """From when until when somebody was there: "vanaf 14:35 uur"; empty if nothing is recorded."""
    if one.present_from and one.present_until:
        return clock_range(one.present_from, one.present_until, time_format)
    if one.present_from:
        return f"vanaf {clock(one.present_from, time_format)}"
    return f"tot {clock(one.present_until, time_format)}" if one.present_until else ""


def _share(found: Representation) -> str:
    return f"{found.represented} van de {found.total} {_counted(found)}"


def _counted(found: Representation) -> str:
    singular, plural = _COUNTED[found.counted]
    return singular if found.total == 1 else plural


def _quorum_need(found: Representation) -> str:
    if not found.required:
        return ""
    return f"; voor een quorum {'zijn' if found.required != 1 else 'is'} er {found.required} nodig"
