"""Lines of the verslag that become records, as secretaries type them; the overleg is on 2 November 2023."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person, formal_name
from secretariat.wording.captures import (
    ActionCapture,
    CaptureKind,
    marked,
    read_action,
    read_conclusion,
    read_decision,
    understood_action,
    understood_commitment,
    understood_conclusion,
    understood_decision,
)
from secretariat.wording.owner_words import Candidate, Nearness, organisation_candidate, person_candidate

DAY = dt.date(2023, 11, 2)


def person(first: str, initials: str, last: str, prefix: str | None = None) -> Person:
    return Person(id=f"per-{last}-{first}", first_name=first, initials=initials, prefix=prefix, last_name=last)


def organisation(name: str, short: str, *aliases: str) -> Organisation:
    kind = OrganisationKind.OTHER
    return Organisation(id=f"org-{short}", name=name, short=short, aliases=aliases, kind=kind)


AT_TABLE = (
    person("Marieke", "M.", "Demoma"),
    person("Fokko", "F.", "Proefveld", "van ’t"),
    person("Renée", "R.", "Fictema"),
    person("Ilse", "I.", "Voorbeeldsma-van Dam"),
    person("Jelte", "J.", "Proefstra"),
    person("Anne", "A.", "Proefstra"),
    person("Hennie", "H.P.", "Voorbeelde", "ten"),
)
KNOWN = (person("Karin", "K.", "Verzinsma"),)
FAR = (person("Rachel", "R.", "Hoogen", "van den"), person("Marieke", "M.", "Elders"))
ORGANISATIONS = (
    organisation("Gemeente Groningen", "Groningen"),
    organisation("Gemeente Midden-Groningen", "Midden-Groningen"),
    organisation("Provincie Groningen", "Provincie"),
    organisation("Stichting Kunst & Cultuur", "K&C"),
    organisation("DNK Assen", "DNK", "DNK & Biblionet Drenthe"),
)
CANDIDATES: tuple[Candidate, ...] = (
    person_candidate(person("Zoë", "Z.", "Verzin", "van der"), "Z. van der Verzin", Nearness.AT_TABLE, ("voorzitter",)),
    *(person_candidate(one, formal_name(one), Nearness.AT_TABLE) for one in AT_TABLE),
    *(person_candidate(one, formal_name(one), Nearness.KNOWN) for one in KNOWN),
    *(person_candidate(one, formal_name(one), Nearness.FAR) for one in FAR),
    *(organisation_candidate(one, Nearness.FAR) for one in ORGANISATIONS),
)


def read(line: str) -> ActionCapture:
    return read_action(line, CANDIDATES, DAY)


def in_short(found: ActionCapture) -> tuple[str, str, str]:
    """Who, what, when."""
    when = " ".join(filter(None, (found.due.date.isoformat() if found.due.date else "", found.due.note)))
    return " of ".join(one.name for one in found.owners), found.text, when


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("actie: bellen", CaptureKind.ACTION, "bellen"),
        ("ACTIE:bellen", CaptureKind.ACTION, "bellen"),
        ("  Actiepunt : bellen ", CaptureKind.ACTION, "bellen"),
        ("Besluit:  niets", CaptureKind.DECISION, "niets"),
        ("actie:", CaptureKind.ACTION, ""),
        ("AP: bellen", CaptureKind.ACTION, "bellen"),
        ("Actie Demoma: bellen", CaptureKind.ACTION, "Demoma: bellen"),
        ("actiepunt voor mevrouw Demoma: bellen", CaptureKind.ACTION, "mevrouw Demoma: bellen"),
        ("ACTIE K&C: bellen", CaptureKind.ACTION, "K&C: bellen"),
        ("besluit ingesteld: een werkgroep", CaptureKind.DECISION, "ingesteld: een werkgroep"),
        ("Besluit (advies aan colleges): instemmen", CaptureKind.DECISION, "advies aan colleges: instemmen"),
        ("afspraak: stukken een week eerder", CaptureKind.DECISION, "afspraak: stukken een week eerder"),
    ],
)
def test_a_line_says_what_it_wants_to_become(line: str, kind: CaptureKind, rest: str) -> None:
    assert marked(line) == (kind, rest)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "a: eerste",
        "b: tweede",
        "De actie: klaar",
        "actie",
        "acties: drie",
        "besluiten: geen",
        "actief: ja",
        "actie van vorige keer: klaar",
        "actie 2023-A-014: klaar",
    ],
)
def test_other_lines_are_text(line: str) -> None:
    assert marked(line) is None


@pytest.mark.parametrize(
    ("line", "owner", "text", "when"),
    [
        ("Demoma werkgroep instellen voor 14 dec", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("demoma: Werkgroep instellen, 14-12.", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("Marieke werkgroep instellen op 14 jan", "M. Demoma", "Werkgroep instellen", "2024-01-14"),
        ("M. Demoma zal bellen uiterlijk vrijdag", "M. Demoma", "Bellen", "2023-11-03"),
        ("mevrouw Demoma bellen vóór 1-12-2023", "M. Demoma", "Bellen", "2023-12-01"),
        ("MD bellen t/m 1 dec", "M. Demoma", "Bellen", "2023-12-01"),
        ("Van 't Proefveld stuk lezen over 2 weken", "F. van ’t Proefveld", "Stuk lezen", "2023-11-16"),
        ("proefveld stuk lezen in week 50", "F. van ’t Proefveld", "Stuk lezen", "2023-12-11"),
        ("Renee stuk lezen binnen een maand", "R. Fictema", "Stuk lezen", "2023-12-02"),
        ("Voorbeeldsma-van Dam ijkpunten bepalen morgen", "I. Voorbeeldsma-van Dam", "IJkpunten bepalen", "2023-11-03"),
        ("Voorbeeldsma ijkpunten bepalen +2w", "I. Voorbeeldsma-van Dam", "IJkpunten bepalen", "2023-11-16"),
        ("wethouder Ten Voorbeelde kijken op do 7 dec", "H.P. ten Voorbeelde", "Kijken", "2023-12-07"),
        ("H.P. ten Voorbeelde kijken 7 dec 2023", "H.P. ten Voorbeelde", "Kijken", "2023-12-07"),
        ("voorzitter belt Fictema in mei", "Z. van der Verzin", "Belt Fictema", "2024-05-31 in mei 2024"),
        ("Verzinsma stuk maken in 2024", "K. Verzinsma", "Stuk maken", "2024-12-31 in 2024"),
        ("Karin Verzinsma stuk maken voor de zomer", "K. Verzinsma", "Stuk maken", "voor de zomer"),
        ("Hoogen komt langs voor volgend overleg", "R. van den Hoogen", "Komt langs", "voor volgend overleg"),
        ("K&C plan maken na afloop van de gesprekken", "K&C", "Plan maken", "na afloop van de gesprekken"),
        ("de provincie levert cijfers z.s.m.", "Provincie", "Levert cijfers", "z.s.m."),
        ("provincie Groningen levert cijfers mei 2024", "Provincie", "Levert cijfers", "2024-05-31 mei 2024"),
        ("Groningen levert cijfers eind maart", "Groningen", "Levert cijfers", "2024-03-31"),
        ("Midden-Groningen deelt plan per 1 januari", "Midden-Groningen", "Deelt plan", "2024-01-01"),
        ("Kunst & Cultuur zoekt uit in het 1e kwartaal 2024", "K&C", "Zoekt uit", "2024-03-31 in het 1e kwartaal 2024"),
        ("Werkgroep instellen – M. Demoma – 14 december 2023", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("werkgroep instellen (Demoma) 14 dec", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("werkgroep instellen door Demoma voor 14 dec", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("voor 14 dec: Demoma werkgroep instellen", "M. Demoma", "Werkgroep instellen", "2023-12-14"),
        ("Demoma voor 14 december de werkgroep instellen", "M. Demoma", "De werkgroep instellen", "2023-12-14"),
    ],
)
def test_who_what_and_when_are_understood(line: str, owner: str, text: str, when: str) -> None:
    found = read(line)
    assert in_short(found) == (owner, text, when)
    assert found.is_complete


@pytest.mark.parametrize(
    ("line", "owner", "others", "text", "when"),
    [
        ("Karin maakt een startnotitie, gereed 7 december", "K. Verzinsma", "", "Maakt een startnotitie", "2023-12-07"),
        ("Demoma bellen gereed op 7 dec", "M. Demoma", "", "Bellen", "2023-12-07"),
        ("Demoma bellen deadline 14 dec", "M. Demoma", "", "Bellen", "2023-12-14"),
        ("Demoma bellen (deadline: 14 december)", "M. Demoma", "", "Bellen", "2023-12-14"),
        ("Demoma bellen d.d. 14 december", "M. Demoma", "", "Bellen", "2023-12-14"),
        ("Demoma bellen 14 december a.s.", "M. Demoma", "", "Bellen", "2023-12-14"),
        ("Demoma bellen vrijdag aanstaande.", "M. Demoma", "", "Bellen", "2023-11-03"),
        ("@Demoma: verslag rondsturen - vr", "M. Demoma", "", "Verslag rondsturen", "2023-11-03"),
        ("Demoma bellen eind van de maand", "M. Demoma", "", "Bellen", "2023-11-30 eind november 2023"),
        ("Demoma bellen voor het eind van de week", "M. Demoma", "", "Bellen", "2023-11-05 voor eind week 44 van 2023"),
        ("Demoma bellen voor het volgende BO", "M. Demoma", "", "Bellen", "voor het volgende BO"),
        ("Demoma stuk maken t.b.v. volgend overleg", "M. Demoma", "", "Stuk maken", "t.b.v. volgend overleg"),
        ("Demoma stuurt uiterlijk volgende week vrijdag het stuk", "M. Demoma", "", "Stuurt het stuk", "2023-11-10"),
        ("Demoma stuurt vóór 1 december het stuk rond", "M. Demoma", "", "Stuurt het stuk rond", "2023-12-01"),
        ("notitie maken -> Demoma -> 14 dec", "M. Demoma", "", "Notitie maken", "2023-12-14"),
        ("notitie maken, actiehouder Demoma, gereed op 14 dec", "M. Demoma", "", "Notitie maken", "2023-12-14"),
        ("notitie maken; trekker: K&C; 14-12", "K&C", "", "Notitie maken", "2023-12-14"),
        ("wie: Demoma wat: notitie maken wanneer: 14 dec", "M. Demoma", "", "Notitie maken", "2023-12-14"),
        ("Wat: notitie maken. Wie: K&C. Wanneer: week 50", "K&C", "", "Notitie maken", "2023-12-11"),
        ("gem. Groningen levert cijfers aan vóór 1-12", "Groningen", "", "Levert cijfers aan", "2023-12-01"),
        ("Demoma i.s.m. Verzinsma notitie maken 7 dec", "M. Demoma", "K. Verzinsma", "Notitie maken", "2023-12-07"),
        ("Demoma samen met de provincie bellen 7 dec", "M. Demoma", "Provincie", "Bellen", "2023-12-07"),
        ("Demoma, K&C: voorbeelden verzamelen; 7 dec", "M. Demoma", "K&C", "Voorbeelden verzamelen", "2023-12-07"),
        ("Demoma/Verzinsma/K&C bellen 7 dec", "M. Demoma", "K. Verzinsma, K&C", "Bellen", "2023-12-07"),
    ],
)
def test_the_ways_in_which_secretaries_really_type_it(line: str, owner: str, others: str, text: str, when: str) -> None:
    found = read(line)
    assert in_short(found) == (owner, text, when)
    assert ", ".join(one.name for one in found.co_owners) == others
    assert found.is_complete


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("werkgroep instellen voor 14 dec", ("", "Werkgroep instellen", "2023-12-14")),
        ("Demoma werkgroep instellen", ("M. Demoma", "Werkgroep instellen", "")),
        ("Demoma bijlage 3-4 aanpassen", ("M. Demoma", "Bijlage 3-4 aanpassen", "")),
        ("Demoma kijken naar bijlage 3-4", ("M. Demoma", "Kijken naar bijlage 3-4", "")),
        ("Demoma aanpassen zoals in 3.2", ("M. Demoma", "Aanpassen zoals in 3.2", "")),
        ("Demoma houdt de zaal vrij", ("M. Demoma", "Houdt de zaal vrij", "")),
        ("Demoma doet dit zo", ("M. Demoma", "Doet dit zo", "")),
        ("Demoma overzicht per maand", ("M. Demoma", "Overzicht per maand", "")),
        ("Rachel komt langs op 5 jan", ("", "Rachel komt langs", "2024-01-05")),
        ("Groningen-Noord bezoeken 5 jan", ("", "Groningen-Noord bezoeken", "2024-01-05")),
        ("voor 14 dec", ("", "", "2023-12-14")),
        ("", ("", "", "")),
    ],
)
def test_what_is_not_there_is_not_made_up(line: str, expected: tuple[str, str, str]) -> None:
    found = read(line)
    assert in_short(found) == expected
    assert not found.is_complete


def test_who_is_at_the_table_is_meant_before_a_namesake_elsewhere() -> None:
    assert [one.name for one in read("Marieke belt 7 dec").owners] == ["M. Demoma"]


def test_two_of_one_name_must_be_asked_about_and_a_first_name_tells_them_apart() -> None:
    assert [one.name for one in read("Proefstra belt 7 dec").owners] == ["J. Proefstra", "A. Proefstra"]
    assert read("Proefstra belt 7 dec").owner_words == "Proefstra"
    assert [one.name for one in read("Anne P belt 7 dec").owners] == ["A. Proefstra"]
    assert [one.name for one in read("J. Proefstra belt 7 dec").owners] == ["J. Proefstra"]


def test_the_first_of_several_is_responsible_and_the_others_help() -> None:
    found = read("Demoma en Verzinsma: agenda maken voor 1 dec")
    assert in_short(found) == ("M. Demoma", "Agenda maken", "2023-12-01")
    assert [one.name for one in found.co_owners] == ["K. Verzinsma"]
    assert read("Demoma, Verzinsma bellen voor 1 dec").text == "Verzinsma bellen"


@given(st.text(max_size=80))
def test_no_line_is_too_strange_and_no_word_of_the_task_is_changed(line: str) -> None:
    found = read(line)
    for word in found.text.split()[1:]:
        assert word.strip(".,") in line


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("het overleg stemt in met het voorstel", DecisionKind.AGREED),
        ("De colleges zijn akkoord", DecisionKind.AGREED),
        ("het overleg stemt niet in met het voorstel", DecisionKind.REJECTED),
        ("het overleg wijst het voorstel af", DecisionKind.REJECTED),
        ("het overleg neemt met waardering kennis van de brief", DecisionKind.NOTED),
        ("er wordt een ambtelijke werkgroep ingesteld om dit uit te werken", DecisionKind.ESTABLISHED),
        ("het overleg stelt een werkgroep in", DecisionKind.ESTABLISHED),
        ("het overleg houdt het verslag aan", DecisionKind.DEFERRED),
        ("het verslag wordt aangehouden", DecisionKind.DEFERRED),
        ("het overleg stelt het verslag vast", DecisionKind.ADOPTED),
        ("het verslag wordt met inachtneming van 1 wijziging vastgesteld", DecisionKind.ADOPTED_AMENDED),
        ("het overleg stelt het verslag gewijzigd vast", DecisionKind.ADOPTED_AMENDED),
        ("afgesproken wordt dat K&C belt", DecisionKind.AGREEMENT),
        ("het overleg spreekt af dat het verslag wordt vastgesteld", DecisionKind.AGREEMENT),
        ("het overleg adviseert de colleges in te stemmen", DecisionKind.ADVISED),
        ("mevrouw Verzinsma wordt benoemd tot voorzitter", DecisionKind.APPOINTED),
        ("het overleg geeft de werkgroep opdracht", DecisionKind.ASSIGNED),
    ],
)
def test_the_verb_tells_what_kind_of_decision_it_is(text: str, kind: DecisionKind) -> None:
    found = read_decision(text)
    assert (found.kind, found.is_sure) == (kind, True)
    assert found.text == text[0].upper() + text[1:]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("ingesteld: ambtelijke werkgroep", DecisionKind.ESTABLISHED, "Ambtelijke werkgroep"),
        ("Aangehouden: verslag 13 april", DecisionKind.DEFERRED, "Verslag 13 april"),
        ("gewijzigd vastgesteld: het verslag", DecisionKind.ADOPTED_AMENDED, "Het verslag"),
        ("niet akkoord – te duur", DecisionKind.REJECTED, "Te duur"),
        ("advies aan colleges: instemmen", DecisionKind.ADVISED, "Instemmen"),
        ("afspraak: stukken een week eerder", DecisionKind.AGREEMENT, "Stukken een week eerder"),
        ("ter kennisname: brief", DecisionKind.NOTED, "Brief"),
        ("instemmen met het voorstel", DecisionKind.AGREED, "Instemmen met het voorstel"),
        ("unaniem aangenomen", DecisionKind.AGREED, "Unaniem aangenomen"),
        ("wordt doorgeschoven naar mei", DecisionKind.DEFERRED, "Wordt doorgeschoven naar mei"),
        ("Afspraak:", DecisionKind.AGREEMENT, "Afspraak:"),
    ],
)
def test_a_kind_that_is_said_first_is_not_said_twice(line: str, kind: DecisionKind, text: str) -> None:
    found = read_decision(line)
    assert (found.kind, found.text) == (kind, text)


def test_without_a_telling_verb_it_is_ingestemd_until_somebody_says_otherwise() -> None:
    found = read_decision("het stelt voor in mei verder te praten")
    assert (found.kind, found.is_sure) == (DecisionKind.AGREED, False)


def test_what_was_understood_is_said_in_one_line() -> None:
    words = understood_action("2023-A-017", "M. Demoma", "Werkgroep instellen", dt.date(2023, 12, 14), "")
    assert words == "Actie 2023-A-017: M. Demoma · Werkgroep instellen · do 14 december 2023"
    assert understood_action("1", "K&C", "Bellen", None, "na de zomer") == "Actie 1: K&C · Bellen · na de zomer"
    words = understood_action("1", "K&C", "Bellen", dt.date(2024, 5, 31), "in mei 2024")
    assert words == "Actie 1: K&C · Bellen · in mei 2024 (uiterlijk vr 31 mei 2024)"
    assert understood_decision("2", DecisionKind.NOTED, "Gezien.") == "Besluit 2: Kennisgenomen · Gezien."


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("toezegging: Demoma stuurt de cijfers", CaptureKind.COMMITMENT, "Demoma stuurt de cijfers"),
        ("Toezegging van Demoma: de cijfers sturen", CaptureKind.COMMITMENT, "Demoma: de cijfers sturen"),
        ("toezegging Provincie: cofinanciering", CaptureKind.COMMITMENT, "Provincie: cofinanciering"),
        ("conclusie: er is draagvlak", CaptureKind.CONCLUSION, "er is draagvlak"),
        ("CONCLUSIE : er is draagvlak", CaptureKind.CONCLUSION, "er is draagvlak"),
    ],
)
def test_a_toezegging_and_a_conclusie_say_so_too(line: str, kind: CaptureKind, rest: str) -> None:
    assert marked(line) == (kind, rest)


@pytest.mark.parametrize("line", ["De toezegging: later", "toezegging van vorige keer: klaar", "conclusies: geen"])
def test_a_sentence_about_a_toezegging_or_conclusie_stays_text(line: str) -> None:
    assert marked(line) is None


def test_a_toezegging_needs_who_and_what_and_no_day() -> None:
    found = read_action("Demoma de cijfers sturen", CANDIDATES, DAY)
    assert (found.is_promise, found.is_complete) == (True, False)
    assert not read_action("de cijfers sturen", CANDIDATES, DAY).is_promise
    assert read_conclusion("  er is   draagvlak ") == "Er is draagvlak"
    assert (
        understood_commitment("2023-T-001", "M. Demoma", "De cijfers sturen", dt.date(2023, 12, 14), "")
        == "Toezegging 2023-T-001: M. Demoma · De cijfers sturen · do 14 december 2023"
    )
    assert understood_conclusion("Er is draagvlak") == "Conclusie: Er is draagvlak"
