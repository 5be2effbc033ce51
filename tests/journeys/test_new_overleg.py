"""A secretary plans overleggen: one as in November 2023, a year's series, and the first one in an empty file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from secretariat.gui.bodies.view import BodiesView
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind
from tests.export.check_pdf import Checked
from tests.journeys.conftest import MEETING, NOON, Desk
from tests.journeys.reading_pdf import words_on
from tests.journeys.test_main_job import save_pdf

CONTROL = Qt.KeyboardModifier.ControlModifier
OWN_LISTS = {"agenda_items": "meeting_id", "attendance": "meeting_id", "minutes": "meeting_id"}
OWN_LISTS |= {"decisions": "meeting_id", "action_points": "origin_meeting_id", "proxies": "meeting_id"}


def without_november(data: dict[str, Any]) -> dict[str, Any]:
    """The sample on 2 October 2023, before anybody planned the overleg of November."""
    data["meta"]["reference_date"] = "2023-10-02"
    gone = {MEETING}
    for name, key in OWN_LISTS.items():
        gone |= {one["id"] for one in data[name] if one.get(key) == MEETING}
    ratified = {one["id"] for one in data["decision_ratifications"] if one["decision_id"] in gone}

    def kept(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: kept(part) for key, part in value.items() if not (isinstance(part, str) and part in gone)}
        if isinstance(value, list):
            return [kept(part) for part in value if not (isinstance(part, str) and part in gone)]
        return value

    rest: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, list):
            value = [one for one in value if one["id"] not in gone | ratified]
        rest[name] = kept(value)
    return rest


def open_october(desk: Desk, sample_path: Path) -> None:
    data = without_november(json.loads(sample_path.read_text(encoding="utf-8")))
    path = desk.folder / "oktober.vgg"
    import_exchange(json.dumps(data, ensure_ascii=False).encode(), path, lambda: NOON).close()
    assert desk.files.open(path)
    desk.window.go("meetings")


def agenda(desk: Desk) -> list[str]:
    records = desk.agenda.table.records
    return [f"{records.index(row, 0).data()} {records.index(row, 1).data()}" for row in range(records.rowCount())]


def test_planning_the_overleg_of_november(desk: Desk, sample_path: Path) -> None:
    open_october(desk, sample_path)
    desk.meetings.tree.select("bodies", "body-bo-cult")
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)

    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    assert form.body.currentText() == "Bestuurlijk overleg Cultuur"
    desk.type("2 nov 2023")
    assert form.date.understood == "do 2 november 2023 · week 44"
    form.times.line.selectAll()
    form.times.setFocus()
    desk.type("14-16.30")
    assert form.times.understood == "14:00–16:30 uur · 150 minuten"
    form.place.setFocus()
    form.place.line.setText("Vergaderzaal Voorbeeld")
    assert form.place.understood == ""
    assert form.warnings.text() == ""
    assert form.preview.text().startswith("Wordt BO-CULT 2023-02, Bestuurlijk overleg Cultuur: gepland.")
    desk.press(Qt.Key.Key_Return)

    head = desk.meetings.workspace.head
    desk.wait(lambda: desk.meetings.shown is desk.meetings.workspace)
    assert head.title.text() == "Bestuurlijk overleg Cultuur"
    assert head.facts == (
        "donderdag 2 november 2023 · 14:00–16:30 uur · Vergaderzaal Voorbeeld, zaal 2.04, Groningen"
        " · voorzitter Z. van der Verzin"
    )
    assert head.terms == (
        "Termijnen: stukken 12-10-2023 · verzending 19-10-2023 · nazending t/m 31-10-2023"
        " · concept bij voorzitter 09-11-2023 · concept verzonden 16-11-2023 · reacties t/m 30-11-2023"
    )
    assert agenda(desk) == [
        "1 Opening en mededelingen",
        "2 Vaststellen agenda",
        "3 Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst",
        "4 Rondvraag",
        "5 Sluiting",
    ]
    workspace = desk.files.workspace
    assert workspace is not None
    assert "BO-CULT 2023-02" in [line.code for line in workspace.meetings.lines()]

    desk.meetings.tree.setFocus()
    undo = desk.window.actions_["undo"]
    assert undo.text() == "&Ongedaan maken: overleg toevoegen"
    undo.trigger()
    assert "BO-CULT 2023-02" not in [line.code for line in workspace.meetings.lines()]
    assert not undo.isEnabled()


def test_what_is_wrong_is_said_and_what_was_typed_stays(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("bodies", "body-bo-cult")
    desk.meetings.tree.setFocus()
    desk.window.actions_["new"].trigger()
    form = desk.meetings.new_meeting
    form.date.line.setText("eens")
    form.times.line.setText("16-14")
    desk.press(Qt.Key.Key_Return)
    assert form.date.refusal == "‘eens’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    assert form.times.refusal == "‘16-14’ is geen tijd. Typ bijvoorbeeld 14-16.30, 9.30 of half tien."
    form.date.line.setText("26-1-2020")
    assert form.date.refusal == ""
    assert form.warnings.text() == "Let op: 26 januari 2020 valt op een zondag. Toch opslaan?"
    desk.press(Qt.Key.Key_Escape)
    assert desk.meetings.shown is desk.meetings.card


def test_ctrl_n_in_the_agenda_is_a_new_item(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("meetings", MEETING)
    desk.agenda.table.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    desk.wait(desk.agenda.new_title.hasFocus)
    assert desk.meetings.shown is desk.meetings.workspace


def days_of(desk: Desk) -> list[list[str]]:
    """The days of the series as they stand: tick, date, week, what to know."""
    records = desk.meetings.series.table.records
    return [[column.text(line) for column in records.columns] for line in records.records]


def type_twice_a_month(desk: Desk, year: str) -> None:
    form = desk.meetings.series
    form.rhythm.line.clear()
    desk.type(f"elke 2e en 4e donderdag van {year}")
    assert form.rhythm.understood == f"Elke 2e en 4e donderdag van de maand in {year}"
    assert (form.first.typed(), form.last.typed()) == (f"01-01-{year}", f"31-12-{year}")
    assert (form.choice.often.currentText(), len(days_of(desk))) == ("", 24)


def test_a_new_years_series_of_an_orgaan(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("bodies", "body-ao-bib")
    card = desk.part(BodiesView)
    assert isinstance(card, BodiesView)
    desk.qtbot.mouseClick(card.card.series, Qt.MouseButton.LeftButton)
    form = desk.meetings.series
    desk.wait(form.rhythm.line.hasFocus)
    desk.type("elke maand")
    assert form.rhythm.understood.startswith("Nog geen regelmaat. Bijvoorbeeld: elke 2e donderdag")
    assert not form.save.isEnabled()
    for year in ("2027", "2024"):
        type_twice_a_month(desk, year)
    form.rhythm.line.clear()
    desk.type("elke 2e donderdag, niet in de vakantie")
    assert form.rhythm.understood == "Elke 2e donderdag van de maand, niet in de vakantie"
    assert (form.choice.often.currentText(), form.choice.weekday.currentText()) == ("elke 2e van de maand", "donderdag")
    assert (form.first.typed(), form.last.typed()) == ("01-01-2024", "31-12-2024")
    assert days_of(desk) == [
        ["ja", "donderdag 11 januari 2024", "2", ""],
        ["ja", "donderdag 8 februari 2024", "6", ""],
        ["ja", "donderdag 14 maart 2024", "11", ""],
        ["ja", "donderdag 11 april 2024", "15", ""],
        ["nee", "donderdag 9 mei 2024", "19", "Hemelvaartsdag"],
        ["ja", "donderdag 13 juni 2024", "24", ""],
        ["ja", "donderdag 11 juli 2024", "28", ""],
        ["nee", "donderdag 8 augustus 2024", "32", "Zomervakantie"],
        ["ja", "donderdag 12 september 2024", "37", ""],
        ["ja", "donderdag 10 oktober 2024", "41", ""],
        ["ja", "donderdag 14 november 2024", "46", ""],
        ["ja", "donderdag 12 december 2024", "50", ""],
    ]
    assert form.save.text() == "10 overleggen p&lannen"
    move_and_untick(desk)
    desk.qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)

    workspace = desk.files.workspace
    assert workspace is not None
    lines = workspace.bodies.card("body-ao-bib").meetings
    assert [(line.code, line.date.isoformat() if line.date else "") for line in reversed(lines)] == [
        ("AO-BIB 2024-01", "2024-01-11"),
        ("AO-BIB 2024-02", "2024-02-08"),
        ("AO-BIB 2024-03", "2024-03-14"),
        ("AO-BIB 2024-04", "2024-04-11"),
        ("AO-BIB 2024-05", "2024-05-16"),
        ("AO-BIB 2024-06", "2024-06-13"),
        ("AO-BIB 2024-07", "2024-07-11"),
        ("AO-BIB 2024-08", "2024-09-12"),
        ("AO-BIB 2024-09", "2024-10-10"),
        ("AO-BIB 2024-10", "2024-11-14"),
    ]
    assert desk.message() == "AO-BIB: 10 overleggen gepland, van 11 januari 2024 tot en met 14 november 2024."
    undo = desk.window.actions_["undo"]
    desk.meetings.tree.setFocus()
    assert undo.text() == "&Ongedaan maken: reeks overleggen plannen"
    undo.trigger()
    assert workspace.bodies.card("body-ao-bib").meetings == ()


def move_and_untick(desk: Desk) -> None:
    """Leave December out and move Ascension Day a week on; a place that is typed afterwards leaves both so."""
    form = desk.meetings.series
    edit = form.table.records.edit_wanted
    edit.emit("2024-12-12", "ticked", False)
    edit.emit("2024-05-09", "day", "do 13 juni")
    assert form.refusal == "Donderdag 13 juni 2024 staat al in deze reeks. Kies een andere dag."
    edit.emit("2024-05-09", "day", "eens")
    assert form.refusal == "‘eens’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    edit.emit("2024-05-09", "day", "16 mei")
    assert days_of(desk)[4] == ["ja", "donderdag 16 mei 2024", "20", "verplaatst van 09-05-2024"]
    form.place.line.setText("DNK")
    assert [line[0] for line in days_of(desk)] == [*["ja"] * 7, "nee", *["ja"] * 3, "nee"]
    edit.emit("2024-05-09", "day", "")
    assert days_of(desk)[4] == ["ja", "donderdag 9 mei 2024", "19", "Hemelvaartsdag"]
    edit.emit("2024-05-09", "day", "+1w")
    assert form.save.text() == "10 overleggen p&lannen"


def test_a_rhythm_can_be_chosen_instead_of_typed(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("bodies", "body-ao-bib")
    card = desk.part(BodiesView)
    assert isinstance(card, BodiesView)
    desk.qtbot.mouseClick(card.card.series, Qt.MouseButton.LeftButton)
    form = desk.meetings.series
    for field, words in ((form.choice.often, "elke laatste van de maand"), (form.choice.weekday, "dinsdag")):
        field.setCurrentIndex(field.findText(words))
        field.activated.emit(field.currentIndex())
    assert form.rhythm.typed() == "elke laatste dinsdag van de maand"
    assert days_of(desk)[0] == ["ja", "dinsdag 30 januari 2024", "5", ""]
    assert days_of(desk)[-1] == ["ja", "dinsdag 31 december 2024", "1", "Kerstvakantie"]
    assert form.save.text() == "12 overleggen p&lannen"
    form.skip.setChecked(True)
    assert [line[1] for line in days_of(desk) if line[0] == "nee"] == [
        "dinsdag 30 april 2024",
        "dinsdag 30 juli 2024",
        "dinsdag 27 augustus 2024",
        "dinsdag 29 oktober 2024",
        "dinsdag 31 december 2024",
    ]
    assert form.save.text() == "7 overleggen p&lannen"
    form.rhythm.line.setText("elke laatste dinsdag, niet in de vakantie")
    form.rhythm.line.setText("elke laatste dinsdag van de maand")
    assert (form.skip.isVisible(), form.skip.isChecked(), form.save.text()) == (True, False, "12 overleggen p&lannen")
    form.rhythm.line.setText("elke laatste dinsdag, niet in de vakantie")
    assert (form.skip.isVisible(), form.skip.isChecked(), form.save.text()) == (True, True, "7 overleggen p&lannen")
    desk.qtbot.mouseClick(form.skip, Qt.MouseButton.LeftButton, pos=QPoint(10, form.skip.height() // 2))
    assert form.rhythm.typed() == "elke laatste dinsdag van de maand"
    assert (form.skip.isChecked(), form.save.text()) == (False, "12 overleggen p&lannen")


def test_another_day_from_the_head(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("meetings", "mtg-bo-cult-2024-01")
    head = desk.meetings.workspace.head
    desk.qtbot.mouseClick(head.change, Qt.MouseButton.LeftButton)
    assert head.form.date.typed() == "23-05-2024"
    head.form.date.line.setText("9 mei 2024")
    assert head.form.warnings.text().splitlines()[0] == "Let op: 9 mei 2024 is een feestdag: Hemelvaartsdag."
    head.form.date.line.setText("do 30 mei 2024")
    desk.press(Qt.Key.Key_Return)
    assert head.form.isHidden()
    assert head.facts.startswith("donderdag 30 mei 2024 · 14:00–16:30 uur · Inspiratiecafé OSO, Garmerwolde")
    assert head.terms.startswith("Termijnen: stukken 09-05-2024 · verzending 16-05-2024")


def test_the_card_of_an_orgaan_is_edited_in_place(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.tree.select("bodies", "body-bo-cult")
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    card, members = view.card, view.card.members
    assert members.count_in_words == "ma 20 november 2023 · week 47 · 12 leden"
    members.day_line.setText("20-4-2023")
    names = [line.name for line in members.table.records.records]
    assert "Klaas Nepstra" in names
    assert "Bert Monsterboer" not in names
    members.everybody.setChecked(True)
    assert {"Klaas Nepstra", "Bert Monsterboer"} <= {line.name for line in members.table.records.records}
    members.table.records.edit_wanted.emit("mem-bo-testinga", "end_date", "31-12-2023")
    row = members.table.records.row_of("mem-bo-testinga")
    assert members.table.records.index(row, 5).data() == "31-12-2023"

    card.facts.level.setCurrentIndex(card.facts.level.findData("official"))
    card.facts.level.activated.emit(card.facts.level.currentIndex())
    assert card.arrangements.terms.fields["own", "submit_days_before"].placeholderText() == "10"
    desk.qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert desk.message().startswith("Bestuurlijk overleg Cultuur wordt gebruikt in ")
    assert desk.message().endswith(" overleggen en kan alleen worden gearchiveerd.")
    card.meetings.opened.emit("mtg-bo-cult-2023-01")
    assert desk.meetings.shown is desk.meetings.workspace
    desk.window.actions_["back"].trigger()
    assert desk.meetings.shown is desk.meetings.card


def test_from_an_empty_file_to_the_first_convocatie(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.files.new(desk.folder / "leeg.vgg")
    desk.window.go("meetings")
    assert desk.meetings.empty.button.text() == "Nieuw orgaan"
    desk.qtbot.mouseClick(desk.meetings.empty.button, Qt.MouseButton.LeftButton)
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    desk.wait(view.new.name.hasFocus)
    desk.type("Bestuurlijk overleg Mobiliteit")
    view.new.code.selectAll()
    view.new.code.setFocus()
    desk.type("BO-MOB")
    desk.press(Qt.Key.Key_Return)
    assert view.card.name.text() == "Bestuurlijk overleg Mobiliteit"

    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    assert form.body.currentText() == "Bestuurlijk overleg Mobiliteit"
    desk.type("2e do mei 2027")
    form.times.setFocus()
    desk.type("half tien")
    form.place.setFocus()
    desk.type("Gemeentehuis Proefstad")
    assert form.place.understood == "Nieuwe locatie"
    desk.press(Qt.Key.Key_Return)
    assert desk.meetings.workspace.head.facts.startswith("donderdag 13 mei 2027 · 09:30 uur · Gemeentehuis Proefstad")
    workspace = desk.files.workspace
    assert workspace is not None
    assert [line.code for line in workspace.meetings.lines()] == ["BO-MOB 2027-01"]

    desk.pane.show_kind(PaperKind.CONVOCATION)
    pdf = save_pdf(desk, monkeypatch, "convocatie.pdf")
    said = words_on(pdf)
    assert "donderdag 13 mei 2027" in said
    assert "Verslag vorig overleg" not in said
    assert Checked(pdf.read_bytes()).problems == []
