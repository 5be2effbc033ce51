"""What can be chosen, by which names it is found, and what is offered no more."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.choices import Choice, is_archived, names_of, offered, organisation_choice, person_choice
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person

DAY = dt.date(2023, 11, 20)
HOOGEN = Person(id="per", first_name="Rachel", initials="R.", prefix="van den", last_name="Hoogen", aliases=("RvdH",))
KC = Organisation(id="org", name="Stichting Kunst & Cultuur", short="K&C", kind=OrganisationKind.FOUNDATION)


def test_a_choice_is_the_pair_of_its_id_and_its_name() -> None:
    choice = Choice("per", "Hoogen, R. van den", ("RvdH", "RvdH", "Hoogen, R. van den"))
    record_id, name = choice
    assert (record_id, name) == choice == ("per", "Hoogen, R. van den")
    assert dict([choice]) == {"per": "Hoogen, R. van den"}
    assert names_of(choice) == ("Hoogen, R. van den", "RvdH")
    assert names_of(("body", "Bestuurlijk overleg")) == ("Bestuurlijk overleg",)


def test_people_and_organisations_are_found_by_every_name_they_have() -> None:
    assert names_of(person_choice(HOOGEN, "Rachel van den Hoogen")) == (
        "Rachel van den Hoogen",
        "Hoogen, R. van den",
        "R. van den Hoogen",
        "RvdH",
    )
    assert names_of(organisation_choice(KC)) == ("K&C", "Stichting Kunst & Cultuur")


def test_what_was_archived_is_offered_only_where_it_was_chosen() -> None:
    gone, here = Choice("a", "Weg", archived=True), Choice("b", "Hier")
    assert (is_archived(gone), is_archived(here), is_archived(("c", "Orgaan"))) == (True, False, False)
    assert offered([gone, here, ("c", "Orgaan")]) == (here, ("c", "Orgaan"))
    assert offered([gone, here], "a") == (gone, here)
    assert is_archived(person_choice(Person(id="p", last_name="Weg", archived_on=DAY), "Weg"))
