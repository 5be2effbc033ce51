"""From bytes to JSON values, keeping what plain JSON readers drop: repeated keys and numbers that are none."""

from __future__ import annotations

import json
from typing import Any

from secretariat.intake.problems import Unfit, clipped
from secretariat.wording import exchange as words


class RepeatedKeys(dict[str, Any]):
    """An object in which keys stood more than once; the last value is kept, the keys are in ``repeated``."""

    repeated: tuple[str, ...] = ()


class NotANumber:
    """What stood for a number but is none in JSON: NaN, Infinity, or one with thousands of digits."""

    def __init__(self, written: str) -> None:
        self.written = clipped(written)


def decoded(data: bytes) -> Any:
    """The JSON value in the bytes, with :class:`RepeatedKeys` and :class:`NotANumber` where they stood.

    Raises:
        Unfit: the bytes are not UTF-8 or not JSON, or are nested too deeply.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unfit(words.not_utf8(_line_of(data, error.start))) from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=NotANumber, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise Unfit(words.not_json(error.lineno, error.colno)) from error
    except RecursionError as error:
        raise Unfit(words.too_deep()) from error


def _line_of(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    marked = RepeatedKeys(found)
    seen: set[str] = set()
    # A dict, not a set: each key once, in the order of the file.
    marked.repeated = tuple(dict.fromkeys(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return marked


def _integer(digits: str) -> int | NotANumber:
    # int() refuses thousands of digits, with an error that does not say where they stand.
    return int(digits) if len(digits) <= _MOST_DIGITS else NotANumber(digits)


_MOST_DIGITS = 40
