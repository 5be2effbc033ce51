"""Tables from elsewhere: any text and any workbook gives rows or a sentence, never anything else."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.intake import workbook
from secretariat.intake.pasted_table import MOST_ROWS, ReadTable, read_file, read_text
from secretariat.intake.problems import Unfit
from secretariat.wording import registration_import as words

CELLS = st.one_of(
    st.text(max_size=40), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.just("=1+1")
)


def workbook_of(rows: list[list[object]]) -> bytes:
    """A workbook with these cells on its first sheet."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet()
    for place, row in enumerate(rows):
        sheet.write_row(place, 0, row)
    book.close()
    return data.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip with these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def rows_or_sentence(given: str | bytes) -> tuple[ReadTable | None, str]:
    """The table in it, or why there is none."""
    try:
        return read_file(given) if isinstance(given, bytes) else read_text(given), ""
    except Unfit as unfit:
        return None, unfit.sentence


def cells(table: ReadTable) -> list[tuple[str, ...]]:
    """The headings and the rows below them."""
    return [table.headings, *(row.cells for row in table.rows)]


@pytest.mark.parametrize(
    "data",
    [
        "Naam;Bus\nAndré;ja\n".encode(),
        "Naam;Bus\r\nAndré;ja\r\n".encode("cp1252"),
        "\ufeffNaam,Bus\nAndré,ja".encode(),
        "Naam\tBus\nAndré\tja\n".encode("utf-16"),
        '"Naam";"Bus"\n\n"André";"ja"\n;\n'.encode(),
        workbook_of([["Naam", "Bus"], ["André", True], [None, ""]]),
    ],
)
def test_every_kind_of_file_gives_the_same_rows(data: bytes) -> None:
    assert cells(read_file(data)) == [("Naam", "Bus"), ("André", "ja")]


def test_a_formula_is_the_text_that_excel_kept_of_it() -> None:
    data = workbook_of([["Naam"], ["=CMD()"]])
    assert cells(read_file(data)) == [("Naam",), ("0",)]


def test_more_rows_than_can_be_looked_at_are_counted() -> None:
    table = read_text("Naam;Bus\n" + "P. Puk;ja\n" * (MOST_ROWS + 3))
    assert (len(table.rows), table.left_out) == (MOST_ROWS, 3)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", words.NOTHING_THERE),
        (b"Naam;Bus\n", words.NOTHING_THERE),
        (b"PK\x03\x04 is no zip", words.NOT_READ),
        (b"a\0b", words.NOT_READ),
        (packed({"xl/workbook.xml": b"<a/>"}), words.NOT_READ),
        (packed({"xl/workbook.xml": b"0" * 2_000_000}), words.TOO_LARGE),
        (packed({str(number): b"" for number in range(workbook.MOST_PARTS + 1)}), words.TOO_LARGE),
        (packed({"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), words.NOT_READ),
    ],
)
def test_what_is_no_table_or_not_safe_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(Unfit) as unfit:
        read_file(data)
    assert unfit.value.sentence == sentence


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(), st.text(alphabet='a;,\t\n"'), st.binary()))
def test_any_text_and_any_bytes_give_rows_or_a_sentence(given: str | bytes) -> None:
    table, sentence = rows_or_sentence(given)
    assert sentence.endswith(".") if table is None else {len(one.cells) for one in table.rows} == {len(table.headings)}


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6), st.integers(0, 4000), st.binary(max_size=3))
def test_any_workbook_also_a_damaged_one_gives_rows_or_a_sentence(
    rows: list[list[object]], place: int, damage: bytes
) -> None:
    data = workbook_of(rows)
    for one in (data, data[:place] + damage + data[place + len(damage) :]):
        table, sentence = rows_or_sentence(one)
        assert sentence.endswith(".") if table is None else table.rows
