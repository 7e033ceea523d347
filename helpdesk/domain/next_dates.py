"""Knows the dates of a maintenance plan that nobody served: the first is found without making those behind it.

Completions are walked through once, each beside the day from which it is late enough for the date at the front; these
days are the same for all plans of one interval and anchor, and are kept. Source: the contract's "Plans: exact dates".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from helpdesk.domain.periods import add_days
from helpdesk.domain.plans import Interval, IsOpen, Plan, PlanDate, fixed_dates, floating_dates, half, moved

_BLOCK = 8
_MONTHS_OF = {"months": 1, "years": 12}


def open_dates(
    plan: Plan, is_open: IsOpen, completions: Iterable[date] = (), let_go: Collection[date] = ()
) -> Iterator[PlanDate]:
    """The dates of a plan that nobody served, the earliest first, without end where the plan has none.

    The same as the unserved ones of :func:`helpdesk.domain.plans.dates`: what was served lies before all that was not.
    """
    done = sorted(completions)
    if plan.mode == "floating":
        found = floating_dates(plan, date.max, is_open, done, let_go)
        yield from (one for one in found[-1:] if one.served_on is None)
        return
    unserved = _unserved_but(plan, done, let_go) if let_go else _unserved(plan, done)
    for position, counted in unserved:
        yield PlanDate(counted, moved(counted, plan.closed_days, is_open), position)


def _unserved(plan: Plan, done: Sequence[date]) -> Iterator[tuple[int, date]]:
    """The dates of a fixed plan of which none was let go, after those that were served, each with its position."""
    first = 1 if plan.start_on is None else _first_from(plan, plan.start_on)
    k = _front(plan, first, done)
    if k > 1 and plan.every.times(plan.anchor, k - 1) == date.max:
        return
    last = plan.end_on or date.max
    while plan.visits is None or k - first < plan.visits:
        counted = plan.every.times(plan.anchor, k)
        if counted > last:
            return
        yield k - first + 1, counted
        if counted == date.max:
            return
        k += 1


def _front(plan: Plan, first: int, done: Sequence[date]) -> int:
    """The number of the first date that none of the completions, in order, served."""
    k, last = first, plan.last_done_on
    if last is not None:
        k = max(k, _first_from(plan, add_days(last, 1)))
        done = [last, *done]
    if not done:
        return k
    every, anchor = plan.every, plan.anchor
    block, at = divmod(k - 1, _BLOCK)
    limits = _limits(every, anchor, block)
    for day in done:
        if day >= limits[at]:
            at += 1
            if at == _BLOCK:
                block, at = block + 1, 0
                limits = _limits(every, anchor, block)
    return block * _BLOCK + at + 1


def _first_from(plan: Plan, day: date) -> int:
    """The number of the first date, from 1, that is not before a day."""
    every, anchor = plan.every, plan.anchor
    if day <= anchor:
        return 1
    months = every.number * _MONTHS_OF.get(every.unit, 0)
    if months:
        k = max(1, ((day.year - anchor.year) * 12 + day.month - anchor.month) // months)
    else:
        k = max(1, -((anchor - day).days // (every.times(anchor, 1) - anchor).days))
    while (counted := every.times(anchor, k)) < day and counted < date.max:
        k += 1
    return k


@lru_cache(maxsize=16_384)
def _limits(every: Interval, anchor: date, block: int) -> tuple[date, ...]:
    """From which day on work serves each of some dates in a row: half the interval before it falls due."""
    found = []
    for k in range(block * _BLOCK + 1, (block + 1) * _BLOCK + 1):
        counted = every.times(anchor, k)
        found.append(counted - timedelta(days=(counted - every.times(counted, -1)).days // 2))
    return tuple(found)


def _serves(plan: Plan, day: date, counted: date) -> bool:
    """Whether work on a day is late enough for a date: not more than half the interval ahead of it."""
    return counted <= day or counted - day <= half(plan, counted)


def _unserved_but(plan: Plan, done: Sequence[date], let_go: Collection[date]) -> Iterator[tuple[int, date]]:
    """The same of a plan of which some dates were let go: all are walked through."""
    waiting = (one for one in fixed_dates(plan, date.max) if one[1] not in let_go)
    front = next(waiting, None)
    last = plan.last_done_on
    while last is not None and front is not None and front[1] <= last:
        front = next(waiting, None)
    for day in [last, *done]:
        if day is not None and front is not None and _serves(plan, day, front[1]):
            front = next(waiting, None)
    if front is not None:
        yield front
        yield from waiting
