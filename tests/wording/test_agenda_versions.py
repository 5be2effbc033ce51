"""What changed between two versions of an agenda, in words."""

from __future__ import annotations

from dataclasses import replace

from secretariat.domain.agenda_versions import VersionItem, agenda_changes
from secretariat.domain.agendas import AgendaPurpose
from secretariat.wording.agenda_versions import changes_in_words

ITEM = VersionItem(item_id="a", number="4", title="Convenant", purpose=AgendaPurpose.DISCUSSION, duration_min=30)
LAST = VersionItem(item_id="b", number="5", title="Rondvraag", purpose=AgendaPurpose.PROCEDURAL)


def said(*after: VersionItem) -> list[str]:
    return changes_in_words(agenda_changes([ITEM, LAST], after))


def test_nothing_changed() -> None:
    assert said(ITEM, LAST) == []


def test_another_title_purpose_and_time_are_a_line_each() -> None:
    other = replace(ITEM, title="Convenant Cultuureducatie", purpose=AgendaPurpose.DECISION, duration_min=45)
    assert said(other, LAST) == [
        "4 Convenant Cultuureducatie: heette ‘Convenant’",
        "4 Convenant Cultuureducatie: ter besluitvorming, was ter bespreking",
        "4 Convenant Cultuureducatie: 45 minuten, was 30",
    ]


def test_time_that_comes_or_goes() -> None:
    assert said(replace(ITEM, duration_min=None), replace(LAST, duration_min=10)) == [
        "4 Convenant: geen tijd meer, was 30",
        "5 Rondvraag: 10 minuten, was zonder tijd",
    ]


def test_an_item_between_the_others_says_only_once_that_numbers_went_on() -> None:
    new = VersionItem(item_id="c", number="4", title="Museumplan", purpose=AgendaPurpose.DISCUSSION)
    assert said(new, replace(ITEM, number="5"), replace(LAST, number="6")) == [
        "Nieuw: 4 Museumplan",
        "Vernummerd: 4 → 5, 5 → 6",
    ]


def test_an_item_that_went() -> None:
    assert said(replace(LAST, number="4")) == ["Eraf: 4 Convenant", "Vernummerd: 5 → 4"]


def test_papers_are_named_by_their_titles() -> None:
    before = replace(ITEM, documents=("4a Voorstel", "4b Kader"))
    for documents, words in (
        (("4a Voorstel", "4b Kader", "4c Brief"), "4 Convenant: stuk erbij: Brief"),
        (("4a Kader",), "4 Convenant: stuk eraf: Voorstel"),
        (("4a Kader", "4b Voorstel"), "4 Convenant: stukken in een andere volgorde"),
    ):
        changes = agenda_changes([before], [replace(before, documents=documents)])
        assert changes_in_words(changes) == [words]
