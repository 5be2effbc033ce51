"""Votes in words: "Aangenomen met 3 stemmen voor en 1 tegen."."""

from __future__ import annotations

from secretariat.domain.votes import Majority, MajorityBase, Vote, VoteMethod
from secretariat.wording.counting import quantity, votes
from secretariat.wording.dates import clock
from secretariat.wording.terms import label


def tally(vote: Vote) -> str:
    """A vote in a list: "9 – 1", for and against."""
    return f"{vote.votes_for} – {vote.votes_against}"


def outcome(vote: Vote) -> str:
    """What came of a vote, as the verslag has it."""
    result = "Aangenomen" if vote.carried else "Verworpen"
    if vote.carried and vote.votes_against == vote.abstained == vote.blank == 0:
        return f"{result} met algemene stemmen ({quantity(vote.votes_for, 'stem', 'stemmen')})."
    counts = [f"{quantity(vote.votes_for, 'stem', 'stemmen')} voor", f"{vote.votes_against} tegen"]
    if vote.abstained:
        counts.append(quantity(vote.abstained, "onthouding", "onthoudingen"))
    if vote.blank:
        counts.append(f"{vote.blank} blanco")
    words = f"{', '.join(counts[:-1])} en {counts[-1]}"
    return f"{result} met {words}{_needed(vote)}."


def _needed(vote: Vote) -> str:
    """What was required, when that is not simply more than half of the votes that count."""
    if vote.majority_of is MajorityBase.MEMBERS_PRESENT:
        return f" (vereist: {_share(vote)} {_of_all(vote)})"
    return "" if vote.majority is Majority.MORE_THAN_HALF else f" (vereist: {label(vote.majority).lower()})"


def required(vote: Vote) -> str:
    """What is required, before anything is counted: "Vereist: twee derde van de stemmen voor en tegen."."""
    if vote.majority_of is MajorityBase.MEMBERS_PRESENT and vote.entitled:
        return f"Vereist: {_share(vote)} {_of_all(vote)}, dus {vote.least_for}."
    of = "van alle stemmen" if vote.majority_of is MajorityBase.MEMBERS_PRESENT else "van de stemmen voor en tegen"
    return f"Vereist: {_share(vote)} {of}."


def _share(vote: Vote) -> str:
    return _SHARES.get(vote.majority, label(vote.majority).lower())


def _of_all(vote: Vote) -> str:
    """Of how many votes, in words; of the counted ones when nobody knows who could vote."""
    could = "konden worden uitgebracht" if vote.entitled else "zijn uitgebracht"
    return f"van de {votes(vote.counted_over)} die {could}"


_SHARES = {Majority.MORE_THAN_HALF: "meer dan de helft", Majority.UNANIMOUS: "alle"}


def who_can_vote(there: int, members: int, possible: int, *, known: bool) -> str:
    """Who can vote now: "4 van de 4 leden aanwezig of vertegenwoordigd, samen 5 stemmen."."""
    if not known:
        return "Nog niet vastgelegd wie er waren: alle leden kunnen worden ingevuld."
    if not there:
        return "Er was toen niemand die kon stemmen."
    return f"{there} van de {quantity(members, 'lid', 'leden')} aanwezig of vertegenwoordigd, samen {votes(possible)}."


def way(vote: Vote) -> str:
    """How was voted, for the verslag: "Hoofdelijk gestemd om 11:20 uur; er konden 4 stemmen worden uitgebracht."."""
    method = _METHODS[vote.method] if vote.method else "gestemd"
    moment = f" om {clock(vote.taken_at)}" if vote.taken_at else ""
    words = f"{method[0].upper()}{method[1:]}{moment}"
    if not vote.entitled:
        return f"{words}." if vote.method or vote.taken_at else ""
    possible = sum(one.votes for one in vote.entitled)
    by_proxy = sum(one.votes for one in vote.entitled if one.by_proxy)
    share = f", waarvan {by_proxy} bij machtiging" if by_proxy else ""
    can = "kon" if possible == 1 else "konden"
    return f"{words}; er {can} {votes(possible)} worden uitgebracht{share}."


_METHODS = {
    VoteMethod.CARDS: "gestemd met handen of kaarten",
    VoteMethod.NAMED: "hoofdelijk gestemd",
    VoteMethod.SECRET: "geheim gestemd",
}
