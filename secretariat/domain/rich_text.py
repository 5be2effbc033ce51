r"""The text model of minutes: paragraphs and list items of runs, kept as a restricted Markdown.

Paragraphs are separated by an empty line; one line end inside a paragraph is a line break. A list item begins with
``- `` or with its number, ``1. ``, and is indented by two spaces when it is a sub-item. Bold stands between ``**``,
italic between ``*`` (both: ``***``), a link is ``[words](https://…)``.

What an office types by hand is not Markdown, so a sign is a mark only where it can be nothing else. A star opens
before a word and closes after one, never inside it ("3 * 4", "10*15*20" stay); a number opens an item only when it is
the next in its list ("3. Financiën" on its own stays); a link has a complete address. Where a literal text does look
like a mark, ``\*``, ``\[``, ``\- `` and ``1\. `` take the meaning away; where a real mark stands in an unusual place
(half a bold word), ``{**}`` says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from unicodedata import normalize

from secretariat.domain.text import clean, clean_line

SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\"\\]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; ``link`` is an https, http or mailto address."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A paragraph of runs; ``\n`` is a line break."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; ``level`` is 0 or 1, and the items after each other are one list."""

    runs: tuple[Run, ...]
    ordered: bool = False
    level: int = 0


Block = Paragraph | ListItem
RichText = tuple[Block, ...]

_Numbers = tuple[int, int] | None
"""The last number at each level of the list that is going on (0: it has no numbers), or None outside a list."""

_ITEM = re.compile(r"([ \t]*)(?:-|([0-9]{1,9})\.) (?=\S)")
_GUARDED = re.compile(r"\A([0-9]{1,9}(?=\\+\. )|(?=\\+- ))\\")
_PIECE = re.compile(r"\s+|\S+(?:[^\S\n]+\S+)*")
"""White space at the edges and around line ends is a piece of its own; inside a line it never changes style."""
_SIGN = re.compile(r"[*\\\[{]")
_TOKEN = re.compile(
    r"(?<!\\)(?P<pairs>(?:\\\\)*)\\(?P<escaped>[*\[\]])"
    r"|(?<!\\)(?P<slashes>(?:\\\\)+)(?=[*\[\]])"
    r"|\{(?P<sure>\*{1,3})\}"
    r"|(?P<stars>\*+)"
    r"|\[(?P<words>(?:\\.|[^\[\]\\])+)\]\((?P<link>[^\s()]+)\)",
    re.DOTALL,
)
_OPENS = re.compile(r"(?<!\w)\*{1,3}(?=[\w‘“\"'(\[€])")
_CLOSES = re.compile(r"(?<=[\w.,;:!?…)\]’”\"'%])\*{1,3}(?![\w*])")
_BOLD, _ITALIC = 2, 1
"""How many stars each takes, so that three are both."""


def parse(markdown: str) -> RichText:
    """Read restricted Markdown as normalised text; never fails: what is no mark is text."""
    blocks: list[Block] = []
    lines: list[str] = []
    numbers: _Numbers = None
    for line in [*clean(markdown).split("\n"), ""]:
        item = _item(line, numbers)
        if lines and (item or not line.strip()):
            blocks.append(Paragraph(_read("\n".join(lines))))
            lines.clear()
        if item:
            end, ordered, level = item
            blocks.append(ListItem(_read(line[end:]), ordered, level))
            numbers = _count(numbers, ordered, level)
        elif line.strip():
            lines.append(_GUARDED.sub(r"\1", line.strip()))
            numbers = None
    return normalise(blocks)


def write(text: Iterable[Block]) -> str:
    """Write restricted Markdown that :func:`parse` reads back as the same text, normalised."""
    written = ""
    numbers: _Numbers = None
    for block in normalise(text):
        body = _write(block.runs)
        if isinstance(block, ListItem):
            written += "\n\n" if numbers is None else "\n"
            numbers = _count(numbers, block.ordered, block.level)
            mark = f"{numbers[block.level]}." if block.ordered else "-"
            written += f"{'  ' * block.level}{mark} {body}"
        else:
            first, *rest = body.split("\n")
            written += "\n\n" + "\n".join([_guard(first, numbers), *(_guard(line, None) for line in rest)])
            numbers = None
    return written.removeprefix("\n\n")


def plain(text: Iterable[Block]) -> str:
    """The words only, one block a line."""
    return "\n".join("".join(run.text for run in block.runs) for block in text)


def safe_link(address: str) -> str | None:
    """The address as a link may have it, or None when it is no https, http or mailto address."""
    encoded = re.sub(r'[()<>"\\ ]', lambda sign: f"%{ord(sign[0]):02X}", clean_line(address))
    return encoded if SAFE_LINK.match(encoded) else None


def normalise(text: Iterable[Block]) -> RichText:
    """The same text in the one form in which it is stored.

    Text is clean; runs of one style are one run; white space is in a style only when the words on both sides are;
    lines have no white space around them; blocks without text are gone, an empty line makes two paragraphs of one, a
    list item is one line and a list begins at level 0; an address that is no link is dropped and its words stay.
    """
    blocks: list[Block] = []
    for block in text:
        pieces = _pieces(block.runs)
        if isinstance(block, ListItem):
            level = int(block.level > 0 and bool(blocks) and isinstance(blocks[-1], ListItem))
            flat = [replace(piece, text=" ") if "\n" in piece.text else piece for piece in pieces]
            blocks += [ListItem(_merge(flat), block.ordered, level)] if flat else []
            continue
        start = 0
        for at, piece in enumerate(pieces):
            if piece.text.count("\n") > 1:
                blocks.append(Paragraph(_merge(pieces[start:at])))
                start = at + 1
            elif "\n" in piece.text:
                pieces[at] = replace(piece, text="\n")
        blocks += [Paragraph(_merge(pieces[start:]))] if pieces else []
    return tuple(blocks)


def _pieces(runs: Iterable[Run]) -> list[Run]:
    """The runs cut into words and white space, in turn, with words at both ends."""
    pieces: list[Run] = []
    for run in runs:
        link = safe_link(run.link) if run.link else None
        for piece in _PIECE.findall(clean(run.text)):
            if piece.isspace() and pieces and pieces[-1].text.isspace():
                piece = pieces.pop().text + piece
            if pieces or not piece.isspace():
                pieces.append(Run(piece, run.bold, run.italic, link))
    if pieces and pieces[-1].text.isspace():
        pieces.pop()
    for at, piece in enumerate(pieces):
        if piece.text.isspace():
            left, right = pieces[at - 1], pieces[at + 1]
            link = left.link if left.link == right.link else None
            pieces[at] = Run(piece.text, left.bold and right.bold, left.italic and right.italic, link)
    return pieces


def _merge(runs: Iterable[Run]) -> tuple[Run, ...]:
    styles = groupby(runs, key=lambda run: (run.bold, run.italic, run.link))
    texts = ((normalize("NFC", "".join(run.text for run in group)), style) for style, group in styles)
    return tuple(Run(text, *style) for text, style in texts)


def _item(line: str, numbers: _Numbers) -> tuple[int, bool, int] | None:
    """Where the text of a list item begins, whether it is numbered, and its level; None when the line is no item."""
    match = _ITEM.match(line)
    if not match:
        return None
    level = int(numbers is not None and len(match[1].expandtabs(2)) >= 2)
    expected = (1, 1 if numbers is None else numbers[level] + 1)
    if match[2] and (match[2].startswith("0") or int(match[2]) not in expected):
        return None
    return match.end(), match[2] is not None, level


def _count(numbers: _Numbers, ordered: bool, level: int) -> tuple[int, int]:
    first, second = numbers or (0, 0)
    if level:
        return first, second + 1 if ordered else 0
    return first + 1 if ordered else 0, 0


def _guard(line: str, numbers: _Numbers) -> str:
    r"""The line with a backslash where it would otherwise be read as an item (or as such a backslash)."""
    return re.sub(r"\A[0-9]*", r"\g<0>\\", line) if _item(line, numbers) or _GUARDED.match(line) else line


def _read(source: str) -> tuple[Run, ...]:
    """The runs of one block; stars that open nothing or close nothing are text."""
    if not _SIGN.search(source):  # most text has no mark at all
        return _merge([Run(source)] if source else [])
    tokens = list(_TOKEN.finditer(source))
    closing = [_stars(token) if token["sure"] or _CLOSES.match(source, token.start()) else 0 for token in tokens]
    last = {style: max((at for at, on in enumerate(closing) if on & style), default=-1) for style in (_BOLD, _ITALIC)}
    pieces: list[Run] = []
    styles = position = 0

    def add(text: str, on: int, link: str | None = None) -> None:
        pieces.append(Run(text, bool(on & _BOLD), bool(on & _ITALIC), link))

    for at, token in enumerate(tokens):
        add(source[position : token.start()], styles)
        position = token.end()
        if token["link"] and SAFE_LINK.match(token["link"]):
            add(_unescape(token["words"]), styles, token["link"])
        elif token["escaped"] or token["slashes"]:
            add("\\" * (len(token["pairs"] or token["slashes"] or "") // 2) + (token["escaped"] or ""), styles)
        elif token["link"]:
            add(token[0], styles)
        else:
            opening = _stars(token) if token["sure"] or _OPENS.match(source, token.start()) else 0
            opening &= sum(style for style in last if at < last[style])
            turned = (styles & closing[at]) | (~styles & opening)
            add("*" * (_stars(token) - turned) if turned else token[0], styles & (styles ^ turned))
            styles ^= turned
    add(source[position:], styles)
    return _merge(piece for piece in pieces if piece.text)


def _stars(token: re.Match[str]) -> int:
    return len(token["sure"] or token["stars"] or "")


def _write(runs: tuple[Run, ...]) -> str:
    """The plainest source that reads back as these runs."""
    for escaped, sure in ((False, False), (True, False)):
        source = _compose(runs, escaped, sure)
        if _read(source) == runs:
            return source
    return _compose(runs, escaped=True, sure=True)


def _compose(runs: tuple[Run, ...], escaped: bool, sure: bool) -> str:
    source = ""
    bold = italic = False
    for run in (*runs, Run("")):
        stars = "*" * ((run.bold != bold) * _BOLD + (run.italic != italic) * _ITALIC)
        bold, italic = run.bold, run.italic
        if stars:
            source = source + "{" + stars + "}" if sure else _before_sign(source) + stars
        if run.link:
            source = f"{_before_sign(source)}[{_before_sign(_escape(run.text))}]({run.link})"
        else:
            source += _escape(run.text) if escaped else run.text
    return source


def _escape(text: str) -> str:
    return re.sub(r"(?<!\\)(\\*)([*\[\]])", r"\1\1\\\2", text)


def _unescape(words: str) -> str:
    return re.sub(r"(?<!\\)(\\+)(?=[*\[\]])", lambda run: "\\" * (len(run[1]) // 2), words + "]")[:-1]


def _before_sign(source: str) -> str:
    """The source with its last backslashes doubled, so that they do not take the meaning from the sign that follows."""
    return source + "\\" * (len(source) - len(source.rstrip("\\")))
