"""Reading one value of each kind of field, strictly: what is not exactly of that kind is refused, never guessed."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from secretariat.domain.records import ID_LIMIT, FieldKind, FieldShape
from secretariat.domain.text import clean
from secretariat.intake.decoding import NotANumber
from secretariat.intake.problems import Unfit, clipped
from secretariat.wording import exchange as words

T = TypeVar("T")

MOST = 1_000_000_000
"""The highest number a file may hold: more than any count, year or version needs, and storable everywhere."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")


def is_missing(value: Any) -> bool:
    """Whether a value says nothing: null, empty text, empty list, empty object."""
    return value is None or (not value and isinstance(value, (str, list, dict)))


def wrong_type(value: Any, expected: str) -> str:
    """The sentence that something else was expected; a number that JSON does not know is called that."""
    return words.not_a_number(value.written) if isinstance(value, NotANumber) else words.wrong_type(expected)


def read_value(shape: FieldShape, value: Any) -> Any:
    """The value as the field's type; None for a text that is empty once it is cleaned.

    Raises:
        Unfit: it is not a value of that kind.
    """
    if shape.kind is FieldKind.TEXT:
        return _text(shape, value)
    return _READERS[shape.kind](shape, value)


def read_id(value: Any) -> str | None:
    """The id of a record; None when nothing of it is left once it is cleaned.

    Raises:
        Unfit: it is no text, too long, or holds signs that cannot be seen.
    """
    text = _string(value)
    if _UNSEEN.search(text):
        raise Unfit(words.bad_id(clipped(value)))
    if len(text) > ID_LIMIT:
        raise Unfit(words.too_long(len(text), ID_LIMIT))
    return clean(text) or None


# Controls, half surrogate pairs, and the line ends of Unicode.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


def _text(shape: FieldShape, value: Any) -> str | None:
    text = clean(_string(value))
    if shape.limit is not None and len(text) > shape.limit and not shape.is_reference:
        raise Unfit(words.too_long(len(text), shape.limit))
    return text or None


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise Unfit(wrong_type(value, words.TEXT))
    return value


def _integer(shape: FieldShape, value: Any) -> int:
    # type(), because True is an int to isinstance; and 1.0 is no whole number here.
    if type(value) is not int:
        raise Unfit(wrong_type(value, words.INTEGER))
    if value < 0:
        raise Unfit(words.negative(value))
    if value > MOST:
        raise Unfit(words.too_large(value, MOST))
    return value


def _boolean(shape: FieldShape, value: Any) -> bool:
    if not isinstance(value, bool):
        raise Unfit(wrong_type(value, words.BOOLEAN))
    return value


def _date(shape: FieldShape, value: Any) -> dt.date:
    return _exactly(_DATE, dt.date.fromisoformat, value, words.bad_date)


def _time(shape: FieldShape, value: Any) -> dt.time:
    return _exactly(_TIME, dt.time.fromisoformat, value, words.bad_time)


def _moment(shape: FieldShape, value: Any) -> dt.datetime:
    return _exactly(_MOMENT, dt.datetime.fromisoformat, value, words.bad_moment)


def _exactly(form: re.Pattern[str], parse: Callable[[str], T], value: Any, sentence: Callable[[str], str]) -> T:
    text = _string(value)
    if not form.fullmatch(text):
        raise Unfit(sentence(clipped(text)))
    try:
        return parse(text)
    except ValueError:
        raise Unfit(sentence(clipped(text))) from None


def _choice(shape: FieldShape, value: Any) -> enum.StrEnum:
    assert shape.choice is not None
    known = _members(shape.choice)
    text = _string(value)
    if text not in known:
        raise Unfit(words.wrong_choice(clipped(text), tuple(known)))
    return known[text]


@functools.cache
def _members(choice: type[enum.StrEnum]) -> Mapping[str, enum.StrEnum]:
    return {member.value: member for member in choice}


_READERS: Mapping[FieldKind, Callable[[FieldShape, Any], Any]] = {
    FieldKind.INTEGER: _integer,
    FieldKind.BOOLEAN: _boolean,
    FieldKind.DATE: _date,
    FieldKind.TIME: _time,
    FieldKind.MOMENT: _moment,
    FieldKind.CHOICE: _choice,
}
