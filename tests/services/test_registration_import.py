"""Aanmeldingen from a table: shown first, then as by hand, all or none, in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.domain.refusals import AlreadyRegistered, TableNotRead
from secretariat.services.registration_import import ImportLine
from secretariat.services.table_files import read_table_file
from secretariat.services.workspace import Workspace
from secretariat.wording.registration_import import fields_of
from tests.services.registration_verbs import EVENT, NEWCOMER, import_table
from tests.services.whole_file import everything

TABLE = """\
Voornaam;Achternaam;E-mailadres;Organisatie;Werkbezoek;Bus;Diner;Opmerking
Jan;van der Nieuwe;jan.nieuw@voorbeeld.test;;Bibliotheek Hoogezand;ja;nee;
Piet;de Tweede;;Nergensbieb;hoogezand;;;Komt later
M.;Voorbeeldstra;;;;;;
Jan;van der Nieuwe;jan.nieuw@voorbeeld.test;;;;;
;;wie@voorbeeld.test;;;;;
Kees;Busser;;;;ja;;
Kees;Kiezer;;;Naar de maan;;;
Kees;Mailer;geen adres;;;;;
"""


def lines_of(workspace: Workspace, text: str, *left_out: str) -> tuple[ImportLine, ...]:
    """What is shown of a table."""
    table = workspace.registration_import.read_text(text)
    return workspace.registration_import.preview(EVENT, table, fields_of(table.headings), left_out)


def test_each_row_says_what_was_understood_of_it_and_what_becomes_of_it(workspace: Workspace) -> None:
    shown = [
        (line.wanted, line.row.name, line.choices, line.problem or line.remark) for line in lines_of(workspace, TABLE)
    ]
    assert shown == [
        (True, "Jan van der Nieuwe", "wachtlijst 2 voor Bibliotheek Hoogezand", ""),
        (
            True,
            "Piet de Tweede",
            "wachtlijst 3 voor Bibliotheek Hoogezand",
            "Organisatie ‘Nergensbieb’ is niet bekend; komt in de opmerking.",
        ),
        (False, "M. Voorbeeldstra", "", "M. Voorbeeldstra is al aangemeld. Wijzig die aanmelding in de lijst."),
        (False, "Jan van der Nieuwe", "", "Staat ook in regel 2; wordt overgeslagen."),
        (False, "", "", "Geen naam in deze rij."),
        (False, "Kees Busser", "", "Een plaats in de bus hoort bij een werkbezoek. Kies eerst een werkbezoek."),
        (False, "Kees Kiezer", "", "Werkbezoek ‘Naar de maan’ is niet begrepen."),
        (False, "Kees Mailer", "", "‘geen adres’ is geen e-mailadres. Typ het als naam@organisatie.nl."),
    ]


def test_the_rows_are_entered_in_their_order_and_taken_back_as_one_step(workspace: Workspace) -> None:
    before = everything(workspace)
    assert import_table(workspace, TABLE) is not None
    listed = {one.name: (one.excursion, one.note) for one in workspace.registration_lists.lines(EVENT)}
    assert [value for name, value in listed.items() if "Nieuwe" in name] == [
        ("Bibliotheek Hoogezand (wachtlijst 2)", "")
    ]
    assert [value for name, value in listed.items() if "Tweede" in name] == [
        ("Bibliotheek Hoogezand (wachtlijst 3)", "Komt later\nOrganisatie: Nergensbieb")
    ]
    workspace.history.undo()
    assert everything(workspace) == before


def test_a_row_that_is_left_out_takes_no_turn(workspace: Workspace) -> None:
    lines = lines_of(workspace, TABLE, "2")
    assert [line.choices for line in lines if line.wanted] == ["wachtlijst 2 voor Bibliotheek Hoogezand", ""]


def test_somebody_known_is_found_by_his_address(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    (line,) = lines_of(workspace, "E-mail;Naam\nJAN@voorbeeld.test;J. Nieuweling\n")
    assert line.problem == "Jan Nieuweling is al aangemeld. Wijzig die aanmelding in de lijst."


def test_an_address_that_is_shared_is_no_proof_of_who_somebody_is(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    (line,) = lines_of(workspace, "E-mail;Naam\njan@voorbeeld.test;Petra Anders\n")
    assert (line.wanted, line.is_new, line.row.name, line.row.remark) == (
        True,
        True,
        "Petra Anders",
        "Dit e-mailadres is ook van Jan Nieuweling: is dat dezelfde, vink dan uit en meld Jan Nieuweling zelf aan.",
    )


def test_one_person_twice_in_a_table_is_entered_once_and_two_who_share_an_address_both(workspace: Workspace) -> None:
    rows = (
        "Jan Eerste;info@bieb.test\nPetra Tweede;info@bieb.test\nJan   Eerste;\nJan Eerste;INFO@bieb.test\n"
        "Jan Eerste;jan@thuis.test\nKees Derde;\nKees Derde;kees@bieb.test\n"
    )
    lines = lines_of(workspace, "Naam;E-mail\n" + rows)
    assert [(line.wanted, line.problem) for line in lines] == [
        (True, ""),
        (True, ""),
        (False, "Staat ook in regel 2; wordt overgeslagen."),
        (False, "Staat ook in regel 2; wordt overgeslagen."),
        (True, ""),  # the same name with another address of his own
        (True, ""),
        (False, "Staat ook in regel 7; wordt overgeslagen."),
    ]


def test_when_one_row_cannot_be_any_more_nothing_is_entered(workspace: Workspace) -> None:
    workspace.registrations.register(EVENT, NEWCOMER)
    (one,) = [line.id for line in workspace.registration_lists.lines(EVENT) if "Nieuweling" in line.name]
    workspace.registrations.remove([one])
    lines = lines_of(workspace, "Naam\nPiet Eerste\nJan Nieuweling\n")
    assert [(line.wanted, line.is_new) for line in lines] == [(True, True), (True, False)]
    import_table(workspace, "Naam\nJan Nieuweling\n")
    before = everything(workspace)
    with pytest.raises(AlreadyRegistered):
        workspace.registration_import.import_rows(EVENT, lines)
    assert everything(workspace) == before


def test_leaving_off_halfway_leaves_all_as_it_was(workspace: Workspace) -> None:
    before = everything(workspace)
    rows = "".join(f"Persoon{number} Proef\n" for number in range(30))
    work = workspace.registration_import.importing(EVENT, lines_of(workspace, "Naam\n" + rows))
    while next(work) < 0.3 or not workspace.registration_lists.lines(EVENT)[9:]:
        pass
    work.close()
    assert everything(workspace) == before
    assert import_table(workspace) is not None


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    with pytest.raises(TableNotRead, match="kan niet worden geopend"):
        read_table_file(tmp_path)
