"""What the abbreviations in a paper stand for, as the register of the association has them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from secretariat.documents.outline import Block, Column, Outline, Row, Run, Table, cell, plain, text
from secretariat.documents.paper import section
from secretariat.domain.register import Register
from secretariat.domain.themes import Abbreviation, abbreviations_in

TITLE = "Afkortingen"
COLUMNS = (Column("Afkorting", 20, row_header=True), Column("Voluit", 80))


def abbreviation_list(register: Register, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """What the abbreviations in these blocks stand for; nothing at all when there are none."""
    used = abbreviations_in(register.all(Abbreviation), _words(tuple(blocks)))
    if not used:
        return ()
    rows = tuple(Row((cell(text(one.abbr, bold=True)), cell(one.full))) for one in used)
    return section(TITLE, Table(COLUMNS, rows, striped=True))


def with_abbreviations(outline: Outline, register: Register) -> Outline:
    """The paper with, at its end, what the abbreviations in it stand for."""
    return dataclasses.replace(outline, blocks=(*outline.blocks, *abbreviation_list(register, outline.blocks)))


def _words(part: Any) -> Iterator[str]:
    """Every text in a part of an outline, with the runs of one text together."""
    if isinstance(part, tuple):
        if part and all(isinstance(one, Run) for one in part):
            yield plain(part)
        else:
            for one in part:
                yield from _words(one)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _words(getattr(part, field.name))
