"""Verslag, besluitenlijst and actielijst of one overleg, read back from the PDFs: they never say different things."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from secretariat.documents import action_list, decision_list, minutes
from secretariat.documents.outline import Outline
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.decisions import Decision
from secretariat.domain.minutes import Minutes
from secretariat.domain.register import Register
from secretariat.export.pdf.reading_back import Element
from secretariat.export.pdf.writer import write_pdf
from tests.domain.sample import sample
from tests.export.check_pdf import Checked

MEETING, BODY = "mtg-bo-cult-2023-02", "body-bo-cult"
TODAY = dt.date(2023, 11, 2)
Lines = dict[str, tuple[str, ...]]
"""Number → what a paper says of it."""


class Paper:
    """A paper as who has only the file would read it."""

    def __init__(self, outline: Outline) -> None:
        checked = Checked(write_pdf(outline))
        assert checked.problems == []
        self.elements = [element for root in checked.roots for element in root.walk()]

    def boxes(self, word: str) -> Lines:
        """The boxed results: "Besluit 2023-B-004: …", "Actie 2023-A-011: wat – wie – wanneer"."""
        found = (
            re.fullmatch(rf"{word} (\S+): (.*)", _words(element)) for element in self.elements if element.tag == "P"
        )
        return {match[1]: tuple(match[2].split(" – ")) for match in found if match}

    def rows(self, first: str, *wanted: str) -> Lines:
        """The rows of every table whose first column is called ``first`` and that has the wanted ones."""
        lines: Lines = {}
        for table in (element for element in self.elements if element.tag == "Table"):
            header, *rows = [[_words(cell) for cell in row.elements] for row in table.walk() if row.tag == "TR"]
            if header[0] == first and set(wanted) <= set(header):
                places = [header.index(name) for name in wanted]
                lines |= {row[0]: tuple(row[place] for place in places) for row in rows}
        return lines


def _words(element: Element) -> str:
    return " ".join(element.text.replace("\u00ad", "").split())


def treated_otherwise(register: Register) -> Register:
    """The same overleg with its last items first, a late item between, and texts with marks in them."""
    (told,) = register.where(Minutes, "meeting_id", MEETING)
    late = register.get(AgendaItem, "ai-bo-cult-2023-02-5")
    decisions = register.where(Decision, "meeting_id", MEETING)
    actions = register.where(ActionPoint, "origin_meeting_id", MEETING)
    return register.replacing(
        replace(told, items=told.items[::-1]),
        replace(late, number="4bis"),
        *(replace(one, text=f"**{one.text}** Met een *nadruk* en 50 % – zo nodig.") for one in decisions[:2]),
        *(replace(one, text=f"{one.text} op blz. 12 t/m 14, zie e-mail") for one in actions[::2]),
    )


@pytest.mark.parametrize("changed", [lambda register: register, treated_otherwise], ids=["sample", "treated otherwise"])
def test_the_papers_of_one_overleg_agree(changed: object) -> None:
    register = changed(sample())  # type: ignore[operator]
    verslag = Paper(minutes.outline(register, MEETING, TODAY))
    besluiten = Paper(decision_list.of_meeting(register, MEETING, TODAY))
    van_orgaan = Paper(decision_list.of_body(register, BODY, decision_list.year_period(2023), TODAY))
    acties = Paper(action_list.of_body(register, BODY, TODAY))

    decided = verslag.rows("Nr", "Besluit", "Soort")
    assert set(decided) == {"2023-B-004", "2023-B-005", "2023-B-006"}
    assert list(besluiten.rows("Nr", "Besluit", "Soort")) == list(decided)
    assert besluiten.rows("Nr", "Besluit", "Soort") == decided
    listed = van_orgaan.rows("Nr", "Besluit", "Soort")
    assert {number: listed[number] for number in decided} == decided
    boxed = {number: " – ".join(parts) for number, parts in verslag.boxes("Besluit").items()}
    assert boxed == {number: words for number, (words, _kind) in decided.items()}

    agreed = verslag.rows("Nr", "Actie", "Actiehouder", "Gereed op")
    assert set(agreed) == {f"2023-A-0{number}" for number in range(11, 17)}
    running = acties.rows("Nr", "Actie", "Actiehouder", "Gereed op")
    assert {number: running[number] for number in agreed} == agreed
    told = {number: parts[:2] for number, parts in verslag.boxes("Actie").items()}
    assert told == {number: (what, who) for number, (what, who, _when) in agreed.items()}
