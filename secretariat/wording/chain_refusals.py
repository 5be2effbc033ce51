"""The sentences of the chain's refusals; :mod:`secretariat.wording.refusals` says them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from secretariat.domain import refusals
from secretariat.domain.changes import Action
from secretariat.domain.dossiers import DossierStatus
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.refusals import NumberIssued, Refusal
from secretariat.wording.actions import undo_label
from secretariat.wording.counting import quantity
from secretariat.wording.dates import day_month_year, short_date
from secretariat.wording.terms import LABELS

_STEPS = {
    "plan": "ingepland",
    "convene": "bijeengeroepen",
    "hold": "als gehouden vastgelegd",
    "send_to_chair": "aan de voorzitter voorgelegd",
    "approve": "door de voorzitter goedgekeurd",
    "send_draft": "als concept verzonden",
    "adopt": "vastgesteld",
    "close": "afgesloten",
    "postpone": "verzet",
    "cancel": "geannuleerd",
    "reschedule": "anders gepland",
    "convocation": "bijeengeroepen",
    "late_papers": "van nazendingen voorzien",
    "lists": "van een besluiten- en actielijst voorzien",
    "draft_agenda": "aan de agendacommissie voorgelegd",
    "adopted_minutes": "als vastgesteld verslag verzonden",
    "postponement": "als verzet gemeld",
    "cancellation": "als afgezegd gemeld",
    "correct": "met een erratum verbeterd",
    "place": "met dit punt aangevuld",
    "adopt_in": "gekozen om er een verslag in te behandelen",
}
_REASONS = {
    "term": "Noteer een reden om van de termijn af te wijken.",
    "postpone": "Noteer waarom het overleg wordt verzet.",
    "cancel": "Noteer waarom het overleg niet doorgaat.",
    "overrule": "Noteer een reden om toch te verzenden.",
    "drop": "Noteer waarom de toezegging vervalt.",
    "withdraw": "Noteer waarom dit niet is verzonden.",
}
_ISSUED = {
    "action": ("Actiepunt", "Zet het op Vervallen in plaats van het te verwijderen."),
    "commitment": ("Toezegging", "Zet haar op Vervallen in plaats van haar te verwijderen."),
    "decision": ("Besluit", "Wijzig de tekst of de soort in plaats van het te verwijderen."),
    "meeting": ("Overleg", "Zeg het af of verzet het in plaats van het weg te halen."),
}
"""Kind of record → what it is called, and what can be done instead of removing it."""
_ABOUT_MINUTES = ("send_to_chair", "approve", "send_draft", "adopt")


def _out_of_order(refusal: refusals.StepOutOfOrder) -> str:
    done = _STEPS.get(refusal.step, "verder gebracht")
    if refusal.step in _ABOUT_MINUTES and refusal.minutes_status:
        state = LABELS[MinutesStatus].get(refusal.minutes_status, "onbekend").lower()
        return f"Een verslag met de status ‘{state}’ kan niet worden {done}. Kijk eerst wat de volgende stap is."
    state = LABELS[MeetingStatus].get(refusal.status, "onbekend").lower()
    return f"Een overleg met de status ‘{state}’ kan niet worden {done}. Kijk eerst wat de volgende stap is."


def _dossier_step(refusal: refusals.DossierStepWrong) -> str:
    now, wanted, *possible = (
        f"‘{LABELS[DossierStatus].get(one, 'onbekend').lower()}’"
        for one in (refusal.status, refusal.wanted, *refusal.possible)
    )
    return f"Een dossier met de status {now} kan niet meteen {wanted} worden. Kies eerst {' of '.join(possible)}."


def _on_agenda(refusal: refusals.OnAgendaAlready) -> str:
    return f"‘{refusal.title}’ staat al op de agenda: {refusal.where}. Haal het daar eerst af om het te verplaatsen."


def _checks_fail(refusal: refusals.ChecksFail) -> str:
    if refusal.stops:
        return f"Er {_is_are(refusal.stops)} die eerst moet{'en' if refusal.stops > 1 else ''} worden hersteld."
    return f"Er {_is_are(refusal.asks)}. Herstel dat, of noteer een reden om toch {_DOING[refusal.doing]}."


_DOING = {
    "send": "te verzenden",
    "adopt": "vast te stellen",
    "hold": "vast te leggen dat het overleg is gehouden",
}
"""What is about to be done → how a reason is asked for it."""


def _is_are(count: int) -> str:
    return f"{'is' if count == 1 else 'zijn'} {quantity(count, 'opmerking', 'opmerkingen')} bij de controle"


def _final(refusal: refusals.StepFinal) -> str:
    known = {action.value: action for action in Action}
    step = f"‘{undo_label(known[refusal.action])}’" if refusal.action in known else "Deze stap"
    why = "het verslag ligt vast" if refusal.action == Action.ADOPT_MINUTES.value else "het is de deur uit"
    return f"{step} kan niet ongedaan worden gemaakt, en wat daarvóór is gedaan ook niet: {why}."


def _issued(refusal: NumberIssued) -> str:
    what, remedy = _ISSUED[refusal.what]
    if refusal.sent_on is None:
        where = "op een stuk dat is verzonden, opgeslagen of afgedrukt,"
    else:
        where = f"in het concept dat op {day_month_year(refusal.sent_on)} is verzonden"
    return f"{what} {refusal.number} staat {where} en houdt zijn nummer. {remedy}"


def _not_later(refusal: refusals.NotLater) -> str:
    day = f" ({short_date(refusal.date)})" if refusal.date else ""
    return f"Dit overleg komt niet na {refusal.code}{day}. Kies een later overleg."


def _held_over(refusal: refusals.AlreadyHeldOver) -> str:
    where = f"staat op de agenda van {refusal.code}" if refusal.code else "staat bij Te agenderen"
    return f"‘{refusal.title}’ is al aangehouden en {where}. Haal het daar weg als het ergens anders heen moet."


def _adoption_day(refusal: refusals.AdoptionDayWrong) -> str:
    day = day_month_year(refusal.day)
    if refusal.day > refusal.last:
        return f"{day} moet nog komen. Kies de dag waarop het verslag is vastgesteld, uiterlijk vandaag."
    if refusal.drafted_on is not None:
        return (
            f"Op {day} was er nog geen concept van dit verslag verzonden; dat ging rond op"
            f" {day_month_year(refusal.drafted_on)}. Kies die dag of een latere."
        )
    first = f" Kies {day_month_year(refusal.first)} of een latere dag." if refusal.first else ""
    return f"Op {day} was het overleg nog niet geweest.{first}"


def _draft_came_later(refusal: refusals.DraftCameLater) -> str:
    on = f" op {day_month_year(refusal.day)}" if refusal.day else ""
    return (
        f"Bij {refusal.code}{on} was er nog geen concept van dit verslag; dat ging rond op"
        f" {day_month_year(refusal.drafted_on)}. Kies een later overleg, of stel het schriftelijk vast."
    )


def _approval_day(refusal: refusals.ApprovalDayWrong) -> str:
    day = day_month_year(refusal.day)
    if refusal.first is not None and refusal.day < refusal.first:
        return f"Op {day} was het overleg nog niet geweest. Kies {day_month_year(refusal.first)} of een latere dag."
    return f"{day} moet nog komen. Kies de dag waarop de voorzitter akkoord was, uiterlijk vandaag."


def _put_off(refusal: refusals.AdoptionPutOff) -> str:
    by = f" ({refusal.number})" if refusal.number else ""
    where = f"in {refusal.next_code}, waar het op de agenda staat" if refusal.next_code else "in een volgend overleg"
    return f"{refusal.code} heeft de vaststelling van dit verslag aangehouden{by}. Stel het vast {where}."


def _withdrawn(refusal: refusals.AlreadyWithdrawn) -> str:
    on = f" op {day_month_year(refusal.withdrawn_on)}" if refusal.withdrawn_on else ""
    return f"Dat dit niet is verzonden, is{on} al vastgelegd."


def _elsewhere(refusal: refusals.AmendmentElsewhere) -> str:
    if refusal.found:
        return f"Deze woorden staan er {refusal.found} keer. Neem meer van de zin op, of pas de tekst zelf aan."
    return "Deze woorden staan niet (meer) in de tekst. Pas de tekst zelf aan en zet de wijziging op overgenomen."


def _day_needed(refusal: refusals.DayNeeded) -> str:
    if refusal.held:
        return f"{refusal.code} is al gehouden en houdt een datum. Vul de dag in waarop het overleg was."
    return f"{refusal.code} is al bijeengeroepen en houdt een datum. Verzet het overleg of annuleer het."


SENTENCES: Mapping[type[Refusal], Callable[[Any], str]] = {
    NumberIssued: _issued,
    refusals.StepOutOfOrder: _out_of_order,
    refusals.DayToCome: lambda refusal: (
        f"{refusal.code} is al gehouden en {day_month_year(refusal.date)} moet nog komen. "
        "Vul de dag in waarop het overleg was."
    ),
    refusals.DayNeeded: _day_needed,
    refusals.DossierStepWrong: _dossier_step,
    refusals.OnAgendaAlready: _on_agenda,
    refusals.ChecksFail: _checks_fail,
    refusals.ExplanationNeeded: lambda refusal: _REASONS.get(refusal.what, "Noteer een reden."),
    refusals.StepFinal: _final,
    refusals.OtherBody: lambda refusal: f"Dit overleg hoort bij een ander orgaan. Kies een overleg van {refusal.name}.",
    refusals.NotLater: _not_later,
    refusals.ParcelOutdated: lambda _refusal: (
        "De gegevens zijn gewijzigd sinds u de verzending bekeek. Bekijk haar opnieuw voordat u verzendt."
    ),
    refusals.AlreadyWithdrawn: _withdrawn,
    refusals.DispatchFollowed: lambda _refusal: (
        "Hierna is over dit overleg nog iets verzonden. Leg eerst vast dat die latere verzending niet is gegaan."
    ),
    refusals.ErratumSent: lambda refusal: (
        f"Dit erratum is op {day_month_year(refusal.sent_on)} met het verslag verzonden. Leg een nieuw erratum vast."
    ),
    refusals.VotesUnequal: lambda refusal: (
        f"Er zijn {refusal.counted} stemmen geteld, maar er konden er {refusal.possible} worden uitgebracht. "
        "Tel opnieuw, of pas het aantal aan."
    ),
    refusals.AlreadyHeldOver: _held_over,
    refusals.MinutesNotHeldOver: lambda refusal: (
        f"Het verslag van {refusal.code} komt vanzelf op de volgende agenda zolang het niet is vastgesteld. Houdt het"
        " overleg de vaststelling aan, kies dan ‘Aanhouden’ bij dit punt in het verslag."
    ),
    refusals.VotedTwice: lambda refusal: (
        f"{refusal.name} staat er meer dan één keer bij. Laat per organisatie één stem staan."
    ),
    refusals.AdoptionDayWrong: _adoption_day,
    refusals.SignedAhead: lambda refusal: (
        f"{day_month_year(refusal.day)} moet nog komen. Vul de dag in waarop is getekend, uiterlijk vandaag, of laat"
        " hem leeg zolang dat nog niet is gebeurd."
    ),
    refusals.AdoptionPutOff: _put_off,
    refusals.DraftCameLater: _draft_came_later,
    refusals.ApprovalDayWrong: _approval_day,
    refusals.CommitmentByNobody: lambda _refusal: "Vul in wie de toezegging doet: een persoon of een organisatie.",
    refusals.AmendmentElsewhere: _elsewhere,
}
"""Kind of refusal → the sentence for one."""
