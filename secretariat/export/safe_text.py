"""Text as it comes from people, made fit for paper: what cannot be seen goes, everything else stays."""

from __future__ import annotations

import re
import unicodedata

NO_BREAK_SPACE = "\u00a0"

_ORDINARY = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2014\u2018-\u201e•…€]*\Z")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_KEEPS_TOGETHER = frozenset("\u00a0\u202f\u2007")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_WORD_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8")  # bullets of Word, from a font that is not ours


def printable(text: str) -> str:
    """The text composed (NFC), without control, format and bidi characters, stray surrogates and variation selectors.

    Spaces of every width become a space or a no-break space, line ends of every system become a newline.
    """
    if _ORDINARY.match(text):
        return text
    unified = _LINE_END.sub("\n", text)
    kept = "".join(map(_fit, unified))
    return unicodedata.normalize("NFC", kept)


def on_one_line(text: str) -> str:
    """The printable text with single spaces, as a title, a name or a property of a file must be."""
    return " ".join(printable(text).split())


def spell_out(character: str) -> str:
    """A character no font of ours has, in words: ``[U+1F600 GRINNING FACE]``."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    known = name and not name.endswith(code[2:])
    return f"[{code} {name}]" if known else f"[{code}]"


def _fit(character: str) -> str:
    if character == "\n":
        return character
    if character in _KEEPS_TOGETHER:
        return NO_BREAK_SPACE
    if character.isspace():
        return " "
    if character in _WORD_BULLETS:
        return "•"
    if unicodedata.category(character) in _INVISIBLE or _selects_variation(character):
        return ""
    return character


def _selects_variation(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
