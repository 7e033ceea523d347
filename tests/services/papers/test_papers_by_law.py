"""Papers say what the law wants of their kind of work, customer and goods, and nothing of another kind."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.goods.sale_actions import EditSale
from helpdesk.services.workshop.hand_over_actions import HandBack
from tests import builders
from tests.services.papers.paper_reading import printed
from tests.services.workshop.bench import Bench

BOUGHT = date(2025, 3, 15)
FEES = "A quote costs something only if"
SUSPENDED = "From the day you hand the product in, the period of the legal guarantee is suspended"
FREE = "at no cost to you, within a reasonable time"
CHOICE = "you may choose between repair and replacement"
DATA = "uses your data for this service"
DEVICE = "Please copy your data before leaving the device"
MONTHS_MORE = "12 more months of guarantee after a repair"


@pytest.fixture
def bench(desk: Desk) -> Bench:
    desk.staff = 1
    return Bench(desk)


def taken_in(bench: Bench, **intake: Any) -> int:
    """A unit under the legal guarantee comes in: its case."""
    unit = bench.new_unit("SN-9", purchased_on=BOUGHT)
    return builders.received(bench.desk, unit, by=bench.customer, **intake)


def receipt(bench: Bench, case: int) -> str:
    return printed(bench.desk, bench.desk.paper("receipt", str(case)))


def test_a_claims_receipt_is_the_proof_of_hand_in_of_art_123(bench: Bench) -> None:
    said = receipt(bench, taken_in(bench, kind="claim"))
    for part in (
        "Lack of conformity claimed",
        "It does not spin",
        "Received on",
        SUSPENDED,
        CHOICE,
        FREE,
        DATA,
    ):
        assert part in said
    for part in (FEES, "Fault as told", MONTHS_MORE, DEVICE):
        assert part not in said


def test_a_paid_repairs_receipt_has_the_fields_of_rd_58(bench: Bench) -> None:
    unit = bench.new_unit("SN-9")
    case = builders.received(bench.desk, unit, by=bench.customer, quote_choice="wanted")
    said = receipt(bench, case)
    for part in (
        *("Balay", "3TS992B", "SN-9", "Ana Gómez", "Calle Mayor 1", "Visible damage", "Fault as told"),
        *("Services to do", "Received on", "expected on", FEES, DATA),
    ):
        assert part in said
    for part in (SUSPENDED, CHOICE, FREE, "Lack of conformity"):
        assert part not in said


def test_the_quotes_day_and_the_repairs_day_are_two(bench: Bench) -> None:
    promised = bench.desk.context().today.replace(year=bench.desk.context().today.year + 1)
    case = taken_in(bench, quote_choice="wanted", promised_on=promised)
    said = receipt(bench, case)
    assert "Quote expected on" in said
    assert "Repair expected on" in said


@pytest.mark.parametrize(
    ("category", "asked", "told"),
    [("Laptops", False, True), ("Washing machines", False, False), ("Washing machines", True, True)],
)
def test_who_leaves_a_device_with_data_is_told_of_a_copy(
    desk: Desk, category: str, asked: bool, told: bool
) -> None:
    owner = builders.customer(desk, language="en")
    model = builders.product(desk, "Thing", category=category)
    unit = builders.unit(desk, "SN-7", owner=owner, product=model, purchased_on=date(2018, 1, 1))
    case = builders.received(desk, unit, by=owner, quote_choice="waived", backup_asked=asked)
    said = printed(desk, desk.paper("receipt", str(case)))
    assert (DEVICE in said) is told
    assert ("We asked for a copy of the data" in said) is asked


def test_guarantee_work_says_the_days_the_new_end_and_the_year_of_the_same_defect(bench: Bench) -> None:
    job = bench.jobs(taken_in(bench, kind="repair"))[0]
    bench.reach("ready", job)
    bench.later(days=9)
    bench.desk.do(HandBack(jobs=(job,)))
    number = bench.row(job).number
    said = printed(bench.desk, bench.desk.paper("service", number))
    legal = next(
        cover
        for cover in bench.desk.covers.of_unit(bench.row(job).unit or 0, bench.desk.context().today).covers
        if cover.kind == "legal"
    )
    assert legal.end is not None
    assert "suspended for 9 days in all" in said
    assert legal.end.strftime("%d/%m/%Y") in said
    assert "defects that led to this measure" in said


def test_paid_work_says_nothing_of_the_legal_guarantee(bench: Bench) -> None:
    bench.reach("delivered")
    said = printed(bench.desk, bench.desk.paper("service", bench.row().number))
    assert "defects that led to this measure" not in said
    assert "suspended" not in said


def test_a_certificate_promises_the_law_only_where_it_holds(bench: Bench) -> None:
    ended = printed(bench.desk, bench.desk.paper("certificate", "SN-1"))
    assert "By law the seller answers" not in ended
    assert CHOICE not in ended
    bench.new_unit("SN-9", purchased_on=BOUGHT)
    holds = printed(bench.desk, bench.desk.paper("certificate", "SN-9"))
    assert "By law the seller answers" in holds
    assert CHOICE in holds
    assert MONTHS_MORE not in holds
    bench.new_unit("SN-10", purchased_on=date(2026, 8, 20))
    assert MONTHS_MORE in printed(bench.desk, bench.desk.paper("certificate", "SN-10"))


def test_a_commercial_guarantee_in_english_is_also_told_in_spanish(bench: Bench) -> None:
    sale = bench.desk.store.value("SELECT min(id) FROM purchases")
    bench.desk.do(EditSale(id=sale, purchased_on=BOUGHT, extension_months=12))
    said = printed(bench.desk, bench.desk.paper("certificate", "SN-1"))
    assert "This commercial guarantee comes on top" in said
    assert "Esta garantía comercial se suma a la legal" in said
