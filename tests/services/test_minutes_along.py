"""A concept verslag that an overleg is to adopt goes along with its agenda, as it went round."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import BodyRole
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.documents import checksum
from secretariat.domain.issued_papers import IssuedKind
from secretariat.services.dispatches import Choice
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.sending_checks import reason
from tests.services.october import PREVIOUS, convened, held, item, planned, send
from tests.storage.contents import Clock

APRIL = "2023-04-13_BO-CULT_verslag_concept-v2.pdf"
NOVEMBER = "2023-11-02_BO-CULT_verslag_concept-v1.pdf"


@pytest.fixture
def next_one(october: Workspace, clock: Clock) -> tuple[str, str]:
    """The overleg of 2 November of which a concept went round, and the next one with that on its agenda."""
    november = held(october, clock)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, november)
    facts = MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14), end_time=dt.time(16), place="Zaal")
    return november, october.meeting_planning.plan("body-bo-cult", facts).subject_id


def names(workspace: Workspace, kind: DispatchKind, meeting_id: str) -> list[str]:
    return [paper.file_name for paper in workspace.parcels.prepare(kind, meeting_id).papers]


@pytest.mark.parametrize("kind", [DispatchKind.DRAFT_AGENDA, DispatchKind.CONVOCATION])
def test_every_concept_on_the_agenda_goes_along_in_its_order(
    october: Workspace, next_one: tuple[str, str], kind: DispatchKind
) -> None:
    _agenda, *along = names(october, kind, next_one[1])
    assert along == [NOVEMBER, APRIL]  # items 3 and 4


def test_it_goes_as_it_went_round_and_the_log_names_that_paper(
    october: Workspace, next_one: tuple[str, str], clock: Clock
) -> None:
    november, meeting_id = next_one
    (first,) = [one for one in october.issued_papers.of_meeting(november) if one.kind is IssuedKind.MINUTES]
    october.minutes.write_text(november, item(october, november, "5"), "Dit schreef iemand later.")
    kept = len(october.issued_papers.of_meeting(november)), len(october.issued_papers.of_meeting(PREVIOUS))
    paper = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id).papers[1]
    assert (paper.meeting_id, paper.version, paper.outline) == (november, 1, october.issued_papers.outline(first.id))
    send(october, DispatchKind.CONVOCATION, meeting_id)
    sent = [file for one in october.dispatches.of_meeting(november) for file in one.files if file.name == NOVEMBER]
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    again = next(file for file in dispatch.files if file.name == NOVEMBER)
    assert (again.issued_paper_id, [again.sha256]) == (first.id, [file.sha256 for file in sent])
    assert (len(october.issued_papers.of_meeting(november)), len(october.issued_papers.of_meeting(PREVIOUS))) == kept


def test_what_went_round_without_the_program_is_kept_as_a_paper_of_its_own_overleg(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    (kept,) = october.issued_papers.of_meeting(PREVIOUS)
    assert (kept.kind, kept.version, kept.issued_on) == (IssuedKind.MINUTES, 2, dt.date(2023, 10, 19))
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    logged = next(file for file in dispatch.files if file.name == APRIL)
    assert (logged.issued_paper_id, logged.sha256) == (kept.id, checksum(kept.outline.encode()))
    assert [one.kind for one in october.issued_papers.of_meeting(meeting_id)] == [IssuedKind.CONVOCATION]


def test_late_papers_repeat_no_concept_but_bring_a_next_version(
    october: Workspace, next_one: tuple[str, str], clock: Clock
) -> None:
    november, meeting_id = next_one
    send(october, DispatchKind.CONVOCATION, meeting_id)
    assert names(october, DispatchKind.LATE_PAPERS, meeting_id)[1:] == []
    october.lifecycle.submit(november)
    assert names(october, DispatchKind.CONVOCATION, meeting_id)[1:] == [APRIL]  # it is with the chair again
    october.lifecycle.approve(november)
    send(october, DispatchKind.DRAFT_MINUTES, november)
    assert names(october, DispatchKind.LATE_PAPERS, meeting_id)[1:] == ["2023-11-02_BO-CULT_verslag_concept-v2.pdf"]


def test_one_concept_stays_behind_and_is_not_promised_in_the_letter(
    october: Workspace, next_one: tuple[str, str]
) -> None:
    november, meeting_id = next_one
    every = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    assert f"- {NOVEMBER}" in every.text
    without = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, [f"minutes/{november}"])
    assert [paper.file_name for paper in without.papers][1:] == [APRIL]
    assert [(one.key, one.name) for one in without.left_out] == [(f"minutes/{november}", NOVEMBER)]
    assert NOVEMBER not in without.text


def test_a_concept_with_something_confidential_asks_before_it_goes_to_an_outsider(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    outsider = ["per-x-verzinsma"]
    assert not [one for one in october.dispatches.checks(parcel, outsider) if "vertrouwelijk" in reason(one)]
    october.agendas.set_confidentiality("ai-bo-cult-2023-01-3", Confidentiality.CONFIDENTIAL)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, parcel.meeting_id)
    (asked,) = [one for one in october.dispatches.checks(parcel, outsider) if "vertrouwelijk" in reason(one)]
    title = parcel.papers[1].outline.title
    assert reason(asked) == f"‘{title}’ is vertrouwelijk. Niet bevoegd: K. Verzinsma."
    assert asked.subjects == (f"confidential_copy/{PREVIOUS}/per-x-verzinsma",)
    without = october.parcels.prepare(DispatchKind.CONVOCATION, parcel.meeting_id, [f"minutes/{PREVIOUS}"])
    assert not [one for one in october.dispatches.checks(without, outsider) if "vertrouwelijk" in reason(one)]


def test_a_confidential_concept_goes_to_no_agenda_member_by_itself(october: Workspace) -> None:
    october.memberships.add("per-x-verzinsma", "body-bo-cult", "org-gem-oldambt", BodyRole.AGENDA_MEMBER)
    meeting_id = planned(october)

    def goes(left_out: list[str]) -> bool:
        parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, left_out)
        return next(one.chosen for one in parcel.addressees if one.id == "per-x-verzinsma")

    assert goes([])
    october.agendas.set_confidentiality("ai-bo-cult-2023-01-3", Confidentiality.CONFIDENTIAL)
    assert not goes([])
    assert goes([f"minutes/{PREVIOUS}"])


def test_a_concept_alone_does_not_make_the_own_overleg_confidential(october: Workspace) -> None:
    meeting_id = planned(october)
    october.agendas.set_confidentiality(item(october, meeting_id, "4"), Confidentiality.CONFIDENTIAL)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, ["convocation"])
    checks = october.dispatches.checks(parcel, ["per-x-verzinsma"])
    assert not [one for one in checks if "vertrouwelijk" in reason(one)]


def test_the_email_holds_it(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    drawn = [paper.file_name.encode() for paper in parcel.papers]
    package = october.dispatches.package(parcel, drawn, Choice(recipients=()))
    ((name, email),) = package.emails
    assert name == "2023-11-02_BO-CULT_convocatie_definitief.eml"
    assert (APRIL, APRIL.encode()) in [(file.name, file.content) for file in email.files]


def test_the_bundle_holds_each_after_the_agenda_without_a_letter(october: Workspace, next_one: tuple[str, str]) -> None:
    november, meeting_id = next_one
    given = october.meeting_packs.prepare(meeting_id)
    assert [(one.label, one.file_name, one.key) for one in given.papers] == [
        ("", NOVEMBER, "stuk-1"),
        ("", APRIL, "stuk-2"),
    ]
    (first,) = [one for one in october.issued_papers.of_meeting(november) if one.kind is IssuedKind.MINUTES]
    assert given.files[0] == october.issued_papers.outline(first.id)
