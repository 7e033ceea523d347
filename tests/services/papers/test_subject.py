"""The record a paper is about is the one that was asked for, and who it names is whose paper it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from helpdesk.desk import Desk
from helpdesk.services.papers.subject import subject_of

TABLES = {
    "customer": "customers",
    "unit": "units",
    "plan": "plans",
    "case": "cases",
    "job": "jobs",
    "quote": "quotes",
}


def parties(data: Any) -> Iterator[str]:
    """The numbers of the customers that a paper's content names."""
    if isinstance(data, dict):
        if "name" in data and str(data.get("number", "")).startswith("C"):
            yield data["number"]
        data = list(data.values())
    for part in data if isinstance(data, list) else ():
        yield from parties(part)


def test_a_subject_names_its_record(sample_shop: Path) -> None:
    with Desk.open(sample_shop, write=False) as desk:
        for record, table in TABLES.items():
            identity = desk.store.value(f"SELECT max(id) FROM {table}")
            assert identity, record
            assert getattr(subject_of(desk.store, record, identity), record) == identity


def test_a_paper_is_kept_with_whom_it_names(big_sample_shop: Path) -> None:
    """Else it stays as it is when they are erased: a contract may be with another than who has the unit now."""
    with Desk.open(big_sample_shop, write=False) as desk:
        rows = desk.store.rows("SELECT kind, id, customer_id, data FROM documents")
    named = {(kind, row, f"C{whose}"): {*parties(json.loads(data))} for kind, row, whose, data in rows}
    assert len({kind for (kind, _, _), said in named.items() if said}) > 12
    assert [paper for paper, said in named.items() if said - {paper[2]}] == []
