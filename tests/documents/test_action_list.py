"""The actielijst of a body and of a person: groups, columns, origin, and what a past day knew."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.documents import action_list
from secretariat.documents.outline import Orientation, Outline
from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from tests.documents.papers import column, headings, section, tables, words
from tests.domain.sample import added, changed

COLUMNS = "Nr | Datum | Punt | Actie | Actiehouder | Gereed op | Uitstel | Status | Toelichting"


def listed(paper: Outline) -> dict[str, list[str]]:
    """Heading → the numbers of the action points below it."""
    titles = [title.rsplit(" ", 2)[0] for title in headings(paper)[1:]]
    return dict(zip(titles, [column(table, "Nr") for table in tables(paper)], strict=True))


def test_the_actielijst_of_the_bestuurlijk_overleg(register: Register, today: dt.date) -> None:
    paper = action_list.of_body(register, "body-bo-cult", today)
    assert words(paper) == [
        "Actielijst Bestuurlijk overleg Cultuur BO-CULT",
        "Stand per maandag 20 november 2023: 1 te laat, 2 lopend, 1 gereed – afvoeren.",
        "Te laat 1 actiepunt",
        COLUMNS,
        "2023-A-012 | 02-11-2023 | 4 | Per gemeente een ambtelijk contactpersoon voor het convenant doorgeven aan het "
        "VGG-secretariaat | VGG, met alle gemeenten | 16-11-2023 |  | Open / te laat | ",
        "Lopend 2 actiepunten",
        COLUMNS,
        "2023-A-003 | 13-04-2023 | 3 | Ingrediënten voor de toekomst uitwerken tot een notitie | T. Testerman | "
        "15-12-2023 | 2 | Loopt | ",
        "2023-A-011 | 02-11-2023 | 4 | Ambtelijke werkgroep convenant Cultuureducatie instellen (opdracht, "
        "samenstelling en planning) | M. Demoma | 14-12-2023 |  | Loopt | Leden benaderd",
        "Gereed – afvoeren 1 actiepunt",
        COLUMNS,
        "2023-A-016 | 02-11-2023 | 5 | Presentatie De Nieuwe Poort rondsturen aan de deelnemers | J. Modelstra | "
        "09-11-2023 |  | Gereed | Verzonden",
    ]
    assert paper.file_name == "2023-11-20_BO-CULT_actielijst"
    assert paper.orientation is Orientation.LANDSCAPE
    assert paper.footer_left == "BO-CULT · stand per 20-11-2023"
    assert paper.watermark is None


def test_the_four_groups_of_bibliotheekwerk(register: Register, today: dt.date) -> None:
    paper = action_list.of_body(register, "body-pho-bib", today)
    assert listed(paper) == {
        "Te laat": ["2023-A-006"],
        "Lopend": ["2023-A-005"],
        "Aangehouden": ["2023-A-007"],
        "Gereed – afvoeren": ["2023-A-004"],
    }
    assert column(tables(paper)[2], "Toelichting") == ["Wacht op landelijke cijfers"]


def test_what_came_from_another_body_names_the_meeting(register: Register, today: dt.date) -> None:
    paper = action_list.of_body(register, "body-wg-conv", today)
    assert set(column(tables(paper)[0], "Punt")) == {"BO-CULT 2023-02, punt 4"}
    own = action_list.of_body(register, "body-bo-cult", today)
    widths = [next(one.weight for one in tables(each)[0].columns if one.title == "Punt") for each in (own, paper)]
    assert widths == [16, 30]
    assert set(column(tables(paper)[0], "Toelichting")) == {"Overgedragen aan werkgroep"}


def test_a_promise_from_before_the_meetings_shows_its_vague_term(register: Register, today: dt.date) -> None:
    paper = action_list.of_body(register, "body-ao-cult", today)
    row = next(line for line in section(paper, "Te laat") if line.startswith("2022-A-001"))
    assert row == (
        "2022-A-001 | 01-02-2022 |  | Platformsessie organiseren over het innovatieprogramma musea (voorheen Shared "
        "Service Centre), in samenwerking met de provincie | VGG, met Provincie | 31-12-2022 / in 2022 |  | "
        "Open / te laat | "
    )


def test_what_is_late_is_late_only_then(register: Register) -> None:
    paper = action_list.of_body(register, "body-bo-cult", dt.date(2023, 11, 16))
    assert "Te laat" not in listed(paper)
    assert "2023-A-012" in listed(paper)["Lopend"]


def test_a_past_day_does_not_know_what_came_later(register: Register) -> None:
    paper = action_list.of_body(register, "body-bo-cult", dt.date(2023, 11, 10))
    assert listed(paper)["Lopend"] == [
        "2023-A-003",
        "2023-A-011",
        "2023-A-012",
        "2023-A-013",
        "2023-A-014",
        "2023-A-015",
    ]
    assert "Leden benaderd" not in " ".join(words(paper))


def test_a_body_without_action_points_says_none(register: Register, today: dt.date) -> None:
    assert words(action_list.of_body(register, "body-ao-bib", today)) == [
        "Actielijst Ambtelijk overleg Bibliotheekwerk AO-BIB",
        "Stand per maandag 20 november 2023.",
        "Geen.",
    ]


def test_the_list_of_a_person_is_grouped_by_body_and_tells_the_origin(register: Register, today: dt.date) -> None:
    paper = action_list.of_person(register, "per-x-demoma", today)
    assert words(paper) == [
        "Actielijst M. Demoma",
        "Stand per maandag 20 november 2023: 1 te laat, 1 lopend.",
        "Bestuurlijk overleg Cultuur BO-CULT",
        "Nr | Datum | Herkomst | Punt | Actie | Actiehouder | Gereed op | Uitstel | Status | Toelichting",
        "2023-A-011 | 02-11-2023 | BO-CULT 2023-02 | 4 | Ambtelijke werkgroep convenant Cultuureducatie instellen "
        "(opdracht, samenstelling en planning) | M. Demoma | 14-12-2023 |  | Loopt | Leden benaderd",
        "Portefeuillehouders Bibliotheekwerk PHO-BIB",
        "Nr | Datum | Herkomst | Punt | Actie | Actiehouder | Gereed op | Uitstel | Status | Toelichting",
        "2023-A-006 | 20-04-2023 | PHO-BIB 2023-01 | 3 | Inventariseren welke gemeenten willen deelnemen aan de pilot "
        "‘Een bibliotheek voor iedereen’ | M. Demoma | 30-06-2023 |  | Open / te laat | ",
    ]
    assert paper.file_name == "2023-11-20_actielijst_Demoma"
    assert paper.orientation is Orientation.LANDSCAPE


def test_somebody_who_could_not_come_still_has_the_action(register: Register, today: dt.date) -> None:
    paper = action_list.of_person(register, "per-x-schetsma", today)
    assert column(tables(paper)[0], "Nr") == ["2023-A-015"]
    assert paper.file_name == "2023-11-20_actielijst_Schetsma"


def test_an_action_of_no_body_is_not_lost(register: Register, today: dt.date) -> None:
    register = changed(register, ActionPoint, "act-2023-A-015", body_id=None)
    paper = action_list.of_person(register, "per-x-schetsma", today)
    assert headings(paper)[1:] == ["Zonder overlegorgaan"]


def test_an_incomplete_action_is_shown_as_incomplete(register: Register, today: dt.date) -> None:
    register = changed(
        register, ActionPoint, "act-2023-A-011", owner_person_id=None, due_date=None, text="Iets doen ...", history=()
    )
    rows = section(action_list.of_body(register, "body-bo-cult", today), "Lopend")
    assert rows[2] == (
        "2023-A-011 | 02-11-2023 | 4 | Iets doen ... | actiehouder nog te bepalen | datum nog te bepalen |  | Loopt | "
    )


def test_the_newest_reason_is_the_one_that_counts(register: Register) -> None:
    action = register.get(ActionPoint, "act-2023-A-013")
    moved = HistoryEntry(
        date=dt.date(2023, 12, 14),
        event=ActionEvent.DUE_DATE,
        from_="2024-01-19",
        to="2024-02-16",
        note="wacht op veld",
    )
    register = changed(
        register,
        ActionPoint,
        action.id,
        due_date=dt.date(2024, 2, 16),
        postponed_count=1,
        history=(*action.history, moved),
    )
    register = changed(
        register,
        ActionPoint,
        "act-2023-A-014",
        status=ActionStatus.DONE,
        history=(HistoryEntry(date=dt.date(2023, 12, 14), event=ActionEvent.STATUS, from_="open", to="done"),),
    )
    paper = action_list.of_body(register, "body-wg-conv", dt.date(2023, 12, 20))
    assert listed(paper)["Gereed – afvoeren"] == ["2023-A-014"]
    row = next(line for line in words(paper) if line.startswith("2023-A-013"))
    assert row.endswith("| 16-02-2024 | 1 | Open | wacht op veld")


def test_the_file_name_says_no_more_of_a_person_than_it_needs(register: Register, today: dt.date) -> None:
    def name(of: Register) -> str:
        return action_list.of_person(of, "per-x-verzinsma", today).file_name

    assert name(register) == "2023-11-20_actielijst_Verzinsma"
    namesake = Person(id="per-zus", initials="A.", last_name="Verzinsma")
    assert name(added(register, namesake)) == "2023-11-20_actielijst_Verzinsma-K"
    twin = replace(register.get(Person, "per-x-verzinsma"), id="per-tweeling")
    assert name(added(register, twin)) == "2023-11-20_actielijst_Verzinsma-K.-per-x-verzinsma"
