"""Survey sheets in files: a blank is no answer, 0 is one, scales hold, nothing follows from an import."""

from __future__ import annotations

from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.surveys.actions import TakeSheet
from tests import builders
from tests.services.exchange.written_files import counts, given, odd, only, refused, take
from tests.services.surveys.test_sheets import solved


def stocked(desk: Desk) -> None:
    """Two customers and two cases from files, one of two jobs."""
    take(desk, "customers", "ref,name\nK1,Ana\nK2,Eva\n")
    take(
        desk,
        "cases",
        "ref,kind,opened_at,customer_ref,case\nT1,repair,2026-03-01,K1,\nT2,repair,2026-03-02,K2,G\n"
        "T3,repair,2026-03-02,K2,G\n",
    )


def sheet(ref: str = "E1", **columns: Any) -> dict[str, Any]:
    return {"ref": ref, "answered_at": "2026-03-10 17:05", "csat": "4", **columns}


def test_every_column_goes_in_and_out(desk: Desk) -> None:
    stocked(desk)
    pairs = {f"{side}_{n}": str(n) for side in ("expected", "received") for n in range(1, 6)}
    told = sheet(
        customer_ref="K1",
        case_ref="T1",
        channel="phone",
        nps="0",
        ces="5",
        ces_scale="1.0",
        things_gone_wrong="0",
        comment="Kind",
        gone_wrong="late price",
        version="2026-1",
        **pairs,
    )
    assert counts(take(desk, "surveys", [told])) == (1, 1, 0, 0, 0)
    assert only(desk, "surveys", **{name: value for name, value in told.items() if name != "answered_at"})
    (row,) = desk.surveys.of_customer(1)
    assert (row.nps, row.things_gone_wrong, row.case, row.ref) == (0, 0, 1, "E1")
    assert desk.words().local(row.answered_at).strftime("%H:%M") == "17:05"
    assert counts(take(desk, "surveys", [told])) == (1, 0, 0, 1, 0)


def test_a_blank_is_no_answer_and_zero_is_one(desk: Desk) -> None:
    blank = sheet(nps="", ces="", things_gone_wrong="", comment="")
    take(desk, "surveys", [blank])
    row = desk.surveys.sheet(1)
    assert (row.nps, row.ces, row.things_gone_wrong, row.ces_scale) == (None, None, None, "")
    take(desk, "surveys", [blank | {"nps": "0"}])
    assert desk.surveys.sheet(1).nps == 0
    take(desk, "surveys", [blank])
    assert desk.surveys.sheet(1).nps is None, "an empty cell clears"


@pytest.mark.parametrize(
    ("columns", "column"),
    [
        ({"csat": "0"}, "csat"),
        ({"csat": "6"}, "csat"),
        ({"csat": "4,5"}, "csat"),
        ({"nps": "11"}, "nps"),
        ({"nps": "-1"}, "nps"),
        ({"ces": "8"}, "ces"),
        ({"ces": "6", "ces_scale": "1.0"}, "ces"),
        ({"ces": "6", "ces_scale": "3.0"}, "ces_scale"),
        ({"things_gone_wrong": "-1"}, "things_gone_wrong"),
        ({"expected_1": "8"}, "expected_1"),
        ({"received_5": "0"}, "received_5"),
        ({"answered_at": "2027-01-01"}, "answered_at"),
        ({"answered_at": ""}, "answered_at"),
        ({"customer_ref": "K9"}, "customer_ref"),
        ({"case_ref": "T9"}, "case_ref"),
        ({"call_ref": "L9"}, "call_ref"),
    ],
)
def test_a_row_outside_its_ranges_goes_whole_to_the_rejects(
    desk: Desk, columns: dict[str, str], column: str
) -> None:
    stocked(desk)
    report = take(desk, "surveys", [sheet(**columns)])
    assert refused(report) == [(2, column)]
    assert given(desk, "surveys") == []


def test_a_case_of_several_jobs_is_named_by_any_of_them_or_by_itself(desk: Desk) -> None:
    stocked(desk)
    rows = [sheet("E1", case_ref="T3"), sheet("E2", case_ref="G"), sheet("E3", case_ref="T2")]
    assert refused(take(desk, "surveys", rows)) == []
    assert [row["case_ref"] for row in given(desk, "surveys")] == ["T2", "T2", "T2"]
    take(desk, "surveys", [sheet("E1", case_ref="")])
    assert given(desk, "surveys")[0]["case_ref"] == ""
    take(desk, "surveys", [sheet("E1", case_ref="T1")])
    assert given(desk, "surveys")[0]["case_ref"] == "T1"


def test_an_unknown_channel_is_kept_and_spanish_words_are_ours(desk: Desk) -> None:
    take(desk, "surveys", [sheet("E1", channel="paloma"), sheet("E2", channel="Teléfono")])
    assert [row["channel"] for row in given(desk, "surveys")] == ["paloma", "phone"]


def test_ease_without_its_scale_is_the_newer_and_said(desk: Desk) -> None:
    assert odd(take(desk, "surveys", [sheet(ces="6")])) == [(2, "ces_scale")]
    assert desk.surveys.sheet(1).ces_scale == "2.0"


@pytest.mark.parametrize(("cell", "scale"), [("2", "2.0"), ("2.0", "2.0"), ("1", "1.0"), ("1.0", "1.0")])
def test_the_scale_of_ease_may_be_a_number_of_a_sheet(desk: Desk, cell: str, scale: str) -> None:
    assert counts(take(desk, "surveys", [sheet(ces="5", ces_scale=cell)])) == (1, 1, 0, 0, 0)
    assert desk.surveys.sheet(1).ces_scale == scale


def test_spanish_headers_are_known(desk: Desk) -> None:
    text = "Referencia;Contestada;Satisfacción;Recomendación;Comentario\nE1;10/03/2026;4;0;Bien\n"
    assert refused(take(desk, "surveys", text)) == []
    assert only(desk, "surveys", csat="4", nps="0", comment="Bien")


def test_an_import_opens_no_complaint(desk: Desk) -> None:
    stocked(desk)
    take(desk, "surveys", [sheet(csat="1", nps="0", things_gone_wrong="3", customer_ref="K1", case_ref="T1")])
    assert not desk.store.value("SELECT 1 FROM jobs WHERE kind = 'complaint'")
    assert desk.surveys.sheet(1).complaint is None


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_sheets_made_here_come_back_byte_for_byte(desk: Desk, other: Desk, suffix: str) -> None:
    from helpdesk.services.exchange.actions import KINDS
    from helpdesk.services.exchange.run.exporter import export_file

    case = solved(desk)
    desk.do(TakeSheet(case=case, csat=3, nps=0, things_gone_wrong=0, comment="=1+1\n'no'", version="2026-1"))
    desk.do(TakeSheet(customer=builders.customer(desk, name="Luis"), ces=5, ces_scale="1.0"))
    written: list[bytes] = []
    for shop in (desk, other):
        for kind in KINDS:
            path = shop.folder.parent / f"{kind}{suffix}"
            export_file(shop.context(), KINDS[kind], path)
            if shop is desk:
                report = take(other, kind, path)
                assert (refused(report), report.added) == ([], report.read)
            elif kind == "surveys":
                written.append(path.read_bytes())
    assert written == [(desk.folder.parent / f"surveys{suffix}").read_bytes()]
