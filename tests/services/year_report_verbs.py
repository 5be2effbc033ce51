"""What a user does with jaaroverzichten, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.year_reports import YearReportSource, YearReportStatus
from secretariat.services.workspace import Workspace

REPORT = "rep-2023"
THEME = "theme-cultuur-bibliotheekwerk"
UNUSED_REPORT: dict[str, Any] = {
    "id": "rep-unused",
    "theme_id": THEME,
    "title": "Vergissing",
    "period_start": "2020-01-01",
    "period_end": "2020-12-31",
    "status": "draft",
}
FOLLOWING_REPORT: dict[str, Any] = {
    "id": "rep-following",
    "theme_id": THEME,
    "title": "Wat hebben we gedaan in november",
    "period_start": "2023-11-01",
    "period_end": "2023-11-30",
    "status": "draft",
    "sections": [
        {
            "order": order,
            "heading": "Bestuurlijk overleg op 2 november",
            "text": "Eigen woorden.",
            "meeting_ids": ["mtg-bo-cult-2023-02"],
            "source": "minutes",
            "source_sha256": "0" * 64,
        }
        for order in (1, 2)
    ],
}
"""A report of which the sources have changed since it was made."""

YEAR_REPORT_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "year_reports.add": lambda on: on.year_reports.add(THEME, "2022-2023"),
    "year_reports.complete": lambda on: on.year_reports.complete(REPORT),
    "year_reports.rename": lambda on: on.year_reports.rename(REPORT, "Het jaar 2023"),
    "year_reports.set_period": lambda on: on.year_reports.set_period(REPORT, "1-1-2023 t/m 30-6-2023"),
    "year_sections.add": lambda on: on.year_sections.add(REPORT, "Vooruitblik", "In **2024** gaan we door.", "0"),
    "year_sections.add_from": lambda on: on.year_sections.add_from(REPORT, YearReportSource.BODIES),
    "year_sections.rename": lambda on: on.year_sections.rename(REPORT, "0", "Vooraf"),
    "year_sections.write": lambda on: on.year_sections.write(REPORT, "0", "Anders *verteld*."),
    "year_sections.move": lambda on: on.year_sections.move(REPORT, "0", 1),
    "year_sections.place": lambda on: on.year_sections.place(REPORT, "0", None),
    "year_sections.sort_by_date": lambda on: on.year_sections.sort_by_date(REPORT),
    "year_sections.take_over": lambda on: on.year_sections.take_over("rep-following", "0"),
    "year_sections.keep_own": lambda on: on.year_sections.keep_own("rep-following", "1"),
    "year_sections.drop": lambda on: on.year_sections.drop(REPORT, "2"),
    "year_reports.set_status": lambda on: on.year_reports.set_status(
        REPORT, YearReportStatus.PUBLISHED, dt.date(2024, 1, 15)
    ),
    "year_reports.remove": lambda on: on.year_reports.remove(UNUSED_REPORT["id"]),
}
"""Verb → how a user does it with the sample and the reports above."""
