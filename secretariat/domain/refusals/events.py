"""Every way in which the rules of events say no."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.refusals.base import Refusal


@dataclass
class PlacesNotUnderstood(Refusal):
    """What was typed is no number of places between 0 and ``highest``."""

    typed: str
    highest: int


@dataclass
class RoomInUse(Refusal):
    """A room was to be taken away in which ``count`` parts of the programme are."""

    name: str
    count: int


@dataclass
class RoomNameTaken(Refusal):
    """The event has another room of that name."""

    name: str


@dataclass
class EmbargoNotUnderstood(Refusal):
    """What was typed is no day and time until which news may not be told."""

    typed: str
