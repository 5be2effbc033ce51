"""What a user does with people, organisations and memberships, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.bodies import BodyRole
from secretariat.domain.changes import ChangeSet
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.successions import Succession
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace

UNUSED = {"id": "per-unused", "last_name": "Overbodig"}
"""A person that nothing names."""
ARCHIVED = {"id": "per-archived", "last_name": "Voorheen", "archived_on": "2022-12-31"}
ARCHIVED_ORGANISATION = {"id": "org-archived", "name": "Voorheen", "kind": "other", "archived_on": "2022-12-31"}

RELATION_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "people.add": lambda on: on.people.add(TypedPerson(initials="N.", prefix="van ’t", last_name="Nieuwland")),
    "people.edit": lambda on: on.people.edit("per-hoogen", "first_name", "Ráchel"),
    "people.remove": lambda on: on.people.remove(UNUSED["id"]),
    "people.archive": lambda on: on.people.archive("per-x-nepstra"),
    "people.bring_back": lambda on: on.people.bring_back(ARCHIVED["id"]),
    "people.add_position": lambda on: on.people.add_position(
        "per-floor", "org-vob", "bestuurslid", dt.date(2023, 1, 1)
    ),
    "people.edit_position": lambda on: on.people.edit_position("pos-hoogen", start_date=dt.date(2020, 1, 1)),
    "people.remove_position": lambda on: on.people.remove_position("pos-hoogen"),
    "memberships.add": lambda on: on.memberships.add("per-floor", "body-wg-conv", "org-nieuwe-poort", voting=True),
    "memberships.edit": lambda on: on.memberships.edit("mem-bo-testinga", role=BodyRole.VICE_CHAIR),
    "memberships.remove": lambda on: on.memberships.remove("mem-bo-testinga"),
    "organisations.add": lambda on: on.organisations.add("Waterschap Proefdijk", OrganisationKind.OTHER, "Proefdijk"),
    "organisations.edit": lambda on: on.organisations.edit("org-vob", "place", "Utrecht-Oost"),
    "organisations.set_kind": lambda on: on.organisations.set_kind("org-vob", OrganisationKind.FOUNDATION),
    "organisations.set_member": lambda on: on.organisations.set_member("org-gem-pekela", False),
    "organisations.set_aliases": lambda on: on.organisations.set_aliases("org-vob", ["Bibliotheekvereniging"]),
    "organisations.set_neighbours": lambda on: on.organisations.set_neighbours(
        "org-gem-pekela", ["org-gem-eemsdelta", "org-gem-veendam"]
    ),
    "organisations.set_contact": lambda on: on.organisations.set_contact("org-kc", "per-x-voorbeeldhof"),
    "organisations.archive": lambda on: on.organisations.archive("org-gem-pekela"),
    "organisations.bring_back": lambda on: on.organisations.bring_back(ARCHIVED_ORGANISATION["id"]),
    "organisations.remove": lambda on: on.organisations.remove("org-toukomst"),
    "successions.succeed": lambda on: on.successions.succeed(
        Succession(
            leaver_id="per-x-verzinsma",
            organisation_id="org-gem-oldambt",
            last_day=dt.date(2023, 11, 30),
            first_day=dt.date(2023, 12, 1),
            taken_over_ids=frozenset({"pos-x-verzinsma", "mem-wg-verzinsma"}),
            action_ids=frozenset({"act-2023-A-014"}),
        ),
        TypedPerson(initials="N.", last_name="Nieuwland"),
    ),
}
"""Verb → how a user does it with the sample."""
