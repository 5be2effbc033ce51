"""Every choice has its label, exactly as the labels of the sample say."""

from __future__ import annotations

import enum
import re

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.association import Settings
from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import Action, Topic
from secretariat.domain.dispatches import Mode
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.recipients import RecipientGroup
from secretariat.domain.records import fields_of
from secretariat.wording.terms import LABELS, choices, label


def key_of(kind: type[enum.StrEnum]) -> str:
    """The name of a class as the labels file has it: AgendaPurpose → agenda_purpose."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def choices_in(record: type) -> set[type[enum.StrEnum]]:
    found = set()
    for shape in fields_of(record):
        if shape.choice is not None:
            found.add(shape.choice)
        if shape.record is not None:
            found |= choices_in(shape.record)
    return found


def test_the_labels_are_those_of_the_sample(sample_labels: dict[str, dict[str, str]]) -> None:
    ours = {key_of(kind): dict(labels) for kind, labels in LABELS.items()}
    assert {name: ours.get(name) for name in sample_labels} == sample_labels


@pytest.mark.parametrize("kind", LABELS, ids=lambda kind: kind.__name__)
def test_every_member_has_a_label_of_its_own(kind: type[enum.StrEnum]) -> None:
    labels = [label(member) for member in kind]
    assert len(set(labels)) == len(labels)
    assert set(LABELS[kind]) == {member.value for member in kind}


def test_every_choice_in_a_record_has_labels() -> None:
    kinds = set().union(*(choices_in(record) for record in (*LISTS.values(), Settings)))
    assert kinds | {Topic, Action, Mode, RecipientGroup} == set(LABELS)


def test_equal_keys_of_two_kinds_have_labels_of_their_own() -> None:
    assert label(MinutesStatus.ADOPTED) == "Vastgesteld"
    assert label(AgendaPurpose.ADOPTION) == "Ter vaststelling"
    assert label(Action.ADD_ACTION_POINT) == "actiepunt toevoegen"


def test_choices_stand_in_the_order_of_their_definition() -> None:
    assert choices(VoteChoice) == [
        (VoteChoice.FOR, "Voor"),
        (VoteChoice.AGAINST, "Tegen"),
        (VoteChoice.ABSTAIN, "Onthouding"),
        (VoteChoice.BLANK, "Blanco"),
    ]
