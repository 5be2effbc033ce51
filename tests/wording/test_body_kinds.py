"""What sort of orgaan a name tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.bodies import BodyKind
from secretariat.wording.body_kinds import kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bestuurlijk overleg Cultuur", BodyKind.EXECUTIVE_MEETING),
        ("Portefeuillehouders Bibliotheekwerk", BodyKind.PORTFOLIO_MEETING),
        ("Portefeuillehoudersoverleg Mobiliteit", BodyKind.PORTFOLIO_MEETING),
        ("Ambtelijk overleg Cultuur", BodyKind.OFFICIAL_MEETING),
        ("Ambtelijk vooroverleg portefeuillehouders Sport", BodyKind.OFFICIAL_MEETING),
        ("Ambtelijke agendacommissie", BodyKind.AGENDA_COMMITTEE),
        ("Ambtelijke werkgroep convenant Cultuureducatie", BodyKind.WORKING_GROUP),
        ("Statutaire ledenvergadering VOB", BodyKind.GENERAL_ASSEMBLY),
        ("ALV", BodyKind.GENERAL_ASSEMBLY),
        ("PHO Wonen", BodyKind.PORTFOLIO_MEETING),
        ("BO Bodem", BodyKind.EXECUTIVE_MEETING),
    ],
)
def test_the_name_tells_the_kind(name: str, kind: BodyKind) -> None:
    assert kind_of_name(name) is kind


@pytest.mark.parametrize("name", ["", "Kopgroep", "Bodemberaad", "Kring van gemeentesecretarissen"])
def test_a_name_may_tell_no_kind(name: str) -> None:
    assert kind_of_name(name) is None


@given(st.text(max_size=60))
def test_any_name_tells_one_kind_or_none(name: str) -> None:
    assert kind_of_name(name) in {None, *BodyKind}
