"""SQLite keeps to its room: its dialect and its faults stay in the store, and the window has no way to either."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.code import ROOT, code, nodes, place

DIALECT = re.compile(
    r"\bPRAGMA\b|\bsqlite_\w+|\bMATCH\b|\browid\b|\bfts5\w*|\bINDEXED BY\b|\bCROSS JOIN\b|\biif\(|\bgroup_concat\("
    r"|\bjson_\w+\(|\blikely\(|\binstr\(|\bINSERT OR\b|\bREPLACE INTO\b|\bGLOB\b|\bWITHOUT ROWID\b|\blast_insert_rowid\b"
    # A plus in front of a column keeps SQLite from its index.
    r"|(?:^|[\s(,])\+(?:\{\}|[a-z_]+\b)"
)
NAMED = re.compile(r"\?\d|(?<![\w:]):[a-z_]+\b")
"""Parameters that are not plain question marks."""

SQL = re.compile(
    r"\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WHERE|ORDER BY|JOIN|AND|OR)\b|[=<>] ?[?:]"
)
"""What a string of SQL, or a piece of one, has and another text has not."""


def _outside() -> Iterator[Path]:
    store = ROOT / "helpdesk" / "store"
    return (path for path in code() if store not in path.parents)


def _pieces(path: Path) -> Iterator[tuple[ast.AST, str]]:
    """The strings of a module that are SQL; of one put together, what is written in it."""
    inside: set[int] = set()
    for node in nodes(path):
        if isinstance(node, ast.JoinedStr):
            parts = [part for part in node.values if isinstance(part, ast.Constant)]
            inside.update(map(id, parts))
            text = "{}".join(str(part.value) for part in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            text = node.value
        else:
            continue
        if SQL.search(text):
            yield node, text


def test_the_dialect_of_the_database_stays_in_the_store() -> None:
    found = [
        f"{place(path, node)} {hit.group()}"
        for path in _outside()
        for node, text in _pieces(path)
        for hit in DIALECT.finditer(text)
    ]
    assert found == []


def test_parameters_are_plain_question_marks() -> None:
    found = [
        f"{place(path, node)} {hit.group()}"
        for path in code()
        for node, text in _pieces(path)
        for hit in NAMED.finditer(text)
    ]
    assert found == []


def test_the_driver_of_the_database_is_known_to_its_adapter_alone() -> None:
    allowed = {"helpdesk/store/sqlite.py", "helpdesk/store/faults.py"}
    found = {
        str(path.relative_to(ROOT))
        for path in code()
        for node in nodes(path)
        if (isinstance(node, ast.Import) and any(name.name == "sqlite3" for name in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "sqlite3")
    }
    assert found == allowed


def test_window_and_command_line_reach_the_store_by_no_way() -> None:
    rooms = (ROOT / "ui", ROOT / "helpdesk" / "cli")
    found = [
        place(path, node)
        for path in code()
        if any(room in path.parents for room in rooms)
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and (node.attr == "store" or (node.attr == "journal" and ast.unparse(node.value).endswith("desk")))
    ]
    assert found == []
