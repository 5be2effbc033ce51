"""S1 to S4 of ``domain.md`` §6 through the services: from uitnodiging to verslag, and the first werkgroep."""

from __future__ import annotations

import datetime as dt
import email
from email.message import EmailMessage
from email.policy import default

import pytest

from secretariat.documents.outline import Outline, Paragraph, plain
from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionPoint, ActionStatus, actions_of_body, actions_of_person
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.issued_papers import checksum
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingStatus, MeetingTerm
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.recipients import RecipientGroup
from secretariat.domain.refusals import MinutesFrozen
from secretariat.export.pdf.writer import write_pdf
from secretariat.services.action_following import ActionFilter
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, adopt, convened, held, item, planned, send
from tests.storage.contents import Clock


def test_s1_the_overleg_is_planned_with_its_code_its_days_and_its_previous_verslag(october: Workspace) -> None:
    meeting_id = planned(october)
    head = october.meetings.head(meeting_id)
    assert (head.meeting.code, head.meeting.status) == ("BO-CULT 2023-02", MeetingStatus.PLANNED)
    assert {line.id: line.day for line in october.meeting_terms.lines(meeting_id)} == {
        MeetingTerm.SUBMIT: dt.date(2023, 10, 12),
        MeetingTerm.SEND: dt.date(2023, 10, 19),
        MeetingTerm.LATE_PAPERS: dt.date(2023, 10, 31),
        MeetingTerm.CHAIR_CHECK: dt.date(2023, 11, 9),
        MeetingTerm.DRAFT: dt.date(2023, 11, 16),
        MeetingTerm.COMMENTS: dt.date(2023, 11, 30),
    }
    (about,) = october.adoption.at(meeting_id)
    assert (about.meeting_id, about.code) == (PREVIOUS, "BO-CULT 2023-01")
    assert about.item == "3 Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst"
    assert [line.number for line in october.agendas.lines(meeting_id)] == ["1", "2", "3", "4", "5", "6", "7"]
    plan = october.agendas.time_plan(meeting_id)
    assert (plan.planned, plan.available) == (120, 150)


def test_s1_it_goes_to_ten_wethouders_and_one_adviser(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    chosen = [one for one in parcel.addressees if one.chosen]
    assert [one.group for one in chosen] == [RecipientGroup.MEMBERS] * 10 + [RecipientGroup.ADVISERS]
    assert "per-x-monsterboer" in {one.id for one in chosen}
    assert "per-x-nepstra" not in {one.id for one in parcel.addressees}
    assert [one.name for one in parcel.addressees if one.group is RecipientGroup.INVITED] == [
        "M. Floor",
        "N. Stellingsma",
    ]
    assert [paper.file_name for paper in parcel.papers] == [
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "2023-04-13_BO-CULT_verslag_concept-v2.pdf",
    ]
    assert parcel.subject == "Uitnodiging Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"


def test_s1_once_sent_it_is_uitgenodigd_and_everybody_knows_what_went(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.CONVENE
    clock.now = dt.datetime(2023, 10, 19, 10)
    sent = send(october, DispatchKind.CONVOCATION, meeting_id, draw=write_pdf)
    meeting = october.meetings.head(meeting_id).meeting
    assert (meeting.status, meeting.convened_on) == (MeetingStatus.CONVENED, dt.date(2023, 10, 19))
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    assert (dispatch.kind, dispatch.sent_on, dispatch.version) == (DispatchKind.CONVOCATION, dt.date(2023, 10, 19), 1)
    assert len(dispatch.recipients) == 11
    assert october.history.undo() is None
    message = email.message_from_bytes(sent.files[0].content, _class=EmailMessage, policy=default)
    assert message["X-Unsent"] == "1"
    assert [part.get_filename() for part in message.iter_attachments()] == [file.name for file in dispatch.files]
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.HOLD


def test_s2_the_overleg_itself(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    present = october.attendance.representation(meeting_id)
    assert (present.represented, present.total, present.met) == (9, 10, True)
    numbers = [decision.number for decision in october.decisions.of_meeting(meeting_id)]
    assert numbers == ["2023-B-004", "2023-B-005", "2023-B-006"]
    assert [line.number for line in october.action_points.of_meeting(meeting_id)] == [
        f"2023-A-0{number}" for number in range(11, 17)
    ]
    deferred = october.decisions.of_meeting(meeting_id)[2]
    assert deferred.text == "De vaststelling van het verslag van 13 april 2023 wordt aangehouden."
    body = next(one for one in october.register().all(Body) if one.code == "WG-CONV")
    assert (body.status, body.parent_id, body.dossier_id) == (
        BodyStatus.TO_BE_ESTABLISHED,
        "body-bo-cult",
        "dos-convenant",
    )


def adopted(october: Workspace, clock: Clock) -> str:
    """S3 until the verslag is vastgesteld in writing on 30 November."""
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 8, 9)
    send(october, DispatchKind.CHAIR_CHECK, meeting_id)
    clock.now = dt.datetime(2023, 11, 9, 9)
    october.lifecycle.approve(meeting_id)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    clock.now = dt.datetime(2023, 11, 28, 9)
    october.amendments.add(
        meeting_id,
        AmendmentFacts(place="4", old_text="te komen tot", new_text="toe te werken naar", by="Provincie Groningen"),
    )
    october.amendments.settle(meeting_id, 0, True, in_text=True)
    clock.now = dt.datetime(2023, 11, 30, 9)
    adopt(october, meeting_id)
    return meeting_id


def test_s3_the_concept_carries_its_watermark_and_until_when_to_react(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.lifecycle.submit(meeting_id)
    clock.now = dt.datetime(2023, 11, 9, 9)
    october.lifecycle.approve(meeting_id)
    assert october.lifecycle.next_step(meeting_id).step is LifeStep.SEND_DRAFT
    clock.now = dt.datetime(2023, 11, 16, 9)
    parcel = october.parcels.prepare(DispatchKind.DRAFT_MINUTES, meeting_id)
    (paper,) = parcel.papers
    assert paper.file_name == "2023-11-02_BO-CULT_verslag_concept-v1.pdf"
    assert paper.outline.watermark == "CONCEPT"
    words = [plain(block.runs) for block in paper.outline.blocks if isinstance(block, Paragraph)]
    assert "Reactietermijn: tot en met donderdag 30 november 2023, via secretariaat@example.nl." in words
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.status, minutes.version, minutes.draft_sent_on, minutes.comments_until) == (
        MinutesStatus.DRAFT,
        1,
        dt.date(2023, 11, 16),
        dt.date(2023, 11, 30),
    )
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.MINUTES_DRAFT


def test_s3_adopted_in_writing_with_one_change_and_frozen(october: Workspace, clock: Clock) -> None:
    meeting_id = adopted(october, clock)
    outline = october.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id))
    assert (outline.file_name, outline.watermark) == ("2023-11-02_BO-CULT_verslag_vastgesteld", None)
    lines = [plain(block.runs) for block in outline.blocks if isinstance(block, Paragraph)]
    assert lines[0] == "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging"
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert minutes.status is MinutesStatus.ADOPTED_AMENDED
    assert "toe te werken naar het opstellen" in minutes.text_of(item(october, meeting_id, "4"))
    paper = october.issued_papers.of_meeting(meeting_id)[-5]
    assert minutes.sha256 == paper.sha256 == checksum(paper.outline)
    with pytest.raises(MinutesFrozen) as refused:
        october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Anders.")
    assert sentence(refused.value) == (
        "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd."
    )


def test_s3_a_name_that_is_corrected_later_does_not_reach_the_adopted_verslag(october: Workspace, clock: Clock) -> None:
    meeting_id = adopted(october, clock)
    requests = [
        PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id),
        PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id, variant=Variant.PUBLIC),
        PaperRequest(PaperKind.DECISION_LIST, meeting_id=meeting_id),
        PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id=meeting_id),
        PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id=meeting_id, variant=Variant.FILLED),
        PaperRequest(PaperKind.ANNOTATED_AGENDA, meeting_id=meeting_id),
    ]
    before = [october.publishing.outline(request) for request in requests]
    october.people.edit("per-x-verzin", "last_name", "Anders")
    october.people.edit("per-x-proefhorst", "last_name", "Ook-anders")
    assert [october.publishing.outline(request) for request in requests] == before


def test_s3_the_public_version_names_no_officials_and_no_addresses(october: Workspace, clock: Clock) -> None:
    meeting_id = adopted(october, clock)
    request = PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id, variant=Variant.PUBLIC)
    words = outline_text(october.publishing.outline(request))
    assert "Proefhorst" not in words
    assert "@" not in words
    assert "ambtelijk vervanger" in words


def test_s3_the_verslag_that_was_held_over_comes_on_the_next_agenda(october: Workspace, clock: Clock) -> None:
    adopted(october, clock)
    facts = MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14), end_time=dt.time(16, 30))
    planned_id = october.meeting_planning.plan("body-bo-cult", facts).subject_id
    assert october.meetings.head(planned_id).meeting.code == "BO-CULT 2024-01"
    assert [(one.item, one.code) for one in october.adoption.at(planned_id)] == [
        ("3 Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst", "BO-CULT 2023-01")
    ]


def test_s3_it_also_comes_on_an_agenda_that_was_there_already(october: Workspace, clock: Clock) -> None:
    facts = MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14), end_time=dt.time(16, 30))
    meeting_id = convened(october, clock)
    next_id = october.meeting_planning.plan("body-bo-cult", facts).subject_id
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.adoption.defer(PREVIOUS, meeting_id)
    assert [(one.item, one.code) for one in october.adoption.at(next_id)] == [
        ("3 Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst", "BO-CULT 2023-02"),
        ("4 Verslag BO-CULT 2023-01 (13 april 2023), aangehouden", "BO-CULT 2023-01"),
    ]


def test_s4_the_first_overleg_of_the_werkgroep(october: Workspace, clock: Clock) -> None:
    adopted(october, clock)
    numbers = {line.number: line.id for line in october.action_following.select(ActionFilter()).lines}
    body = next(one.id for one in october.register().all(Body) if one.code == "WG-CONV")
    october.action_following.transfer(
        [numbers["2023-A-013"], numbers["2023-A-014"], numbers["2023-A-015"]], body, "Overgedragen aan werkgroep"
    )
    facts = MeetingFacts(date=dt.date(2023, 12, 14), start_time=dt.time(13, 30), end_time=dt.time(15))
    meeting_id = october.meeting_planning.plan(body, facts).subject_id
    assert october.meetings.head(meeting_id).meeting.code == "WG-CONV 2023-01"
    outline = october.publishing.outline(PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting_id))
    words = outline_text(outline)
    assert "Overgedragen actiepunten (bij punt 4)" in words
    assert words.count("BO-CULT 2023-02, punt 4") == 3
    assert "Verslag Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 (vastgesteld)" in words
    bound = october.meeting_packs.prepare(meeting_id)
    assert [file.file_name for file in bound.files if isinstance(file, Outline)] == [
        "2023-11-02_BO-CULT_verslag_vastgesteld"
    ]
    clock.now = dt.datetime(2023, 12, 14, 16)
    october.meetings.hold(meeting_id)
    assert october.register().get(Body, body).status is BodyStatus.ACTIVE
    october.action_following.set_status([numbers["2023-A-014"]], ActionStatus.DONE)
    october.action_following.set_term([numbers["2023-A-013"]], "16-2-2024", reason="wacht op veld")
    groups = actions_of_body(october.register(), body, dt.date(2023, 12, 14))
    assert [one.number for one in groups.done] == ["2023-A-014"]
    moved = october.register().get(ActionPoint, numbers["2023-A-013"])
    assert (moved.postponed_count, moved.due_date) == (1, dt.date(2024, 2, 16))
    left = actions_of_body(october.register(), "body-bo-cult", dt.date(2023, 12, 14))
    assert [one.number for one in left.overdue][-2:] == ["2023-A-012", "2023-A-016"]
    assert "2023-A-011" in [one.number for one in left.current]
    assert {"2023-A-013", "2023-A-014", "2023-A-015"}.isdisjoint(one.number for one in left.all)
    mine = actions_of_person(october.register(), "per-x-schetsma", dt.date(2023, 12, 14))
    assert "2023-A-015" in [one.number for one in mine.all]
    october.action_points.add(
        meeting_id, item(october, meeting_id, "5"), "Concepttekst schrijven", "per-x-verzinsma", dt.date(2024, 1, 15)
    )
    assert [line.number for line in october.action_points.of_meeting(meeting_id)] == ["2023-A-017"]


def test_s4_the_dossier_shows_voorstel_besluit_werkgroep_acties(october: Workspace, clock: Clock) -> None:
    adopted(october, clock)
    (dossier,) = (one for one in october.dossiers.lines() if one.code == "D-2023-01")
    (chain,) = october.dossiers.route(dossier.id).chains
    assert [link.words for link in chain] == [
        "Voorstel BO-CULT 2023-02, punt 4",
        "Besluit 2023-B-004",
        "Werkgroep WG-CONV",
        "5 actiepunten, 5 open (6 op de actielijst van het dossier)",
    ]
    assert [link.door for link in chain] == ["agenda_items", "decisions", "bodies", "dossier_actions"]
