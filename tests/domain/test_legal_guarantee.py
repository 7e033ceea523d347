"""The legal guarantee keeps the law's dates: suspension, presumption, old sales, second-hand."""

from __future__ import annotations

import pytest

from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import (
    GUARANTEE,
    Options,
    PastJob,
    SaleFacts,
)
from tests.domain.sold_units import EUROPE, claim, covers, day, repair, sold


@pytest.mark.parametrize(
    ("sale", "jobs", "liability", "presumption", "same_defect"),
    [
        pytest.param(sold("2024-03-15"), [], "2027-03-15", "2026-03-15", None, id="W1"),
        pytest.param(
            sold("2024-03-15"),
            [claim("2025-06-01", "2025-06-21")],
            "2027-04-04",
            "2026-04-04",
            "2026-06-21",
            id="W2",
        ),
        pytest.param(sold("2024-02-29"), [], "2027-02-28", "2026-02-28", None, id="W3"),
        pytest.param(
            sold("2025-10-10", condition="second-hand", agreed_months=12),
            [],
            "2026-10-10",
            "2026-10-10",
            None,
            id="W4",
        ),
        pytest.param(
            sold("2022-01-10"),
            [claim("2025-01-05", "2025-02-04")],
            "2025-02-09",
            "2024-01-10",
            "2026-02-04",
            id="W5",
        ),
        pytest.param(
            sold("2026-08-20"),
            [claim("2027-02-01", "2027-02-11")],
            "2029-08-30",
            "2028-08-30",
            "2028-02-11",
            id="W8",
        ),
    ],
)
def test_legal_dates(
    sale: SaleFacts, jobs: list[PastJob], liability: str, presumption: str, same_defect: str | None
) -> None:
    found = covers(sale, *jobs)
    assert found["legal"].end == day(liability)
    assert found["legal"].presumption_end == day(presumption)
    assert not found["legal"].open
    assert ("same_defect" in found) == (same_defect is not None)
    if same_defect:
        assert found["same_defect"].end == day(same_defect)


def test_twelve_more_months_after_a_repair_where_the_shop_says_so() -> None:
    sale, work = sold("2026-08-20"), claim("2027-02-01", "2027-02-11")
    wished = Options(repair_extension=True)
    found = covers(sale, work, options=wished)
    assert found["legal"].end == day("2030-08-30")
    assert found["legal"].presumption_end == day("2028-08-30")
    twice = covers(sale, work, claim("2027-05-01", "2027-05-03", job=2), options=wished)
    assert twice["legal"].end == day("2030-09-01")


@pytest.mark.parametrize(
    ("sale", "work"),
    [
        pytest.param(sold("2026-07-30"), claim("2027-02-01", "2027-02-11"), id="contract too old"),
        pytest.param(
            sold("2026-08-20"), claim("2027-02-01", "2027-02-11", outcome="no_fault"), id="nothing repaired"
        ),
        pytest.param(sold("2026-08-20"), claim("2027-02-01", "2027-02-11", kind="return"), id="replaced"),
        pytest.param(sold("2026-08-20"), claim("2027-02-01"), id="not yet repaired"),
        pytest.param(sold("2026-08-20"), repair("2027-02-01", "2027-02-11"), id="paid"),
    ],
)
def test_no_more_months_without_their_cause(sale: SaleFacts, work: PastJob) -> None:
    with_wish, without = covers(sale, work, options=Options(repair_extension=True)), covers(sale, work)
    assert with_wish["legal"].end == without["legal"].end


def test_handed_in_and_not_returned_is_open() -> None:
    found = covers(sold("2024-03-15"), claim("2025-06-01"), on=day("2025-06-11"))["legal"]
    assert (found.open, found.end, found.presumption_end) == (True, None, None)
    assert found.suspended_days == 0
    assert found.suspensions == ((day("2025-06-01"), None),)
    assert found.earliest_end == day("2027-03-25")
    assert found.holds(day("2025-06-11"))


def test_a_presumption_that_had_run_out_stays_so_while_the_liability_stands_still() -> None:
    found = covers(sold("2022-01-10"), claim("2025-01-05"), on=day("2025-01-20"))["legal"]
    assert found.open
    assert found.presumption_end == day("2024-01-10")


def test_a_guarantee_that_had_run_out_is_not_revived() -> None:
    late = covers(sold("2022-01-10"), claim("2025-01-11", "2025-02-04"))
    assert late["legal"].end == day("2025-01-10")
    assert late["legal"].suspended_days == 0
    in_time = covers(sold("2022-01-10"), claim("2025-01-10", "2025-02-04"))
    assert in_time["legal"].end == day("2025-02-04")


def test_work_for_a_fault_shown_in_time_has_its_year_though_the_guarantee_is_over() -> None:
    assert covers(sold("2022-01-10"), claim("2025-01-11", "2025-02-04"))["same_defect"].end == day(
        "2026-02-04"
    )


def test_suspensions_prolong_for_the_next_one() -> None:
    found = covers(
        sold("2022-01-10"), claim("2025-01-05", "2025-02-04"), claim("2025-02-09", "2025-02-19", job=2)
    )
    assert found["legal"].end == day("2025-02-19")
    assert found["legal"].suspended_days == 40
    assert found["legal"].suspensions == (
        (day("2025-01-05"), day("2025-02-04")),
        (day("2025-02-09"), day("2025-02-19")),
    )


@pytest.mark.parametrize(
    ("second", "days", "both"),
    [
        (("2025-06-11", "2025-07-01"), 30, 31),
        (("2025-06-05", "2025-06-10"), 20, 21),
        (("2025-06-21", "2025-06-26"), 25, 26),
        (("2025-06-22", "2025-06-27"), 25, 27),
        (("2025-06-01", "2025-06-21"), 20, 21),
    ],
)
def test_overlapping_work_counts_once(second: tuple[str, str], days: int, both: int) -> None:
    jobs = claim("2025-06-01", "2025-06-21"), claim(*second, job=2)
    assert covers(sold("2024-03-15"), *jobs)["legal"].suspended_days == days
    assert covers(sold("2024-03-15"), *jobs, options=Options(both_days=True))["legal"].suspended_days == both


def test_a_day_more_where_both_days_count() -> None:
    found = covers(sold("2024-03-15"), claim("2025-06-01", "2025-06-21"), options=Options(both_days=True))
    assert found["legal"].end == day("2027-04-05")


def test_back_on_the_same_day_moves_nothing() -> None:
    assert covers(sold("2024-03-15"), claim("2025-06-01", "2025-06-01"))["legal"].end == day("2027-03-15")


@pytest.mark.parametrize(
    "job",
    [
        repair("2025-06-01", "2025-06-21"),
        repair("2025-06-01"),
        claim("2025-06-01", "2025-06-21", kind="maintenance"),
        claim("2025-06-01", "2025-06-21", decision="refused"),
        claim("2025-06-01", "2025-06-21", decision="goodwill"),
        claim("2025-06-01", "2025-06-21", outcome="cancelled"),
        claim("2025-06-01", "2025-06-21", under="maker"),
        claim("2025-06-01", "2025-06-21", under="contract"),
    ],
)
def test_what_is_no_work_under_the_legal_guarantee_stops_nothing(job: PastJob) -> None:
    found = covers(sold("2024-03-15"), job)
    assert found["legal"].end == day("2027-03-15")
    assert not found["legal"].open
    assert "same_defect" not in found


def test_time_in_the_shop_counts_though_no_fault_was_found() -> None:
    found = covers(sold("2024-03-15"), claim("2025-06-01", "2025-06-21", outcome="no_fault"))
    assert found["legal"].end == day("2027-04-04")
    assert set(found) == {"legal"}


def test_work_at_the_customers_place_stops_no_clock_but_is_covered() -> None:
    visit = PastJob(job=1, kind="repair", finished=day("2025-06-10"), under=GUARANTEE, outcome="fixed")
    found = covers(sold("2024-03-15"), visit)
    assert found["legal"].end == day("2027-03-15")
    assert found["same_defect"].end == day("2026-06-10")
    assert found["repair"].end == day("2025-09-10")


def test_sales_before_2022_keep_the_old_terms() -> None:
    found = covers(sold("2021-12-31"), claim("2022-02-01", "2022-02-11"))
    assert found["legal"].end == day("2024-01-10")
    assert found["legal"].presumption_end == day("2022-07-10")
    assert found["same_defect"].end == day("2022-08-11")
    assert covers(sold("2022-01-01"))["legal"].end == day("2025-01-01")


def test_the_contract_chooses_the_law_and_the_later_day_starts_the_clock() -> None:
    found = covers(sold("2021-12-30", delivered_on=day("2022-01-10")))["legal"]
    assert (found.start, found.end) == (day("2022-01-10"), day("2024-01-10"))
    odd = covers(sold("2024-03-15", delivered_on=day("2024-03-10")))["legal"]
    assert odd.start == day("2024-03-15")
    assert covers(SaleFacts(delivered_on=day("2024-03-15")))["legal"].end == day("2027-03-15")


@pytest.mark.parametrize(
    ("agreed", "months"), [(6, 36), (0, 36), (11, 36), (12, 12), (18, 18), (36, 36), (None, 36)]
)
def test_second_hand_may_be_agreed_shorter_and_below_the_minimum_it_is_void(
    agreed: int | None, months: int
) -> None:
    found = covers(sold("2025-10-10", condition="second-hand", agreed_months=agreed))["legal"]
    assert found.end == add_months(day("2025-10-10"), months)
    assert found.presumption_end == add_months(day("2025-10-10"), min(months, 24))


def test_a_new_item_cannot_have_less_and_may_have_more() -> None:
    assert covers(sold("2024-03-15", agreed_months=12))["legal"].end == day("2027-03-15")
    longer = covers(sold("2024-03-15", agreed_months=48))
    assert longer["legal"].end == day("2027-03-15")
    assert (longer["extension"].start, longer["extension"].end) == (day("2027-03-16"), day("2028-03-15"))


def test_the_european_minimum() -> None:
    found = covers(sold("2026-01-15"), claim("2026-06-01", "2026-06-21"), law=EUROPE)
    assert found["legal"].end == day("2028-01-15")
    assert found["legal"].presumption_end == day("2027-01-15")
    assert found["legal"].suspended_days == 0
    assert "same_defect" not in found
