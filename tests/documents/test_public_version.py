"""The openbare versie: officials are functions, confidential items are empty, everything else is the same verslag."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents import decision_list, minutes
from secretariat.documents.public_version import public_version
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, AttendanceCapacity, GroupAttendance
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import Document
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.people import Person, Position
from secretariat.domain.register import Register
from tests.documents.papers import column, fact, headings, labels, section, tables, words
from tests.domain.sample import added, changed

BO_CULT = "mtg-bo-cult-2023-02"
MINUTES = "min-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def text_of(register: Register, text: str) -> str:
    """What the openbare versie makes of this text at item 4."""
    register = changed(register, Minutes, MINUTES, items=(MinutesItem(agenda_item_id=ITEM, text=text),))
    public = public_version(register, BO_CULT).register
    return public.get(Minutes, MINUTES).text_of(ITEM)


def test_no_official_is_named_anywhere(register: Register, today: dt.date) -> None:
    everything = " ".join(words(minutes.outline(register, BO_CULT, today, public=True)))
    for name in ("Proefhorst", "Demoma", "Modelstra", "Verzinsma", "Schetsma", "Voorbeeldhof", "Testerman", "@"):
        assert name not in everything
    for name in ("Van ’t Proefveld", "Fictema", "Monsterboer", "Fictens", "Stellingsma", "Floor"):
        assert name.split()[-1] in everything


def test_the_deputy_is_a_function_in_the_lists_and_in_the_text(register: Register, today: dt.date) -> None:
    paper = minutes.outline(register, BO_CULT, today, public=True)
    assert "ambtelijk vervanger, gemeente Midden-Groningen" in column(tables(paper)[0], "Naam")
    assert fact(paper, "Vervanging") == (
        "ambtelijk vervanger, gemeente Midden-Groningen namens R. Fictema, Midden-Groningen"
    )
    assert (
        "wordt vervangen door de ambtelijk vervanger van Midden-Groningen."
        in section(paper, "Opening en mededelingen")[0]
    )
    assert column(tables(paper)[2], "Actiehouder")[3] == "beleidsadviseur Cultuureducatie, gemeente Oldambt"
    assert "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald." in words(paper)


def test_it_says_what_it_is_and_is_not_signed(adopted: Register) -> None:
    paper = minutes.outline(adopted, BO_CULT, dt.date(2023, 12, 1), public=True)
    assert words(paper)[1:3] == [
        "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging",
        "Openbare versie: namen van ambtenaren zijn vervangen door hun functie",
    ]
    assert "Ondertekening" not in headings(paper)
    assert paper.file_name == "2023-11-02_BO-CULT_verslag_openbaar_vastgesteld"
    assert paper.footer_left == "BO-CULT 2023-02 · Vastgesteld, openbare versie"


def test_the_program_knows_how_often_a_name_gave_way(register: Register) -> None:
    assert public_version(register, BO_CULT).replaced == 1


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Mevrouw Proefhorst vraagt.", "De ambtelijk vervanger van Midden-Groningen vraagt."),
        ("Volgens E. Proefhorst niet.", "Volgens de ambtelijk vervanger van Midden-Groningen niet."),
        ("Eva Proefhorst zegt ja.", "De ambtelijk vervanger van Midden-Groningen zegt ja."),
        ("Zij (Demoma) noteert.", "Zij (de secretaris van VGG) noteert."),
        ("**Mevrouw Demoma** noteert.", "**De secretaris van VGG** noteert."),
        ("Proefhorsten en Oud-Proefhorst blijven.", "Proefhorsten en Oud-Proefhorst blijven."),
        ("Mevrouw Van der Verzin en de heer Floor.", "Mevrouw Van der Verzin en de heer Floor."),
        ("Mail e.proefhorst@example.nl even.", "Mail (e-mailadres verwijderd) even."),
        ("Of [a@example.nl](mailto:a@example.nl).", "Of (e-mailadres verwijderd)."),
        ("Zie [haar](mailto:a@example.nl).", "Zie haar."),
        ("MEVROUW PROEFHORST vraagt.", "De ambtelijk vervanger van Midden-Groningen vraagt."),
        ("Het woord is aan E. PROEFHORST.", "Het woord is aan de ambtelijk vervanger van Midden-Groningen."),
        ("Ook Proefhorsts plan.", "Ook de ambtelijk vervanger van Midden-Groningen diens plan."),
        ("Proefhorst’s plan.", "De ambtelijk vervanger van Midden-Groningen diens plan."),
        ("Demoma's lijst.", "De secretaris van VGG diens lijst."),
        ("Mevrouw {**}Proef{**}horst vraagt.", "De ambtelijk vervanger van Midden-Groningen vraagt."),
        ("Volgens {**}Proef{**}horst niet.", "Volgens **de ambtelijk vervanger van Midden-Groningen** niet."),
        ("Volgens **Proef**horst niet.", "Volgens **de ambtelijk vervanger van Midden-Groningen niet."),
        ("Volgens Eva **Proefhorst** niet.", "Volgens de ambtelijk vervanger van Midden-Groningen niet."),
        ("3 * 4, niets aan de hand [x].", "3 * 4, niets aan de hand [x]."),
    ],
)
def test_names_in_a_text(register: Register, text: str, public: str) -> None:
    assert text_of(register, text) == public


@pytest.mark.parametrize(
    "number",
    [
        *("06-12-345678", "06-12345678", "06 – 12345678", "06.12.34.56.78", "06 12 34 56 78", "0612345678"),
        *("030 - 234 5678", "030/2345678", "(030) 234 56 78", "0593-123456", "06-2012 3456"),
        *("+31 (0)30 - 2345678", "+31 6 12345678", "+31.6.12.34.56.78", "0031 30 2345678"),
    ],
)
def test_a_telephone_number_is_taken_out_however_it_is_written(register: Register, number: str) -> None:
    gone = "(telefoonnummer verwijderd)"
    assert text_of(register, f"Bel {number}, of tel.{number}.") == f"Bel {gone}, of tel.{gone}."
    assert text_of(register, f"Bel {number}/06-87654321") == f"Bel {gone}/{gone}"


@pytest.mark.parametrize(
    "text",
    [
        *("02-11-2023 14:00", "02-11-2023 14.00", "02.11.2023 14.00 uur", "02/11/2023 14:00", "02-11-23 14.00"),
        *("09.00 - 10.30 12 personen", "09.00 - 10.30 - 12.00 uur", "van 09:30 – 11:00", "14:00 - 05-12-2023"),
        *("01.03.2024 - 30.06.2024", "01/03/2024 - 30/06/2024", "01-03-2024 t/m 30-06-2024"),
        *("€ 1.234.567.890", "€ 0,50 - 1.000.000", "0.123456789", "€ 12.500 / € 30.000.000"),
        *("2023-B-004", "D-2022-06", "2023-0612345678", "BO-CULT 2023-02", "B-0123456789", "061234567890"),
    ],
)
def test_days_hours_amounts_and_codes_are_no_telephone_numbers(register: Register, text: str) -> None:
    assert text_of(register, f"Zie {text}.") == f"Zie {text}."


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Fictens’ lijst.", "De secretaris van VGG diens lijst."),
        ("De lijst ‘van Fictens’ gaat rond.", "De lijst ‘van de secretaris van VGG’ gaat rond."),
    ],
)
def test_a_genitive_behind_an_s_is_no_closing_quotation_mark(register: Register, text: str, public: str) -> None:
    register = changed(register, Person, "per-x-fictens", last_name="Proefkroon")
    register = changed(register, Person, "per-x-demoma", last_name="Fictens")
    assert text_of(register, text) == public


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Mevrouw drs. Proefhorst vraagt.", "De ambtelijk vervanger van Midden-Groningen vraagt."),
        ("Volgens drs. E. Proefhorst MSc niet.", "Volgens de ambtelijk vervanger van Midden-Groningen niet."),
        ("Volgens prof.dr. Proefhorst, PhD, niet.", "Volgens de ambtelijk vervanger van Midden-Groningen, niet."),
        ("Zo dacht mr. Proefhorst CIPP/E erover.", "Zo dacht de ambtelijk vervanger van Midden-Groningen erover."),
        ("Eefje P. zegt ja.", "De ambtelijk vervanger van Midden-Groningen zegt ja."),
        ("Mevrouw Van Dam zegt ja.", "De ambtelijk vervanger van Midden-Groningen zegt ja."),
        ("Eefjes plan.", "Eefjes plan."),
        ("Drs. P. is geen naam.", "Drs. P. is geen naam."),
    ],
)
def test_titles_and_other_names_give_way_too(register: Register, text: str, public: str) -> None:
    register = changed(
        register, Person, "per-x-proefhorst", title_after="CIPP/E", aliases=("Eefje P.", "van Dam", "Fictema")
    )
    assert text_of(register, text) == public
    assert text_of(register, "De heer Fictema zegt nee.") == "De heer Fictema zegt nee."


def test_the_titles_of_an_official_are_on_no_public_paper(register: Register, today: dt.date) -> None:
    register = changed(register, Person, "per-x-proefhorst", title_before="mr. dr.", title_after="LLM")
    everything = " ".join(words(minutes.outline(register, BO_CULT, today, public=True)))
    assert "mr. dr." not in everything
    assert "LLM" not in everything


def test_headings_are_cleared_too(register: Register, today: dt.date) -> None:
    register = changed(register, Document, "doc-voorstel-convenant", title="Notitie Proefhorst (concept)")
    register = changed(register, AgendaItem, ITEM, title="Voorstel van mevrouw Proefhorst")
    register = changed(register, Meeting, BO_CULT, title="Afscheid Proefhorst")
    everything = " ".join(words(minutes.outline(register, BO_CULT, today, public=True)))
    assert "Proefhorst" not in everything
    assert "4a: Notitie de ambtelijk vervanger van Midden-Groningen (concept) (19 oktober 2023)" in everything


def test_a_chair_without_a_public_office_is_an_official(register: Register) -> None:
    register = changed(register, Position, "pos-x-proefhorst", title="voorzitter ondernemingsraad")
    register = changed(register, Attendance, "att-bo-cult-2023-02-x-proefhorst", capacity=AttendanceCapacity.ADVISER)
    assert text_of(register, "Proefhorst zegt ja.") == "De voorzitter ondernemingsraad van Midden-Groningen zegt ja."


def test_a_deputy_mayor_holds_an_office(register: Register) -> None:
    register = changed(register, Position, "pos-x-proefhorst", title="locoburgemeester")
    assert text_of(register, "Proefhorst zegt ja.") == "Proefhorst zegt ja."


def test_a_surname_that_an_alderman_has_too_is_left_to_the_alderman(register: Register) -> None:
    register = changed(register, Person, "per-x-proefhorst", last_name="Testinga")
    assert text_of(register, "Mevrouw Testinga en Eva Testinga.") == (
        "Mevrouw Testinga en de ambtelijk vervanger van Midden-Groningen."
    )


def test_of_a_confidential_item_only_the_place_is_left(register: Register, today: dt.date) -> None:
    register = changed(register, AgendaItem, ITEM, confidentiality=Confidentiality.CONFIDENTIAL)
    paper = minutes.outline(register, BO_CULT, today, public=True)
    assert "4. Vertrouwelijk agendapunt (vertrouwelijk)" in headings(paper)
    assert section(paper, "Vertrouwelijk agendapunt") == []
    assert column(tables(paper)[1], "Nr") == ["2023-B-006", "2023-B-005"]
    assert column(tables(paper)[2], "Nr") == ["2023-A-016"]
    assert "4a" not in labels(paper)
    assert "onvenant" not in " ".join(words(paper))


def test_what_hangs_below_a_confidential_item_is_confidential_too(register: Register, today: dt.date) -> None:
    register = changed(register, AgendaItem, "ai-bo-cult-2023-02-3", confidentiality=Confidentiality.CONFIDENTIAL)
    register = changed(register, AgendaItem, ITEM, number="3.1")
    paper = minutes.outline(register, BO_CULT, today, public=True)
    assert "3.1. Vertrouwelijk agendapunt (vertrouwelijk)" in headings(paper)
    assert "onvenant" not in " ".join(words(paper))


def test_the_full_verslag_keeps_a_confidential_item_and_says_so(register: Register, today: dt.date) -> None:
    register = changed(register, AgendaItem, ITEM, confidentiality=Confidentiality.CONFIDENTIAL)
    paper = minutes.outline(register, BO_CULT, today)
    assert "4. Convenant Cultuureducatie (ter besluitvorming, vertrouwelijk)" in headings(paper)


def test_of_a_confidential_meeting_no_item_is_public(register: Register, today: dt.date) -> None:
    register = changed(register, Meeting, BO_CULT, confidentiality=Confidentiality.CONFIDENTIAL)
    numbered = [title for title in headings(minutes.outline(register, BO_CULT, today, public=True)) if title[1] == "."]
    assert numbered == [f"{number}. Vertrouwelijk agendapunt (vertrouwelijk)" for number in range(1, 8)]


def test_a_confidential_paper_keeps_only_its_number(register: Register, today: dt.date) -> None:
    register = changed(register, Document, "doc-voorstel-convenant", confidentiality=Confidentiality.CONFIDENTIAL)
    paper = minutes.outline(register, BO_CULT, today, public=True)
    assert section(paper, "Bijlagen")[0] == "4a: Vertrouwelijk stuk"
    assert section(paper, "Bijlagen")[1].startswith("4b: Bestuurlijk kader")


def test_other_papers_can_be_made_from_it_too(register: Register, today: dt.date) -> None:
    public = public_version(register, BO_CULT).register
    paper = decision_list.of_meeting(public, BO_CULT, today)
    assert "Demoma" not in " ".join(words(paper))
    assert column(tables(paper)[0], "Nr") == ["2023-B-006", "2023-B-004", "2023-B-005"]


def test_what_a_group_is_called_names_no_official(register: Register, today: dt.date) -> None:
    group = GroupAttendance(
        id="grp", meeting_id=BO_CULT, label="stagiairs van mevrouw Verzinsma", capacity=AttendanceCapacity.OBSERVER
    )
    guests = fact(minutes.outline(added(register, group), BO_CULT, today, public=True), "Gasten en inleiders")
    assert guests.split("; ")[-1].startswith("stagiairs van ")
    assert "Verzinsma" not in guests
