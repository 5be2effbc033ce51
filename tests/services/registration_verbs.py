"""What a user does with registrations, for the tests that try every step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.events import RegistrationChoice
from secretariat.domain.registrations import Target, Wishes
from secretariat.services.newcomers import Newcomer
from secretariat.services.people import TypedPerson
from secretariat.services.registrations import TypedRegistration
from secretariat.services.workspace import Workspace
from secretariat.wording.registration_import import fields_of

EVENT = "evt-vob-2023"
SESSION, EXCURSION, BUS, DINNER = RegistrationChoice
HOOGEZAND = Target(EXCURSION, "exc-hoogezand")
NEWCOMER = TypedRegistration(
    newcomer=Newcomer(name=TypedPerson(first_name="Jan", last_name="Nieuweling", email="jan@voorbeeld.test")),
    organisation_id="org-demo-bieb-west",
    wishes=Wishes(excursion_id="exc-hoogezand", wants_bus=True, attends_dinner=True),
    diet="glutenvrij",
)

TABLE = "Naam;Organisatie;Werkbezoek;Bus\nPietje Puk;;Bibliotheek Hoogezand;ja\nTrijntje Test;;;\n"


def import_table(on: Workspace, text: str = TABLE) -> ChangeSet | None:
    """Take over a table, with its columns as the headings say."""
    table = on.registration_import.read_text(text)
    lines = on.registration_import.preview(EVENT, table, fields_of(table.headings))
    return on.registration_import.import_rows(EVENT, lines)


REGISTRATION_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "waiting_lists.offer_free_places": lambda on: on.waiting_lists.offer_free_places(EVENT),
    "registrations.register": lambda on: on.registrations.register(EVENT, NEWCOMER),
    "registration_import.import_rows": import_table,
    "registrations.choose": lambda on: on.registrations.choose("reg-10", Wishes(session_id="ses-2")),
    "registrations.choose_one": lambda on: on.registrations.choose_one("reg-08", EXCURSION, "exc-mar-en-fean"),
    "choice_concerns.move": lambda on: on.choice_concerns.move(["reg-03", "reg-04"], "ses-1"),
    "registrations.edit": lambda on: on.registrations.edit("reg-08", "dietary_note", "geen noten"),
    "registrations.restore": lambda on: on.registrations.restore("reg-03"),
    "registrations.cancel_excursion": lambda on: on.registrations.cancel_excursion("reg-05"),
    "registrations.cancel": lambda on: on.registrations.cancel(["reg-01", "reg-05"]),
    "registrations.remove": lambda on: on.registrations.remove(["reg-09"]),
    "waiting_lists.set_capacity": lambda on: on.waiting_lists.set_capacity(EVENT, HOOGEZAND, 4),
    "waiting_lists.accept": lambda on: on.waiting_lists.accept("reg-04", DINNER),
    "waiting_lists.decline": lambda on: on.waiting_lists.decline("reg-07", DINNER),
    "check_in.check_in": lambda on: on.check_in.check_in("reg-10"),
    "check_in.check_out": lambda on: on.check_in.check_out("reg-02"),
}
"""Verb → how a user does it with the sample."""


def with_people_waiting(data: dict[str, Any]) -> None:
    """Let the sample have a dinner that is full, with two places kept, and a session of which places came free."""
    data["events"][0]["dinner_capacity"] = 7
    by_id = {one["id"]: one for one in data["registrations"]}
    for number, (name, day) in enumerate((("reg-04", "2023-11-19"), ("reg-07", "2023-11-19"), ("reg-08", None)), 1):
        wait = {"choice": "dinner", "number": number} | ({"offered_on": day} if day else {})
        by_id[name] |= {"attends_dinner": True, "waits": [wait]}
    by_id["reg-08"]["waits"].append({"choice": "session", "number": 1})
    by_id["reg-02"] |= {"status": "attended", "checked_in_at": "2023-12-07T15:31"}
