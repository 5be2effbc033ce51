"""Lists in a spreadsheet: every cell says what the paper says, whatever it begins with."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.documents import meeting_schedule
from secretariat.documents.listing import Listing, Value, listing_of
from secretariat.documents.outline import Align, Cell, Column, Heading, Outline, Row, Table, cell, text
from secretariat.domain.refusals import FormatUnknown, ListMissing
from secretariat.export.csv_list import write_csv
from secretariat.export.paper_files import FileKind, kind_of, kinds_for, write_paper
from secretariat.export.safe_text import printable
from secretariat.export.xlsx import LONGEST_CELL, write_xlsx
from secretariat.export.xml_text import xml_text
from secretariat.wording.papers import CUT_SHORT
from tests.domain.sample import sample
from tests.export.papers import action_table, minutes, paper
from tests.export.test_pdf_text import words

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = ("=1+1", "+31 50 123", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "\t=1", "＝1+1")
CELLS = st.one_of(words, st.sampled_from(FORMULAS), st.dates(), st.integers(0, 10**8))


class Workbook:
    """A workbook, read by the rules of the format."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.dates = {entry.date_time for entry in archive.infolist()}
            self.names = archive.namelist()
            parts = {one: ElementTree.fromstring(archive.read(one)) for one in self.names if one.endswith(".xml")}
        self.book, self.sheet = parts["xl/workbook.xml"], parts["xl/worksheets/sheet1.xml"]
        self._shared = ["".join(_unescaped(one)) for one in parts["xl/sharedStrings.xml"].iter(f"{S}si")]
        self._formats = {
            number: int(one.attrib["numFmtId"])
            for number, one in enumerate(parts["xl/styles.xml"].find(f"{S}cellXfs"))  # type: ignore[arg-type]
        }
        self.codes = {
            int(one.attrib["numFmtId"]): one.attrib["formatCode"] for one in parts["xl/styles.xml"].iter(f"{S}numFmt")
        }
        self.core = parts["docProps/core.xml"]

    def rows(self) -> list[list[Value]]:
        """Every row as far as it is filled."""
        found = []
        for row in self.sheet.iter(f"{S}row"):
            cells: list[Value] = []
            for one in row.iter(f"{S}c"):
                place = _place(one.attrib["r"])
                cells += [""] * (place - len(cells))
                cells.append(self._value(one))
            found.append(_without_empty_end(cells))
        return found

    def _value(self, one: ElementTree.Element) -> Value:
        assert one.find(f"{S}f") is None, "a formula"
        said = one.findtext(f"{S}v") or ""
        if one.attrib.get("t") == "s":
            return self._shared[int(said)]
        if self.codes.get(self._formats[int(one.attrib.get("s", "0"))]) == "dd-mm-yyyy":
            return dt.date(1899, 12, 30) + dt.timedelta(days=int(said))
        return int(said)


def _unescaped(one: ElementTree.Element) -> list[str]:
    said = "".join(part.text or "" for part in one.iter(f"{S}t"))
    return [re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), said)]


def _place(reference: str) -> int:
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def filled(row: tuple[Value, ...]) -> list[Value]:
    """The row without the empty cells at its end."""
    return _without_empty_end([xml_text(one) if isinstance(one, str) else one for one in row])


def _without_empty_end(cells: list[Value]) -> list[Value]:
    while cells and cells[-1] == "":
        cells.pop()
    return cells


@st.composite
def listings(draw: st.DrawFn) -> Listing:
    titles = tuple(draw(st.lists(words, min_size=1, max_size=4)))
    return Listing(titles, tuple(draw(st.lists(st.tuples(*[CELLS] * len(titles)), max_size=5))))


@settings(max_examples=25)
@given(listings(), words)
def test_every_cell_of_a_workbook_is_what_the_list_says(listing: Listing, title: str) -> None:
    outline = paper(title=title, header_right=title, footer_left=title)
    data = write_xlsx(outline, listing)
    found = [row for row in Workbook(data).rows() if row]
    assert found == [
        row for row in (filled(listing.titles), *map(filled, map(days_that_excel_knows, listing.rows))) if row
    ]
    assert write_xlsx(outline, listing) == data


def days_that_excel_knows(row: tuple[Value, ...]) -> tuple[Value, ...]:
    """Excel counts from 1900 and got its first months wrong: before 1901 a day is words."""
    early = [isinstance(one, dt.date) and one.year <= 1900 for one in row]
    return tuple(f"{one:%d-%m-}{one.year:04}" if is_early else one for one, is_early in zip(row, early, strict=True))  # type: ignore[union-attr]


@settings(max_examples=40)
@given(listings())
def test_every_cell_of_a_csv_is_what_the_list_says(listing: Listing) -> None:
    data = write_csv(listing)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    meant = [
        [f"{one:%d-%m-}{one.year:04}" if isinstance(one, dt.date) else printable(str(one)) for one in row]
        for row in (listing.titles, *listing.rows)
    ]
    assert [[one.removeprefix("'") for one in row] for row in rows] == [
        [one.removeprefix("'") for one in row] for row in meant
    ]
    for row in rows:
        assert not any(one.lstrip()[:1] in set("=+-@＝＋－＠") for one in row if one)


def test_a_formula_in_a_csv_is_words() -> None:
    rows = write_csv(Listing(("Actie",), tuple((one,) for one in FORMULAS))).decode("utf-8-sig").split("\r\n")
    assert rows == [
        "Actie",
        "'=1+1",
        "'+31 50 123",
        "'-5",
        "'@SUM(A1)",
        '"\'=HYPERLINK(""http://x"")"',
        "'=cmd|' /C calc'!A0",
        "' =1",
        "'＝1+1",
        "",
    ]


def listed(*rows: tuple[str, ...], columns: tuple[Column, ...]) -> Table:
    return Table(columns, tuple(Row(tuple(map(cell, row))) for row in rows), is_list=True)


COLUMNS = (Column("Nr", 1, row_header=True), Column("Gereed op", 1), Column("Uitstel", 1, Align.RIGHT))


def test_days_are_days_counts_are_numbers_and_numbers_of_things_are_words() -> None:
    table = listed(
        ("2023-A-011", "14-12-2023", "2"), ("4", "in 2022", ""), ("4.1", "31-02-2023", "007"), columns=COLUMNS
    )
    listing = listing_of(paper(Heading(1, text("Actielijst")), table))
    assert listing == Listing(
        ("Nr", "Gereed op", "Uitstel"),
        (("2023-A-011", dt.date(2023, 12, 14), 2), ("4", "in 2022", ""), ("4.1", "31-02-2023", "007")),
    )


def test_the_days_of_a_vergaderrooster_are_days_that_can_be_sorted() -> None:
    listing = listing_of(meeting_schedule.outline(sample(), 2023, dt.date(2023, 11, 20)))
    assert listing is not None
    days = [row[0] for row in listing.rows]
    assert days[:2] == [dt.date(2023, 3, 9), dt.date(2023, 4, 13)]
    assert all(isinstance(day, dt.date) for day in days)


def test_tables_below_each_other_are_one_list_with_a_column_for_their_headings() -> None:
    outline = paper(
        Heading(1, text("Actielijst")),
        Heading(2, text("Te laat")),
        listed(("1", "", ""), columns=COLUMNS),
        Heading(2, text("Lopend")),
        listed(("2", "", ""), ("3", "", ""), columns=COLUMNS),
        Table((Column("Anders", 1),), (Row((cell("x"),)),)),
    )
    assert listing_of(outline) == Listing(
        ("Groep", "Nr", "Gereed op", "Uitstel"),
        (("Te laat", "1", "", ""), ("Lopend", "2", "", ""), ("Lopend", "3", "", "")),
    )


def test_lines_of_a_cell_stand_below_each_other_and_no_cell_is_lost() -> None:
    rows = (Row((Cell((text("Open"), text("te laat"))),)), Row(tuple(map(cell, "abcd"))))
    outline = paper(Table(COLUMNS, rows, is_list=True))
    assert listing_of(outline) == Listing(
        ("Nr", "Gereed op", "Uitstel"), (("Open\nte laat", "", ""), ("a", "b", "c\nd"))
    )


def test_only_a_list_becomes_a_spreadsheet() -> None:
    assert kinds_for(minutes()) == (FileKind.PDF, FileKind.WORD, FileKind.TEXT, FileKind.HTML)
    for kind in (FileKind.EXCEL, FileKind.CSV):
        with pytest.raises(ListMissing) as refused:
            write_paper(minutes(), kind)
        assert refused.value == ListMissing(kind.value)
    assert kinds_for(paper(replace(action_table(), is_list=True))) == tuple(FileKind)


def test_a_besluitenlijst_that_was_kept_long_ago_is_a_list_too() -> None:
    assert kinds_for(paper(action_table(), header_right="Besluitenlijst")) == tuple(FileKind)


def test_the_ending_of_a_name_says_the_kind() -> None:
    assert [kind_of(one) for one in (".pdf", ".DOCX", ".xlsx", ".csv", ".TXT", ".html")] == list(FileKind)
    with pytest.raises(FormatUnknown) as refused:
        kind_of(".odt")
    assert refused.value == FormatUnknown(".odt", ".pdf, .docx, .xlsx, .csv, .txt, .html")


def list_paper() -> Outline:
    return paper(replace(action_table(), is_list=True), title="Actielijst & meer", header_right="Actielijst [1]: a/b")


def test_a_workbook_is_ready_to_be_used() -> None:
    outline = list_paper()
    book = Workbook(write_paper(outline, FileKind.EXCEL))
    (sheet,) = book.book.iter(f"{S}sheet")
    assert sheet.attrib["name"] == "Actielijst  1   a b"
    (pane,) = book.sheet.iter(f"{S}pane")
    assert (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")
    (filtered,) = book.sheet.iter(f"{S}autoFilter")
    assert filtered.attrib["ref"] == "A1:E7"
    assert book.sheet.findtext(f"{S}headerFooter/{S}oddHeader") == "&LActielijst && meer"
    assert book.dates == {(1980, 1, 1, 0, 0, 0)}
    core = {one.tag.rpartition("}")[2]: one.text for one in book.core}
    assert (core["title"], core["created"]) == ("Actielijst & meer", "2023-11-20T00:00:00Z")


@pytest.mark.parametrize(("kind", "name"), [("history", "Lijst"), ("", "Lijst"), ("'", "Lijst"), ("x" * 40, "x" * 31)])
def test_a_sheet_has_a_name_that_excel_takes(kind: str, name: str) -> None:
    outline = replace(list_paper(), header_right=kind, created="gisteren")
    (sheet,) = Workbook(write_paper(outline, FileKind.EXCEL)).book.iter(f"{S}sheet")
    assert sheet.attrib["name"] == name


def test_a_text_that_is_too_long_for_a_cell_says_so() -> None:
    listing = Listing(("Actie",), (("x" * (LONGEST_CELL + 1),), ("😀" * LONGEST_CELL,)))
    rows = Workbook(write_xlsx(paper(), listing)).rows()
    assert rows[1] == ["x" * LONGEST_CELL + CUT_SHORT]
    assert rows[2] == ["😀" * (LONGEST_CELL // 2) + CUT_SHORT]
