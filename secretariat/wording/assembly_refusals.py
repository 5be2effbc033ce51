"""The sentences of what an assembly refuses; :mod:`secretariat.wording.refusals` says them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from secretariat.domain import refusals
from secretariat.domain.proxies import ProxyStatus, VoteChoice
from secretariat.domain.refusals import Refusal
from secretariat.wording.counting import quantity, votes
from secretariat.wording.dates import clock, short_date, short_moment
from secretariat.wording.notices import proxy_refused, proxy_void
from secretariat.wording.terms import label

_STATUSES = {one.value: label(one).lower() for one in ProxyStatus}
_CHOICES = {one.value: label(one).lower() for one in VoteChoice}


def _chained(refusal: refusals.ProxyChained) -> str:
    if refusal.gave:
        words = "heeft zelf een machtiging gegeven en kan er geen aannemen. Kies een andere gemachtigde."
    else:
        words = "is zelf gemachtigd en kan die stem niet doorgeven. Trek eerst de andere machtiging in."
    return f"{refusal.name} {words}"


def _full(refusal: refusals.HolderFull) -> str:
    most = quantity(refusal.most, "machtiging", "machtigingen")
    return f"{refusal.name} heeft al {most}; meer staan de statuten niet toe. Kies een andere gemachtigde."


def _nobody(refusal: refusals.NobodyCanVote) -> str:
    when = f"Om {clock(refusal.at)}" if refusal.at else "In dit overleg"
    return f"{when} was er niemand die kon stemmen. Verander het tijdstip, of leg vast wie er toen waren."


_AS_COUNTED = {"voor": "voor", "tegen": "tegen", "onthouding": "onthouding", "blanco": "blanco", "": "in totaal"}
_COUNT_AGAIN = "Tel opnieuw, of vul de stemming per organisatie in."


def _as_counted(choice: str) -> str:
    return _AS_COUNTED.get(choice, choice)


SENTENCES: Mapping[type[Refusal], Callable[[Any], str]] = {
    refusals.ProxyNotAllowed: lambda refusal: (
        f"Bij {refusal.body} kan niet per machtiging worden gestemd. Kies een overleg waar dat wel kan."
    ),
    refusals.GrantorWithoutVote: lambda refusal: (
        f"{refusal.name} is geen stemgerechtigd lid en kan niemand machtigen. Kies een stemgerechtigd lid."
    ),
    refusals.HolderWithoutVote: lambda refusal: proxy_refused(refusal.name),
    refusals.ProxyToItself: lambda refusal: (
        f"{refusal.name} kan zichzelf niet machtigen. Kies een gemachtigde van een ander lid."
    ),
    refusals.ProxyGivenBefore: lambda refusal: (
        f"{refusal.name} heeft al een machtiging gegeven. Trek die eerst in, of wijzig haar."
    ),
    refusals.ProxyChained: _chained,
    refusals.GrantorIsThere: lambda refusal: proxy_void(refusal.name),
    refusals.HolderFull: _full,
    refusals.ProxyUsed: lambda refusal: (
        f"Met de machtiging van {refusal.name} is al gestemd. Komt {refusal.name} zelf, leg dan de aanwezigheid vast: "
        "de machtiging vervalt vanaf dat moment."
    ),
    refusals.ProxySettled: lambda refusal: (
        f"Deze machtiging is {_STATUSES.get(refusal.status, 'niet meer geldig')}. Leg een nieuwe machtiging vast."
    ),
    refusals.NotEntitled: lambda refusal: (
        f"{refusal.name} was er niet en was niet vertegenwoordigd. Leg eerst de aanwezigheid of de machtiging vast."
    ),
    refusals.InstructionBinds: lambda refusal: (
        f"{refusal.name} heeft bij dit punt een steminstructie gegeven: "
        f"{_CHOICES.get(refusal.choice, refusal.choice)}. De gemachtigde is daaraan gebonden."
    ),
    refusals.BallotsSecret: lambda _refusal: (
        "Bij een geheime stemming wordt niet bewaard wie wat stemde. Vul alleen de aantallen in."
    ),
    refusals.NobodyCanVote: _nobody,
    refusals.MomentNeeded: lambda _refusal: (
        "Niet iedereen was er de hele tijd. Vul in hoe laat is gestemd: daarvan hangt af wie kon stemmen."
    ),
    refusals.VotesBound: lambda refusal: (
        f"Er zijn {votes(refusal.counted)} {_as_counted(refusal.choice)} geteld, maar er konden er hoogstens "
        f"{refusal.possible} {_as_counted(refusal.choice)} zijn: de andere zijn gebonden aan een steminstructie. "
        f"{_COUNT_AGAIN}"
    ),
    refusals.VotesIndivisible: lambda refusal: (
        f"{votes(refusal.counted)} {_as_counted(refusal.choice)} kan niet: een lid stemt met al zijn stemmen tegelijk. "
        f"{_COUNT_AGAIN}"
    ),
    refusals.VoteTaken: lambda refusal: (
        f"Hierover is al gestemd, bij besluit {refusal.number}. Haal eerst die stemming weg, of verander dit bij het "
        "volgende overleg."
    ),
    refusals.HourNeeded: lambda refusal: (
        f"Machtigingen konden uiterlijk {short_moment(refusal.until)} binnenkomen. Vul in hoe laat deze binnenkwam."
    ),
    refusals.RevokedTooEarly: lambda refusal: (
        f"De machtiging kwam pas op {short_date(refusal.received_on)} binnen. Vul een dag daarna in."
    ),
    refusals.VotingMemberKnown: lambda refusal: f"{refusal.name} staat al in de lijst. Wijzig daar het aantal stemmen.",
    refusals.MeetingForMembers: lambda refusal: (
        f"Dit overleg is alleen voor leden; {refusal.name} hoort er niet bij. "
        "Kies inleider, adviseur of secretariaat als deze persoon een taak heeft."
    ),
}
"""Kind of refusal → the sentence for one."""
