"""Plans, readings and visits as rows of a file: read, refused, given out again as they came."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from tests.services.exchange.case_files import row, states
from tests.services.exchange.written_files import counts, given, odd, only, refused, take

SOLD = (
    "ref,customer_ref,product_ref,purchased_on,serial,delivered_on\n"
    "V1,K1,A1,2026-01-15,SN-1,2026-01-20\nV2,K1,A2,2026-02-01,SN-1,\n"
)


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    take(desk, "customers", "ref,name\nK1,Ana\n")
    take(desk, "products", "ref,name,brand\nA1,Boiler,Acme\nA2,Pump,Bolt\n")
    take(desk, "purchases", SOLD)
    return desk


def test_a_plan_goes_in_and_out_and_always_says_from_when(stocked: Desk) -> None:
    report = take(stocked, "plans", "ref;serie;marca;cada;modo\nq1;SN-1;Acme;2 años;flotante\n")
    assert counts(report) == (1, 1, 0, 0, 0)
    out = given(stocked, "plans")[0]
    assert (out["every"], out["mode"], out["anchor_on"]) == ("2 years", "floating", "2026-01-20")
    assert counts(take(stocked, "plans", [out])) == (1, 0, 1, 0, 0)
    assert counts(take(stocked, "plans", [out])) == (1, 0, 0, 1, 0)
    assert given(stocked, "plans")[0] == out


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("SN-1,Acme,0 months", "every"),
        ("SN-1,Acme,often", "every"),
        ("SN-9,,1 year", "serial"),
        ("SN-1,,1 year", "serial"),
    ],
)
def test_a_plan_that_says_nonsense_is_given_back(stocked: Desk, cells: str, column: str) -> None:
    report = take(stocked, "plans", f"ref,serial,brand,every\nq1,{cells}\n")
    assert counts(report) == (1, 0, 0, 0, 1)
    assert [remark.column for remark in report.refusals] == [column]


def test_an_end_before_its_beginning_is_given_back(stocked: Desk) -> None:
    text = "ref,serial,brand,every,start_on,end_on\nq1,SN-1,Acme,1 year,2027-01-01,2026-01-01\n"
    assert counts(take(stocked, "plans", text)) == (1, 0, 0, 0, 1)


def test_readings_go_in_and_out_and_one_that_falls_is_odd(stocked: Desk) -> None:
    text = "ref,serial,brand,read_on,value,unit\nr1,SN-1,Acme,2026-03-01,1200,h\nr2,SN-1,Acme,2026-04-01,1300,h\n"
    assert counts(take(stocked, "readings", text)) == (2, 2, 0, 0, 0)
    assert [out["value"] for out in given(stocked, "readings")] == ["1200", "1300"]
    report = take(stocked, "readings", "ref,serial,brand,read_on,value\nr3,SN-1,Acme,2026-05-01,1100\n")
    assert counts(report) == (1, 1, 0, 0, 0)
    assert odd(report)
    assert refused(
        take(stocked, "readings", "ref,serial,brand,read_on,value\nr4,SN-1,Acme,2026-05-01,many\n")
    )


def test_a_meter_that_stands_at_zero_is_a_reading(stocked: Desk) -> None:
    text = "ref,serial,brand,read_on,value\nr1,SN-1,Acme,2026-03-01,0\n"
    assert counts(take(stocked, "readings", text)) == (1, 1, 0, 0, 0)
    assert counts(take(stocked, "readings", text)) == (1, 0, 0, 1, 0)
    assert only(stocked, "readings", value="0")


VISITS = "ref,case_ref,planned_start,planned_end,arrived_at,left_at,technician,result,note\n"


def visited(desk: Desk, cells: str) -> object:
    take(desk, "cases", [row("j1", case="X"), row("j2", case="X"), row("j3")])
    return take(desk, "visits", f"{VISITS}{cells}\n")


def test_a_visit_serves_the_jobs_it_names_or_all_of_a_case(stocked: Desk) -> None:
    visited(stocked, "v1,j1 | j3,2026-10-05 09:00,,2026-10-05 09:10,2026-10-05 10:00,Eva Ruiz,hecha,bien")
    take(stocked, "visits", f"{VISITS}v2,X,2026-12-05 09:00,,,,,,\n")
    out = given(stocked, "visits")
    assert [visit["case_ref"] for visit in out] == ["j1 | j3", "j1 | j2"]
    assert (out[0]["result"], out[0]["technician"]) == ("done", "Eva Ruiz")
    assert counts(take(stocked, "visits", out)) == (2, 0, 1, 1, 0)
    assert given(stocked, "visits") == out


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("v1,j9,2026-10-05 09:00,,,,,,", "case_ref"),
        ("v1,j1,2026-10-05 09:00,,2026-10-05 12:00,2026-10-05 11:00,,,", "left_at"),
        ("v1,j1,2026-10-05 09:00,2026-10-05 08:00,,,,,", "planned_end"),
        ("v1,j1,2026-12-05 09:00,,2026-12-05 09:00,,,,", "arrived_at"),
        ("v1,j1,2026-10-05 09:00,,,,,maybe,", "result"),
    ],
)
def test_a_visit_that_cannot_have_been_is_given_back(stocked: Desk, cells: str, column: str) -> None:
    report = visited(stocked, cells)
    assert [remark.column for remark in report.refusals] == [column]  # type: ignore[attr-defined]
    assert given(stocked, "visits") == []


def test_a_visit_records_what_happened_and_moves_no_job(stocked: Desk) -> None:
    take(stocked, "cases", [row("j1")])
    before = states(stocked)
    take(stocked, "visits", f"{VISITS}v1,j1,2026-10-05 09:00,,2026-10-05 09:10,2026-10-05 10:00,,done,\n")
    assert states(stocked) == before


def test_a_contract_goes_out_with_its_price_its_last_day_and_that_it_was_told(stocked: Desk) -> None:
    cells = "q1,SN-1,Acme,1 year,2027-12-31,yes,120.50,2027-11-30,2026-10-02"
    report = take(
        stocked,
        "plans",
        f"ref,serial,brand,every,end_on,contract,price,notice_until,told_on\n{cells}\n",
    )
    assert counts(report) == (1, 1, 0, 0, 0)
    out = given(stocked, "plans")[0]
    assert (out["price"], out["notice_until"], out["told_on"]) == ("120.50", "2027-11-30", "2026-10-02")
    stored = stocked.store.row("SELECT price_cents, notice_until, told_on FROM plans")
    assert stored == (12_050, "2027-11-30", "2026-10-02")
    take(stocked, "plans", [out])
    assert counts(take(stocked, "plans", [out | {"told_on": ""}])) == (1, 0, 1, 0, 0)
    assert stocked.store.value("SELECT told_on FROM plans") is None
    assert stocked.store.value("SELECT price_cents FROM plans") == 12_050


def test_a_product_goes_out_with_what_work_in_the_field_asks_of_it(desk: Desk) -> None:
    cells = "A1,Boiler,Acme,12,500,hours,Gas,yes"
    columns = "ref,name,brand,maintenance_months,maintenance_usage,meter_unit,skill,installed"
    assert counts(take(desk, "products", f"{columns}\n{cells}\nA2,Pump,Bolt,,,,,no\n")) == (2, 2, 0, 0, 0)
    boiler, pump = given(desk, "products")
    assert [boiler[name] for name in columns.split(",")] == cells.split(",")
    assert (pump["skill"], pump["installed"]) == ("", "no")
    assert counts(take(desk, "products", [boiler, pump]))[4] == 0
    assert given(desk, "products") == [boiler, pump]


def test_a_plan_told_of_tomorrow_is_given_back(stocked: Desk) -> None:
    report = take(stocked, "plans", "ref,serial,brand,every,told_on\nq1,SN-1,Acme,1 year,2099-01-01\n")
    assert [remark.column for remark in report.refusals] == ["told_on"]
