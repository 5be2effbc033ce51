"""From uitnodiging to vastgesteld verslag in any order of steps, made up by the machine."""

from __future__ import annotations

import datetime as dt

from hypothesis import settings
from hypothesis.stateful import initialize

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.meetings import MeetingStatus
from secretariat.services.meeting_planning import MeetingFacts
from tests.services.chain_machine import Chain
from tests.services.chain_model import OTHER, START
from tests.services.october import send


class UnderWay(Chain):
    """The chain from where a concept went round and the next overleg took place: few stories come so far by chance."""

    @initialize()
    def a_concept_went_round(self) -> None:
        self.plan()
        self.hold_the_first()
        first = self.meetings(MeetingStatus.HELD)[0]
        item = self.register().where(AgendaItem, "meeting_id", first.id)[0]
        self.step(lambda on: on.minutes.write_text(first.id, item.id, "Besproken."))
        self.step(lambda on: on.action_points.add(first.id, item.id, "Bellen", "per-een", dt.date(2030, 1, 1)))
        send(self.on, DispatchKind.DRAFT_MINUTES, first.id)
        self.sent_now(first.id)
        self.plan()
        self.hold_the_first()
        self.plan()
        (action,), coming = self.register().all(ActionPoint), self.meetings(MeetingStatus.PLANNED)[0]
        self.step(lambda on: on.action_following.transfer([action.id], OTHER))
        facts = MeetingFacts(date=(coming.date or START) + dt.timedelta(days=7), place="Zaal")
        self.step(lambda on: on.calling_off.postpone(coming.id, facts, "Storm"))
        self.reopen_the_file()


TestChain = UnderWay.TestCase
# A story is long, so there are fewer of them than of other examples: 5 here, 100 in a thorough run.
TestChain.settings = settings(max_examples=settings().max_examples // 20, stateful_step_count=25)
