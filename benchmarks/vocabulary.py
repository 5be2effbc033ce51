"""Text that behaves like Dutch minutes: a few words everywhere, thousands of long compounds now and then.

Word frequencies follow Zipf's law (the word of rank n stands 1/n as often as the first), because search and indexes
live or die by exactly that.
"""

from __future__ import annotations

import itertools
import random


def _split(words: str, separator: str | None = None) -> tuple[str, ...]:
    return tuple(words.split(separator))


_SMALL_WORDS = _split(
    "de van het een in en is dat op te voor met zijn er niet aan wordt door om naar bij ook als deze worden over "
    "die dit tot uit nog moet kan zal wat meer heeft hebben maar dan wel geen onder na tussen tijdens volgens "
    "binnen zij hij we ons onze hun per zo waar hoe welke alle beide eerste tweede nieuwe laatste komende afgelopen "
    "gezamenlijke bestuurlijke ambtelijke regionale vraagt meldt stelt geeft licht toe bespreekt verzoekt besluit "
    "spreekt bedankt sluit opent volgt ontvangt stuurt overleg agenda verslag punt vraag voorstel besluit reactie "
    "voorzitter wethouder gemeente gemeenten provincie raad college regio plan jaar maand week termijn stuk stukken "
    "bijeenkomst presentatie"
)

_FIRST_PARTS = _split(
    "bibliotheek cultuur gemeente provincie regio bestuurs raads college begrotings jaar plan project programma "
    "beleids uitvoerings samenwerkings subsidie erfgoed museum theater muziek onderwijs jeugd wijk dorps stads "
    "platteland energie klimaat water woning verkeers mobiliteits vervoers afval milieu natuur landschaps economie "
    "arbeidsmarkt zorg welzijns sport recreatie toerisme veiligheids crisis handhavings vergunning informatie "
    "archief data digitaliserings communicatie inspraak participatie evaluatie toezichts financiën coördinatie "
    "reïntegratie ruimte omgevings bestemmings grond vastgoed huisvestings personeels opleidings kennis innovatie "
    "ontwikkel koers termijn najaars voorjaars week maand kwartaal vergader agenda dossier convenant contract steun "
    "fonds budget kosten risico kader kwaliteits prestatie voortgangs actie besluit advies opdracht overleg netwerk "
    "keten partner leden achterban burger inwoners ondernemers vrijwilligers mantel buurt kern haven spoor fiets "
    "weg brug kerk school kinder ouderen taal lees boeken media film dans kunst beeld podium atelier"
)

_LAST_PARTS = _split(
    "plan beleid voorziening regeling afspraak overleg programma project notitie startnotitie voorstel besluit "
    "visie strategie agenda kalender begroting rekening verantwoording rapportage evaluatie onderzoek enquête "
    "analyse monitor aanpak uitvoering coördinatie commissie werkgroep stuurgroep platform netwerk convenant "
    "overeenkomst contract subsidie bijdrage fonds budget kosten tarief verdeling sleutel norm kader richtlijn "
    "verordening wet vergunning toets advies aanvraag procedure planning termijn fase traject proces bijeenkomst "
    "sessie conferentie congres werkbezoek presentatie campagne website nieuwsbrief brief reactie zienswijze motie "
    "amendement raadsvoorstel raadsbesluit opdracht aanbesteding inkoop beheer onderhoud bouw renovatie verhuizing "
    "locatie gebouw terrein gebied wijk kern route verbinding functie taak rol positie vacature medewerker adviseur "
    "ambtenaar bestuurder portefeuille partner instelling organisatie vereniging stichting instituut centrum punt "
    "loket fractie doelgroep behoefte opgave ambitie doelstelling resultaat effect indicator cijfers gegevens "
    "bestand systeem archief toegang gebruik"
)

VERBS = _split(
    "opstellen uitwerken voorbereiden bespreken rondsturen aanvragen organiseren afstemmen inventariseren evalueren "
    "actualiseren aanleveren plannen toelichten controleren publiceren vaststellen verkennen"
)

SURNAME_STARTS = _split(
    "Proef Test Voorbeeld Schijn Denk Verzin Fictie Demo Model Staal Muster Papier Blanco Loos Nep Quasi Pseudo Schets"
)

SURNAME_ENDS = _split("stra sma inga ema huis veld berg kamp dijk man horst beek meer wijk land haven hof brug")

FIRST_NAMES = _split(
    "Anna Bram Carla Daan Eva Fokke Greet Hilde Ineke Jan Klaas Lies Marije Noor Otto Piet Quinten Roos Sjoerd "
    "Tineke Ubbo Vera Wim Xandra Ymke Zwaan Renée André Zoë Loïs"
)

MUNICIPALITIES = _split(
    "Eemsdelta|Groningen|Het Hogeland|Midden-Groningen|Oldambt|Pekela|Stadskanaal|Veendam|Westerkwartier|Westerwolde",
    "|",
)

SUBJECTS = _split(
    "Cultuur Bibliotheekwerk Economie Wonen Energie Mobiliteit Jeugd Zorg Veiligheid Sport Financiën Milieu"
)


class Prose:
    """Sentences and paragraphs, the same ones for the same generator of chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        compounds = [f"{first}{last}" for first, last in itertools.product(_FIRST_PARTS, _LAST_PARTS)]
        chance.shuffle(compounds)
        self.words = [*dict.fromkeys(_SMALL_WORDS), *compounds]
        self._weights = list(itertools.accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def _draw(self, count: int) -> list[str]:
        return self._chance.choices(self.words, cum_weights=self._weights, k=count)

    def paragraph(self) -> str:
        """Three to five sentences, some 420 bytes."""
        return " ".join(self.sentence(self._chance.randint(8, 13)) for _ in range(self._chance.randint(3, 5)))

    def sentence(self, length: int) -> str:
        """A sentence of so many words."""
        text = " ".join(self._draw(length))
        return f"{text[0].upper()}{text[1:]}."

    def title(self) -> str:
        """Two to five words, the first with a capital, without a full stop."""
        return self.sentence(self._chance.randint(2, 5))[:-1]

    def task(self) -> str:
        """What an action point asks: "Notitie over … opstellen."."""
        return f"{self.sentence(self._chance.randint(4, 9))[:-1]} {self._chance.choice(VERBS)}."
