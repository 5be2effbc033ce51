"""The list over all bodies says the same as the papers of each body, whoever asks for however much."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator

import pytest

from benchmarks import gen
from secretariat.domain.action_points import ActionGroup, ActionPoint, ActionStatus, actions_of_body
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting
from secretariat.storage import file
from secretariat.storage.action_points import ActionFilter, ListedAction, select_actions
from secretariat.storage.filling import fill
from secretariat.storage.store import Store

TODAY = dt.date(2023, 11, 20)


def numbers(store: Store, today: dt.date = TODAY, limit: int = 500, **narrowing: object) -> list[str]:
    wanted = dataclasses.replace(ActionFilter(), **narrowing)  # type: ignore[arg-type]
    return [line.number for line in select_actions(store, wanted, today, limit).lines]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A hundred action points of forty overleggen, by chance."""
    opened = file.create(tmp_path_factory.mktemp("verzonnen") / "verzonnen.vgg", dt.datetime(2026, 3, 2))
    store = Store(opened)
    fill(store, gen.generate(gen.SCALES["xs"], 3))
    yield store
    opened.close()


def test_the_most_urgent_come_first_each_group_by_date(reading: Store) -> None:
    assert numbers(reading) == [
        "2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012",
        "2023-A-014", "2023-A-015", "2023-A-011", "2023-A-003", "2023-A-013", "2023-A-005",
        "2023-A-007",
        "2023-A-004", "2023-A-009", "2023-A-010", "2023-A-016",
    ]  # fmt: skip


def test_a_line_is_light_and_says_everything_a_list_needs(reading: Store) -> None:
    (line,) = select_actions(reading, ActionFilter(words="contactpersoon"), TODAY, 10).lines
    assert line == ListedAction(
        id="act-2023-A-012",
        number="2023-A-012",
        text="Per gemeente een ambtelijk contactpersoon voor het convenant doorgeven aan het VGG-secretariaat.",
        owner_id="org-vgg",
        owner="VGG",
        co_owners=10,
        body_id="body-bo-cult",
        body="BO-CULT",
        due_date=dt.date(2023, 11, 16),
        due_note="",
        postponed=0,
        status=ActionStatus.OPEN,
        group=ActionGroup.OVERDUE,
        meeting_id="mtg-bo-cult-2023-02",
        meeting="BO-CULT 2023-02",
        agenda_item_id="ai-bo-cult-2023-02-4",
        item_number="4",
        dossier="Convenant Cultuureducatie",
    )


def test_this_week_ends_on_sunday(reading: Store) -> None:
    week = ActionGroup.THIS_WEEK
    assert numbers(reading, dt.date(2023, 12, 3), group=week) == []
    assert numbers(reading, dt.date(2023, 12, 4), group=week) == ["2023-A-014", "2023-A-015"]
    assert numbers(reading, dt.date(2023, 12, 7), group=week) == ["2023-A-014", "2023-A-015"]
    assert "2023-A-014" in numbers(reading, dt.date(2023, 12, 8), group=ActionGroup.OVERDUE)


def test_handled_ones_stand_apart_the_newest_first(reading: Store) -> None:
    assert numbers(reading, group=ActionGroup.HANDLED) == ["2023-A-002", "2023-A-001", "2022-A-003", "2022-A-002"]
    assert numbers(reading, status=ActionStatus.DROPPED) == ["2023-A-002"]
    assert len(numbers(reading, status=ActionStatus.DONE)) == 7


@pytest.mark.parametrize("day", [dt.date(2023, 11, 20), dt.date(2023, 12, 8), dt.date(2024, 6, 1)])
def test_the_groups_are_those_of_the_actielijst_of_each_body(reading: Store, day: dt.date) -> None:
    assert_same_groups(reading, day)


def test_the_groups_of_a_made_up_association_are_those_of_its_papers(made_up: Store) -> None:
    assert_same_groups(made_up, gen.TODAY)


def assert_same_groups(store: Store, day: dt.date) -> None:
    """Every body has the same four groups here and on paper, and nothing is in two places."""
    register = store.register()
    seen = 0
    for body in register.all(Body):
        paper = actions_of_body(register, body.id, day)
        listed = select_actions(store, ActionFilter(body_id=body.id), day, 1000).lines
        by_group = {group: {line.number for line in listed if line.group is group} for group in ActionGroup}
        assert by_group[ActionGroup.OVERDUE] == {action.number for action in paper.overdue}
        assert by_group[ActionGroup.THIS_WEEK] | by_group[ActionGroup.LATER] == {one.number for one in paper.current}
        assert by_group[ActionGroup.ON_HOLD] == {action.number for action in paper.on_hold}
        assert by_group[ActionGroup.DONE] == {action.number for action in paper.done}
        seen += len(listed)
    counts = select_actions(store, ActionFilter(), day, 1).counts
    assert sum(counts.values()) == len(register.all(ActionPoint))
    assert seen == sum(counts.values()) - counts[ActionGroup.HANDLED]
    assert any(meeting.status.has_been_held for meeting in register.all(Meeting))


def test_filters_narrow_together(reading: Store) -> None:
    assert numbers(reading, owner_id="per-x-voorbeeldstra") == ["2023-A-005", "2023-A-007", "2023-A-004"]
    assert numbers(reading, owner_id="per-x-voorbeeldstra", status=ActionStatus.ON_HOLD) == ["2023-A-007"]
    assert numbers(reading, dossier_id="dos-convenant", body_id="body-bo-cult") == ["2023-A-012", "2023-A-011"]
    assert numbers(reading, words="convenant regionale") == ["2023-A-015"]
    assert numbers(reading, words="A-014") == ["2023-A-014"]
    assert numbers(reading, words="CONVENANT", body_id="body-pho-bib") == []


def test_who_shares_an_action_point_has_it_too(reading: Store) -> None:
    assert numbers(reading, owner_id="org-gem-oldambt") == ["2023-A-012"]


@pytest.mark.parametrize("words", ["100%", "_", "\\", "'", '"', "%_%"])
def test_signs_mean_themselves(reading: Store, words: str) -> None:
    assert numbers(reading, words=words) == []


def test_the_counts_are_of_all_groups_whatever_is_shown(reading: Store) -> None:
    counts = {"overdue": 4, "this_week": 0, "later": 6, "on_hold": 1, "done": 4, "handled": 4}
    assert dict(select_actions(reading, ActionFilter(), TODAY, 500).counts) == counts
    late = select_actions(reading, ActionFilter(group=ActionGroup.OVERDUE), TODAY, 500)
    assert (dict(late.counts), late.total, len(late.lines)) == (counts, 4, 4)


def test_no_more_lines_than_asked_for_but_all_are_counted(reading: Store) -> None:
    some = select_actions(reading, ActionFilter(), TODAY, 3)
    assert ([line.number for line in some.lines], some.total) == (["2022-A-001", "2023-A-006", "2023-A-008"], 15)


def test_as_many_questions_for_one_line_as_for_all(reading: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows = Store.rows

    def counted(self: Store, sql: str, values: Iterable[object] = ()) -> list[dict[str, str | int | None]]:
        asked.append(sql)
        return rows(self, sql, values)

    monkeypatch.setattr(Store, "rows", counted)
    select_actions(reading, ActionFilter(words="contactpersoon"), TODAY, 1)
    few = len(asked)
    select_actions(reading, ActionFilter(status=ActionStatus.DONE), TODAY, 500)
    assert len(asked) == 2 * few
