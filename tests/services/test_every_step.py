"""Everything a user can do: done, taken back and done again, the whole file compared each time."""

from __future__ import annotations

import base64
import datetime as dt
import json
import shutil
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.domain.bodies import BodyKind, BodyLevel, BodyStatus, QuorumBase, QuorumRule
from secretariat.domain.changes import ChangeSet
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.minutes import ItemTreatment, MinutesKind
from secretariat.domain.refusals import FileReadOnly
from secretariat.services.agenda_transfers import TakenAlong
from secretariat.services.comparing import compare_files
from secretariat.services.establishing import NewBody
from secretariat.services.group_attendance import TypedGroup
from secretariat.services.history import HistoryService
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.newcomers import Newcomer
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.wastebasket import WastebasketService
from secretariat.services.workspace import Workspace
from secretariat.storage.connection import connect
from tests.domain.test_house_style import png
from tests.services.assembly_verbs import ASSEMBLY_VERBS, RECEIVED
from tests.services.chain_verbs import ADOPTIONS, CHAIN_VERBS, with_the_chain
from tests.services.document_verbs import DOCUMENT_VERBS, KEPT_PAPER, TWO_PAPERS
from tests.services.dossier_verbs import DOSSIER_VERBS, KEPT_UP, UNUSED_DOSSIER
from tests.services.event_verbs import EVENT_VERBS, UNUSED_EVENT, UNUSED_EXCURSION, UNUSED_SESSION, UNUSED_SLOT
from tests.services.planning_verbs import PLANNING_VERBS, UNUSED_CYCLE
from tests.services.registration_verbs import REGISTRATION_VERBS, with_people_waiting
from tests.services.relation_verbs import ARCHIVED, ARCHIVED_ORGANISATION, RELATION_VERBS, UNUSED
from tests.services.setting_verbs import SETTING_VERBS
from tests.services.year_report_verbs import FOLLOWING_REPORT, UNUSED_REPORT, YEAR_REPORT_VERBS
from tests.storage.contents import Clock, Contents, assert_search_is_right, contents, fingerprint

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
GROUP = "grp-bo-cult-2023-01-jongeren"
UNUSED_BODY = {
    "id": "body-unused",
    "code": "OVER",
    "name": "Overbodig overleg",
    "level": "official",
    "kind": "working_group",
    "status": "dormant",
}

ARRANGED_BODY = UNUSED_BODY | {"id": "body-arranged", "code": "EIGEN", "terms": {"submit_days_before": 30}}
UNUSED_LOCATION = {"id": "loc-unused", "name": "Nergens"}
UNUSED_THEME = {"id": "theme-unused", "name": "Niets"}
CHANGED_STANDING = {
    "id": "sta-changed",
    "body_kind": "agenda_committee",
    "items": [{"title": "Opening", "purpose": "procedural"}],
}
SUB_ITEM: dict[str, typing.Any] = {
    "id": "ai-sub",
    "meeting_id": "mtg-wg-conv-2023-01",
    "number": "6.1",
    "title": "Datum van het volgende overleg",
    "purpose": "procedural",
    "document_ids": TWO_PAPERS,
}
UNHELD: dict[str, typing.Any] = {
    "id": "mtg-unheld",
    "code": "AO-BIB 2023-09",
    "body_id": "body-ao-bib",
    "title": "Kennismaking",
    "kind": "working_group",
    "date": "2023-11-15",
    "status": "planned",
}
PEKELA: tuple[str, list[str]] = ("dec-2023-B-002", ["org-gem-pekela"])

Verb = Callable[[Workspace], ChangeSet | None]


def taken_from_a_colleague(workspace: Workspace) -> ChangeSet:
    """What a colleague has otherwise, who gave a theme another name."""
    copy = workspace.path.with_name("collega.vgg")
    shutil.copyfile(workspace.path, copy)
    theirs = open_workspace(copy)
    theirs.themes.edit("theme-sport", "name", "Sport en bewegen")
    theirs.close()
    return workspace.taking_over.take(copy, compare_files(workspace.path, copy))


VERBS: dict[str, Verb] = {
    "meeting_planning.reschedule": lambda on: on.meeting_planning.reschedule(  # before it is put off
        "mtg-bo-cult-2024-01", MeetingFacts(date=dt.date(2024, 5, 30), start_time=dt.time(14))
    ),
    **PLANNING_VERBS,
    **REGISTRATION_VERBS,
    **EVENT_VERBS,
    **CHAIN_VERBS,
    **ASSEMBLY_VERBS,
    "taking_over.take": taken_from_a_colleague,
    "meetings.rename": lambda on: on.meetings.rename(MEETING, "Overleg Cultuur"),
    "meetings.hold": lambda on: on.meetings.hold(UNHELD["id"]),
    "meetings.record_held": lambda on: on.meetings.record_held(
        "body-pho-bib", "Bijeenkomst", dt.date(2023, 12, 1), dt.time(10), dt.time(12), "loc-gemeentehuis-veendam"
    ),
    "meeting_planning.plan": lambda on: on.meeting_planning.plan(
        "body-bo-cult", MeetingFacts(date=dt.date(2024, 2, 15), start_time=dt.time(14), place="Dorpshuis De Proef")
    ),
    "meeting_planning.plan_series": lambda on: on.meeting_planning.plan_series(
        "body-ao-cult", [dt.date(2024, 3, 14), dt.date(2024, 1, 11)], MeetingFacts(place="Online (beeldbellen)")
    ),
    "bodies.add": lambda on: on.bodies.add("Werkgroep musea", "WG-MUSEA", BodyKind.WORKING_GROUP),
    "bodies.edit": lambda on: on.bodies.edit("body-bo-cult", "task", "Samen verder.\n\nOok met musea."),
    "bodies.set_kind": lambda on: on.bodies.set_kind("body-ao-bib", BodyKind.WORKING_GROUP),
    "bodies.set_level": lambda on: on.bodies.set_level("body-ao-bib", BodyLevel.MIXED),
    "bodies.set_status": lambda on: on.bodies.set_status("body-wg-conv", BodyStatus.ACTIVE),
    "bodies.set_theme": lambda on: on.bodies.set_theme("body-ao-bib", ""),
    "bodies.set_parent": lambda on: on.bodies.set_parent("body-ao-bib", "body-pho-bib"),
    "bodies.set_minutes_kind": lambda on: on.bodies.set_minutes_kind("body-ao-bib", MinutesKind.EXTENDED),
    "bodies.set_quorum": lambda on: on.bodies.set_quorum(
        "body-ao-bib", QuorumRule.NUMBER, QuorumBase.MUNICIPALITIES, 6
    ),
    "bodies.remove": lambda on: on.bodies.remove(UNUSED_BODY["id"]),
    "bodies.set_prepared_by": lambda on: on.bodies.set_prepared_by("body-pho-bib", "body-ao-cult"),
    "bodies.set_guarded_by": lambda on: on.bodies.set_guarded_by("body-pho-bib", "body-agcie"),
    **SETTING_VERBS,
    "agendas.rename": lambda on: on.agendas.rename(ITEM, "Verbond Cultuureducatie"),
    "agendas.set_duration": lambda on: on.agendas.set_duration(ITEM, 50),
    "agendas.set_purpose": lambda on: on.agendas.set_purpose(ITEM, AgendaPurpose.ADVICE),
    "agendas.add": lambda on: on.agendas.add(MEETING, "Nagekomen", speaker_ids=["per-floor", "per-stellingsma"]),
    "agendas.set_proposer": lambda on: on.agendas.set_proposer(ITEM, "per-x-demoma"),
    "agendas.set_phase": lambda on: on.agendas.set_phase(ITEM, BobPhase.IMAGING),
    "agendas.set_confidentiality": lambda on: on.agendas.set_confidentiality(ITEM, Confidentiality.CONFIDENTIAL),
    "agendas.set_dossier": lambda on: on.agendas.set_dossier(ITEM, "dos-cmk"),
    "agendas.set_speakers": lambda on: on.agendas.set_speakers(ITEM, ["per-floor", "per-x-demoma"]),
    "agendas.write": lambda on: on.agendas.write(ITEM, "annotation", "Eerst de provincie.\n\nDan de gemeenten."),
    "agenda_pasting.add_typed": lambda on: on.agenda_pasting.add_typed(
        "mtg-wg-conv-2023-01", "Verkenning 20 min (Demoma)", "ai-wg-conv-2023-01-2"
    ),
    "agenda_pasting.paste": lambda on: on.agenda_pasting.paste(
        "mtg-wg-conv-2023-01",
        on.agenda_pasting.read("mtg-wg-conv-2023-01", "1. Brief\n1.1 Antwoord\n2. Sluiting").lines,
    ),
    "agenda_standing.add_missing": lambda on: on.agenda_standing.add_missing("mtg-bo-cult-2024-01"),
    "agenda_transfers.copy": lambda on: on.agenda_transfers.copy([ITEM], "mtg-bo-cult-2024-01", TakenAlong()),
    "agenda_order.move": lambda on: on.agenda_order.move(["ai-wg-conv-2023-01-5"], -2),
    "agenda_order.place": lambda on: on.agenda_order.place(
        ["ai-wg-conv-2023-01-5", "ai-wg-conv-2023-01-3"], "ai-wg-conv-2023-01-2"
    ),
    "agenda_order.nest": lambda on: on.agenda_order.nest(["ai-wg-conv-2023-01-3", "ai-wg-conv-2023-01-4"]),
    "agenda_order.unnest": lambda on: on.agenda_order.unnest([SUB_ITEM["id"]]),
    "agendas.remove": lambda on: on.agendas.remove("ai-wg-conv-2023-01-5"),
    "agenda_transfers.move": lambda on: on.agenda_transfers.move(
        ["ai-wg-conv-2023-01-1"], "mtg-ao-cult-2024-01", TakenAlong(annotation=False)
    ),
    "attendance.set_presence": lambda on: on.attendance.set_presence(
        MEETING, "per-x-testinga", dt.time(14, 20), dt.time(16)
    ),
    "attendance.replace_by": lambda on: on.attendance.replace_by(MEETING, "per-x-testinga", "per-x-schetsma"),
    "attendance.set_status": lambda on: on.attendance.set_status(
        MEETING, "per-x-proefveld", AttendanceStatus.ABSENT_NOTIFIED
    ),
    "attendance.set_statuses": lambda on: on.attendance.set_statuses(
        MEETING, ["per-x-testinga", "per-x-fictema"], AttendanceStatus.PRESENT
    ),
    "attendance.everybody_present": lambda on: on.attendance.everybody_present("mtg-bo-cult-2024-01"),
    "attendance.set_rsvps": lambda on: on.attendance.set_rsvps(
        "mtg-bo-cult-2024-01", ["per-x-testinga", "per-x-fictens"], Rsvp.DECLINED
    ),
    "attendance.set_items": lambda on: on.attendance.set_items(MEETING, "per-floor", "4 en 5"),
    "attendance.represent": lambda on: on.attendance.represent(
        "mtg-bo-cult-2023-01",
        "org-gem-eemsdelta",
        Newcomer(name=TypedPerson(first_name="Jan", last_name="Nieuweling"), organisation_id="org-kc", title="gast"),
    ),
    "attendance.remove": lambda on: on.attendance.remove(MEETING, "per-x-proefhorst"),
    "group_attendance.add": lambda on: on.group_attendance.add(
        MEETING, TypedGroup(label="studenten", organisation_id="org-kc", headcount="12", items="5, 4")
    ),
    "group_attendance.edit": lambda on: on.group_attendance.edit(
        GROUP, TypedGroup(label="zes jongeren", headcount="6")
    ),
    "group_attendance.set_items": lambda on: on.group_attendance.set_items(GROUP, "3"),
    "group_attendance.remove": lambda on: on.group_attendance.remove(GROUP),
    "attendance.add_guest": lambda on: on.attendance.add_guest(
        MEETING, "per-eijk", AttendanceCapacity.SPEAKER, agenda_item_ids=[ITEM]
    ),
    "minutes.write_text": lambda on: on.minutes.write_text(MEETING, ITEM, "**Anders** verwoord."),
    "minutes.restore_text": lambda on: on.minutes.restore_text(MEETING, ITEM, "Zoals het er eerst stond."),
    "minutes.set_treatment": lambda on: on.minutes.set_treatment(MEETING, ITEM, ItemTreatment.DEFERRED),
    "minutes.treat_now": lambda on: on.minutes.treat_now("mtg-wg-conv-2023-01", "ai-wg-conv-2023-01-6"),
    "minutes.move_treatment": lambda on: on.minutes.move_treatment(MEETING, ITEM, 1),
    "decisions.add": lambda on: on.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "De colleges stemmen in."),
    "decisions.edit": lambda on: on.decisions.edit("dec-2023-B-005", text="Anders besloten."),
    "decisions.remove": lambda on: on.decisions.remove("dec-2020-B-002"),
    "decisions.add_agreement": lambda on: on.decisions.add_agreement(
        dt.date(2023, 1, 26), DecisionKind.AGREEMENT, "Samen optrekken.", ["org-provincie-groningen"], "dos-cmk"
    ),
    "decisions.file_under": lambda on: on.decisions.file_under("dec-2023-B-006", "dos-cmk"),
    "decisions.edit_agreement": lambda on: on.decisions.edit_agreement(
        "dec-2020-B-001", decided_on=dt.date(2020, 1, 27), party_ids=["org-vgg"], source="Brief"
    ),
    "ratifications.require": lambda on: on.ratifications.require("dec-2023-B-006", True),
    "ratifications.set_status": lambda on: on.ratifications.set_status(
        "dec-2023-B-002", ["org-gem-veendam", "org-gem-westerwolde"], RatificationStatus.AGREED
    ),
    "ratifications.set_date": lambda on: on.ratifications.set_date(*PEKELA, dt.date(2023, 6, 20)),
    "ratifications.set_note": lambda on: on.ratifications.set_note(*PEKELA, "raadsbesluit"),
    "establishing.link": lambda on: on.establishing.link("dec-2023-B-003", "body-ao-bib"),
    "establishing.dissolve": lambda on: on.establishing.dissolve("dec-2023-B-005", "body-wg-conv"),
    "establishing.establish": lambda on: on.establishing.establish(
        "dec-2023-B-006", NewBody("Werkgroep musea", "WG-MUS", parent_id="body-bo-cult")
    ),
    "action_points.add": lambda on: on.action_points.add(
        MEETING, ITEM, "Startnotitie rondsturen", "per-x-demoma", dt.date(2023, 12, 7)
    ),
    "action_points.reword": lambda on: on.action_points.reword("act-2023-A-013", "Kenmerken verzamelen"),
    "action_points.remove": lambda on: on.action_points.remove("act-2023-A-008"),
    "action_points.add_to_body": lambda on: on.action_points.add_to_body(
        "body-wg-conv", "Leden benaderen", "org-vgg", None, "in het voorjaar", "dos-convenant"
    ),
    "action_following.set_term": lambda on: on.action_following.set_term(
        ["act-2023-A-014", "act-2022-A-001"], "+2w", "wacht op veld"
    ),
    "action_following.set_status": lambda on: on.action_following.set_status(
        ["act-2023-A-014", "act-2023-A-015"], ActionStatus.DONE
    ),
    "action_following.set_owner": lambda on: on.action_following.set_owner(["act-2023-A-012"], "org-gem-oldambt"),
    "action_following.set_co_owners": lambda on: on.action_following.set_co_owners(
        "act-2023-A-014", ["per-x-demoma", "org-vgg"]
    ),
    "action_following.transfer": lambda on: on.action_following.transfer(
        ["act-2023-A-011", "act-2023-A-012"], "body-wg-conv", "Hoort bij de werkgroep"
    ),
    "action_following.remark": lambda on: on.action_following.remark(["act-2023-A-014"], "Veld gebeld"),
    "action_following.set_dossier": lambda on: on.action_following.set_dossier(["act-2023-A-014"], None),
    **RELATION_VERBS,
    **DOCUMENT_VERBS,
    **DOSSIER_VERBS,
    **YEAR_REPORT_VERBS,
}
"""Verb → how a user does it with the sample."""


@pytest.fixture(scope="module")
def _original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    folder = tmp_path_factory.mktemp("stappen")
    make_original(folder / "origineel.vgg", sample_path)
    return folder / "origineel.vgg"


def make_original(path: Path, sample_path: Path) -> None:
    """The sample with what the steps need: what nobody uses, an archive, a sub-item, an overleg that was just held."""
    data = json.loads(sample_path.read_text(encoding="utf-8"))
    data["persons"] += [UNUSED, ARCHIVED]
    data["organisations"].append(ARCHIVED_ORGANISATION)
    data["bodies"] += [UNUSED_BODY, ARRANGED_BODY]
    data["locations"].append(UNUSED_LOCATION)
    data["settings"]["house_style"] = {"logo": base64.b64encode(png(3, 3)).decode(), "logo_alt": "Logo"}
    data["themes"].append(UNUSED_THEME)
    data["dossiers"] += [KEPT_UP, UNUSED_DOSSIER]
    data["theme_year_reports"] += [UNUSED_REPORT, FOLLOWING_REPORT]
    data["plan_cycles"].append(UNUSED_CYCLE)
    data["events"].append(UNUSED_EVENT)
    data["event_slots"].append(UNUSED_SLOT)
    data["event_sessions"].append(UNUSED_SESSION)
    data["excursions"].append(UNUSED_EXCURSION)
    with_the_chain(data)
    with_people_waiting(data)
    data["proxies"].append(RECEIVED)
    data["standing_agendas"] = [CHANGED_STANDING]
    data["agenda_items"].append(SUB_ITEM)
    data["meetings"].append(UNHELD)
    data |= KEPT_PAPER
    import_exchange(json.dumps(data).encode(), path, Clock()).close()


FINAL = {"dispatches.record", "reminders.record", "diets.purge", *ADOPTIONS}
"""What leaves the house, is adopted, or is wiped for good cannot be taken back: tried in ``test_final_steps.py``."""


def verbs_of(workspace: Workspace) -> set[str]:
    """Every method of a service that gives back what it changed; putting back is tried in ``test_wastebasket.py``."""
    found = set()
    for topic, service in vars(workspace).items():
        if topic.startswith("_") or isinstance(service, HistoryService | WastebasketService):
            continue
        for name, method in vars(type(service)).items():
            result = typing.get_type_hints(method).get("return") if callable(method) else None
            if name[0] != "_" and ChangeSet in (result, *typing.get_args(result)):
                found.add(f"{topic}.{name}")
    return found


def read(path: Path, *, whether_search_is_right: bool = True) -> Contents:
    """What stands in the file now."""
    connection = connect(path, "ro")
    found = contents(connection)
    if whether_search_is_right:
        assert_search_is_right(connection)
    connection.close()
    return found


@pytest.fixture(scope="module")
def before(_original: Path) -> Contents:
    """What stands in the file that every step begins with."""
    return read(_original)


@pytest.fixture(scope="module")
def for_reading(_original: Path) -> Iterator[Workspace]:
    """That file open for reading, the same for every step that is refused in it."""
    workspace = open_workspace(_original, read_only=True)
    yield workspace
    workspace.close()


def test_every_verb_of_every_service_is_tried_here(workspace: Workspace) -> None:
    assert verbs_of(workspace) - FINAL == VERBS.keys()


@pytest.mark.parametrize("do", VERBS.values(), ids=VERBS)
def test_a_step_can_be_taken_back_after_a_restart_and_made_again(path: Path, before: Contents, do: Verb) -> None:
    workspace = open_workspace(path)
    made = do(workspace)
    workspace.close()
    after = read(path)
    assert made is not None
    assert after != before
    workspace = open_workspace(path)
    undone = workspace.history.undo()
    assert read(path) == before
    redone = workspace.history.redo()
    assert read(path, whether_search_is_right=False) == after
    workspace.close()
    assert undone is not None
    assert redone is not None
    assert undone.topics == redone.topics == made.topics
    assert (undone.action, undone.subject_id) == (made.action, made.subject_id)


@pytest.mark.parametrize("do", (VERBS | ADOPTIONS).values(), ids=VERBS | ADOPTIONS)
def test_a_step_is_refused_in_a_file_for_reading(for_reading: Workspace, do: Verb) -> None:
    before = fingerprint(for_reading.path)
    with pytest.raises(FileReadOnly):
        do(for_reading)
    assert fingerprint(for_reading.path) == before


def test_all_steps_after_each_other_go_back_one_by_one(workspace: Workspace, path: Path) -> None:
    def now() -> Contents:
        return read(path, whether_search_is_right=False)

    states = [now()]
    for name, verb in VERBS.items():
        verb(workspace)
        states.append(now())
        assert states[-1] != states[-2], f"{name} does nothing after the steps before it"
    assert read(path) == states[-1]
    for state in reversed(states[:-1]):
        workspace.history.undo()
        assert now() == state
    assert workspace.history.undo() is None
    assert read(path) == states[0]
    while workspace.history.redo():
        pass
    assert read(path) == states[-1]
