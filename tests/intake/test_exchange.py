"""Reading the exchange format: what is accepted, and that every fault is told with its place."""

from __future__ import annotations

import contextlib
import copy
import datetime as dt
import gc
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.bodies import Body, QuorumRule
from secretariat.domain.catalogue import LISTS
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.events import EventAnnouncement
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.domain.refusals import ExchangeProblem, ExchangeRefused
from secretariat.domain.themes import Theme
from secretariat.intake.exchange import read_exchange
from tests.intake.variants import VARIANTS, Variant, change


def as_bytes(document: object) -> bytes:
    return json.dumps(document).encode()


def problems_in(data: bytes) -> tuple[ExchangeProblem, ...]:
    with pytest.raises(ExchangeRefused) as refused:
        read_exchange(data)
    return refused.value.problems


# The sample -----------------------------------------------------------------------------------------------------


def test_the_sample_has_all_its_records(sample_path: Path, sample_data: dict[str, Any]) -> None:
    register = read_exchange(sample_path.read_bytes())
    counts = {name: len(register.all(kind)) for name, kind in LISTS.items()}
    assert counts == {name: len(sample_data.get(name, ())) for name in LISTS}
    assert register.meta.reference_date == dt.date(2023, 11, 20)
    assert register.settings.organisation_name == "Vereniging van Groninger Gemeenten"


def test_values_have_the_types_of_their_fields(sample_path: Path) -> None:
    register = read_exchange(sample_path.read_bytes())
    meeting = register.get(Meeting, "mtg-ao-cult-2023-01")
    assert (meeting.date, meeting.start_time, meeting.status) == (
        dt.date(2023, 3, 9),
        dt.time(10),
        MeetingStatus.CLOSED,
    )
    announcement = register.get(EventAnnouncement, "ann-next-location")
    assert announcement.embargo_until == dt.datetime(2023, 12, 7, 18)
    quorum = register.get(Body, "body-bo-cult").quorum
    assert quorum is not None
    assert quorum.rule is QuorumRule.MORE_THAN_HALF
    assert [item.agenda_item_id for item in register.get(Minutes, "min-bo-cult-2023-02").items[:2]] == [
        "ai-bo-cult-2023-02-1",
        "ai-bo-cult-2023-02-2",
    ]
    assert register.settings.deadlines is not None
    assert register.settings.deadlines.statutory is not None
    assert register.settings.deadlines.statutory.proxy_hours_before == 24


# What is accepted -----------------------------------------------------------------------------------------------


def smallest(**lists: object) -> dict[str, object]:
    return {"meta": {"format": "secretariaat", "version": 1}, **lists}


def theme(**values: object) -> dict[str, object]:
    return {"id": "theme-1", "name": "Cultuur", **values}


def test_a_file_may_hold_nothing_but_its_heading() -> None:
    register = read_exchange(as_bytes(smallest()))
    assert all(register.all(kind) == () for kind in LISTS.values())


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_what_an_older_version_wrote_is_read_as_it_was(version: int) -> None:
    heading = {"format": "secretariaat", "version": version}
    sent = {"id": "dsp-1", "kind": "reminder", "sent_on": "2023-11-20", "channel": "eml", "subject": "Herinnering"}
    register = read_exchange(as_bytes({"meta": heading, "dispatches": [sent]}))
    (dispatch,) = register.all(Dispatch)
    assert (dispatch.subject, dispatch.text) == ("Herinnering", None)


@pytest.mark.parametrize("nothing", [None, "", [], {}])
def test_null_and_empty_are_as_good_as_missing(nothing: object) -> None:
    written = theme(description=nothing, subthemes=nothing, status=nothing, provenance=nothing)
    register = read_exchange(as_bytes(smallest(settings=nothing, meetings=nothing, themes=[written])))
    assert register.all(Theme) == (Theme(id="theme-1", name="Cultuur"),)


def test_a_part_in_which_everything_is_empty_is_missing_too() -> None:
    written = theme(provenance={"source": [], "note": "", "invented": None})
    assert read_exchange(as_bytes(smallest(themes=[written]))).all(Theme) == (Theme(id="theme-1", name="Cultuur"),)


def test_no_and_zero_are_values() -> None:
    written = {"id": "org-1", "name": "Veendam", "kind": "municipality", "vgg_member": False}
    votes = {"id": "vm-1", "organisation_id": "org-1", "votes": 0}
    register = read_exchange(as_bytes(smallest(organisations=[written], voting_members=[votes])))
    assert register.all(LISTS["organisations"])[0].vgg_member is False
    assert register.all(LISTS["voting_members"])[0].votes == 0


def test_lists_may_stand_in_any_order() -> None:
    bodies = [{"id": "b", "code": "B", "name": "B", "level": "official", "kind": "working_group", "status": "active"}]
    bodies[0]["theme_id"] = "theme-1"
    assert read_exchange(as_bytes({"bodies": bodies, "themes": [theme()], **smallest()})).all(Body)[0].code == "B"


def test_a_byte_order_mark_is_skipped() -> None:
    assert read_exchange(b"\xef\xbb\xbf" + as_bytes(smallest(themes=[theme()]))).all(Theme)[0].name == "Cultuur"


def test_text_is_cleaned_at_the_door() -> None:
    written = theme(name="Cafe\u0301\0 \ud800", description="een\r\ntwee")
    (read,) = read_exchange(as_bytes(smallest(themes=[written]))).all(Theme)
    assert (read.name, read.description) == ("Café \ufffd", "een\ntwee")


def test_ids_in_other_accents_are_the_same_id() -> None:
    composed, decomposed = "thema-caf\u00e9", "thema-cafe\u0301"
    partner = {"id": "tp", "theme_id": decomposed, "organisation_id": "org"}
    organisation = {"id": "org", "name": "O", "kind": "other"}
    document = smallest(themes=[theme(id=composed)], organisations=[organisation], theme_partners=[partner])
    assert read_exchange(as_bytes(document)).all(LISTS["theme_partners"])[0].theme_id == composed


def test_any_web_address_goes() -> None:
    document = smallest(documents=[{"id": "d", "title": "Stuk", "url": "#"}])
    assert read_exchange(as_bytes(document)).all(LISTS["documents"])[0].url == "#"


def test_periods_that_follow_each_other_are_in_order(sample_data: dict[str, Any]) -> None:
    earlier = {**sample_data["memberships"][0], "id": "mem-earlier", "end_date": "2022-05-31"}
    del earlier["start_date"]
    sample_data["memberships"].append(earlier)
    assert len(read_exchange(as_bytes(sample_data)).all(LISTS["memberships"])) == 45


# What is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_every_fault_is_told_with_its_place(variant: Variant, sample_data: dict[str, Any]) -> None:
    for path, value in variant.changes.items():
        change(sample_data, path, value)
    problems = problems_in(as_bytes(sample_data))
    assert sorted(problem.path for problem in problems) == sorted(variant.problems)
    for problem in problems:
        assert variant.problems[problem.path] in problem.sentence
        assert problem.sentence.endswith((".", "?"))


def test_there_are_enough_faults_to_learn_from() -> None:
    assert len(VARIANTS) >= 100
    assert len({variant.name for variant in VARIANTS}) == len(VARIANTS)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "geen geldige JSON: fout op regel 1"),
        (b"{\n \"meta\": {\n  'format'", "fout op regel 3, teken 3"),
        (b'{"meta": {}} {}', "fout op regel 1, teken 14"),
        (b'{\n"meta": "\xff"}', "geen UTF-8-tekst (fout op regel 2)"),
        ("{}".encode("utf-16"), "geen UTF-8-tekst"),
        (b'{"meta": "caf\xe9"}', "geen UTF-8-tekst"),
        (b"PK\x03\x04\x14\x00", "geen geldige JSON"),
        (b"[]", "moet één object"),
        (b"null", "moet één object"),
        (b'"secretariaat"', "moet één object"),
        (b"NaN", "moet één object"),
        (b"[" * 100_000, "te diep genest"),
        (b'{"meta":' * 100_000, "te diep genest"),
    ],
)
def test_a_file_that_is_no_exchange_file_is_refused_as_a_whole(data: bytes, words: str) -> None:
    (problem,) = problems_in(data)
    assert problem.path == ""
    assert words in problem.sentence


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('{"meta": {"format": "secretariaat", "version": 1, "format": "secretariaat"}}', "meta.format"),
        ('{"meta": {"format": "secretariaat", "version": 1}, "themes": [], "themes": []}', "themes"),
        (
            '{"meta": {"format": "secretariaat", "version": 1},'
            ' "themes": [{"id": "t", "name": "A", "name": "B", "name": "C"}]}',
            "themes[0].name",
        ),
    ],
)
def test_a_key_may_stand_only_once(text: str, path: str) -> None:
    (problem,) = problems_in(text.encode())
    assert problem.path == path
    assert "meer dan eens" in problem.sentence


def test_what_is_shown_of_a_value_is_short_and_harmless(sample_data: dict[str, Any]) -> None:
    sample_data["meetings"][0]["date"] = "\u202e\n" + "9" * 10_000
    sample_data["x" * 10_000] = 1
    problems = problems_in(as_bytes(sample_data))
    assert all(len(problem.path) < 100 and len(problem.sentence) < 250 for problem in problems)
    assert all(problem.sentence.isprintable() for problem in problems)


@pytest.mark.parametrize("data", [b"{", as_bytes(smallest())])
@pytest.mark.parametrize("on", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(data: bytes, on: bool) -> None:
    if not on:
        gc.disable()
    try:
        with contextlib.suppress(ExchangeRefused):
            read_exchange(data)
        assert gc.isenabled() is on
    finally:
        gc.enable()


# A file of any size ---------------------------------------------------------------------------------------------


def calls_for(document: object) -> int:
    """How many calls reading takes: a measure that is the same on every machine."""
    data, calls = as_bytes(document), 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_exchange(data)
    finally:
        sys.setprofile(None)
    return calls


def crowded(document: dict[str, Any], count: int) -> dict[str, Any]:
    """The sample with ``count`` more of all that is compared: numbers, periods, parents, paragraphs."""
    for index in range(count):
        action = {**document["action_points"][0], "id": f"act-{index}", "number": f"N{index}"}
        first = dt.date(2000, 1, 1) + dt.timedelta(days=2 * index)
        period = {"start_date": f"{first}", "end_date": f"{first + dt.timedelta(days=1)}"}
        member = {**document["memberships"][0], "id": f"mem-{index}", "body_id": "body-agcie", **period}
        parent = {"parent_id": f"dos-{index + 1}"} if index < count - 1 else {}
        dossier = {**document["dossiers"][0], "id": f"dos-{index}", "code": f"C{index}", **parent}
        document["action_points"].append(action)
        document["memberships"].append(member)
        document["dossiers"].append(dossier)
        document["minutes"][0]["items"].append(document["minutes"][0]["items"][0])
    return document


def test_twice_the_records_take_twice_the_work(sample_data: dict[str, Any]) -> None:
    small, large = crowded(copy.deepcopy(sample_data), 200), crowded(copy.deepcopy(sample_data), 400)
    base = calls_for(sample_data)
    once, twice = calls_for(small) - base, calls_for(large) - base
    assert once > 10_000
    assert twice < 2.1 * once
