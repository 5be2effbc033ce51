"""What is typed into the search box is words and filters, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.search_queries import SearchQuery
from secretariat.wording.search_words import KIND_WORDS, kind_filter, more_of, search_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("convenant", SearchQuery(words="convenant")),
        ("convenant wie:demoma", SearchQuery(words="convenant", who=("demoma",))),
        ("WIE:Demoma Convenant", SearchQuery(words="Convenant", who=("Demoma",))),
        ('wie:"van ’t Proefveld"', SearchQuery(who=("van ’t Proefveld",))),
        ("wie:“van ’t Proefveld” spoed", SearchQuery(words="spoed", who=("van ’t Proefveld",))),
        ('wie:"van ’t', SearchQuery(who=("van ’t",))),
        ("orgaan:BO-CULT jaar:2023", SearchQuery(body=("BO-CULT",), years=("2023",))),
        ("thema:cultuur, dossier:D-2023-01", SearchQuery(words=",", theme=("cultuur",), dossier=("D-2023-01",))),
        ("te:laat", SearchQuery(overdue=True)),
        ("te:la", SearchQuery(overdue=True)),
        ("te:", SearchQuery()),
        ("kast te:huur", SearchQuery(words="kast te:huur")),
        ("wie:", SearchQuery()),
        ("art. 2:38 lid 4", SearchQuery(words="art. 2:38 lid 4")),
        ("niemandwie:x", SearchQuery(words="niemandwie:x")),
        ('"een citaat" soort:besluiten', SearchQuery(words='"een citaat"', kinds=("decision",))),
        ("soort:acties", SearchQuery(kinds=("action_point",))),
        ('soort:"te agenderen"', SearchQuery(kinds=("backlog_item",))),
        ("soort:onzin", SearchQuery(kinds=())),
        ("status:aangehouden", SearchQuery(statuses={"action_point": ("on_hold",)})),
        ("status:onzin", SearchQuery(statuses={})),
    ],
)
def test_words_and_filters(typed: str, query: SearchQuery) -> None:
    assert search_query(typed) == query


def test_open_is_whatever_still_asks_something() -> None:
    statuses = search_query("status:open").statuses
    assert statuses is not None
    assert statuses["action_point"] == ("open", "in_progress", "on_hold", "transferred")
    assert statuses["dossier"] == ("exploring", "active", "waiting")
    assert statuses["commitment"] == ("open",)


@pytest.mark.parametrize("kind", KIND_WORDS)
def test_the_rest_of_a_group_is_asked_for_in_words_that_mean_only_that_group(kind: str) -> None:
    assert search_query(f"{kind_filter(kind)} koraal").kinds == (kind,)
    assert search_query(f"{kind_filter(kind)} koraal").words == "koraal"


def test_the_rest_of_a_group_is_called_by_many() -> None:
    assert more_of("decision") == "Meer besluiten…"
    assert more_of("plan_idea") == "Meer ideeën…"


@given(st.text(max_size=60))
def test_whatever_is_typed_is_understood_somehow(typed: str) -> None:
    query = search_query(typed)
    if ":" not in typed:
        assert query == SearchQuery(words=" ".join(typed.split()))
