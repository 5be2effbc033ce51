"""Search: what people type is found as they mean it, and what is found is what the file says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.themes import Theme
from secretariat.storage import history
from secretariat.storage.search import index_is_sound, stale_entries
from secretariat.storage.search_answers import LastLetters, search
from secretariat.storage.store import Store
from tests.storage.contents import assert_search_is_right

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def found(store: Store, words: str) -> list[tuple[str, str]]:
    """Kind and title of what is found."""
    return [(hit.kind, hit.title) for hit in search(store.connection, words)]


@pytest.fixture
def themes(store: Store) -> Store:
    """The sample with themes whose names try what people can type."""
    texts = {
        "thm-1": ("IJsbanen", "Kunstijs in Ĳmuiden en de coördinatie van reünies"),
        "thm-2": ("d’Exempel", 'Een “citaat”, een "woord" en 50% near or not'),
        "thm-3": ("Wob/Woo", "art. 2:38 lid 4 BW; zie 2023-A-099 en e-mail aan a@b.nl"),
    }
    with store.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        for theme_id, (name, description) in texts.items():
            work.add(Theme(id=theme_id, name=name, description=description, subthemes=('het "oude" plan', "Zwemmen")))
    return store


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ijs", ["IJsbanen"]),
        ("IJSB", ["IJsbanen"]),
        ("coordinatie", ["IJsbanen"]),
        ("COÖRDINATIE", ["IJsbanen"]),
        ("coo\u0308rd", ["IJsbanen"]),
        ("reunies kunstijs", ["IJsbanen"]),
        ("d'exempel", ["d’Exempel"]),
        ("d’Ex", ["d’Exempel"]),
        ("exempel", ["d’Exempel"]),
        ("“citaat”", ["d’Exempel"]),
        ('"woord"', ["d’Exempel"]),
        ("50%", ["d’Exempel"]),
        ("near or not", ["d’Exempel"]),
        ("wob/woo", ["Wob/Woo"]),
        ("woo", ["Wob/Woo", "d’Exempel"]),
        ("2:38", ["Wob/Woo"]),
        ("38:2", []),
        ("2023-A-099", ["Wob/Woo"]),
        ("099-A-2023", []),
        ("a@b.nl", ["Wob/Woo"]),
        ("e-mail,lid", ["Wob/Woo"]),
        ("mail", ["Wob/Woo"]),
        ("zwemmen", ["IJsbanen", "Wob/Woo", "d’Exempel"]),
        ("zwemmen kunstijs", ["IJsbanen"]),
        ("oude plan", ["IJsbanen", "Wob/Woo", "d’Exempel"]),
        ("ijsje", []),
    ],
)
def test_what_is_typed_is_found(themes: Store, words: str, names: list[str]) -> None:
    assert sorted(title for kind, title in found(themes, words) if kind == "theme") == names


@pytest.mark.parametrize("words", ["", "   ", "_", "*", '"', '""', "^", "-", "(", "’", "...", "\0", "\u0308", "😀"])
def test_what_holds_no_word_finds_nothing(store: Store, words: str) -> None:
    assert found(store, words) == []


OPERATORS = [
    "NEAR(a b, 5)",
    "a OR b",
    "a AND",
    "NOT a",
    "a*",
    "^a",
    "title:a",
    "{title body}: a",
    '"a',
    "a + b",
    "(a",
    "-a",
    "a\0b",
    "\ud800",
]


@pytest.mark.parametrize("words", OPERATORS)
def test_signs_that_mean_something_to_sqlite_are_only_signs(store: Store, words: str) -> None:
    search(store.connection, words)


@given(words=st.text(max_size=40))
def test_whatever_is_typed_is_no_error(reading: Store, words: str) -> None:
    search(reading.connection, words)


def test_a_hit_says_what_and_where_it_is(store: Store) -> None:
    (hit,) = [hit for hit in search(store.connection, "verankering cultuureducatiebeleid") if hit.kind == "minutes"]
    assert (hit.id, hit.place) == ("min-bo-cult-2023-02", ITEM)
    assert hit.title == "BO-CULT 2023-02, 4 Convenant Cultuureducatie"
    assert hit.snippet == (
        "…Doel is de ‹verankering› van het ‹cultuureducatiebeleid› in de Groninger gemeenten. "
        "In het convenant zouden het…"
    )


def test_the_words_are_marked_where_they_are_found(themes: Store) -> None:
    (hit,) = search(themes.connection, "kunstijs reun")
    assert hit.snippet == '‹Kunstijs› in Ĳmuiden en de coördinatie van ‹reünies› het "oude" plan; Zwemmen'


def test_a_hit_in_the_title_shows_how_the_text_begins(store: Store) -> None:
    (hit,) = [hit for hit in search(store.connection, "2023-A-013") if hit.kind == "action_point"]
    assert hit.title == "2023-A-013"
    assert hit.snippet == "Groningse kenmerken voor het convenant inventariseren bij het veld."


def test_signs_of_markdown_are_neither_found_nor_shown(store: Store) -> None:
    minutes = store.get(Minutes, "min-bo-cult-2023-02")
    items = list(minutes.items)
    items[0] = replace(items[0], text="- **Zeldzaam** en *schuin*\n- zie [de site](https://example.nl/pad)")
    with store.unit_of_work(Action.EDIT_MINUTES_TEXT, ITEM) as work:
        work.put(replace(minutes, items=tuple(items)))
    (hit,) = search(store.connection, "zeldzaam")
    assert hit.snippet == "‹Zeldzaam› en schuin zie de site"


def test_a_limit_keeps_the_answer_short(themes: Store) -> None:
    assert len(search(themes.connection, "cultuur", limit=3)) == 3


def test_titles_come_before_texts_and_the_newest_text_first(themes: Store) -> None:
    with themes.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        work.add(Theme(id="thm-4", name="Zwemmen in open water"))
    assert [hit.id for hit in search(themes.connection, "zwemmen")] == ["thm-4", "thm-3", "thm-2", "thm-1"]
    assert [hit.id for hit in search(themes.connection, "zwemmen", limit=2)] == ["thm-4", "thm-3"]
    assert {hit.id for hit in search(themes.connection, "zwemmen", limit=-1)} == {"thm-1", "thm-2", "thm-3", "thm-4"}


def test_an_old_title_is_not_lost_among_many_new_ones(themes: Store) -> None:
    with themes.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        for number in range(9):
            work.add(Theme(id=f"new-{number}", name=f"Wob en Woo {number}"))
    found = [hit.id for hit in search(themes.connection, "wob", limit=4)]
    assert found == ["thm-3", "new-8", "new-7", "new-6"]


def test_titles_leave_room_for_texts(themes: Store) -> None:
    with themes.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        work.add(Theme(id="thm-4", name="Wandelen", description="Eerst zwemmen."))
        for number in range(9):
            work.add(Theme(id=f"new-{number}", name=f"Zwemmen {number}"))
        work.add(Theme(id="thm-5", name="Fietsen", description="Daarna zwemmen."))
    found = [hit.id for hit in search(themes.connection, "zwemmen", limit=4)]
    assert found[2] == "thm-5"


@pytest.fixture
def pools(store: Store) -> Store:
    """Many themes with the same first letters: an old one, then baths and lessons by turns, baths most of all."""
    names = ["Zwemvest", *("Zwemles" if number % 4 == 0 else "Zwembad" for number in range(90))]
    with store.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        for number, name in enumerate(names):
            work.add(Theme(id=f"thm-{number}", name=f"Thema {number}", description=f"Over {name} en Zwemmen."))
    return store


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("zwemb", [number for number in range(90, 0, -1) if number % 4 != 1][:40]),
        ("zweml", [number for number in range(90, 0, -1) if number % 4 == 1]),
        ("zwemv", [0]),
        ("zwembadd", []),
    ],
)
def test_a_longer_word_is_found_among_all_that_begin_with_its_first_letters(
    pools: Store, words: str, numbers: list[int]
) -> None:
    expected = [f"thm-{number}" for number in numbers]
    assert [hit.id for hit in search(pools.connection, words, limit=40)] == expected


@pytest.mark.parametrize(
    "typed", ["zwembad en", "zwemvest", "zweml", "overz", "thema 8", "cultuureducatie conv", "bo-cult 2023"]
)
@pytest.mark.parametrize("limit", [1, 5, 40])
def test_what_is_found_while_typing_is_what_is_found_at_once(pools: Store, typed: str, limit: int) -> None:
    last = LastLetters()
    for length in range(1, len(typed) + 1):
        found = search(pools.connection, typed[:length], limit, last=last)
        assert found == search(pools.connection, typed[:length], limit)
    back = search(pools.connection, typed[:4], limit, last=last)
    assert back == search(pools.connection, typed[:4], limit)


def test_minutes_are_found_under_the_newest_title_of_their_item_and_meeting(store: Store) -> None:
    item, meeting = store.get(AgendaItem, ITEM), store.get(Meeting, MEETING)
    with store.unit_of_work(Action.EDIT_AGENDA_ITEM, ITEM) as work:
        work.put(replace(item, title="Verbond Kunstonderwijs"))
    assert ("minutes", "BO-CULT 2023-02, 4 Verbond Kunstonderwijs") in found(store, "kunstonderwijs")
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.put(replace(meeting, code="BO-CULT 2023-77"))
    assert ("minutes", "BO-CULT 2023-77, 4 Verbond Kunstonderwijs") in found(store, "2023-77")
    history.undo(store)
    history.undo(store)
    assert found(store, "kunstonderwijs") == []
    assert_search_is_right(store.connection)


def test_what_is_removed_is_no_longer_found(themes: Store) -> None:
    with themes.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        work.remove(Theme, "thm-1")
    assert found(themes, "kunstijs") == []
    assert_search_is_right(themes.connection)


def behind_the_back(store: Store, statement: str) -> None:
    """Change the file without the unit of work."""
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE themes SET name = 'Anders' WHERE id = 'theme-cultuur-bibliotheekwerk'",
        "DELETE FROM search_entry WHERE record_id = 'theme-cultuur-bibliotheekwerk'",
        "INSERT INTO search_entry SELECT 99999, kind, record_id, place, title, body FROM search_entry"
        " WHERE record_id = 'theme-cultuur-bibliotheekwerk'",
    ],
    ids=["the record changed", "the entry is gone", "the entry is there twice"],
)
def test_an_entry_that_does_not_say_what_the_record_says_is_noticed(store: Store, statement: str) -> None:
    behind_the_back(store, statement)
    assert "Cultuur en Bibliotheekwerk" in stale_entries(store.connection)


def test_an_index_that_does_not_agree_with_the_entries_is_noticed(store: Store) -> None:
    assert index_is_sound(store.connection)
    behind_the_back(store, "INSERT INTO search_index (rowid, title, body) VALUES (1, 'spook', 'woord')")
    assert stale_entries(store.connection) == []
    assert not index_is_sound(store.connection)
