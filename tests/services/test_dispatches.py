"""Verzenden: what goes, to whom, why in spite of what, and what the log says of it afterwards."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionStatus
from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import Body, BodyRole
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dispatches import DispatchChannel, DispatchKind, Mode, OverruledCheck, RecipientRole
from secretariat.domain.meetings import MeetingTerm
from secretariat.domain.refusals import ChecksFail, ExplanationNeeded, NumberIssued, ParcelOutdated, StepOutOfOrder
from secretariat.domain.sending_checks import WITHHELD
from secretariat.services.dispatches import Choice
from secretariat.services.documents import DocumentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.parcel_contents import Parcel
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.reminders import LeftOut
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.sending_checks import reason
from tests.services.october import convened, held, item, planned, reasons_for, send
from tests.storage.contents import Clock


def sketched(parcel: Parcel) -> list[bytes]:
    return [outline_text(paper.outline).encode() for paper in parcel.papers]


def to_all(parcel: Parcel) -> tuple[tuple[str, RecipientRole], ...]:
    return tuple((one.id, one.role) for one in parcel.addressees if one.chosen)


def test_what_asks_for_a_reason_is_answered_and_the_answer_kept(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    clock.now = dt.datetime(2023, 10, 20, 9)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    asks = sorted(reasons_for(parcel.checks, ""))
    passed = f"term_passed/{meeting_id}/2023-10-19"
    assert passed in asks
    with pytest.raises(ChecksFail):
        october.dispatches.send(parcel, sketched(parcel), Choice(recipients=to_all(parcel)))
    with pytest.raises(ExplanationNeeded):
        october.dispatches.send(
            parcel, sketched(parcel), Choice(recipients=to_all(parcel), overruled=dict.fromkeys(asks, " "))
        )
    assert october.dispatches.of_meeting(meeting_id) == ()
    reasons = dict.fromkeys(asks, "De zaal was laat bekend")
    october.dispatches.send(parcel, sketched(parcel), Choice(recipients=to_all(parcel), overruled=reasons))
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    assert OverruledCheck(key=passed, note="De zaal was laat bekend") in dispatch.overruled


def test_without_recipients_nothing_goes(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    every = {one: "toch" for check in parcel.checks for one in check.subjects}
    with pytest.raises(ChecksFail) as refused:
        october.dispatches.send(parcel, sketched(parcel), Choice(recipients=(), overruled=every))
    assert sentence(refused.value) == "Er is 1 opmerking bij de controle die eerst moet worden hersteld."


def test_what_changed_since_it_was_looked_at_is_looked_at_again(october: Workspace) -> None:
    meeting_id = planned(october)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    october.agendas.rename(item(october, meeting_id, "4"), "Verbond")
    with pytest.raises(ParcelOutdated):
        october.dispatches.send(parcel, sketched(parcel), Choice(recipients=to_all(parcel)))


def test_the_log_holds_the_checksums_of_what_went(october: Workspace) -> None:
    meeting_id = planned(october)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    reasons = reasons_for(parcel.checks, "zo besproken")
    choice = Choice(recipients=to_all(parcel), channel=DispatchChannel.FOLDER, overruled=reasons)
    sent = october.dispatches.send(parcel, sketched(parcel), choice)
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    assert [(file.name, file.sha256) for file in dispatch.files] == [
        (file.name, hashlib.sha256(file.content).hexdigest()) for file in sent.files
    ]
    (paper,) = october.issued_papers.of_meeting(meeting_id)
    assert dispatch.files[0].issued_paper_id == paper.id
    assert october.issued_papers.outline(paper.id) == parcel.papers[0].outline


@pytest.mark.parametrize(("mode", "drafts"), [(Mode.TOGETHER, 1), (Mode.HIDDEN, 1), (Mode.EACH, 11)])
def test_one_message_for_all_or_one_each(october: Workspace, mode: Mode, drafts: int) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    files = october.dispatches.draft(parcel, sketched(parcel), Choice(recipients=to_all(parcel), mode=mode))
    assert len(files) == drafts
    message = email.message_from_bytes(files[0].content, policy=email.policy.default)
    seen = [one.addr_spec for header in ("To", "Cc") if message[header] for one in message[header].addresses]
    assert len(seen) == {Mode.TOGETHER: 11, Mode.HIDDEN: 1, Mode.EACH: 1}[mode]
    reasons = reasons_for(parcel.checks, "toch")
    choice = Choice(recipients=to_all(parcel), mode=mode, overruled=reasons)
    sent = october.dispatches.send(parcel, sketched(parcel), choice)
    (dispatch,) = october.dispatches.of_meeting(parcel.meeting_id)
    assert (dispatch.mode, len(sent.files)) == (mode, drafts)


def test_later_papers_go_alone_and_the_sent_numbers_stay(october: Workspace, clock: Clock, tmp_path: Path) -> None:
    meeting_id = convened(october, clock)
    (tmp_path / "begroting.pdf").write_bytes(b"%PDF-1.7 begroting")
    october.agendas.add(meeting_id, "Begroting")
    late = next(line for line in october.agendas.lines(meeting_id) if line.title == "Begroting")
    assert late.number == "5bis"
    october.document_files.add_files(late.id, [tmp_path / "begroting.pdf"])
    clock.now = dt.datetime(2023, 10, 27, 9)
    parcel = october.parcels.prepare(DispatchKind.LATE_PAPERS, meeting_id)
    assert [file.name for file in parcel.files] == ["5bis-a-begroting.pdf"]
    assert parcel.version == 2
    send(october, DispatchKind.LATE_PAPERS, meeting_id)
    changes = october.agenda_versions.changes(meeting_id, since=1)
    assert [(change.kind.value, change.after.number if change.after else "") for change in changes] == [
        ("added", "5bis")
    ]
    assert october.parcels.prepare(DispatchKind.LATE_PAPERS, meeting_id).files == ()


def test_a_late_number_that_was_sent_is_not_given_again_and_one_that_was_not_is(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    october.agendas.remove(october.agendas.add(meeting_id, "Vergissing").subject_id)
    late = october.agendas.add(meeting_id, "Begroting").subject_id
    assert october.agendas.record(late).item.number == "5bis"  # nobody saw the first one
    clock.now = dt.datetime(2023, 10, 27, 9)
    send(october, DispatchKind.LATE_PAPERS, meeting_id)
    october.agendas.remove(late)
    october.backlog.add("body-bo-cult", "Musea")
    (waiting,) = october.backlog.of_body("body-bo-cult")
    other = october.agendas.add(meeting_id, "Erfgoed").subject_id
    october.backlog.place(waiting.id, meeting_id)
    october.agenda_pasting.add_typed(meeting_id, "Theater")
    numbers = {line.title: line.number for line in october.agendas.lines(meeting_id)}
    assert (numbers["Erfgoed"], numbers["Musea"], numbers["Theater"]) == ("5ter", "5quater", "5quinquies")
    (begroting,) = (one for one in october.wastebasket.lines() if "Begroting" in one.name)
    october.wastebasket.put_back(begroting.id)
    assert october.agendas.record(late).item.number == "5bis"  # it is the one that people know by that number
    assert october.agendas.record(other).item.number == "5ter"


def test_a_next_draft_is_the_next_version_with_a_term_of_its_own(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    clock.now = dt.datetime(2023, 11, 23, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.version, minutes.comments_until) == (2, dt.date(2023, 12, 7))
    names = [paper.file_name for paper in october.issued_papers.of_meeting(meeting_id)]
    assert names[-2:] == ["2023-11-02_BO-CULT_verslag_concept-v1", "2023-11-02_BO-CULT_verslag_concept-v2"]
    assert october.meetings.head(meeting_id).terms.comments_until == dt.date(2023, 12, 7)
    told = october.meeting_terms.lines(meeting_id)[-1]
    assert (told.day, told.by_rule, told.reason) == (dt.date(2023, 12, 7), dt.date(2023, 12, 7), "")
    october.meeting_terms.override(meeting_id, MeetingTerm.COMMENTS, dt.date(2023, 12, 11), "Sinterklaas")
    assert october.minutes_state.of_meeting(meeting_id).minutes == replace(
        minutes, comments_until=dt.date(2023, 12, 11)
    )
    assert october.meeting_terms.lines(meeting_id)[-1].by_rule == dt.date(2023, 12, 7)
    october.meeting_terms.follow_rule(meeting_id, MeetingTerm.COMMENTS)
    assert october.minutes.of_meeting(meeting_id) == minutes


def test_a_number_that_went_out_is_never_given_again(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    line = october.action_points.of_meeting(meeting_id)[-1]
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    with pytest.raises(NumberIssued) as refused:
        october.action_points.remove(line.id)
    assert refused.value.number == "2023-A-016"


def test_a_draft_cannot_go_before_the_overleg_was_held(october: Workspace) -> None:
    with pytest.raises(StepOutOfOrder) as refused:
        october.parcels.prepare(DispatchKind.DRAFT_MINUTES, planned(october))
    assert sentence(refused.value) == (
        "Een overleg met de status ‘gepland’ kan niet worden als concept verzonden. Kijk eerst wat de volgende stap is."
    )


def test_the_files_of_a_sending_are_saved_under_their_own_names(october: Workspace, tmp_path: Path) -> None:
    sent = send(october, DispatchKind.CONVOCATION, planned(october))
    folder = tmp_path / "uit"
    folder.mkdir()
    assert [path.name for path in october.dispatches.save(sent, folder)] == [
        "2023-11-02_BO-CULT_convocatie_definitief.eml"
    ]


def test_reminders_go_to_each_owner_with_everything_asked_of_them(october: Workspace, clock: Clock) -> None:
    held(october, clock)
    clock.now = dt.datetime(2023, 12, 15, 9)
    due = {reminder.name: reminder.numbers for reminder in october.reminders.due()}
    assert due["K. Verzinsma"] == ("2023-A-014",)
    assert due["M. Demoma"] == ("2023-A-006", "2023-A-011")
    (one,) = (reminder for reminder in october.reminders.due() if reminder.name == "M. Demoma")
    sent = october.reminders.send([one])
    message = email.message_from_bytes(sent.files[0].content, policy=email.policy.default)
    assert message["Subject"] == "Herinnering: 2 actiepunten"
    assert "- 2023-A-011 Ambtelijke werkgroep instellen – 14 december 2023" in one.text
    assert october.history.undo() is None


def test_those_beside_the_owner_are_reminded_too_and_each_gets_one_message(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    lines = {line.number: line.id for line in october.action_points.of_meeting(meeting_id)}
    shared, own = lines["2023-A-012"], lines["2023-A-014"]
    october.action_following.set_co_owners(shared, ["per-x-verzinsma", "org-gem-pekela", "org-gem-veendam"])
    october.organisations.set_contact("org-gem-pekela", "per-x-schetsma")
    found = {one.name: one for one in october.reminders.of_actions([shared, own])}
    assert {name: one.numbers for name, one in found.items()} == {
        "N. Schetsma": ("2023-A-012",),
        "K. Verzinsma": ("2023-A-012", "2023-A-014"),
    }
    beside = "- 2023-A-012 Per gemeente een contactpersoon doorgeven – 16 november 2023 (actiehouder: VGG)"
    assert beside in found["K. Verzinsma"].text
    assert "- 2023-A-014 Startnotitie opstellen – 7 december 2023\n" in found["K. Verzinsma"].text
    package = october.reminders.package([*found.values()])
    assert [len(email.to) for _name, email in package.emails] == [1, 1]
    (left_out,) = october.reminders.left_out(action_ids=[shared, own])
    assert left_out == LeftOut("2023-A-012", ("VGG", "Veendam"), reached=True)
    mine = outline_text(october.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, person_id="per-x-schetsma")))
    assert "2023-A-012" in mine


def test_what_comes_next_is_proposed(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    likely = october.parcels.likely
    assert likely(meeting_id) is DispatchKind.CONVOCATION
    clock.now = dt.datetime(2023, 10, 19, 10)
    send(october, DispatchKind.CONVOCATION, meeting_id)
    assert likely(meeting_id) is DispatchKind.LATE_PAPERS
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    assert likely(meeting_id) is DispatchKind.CHAIR_CHECK
    october.lifecycle.submit(meeting_id)
    assert likely(meeting_id) is DispatchKind.DRAFT_MINUTES


def test_somebody_else_receives_it_too_with_the_organisation_of_today(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    other = october.parcels.somebody("per-x-verzinsma")
    assert (other.name, other.organisation, other.email, other.role, other.chosen) == (
        "K. Verzinsma",
        "Oldambt",
        "k.verzinsma@example.nl",
        RecipientRole.CC,
        True,
    )
    choice = Choice(recipients=((other.id, RecipientRole.TO),))
    message = email.message_from_bytes(
        october.dispatches.draft(parcel, sketched(parcel), choice)[0].content, policy=email.policy.default
    )
    assert [one.addr_spec for one in message["To"].addresses] == ["k.verzinsma@example.nl"]


def withheld(workspace: Workspace, parcel: Parcel, recipient_ids: list[str]) -> list[str]:
    return [reason(one) for one in workspace.dispatches.checks(parcel, recipient_ids) if one.key in WITHHELD]


def test_a_confidential_paper_for_somebody_from_outside_asks_for_a_reason(october: Workspace) -> None:
    meeting_id = planned(october)
    secret = DocumentFacts(title="Voorstel", url="https://vgg.example/v", confidentiality=Confidentiality.CONFIDENTIAL)
    october.documents.edit("doc-voorstel-convenant", secret)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    members = [one for one, _role in to_all(parcel)]
    assert withheld(october, parcel, members) == []
    assert withheld(october, parcel, [*members, "per-x-verzinsma"]) == [
        "‘Voorstel’ is vertrouwelijk. Niet bevoegd: K. Verzinsma."
    ]
    without = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, ["convocation"])
    assert withheld(october, without, [*members, "per-x-verzinsma"]) == []


@pytest.mark.parametrize("kind", [DispatchKind.DRAFT_MINUTES, DispatchKind.LISTS])
def test_a_verslag_with_a_confidential_item_goes_to_no_agenda_member_without_a_reason(
    october: Workspace, clock: Clock, kind: DispatchKind
) -> None:
    meeting_id = held(october, clock)
    october.memberships.add("per-x-verzinsma", "body-bo-cult", "org-gem-oldambt", BodyRole.AGENDA_MEMBER)
    assert "per-x-verzinsma" in dict(to_all(october.parcels.prepare(kind, meeting_id)))
    october.agendas.set_confidentiality(item(october, meeting_id, "4"), Confidentiality.CONFIDENTIAL)
    parcel = october.parcels.prepare(kind, meeting_id)
    members = to_all(parcel)
    assert "per-x-verzinsma" not in dict(members)
    assert "per-x-proefhorst" in dict(members)  # stood in for a member
    ids = [one for one, _role in members]
    assert withheld(october, parcel, ids) == []
    assert withheld(october, parcel, [*ids, "per-x-verzinsma"]) == [
        "Punt 4 Convenant Cultuureducatie is vertrouwelijk. Niet bevoegd: K. Verzinsma."
    ]
    given = reasons_for(october.dispatches.checks(parcel, ids), "Zo besproken")
    more = (*members, ("per-x-verzinsma", RecipientRole.CC))
    with pytest.raises(ChecksFail):
        october.dispatches.weigh(parcel, Choice(recipients=more, overruled=given))
    secret = f"confidential_item/{item(october, meeting_id, '4')}/per-x-verzinsma"
    october.dispatches.weigh(parcel, Choice(recipients=more, overruled=given | {secret: "Was uitgenodigd"}))


def test_an_action_from_a_confidential_item_goes_to_no_outsider_of_another_overleg_without_a_reason(
    october: Workspace, clock: Clock
) -> None:
    first = held(october, clock)
    october.agendas.set_confidentiality(item(october, first, "4"), Confidentiality.CONFIDENTIAL)
    actions = {one.number: one.id for one in october.action_points.of_meeting(first)}
    facts = MeetingFacts(date=dt.date(2023, 12, 7), start_time=dt.time(14), place="Demonstratiezaal")
    following = october.meeting_planning.plan("body-bo-cult", facts).subject_id
    working_group = next(one.id for one in october.register().all(Body) if one.code == "WG-CONV")
    october.action_following.transfer([actions["2023-A-014"]], working_group)
    theirs = october.meeting_planning.plan(working_group, replace(facts, date=dt.date(2023, 12, 14))).subject_id
    for body in ("body-bo-cult", working_group):
        october.memberships.add("per-x-verzinsma", body, "org-gem-oldambt", BodyRole.AGENDA_MEMBER)
    clock.now = dt.datetime(2023, 12, 7, 17, 0)
    october.meetings.hold(following)

    lists = october.parcels.prepare(DispatchKind.LISTS, following)
    assert "per-x-verzinsma" not in dict(to_all(lists))
    assert withheld(october, lists, [one for one, _role in to_all(lists)]) == []
    told = withheld(october, lists, ["per-x-verzinsma"])
    assert "Actiepunt 2023-A-013 komt van een vertrouwelijk punt. Niet bevoegd: K. Verzinsma." in told
    without = october.parcels.prepare(DispatchKind.LISTS, following, ["action_list"])
    assert withheld(october, without, ["per-x-verzinsma"]) == []

    convocation = october.parcels.prepare(DispatchKind.CONVOCATION, theirs)
    assert "per-x-verzinsma" not in dict(to_all(convocation))
    assert withheld(october, convocation, ["per-x-verzinsma"]) == [
        "Actiepunt 2023-A-014 komt van een vertrouwelijk punt. Niet bevoegd: K. Verzinsma."
    ]


def test_a_reason_does_not_cover_an_item_that_came_later(october: Workspace) -> None:
    meeting_id = planned(october)
    reasons = reasons_for(october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id).checks, "Zo besproken")
    october.agendas.add(meeting_id, "Begroting", purpose=AgendaPurpose.DECISION)
    late = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    begroting = next(line.id for line in october.agendas.lines(meeting_id) if line.title == "Begroting")
    reasons |= {"no_paper/ai-elders": "Volgt", "no_paper": "Volgt"}  # of another item, and of before it was kept
    with pytest.raises(ChecksFail) as refused:
        october.dispatches.weigh(late, Choice(recipients=to_all(late), overruled=reasons))
    assert refused.value.asks == 1
    october.dispatches.weigh(
        late, Choice(recipients=to_all(late), overruled=reasons | {f"no_paper/{begroting}": "Volgt"})
    )


def test_who_was_perhaps_there_is_named_in_the_check(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.attendance.set_status(meeting_id, "per-x-testinga", None)
    parcel = october.parcels.prepare(DispatchKind.DRAFT_MINUTES, meeting_id)
    names = [one.name for one in october.dispatches.checks(parcel, []) if one.key.value == "attendance_open"]
    assert names == ["A. Testinga"]


def test_only_open_action_points_of_those_that_are_meant_are_reminded_of(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    lines = {line.number: line.id for line in october.action_points.of_meeting(meeting_id)}
    october.action_following.set_status([lines["2023-A-014"]], ActionStatus.DONE)
    meant = [lines["2023-A-011"], lines["2023-A-014"], lines["2023-A-016"]]
    found = {one.name: one.numbers for one in october.reminders.of_actions(meant)}
    assert found == {"M. Demoma": ("2023-A-011",), "J. Modelstra": ("2023-A-016",)}
    package = october.reminders.package(october.reminders.of_actions(meant))
    assert package.name == "2023-11-02_herinneringen"
    assert october.reminders.left_out(action_ids=[*meant, lines["2023-A-012"]]) == (
        LeftOut("2023-A-012", ("VGG",), reached=False),
    )
    assert sorted(file.name for file in package.files()) == [
        "2023-11-02_herinnering_J.-Modelstra.eml",
        "2023-11-02_herinnering_M.-Demoma.eml",
    ]
