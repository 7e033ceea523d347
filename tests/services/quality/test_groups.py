"""A figure by product, brand and kind of job; who answered beside who did not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.services.quality.groups import SHARES
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.voice import Call, CallReason, SurveySheet
from helpdesk.store.tables.work import Case, Job
from tests.services.quality.histories import History, quality_at
from tests.store.pen import Pen

NOW = datetime(2026, 11, 21, 11, 30, tzinfo=UTC)
MONTH = date(2026, 10, 1)
NOON = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)


def repaired(desk: Desk, brand: str, right: int, wrong: int) -> list[int]:
    """Repairs of a brand, so many fixed the first time and so many not. Returns their cases."""
    cases = []
    with Pen(desk.store).write() as store:
        product = store.insert(Product, name="Washer", brand=brand, model=f"{brand} 1")
        for number in range(right + wrong):
            case = store.insert(Case, opened_at=NOON, state="closed", touched_at=NOON, closed_at=NOON)
            cases.append(case)
            store.insert(
                Job,
                case_id=case,
                kind="repair",
                state="delivered",
                product_id=product,
                outcome="fixed" if number < right else "not_fixed",
                finished_at=NOON,
                under_warranty="yes" if number % 2 else "no",
            )
    return cases


def test_a_brand_beyond_chance_stands_out_and_a_small_one_has_no_percentage(desk: Desk) -> None:
    repaired(desk, "Good", 95, 5)
    repaired(desk, "Bad", 12, 12)
    repaired(desk, "Small", 0, 3)
    found = {
        group.name: group for group in quality_at(desk, NOW).groups(MONTH, "first_time_fix.percent", "brand")
    }
    assert [*found] == ["Good", "Bad", "Small"]
    assert (found["Good"].percent, found["Bad"].percent) == (95, 50)
    assert found["Bad"].beyond
    assert found["Small"] == ("Small", 3, 0, True, None, None, None)
    assert not found["Small"].beyond


def test_the_groups_of_a_figure_add_up_to_it(desk: Desk) -> None:
    History(desk, 11, date(2026, 6, 1), NOW.date()).write()
    reader = quality_at(desk, NOW)
    for key, (_, _, part) in SHARES.items():
        for by in ("product", "brand", "kind"):
            told = reader.groups(MONTH, key, by)  # type: ignore[arg-type]
            behind = reader.cases_behind(MONTH, f"{key.split('.')[0]}.{part}")
            assert sum(group.count for group in told) == len(behind), key
    assert {group.name for group in reader.groups(MONTH, "first_time_fix.percent", "kind")} == {
        "repair",
        "installation",
    }


def test_what_is_no_share_has_no_groups(desk: Desk) -> None:
    with pytest.raises(KeyError):
        quality_at(desk, NOW).groups(MONTH, "turnaround.median_days", "brand")
    assert quality_at(desk, NOW).groups(MONTH, "csat.top2_percent", "brand") == []


def test_who_answered_stands_beside_who_did_not(desk: Desk) -> None:
    cases = repaired(desk, "Good", 4, 0)
    with Pen(desk.store).write() as store:
        customer = store.insert(Customer, name="Ana", created_at=NOON)
        for place, case in enumerate(cases):
            store.update(Case, case, closed_at=NOON + timedelta(days=place))
            call = store.insert(Call, customer_id=customer, case_id=case, due_on=NOON.date())
            if place < 1:
                store.insert(SurveySheet, call_id=call, case_id=case, answered_at=NOON, nps=0)
        store.insert(Call, customer_id=customer, due_on=NOON.date(), state="withdrawn")
    told = quality_at(desk, NOW).answering(MONTH)
    assert (told.asked, told.answered, told.percent) == (4, 1, 25)
    assert told.with_answer == (1, {"repair": 100}, 0, 0, 1, 1)
    assert (told.without.n, told.without.median_days) == (3, 2)
    assert told.without.guarantee_percent == pytest.approx(66.67, abs=0.01)
    nobody = quality_at(desk, NOW).answering(date(2020, 1, 1))
    assert (nobody.asked, nobody.percent, nobody.without) == (0, None, (0, {}, None, None, 0, 0))


def test_a_call_about_no_case_is_told_of_by_its_reason(desk: Desk) -> None:
    with Pen(desk.store).write() as store:
        customer = store.insert(Customer, name="Ana", created_at=NOON)
        call = store.insert(Call, customer_id=customer, due_on=NOON.date())
        store.insert(CallReason, call_id=call, reason="sale")
    assert quality_at(desk, NOW).answering(MONTH).without == (1, {"sale": 100}, None, None, 0, 0)
