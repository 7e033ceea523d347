"""The contract tried from outside, sentence by sentence where no other test stands nearer to it."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.command_line import Capture, Line
from tests.services.exchange.written_files import written

NUMBERED = "ref,kind,opened_at,serial,case,product,received_at\n"


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_shop_without_a_name_is_told_which_option_names_it(
    tmp_path: Path, capsys: Capture, name: str
) -> None:
    new = Line(tmp_path / "new", capsys)
    new("init", "--shop", name, "--country", "ES", code=2)
    assert "--shop" in new.err
    assert not new.folder.exists()


def test_what_is_asked_for_and_not_there_is_quoted(line: Line, full: Path) -> None:
    for number in ("C99", "U99", "99", "99-1", "V99", "L99", "NOPE"):
        line("show", number, code=2)
        assert number in line.err


def test_a_folder_in_the_place_of_a_backup_is_called_one(line: Line, full: Path, tmp_path: Path) -> None:
    line("restore", str(tmp_path), code=2)
    assert "folder" in line.err


@pytest.mark.parametrize("words", [("export", "customers"), ("report", "history", "C1", "-o"), ("backup",)])
def test_a_folder_that_is_not_there_is_the_users_error(
    line: Line, full: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    line(*words, str(tmp_path / "none" / "file.csv"), code=2)
    assert str(tmp_path / "none") in line.err
    assert not (tmp_path / "none").exists()


# -- what other systems call things ---------------------------------------------------------------------


def test_a_paper_takes_the_reference_that_show_takes(line: Line, full: Path, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    for paper, ref in (("receipt", "T1"), ("service", "T1"), ("label", "T1"), ("history", "C1")):
        line("report", paper, ref, "-o", str(path))
        assert path.read_bytes().startswith(b"%PDF")
    line("import", "customers", str(written(tmp_path, "ref,name\nold-7,Eva\n")))
    line("report", "history", "old-7", "-o", str(path))


def test_a_reference_of_several_jobs_is_asked_back_and_a_number_goes_first(
    line: Line, full: Path, tmp_path: Path
) -> None:
    rows = "A1,repair,2026-03-01,S1,K7,Lamp,2026-03-01\nA2,repair,2026-03-01,S2,K7,Lamp,2026-03-01\n"
    line("import", "cases", str(written(tmp_path, f"{NUMBERED}{rows}1,repair,2026-03-02,S3,,Lamp,\n")))
    path = str(tmp_path / "paper.pdf")
    line("report", "service", "K7", "-o", path, code=2)
    line("report", "service", "A2", "-o", path)
    assert line.json("show", "1")["number"] == "1"


@pytest.mark.parametrize("serial", ["S1", "7", "Q", "ABCXYZ"])
def test_a_serial_is_found_whole_however_short_or_wordy(line: Line, tmp_path: Path, serial: str) -> None:
    rows = f"a,repair,2026-03-01,{serial},,Lamp,\nb,repair,2026-03-01,{serial}9,,Lamp,\n"
    line("import", "cases", str(written(tmp_path, NUMBERED + rows)))
    hits = line.json("find", serial.lower())["hits"]
    assert ("unit", "U1") in [(hit["kind"], hit["number"]) for hit in hits]


def test_what_show_takes_is_found(line: Line, full: Path, tmp_path: Path) -> None:
    line("import", "parts", str(written(tmp_path, "ref,name\nk-1,Pump\n")))
    line("import", "solutions", str(written(tmp_path, "ref,symptom,fix\nx-1,Cold,Heat\n")))
    for text, kind in {
        "T1": "job",
        "A1": "product",
        "k-1": "part",
        "x-1": "solution",
        "P1": "product",
        "PT1": "part",
        "SL1": "solution",
        "1-1": "job",
        "1": "case",
        "C1": "customer",
        "U1": "unit",
    }.items():
        first = line.json("find", text)["hits"][0]
        assert first["kind"] == kind, text
        assert line.json("show", first["number"])["id"] == first["id"]


# -- lists that say too little --------------------------------------------------------------------------


def test_a_list_without_header_is_not_told_of_a_row_that_was_read_as_one(line: Line, tmp_path: Path) -> None:
    path = str(written(tmp_path, "7,Ana\n8,Luz\n"))
    for said in ((), ("--map", "1=name"), ("--map", "1=ref", "--map", "2=ref"), ("--map", "1=ref")):
        line("import", "customers", path, "--no-header", *said, code=2)
        assert "Row 0" not in line.err
        assert "--map" in line.err
    line("import", "customers", path, "--no-header", "--map", "1=ref", "--map", "2=name")


def test_an_empty_first_sheet_names_the_others(line: Line, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Portada")
        book.add_worksheet("Clientes").write_row(0, 0, ["ref", "name"])
    line("import", "customers", str(path), code=2)
    assert "Portada" in line.err
    assert "Clientes" in line.err
    line("import", "customers", str(path), "--sheet", "Clientes")
