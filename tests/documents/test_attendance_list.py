"""The presentielijst: to sign before the meeting, filled after it, and of an assembly by its registrations."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import attendance_list
from secretariat.documents.outline import Orientation
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, AttendanceStatus
from secretariat.domain.bodies import Membership
from secretariat.domain.proxies import Proxy, ProxyStatus
from secretariat.domain.register import Register
from tests.documents.papers import column, fact, tables, words
from tests.domain.sample import changed, without

BO_CULT = "mtg-bo-cult-2023-02"
PHO_BIB = "mtg-pho-bib-2023-01"
ASSEMBLY = "mtg-vob-alv-2023-01"
BEFORE = dt.date(2023, 10, 19)


def nothing_recorded(register: Register, meeting_id: str) -> Register:
    """The register before anybody answered or came."""
    return without(register, Attendance, *(one.id for one in register.where(Attendance, "meeting_id", meeting_id)))


def test_the_list_to_sign_has_everybody_who_is_expected_and_five_blank_rows(register: Register) -> None:
    paper = attendance_list.outline(nothing_recorded(register, BO_CULT), BO_CULT, BEFORE)
    assert words(paper) == [
        "Presentielijst Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 BO-CULT 2023-02",
        "Datum: donderdag 2 november 2023",
        "Tijd: 14:00–16:30 uur",
        "Locatie: Vergaderzaal Voorbeeld, zaal 2.04, Groningen",
        "Voorzitter: Z. van der Verzin",
        "Secretaris: M. Demoma",
        "Nr | Naam | Functie | Organisatie | Namens/vervangt | Paraaf",
        "1 | Z. van der Verzin | wethouder | Groningen |  | ",
        "2 | M. Demoma | secretaris | VGG |  | ",
        "3 | D. Bedachtsma | wethouder | Stadskanaal |  | ",
        "4 | R. Fictema | wethouder | Midden-Groningen |  | ",
        "5 | G. Modelhuis | wethouder | Veendam |  | ",
        "6 | B. Monsterboer | wethouder | Oldambt |  | ",
        "7 | J. Proefstra | wethouder | Het Hogeland |  | ",
        "8 | F. van ’t Proefveld | wethouder | Westerkwartier |  | ",
        "9 | A. Testinga | wethouder | Eemsdelta |  | ",
        "10 | H. ten Voorbeelde | wethouder | Pekela |  | ",
        "11 | I. Voorbeeldsma-van Dam | wethouder | Westerwolde |  | ",
        "12 | H. Fictens | gedeputeerde | Provincie Groningen | adviseur | ",
        "13 | M. Floor |  | De Nieuwe Poort | inleider bij punt 5 | ",
        "14 | N. Stellingsma |  | De Nieuwe Poort | inleider bij punt 5 | ",
        *(f"{number} |  |  |  |  | " for number in range(15, 20)),
        "Vertegenwoordigd: ____ van 10 gemeenten; voor een quorum zijn er 6 nodig.",
    ]
    assert paper.file_name == "2023-11-02_BO-CULT_presentielijst"
    assert paper.orientation is Orientation.LANDSCAPE
    assert paper.footer_left == "BO-CULT 2023-02 · om te tekenen"
    assert tables(paper)[0].to_write_in


def test_who_answered_stands_on_the_list_to_sign_with_the_answer(register: Register) -> None:
    (table,) = tables(attendance_list.outline(register, BO_CULT, BEFORE, filled=False))
    signed = dict(zip(column(table, "Naam"), column(table, "Paraaf"), strict=True))
    assert {name for name, mark in signed.items() if mark} == {"R. Fictema", "H. ten Voorbeelde"}
    assert set(signed.values()) == {"", "verhinderd"}
    assert dict(zip(column(table, "Naam"), column(table, "Namens/vervangt"), strict=True))["E. Proefhorst"] == (
        "vervangt R. Fictema"
    )


def test_afterwards_the_list_says_who_was_there_and_whether_that_was_a_quorum(register: Register) -> None:
    paper = attendance_list.outline(register, BO_CULT, dt.date(2023, 11, 20))
    (table,) = tables(paper)
    came = dict(zip(column(table, "Naam"), column(table, "Paraaf"), strict=True))
    assert len(came) == 16
    assert {name: mark for name, mark in came.items() if mark != "aanwezig"} == {
        "R. Fictema": "verhinderd, vervangen door E. Proefhorst",
        "F. van ’t Proefveld": "aanwezig vanaf 14:35 uur",
        "H. ten Voorbeelde": "afwezig met kennisgeving",
    }
    assert words(paper)[-1] == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert paper.footer_left == "BO-CULT 2023-02 · ingevuld"
    assert not table.to_write_in


def test_a_list_of_april_prints_who_was_alderman_then(register: Register, today: dt.date) -> None:
    (table,) = tables(attendance_list.outline(register, PHO_BIB, today))
    there = zip(column(table, "Naam"), column(table, "Functie"), column(table, "Organisatie"), strict=True)
    assert [one for one in there if one[2] == "Oldambt"] == [("K. Nepstra", "wethouder", "Oldambt")]
    assert column(table, "Namens/vervangt")[-1] == "inleider bij punt 2"


def test_at_the_assembly_only_who_registered_for_a_voting_member_stands_on_the_list(register: Register) -> None:
    paper = attendance_list.outline(register, ASSEMBLY, dt.date(2023, 12, 7))
    rows = [line for line in words(paper) if line.split(" | ")[0].isdigit() and line.split(" | ")[1].strip()]
    assert rows == [
        "1 | A. van Demoland | adviseur burgerschap | Bibliotheek Proefland |  | ",
        "2 | C. de Duinproef | directeur | Bibliotheek Voorbeeldstad | gemachtigd door Bibliotheek Testerhage | ",
        "3 | P. Fictiehof | teamleider | Bibliotheek Voorbeeldstad |  | ",
        "4 | W. Testhage | directeur-bestuurder | Bibliotheek Proefland |  | ",
        "5 | M. Voorbeeldstra | beleidsadviseur | Biblionet Groningen |  | ",
    ]
    assert words(paper)[-1] == "Vertegenwoordigd: ____ van 4 leden; voor een quorum zijn er 3 nodig."
    assert fact(paper, "Voorzitter") == "C. van Eijk"


@pytest.mark.parametrize(
    ("day", "proxies"),
    [
        (dt.date(2023, 11, 29), []),
        (dt.date(2023, 12, 5), ["gemachtigd door Bibliotheek Testerhage", "gemachtigd door Biblionet Groningen"]),
        (dt.date(2023, 12, 6), ["gemachtigd door Bibliotheek Testerhage"]),
    ],
)
def test_a_proxy_counts_from_the_day_it_came_in_until_it_was_revoked(
    register: Register, day: dt.date, proxies: list[str]
) -> None:
    (table,) = tables(attendance_list.outline(register, ASSEMBLY, day))
    assert [words for words in column(table, "Namens/vervangt") if words] == proxies


def test_a_refused_proxy_is_none(register: Register) -> None:
    register = changed(register, Proxy, "prx-01", status=ProxyStatus.REFUSED)
    (table,) = tables(attendance_list.outline(register, ASSEMBLY, dt.date(2023, 12, 7)))
    assert not any(column(table, "Namens/vervangt"))


def test_a_filled_list_of_nobody_says_so(register: Register, today: dt.date) -> None:
    bare = without(register, Attendance, *(one.id for one in register.all(Attendance)))
    bare = without(bare, Membership, *(one.id for one in register.all(Membership)))
    bare = without(bare, AgendaItem, *(one.id for one in register.all(AgendaItem)))
    paper = attendance_list.outline(bare, BO_CULT, today, filled=True)
    assert tables(paper) == []
    assert "Geen." in words(paper)


def test_what_was_not_recorded_stays_blank_on_a_filled_list(register: Register, today: dt.date) -> None:
    key = "att-bo-cult-2023-02-x-testinga"
    (table,) = tables(attendance_list.outline(changed(register, Attendance, key, status=None), BO_CULT, today))
    came = dict(zip(column(table, "Naam"), column(table, "Paraaf"), strict=True))
    assert came["A. Testinga"] == ""
    online = changed(register, Attendance, key, status=AttendanceStatus.ONLINE)
    (table,) = tables(attendance_list.outline(online, BO_CULT, today))
    came = dict(zip(column(table, "Naam"), column(table, "Paraaf"), strict=True))
    assert came["A. Testinga"] == "aanwezig (online)"
