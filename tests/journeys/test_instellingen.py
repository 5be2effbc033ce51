"""What the association settles counts at once: on the screen, in the next number, in the verslag and on paper."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.gui.association.abbreviations import AbbreviationsView
from secretariat.gui.association.days import DaysView, RetentionView
from secretariat.gui.association.group import GroupView
from secretariat.gui.association.house_style import HouseStyleView
from secretariat.gui.association.locations import LocationsView
from secretariat.gui.association.names import NamesView
from secretariat.gui.association.phrases import PhrasesView
from secretariat.gui.association.preferences import PreferencesPart, PreferencesView
from secretariat.gui.association.presenter import GROUPS
from secretariat.gui.association.standing import KindsView
from secretariat.gui.association.terms import NumbersView, TermsView
from secretariat.gui.association.view import SettingsView
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace
from tests.export.check_pdf import Checked
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.reading_pdf import words_on
from tests.journeys.test_main_job import save_pdf

CONTROL = Qt.KeyboardModifier.ControlModifier
G = TypeVar("G", bound=GroupView)


def open_settings(desk: Desk) -> SettingsView:
    if desk.files.workspace is None:
        desk.open_sample()
    desk.press(Qt.Key.Key_Comma, CONTROL)
    return desk.part(SettingsView)  # type: ignore[return-value]


def group(desk: Desk, kind: type[G]) -> G:
    view = open_settings(desk)
    view.show_group([one for one, _part in GROUPS].index(kind))
    QApplication.processEvents()
    found = view.stack.currentWidget()
    assert isinstance(found, kind)
    return found


def file_of(desk: Desk) -> Workspace:
    assert desk.files.workspace is not None
    return desk.files.workspace


def fill_in(desk: Desk, line: QLineEdit, words: str) -> None:
    """Go to a line, type over what stands there and leave it."""
    line.setFocus()
    line.selectAll()
    desk.type(words)
    desk.press(Qt.Key.Key_Tab)


def undo_text(desk: Desk) -> str:
    return desk.window.actions_["undo"].text()


def test_a_setting_is_found_by_what_it_is_about(desk: Desk) -> None:
    view = open_settings(desk)
    assert view.found == [
        *(
            "Vereniging",
            "Huisstijl",
            "Termijnen",
            "Nummering",
            "Dagen en tijden",
            "Vaste agenda’s",
            "Frasen",
            "Locaties",
        ),
        *("Afkortingen", "Bewaartermijnen", "Mijn voorkeuren"),
    ]
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.type("bevrijd")
    assert view.found == ["Bevrijdingsdag en andere feestdagen"]
    desk.press(Qt.Key.Key_Return)
    assert group(desk, DaysView).bevrijdingsdag.isVisible()
    view.search.setText("termijn")
    assert view.found[0] == "Stukken aanleveren"
    assert view.found[-1] == "Bewaartermijn van overleggen"
    view.search.setText("qqq")
    assert view.found == []
    view.search.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert len(view.found) == len(GROUPS)


def test_a_term_and_a_number_for_the_whole_association(desk: Desk) -> None:
    terms = group(desk, TermsView)
    fill_in(desk, terms.grid.fields["executive", "submit_days_before"], "28")
    assert undo_text(desk) == "&Ongedaan maken: instelling wijzigen"
    assert file_of(desk).meetings.head(MEETING).terms.submit_by == dt.date(2023, 10, 5)
    fill_in(desk, terms.grid.fields["executive", "send_days_before"], "400")
    assert terms.grid.refusal == "‘Verzending (dagen ervoor)’ moet liggen tussen 0 en 365."
    assert terms.grid.fields["executive", "send_days_before"].text() == "400"
    desk.qtbot.mouseClick(next(iter(terms.resets.values())), Qt.MouseButton.LeftButton)
    assert terms.grid.fields["executive", "submit_days_before"].placeholderText() == "21"
    assert undo_text(desk) == "&Ongedaan maken: instellingen terugzetten"

    numbers = group(desk, NumbersView)
    assert numbers.rows.example("action") == "volgende: 2023-A-017"
    line = numbers.rows.fields["action"]
    line.setFocus()
    line.selectAll()
    desk.type("A000/JJJJ")
    assert numbers.rows.example("action") == "volgende: A001/2023"
    desk.press(Qt.Key.Key_Tab)
    made = file_of(desk).action_points.add_to_body("body-bo-cult", "Rondsturen", "org-vgg", dt.date(2023, 12, 7), "")
    assert "A001/2023" in [row.after["number"] for row in made.rows if row.after and "number" in row.after]


def test_times_with_a_dot_on_the_screen_and_on_paper(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    days = group(desk, DaysView)
    row = days.time_format.findText("9.30 uur")
    days.time_format.setCurrentIndex(row)
    days.time_format.activated.emit(row)
    fill_in(desk, group(desk, NamesView).line("sender_name"), "Secretariaat VGG")
    desk.window.open_record("meetings", MEETING)
    assert "14.00–16.30 uur" in desk.meetings.workspace.head.facts
    desk.pane.show_kind(PaperKind.CONVOCATION)
    pdf = save_pdf(desk, monkeypatch, "convocatie.pdf")
    said = words_on(pdf)
    assert "14.00–16.30 uur" in said
    assert "bij Secretariaat VGG, via secretariaat@example.nl." in said
    assert Checked(pdf.read_bytes()).problems == []
    desk.window.actions_["undo"].trigger()
    desk.window.actions_["undo"].trigger()
    desk.window.open_record("meetings", MEETING)
    assert "14:00–16:30 uur" in desk.meetings.workspace.head.facts


def test_a_house_style_is_seen_on_the_paper_beside_it_and_refused_when_it_cannot_be_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = group(desk, HouseStyleView)
    fill_in(desk, style.accent, "ff0000")
    assert style.accent_row.refusal == (
        "De kleur #FF0000 heeft te weinig contrast met wit: 3,9 : 1. Nodig is minstens 4,5 : 1. "
        "Kies een donkerdere kleur."
    )
    assert style.contrast.text() == "Contrast met wit: 3,9 : 1 (minstens 4,5 : 1 nodig)."
    fill_in(desk, style.accent, "8b0000")
    assert (style.accent.text(), style.colour.currentText()) == ("#8B0000", "Donkerrood")
    drawing = desk.folder / "logo.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="3"><rect width="9" height="3"/></svg>'
    )
    monkeypatch.setattr("secretariat.gui.association.house_style.ask_open", lambda *_question: drawing)
    style.choose_logo.click()
    assert style.alt_row.refusal == "Vul ‘Beschrijving van het logo’ in."
    style.alt.setFocus()
    desk.type("Zwarte balk")
    style.choose_logo.click()
    assert file_of(desk).house_style.style().logo_alt == "Zwarte balk"
    desk.wait(lambda: style.paper.pages.page_count() == 1)
    desk.window.open_record("meetings", MEETING)
    desk.pane.show_kind(PaperKind.CONVOCATION)
    checked = Checked(save_pdf(desk, monkeypatch, "huisstijl.pdf").read_bytes())
    assert checked.problems == []
    assert [str(one.dictionary.Alt) for root in checked.roots for one in root.walk() if one.tag == "Figure"] == [
        "Zwarte balk"
    ]


def test_an_address_that_is_none_is_said_at_its_field(desk: Desk) -> None:
    names = group(desk, NamesView)
    fill_in(desk, names.line("sender_email"), "secretariaat")
    assert names.rows["sender_email"].refusal == "‘secretariaat’ is geen e-mailadres. Typ het als naam@organisatie.nl."
    assert names.line("sender_email").text() == "secretariaat"
    assert file_of(desk).association.settings().sender_email == "secretariaat@example.nl"
    assert not desk.files.close()
    names.line("sender_email").setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert (names.line("sender_email").text(), names.rows["sender_email"].refusal) == ("secretariaat@example.nl", "")


def test_the_agenda_of_a_kind_goes_back_to_what_is_usual(desk: Desk) -> None:
    kinds = group(desk, KindsView)
    kinds.kind.setCurrentIndex(kinds.kind.findData("working_group"))
    kinds.kind.activated.emit(kinds.kind.currentIndex())
    kinds.first.click()
    assert kinds.items.table.records.records[0].item.title == "Opening en kennismaking"
    kinds.items.select(0)
    assert kinds.origin.text() == "Zoals gebruikelijk"
    kinds.items.list.new_lines[0].setFocus()
    desk.type("Rondje verwachtingen")
    desk.press(Qt.Key.Key_Return)
    assert kinds.items.table.records.records[1].item.title == "Rondje verwachtingen"
    assert kinds.origin.text() == "Aangepast voor deze vereniging"
    desk.window.go("meetings")
    desk.window.actions_["undo"].trigger()
    assert kinds.isVisible()  # undoing leads to where it shows
    assert kinds.origin.text() == "Zoals gebruikelijk"
    desk.window.actions_["redo"].trigger()
    desk.qtbot.mouseClick(kinds.reset, Qt.MouseButton.LeftButton)
    assert [line.item.title for line in kinds.items.table.records.records][:2] == [
        "Opening en kennismaking",
        "Vaststellen agenda",
    ]


def test_own_phrases_stand_first_in_the_verslag(desk: Desk) -> None:
    phrases = group(desk, PhrasesView)
    phrases.list.new_lines[0].setFocus()
    for words in ("Het MT stemt in met …", "Ter vergadering uitgereikt."):
        desk.type(words)
        desk.press(Qt.Key.Key_Return)
    desk.type("Het MT stemt in met …")
    desk.press(Qt.Key.Key_Return)
    assert phrases.list.refusal == "Deze frase staat al in de lijst."
    phrases.list.table.select("1")
    phrases.list.table.setFocus()
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert file_of(desk).association.phrases() == ("Ter vergadering uitgereikt.", "Het MT stemt in met …")
    assert undo_text(desk) == "&Ongedaan maken: frasen wijzigen"


def test_locations_and_abbreviations_are_kept_in_lists(desk: Desk) -> None:
    locations = group(desk, LocationsView).list
    locations.new_lines[0].setFocus()
    desk.type("Dorpshuis De Proef")
    desk.press(Qt.Key.Key_Return)
    new = locations.table.current_id()
    locations.table.records.edit_wanted.emit(new, "place", "Proefstad")
    locations.table.records.edit_wanted.emit("loc-dnk-assen", "offered", False)
    assert "DNK, Assen" not in file_of(desk).meeting_planning.places()
    assert "Dorpshuis De Proef, Proefstad" in file_of(desk).meeting_planning.places()
    locations.table.select("loc-gemeentehuis-veendam")
    locations.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.message() == "Gemeentehuis Veendam wordt gebruikt in 1 overleg en kan alleen worden gearchiveerd."

    abbreviations = group(desk, AbbreviationsView).list
    abbreviations.new_lines[0].setFocus()
    desk.type("SPUK")
    abbreviations.new_lines[1].setFocus()
    desk.type("nog een keer")
    desk.press(Qt.Key.Key_Return)
    assert abbreviations.refusal == "De code SPUK is al in gebruik. Kies een andere code."
    assert [line.text() for line in abbreviations.new_lines] == ["SPUK", "nog een keer"]
    hits = file_of(desk).search.find("spuk")
    assert (hits[0].kind, hits[0].title, hits[0].snippet) == ("abbreviation", "SPUK", "specifieke uitkering")
    desk.window.go("today")
    desk.window.open_record("abbreviations", hits[0].id)
    assert abbreviations.table.current_id() == hits[0].id


def test_what_is_older_than_it_is_kept_is_a_list_of_doors(desk: Desk) -> None:
    retention = group(desk, RetentionView)
    assert retention.summary.isHidden()
    years = next(iter(retention.years.values()))
    fill_in(desk, years, "10j")
    assert retention.refusal == "‘10j’ is geen aantal jaren. Typ een getal, of niets voor geen termijn."
    assert years.text() == "10j"
    file_of(desk).meetings.record_held("body-bo-cult", "Van lang geleden", dt.date(2012, 5, 10))
    fill_in(desk, years, "9")
    assert retention.summary.text() == "1 overleg ouder dan de termijn"
    retention.table.select(retention.table.records.records[0].id)
    retention.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.meetings.workspace.head.title.text() == "Van lang geleden"


def test_preferences_are_of_whoever_sits_here(desk: Desk, tmp_path: Path) -> None:
    view = group(desk, PreferencesView)
    settings = desk.window.shell.settings
    folder = tmp_path / "kopieën"
    folder.mkdir()
    part = PreferencesPart(view, desk.window.shell, ask=lambda _begin: folder)
    view.folder_wanted.disconnect()
    view.folder_wanted.connect(part.choose_folder)
    desk.qtbot.mouseClick(view.choose, Qt.MouseButton.LeftButton)
    assert view.folder.text() == str(folder)
    desk.window.actions_["save"].trigger()
    desk.wait(lambda: len(list(folder.glob("*.vgg"))) == 1)
    desk.qtbot.mouseClick(view.usual, Qt.MouseButton.LeftButton)
    assert settings.folder("backups") is None
    view.zoom_wanted.emit(125)
    desk.wait(lambda: view.zoom.currentText() == "125 %")
    desk.window.shell.theme.set_zoom(100)


def test_a_file_that_may_only_be_read_keeps_its_settings(desk: Desk) -> None:
    desk.open_sample()
    path = file_of(desk).path
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    assert not group(desk, DaysView).time_format.isEnabled()
    assert all(line.isReadOnly() for line in group(desk, TermsView).grid.fields.values())
    locations = group(desk, LocationsView).list
    assert not any(line.isVisible() for line in locations.new_lines)
    assert group(desk, PreferencesView).colours.isEnabled()
