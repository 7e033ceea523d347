"""The day of an instant is that of the shop's place: nothing takes the one of Greenwich."""

from __future__ import annotations

import ast
import re

from tests.house.code import calls_of, code, nodes, place

NOON = {"helpdesk/cli/records.py"}
"""What stands at noon of a day, and is none but a day."""
_CUT = re.compile(r"substr\([\w.]*_at, *1, *10\)")


def _instant(node: ast.expr) -> bool:
    """Whether it is a record's instant; what was made local first has a name of its own."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") == "from_text"
    if isinstance(node, ast.Attribute):
        return node.attr == "at" or node.attr.endswith("_at")
    return isinstance(node, ast.Name) and node.id.endswith("_at")


def test_an_instant_becomes_a_day_only_where_it_happened() -> None:
    found = [
        place(path, call)
        for path, call in calls_of("date")
        if isinstance(call.func, ast.Attribute) and _instant(call.func.value)
    ]
    assert [each for each in found if each.partition(":")[0] not in NOON] == []


def test_no_query_cuts_the_day_from_an_instant() -> None:
    found = [
        place(path, node)
        for path in code()
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CUT.search(node.value)
    ]
    assert found == []
