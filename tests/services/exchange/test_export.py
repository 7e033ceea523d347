"""What is given out, and that it comes back byte for byte."""

from __future__ import annotations

import csv
import errno
import gc
import io
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from helpdesk.desk import Desk
from helpdesk.errors import UserError, WorldError
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import _sheet, export_file
from helpdesk.services.sample import FillShop
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from tests import builders
from tests.services.exchange.written_files import counts, given, refused, take


def all_given(desk: Desk, suffix: str) -> dict[str, bytes]:
    files = {}
    for kind in KINDS:
        path = desk.folder.parent / f"{kind}{suffix}"
        export_file(desk.context(), KINDS[kind], path)
        files[kind] = path.read_bytes()
    return files


def taken_over(source: Desk, target: Desk, suffix: str) -> None:
    for kind in KINDS:
        report = take(target, kind, source.folder.parent / f"{kind}{suffix}")
        assert (refused(report), report.added) == ([], report.read)


def lived_in(desk: Desk) -> None:
    """A shop with records made by hand, by import, and of every odd kind."""
    ana = builders.customer(desk, "=Ana & <b>", notes="one\ntwo, \"three\"; 'four'", city="León")
    unit = builders.unit(desk, "SN-1", owner=ana)
    builders.received(desk, unit, by=ana)
    builders.received(desk)
    take(
        desk,
        "customers",
        "ref,name,phone,promotions,promotions_since\nC1,Eva,+34 600,yes,2026-03-01\nK2,'=x,-5,no,\n",
    )
    take(desk, "products", "ref,name,price,brand\nA1,Hob,-0,\nP1,Other,12.5,Acme\n".replace("-0", "0"))
    take(
        desk,
        "purchases",
        "ref,customer_ref,product_ref,purchased_on,serial\nV1,C1,A1,2026-01-15,X1\nV9,K2,P1,2026-01-15,\n",
    )
    text = (
        "ref,kind,opened_at,customer,customer_ref,serial,product,brand,problem,case,comeback_of,closed_at,delivered_at\n"
        "T1,repair,2026-10-25 02:30,,K2,X1,,,\"a\nb\",G,T2,,\n"
        "1-1,claim,2026-10-25T02:30+01:00,Max,,,Kettle,,\"=1+1\",,,2026-11-01,2026-10-31 10:00:05\n"
        "T2,enquiry,2026-10-25 02:30,,K2,,Kettle,Acme,,G,,,\n"
        "T3,repair,2026-03-01,,,ZZ,,,,1,T1,,2026-03-02\n"
    )  # fmt: skip
    assert refused(take(desk, "cases", text)) == []
    take(desk, "suppliers", "ref,name\nS1,Vega\n")
    shelf = "ref,name,code,supplier_ref,brand,location,stock,minimum,cost,price,list_price,supply\n"
    take(
        desk,
        "parts",
        f"{shelf}R1,=Pump,BO-U30,S1,Bosch,C2,3,1,10.01,25.00,28.00,imported\nR2,Seal,,,,,,,,,,\n",
    )
    below = builders.did(desk, AddSparePart(name="Below zero", code="0012"))
    desk.do(ChangeSettings(values={"stock.below_zero": "reason"}))
    job = desk.store.value("SELECT min(id) FROM jobs WHERE kind = 'repair'")
    desk.do(AddPart(job=job, name="x", part=below, quantity=2, reason="It lay elsewhere"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_was_exported_imports_into_an_empty_shop_and_exports_again_byte_for_byte(
    desk: Desk, other: Desk, suffix: str
) -> None:
    lived_in(desk)
    first = all_given(desk, suffix)
    taken_over(desk, other, suffix)
    assert all_given(other, suffix) == first


def test_also_what_was_taken_before_its_sale_was_known(desk: Desk, other: Desk) -> None:
    cases = "ref,kind,opened_at,serial,product,received_at,delivered_at,outcome\n" + "".join(
        f"T{year},claim,{year}-02-01,SN-1,Kettle,{year}-02-01,{year}-03-01,fixed\n"
        for year in (2022, 2024, 2025, 2026)
    )
    take(desk, "cases", cases + "T2026,claim,2026-10-01,SN-1,Kettle,,,\n")
    take(desk, "customers", "ref,name\nK1,Ana\n")
    take(desk, "products", "ref,name,warranty_months\nA1,Hob,24\n")
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2022-01-15,SN-1\n")
    first = all_given(desk, ".csv")
    assert [row["under_warranty"] for row in given(desk, "cases")] == ["yes", "yes", "yes", "no"]
    assert desk.store.value("SELECT count(*) FROM jobs WHERE under_warranty IS NOT NULL") == 0
    taken_over(desk, other, ".csv")
    assert all_given(other, ".csv") == first


def test_so_does_a_sample_shop_of_some_months(desk: Desk, other: Desk) -> None:
    desk.do(FillShop(until=date(2026, 11, 20), customers=20, months=3, seed=3))
    first = all_given(desk, ".csv")
    assert all(first[kind].count(b"\n") > 5 for kind in ("customers", "products", "purchases", "cases"))
    taken_over(desk, other, ".csv")
    assert all_given(other, ".csv") == first


def test_an_export_taken_where_it_came_from_changes_nothing(desk: Desk) -> None:
    lived_in(desk)
    before = all_given(desk, ".csv")
    for kind in KINDS:
        report = take(desk, kind, desk.folder.parent / f"{kind}.csv")
        assert (report.added, report.rejected) == (0, 0), kind
    assert all_given(desk, ".csv") == before


def test_no_two_records_go_out_under_one_name(desk: Desk) -> None:
    lived_in(desk)
    for kind in KINDS:
        refs = [row["ref"] for row in given(desk, kind)]
        assert len(refs) == len(set(refs))


def test_records_without_a_ref_go_out_by_their_numbers(desk: Desk) -> None:
    case = builders.received(desk)
    assert [row["ref"] for row in given(desk, "customers")] == ["C1"]
    assert [row["ref"] for row in given(desk, "products")] == ["P1"]
    assert [(row["customer_ref"], row["product_ref"]) for row in given(desk, "purchases")] == [("C1", "P1")]
    assert [(row["ref"], row["customer_ref"]) for row in given(desk, "cases")] == [(f"{case}-1", "C1")]


def test_the_columns_are_those_of_the_import_in_one_order(desk: Desk) -> None:
    for kind, each in KINDS.items():
        path = desk.folder.parent / f"{kind}.csv"
        assert export_file(desk.context(), each, path) == 0
        with path.open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field.name for field in each.fields if field.told]


def test_a_sheet_holds_texts_so_that_nothing_is_computed(desk: Desk) -> None:
    take(desk, "customers", "ref,name,phone\nK1,'=1+1,+34600111222\n")
    path = desk.folder.parent / "a.xlsx"
    export_file(desk.context(), KINDS["customers"], path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert rows[1][:2] == ["K1", "'=1+1"]
    assert rows[1][5] == "+34600111222"


def test_a_text_too_long_for_a_sheet_is_said_not_cut(desk: Desk) -> None:
    take(desk, "customers", f"ref,name,notes\nK1,Ana,{'x' * 40_000}\n")
    path = desk.folder.parent / "a.xlsx"
    with pytest.raises(UserError, match="40000"):
        export_file(desk.context(), KINDS["customers"], path)
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_the_worlds_fault_and_leaves_what_was_there(desk: Desk) -> None:
    kind = KINDS["customers"]
    for path in (
        desk.folder.parent / "none" / "a.csv",
        Path("/dev/full"),
        desk.folder.parent / "none" / "a.xlsx",
    ):
        with pytest.raises(WorldError):
            export_file(desk.context(), kind, path)
    for path in (desk.folder, desk.folder.parent / "a.ods"):
        with pytest.raises(UserError):
            export_file(desk.context(), kind, path)


def test_an_instant_in_the_hour_that_comes_twice_stays_the_same_instant(desk: Desk, other: Desk) -> None:
    lived_in(desk)
    all_given(desk, ".csv")
    taken_over(desk, other, ".csv")
    opened = "SELECT DISTINCT opened_at FROM cases WHERE opened_at LIKE '2026-10-25%' ORDER BY 1"
    assert other.store.rows(opened) == [("2026-10-25T00:30:00Z",), ("2026-10-25T01:30:00Z",)]


def test_an_export_reads_beside_a_writing_window(desk: Desk) -> None:
    builders.customer(desk)
    with Desk.open(desk.folder, desk.clock, write=False) as reading:
        assert export_file(reading.context(), KINDS["customers"], desk.folder.parent / "a.csv") == 1


def test_every_case_of_a_shop_in_another_zone_keeps_its_times(desk: Desk) -> None:
    take(desk, "cases", "ref,kind,opened_at,product\nT1,repair,2026-07-01T10:00+05:30,Iron\n")
    assert given(desk, "cases")[0]["opened_at"] == "2026-07-01 06:30"
    assert desk.cases.get(1).facts.opened_at == datetime(2026, 7, 1, 4, 30, tzinfo=UTC)


def test_counts_are_told(desk: Desk) -> None:
    report = take(desk, "customers", [{"ref": f"K{n}", "name": "Ana"} for n in range(450)])
    assert counts(report)[1] == 450
    told: list[int] = []
    export_file(
        desk.context(),
        KINDS["customers"],
        desk.folder.parent / "a.csv",
        lambda progress: told.append(progress.done),
    )
    assert told == [200, 400]


class Broken(io.BytesIO):
    """A disk that takes no more than so many bytes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, piece: Any, /) -> int:
        if self.tell() + len(piece) > self.room:
            raise OSError(errno.ENOSPC, "no space")
        return super().write(piece)


def test_a_sheet_that_was_given_up_is_finished_by_nobody_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Python tells what goes wrong while rubbish is collected as a traceback on the console."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    heard: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", heard.append)
    for room in range(10, 3_000, 230):
        out = Broken(room)
        with pytest.raises(OSError, match="no space"), _sheet(out) as put:
            put(["ref", "name"])
        out.close()
    gc.collect()
    assert heard == []
    # Nor does the shop's data stay where it was laid down on the way.
    assert list(tmp_path.iterdir()) == []
