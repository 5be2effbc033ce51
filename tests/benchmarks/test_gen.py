"""The made-up secretariats that the benchmarks measure with."""

from __future__ import annotations

import statistics

from benchmarks.gen import SCALES, TODAY, Size, generate
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.register import Register
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange


def paragraphs(register: Register) -> list[str]:
    texts = (item.text for minutes in register.all(Minutes) for item in minutes.items)
    return [paragraph for text in texts if text for paragraph in text.split("\n\n")]


def test_a_made_up_secretariat_obeys_all_rules() -> None:
    written = write_exchange(generate(SCALES["xs"]))
    assert write_exchange(read_exchange(written)) == written


def test_the_same_seed_gives_the_same_register_and_another_seed_another() -> None:
    size = SCALES["xs"]
    assert write_exchange(generate(size, seed=7)) == write_exchange(generate(size, seed=7))
    assert write_exchange(generate(size, seed=7)) != write_exchange(generate(size, seed=8))


def test_it_has_the_size_that_was_asked_for() -> None:
    register = generate(Size(meetings=60, action_points=500, paragraphs=1234))
    assert len(register.all(Meeting)) == 60
    assert len(register.all(ActionPoint)) == 500
    assert len(paragraphs(register)) == 1234


def test_paragraphs_are_as_long_as_those_of_real_minutes() -> None:
    sizes = [len(paragraph.encode()) for paragraph in paragraphs(generate(SCALES["xs"]))]
    assert 380 < statistics.mean(sizes) < 460


def test_meetings_stand_in_the_order_of_time_and_only_past_ones_have_minutes() -> None:
    register = generate(SCALES["xs"])
    days = [meeting.date for meeting in register.all(Meeting) if meeting.date]
    assert days == sorted(days)
    assert {minutes.meeting_id for minutes in register.all(Minutes)} == {
        meeting.id for meeting in register.all(Meeting) if meeting.date and meeting.date < TODAY
    }
