"""What each table says of itself: words for a person, whose part it is, what is personal in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.store.database import name_of
from helpdesk.store.relations import erased, links, part_links
from helpdesk.store.tables import ALL, JOURNALLED
from helpdesk.store.tables.base import SILENT, YES_NO, Table, TextColumn, WordsColumn
from helpdesk.store.tables.people import Customer
from helpdesk.texts import Text
from tests.openings import NOW

TOLD = [table for table in ALL if table.about.word]


@pytest.mark.parametrize("table", ALL, ids=name_of)
def test_every_column_says_its_words_or_that_it_has_none(table: type[Table]) -> None:
    for field in table._meta.sorted_fields:
        if field.column_name != "id":
            assert field.verbose_name is SILENT or isinstance(field.verbose_name, Text), field.name


@pytest.mark.parametrize("table", TOLD, ids=name_of)
def test_what_is_told_of_says_something(table: type[Table]) -> None:
    assert any(field.verbose_name for field in table._meta.sorted_fields)
    for column, target in links(table):
        label = table._meta.columns[column].verbose_name
        # A record is told by its name; the case and the paper are named where the part itself stands.
        assert label is SILENT or target.about.named_by or target is table, column


@pytest.mark.parametrize("table", ALL, ids=name_of)
def test_what_a_table_says_of_its_columns_names_columns_it_has(table: type[Table]) -> None:
    about, there = table.about, table._meta.columns
    assert {*about.words, *filter(None, (about.pieces, about.named_by))} <= set(there)
    assert dict(part_links(table)).items() <= dict(links(table)).items()


@pytest.mark.parametrize("table", JOURNALLED, ids=name_of)
def test_every_change_is_of_some_noun(table: type[Table]) -> None:
    assert table.about.noun or table.about.part_of


def test_what_speaks_of_a_customer_can_be_found_when_they_are_erased() -> None:
    for table in ALL:
        if table is not Customer and (table.about.personal or erased(table)):
            assert table.about.part_of or Customer in {target for _, target in links(table)}, table


TYPED = {
    ("contacts", "label"),
    ("accessories", "name"),
    ("documents", "series"),
    ("checklist_lines", "measure"),
    ("readings", "measure"),
}
"""Texts of people's own, and letters of papers, that happen to look like a code."""


def test_no_column_is_told_by_its_code(full_shop: Path) -> None:
    tables = {name_of(table): table for table in ALL}
    told = [
        (name, column, column.choices)
        for name, table in tables.items()
        for column in table._meta.sorted_fields
        if column.verbose_name is not None
    ]
    assert [
        f"{name}.{column.name}" for name, column, choices in told if choices and not isinstance(choices, dict)
    ] == []
    codes = {code for _, _, choices in told if choices for code in choices} - {*YES_NO}
    with Desk.open(full_shop, FixedClock(NOW), write=False) as desk:
        raw = [
            f"{name}.{column.column_name}: {value}"
            for name, column, choices in told
            if not choices
            and isinstance(column, TextColumn | WordsColumn)
            and (name, column.column_name) not in TYPED
            for (value,) in desk.store.rows(f"SELECT DISTINCT {column.column_name} FROM {name} LIMIT 500")
            if value and value in codes
        ]
    assert raw == []
