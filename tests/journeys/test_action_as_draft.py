"""An action point without owner or date is a draft: it comes in, goes out, and papers say what is missing."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.services.exchanging import export_data
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.documents.papers import words

MEETING = "mtg-bo-cult-2023-02"


def test_a_draft_of_an_action_point_goes_in_and_out_and_onto_paper(tmp_path: Path, sample_data: dict[str, Any]) -> None:
    (action,) = (one for one in sample_data["action_points"] if one["number"] == "2023-A-014")
    for key in ("owner_person_id", "due_date", "due_note"):
        action.pop(key, None)
    data = (json.dumps(sample_data, ensure_ascii=False, indent=1) + "\n").encode()
    workspace = import_exchange(data, tmp_path / "concept.vgg")
    export_data(workspace, tmp_path / "uit.json")
    assert (tmp_path / "uit.json").read_bytes() == data

    def lines(request: PaperRequest) -> list[str]:
        paper: Outline = workspace.publishing.outline(request)
        return [line for line in words(paper) if "2023-A-014" in line]

    text = "Startnotitie convenant Cultuureducatie opstellen"
    box, row = lines(PaperRequest(PaperKind.MINUTES, meeting_id=MEETING, as_of=dt.date(2023, 11, 20)))
    assert text in box
    assert box.endswith("– actiehouder nog te bepalen – datum nog te bepalen")
    assert row.endswith("| actiehouder nog te bepalen | datum nog te bepalen")
    (row,) = lines(PaperRequest(PaperKind.ACTION_LIST, body_id="body-wg-conv"))
    assert "| actiehouder nog te bepalen | datum nog te bepalen |" in row
    (line,) = (one for one in workspace.action_points.of_meeting(MEETING) if one.number == "2023-A-014")
    assert (line.owner, line.due_date, line.overdue) == ("", None, False)
    workspace.close()
