"""R6, R7b, R8, R9 and R14: what the tests of every room make up themselves, with other examples and many more of them.

The tests stay where they are, with the room they are about; here they are run again with a seed, and their examples
counted. A loss is the smallest example that still goes wrong.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.campaigns.tally import Tally
from tests.house import ROOT

EXAMPLES = {"pr": 2, "evening": 300, "night": 5000}
"""Of one test; those whose examples are long take a part of it."""
_PASSED = re.compile(r"- (\d+) passing, (\d+) failing")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (.*)", re.MULTILINE)
_SECONDS_OF_A_TEST = 3600


@dataclass(frozen=True, slots=True)
class MadeUp:
    """The tests of one campaign."""

    WHAT: str
    files: tuple[str, ...]

    def campaign(self, tally: Tally, size: str) -> None:
        """File after file, so that a night that ends early has told what it did; ``make test`` runs them all anyway."""
        for file in self.files[:1] if size == "pr" else self.files:
            if tally.time_is_up:
                break
            run_file(file, EXAMPLES[size], tally)


STEPS = MadeUp(
    "steps of the secretary in any order, against a model (cases are stories)",
    ("storage/test_any_order_of_steps.py", "services/test_chain_in_any_order.py"),
)
TEXTS = MadeUp(
    "any text through the rules, the file, search, rich text and each kind of file alone",
    (
        *("domain/test_text.py", "domain/test_rich_text.py", "documents/test_rich_text.py"),
        *("documents/test_file_names.py", "documents/test_every_paper.py", "export/test_pdf_pack.py"),
        *("export/test_pdf_text.py", "export/test_docx.py", "export/test_lists.py", "export/test_html_page.py"),
        *("export/test_plain_text.py", "export/test_ics.py", "export/test_eml.py", "export/test_exchange.py"),
        *("export/test_safe_write.py", "storage/test_search.py", "storage/test_store.py", "services/test_search.py"),
        *("documents/test_outline_data.py", "gui/widgets/test_rich_text_document.py"),
        "gui/widgets/test_rich_text_edit.py",
    ),
)
INTAKE = MadeUp(
    "anything read in: files of others, pasted tables and agenda’s, rich text",
    (
        *("intake/test_exchange_fuzz.py", "intake/test_pasted_agenda.py", "intake/test_pasted_table.py"),
        *("gui/widgets/test_rich_text_paste.py", "test_settings.py"),
    ),
)
WORDS = MadeUp(
    "dates, times, terms, names and numbers as people type them",
    (
        *("wording/test_date_entry.py", "wording/test_dates.py", "wording/test_partial_dates.py"),
        *("wording/test_periods.py", "wording/test_number_formats.py", "wording/test_search_words.py"),
        *("wording/test_term_entry.py", "wording/test_time_entry.py", "wording/test_typed_names.py"),
        "wording/test_vague_terms.py",
        *("wording/test_agenda_entry.py", "wording/test_captures.py", "wording/test_meeting_planning.py"),
        *("wording/test_planning.py", "wording/test_standing_agendas.py", "domain/test_dates.py"),
    ),
)
BACKUPS = MadeUp("back-ups that are thinned out, whatever the clock said", ("domain/test_backups.py",))


def run_file(file: str, examples: int, tally: Tally) -> None:
    """The tests of one file that make up their examples."""
    tests = ["-q", "-m", "hypothesis", "-p", "no:cacheprovider", f"--timeout={_SECONDS_OF_A_TEST}", f"tests/{file}"]
    asked = [f"--hypothesis-seed={tally.seed}", "--hypothesis-show-statistics"]
    chosen = {"HYPOTHESIS_PROFILE": "campaign", "HYPOTHESIS_EXAMPLES": str(examples)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *tests, *asked],
        cwd=ROOT,
        env=os.environ | chosen,
        capture_output=True,
        text=True,
        check=False,
    )
    found = _PASSED.findall(done.stdout)
    tally.cases += sum(int(passed) + int(failed) for passed, failed in found)
    tally.counts["tests"] += len(found)
    if done.returncode or not found:
        for lost in _FAILED.findall(done.stdout) or [f"{file} ended with {done.returncode}"]:
            tally.lose(f"{lost}{_example_in(done.stdout.splitlines())}")


def _example_in(lines: Sequence[str]) -> str:
    """The smallest example that goes wrong, as it is told."""
    told = [place for place, line in enumerate(lines) if "Falsifying example" in line]
    return "".join(f" {line.strip(' E')}" for line in lines[told[0] : told[0] + 12]) if told else ""
