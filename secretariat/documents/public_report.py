"""What a jaaroverzicht is made from: the records of its theme with functions for officials, without their addresses.

Every source, the paper and the page for the website are made from that register, so none can forget what another hides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from secretariat.documents.hidden_names import HiddenNames
from secretariat.documents.officials import function_words, involved, public_attendance, public_person
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, AttendanceCapacity, GroupAttendance
from secretariat.domain.bodies import Body
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.dates import in_period
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person, Position, position_on
from secretariat.domain.planning import PlanItem
from secretariat.domain.register import Register
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.wording.names import holds_office

_Text = Callable[[str], str]


def public_report(register: Register, report: ThemeYearReport) -> Register:
    """The register to make a report from; the report itself is in it as everybody may read it."""
    hidden = _hidden_people(register, report)
    words = _Words(register, hidden)
    records: dict[type[Any], Iterable[Any]] = {kind: register.all(kind) for kind in LIST_OF}
    for kind, public in _PUBLIC.items():
        records[kind] = [public(one, words.line, words.markdown) for one in register.all(kind)]
    records[Person] = [public_person(one, hidden) for one in register.all(Person)]
    records[Position] = [one for one in register.all(Position) if one.person_id not in hidden]
    records[Attendance] = [public_attendance(one, hidden) for one in register.all(Attendance)]
    return Register(records, replace(register.settings, sender_email=None), register.meta)


def report_texts(register: Register) -> Iterator[str]:
    """Every text out of which :func:`public_report` takes names."""
    found: list[str] = []

    def heard(text: str) -> str:
        found.append(text)
        return text

    for kind, public in _PUBLIC.items():
        for one in register.all(kind):
            public(one, heard, heard)
    yield from found


class _Words:
    """Takes the names out, and leaves a text alone at once in which there can be none."""

    _NUMBER = re.compile(r"\d[\d .()/\u00a0\u2010-\u2013-]{7,}\d")

    def __init__(self, register: Register, hidden: Mapping[str, str]) -> None:
        self._hidden = HiddenNames(register, dict(hidden))
        people = [one for one in register.all(Person) if one.id in hidden]
        self._cores = {name.casefold() for one in people for name in (one.last_name, *one.aliases)}

    def line(self, words: str) -> str:
        return self._hidden.line(words) if self._may_hold(words) else words

    def markdown(self, text: str) -> str:
        return self._hidden.markdown(text) if self._may_hold(text) else text

    def _may_hold(self, text: str) -> bool:
        bare = text.replace("*", "").replace("\N{SOFT HYPHEN}", "").replace("\\", "").casefold()
        return "@" in bare or any(core in bare for core in self._cores) or bool(self._NUMBER.search(bare))


def _hidden_people(register: Register, report: ThemeYearReport) -> dict[str, str]:
    """Person id → function of who takes part without holding an office in the period, or speaking in public."""
    speakers = {
        *(one.person_id for one in register.all(Attendance) if one.capacity is AttendanceCapacity.SPEAKER),
        *(person_id for item in register.all(AgendaItem) for person_id in item.speaker_ids),
    }
    hidden = {}
    for person_id in involved(register) - speakers:
        held = [one for one in register.where(Position, "person_id", person_id) if _touches(one, report)]
        latest = position_on(register, person_id, None, report.period_end) or position_on(register, person_id)
        if any(holds_office(one) for one in held) or (not held and holds_office(latest)):
            continue
        title, organisation_id = (latest.title or "", latest.organisation_id) if latest else ("", None)
        hidden[person_id] = function_words(register, title, organisation_id)
    return hidden


def _touches(position: Position, report: ThemeYearReport) -> bool:
    first, last = report.period_start, report.period_end
    begins_inside = position.start_date is not None and first <= position.start_date <= last
    return begins_inside or in_period(first, position.start_date, position.end_date)


def _texts(one: Any, change: _Text, *names: str) -> Any:
    return replace(one, **{name: value and change(value) for name in names if (value := getattr(one, name))})


def _titled(one: Any, line: _Text, _markdown: _Text, *, names: tuple[str, ...] = ("title",)) -> Any:
    return _texts(one, line, *names)


def _minutes(one: Minutes, _line: _Text, markdown: _Text) -> Minutes:
    return replace(one, items=tuple(_texts(item, markdown, "text") for item in one.items))


def _decision(one: Decision, _line: _Text, markdown: _Text) -> Decision:
    return replace(one, text=markdown(one.text))


def _dossier(one: Dossier, line: _Text, markdown: _Text) -> Dossier:
    after: Dossier = _texts(_texts(one, line, "name"), markdown, "summary")
    return replace(after, progress=tuple(_texts(note, markdown, "text") for note in one.progress))


def _report(one: ThemeYearReport, line: _Text, markdown: _Text) -> ThemeYearReport:
    parts = tuple(_texts(_texts(part, line, "heading"), markdown, "text") for part in one.sections)
    return replace(one, title=line(one.title), sections=parts)


_PUBLIC: Mapping[type[Any], Callable[[Any, _Text, _Text], Any]] = {
    AgendaItem: _titled,
    Meeting: _titled,
    PlanItem: _titled,
    GroupAttendance: partial(_titled, names=("label",)),
    Body: partial(_titled, names=("task",)),
    ActionPoint: partial(_titled, names=("text", "due_note")),
    Minutes: _minutes,
    Decision: _decision,
    Dossier: _dossier,
    ThemeYearReport: _report,
}
"""Record → how it is read by everybody, given what takes names out of a line and out of a text."""
