"""The parts of the section Actiepunten, each on its own: names to pick, questions, filters, and a list one can hear."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.action_points import ActionGroup, ActionStatus
from secretariat.gui.action_points.filters import ActionGroupBar, FilterBar, kept, read_back
from secretariat.gui.action_points.presenter import ActionPointsPresenter
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.ask_bar import AskBar
from secretariat.gui.widgets.pick_box import PickBox, Unknown
from secretariat.services.action_following import ActionFilter
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.gui.fakes import spoken_name, type_text
from tests.storage.contents import Clock, make_file

KEY = Qt.Key
NAMES = (("p1", "Karin Verzinsma"), ("p2", "Kees Karin"), ("o1", "VGG"))


@pytest.fixture(scope="session")
def _file(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "origineel.vgg"
    make_file(path, sample_path, Clock())
    return path


@pytest.fixture
def workspace(_file: Path) -> Iterator[Workspace]:
    """The sample, for reading."""
    workspace = open_workspace(_file, read_only=True, clock=Clock())
    yield workspace
    workspace.close()


@pytest.fixture
def view(qtbot: QtBot, shell: Shell, workspace: Workspace) -> ActionPointsView:
    """The section on the sample, which may only be read."""
    view = ActionPointsView(shell.settings)
    qtbot.addWidget(view)
    view.resize(1274, 690)
    presenter = ActionPointsPresenter(view, shell)
    view.show()
    presenter.open_file(workspace)
    return view


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> PickBox:
    """Three names, one of them chosen."""
    box = PickBox("Wie")
    box.show_choices(NAMES)
    box.show_choice("o1")
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("vgg", "o1"), ("verzin", "p1"), ("Kees Karin", "p2"), ("karin", Unknown("karin")), ("", Unknown(""))],
)
def test_a_part_of_a_name_is_enough_when_one_has_it(box: PickBox, typed: str, meant: str | Unknown) -> None:
    box.setEditText(typed)
    assert box.found() == meant


def test_enter_takes_the_name_that_was_meant(box: PickBox, qtbot: QtBot) -> None:
    box.setFocus()
    box.field.selectAll()
    with qtbot.waitSignal(box.picked) as picked:
        box.setEditText("verz")
        qtbot.keyClick(box, KEY.Key_Return)
    assert picked.args == ["p1"]
    assert box.currentText() == "Karin Verzinsma"


def test_a_name_that_nobody_has_is_told_and_stays(box: PickBox, qtbot: QtBot) -> None:
    box.setEditText("Niemand")
    with qtbot.waitSignal(box.not_known) as told:
        qtbot.keyClick(box, KEY.Key_Return)
    assert told.args == ["Niemand"]
    assert (box.currentText(), box.chosen) == ("Niemand", "o1")
    box.forget()
    assert box.currentText() == "VGG"


def test_the_same_name_again_is_no_choice(box: PickBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.picked):
        qtbot.keyClick(box, KEY.Key_Return)


def test_a_question_waits_for_words(qtbot: QtBot, theme: Theme) -> None:
    bar = AskBar()
    qtbot.addWidget(bar)
    answers: list[str] = []
    question = "Wat is de reden van het uitstel? Dit wordt uitstel 1."
    bar.ask(question, answers.append)
    qtbot.keyClick(bar.reason, KEY.Key_Return)
    assert answers == []
    type_text(bar.reason, "wacht op veld")
    with qtbot.assertNotEmitted(bar.settled):
        qtbot.keyClick(bar.reason, KEY.Key_Return)
    assert (answers, bar.question) == (["wacht op veld"], question)
    bar.ask(question, lambda words: words)
    assert bar.reason.text() == "wacht op veld"
    with qtbot.waitSignal(bar.settled):
        qtbot.keyClick(bar.reason, KEY.Key_Return)
    assert bar.question == ""
    bar.ask(question, lambda words: words)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.reason, KEY.Key_Escape)
    assert bar.question == ""


@pytest.mark.parametrize(
    "wanted",
    [
        ActionFilter(),
        ActionFilter(words="é “x”", owner_id="per-1", body_id="b", origin_id="m", dossier_id="d"),
        ActionFilter(status=ActionStatus.ON_HOLD, group=ActionGroup.OVERDUE),
    ],
)
def test_a_filter_comes_back_as_it_was_kept(wanted: ActionFilter) -> None:
    assert read_back(kept(wanted)) == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", '{"status": "nonsense"}', '{"other": "x"}', "null", "3"])
def test_a_damaged_filter_is_none(text: str) -> None:
    assert read_back(text) == ActionFilter()


def test_what_the_file_does_not_know_does_not_filter(qtbot: QtBot, theme: Theme) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_choices(NAMES, [("b", "Orgaan")], [])
    bar.show_filter(ActionFilter(owner_id="gone", body_id="b"))
    assert bar.wanted(None) == ActionFilter(body_id="b")
    assert bar.owner.currentText() == "Iedereen"


def test_groups_say_their_numbers_in_words(qtbot: QtBot, theme: Theme) -> None:
    bar = ActionGroupBar()
    qtbot.addWidget(bar)
    bar.show_counts({group: 10_000 * place for place, group in enumerate(ActionGroup)})
    assert bar.words_of(None) == "100.000 op de actielijst"
    assert bar.words_of(ActionGroup.HANDLED) == "50.000 afgehandeld"
    bar.press(ActionGroup.LATER)
    assert bar.group is ActionGroup.LATER


def test_everything_has_a_name_to_hear(view: ActionPointsView) -> None:
    reachable = [part for part in view.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [type(part).__name__ for part in reachable if part.isVisible() and not spoken_name(part)] == []


def test_no_letter_opens_two_things(view: ActionPointsView) -> None:
    def twice(texts: list[str]) -> list[str]:
        letters = Counter(one.lower() for text in texts for one in re.findall(r"&([^&])", text.replace("&&", "")))
        return [letter for letter, times in letters.items() if times > 1]

    visible = [part for part in view.findChildren(QWidget) if part.isVisibleTo(view)]
    texts = [part.text() for part in visible if isinstance(part, QAbstractButton | QLabel)]
    assert twice([*texts, "&Bestand", "Be&werken", "B&eeld", "&Ga naar", "&Help"]) == []
    for menu in view.findChildren(QMenu):
        assert twice([action.text() for action in menu.actions()]) == []


def test_a_file_for_reading_offers_no_changes(view: ActionPointsView) -> None:
    assert view.table.records.rowCount() == 15
    assert not any(button.isVisible() for button in (view.new_button, view.change_button))
    assert not view.record.owner.isEnabled()
    assert view.record.text.isReadOnly()
    index = view.table.records.index(0, view.table.records.column_of("due"))
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_late_is_said_in_words_and_in_colour(view: ActionPointsView) -> None:
    records = view.table.records
    line = records.records[0]
    status, due = (records.columns[records.column_of(key)] for key in ("status", "due"))
    assert status.text(line) == "Open – te laat"
    assert status.tone is not None
    assert status.tone(line) == "bad"
    assert due.accessible is not None
    assert due.accessible(line) == "Gereed op: in 2022, te laat"


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_text_stays_readable_at_every_size(view: ActionPointsView, theme: Theme, qtbot: QtBot, zoom: int) -> None:
    theme.set_zoom(zoom)
    qtbot.waitUntil(lambda: view.table.columnWidth(view.table.records.column_of("text")) >= 2 * zoom)


def test_a_date_typed_for_a_new_point_is_read_back(view: ActionPointsView) -> None:
    view.form.begin(dt.date(2023, 11, 20), "", "", "")
    view.form.due.setText("eind mrt")
    assert view.form.understood == "Gereed op zondag 31 maart 2024 · week 13"
    view.form.due.setText("na de zomer")
    assert view.form.understood == "Geen datum: wordt als omschrijving bewaard."


def test_a_name_that_is_nobodys_stays_where_it_was_typed(view: ActionPointsView, qtbot: QtBot) -> None:
    form = view.form
    view.open_form()
    form.begin(dt.date(2023, 11, 20), "", "", "")
    with qtbot.waitActive(view):
        view.activateWindow()
    form.owner.setFocus()
    type_text(form.owner.field, "demoma, testerman")
    form.due.setFocus()
    assert form.owner.currentText() == "demoma, testerman"
    form.submit()
    assert (
        form.rows["owner"].refusal
        == "‘demoma, testerman’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    assert form.owner.hasFocus()


def test_what_is_refused_is_put_right_in_the_first_field_that_is_empty(view: ActionPointsView, qtbot: QtBot) -> None:
    form = view.form
    view.open_form()
    form.begin(dt.date(2023, 11, 20), "", "", "")
    with qtbot.waitActive(view):
        view.activateWindow()
    form.text.setText("Programma rondsturen")
    form.due.setText("na de meivakantie")
    form.due.setFocus()
    form.refused("Vul een actiehouder in.")
    assert form.owner.hasFocus()


def test_clearing_the_filters_leaves_the_keyboard_where_one_filters(view: ActionPointsView, qtbot: QtBot) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.filters.show_filter(ActionFilter(words="musea"))
    view.filters.clear_button.setFocus()
    view.filters.clear_button.click()
    assert view.filters.words.hasFocus()
