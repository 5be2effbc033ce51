"""Where a meeting is, in words."""

from __future__ import annotations

from secretariat.domain.organisations import Location


def location_words(location: Location | None) -> str:
    """Name, room and town of a place, without saying the town twice; empty for none."""
    if location is None:
        return ""
    place = location.place or ""
    # The town is a dash where there is none ("Online"), and often already part of the name.
    known_place = place if any(sign.isalpha() for sign in place) and place not in location.name else ""
    return ", ".join(part for part in (location.name, location.room, known_place) if part)
