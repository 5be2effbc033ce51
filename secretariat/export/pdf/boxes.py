"""Blocks with a form of their own: facts at the head of a paper, boxed results, places to sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from secretariat.documents.outline import Callout, CalloutKind, Facts, Run, Signature, Signatures
from secretariat.export.pdf.blocks import Box, Cell, Row, set_text
from secretariat.export.pdf.setting import Setting
from secretariat.export.pdf.structure import ROW_HEADER, Node
from secretariat.export.pdf.styles import GREEN, GREEN_TINT, GREY_TINT, HAIRLINE, MUTED

COLOURS = {
    CalloutKind.DECISION: (GREEN, GREEN_TINT),
    CalloutKind.CONCLUSION: (MUTED, GREY_TINT),
}
_LABEL_LINES = 2
_FACTS_TOGETHER = 3
_WHOLE_UP_TO = 250.0
_ROOM_TO_SIGN = 46.0


def facts_rows(facts: Facts, section: Node, setting: Setting) -> Iterator[Row]:
    """Labels left of the axis, what they say on it, a hairline below each."""
    if not facts.rows:
        return
    look = setting.look
    body = section.add("Table").add("TBody")
    label_style = replace(look.fact_label, drop=look.fact.baseline)
    for index, (label, runs) in enumerate(facts.rows):
        line = body.add("TR")
        name = line.add("TH", ROW_HEADER)
        cells = (
            Cell(0, setting.texts((Run(label),), look.axis - look.gutter, label_style, name)),
            Cell(look.axis, setting.texts(runs, setting.measure - look.axis, look.fact, line.add("TD"))),
        )
        first, last = index == 0, index == len(facts.rows) - 1
        row = Row(cells, 10 if first else 0, 14 if last else 0, 2.5, 2.5, Box(setting.box, line_below=HAIRLINE))
        row.whole = row.height < _WHOLE_UP_TO
        # A heading takes three of its facts along, and the last one never begins a page alone.
        at_an_end = index < _FACTS_TOGETHER - 1 or index == len(facts.rows) - 2
        row.keep_with_next = row.whole and at_an_end and not last
        yield row


def callout_rows(callout: Callout, section: Node, setting: Setting, follows: bool, goes_on: bool) -> Iterator[Row]:
    """A tinted box with its label left of the axis; boxes that follow each other form one block."""
    look = setting.look
    colour, tint = COLOURS.get(callout.kind, (look.accent, look.tint))
    node = section.add("P")
    label_style = replace(look.callout_label, colour=colour, drop=look.callout.baseline)
    words = (Run(f"{callout.label.strip()} "),)
    label = setting.texts(words, look.axis - look.gutter - 4, label_style, node)
    pieces = setting.pieces(callout.runs, look.callout)
    if label and len(label[0].lines) > _LABEL_LINES:
        pieces = setting.pieces(words, replace(look.callout, colour=colour, weight=600)) + pieces
        label = ()
    text = set_text(pieces, setting.measure - look.axis - look.gutter, look.callout, node)
    if not label and not text.lines:
        return
    cells = (Cell(look.gutter, label), Cell(look.axis, (text,) if text.lines else ()))
    row = Row(cells, 2 if follows else 8, 2 if goes_on else 11, 5, 6, Box(setting.box, tint, colour))
    row.whole = row.height < _WHOLE_UP_TO
    yield row


def signature_rows(signatures: Signatures, section: Node, setting: Setting) -> Iterator[Row]:
    """Two or three people side by side: role, room to sign, a line, the name. What belongs together stays together."""
    people = signatures.people
    beside = 2 if len(people) in (1, 2, 4) else 3
    for start in range(0, len(people), beside):
        yield from _people_beside(people[start : start + beside], setting.width / beside, section, setting)


def _people_beside(people: tuple[Signature, ...], width: float, section: Node, setting: Setting) -> tuple[Row, Row]:
    look, space = setting.look, width - 2 * setting.look.gutter
    roles, names = [], []
    for index, person in enumerate(people):
        place = section.add("Div")
        role = setting.texts((Run(person.role),), space, look.sign_role, place.add("P"))
        name = setting.texts((Run(person.name),), space, look.sign_name, place.add("P"))
        roles.append(Cell(index * width, role))
        names.append(Cell(index * width, name, line_above=space))
    return Row(roles, 24, 0, keep_with_next=True), Row(names, _ROOM_TO_SIGN, 12, pad_top=4)
