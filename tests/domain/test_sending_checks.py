"""Controle vóór verzending: what is noticed, where it can be mended, and what it means."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from secretariat.domain.action_points import ActionPoint, ActionStatus
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.attendance import Attendance, AttendanceCapacity, AttendanceStatus
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyRole, BodyStatus, Membership
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.dispatches import AGENDA_SHOWN, DispatchKind, RecipientRole
from secretariat.domain.documents import Document, DocumentVersion
from secretariat.domain.meetings import AgendaAspect, AgendaCheck, Meeting, MeetingKind, MeetingStatus, MeetingTerms
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesItem, MinutesKind, MinutesStatus
from secretariat.domain.people import Person
from secretariat.domain.recipients import Recipient, RecipientGroup, recipients_of
from secretariat.domain.register import Register
from secretariat.domain.sending_checks import (
    CheckedAgainst,
    CheckKey,
    Place,
    SendingCheck,
    Severity,
    before_adoption,
    before_chair,
    before_closing,
    before_convocation,
    before_minutes,
    confidential_copies,
)
from secretariat.wording.sending_checks import reason

TODAY = dt.date(2023, 10, 19)
AGAINST = CheckedAgainst(TODAY, MeetingTerms(send_by=TODAY, draft_by=dt.date(2023, 11, 16)))
BODY = Body(
    id="bo",
    code="BO",
    name="Overleg",
    level=BodyLevel.EXECUTIVE,
    kind=BodyKind.EXECUTIVE_MEETING,
    status=BodyStatus.ACTIVE,
    agenda_guarded_by_body_id="agcie",
)
CHAIR = Person(id="chair", last_name="Voorbeeld", email="chair@example.nl")
MEMBER = Membership(id="m", body_id="bo", person_id="chair", organisation_id="org", role=BodyRole.CHAIR)
MEETING = Meeting(
    id="mtg",
    code="BO 2023-02",
    body_id="bo",
    title="Overleg",
    kind=MeetingKind.CONSULTATION,
    date=dt.date(2023, 11, 2),
    start_time=dt.time(14),
    end_time=dt.time(15),
    location_id="loc",
    status=MeetingStatus.PLANNED,
    agenda_checks=tuple(AgendaCheck(aspect=one, checked_on=TODAY) for one in AgendaAspect),
)
ITEM = AgendaItem(
    id="i1",
    meeting_id="mtg",
    number="1",
    title="Convenant",
    purpose=AgendaPurpose.DECISION,
    duration_min=30,
    proposer_id="chair",
    document_ids=("doc",),
)
PAPER = Document(id="doc", title="Voorstel", url="https://voorbeeld.nl/voorstel")
RECIPIENT = Recipient("chair", "org", RecipientGroup.MEMBERS, RecipientRole.TO, True, "chair@example.nl")
ACTION = ActionPoint(
    id="act",
    number="2023-A-001",
    text="Nagaan",
    owner_person_id="chair",
    due_date=dt.date(2024, 1, 1),
    status=ActionStatus.OPEN,
    origin_meeting_id="mtg",
    body_id="bo",
)


def register(*records: object) -> Register:
    """A meeting with which nothing is wrong, with these records instead of its own."""
    return Register({}).replacing(BODY, CHAIR, MEMBER, MEETING, ITEM, PAPER).replacing(*records)


def convocation(*records: object, to: tuple[Recipient, ...] = (RECIPIENT,)) -> list[SendingCheck]:
    found = register(*records)
    return before_convocation(found, found.get(Meeting, "mtg"), to, AGAINST)


def test_nothing_is_said_of_a_convocatie_with_which_nothing_is_wrong() -> None:
    assert convocation() == []


HERE, AT_ITEM = Place("meetings", "mtg"), Place("agenda_items", "i1")
EARLIER = replace(MEETING, id="old", code="BO 2023-01", date=dt.date(2023, 4, 13), status=MeetingStatus.MINUTES_DRAFT)
OLD_MINUTES = Minutes(id="min-old", meeting_id="old", kind=MinutesKind.SUMMARY, status=MinutesStatus.DRAFT)
LEFT = AgendaItem(id="left", meeting_id="old", number="4", title="Musea", purpose=AgendaPurpose.DISCUSSION)
LEFT_OPEN = replace(OLD_MINUTES, items=(MinutesItem(agenda_item_id="left", treatment=ItemTreatment.DEFERRED),))
SECRET = replace(PAPER, confidentiality=Confidentiality.CONFIDENTIAL)
SATURDAY = dt.date(2023, 11, 4)


@pytest.mark.parametrize(
    ("records", "key", "place", "said"),
    [
        ([replace(MEETING, date=None)], CheckKey.NO_DATE, HERE, "Het overleg heeft nog geen datum."),
        ([replace(MEETING, date=SATURDAY)], CheckKey.FREE_DAY, HERE, "Zaterdag 4 november 2023 is geen werkdag."),
        (
            [replace(MEETING, date=dt.date(2023, 10, 2))],
            CheckKey.DAY_PASSED,
            HERE,
            "Het overleg was al op 2 oktober 2023.",
        ),
        ([replace(MEETING, start_time=None)], CheckKey.NO_START, HERE, "Het overleg heeft nog geen begintijd."),
        (
            [replace(MEETING, location_id=None)],
            CheckKey.NO_PLACE,
            HERE,
            "Er is geen locatie en geen adres voor online deelname.",
        ),
        (
            [replace(MEMBER, role=BodyRole.MEMBER)],
            CheckKey.NO_CHAIR,
            HERE,
            "Er is geen voorzitter bekend op de dag van het overleg.",
        ),
        (
            [replace(MEETING, agenda_checks=MEETING.agenda_checks[:1])],
            CheckKey.AGENDA_UNCHECKED,
            HERE,
            "De agendacommissie heeft 2 onderdelen nog niet getoetst.",
        ),
        (
            [replace(BODY, status=BodyStatus.DISSOLVED)],
            CheckKey.BODY_DISSOLVED,
            Place("bodies", "bo"),
            "Overleg is opgeheven.",
        ),
        (
            [replace(ITEM, duration_min=61)],
            CheckKey.OVER_TIME,
            HERE,
            "De agenda is 1 minuut te lang voor de tijd die er is.",
        ),
        ([replace(ITEM, duration_min=None)], CheckKey.NO_DURATION, AT_ITEM, "Punt 1 Convenant heeft geen tijd."),
        ([replace(ITEM, proposer_id=None)], CheckKey.NO_PROPOSER, AT_ITEM, "Punt 1 Convenant heeft geen inbrenger."),
        (
            [replace(ITEM, purpose=AgendaPurpose.PRESENTATION)],
            CheckKey.NO_SPEAKER,
            AT_ITEM,
            "Punt 1 Convenant is een presentatie zonder inleider.",
        ),
        (
            [replace(ITEM, document_ids=())],
            CheckKey.NO_PAPER,
            AT_ITEM,
            "Bij punt 1 Convenant wordt iets besloten, maar er is geen stuk.",
        ),
        (
            [replace(PAPER, url=None)],
            CheckKey.FILE_MISSING,
            Place("documents", "doc"),
            "Van ‘Voorstel’ is er geen bestand en geen webadres.",
        ),
        (
            [replace(PAPER, url="#")],
            CheckKey.LINK_WRONG,
            Place("documents", "doc"),
            "Het webadres van ‘Voorstel’ klopt niet.",
        ),
        (
            [EARLIER, OLD_MINUTES],
            CheckKey.MINUTES_WAITING,
            HERE,
            "Het verslag van BO 2023-01 is niet vastgesteld en staat niet op de agenda.",
        ),
        (
            [replace(ACTION, owner_person_id=None)],
            CheckKey.ACTION_UNCLEAR,
            Place("action_points", "act"),
            "Actiepunt 2023-A-001 heeft geen actiehouder of datum.",
        ),
    ],
)
def test_each_thing_that_is_wrong_is_said_with_its_place(
    records: list[object], key: CheckKey, place: Place, said: str
) -> None:
    (check,) = convocation(*records)
    assert (check.key, check.place, reason(check)) == (key, place, said)


def test_an_item_that_was_held_over_and_is_not_on_the_agenda_is_said() -> None:
    (minutes, item) = convocation(EARLIER, LEFT, LEFT_OPEN)
    assert minutes.key is CheckKey.MINUTES_WAITING
    assert reason(item) == "‘Musea’ is aangehouden en staat op geen agenda."


def test_what_waits_on_the_backlog_does_not_hold_up_a_convocatie() -> None:
    assert convocation(BacklogItem(id="b", body_id="bo", title="Ooit", purpose=AgendaPurpose.DISCUSSION)) == []


def test_a_paper_of_which_the_file_is_kept_is_there() -> None:
    kept = DocumentVersion(id="v", document_id="doc", version=1, file_name="a.pdf", size=1, sha256="0" * 64)
    assert convocation(replace(PAPER, url=None), kept) == []


def copies(*records: object, outsiders: tuple[str, ...] = ("guest",), paper: bool = True) -> list[str]:
    found = register(*records)
    checks = confidential_copies(found, found.get(Meeting, "mtg"), outsiders, paper=paper, files=["doc"])
    return [reason(replace(one, people=("P. Gast", "A. Gendalid")[: len(one.people)])) for one in checks]


def test_what_is_confidential_is_said_with_the_people_who_are_not_entitled_to_it() -> None:
    assert copies() == []
    assert copies(SECRET) == ["‘Voorstel’ is vertrouwelijk. Niet bevoegd: P. Gast."]
    assert copies(SECRET, outsiders=()) == []
    item = replace(ITEM, confidentiality=Confidentiality.CONFIDENTIAL)
    below = replace(ITEM, id="i2", number="1.1", title="Bijlage", document_ids=())
    named = ["Punt 1 Convenant is vertrouwelijk. Niet bevoegd: P. Gast en A. Gendalid."]
    assert copies(item, below, SECRET, outsiders=("guest", "agenda")) == named
    assert copies(item, paper=False) == ["‘Voorstel’ is vertrouwelijk. Niet bevoegd: P. Gast."]
    everything = replace(MEETING, confidentiality=Confidentiality.CONFIDENTIAL)
    assert copies(everything, item) == ["Het hele overleg is vertrouwelijk. Niet bevoegd: P. Gast."]


AGENDA_MEMBER = Membership(id="m3", body_id="bo", person_id="three", organisation_id="org", role=BodyRole.AGENDA_MEMBER)
EVERY_KIND = [one for one in DispatchKind if one not in (DispatchKind.CHAIR_CHECK, DispatchKind.REMINDER)]


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_an_agenda_member_receives_nothing_confidential_by_itself(kind: DispatchKind) -> None:
    found = register(AGENDA_MEMBER, Person(id="three", last_name="Drie"))
    assert chosen_of(found, kind) == ["chair", "three"]
    item = replace(ITEM, confidentiality=Confidentiality.CONFIDENTIAL)
    assert chosen_of(found.replacing(item), kind) == ["chair"]
    everything = replace(MEETING, confidentiality=Confidentiality.CONFIDENTIAL)
    assert chosen_of(found.replacing(everything), kind) == ["chair"]
    only_the_paper = ["chair"] if kind in AGENDA_SHOWN else ["chair", "three"]
    assert chosen_of(found.replacing(SECRET), kind) == only_the_paper


def test_who_stands_in_for_a_member_may_read_what_is_confidential() -> None:
    item = replace(ITEM, confidentiality=Confidentiality.CONFIDENTIAL)
    stood_in = replace(THERE, id="b", person_id="two", capacity=AttendanceCapacity.DEPUTY)
    found = register(item, stood_in, Person(id="two", last_name="Twee"))
    assert chosen_of(found, DispatchKind.DRAFT_MINUTES) == ["chair", "two"]
    assert all(one.entitled for one in recipients_of(found, MEETING, DispatchKind.DRAFT_MINUTES))


def chosen_of(found: Register, kind: DispatchKind) -> list[str]:
    return [one.id for one in recipients_of(found, found.get(Meeting, "mtg"), kind) if one.chosen]


def test_a_reason_is_for_this_remark_about_this_and_not_for_what_comes_later() -> None:
    paper = SendingCheck(CheckKey.NO_PAPER, AT_ITEM, "1 Convenant")
    assert paper.subjects == ("no_paper/i1",)
    assert not replace(paper, place=Place("agenda_items", "i2")).is_answered(paper.subjects)
    passed = SendingCheck(CheckKey.TERM_PASSED, HERE, day=TODAY)
    assert passed.subjects == ("term_passed/mtg/2023-10-19",)
    (_minutes, musea) = convocation(EARLIER, LEFT, LEFT_OPEN)
    assert musea.subjects == ("item_waiting/mtg/left",)
    to_two = SendingCheck(CheckKey.CONFIDENTIAL_ITEM, AT_ITEM, "1 Convenant", about=("guest", "agenda"))
    assert to_two.is_answered(["confidential_item/i1/guest", "confidential_item/i1/agenda"])
    assert replace(to_two, about=("guest",)).is_answered(to_two.subjects)
    assert not replace(to_two, about=("guest", "other")).is_answered(to_two.subjects)


def test_nobody_to_send_to_stops_it_and_a_missing_address_asks_for_a_reason() -> None:
    (nobody,) = convocation(to=())
    assert (nobody.key, nobody.severity) == (CheckKey.NO_RECIPIENTS, Severity.STOPS)
    (unknown,) = convocation(to=(replace(RECIPIENT, email=""),))
    assert (unknown.key, unknown.severity, unknown.place) == (
        CheckKey.NO_EMAIL,
        Severity.ASKS,
        Place("persons", "chair"),
    )


def test_a_term_that_passed_is_said_in_the_words_of_the_office() -> None:
    late = replace(AGAINST, today=dt.date(2023, 10, 20))
    found = register()
    (check,) = before_convocation(found, MEETING, (RECIPIENT,), late)
    assert reason(check) == "De verzendtermijn (19-10-2023) is verstreken. Noteer een reden om toch te verzenden."


def test_what_the_agendacommissie_did_not_test_is_not_asked_again_once_the_convocatie_has_gone() -> None:
    untested = replace(MEETING, agenda_checks=())
    assert [check.key for check in convocation(untested)] == [CheckKey.AGENDA_UNCHECKED]
    assert convocation(replace(untested, convened_on=TODAY, status=MeetingStatus.CONVENED)) == []


MINUTES = Minutes(
    id="min",
    meeting_id="mtg",
    kind=MinutesKind.SUMMARY,
    status=MinutesStatus.CHAIR_REVIEW,
    chair_checked_on=dt.date(2023, 11, 9),
    items=(MinutesItem(agenda_item_id="i1", text="Besproken."),),
)
THERE = Attendance(
    id="a", meeting_id="mtg", person_id="chair", capacity=AttendanceCapacity.MEMBER, status=AttendanceStatus.PRESENT
)


def minutes_checks(*records: object) -> list[str]:
    found = register(MINUTES, THERE, ACTION).replacing(*records)
    meeting = found.get(Meeting, "mtg")
    return [check.key.value for check in before_minutes(found, meeting, (RECIPIENT,), AGAINST)]


@pytest.mark.parametrize(
    ("records", "keys"),
    [
        ([], []),
        ([replace(MINUTES, items=())], ["text_missing"]),
        ([replace(MINUTES, items=(MinutesItem(agenda_item_id="i1", treatment=ItemTreatment.DEFERRED),))], []),
        ([replace(THERE, status=None)], ["attendance_open"]),
        ([replace(ACTION, due_date=None)], ["action_incomplete"]),
        ([replace(ACTION, due_date=None, status=ActionStatus.DROPPED)], []),
        ([replace(MINUTES, chair_checked_on=None)], ["chair_unasked"]),
        ([replace(MEETING, minute_taker_id="chair")], ["four_eyes"]),
        (
            [Decision(id="d", number="2023-B-001", kind=DecisionKind.ESTABLISHED, text="Ingesteld.", meeting_id="mtg")],
            ["body_missing"],
        ),
    ],
)
def test_what_is_looked_at_before_a_draft_goes_round(records: list[object], keys: list[str]) -> None:
    assert minutes_checks(*records) == keys


def test_before_the_chair_sees_it_somebody_must_have_said_who_was_there() -> None:
    found = register(MINUTES)
    assert [reason(check) for check in before_chair(found, MEETING)] == ["Er is nog niet vastgelegd wie er waren."]


def test_minutes_are_not_adopted_while_people_may_still_react() -> None:
    found = register(replace(MINUTES, comments_until=dt.date(2023, 11, 30)), ACTION, THERE)
    (check,) = before_adoption(found, MEETING, dt.date(2023, 11, 29))
    assert reason(check) == "Reageren kan nog tot en met 30 november 2023."
    assert before_adoption(found, MEETING, dt.date(2023, 11, 30)) == []


def test_a_meeting_is_closed_when_its_decisions_were_followed_up() -> None:
    assigned = Decision(id="d", number="2023-B-001", kind=DecisionKind.ASSIGNED, text="Doe dit.", meeting_id="mtg")
    adopted = replace(MINUTES, status=MinutesStatus.ADOPTED)
    (open_,) = before_closing(register(MINUTES), MEETING)
    assert open_.key is CheckKey.NOT_ADOPTED
    (check,) = before_closing(register(adopted, assigned), MEETING)
    assert reason(check) == "Op besluit 2023-B-001 volgt nog geen actiepunt of orgaan."
    assert before_closing(register(adopted, assigned, replace(ACTION, decision_id="d")), MEETING) == []


def test_there_are_many_more_than_fifteen_checks_and_each_has_words() -> None:
    assert len(CheckKey) > 15
    for key in CheckKey:
        assert reason(SendingCheck(key, HERE, "naam", dt.date(2023, 11, 2), 2)).endswith(".")


def test_the_concept_goes_to_the_chair_alone() -> None:
    other = replace(MEMBER, id="m2", person_id="two", role=BodyRole.MEMBER)
    found = register(other, Person(id="two", last_name="Twee"))
    chosen = [one.id for one in recipients_of(found, MEETING, DispatchKind.CHAIR_CHECK) if one.chosen]
    assert chosen == ["chair"]


def test_minutes_also_go_to_whoever_stood_in_for_a_member() -> None:
    stood_in = replace(THERE, id="b", person_id="two", capacity=AttendanceCapacity.DEPUTY)
    found = register(stood_in, Person(id="two", last_name="Twee"))
    assert [one.id for one in recipients_of(found, MEETING, DispatchKind.CONVOCATION) if one.chosen] == ["chair"]
    chosen = [one.id for one in recipients_of(found, MEETING, DispatchKind.DRAFT_MINUTES) if one.chosen]
    assert chosen == ["chair", "two"]
