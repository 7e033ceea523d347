"""What is to be said before a claim is put right, what each remedy needs, and how the terms go on after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.claims import amount_problem, refund_due, wordings_to_say
from helpdesk.domain.covers import covers_of
from helpdesk.domain.warranty import Agreement, PastJob
from tests.domain.sold_units import EUROPE, LATER, SPAIN, claim, covers, day, sold


@pytest.mark.parametrize(
    ("cover", "consumer", "contract_on", "said"),
    [
        ("legal", True, "2025-03-01", ("remedy_choice", "free_remedy")),
        ("legal", True, "2026-08-20", ("remedy_choice", "repair_extension", "free_remedy")),
        ("same_defect", True, "2025-03-01", ("remedy_choice", "free_remedy")),
        ("legal", None, "2025-03-01", ("remedy_choice", "free_remedy")),
        ("legal", False, "2026-08-20", ()),
        ("maker", True, "2025-03-01", ()),
        ("extension", True, "2025-03-01", ()),
        (None, True, "2025-03-01", ("remedy_choice", "free_remedy")),
    ],
)
def test_what_must_be_said(
    cover: str | None, consumer: bool | None, contract_on: str, said: tuple[str, ...]
) -> None:
    assert wordings_to_say(cover, consumer, SPAIN, day(contract_on)) == said


@pytest.mark.parametrize(
    ("counted_from", "last"),
    [("2028-02-20", "2028-03-05"), ("2026-12-24", "2027-01-07"), ("2026-03-20", "2026-04-03")],
)
def test_a_refund_has_fourteen_days_over_leap_days_and_the_years_end(counted_from: str, last: str) -> None:
    assert refund_due(SPAIN, day(counted_from)) == day(last)
    assert refund_due(EUROPE, day(counted_from)) is None


@pytest.mark.parametrize(
    ("measure", "amount", "price", "fits"),
    [
        ("reduction", 1, 39900, True),
        ("reduction", 39899, 39900, True),
        ("reduction", 39900, 39900, False),
        ("reduction", 39901, 39900, False),
        ("reduction", 0, 39900, False),
        ("reduction", None, 39900, False),
        ("reduction", 99999, None, True),
        ("refund", 39900, 39900, True),
        ("refund", 39899, 39900, False),
        ("refund", 39901, 39900, False),
        ("refund", 39900, None, True),
    ],
)
def test_what_can_be_paid_back(measure: str, amount: int | None, price: int | None, fits: bool) -> None:
    assert (amount_problem(measure, amount, price) is None) is fits


DAYS = st.dates(date(2022, 1, 1), date(2026, 12, 31))
STAYS = st.integers(0, 400)


@given(DAYS, STAYS, STAYS)
def test_a_replacement_moves_the_terms_as_the_repair_would_and_begins_none(
    bought: date, after: int, stay: int
) -> None:
    into = bought + timedelta(days=after)
    out = into + timedelta(days=stay)
    swap: PastJob = claim(into.isoformat(), out.isoformat(), measure="replacement", measured_on=out)
    work = claim(into.isoformat(), out.isoformat())
    swapped, repaired = covers(sold(bought.isoformat()), swap), covers(sold(bought.isoformat()), work)
    assert swapped["legal"].end == repaired["legal"].end
    assert swapped["legal"].presumption_end == repaired["legal"].presumption_end
    assert swapped["legal"].start == bought
    assert "repair" not in swapped
    assert swapped["same_defect"].end == repaired["same_defect"].end


@given(DAYS, st.integers(0, 700), STAYS, STAYS)
def test_the_second_tier_ends_the_suspension_and_nothing_before(
    bought: date, after: int, stay: int, later: int
) -> None:
    into = bought + timedelta(days=after)
    back = into + timedelta(days=stay)
    agreed = back + timedelta(days=later)
    unmended = claim(into.isoformat(), back.isoformat(), outcome="not_fixed")
    assert covers(sold(bought.isoformat()), unmended, on=LATER)["legal"].open
    told = {"outcome": "not_fixed", "measure": "reduction", "measured_on": agreed}
    ended = covers(sold(bought.isoformat()), claim(into.isoformat(), back.isoformat(), **told))["legal"]
    assert not ended.open
    assert ended.suspended_days == (agreed - into).days
    before = agreed - timedelta(days=1)
    if before >= back:
        known = covers(sold(bought.isoformat()), claim(into.isoformat(), back.isoformat(), **told), on=before)
        assert known["legal"].open, "what is agreed tomorrow is not known today"


def test_what_was_done_on_the_unit_before_the_swap_is_not_in_the_new_one() -> None:
    first = claim("2025-01-10", "2025-01-20", before_swap=True)
    swap = claim(
        "2025-06-01",
        "2025-06-11",
        job=2,
        measure="replacement",
        measured_on=day("2025-06-11"),
        before_swap=True,
    )
    found = covers(sold("2024-03-15"), first, swap)
    assert "repair" not in found
    assert found["legal"].suspended_days == 20


@pytest.mark.parametrize("kind", ["maker", "extension", "contract", "repair", "installation", "part"])
def test_a_cover_of_every_kind_can_be_agreed(kind: str) -> None:

    agreed = Agreement(kind=kind, starts_on=day("2026-01-01"), months=12, name="Gold")
    (found,) = [
        c for c in covers_of(sold("2019-01-01"), (), SPAIN, day("2026-06-01"), agreements=[agreed]) if c.name
    ]
    assert (found.kind, found.end) == (kind, day("2027-01-01"))
