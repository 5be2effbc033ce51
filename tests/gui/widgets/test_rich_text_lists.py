"""Lists as an office types them, each step undone with one key."""

from __future__ import annotations

import pytest

from secretariat.domain.rich_text import Paragraph, Run
from tests.gui.widgets.writing_desk import CTRL, KEY, SHIFT, Desk


@pytest.mark.parametrize(("typed", "stored"), [("- Jan\nPiet", "- Jan\n- Piet"), ("1. Jan\nPiet", "1. Jan\n2. Piet")])
def test_typing_begins_a_list(desk: Desk, typed: str, stored: str) -> None:
    desk.type(typed)
    assert desk.stored == stored


@pytest.mark.parametrize("typed", ["* let op", "1 januari", "2. twee", "-5 graden", "tekst - streep", "1) een"])
def test_other_beginnings_are_text(desk: Desk, typed: str) -> None:
    desk.type(typed)
    assert desk.editor.list_kind() is None
    assert desk.editor.toPlainText() == typed
    assert desk.editor.rich_text() == (Paragraph((Run(typed),)),)


def test_a_list_that_was_not_meant_is_undone_with_one_key(desk: Desk) -> None:
    desk.type("- ")
    assert desk.editor.list_kind() is False
    desk.press(KEY.Key_Z, CTRL)
    assert desk.editor.list_kind() is None
    assert desk.editor.toPlainText() == "- "
    desk.type("5 graden")
    assert desk.stored == "\\- 5 graden"


def test_enter_on_an_empty_item_ends_the_list(desk: Desk) -> None:
    desk.type("- Jan\n\nDaarna")
    assert desk.stored == "- Jan\n\nDaarna"


def test_tab_makes_sub_items_and_enter_goes_back_step_by_step(desk: Desk) -> None:
    desk.type("1. een\n")
    desk.press(KEY.Key_Tab)
    desk.type("sub\n\ntwee\n\nna")
    assert desk.stored == "1. een\n  1. sub\n2. twee\n\nna"


def test_shift_tab_and_backspace_move_out(desk: Desk) -> None:
    desk.editor.show_markdown("- een\n  - sub\n  - sub twee")
    desk.select(5, 5)
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.stored == "- een\n- sub\n  - sub twee"
    desk.select(4, 4)
    desk.press(KEY.Key_Backspace)
    assert desk.stored == "- een\n\nsub\n\n- sub twee"


def test_the_first_item_stays_at_the_margin(desk: Desk) -> None:
    desk.editor.show_markdown("- een")
    desk.press(KEY.Key_Tab)
    assert desk.editor.hasFocus()
    assert desk.stored == "- een"


def test_shift_enter_in_a_list_is_a_new_item(desk: Desk) -> None:
    desk.type("- een")
    desk.press(KEY.Key_Return, SHIFT)
    desk.type("twee")
    assert desk.stored == "- een\n- twee"


def test_list_buttons_work_on_the_selection(desk: Desk) -> None:
    desk.editor.show_markdown("een\n\ntwee\n\ndrie")
    desk.select(0, 8)
    desk.editor.toggle_list(ordered=True)
    assert desk.stored == "1. een\n2. twee\n\ndrie"
    desk.editor.toggle_list(ordered=False)
    assert desk.stored == "- een\n- twee\n\ndrie"
    desk.editor.toggle_list(ordered=False)
    assert desk.stored == "een\n\ntwee\n\ndrie"
    desk.editor.undo()
    assert desk.stored == "- een\n- twee\n\ndrie"


def test_joined_lists_count_on(desk: Desk) -> None:
    desk.editor.show_markdown("1. een\n\ntussen\n\n1. twee")
    desk.select(3, 10)
    desk.press(KEY.Key_Delete)
    last = desk.editor.document().lastBlock()
    assert last.textList().itemText(last) == "2."
    desk.press(KEY.Key_Z, CTRL)
    assert desk.stored == "1. een\n\ntussen\n\n1. twee"
