"""What any record is called in a list of all sorts of them."""

from __future__ import annotations

from typing import Any

import pytest

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.catalogue import LISTS
from secretariat.domain.decisions import Decision, Ratification
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position
from secretariat.wording.records import KIND_WORDS, kind_word, record_name
from tests.domain.sample import sample

NAMES: tuple[tuple[type[Any], str, str], ...] = (
    (Person, "per-hoogen", "Rachel van den Hoogen"),
    (Organisation, "org-vob", "Vereniging van Openbare Bibliotheken"),
    (Position, "pos-hoogen", "Rachel van den Hoogen, directeur-bestuurder bij Biblionet"),
    (Body, "body-wg-conv", "Ambtelijke werkgroep convenant Cultuureducatie (WG-CONV)"),
    (Membership, "mem-bo-testinga", "Annelies Testinga in Bestuurlijk overleg Cultuur"),
    (Meeting, "mtg-bo-cult-2023-02", "BO-CULT 2023-02 Bestuurlijk overleg Cultuur"),
    (AgendaItem, "ai-bo-cult-2023-02-4", "BO-CULT 2023-02, 4 Convenant Cultuureducatie"),
    (Minutes, "min-bo-cult-2023-02", "BO-CULT 2023-02"),
)


def find(kind: type[Any], record_id: str | None) -> Any:
    """Looks in the sample."""
    return sample().find(kind, record_id)


@pytest.mark.parametrize(("kind", "record_id", "name"), NAMES, ids=lambda value: getattr(value, "__name__", None))
def test_a_record_is_called(kind: type[Any], record_id: str, name: str) -> None:
    assert record_name(find(kind, record_id), find) == name


def test_every_list_has_a_word() -> None:
    assert set(LISTS) - set(KIND_WORDS) == set()
    assert (kind_word("action_points"), kind_word("something_newer")) == ("Actiepunt", "Gegeven")


@pytest.mark.parametrize("kind", [Attendance, Decision, Dossier, Document, Ratification])
def test_every_record_of_the_sample_has_a_name_of_one_line(kind: type[Any]) -> None:
    names = [record_name(record, find) for record in sample().all(kind)]
    assert names
    assert all(0 < len(name) <= 120 and "\n" not in name for name in names)


def test_what_is_not_there_any_more_is_unknown() -> None:
    position = find(Position, "pos-hoogen")
    assert record_name(position, lambda _kind, _id: None) == "onbekend, directeur-bestuurder bij onbekend"
