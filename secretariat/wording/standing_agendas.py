"""The agenda that every overleg of a kind begins with (``domain.md`` §2.5).

"Ter kennisname" is no item of its own here: without papers nothing stands there, and an empty item only costs paper.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.wording.dates import day_month_year


@dataclass(frozen=True, slots=True)
class StandingItem:
    """One item of a standing agenda with the minutes it usually takes."""

    title: str
    purpose: AgendaPurpose = AgendaPurpose.PROCEDURAL
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another overleg that a title names: its title, its code and its day."""

    title: str
    code: str
    date: dt.date | None = None


def standing_agenda(
    kind: BodyKind, previous: Neighbour | None = None, prepared: Neighbour | None = None
) -> tuple[StandingItem, ...]:
    """The standing items of a kind of body, in order.

    ``previous`` is the overleg before this one, ``prepared`` the one that an ambtelijk overleg or an agendacommissie
    prepares.
    """
    if kind is BodyKind.OFFICIAL_MEETING:
        return _official(previous, prepared)
    if kind is BodyKind.AGENDA_COMMITTEE:
        return _agenda_committee(previous, prepared)
    if kind is BodyKind.WORKING_GROUP and previous is None:
        return _first_of_working_group()
    if kind is BodyKind.GENERAL_ASSEMBLY:
        return _assembly(previous)
    return (*_beginning(previous), *_end())


def minutes_item_title(previous: Neighbour | None) -> str:
    """The item about the minutes: "Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst"."""
    if previous is None:
        return "Verslag vorig overleg en actielijst"
    return f"Verslag vorig overleg ({_named(previous)}) en actielijst"


def assembly_minutes_title(previous: Neighbour | None) -> str:
    """The item about the minutes of a statutory assembly."""
    if previous is None:
        return "Vaststellen notulen vorige vergadering"
    return f"Vaststellen notulen vorige vergadering ({_named(previous)})"


def _beginning(previous: Neighbour | None) -> tuple[StandingItem, ...]:
    return (
        StandingItem("Opening en mededelingen", minutes=5),
        StandingItem("Vaststellen agenda", minutes=5),
        StandingItem(minutes_item_title(previous), AgendaPurpose.ADOPTION, 10),
    )


def _end() -> tuple[StandingItem, ...]:
    return (StandingItem("Rondvraag", minutes=10), StandingItem("Sluiting", minutes=5))


def _official(previous: Neighbour | None, prepared: Neighbour | None) -> tuple[StandingItem, ...]:
    day = f" d.d. {day_month_year(prepared.date)}" if prepared and prepared.date else ""
    return (
        *_beginning(previous),
        StandingItem(f"Voorbereiding bestuurlijk overleg{day}", AgendaPurpose.DISCUSSION),
        StandingItem("Rondje gemeenten", AgendaPurpose.INFORMATION),
        *_end(),
    )


def _agenda_committee(previous: Neighbour | None, prepared: Neighbour | None) -> tuple[StandingItem, ...]:
    about = ""
    if prepared is not None:
        about = f" {prepared.title}" + (f", {day_month_year(prepared.date)}" if prepared.date else "")
    return (
        StandingItem("Opening", minutes=5),
        StandingItem(
            "Terugblik vorig overleg" + (f" ({_named(previous)})" if previous else ""), AgendaPurpose.DISCUSSION
        ),
        StandingItem(f"Concept-agenda{about}: strategie, samenhang, scherpte", AgendaPurpose.ADVICE),
        StandingItem("Termijnagenda", AgendaPurpose.DISCUSSION),
        StandingItem("Sluiting", minutes=5),
    )


def _first_of_working_group() -> tuple[StandingItem, ...]:
    return (
        StandingItem("Opening en kennismaking", minutes=10),
        StandingItem("Vaststellen agenda", minutes=5),
        StandingItem("Opdracht en werkwijze", AgendaPurpose.ADOPTION, 20),
        StandingItem("Overgedragen actiepunten", AgendaPurpose.DISCUSSION, 15),
        StandingItem("Inhoud", AgendaPurpose.OPINION),
        StandingItem("Planning en rondvraag", minutes=10),
    )


def _assembly(previous: Neighbour | None) -> tuple[StandingItem, ...]:
    return (
        StandingItem("Opening"),
        StandingItem("Vaststelling presentielijst, machtigingen en quorum"),
        StandingItem(assembly_minutes_title(previous), AgendaPurpose.ADOPTION),
        StandingItem("Voorstellen ter besluitvorming", AgendaPurpose.DECISION),
        StandingItem("Rondvraag"),
        StandingItem("Sluiting"),
    )


def _named(meeting: Neighbour) -> str:
    return f"{meeting.code}, {day_month_year(meeting.date)}" if meeting.date else meeting.code
