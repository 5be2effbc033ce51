"""Representation and quorum in the words of the office."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.attendance import Attendance, Representation, representation
from secretariat.domain.bodies import QuorumBase
from secretariat.domain.meetings import Meeting
from secretariat.wording.attendance import expected_sentence, missing_sentence, presence, quorum_sentence
from tests.domain.sample import changed, sample


def test_the_sentence_of_2_november() -> None:
    november = sample().get(Meeting, "mtg-bo-cult-2023-02")
    assert quorum_sentence(representation(sample(), november)) == (
        "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    )


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            Representation(5, 10, 6, False),
            "5 van de 10 gemeenten vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel.",
        ),
        (Representation(9, 10), "9 van de 10 gemeenten vertegenwoordigd."),
        (
            Representation(4, 4, 3, True, QuorumBase.MEMBERS),
            "4 van de 4 leden vertegenwoordigd – quorum gehaald.",
        ),
        (
            Representation(0, 5, None, None, QuorumBase.ORGANISATIONS),
            "0 van de 5 organisaties vertegenwoordigd.",
        ),
        (
            Representation(1, 1, None, None, QuorumBase.ORGANISATIONS),
            "1 van de 1 organisatie vertegenwoordigd.",
        ),
        (Representation(0, 0), ""),
        (Representation(0, 0, 1, False), "Geen quorum: besluiten is niet mogelijk, bespreken wel."),
    ],
)
def test_each_sentence(found: Representation, sentence: str) -> None:
    assert quorum_sentence(found) == sentence


def test_coming_late_and_leaving_early() -> None:
    proefveld = "att-bo-cult-2023-02-x-proefveld"
    assert presence(sample().get(Attendance, proefveld)) == "vanaf 14:35 uur"
    both = changed(sample(), Attendance, proefveld, present_until=dt.time(15, 10))
    assert presence(both.get(Attendance, proefveld)) == "14:35–15:10 uur"
    early = changed(sample(), Attendance, proefveld, present_from=None, present_until=dt.time(15, 10))
    assert presence(early.get(Attendance, proefveld), "HH.mm uur") == "tot 15.10 uur"
    whole = changed(sample(), Attendance, proefveld, present_from=None)
    assert presence(whole.get(Attendance, proefveld)) == ""


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (Representation(7, 10, 6, True), "7 van de 10 gemeenten aangemeld; voor een quorum zijn er 6 nodig."),
        (Representation(0, 3, 1, False), "0 van de 3 gemeenten aangemeld; voor een quorum is er 1 nodig."),
        (
            Representation(2, 5, None, None, QuorumBase.ORGANISATIONS),
            "2 van de 5 organisaties aangemeld.",
        ),
        (Representation(0, 0), "Nog niet ingevuld wie er waren."),
    ],
)
def test_beforehand_it_says_who_will_come(found: Representation, sentence: str) -> None:
    assert expected_sentence(found) == sentence


def test_for_whom_nobody_is_there_is_named() -> None:
    assert missing_sentence(["Pekela"]) == "Nog niemand voor Pekela."
    assert missing_sentence(["Pekela", "Oldambt", "Veendam"]) == "Nog niemand voor Pekela, Oldambt en Veendam."
    assert missing_sentence([]) == ""
