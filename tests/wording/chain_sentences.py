"""The refusals of the chain with their sentences, for ``test_refusals.py``."""

from __future__ import annotations

import datetime as dt

from secretariat.domain import refusals
from secretariat.domain.refusals import Refusal

CHAIN_SENTENCES: list[tuple[Refusal, str]] = [
    (
        refusals.DossierStepWrong("active", "archived", ("waiting", "concluded")),
        "Een dossier met de status ‘lopend’ kan niet meteen ‘gearchiveerd’ worden. Kies eerst ‘wacht op derden’ of"
        " ‘afgerond’.",
    ),
    (
        refusals.OnAgendaAlready("Begroting", "AO-CULT 2024-01, punt 4"),
        "‘Begroting’ staat al op de agenda: AO-CULT 2024-01, punt 4. Haal het daar eerst af om het te verplaatsen.",
    ),
    (
        refusals.StepOutOfOrder("convene", "held"),
        "Een overleg met de status ‘gehouden’ kan niet worden bijeengeroepen. Kijk eerst wat de volgende stap is.",
    ),
    (
        refusals.StepOutOfOrder("adopt", "held", "chair_review"),
        "Een verslag met de status ‘ter controle bij voorzitter’ kan niet worden vastgesteld. "
        "Kijk eerst wat de volgende stap is.",
    ),
    (
        refusals.ChecksFail(2, 1),
        "Er zijn 2 opmerkingen bij de controle die eerst moeten worden hersteld.",
    ),
    (
        refusals.ChecksFail(0, 1),
        "Er is 1 opmerking bij de controle. Herstel dat, of noteer een reden om toch te verzenden.",
    ),
    (
        refusals.ChecksFail(0, 2, "adopt"),
        "Er zijn 2 opmerkingen bij de controle. Herstel dat, of noteer een reden om toch vast te stellen.",
    ),
    (
        refusals.StepFinal("adopt_minutes"),
        "‘verslag vaststellen’ kan niet ongedaan worden gemaakt, en wat daarvóór is gedaan ook niet: "
        "het verslag ligt vast.",
    ),
    (
        refusals.DraftCameLater("BO-CULT 2023-03", dt.date(2023, 11, 9), dt.date(2023, 11, 16)),
        "Bij BO-CULT 2023-03 op 9 november 2023 was er nog geen concept van dit verslag; dat ging rond op "
        "16 november 2023. Kies een later overleg, of stel het schriftelijk vast.",
    ),
    (
        refusals.ApprovalDayWrong(dt.date(2023, 12, 1), dt.date(2023, 11, 2)),
        "1 december 2023 moet nog komen. Kies de dag waarop de voorzitter akkoord was, uiterlijk vandaag.",
    ),
    (refusals.ExplanationNeeded("term"), "Noteer een reden om van de termijn af te wijken."),
    (
        refusals.StepFinal("dispatch"),
        "‘stukken verzenden’ kan niet ongedaan worden gemaakt, en wat daarvóór is gedaan ook niet: het is de deur uit.",
    ),
    (
        refusals.OtherBody("Bestuurlijk overleg Cultuur"),
        "Dit overleg hoort bij een ander orgaan. Kies een overleg van Bestuurlijk overleg Cultuur.",
    ),
    (
        refusals.NotLater("BO-CULT 2023-02", dt.date(2023, 11, 2)),
        "Dit overleg komt niet na BO-CULT 2023-02 (02-11-2023). Kies een later overleg.",
    ),
    (
        refusals.ParcelOutdated(),
        "De gegevens zijn gewijzigd sinds u de verzending bekeek. Bekijk haar opnieuw voordat u verzendt.",
    ),
    (refusals.ExplanationNeeded("withdraw"), "Noteer waarom dit niet is verzonden."),
    (
        refusals.AlreadyWithdrawn(dt.date(2023, 10, 20)),
        "Dat dit niet is verzonden, is op 20 oktober 2023 al vastgelegd.",
    ),
    (
        refusals.DispatchFollowed(),
        "Hierna is over dit overleg nog iets verzonden. Leg eerst vast dat die latere verzending niet is gegaan.",
    ),
    (
        refusals.ErratumSent(dt.date(2024, 6, 3)),
        "Dit erratum is op 3 juni 2024 met het verslag verzonden. Leg een nieuw erratum vast.",
    ),
    (
        refusals.AlreadyHeldOver("Begroting", "BO-CULT 2024-01"),
        "‘Begroting’ is al aangehouden en staat op de agenda van BO-CULT 2024-01. "
        "Haal het daar weg als het ergens anders heen moet.",
    ),
    (
        refusals.AlreadyHeldOver("Begroting", ""),
        "‘Begroting’ is al aangehouden en staat bij Te agenderen. Haal het daar weg als het ergens anders heen moet.",
    ),
    (
        refusals.MinutesNotHeldOver("BO-CULT 2023-01"),
        "Het verslag van BO-CULT 2023-01 komt vanzelf op de volgende agenda zolang het niet is vastgesteld. "
        "Houdt het overleg de vaststelling aan, kies dan ‘Aanhouden’ bij dit punt in het verslag.",
    ),
    (refusals.VotedTwice("Veendam"), "Veendam staat er meer dan één keer bij. Laat per organisatie één stem staan."),
    (
        refusals.AdoptionPutOff("BO-CULT 2023-02", "2023-B-006", "BO-CULT 2024-01"),
        "BO-CULT 2023-02 heeft de vaststelling van dit verslag aangehouden (2023-B-006). "
        "Stel het vast in BO-CULT 2024-01, waar het op de agenda staat.",
    ),
    (
        refusals.AdoptionPutOff("BO-CULT 2023-02", "", ""),
        "BO-CULT 2023-02 heeft de vaststelling van dit verslag aangehouden. Stel het vast in een volgend overleg.",
    ),
    (
        refusals.SignedAhead(dt.date(2030, 5, 12)),
        "12 mei 2030 moet nog komen. Vul de dag in waarop is getekend, uiterlijk vandaag, of laat hem leeg zolang dat"
        " nog niet is gebeurd.",
    ),
    (
        refusals.AdoptionDayWrong(dt.date(2023, 12, 1), dt.date(2023, 11, 2), dt.date(2023, 11, 30)),
        "1 december 2023 moet nog komen. Kies de dag waarop het verslag is vastgesteld, uiterlijk vandaag.",
    ),
    (
        refusals.AdoptionDayWrong(dt.date(2023, 11, 1), dt.date(2023, 11, 2), dt.date(2023, 11, 30)),
        "Op 1 november 2023 was het overleg nog niet geweest. Kies 2 november 2023 of een latere dag.",
    ),
    (
        refusals.AdoptionDayWrong(
            dt.date(2023, 11, 15), dt.date(2023, 11, 2), dt.date(2023, 11, 30), dt.date(2023, 11, 16)
        ),
        "Op 15 november 2023 was er nog geen concept van dit verslag verzonden; dat ging rond op 16 november 2023. "
        "Kies die dag of een latere.",
    ),
    (
        refusals.VotesUnequal(11, 10),
        "Er zijn 11 stemmen geteld, maar er konden er 10 worden uitgebracht. Tel opnieuw, of pas het aantal aan.",
    ),
    (refusals.CommitmentByNobody(), "Vul in wie de toezegging doet: een persoon of een organisatie."),
    (
        refusals.AmendmentElsewhere(0),
        "Deze woorden staan niet (meer) in de tekst. Pas de tekst zelf aan en zet de wijziging op overgenomen.",
    ),
    (
        refusals.AmendmentElsewhere(2),
        "Deze woorden staan er 2 keer. Neem meer van de zin op, of pas de tekst zelf aan.",
    ),
    (
        refusals.LetterSent("4b", dt.date(2023, 10, 19)),
        "Stuk 4b is op 19 oktober 2023 verzonden en houdt zijn letter. "
        "Laat het staan en zet het stuk dat ervoor in de plaats komt erachter.",
    ),
    (
        refusals.DayToCome("BO-CULT 2023-02", dt.date(2024, 12, 14)),
        "BO-CULT 2023-02 is al gehouden en 14 december 2024 moet nog komen. Vul de dag in waarop het overleg was.",
    ),
    (
        refusals.DayNeeded("BO-CULT 2023-02", held=True),
        "BO-CULT 2023-02 is al gehouden en houdt een datum. Vul de dag in waarop het overleg was.",
    ),
    (
        refusals.DayNeeded("BO-CULT 2023-02", held=False),
        "BO-CULT 2023-02 is al bijeengeroepen en houdt een datum. Verzet het overleg of annuleer het.",
    ),
]
