"""What is pasted from Word, mail or the web, reduced to what minutes can hold; nothing is fetched, nothing is run."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from PySide6.QtCore import QCoreApplication, QMimeData

from secretariat.domain.rich_text import Block, ListItem, Paragraph, RichText, Run, normalise, parse, safe_link, write
from secretariat.domain.text import clean, was_changed

# fmt: off
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))
_SKIPPED = frozenset(("del", "head", "noscript", "script", "style", "svg", "template", "title", "xml"))
_BREAKING = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
))
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITALIC = frozenset(("cite", "dfn", "em", "i", "var"))
_STRUCK = frozenset(("s", "strike"))
# fmt: on
_PLAIN = Run("")
PASTE_LIMIT = 2_000_000
"""The most signs that are pasted at once."""
OWN_FORMAT = "application/x-secretariaat-tekst"
"""How our own text travels over the clipboard: as restricted Markdown."""
_CELL_SIGN = " | "

_BULLET = re.compile(r"(\s*)(?:[-•·▪◦‣\uf0b7][ \t]|[o–*§]\t)\s*(?=\S)")
_NUMBER = re.compile(r"(\s*)([0-9]{1,9})(?:\.[ \t]|\)\t)\s*(?=\S)")
_WORD_NUMBER = re.compile(r"\(?(?:[0-9]+|[A-Za-z]|[ivxIVX]+)[.)]\Z")
_WORD_LEVEL = re.compile(r"\blevel([0-9]+)\b")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Pasted text, and what did not come along; with ``refused`` there is no text."""

    text: RichText = ()
    images: int = 0
    tables: int = 0
    struck: bool = False
    hidden_signs: bool = False
    comments: bool = False
    deep_items: bool = False
    too_large: bool = False
    refused: bool = False

    def notice(self) -> str:
        """What is missing, why, and what can be done; empty when nothing is."""
        if self.refused and self.too_large:
            return _tr("Niet geplakt: dit is meer dan 2 MB. Plak een gedeelte, of voeg het toe bij de stukken.")
        if self.refused:
            return _tr("Niet geplakt: hier kan alleen tekst staan. Voeg een bestand of afbeelding toe bij de stukken.")
        return " ".join(
            sentence
            for is_so, sentence in (
                (self.too_large, _tr("De opmaak is weggelaten: die was groter dan 2 MB.")),
                (self.images == 1, _tr("Een afbeelding is weggelaten: hier kan alleen tekst staan.")),
                (self.images > 1, _tr("De {0} afbeeldingen zijn weggelaten: hier kan alleen tekst staan.")),
                (self.tables, _tr("Een tabel is gewone tekst geworden.")),
                (self.struck, _tr("Doorgehaalde tekst is gewone tekst geworden; kijk of die mag blijven.")),
                (self.comments, _tr("De opmerkingen in de kantlijn zijn weggelaten.")),
                (self.deep_items, _tr("Een lijst heeft hier twee niveaus: wat dieper stond, staat nu op het tweede.")),
                (self.hidden_signs, _tr("Onzichtbare tekens zijn weggelaten.")),
            )
            if is_so
        ).format(self.images)


def can_paste(source: QMimeData) -> bool:
    """Whether there is text to paste, and not only files or a picture."""
    only_files = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
    return source.hasFormat(OWN_FORMAT) or source.hasHtml() or (source.hasText() and not only_files)


def from_clipboard(source: QMimeData) -> Pasted:
    """The best of what the clipboard offers: our own text, else HTML, else plain text."""
    words = source.text()
    if not can_paste(source):
        return Pasted(refused=True)
    if source.hasFormat(OWN_FORMAT):
        own = bytes(source.data(OWN_FORMAT).data())
        pasted = Pasted(parse(own.decode("utf-8", "replace"))) if len(own) <= PASTE_LIMIT else None
    elif source.hasHtml() and len(source.html()) <= PASTE_LIMIT:
        pasted = from_html(source.html())
    elif len(words) <= PASTE_LIMIT and (words or not source.hasHtml()):
        pasted = replace(from_plain(words), too_large=source.hasHtml())
    else:
        pasted = None
    if pasted is None:
        return Pasted(too_large=True, refused=True)
    return replace(pasted, text=_with_edges(pasted.text, words))


def as_clipboard(text: RichText, html: str, words: str) -> QMimeData:
    """A selection for ourselves, for Word and for a plain text editor."""
    data = QMimeData()
    data.setData(OWN_FORMAT, write(text).encode())
    data.setHtml(html)
    data.setText(clean(words))
    return data


def _with_edges(text: RichText, words: str) -> RichText:
    """One piece of a paragraph with the space around it that was selected too."""
    if len(text) != 1 or not isinstance(text[0], Paragraph):
        return text
    before, after = words[:1] in (" ", "\u00a0"), words[-1:] in (" ", "\u00a0")
    return (Paragraph((Run(" " * before), *text[0].runs, Run(" " * after))),)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pasted", text)


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element does to the text in it."""

    tag: str
    run: Run = _PLAIN
    skipped: bool = False
    is_mark: bool = False
    struck: bool = False


def from_html(html: str) -> Pasted:
    """Read HTML as any program writes it; never fails."""
    reader = _Reader()
    # Word's "<![if …]>" are no HTML; the standard reader stumbles over the ones it does not know.
    reader.feed(re.sub(r"<!\[(?:(?!-->)[^>])*>?", "", html))
    reader.close()
    reader.end_block()
    return Pasted(
        normalise(reader.blocks),
        reader.images,
        reader.tables,
        reader.struck,
        reader.hidden_signs,
        reader.comments,
        reader.deep_items,
    )


def from_plain(text: str) -> Pasted:
    """Read plain text: an empty line parts paragraphs, and lines with a bullet or the next number are items."""
    blocks: list[Block] = []
    numbers = [0, 0]
    for line in clean(text).split("\n"):
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        match = bullet or number
        level = int(match is not None and len(match[1].expandtabs(4)) >= 2)
        if number and int(number[2]) not in (1, numbers[level] + 1):
            match = number = None
        if match:
            blocks.append(ListItem((Run(line[match.end() :]),), number is not None, level))
            numbers[level:] = [int(number[2]) if number else 0, 0][: 2 - level]
        elif blocks and isinstance(blocks[-1], Paragraph):
            blocks[-1] = Paragraph((Run(f"{blocks[-1].runs[0].text}\n{line}"),))
        elif line.strip():
            blocks.append(Paragraph((Run(line),)))
            numbers = [0, 0]
    return Pasted(normalise(blocks), hidden_signs=was_changed(text))


class _Reader(HTMLParser):
    """Collects blocks while the tags go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.images = 0
        self.tables = 0
        self.struck = False
        self.hidden_signs = False
        self.comments = False
        self.deep_items = False
        self._open = [_Style("")]
        self._tags: Counter[str] = Counter()
        self._lists: list[bool] = []
        self._cells = 0
        self._runs: list[Run] = []
        self._item: tuple[bool, int] | None = None
        self._mark = ""

    def end_block(self) -> None:
        """What was collected since the last block is one; white space alone is none."""
        if any(run.text.strip() for run in self._runs):
            if self._mark and self._item:
                self._item = (bool(_WORD_NUMBER.match(self._mark.strip())), self._item[1])
            runs = tuple(self._runs)
            self.blocks.append(ListItem(runs, *self._item) if self._item else Paragraph(runs))
            self._item = None
        self._runs = []
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        values = {name: value or "" for name, value in attrs}
        css = _declarations(values.get("style", ""))
        self.images += tag == "img" and not self._open[-1].skipped
        self.tables += tag == "table" and not self._cells
        self._begin_block(tag, css)
        if tag not in _VOID:
            self._open.append(self._style(tag, css, values.get("href", "")))
            self._tags[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open inside it."""
        if not self._tags[tag]:
            return
        while self._open[-1].tag != tag:
            self._tags[self._open.pop().tag] -= 1
        self._open.pop()
        self._tags[tag] -= 1
        if tag in ("td", "th"):
            self._cells = max(self._cells - 1, 0)
        elif tag in ("ul", "ol") and self._lists:
            self.end_block()
            self._lists.pop()
        elif tag in _BREAKING and not self._cells:
            self.end_block()
        if tag in ("li", "ul", "ol"):
            self._item = None

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        style = self._open[-1]
        if style.skipped:
            return
        if style.is_mark:
            self._mark += data
            return
        self.hidden_signs = self.hidden_signs or was_changed(data)
        self.struck = self.struck or (style.struck and bool(data.strip()))
        if not self._tags["pre"]:
            data = re.sub(r"[ \t\r\n\f]+|[ \u00a0]{2,}", " ", data)
        if self._runs and self._runs[-1].text.endswith((" ", "\n")):
            data = data.lstrip(" ")
        self._runs.append(replace(style.run, text=data))

    def _begin_block(self, tag: str, css: dict[str, str]) -> None:
        if tag in ("td", "th"):
            self._cells += 1
            if any(run.text.strip() for run in self._runs):
                self._runs.append(Run(_CELL_SIGN))
        elif tag == "br" or (self._cells and tag in _BREAKING and tag != "tr"):
            self._runs.append(Run(" " if self._cells else "\n"))
        elif tag in _BREAKING:
            self.end_block()
        if tag in ("ul", "ol"):
            self._lists.append(tag == "ol")
        elif tag == "li":
            self._item = (self._lists[-1] if self._lists else False, self._level(len(self._lists)))
        elif tag == "p" and "mso-list" in css and not self._tags["li"]:
            level = _WORD_LEVEL.search(css["mso-list"])
            self._item = (False, self._level(int(level[1][:9]) if level is not None else 1))

    def _level(self, level: int) -> int:
        """The level here, 0 or 1, of what stands at this one from 1 on; a deeper one is remembered."""
        self.deep_items = self.deep_items or level > 2
        return int(level > 1)

    def _style(self, tag: str, css: dict[str, str], href: str) -> _Style:
        outer = self._open[-1]
        run = outer.run
        weight, slant = css.get("font-weight", ""), css.get("font-style", "")
        if tag in _BOLD or weight:
            run = replace(run, bold=weight in ("", "bold", "bolder", "600", "700", "800", "900"))
        if tag in _ITALIC or slant:
            run = replace(run, italic=not slant.startswith("normal"))
        if tag == "a":
            run = replace(run, link=safe_link(href))
        comments = css.get("mso-element") == "comment-list"
        self.comments = self.comments or comments
        hidden = css.get("display") == "none" or css.get("mso-hide") == "all"
        hidden = hidden or comments or tag in _SKIPPED
        is_mark = outer.is_mark or css.get("mso-list") == "ignore"
        drawn = css.get("text-decoration", "") + css.get("text-decoration-line", "")
        struck = outer.struck or tag in _STRUCK or "line-through" in drawn
        return _Style(tag, run, outer.skipped or hidden, is_mark, struck)


def _declarations(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in re.sub(r"\s+", " ", style).lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value.strip()}
