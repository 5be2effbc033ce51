"""An agenda that was copied in Word, Excel or a mail, or in another overleg: which items it holds."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from secretariat.domain.agendas import LATE_SUFFIXES, LONGEST_ITEM
from secretariat.intake.pasted_cells import PastedRow, as_row, rows_in
from secretariat.wording.agenda_entry import Facts, column_of_title, read_duration, read_entry, read_facts
from secretariat.wording.time_entry import Times, read_times

MOST_ROWS = 300
"""More rows than these are no agenda; they are left out, and that is said."""
_MOST_SIGNS = 1_000_000


@dataclass(frozen=True, slots=True)
class PastedItem:
    """One row as it was understood; ``number`` is the number that stood before it.

    ``fields`` are the texts of other columns of a table, by the name of the field. ``loose`` are cells that were not
    understood. ``is_aside`` marks a row that is probably no item: a heading, or a text below an item.
    """

    line: int
    number: str
    is_sub: bool
    title: str
    facts: Facts
    fields: Mapping[str, str] = field(default_factory=dict)
    loose: tuple[str, ...] = ()
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class PastedAgenda:
    """The rows, and how many more there were than can be taken over."""

    items: tuple[PastedItem, ...]
    left_out: int


FIELDS: Mapping[str, str] = {
    "number": "Nr",
    "title": "Agendapunt",
    "purpose": "Doel",
    "minutes": "Minuten",
    "proposer": "Inbrenger",
    "speakers": "Inleiders",
    "dossier": "Dossier",
    "bob_phase": "Fase",
    "confidentiality": "Vertrouwelijkheid",
    "documents": "Stukken",
    "desired_outcome": "Gewenst resultaat",
    "annotation": "Annotatie",
}
"""The columns in which an agenda is copied, so that reading it gives the same items again."""


def as_text(rows: Iterable[Mapping[str, str]]) -> str:
    """Items, each as its texts by field, as a table that :func:`read_agenda` reads back."""
    lines = [list(FIELDS.values()), *([row.get(key, "") for key in FIELDS] for row in rows)]
    return "".join(f"{as_row(line)}\n" for line in lines)


def read_agenda(text: str) -> PastedAgenda:
    """Every row that holds something, taken for an item as far as it can be; no text is too strange."""
    rows = rows_in(text[:_MOST_SIGNS])
    kept = rows[:MOST_ROWS]
    header = next((place for place, row in enumerate(kept[:_HEADER_WITHIN]) if len(_columns(row)) > 1), None)
    if header is not None and "title" in _columns(kept[header]).values():
        above = [_heading(row) for row in kept[:header]]
        items = [*above, *_in_columns(kept[header + 1 :], _columns(kept[header]))]
    else:
        items = list(_in_lines(kept))
    return PastedAgenda(tuple(_with_lengths(items)), len(rows) - len(kept))


# A table with titles above its columns ---------------------------------------------------------------------------


def _columns(row: PastedRow) -> dict[int, str]:
    """The fields that the cells of a row name, each once, by place."""
    found: dict[int, str] = {}
    for place, cell in enumerate(row.cells):
        name = column_of_title(cell)
        if name is not None and name not in found.values():
            found[place] = name
    return found


def _in_columns(rows: Sequence[PastedRow], columns: Mapping[int, str]) -> Iterator[PastedItem]:
    for row in rows:
        said = {name: row.cells[place] for place, name in columns.items() if place < len(row.cells)}
        number = _number(said.pop("number", "") + "\t", None)
        facts = _cell_facts(said)
        loose = tuple(cell for place, cell in enumerate(row.cells) if cell and place not in columns)
        yield PastedItem(
            line=row.line,
            number=number.words,
            is_sub=number.kind is _Kind.SUB,
            title=said.pop("title", ""),
            facts=facts,
            fields={name: words for name, words in said.items() if words},
            loose=loose,
        )


def _cell_facts(said: dict[str, str]) -> Facts:
    """The facts in the cells of their columns; what is understood is taken out, the rest is left to be told."""
    facts = Facts()
    purpose = read_facts(said.get("purpose", ""))
    if purpose is not None:
        facts = facts.joined(purpose)
        del said["purpose"]
    for name in ("minutes", "times"):
        words = said.get(name, "")
        minutes = _bare_minutes(words)
        times = read_times(words) if words and minutes is None else None
        if minutes is not None or times is not None:
            facts = facts.joined(Facts(minutes=minutes, times=times))
            del said[name]
    return facts


def _bare_minutes(words: str) -> int | None:
    """Minutes with or without the word, and without those of sub-items that our own tables put behind them."""
    words = re.sub(r"\s*\([0-9]+\)\Z", "", words)
    return int(words) if re.fullmatch("[0-9]{1,4}", words) else read_duration(words)


# Lines with numbers, bullets or indents --------------------------------------------------------------------------


class _Kind(enum.Enum):
    MAIN = "main"
    SUB = "sub"
    LETTER = "letter"
    BULLET = "bullet"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Number:
    """What stands before a title, the number of the main item it says, and where the title begins."""

    kind: _Kind
    words: str = ""
    main: int = 0
    end: int = 0


@dataclass(slots=True)
class _Seen:
    """What was seen above a line: the last main number, and whether it is the first line."""

    main: int = 0
    first: bool = True


@dataclass(frozen=True, slots=True)
class _Line:
    row: PastedRow
    number: _Number
    title: str
    facts: Facts
    loose: tuple[str, ...]


def _in_lines(rows: Sequence[PastedRow]) -> Iterator[PastedItem]:
    lines = list(_taken_apart(rows))
    is_numbered = sum(line.number.kind is _Kind.MAIN for line in lines) > 1
    base = min((line.row.indent for line in lines if line.number.kind in (_Kind.NONE, _Kind.BULLET)), default=0)
    has_main = False
    for line in lines:
        kind, deeper = line.number.kind, line.row.indent > base
        is_sub = (
            kind is _Kind.SUB
            or (kind is _Kind.LETTER and has_main)
            or (kind is _Kind.BULLET and (is_numbered or deeper))
            or (kind is _Kind.NONE and deeper and not is_numbered)
        )
        is_aside = (is_numbered and kind is _Kind.NONE) or line.title.casefold().strip(": ") in _HEADINGS
        yield PastedItem(
            line=line.row.line,
            number=line.number.words,
            is_sub=is_sub and has_main and not is_aside,
            title=line.title,
            facts=line.facts,
            loose=line.loose,
            is_aside=is_aside,
        )
        has_main = has_main or not is_aside


def _taken_apart(rows: Iterable[PastedRow]) -> Iterator[_Line]:
    seen = _Seen()
    for row in rows:
        number, facts = _Number(_Kind.NONE), Facts()
        cells = [cell for cell in row.cells if cell]
        while cells:
            if number.kind is _Kind.NONE and (found := _number(f"{cells[0]}\t", seen)).kind is not _Kind.NONE:
                number = found
                cells[0] = cells[0][found.end :].strip()
            elif (clock := _clock(cells[0])) is not None and len(cells) > 1:
                facts = facts.joined(Facts(times=clock))
                cells[0] = ""
            if cells[0]:
                break
            del cells[0]
        entry = read_entry(cells[0]) if cells else read_entry("")
        loose = []
        for cell in cells[1:]:
            minutes = _bare_minutes(cell)
            said = Facts(minutes=minutes) if minutes is not None else read_facts(cell)
            if said is None:
                loose.append(cell)
            else:
                facts = facts.joined(said)
        if number.kind in (_Kind.MAIN, _Kind.SUB):
            seen.main = number.main
        seen.first = False
        yield _Line(row, number, entry.title, entry.facts.joined(facts), tuple(loose))


def _number(cell: str, above: _Seen | None) -> _Number:
    """The number, letter or bullet with which a cell begins; the cell ends in a tab.

    ``above`` is what was seen above it, and None in a column that holds nothing but numbers.
    """
    seen = above or _Seen()
    if (match := _SUB_NUMBER.match(cell)) is not None:
        main = int(match[1])
        # "9.30 Inloop" is a time; "9.30" below item 9 is a sub-item.
        if above is None or seen.main == main or (seen.main == 0 and len(match[2]) == 1) or match[3]:
            words = match[0].strip().rstrip(".):")
            return _Number(_Kind.SUB, words, main, match.end())
    if (match := _SUB_LETTER.match(cell)) is not None and int(match[1]) == seen.main:
        return _Number(_Kind.SUB, match[0].strip().rstrip(".):"), int(match[1]), match.end())
    if (match := _MAIN_NUMBER.match(cell)) is not None:
        return _Number(_Kind.MAIN, match[1] + match[2], int(match[1]), match.end())
    # "10 jaar CMK" begins with no number; "1 Opening" does, and so does "2 Mededelingen" below it.
    if (match := _BARE_NUMBER.match(cell)) is not None:
        main = int(match[1])
        if (main == 1 and seen.first) or (seen.main > 0 and main == seen.main + 1):
            return _Number(_Kind.MAIN, match[1], main, match.end())
    for pattern, kind in ((_LETTER, _Kind.LETTER), (_BULLET, _Kind.BULLET)):
        if (match := pattern.match(cell)) is not None:
            return _Number(kind, "", seen.main, match.end())
    return _Number(_Kind.NONE)


def _clock(cell: str) -> Times | None:
    """The times in a cell that holds nothing else."""
    return read_times(cell) if _CLOCK_CELL.fullmatch(cell) else None


def _heading(row: PastedRow) -> PastedItem:
    return PastedItem(row.line, "", False, " ".join(cell for cell in row.cells if cell), Facts(), is_aside=True)


# How long items take that only say when they begin ---------------------------------------------------------------


def _with_lengths(items: Sequence[PastedItem]) -> Iterator[PastedItem]:
    """The items with the minutes that follow from their times: until their end, or until the next one begins."""
    for place, item in enumerate(items):
        times = item.facts.times
        if item.facts.minutes is not None or times is None:
            yield item
            continue
        later = [one.facts.times for one in items[place + 1 :] if one.is_sub <= item.is_sub][:1]
        end = times.end or next((one.start for one in later if one is not None), None)
        minutes = _between(times.start, end) if end is not None else None
        yield replace(item, facts=replace(item.facts, minutes=minutes))


def _between(start: dt.time, end: dt.time) -> int | None:
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes if 0 < minutes <= LONGEST_ITEM else None


_HEADER_WITHIN = 5
_HEADINGS = {"agenda", "agendapunten", "concept-agenda", "conceptagenda", "nr", "programma"}
_LATE = "|".join(LATE_SUFFIXES)
_SUB_NUMBER = re.compile(rf"\(?([0-9]{{1,3}})(?:{_LATE})?\.([0-9]{{1,3}})((?:\.[0-9]{{1,3}})*)[.):]?\s+")
_SUB_LETTER = re.compile(r"\(?([0-9]{1,3})[.-]?\s?[a-z][.):]?\s+", re.IGNORECASE)
_MAIN_NUMBER = re.compile(rf"\(?([0-9]{{1,3}})((?:{_LATE})?)(?:[.):]+\s+|\s*\t\s*)")
_BARE_NUMBER = re.compile(r"([0-9]{1,3})\s+")
_LETTER = re.compile(r"\(?(?:[a-z]|i{1,3}|iv|vi{0,3}|ix)[.)]\s+", re.IGNORECASE)
_BULLET = re.compile("(?:[-–—•·▪◦‣*●○■□➢✓\uf0b7\uf0a7\uf0d8]\\s+|[o§Ø]\t\\s*)")
_CLOCK_CELL = re.compile(
    r"[0-9]{1,2}[:.][0-9]{2}\s?(?:uur|u)?(?:\s?(?:[-–—]|tot|t/m)\s?[0-9]{1,2}[:.][0-9]{2}\s?(?:uur|u)?)?\.?"
)
