"""The programme of an event in words."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.programme_conflicts import Conflict, ConflictKind
from secretariat.domain.programme_versions import VersionPart, programme_changes
from secretariat.wording.programme import (
    changes_in_words,
    conflict_sentence,
    conflicts_counted,
    dead_link,
    nobody_known,
    version_kept,
)

WHO = "Rachel van den Hoogen"


@pytest.mark.parametrize(
    ("conflict", "said"),
    [
        (Conflict(ConflictKind.ROOM_TWICE, "a", "b", room="Zaal 1"), "Zaal 1 is dan ook voor ‘Welkom’."),
        (Conflict(ConflictKind.SPEAKER_TWICE, "a", "b", person_id="p"), f"{WHO} is dan ook bij ‘Welkom’."),
        (
            Conflict(ConflictKind.CHANGEOVER, "a", "b", minutes=0),
            "Er is geen tijd om van zaal te wisselen met ‘Welkom’.",
        ),
        (
            Conflict(ConflictKind.CHANGEOVER, "a", "b", minutes=5),
            "Er zijn maar 5 minuten om van zaal te wisselen met ‘Welkom’.",
        ),
        (
            Conflict(ConflictKind.ROOM_TOO_SMALL, "a", room="Zaal 1", expected=40, places=1),
            "Zaal 1 heeft 1 plaats; er zijn er 40 nodig.",
        ),
        (Conflict(ConflictKind.OUTSIDE_DAYS, "a"), "Valt buiten de dagen van het evenement."),
        (
            Conflict(ConflictKind.MEETING_ELSEWHEN, "a", room="VOB-ALV 2023-01"),
            "Het overleg VOB-ALV 2023-01 staat op een andere dag of tijd. Pas een van beide aan.",
        ),
    ],
)
def test_a_conflict_says_what_is_wanted_twice(conflict: Conflict, said: str) -> None:
    assert conflict_sentence(conflict, "Welkom", WHO if conflict.person_id else "") == said


def test_a_speaker_who_must_hurry_is_named() -> None:
    hurried = Conflict(ConflictKind.CHANGEOVER, "a", "b", person_id="p", minutes=5)
    assert conflict_sentence(hurried, "Welkom", WHO) == (
        f"{WHO} heeft maar 5 minuten om van zaal te wisselen met ‘Welkom’."
    )


def test_a_part_that_went_to_another_day_says_both_days() -> None:
    before = VersionPart(part_id="a", title="Lezing", day=dt.date(2023, 12, 7), start_time=dt.time(9))
    after = VersionPart(part_id="a", title="Lezing", day=dt.date(2023, 12, 8), start_time=dt.time(9))
    assert changes_in_words(programme_changes([before], [after])) == [
        "Lezing: 8 december 09:00 uur, was 7 december 09:00 uur"
    ]
    assert changes_in_words(programme_changes([before], [before])) == []


def test_counts_and_messages() -> None:
    assert [conflicts_counted(count) for count in (1, 3)] == ["1 botsing", "3 botsingen"]
    assert version_kept(2, 0) == "Het programma is bewaard als versie 2."
    assert version_kept(2, 1) == "Het programma is bewaard als versie 2. Let op: 1 botsing."
    assert dead_link("deze link", "#") == "De koppeling ‘deze link’ leidt nergens heen (#)."
    assert nobody_known("Jansen") == "‘Jansen’ staat niet bij Relaties. Voeg die naam daar eerst toe (Ctrl+7)."
