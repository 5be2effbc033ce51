"""Keep bodies (overlegorganen): what they are, who belongs to them, and which terms they have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.association import Terms
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus, Quorum, QuorumBase, QuorumRule
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import terms_of
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import (
    BodyAboveItself,
    CodeTaken,
    NumberOutOfRange,
    OnlyArchivable,
    RecordInUse,
    TextTooLong,
)
from secretariat.domain.standing_agendas import StandingAgenda
from secretariat.domain.text import clean, clean_line
from secretariat.domain.themes import Theme
from secretariat.services.identity import new_id
from secretariat.services.themes import theme_choices
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.bodies import MemberLine, meetings_of_body, member_lines
from secretariat.storage.meetings import MeetingLine
from secretariat.storage.references import references_to
from secretariat.storage.store import Store

__all__ = ["LARGEST_QUORUM", "LEVEL_OF_KIND", "BodyCard", "BodyService", "MeetingLine", "MemberLine"]

LARGEST_QUORUM = 999
"""No quorum asks for more organisations."""

LEVEL_OF_KIND = {
    BodyKind.PORTFOLIO_MEETING: BodyLevel.EXECUTIVE,
    BodyKind.EXECUTIVE_MEETING: BodyLevel.EXECUTIVE,
    BodyKind.OFFICIAL_MEETING: BodyLevel.OFFICIAL,
    BodyKind.AGENDA_COMMITTEE: BodyLevel.OFFICIAL,
    BodyKind.WORKING_GROUP: BodyLevel.OFFICIAL,
    BodyKind.GENERAL_ASSEMBLY: BodyLevel.STATUTORY,
}
"""The level that a kind of body usually has."""

_MINUTES_OF_LEVEL = {
    BodyLevel.EXECUTIVE: MinutesKind.SUMMARY,
    BodyLevel.MIXED: MinutesKind.SUMMARY,
    BodyLevel.OFFICIAL: MinutesKind.DECISION_LIST,
    BodyLevel.STATUTORY: MinutesKind.EXTENDED,
}


@dataclass(frozen=True, slots=True)
class BodyCard:
    """What stands on the card of a body, with the terms that follow from its level."""

    body: Body
    theme: str
    parent: str
    terms: Terms
    established_by: DecisionPlace | None
    meetings: tuple[MeetingLine, ...]
    invented: bool


@dataclass(frozen=True, slots=True)
class DecisionPlace:
    """A decision about a body: its id, its number and the day on which it was taken."""

    id: str
    number: str
    day: dt.date | None


class BodyService:
    """The bodies of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def card(self, body_id: str) -> BodyCard:
        """The card of a body, with its meetings, newest first.

        Raises:
            RecordMissing: there is none.
        """
        body = self._store.get(Body, body_id)
        theme = self._store.find(Theme, body.theme_id)
        parent = self._store.find(Body, body.parent_id)
        return BodyCard(
            body=body,
            theme=theme.name if theme else "",
            parent=parent.name if parent else "",
            terms=terms_of(self._store.settings(), body),
            established_by=self._decision(body.established_by_decision_id),
            meetings=meetings_of_body(self._store, body_id),
            invented=bool(body.provenance and body.provenance.invented),
        )

    def members(self, body_id: str, day: dt.date | None) -> tuple[MemberLine, ...]:
        """Who belongs to a body on a day; without a day everybody there ever was."""
        return member_lines(self._store, body_id, day)

    def themes(self, body_id: str = "") -> tuple[tuple[str, str], ...]:
        """The themes as a choice: id and name, by name; an archived one only for the body that has it."""
        body = self._store.find(Body, body_id)
        return theme_choices(self._store, body.theme_id if body else None)

    def subthemes(self, body_id: str) -> tuple[str, ...]:
        """The deelthema's that a body can have: those of its theme, and its own."""
        body = self._store.get(Body, body_id)
        theme = self._store.find(Theme, body.theme_id)
        names = (*(theme.subthemes if theme else ()), *filter(None, (body.subtheme,)))
        return tuple(dict.fromkeys(names))

    def others(self, body_id: str) -> tuple[tuple[str, str], ...]:
        """The other bodies, which may prepare its overleggen or guard its agenda: id and name, by name."""
        others = [one for one in self._store.all(Body) if one.id != body_id and one.status is not BodyStatus.DISSOLVED]
        return tuple((one.id, one.name) for one in sorted(others, key=lambda one: one.name.casefold()))

    def parents(self, body_id: str = "") -> tuple[tuple[str, str], ...]:
        """The bodies that a body may stand under, as a choice: id and name, by name."""
        every = self._store.all(Body)
        below = {body_id}
        while more := {one.id for one in every if one.parent_id in below} - below:
            below |= more
        found = [one for one in every if one.id not in below]
        return tuple((one.id, one.name) for one in sorted(found, key=lambda one: one.name.casefold()))

    def suggested_code(self, name: str) -> str:
        """A code out of the first letters of a name that no body has: "Werkgroep convenant" → "WC"."""
        letters = "".join(word[0] for word in clean_line(name).upper().split() if word[0].isalpha())[:6]
        taken = {code.upper() for code in self._store.values(Body, "code")}
        number, code = 1, letters
        while code and code in taken:
            number += 1
            code = f"{letters}{number}"
        return code

    def add(self, name: str, code: str, kind: BodyKind, theme_id: str = "") -> ChangeSet:
        """Enter a body; its level and its kind of verslag follow from what it is.

        Raises:
            FieldEmpty, TextTooLong: name or code cannot be kept so.
            CodeTaken: another body has this code.
            RecordMissing: there is no such theme.
        """
        level = LEVEL_OF_KIND[kind]
        body = Body(
            id=new_id("body"),
            name=required_line(name, "name"),
            code=self._free_code(code),
            level=level,
            kind=kind,
            theme_id=self._store.get(Theme, theme_id).id if theme_id else None,
            status=BodyStatus.ACTIVE,
            quorum=Quorum(rule=QuorumRule.NONE),
            default_minutes_kind=_MINUTES_OF_LEVEL[level],
        )
        with self._store.unit_of_work(Action.ADD_BODY, body.id) as work:
            work.add(body)
        return work.made()

    def edit(self, body_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change the name, code, subtheme or task; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: it cannot be kept so.
            CodeTaken: another body has this code.
        """
        if field == "code":
            return self._put(body_id, code=self._free_code(typed, body_id))
        if field == "task":
            task = clean(typed).strip()
            if len(task) > TEXT_LIMIT:
                raise TextTooLong(field, TEXT_LIMIT)
            return self._put(body_id, task=task or None)
        line = required_line(typed, field) if field == "name" else optional_line(typed, field)
        return self._put(body_id, **{field: line})

    def set_kind(self, body_id: str, kind: BodyKind) -> ChangeSet | None:
        """Say what sort of body it is; None when that is known."""
        return self._put(body_id, kind=kind)

    def set_level(self, body_id: str, level: BodyLevel) -> ChangeSet | None:
        """Say who meets, from which the terms follow; None when that is known."""
        return self._put(body_id, level=level)

    def set_status(self, body_id: str, status: BodyStatus) -> ChangeSet | None:
        """Say how far its life has come; None when that is known."""
        return self._put(body_id, status=status)

    def set_theme(self, body_id: str, theme_id: str) -> ChangeSet | None:
        """Say to which theme it belongs, an empty id for none; None when that is known.

        A deelthema that the other theme does not have is let go.

        Raises:
            RecordMissing: there is no such theme.
        """
        theme = self._store.get(Theme, theme_id) if theme_id else None
        subtheme = self._store.get(Body, body_id).subtheme
        kept = subtheme if theme is not None and subtheme in theme.subthemes else None
        return self._put(body_id, theme_id=theme.id if theme else None, subtheme=kept)

    def set_parent(self, body_id: str, parent_id: str) -> ChangeSet | None:
        """Say under which body it stands, an empty id for none; None when that is known.

        Raises:
            RecordMissing: there is no such body.
            BodyAboveItself: the other one stands under this one.
        """
        if parent_id and parent_id not in dict(self.parents(body_id)):
            raise BodyAboveItself(self._store.get(Body, parent_id).name)
        return self._put(body_id, parent_id=parent_id or None)

    def set_prepared_by(self, body_id: str, other_id: str) -> ChangeSet | None:
        """Say which body prepares its overleggen, an empty id for none; None when that is known.

        Raises:
            RecordMissing: there is no such body.
        """
        return self._put(body_id, prepared_by_body_id=self._store.get(Body, other_id).id if other_id else None)

    def set_guarded_by(self, body_id: str, other_id: str) -> ChangeSet | None:
        """Say which agendacommissie guards its agenda, an empty id for none; None when that is known.

        Raises:
            RecordMissing: there is no such body.
        """
        return self._put(body_id, agenda_guarded_by_body_id=self._store.get(Body, other_id).id if other_id else None)

    def set_minutes_kind(self, body_id: str, kind: MinutesKind) -> ChangeSet | None:
        """Say which kind of verslag it usually gets; None when that is known."""
        return self._put(body_id, default_minutes_kind=kind)

    def set_quorum(
        self, body_id: str, rule: QuorumRule, of: QuorumBase | None = None, number: int | None = None
    ) -> ChangeSet | None:
        """Say when enough organisations are represented; None when that is known.

        Raises:
            NumberOutOfRange: a fixed number that no body can have.
        """
        if rule is not QuorumRule.NUMBER:
            number = None
        elif number is None or not 1 <= number <= LARGEST_QUORUM:
            raise NumberOutOfRange("quorum", 1, LARGEST_QUORUM)
        quorum = Quorum(rule=rule, of=None if rule is QuorumRule.NONE else of, number=number)
        return self._put(body_id, quorum=quorum)

    def remove(self, body_id: str) -> ChangeSet:
        """Take a body away that is not used anywhere; its own standing agenda goes with it.

        Raises:
            OnlyArchivable: it has overleggen, or overleggen name it.
            RecordInUse: it has members, or something else names it.
        """
        body = self._store.get(Body, body_id)
        found = references_to(self._store, Body, body_id, (StandingAgenda,))
        if found.meetings:
            raise OnlyArchivable(body.name, len(found.meetings))
        if found.others:
            raise RecordInUse(body.name, len(found.others))
        with self._store.unit_of_work(Action.REMOVE_BODY, body_id) as work:
            for own in self._store.where(StandingAgenda, "body_id", [body_id]):
                work.remove(StandingAgenda, own.id)
            work.remove(Body, body_id, body.name)
        return work.made()

    def _decision(self, decision_id: str | None) -> DecisionPlace | None:
        decision = self._store.find(Decision, decision_id)
        return DecisionPlace(decision.id, decision.number, decision.decided_on) if decision else None

    def _free_code(self, typed: str, body_id: str = "") -> str:
        code = required_line(typed, "code").upper()
        if any(one.id != body_id for one in self._store.where(Body, "code", [code])):
            raise CodeTaken(code)
        return code

    def _put(self, body_id: str, **changes: Any) -> ChangeSet | None:
        before = self._store.get(Body, body_id)
        after = replace(before, **changes)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_BODY, body_id) as work:
            work.put(after)
        return work.made()
