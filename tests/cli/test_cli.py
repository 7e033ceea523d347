"""The command line as a script uses it: each command's answers and exit codes."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from tests.cli.command_line import Capture, Line
from tests.services.exchange.written_files import written

# -- init -----------------------------------------------------------------------------------------------


def test_a_new_shop_starts_as_the_contract_says(tmp_path: Path, capsys: Capture) -> None:
    line = Line(tmp_path / "new", capsys)
    line("init", "--shop", "Electro Sol", "--country", "es")
    assert "nueva" in line.out or "new" in line.out
    with Desk.open(line.folder) as desk:
        settings = desk.settings
        assert (settings["shop.name"], settings["shop.country"]) == ("Electro Sol", "ES")
        assert (settings["shop.zone"], settings["shop.language"]) == ("Europe/Madrid", "es")
        spans = [(span.weekday, span.opens, span.closes) for span in desk.shop.spans()]
        assert spans == [
            (day, *hours) for day in range(5) for hours in (("09:00", "14:00"), ("17:00", "20:00"))
        ] + [(5, "10:00", "14:00")]
        assert date(2026, 12, 25) in {holiday.day for holiday in desk.shop.holidays()}


def test_a_folder_that_has_a_shop_is_refused(line: Line) -> None:
    line("init", "--shop", "Other", "--country", "ES", code=2)
    assert str(line.folder) in line.err


@pytest.mark.parametrize("words", [("--shop", " ", "--country", "ES"), ("--shop", "x", "--country", "XX")])
def test_a_shop_that_cannot_be_leaves_no_folder(
    tmp_path: Path, capsys: Capture, words: tuple[str, ...]
) -> None:
    line = Line(tmp_path / "new", capsys)
    line("init", *words, code=2)
    assert not line.folder.exists()


def test_the_language_said_is_the_shops(tmp_path: Path, capsys: Capture) -> None:
    line = Line(tmp_path / "new", capsys)
    line("init", "--shop", "x", "--country", "PT", "--language", "en")
    with Desk.open(line.folder) as desk:
        assert (desk.settings["shop.zone"], desk.settings["shop.language"]) == ("Europe/Lisbon", "en")


def test_no_shop_is_the_users_error(tmp_path: Path, capsys: Capture) -> None:
    line = Line(tmp_path / "none", capsys)
    for words in (["find", "x"], ["check"], ["export", "customers", "x.csv"], ["backup"], ["show", "1"]):
        line(*words, code=2)
    assert not line.folder.exists()


# -- import and export ----------------------------------------------------------------------------------


def test_import_answers_with_its_counts(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name,kind,email\nK1,Ana,,nowhere\nK2,,robot,\nK3,Eva,,\n")
    answer = line.json("import", "customers", str(path))
    assert {name: answer[name] for name in ("read", "added", "updated", "unchanged", "rejected")} == {
        "read": 3,
        "added": 2,
        "updated": 0,
        "unchanged": 0,
        "rejected": 1,
    }
    assert [(warning["row"], warning["column"]) for warning in answer["warnings"]] == [(2, "email")]
    assert answer["rejects_file"] == f"{path}.rejected.csv"
    assert Path(answer["rejects_file"]).exists()
    assert line.json("import", "customers", str(path))["unchanged"] == 2


def test_import_tells_a_person_the_same(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name,kind\nK1,Ana,\nK2,Eva,robot\n")
    line("import", "customers", str(path))
    assert "2 rows read: 1 added" in line.out
    assert "row 3, kind" in line.out
    assert f"{path}.rejected.csv" in line.out


def test_a_dry_run_writes_nothing(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name\nK1,Ana\nK2,\n")
    before = sorted(tmp_path.rglob("*"))
    answer = line.json("import", "customers", str(path), "--dry-run")
    assert (answer["added"], answer["rejected"], answer["rejects_file"]) == (1, 1, None)
    assert [
        path
        for path in sorted(tmp_path.rglob("*"))
        if path not in before and path.suffix not in {".db-wal", ".db-shm"}
    ] == []
    assert line.json("import", "customers", str(path))["added"] == 1


def test_strict_takes_nothing_and_says_file_row_column_and_value(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name,kind\nK1,Ana,\nK2,Eva,robot\n")
    answer = line.json("import", "customers", str(path), "--strict", code=2)
    assert (answer["read"], answer["added"], answer["rejected"]) == (2, 0, 1)
    for word in ("file.csv", "3", "kind", "robot"):
        assert word in line.err
    path.write_text("ref,name,kind\nK1,Ana,\nK2,Eva,\n", encoding="utf-8")
    assert line.json("import", "customers", str(path), "--strict")["added"] == 2


def test_columns_as_the_user_says(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "Key;Who=What\nK1;Ana\n")
    assert (
        line.json("import", "customers", str(path), "--map", "Key=ref", "--map", "Who=What=name")["added"]
        == 1
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["vouchers", "a.csv"], "vouchers"),
        (["customers", "none.csv"], "none.csv"),
        (["customers", "."], "."),
        (["customers", "a.csv", "--preset", "open-repair"], "open-repair"),
        (["cases", "a.csv", "--preset", "frob"], "frob"),
    ],
)
def test_what_cannot_be_imported_is_the_users_error(line: Line, words: list[str], said: str) -> None:
    line("import", *words, code=2)
    assert said in line.err


def test_export_writes_what_import_takes(line: Line, full: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    line("export", "cases", str(path))
    assert path.read_text(encoding="utf-8").splitlines()[1].startswith("1-1,repair,")
    line("export", "cases", str(tmp_path / "out.xlsx"))
    assert zipfile.is_zipfile(tmp_path / "out.xlsx")
    line("export", "frob", str(path), code=2)
    line("export", "cases", str(tmp_path / "none" / "out.csv"), code=2)
    line("export", "cases", "/dev/full", code=3)


def test_rows_that_cannot_be_given_back_are_the_worlds_fault(line: Line, tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name,kind\nK1,Ana,\nK2,Eva,robot\n")
    (tmp_path / "file.csv.rejected.csv").mkdir()
    answer = line.json("import", "customers", str(path), code=3)
    assert (answer["added"], answer["rejects_file"]) == (1, None)


# -- find, show, warranty, report -----------------------------------------------------------------------


def test_find_answers_as_the_window_does(line: Line, full: Path) -> None:
    hits = line.json("find", "garcia")["hits"]
    assert [list(hit) for hit in hits] == [["kind", "id", "number", "title", "detail"]] * len(hits)
    assert (hits[0]["kind"], hits[0]["number"], hits[0]["title"]) == ("customer", "C1", "José García")
    assert line.json("find", "spin", "--limit", "1")["hits"][0]["number"] == "1-1"
    assert line.json("find", "-garcia")["hits"]
    assert line.json("find", "nothing like it") == {"hits": []}
    assert "C1\tJosé García" in line("find", "garcia")


@pytest.mark.parametrize(
    "number", ["1", "#1", "1-1", "C1", "c1", "U1", "P1", "V1", "R-000001", "zz-9", "ZZ 9", "T1", "A1"]
)
def test_show_takes_any_number(line: Line, full: Path, number: str) -> None:
    told = line.json("show", number)
    assert {"kind", "id", "number", "record", "timeline"} <= set(told)
    assert line("show", number)


def test_show_has_the_record_whole_with_its_timeline(line: Line, full: Path) -> None:
    told = line.json("show", "C1")
    assert told["record"]["name"] == "José García"
    assert [contact["value"] for contact in told["contacts"]] == ["600 11 22 33"]
    assert [unit["serial"] for unit in told["units"]] == ["SN-1001", "SN-1001"]
    assert any("spin" in event["text"] for event in told["timeline"])
    case = line.json("show", "1")
    assert case["jobs"][0]["problem"] == "It does not <b>spin</b>"
    assert "It does not <b>spin</b>" in line("show", "1-1")


@pytest.mark.parametrize("number", ["99", "1-9", "C99", "U99", "P99", "V99", "R-000099", "nothing", ""])
def test_what_has_no_record_is_the_users_error(line: Line, full: Path, number: str) -> None:
    line("show", number, code=2)


def test_a_serial_of_several_units_is_asked_back(line: Line, full: Path) -> None:
    line("show", "SN-1001", code=2)
    assert "U1" in line.err
    assert "U2" in line.err


def test_warranty_answers_as_the_contract_says(line: Line, full: Path) -> None:
    told = line.json("warranty", "sn1001", "--brand", "balay", "--on", "2026-06-01")
    assert {name: told[name] for name in ("serial", "brand")} == {"serial": "SN-1001", "brand": "Balay"}
    cover = told["covers"][0]
    assert list(cover) == ["kind", "start", "end", "presumption_end", "suspended_days", "open", "reason"]
    assert (cover["kind"], cover["start"], cover["end"], cover["presumption_end"], cover["open"]) == (
        "legal",
        "2026-01-15",
        "2029-01-15",
        "2028-01-15",
        False,
    )
    assert told["verdict"]["covered"] is True
    assert told["verdict"]["cover"] == "legal"
    assert told["verdict"]["reason"]
    assert (
        line.json("warranty", "SN-1001", "--brand", "Balay", "--on", "2026-01-14")["verdict"]["covered"]
        is False
    )
    now = line.json("warranty", "SN-1001", "--brand", "Balay")["covers"][0]
    assert (now["open"], now["end"]) == (True, None), "it is in the shop for work under that cover"
    assert "15/01/2026" in line("warranty", "SN-1001", "--brand", "Balay")


def test_a_known_unit_without_a_sale_is_neither_covered_nor_not(line: Line, full: Path) -> None:
    told = line.json("warranty", "ZZ-9")
    assert (told["covers"], told["verdict"]["covered"], told["verdict"]["cover"]) == ([], None, None)


def test_a_serial_unknown_or_of_several_brands_is_the_users_error(line: Line, full: Path) -> None:
    line("warranty", "nothing", code=2)
    line("warranty", "SN-1001", code=2)
    assert "Acme" in line.err
    assert "Balay" in line.err
    line("warranty", "SN-1001", "--brand", "Bosch", code=2)


def test_a_paper_is_written_whole_or_not_at_all(line: Line, full: Path, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    for paper, number in (("receipt", "1"), ("label", "1-1"), ("history", "C1"), ("receipt", "2-1")):
        line("report", paper, number, "-o", str(path), "--language", "es")
        assert path.read_bytes().startswith(b"%PDF")
        path.unlink()
    line("report", "frob", "1", "-o", str(path), code=2)
    line("report", "receipt", "99", "-o", str(path), code=2)
    line("report", "receipt", "1", "-o", str(tmp_path), code=2)
    line("report", "receipt", "1", "-o", str(tmp_path / "none" / "a.pdf"), code=2)
    assert str(tmp_path / "none") in line.err
    line("report", "receipt", "1", "-o", "/dev/full", code=3)
    assert not path.exists()
    assert not list(tmp_path.glob(".*.part"))


# -- backup, restore, check, demo -----------------------------------------------------------------------


def test_a_backup_comes_back(line: Line, full: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "copy.zip"
    line("backup", str(path))
    assert str(path) in line.out
    other = Line(tmp_path / "restored", capsys)
    other("restore", str(path))
    assert other.json("check")["rows"]["customers"] == 1
    line("backup")
    assert len(list((full / "backups").glob("*.zip"))) == 1


def test_a_restore_keeps_the_shop_that_was_there(line: Line, full: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.zip"
    line("backup", str(path))
    line("import", "customers", str(written(tmp_path, "ref,name\nK9,Later\n")))
    line("restore", str(path))
    assert line.json("check")["rows"]["customers"] == 1
    assert [kept.name for kept in (full / "backups").iterdir() if kept.name.startswith("kept")]
    line("restore", str(tmp_path / "none.zip"), code=2)
    line("restore", str(written(tmp_path, "no backup", "no.zip")), code=3)


@pytest.mark.parametrize(
    ("of_pc", "language", "said"), [("en_GB", "es", "La tienda"), ("es_ES", "en", "The shop")]
)
def test_a_shop_that_is_restored_into_a_new_folder_answers_in_its_own_language(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    of_pc: str,
    language: str,
    said: str,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{of_pc}.UTF-8")
    path = tmp_path / "copy.zip"
    line = Line(tmp_path / "shop", capsys)
    line("init", "--shop", "Sol", "--country", "ES", "--language", language)
    line("backup", str(path))
    assert line("restore", str(path)).startswith(said)
    assert Line(tmp_path / "new", capsys)("restore", str(path)).startswith(said)
    assert not Line(tmp_path / "other", capsys)("restore", str(tmp_path / "none.zip"), code=2)


def test_check_answers_as_the_contract_says(line: Line, full: Path) -> None:
    told = line.json("check")
    assert [told[name] for name in ("ok", "integrity", "foreign_keys", "journal")] == [True] * 4
    assert (told["rows"]["customers"], told["rows"]["cases"]) == (1, 2)
    assert "customers: 1" in line("check")


def test_a_damaged_shop_is_the_worlds_fault(line: Line, full: Path) -> None:
    for path in full.glob("helpdesk.db*"):
        path.write_bytes(b"not a database at all" * 300)
    for words in (["check"], ["find", "x"], ["backup"]):
        line(*words, code=3)


def test_demo_fills_an_empty_shop_alike_for_alike_arguments(line: Line) -> None:
    line("demo", "--customers", "10", "--months", "3", "--until", "2026-11-20", "--seed", "7")
    assert line.json("check")["rows"]["customers"] >= 10
    line("demo", code=2)
