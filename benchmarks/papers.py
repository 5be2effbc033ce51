"""Draw minutes, tagged and complete, against a bare ReportLab script that sets the same words without any tags.

As a program of its own, ``python -m benchmarks.papers ours|bare PAGES`` draws one and prints how much memory that took.
"""

from __future__ import annotations

import dataclasses
import functools
import io
import itertools
import random
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import gen
from benchmarks.measuring import Figure, Growth, Ratio, growth_of, in_turns, ratio_of, timed
from benchmarks.vocabulary import Prose
from secretariat import resources
from secretariat.documents import action_list, minutes
from secretariat.documents.outline import BulletList, Callout, Facts, Heading, Outline, Paragraph, Table, plain
from secretariat.domain.action_points import ActionPoint, ActionStatus
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.register import Register
from secretariat.export.pdf.writer import write_pdf

_ROOT = Path(__file__).resolve().parent.parent
_PAGES = {"xs": (5, 20), "s": (5, 100), "m": (5, 100, 1000), "l": (5, 100, 1000)}
_ITEMS_ON_A_PAGE = 1.0
_FONT = "SourceSans3_400Regular"


def figures(scale: str) -> Iterator[Figure]:
    """Time and memory for minutes of several sizes, and the rows of a long action list."""
    sizes = _PAGES[scale]
    drafts = [_register(pages) for pages in sizes]
    bare = [_story(_outline(register, meeting_id)) for register, meeting_id in drafts]
    measures = [functools.partial(_draw, *draft) for draft in drafts]
    references = [functools.partial(timed, functools.partial(_platypus, story)) for story in bare]
    taken = list(in_turns(*measures, *references, rounds=7, seconds=8))
    for at, pages in enumerate(sizes):
        rounds = [(each[at], each[len(sizes) + at]) for each in taken]
        yield ratio_of(f"papers.minutes_{pages}_pages_vs_platypus", rounds, goal=1.45)
    yield growth_of("papers.per_page", [each[: len(sizes)] for each in taken], sizes, goal=1.15)
    yield _memory(100 if scale == "s" else sizes[-1])
    yield _memory_per_page(sizes[-1])
    yield _long_table(3_000 if scale in ("xs", "s") else 10_000)


def main() -> None:
    """Draw one paper and print the largest size this process had, in bytes."""
    kind, pages = sys.argv[1], int(sys.argv[2])
    outline = _outline(*_register(pages))
    if kind == "ours":
        write_pdf(outline)
    else:
        _platypus(_story(outline))
    print(_largest_size())


def _largest_size() -> int:
    """The most memory this process ever had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage tells on Linux begins with the size of the process that started this one
        return int(re.findall(r"^VmHWM:\s+(\d+) kB", status.read_text(), re.MULTILINE)[0]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _draw(register: Register, meeting_id: str) -> float:
    return timed(lambda: write_pdf(_outline(register, meeting_id)))


def _outline(register: Register, meeting_id: str) -> Outline:
    return minutes.outline(register, meeting_id, gen.TODAY)


def _memory(pages: int) -> Ratio:
    measures = [functools.partial(_memory_for, kind, pages) for kind in ("ours", "bare")]
    taken = list(in_turns(*measures, rounds=1))
    return ratio_of(f"papers.memory_{pages}_pages_vs_platypus", taken, unit="MB", goal=1.5)


def _memory_per_page(pages: int) -> Growth:
    """What a page adds to the memory that the smallest paper takes, halfway and at the last page."""
    least, sizes = 5, (pages // 2, pages)
    [(start, *ends)] = in_turns(*[functools.partial(_memory_for, "ours", size) for size in (least, *sizes)], rounds=1)
    taken = [tuple(end - start for end in ends)]
    return growth_of("papers.memory_per_page", taken, [size - least for size in sizes], unit="MB", goal=1.25)


def _memory_for(kind: str, pages: int) -> float:
    command = [sys.executable, "-m", "benchmarks.papers", kind, str(pages)]
    return float(subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True).stdout)


def _long_table(rows: int) -> Growth:
    """The action list of one body, at a tenth of the rows and at all of them."""
    sizes = (rows // 10, rows)
    measures = [functools.partial(_draw_actions, _with_actions(size)) for size in sizes]
    taken = list(in_turns(*measures, rounds=3, seconds=4))
    return growth_of("papers.per_row_of_actions", taken, sizes, goal=1.2)


def _draw_actions(register: Register) -> float:
    return timed(lambda: write_pdf(action_list.of_body(register, "body-0", gen.TODAY)))


def _register(pages: int) -> tuple[Register, str]:
    """A register with one meeting whose minutes take about so many pages; its id."""
    world = _world()
    prose = Prose(random.Random(pages))
    meeting = next(one for one in world.all(Meeting) if one.date and one.date < gen.TODAY)
    written = next(one for one in world.all(Minutes) if one.meeting_id == meeting.id)
    items = [
        AgendaItem(
            id=f"ai-{place}",
            meeting_id=meeting.id,
            number=str(place),
            title=prose.title(),
            purpose=AgendaPurpose.DISCUSSION,
        )
        for place in range(1, max(2, round(pages * _ITEMS_ON_A_PAGE)) + 1)
    ]
    texts = tuple(
        MinutesItem(agenda_item_id=item.id, text="\n\n".join(prose.paragraph() for _ in range(4))) for item in items
    )
    decisions = [
        Decision(
            id=f"dec-{item.id}",
            number=f"2026-B-{item.number:0>4}",
            kind=next(iter(DecisionKind)),
            decided_on=meeting.date,
            text=prose.sentence(14),
            meeting_id=meeting.id,
            agenda_item_id=item.id,
        )
        for item in items
    ]
    actions = [_action(f"{item.number}-1", prose, meeting, item.id) for item in items]
    changed: dict[type[Any], list[Any]] = {AgendaItem: items, Decision: decisions, ActionPoint: actions}
    changed[Minutes] = [dataclasses.replace(written, items=texts)]
    return _changed(world, changed), meeting.id


def _with_actions(count: int) -> Register:
    world = _world()
    prose = Prose(random.Random(count))
    meeting = next(one for one in world.all(Meeting) if one.body_id == "body-0")
    actions = [_action(str(place), prose, meeting, None) for place in range(count)]
    return _changed(world, {ActionPoint: actions})


def _action(number: str, prose: Prose, meeting: Meeting, item_id: str | None) -> ActionPoint:
    return ActionPoint(
        id=f"act-{number}",
        number=f"2026-A-{number:0>4}",
        text=prose.task(),
        owner_person_id="per-0",
        due_date=gen.TODAY,
        status=ActionStatus.OPEN,
        origin_meeting_id=meeting.id,
        origin_agenda_item_id=item_id,
        body_id=meeting.body_id,
    )


@functools.cache
def _world() -> Register:
    return gen.generate(gen.SCALES["xs"], 1)


def _changed(register: Register, records: dict[type[Any], list[Any]]) -> Register:
    kept: dict[type[Any], Sequence[Any]] = {kind: register.all(kind) for kind in LIST_OF}
    return Register({**kept, **records}, register.settings, register.meta)


def _story(outline: Outline) -> list[list[str] | str]:
    """The same words: a text is a paragraph, a list of texts is a row of a table."""
    story: list[list[str] | str] = []
    for block in outline.blocks:
        match block:
            case Heading():
                story.append(" ".join(filter(None, (block.number, plain(block.runs), block.aside))))
            case Paragraph():
                story.append(plain(block.runs))
            case Callout():
                story.append(f"{block.label} {plain(block.runs)}")
            case BulletList():
                story += [plain(item.runs) for item in block.items]
            case Facts():
                story += [[label, plain(runs)] for label, runs in block.rows]
            case Table():
                story.append([column.title for column in block.columns])
                story += [["\n".join(map(plain, cell.lines)) for cell in row.cells] for row in block.rows]
            case _:
                pass
    return story


def _platypus(story: list[list[str] | str]) -> bytes:
    """What a script of thirty lines would do: no tags, no bookmarks, nothing kept together."""
    from reportlab import rl_config
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph as Words
    from reportlab.platypus import SimpleDocTemplate
    from reportlab.platypus import Table as Grid

    rl_config.useA85 = 0
    pdfmetrics.registerFont(TTFont(_FONT, str(resources.path("fonts", f"{_FONT}.ttf"))))
    style = ParagraphStyle("text", fontName=_FONT, fontSize=10.5, leading=16, spaceAfter=7)
    small = ParagraphStyle("cell", fontName=_FONT, fontSize=9.5, leading=13)
    flowables: list[Any] = []
    for is_table, parts in itertools.groupby(story, key=lambda part: isinstance(part, list)):
        rows = list(parts)
        if not is_table:
            flowables += [Words(_escaped(str(text)), style) for text in rows]
            continue
        for start in range(0, len(rows), 200):
            chunk = [[Words(_escaped(text), small) for text in row] for row in rows[start : start + 200]]
            widest = max(map(len, chunk))
            flowables.append(
                Grid([row + [""] * (widest - len(row)) for row in chunk], colWidths=[440 / widest] * widest)
            )
    target = io.BytesIO()
    SimpleDocTemplate(target, leftMargin=72, rightMargin=72).build(flowables)
    return target.getvalue()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>")


if __name__ == "__main__":
    main()
