"""The record a paper is about is the one that was asked for, whatever its kind."""

from __future__ import annotations

from pathlib import Path

from helpdesk.services.papers.subject import subject_of
from tests.openings import sample

TABLES = {
    "customer": "customers",
    "unit": "units",
    "plan": "plans",
    "case": "cases",
    "job": "jobs",
    "quote": "quotes",
}


def test_a_subject_names_its_record(tmp_path: Path) -> None:
    with sample(tmp_path / "shop", customers=20, months=4) as desk:
        for record, table in TABLES.items():
            identity = desk.store.value(f"SELECT max(id) FROM {table}")
            assert identity, record
            assert getattr(subject_of(desk.store, record, identity), record) == identity
