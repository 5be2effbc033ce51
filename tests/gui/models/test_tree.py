"""Themes → organen → overleggen as a tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.tree import DETAIL_ROLE, KIND_ROLE, Node, TreeModel

AUTUMN = Node("m2", "meetings", "Bestuurlijk overleg Cultuur", "2 nov 2023")
SPRING = Node("m1", "meetings", "Bestuurlijk overleg Cultuur", "20 apr 2023")
BODY = Node("b1", "bodies", "Bestuurlijk overleg Cultuur", children=(AUTUMN, SPRING))
CULTURE = Node("t1", "themes", "Cultuur", strong=True, children=(BODY,))
OTHER = Node("t2", "themes", "Vereniging")


@pytest.fixture
def model(theme: Theme) -> TreeModel:
    model = TreeModel(title="Overleggen")
    model.show((CULTURE, OTHER))
    return model


def outline(model: TreeModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    above = parent or QModelIndex()
    lines = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        lines += ["  " * depth + index.data(), *outline(model, index, depth + 1)]
    return lines


def test_qt_finds_nothing_wrong(model: TreeModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((OTHER,))
    model.show((CULTURE, OTHER))
    model.show((replace(CULTURE, title="Kunst"), OTHER))
    assert tester.model() is model


def test_the_tree_has_the_shape_of_its_nodes(model: TreeModel) -> None:
    assert outline(model) == [
        "Cultuur",
        "  Bestuurlijk overleg Cultuur",
        "    Bestuurlijk overleg Cultuur",
        "    Bestuurlijk overleg Cultuur",
        "Vereniging",
    ]


def test_a_meeting_says_its_date_too(model: TreeModel) -> None:
    index = model.find("meetings", "m2")
    assert index.data(DETAIL_ROLE) == "2 nov 2023"
    assert index.data(KIND_ROLE) == "meetings"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Bestuurlijk overleg Cultuur, 2 nov 2023"
    assert model.node_at(index.parent()) == BODY


def test_what_is_not_there_is_not_found(model: TreeModel) -> None:
    assert not model.find("meetings", "m9").isValid()
    assert model.node_at(QModelIndex()) is None


def test_another_date_draws_one_line_again(model: TreeModel) -> None:
    drawn: list[str] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda index, _last: drawn.append(index.data(DETAIL_ROLE)))
    model.modelReset.connect(lambda: resets.append(True))
    later = replace(BODY, children=(replace(AUTUMN, detail="9 nov 2023"), SPRING))
    model.show((replace(CULTURE, children=(later,)), OTHER))
    assert (drawn, resets) == (["9 nov 2023"], [])


def test_another_meeting_is_another_tree(model: TreeModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show((replace(CULTURE, children=(replace(BODY, children=(SPRING,)),)), OTHER))
    assert (len(outline(model)), resets) == (4, [True])


class Asked:
    """Gives what stands below a node with a count, and remembers who was asked for."""

    def __init__(self, *meetings: Node) -> None:
        self.meetings = meetings
        self.of: list[str] = []

    def __call__(self, node: Node) -> tuple[Node, ...]:
        self.of.append(node.id)
        return self.meetings


COUNTED = replace(CULTURE, children=(replace(BODY, children=(), count=2),))


def test_what_stands_below_a_count_is_asked_for_when_it_is_wanted(theme: Theme) -> None:
    model, below = TreeModel(), Asked(AUTUMN, SPRING)
    model.show((COUNTED, OTHER), below)
    body = model.find("bodies", "b1")
    assert (model.hasChildren(body), model.rowCount(body), below.of) == (True, 0, [])
    assert not model.find("meetings", "m1").isValid()
    model.fetchMore(body)
    model.fetchMore(body)
    assert (model.rowCount(body), below.of) == (2, ["b1"])
    assert model.find("meetings", "m1").row() == 1
    assert model.parent(model.find("meetings", "m1")) == body


def test_qt_finds_nothing_wrong_with_what_is_asked_for_later(theme: Theme) -> None:
    model, below = TreeModel(), Asked(AUTUMN, SPRING)
    model.show((COUNTED, OTHER), below)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert below.of == ["b1"]  # the tester wants to see everything
    model.show((OTHER, COUNTED), below)
    assert outline(model) == [
        "Vereniging",
        "Cultuur",
        "  Bestuurlijk overleg Cultuur",
        "    Bestuurlijk overleg Cultuur",
        "    Bestuurlijk overleg Cultuur",
    ]
    assert tester.model() is model


def test_a_refresh_asks_again_only_for_what_was_asked_for(theme: Theme) -> None:
    other = replace(OTHER, children=(Node("b2", "bodies", "Werkgroep", count=5),))
    model, below = TreeModel(), Asked(AUTUMN)
    model.show((COUNTED, other), below)
    model.fetchMore(model.find("bodies", "b1"))
    model.show((COUNTED, other), below)
    assert below.of == ["b1", "b1"]
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show((COUNTED, other), below)
    assert (below.of, resets) == (["b1", "b1", "b1"], [])


def test_everything_at_once_when_that_is_wanted(theme: Theme) -> None:
    model, below = TreeModel(), Asked(AUTUMN, SPRING)
    model.show((COUNTED,), below, at_once=True)
    assert below.of == ["b1"]
    assert len(outline(model)) == 4
