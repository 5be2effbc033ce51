"""Who was there, in the words of the verslag."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from secretariat.documents import minutes
from secretariat.domain.attendance import Attendance, AttendanceStatus, GroupAttendance
from secretariat.domain.bodies import Body, Quorum, QuorumRule
from secretariat.domain.register import Register
from tests.documents.papers import (
    column,
    fact,
    tables,
    words,
)
from tests.domain.sample import added, changed

BO_CULT = "mtg-bo-cult-2023-02"
PHO_BIB = "mtg-pho-bib-2023-01"
GATHERING = "mtg-bo-cult-2023-01"
"""The bijeenkomst of 13 april, of which only the jongeren are recorded."""
GROUP = "grp-bo-cult-2023-01-jongeren"


def test_guests_are_sorted_on_the_core_of_their_surname(register: Register, today: dt.date) -> None:
    guests = [
        replace(one, id=f"att-{one.person_id}", meeting_id=PHO_BIB, agenda_item_ids=("ai-pho-bib-2023-01-2",))
        for one in register.where(Attendance, "meeting_id", BO_CULT)
        if one.person_id in {"per-floor", "per-stellingsma"}
    ]
    register = added(register, *guests)
    guests_line = fact(minutes.outline(register, PHO_BIB, today), "Gasten en inleiders")
    assert [name.split(",")[0].split()[-1] for name in guests_line.split("; ")] == ["Floor", "Hoogen", "Stellingsma"]


@pytest.mark.parametrize(
    ("rule", "number", "sentence"),
    [
        (QuorumRule.NUMBER, 9, "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."),
        (
            QuorumRule.NUMBER,
            10,
            "9 van de 10 gemeenten vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel.",
        ),
        (QuorumRule.NONE, None, "9 van de 10 gemeenten vertegenwoordigd."),
    ],
)
def test_the_quorum_is_said_met_or_missed(
    register: Register, today: dt.date, rule: QuorumRule, number: int | None, sentence: str
) -> None:
    quorum = replace(register.get(Body, "body-bo-cult").quorum or Quorum(rule=rule), rule=rule, number=number)
    paper = minutes.outline(changed(register, Body, "body-bo-cult", quorum=quorum), BO_CULT, today)
    assert sentence in words(paper)


def test_online_absent_without_notice_and_hours_are_said(register: Register, today: dt.date) -> None:
    changes: dict[str, dict[str, object]] = {
        "x-testinga": {"status": AttendanceStatus.ONLINE},
        "x-proefstra": {"status": AttendanceStatus.ABSENT_UNNOTIFIED},
        "x-proefveld": {"present_until": dt.time(15, 30)},
        "x-proefhorst": {"replaces_person_id": None},
    }
    for key, values in changes.items():
        register = changed(register, Attendance, f"att-{BO_CULT[4:]}-{key}", **values)
    paper = minutes.outline(register, BO_CULT, today)
    assert "A. Testinga (online)" in column(tables(paper)[0], "Naam")
    assert fact(paper, "Gedeeltelijk aanwezig").endswith("Westerkwartier (14:35–15:30 uur)")
    assert fact(paper, "Afwezig zonder kennisgeving").startswith("J. Proefstra, wethouder")
    assert fact(paper, "Vervanging") == "R. Fictema, Midden-Groningen (vervanger niet vastgelegd)"


def test_people_without_names_stand_among_the_guests(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, GATHERING, today)
    assert fact(paper, "Gasten en inleiders") == "jongeren van theater De Steeg (bij punt 2)"
    # Who of the members were there in april nobody knows, so nothing is said about a quorum.
    assert not any("vertegenwoordigd" in line for line in words(paper))


def test_a_group_is_counted_and_its_organisation_named_where_its_own_words_do_not(
    register: Register, today: dt.date
) -> None:
    register = changed(register, GroupAttendance, GROUP, label="jongeren", headcount=12, agenda_item_ids=())
    paper = minutes.outline(register, GATHERING, today)
    assert fact(paper, "Gasten en inleiders") == "jongeren, Theater De Steeg, 12 personen"


def test_a_group_comes_after_the_guests_with_a_name(register: Register, today: dt.date) -> None:
    group = replace(register.get(GroupAttendance, GROUP), id="g", meeting_id=BO_CULT, headcount=1, agenda_item_ids=())
    paper = minutes.outline(added(register, group), BO_CULT, today)
    assert fact(paper, "Gasten en inleiders").split("; ")[-1] == "jongeren van theater De Steeg, 1 persoon"
    assert "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald." in words(paper)
