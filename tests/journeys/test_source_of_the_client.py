"""Every sentence of the client's own page, "Cultuur en Bibliotheekwerk", is in the sample and found by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.domain.sample import PATH

PAGE = Path(__file__).parent / "client_page.txt"
NAVIGATION = {"< terug naar Thema’s"}
"""Words of the website to find the way on it: they say nothing of the work."""
_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])|\n+")


def sentences(page: str) -> list[str]:
    """The sentences, headings and items of a page."""
    found = [" ".join(one.replace("•", " ").split()) for one in _END.split(page)]
    return [one for one in found if one and one not in NAVIGATION]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample, open."""
    path = tmp_path_factory.mktemp("bron") / "voorbeeld.vgg"
    workspace = import_exchange(PATH.read_bytes(), path)
    yield workspace
    workspace.close()


@pytest.mark.parametrize("sentence", sentences(PAGE.read_text(encoding="utf-8")))
def test_a_sentence_of_the_page_is_found(sample: Workspace, sentence: str) -> None:
    assert sample.search.find(sentence), sentence
