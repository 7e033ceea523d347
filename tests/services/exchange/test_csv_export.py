"""A list as a file: safe in a spreadsheet, whole or not there at all."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from helpdesk.errors import Cancelled, WorldError
from helpdesk.services.exchange.csv_export import PACE, write_list


def test_no_cell_is_a_formula_and_nothing_else_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    cells = ["=cmd|' /C calc'!A0", "+1", "-2", "@x", "'=a", 'José; "García"', "<b>", "two\nlines", "العربية"]
    assert write_list(path, ["A"] * len(cells), [cells]) == 1
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[1] == [
        "'=cmd|' /C calc'!A0",
        "'+1",
        "'-2",
        "'@x",
        "''=a",
        'José; "García"',
        "<b>",
        "two lines",
        "العربية",
    ]


def test_a_stopped_export_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old")
    with pytest.raises(Cancelled):
        write_list(path, ["A"], ([str(n)] for n in range(PACE * 3)), cancelled=lambda: True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]
    assert path.read_text() == "old"


def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        write_list(tmp_path / "nowhere" / "list.csv", ["A"], [["1"]])
