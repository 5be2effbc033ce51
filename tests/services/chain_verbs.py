"""The verbs of the chain as a user does them, and what the file must hold for them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.dispatch_drafts import DispatchDraft, DraftRecipient
from secretariat.domain.dispatches import DispatchKind, OverruledCheck
from secretariat.domain.meetings import AgendaAspect, MeetingTerm
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.votes import Ballot, Majority
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.commitments import CommitmentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.votes import Way
from tests.services.october import adopt

MEETING, ITEM, EARLIER = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4", "mtg-bo-cult-2023-01"
COMING, WORKING_GROUP, OFFICIAL = "mtg-bo-cult-2024-01", "mtg-wg-conv-2023-01", "mtg-ao-cult-2024-01"
BEFORE_THE_CHAIR, ADOPTED, LATER = "mtg-pho-bib-2023-01", "mtg-ao-cult-2023-01", "mtg-ao-cult-2023-02"
COMMITTEE, NEXT = "mtg-agcie-2023-01", "mtg-bo-cult-2023-03"

CHAIN_VERBS: dict[str, Any] = {
    "meeting_terms.override": lambda on: on.meeting_terms.override(
        COMING, MeetingTerm.SEND, dt.date(2024, 5, 2), "Hemelvaart"
    ),
    "meeting_terms.settle": lambda on: on.meeting_terms.settle(
        COMING, {MeetingTerm.SUBMIT: None, MeetingTerm.DRAFT: (dt.date(2024, 6, 7), "Brugdag")}
    ),
    "meeting_terms.follow_rule": lambda on: on.meeting_terms.follow_rule(WORKING_GROUP, MeetingTerm.SEND),
    "agenda_versions.keep": lambda on: on.agenda_versions.keep(MEETING, "Zoals besproken"),
    "agenda_versions.check": lambda on: on.agenda_versions.check(
        MEETING, AgendaAspect.COHERENCE, person_id="per-x-testerman", note="Goed"
    ),
    "agenda_versions.uncheck": lambda on: on.agenda_versions.uncheck(WORKING_GROUP, AgendaAspect.STRATEGY),
    "backlog.add": lambda on: on.backlog.add("body-bo-cult", "Vrijwilligersbeleid", AgendaPurpose.OPINION),
    "backlog.edit": lambda on: on.backlog.edit("blg-museum", "duration_min", 20),
    "backlog.remove": lambda on: on.backlog.remove("blg-museum"),
    "backlog.place": lambda on: on.backlog.place("blg-corona", COMING),
    "carry_over.take_up": lambda on: on.carry_over.take_up(OFFICIAL),
    "carry_over.defer": lambda on: on.carry_over.defer("ai-bo-cult-2023-02-5", COMING, with_results=True),
    "lifecycle.submit": lambda on: on.lifecycle.submit(MEETING),
    "lifecycle.approve": lambda on: on.lifecycle.approve(BEFORE_THE_CHAIR),
    "lifecycle.take_back": lambda on: on.lifecycle.take_back(BEFORE_THE_CHAIR),
    "lifecycle.close": lambda on: on.lifecycle.close(ADOPTED),
    "calling_off.postpone": lambda on: on.calling_off.postpone(
        COMING, MeetingFacts(date=dt.date(2024, 6, 6), start_time=dt.time(14), place="Zaal Zuid"), "Te weinig leden"
    ),
    "calling_off.cancel": lambda on: on.calling_off.cancel(OFFICIAL, "Geen punten"),
    "amendments.settle": lambda on: on.amendments.settle(MEETING, 0, True, in_text=True),
    "amendments.add": lambda on: on.amendments.add(MEETING, AmendmentFacts(place="5", new_text="Ook dit.", by="K&C")),
    "amendments.edit": lambda on: on.amendments.edit(MEETING, 0, AmendmentFacts(new_text="Anders")),
    "amendments.remove": lambda on: on.amendments.remove(MEETING, 0),
    "adoption.defer": lambda on: on.adoption.defer(EARLIER, MEETING),
    "adoption.correct": lambda on: on.adoption.correct(ADOPTED, LATER, "Lees: 9 maart.", "2"),
    "errata.edit": lambda on: on.errata.edit("err-maart", "Lees: 9 maart 2023.", "Opening"),
    "errata.remove": lambda on: on.errata.remove("err-maart"),
    "dispatch_drafts.keep": lambda on: on.dispatch_drafts.keep(
        DispatchDraft(
            id="",
            kind=DispatchKind.CONVOCATION,
            meeting_id=COMING,
            text="Geachte leden,\n\nLet op de andere zaal.",
            recipients=(DraftRecipient(person_id="per-x-verzinsma", chosen=True, added=True),),
            reasons=(OverruledCheck(key="no_paper", note="volgt"),),
            left_out=("calendar",),
        )
    ),
    "withdrawals.withdraw": lambda on: on.withdrawals.withdraw("dsp-voorzitter", "Blijven staan"),
    "votes.record": lambda on: on.votes.record(
        "dec-2023-B-006", 7, 2, way=Way(majority=Majority.TWO_THIRDS), possible=10
    ),
    "votes.record_ballots": lambda on: on.votes.record_ballots(
        "dec-2023-B-004",
        [Ballot(organisation_id="org-gem-veendam", choice=VoteChoice.FOR, votes=2, by_proxy=True)],
    ),
    "votes.remove": lambda on: on.votes.remove("dec-2023-B-005"),
    "commitments.add": lambda on: on.commitments.add(
        MEETING, ITEM, CommitmentFacts(text="De cijfers sturen.", person_id="per-x-fictens")
    ),
    "commitments.edit": lambda on: on.commitments.edit(
        "com-cijfers", CommitmentFacts(text="Alle cijfers sturen.", organisation_id="org-provincie-groningen")
    ),
    "commitments.reword": lambda on: on.commitments.reword("com-cijfers", "Alle cijfers van 2023 sturen."),
    "commitments.set_maker": lambda on: on.commitments.set_maker("com-cijfers", "org-gem-veendam"),
    "commitments.set_term": lambda on: on.commitments.set_term("com-cijfers", dt.date(2024, 2, 1), "na de winter"),
    "commitments.set_status": lambda on: on.commitments.set_status("com-cijfers", CommitmentStatus.DONE),
    "commitments.remove": lambda on: on.commitments.remove("com-cijfers"),
    "conclusions.add": lambda on: on.conclusions.add(MEETING, ITEM, "Er is draagvlak."),
    "conclusions.edit": lambda on: on.conclusions.edit("con-baat", "Kleine musea hebben er baat bij."),
    "conclusions.remove": lambda on: on.conclusions.remove("con-baat"),
}
"""Verb → how a user does it with the sample and what :func:`with_the_chain` adds; each can be taken back."""

ADOPTIONS: dict[str, Any] = {
    "adoption.adopt_in_writing": lambda on: adopt(on, COMMITTEE),
    "adoption.adopt_in_meeting": lambda on: adopt(on, EARLIER, NEXT),
}
"""The steps that freeze what the steps before them changed; they cannot be taken back."""


def with_the_chain(data: dict[str, Any]) -> None:
    """Add to the sample what the verbs need: something of every kind that can be changed or taken away."""
    meetings = {one["id"]: one for one in data["meetings"]}
    meetings[WORKING_GROUP] |= {
        "term_overrides": [{"term": "send_by", "day": "2023-12-01", "reason": "Sinterklaas"}],
        "agenda_checks": [{"aspect": "strategy", "checked_on": "2023-11-20"}],
    }
    meetings[ADOPTED]["status"] = "minutes_adopted"
    minutes = {one["meeting_id"]: one for one in data["minutes"]}
    minutes[MEETING]["amendments"] = [
        {"place": "4", "old_text": "te komen tot", "new_text": "toe te werken naar", "accepted": False}
    ]
    minutes[BEFORE_THE_CHAIR]["status"] = "chair_review"
    adopted = {"kind": "decision_list", "status": "adopted", "adopted_on": "2023-04-01"}
    data["minutes"].append({"id": "min-ao", "meeting_id": ADOPTED, **adopted})
    meetings[COMMITTEE]["status"] = "minutes_draft"
    draft = {"kind": "decision_list", "status": "draft", "version": 1, "draft_sent_on": "2023-10-09"}
    data["minutes"].append({"id": "min-agcie", "meeting_id": COMMITTEE, **draft})
    following = {"id": NEXT, "code": "BO-CULT 2023-03", "date": "2023-11-16", "status": "held"}
    data["meetings"].append({key: meetings[MEETING][key] for key in ("body_id", "title", "kind")} | following)
    items = {one["id"]: one for one in data["agenda_items"]}
    items["ai-bo-cult-2023-02-3"]["adopts_minutes_of_id"] = EARLIER
    put_off = next(one for one in data["decisions"] if one["number"] == "2023-B-006")
    put_off["kind"] = "noted"  # what was put off once is adopted elsewhere
    established = {"recorded_in_meeting_id": LATER, "recorded_on": "2023-09-21"}
    data["errata"] = [{"id": "err-maart", "meeting_id": ADOPTED, "text": "Lees: 9 maart.", **established}]
    sent = {"kind": "chair_check", "sent_on": "2023-04-26", "channel": "eml"}
    data["dispatches"] = [{"id": "dsp-voorzitter", "meeting_id": BEFORE_THE_CHAIR, **sent}]
    data["backlog_items"] = [
        {"id": "blg-museum", "body_id": "body-ao-cult", "title": "Museumnota", "purpose": "discussion"},
        {"id": "blg-corona", "body_id": "body-bo-cult", "title": "Na corona", "purpose": "information"},
        {"id": "blg-erfgoed", "body_id": "body-ao-cult", "title": "Erfgoed", "purpose": "advice"},
    ]
    counts = {"votes_for": 9, "votes_against": 0, "abstained": 0, "blank": 0}
    data["votes"] = [{"id": "vot-1", "decision_id": "dec-2023-B-005", "majority": "more_than_half", **counts}]
    promise = {"number": "2023-T-001", "text": "De cijfers sturen.", "person_id": "per-x-fictens", "status": "open"}
    data["commitments"] = [{"id": "com-cijfers", "meeting_id": LATER, **promise}]
    data["conclusions"] = [
        {"id": "con-baat", "meeting_id": MEETING, "agenda_item_id": ITEM, "text": "Musea hebben er baat bij."}
    ]
