"""A sending in the making: kept in the file until it goes, and the letter that went stays what it was."""

from __future__ import annotations

import datetime as dt
import email
import email.policy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.domain.dispatch_drafts import DispatchDraft, DraftRecipient
from secretariat.domain.dispatches import Dispatch, DispatchKind, OverruledCheck, RecipientRole
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ChecksFail, ParcelOutdated, TextTooLong
from secretariat.domain.text import clean
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from secretariat.services.dispatches import Choice
from secretariat.services.parcel_contents import CALENDAR
from secretariat.services.workspace import Workspace
from secretariat.wording.dispatches import not_sent_any_more
from secretariat.wording.sending_checks import reason
from tests.services.october import held, planned, reasons_for, send
from tests.services.test_dispatches import sketched, to_all
from tests.storage.contents import Clock


def draft_for(meeting_id: str, text: str | None = None, **said: object) -> DispatchDraft:
    return DispatchDraft(id="", kind=DispatchKind.CONVOCATION, meeting_id=meeting_id, text=text, **said)  # type: ignore[arg-type]


def test_what_was_written_waits_in_the_file_and_goes_out_of_it_when_it_is_sent(october: Workspace) -> None:
    meeting_id = planned(october)
    october.dispatch_drafts.keep(
        draft_for(
            meeting_id,
            "Beste allen,",
            recipients=(DraftRecipient(person_id="per-x-verzinsma", chosen=True, added=True),),
            reasons=(OverruledCheck(key="no_paper", note=" volgt "), OverruledCheck(key="free_day", note=" ")),
        )
    )
    kept = october.dispatch_drafts.of(meeting_id, DispatchKind.CONVOCATION)
    assert kept is not None
    assert (kept.text, kept.recipients[0].person_id) == ("Beste allen,", "per-x-verzinsma")
    assert kept.reasons == (OverruledCheck(key="no_paper", note="volgt"),)
    assert october.dispatch_drafts.of(meeting_id, DispatchKind.DRAFT_AGENDA) is None
    send(october, DispatchKind.CONVOCATION, meeting_id)
    assert not october.register().all(DispatchDraft)


def test_an_invitation_that_was_prepared_goes_away_with_a_word_when_the_overleg_is_held(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = planned(october)
    october.dispatch_drafts.keep(draft_for(meeting_id, "Beste allen,"))
    clock.now = dt.datetime(2023, 11, 2, 17)
    made = october.meetings.hold(meeting_id)
    assert made is not None
    assert not october.register().all(DispatchDraft)
    dropped = october.dispatch_drafts.dropped_in(made)
    assert not_sent_any_more(dropped) == "Wat was voorbereid (convocatie) gaat niet meer uit en is weg."
    october.history.undo()
    kept = october.dispatch_drafts.of(meeting_id, DispatchKind.CONVOCATION)
    assert kept is not None
    assert kept.text == "Beste allen,"


def test_what_is_as_proposed_again_is_no_draft(october: Workspace) -> None:
    meeting_id = planned(october)
    assert october.dispatch_drafts.keep(draft_for(meeting_id)) is None
    october.dispatch_drafts.keep(draft_for(meeting_id, "Anders"))
    october.dispatch_drafts.keep(draft_for(meeting_id))
    assert october.dispatch_drafts.of(meeting_id, DispatchKind.CONVOCATION) is None


def test_writing_on_is_one_step_and_a_pause_begins_another(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    before = len(october.history.steps())
    for words in ("Beste", "Beste allen,", "Beste allen, tot dan"):
        clock.now += dt.timedelta(seconds=3)
        october.dispatch_drafts.keep(draft_for(meeting_id, words))
    assert len(october.history.steps()) == before + 2  # the draft is made, then written on
    clock.now += dt.timedelta(minutes=1)
    october.dispatch_drafts.keep(draft_for(meeting_id, "Beste allen, tot dan."))
    assert len(october.history.steps()) == before + 3


def test_a_letter_too_long_for_the_file_is_refused(october: Workspace) -> None:
    with pytest.raises(TextTooLong):
        october.dispatch_drafts.keep(draft_for(planned(october), "a" * (TEXT_LIMIT + 1)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(words=st.text(max_size=60))
def test_whatever_is_written_is_kept_as_it_goes(october: Workspace, words: str) -> None:
    meeting_id = next((one.id for one in october.meetings.lines() if one.code == "BO-CULT 2023-02"), "") or planned(
        october
    )
    october.dispatch_drafts.keep(draft_for(meeting_id, words))
    kept = october.dispatch_drafts.of(meeting_id, DispatchKind.CONVOCATION)
    assert (kept.text if kept else None) == (clean(words) or None)


def test_the_letter_is_kept_with_what_was_sent_and_comes_along_in_an_export(october: Workspace) -> None:
    meeting_id = planned(october)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    words = "Geachte leden,\n\nLet op: een andere zaal.\0"
    sent = october.dispatches.send(
        parcel,
        sketched(parcel),
        Choice(recipients=to_all(parcel), text=words, overruled=reasons_for(parcel.checks, "zo besproken")),
    )
    (dispatch,) = october.dispatches.of_meeting(meeting_id)
    assert dispatch.subject == "Uitnodiging Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    assert dispatch.text == "Geachte leden,\n\nLet op: een andere zaal."
    message = email.message_from_bytes(sent.files[0].content, policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == dispatch.text
    again = read_exchange(write_exchange(october.whole()))
    assert list(again.all(Dispatch)) == [dispatch]


def test_a_proposed_letter_that_changed_since_is_looked_at_again(october: Workspace) -> None:
    meeting_id = planned(october)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id)
    october.association.set_line("sender_name", "Bureau Noord")
    with pytest.raises(ParcelOutdated):
        october.dispatches.weigh(
            parcel, Choice(recipients=to_all(parcel), overruled=reasons_for(parcel.checks, "zo besproken"))
        )


def test_what_is_left_out_stays_behind_and_is_not_promised_in_the_letter(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, [CALENDAR])
    assert (parcel.calendar, [one.key for one in parcel.left_out]) == (None, [CALENDAR])
    without = october.parcels.prepare(DispatchKind.CONVOCATION, meeting_id, ["convocation"])
    assert [paper.kind for paper in without.papers] == [IssuedKind.MINUTES]  # the concept that is to be adopted
    assert [one.name for one in without.left_out] == ["2023-11-02_BO-CULT_convocatie_definitief.pdf"]
    assert "convocatie_definitief" not in without.text
    stops = [reason(one) for one in without.checks if one.severity.value == "stops"]
    assert stops == ["Het stuk waar het om gaat, gaat niet mee. Vink het aan bij Bijlagen."]
    with pytest.raises(ChecksFail):
        october.dispatches.send(
            without,
            sketched(without),
            Choice(recipients=to_all(without), overruled=reasons_for(without.checks, "zo besproken")),
        )


def test_the_lists_go_by_themselves_to_who_was_there(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 3, 9)
    parcel = october.parcels.prepare(DispatchKind.LISTS, meeting_id)
    assert [paper.file_name for paper in parcel.papers] == [
        "2023-11-02_BO-CULT_besluitenlijst_concept.pdf",
        "2023-11-03_BO-CULT_actielijst.pdf",
    ]
    assert parcel.subject == (
        "Besluiten en acties Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    )
    assert "E. Proefhorst" in [one.name for one in parcel.addressees if one.chosen and one.role is RecipientRole.TO]
    alone = october.parcels.prepare(DispatchKind.LISTS, meeting_id, ["decision_list"])
    assert [paper.kind for paper in alone.papers] == [IssuedKind.ACTION_LIST]
    october.dispatches.send(
        alone, sketched(alone), Choice(recipients=to_all(alone), overruled=reasons_for(alone.checks, "zo besproken"))
    )
    (paper,) = [one for one in october.issued_papers.of_meeting(meeting_id) if one.kind is IssuedKind.ACTION_LIST]
    assert paper.file_name == "2023-11-03_BO-CULT_actielijst"
    assert october.parcels.likely(meeting_id) is DispatchKind.CHAIR_CHECK
