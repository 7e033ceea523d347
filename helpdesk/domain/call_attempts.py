"""Knows when a call is tried next and what becomes of it after an attempt; no table, no clock.

Another part of the day each time, never the same hour twice running, inside the opening hours, the shop's calling
hours and the customer's best hours, as far as these have any open time. Source: practice (the first attempt on a
weekday's evening reaches most, and the same slot again reaches less).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.call_hours import CallingHours, Stretch, Window
from helpdesk.domain.hours import NeverOpen

FIRST_PARTS = ("evening", "morning", "afternoon")
"""Parts of the day, the one that reaches most first."""
USUAL_HOUR = {"morning": 11, "afternoon": 16, "evening": 18}
"""The hour of a part at which an attempt is planned, where it is free."""
DAYS_AHEAD = 10
"""Opening days within which another part of the day is looked for."""
MISSES = frozenset({"no_answer", "wrong_number"})
"""Outcomes that use up an attempt; who asks to be called later has been reached by the shop."""


class Slot(NamedTuple):
    """When a call is to be tried: the instant, UTC, and the part of the day."""

    at: datetime
    part: str


class Becomes(NamedTuple):
    """What a call is after an attempt."""

    state: str
    next: Slot | None
    expires_on: date


def first_slot(hours: CallingHours, day: date, best: Sequence[Window] = ()) -> Slot:
    """When a call that is due on ``day`` is tried first: that day, unless its best hours are on another."""
    for within, wished in _wishes(hours, best):
        for stretches in _days(within, day, wished):
            return _slot(hours, min(stretches, key=lambda stretch: FIRST_PARTS.index(stretch.part)), ())
    return Slot(hours.instant(day, 60 * USUAL_HOUR["morning"]), "morning")


def next_slot(
    hours: CallingHours, after: datetime, tried: Sequence[datetime], best: Sequence[Window] = ()
) -> Slot:
    """When a call is tried after a miss at ``after``, ``tried`` being all attempts so far, in order.

    The next opening day that has a part of the day not tried yet; where all were, one other than the last; where
    there is but one, another hour of it. Only where the hours left to call in are all one hour it is that again.
    """
    parts = [hours.part_of(at) for at in tried]
    day = hours.day_of(after) + timedelta(days=1)
    for within, wished in _wishes(hours, best):
        ahead = list(_days(within, day, wished))
        for unwanted in (set(parts), set(parts[-1:]), set()):
            found = _first_free(hours, ahead, unwanted, tried)
            if found is not None:
                return found
        if ahead:
            return _slot(hours, ahead[0][0], tried)
    return Slot(hours.instant(day, 60 * USUAL_HOUR["morning"]), "morning")


def after_attempt(
    outcome: str, misses: int, tries: int, expires_on: date, planned: Slot | None, day: date
) -> Becomes:
    """What becomes of a call.

    ``misses``: those so far, this one included; ``tries``: how many the shop allows; ``planned``: when it would be
    tried next, or when the customer asked to be called; ``day``: the local day of that. Who is reached or refuses is
    not called again; a call is not reached after the last miss, or where the next attempt would come too late. A
    customer who named a time is called then, however late.
    """
    if outcome not in MISSES and outcome != "call_later":
        return Becomes(outcome, None, expires_on)
    if outcome == "call_later":
        return Becomes("open", planned, max(expires_on, day))
    if misses >= tries or day > expires_on:
        return Becomes("not_reached", None, expires_on)
    return Becomes("open", planned, expires_on)


class Wait(NamedTuple):
    """When a call that waits is to be tried; ``agreed``: the customer asked for that moment."""

    slot: Slot | None
    agreed: bool = False


def joined_slot(stays: Wait, goes: Wait, tried: Collection[str]) -> Slot | None:
    """When a call is tried that takes another up: the earlier of both moments.

    A moment the customer asked for comes before one the shop chose. The other's is no gain in a part of the day in
    which the call was ``tried`` without reaching anybody.
    """
    agreed = [wait.slot for wait in (stays, goes) if wait.agreed and wait.slot is not None]
    free = [wait.slot for wait in (stays, goes) if wait.slot is not None]
    if not agreed and stays.slot is not None and goes.slot is not None and goes.slot.part in tried:
        return stays.slot
    return min(agreed or free, key=lambda slot: slot.at, default=None)


def _wishes(hours: CallingHours, best: Sequence[Window]) -> Iterator[tuple[CallingHours, Sequence[Window]]]:
    """A customer's best hours first; then any calling hours, then any opening hours, where these have none."""
    if best:
        yield hours, best
    yield hours, ()
    yield hours._replace(first=0, until=24), ()


def _days(hours: CallingHours, day: date, best: Sequence[Window]) -> Iterator[list[Stretch]]:
    """The stretches of each of the next opening days that has any."""
    for _ in range(DAYS_AHEAD):
        try:
            day = hours.opening.add_working_days(day, 0)
        except NeverOpen:
            return
        if stretches := hours.stretches(day, best):
            yield stretches
        day += timedelta(days=1)


def _first_free(
    hours: CallingHours, ahead: Sequence[list[Stretch]], unwanted: Collection[str], tried: Sequence[datetime]
) -> Slot | None:
    last = hours.hour_of(tried[-1]) if tried else None
    for stretches in ahead:
        for part in FIRST_PARTS:
            for stretch in stretches:
                if stretch.part == part and part not in unwanted:
                    slot = _slot(hours, stretch, tried)
                    if hours.hour_of(slot.at) != last:
                        return slot
    return None


def _slot(hours: CallingHours, stretch: Stretch, tried: Sequence[datetime]) -> Slot:
    """A moment of a stretch: its usual hour, else one not tried yet, else any but the last."""
    used = [hours.hour_of(at) for at in tried]
    usual = USUAL_HOUR[stretch.part]
    starts = [stretch.start, *_whole_hours(hours, stretch)]
    starts.sort(
        key=lambda at: (
            hours.hour_of(at) in used[-1:],
            hours.hour_of(at) in used,
            abs(_off(hours, at, usual)),
        )
    )
    return Slot(starts[0], stretch.part)


def _whole_hours(hours: CallingHours, stretch: Stretch) -> Iterator[datetime]:
    day = hours.day_of(stretch.start)
    for hour in range(24):
        at = hours.instant(day, 60 * hour)
        if stretch.start < at < stretch.end:
            yield at


def _off(hours: CallingHours, at: datetime, usual: int) -> int:
    """Minutes between a moment and the usual hour."""
    wall = at.astimezone(hours.opening.zone)
    return 60 * (wall.hour - usual) + wall.minute
