"""Reads the source of the house, for the tests that guard its rules."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "secretariat"


@functools.cache
def ignored_names() -> frozenset[str]:
    """What .gitignore names: made by the tools, not part of the house."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip("/") for line in lines if line and not line.startswith("#"))


@functools.cache
def files(suffix: str = "") -> tuple[Path, ...]:
    """Every file of the house (with this suffix), in order."""

    def walk(folder: Path) -> Iterator[Path]:
        for path in sorted(folder.iterdir()):
            if path.name == ".git" or any(path.match(name) for name in ignored_names()):
                continue
            if path.is_dir():
                yield from walk(path)
            elif path.name.endswith(suffix):
                yield path

    return tuple(walk(ROOT))


@functools.cache
def tree(path: Path) -> ast.Module:
    """The parsed source of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def sources(room: str = "") -> list[Path]:
    """The Python files of the program, or of one room of it."""
    top = PACKAGE / room
    return [path for path in files(".py") if top in path.parents or path == top.with_suffix(".py")]


def place(path: Path, node: ast.AST | None = None) -> str:
    """The place in the house as a reader finds it: ``secretariat/app.py:12``."""
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{path.relative_to(ROOT)}{line}"


def imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Every module that a file imports, also inside functions; ``from a import b`` counts as ``a`` and ``a.b``."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def is_within(module: str, names: set[str]) -> bool:
    """Whether the module is one of these or lies in one of them."""
    return any(module == name or module.startswith(f"{name}.") for name in names)


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a file with the written name of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node, _written(node.func)


def _written(name: ast.expr) -> str:
    """A dotted name as it is written; what is called on the result of something else begins with a dot."""
    if isinstance(name, ast.Attribute):
        return f"{_written(name.value)}.{name.attr}"
    return name.id if isinstance(name, ast.Name) else ""
