"""Knows what a maintenance contract promises: visits used, half done and left, when its end must be told, what it costs.

The letter before a fixed term ends is RDLeg 1/2007 art. 97.1.p in the words of Ley 10/2025 (rules 4, parts F); the
count of visits is our own: a visit is used when its work is done, a half done one once its rest is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_months
from helpdesk.texts import translate

CONTRACT_VISITS = {
    "done": translate("Contracts", "Done"),
    "half": translate("Contracts", "Half done"),
    "absent": translate("Contracts", "Nobody there"),
    "planned": translate("Contracts", "Planned"),
    "open": translate("Contracts", "Not planned"),
    "let_go": translate("Contracts", "Let go"),
    "expired": translate("Contracts", "Expired"),
    "left": translate("Contracts", "No date yet"),
}
"""How a visit that a contract promises stands."""


class PromisedVisit(NamedTuple):
    """A visit of a contract: the day it was or is due, where it has one yet, and how it stands."""

    state: str
    """Of :data:`CONTRACT_VISITS`."""
    day: date | None = None


class Tally(NamedTuple):
    """The visits of a contract, counted."""

    promised: int | None
    used: int
    half: int
    """Begun: each is used once its rest is done, and among those left until then."""
    expired: int
    """Promised and not made when the contract ended, or let go."""

    @property
    def left(self) -> int | None:
        """How many can still be asked for; unknown where nobody said how many there are."""
        return None if self.promised is None else max(0, self.promised - self.used - self.expired)


def tally(visits: Iterable[PromisedVisit], promised: int | None) -> Tally:
    """Count the visits of a contract. One that nobody opened the door for is used where it is among them."""
    states = [visit.state for visit in visits]
    return Tally(
        promised,
        states.count("done") + states.count("absent"),
        states.count("half"),
        states.count("expired") + states.count("let_go"),
    )


def promised_visits(
    dated: Sequence[PromisedVisit], promised: int | None, absent: int, *, ended: bool
) -> list[PromisedVisit]:
    """The visits a contract promises: those that have a date, and blank ones up to the number promised.

    Args:
        dated: those of the plan's dates, in order.
        promised: how many there are in all, where it was said.
        absent: how often the customer was not there, where that counts as used; each takes one that is not begun.
        ended: the contract's term is over: what was not done is expired.
    """
    missing = max(0, (promised or len(dated)) - len(dated))
    found = [*dated, *[PromisedVisit("left")] * missing]
    for _ in range(absent):
        place = next((i for i in range(len(found) - 1, -1, -1) if found[i].state in _UNBEGUN), None)
        if place is None:
            break
        found.pop(place)
        found.insert(_first_unbegun(found), PromisedVisit("absent"))
    if ended:
        found = [visit._replace(state="expired") if visit.state in _UNBEGUN else visit for visit in found]
    return found


_UNBEGUN = frozenset({"open", "planned", "left"})


def _first_unbegun(visits: Sequence[PromisedVisit]) -> int:
    return next((i for i, visit in enumerate(visits) if visit.state in _UNBEGUN), len(visits))


def next_term(start: date | None, end: date) -> date:
    """The last day of the term after one: as long as it in whole months where it was of such, else in days.

    Without a known start it is a year.
    """
    following = end + timedelta(days=1)
    if start is None:
        return add_months(following, 12) - timedelta(days=1)
    months = (following.year - start.year) * 12 + following.month - start.month
    if months > 0 and add_months(start, months) == following:
        return add_months(following, months) - timedelta(days=1)
    return end + (following - start)


def letter_due(last_day: date, days: int) -> date:
    """The day by which the letter must be out: so many days before the last one on which the customer can say no."""
    return last_day - timedelta(days=days)


class Work(NamedTuple):
    """Work done for a contract: minutes of a person, or a part; ``cents`` where what it costs is known."""

    cents: int | None


class Cost(NamedTuple):
    """What the visits of a contract cost so far."""

    cents: int | None
    """Nothing where of no piece of work it is known."""
    unknown: int
    """Pieces of work without a known cost."""


def cost_of(work: Iterable[Work]) -> Cost:
    """Sum up what is known, and count what is not."""
    pieces = [piece.cents for piece in work]
    known = [cents for cents in pieces if cents is not None]
    return Cost(sum(known) if known else None, len(pieces) - len(known))


def labour_cents(minutes: int, hourly_cents: int | None) -> int | None:
    """What minutes of a person cost, rounded half up to a cent; unknown without the cost of an hour."""
    return None if hourly_cents is None else (minutes * hourly_cents * 2 + 60) // 120
