"""The tree of overleggen keeps what was open and chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.tree import Node
from secretariat.gui.widgets.node_tree import NodeTree


def forest(*meetings: str) -> list[Node]:
    body = Node("b1", "bodies", "BO Cultuur", children=tuple(Node(m, "meetings", m, "2023") for m in meetings))
    return [Node("t1", "themes", "Cultuur", children=(body,)), Node("t2", "themes", "Zorg")]


@pytest.fixture
def tree(qtbot: QtBot, theme: Theme) -> NodeTree:
    tree = NodeTree("Overleggen")
    qtbot.addWidget(tree)
    tree.show_nodes(forest("m1", "m2"))
    tree.show()
    qtbot.waitExposed(tree)
    return tree


def test_branches_are_open_at_first(tree: NodeTree) -> None:
    assert tree.isExpanded(tree.nodes.find("themes", "t1"))
    assert tree.isExpanded(tree.nodes.find("bodies", "b1"))


def test_what_was_closed_stays_closed_and_what_was_chosen_stays_chosen(tree: NodeTree) -> None:
    tree.select("meetings", "m2")
    tree.show_nodes(forest("m1", "m2", "m3"))
    node = tree.current_node()
    assert node is not None
    assert node.id == "m2"
    tree.collapse(tree.nodes.find("bodies", "b1"))
    tree.show_nodes(forest("m1", "m2"))
    assert not tree.isExpanded(tree.nodes.find("bodies", "b1"))


def test_choosing_and_opening_are_told(tree: NodeTree) -> None:
    chosen: list[tuple[str, str]] = []
    opened: list[tuple[str, str]] = []
    tree.chosen.connect(lambda *node: chosen.append(node))
    tree.opened.connect(lambda *node: opened.append(node))
    tree.select("bodies", "b1")
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert (chosen, opened) == ([("bodies", "b1"), ("meetings", "m1")], [("meetings", "m1")])


def test_what_is_not_there_cannot_be_chosen(tree: NodeTree) -> None:
    assert not tree.select("meetings", "m9")


def counted(meetings: int) -> list[Node]:
    return [Node("t1", "themes", "Cultuur", children=(Node("b1", "bodies", "BO Cultuur", count=meetings),))]


def below(_body: Node) -> list[Node]:
    return [Node("m1", "meetings", "m1"), Node("m2", "meetings", "m2")]


def test_in_a_small_forest_everything_is_open(tree: NodeTree) -> None:
    tree.show_nodes(counted(2), below)
    assert tree.isExpanded(tree.nodes.find("bodies", "b1"))
    assert tree.select("meetings", "m2")


def test_in_a_large_forest_a_branch_opens_when_something_in_it_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    tree = NodeTree("Overleggen")
    qtbot.addWidget(tree)
    tree.show_nodes(counted(10_000), below)
    tree.show()
    assert tree.isExpanded(tree.nodes.find("themes", "t1"))
    assert not tree.isExpanded(tree.nodes.find("bodies", "b1"))
    assert not tree.select("meetings", "m2")
    assert tree.select("meetings", "m2", within=("bodies", "b1"))
    assert tree.isExpanded(tree.nodes.find("bodies", "b1"))
    tree.show_nodes(counted(10_001), below)
    node = tree.current_node()
    assert node is not None
    assert node.id == "m2"
    assert tree.isExpanded(tree.nodes.find("bodies", "b1"))


def test_enter_does_not_open_a_branch_that_was_not_asked_for_yet(qtbot: QtBot, theme: Theme) -> None:
    tree = NodeTree("Overleggen")
    qtbot.addWidget(tree)
    opened: list[str] = []
    tree.opened.connect(lambda _kind, node_id: opened.append(node_id))
    tree.show_nodes(counted(10_000), below)
    tree.select("bodies", "b1")
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert opened == []
