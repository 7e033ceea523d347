"""Knows what a job costs the shop, what it brings, and who pays for it; in whole cents, without tax.

The cost of a job: its parts at what they cost when they were put in, its minutes at the internal rate of their day,
and outside work. Where one of these is not known, the cost is not known: nothing is guessed. Nothing here is an
invoice, and no tax is added up: invoices are made elsewhere (RD 1007/2023 art. 1.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from helpdesk.classes import NamedTuple
from helpdesk.domain.quotes import WHOLE, half_up
from helpdesk.texts import translate

COVERED, GOODWILL, PAID = "covered", "goodwill", "paid"
PAYERS = {
    COVERED: translate("Money", "A guarantee"),
    GOODWILL: translate("Money", "The shop, out of goodwill"),
    PAID: translate("Money", "The customer"),
}
"""Who pays for a job."""
CHARGED_KINDS = frozenset({"repair", "installation", "maintenance", "claim"})
"""Kinds of job that a customer usually pays for, unless a guarantee does: their charge is asked for."""
_GIFTS = frozenset({"repair", "claim"})
"""Kinds of which one that is done and costs the customer nothing is a gift: an installation may be in the price."""
UNREPAIRED = frozenset({"not_fixed", "not_worth", "cancelled"})


class HourRate(NamedTuple):
    """What an hour of work costs the shop from a day on."""

    from_on: date
    cents: int


class Stretch(NamedTuple):
    """Minutes of work on a day; of no known day, ``None``."""

    day: date | None
    minutes: int


def rate_on(rates: Sequence[HourRate], day: date | None) -> int | None:
    """The rate of a day, ``rates`` by their first day; nothing before the first one, or where the day is not known."""
    if day is None:
        return None
    found = None
    for rate in rates:
        if rate.from_on > day:
            break
        found = rate.cents
    return found


def stretches(minutes: int | None, spans: Sequence[Stretch], finished: date | None) -> tuple[Stretch, ...]:
    """On which days the minutes of a job were worked: as its stopwatch ran, the others on the day it was finished.

    Minutes that were typed lower than the stopwatch counted are those of the day it was finished, all of them.
    """
    total, clocked = minutes or 0, sum(span.minutes for span in spans)
    if total < clocked:
        return (Stretch(finished, total),) if total else ()
    rest = (Stretch(finished, total - clocked),) if total > clocked else ()
    return (*(span for span in spans if span.minutes), *rest)


def labour_cost(worked: Iterable[Stretch], rates: Sequence[HourRate]) -> int | None:
    """What minutes cost, rounded once, half up; nothing where a minute has no rate."""
    total = 0
    for stretch in worked:
        rate = rate_on(rates, stretch.day)
        if rate is None:
            return None
        total += stretch.minutes * rate
    return half_up(Fraction(total, 60))


class Costs(NamedTuple):
    """What went into a job, in cents; ``None``: not known."""

    parts: int | None
    labour: int | None
    outside: int

    @property
    def total(self) -> int | None:
        """The cost of the job."""
        if self.parts is None or self.labour is None:
            return None
        return self.parts + self.labour + self.outside


def net_of(gross_cents: int, tax_bp: int) -> int:
    """An amount without the tax that is in it, rounded half up."""
    return half_up(Fraction(gross_cents * WHOLE, WHOLE + tax_bp))


def payer(
    kind: str,
    under_warranty: str | None,
    decision: str | None,
    *,
    uncovered: bool = False,
    typed_cents: int | None = None,
    outcome: str | None = None,
) -> str:
    """Who pays for a job: one of :data:`PAYERS`.

    ``uncovered``: its guarantee did not hold as it stood at intake, so that free work is a gift unless a claim was
    accepted; ``typed_cents``: what was charged as somebody typed it, 0 being a gift, too.
    """
    if decision == "goodwill":
        return GOODWILL
    if decision == "accepted":
        return COVERED
    if under_warranty == "yes" and decision != "refused":
        return GOODWILL if uncovered else COVERED
    if under_warranty is None and kind == "claim" and decision is None:
        return COVERED
    given = kind in _GIFTS and typed_cents == 0 and outcome not in UNREPAIRED
    return GOODWILL if given else PAID


def charge(
    who: str,
    typed_cents: int | None,
    quoted_cents: int | None,
    fee_cents: int | None,
    outcome: str | None,
) -> int | None:
    """What was charged for a job, without tax: as typed, else as quoted and accepted; nothing where nobody knows.

    What a guarantee or the shop pays for costs the customer nothing; of what goes back unrepaired only the fee
    that was told.
    """
    if typed_cents is not None:
        return typed_cents
    if who != PAID:
        return 0
    if outcome in UNREPAIRED:
        return fee_cents or 0
    return quoted_cents


def margin(charge_cents: int | None, cost_cents: int | None) -> int | None:
    """What is left of a job; nothing where either is not known."""
    return None if charge_cents is None or cost_cents is None else charge_cents - cost_cents


class Sums(NamedTuple):
    """What a month's work came to; sums of costs are ``None`` where jobs are without their cost."""

    guarantee_work: int | None
    goodwill: int | None
    paid_work: int | None
    income: int
    without_cost: int
    without_charge: int

    def result(self, credits_cents: int) -> int | None:
        """What after-sales left: income and credits less all that was done."""
        if self.guarantee_work is None or self.goodwill is None or self.paid_work is None:
            return None
        return self.income - self.paid_work - self.guarantee_work - self.goodwill + credits_cents


class Job(NamedTuple):
    """A job of a month, as its money is added up."""

    id: int
    kind: str
    who: str
    finished: bool
    """Finished in the month."""
    delivered: bool
    """Handed back in it."""
    cost: int | None
    charge: int | None

    @property
    def costed(self) -> bool:
        """Whether its cost belongs to the month: work nobody pays for when finished, paid work when handed back."""
        return self.delivered if self.who == PAID else self.finished

    @property
    def unpriced(self) -> bool:
        """Whether it was handed back in the month, is to be paid, and nobody knows what for."""
        return self.delivered and self.who == PAID and self.kind in CHARGED_KINDS and self.charge is None


def summed(jobs: Iterable[Job]) -> Sums:
    """The money of a month's jobs."""
    costs = {COVERED: 0, GOODWILL: 0, PAID: 0}
    income = unknown = unpriced = 0
    for job in jobs:
        if job.costed:
            unknown += job.cost is None
            costs[job.who] += job.cost or 0
        if job.delivered:
            income += job.charge or 0
        unpriced += job.unpriced
    covered, given, paid = (None if unknown else costs[who] for who in (COVERED, GOODWILL, PAID))
    return Sums(covered, given, paid, income, unknown, unpriced)


def share_percent(part: int | None, whole: int | None) -> float | None:
    """One amount of another in percent; nothing where either is not known, or the whole is not above 0."""
    return None if part is None or whole is None or whole <= 0 else 100 * part / whole
