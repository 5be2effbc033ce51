"""What is said of registrations: who waits where, how full something is, and the letter with a free place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from secretariat.domain.registrations import Count
from secretariat.wording.counting import enumeration, persons, quantity

DINNER = "Het diner"
DINNER_TOTAL = "Diner"
YES = "ja"
OFFERED = "plaats aangeboden"
NOT_COMING = "afgemeld"
SHOWN_OFFERS = 3
"""More places than these are only counted in one line."""
PURGE_QUESTION = (
    "De dieetwensen verdwijnen ook uit de geschiedenis. Wissen, en alles daarvoor, kan niet ongedaan worden gemaakt."
)


def short_title(title: str) -> str:
    """The name of a werkbezoek or session before the dash of its title: "Bibliotheek Hoogezand"."""
    return title.split(" – ")[0].strip() or title


def full(title: str, name: str, place: int) -> str:
    """Something else than a werkbezoek has no room left; see :func:`secretariat.wording.notices.excursion_full`."""
    return f"{title} is vol. {name} staat op de wachtlijst (plaats {place})."


def bus_title(excursion: str) -> str:
    """What the bus to a werkbezoek is called in a sentence."""
    return f"De bus naar {excursion}"


def choice_title(title: str) -> str:
    """A choice in the middle of a sentence: "het diner", "de bus naar Hoogezand"; names keep their capital."""
    return title[0].lower() + title[1:] if title.startswith(("Het ", "De bus ")) else title


def listed_choice(title: str) -> str:
    """A choice among others: "diner, bus naar Hoogezand"."""
    return choice_title(title).removeprefix("het ").removeprefix("de ")


def bus_full(taken: int, seats: int) -> str:
    """The warning with a place at a werkbezoek for somebody who wants the bus: "bus vol (2/2)"."""
    return f"bus vol ({taken}/{seats})"


def choice_words(title: str, place: int | None, *, is_offered: bool, is_cancelled: bool = False) -> str:
    """A choice in a list, with what is to be known of it: "Bibliotheek Hoogezand (wachtlijst 1)"."""
    if is_cancelled:
        return f"{title} ({NOT_COMING})"
    if is_offered:
        return f"{title} ({OFFERED})"
    return f"{title} (wachtlijst {place})" if place else title


def bus_words(place: int | None, *, is_offered: bool, waits_to_go: bool = False) -> str:
    """How somebody goes by bus, in a list: "bus", or "wacht op de bus (1)".

    Who waits for the werkbezoek itself has no seat yet, and does not wait for one: "wil met de bus".
    """
    if waits_to_go:
        return "wil met de bus"
    if is_offered:
        return f"bus ({OFFERED})"
    return f"wacht op de bus ({place})" if place else "bus"


def total(title: str, count: Count, *, by_bus: int | None = None, without_seat: int = 0) -> str:
    """How many come and wait: "Hoogezand 3 aangemeld (2 bus, 1 eigen vervoer) + 1 wachtlijst".

    ``by_bus`` is how many have a seat in the bus, None where no bus goes; ``without_seat`` how many wait for one.
    """
    how = [f"{by_bus} bus"] if by_bus else []
    own = count.placed - (by_bus or 0) - without_seat
    how += [f"{own} eigen vervoer"] if by_bus is not None and own > 0 else []
    how += [f"{without_seat} zonder plaats in de bus"] if without_seat else []
    words = f"{title} {count.placed} aangemeld" + (f" ({', '.join(how)})" if how else "")
    waits = count.waiting + count.offered
    words += f" + {waits} wachtlijst" if waits else ""
    return words + (f", {quantity(count.offered, 'plaats', 'plaatsen')} aangeboden" if count.offered else "")


def room_left(count: Count) -> str:
    """How many places there still are: "vol (3/3)", "nog 2 van 30 vrij"; empty where any number fits."""
    if count.capacity is None:
        return ""
    if count.is_full:
        return f"vol ({count.placed + count.offered}/{count.capacity})"
    return f"nog {count.free} van {count.capacity} vrij"


def dinner_total(count: Count, diets: Mapping[str, int]) -> str:
    """How many eat, and for the kitchen what: "Diner 5 (1 vegetarisch)"; nobody is named."""
    what = f" ({enumeration([f'{number} {diet}' for diet, number in diets.items()])})" if diets else ""
    waits = count.waiting + count.offered
    return f"Diner {count.placed}{what}" + (f" + {waits} wachtlijst" if waits else "")


def everybody(coming: int, cancelled: int) -> str:
    """How many come at all: "9 aangemeld, 1 afgemeld"."""
    return f"{coming} aangemeld" + (f", {cancelled} {NOT_COMING}" if cancelled else "")


def still_expected(expected: int, there: int) -> str:
    """How far the check-in is: "7 personen verwacht, 2 binnen"."""
    return f"Nog {persons(expected)} verwacht, {there} binnen." if expected else f"Iedereen is binnen ({there})."


def offer_line(name: str, title: str, warnings: Sequence[str]) -> str:
    """That a place is kept for somebody: "S. Voorbeeldstra: plaats bij Bibliotheek Hoogezand – bus vol (2/2)"."""
    return f"{name}: plaats bij {title}" + (f" – {', '.join(warnings)}" if warnings else "")


def offers_line(lines: Sequence[str]) -> str:
    """Whom there is something to tell: "Plaats voor de wachtlijst – S. Voorbeeldstra: plaats bij het diner"."""
    shown = "; ".join(lines[:SHOWN_OFFERS])
    more = len(lines) - SHOWN_OFFERS
    head = "Plaats" if len(lines) == 1 else f"{len(lines)} plaatsen"
    return f"{head} voor de wachtlijst – {shown}" + (f"; en nog {more}" if more > 0 else "")


def offer_subject(title: str, event: str) -> str:
    """The subject of the letter with a free place."""
    return f"Er is een plaats voor u vrij: {title} ({event})"


def offer_text(opening: str, title: str, event: str, asides: Sequence[str], sender: str) -> str:
    """The letter to the first on a waiting list, with asides such as that the bus is full."""
    blocks = (
        f"{opening},",
        f"U staat op de wachtlijst voor {title} tijdens {event}. Er is nu een plaats voor u vrijgekomen.",
        *asides,
        "Wilt u ons zo spoedig mogelijk laten weten of u deze plaats aanneemt? Tot dan houden wij haar voor u vast.",
        f"Met vriendelijke groet,\n\n{sender}".rstrip(),
    )
    return "\n\n".join(blocks)


def aside_bus_full(taken: int, seats: int, station: str) -> str:
    """That the bus is full, and how one comes there otherwise."""
    other = f" Station in de buurt: {station}." if station else ""
    return f"De bus ernaartoe is vol ({taken}/{seats}); u kunt met eigen vervoer komen.{other}"


def restored_words(lost: Sequence[str]) -> str:
    """Somebody comes again, without what he may not choose any more: "Weer aangemeld, zonder Visie online …"."""
    return "Weer aangemeld" + (f", zonder {enumeration(list(lost))}: dat kan niet meer" if lost else "")


def purge_words(count: int, day: str, is_due: bool) -> str:
    """The button that wipes the diets: "1 dieetwens wissen (vanaf 08-03-2024)"."""
    what = quantity(count, "dieetwens", "dieetwensen")
    return f"{what} wissen (bewaartermijn voorbij)" if is_due else f"{what} wissen (uiterlijk {day})"


def own_programme_subject(event: str) -> str:
    """The subject of the e-mail to a participant with what is for him."""
    return f"Uw programma: {event}"


def own_programme_text(opening: str, event: str, sender: str) -> str:
    """The e-mail to a participant, with his programme and a calendar file inside."""
    blocks = (
        f"{opening},",
        f"Hierbij ontvangt u uw programma voor {event}: wat u koos, waar en wanneer, en hoe u er komt. "
        "Met het agendabestand zet u alles in uw agenda; een nieuwe versie vervangt de vorige.",
        "Klopt er iets niet, laat het ons dan weten.",
        f"Met vriendelijke groet,\n\n{sender}".rstrip(),
    )
    return "\n\n".join(blocks)


_NAMED = 4
"""So many people are named in a sentence; the others are counted."""


def concern_sentence(reason: str, title: str, names: Sequence[str]) -> str:
    """Whom a change of the programme concerns: "‘Kennissessies’ is verplaatst, en gekozen door 2 personen: A en B."."""
    rest = len(names) - _NAMED
    told = [*names[:_NAMED], *([f"nog {rest}"] if rest > 0 else [])]
    who = f"{persons(len(names))}: {enumeration(told)}"
    if reason == "members_only":
        return f"‘{title}’ is nu alleen voor leden. Gekozen, maar geen lid: {who}."
    if reason == "going":
        return f"‘{title}’ is gekozen door {who}. Verplaats hen eerst; daarna kan het vervallen."
    if reason == "bus":
        return f"De bus naar ‘{title}’ vertrekt op een ander uur, en was gekozen door {who}."
    if reason == "place":
        return f"‘{title}’ is op een andere plaats, en was gekozen door {who}."
    return f"‘{title}’ is verplaatst, en was gekozen door {who}."


def concern_subject(title: str, event: str) -> str:
    """The subject of the e-mail to who had chosen something that changed."""
    return f"Uw keuze is gewijzigd: {title} ({event})"


def concern_text(reason: str, title: str, event: str, now: str, *, is_visit: bool) -> Sequence[str]:
    """What happened to something that was chosen, and what is asked of who chose it.

    ``now`` is when or where it is now, empty when that is not known; ``is_visit`` that it is a werkbezoek.
    """
    departs = f"vertrekt nu om {now}" if now else "heeft nog geen nieuwe vertrektijd"
    where = f"is nu op een andere plaats: {now}" if now else "is nu op een andere plaats, die nog bekend wordt gemaakt"
    told = {
        "bus": f"U gaat naar ‘{title}’ tijdens {event}. De bus ernaartoe {departs}.",
        "place": f"U koos ‘{title}’ tijdens {event}. Dit werkbezoek {where}.",
        "moved": f"U koos ‘{title}’ tijdens {event}. Dit onderdeel is verplaatst en is nu op {now}.",
        "members_only": f"U koos ‘{title}’ tijdens {event}. Dit onderdeel is alleen voor leden.",
        "going": f"U koos ‘{title}’ tijdens {event}. Dit onderdeel gaat niet door.",
    }[reason]
    other = "naar welk werkbezoek u nu wilt gaan" if is_visit else "welke kennissessie u nu wilt volgen"
    ask = other if reason in ("going", "members_only") else "of dit u past"
    return told, f"Laat ons weten {ask}."


def concern_letter(blocks: Sequence[str], sender: str) -> str:
    """The e-mail to everybody who had chosen something that changed."""
    greeting = f"Met vriendelijke groet,\n\n{sender}".rstrip()
    return "\n\n".join(("Geachte heer, mevrouw,", *blocks, greeting))
