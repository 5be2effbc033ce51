"""Steps in any order, made up by the machine, against a plain dictionary that does the same."""

from __future__ import annotations

import contextlib
import copy
import datetime as dt
import functools
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.people import Person
from secretariat.domain.refusals import RecordInUse, RecordMissing
from secretariat.domain.register import Register
from secretariat.storage import history
from secretariat.storage.file import create, open_file
from secretariat.storage.filling import fill
from secretariat.storage.search import index_is_sound, stale_entries
from secretariat.storage.store import Store
from tests.storage.contents import Clock

Records = dict[tuple[type[Any], str], Any]

TEXTS = st.sampled_from(["", "Cultuur", "**Vet** en IJ", "é ’t 会 😀", "NEAR OR *", "a\n\nb", '50% "ja" (nee)'])
MEMORY = Path("/dev/shm")
"""Thousands of small transactions wait for no disk here."""
IDS = st.sampled_from(["a", "b/1", "c"])


BODY = Body(
    id="body",
    code="BO",
    name="BO",
    level=BodyLevel.EXECUTIVE,
    kind=BodyKind.PORTFOLIO_MEETING,
    status=BodyStatus.ACTIVE,
)
MEETING = Meeting(
    id="meeting", code="BO 1", body_id="body", title="Een", kind=MeetingKind.GATHERING, status=MeetingStatus.HELD
)


@functools.cache
def beginning() -> bytes:
    """A file with one body and one meeting, with which every example begins."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "begin.vgg"
        opened = create(path, Clock()())
        fill(Store(opened, Clock()), Register({Body: [BODY], Meeting: [MEETING]}))
        opened.close()
        return path.read_bytes()


class Steps(RuleBasedStateMachine):
    """A file and its model; ``done`` and ``undone`` are the states of the model that undo and redo lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.path = Path(self.folder.name) / "stappen.vgg"
        self.path.write_bytes(beginning())
        self.clock = Clock()
        self.store = Store(open_file(self.path, self.clock()), self.clock)
        self.records: Records = {(type(record), record.id): record for record in (BODY, MEETING)}
        self.done: list[Records] = []
        self.undone: list[Records] = []

    def teardown(self) -> None:
        assert index_is_sound(self.store.connection)
        self.store.file.close()
        self.folder.cleanup()

    def write(self, *records: Any) -> None:
        with self.store.unit_of_work(Action.EDIT_MEETING, "x") as work:
            for record in records:
                work.put(record)
        if work.made().rows:
            self.remember()
            self.records |= {(type(record), record.id): record for record in records}

    def remember(self) -> None:
        self.done.append(copy.copy(self.records))
        self.undone.clear()

    @rule(record_id=IDS, title=TEXTS, outcome=TEXTS, speakers=st.lists(IDS, unique=True, max_size=2))
    def put_item(self, record_id: str, title: str, outcome: str, speakers: list[str]) -> None:
        people = [Person(id=f"per-{one}", last_name=one) for one in speakers]
        self.write(
            *people,
            AgendaItem(
                id=f"item-{record_id}", meeting_id="meeting", number=record_id, title=title or "-",
                purpose=AgendaPurpose.DISCUSSION, desired_outcome=outcome or None,
                speaker_ids=tuple(person.id for person in people),
            ),
        )  # fmt: skip

    @rule(record_id=IDS, text=TEXTS, notes=st.lists(TEXTS, max_size=3))
    def put_action(self, record_id: str, text: str, notes: list[str]) -> None:
        entries = (HistoryEntry(date=dt.date(2023, 11, 2), event=ActionEvent.NOTE, note=note or None) for note in notes)
        item = f"item-{record_id}"
        self.write(
            ActionPoint(
                id=f"act-{record_id}", number=f"2023-A-{record_id}", text=text or "-", status=ActionStatus.OPEN,
                origin_agenda_item_id=item if (AgendaItem, item) in self.records else None, history=tuple(entries),
            )
        )  # fmt: skip

    @rule(texts=st.lists(TEXTS, max_size=3))
    def put_minutes(self, texts: list[str]) -> None:
        items = sorted(record_id for kind, record_id in self.records if kind is AgendaItem)
        self.write(
            Minutes(
                id="minutes", meeting_id="meeting", kind=MinutesKind.SUMMARY, status=MinutesStatus.IN_PROGRESS,
                items=tuple(MinutesItem(agenda_item_id=i, text=t or None) for i, t in zip(items, texts, strict=False)),
            )
        )  # fmt: skip

    @rule(title=TEXTS)
    def rename_meeting(self, title: str) -> None:
        meeting: Meeting = self.records[Meeting, "meeting"]
        self.write(replace(meeting, code=f"BO {title[:7]}", title=title or "-"))

    @rule(kind=st.sampled_from([AgendaItem, ActionPoint, Minutes, Person, Body]), record_id=IDS)
    def remove(self, kind: type[Any], record_id: str) -> None:
        prefix = {AgendaItem: "item-", ActionPoint: "act-", Person: "per-"}.get(kind)
        record_id = f"{prefix}{record_id}" if prefix else LIST_OF[kind].replace("bodies", "body")
        refusal = self.refusal_of_removal(kind, record_id)
        with (
            pytest.raises(refusal) if refusal else contextlib.nullcontext(),
            self.store.unit_of_work(Action.EDIT_MEETING, "x") as work,
        ):
            work.remove(kind, record_id)
        if refusal is None:
            self.remember()
            del self.records[kind, record_id]

    def refusal_of_removal(self, kind: type[Any], record_id: str) -> type[Exception] | None:
        if (kind, record_id) not in self.records:
            return RecordMissing
        others = (record for key, record in self.records.items() if key != (kind, record_id))
        named = (repr(record) for record in others)
        return RecordInUse if any(f"'{record_id}'" in text for text in named) else None

    @rule()
    def undo(self) -> None:
        made = history.undo(self.store)
        assert (made is not None) == bool(self.done)
        if self.done:
            self.undone.append(self.records)
            self.records = self.done.pop()

    @rule()
    def redo(self) -> None:
        made = history.redo(self.store)
        assert (made is not None) == bool(self.undone)
        if self.undone:
            self.done.append(self.records)
            self.records = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.store.file.close()
        self.store = Store(open_file(self.path, self.clock()), self.clock)

    @invariant()
    def file_and_model_say_the_same(self) -> None:
        kinds: tuple[type[Any], ...] = (Body, Meeting, AgendaItem, ActionPoint, Minutes, Person)
        found = {(kind, record.id): record for kind in kinds for record in self.store.all(kind)}
        assert found == self.records

    @invariant()
    def search_says_what_the_records_say(self) -> None:
        assert stale_entries(self.store.connection) == []

    @invariant()
    def no_reference_leads_nowhere(self) -> None:
        assert self.store.rows("PRAGMA foreign_key_check") == []


TestAnyOrderOfSteps = Steps.TestCase
TestAnyOrderOfSteps.settings = settings(max_examples=settings().max_examples, stateful_step_count=15)
