"""Surveys on the command line: shown with their zeros, taken from files and given back, slips as paper."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command_line import Line
from tests.services.exchange.written_files import written

SHEETS = (
    "ref,answered_at,customer_ref,case_ref,csat,nps,ces,ces_scale,things_gone_wrong,comment\n"
    "E1,2026-10-08 10:30,K1,T1,4,0,2,1.0,0,Kind\n"
    "E2,2026-10-09,K1,T1,7,,,,,\n"
)
CASES = "ref,kind,opened_at,customer_ref,closed_at,product\nT1,repair,2026-10-01,K1,2026-10-05,Kettle\n"


def taken(line: Line, folder: Path) -> None:
    line("import", "customers", str(written(folder, "ref,name\nK1,Ana\n", "customers.csv")))
    line("import", "cases", str(written(folder, CASES, "cases.csv")))


def test_an_answer_of_0_is_shown_and_a_blank_is_not(line: Line, tmp_path: Path) -> None:
    taken(line, tmp_path)
    told = line.json("import", "surveys", str(written(tmp_path, SHEETS, "surveys.csv")))
    assert (told["added"], told["rejected"], told["refusals"][0]["column"]) == (1, 1, "csat")
    record = line.json("show", "H1")["record"]
    assert (record["csat"], record["nps"], record["things_gone_wrong"], record["expected_1"]) == (
        4,
        0,
        0,
        None,
    )
    shown = line("show", "H1")
    assert "Would recommend: 0" in shown
    assert "Things gone wrong: 0" in shown
    assert "Expected" not in shown
    assert line("show", "E1") == shown, "its reference names it too"
    assert line.json("find", "H1")["hits"][0]["kind"] == "case"
    assert "would recommend 0 of 10" in line("show", "C1")


def test_what_came_in_goes_out_the_same(line: Line, tmp_path: Path) -> None:
    taken(line, tmp_path)
    line("import", "surveys", str(written(tmp_path, SHEETS, "surveys.csv")))
    out, again = tmp_path / "out.csv", tmp_path / "again.csv"
    line("export", "surveys", str(out))
    told = line.json("import", "surveys", str(out))
    assert (told["added"], told["updated"], told["unchanged"]) == (0, 0, 1)
    line("export", "surveys", str(again))
    assert again.read_bytes() == out.read_bytes()


def test_a_slip_is_a_paper(line: Line, tmp_path: Path) -> None:
    taken(line, tmp_path)
    line("report", "survey_slip", "1", "-o", str(tmp_path / "F.pdf"), "--language", "es")
    assert (tmp_path / "F.pdf").read_bytes().startswith(b"%PDF")
    line("report", "survey_slip", "77", "-o", str(tmp_path / "G.pdf"), code=2)
