"""Who bought decides what holds: consumer, trade, nobody said, the shop itself (rules 1.2, 1.6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.domain.appliances import is_digital
from helpdesk.domain.buyers import judge
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.warranty import Cover, PastJob, SaleFacts, Verdict
from helpdesk.formats import Words
from tests.domain.sold_units import SPAIN, claim, day, repair, sold


def judged(sale: SaleFacts, *jobs: PastJob, on: str) -> tuple[dict[str, Cover], Verdict, str]:
    covers, said = judge(sale, jobs, SPAIN, day(on))
    return {cover.kind: cover for cover in covers}, said, Words("en").say(said.reason)


@pytest.mark.parametrize(
    ("kind", "buys_as", "consumer"),
    [
        ("person", "", True),
        ("company", "", None),
        ("person", "business", False),
        ("company", "consumer", True),
        ("company", "business", False),
    ],
)
def test_a_company_is_asked_and_what_was_said_counts(kind: str, buys_as: str, consumer: bool | None) -> None:
    assert is_consumer(kind, buys_as) is consumer


def test_a_business_has_no_legal_guarantee_and_is_told_what_it_has() -> None:
    covers, said, reason = judged(
        sold("2026-01-10", consumer=False), claim("2026-02-01", "2026-02-11"), on="2026-03-01"
    )
    assert not {"legal", "same_defect"} & set(covers)
    assert "repair" in covers
    assert said.covered is None
    covers, said, reason = judged(sold("2026-01-10", consumer=False), on="2026-03-01")
    assert (covers, said.covered) == ({}, False)
    for part in ("10/07/2026", "1484", "4 days", "30 days", "maker", "RD 58/1988"):
        assert part in reason


def test_a_business_keeps_the_makers_guarantee_and_reads_that_it_is_no_consumer() -> None:
    _, said, reason = judged(sold("2026-01-10", consumer=False, maker_months=12), on="2026-03-01")
    assert (said.covered, said.cover) == (True, "maker")
    assert "business" in reason


def test_nobody_said_and_it_hangs_on_it() -> None:
    covers, said, reason = judged(sold("2026-01-10", consumer=None), on="2026-03-01")
    assert (covers, said.covered, said.cover) == ({}, None, None)
    assert "consumer" in reason
    assert "10/01/2029" in reason


def test_nobody_said_and_it_does_not_hang_on_it() -> None:
    assert judged(sold("2020-01-10", consumer=None), on="2026-03-01")[1].covered is False
    maker = judged(sold("2026-01-10", consumer=None, maker_months=24), on="2026-03-01")[1]
    assert (maker.covered, maker.cover) == (True, "maker")


def test_the_shops_own_unit_is_not_covered_and_has_no_consumer_cover() -> None:
    covers, said, _ = judged(sold("2026-01-10", in_stock=True, maker_months=24), on="2026-03-01")
    assert said.covered is False
    assert "legal" not in covers
    assert judged(SaleFacts(in_stock=True), on="2026-03-01")[1].covered is False


@pytest.mark.parametrize(
    ("first", "end"), [("2024-06-01", "2026-06-01"), ("2020-01-01", "2022-01-01"), (None, None)]
)
def test_a_second_hand_makers_guarantee_runs_from_the_first_sale(first: str | None, end: str | None) -> None:
    sale = sold(
        "2025-10-10", condition="second-hand", maker_months=24, first_sold_on=day(first) if first else None
    )
    covers, _, _ = judged(sale, on="2026-03-01")
    assert (covers["maker"].end if "maker" in covers else None) == (day(end) if end else None)


def test_an_unknown_first_sale_is_asked_for_where_nothing_else_holds() -> None:
    sale = sold("2025-01-10", condition="second-hand", agreed_months=12, maker_months=60)
    _, said, reason = judged(sale, on="2026-03-01")
    assert said.covered is False
    assert "first sale" in reason


def test_fewer_months_than_may_be_are_void_and_the_reason_says_so() -> None:
    covers, _, reason = judged(sold("2025-10-10", condition="second-hand", agreed_months=6), on="2026-11-01")
    assert covers["legal"].end == day("2028-10-10")
    assert "void" in reason


def test_digital_content_has_its_own_periods() -> None:
    legal = judged(sold("2025-10-10", digital=True), on="2026-03-01")[0]["legal"]
    assert (legal.end, legal.presumption_end) == (day("2027-10-10"), day("2026-10-10"))


@pytest.mark.parametrize(
    ("category", "digital"),
    [
        ("Software", True),
        ("Licencias de software", True),
        ("Contenido digital", True),
        ("Digital content", True),
        ("Cámara digital", False),
        ("Televisor con software", False),
        ("", False),
    ],
)
def test_a_category_says_what_is_digital_content(category: str, digital: bool) -> None:
    assert is_digital(category) is digital


# -- handed back not in conformity


@pytest.mark.parametrize("outcome", ["not_fixed", "not_worth"])
def test_handed_back_unmended_the_clock_stays_open(outcome: str) -> None:
    covers, said, reason = judged(
        sold("2024-03-15"), claim("2025-06-01", "2025-06-21", outcome=outcome), on="2025-12-01"
    )
    legal = covers["legal"]
    assert (legal.open, legal.end, legal.presumption_end) == (True, None, None)
    assert legal.unmended_on == day("2025-06-21")
    assert said.covered
    assert "21/06/2025" in reason
    assert "119" in reason
    assert "same_defect" not in covers


@pytest.mark.parametrize(
    ("measure", "open_still"),
    [("repair", True), ("replacement", True), ("reduction", False), ("refund", False)],
)
def test_only_a_remedy_of_the_second_tier_ends_it_for_what_was_not_mended(
    measure: str, open_still: bool
) -> None:
    """Art. 119: the price is reduced, or the contract ended; another try of the first tier is no remedy yet."""
    unmended = claim(
        "2025-06-01", "2025-06-21", outcome="not_fixed", measure=measure, measured_on=day("2025-07-01")
    )
    legal = judged(sold("2024-03-15"), unmended, on="2025-12-01")[0]["legal"]
    assert legal.open is open_still


def test_no_fault_found_closes_the_clock() -> None:
    unmended = claim("2025-06-01", "2025-06-21", outcome="not_fixed")
    later = claim("2025-07-01", "2025-07-11", job=2, outcome="no_fault")
    legal = judged(sold("2024-03-15"), unmended, later, on="2025-12-01")[0]["legal"]
    assert (legal.open, legal.suspended_days) == (False, 40)


def test_later_work_that_mends_ends_the_suspension_from_the_first_hand_in() -> None:
    unmended = claim("2025-06-01", "2025-06-21", outcome="not_fixed")
    mended = claim("2025-07-01", "2025-07-11", job=2)
    covers, _, _ = judged(sold("2024-03-15"), unmended, mended, on="2025-12-01")
    assert (covers["legal"].end, covers["legal"].suspended_days) == (day("2027-04-24"), 40)
    assert covers["legal"].presumption_end == day("2026-04-24")
    assert covers["same_defect"].end == day("2026-07-11")


def test_a_second_try_that_fails_leaves_it_open_and_taking_back_ends_it() -> None:
    tries = (
        claim("2025-06-01", "2025-06-21", outcome="not_fixed"),
        claim("2025-07-01", "2025-07-11", job=2, outcome="not_fixed"),
    )
    legal = judged(sold("2024-03-15"), *tries, on="2025-12-01")[0]["legal"]
    assert (legal.open, legal.unmended_on) == (True, day("2025-07-11"))
    back = claim("2025-08-01", "2025-08-01", job=3, kind="return")
    assert not judged(sold("2024-03-15"), *tries, back, on="2025-12-01")[0]["legal"].open


def test_paid_work_that_fails_stops_no_clock() -> None:
    legal = judged(
        sold("2024-03-15"), repair("2025-06-01", "2025-06-21", outcome="not_fixed"), on="2025-12-01"
    )[0]["legal"]
    assert (legal.open, legal.end) == (False, day("2027-03-15"))


def test_a_makers_guarantee_stays_open_alike() -> None:
    work = claim("2027-06-01", "2027-06-21", outcome="not_fixed", under="maker")
    covers, said, _ = judged(sold("2024-03-15", maker_months=60), work, on="2030-12-01")
    assert covers["maker"].open
    assert not covers["legal"].open
    assert (said.covered, said.cover) == (True, "maker")


# -- a cover of one fault only


@pytest.mark.parametrize("link", [{}, {"comeback_of": 1}])
def test_a_cover_of_one_fault_asks_until_the_fault_is_confirmed(link: dict[str, int]) -> None:
    _covers, said = judge(
        sold("2020-01-10"), [repair("2026-03-01", "2026-03-12")], SPAIN, day("2026-04-01"), **link
    )
    assert said.covered is (True if link else None)
    if not link:
        assert "12/03/2026" in Words("en").say(said.reason)


@pytest.mark.parametrize("consumer", [True, False, None])
def test_what_came_back_to_the_shop_is_its_own_whatever_still_runs(consumer: bool | None) -> None:
    own = replace(sold("2026-01-10", consumer=consumer, maker_months=36), in_stock=True)
    _, said, reason = judged(own, repair("2026-02-01", "2026-02-11"), on="2026-03-01")
    assert (said.covered, said.cover) == (False, None)
    assert "shop" in reason
