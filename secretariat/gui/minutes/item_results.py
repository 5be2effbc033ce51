"""What came out of each item of an overleg, as it stands under its text: in the order and the words of the paper."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.gui.look.palettes import Tone
from secretariat.services.action_points import ActionLine
from secretariat.services.commitments import CommitmentLine
from secretariat.services.workspace import Workspace
from secretariat.wording.captures import CaptureKind
from secretariat.wording.dates import day_month_year
from secretariat.wording.votes import outcome


@dataclass(frozen=True, slots=True)
class Result:
    """One result: ``text`` is what can be changed, ``words`` also says who and when, or how was voted."""

    kind: CaptureKind
    id: str
    number: str
    text: str
    words: str
    tone: Tone
    decision_kind: DecisionKind | None = None
    maker: tuple[str, str] = ("", "")
    """Of a toezegging: the id and the name of who made it."""

    @property
    def is_promise(self) -> bool:
        """Whether it is a toezegging, which somebody makes."""
        return self.kind is CaptureKind.COMMITMENT

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision, which has a kind and on which can be voted."""
        return self.kind is CaptureKind.DECISION


def results_of(workspace: Workspace, meeting_id: str) -> Mapping[str, Sequence[Result]]:
    """Agenda item → its results; those at no item stand under an empty text."""
    found: dict[str, list[Result]] = defaultdict(list)
    for conclusion in workspace.conclusions.of_meeting(meeting_id):
        found[conclusion.agenda_item_id or ""].append(_concluded(conclusion))
    decisions = workspace.decisions.of_meeting(meeting_id)
    votes = workspace.votes.of_decisions([one.id for one in decisions])
    for decision in decisions:
        vote = votes.get(decision.id)
        found[decision.agenda_item_id or ""].append(_decided(decision, outcome(vote) if vote else ""))
    for commitment in workspace.commitments.of_meeting(meeting_id):
        found[commitment.agenda_item_id].append(_promised(commitment))
    for action in workspace.action_points.of_meeting(meeting_id):
        found[action.agenda_item_id].append(_agreed(action))
    return found


def _concluded(one: Conclusion) -> Result:
    return Result(CaptureKind.CONCLUSION, one.id, "Conclusie", one.text, one.text, Tone.NEUTRAL)


def _decided(one: Decision, vote: str) -> Result:
    words = f"{one.text}\n{vote}" if vote else one.text
    return Result(CaptureKind.DECISION, one.id, f"Besluit {one.number}", one.text, words, Tone.GOOD, one.kind)


def _promised(one: CommitmentLine) -> Result:
    words = _who_when(one.text, one.maker, one.due_date, one.due_note)
    tone = Tone.BAD if one.overdue else Tone.INFO
    maker = (one.maker_id, one.maker)
    return Result(CaptureKind.COMMITMENT, one.id, f"Toezegging {one.number}", one.text, words, tone, maker=maker)


def _agreed(one: ActionLine) -> Result:
    words = _who_when(one.text, one.owner, one.due_date, one.due_note)
    tone = Tone.BAD if one.overdue else Tone.INFO
    return Result(CaptureKind.ACTION, one.id, f"Actie {one.number}", one.text, words, tone)


def _who_when(text: str, who: str, due: dt.date | None, note: str) -> str:
    """What, who and when, in one line."""
    when = day_month_year(due) if due else note
    return " – ".join(part for part in (text.removesuffix("."), who, when) if part)
