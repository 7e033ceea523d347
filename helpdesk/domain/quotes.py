"""Knows the arithmetic of quotes in whole cents and their days; every limit comes from the legal profile.

Amounts round half up, away from zero, once: a line, and the tax of a rate. Limits round down, so that
no rounding goes beyond the law.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, Self

from helpdesk.classes import dataclass
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.periods import add_days
from helpdesk.domain.storage import working_days_on

LineKind = Literal["labour", "part", "travel", "other"]

WHOLE = 10_000
"""Basis points of one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a quote: hours of labour, pieces, or a sum; the price is of one, in cents."""

    kind: LineKind
    text: str
    quantity: Fraction
    price_cents: int
    tax_bp: int = 0

    @classmethod
    def labour(cls, text: str, minutes: int, hourly_cents: int, tax_bp: int = 0) -> Self:
        """Work by the minute at an hourly rate."""
        return cls("labour", text, Fraction(minutes, 60), hourly_cents, tax_bp)

    @classmethod
    def part(cls, text: str, quantity: int | Decimal, price_cents: int, tax_bp: int = 0) -> Self:
        """Pieces, or metres and the like, at a price each."""
        return cls("part", text, Fraction(quantity), price_cents, tax_bp)

    @classmethod
    def travel(cls, text: str, cents: int, tax_bp: int = 0) -> Self:
        """The way to the customer, charged once (RD 58/1988 art. 5.4)."""
        return cls("travel", text, Fraction(1), cents, tax_bp)

    @classmethod
    def stored(
        cls, kind: LineKind, text: str, quantity_milli: int, price_cents: int, tax_bp: int = 0
    ) -> Self:
        """A line as kept: thousandths of a piece or of an hour."""
        return cls(kind, text, Fraction(quantity_milli, 1000), price_cents, tax_bp)

    @property
    def cents(self) -> int:
        """The amount of the line."""
        return half_up(self.quantity * self.price_cents)


@dataclass(frozen=True, slots=True)
class TaxLine:
    """The amounts of one tax rate."""

    tax_bp: int
    net_cents: int
    tax_cents: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What a quote comes to, in cents."""

    net_cents: int
    tax_cents: int
    taxes: tuple[TaxLine, ...]

    @property
    def gross_cents(self) -> int:
        """What the customer pays."""
        return self.net_cents + self.tax_cents


def half_up(amount: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    whole = (abs(amount.numerator) * 2 + amount.denominator) // (amount.denominator * 2)
    return whole if amount >= 0 else -whole


def totals(lines: Iterable[Line], *, prices_with_tax: bool = False) -> Totals:
    """The lines added up, tax rate by tax rate; ``prices_with_tax`` takes the tax out of the prices."""
    by_rate: dict[int, int] = {}
    for line in lines:
        by_rate[line.tax_bp] = by_rate.get(line.tax_bp, 0) + line.cents
    taxes = tuple(_taxed(rate, cents, prices_with_tax) for rate, cents in sorted(by_rate.items()))
    net = sum(tax.net_cents for tax in taxes)
    return Totals(net, sum(tax.tax_cents for tax in taxes), taxes)


def _taxed(rate: int, cents: int, prices_with_tax: bool) -> TaxLine:
    if prices_with_tax:
        net = half_up(Fraction(cents * WHOLE, WHOLE + rate))
        return TaxLine(rate, net, cents - net)
    return TaxLine(rate, cents, half_up(Fraction(cents * rate, WHOLE)))


def labour_cents(minutes: int, hourly_cents: int) -> int:
    """What minutes cost at an hourly rate."""
    return half_up(Fraction(minutes * hourly_cents, 60))


def quote_fee_cap(profile: LegalProfile, appliance: str, hourly_cents: int) -> int | None:
    """The most a refused quote may cost at the posted hourly rate; ``None`` where no law says so.

    ``appliance`` is one of ``legal.APPLIANCES``; any other counts as ``other``. Source: RD 58/1988 art. 3.5.
    """
    if profile.fee_caps is None:
        return None
    caps = profile.fee_caps.minutes
    return caps.get(appliance, caps["other"]) * hourly_cents // 60


def quote_fee(
    profile: LegalProfile, appliance: str, minutes: int, hourly_cents: int, *, requested: bool, accepted: bool
) -> int:
    """What a quote may be charged: its real time up to the cap, and only if asked for and not accepted."""
    if accepted or not requested:
        return 0
    cap = quote_fee_cap(profile, appliance, hourly_cents)
    cost = labour_cents(minutes, hourly_cents)
    return cost if cap is None else min(cost, cap)


def hidden_fault_limit(profile: LegalProfile, new_price_cents: int) -> int | None:
    """What a fault found during the work may add where the quote was waived, by the price of the item new.

    Above it a new quote is needed; ``None`` where no law says so. Source: RD 58/1988 art. 3.10.
    """
    if profile.hidden_faults is None:
        return None
    for step in profile.hidden_faults.steps:
        if step.up_to_cents is None or new_price_cents <= step.up_to_cents:
            return new_price_cents * step.basis_points // WHOLE
    return 0


def quote_due(profile: LegalProfile, asked_on: date, holidays: Container[date]) -> date:
    """The last day to have the quote ready; the day it was asked for does not count.

    Its days are the law's, not the shop's: closing for a fortnight or opening on Saturdays does not move
    the limit. A place without a working day in a year gives the day a year on.
    """
    return working_days_on(profile, asked_on, profile.quote.prepare_working_days, holidays)


def least_valid_until(profile: LegalProfile, told_on: date, holidays: Container[date] = ()) -> date:
    """Until when the law has a quote told that day hold at least: in calendar days, or in working days."""
    least = add_days(told_on, profile.quote.valid_days)
    return max(least, working_days_on(profile, told_on, profile.quote.valid_working_days, holidays))


def valid_until(profile: LegalProfile, told_on: date, days: int = 0, holidays: Container[date] = ()) -> date:
    """The last day a quote can be accepted: ``days`` after it was told, never before the law's."""
    return max(add_days(told_on, days), least_valid_until(profile, told_on, holidays))


def repair_form_valid_until(profile: LegalProfile, provided_on: date, days: int = 0) -> date:
    """The same for a European Repair Information Form (Directive 2024/1799 art. 4.5)."""
    return add_days(provided_on, max(days, profile.repair_form.days))
