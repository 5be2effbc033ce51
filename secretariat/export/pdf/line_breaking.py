"""Pieces of text broken into lines.

No sign is lost or added: a line that ends in a space keeps it, so that what is read aloud or copied is the text itself.
Only a soft hyphen, put in by :mod:`~secretariat.export.pdf.hyphenation`, becomes visible where a line ends on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secretariat.export.pdf.pieces import Ink, Piece
from secretariat.export.safe_text import NO_BREAK_SPACE

SOFT_HYPHEN = "\u00ad"
MAY_BREAK = "\u200b"
_ROUNDING = 0.01

_TOKEN = re.compile(r"\n|\u200b|\u00ad| +|[^\n\u200b\u00ad ]+")
_STRETCH = re.compile(f"[^{NO_BREAK_SPACE}]+{NO_BREAK_SPACE}?|{NO_BREAK_SPACE}")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]{2}[-–/])(?=[^\W\d_]{2})(?![A-Z]{2})")
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_AFTER_MONTH = "|".join(f"(?<={month} )" for month in _MONTHS.split("|"))
_STAYS_TOGETHER = re.compile(
    " (?:"
    rf"(?<=[€§] )(?=\d)|(?<=\d )(?=%|(?:uur|euro|{_MONTHS})\b)|(?:{_AFTER_MONTH})(?=\d{{4}}\b)"
    rf"|(?<=dag )(?=\d{{1,2}} (?:{_MONTHS})\b)|(?:(?<=\b[aA]rtikel )|(?<=\b[pP]unt )|(?<=\bzaal ))(?=\d)"
    r"|(?<=\bd\.d\. )|(?<=\b[A-Z]\. )(?=\w)|(?=’t\b)|(?<=’t )(?=\w)|(?<=[A-Z]{2} )(?=\d{4}-\d{2})"
    r"|(?=– )"
    ")"
)
"""The spaces that are no place to end a line: in amounts, dates, times, references and names, and before a dash."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Text in one ink on one line; ``width`` is without the space a line may end in."""

    ink: Ink
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph."""

    segments: tuple[Segment, ...]
    width: float


@dataclass(slots=True)
class _Word:
    """What cannot be broken, with what follows it: "", a space, a soft hyphen or the end of the line."""

    fragments: list[tuple[Ink, str, float]]
    width: float
    joint: str = ""
    joint_ink: Ink | None = None
    joint_width: float = 0


def break_lines(pieces: Sequence[Piece], width: float) -> list[Line]:
    """The lines of a paragraph of that width; a word too wide for a line is broken where the line is full."""
    words = [part for word in _words(pieces) for part in _parts_that_fit(word, width)]
    lines: list[Line] = []
    start = 0
    while start < len(words):
        end = _end_of_line(words, start, width)
        lines.append(_line(words[start:end]))
        start = end
    return lines


def widest_word(pieces: Sequence[Piece]) -> float:
    """The width of the widest stretch that cannot be broken."""
    return max((word.width for word in _words(pieces)), default=0)


def _words(pieces: Iterable[Piece]) -> list[_Word]:
    words: list[_Word] = []
    word: _Word | None = None
    for ink, text in pieces:
        for token in _TOKEN.findall(_with_joints(text)):
            if token in "\n\u200b\u00ad" or token[0] == " ":
                target = word or (words[-1] if words else None)
                if target is not None and not (target.joint and token == MAY_BREAK):
                    _join(target, token, ink)
                word = None
                continue
            if word is None:
                word = _Word([], 0)
                words.append(word)
            token_width = ink.width(token)
            word.fragments.append((ink, token, token_width))
            word.width += token_width
    return words


def _join(word: _Word, token: str, ink: Ink) -> None:
    if word.joint == "\n":
        return
    word.joint, word.joint_ink, word.joint_width = token, ink, 0
    if token[0] == " ":
        word.joint, word.joint_width = " ", ink.width(" ")
    elif token == SOFT_HYPHEN:
        word.joint_width = ink.width(SOFT_HYPHEN)
    elif token == MAY_BREAK:
        word.joint = ""


def _with_joints(text: str) -> str:
    if "-" in text or "/" in text or "–" in text:
        text = _AFTER_HYPHEN.sub(MAY_BREAK, text)
    return _STAYS_TOGETHER.sub(NO_BREAK_SPACE, text)


def _parts_that_fit(word: _Word, width: float) -> list[_Word]:
    """The word, or parts of it no wider than a line: cut where a space was that should not, or else anywhere."""
    if word.width <= width + _ROUNDING:
        return [word]
    parts = [_Word([], 0)]
    for ink, text, _ in word.fragments:
        for stretch in _STRETCH.findall(text):
            stretch_width = ink.width(stretch)
            if stretch_width <= width:
                _add_to_last(parts, ink, stretch, stretch_width, width)
            else:
                for character in stretch:
                    _add_to_last(parts, ink, character, ink.width(character), width)
    parts[-1].joint, parts[-1].joint_ink, parts[-1].joint_width = word.joint, word.joint_ink, word.joint_width
    return parts


def _add_to_last(parts: list[_Word], ink: Ink, text: str, text_width: float, width: float) -> None:
    """Add the text to the last part, or begin another where it has no room."""
    part = parts[-1]
    if part.fragments and part.width + text_width > width:
        part = _Word([], 0)
        parts.append(part)
    if part.fragments and part.fragments[-1][0] is ink:
        _, begun, begun_width = part.fragments[-1]
        part.fragments[-1] = (ink, begun + text, begun_width + text_width)
    else:
        part.fragments.append((ink, text, text_width))
    part.width += text_width


def _end_of_line(words: Sequence[_Word], start: int, width: float) -> int:
    """Where the line that starts at ``start`` ends; at least one word is on it."""
    used = 0.0
    end = start
    for index in range(start, len(words)):
        word = words[index]
        used += word.width
        if used > width + _ROUNDING and index > start:
            return max(end, start + 1)
        if word.joint != SOFT_HYPHEN:
            end = index + 1
            if word.joint == "\n":
                return end
            used += word.joint_width
        elif used + word.joint_width <= width:
            end = index + 1
    return len(words)


def _line(words: Sequence[_Word]) -> Line:
    segments: list[Segment] = []
    width = 0.0

    def add(ink: Ink, text: str, text_width: float) -> None:
        nonlocal width
        if segments and segments[-1].ink is ink:
            last = segments[-1]
            segments[-1] = Segment(ink, last.text + text, last.width + text_width)
        else:
            segments.append(Segment(ink, text, text_width))
        width += text_width

    last = words[-1]
    for word in words:
        for ink, text, text_width in word.fragments:
            add(ink, text, text_width)
        if word.joint_ink is None:
            continue
        if word is last and word.joint == SOFT_HYPHEN:
            add(word.joint_ink, SOFT_HYPHEN, word.joint_width)
        elif word is last and word.joint:
            add(word.joint_ink, " ", 0)
        elif word.joint == " ":
            add(word.joint_ink, " ", word.joint_width)
    return Line(tuple(segments), width)
