"""The names of the papers."""

from __future__ import annotations

import pytest

from secretariat.services.paper_requests import ONLY_OF
from secretariat.services.publishing import PaperKind, Variant
from secretariat.wording.papers import names_replaced, paper_name, verdict


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_has_a_name(kind: PaperKind) -> None:
    assert paper_name(kind)[0].isupper()


def test_the_openbare_versie_of_a_paper_has_a_name_of_its_own() -> None:
    names = [paper_name(kind, public=True) for kind in ONLY_OF[Variant.PUBLIC]]
    assert names == ["Agenda, openbare versie", "Verslag, openbare versie"]


def test_what_a_check_found_is_said_with_the_standards() -> None:
    assert verdict(()) == "PDF/UA-1 en PDF/A-2a: gecontroleerd"
    assert verdict(("[lang] a", "[alt] b")) == "PDF/UA-1 en PDF/A-2a: 2 fouten gevonden, de eerste: [lang] a"


def test_how_many_names_were_replaced() -> None:
    assert names_replaced(1) == (
        "1 naam in de teksten vervangen door een functie. Lees de openbare versie na voordat u haar publiceert."
    )
    assert names_replaced(0).startswith("0 namen in de teksten")
