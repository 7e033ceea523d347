"""Knows which columns tell what things cost the shop; who may not see costs reads them as not known. No noun's rules.

A cost that is not known is a state that everything can show already, so nothing else changes for who reads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

COSTS: Mapping[str, frozenset[str]] = {
    "parts": frozenset({"cost_cents", "value_cents"}),
    "parts_used": frozenset({"cost_cents"}),
    "purchase_order_lines": frozenset({"cost_cents"}),
    "receipt_lines": frozenset({"total_cents", "before_cents"}),
    "stock_moves": frozenset({"value_cents"}),
    "supplier_returns": frozenset({"expected_cents", "credited_cents"}),
    "hour_costs": frozenset({"cents"}),
    "staff": frozenset({"hourly_cents"}),
    "outside_work": frozenset({"cost_cents"}),
    "draws": frozenset({"cost_cents"}),
    "month_books": frozenset({"gross_profit_cents", "turnover_cents"}),
}
"""Tables and their columns of costs."""

_NAMES = frozenset().union(*COSTS.values())
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES))})\b")
_TABLES = re.compile(r"\b(?:FROM|JOIN|,)?\s*\b(\w+) (?:AS )?(\w+)\b")
_COLUMN = re.compile(r"\b(?:(\w+)\.)?(\w+)\b")


def is_cost(table: str, column: str) -> bool:
    """Whether a column of a table tells what something cost."""
    return column in COSTS.get(table, ())


def tells_cost(sql: str, tables: str) -> bool:
    """Whether an expression tells what something cost.

    ``sql``: the expression of a field; ``tables``: what stands after FROM, which says what its aliases mean.
    """
    if "cents" not in sql or not _NAMED.search(sql):
        return False
    aliases: dict[str, set[str]] = {}
    for text in (tables, sql):
        for table, alias in _TABLES.findall(text):
            if table in COSTS:
                aliases.setdefault(alias, set()).add(table)
                aliases.setdefault(table, set()).add(table)
    for alias, column in _COLUMN.findall(sql):
        if column in _NAMES:
            known = aliases.get(alias, set()) if alias else {table for table in COSTS if table in sql}
            if any(is_cost(table, column) for table in known):
                return True
    return False
