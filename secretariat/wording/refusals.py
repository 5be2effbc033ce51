"""What went wrong in Dutch, for every refusal: what happened, and what you can do."""

from __future__ import annotations

import functools

from secretariat.domain import refusals
from secretariat.domain.changes import Action
from secretariat.domain.documents import LARGEST_FILE, PaperFault
from secretariat.domain.house_style import LEAST_CONTRAST
from secretariat.wording.action_points import reason_question
from secretariat.wording.actions import undo_label
from secretariat.wording.assembly_refusals import SENTENCES as ABOUT_ASSEMBLIES
from secretariat.wording.chain_refusals import SENTENCES
from secretariat.wording.contrast import ratio
from secretariat.wording.counting import number, problems, quantity
from secretariat.wording.dates import clock, day_month_year, short_date
from secretariat.wording.event_refusals import EVENT_SENTENCES
from secretariat.wording.fields import field_label
from secretariat.wording.file_refusals import file_sentence
from secretariat.wording.notices import in_use
from secretariat.wording.registration_refusals import SENTENCES as ABOUT_REGISTRATIONS
from secretariat.wording.standing_agendas import FIELDS

SHOWN_PROBLEMS = 5

_VARIANTS = {
    "public": ("Een openbare versie is er alleen van het verslag en de agenda", "het verslag of de uitnodiging"),
    "blank": ("Leeg of ingevuld is alleen de presentielijst er", "de presentielijst"),
    "filled": ("Leeg of ingevuld is alleen de presentielijst er", "de presentielijst"),
    "a5": ("Op A5 is alleen het programmaboekje er", "het programmaboekje"),
}
_PAPER_NEEDS = {
    "meeting": "van welk overleg",
    "body": "van welk overlegorgaan",
    "person": "voor welke persoon",
    "theme": "van welk thema",
    "event": "van welk evenement",
    "year": "over welk jaar",
}


_PAPER_FAULTS = {
    PaperFault.UNREADABLE: "kan niet worden gelezen. Sla het op in een map en voeg het van daar toe.",
    PaperFault.EMPTY: "is leeg en wordt niet bewaard. Controleer het bestand.",
    PaperFault.TOO_LARGE: f"is groter dan {LARGEST_FILE // 2**20} MB. Verklein het, of voeg een link toe.",
    PaperFault.PROGRAM: "is een programma en wordt hier niet geopend. Bewaar een kopie als u het vertrouwt.",
}

_NUMBERED = {
    "action": "Actiepunten",
    "decision": "Besluiten",
    "commitment": "Toezeggingen",
    "dossier": "Dossiers",
    "meeting": "Overleggen",
}


@functools.singledispatch
def sentence(refusal: refusals.Refusal) -> str:
    """One or two sentences for the user."""
    return "Dit kan nu niet. Er is niets gewijzigd."


@sentence.register
def _(refusal: refusals.RecordMissing) -> str:
    return "Dit gegeven staat niet (meer) in het bestand. Kies opnieuw."


@sentence.register
def _(refusal: refusals.RecordInUse) -> str:
    places = quantity(refusal.count, "ander gegeven", "andere gegevens")
    return (
        f"{refusal.name} wordt gebruikt in {places} en kan niet worden verwijderd. Haal daar eerst de verwijzing weg."
    )


@sentence.register
def _(refusal: refusals.TextTooLong) -> str:
    return f"‘{field_label(refusal.field)}’ mag niet langer zijn dan {number(refusal.limit)} tekens. Kort de tekst in."


@sentence.register
def _(refusal: refusals.FieldEmpty) -> str:
    return f"Vul ‘{field_label(refusal.field)}’ in."


@sentence.register
def _(refusal: refusals.NumberOutOfRange) -> str:
    return f"‘{field_label(refusal.field)}’ moet liggen tussen {number(refusal.lowest)} en {number(refusal.highest)}."


@sentence.register
def _(refusal: refusals.DateNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."


@sentence.register
def _(refusal: refusals.TimeNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen tijd. Typ bijvoorbeeld 14-16.30, 9.30 of half tien."


@sentence.register
def _(refusal: refusals.TimesReversed) -> str:
    return (
        f"De eindtijd ({clock(refusal.end)}) ligt niet na de begintijd ({clock(refusal.start)}). Pas een van beide aan."
    )


@sentence.register
def _(refusal: refusals.BodyAboveItself) -> str:
    return f"{refusal.name} valt zelf onder dit orgaan. Kies een ander orgaan, of haal dat er eerst onder vandaan."


@sentence.register
def _(refusal: refusals.ActionIncomplete) -> str:
    return "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."


@sentence.register
def _(refusal: refusals.ReasonNeeded) -> str:
    return reason_question(refusal.step, refusal.times)


@sentence.register
def _(refusal: refusals.ActionClosed) -> str:
    return f"Actiepunt {refusal.number} is afgehandeld. Zet het eerst weer op Open om de datum te wijzigen."


@sentence.register
def _(refusal: refusals.AttendanceRecorded) -> str:
    return f"{refusal.name} staat al op de presentielijst. Wijzig daar de aanwezigheid."


@sentence.register
def _(refusal: refusals.AgendaNumberUnknown) -> str:
    return f"‘{refusal.typed}’ staat niet op de agenda. Typ een of meer nummers van de agenda, bijvoorbeeld 4 of 4, 5."


@sentence.register
def _(refusal: refusals.MinutesFrozen) -> str:
    on = f" op {day_month_year(refusal.adopted_on)}" if refusal.adopted_on else ""
    return f"Dit verslag is vastgesteld{on} en kan niet meer worden gewijzigd."


@sentence.register
def _(refusal: refusals.PeriodsOverlap) -> str:
    return f"{refusal.name} heeft in deze periode al een functie of lidmaatschap. Beëindig eerst de vorige periode."


@sentence.register
def _(refusal: refusals.PeriodReversed) -> str:
    return (
        f"De einddatum ({short_date(refusal.end)}) ligt vóór de begindatum ({short_date(refusal.start)}). "
        "Pas een van beide aan."
    )


@sentence.register
def _(refusal: refusals.OnlyArchivable) -> str:
    return in_use(refusal.name, refusal.count)


@sentence.register
def _(refusal: refusals.WebsiteNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen webadres. Typ het als www.organisatie.nl."


@sentence.register
def _(refusal: refusals.EmailNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen e-mailadres. Typ het als naam@organisatie.nl."


@sentence.register
def _(refusal: refusals.NothingToHandOver) -> str:
    return (
        f"{refusal.name} heeft op {short_date(refusal.day)} geen functie of lidmaatschap bij {refusal.organisation}. "
        "Kies een andere dag of organisatie."
    )


@sentence.register
def _(refusal: refusals.SuccessorMissing) -> str:
    return "Kies een opvolger, of kies ‘Nieuwe persoon’ of ‘Geen opvolger’."


@sentence.register
def _(refusal: refusals.HeirMissing) -> str:
    return "Kies wie de actiepunten overneemt, of vink ze uit: dan houdt de vertrekkende persoon ze."


@sentence.register
def _(refusal: refusals.SuccessorLeaves) -> str:
    return f"{refusal.name} vertrekt en kan zichzelf niet opvolgen. Kies iemand anders."


@sentence.register
def _(refusal: refusals.StepNotReversible) -> str:
    known = {action.value for action in Action}
    step = f"‘{undo_label(Action(refusal.action))}’" if refusal.action in known else "Deze stap"
    return (
        f"{step} kan niet meer ongedaan worden gemaakt of opnieuw gedaan: de gegevens zijn intussen gewijzigd. "
        "Pas ze zo nodig zelf aan."
    )


@sentence.register
def _(refusal: refusals.NamedGone) -> str:
    if refusal.other:
        return f"{refusal.name} hoort bij {refusal.other}, en dat is ook verwijderd. Zet dat eerst terug."
    return f"{refusal.name} hoort bij iets dat niet meer in het bestand staat en kan daarom niet terug."


@sentence.register
def _(refusal: refusals.PlaceTaken) -> str:
    return f"{refusal.taken} is intussen gegeven aan {refusal.other}. Wijzig die eerst, dan kan {refusal.name} terug."


@sentence.register
def _(refusal: refusals.PaperNeeds) -> str:
    known = _PAPER_NEEDS.get(refusal.what)
    return f"Geef aan {known} u dit stuk wilt maken." if known else "Geef aan waarvan u dit stuk wilt maken."


@sentence.register
def _(refusal: refusals.VariantUnknown) -> str:
    known, instead = _VARIANTS.get(refusal.variant, ("Zo wordt dit stuk niet gemaakt", "een ander stuk"))
    return f"{known}. Vraag {instead}, of laat de variant weg."


@sentence.register
def _(refusal: refusals.ColourNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen kleur. Typ zes cijfers of letters van a tot f, bijvoorbeeld #154273."


@sentence.register
def _(refusal: refusals.ContrastTooLow) -> str:
    # Rounded down: what is refused never reads as what is asked.
    return (
        f"De kleur {refusal.colour} heeft te weinig contrast met wit: {ratio(refusal.contrast)}. Nodig is minstens "
        f"{ratio(LEAST_CONTRAST)}. Kies een donkerdere kleur."
    )


@sentence.register
def _(refusal: refusals.LogoNotUsable) -> str:
    return "Dit bestand kan niet als logo op de stukken. Kies een PNG of SVG van hoogstens 400 kB."


@sentence.register
def _(refusal: refusals.YearReportMissing) -> str:
    return f"Dit thema heeft nog geen jaaroverzicht over {refusal.year}. Kies een ander jaar of een ander thema."


@sentence.register
def _(refusal: refusals.PeriodNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen periode. Typ bijvoorbeeld 2023, 2021-2022 of 1-1-2023 t/m 30-6-2023."


@sentence.register
def _(refusal: refusals.YearReportClosed) -> str:
    return f"‘{refusal.title}’ is vastgesteld of gepubliceerd. Zet de status eerst terug op Concept."


@sentence.register
def _(refusal: refusals.YearReportTitleTaken) -> str:
    return f"Dit thema heeft al een jaaroverzicht ‘{refusal.title}’. Kies een andere titel."


@sentence.register
def _(refusal: refusals.FormatUnknown) -> str:
    kind = f"‘{refusal.suffix}’" if refusal.suffix else "een naam zonder achtervoegsel"
    wanted = " of ".join(refusal.wanted.rsplit(", ", 1))
    return f"Dit programma kan geen bestand maken van de soort {kind}. Kies een naam die eindigt op {wanted}."


@sentence.register
def _(refusal: refusals.ListMissing) -> str:
    return (
        f"Op dit stuk staat geen lijst, dus er is niets voor een bestand van de soort ‘{refusal.suffix}’."
        " Kies een naam die eindigt op .pdf of .docx."
    )


@sentence.register
def _(refusal: refusals.CodeTaken) -> str:
    return f"De code {refusal.code} is al in gebruik. Kies een andere code."


@sentence.register
def _(refusal: refusals.BodyEstablished) -> str:
    return f"Bij besluit {refusal.number} is al een orgaan ingesteld: {refusal.name}. Wijzig dat orgaan zelf."


@sentence.register
def _(refusal: refusals.BodyDissolved) -> str:
    return f"{refusal.name} is al opgeheven. Kies een ander orgaan, of een ander besluit."


@sentence.register
def _(refusal: refusals.FileRefusal) -> str:
    return file_sentence(refusal)


@sentence.register
def _(refusal: refusals.ExchangeRefused) -> str:
    shown = [f"{problem.path}: {problem.sentence}".removeprefix(": ") for problem in refusal.problems[:SHOWN_PROBLEMS]]
    rest = len(refusal.problems) - len(shown)
    more = [f"… en nog {problems(rest)}."] if rest > 0 else []
    count = problems(len(refusal.problems))
    head = f"Het bestand is niet ingelezen: {count} gevonden. Herstel het bestand en lees het opnieuw in."
    return "\n".join([head, *shown, *more])


@sentence.register
def _(refusal: refusals.SuccessorItself) -> str:
    return f"‘{refusal.name}’ kan zichzelf niet opvolgen. Kies een ander dossier."


@sentence.register
def _(refusal: refusals.SubthemeTaken) -> str:
    return f"{refusal.theme} heeft al een deelthema ‘{refusal.name}’. Kies een andere naam."


@sentence.register
def _(refusal: refusals.NumberFormatIncomplete) -> str:
    return f"‘{refusal.typed}’ heeft geen plaats voor het volgnummer, of meer dan één. Typ bijvoorbeeld JJJJ-A-000."


@sentence.register
def _(refusal: refusals.NumberFormatShared) -> str:
    first, second = (_NUMBERED.get(what, what) for what in (refusal.what, refusal.other))
    words = f"{first} en {second.lower()}"
    return f"{words} zouden dan dezelfde nummers krijgen. Maak het verschil met een letter."


@sentence.register
def _(refusal: refusals.FieldUnknown) -> str:
    return f"Tussen de accolades kan ‘{refusal.name}’ niet staan. Kies uit: {', '.join(FIELDS)}."


@sentence.register
def _(refusal: refusals.MeetingAhead) -> str:
    if refusal.date is None:
        return f"{refusal.code} heeft nog geen datum. Vul eerst in wanneer het overleg was."
    return f"{refusal.code} is pas op {day_month_year(refusal.date)}. Leg het vast als het is gehouden."


@sentence.register
def _(refusal: refusals.AgendaSent) -> str:
    on = f" op {day_month_year(refusal.sent_on)}" if refusal.sent_on else ""
    return f"De agenda is{on} verzonden; de nummers blijven wat ze zijn. Voeg een nagekomen punt toe."


@sentence.register
def _(refusal: refusals.LetterSent) -> str:
    on = f" op {day_month_year(refusal.sent_on)}" if refusal.sent_on else ""
    return (
        f"Stuk {refusal.label} is{on} verzonden en houdt zijn letter. "
        "Laat het staan en zet het stuk dat ervoor in de plaats komt erachter."
    )


@sentence.register
def _(refusal: refusals.AddressNotUnderstood) -> str:
    return f"‘{refusal.typed}’ is geen webadres. Plak het hele adres, met https:// ervoor."


@sentence.register
def _(refusal: refusals.PaperRefused) -> str:
    return f"{refusal.file_name} {_PAPER_FAULTS[refusal.fault]}"


@sentence.register
def _(refusal: refusals.AgendaItemStays) -> str:
    on = f" op {day_month_year(refusal.sent_on)}" if refusal.sent_on else ""
    sent = f"Punt {refusal.number} staat in de convocatie die{on} is verzonden, en blijft daar."
    recorded = f"Bij punt {refusal.number} is al iets vastgelegd; het blijft bij dit overleg."
    return f"{recorded if refusal.reason == 'recorded' else sent} Kopieer het; de kopie verwijst naar dit punt."


@sentence.register
def _(refusal: refusals.NobodyNamed) -> str:
    if refusal.typed:
        return f"‘{refusal.typed}’ is niet bekend. Kies iemand uit de lijst."
    return "Kies eerst wie het is."


_EVERY = (SENTENCES, EVENT_SENTENCES, ABOUT_REGISTRATIONS, ABOUT_ASSEMBLIES)

for kind, said in (pair for sentences in _EVERY for pair in sentences.items()):
    sentence.register(kind, said)
