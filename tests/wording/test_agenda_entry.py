"""Agenda items as an office types them, taken apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.wording.agenda_entry import (
    Entry,
    Facts,
    ItemProblem,
    already_there,
    brackets_at_end,
    column_of_title,
    facts_in_words,
    left_aside,
    problem_of,
    problem_sentence,
    purpose_of,
    read_duration,
    read_entry,
    read_facts,
    read_purpose,
)
from secretariat.wording.terms import label
from secretariat.wording.time_entry import Times

P = AgendaPurpose


@pytest.mark.parametrize(
    ("line", "title", "purpose", "minutes"),
    [
        ("Convenant Cultuureducatie (ter besluitvorming, 45 min)", "Convenant Cultuureducatie", P.DECISION, 45),
        ("Convenant Cultuureducatie 45 min ter besluitvorming", "Convenant Cultuureducatie", P.DECISION, 45),
        ("Opening – 5 min", "Opening", None, 5),
        ("Rondvraag 10 min.", "Rondvraag", None, 10),
        ("Rondvraag 10'", "Rondvraag", None, 10),
        ("T.k.n.: brief van de provincie", "brief van de provincie", P.INFORMATION, None),
        ("Presentatie De Nieuwe Poort, presentatie, 40 minuten", "Presentatie De Nieuwe Poort", P.PRESENTATION, 40),
        ("Jaarplan 2024 - ter vaststelling - 1,5 uur", "Jaarplan 2024", P.ADOPTION, 90),
        ("Verslag 13 april 2023 t.k.n.", "Verslag 13 april 2023", P.INFORMATION, None),
        ("Begroting 2024 t.b. 25 min", "Begroting 2024", P.DISCUSSION, 25),
        ("T.b.: begroting 2024", "begroting 2024", P.DISCUSSION, None),
        ("Notitie t.b.v. de raad", "Notitie t.b.v. de raad", None, None),
        ("Rondje (half uur)", "Rondje", None, 30),
        ("10 jaar CMK", "10 jaar CMK", None, None),
        ("Begroting 2024", "Begroting 2024", None, None),
        ("Convenant (Testerman)", "Convenant (Testerman)", None, None),
        ("Convenant (ter advies, Testerman, 20 min)", "Convenant (Testerman)", P.ADVICE, 20),
        ("Convenant (20 min) (Testerman)", "Convenant (20 min) (Testerman)", None, None),
        ("De 5 min pitch", "De 5 min pitch", None, None),
        ("Ter besluitvorming", "Ter besluitvorming", None, None),
        ("45 min", "45 min", None, None),
        ("", "", None, None),
    ],
)
def test_a_line_is_taken_apart(line: str, title: str, purpose: P | None, minutes: int | None) -> None:
    assert read_entry(line) == Entry(title, Facts(purpose=purpose, minutes=minutes))


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("14.00 uur Opening", dt.time(14), None),
        ("14:00-14:05 Opening", dt.time(14), dt.time(14, 5)),
        ("14.00 – 14.05 uur – Opening", dt.time(14), dt.time(14, 5)),
        ("Opening (14:00 – 14:05)", dt.time(14), dt.time(14, 5)),
    ],
)
def test_times_before_or_behind_a_title_are_known(line: str, start: dt.time, end: dt.time | None) -> None:
    assert read_entry(line) == Entry("Opening", Facts(times=Times(start, end)))


@given(st.text(max_size=200))
def test_no_line_is_too_strange(line: str) -> None:
    entry = read_entry(line)
    assert bool(entry.title.strip()) == bool(line.strip())
    assert read_entry(entry.title).title == entry.title


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("45 min", 45), ("45min.", 45), ("45’", 45), ("ca. 10 minuten", 10), ("1 uur", 60), ("1,5 uur", 90),
        ("1u30", 90),
        ("1 uur en 15 minuten", 75), ("een half uur", 30), ("kwartier", 15), ("anderhalf uur", 90),
        ("9 uur", None), ("45", None), ("straks", None),
    ],
)  # fmt: skip
def test_a_duration_is_read(words: str, minutes: int | None) -> None:
    assert read_duration(words) == minutes


@pytest.mark.parametrize("purpose", AgendaPurpose)
def test_every_purpose_is_known_by_its_own_name(purpose: AgendaPurpose) -> None:
    assert read_purpose(label(purpose)) == Facts(purpose)


def test_the_words_of_the_bob_model_are_known() -> None:
    assert read_purpose("beeldvormend") == Facts(P.INFORMATION, BobPhase.IMAGING)
    assert read_purpose("Ter oordeelsvorming") == Facts(P.OPINION, BobPhase.JUDGING)
    assert read_purpose("besluitvormend") == Facts(P.DECISION)
    assert read_purpose("gezellig") is None


def test_facts_are_only_facts_when_all_words_are() -> None:
    assert read_facts("ter bespreking; 20 min") == Facts(P.DISCUSSION, minutes=20)
    assert read_facts("ter bespreking in kleine groepen") is None
    assert read_facts("x" * 500) is None


def test_the_purpose_is_what_was_said_or_what_the_title_suggests() -> None:
    assert purpose_of("Opening", Facts(P.INFORMATION)) is P.INFORMATION
    assert purpose_of("Opening", Facts()) is P.PROCEDURAL
    assert purpose_of("Ter kennisname", Facts()) is P.INFORMATION


def test_brackets_at_the_end_are_found() -> None:
    assert brackets_at_end("Convenant (2) (Testerman)") == ("Convenant (2)", "Testerman")
    assert brackets_at_end("(Testerman)") is None
    assert brackets_at_end("Convenant") is None


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Nr.", "number"),
        ("Onderwerp", "title"),
        ("DOEL", "purpose"),
        ("Min.", "minutes"),
        ("Tijd", "times"),
        ("Iets", None),
    ],
)
def test_columns_are_known_by_their_titles(title: str, field: str | None) -> None:
    assert column_of_title(title) == field


def test_what_was_understood_is_said() -> None:
    assert facts_in_words(P.DECISION, 45) == "Ter besluitvorming · 45 minuten"
    assert facts_in_words(P.DECISION, None, "M. Demoma") == "Ter besluitvorming · inbrenger M. Demoma"
    assert already_there("3", "Opening", in_other_words=False) == "Staat al op de agenda, als punt 3"
    assert already_there("3", "Opening", in_other_words=True) == "Lijkt op punt 3, Opening"
    assert left_aside("Inbrenger", "Jansen") == "Inbrenger ‘Jansen’ is niet bekend"
    assert left_aside("Doel", "gek") == "Doel ‘gek’ is niet begrepen"
    assert left_aside("", "extra") == "Weggelaten: ‘extra’"


def test_what_cannot_be_an_item_is_said() -> None:
    assert problem_of("Opening", 1440) is None
    assert problem_of(" ", 5) is ItemProblem.NO_TITLE
    assert problem_of("x" * 501, None) is ItemProblem.TITLE_TOO_LONG
    assert problem_of("Opening", 1441) is ItemProblem.TOO_LONG
    assert [problem_sentence(one) for one in ItemProblem] == [
        "Er staat geen titel. Vul die in, of laat het punt weg.",
        "De titel is langer dan 500 tekens. Kort die in.",
        "Een punt duurt hooguit 1440 minuten. Wijzig de minuten.",
    ]
