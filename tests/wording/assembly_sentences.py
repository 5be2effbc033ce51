"""What an assembly refuses with its sentences, for ``test_refusals.py``."""

from __future__ import annotations

import datetime as dt

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

ASSEMBLY_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.GrantorWithoutVote("H. Proefkamp"),
        "H. Proefkamp is geen stemgerechtigd lid en kan niemand machtigen. Kies een stemgerechtigd lid.",
    ),
    (
        refusals.HolderWithoutVote("H. Proefkamp"),
        "H. Proefkamp is geen stemgerechtigd lid en kan niet als gemachtigde optreden.",
    ),
    (
        refusals.ProxyToItself("Testerhage"),
        "Testerhage kan zichzelf niet machtigen. Kies een gemachtigde van een ander lid.",
    ),
    (
        refusals.ProxyGivenBefore("Testerhage"),
        "Testerhage heeft al een machtiging gegeven. Trek die eerst in, of wijzig haar.",
    ),
    (
        refusals.ProxyChained("Testerhage", True),
        "Testerhage heeft zelf een machtiging gegeven en kan er geen aannemen. Kies een andere gemachtigde.",
    ),
    (
        refusals.ProxyChained("Testerhage", False),
        "Testerhage is zelf gemachtigd en kan die stem niet doorgeven. Trek eerst de andere machtiging in.",
    ),
    (refusals.GrantorIsThere("L. Proefman"), "L. Proefman is zelf aanwezig; de machtiging vervalt."),
    (
        refusals.HolderFull("J. de Duinproef", 3),
        "J. de Duinproef heeft al 3 machtigingen; meer staan de statuten niet toe. Kies een andere gemachtigde.",
    ),
    (
        refusals.ProxyUsed("Testerhage"),
        "Met de machtiging van Testerhage is al gestemd. Komt Testerhage zelf, leg dan de aanwezigheid vast: "
        "de machtiging vervalt vanaf dat moment.",
    ),
    (refusals.ProxySettled("revoked"), "Deze machtiging is ingetrokken. Leg een nieuwe machtiging vast."),
    (
        refusals.NotEntitled("Testerhage"),
        "Testerhage was er niet en was niet vertegenwoordigd. Leg eerst de aanwezigheid of de machtiging vast.",
    ),
    (
        refusals.InstructionBinds("Testerhage", "tegen"),
        "Testerhage heeft bij dit punt een steminstructie gegeven: tegen. De gemachtigde is daaraan gebonden.",
    ),
    (
        refusals.BallotsSecret(),
        "Bij een geheime stemming wordt niet bewaard wie wat stemde. Vul alleen de aantallen in.",
    ),
    (
        refusals.NobodyCanVote(dt.time(11, 45)),
        "Om 11:45 uur was er niemand die kon stemmen. Verander het tijdstip, of leg vast wie er toen waren.",
    ),
    (
        refusals.NobodyCanVote(None),
        "In dit overleg was er niemand die kon stemmen. Verander het tijdstip, of leg vast wie er toen waren.",
    ),
    (
        refusals.MomentNeeded(),
        "Niet iedereen was er de hele tijd. Vul in hoe laat is gestemd: daarvan hangt af wie kon stemmen.",
    ),
    (
        refusals.VotesBound("voor", 8, 7),
        "Er zijn 8 stemmen voor geteld, maar er konden er hoogstens 7 voor zijn: de andere zijn gebonden aan een "
        "steminstructie. Tel opnieuw, of vul de stemming per organisatie in.",
    ),
    (
        refusals.VotesIndivisible("", 6),
        "6 stemmen in totaal kan niet: een lid stemt met al zijn stemmen tegelijk. "
        "Tel opnieuw, of vul de stemming per organisatie in.",
    ),
    (
        refusals.VoteTaken("2023-B-007"),
        "Hierover is al gestemd, bij besluit 2023-B-007. Haal eerst die stemming weg, of verander dit bij het "
        "volgende overleg.",
    ),
    (
        refusals.HourNeeded(dt.datetime(2023, 12, 7, 11)),
        "Machtigingen konden uiterlijk 07-12-2023 11:00 uur binnenkomen. Vul in hoe laat deze binnenkwam.",
    ),
    (
        refusals.RevokedTooEarly(dt.date(2023, 11, 30)),
        "De machtiging kwam pas op 30-11-2023 binnen. Vul een dag daarna in.",
    ),
    (refusals.VotingMemberKnown("Veendam"), "Veendam staat al in de lijst. Wijzig daar het aantal stemmen."),
    (
        refusals.MeetingForMembers("G. Modelhuis"),
        "Dit overleg is alleen voor leden; G. Modelhuis hoort er niet bij. "
        "Kies inleider, adviseur of secretariaat als deze persoon een taak heeft.",
    ),
]
