"""Takes an overleg one step further: what comes next, what is not right for it, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.domain.changes import Action, ChangeSet, Topic
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep, NextStep
from secretariat.domain.refusals import RecordMissing
from secretariat.domain.sending_checks import SendingCheck
from secretariat.gui.meetings.calling_off import CallingOffPart
from secretariat.gui.meetings.head import HeadView
from secretariat.gui.meetings.jumping import Jumping
from secretariat.gui.meetings.parts import Parts
from secretariat.gui.meetings.terms import TermsPart
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.dispatches import not_sent_any_more
from secretariat.wording.lifecycle import step_done, taken_back
from secretariat.wording.meeting_planning import held

_AT_ONCE = {Action.SUBMIT_MINUTES, Action.APPROVE_MINUTES, Action.RETURN_MINUTES, Action.ADOPT_MINUTES}
"""What moves the verslag of an overleg along, so that the head must say so at once; the rest waits a moment."""
_PREPARED = (LifeStep.CONVENE, LifeStep.SEND_DRAFT, LifeStep.ADOPT)
"""What leaves the house, or can never be taken back: that is prepared in a tab."""
_IN_TABS: Mapping[LifeStep, tuple[str, str]] = {
    LifeStep.CONVENE: ("verzenden", DispatchKind.CONVOCATION),
    LifeStep.SEND_DRAFT: ("verzenden", DispatchKind.DRAFT_MINUTES),
    LifeStep.ADOPT: ("verslag", LifeStep.ADOPT),
}
"""Step → the page of help of its tab, and what is brought into sight there."""
_SOON_MS, _PAUSE_MS = 0, 300


class StepsPart(QObject):
    """The stepper's button, its menu and the checks of the overleg that is shown."""

    changed = Signal()
    """Other steps can be taken."""
    facts_wanted = Signal(str)
    """Day, time and place are to be filled in, beginning with this field: date, times or place."""

    def __init__(self, head: HeadView, shell: Shell, parts: Parts) -> None:
        super().__init__(head)
        self._head = head
        self._shell = shell
        self._parts = parts
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._body_id = ""
        self._possible: Collection[LifeStep] = ()
        self.calling_off = CallingOffPart(head, shell)
        self.terms = TermsPart(head, shell)
        self._jumping = Jumping(parts, shell.doors, self.facts_wanted.emit, self.terms.open)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._check)
        head.steps.step_wanted.connect(self.take)
        head.steps.take_back_wanted.connect(self._take_back)
        head.terms_wanted.connect(self.terms.open)
        head.checks.wanted.connect(self.jump)
        head.other_wanted.connect(lambda meeting_id: shell.doors.open("meetings", meeting_id))
        shell.history.changed.connect(self._changed)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg, or on none."""
        if meeting_id != self._meeting_id:
            self._head.show_next(NextStep(None), None)
        self._workspace, self._meeting_id = workspace, meeting_id
        for part in (self.calling_off, self.terms):
            part.show_meeting(workspace, meeting_id)
        self.refresh()

    def refresh(self) -> None:
        """Show what comes next, and in a moment what is not right for it: looking at everything takes longer."""
        if self._workspace is None or not self._meeting_id:
            return
        lifecycle = self._workspace.lifecycle
        self._possible = ()
        try:
            self._body_id = self._workspace.meetings.head(self._meeting_id).body.id
            following = lifecycle.next_step(self._meeting_id, checked=False)
            possible = lifecycle.possible(self._meeting_id)
        except RecordMissing:  # planning it was undone; the page shows another overleg in a moment
            return
        self._possible = possible
        changing = not self._workspace.read_only
        step = following.step if changing and self._can_take(following) else None
        others = [one for one in possible if one is not step and self._is_offered(one, following)] if changing else []
        self._head.steps.show_steps(step, others, can_take_back=changing and LifeStep.APPROVE in possible)
        self._later.start(_SOON_MS)
        self.changed.emit()

    def _check(self) -> None:
        """Show what is not right for the next step."""
        if self._workspace is None or not self._meeting_id:
            return
        try:
            following = self._workspace.lifecycle.next_step(self._meeting_id)
        except RecordMissing:  # as above
            return
        tells = following.step is not LifeStep.PLAN and not self._waits_for_its_day(following.step)
        self._head.show_next(following, following.step if tells else None)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the menu of the window can do with the overleg now."""
        if self._workspace is None or self._workspace.read_only or not self._meeting_id:
            return {}
        found: dict[str, Callable[[], object]] = {"terms": self.terms.open}
        if self._head.steps.next_step is not None:
            found["next_step"] = self._head.steps.take_next
        if LifeStep.POSTPONE in self._possible:
            found["postpone"] = self.calling_off.postpone
        if LifeStep.CANCEL in self._possible:
            found["cancel_meeting"] = self.calling_off.cancel
        return found

    def take(self, step: LifeStep) -> None:
        """Take a step: at once, or after what must be asked for it."""
        if self._workspace is None or not self._shell.flush():
            return
        lifecycle = self._workspace.lifecycle
        at_once: Mapping[LifeStep, Callable[[str], ChangeSet | None]] = {
            LifeStep.SEND_TO_CHAIR: lifecycle.submit,
            LifeStep.APPROVE: lifecycle.approve,
            LifeStep.CLOSE: lifecycle.close,
        }
        asked: Mapping[LifeStep, Callable[[], None]] = {
            LifeStep.PLAN: lambda: self.facts_wanted.emit("date"),
            LifeStep.HOLD: self._hold,
            LifeStep.POSTPONE: self.calling_off.postpone,
            LifeStep.CANCEL: self.calling_off.cancel,
        }
        if step in at_once:
            change = self._shell.history.do(at_once[step], self._meeting_id)
            if change is not None:
                self._shell.history.offer_undo(step_done(step, self._code()), change)
            elif self._head.checks.isVisible():
                self._head.checks.setFocus()
        elif step in asked:
            asked[step]()
        else:
            self._prepare(step)

    def jump(self, check: SendingCheck) -> None:
        """Show where a check of the overleg can be mended."""
        self._jumping.to(check, self._body_id)

    # Inner workings

    def _prepare(self, step: LifeStep) -> None:
        """Go to the tab in which a step is prepared."""
        topic, place = _IN_TABS[step]
        tab = self._parts.turn_to_topic(topic)
        if tab is not None and place:
            tab.show_place(place)
        elif tab is not None:
            tab.widget.setFocus()

    def _can_take(self, following: NextStep) -> bool:
        """Whether the next step can be taken here and now."""
        step = following.step
        if step in _PREPARED:
            return step in _IN_TABS and self._parts.has_topic(_IN_TABS[step][0])
        return step is not None and not self._waits_for_its_day(step)

    def _is_offered(self, step: LifeStep, following: NextStep) -> bool:
        """Whether a step that fits the state stands in the menu."""
        assert self._workspace is not None
        if step is LifeStep.PLAN:
            return False
        return self._can_take(NextStep(step)) if step is not following.step else False

    def _waits_for_its_day(self, step: LifeStep | None) -> bool:
        """Whether there is nothing to press before the day of the overleg has come."""
        if self._workspace is None or step is not LifeStep.HOLD:
            return False
        day = self._workspace.meetings.head(self._meeting_id).meeting.date
        return day is None or day > self._workspace.today()

    def _hold(self) -> None:
        assert self._workspace is not None
        change = self._shell.history.do(self._workspace.meetings.hold, self._meeting_id)
        if change is not None:
            head = self._workspace.meetings.head(self._meeting_id)
            dropped = not_sent_any_more(self._workspace.dispatch_drafts.dropped_in(change))
            words = [held(head.meeting.code, head.attended), *([dropped] if dropped else [])]
            self._shell.history.offer_undo(" ".join(words), change)

    def _take_back(self) -> None:
        if self._workspace is None or not self._shell.flush():
            return
        change = self._shell.history.do(self._workspace.lifecycle.take_back, self._meeting_id)
        if change is not None:
            self._shell.history.offer_undo(taken_back(self._code()), change)

    def _code(self) -> str:
        assert self._workspace is not None
        return self._workspace.meetings.head(self._meeting_id).meeting.code

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        if Topic.MEETINGS in change.topics or change.action in _AT_ONCE:
            self.refresh()
        else:
            self._later.start(_PAUSE_MS)
