"""Words about what is about to be sent and what was: how much, to whom, what is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.domain.dispatches import Dispatch, DispatchChannel, DispatchKind, Mode, RecipientRole
from secretariat.domain.text import clean_line
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.dates import day_month_year
from secretariat.wording.documents import size_in_words
from secretariat.wording.terms import label

LARGE = 20 * 1024**2
"""What many mailboxes refuse, in bytes."""
_BEGINNING = 120
_MESSAGES = (DispatchChannel.EML, DispatchChannel.MAILTO)
_IN_MESSAGE = 4 / 3
"""How much larger a file is inside an e-mail."""


def recipients(count: int) -> str:
    """Says "1 ontvanger", "11 ontvangers"."""
    return quantity(count, "ontvanger", "ontvangers")


def files(count: int) -> str:
    """Says "1 bestand", "6 bestanden"."""
    return quantity(count, "bestand", "bestanden")


def ready(to: int, cc: int, count: int, size: int) -> str:
    """What is ready to go: "Klaar: aan 10, afschrift aan 1, 6 bestanden (1,2 MB)."; a size of 0 is not known yet."""
    copies = f", afschrift aan {cc}" if cc else ""
    return f"Klaar: aan {to}{copies}, {files(count)}{f' ({size_in_words(size)})' if size else ''}."


def in_the_way(stops: int, asks: int) -> str:
    """What keeps it from going: "Eerst 1 punt herstellen en 2 keer een reden geven."; empty when nothing does."""
    parts = [f"{quantity(stops, 'punt', 'punten')} herstellen"] if stops else []
    parts += [f"{asks} keer een reden geven"] if asks else []
    return f"Eerst {enumeration(parts)}." if parts else ""


def too_large(size: int) -> str:
    """What is said of files that together are large for an e-mail; empty when they are not."""
    inside = int(size * _IN_MESSAGE)
    if inside <= LARGE:
        return ""
    return (
        f"Met deze bijlagen wordt een bericht {size_in_words(inside)}; veel postvakken weigeren meer dan 20 MB. "
        "Kies bij Bericht voor ‘Map met bijlagen’ en deel ze op een andere manier."
    )


def road_words(channel: DispatchChannel, mode: Mode) -> str:
    """How it goes: "E-mailconcept: één bericht voor allen"."""
    if channel is not DispatchChannel.EML:
        return label(channel)
    return f"{label(channel)}: {_lower(label(mode))}"


def mode_words(dispatch: Dispatch) -> str:
    """How one message reached them, in the log: "Verzonden: één bericht voor allen"; empty where that says nothing."""
    if dispatch.mode is None or dispatch.channel not in _MESSAGES or len(dispatch.recipients) == 1:
        return ""
    return f"Verzonden: {_lower(label(dispatch.mode))}"


def version_words(kind: DispatchKind, version: int | None) -> str:
    """Which version goes or went: "agenda versie 2", "concept v1"; empty when it has none."""
    if version is None:
        return ""
    return f"concept v{version}" if kind is DispatchKind.DRAFT_MINUTES else f"agenda versie {version}"


def sent_before(last: Dispatch | None) -> str:
    """What was sent of this kind before: "Eerder verzonden op 19 oktober 2023 aan 11 ontvangers (agenda versie 1)."."""
    if last is None:
        return ""
    version = version_words(last.kind, last.version)
    return (
        f"Eerder verzonden op {day_month_year(last.sent_on)} aan {recipients(len(last.recipients))}"
        f"{f' ({version})' if version else ''}."
    )


def sending_words(dispatch: Dispatch) -> str:
    """What a sending is called in the log: "Convocatie", "Convocatie – niet verzonden"."""
    return label(dispatch.kind) if dispatch.has_gone else f"{label(dispatch.kind)} – niet verzonden"


def withdrawn_words(dispatch: Dispatch) -> str:
    """Why it did not go: "Niet verzonden, vastgelegd op 20 oktober 2023: te groot"; empty when it went."""
    if dispatch.withdrawn_on is None:
        return ""
    reason = f": {dispatch.withdrawn_reason}" if dispatch.withdrawn_reason else ""
    return f"Niet verzonden, vastgelegd op {day_month_year(dispatch.withdrawn_on)}{reason}"


def recorded(kind: DispatchKind, count: int) -> str:
    """What is said when a sending was written down."""
    return f"{label(kind)} vastgelegd als verzonden aan {recipients(count)}."


def not_sent_any_more(kinds: Sequence[DispatchKind]) -> str:
    """What was prepared goes no more: "Wat was voorbereid (convocatie) gaat niet meer uit en is weg."; or nothing."""
    if not kinds:
        return ""
    return f"Wat was voorbereid ({enumeration([label(kind).lower() for kind in kinds])}) gaat niet meer uit en is weg."


def names_of(dispatch: Dispatch, role: RecipientRole) -> str:
    """Who received it as this: "A. Testinga, B. Proefstra (geen e-mailadres)"."""
    found = [one for one in dispatch.recipients if one.role is role]
    return ", ".join(one.name if one.email else f"{one.name} (geen e-mailadres)" for one in found)


def first_words(text: str) -> str:
    """The beginning of a letter, on one line: "Geachte leden, Hierbij ontvangt u de uitnodiging en de agenda…"."""
    line = clean_line(text)
    return line if len(line) <= _BEGINNING else f"{line[:_BEGINNING].rstrip()}…"


def short_checksum(sha256: str) -> str:
    """As much of a checksum as a person compares: "3fa21b09 c41e"."""
    return f"{sha256[:8]} {sha256[8:12]}" if sha256 else ""


LACKING = {
    "": "",
    "text": "De tekst is te lang om aan uw e-mailprogramma mee te geven. Kopieer haar uit bericht.txt in de map.",
    "people": (
        "De tekst en de ontvangers zijn te lang om aan uw e-mailprogramma mee te geven. "
        "Kopieer ze uit bericht.txt in de map."
    ),
}
"""What an e-mail that was opened does not say because it was too long, and where that stands."""
CHECKSUM_RIGHT = "Zo is het verzonden; het controlegetal klopt."
CHECKSUM_REDRAWN = (
    "Dit is wat er stond. Het is opnieuw getekend door een andere versie van het programma, dus het controlegetal van "
    "het bestand is anders."
)


def _lower(words: str) -> str:
    """Without the capital, which alone leaves the accent of één out."""
    return words.lower().replace("eén", "één")
