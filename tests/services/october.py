"""The sample on 2 October 2023: the overleg of 2 November is not planned yet (S1 to S4 of ``domain.md`` §6).

What came later is left out, and with it whatever cannot be without it; the clock says what day it is.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.documents.outline_data import outline_text
from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import ChangeSet
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import AgendaAspect
from secretariat.domain.records import FieldShape, fields_of
from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.services.dispatches import Choice, Sent
from secretariat.services.establishing import NewBody
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock

LATER = {
    *("mtg-bo-cult-2023-02", "mtg-bo-cult-2024-01", "mtg-wg-conv-2023-01", "body-wg-conv", "dec-2023-B-004"),
    *("dec-2023-B-005", "dec-2023-B-006", *(f"act-2023-A-0{number}" for number in range(11, 17))),
    *(f"ai-wg-conv-2023-01-{number}" for number in range(1, 7)),
}
MEETING_DAY = dt.date(2023, 11, 2)
PREVIOUS = "mtg-bo-cult-2023-01"
PROPOSAL = "Het voorstel wordt besproken om te komen tot het opstellen van een convenant Cultuureducatie."
DECIDED = "Er wordt een ambtelijke werkgroep ingesteld om het convenant Cultuureducatie verder vorm en inhoud te geven."
ACTIONS = (
    ("Ambtelijke werkgroep instellen", "per-x-demoma", dt.date(2023, 12, 14)),
    ("Per gemeente een contactpersoon doorgeven", "org-vgg", dt.date(2023, 11, 16)),
    ("Groningse kenmerken inventariseren bij het veld", "per-x-voorbeeldhof", dt.date(2024, 1, 19)),
    ("Startnotitie opstellen", "per-x-verzinsma", dt.date(2023, 12, 7)),
    ("Voorbeelden van regionale convenanten verzamelen", "per-x-schetsma", dt.date(2023, 12, 7)),
)


MORNING = dt.datetime(2023, 10, 2, 9, 0)


def make_october(sample: Path, path: Path) -> None:
    """Make the file of that day from the sample."""
    data = json.loads(sample.read_text(encoding="utf-8"))
    data["meta"].pop("reference_date")
    without(data, LATER)
    import_exchange(json.dumps(data, ensure_ascii=False).encode(), path, Clock(MORNING)).close()


def without(data: dict[str, Any], gone: set[str]) -> None:
    """Leave these records out, and whatever cannot be without them; who only names one no longer does."""
    gone = set(gone)
    while True:
        more = {
            record["id"]
            for name, kind in LISTS.items()
            for record in data.get(name, ())
            if record["id"] not in gone and _needs(kind, record, gone)
        }
        if not more:
            break
        gone |= more
    for name, kind in LISTS.items():
        kept = [record for record in data.get(name, ()) if record["id"] not in gone]
        data[name] = [_loose(kind, record, gone) for record in kept]


def _needs(kind: type[Any], record: dict[str, Any], gone: set[str]) -> bool:
    return any(s.required and s.lists and not s.many and record.get(s.key) in gone for s in fields_of(kind))


def _loose(kind: type[Any], record: dict[str, Any], gone: set[str]) -> dict[str, Any]:
    for shape in fields_of(kind):
        value = record.get(shape.key)
        if shape.lists and value:
            record[shape.key] = [one for one in value if one not in gone] if shape.many else _kept(value, gone)
        elif shape.record is not None and value:
            record[shape.key] = _loose_part(shape, value, gone)
    return record


def _loose_part(shape: FieldShape, value: Any, gone: set[str]) -> Any:
    assert shape.record is not None
    if not shape.many:
        return _loose(shape.record, value, gone)
    return [_loose(shape.record, part, gone) for part in value if not _needs(shape.record, part, gone)]


def _kept(value: str, gone: set[str]) -> str | None:
    return None if value in gone else value


# The steps of the stories ---------------------------------------------------------------------------------------


def planned(workspace: Workspace) -> str:
    """S1: the overleg of 2 November with its agenda; gives its id."""
    facts = MeetingFacts(date=MEETING_DAY, start_time=dt.time(14), end_time=dt.time(16, 30), place="Demonstratiezaal")
    meeting_id = workspace.meeting_planning.plan("body-bo-cult", facts).subject_id
    documents = ["doc-voorstel-convenant", "doc-lkca-kader"]
    workspace.agendas.add(
        meeting_id,
        "Convenant Cultuureducatie",
        purpose=AgendaPurpose.DECISION,
        dossier_id="dos-convenant",
        document_ids=documents,
    )
    item_4 = item(workspace, meeting_id, "4")
    workspace.agendas.set_duration(item_4, 45)
    workspace.agendas.set_proposer(item_4, "per-x-testerman")
    workspace.agendas.add(
        meeting_id,
        "Presentatie De Nieuwe Poort",
        purpose=AgendaPurpose.PRESENTATION,
        document_ids=["doc-presentatie-nieuwe-poort"],
        speaker_ids=["per-stellingsma", "per-floor"],
    )
    workspace.agendas.set_duration(item(workspace, meeting_id, "5"), 40)
    for aspect in AgendaAspect:
        workspace.agenda_versions.check(meeting_id, aspect, person_id="per-x-testerman", on=dt.date(2023, 10, 5))
    return meeting_id


def item(workspace: Workspace, meeting_id: str, number: str) -> str:
    """The id of an agenda item by its number."""
    return next(line.id for line in workspace.agendas.lines(meeting_id) if line.number == number)


def reasons_for(checks: Iterable[SendingCheck], reason: str) -> dict[str, str]:
    """The same reason for everything that asks for one."""
    return {one: reason for check in checks if check.severity is Severity.ASKS for one in check.subjects}


def _sketched(outline: Outline) -> bytes:
    return outline_text(outline).encode()


def send(
    workspace: Workspace,
    kind: DispatchKind,
    meeting_id: str,
    *,
    reason: str = "Zo besproken",
    draw: Callable[[Outline], bytes] = _sketched,
) -> Sent:
    """Send to whom it goes by itself, with a reason for everything that asks for one.

    The papers are sketched, because drawing takes long and is no work of the service; ``draw`` can draw them.
    """
    parcel = workspace.parcels.prepare(kind, meeting_id)
    chosen = tuple((one.id, one.role) for one in parcel.addressees if one.chosen)
    failing = workspace.dispatches.checks(parcel, [one for one, _role in chosen])
    overruled = reasons_for(failing, reason)
    drawn = [draw(paper.outline) for paper in parcel.papers]
    return workspace.dispatches.send(parcel, drawn, Choice(recipients=chosen, overruled=overruled))


def adopt(
    workspace: Workspace,
    meeting_id: str,
    in_meeting_id: str = "",
    on: dt.date | None = None,
    *,
    reason: str = "Zo besproken",
) -> ChangeSet:
    """Adopt in a later overleg, or else in writing, with a reason for everything that asks for one."""
    checks = workspace.lifecycle.checks(meeting_id, LifeStep.ADOPT)
    overruled = {one: reason for check in checks if check.severity is Severity.ASKS for one in check.subjects}
    if in_meeting_id:
        return workspace.adoption.adopt_in_meeting(meeting_id, in_meeting_id, overruled=overruled)
    return workspace.adoption.adopt_in_writing(meeting_id, on, overruled=overruled)


def convened(workspace: Workspace, clock: Clock) -> str:
    """S1 until the convocatie has been sent on 19 October."""
    meeting_id = planned(workspace)
    clock.now = dt.datetime(2023, 10, 19, 10, 0)
    send(workspace, DispatchKind.CONVOCATION, meeting_id)
    return meeting_id


def held(workspace: Workspace, clock: Clock) -> str:
    """S2: who was there, what was decided and agreed."""
    meeting_id = convened(workspace, clock)
    clock.now = dt.datetime(2023, 11, 2, 17, 0)
    workspace.meetings.hold(meeting_id)
    on = workspace.attendance
    on.set_statuses(meeting_id, [line.id for line in on.lines(meeting_id)], AttendanceStatus.PRESENT)
    on.replace_by(meeting_id, "per-x-fictema", "per-x-proefhorst")
    on.set_status(meeting_id, "per-x-voorbeelde", AttendanceStatus.ABSENT_NOTIFIED)
    on.set_presence(meeting_id, "per-x-proefveld", dt.time(14, 35), None)
    items = {number: item(workspace, meeting_id, number) for number in "1234567"}
    for speaker in ("per-stellingsma", "per-floor"):
        on.add_guest(meeting_id, speaker, AttendanceCapacity.SPEAKER, agenda_item_ids=[items["5"]])
    workspace.minutes.write_text(meeting_id, items["4"], PROPOSAL)
    workspace.minutes.write_text(meeting_id, items["5"], "Zij gaven een inkijkje in de plannen.")
    decision = workspace.decisions.added(
        workspace.decisions.add(meeting_id, items["4"], DecisionKind.ESTABLISHED, DECIDED)
    )
    workspace.establishing.establish(
        decision,
        NewBody("Werkgroep convenant Cultuureducatie", "WG-CONV", parent_id="body-bo-cult", dossier_id="dos-convenant"),
    )
    workspace.decisions.add(meeting_id, items["5"], DecisionKind.NOTED, "Het overleg neemt kennis van de presentatie.")
    workspace.adoption.defer(PREVIOUS, meeting_id)
    for text, owner, due in ACTIONS:
        workspace.action_points.add(meeting_id, items["4"], text, owner, due)
    workspace.action_points.add(
        meeting_id, items["5"], "Presentatie rondsturen", "per-x-modelstra", dt.date(2023, 11, 9)
    )
    return meeting_id
