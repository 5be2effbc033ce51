"""The settings of the association: names, terms, numbering, free days, notation, retention and phrases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from secretariat.domain.association import (
    NumberFormats,
    RetentionYears,
    Settings,
    Terms,
    check_formats,
    number_formats,
    with_format,
    with_term,
)
from secretariat.domain.bodies import Body, BodyLevel
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import usual_terms
from secretariat.domain.plain import to_plain
from secretariat.domain.refusals import NumberFormatIncomplete, NumberOutOfRange
from secretariat.services.numbers import ACTIONS, DECISIONS, next_code, number_in
from secretariat.services.typed import optional_email, optional_line, required_line
from secretariat.storage.meetings import MeetingLine, meetings_before
from secretariat.storage.store import Store
from secretariat.wording.dates import TIME_FORMAT
from secretariat.wording.number_formats import read_format

LINES = ("organisation_name", "sender_name", "sender_email")
NUMBERED = ("meeting", "action", "decision")
"""What is numbered, by the name of its format."""
LONGEST_RETENTION = 100
"""No paper is kept longer by a term, in years."""
_LEVELS = (BodyLevel.EXECUTIVE, BodyLevel.OFFICIAL, BodyLevel.STATUTORY)


@dataclass(frozen=True, slots=True)
class LevelLine:
    """The terms of one level: what the association settled, and what is usual where it did not."""

    level: BodyLevel
    own: Terms
    usual: Terms


@dataclass(frozen=True, slots=True)
class NumberLine:
    """How one kind of record is numbered: its format, whether that is the usual one, and the next number it gives."""

    what: str
    own: str
    usual: str
    following: str


@dataclass(frozen=True, slots=True)
class Retained:
    """The overleggen of one level that are older than they have to be kept; ``years`` is that term."""

    level: BodyLevel
    years: int
    meetings: tuple[MeetingLine, ...]
    total: int


class AssociationService:
    """What the association settled for all its overleggen."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def settings(self) -> Settings:
        """What was settled; a field that is None falls back on what is usual."""
        return self._store.settings()

    def terms(self) -> tuple[LevelLine, ...]:
        """The terms of each level."""
        deadlines = self.settings().deadlines
        return tuple(
            LevelLine(level, getattr(deadlines, level.value, None) or Terms(), usual_terms(Settings(), level))
            for level in _LEVELS
        )

    def numbering(self) -> tuple[NumberLine, ...]:
        """How overleggen, actions and decisions are numbered; where the body counts, some body is the example."""
        own, usual = self.settings().numbering or NumberFormats(), number_formats(Settings())
        formats = number_formats(self.settings())
        return tuple(
            NumberLine(what, getattr(own, what) or "", getattr(usual, what), self._next(formats, what))
            for what in NUMBERED
        )

    def following(self, what: str, typed: str) -> str:
        """The next number in a format that is being typed.

        Raises:
            NumberFormatIncomplete, NumberFormatShared, TextTooLong: it cannot be kept so.
        """
        formats = number_formats(Settings(numbering=with_format(self.settings().numbering, what, typed_format(typed))))
        check_formats(formats)
        return self._next(formats, what)

    def _next(self, formats: NumberFormats, what: str) -> str:
        year, body = self._today().year, next(iter(self._store.all(Body)), None)
        if what == "meeting":
            return next_code(self._store, year, replace(body, numbering=formats)) if body else ""
        return number_in(
            self._store, ACTIONS if what == ACTIONS.what else DECISIONS, formats, year, body.code if body else ""
        )

    def time_format(self) -> str:
        """How times are written on screen and paper: "HH:mm uur"."""
        return self.settings().time_format or TIME_FORMAT

    def phrases(self) -> tuple[str, ...]:
        """The phrases of the association, beside the usual ones."""
        return self.settings().phrases

    def beyond_retention(self) -> tuple[Retained, ...]:
        """The overleggen that are older than their level has to be kept, for the levels with such a term."""
        retention = self.settings().retention_years or RetentionYears()
        today = self._today()
        found = []
        for level in (BodyLevel.EXECUTIVE, BodyLevel.OFFICIAL):
            years = getattr(retention, level.value)
            if years is not None:
                first_kept = dt.date(max(today.year - years, dt.MINYEAR), 1, 1)
                lines, total = meetings_before(self._store, level, first_kept)
                found.append(Retained(level, years, lines, total))
        return tuple(found)

    # Steps

    def set_line(self, field: str, typed: str) -> ChangeSet | None:
        """Change the organisation_name, sender_name or sender_email; None when it says that already.

        Raises:
            TextTooLong, EmailNotUnderstood: it cannot be kept so.
        """
        assert field in LINES
        line = optional_email(typed, field) if field == "sender_email" else optional_line(typed, field)
        return self._set({field: line})

    def set_term(self, level: BodyLevel, field: str, count: int | None) -> ChangeSet | None:
        """Settle one term of a level, or leave it to what is usual; None when it is so already.

        Raises:
            NumberOutOfRange: no term is as long as that.
        """
        own: Terms | None = getattr(self.settings().deadlines, level.value, None)
        with_term(own, field, count)
        return self._set({f"deadlines.{level.value}.{field}": count})

    def set_number_format(self, what: str, typed: str) -> ChangeSet | None:
        """Number meetings, actions or decisions in the format that was typed, or as usual when nothing was.

        Raises:
            NumberFormatIncomplete: it has no place for the sequence number, or more than one.
            NumberFormatShared: another kind of record would get the same numbers.
            TextTooLong: it cannot be kept so.
        """
        number_format = typed_format(typed)
        after = with_format(self.settings().numbering, what, number_format)
        check_formats(number_formats(Settings(numbering=after)))
        return self._set({f"numbering.{what}": number_format})

    def set_time_format(self, time_format: str) -> ChangeSet | None:
        """Write times in this format; None when they are."""
        return self._set({"time_format": required_line(time_format, "time_format")})

    def set_bevrijdingsdag(self, free_every_year: bool) -> ChangeSet | None:
        """Say whether 5 May is a free day every year, or only in lustrum years; None when that is known."""
        known = self.settings().holidays
        if bool(known and known.bevrijdingsdag_every_year) == free_every_year:
            return None
        return self._set({"holidays.bevrijdingsdag_every_year": free_every_year})

    def set_recess(self, is_free: bool) -> ChangeSet | None:
        """Say whether the days of school holidays (region Noord) are no workdays; None when that is known."""
        known = self.settings().holidays
        if bool(known and known.recess_is_free) == is_free:
            return None
        return self._set({"holidays.recess_is_free": is_free})

    def set_retention(self, level: BodyLevel, years: int | None) -> ChangeSet | None:
        """Say how many years the papers of a level are kept, None when no term is settled.

        Raises:
            NumberOutOfRange: no papers are kept as long as that.
        """
        if years is not None and not 1 <= years <= LONGEST_RETENTION:
            raise NumberOutOfRange("retention_years", 1, LONGEST_RETENTION)
        return self._set({f"retention_years.{level.value}": years})

    def set_phrases(self, phrases: Iterable[str]) -> ChangeSet | None:
        """Let these be the phrases of the association; empty and double ones are left out. None when they are.

        Raises:
            TextTooLong: one of them cannot be kept so.
        """
        lines = (optional_line(phrase, "phrases") for phrase in phrases)
        kept = list(dict.fromkeys(line for line in lines if line))
        return self._set({"phrases": kept or None}, Action.EDIT_PHRASES)

    def reset_terms(self, level: BodyLevel) -> ChangeSet | None:
        """Let go of the terms that the association settled for a level; None when there are none."""
        keys = {f"deadlines.{level.value}.{field.name}": None for field in fields(Terms)}
        return self._set(keys, Action.RESET_SETTINGS)

    def reset_numbering(self) -> ChangeSet | None:
        """Number meetings, actions and decisions as is usual; None when they are."""
        return self._set({f"numbering.{what}": None for what in NUMBERED}, Action.RESET_SETTINGS)

    def _set(self, values: dict[str, Any], action: Action = Action.EDIT_SETTINGS) -> ChangeSet | None:
        """Write settings by their dotted name; None removes one."""
        known = to_plain(self.settings())
        different = {key: value for key, value in values.items() if _value_at(known, key) != value}
        if not different:
            return None
        with self._store.unit_of_work(action, next(iter(different)).split(".")[0]) as work:
            for key, value in different.items():
                work.set_value(f"settings.{key}", value)
        return work.made()


def typed_format(typed: str) -> str | None:
    """The format of numbers that was meant, None when nothing was typed.

    Raises:
        NumberFormatIncomplete: it has no place for the sequence number, or more than one.
        TextTooLong: it cannot be kept so.
    """
    line = optional_line(typed, "numbering")
    if line is None:
        return None
    number_format = read_format(line)
    if number_format is None:
        raise NumberFormatIncomplete(line)
    return optional_line(number_format, "numbering")


def _value_at(plain: dict[str, Any], key: str) -> Any:
    value: Any = plain
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value
