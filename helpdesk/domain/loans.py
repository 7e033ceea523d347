"""Knows when a loaner is due back and what loss or damage of it may cost; no table, no clock.

A loaner is one of the shop's own units, lent while the customer's is here. It is due back when the shop asks for it,
else 14 days after the customer was told that theirs is ready (parts.md G). No clause takes the customer's own unit for
it: such a one would be one-sided (RDLeg 1/2007 arts. 82 ff.).
"""

from __future__ import annotations

from datetime import date

from helpdesk.domain.periods import add_days

DAYS_TO_RETURN = 14
"""From the day on which the customer's own unit is ready, that day not counted."""


def due_on(*, asked_on: date | None, told_on: date | None, ready_on: date | None) -> date | None:
    """The day by which a loaner is due back; None while nothing makes it due.

    Args:
        asked_on: the day that was asked for, which goes before all else.
        told_on: when the customer was told that their unit is ready.
        ready_on: when it became ready, where nobody has told them yet.
    """
    if asked_on is not None:
        return asked_on
    since = told_on or ready_on
    return add_days(since, DAYS_TO_RETURN) if since is not None else None


def overdue(due: date | None, today: date) -> bool:
    """Whether it should be back: late from the day after the last one."""
    return due is not None and due < today


def days_late(due: date | None, today: date) -> int:
    """How many days it is late; 0 where it is not."""
    return max(0, (today - due).days) if due is not None else 0


def damage_at_most(value_cents: int) -> int:
    """What loss and damage may cost in all, in cents: what it was worth when it was lent, as the slip says."""
    return max(0, value_cents)
