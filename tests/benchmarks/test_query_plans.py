"""What keeps the program quick in a large file: no screen reads a large table to its end, an import commits once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.gen import SCALES, generate
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.register import Register
from secretariat.services.action_following import ActionFilter
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.storage import file
from secretariat.storage.filling import fill
from secretariat.storage.store import Store

NOW = dt.datetime(2026, 3, 2, 9, 0)
LARGE = {
    "action_points", "agenda_items", "attendance", "decisions", "documents", "meetings", "memberships", "minutes",
    "search_entry", "change",
}  # fmt: skip
"""Tables that grow with the years; their parts ("minutes__items") count with them."""


@pytest.fixture(scope="module")
def register() -> Register:
    return generate(SCALES["xs"])


@pytest.fixture(scope="module")
def store(register: Register, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = file.create(tmp_path_factory.mktemp("plans") / "file.vgg", NOW)
    store = Store(opened, lambda: NOW)
    fill(store, register)
    yield store
    opened.close()


def plan_of(store: Store, ask: Callable[[Workspace], object]) -> Iterator[tuple[str, str]]:
    """Every step by which SQLite answers what is asked, with the statement it belongs to."""
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    try:
        ask(Workspace(store))
    finally:
        store.connection.set_trace_callback(None)
    for sql in filter(lambda sql: sql.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE")), statements):
        yield from ((sql, detail) for *_, detail in store.connection.execute(f"EXPLAIN QUERY PLAN {sql}"))


def scanned(store: Store, ask: Callable[[Workspace], object]) -> set[str]:
    """The large tables that are read from end to end while something is asked."""
    found = set()
    for sql, detail in plan_of(store, ask):
        match = re.match(r"SCAN (\w+)", detail)
        if match and "VIRTUAL TABLE" not in detail:
            found |= {match[1], *re.findall(rf"(\w+) (?:AS )?{match[1]}\b", sql)}
    return {name for name in found if name.split("__")[0] in LARGE}


def one_item(store: Store) -> AgendaItem:
    return store.where(AgendaItem, "number", ["3"])[5]


QUESTIONS: dict[str, Callable[[Workspace, AgendaItem], object]] = {
    "the head of a meeting": lambda workspace, item: workspace.meetings.head(item.meeting_id),
    "its agenda": lambda workspace, item: workspace.agendas.lines(item.meeting_id),
    "who was there": lambda workspace, item: workspace.attendance.lines(item.meeting_id),
    "its minutes": lambda workspace, item: workspace.minutes.entries(item.meeting_id),
    "its decisions": lambda workspace, item: workspace.decisions.of_meeting(item.meeting_id),
    "its action points": lambda workspace, item: workspace.action_points.of_meeting(item.meeting_id),
    "where an item belongs": lambda workspace, item: workspace.meetings.place_of("agenda_items", item.id),
    "a search": lambda workspace, item: workspace.search.find("gemeente bel"),
    "what can be undone": lambda workspace, item: workspace.history.undoable(),
    "its papers": lambda workspace, item: [
        workspace.publishing.outline(PaperRequest(kind, meeting_id=item.meeting_id))
        for kind in (PaperKind.CONVOCATION, PaperKind.MINUTES, PaperKind.DECISION_LIST)
    ],
}

READ_WHOLE = {"its papers": {"action_points__history"}}
"""What may be read whole: action points that another body handed over are looked up in all histories."""


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_screen_shows_of_one_meeting_is_found_by_index(store: Store, question: str) -> None:
    item = one_item(store)
    assert scanned(store, lambda workspace: QUESTIONS[question](workspace, item)) <= READ_WHOLE.get(question, set())


def test_only_the_list_of_meetings_reads_all_meetings(store: Store) -> None:
    assert scanned(store, lambda workspace: workspace.meetings.tree()) == {"meetings"}


def test_where_an_item_can_go_is_known_without_reading_minutes(store: Store) -> None:
    item = one_item(store)
    assert scanned(store, lambda workspace: workspace.agenda_transfers.targets(item.meeting_id)) == {"meetings"}


def test_what_a_screen_asks_twice_of_a_meeting_is_gathered_once(store: Store) -> None:
    def asked(times: int) -> int:
        workspace = Workspace(store)
        statements: list[str] = []
        meeting_id = one_item(store).meeting_id
        store.connection.set_trace_callback(statements.append)
        try:
            for _ in range(times):
                workspace.attendance.by_organisation(meeting_id)
                workspace.attendance.representation(meeting_id)
        finally:
            store.connection.set_trace_callback(None)
        return sum("FROM attendance " in sql for sql in statements)

    asked(1)
    assert asked(2) == 0


def test_the_list_of_action_points_passes_over_what_was_handled(store: Store) -> None:
    scans = [
        detail
        for _, detail in plan_of(store, lambda workspace: workspace.action_following.select(ActionFilter()))
        if detail.startswith("SCAN ") and "VIRTUAL TABLE" not in detail
    ]
    counted = "SCAN action_points USING COVERING INDEX"
    found = {" ".join(detail.split()[:5]) for detail in scans if " USING " in detail and not detail.startswith(counted)}
    assert found == {
        "SCAN meetings USING INDEX meetings_held",
        "SCAN bodies USING COVERING INDEX",
        "SCAN a USING INDEX action_points_live",
    }
    without_index = {detail.split()[1] for detail in scans if " USING " not in detail}
    assert without_index & {"a", "h", "m", "action_points", "action_points__history", "meetings"} == set()


def test_an_import_is_one_transaction(register: Register, tmp_path: Path) -> None:
    opened = file.create(tmp_path / "new.vgg", NOW)
    statements: list[str] = []
    opened.connection.set_trace_callback(statements.append)
    fill(Store(opened), register)
    opened.close()
    words = [sql.strip().split()[0].upper() for sql in statements]
    assert words.count("COMMIT") == 1
    assert words.count("BEGIN") == 1


def test_the_list_of_dossiers_counts_what_is_open_and_passes_over_the_rest(store: Store) -> None:
    plan = [detail for sql, detail in plan_of(store, lambda workspace: workspace.dossiers.lines()) if "action" in sql]
    assert plan == ["SCAN action_points USING INDEX action_points_live", "USE TEMP B-TREE FOR GROUP BY"]
