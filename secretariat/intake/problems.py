"""What is wrong with a file from outside: every problem is collected, with the place where it stands."""

from __future__ import annotations

import json
import re

from secretariat.domain.refusals import ExchangeProblem

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_SHOWN = 60


class Unfit(Exception):
    """A value cannot be what it should be; ``sentence`` says why, in Dutch."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Problems:
    """The problems found so far, in the order in which they were found."""

    def __init__(self) -> None:
        self._found: list[ExchangeProblem] = []

    def add(self, path: str, sentence: str) -> None:
        """Note a problem at a place."""
        self._found.append(ExchangeProblem(path, sentence))

    @property
    def found(self) -> tuple[ExchangeProblem, ...]:
        """All problems."""
        return tuple(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)


def key_path(path: str, key: str) -> str:
    """The path of a key in the object at ``path``; a key that is no plain word is quoted."""
    if not _PLAIN_KEY.fullmatch(key):
        return f"{path}[{clipped(json.dumps(key))}]"
    return f"{path}.{clipped(key)}" if path else clipped(key)


def clipped(value: object) -> str:
    """A value from the file as one short line, fit to stand in a sentence."""
    text = value if isinstance(value, str) else str(value)
    line = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: _SHOWN + 1])
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
