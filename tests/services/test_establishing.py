"""Decisions that bring bodies about and end them; decision and body name each other."""

from __future__ import annotations

import pytest

from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import BodyDissolved, BodyEstablished, CodeTaken, FieldEmpty
from secretariat.services.establishing import NewBody
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def test_a_decision_establishes_a_body_and_both_name_each_other(workspace: Workspace) -> None:
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.ESTABLISHED, "Er wordt een werkgroep ingesteld.")
    decision_id = workspace.decisions.added(made)
    suggested = workspace.establishing.suggested(decision_id)
    assert (suggested.parent_id, suggested.level, suggested.kind) == (
        "body-bo-cult",
        BodyLevel.OFFICIAL,
        BodyKind.WORKING_GROUP,
    )
    workspace.establishing.establish(decision_id, NewBody("Werkgroep musea", "wg-mus", parent_id="body-bo-cult"))
    body = workspace.decisions.record(decision_id).established
    assert body is not None
    assert (body.code, body.status, body.parent_id) == ("WG-MUS", BodyStatus.TO_BE_ESTABLISHED, "body-bo-cult")
    assert (body.established_by_decision_id, body.theme_id) == (decision_id, "theme-cultuur-bibliotheekwerk")
    workspace.history.undo()
    assert workspace.decisions.record(decision_id).established is None
    assert workspace.register().find(Body, body.id) is None


def test_a_body_is_established_once_under_a_code_of_its_own(workspace: Workspace) -> None:
    establish = workspace.establishing.establish
    with pytest.raises(BodyEstablished) as refused:
        establish("dec-2023-B-004", NewBody("Nog een", "WG-2"))
    assert refused.value == BodyEstablished("2023-B-004", "Ambtelijke werkgroep convenant Cultuureducatie")
    with pytest.raises(CodeTaken):
        establish("dec-2023-B-006", NewBody("Nog een", "wg-conv"))
    with pytest.raises(FieldEmpty):
        establish("dec-2023-B-006", NewBody("", "WG-2"))


def test_a_body_that_exists_can_turn_out_to_be_the_one(workspace: Workspace) -> None:
    assert "Ambtelijk overleg Bibliotheekwerk (AO-BIB)" in [
        name for _id, name in workspace.establishing.without_decision()
    ]
    workspace.establishing.link("dec-2023-B-006", "body-ao-bib")
    body = workspace.decisions.record("dec-2023-B-006").established
    assert body is not None
    assert (body.code, body.status, body.established_by_decision_id) == ("AO-BIB", BodyStatus.ACTIVE, "dec-2023-B-006")
    with pytest.raises(BodyEstablished) as refused:
        workspace.establishing.link("dec-2023-B-003", "body-ao-bib")
    assert refused.value == BodyEstablished("2023-B-006", "Ambtelijk overleg Bibliotheekwerk")
    workspace.history.undo()
    assert workspace.decisions.record("dec-2023-B-006").established is None


def test_a_decision_ends_a_body(workspace: Workspace) -> None:
    assert workspace.establishing.open_actions("body-wg-conv") == 3
    workspace.establishing.dissolve("dec-2023-B-006", "body-wg-conv")
    body = workspace.decisions.record("dec-2023-B-006").dissolved
    assert body is not None
    assert (body.status, body.dissolved_by_decision_id) == (BodyStatus.DISSOLVED, "dec-2023-B-006")
    assert "body-wg-conv" not in [body_id for body_id, _name in workspace.establishing.running()]
    for decision, other in (("dec-2023-B-006", "body-ao-bib"), ("dec-2023-B-003", "body-wg-conv")):
        with pytest.raises(BodyDissolved) as refused:
            workspace.establishing.dissolve(decision, other)
        assert refused.value == BodyDissolved("Ambtelijke werkgroep convenant Cultuureducatie")
    workspace.history.undo()
    assert workspace.decisions.record("dec-2023-B-006").dissolved is None
