"""Every refusal in one or two sentences: what happened, and what you can do."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain import refusals
from secretariat.domain.documents import PaperFault
from secretariat.domain.refusals import ExchangeProblem, Refusal
from secretariat.wording.file_refusals import file_sentence
from secretariat.wording.refusals import sentence
from tests.wording.assembly_sentences import ASSEMBLY_SENTENCES
from tests.wording.chain_sentences import CHAIN_SENTENCES
from tests.wording.event_sentences import EVENT_SENTENCES
from tests.wording.registration_sentences import REGISTRATION_SENTENCES
from tests.wording.taking_over_sentences import TAKING_OVER_SENTENCES
from tests.wording.year_sentences import YEAR_SENTENCES

PATH = "/verzonnen/map/vgg.secretariaat"
NAME = "‘vgg.secretariaat’"

SENTENCES: list[tuple[Refusal, str]] = [
    *CHAIN_SENTENCES,
    *YEAR_SENTENCES,
    *REGISTRATION_SENTENCES,
    *EVENT_SENTENCES,
    *ASSEMBLY_SENTENCES,
    *TAKING_OVER_SENTENCES,
    (
        refusals.RecordMissing("mtg-1"),
        "Dit gegeven staat niet (meer) in het bestand. Kies opnieuw.",
    ),
    (
        refusals.RecordInUse("2023-B-004", 3),
        "2023-B-004 wordt gebruikt in 3 andere gegevens en kan niet worden verwijderd. "
        "Haal daar eerst de verwijzing weg.",
    ),
    (refusals.TextTooLong("title", 500), "‘Titel’ mag niet langer zijn dan 500 tekens. Kort de tekst in."),
    (refusals.TextTooLong("text", 200_000), "‘Tekst’ mag niet langer zijn dan 200.000 tekens. Kort de tekst in."),
    (refusals.FieldEmpty("title"), "Vul ‘Titel’ in."),
    (refusals.FieldEmpty("nonsense"), "Vul ‘Dit veld’ in."),
    (refusals.NumberOutOfRange("duration_min", 0, 600), "‘Minuten’ moet liggen tussen 0 en 600."),
    (
        refusals.DateNotUnderstood("31-2"),
        "‘31-2’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag.",
    ),
    (
        refusals.TimeNotUnderstood("25.00"),
        "‘25.00’ is geen tijd. Typ bijvoorbeeld 14-16.30, 9.30 of half tien.",
    ),
    (
        refusals.TimesReversed(dt.time(14), dt.time(13, 30)),
        "De eindtijd (13:30 uur) ligt niet na de begintijd (14:00 uur). Pas een van beide aan.",
    ),
    (
        refusals.BodyAboveItself("BO Cultuur"),
        "BO Cultuur valt zelf onder dit orgaan. Kies een ander orgaan, of haal dat er eerst onder vandaan.",
    ),
    (
        refusals.MeetingAhead("WG-CONV 2023-01", dt.date(2023, 12, 14)),
        "WG-CONV 2023-01 is pas op 14 december 2023. Leg het vast als het is gehouden.",
    ),
    (
        refusals.BodyDissolved("Werkgroep musea"),
        "Werkgroep musea is al opgeheven. Kies een ander orgaan, of een ander besluit.",
    ),
    (
        refusals.MeetingAhead("WG-CONV 2023-01", None),
        "WG-CONV 2023-01 heeft nog geen datum. Vul eerst in wanneer het overleg was.",
    ),
    (
        refusals.AgendaSent(dt.date(2023, 10, 2)),
        "De agenda is op 2 oktober 2023 verzonden; de nummers blijven wat ze zijn. Voeg een nagekomen punt toe.",
    ),
    (
        refusals.AgendaItemStays("4", "sent", None),
        "Punt 4 staat in de convocatie die is verzonden, en blijft daar. Kopieer het; de kopie verwijst naar dit punt.",
    ),
    (
        refusals.AgendaItemStays("4", "recorded", None),
        "Bij punt 4 is al iets vastgelegd; het blijft bij dit overleg. Kopieer het; de kopie verwijst naar dit punt.",
    ),
    (
        refusals.SuccessorItself("Convenant Cultuureducatie"),
        "‘Convenant Cultuureducatie’ kan zichzelf niet opvolgen. Kies een ander dossier.",
    ),
    (
        refusals.SubthemeTaken("Cultuur", "Cultuur en Bibliotheekwerk"),
        "Cultuur en Bibliotheekwerk heeft al een deelthema ‘Cultuur’. Kies een andere naam.",
    ),
    (
        refusals.NumberFormatIncomplete("JJJJ-A"),
        "‘JJJJ-A’ heeft geen plaats voor het volgnummer, of meer dan één. Typ bijvoorbeeld JJJJ-A-000.",
    ),
    (
        refusals.NumberFormatShared("action", "decision"),
        "Actiepunten en besluiten zouden dan dezelfde nummers krijgen. Maak het verschil met een letter.",
    ),
    (
        refusals.FieldUnknown("vorige keer"),
        "Tussen de accolades kan ‘vorige keer’ niet staan. Kies uit: vorig overleg, datum vorig overleg, "
        "voor te bereiden overleg, datum voor te bereiden overleg, orgaan, datum.",
    ),
    (
        refusals.AddressNotUnderstood("#"),
        "‘#’ is geen webadres. Plak het hele adres, met https:// ervoor.",
    ),
    (
        refusals.PaperRefused("voorstel.pdf", PaperFault.UNREADABLE),
        "voorstel.pdf kan niet worden gelezen. Sla het op in een map en voeg het van daar toe.",
    ),
    (
        refusals.PaperRefused("leeg.docx", PaperFault.EMPTY),
        "leeg.docx is leeg en wordt niet bewaard. Controleer het bestand.",
    ),
    (
        refusals.PaperRefused("film.mp4", PaperFault.TOO_LARGE),
        "film.mp4 is groter dan 100 MB. Verklein het, of voeg een link toe.",
    ),
    (
        refusals.PaperRefused("macro.exe", PaperFault.PROGRAM),
        "macro.exe is een programma en wordt hier niet geopend. Bewaar een kopie als u het vertrouwt.",
    ),
    (refusals.NobodyNamed("Niemendal"), "‘Niemendal’ is niet bekend. Kies iemand uit de lijst."),
    (refusals.NobodyNamed(""), "Kies eerst wie het is."),
    (refusals.ActionIncomplete(), "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."),
    (refusals.ReasonNeeded("postpone", 2), "Wat is de reden van het uitstel? Dit wordt uitstel 2."),
    (refusals.ReasonNeeded("on_hold"), "Wat is de reden om dit actiepunt aan te houden?"),
    (refusals.ReasonNeeded("dropped"), "Wat is de reden om dit actiepunt te laten vervallen?"),
    (
        refusals.ActionClosed("2023-A-014"),
        "Actiepunt 2023-A-014 is afgehandeld. Zet het eerst weer op Open om de datum te wijzigen.",
    ),
    (
        refusals.VariantUnknown("decision-list", "public"),
        "Een openbare versie is er alleen van het verslag en de agenda. Vraag het verslag of de uitnodiging, of laat "
        "de variant weg.",
    ),
    (
        refusals.VariantUnknown("minutes", "blank"),
        "Leeg of ingevuld is alleen de presentielijst er. Vraag de presentielijst, of laat de variant weg.",
    ),
    (
        refusals.VariantUnknown("minutes", "a5"),
        "Op A5 is alleen het programmaboekje er. Vraag het programmaboekje, of laat de variant weg.",
    ),
    (
        refusals.ColourNotUnderstood("blauw"),
        "‘blauw’ is geen kleur. Typ zes cijfers of letters van a tot f, bijvoorbeeld #154273.",
    ),
    (
        refusals.ContrastTooLow("#777777", 4.478),
        "De kleur #777777 heeft te weinig contrast met wit: 4,4 : 1. Nodig is minstens 4,5 : 1. Kies een donkerdere "
        "kleur.",
    ),
    (
        refusals.LogoNotUsable(),
        "Dit bestand kan niet als logo op de stukken. Kies een PNG of SVG van hoogstens 400 kB.",
    ),
    (
        refusals.ProxyNotAllowed("Bestuurlijk overleg Cultuur"),
        "Bij Bestuurlijk overleg Cultuur kan niet per machtiging worden gestemd. Kies een overleg waar dat wel kan.",
    ),
    (
        refusals.SourceIsTarget(PATH),
        f"{NAME} is zowel de bron als het doel. Kies een andere naam of map voor het doel.",
    ),
    (
        refusals.FormatUnknown(".txt", ".json"),
        "Dit programma kan geen bestand maken van de soort ‘.txt’. Kies een naam die eindigt op .json.",
    ),
    (
        refusals.AgendaNumberUnknown("9"),
        "‘9’ staat niet op de agenda. Typ een of meer nummers van de agenda, bijvoorbeeld 4 of 4, 5.",
    ),
    (
        refusals.AttendanceRecorded("E. Proefhorst"),
        "E. Proefhorst staat al op de presentielijst. Wijzig daar de aanwezigheid.",
    ),
    (
        refusals.NumberIssued("action", "2023-A-013", dt.date(2023, 11, 16)),
        "Actiepunt 2023-A-013 staat in het concept dat op 16 november 2023 is verzonden en houdt zijn nummer. "
        "Zet het op Vervallen in plaats van het te verwijderen.",
    ),
    (
        refusals.NumberIssued("decision", "2023-B-005", None),
        "Besluit 2023-B-005 staat op een stuk dat is verzonden, opgeslagen of afgedrukt, en houdt zijn nummer. "
        "Wijzig de tekst of de soort in plaats van het te verwijderen.",
    ),
    (refusals.CodeTaken("WG-CONV"), "De code WG-CONV is al in gebruik. Kies een andere code."),
    (
        refusals.BodyEstablished("2023-B-004", "Werkgroep musea"),
        "Bij besluit 2023-B-004 is al een orgaan ingesteld: Werkgroep musea. Wijzig dat orgaan zelf.",
    ),
    (
        refusals.MinutesFrozen(dt.date(2023, 11, 30)),
        "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd.",
    ),
    (refusals.MinutesFrozen(None), "Dit verslag is vastgesteld en kan niet meer worden gewijzigd."),
    (
        refusals.PeriodsOverlap("Klaas Nepstra"),
        "Klaas Nepstra heeft in deze periode al een functie of lidmaatschap. Beëindig eerst de vorige periode.",
    ),
    (
        refusals.StepNotReversible("add_action_point"),
        "‘actiepunt toevoegen’ kan niet meer ongedaan worden gemaakt of opnieuw gedaan: de gegevens zijn intussen "
        "gewijzigd. Pas ze zo nodig zelf aan.",
    ),
    (
        refusals.NamedGone("2023-A-008 Overzicht opvragen", "dossier ‘D-2023-01 Convenant’"),
        "2023-A-008 Overzicht opvragen hoort bij dossier ‘D-2023-01 Convenant’, en dat is ook verwijderd. "
        "Zet dat eerst terug.",
    ),
    (
        refusals.NamedGone("Werkgroep musea (WG-MUS)", ""),
        "Werkgroep musea (WG-MUS) hoort bij iets dat niet meer in het bestand staat en kan daarom niet terug.",
    ),
    (
        refusals.PlaceTaken("Werkgroep musea (WG-MUS)", "WG-MUS", "Werkgroep muziek (WG-MUS)"),
        "WG-MUS is intussen gegeven aan Werkgroep muziek (WG-MUS). Wijzig die eerst, dan kan Werkgroep musea (WG-MUS) "
        "terug.",
    ),
    (
        refusals.StepNotReversible("something_newer"),
        "Deze stap kan niet meer ongedaan worden gemaakt of opnieuw gedaan: de gegevens zijn intussen gewijzigd. "
        "Pas ze zo nodig zelf aan.",
    ),
    (refusals.PaperNeeds("minutes", "meeting"), "Geef aan van welk overleg u dit stuk wilt maken."),
    (refusals.PaperNeeds("action-list", "person"), "Geef aan voor welke persoon u dit stuk wilt maken."),
    (refusals.PaperNeeds("minutes", "something"), "Geef aan waarvan u dit stuk wilt maken."),
    (
        refusals.ListMissing(".xlsx"),
        "Op dit stuk staat geen lijst, dus er is niets voor een bestand van de soort ‘.xlsx’."
        " Kies een naam die eindigt op .pdf of .docx.",
    ),
    (
        refusals.FormatUnknown(".odt", ".pdf, .docx, .csv"),
        "Dit programma kan geen bestand maken van de soort ‘.odt’. Kies een naam die eindigt op .pdf, .docx of .csv.",
    ),
    (
        refusals.FormatUnknown(".odt"),
        "Dit programma kan geen bestand maken van de soort ‘.odt’. Kies een naam die eindigt op .pdf.",
    ),
    (
        refusals.FileMissing(PATH),
        f"Het bestand {NAME} bestaat niet (meer). Controleer de naam en de map, of open een reservekopie.",
    ),
    (refusals.FileNotOurs(PATH), f"{NAME} is geen bestand van dit programma. Kies een ander bestand."),
    (
        refusals.FileNewer(PATH, 9),
        f"{NAME} is gemaakt met een nieuwere versie van dit programma. "
        "Werk het programma bij en open het bestand dan opnieuw.",
    ),
    (
        refusals.FileOlder(PATH, 1),
        f"{NAME} is gemaakt met een oudere versie van dit programma. "
        "Laat het bijwerken; het oude bestand blijft als reservekopie bewaard.",
    ),
    (
        refusals.FileDamaged(PATH, "row 3 missing from index"),
        f"{NAME} is beschadigd en kan niet worden geopend. Zet een reservekopie terug.",
    ),
    (
        refusals.FileLocked(PATH, "anne", "PC-VGG-03", dt.datetime(2023, 11, 20, 9, 12)),
        f"{NAME} is geopend door anne op PC-VGG-03, sinds 20 november 2023 om 09:12 uur. "
        "Open het alleen-lezen, of probeer het later opnieuw.",
    ),
    (
        refusals.PeriodReversed(dt.date(2023, 7, 1), dt.date(2023, 6, 30)),
        "De einddatum (30-06-2023) ligt vóór de begindatum (01-07-2023). Pas een van beide aan.",
    ),
    (
        refusals.OnlyArchivable("K. Nepstra", 2),
        "K. Nepstra wordt gebruikt in 2 overleggen en kan alleen worden gearchiveerd.",
    ),
    (
        refusals.WebsiteNotUnderstood("geen"),
        "‘geen’ is geen webadres. Typ het als www.organisatie.nl.",
    ),
    (
        refusals.EmailNotUnderstood("k.nepstra"),
        "‘k.nepstra’ is geen e-mailadres. Typ het als naam@organisatie.nl.",
    ),
    (
        refusals.NothingToHandOver("K. Nepstra", "Oldambt", dt.date(2023, 7, 1)),
        "K. Nepstra heeft op 01-07-2023 geen functie of lidmaatschap bij Oldambt. Kies een andere dag of organisatie.",
    ),
    (
        refusals.SuccessorMissing(),
        "Kies een opvolger, of kies ‘Nieuwe persoon’ of ‘Geen opvolger’.",
    ),
    (
        refusals.HeirMissing(),
        "Kies wie de actiepunten overneemt, of vink ze uit: dan houdt de vertrekkende persoon ze.",
    ),
    (
        refusals.SuccessorLeaves("K. Nepstra"),
        "K. Nepstra vertrekt en kan zichzelf niet opvolgen. Kies iemand anders.",
    ),
    (
        refusals.FileLocked(PATH, "", "", None),
        f"{NAME} is geopend door iemand anders. Open het alleen-lezen, of probeer het later opnieuw.",
    ),
    (
        refusals.FileReadOnly(PATH),
        f"{NAME} is alleen-lezen. Sla een kopie op in een map waarin u mag schrijven en werk daarin verder.",
    ),
    (
        refusals.FileExists(PATH),
        f"{NAME} bestaat al. Kies een andere naam of laat het bestaande bestand overschrijven.",
    ),
    (
        refusals.FileUnreachable(PATH, "Permission denied"),
        f"{NAME} kan niet worden gelezen of geschreven. "
        "Controleer of de map bestaat en bereikbaar is, en of u er rechten voor hebt.",
    ),
    (
        refusals.DiskFull(PATH, 12_400_000),
        f"De schijf is vol (nog 12 MB vrij); {NAME} is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw.",
    ),
    (
        refusals.DiskFull(PATH),
        f"De schijf is vol; {NAME} is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw.",
    ),
    (
        refusals.FileReplaced(PATH),
        f"{NAME} is buiten dit programma om vervangen of verwijderd. "
        "Sla uw werk op onder een andere naam en open daarna het juiste bestand.",
    ),
    (
        refusals.TargetInUse("verslag.pdf"),
        "‘verslag.pdf’ is open in een ander programma. Sluit het daar en probeer het opnieuw.",
    ),
    (
        refusals.ExchangeRefused(
            (ExchangeProblem("meetings[2].body_id", "‘x’ komt niet voor bij de overlegorganen."),)
        ),
        "Het bestand is niet ingelezen: 1 fout gevonden. Herstel het bestand en lees het opnieuw in.\n"
        "meetings[2].body_id: ‘x’ komt niet voor bij de overlegorganen.",
    ),
]


@pytest.mark.parametrize(("refusal", "words"), SENTENCES, ids=lambda value: type(value).__name__)
def test_each_sentence(refusal: Refusal, words: str) -> None:
    assert sentence(refusal) == words


def kinds() -> set[type[Refusal]]:
    found = {kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Refusal)}
    return found - {Refusal, refusals.FileRefusal}


def test_there_is_a_sentence_for_every_refusal() -> None:
    assert kinds() == {type(refusal) for refusal, _ in SENTENCES}
    assert kinds() - set(sentence.registry) - set(file_sentence.registry) == set()


def test_no_sentence_shows_a_code_or_the_words_of_the_system() -> None:
    for refusal, _ in SENTENCES:
        words = sentence(refusal)
        assert type(refusal).__name__ not in words
        assert not {"Permission denied", "row 3", "nonsense", "duration_min", "mtg-1", "something"} & {
            words,
            *words.split(),
        }


def test_a_refusal_without_words_of_its_own_still_says_that_nothing_was_lost() -> None:
    assert sentence(Refusal()) == "Dit kan nu niet. Er is niets gewijzigd."


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"D:\verslagen\vgg.secretariaat", "‘vgg.secretariaat’"),
        (r"\\server\deel\vgg.secretariaat", "‘vgg.secretariaat’"),
        ("vgg.secretariaat", "‘vgg.secretariaat’"),
        ("/map/map2/", "‘map2’"),
        ("/", "‘/’"),
    ],
)
def test_a_file_is_named_without_its_folder(path: str, name: str) -> None:
    assert sentence(refusals.FileNotOurs(path)).startswith(name)


def test_of_many_problems_the_first_five_are_shown() -> None:
    problems = tuple(ExchangeProblem(f"meetings[{index}]", "Dit onderdeel is leeg.") for index in range(12))
    lines = sentence(refusals.ExchangeRefused(problems)).splitlines()
    assert lines[0].startswith("Het bestand is niet ingelezen: 12 fouten gevonden.")
    assert lines[1] == "meetings[0]: Dit onderdeel is leeg."
    assert len(lines) == 7
    assert lines[-1] == "… en nog 7 fouten."


def test_a_problem_of_the_whole_file_has_no_place() -> None:
    problem = ExchangeProblem("", "Het bestand is geen geldige JSON: fout op regel 3, teken 1.")
    assert sentence(refusals.ExchangeRefused((problem,))).splitlines()[1] == problem.sentence
