"""The text model of minutes: paragraphs and lists of runs, kept as a restricted Markdown.

Bold is ``**``, italic ``*``, a link ``[words](https://…)``, a list item starts with ``- `` or ``1. `` and may be
indented once by two spaces; blocks are separated by an empty line. A backslash takes the meaning from the sign after
it. Everything else is plain text, so what an office types by hand stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\"]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; ``link`` is an https, http or mailto address."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; ``level`` is 0 or 1."""

    runs: tuple[Run, ...]
    ordered: bool = False
    level: int = 0


Block = Paragraph | ListItem
RichText = tuple[Block, ...]

_ITEM = re.compile(r"( {0,3})(?:[-•] |(\d{1,3})[.)] )(?=\S)")
_INLINE = re.compile(
    r"\\(?P<escaped>[\\*\[\]()\-.#_])"
    r"|(?P<bold>\*\*)"
    r"|(?P<italic>\*)"
    r"|\[(?P<words>(?:\\.|[^\[\]\\])+)\]\((?P<target>[^\s()]+)\)"
)


def parse(markdown: str) -> RichText:
    """Read restricted Markdown; never fails, an unclosed mark is an ordinary sign."""
    blocks: list[Block] = []
    lines: list[str] = []

    def close() -> None:
        if lines:
            blocks.append(Paragraph(_runs("\n".join(lines))))
            lines.clear()

    for line in markdown.replace("\r\n", "\n").split("\n"):
        item = _ITEM.match(line)
        if not line.strip():
            close()
        elif item:
            close()
            blocks.append(ListItem(_runs(line[item.end() :]), item[2] is not None, int(len(item[1]) >= 2)))
        else:
            lines.append(line.strip())
    close()
    return tuple(blocks)


def write(text: Iterable[Block]) -> str:
    """Write restricted Markdown that :func:`parse` reads back as the same blocks."""
    parts: list[str] = []
    number = {0: 0, 1: 0}
    previous: Block | None = None
    for block in text:
        body = _write_runs(block.runs)
        if isinstance(block, ListItem):
            follows = isinstance(previous, ListItem)
            number[block.level] = number[block.level] + 1 if follows and block.ordered else 1
            if block.level == 0 or not follows:
                number[1] = 0 if block.level == 0 else number[1]
            mark = f"{number[block.level]}. " if block.ordered else "- "
            body = body.replace("\n", " ")
            parts.append(("\n" if follows else "\n\n" if parts else "") + "  " * block.level + mark + body)
        else:
            parts.append(("\n\n" if parts else "") + _guard_line_starts(body))
        previous = block
    return "".join(parts)


def plain(text: Iterable[Block]) -> str:
    """The words only, one block a line."""
    return "\n".join("".join(run.text for run in block.runs) for block in text)


def _runs(source: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    style = Run("")
    position = 0
    closing = {"bold": source.count("**"), "italic": 0}

    def add(piece: str, base: Run) -> None:
        if not piece:
            return
        if runs and replace(runs[-1], text="") == replace(base, text=""):
            runs[-1] = replace(base, text=runs[-1].text + piece)
        else:
            runs.append(replace(base, text=piece))

    for match in _INLINE.finditer(source):
        add(source[position : match.start()], style)
        position = match.end()
        if match["escaped"]:
            add(match["escaped"], style)
        elif match["words"] is not None:
            if SAFE_LINK.match(match["target"]):
                words = re.sub(r"\\(.)", r"\1", match["words"])
                add(words, replace(style, link=match["target"]))
            else:
                add(match[0], style)
        else:
            kind = "bold" if match["bold"] else "italic"
            is_on = getattr(style, kind)
            if is_on or _closes_later(source, match.end(), kind):
                style = replace(style, **{kind: not is_on})
            else:
                add(match[0], style)
    add(source[position:], style)
    del closing
    return tuple(runs)


def _closes_later(source: str, start: int, kind: str) -> bool:
    return any(match[kind] for match in _INLINE.finditer(source, start) if match[kind])


def _write_runs(runs: Iterable[Run]) -> str:
    out: list[str] = []
    bold = italic = False
    for run in runs:
        if bold and not run.bold:
            out.append("**")
        if italic and not run.italic:
            out.append("*")
        if run.italic and not italic:
            out.append("*")
        if run.bold and not bold:
            out.append("**")
        bold, italic = run.bold, run.italic
        escaped = re.sub(r"([\\*\[\]])", r"\\\1", run.text)
        out.append(f"[{escaped}]({run.link})" if run.link else escaped)
    out.append("**" * bold + "*" * italic)
    return "".join(out)


def _guard_line_starts(body: str) -> str:
    return re.sub(r"(?m)^([-•] |\d{1,3})(?=[.) ]|\S)", _guard, body)


def _guard(match: re.Match[str]) -> str:
    return match[0]
