"""One notion has one name: on every floor of the house, in the word list and in what the user reads."""

from __future__ import annotations

import datetime as dt
import re
import typing

import pytest

from secretariat.domain import refusals
from secretariat.domain.association import Settings
from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import Action, Topic
from secretariat.domain.documents import PaperFault
from secretariat.wording.actions import undo_label
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label
from tests.house import PACKAGE, ROOT, sources

NOT_A_TOPIC = {
    "services": {
        *("workspace", "opening", "identity", "history", "search", "calendar", "captures", "numbers"),
        *("publishing", "press", "press_work", "exchanging", "checking", "samples", "spelling", "typed"),
        *("backup_keeping", "backup_lists", "comparing", "errands", "personal_data", "salvaging", "seals"),
        *("shared_places", "taken_records", "taking_over"),
        *(
            "action_following",
            "action_record",
            "document_files",
            "wastebasket",
            "agenda_lines",
            "agenda_following",
            "agenda_placing",
        ),
        *("agenda_pasting", "agenda_reading", "agenda_standing", "agenda_transfers"),
        *("abbreviations", "arrangements", "locations"),
        *("attendance_lines", "group_attendance", "agenda_numbers", "newcomers"),
        *("ratifications", "establishing", "typing_steps"),
        *("adoption", "amendments", "calendar_files", "calling_off", "chain_records", "drafting"),
        *(
            "confidential_actions",
            "meeting_terms",
            "minutes_along",
            "minutes_placing",
            "minutes_state",
            "meeting_packs",
            "packages",
        ),
        *("parcel_contents", "parcels", "reminders"),
        *("invitations", "withdrawals", "paper_outlines", "paper_records", "paper_requests"),
        *("dossier_content", "dossier_keeping", "dossier_routes", "plan_ideas", "year_calendar", "year_sections"),
        *("day_concerns", "meeting_schedules", "theme_pages"),
        *("check_in", "diets", "registration_book", "registration_lists", "waiting_lists"),
        *("registration_import", "registration_rows", "table_files"),
        *("programme", "event_slots", "event_sessions", "event_news", "event_entry", "excursions", "event_links"),
        *("event_papers", "personal_programmes", "choice_concerns"),
    },
    "gui": {"shell", "models", "widgets", "look", "papers", "search", "wastebasket"},
}
"""Room → what is there beside the topics."""


def test_a_topic_has_the_same_name_on_every_floor() -> None:
    topics = {path.stem for path in sources("domain")}
    strangers = []
    for room, others in NOT_A_TOPIC.items():
        inside = [path for path in (PACKAGE / room).iterdir() if path.suffix in {"", ".py"} and path.name[0] != "_"]
        strangers += [f"{room}/{path.name}" for path in inside if path.stem not in topics | others]
    assert strangers == []


def test_every_topic_is_a_module_of_the_domain() -> None:
    assert {topic.name.lower() for topic in Topic} - {path.stem for path in sources("domain")} == set()


def test_every_record_of_the_file_is_in_the_word_list() -> None:
    words = re.findall(r"^\| `(\w+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {record.__name__ for record in (*LISTS.values(), Settings)} - set(words) == set()
    assert len(words) == len(set(words))


@pytest.mark.parametrize("action", Action)
def test_every_action_has_a_dutch_name(action: Action) -> None:
    assert undo_label(action).strip()
    assert undo_label(action) != action.value


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_a_dutch_name(topic: Topic) -> None:
    assert label(topic).strip()
    assert label(topic) != topic.value


def every_refusal() -> list[type[refusals.Refusal]]:
    """The refusals that can really be raised, without the two that only gather others."""
    both = vars(refusals).values()
    found = [kind for kind in both if isinstance(kind, type) and issubclass(kind, refusals.Refusal)]
    return [kind for kind in found if kind not in {refusals.Refusal, refusals.FileRefusal}]


def example_of(kind: type[refusals.Refusal]) -> refusals.Refusal:
    """A refusal of this kind with something in every field."""
    examples = {
        str: "voorbeeld",
        int: 3,
        float: 3.2,
        dt.date: dt.date(2023, 11, 2),
        dt.datetime: dt.datetime(2023, 11, 2, 9, 12),
    }
    examples[dt.time] = dt.time(9, 12)
    values: dict[str, object] = {}
    for name, hint in typing.get_type_hints(kind).items():
        fitting = [part for part in (hint, *typing.get_args(hint)) if part in examples]
        values[name] = examples[fitting[0]] if fitting else ()
    if kind is refusals.NumberIssued:
        values["what"] = "action"
    if kind is refusals.PaperRefused:
        values["fault"] = PaperFault.EMPTY
    return kind(**values)


@pytest.mark.parametrize("kind", every_refusal())
def test_every_refusal_has_a_dutch_sentence(kind: type[refusals.Refusal]) -> None:
    assert re.search(r"[.?!]$", sentence(example_of(kind)).strip())
