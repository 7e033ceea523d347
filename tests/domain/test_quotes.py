"""Quotes are exact to the cent, and their limits are the law's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.country import legal_data
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.pickup import storage
from helpdesk.domain.quotes import (
    Line,
    half_up,
    hidden_fault_limit,
    labour_cents,
    quote_due,
    quote_fee,
    quote_fee_cap,
    repair_form_valid_until,
    totals,
    valid_until,
)
from helpdesk.domain.storage import storage_free_until

SPAIN, EUROPE = (LegalProfile.parse(legal_data(country)) for country in ("es", "eu"))
HOLIDAYS = {date(2026, 12, 7), date(2026, 12, 8)}


class Always:
    """Every day is a holiday."""

    def __contains__(self, _day: object) -> bool:
        return True


# -- limits


@pytest.mark.parametrize(
    ("appliance", "cap"), [("small", 1000), ("white", 2000), ("brown", 4000), ("toy", 1000)]
)
def test_the_fee_of_a_refused_quote(appliance: str, cap: int) -> None:
    assert quote_fee_cap(SPAIN, appliance, 4000) == cap


def test_a_quote_costs_its_time_up_to_the_cap_and_only_when_refused() -> None:
    def fee(minutes: int, *, requested: bool = True, accepted: bool = False) -> int:
        return quote_fee(SPAIN, "white", minutes, 4000, requested=requested, accepted=accepted)

    assert (fee(20), fee(30), fee(90)) == (1333, 2000, 2000)
    assert fee(90, accepted=True) == 0
    assert fee(90, requested=False) == 0


def test_a_cap_is_never_rounded_beyond_the_law() -> None:
    assert quote_fee_cap(SPAIN, "small", 3333) == 833
    assert quote_fee(SPAIN, "small", 15, 3334, requested=True, accepted=False) == 833


@pytest.mark.parametrize(
    ("price", "limit"),
    [(5000, 500), (6010, 601), (6011, 480), (20000, 1600), (30051, 2404), (60000, 3600), (0, 0)],
)
def test_hidden_faults_after_a_waiver(price: int, limit: int) -> None:
    assert hidden_fault_limit(SPAIN, price) == limit


def test_where_no_law_says_so_there_is_no_limit() -> None:
    assert quote_fee_cap(EUROPE, "white", 4000) is None
    assert quote_fee(EUROPE, "white", 90, 4000, requested=True, accepted=False) == 6000
    assert hidden_fault_limit(EUROPE, 5000) is None
    assert storage_free_until(EUROPE, date(2026, 1, 31)) is None


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 11, 20), date(2026, 11, 27)),
        (date(2026, 11, 22), date(2026, 11, 27)),
        (date(2026, 12, 4), date(2026, 12, 15)),
    ],
)
def test_a_quote_is_ready_within_five_working_days(asked: date, due: date) -> None:
    assert quote_due(SPAIN, asked, HOLIDAYS) == due


def test_a_place_without_working_days_does_not_hang() -> None:
    assert quote_due(SPAIN, date(2026, 1, 1), Always()) == date(2027, 1, 2)


def test_a_quote_holds_thirty_days_or_longer() -> None:
    assert valid_until(SPAIN, date(2026, 11, 21)) == date(2026, 12, 21)
    assert valid_until(SPAIN, date(2026, 11, 21), 60) == date(2027, 1, 20)
    assert valid_until(SPAIN, date(2026, 11, 21), 5) == date(2026, 12, 21)
    assert repair_form_valid_until(EUROPE, date(2026, 11, 21)) == date(2026, 12, 21)


def test_storage_costs_from_the_day_after_the_free_ones() -> None:
    told = date(2026, 1, 31)
    assert storage_free_until(SPAIN, told) == date(2026, 2, 28)
    assert storage(date(2026, 2, 28), date(2026, 2, 28), 50).cents == 0
    assert storage(date(2026, 2, 28), date(2026, 3, 2), 50).cents == 100
    assert storage(date(2026, 2, 28), date(2026, 6, 1), 0).cents == 0


# -- amounts


def test_a_quote() -> None:
    lines = [
        Line.labour("Mano de obra", 50, 4000, 2100),
        Line.part("Bomba", 1, 3990, 2100),
        Line.part("Manguera, m", Decimal("1.5"), 333, 2100),
        Line.travel("Desplazamiento", 2500, 2100),
    ]
    assert [line.cents for line in lines] == [3333, 3990, 500, 2500]
    sum_up = totals(lines)
    assert (sum_up.net_cents, sum_up.tax_cents, sum_up.gross_cents) == (10323, 2168, 12491)


def test_prices_with_tax_are_what_the_customer_pays() -> None:
    sum_up = totals(
        [Line.part("Bomba", 1, 3990, 2100), Line.part("Junta", 3, 99, 1000)], prices_with_tax=True
    )
    assert sum_up.gross_cents == 3990 + 297
    assert [(tax.tax_bp, tax.net_cents, tax.tax_cents) for tax in sum_up.taxes] == [
        (1000, 270, 27),
        (2100, 3298, 692),
    ]


def test_nothing_costs_nothing() -> None:
    assert (totals([]).gross_cents, totals([]).taxes) == (0, ())


@pytest.mark.parametrize(
    ("amount", "cents"),
    [("0.5", 1), ("1.5", 2), ("2.5", 3), ("2.4999", 2), ("-0.5", -1), ("-2.5", -3), ("7", 7)],
)
def test_a_half_goes_up(amount: str, cents: int) -> None:
    assert half_up(Fraction(amount)) == cents


def test_stored_lines_are_thousandths() -> None:
    assert Line.stored("labour", "", 250, 4000).cents == 1000
    assert Line.stored("part", "", 2500, 199).cents == 498


@given(st.integers(0, 10_000), st.integers(0, 100_000))
def test_labour_is_exact(minutes: int, hourly: int) -> None:
    cents = labour_cents(minutes, hourly)
    assert cents == Line.labour("", minutes, hourly).cents
    assert -30 <= minutes * hourly - cents * 60 < 30


lines = st.lists(
    st.builds(
        Line.stored,
        st.sampled_from(["labour", "part", "travel", "other"]),
        st.just(""),
        st.integers(0, 50_000),
        st.integers(-5_000, 500_000),
        st.sampled_from([0, 400, 1000, 2100]),
    )
)


@given(lines, st.booleans())
def test_totals_agree_with_their_parts(some: list[Line], prices_with_tax: bool) -> None:
    sum_up = totals(some, prices_with_tax=prices_with_tax)
    assert sum(tax.net_cents + tax.tax_cents for tax in sum_up.taxes) == sum_up.gross_cents
    whole = sum_up.gross_cents if prices_with_tax else sum_up.net_cents
    assert whole == sum(line.cents for line in some)
    assert totals(list(reversed(some)), prices_with_tax=prices_with_tax).taxes == sum_up.taxes


@given(st.integers(0, 10_000_000))
def test_a_hidden_fault_never_costs_more_than_its_share(price: int) -> None:
    limit = hidden_fault_limit(SPAIN, price)
    assert limit is not None
    assert 0 <= limit * 100 <= price * 10
