"""The ways in which registering for an event says no."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.refusals.base import Refusal


@dataclass
class AlreadyRegistered(Refusal):
    """Somebody was to be registered a second time for an event; ``cancelled`` when he had cancelled."""

    name: str
    cancelled: bool


@dataclass
class SecondExcursion(Refusal):
    """Somebody was to go to two werkbezoeken (``domain.md`` §2.3 rule 15); ``excursion`` is the one he has."""

    name: str
    excursion: str


@dataclass
class BusWithoutExcursion(Refusal):
    """Somebody was to have the bus without a werkbezoek, or to one that has no bus; then ``excursion`` names it."""

    excursion: str = ""


@dataclass
class OnlyForMembers(Refusal):
    """Somebody of no member was to choose a session that is for members alone (``domain.md`` §2.3 rule 14)."""

    name: str
    title: str


@dataclass
class PlacesTaken(Refusal):
    """There were to be fewer places than there are people who have one."""

    title: str
    taken: int


@dataclass
class RegistrationCancelled(Refusal):
    """Something was to be changed for somebody who does not come."""

    name: str


@dataclass
class NothingOffered(Refusal):
    """A place was to be accepted or declined that is not kept for this person (any more)."""

    name: str


@dataclass
class TableNotRead(Refusal):
    """A table of registrations from elsewhere could not be read; ``reason`` says why, in Dutch."""

    reason: str
