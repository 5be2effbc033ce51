"""Every step with the members of an assembly and their machtigingen, on the sample."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.changes import ChangeSet
from secretariat.services.proxies import TypedProxy
from secretariat.services.workspace import Workspace

ASSEMBLY = "mtg-vob-alv-2023-01"
LATE = TypedProxy(grantor="org-biblionet-groningen", holder="per-x-duinproef", received_on=dt.date(2023, 12, 8))
RECEIVED = {
    "id": "prx-late",
    "meeting_id": ASSEMBLY,
    "grantor_organisation_id": "org-demo-bieb-zuid",
    "holder_person_id": "per-x-duinproef",
    "holder_organisation_id": "org-demo-bieb-noord",
    "kind": "general",
    "received_on": "2023-12-08",
    "status": "received",
}
"""A machtiging about which the secretary still has to decide."""

ASSEMBLY_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "proxies.accept": lambda on: on.proxies.accept("prx-late"),
    "proxies.change": lambda on: on.proxies.change(
        "prx-01", TypedProxy(grantor="per-x-proefman", holder="per-x-fictiehof", received_on=dt.date(2023, 11, 29))
    ),
    "proxies.give": lambda on: on.proxies.give(ASSEMBLY, LATE),
    "proxies.turn_down": lambda on: on.proxies.turn_down(ASSEMBLY, LATE, "Geen stemgerechtigd lid"),
    "proxies.refuse": lambda on: on.proxies.refuse("prx-late", "Niet ondertekend"),
    "proxies.revoke": lambda on: on.proxies.revoke("prx-01"),
    "proxies.remove": lambda on: on.proxies.remove("prx-02"),
    "voting.set_rules": lambda on: on.voting.set_rules(ASSEMBLY, proxies_per_holder=3, proxy_to_anyone=True),
    "voting.set_votes": lambda on: on.voting.set_votes(ASSEMBLY, "org-demo-bieb-noord", 3),
    "voting.add_member": lambda on: on.voting.add_member(ASSEMBLY, "org-gem-veendam", 2),
    "voting.remove_member": lambda on: on.voting.remove_member(ASSEMBLY, "org-demo-bieb-noord"),
}
"""Verb → how a user does it with the sample and that machtiging."""
