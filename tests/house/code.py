"""The program's own code as trees, for tests that look at the house itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.catalogue import ROOT, code, nodes, tree

__all__ = ["ROOT", "calls_of", "code", "nodes", "place", "strings", "tree"]


def place(path: Path, node: ast.AST) -> str:
    """Where something stands, to be told."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def strings(*without: str) -> set[str]:
    """Every string in the code, but for the modules named by their path in the project."""
    return {
        node.value
        for path in code()
        if str(path.relative_to(ROOT)) not in without
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def calls_of(*names: str) -> Iterator[tuple[Path, ast.Call]]:
    """Every call of a function or class of one of these names, wherever it is reached from."""
    for path in code():
        for node in nodes(path):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                if name in names:
                    yield path, node
