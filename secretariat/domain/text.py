"""Text as it may enter the house: cleaned once, at the edge, so that no screen or paper stumbles over it later.

What goes: signs no paper can show (control characters, half surrogate pairs, Unicode's "noncharacters", the place
holder of an embedded object) and signs that make a text read otherwise than it is stored (bidirectional overrides).
What stays: every letter, accent, emoji and Arabic name, composed (NFC) so that equal words are equal.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
"""Everything that starts a new line somewhere: Word writes a vertical tab, Qt a U+2028; dropping them joins words."""

_HALF_PAIRS = re.compile("[\ud800-\udfff]")
_PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff"
    "\U0001fffe-\U0010ffff]"
)
"""What may have to be changed; one look instead of four, for most text holds none of these."""
_BANNED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls, except tab and the line ends above
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides, embeddings and isolates
    "\ufdd0-\ufdef\ufffc\ufffe\uffff"  # noncharacters, and the place holder of an object that is not there
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def clean(text: str) -> str:
    r"""The text in NFC with ``\n`` as its only line end, without signs that no screen or paper can show."""
    return unicodedata.normalize("NFC", _without_banned(text))


def clean_line(text: str) -> str:
    """As :func:`clean`, on one line and without white space around it."""
    return re.sub("[\n\t]+", " ", clean(text)).strip()


def was_changed(text: str) -> bool:
    """Whether :func:`clean` drops or replaces a sign; another line end or a composed accent does not count."""
    return _without_banned(text) != _LINE_ENDS.sub("\n", text)


def _without_banned(text: str) -> str:
    if not _SUSPECT.search(text):
        return text
    joined = _PAIRS.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)
    return _BANNED.sub("", _HALF_PAIRS.sub(REPLACEMENT, _LINE_ENDS.sub("\n", joined)))
