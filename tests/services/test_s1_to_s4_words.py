"""S1 to S4 of ``domain.md`` §6 in the very words that stand there: states, dates, names of files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.cli import DONE
from secretariat.documents.outline import Outline, Table, plain
from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionStatus
from secretariat.domain.bodies import Body
from secretariat.services.action_following import ActionFilter
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label
from tests.command import Command
from tests.services.october import convened, held, item, planned
from tests.services.test_s1_to_s4 import adopted
from tests.storage.contents import Clock


def cells(outline: Outline) -> list[list[str]]:
    """Every row of every table of a paper."""
    tables = [block for block in outline.blocks if isinstance(block, Table)]
    return [[" ".join(map(plain, cell.lines)) for cell in row.cells] for table in tables for row in table.rows]


def test_s1_in_words(october: Workspace, clock: Clock) -> None:
    assert short_date(october.today()) == "02-10-2023"
    meeting_id = planned(october)
    meeting = october.meetings.head(meeting_id).meeting
    assert [label(check.aspect).casefold() for check in meeting.agenda_checks] == ["strategie", "samenhang", "scherpte"]
    assert {short_date(check.checked_on) for check in meeting.agenda_checks} == {"05-10-2023"}
    terms = {line.id.value: short_date(line.day) for line in october.meeting_terms.lines(meeting_id) if line.day}
    assert list(terms.values()) == [
        "12-10-2023", "19-10-2023", "31-10-2023", "09-11-2023", "16-11-2023", "30-11-2023",
    ]  # fmt: skip
    four = october.agendas.record(item(october, meeting_id, "4")).item
    assert (label(four.purpose), four.duration_min, len(four.document_ids)) == ("Ter besluitvorming", 45, 2)
    assert label(october.agendas.record(item(october, meeting_id, "5")).item.purpose) == "Presentatie"
    words = outline_text(october.publishing.outline(PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting_id)))
    assert all(label_ in words for label_ in ("4a", "4b", "5a", "14:00", "16:30"))


def test_s1_the_convocatie_from_the_command_line(
    october: Workspace, clock: Clock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    meeting_id = convened(october, clock)
    assert label(october.meetings.head(meeting_id).meeting.status) == "Convocatie verzonden"
    path, out, run = october.path, tmp_path / "uit", Command(capsys)
    october.close()
    out.mkdir()
    assert run("export", "convocation", path, "--meeting", "BO-CULT 2023-02", "--output", out) == DONE
    assert [one.name for one in out.iterdir()] == ["2023-11-02_BO-CULT_convocatie_definitief.pdf"]


def test_s2_in_words(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    decisions = {one.number: one for one in october.decisions.of_meeting(meeting_id)}
    assert label(decisions["2023-B-004"].kind) == "Ingesteld"
    body = next(one for one in october.register().all(Body) if one.code == "WG-CONV")
    assert label(body.status) == "In te stellen"
    dossier = next(one for one in october.dossiers.lines() if one.id == body.dossier_id)
    assert dossier.code == "D-2023-01"
    listed = cells(october.publishing.outline(PaperRequest(PaperKind.DECISION_LIST, meeting_id=meeting_id)))
    assert sorted(row[0] for row in listed if row[0].startswith("2023-B-")) == [
        "2023-B-004",
        "2023-B-005",
        "2023-B-006",
    ]


def test_s3_the_adopted_verslag_from_the_command_line(
    october: Workspace, clock: Clock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    adopted(october, clock)
    path, out, run = october.path, tmp_path / "uit", Command(capsys)
    october.close()
    out.mkdir()
    assert run("export", "minutes", path, "--meeting", "BO-CULT 2023-02", "--output", out) == DONE
    assert [one.name for one in out.iterdir()] == ["2023-11-02_BO-CULT_verslag_vastgesteld.pdf"]


def test_s4_in_words(october: Workspace, clock: Clock) -> None:
    adopted(october, clock)
    numbers = {line.number: line.id for line in october.action_following.select(ActionFilter()).lines}
    moved = [numbers[f"2023-A-0{one}"] for one in (13, 14, 15)]
    body = next(one.id for one in october.register().all(Body) if one.code == "WG-CONV")
    october.action_following.transfer(moved, body, "Overgedragen")
    facts = MeetingFacts(date=dt.date(2023, 12, 14), start_time=dt.time(13, 30), end_time=dt.time(15))
    meeting_id = october.meeting_planning.plan(body, facts).subject_id
    day = october.meetings.head(meeting_id).meeting.date
    assert day is not None
    assert short_date(day) == "14-12-2023"
    agenda = october.publishing.outline(PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting_id))
    carried = [row for row in cells(agenda) if row[0].startswith("2023-A-")]
    assert [row[0] for row in carried] == ["2023-A-013", "2023-A-014", "2023-A-015"]
    assert [f"Herkomst {row[-1]}" for row in carried] == ["Herkomst BO-CULT 2023-02, punt 4"] * 3
    assert '"Herkomst"' in outline_text(agenda)
    clock.now = dt.datetime(2023, 12, 14, 16)
    october.meetings.hold(meeting_id)
    assert label(october.register().get(Body, body).status) == "Actief"
    october.action_following.set_status([numbers["2023-A-014"]], ActionStatus.DONE)
    october.action_following.set_term([numbers["2023-A-013"]], "16-02-2024", reason="wacht op veld")

    listed = cells(october.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id=body)))
    thirteen = next(row for row in listed if row[0] == "2023-A-013")
    assert {"16-02-2024", "1"} <= set(thirteen)  # Uitstel 1
    words = outline_text(october.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id=body)))
    assert words.index("Gereed – afvoeren") < words.index("2023-A-014")
    left = outline_text(october.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id="body-bo-cult")))
    assert left.index("Te laat") < left.index("2023-A-012") < left.index("2023-A-011")
    hers = october.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, person_id="per-x-schetsma"))
    assert hers.file_name == "2023-12-14_actielijst_Schetsma"
    assert "2023-A-015" in outline_text(hers)
