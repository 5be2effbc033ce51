"""The parts of Verzenden: one key a row, remarks with their reasons, sizes, and the log."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from secretariat.documents.outline import Outline
from secretariat.domain.dispatches import (
    Dispatch,
    DispatchChannel,
    DispatchFile,
    DispatchKind,
    DispatchRecipient,
    Mode,
    OverruledCheck,
    RecipientRole,
)
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.recipients import RecipientGroup
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck
from secretariat.gui.dispatches import checks, files, log
from secretariat.gui.dispatches.draft import SendingDraft, in_the_way
from secretariat.gui.dispatches.letter import LetterView
from secretariat.gui.dispatches.recipients import RecipientsView
from secretariat.gui.dispatches.send_dialog import SendDialog
from secretariat.gui.dispatches.sent_letter import SentLetter
from secretariat.gui.look.theme import Theme
from secretariat.services.parcel_contents import Addressee, FileToSend, LeftOut, PaperToSend, Parcel
from secretariat.wording.dispatches import too_large
from tests.gui.fakes import type_text

KEY = Qt.Key
HERE = Place("meetings", "m1")


def person(name: str, group: RecipientGroup = RecipientGroup.MEMBERS, *, chosen: bool = True) -> Addressee:
    role = RecipientRole.TO if group is RecipientGroup.MEMBERS else RecipientRole.CC
    return Addressee(name, name, "Groningen", f"{name}@example.nl", group, role, chosen)


def parcel(*addressees: Addressee, sent_files: tuple[FileToSend, ...] = ()) -> Parcel:
    return Parcel(
        DispatchKind.CONVOCATION, "m1", 1, "Uitnodiging", "Geachte leden,", addressees, (), sent_files, None, ()
    )


@pytest.fixture
def people(theme: Theme, qtbot: QtBot) -> RecipientsView:
    view = RecipientsView()
    qtbot.addWidget(view)
    draft, given = SendingDraft(), parcel(person("a"), person("b"), person("c", RecipientGroup.AGENDA_MEMBERS))

    def again() -> None:
        view.show_rows(draft.rows(given))

    def tick(ids: list[str], on: bool) -> None:
        draft.ticks |= dict.fromkeys(ids, on)
        again()

    def give(ids: list[str], role: RecipientRole) -> None:
        draft.roles |= dict.fromkeys(ids, role)
        again()

    def add(person_id: str) -> None:
        draft.add(person(person_id, RecipientGroup.INVITED))
        again()

    def remove(ids: list[str]) -> None:
        for one in ids:
            draft.remove(one)
        again()

    view.ticked.connect(tick)
    view.role_wanted.connect(give)
    view.add_wanted.connect(add)
    view.remove_wanted.connect(remove)
    view.show_choices([("d", "Dijk, D."), ("a", "a")])
    again()
    view.resize(600, 400)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.table.setFocus()
    return view


def standing(view: RecipientsView) -> list[tuple[str, str, bool]]:
    return [(row.id, row.role.value, row.ticked) for row in view.rows]


def test_one_key_ticks_a_row_in_whatever_column_the_cursor_is(people: RecipientsView) -> None:
    people.table.select("b", "email")
    QTest.keyClick(people.table, KEY.Key_Space)
    assert standing(people) == [("a", "to", True), ("b", "to", False), ("c", "cc", True)]
    QTest.keyClick(people.table, KEY.Key_Space)
    people.table.selectAll()
    QTest.keyClick(people.table, KEY.Key_Space)
    assert [ticked for _id, _role, ticked in standing(people)] == [False, False, False]
    people.all_button.click()
    assert [ticked for _id, _role, ticked in standing(people)] == [True, True, True]


def test_a_letter_says_as_what_somebody_receives_it(people: RecipientsView) -> None:
    people.table.select("a")
    QTest.keyClick(people.table, KEY.Key_C)
    people.table.select("c")
    QTest.keyClick(people.table, KEY.Key_A)
    assert standing(people) == [("a", "cc", True), ("b", "to", True), ("c", "to", True)]


def test_somebody_else_is_found_by_typing_and_can_be_taken_off_again(people: RecipientsView) -> None:
    QTest.keyClick(people.table, KEY.Key_Insert)
    assert people.other.field.hasFocus()
    people.other.field.setText("dijk")
    QTest.keyClick(people.other.field, KEY.Key_Return)
    assert standing(people)[-1] == ("d", "cc", True)
    people.table.select("a")
    QTest.keyClick(people.table, KEY.Key_Delete)
    people.table.select("d")
    QTest.keyClick(people.table, KEY.Key_Delete)
    assert [one for one, _role, _ticked in standing(people)] == ["a", "b", "c"]


def test_a_reason_is_typed_in_the_list_for_one_remark_or_for_all_that_were_chosen(theme: Theme, qtbot: QtBot) -> None:
    found = (
        SendingCheck(CheckKey.NO_PROPOSER, Place("agenda_items", "i1"), "4 Convenant"),
        SendingCheck(CheckKey.NO_PAPER, Place("agenda_items", "i1"), "4 Convenant"),
        SendingCheck(CheckKey.NO_PAPER, Place("agenda_items", "i2"), "5 Begroting"),
        SendingCheck(CheckKey.NO_ITEMS, HERE),
    )
    reasons: dict[str, str] = {}
    view = checks.ChecksView()
    qtbot.addWidget(view)

    def given(subjects: list[str], why: str) -> None:
        reasons.update(dict.fromkeys(subjects, why))
        view.show_rows(checks.rows_of(found, reasons))

    view.reason_given.connect(given)
    view.show_rows(checks.rows_of(found, reasons))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    state, words = checks.COLUMNS[0].text, checks.COLUMNS[1].text
    assert [state(row) for row in view.rows] == ["Eerst herstellen", "Reden nodig", "Reden nodig", "Ter informatie"]
    assert words(view.rows[1]) == "Bij punt 4 Convenant wordt iets besloten, maar er is geen stuk."
    assert in_the_way(found, reasons) == (1, 2)
    view.show_first_open()
    view.ask_reason()  # what stops it cannot be overruled
    assert view.table.findChild(QLineEdit) is None
    view.table.select(view.rows[1].id)
    view.table.setCurrentIndex(view.table.records.index(1, 0))
    QTest.keyClick(view.table, KEY.Key_F2)  # from the first cell as well
    editor = view.table.findChild(QLineEdit)
    assert editor is not None
    type_text(editor, "volgt")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: reasons == {"no_paper/i1": "volgt"})
    assert [state(row) for row in view.rows][1:3] == ["Reden gegeven", "Reden nodig"]
    assert in_the_way(found, reasons) == (1, 1)
    view.table.selectAll()
    view.ask_reason()
    editor = view.table.findChildren(QLineEdit)[-1]
    editor.clear()
    type_text(editor, "volgen")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: reasons == {"no_paper/i1": "volgen", "no_paper/i2": "volgen"})
    assert in_the_way(found, reasons) == (1, 0)


def outline(name: str) -> Outline:
    return Outline(
        title=name,
        subject="",
        author="",
        header_left="",
        header_right="",
        footer_left="",
        created="",
        blocks=(),
        file_name=name,
    )


def test_concepts_to_be_adopted_stand_below_the_agenda_each_by_its_own_key() -> None:
    drafts = [PaperToSend(IssuedKind.MINUTES, outline(f"verslag-{one}"), one, 1, to_adopt=True) for one in ("m8", "m9")]
    agenda = PaperToSend(IssuedKind.CONVOCATION, outline("convocatie"), "m1")
    left = LeftOut(drafts[0].key, drafts[0].file_name, drafts[0].kind)
    file = FileToSend("4a-plan.pdf", "d1", "0" * 64, 1)
    given = replace(parcel(sent_files=(file,)), papers=(agenda, drafts[1]), left_out=(left,))
    assert [(row.name, row.kind, row.key, row.goes) for row in files.rows_of(given, {})] == [
        ("convocatie.pdf", "Convocatie", "convocation", True),
        ("verslag-m9.pdf", "Ter vaststelling", "minutes/m9", True),
        ("verslag-m8.pdf", "Gaat niet mee", "minutes/m8", False),
        ("4a-plan.pdf", "Stuk", "d1", True),
    ]


def test_a_message_that_grows_too_large_is_said_so() -> None:
    large = FileToSend("4a-plan.pdf", "d1", "0" * 64, 16 * 1024**2)
    rows = files.rows_of(parcel(sent_files=(large,)), {})
    assert [(row.name, row.kind, row.document_id) for row in rows] == [("4a-plan.pdf", "Stuk", "d1")]
    assert too_large(sum(row.size for row in rows)).startswith("Met deze bijlagen wordt een bericht 21,3 MB;")
    assert too_large(14 * 1024**2) == ""


def test_only_words_that_differ_are_kept_so_that_the_file_still_comes_through() -> None:
    draft, given = SendingDraft(), parcel(person("a"))
    draft.say(given, "Uitnodiging", " ")
    assert (draft.subject, draft.text) == (None, None)
    draft.say(given, "Uitnodiging", "Beste mensen,")
    choice = draft.choice(given, ())
    assert (choice.subject, choice.text) == ("Uitnodiging", "Beste mensen,")


def test_reasons_for_what_no_longer_fails_do_not_go_into_the_log() -> None:
    draft = SendingDraft(reasons={"no_paper/i1": "volgt", "no_paper/i2": "ook", "free_day/mtg": " "})
    failing = (SendingCheck(CheckKey.NO_PAPER, Place("agenda_items", "i1")), SendingCheck(CheckKey.FREE_DAY, HERE))
    assert draft.choice(parcel(person("a")), failing).overruled == {"no_paper/i1": "volgt"}


def test_a_road_without_drafts_has_no_message_for_each(theme: Theme, qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    view.show_road(DispatchChannel.EML, Mode.EACH)
    assert [view.mode.itemText(place) for place in range(view.mode.count())] == [
        "Eén bericht voor allen",
        "Eén bericht, namen verborgen",
        "Ieder een eigen bericht",
    ]
    view.show_road(DispatchChannel.MAILTO, Mode.TOGETHER)
    assert view.mode.count() == 2
    view.show_road(DispatchChannel.PRINT, Mode.TOGETHER)
    assert view.mode_row.isHidden()


def test_the_log_tells_what_went_to_whom_and_why_in_spite_of_what() -> None:
    one = Dispatch(
        id="dsp",
        kind=DispatchKind.DRAFT_MINUTES,
        sent_on=dt.date(2023, 11, 16),
        channel=DispatchChannel.EML,
        mode=Mode.TOGETHER,
        version=1,
        subject="Conceptverslag",
        text="Geachte leden,\n\nHierbij het verslag.",
        recipients=(
            DispatchRecipient(person_id="a", name="A. Testinga", email="a@example.nl", role=RecipientRole.TO),
            DispatchRecipient(person_id="b", name="M. Floor", role=RecipientRole.CC),
        ),
        files=(DispatchFile(name="verslag.pdf", sha256="3fa21b09c41e" + "0" * 52, issued_paper_id="iss"),),
        overruled=(
            OverruledCheck(key="chair_unasked", note="mondeling akkoord"),
            OverruledCheck(key="text_missing/i4", note="hoeft niet"),
            OverruledCheck(key="text_missing/i5", note="hoeft niet"),
        ),
        note="ook per post",
    )
    assert [(row.date, row.words, row.note or row.checksum) for row in log.rows_of([one])] == [
        ("16-11-2023", "Conceptverslag", "concept v1 · E-mailconcept · 2 ontvangers"),
        ("", "verslag.pdf", "3fa21b09 c41e"),
        ("", "Aan: A. Testinga", ""),
        ("", "Afschrift: M. Floor (geen e-mailadres)", ""),
        ("", "Verzonden: één bericht voor allen", ""),
        ("", "Onderwerp: Conceptverslag", ""),
        ("", "Bericht: Geachte leden, Hierbij het verslag.", ""),
        ("", "Toch verzonden (voorzitter niet akkoord): mondeling akkoord", ""),
        ("", "Toch verzonden (punt zonder tekst): hoeft niet", ""),
        ("", "Opmerking: ook per post", ""),
    ]


def test_another_folder_can_be_chosen_and_enter_goes_on(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "elders"
    dialog = SendDialog("Verzenden", ["Convocatie"], tmp_path, lambda _begin: other, records=True, opens=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.where.choose.click()
    assert dialog.where.folder == other
    with qtbot.waitSignal(dialog.submitted):
        QTest.keyClick(dialog.save_button, KEY.Key_Return)
    trial = SendDialog("Alleen opslaan", [], tmp_path, lambda _begin: None, records=False, opens=False)
    qtbot.addWidget(trial)
    trial.where.choose.click()
    assert (trial.where.folder, trial.opens.isChecked(), trial.note.parent()) == (tmp_path, False, None)


def test_enter_behind_a_remark_sends_and_on_the_folder_chooses_another(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "elders"
    dialog = SendDialog("Verzenden", ["Convocatie"], tmp_path, lambda _begin: other, records=True, opens=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "ook per post")
    with qtbot.waitSignal(dialog.submitted):
        QTest.keyClick(dialog.note, KEY.Key_Return)
    assert (dialog.isVisible(), dialog.note.text()) == (True, "ook per post")
    dialog.where.choose.setFocus()
    with qtbot.assertNotEmitted(dialog.submitted):
        QTest.keyClick(dialog.where.choose, KEY.Key_Return)
    assert dialog.where.folder == other


def test_the_space_bar_leaves_a_file_behind_and_it_stays_among_its_own_kind(theme: Theme, qtbot: QtBot) -> None:
    kept = FileToSend("4a-plan.pdf", "d1", "0" * 64, 1024)
    view = files.FilesView()
    qtbot.addWidget(view)
    wanted: list[tuple[list[str], bool]] = []
    view.ticked.connect(lambda keys, on: wanted.append((keys, on)))
    left = (LeftOut("convocation", "convocatie.pdf", IssuedKind.CONVOCATION), LeftOut("calendar", ""))
    view.show_rows(files.rows_of(replace(parcel(sent_files=(kept,)), left_out=left), {}), "")
    goes, name, kind, _size = (column.text for column in files.COLUMNS)
    assert [(name(row), kind(row), goes(row)) for row in view.rows] == [
        ("convocatie.pdf", "Gaat niet mee", "niet"),
        ("4a-plan.pdf", "Stuk", "gaat mee"),
        ("uitnodiging.ics", "Gaat niet mee", "niet"),
    ]
    for row in view.rows[:2]:
        view.table.select(row.id, "name")
        QTest.keyClick(view.table, KEY.Key_Space)
    assert wanted == [(["convocation"], True), (["d1"], False)]


def test_a_message_that_went_is_plain_text_to_read_and_esc_goes_back(theme: Theme, qtbot: QtBot) -> None:
    letter = SentLetter("Convocatie van 19 oktober 2023", "<b>Uitnodiging</b>", "<b>Geachte</b> leden,")
    qtbot.addWidget(letter)
    assert (letter.subject.text(), letter.text.toPlainText()) == (
        "Onderwerp: <b>Uitnodiging</b>",
        "<b>Geachte</b> leden,",
    )
    assert letter.text.isReadOnly()
    with qtbot.waitSignal(letter.closed):
        QTest.keyClick(letter, KEY.Key_Escape)
