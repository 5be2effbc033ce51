"""Agendas as they come from Word, Excel, a mail or another overleg."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.text import clean, clean_line
from secretariat.intake.pasted_agenda import MOST_ROWS, PastedItem, as_text, read_agenda
from secretariat.intake.pasted_cells import as_row, rows_in
from secretariat.wording.terms import label

WORD = """Agenda Bestuurlijk overleg Cultuur
donderdag 2 november 2023

1.\tOpening en mededelingen\t5 min
2.\tVaststellen agenda\t5 min
3.\tVerslag bestuurlijke bijeenkomst 13 april 2023 en actielijst (ter vaststelling, 10 min)
4.\tConvenant Cultuureducatie (ter besluitvorming)\t45\tTesterman
4.1.\tStand van zaken
4.2.\tBesluit
Het voorstel is als bijlage toegevoegd.
5.\tPresentatie De Nieuwe Poort – 40 min
6.\tRondvraag
7.\tSluiting
"""


def said(item: PastedItem) -> str:
    """An item in one line: "- 4.1 Stand van zaken [45] (decision)"."""
    words = " ".join(filter(None, ("-" if item.is_sub else "", item.number, item.title)))
    words += f" [{item.facts.minutes}]" if item.facts.minutes is not None else ""
    return words + (f" ({item.facts.purpose.value})" if item.facts.purpose else "")


def read(text: str) -> list[str]:
    return [said(item) for item in read_agenda(text).items if not item.is_aside]


def test_a_numbered_list_from_word_is_understood() -> None:
    assert read(WORD) == [
        "1 Opening en mededelingen [5]",
        "2 Vaststellen agenda [5]",
        "3 Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst [10] (adoption)",
        "4 Convenant Cultuureducatie [45] (decision)",
        "- 4.1 Stand van zaken",
        "- 4.2 Besluit",
        "5 Presentatie De Nieuwe Poort [40]",
        "6 Rondvraag",
        "7 Sluiting",
    ]


def test_headings_and_texts_between_numbers_are_set_apart_and_cells_are_kept() -> None:
    items = read_agenda(WORD).items
    assert [(item.line, item.title) for item in items if item.is_aside] == [
        (1, "Agenda Bestuurlijk overleg Cultuur"),
        (2, "donderdag 2 november 2023"),
        (10, "Het voorstel is als bijlage toegevoegd."),
    ]
    assert [item.loose for item in items if item.loose] == [("Testerman",)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Opening\nConvenant\n", ["Opening", "Convenant"]),
        ("- Opening\n- Convenant", ["Opening", "Convenant"]),
        ("•\tOpening\n\uf0b7\tConvenant", ["Opening", "Convenant"]),
        (
            "1. Opening\n2. Convenant\n- Deel een\no\tDeel twee",
            ["1 Opening", "2 Convenant", "- Deel een", "- Deel twee"],
        ),
        ("1) Opening\n2) Convenant\n2a Een\n2b) Twee", ["1 Opening", "2 Convenant", "- 2a Een", "- 2b Twee"]),
        ("1. Opening\na. Een\nb. Twee\n2. Sluiting", ["1 Opening", "- Een", "- Twee", "2 Sluiting"]),
        ("1 Opening\n2 10 jaar CMK\n3 Sluiting", ["1 Opening", "2 10 jaar CMK", "3 Sluiting"]),
        ("Opening\n10 jaar CMK", ["Opening", "10 jaar CMK"]),
        ("Opening\n\tMededelingen\n  Nog iets\nSluiting", ["Opening", "- Mededelingen", "- Nog iets", "Sluiting"]),
        ("\tOpening\n\tSluiting", ["Opening", "Sluiting"]),
        ("4. Convenant\n4bis. Brief\n4.1 Deel", ["4 Convenant", "4bis Brief", "- 4.1 Deel"]),
        ("Agenda\n1. Opening", ["1 Opening"]),
        ("\tSub eerst", ["Sub eerst"]),
        ("Ter besluitvorming:", ["Ter besluitvorming:"]),
        ("", []),
        (" \t \n\n", []),
    ],
)
def test_numbers_bullets_and_indents_say_the_level(text: str, items: list[str]) -> None:
    assert read(text) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("14.00\tOpening\n14.05\tVerslag\n14.20 uur Convenant\n15.05 – 15.45 Presentatie",
         ["Opening [5]", "Verslag [15]", "Convenant [45]", "Presentatie [40]"]),
        ("9.00 uur\tOpening\n9.30 uur\tSluiting", ["Opening [30]", "Sluiting"]),
        ("1.\t14:00 – 14:10\tOpening\n2.\t14:10 – 14:30\tConvenant", ["1 Opening [10]", "2 Convenant [20]"]),
    ],
)  # fmt: skip
def test_times_become_minutes(text: str, items: list[str]) -> None:
    assert read(text) == items


def test_the_columns_of_a_table_are_known_by_their_titles() -> None:
    text = (
        "Agenda BO-CULT\nNr\tOnderwerp\tDoel\tTijd\tInbrenger\tKleur\n"
        "1\tOpening\t\t14:00\tVerzin\tgroen\n1.1\tBericht\tt.k.n.\t14:05\t\t\n2\tIets\tgek\t14:10 - 14:30\t\t\n"
    )
    first, opening, message, something = read_agenda(text).items
    assert first.is_aside
    assert [said(item) for item in (opening, message, something)] == [
        "1 Opening [10]",
        "- 1.1 Bericht [5] (information)",
        "2 Iets [20]",
    ]
    assert (opening.fields, opening.loose) == ({"proposer": "Verzin"}, ("groen",))
    assert something.fields == {"purpose": "gek"}


def test_a_list_that_is_far_too_long_is_cut_off_and_says_so() -> None:
    agenda = read_agenda("Punt\n" * (MOST_ROWS + 5))
    assert (len(agenda.items), agenda.left_out) == (MOST_ROWS, 5)


ANY_TEXT = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\t\n\"1234567890.)(-–•abo' ")), max_size=400)


@given(ANY_TEXT)
@example('"\n""\t"')
@example("1." * 200)
def test_no_text_is_too_strange(text: str) -> None:
    agenda = read_agenda(text)
    lines = [item.line for item in agenda.items]
    assert lines == sorted(set(lines))
    for item in agenda.items:
        assert item.facts.minutes is None or item.facts.minutes >= 0


LINES = st.text(max_size=60).map(clean_line)
TEXTS = st.text(max_size=120).map(lambda text: clean(text).strip())


@st.composite
def agendas(draw: st.DrawFn) -> list[dict[str, str]]:
    """Our own items, numbered as an agenda is."""
    rows, main, sub = [], 0, 0
    for is_sub in draw(st.lists(st.booleans(), min_size=1, max_size=8)):
        main, sub = (main, sub + 1) if is_sub and main else (main + 1, 0)
        minutes = draw(st.none() | st.integers(0, 1440))
        rows.append(
            {
                "number": f"{main}.{sub}" if sub else str(main),
                "title": draw(LINES.filter(bool)),
                "purpose": label(draw(st.sampled_from(AgendaPurpose))),
                "minutes": "" if minutes is None else str(minutes),
                "proposer": draw(LINES),
                "annotation": draw(TEXTS),
            }
        )
    return rows


@given(agendas())
def test_our_own_agenda_comes_back_as_it_was(rows: list[dict[str, str]]) -> None:
    items = read_agenda(as_text(rows)).items
    assert [item.title for item in items] == [row["title"] for row in rows]
    assert [item.number for item in items] == [row["number"] for row in rows]
    assert [item.is_sub for item in items] == ["." in row["number"] for row in rows]
    assert [label(item.facts.purpose) if item.facts.purpose else "" for item in items] == [
        row["purpose"] for row in rows
    ]
    assert ["" if item.facts.minutes is None else str(item.facts.minutes) for item in items] == [
        row["minutes"] for row in rows
    ]
    for name in ("proposer", "annotation"):
        assert [item.fields.get(name, "") for item in items] == [row[name] for row in rows]


CELLS = st.text(alphabet=string.ascii_letters + '\t\n" ', max_size=12).map(str.strip)


@given(st.lists(CELLS, min_size=1, max_size=5).filter(any))
def test_cells_come_back_as_they_were(cells: list[str]) -> None:
    (row,) = rows_in(as_row(cells) + "\n")
    assert list(row.cells) == cells


def test_a_title_that_begins_with_a_quotation_mark_keeps_it() -> None:
    assert [row.cells for row in rows_in('"De Steeg" op reis\t5\n"Alleen dit"')] == [
        ('"De Steeg" op reis', "5"),
        ('"Alleen dit"',),
    ]


def test_a_cell_of_excel_with_lines_in_it_is_one_cell() -> None:
    first, second = rows_in('a\t"b\n""c"""\td\ne')
    assert (first.line, first.cells) == (1, ("a", 'b\n"c"', "d"))
    assert (second.line, second.cells) == (3, ("e",))
