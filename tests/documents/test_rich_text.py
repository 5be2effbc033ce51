"""The text of minutes on paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.outline import BulletList, ListItem, Paragraph, Run, plain
from secretariat.documents.rich_text import blocks_of, inline, is_web_address
from secretariat.domain import rich_text


def test_paragraphs_and_styles() -> None:
    assert blocks_of("Een **vet** en *schuin* woord.\n\nTweede.") == (
        Paragraph(
            (Run("Een "), Run("vet", bold=True), Run(" en "), Run("schuin", italic=True), Run(" woord.")), indented=True
        ),
        Paragraph((Run("Tweede."),), indented=True),
    )


def test_items_below_each_other_are_one_list_with_its_inner_items() -> None:
    assert blocks_of("- een\n  1. onder\n  2. daarna\n- twee\n\nSlot.") == (
        BulletList(
            (
                ListItem((Run("een"),), (ListItem((Run("onder"),)), ListItem((Run("daarna"),))), ordered_children=True),
                ListItem((Run("twee"),)),
            ),
            indented=True,
        ),
        Paragraph((Run("Slot."),), indented=True),
    )


def test_numbered_and_plain_items_are_two_lists() -> None:
    lists = blocks_of("1. een\n2. twee\n- los")
    assert [block.ordered for block in lists if isinstance(block, BulletList)] == [True, False]


def test_an_inner_item_without_an_outer_one_is_an_outer_one() -> None:
    assert blocks_of("  - alleen") == (BulletList((ListItem((Run("alleen"),)),), indented=True),)


def test_a_bare_address_is_a_link_without_the_full_stop_behind_it() -> None:
    assert inline("Zie https://www.lkca.nl/a.") == (
        Run("Zie "),
        Run("https://www.lkca.nl/a", link="https://www.lkca.nl/a"),
        Run("."),
    )


def test_one_line_joins_paragraphs_and_lines() -> None:
    assert plain(inline("Een\ntwee\n\n- drie")) == "Een twee drie"


def test_only_whole_addresses_are_web_addresses() -> None:
    assert is_web_address("https://www.lkca.nl/a?b=c")
    assert is_web_address("mailto:secretariaat@example.nl")
    assert not any(map(is_web_address, (None, "", "#", "www.lkca.nl", "javascript:alert(1)", "https://", "file:///a")))


@given(st.text())
def test_no_word_is_lost_or_added(text: str) -> None:
    words = []
    for block in blocks_of(text):
        if isinstance(block, BulletList):
            for item in block.items:
                words += [plain(item.runs), *(plain(child.runs) for child in item.children)]
        else:
            words.append(plain(block.runs))
    assert "\n".join(words) == rich_text.plain(rich_text.parse(text))
