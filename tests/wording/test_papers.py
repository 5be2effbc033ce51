"""The names of the papers."""

from __future__ import annotations

import pytest

from secretariat.services.publishing import PaperKind
from secretariat.wording.papers import names_replaced, paper_name, verdict


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_has_a_name(kind: PaperKind) -> None:
    assert paper_name(kind)[0].isupper()


def test_what_a_check_found_is_said_with_the_standards() -> None:
    assert verdict(()) == "PDF/UA-1 en PDF/A-2a: gecontroleerd"
    assert verdict(("[lang] a", "[alt] b")) == "PDF/UA-1 en PDF/A-2a: 2 fouten gevonden, de eerste: [lang] a"


def test_how_many_names_were_replaced() -> None:
    assert names_replaced(1) == (
        "1 naam in de teksten vervangen door een functie. Lees de openbare versie na voordat u haar publiceert."
    )
    assert names_replaced(0).startswith("0 namen in de teksten")
