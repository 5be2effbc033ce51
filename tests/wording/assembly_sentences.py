"""What an assembly refuses with its sentences, for ``test_refusals.py``."""

from __future__ import annotations

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
    (refusals.VotingMemberKnown("Veendam"), "Veendam staat al in de lijst. Wijzig daar het aantal stemmen."),
    (
        refusals.MeetingForMembers("G. Modelhuis"),
        "Dit overleg is alleen voor leden; G. Modelhuis hoort er niet bij. "
        "Kies inleider, adviseur of secretariaat als deze persoon een taak heeft.",
    ),
]
