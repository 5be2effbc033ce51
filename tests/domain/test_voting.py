"""Who votes for whom, in any order of giving, revoking, arriving and leaving; and what comes of a vote."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from secretariat.domain.attendance import Attendance, AttendanceCapacity, AttendanceStatus, representation
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus, Quorum, QuorumBase, QuorumRule
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person
from secretariat.domain.proxies import Proxy, ProxyKind, ProxyStatus, VoteChoice, VotingMember
from secretariat.domain.refusals import (
    GrantorIsThere,
    GrantorWithoutVote,
    HolderFull,
    HolderWithoutVote,
    ProxyChained,
    ProxyGivenBefore,
    ProxyNotAllowed,
    ProxyToItself,
    Refusal,
)
from secretariat.domain.register import Register
from secretariat.domain.votes import Entitled, Majority, MajorityBase, Vote, VoteMethod, check_counts
from secretariat.domain.voting import check_proxy, voters_at
from secretariat.wording.refusals import sentence

MEMBERS = 5
VOTES = (3, 1, 2, 1, 5)
START = dt.time(10)


def body(**values: object) -> Body:
    known = Body(
        id="body",
        code="ALV",
        name="Ledenvergadering",
        level=BodyLevel.STATUTORY,
        kind=BodyKind.GENERAL_ASSEMBLY,
        status=BodyStatus.ACTIVE,
        proxy_allowed=True,
        proxies_per_holder=2,
        quorum=Quorum(rule=QuorumRule.MORE_THAN_HALF, of=QuorumBase.MEMBERS),
    )
    return dataclasses.replace(known, **values)  # type: ignore[arg-type]


MEETING = Meeting(
    id="mtg",
    code="ALV 2023-01",
    body_id="body",
    title="Ledenvergadering",
    kind=MeetingKind.STATUTORY,
    date=dt.date(2023, 12, 8),
    start_time=START,
    status=MeetingStatus.PLANNED,
)


def proxy(grantor: int, holder: int, **values: object) -> Proxy:
    """A machtiging of one member to another; the last person and organisation have no vote."""
    made = Proxy(
        id=f"prx-{grantor}",
        meeting_id="mtg",
        grantor_organisation_id=f"org-{grantor}",
        grantor_person_id=f"per-{grantor}",
        holder_organisation_id=f"org-{holder}",
        holder_person_id=f"per-{holder}",
        kind=ProxyKind.GENERAL,
        status=ProxyStatus.VALID,
    )
    return dataclasses.replace(made, **values)  # type: ignore[arg-type]


def came(who: int, begin: dt.time | None = None, end: dt.time | None = None) -> Attendance:
    status = AttendanceStatus.PARTIAL if begin or end else AttendanceStatus.PRESENT
    return Attendance(
        id=f"att-{who}",
        meeting_id="mtg",
        person_id=f"per-{who}",
        organisation_id=f"org-{who}",
        status=status,
        capacity=AttendanceCapacity.MEMBER,
        present_from=begin,
        present_until=end,
    )


def register(*records: object, assembly: Body | None = None) -> Register:
    everybody = range(MEMBERS + 1)
    kinds: dict[type, list[object]] = {kind: [] for kind in LIST_OF}
    kinds[Body] = [assembly or body()]
    kinds[Meeting] = [MEETING]
    kinds[Organisation] = [
        Organisation(id=f"org-{one}", name=f"Lid {one}", kind=OrganisationKind.LIBRARY) for one in everybody
    ]
    kinds[Person] = [Person(id=f"per-{one}", initials="P.", last_name=f"Persoon{one}") for one in everybody]
    kinds[VotingMember] = [
        VotingMember(id=f"vm-{one}", organisation_id=f"org-{one}", votes=VOTES[one]) for one in range(MEMBERS)
    ]
    for record in records:
        kinds[type(record)].append(record)
    return Register(kinds)


REFUSED: list[tuple[Proxy, tuple[object, ...], Body, type[Refusal], str]] = [
    (proxy(0, 5), (), body(), HolderWithoutVote, "is geen stemgerechtigd lid en kan niet als gemachtigde optreden."),
    (proxy(5, 0), (), body(), GrantorWithoutVote, "is geen stemgerechtigd lid en kan niemand machtigen"),
    (proxy(1, 1), (), body(), ProxyToItself, "Lid 1 kan zichzelf niet machtigen"),
    (proxy(1, 2, holder_organisation_id="org-1"), (), body(), ProxyToItself, "Lid 1 kan zichzelf niet machtigen"),
    (proxy(1, 3, id="prx-new"), (proxy(1, 2),), body(), ProxyGivenBefore, "Lid 1 heeft al een machtiging gegeven"),
    (proxy(0, 1), (proxy(1, 2),), body(), ProxyChained, "Lid 1 heeft zelf een machtiging gegeven"),
    (proxy(2, 3), (proxy(1, 2),), body(), ProxyChained, "Lid 2 is zelf gemachtigd"),
    (proxy(1, 2), (came(1),), body(), GrantorIsThere, "P. Persoon1 is zelf aanwezig; de machtiging vervalt."),
    (proxy(3, 0), (proxy(1, 0), proxy(2, 0)), body(), HolderFull, "P. Persoon0 heeft al 2 machtigingen"),
    (proxy(0, 1), (), body(proxy_allowed=False), ProxyNotAllowed, "kan niet per machtiging worden gestemd"),
]


@pytest.mark.parametrize(("wanted", "known", "assembly", "refusal", "words"), REFUSED)
def test_what_the_statutes_do_not_allow_is_refused(
    wanted: Proxy, known: tuple[object, ...], assembly: Body, refusal: type[Refusal], words: str
) -> None:
    with pytest.raises(refusal) as refused:
        check_proxy(register(*known, assembly=assembly), MEETING, wanted)
    assert re.search(re.escape(words), sentence(refused.value))


def test_where_the_statutes_say_so_somebody_without_a_vote_holds_a_proxy() -> None:
    loose = body(proxy_to_anyone=True)
    check_proxy(register(assembly=loose), MEETING, proxy(0, 5))
    guest = dataclasses.replace(came(5), capacity=AttendanceCapacity.GUEST)
    there = register(proxy(0, 5), guest, assembly=loose)
    assert [(one.organisation_id, one.person_id) for one in voters_at(there, MEETING)] == [("org-0", "per-5")]
    assert representation(there, MEETING).represented == 1
    strict = register(proxy(0, 5), guest)
    assert voters_at(strict, MEETING) == []


steps = st.one_of(
    st.tuples(st.just("give"), st.integers(0, MEMBERS), st.integers(0, MEMBERS)),
    st.tuples(st.just("revoke"), st.integers(0, MEMBERS - 1), st.just(0)),
    st.tuples(st.just("come"), st.integers(0, MEMBERS), st.integers(0, 60)),
    st.tuples(st.just("leave"), st.integers(0, MEMBERS), st.integers(0, 60)),
)


def _minute(count: int) -> dt.time:
    return (dt.datetime.combine(MEETING.date or dt.date.min, START) + dt.timedelta(minutes=count)).time()


def _after(proxies: dict[int, Proxy], there: dict[int, list[int]], step: tuple[str, int, int]) -> None:
    what, who, other = step
    if what == "give":
        present = [came(one, _minute(since), _minute(until)) for one, (since, until) in there.items()]
        given_now = proxy(who, other, id=f"prx-{who}-{len(proxies)}")
        try:
            check_proxy(register(*proxies.values(), *present), MEETING, given_now)
        except Refusal:
            return
        proxies[len(proxies)] = given_now
    elif what == "revoke":
        for key, one in proxies.items():
            if one.grantor_organisation_id == f"org-{who}":
                proxies[key] = dataclasses.replace(one, status=ProxyStatus.REVOKED)
    elif what == "come":
        there.setdefault(who, [other, 90])
    elif who in there and there[who][0] < other:
        there[who][1] = other


@settings(max_examples=150)
@given(st.lists(steps, max_size=14), st.integers(0, 75))
@example([("give", 0, 1), ("come", 1, 0), ("come", 0, 5), ("leave", 0, 20)], 30)  # the giver came and went
def test_in_any_order_no_vote_is_cast_twice_or_passed_on(taken: list[tuple[str, int, int]], at: int) -> None:
    proxies: dict[int, Proxy] = {}
    there: dict[int, list[int]] = {}
    for step in taken:
        _after(proxies, there, step)
    present = [came(one, _minute(since), _minute(until)) for one, (since, until) in there.items()]
    found = voters_at(register(*proxies.values(), *present), MEETING, _minute(at))
    in_room = {one for one, (since, until) in there.items() if since <= at < until}
    been = {one for one, (since, _until) in there.items() if since <= at}
    standing = {one.grantor_organisation_id: one for one in proxies.values() if one.status is ProxyStatus.VALID}
    model = {}
    for member in range(MEMBERS):
        given_one = standing.get(f"org-{member}")
        if member in in_room:
            model[f"org-{member}"] = f"per-{member}"
        elif given_one is not None and member not in been and int((given_one.holder_person_id or "")[4:]) in in_room:
            model[f"org-{member}"] = given_one.holder_person_id or ""
    assert {one.organisation_id: one.person_id for one in found} == model
    assert len(found) == len(model)  # nobody twice
    assert sum(one.votes for one in found) <= sum(VOTES)
    held = [one.person_id for one in found if one.proxy]
    assert all(held.count(one) <= 2 for one in held)
    assert not {f"per-{one.organisation_id[4:]}" for one in found if one.proxy} & set(held)  # nothing is passed on
    counted = representation(register(*proxies.values(), *present), MEETING, _minute(at))
    assert (counted.represented, counted.required, counted.met) == (len(model), 3, len(model) >= 3)


_SHARES = {
    Majority.TWO_THIRDS: Fraction(2, 3),
    Majority.THREE_QUARTERS: Fraction(3, 4),
    Majority.UNANIMOUS: Fraction(1),
}
counts = st.integers(0, 30)


@given(st.tuples(counts, counts, counts, counts), st.integers(0, 20), st.sampled_from(Majority), st.booleans())
def test_a_vote_is_carried_as_fractions_say(
    votes: tuple[int, int, int, int], silent: int, majority: Majority, of_members: bool
) -> None:
    base = MajorityBase.MEMBERS_PRESENT if of_members else MajorityBase.VOTES_CAST
    vote = Vote(
        id="v",
        decision_id="d",
        majority=majority,
        majority_of=base,
        votes_for=votes[0],
        votes_against=votes[1],
        abstained=votes[2],
        blank=votes[3],
        entitled=(Entitled(organisation_id="org", votes=sum(votes) + silent),) if sum(votes) + silent else (),
    )
    whole = sum(votes) + silent if of_members else votes[0] + votes[1]
    if votes[0] + votes[1] == 0:
        assert not vote.carried
    elif majority is Majority.MORE_THAN_HALF:
        assert vote.carried is (votes[0] * 2 > whole)
    else:
        assert vote.carried is (Fraction(votes[0]) >= _SHARES[majority] * whole)


members = st.lists(st.tuples(st.integers(1, 4), st.sampled_from([None, *VoteChoice])), max_size=4)
tallies = st.fixed_dictionaries({choice: st.integers(0, 6) for choice in VoteChoice})


@settings(max_examples=150)
@given(members, tallies, st.booleans())
def test_only_what_members_can_have_cast_is_counted(
    voters: list[tuple[int, VoteChoice | None]], wanted: dict[VoteChoice, int], secret: bool
) -> None:
    """What somebody voted himself or was told to vote is always taken; more than there was never is."""
    method = VoteMethod.SECRET if secret else VoteMethod.CARDS
    cast = {choice: sum(count for count, bound in voters if (bound or VoteChoice.FOR) is choice) for choice in wanted}
    check_counts(voters, cast, method)
    ways = itertools.product(
        *[
            [(None, 0), *((choice, count) for choice in VoteChoice if bound in (None, choice))]
            for count, bound in voters
        ]
    )
    can_be = any(
        all(sum(count for given_to, count in way if given_to is choice) == wanted[choice] for choice in wanted)
        for way in ways
    )
    try:
        check_counts(voters, wanted, method)
        taken = True
    except Refusal:
        taken = False
    assert taken or not can_be
    if sum(wanted.values()) > sum(count for count, _bound in voters):
        assert not taken
    for choice, count in wanted.items():
        if count > sum(one for one, bound in voters if bound in (None, choice)):
            assert not taken
