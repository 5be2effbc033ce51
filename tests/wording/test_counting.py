"""Numbers of things."""

from __future__ import annotations

import inspect

import pytest

from secretariat.wording import counting


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (counting.action_points(0), "0 actiepunten"),
        (counting.action_points(1), "1 actiepunt"),
        (counting.action_points(3), "3 actiepunten"),
        (counting.agenda_items(7), "7 agendapunten"),
        (counting.amendments(1), "1 wijziging"),
        (counting.amendments(2), "2 wijzigingen"),
        (counting.attachments(3), "3 bijlagen"),
        (counting.bodies(1), "1 overlegorgaan"),
        (counting.days(14), "14 dagen"),
        (counting.decisions(1), "1 besluit"),
        (counting.documents(2), "2 stukken"),
        (counting.dossiers(28), "28 dossiers"),
        (counting.hours(24), "24 uur"),
        (counting.meetings(10), "10 overleggen"),
        (counting.members(12), "12 leden"),
        (counting.minutes(1), "1 minuut"),
        (counting.municipalities(10), "10 gemeenten"),
        (counting.organisations(30), "30 organisaties"),
        (counting.number_if_known(12_500), "12.500"),
        (counting.number_if_known(None), "niet bekend"),
        (counting.persons(33), "33 personen"),
        (counting.problems(1), "1 fout"),
        (counting.records(3), "3 gegevens"),
        (counting.results(5), "5 resultaten"),
        (counting.steps(1), "1 stap"),
        (counting.votes(1), "1 stem"),
        (counting.workdays(10), "10 werkdagen"),
    ],
)
def test_singular_and_plural(words: str, expected: str) -> None:
    assert words == expected


def test_every_thing_that_is_counted_has_a_singular() -> None:
    counted = [
        function
        for name, function in inspect.getmembers(counting, inspect.isfunction)
        if list(inspect.signature(function).parameters) == ["count"] and name not in ("number", "number_if_known")
    ]
    assert len(counted) >= 20
    assert all(
        function(1).startswith("1 ") and function(1) != function(2).replace("2 ", "1 ")
        for function in counted
        if function is not counting.hours
    )


def test_large_numbers_have_a_dot_from_ten_thousand_on() -> None:
    assert counting.number(5000) == "5000"
    assert counting.number(10_000) == "10.000"
    assert counting.action_points(1_234_567) == "1.234.567 actiepunten"


@pytest.mark.parametrize(
    ("planned", "available", "words"),
    [
        (120, 150, "120 van 150 minuten"),
        (150, 150, "150 van 150 minuten"),
        (162, 150, "12 minuten te lang"),
        (151, 150, "1 minuut te lang"),
        (0, 150, "0 van 150 minuten"),
        (45, None, "45 minuten"),
    ],
)
def test_an_agenda_that_runs_over_says_so_in_words(planned: int, available: int | None, words: str) -> None:
    assert counting.time_check(planned, available) == words
