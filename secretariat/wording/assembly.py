"""What is said of an assembly: who is there or represented, whether that is a quorum, and what a proxy is worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.domain.attendance import Representation
from secretariat.domain.proxies import ProxyKind, ProxyStatus, VoteChoice
from secretariat.wording.counting import quantity, votes
from secretariat.wording.dates import TIME_FORMAT, clock, short_date, short_moment
from secretariat.wording.notices import proxy_void
from secretariat.wording.terms import label

LAPSED = "Vervallen"
"""What a proxy is called whose grantor came after all."""


def share(found: Representation) -> str:
    """How many members are there of how many: "4 van 4 (3 nodig)"; without a quorum "4 van 4"."""
    needed = f" ({found.required} nodig)" if found.required else ""
    return f"{found.represented} van {found.total}{needed}"


def quorum(found: Representation) -> str:
    """Whether there is a quorum: "ja", "nee" or, where none is asked, "niet vereist"."""
    if found.met is None:
        return "niet vereist"
    return "ja" if found.met else "nee"


def present(in_person: int, by_proxy: int, there: int, possible: int) -> str:
    """Who is there: "3 leden aanwezig, 1 bij machtiging · 4 van de 4 stemmen"."""
    members = quantity(in_person, "lid", "leden")
    return f"{members} aanwezig, {by_proxy} bij machtiging · {there} van de {votes(possible)}"


def proxy_status(status: ProxyStatus, came: str) -> str:
    """How it stands with a proxy: "Geldig", "Ingetrokken", "Vervallen"."""
    return LAPSED if came and status in (ProxyStatus.RECEIVED, ProxyStatus.VALID, ProxyStatus.USED) else label(status)


def remark(came: str, revoked_on: dt.date | None, note: str, *, late: bool) -> str:
    """What there is to say about a proxy besides: why it lapsed, when it was revoked, that it came in late."""
    words = [
        proxy_void(came) if came else "",
        f"Ingetrokken op {short_date(revoked_on)}." if revoked_on else "",
        "Te laat ontvangen." if late else "",
        note,
    ]
    return " ".join(filter(None, words))


def came_in(at: dt.time) -> str:
    """At what hour a proxy came in, kept with it: "Binnengekomen om 10:15 uur."."""
    return f"Binnengekomen om {clock(at)}."


def instructions(kind: ProxyKind, given: Sequence[tuple[str, VoteChoice]]) -> str:
    """What the holder must vote: "Algemeen", or "punt 3 voor, punt 4 tegen"."""
    if not given:
        return label(kind)
    return ", ".join(f"punt {number} {label(choice).lower()}" for number, choice in given)


def term(until: dt.datetime | None, time_format: str | None = TIME_FORMAT) -> str:
    """Until when a proxy may come in: "Machtigingen uiterlijk 07-12-2023 11:00 uur."; empty when nobody knows."""
    return f"Machtigingen uiterlijk {short_moment(until, time_format)}." if until else ""
