"""What the list of action points says."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.action_points import ActionEvent, ActionGroup
from secretariat.wording.action_points import (
    GROUPS,
    event_words,
    group_count,
    not_reached,
    owner_words,
    reason_question,
    term_in_full,
    term_words,
    term_words_of,
)


def test_every_group_has_its_word() -> None:
    assert [GROUPS[group] for group in ActionGroup] == [
        "Te laat", "Deze week", "Later", "Aangehouden", "Gereed – afvoeren", "Afgehandeld",
    ]  # fmt: skip
    assert group_count(ActionGroup.OVERDUE, 12_500) == "12.500 te laat"


def test_questions_of_one_and_of_several() -> None:
    assert reason_question("postpone", 3) == "Wat is de reden van het uitstel? Dit wordt uitstel 3."
    assert reason_question("postpone", 1, 4) == "Wat is de reden van het uitstel? Het geldt voor 4 actiepunten."
    assert reason_question("dropped", count=2) == "Wat is de reden om deze 2 actiepunten te laten vervallen?"


def test_who_is_not_reached_by_a_reminder_is_named_as_far_as_there_is_room() -> None:
    assert not_reached("2023-A-001", (), reached=False) == "2023-A-001: geen actiehouder"
    three, four = ("A", "B", "C"), ("A", "B", "C", "D")
    assert not_reached("2023-A-001", three, reached=True) == (
        "2023-A-001 bereikt niet iedereen: geen contactpersoon bij A, B en C"
    )
    assert not_reached("2023-A-001", four, reached=False) == (
        "2023-A-001 bereikt niemand: geen contactpersoon bij A, B en 2 andere organisaties"
    )


def test_who_and_when() -> None:
    assert (owner_words("VGG", 10), owner_words("VGG", 0)) == ("VGG +10", "VGG")
    assert term_words(dt.date(2023, 12, 7), "in december") == "07-12-2023"
    assert term_words(dt.date(2022, 12, 31), "in 2022") == "in 2022"
    assert term_in_full(dt.date(2022, 12, 31), "in 2022") == "In 2022: uiterlijk zaterdag 31 december 2022"
    assert term_in_full(dt.date(2022, 12, 31), "") == "zaterdag 31 december 2022"
    assert term_words(None, "in december") == "in december"
    assert term_words_of("2022-12-31 in 2022") == "31-12-2022 (in 2022)"
    assert term_words_of("na de zomer") == "na de zomer"


@pytest.mark.parametrize(
    ("event", "before", "after", "words"),
    [
        (ActionEvent.CREATED, "", "Open", "Vastgelegd"),
        (ActionEvent.STATUS, "Open", "Gereed", "Status: Open → Gereed"),
        (ActionEvent.DUE_DATE, "", "na de zomer", "Gereed op: na de zomer"),
        (ActionEvent.OWNER, "VGG", "Oldambt", "Actiehouder: VGG → Oldambt"),
        (ActionEvent.TRANSFERRED, "BO-CULT", "WG-CONV", "Overgedragen: BO-CULT → WG-CONV"),
        (ActionEvent.TEXT, "Zo was het", "", "Tekst gewijzigd; was: Zo was het"),
        (ActionEvent.TEXT, "", "", "Tekst gewijzigd"),
        (ActionEvent.NOTE, "", "", "Opmerking"),
        (ActionEvent.NOTE, "VGG", "", "Mede-actiehouders: VGG → geen"),
    ],
)
def test_what_happened(event: ActionEvent, before: str, after: str, words: str) -> None:
    assert event_words(event, before, after) == words
