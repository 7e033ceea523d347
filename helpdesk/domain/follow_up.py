"""Knows when a follow-up call falls due after an event and which call takes its reason up; no table, no clock.

A satisfaction call is due on the k-th opening day after the local day of the event. A customer gets at most one
in the rest period: reasons that fall together are one call, and one that would disturb again is left out, which
is counted nowhere. Calls after a claim or a complaint are owed, so no rest period holds them back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.next_action import opening_days_after

OWED = frozenset({"claim", "complaint"})
"""Reasons for a call that is made whatever the rest period says."""
ASKED_FOR = "other"
"""The reason of a call that somebody planned; it disturbs nobody's rest."""
PROMISED = "promise"
"""The reason of a call that keeps a promise made in another."""
PLANNED = frozenset({ASKED_FOR, PROMISED})
"""Reasons for a call that somebody planned: no survey belongs to it, and it disturbs nobody's rest."""


class Known(NamedTuple):
    """A call that a customer has already and that was not withdrawn."""

    id: int
    due_on: date
    last_on: date
    """The local day of its last attempt, else the day it is due."""
    waiting: bool
    """Whether it is still to be made: open, and not given up."""
    satisfaction: bool
    """Whether it asks how it went for a reason that is not owed."""


class Place(NamedTuple):
    """Where a reason goes: into a call, into one of its own, or nowhere."""

    due_on: date | None
    """Nothing: it is left out."""
    call: int | None = None
    """The call that takes it up; nothing: a new one."""


def due_day(hours: OpeningHours, happened_on: date, days: int) -> date:
    """The ``days``-th opening day after the local day of an event, which itself does not count."""
    return opening_days_after(hours, happened_on, days)


def place_of(due: date, known: Iterable[Known], rest_days: int, *, owed: bool) -> Place:
    """Where a reason due on a day goes, given the customer's other calls; ``rest_days`` 0: no rest period.

    A call that waits takes it up where their days lie less than the rest period apart, and is then due on the
    earlier day, as far as that leaves the customer the rest since the calls before.
    """
    known = tuple(known)

    def disturbs(day: date, besides: int | None = None) -> bool:
        return any(
            call.satisfaction and call.id != besides and abs((day - call.last_on).days) < rest_days
            for call in known
        )

    near = [call for call in known if call.waiting and abs((due - call.due_on).days) < max(rest_days, 1)]
    for call in sorted(near, key=lambda call: (abs(due - call.due_on), call.id)):
        if call.due_on <= due:
            return Place(call.due_on, call.id)
        if not disturbs(due, call.id):
            return Place(due, call.id)
        if not owed:
            return Place(call.due_on, call.id)
    return Place(None if not owed and disturbs(due) else due)


def last_day(due: date, give_up_days: int) -> date:
    """The last day on which a call due on ``due`` is tried; the day after it is given up."""
    return due + timedelta(days=give_up_days)


class Waiting(NamedTuple):
    """A call that waits, as far as it matters when two customers turn out to be one."""

    id: int
    due_on: date
    tries: int
    planned: bool
    """Whether somebody planned it: what it is about, and when, was said to the customer."""


def joined_pairs(
    kept: Iterable[Waiting], moved: Iterable[Waiting], rest_days: int
) -> list[tuple[Waiting, Waiting]]:
    """Which of the calls of two customers who are one become one call: the one that stays, the one it takes up.

    As where one customer's reasons fall together (:func:`place_of`): nearer than the rest period, the nearest first.
    The one that was tried stays, else the earlier; what somebody planned stays for itself.
    """
    free = [call for call in kept if not call.planned]
    found = []
    for call in sorted(moved, key=lambda call: (call.due_on, call.id)):
        near = [each for each in free if abs((each.due_on - call.due_on).days) < max(rest_days, 1)]
        if call.planned or not near:
            continue
        other = min(near, key=lambda each: (abs(each.due_on - call.due_on), each.id))
        stays = min(call, other, key=lambda each: (-each.tries, each.due_on, each.id))
        found.append((stays, other if stays is call else call))
        free[free.index(other)] = stays
    return found
