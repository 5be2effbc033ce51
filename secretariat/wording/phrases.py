"""The phrases in which minutes are written: neutral, present tense, third person (``domain.md`` §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = "…"
"""Where the cursor belongs after a phrase was put in a text."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a text, and the heading they stand under."""

    words: str
    group: str

    @property
    def halves(self) -> tuple[str, str]:
        """What comes before the cursor and what behind it; a phrase that ends openly leaves a space."""
        before, _gap, after = self.words.partition(GAP)
        return before, after


_SAYS = "Iemand zegt iets"
_CONCLUDES = "Afsluiten"
_PROCEDURE = "Vaste zinnen"
_RECORDS = "Vastleggen"
_OWN = "Van de vereniging"

PHRASES: tuple[Phrase, ...] = (
    Phrase("merkt op dat …", _SAYS),
    Phrase("wijst op …", _SAYS),
    Phrase("benadrukt dat …", _SAYS),
    Phrase("deelt mee dat …", _SAYS),
    Phrase("licht … toe.", _SAYS),
    Phrase("zet … uiteen.", _SAYS),
    Phrase("vat … samen.", _SAYS),
    Phrase("stelt voor …", _SAYS),
    Phrase("vraagt aandacht voor …", _SAYS),
    Phrase("geeft aan dat …", _SAYS),
    Phrase("Het overleg stemt in met …", _CONCLUDES),
    Phrase("Het overleg neemt kennis van …", _CONCLUDES),
    Phrase("De voorzitter concludeert dat …", _CONCLUDES),
    Phrase("Afgesproken wordt dat …", _CONCLUDES),
    Phrase("Het overleg adviseert de colleges …", _CONCLUDES),
    Phrase("Geconstateerd wordt dat …", _CONCLUDES),
    Phrase("De agenda wordt ongewijzigd vastgesteld.", _PROCEDURE),
    Phrase("Het verslag wordt ongewijzigd vastgesteld.", _PROCEDURE),
    Phrase("Met inachtneming hiervan wordt het verslag vastgesteld.", _PROCEDURE),
    Phrase("Het verslag wordt aangehouden.", _PROCEDURE),
    Phrase("Er zijn geen mededelingen.", _PROCEDURE),
    Phrase("Van de rondvraag wordt geen gebruik gemaakt.", _PROCEDURE),
    Phrase("De voorzitter opent het overleg om … uur en heet de aanwezigen welkom.", _PROCEDURE),
    Phrase("De voorzitter sluit het overleg om … uur onder dankzegging voor ieders inbreng.", _PROCEDURE),
    Phrase("actie: …", _RECORDS),
    Phrase("besluit: …", _RECORDS),
    Phrase("toezegging: …", _RECORDS),
    Phrase("conclusie: …", _RECORDS),
)


def phrases(own: Sequence[str]) -> tuple[Phrase, ...]:
    """The phrases of the association first, then the usual ones that are not among them."""
    usual = (phrase for phrase in PHRASES if phrase.words not in own)
    return (*(Phrase(words, _OWN) for words in own), *usual)
