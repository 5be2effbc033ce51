"""What an event counts: its parts, and who comes to them."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.events import RegistrationChoice, RegistrationStatus
from secretariat.storage.store import Store

_COMING = (RegistrationStatus.REGISTERED, RegistrationStatus.ATTENDED)
_COUNTED = ("event_slots", "event_sessions", "excursions", "registrations")


@dataclass(frozen=True, slots=True)
class SignUps:
    """How many come to an event: all of them, members, diners, and to each session by its id."""

    everybody: int = 0
    members: int = 0
    diners: int = 0
    sessions: tuple[tuple[str, int], ...] = ()


def sign_ups(store: Store, event_id: str) -> SignUps:
    """How many come; who waits for a session or for the dinner has no place there yet."""
    coming = ", ".join(f"'{one.value}'" for one in _COMING)
    of_event = f"FROM registrations r WHERE r.event_id = ? AND r.status IN ({coming})"
    waits = "NOT EXISTS (SELECT 1 FROM registrations__waits w WHERE w.owner_id = r.id AND w.choice = '{}')"
    at_table = f"r.attends_dinner AND {waits.format(RegistrationChoice.DINNER.value)}"
    (totals,) = store.rows(
        "SELECT count(*) AS everybody, coalesce(sum(r.is_member_organisation), 0) AS members,"
        f" coalesce(sum({at_table}), 0) AS diners {of_event}",
        (event_id,),
    )
    has_place = waits.format(RegistrationChoice.SESSION.value)
    sessions = store.rows(
        f"SELECT r.session_id AS id, count(*) AS coming {of_event} AND r.session_id IS NOT NULL AND {has_place}"
        " GROUP BY r.session_id ORDER BY r.session_id",
        (event_id,),
    )
    return SignUps(
        everybody=int(totals["everybody"] or 0),
        members=int(totals["members"] or 0),
        diners=int(totals["diners"] or 0),
        sessions=tuple((str(row["id"]), int(row["coming"] or 0)) for row in sessions),
    )


def counts_of(store: Store, event_id: str) -> tuple[int, int, int, int]:
    """How many slots, sessions, excursions and registrations an event has."""
    parts = ", ".join(f"(SELECT count(*) FROM {name} WHERE event_id = ?) AS {name}" for name in _COUNTED)
    (row,) = store.rows(f"SELECT {parts}", (event_id,) * len(_COUNTED))
    slots, sessions, excursions, registrations = (int(row[name] or 0) for name in _COUNTED)
    return slots, sessions, excursions, registrations
