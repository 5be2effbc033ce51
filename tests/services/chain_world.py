"""The file of the chain in any order of steps, the model beside it, and what must stay true of both."""

from __future__ import annotations

import copy
import datetime as dt
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, invariant

from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionPoint, actions_of_body
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.carry_over import OPEN
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import AGENDA_SENT, Dispatch
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.numbering import number_key
from secretariat.domain.register import Register
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.services.chain_model import (
    BODY,
    DATA,
    HELD,
    NUMBERED,
    OTHER,
    START,
    Model,
    letter_of,
    without_gaps,
)
from tests.storage.contents import Clock

MEMORY = Path("/dev/shm")
"""Hundreds of small transactions wait for no disk here."""


class ChainWorld(RuleBasedStateMachine):
    """A file with one body and its werkgroep, beside a plain model of what happened in it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock(dt.datetime.combine(START, dt.time(9)))
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.path = Path(self.folder.name) / "keten.vgg"
        self.on = import_exchange(json.dumps(DATA).encode(), self.path, self.clock)
        self.model = Model()
        self.past: list[Model] = []
        """The model before each step that can be taken back."""
        self.future: list[Model] = []
        """The model after each step that was taken back and can be made again."""
        self.printed: dict[str, str] = {}
        """The numbers on papers that were saved or printed, with their records; no undo makes people forget them."""
        self.count = 0
        self.known: tuple[Any, Register] | None = None
        self.steps_made = 0

    def teardown(self) -> None:
        self.on.close()
        self.folder.cleanup()

    # What there is

    def register(self) -> Register:
        """Everything in the file, read once after every step."""
        newest = (self.on.history.steps(1), self.on.history.undoable())
        if self.known is None or self.known[0] != newest:
            self.known = (newest, self.on.register())
        return self.known[1]

    def meetings(self, *states: MeetingStatus) -> list[Meeting]:
        return [one for one in self.register().where(Meeting, "body_id", BODY) if one.status in states]

    def minutes_in(self, *states: MinutesStatus) -> list[Meeting]:
        register = self.register()
        wanted = {one.meeting_id for one in register.all(Minutes) if one.status in states}
        return [one for one in register.where(Meeting, "body_id", BODY) if one.id in wanted and one.status in HELD]

    def substance(self, meeting: Meeting) -> list[AgendaItem]:
        return [
            item
            for item in self.register().where(AgendaItem, "meeting_id", meeting.id)
            if item.purpose is not AgendaPurpose.PROCEDURAL and not item.adopts_minutes_of_id
        ]

    def step(self, do: Callable[[Workspace], Any], change: Callable[[Model], None] | None = None) -> None:
        """Make a step that can be taken back; what was taken back before it can then no longer be made again."""
        before = copy.deepcopy(self.model)
        if do(self.on) is not None:
            self.past.append(before)
            self.future.clear()
            if change is not None:
                change(self.model)

    def issued(self) -> dict[str, str]:
        """Every number that people have on paper, with its record."""
        sent = {number: record for on_paper in self.model.issued.values() for number, record in on_paper.items()}
        return sent | self.printed

    def numbers_on(self, text: str) -> dict[str, str]:
        """The numbers that stand in a text, with their records."""
        register = self.register()
        numbers = {record.number: record.id for kind in NUMBERED for record in register.all(kind)}
        numbers |= {meeting.code: meeting.id for meeting in register.all(Meeting)}
        return {number: record_id for number, record_id in numbers.items() if number in text}

    def no_way_back(self) -> None:
        """Nothing before this can be taken back, and nothing made again."""
        self.past.clear()
        self.future.clear()

    def sent_now(self, meeting_id: str) -> None:
        """Remember what people have on paper now."""
        register = self.register()
        dispatch = self.on.dispatches.of_meeting(meeting_id)[-1]
        assert dispatch.text
        self.model.letters[dispatch.id] = letter_of(dispatch)
        on_paper = self.model.issued.setdefault(dispatch.id, {})
        for paper_id in [file.issued_paper_id for file in dispatch.files if file.issued_paper_id]:
            paper = register.get(IssuedPaper, paper_id)
            self.model.sent[paper_id] = outline_text(self.on.issued_papers.outline(paper_id))
            on_paper |= self.numbers_on(paper.outline)
        if dispatch.kind in AGENDA_SENT:
            items = register.where(AgendaItem, "meeting_id", meeting_id)
            self.model.agendas[dispatch.id] = (meeting_id, {item.number: item.id for item in items})
        self.no_way_back()

    def verslag(self, meeting_id: str) -> str:
        return outline_text(self.on.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id)))

    # What must always hold

    @invariant()
    def every_step_is_counted(self) -> None:
        self.steps_made += 1

    @invariant()
    def numbers_are_unique_without_gaps_and_never_given_again(self) -> None:
        register = self.register()
        for kind in NUMBERED:
            by_year: dict[str, list[str]] = {}
            for record in register.all(kind):
                by_year.setdefault(record.number[:7], []).append(record.number)
            for prefix, numbers in by_year.items():
                given = [*numbers, *(one for one in self.model.removed if one.startswith(prefix))]
                wanted = [f"{prefix}{place:03d}" for place in range(1, len(given) + 1)]
                assert sorted(given, key=number_key) == wanted
            ids = {record.number: record.id for record in register.all(kind)}
            for number, record_id in self.issued().items():
                assert ids.get(number, record_id) == record_id
        codes = [meeting.code for meeting in register.all(Meeting)]
        assert sorted(codes) == without_gaps(codes)

    @invariant()
    def what_people_have_on_paper_still_exists(self) -> None:
        register = self.register()
        known = {one.number: one.id for kind in NUMBERED for one in register.all(kind)}
        known |= {meeting.code: meeting.id for meeting in register.all(Meeting)}
        assert self.issued().items() <= known.items()

    @invariant()
    def a_number_of_an_agenda_that_people_have_is_that_of_no_other_item(self) -> None:
        register = self.register()
        for meeting_id, numbers in self.model.agendas.values():
            for item in register.where(AgendaItem, "meeting_id", meeting_id):
                assert numbers.get(item.number, item.id) == item.id

    @invariant()
    def no_two_items_of_an_agenda_have_the_same_number(self) -> None:
        numbers = [(item.meeting_id, item.number) for item in self.register().all(AgendaItem)]
        assert len(numbers) == len(set(numbers))

    @invariant()
    def adopted_text_never_changes(self) -> None:
        for meeting_id, words in self.model.adopted.items():
            assert self.verslag(meeting_id) == words

    @invariant()
    def every_sent_version_can_be_made_again(self) -> None:
        for paper_id, words in self.model.sent.items():
            assert outline_text(self.on.issued_papers.outline(paper_id)) == words

    @invariant()
    def a_letter_that_went_never_changes(self) -> None:
        kept = {one.id: letter_of(one) for one in self.register().all(Dispatch)}
        assert kept == self.model.letters

    @invariant()
    def a_letter_that_was_written_waits_until_it_goes(self) -> None:
        waiting = {one.meeting_id: one.text for one in self.register().all(DispatchDraft)}
        assert waiting == {meeting_id: words for meeting_id, words in self.model.written.items() if words}

    @invariant()
    def no_open_item_is_lost(self) -> None:
        register = self.register()
        waiting = self.on.carry_over.waiting_of_body(BODY)
        coming = {one.id for one in register.all(Meeting) if one.status in OPEN}
        found = {item.title for item in register.all(AgendaItem) if item.meeting_id in coming}
        found |= {item.title for item in register.all(BacklogItem)} | {item.title for item in waiting.items}
        assert self.model.open_items <= found

    @invariant()
    def minutes_that_are_not_adopted_stand_on_an_agenda_or_wait_for_one(self) -> None:
        register = self.register()
        coming = {one.id for one in register.all(Meeting) if one.status in OPEN}
        about = {item.adopts_minutes_of_id for item in register.all(AgendaItem) if item.meeting_id in coming}
        about |= {one.id for one in self.on.carry_over.waiting_of_body(BODY).minutes}
        unadopted = [one for one in register.all(Minutes) if not one.status.is_adopted]
        held = {one.id for one in register.all(Meeting) if one.status in HELD}
        assert {one.meeting_id for one in unadopted if one.meeting_id in held} <= about

    @invariant()
    def every_open_action_stands_on_the_list_of_its_body(self) -> None:
        register, today = self.register(), self.on.today()
        listed = {one.id for body in (BODY, OTHER) for one in actions_of_body(register, body, today).all}
        assert {one.id for one in register.all(ActionPoint)} == listed
