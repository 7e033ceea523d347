"""Knows what a job comes to beside what was quoted, and what the customer pays of it.

Never more than what was agreed: a fault that appears during the work takes an additional quote
(RD 58/1988 art. 3.10), and only parts that were put in are charged (art. 4.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpdesk.classes import dataclass
from helpdesk.domain.quotes import Line, totals


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a job has come of what was agreed, in cents with tax."""

    so_far_cents: int
    quoted_cents: int | None = None
    """What the accepted quotes come to; none was accepted: None."""
    limit_cents: int | None = None
    """What was agreed as the most, instead of a quote."""

    @property
    def agreed_cents(self) -> int | None:
        """The most that may be charged; None where nothing was said."""
        return self.limit_cents if self.quoted_cents is None else self.quoted_cents

    @property
    def above_cents(self) -> int:
        """What goes beyond that, and needs the customer's word first."""
        agreed = self.agreed_cents
        return 0 if agreed is None else max(0, self.so_far_cents - agreed)

    @property
    def charge_cents(self) -> int:
        """What the customer pays for the work as it stands."""
        return self.so_far_cents - self.above_cents


@dataclass(frozen=True, slots=True)
class Rate:
    """Minutes that were quoted at an hourly price; ``group`` is the quote."""

    group: int
    minutes: int
    hour_cents: int


def labour(minutes: int, rates: Sequence[Rate], hour_cents: int) -> list[tuple[int | None, int, int]]:
    """Minutes spent, put to the quoted lines in turn: quote, minutes, hourly price; the rest to no quote."""
    found: list[tuple[int | None, int, int]] = []
    for rate in rates:
        taken = min(minutes, rate.minutes)
        found.append((rate.group, taken, rate.hour_cents))
        minutes -= taken
    if minutes > 0:
        found.append((None, minutes, rates[-1].hour_cents if rates else hour_cents))
    return found


def gross(groups: Iterable[Sequence[Line]]) -> int:
    """The sums of several quotes with their tax: each is rounded by itself, as its paper prints it."""
    return sum(totals(lines).gross_cents for lines in groups)
