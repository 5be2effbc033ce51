"""Whatever bytes come in: a register comes out, or a refusal with problems; never anything else."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.domain.refusals import ExchangeProblem, ExchangeRefused
from secretariat.domain.register import Register
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange

SAMPLE = (Path(__file__).resolve().parents[2] / "resources" / "sample" / "vgg-cultuur.json").read_bytes()

# Strange keys are likely to be known ones, so that strange values come through to where they are read.
KEYS = (
    st.sampled_from(["id", "name", "meta", "format", "version", "themes", "status", "items", "provenance"]) | st.text()
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def outcome(data: bytes) -> Register | tuple[ExchangeProblem, ...]:
    """What comes of the bytes; what was accepted must be written and read again without loss."""
    try:
        register = read_exchange(data)
    except ExchangeRefused as refused:
        return refused.problems
    written = write_exchange(register)
    assert write_exchange(read_exchange(written)) == written
    return register


def assert_refused(data: bytes) -> None:
    problems = outcome(data)
    assert isinstance(problems, tuple)
    assert problems
    assert all(problem.sentence for problem in problems)


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    assert_refused(data)


@given(VALUES)
def test_any_json(value: Any) -> None:
    outcome(json.dumps(value).encode())


@given(VALUES)
def test_any_json_as_the_records_of_every_list(value: Any) -> None:
    document = json.loads(SAMPLE)
    lists = {name: [value, *records[:1]] for name, records in document.items() if isinstance(records, list)}
    outcome(json.dumps({**document, **lists}).encode())


@given(st.data())
@settings(max_examples=60)
def test_the_sample_with_a_strange_value_anywhere(data: st.DataObject) -> None:
    document = json.loads(SAMPLE)
    place: Any = document
    while True:
        keys = list(place) if isinstance(place, dict) else range(len(place))
        key = data.draw(st.sampled_from(keys))
        deeper = isinstance(place[key], (dict, list)) and place[key] and data.draw(st.integers(0, 4))
        if not deeper:
            break
        place = place[key]
    place[key] = data.draw(VALUES)
    outcome(json.dumps(document).encode())


@given(st.integers(0, len(SAMPLE) - 2))
@settings(max_examples=60)
def test_the_sample_cut_off_anywhere(length: int) -> None:
    assert_refused(SAMPLE[:length])


@given(st.randoms(use_true_random=False), st.integers(1, 20))
@settings(max_examples=60)
def test_the_sample_with_damaged_bytes(chance: random.Random, count: int) -> None:
    damaged = bytearray(SAMPLE)
    for _ in range(count):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    outcome(bytes(damaged))
