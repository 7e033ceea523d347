"""Knows in which order a technician makes the visits of a day; must not know roads, nor tables.

Visits whose time was promised keep it and their place in the day. The rest are put by nearest neighbour and 2-opt on
straight lines from the shop; the result is never longer than what was planned, and nobody comes later to a promised
time for it. Where a place has no coordinates they are put by postcode, and nothing is said of kilometres.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import inf

from helpdesk.classes import NamedTuple
from helpdesk.domain.coordinates import Point, kilometres

LEAST_SAVED = 1e-9
"""Kilometres below which a change is none."""


class Stop(NamedTuple):
    """A visit of the day, in the order in which they are planned."""

    id: int
    fixed: bool
    """Its time was promised: it keeps its place in the day."""
    point: Point | None = None
    postcode: str = ""
    at: int = 0
    """When it is planned, in minutes of the day."""
    minutes: int = 0
    """How long it takes, with what it needs around it."""


class DayOrder(NamedTuple):
    """The order in which the visits of a day are made, and how it was found."""

    stops: tuple[Stop, ...]
    by: str
    """``planned`` (all times are fixed, or there is but one), ``distance`` or ``postcode``."""
    kilometres: float | None = None
    """In straight lines from the shop and back; nothing where a coordinate is not known."""
    saved: float | None = None
    """How much shorter it is than the times as planned."""


def in_order(stops: Sequence[Stop], shop: Point | None) -> DayOrder:
    """The order of a day.

    Args:
        stops: the visits in the order of their planned times.
        shop: where the day begins and ends; not known: it begins at the first stop.
    """
    stops = tuple(stops)
    if all(stop.point is not None for stop in stops) and stops:
        return _by_distance(stops, shop)
    if sum(not stop.fixed for stop in stops) < 2:
        return DayOrder(stops, "planned")
    found = _by_postcode(stops)
    return DayOrder(found if late(found) <= late(stops) else stops, "postcode")


def late(stops: Sequence[Stop]) -> int:
    """By how many minutes somebody who goes from one stop to the next is late at promised times, all together."""
    clock, total = min((stop.at for stop in stops), default=0), 0
    for stop in stops:
        if stop.fixed:
            total += max(0, clock - stop.at)
            clock = max(clock, stop.at)
        clock += stop.minutes
    return total


def length(stops: Sequence[Stop], shop: Point | None) -> float:
    """The way of a day in straight lines, in kilometres; every stop has its point."""
    points = [stop.point for stop in stops if stop.point is not None]
    way = [shop, *points, shop] if shop is not None else points
    return sum(kilometres(one, other) for one, other in pairwise(way))


def _by_distance(stops: tuple[Stop, ...], shop: Point | None) -> DayOrder:
    before = length(stops, shop)
    if sum(not stop.fixed for stop in stops) < 2:
        return DayOrder(stops, "planned", before, 0.0)

    allowed = late(stops)

    def way(order: Sequence[Stop]) -> float:
        return length(order, shop) if late(order) <= allowed else inf

    found = min((_improved(order, way) for order in (_nearest(stops, shop), stops)), key=way)
    # Of two equally long ways the one that was planned: nobody is told another order for nothing.
    if way(found) >= before - LEAST_SAVED:
        found = stops
    after = way(found)
    return DayOrder(found, "distance", after, max(0.0, before - after))


def _nearest(stops: tuple[Stop, ...], shop: Point | None) -> tuple[Stop, ...]:
    """Always on to the nearest place that has no time of its own; those that have one keep their places."""
    loose = [stop for stop in stops if not stop.fixed]
    found: list[Stop] = []
    here = shop
    for stop in stops:
        if not stop.fixed:
            stop = min(loose, key=lambda one: _way(here, one)) if here is not None else loose[0]
            loose.remove(stop)
        found.append(stop)
        here = stop.point
    return tuple(found)


def _way(here: Point | None, stop: Stop) -> float:
    return kilometres(here, stop.point) if here is not None and stop.point is not None else 0.0


def _improved(stops: tuple[Stop, ...], way: Callable[[Sequence[Stop]], float]) -> tuple[Stop, ...]:
    """2-opt over the places of the day that are free: stretches of them are turned as long as the way gets shorter."""
    free = [place for place, stop in enumerate(stops) if not stop.fixed]
    best, shortest = stops, way(stops)
    better = True
    while better:
        better = False
        for first in range(len(free) - 1):
            for last in range(first + 1, len(free)):
                tried = _turned(best, free[first : last + 1])
                if way(tried) < shortest - LEAST_SAVED:
                    best, shortest, better = tried, way(tried), True
    return best


def _turned(stops: tuple[Stop, ...], places: Sequence[int]) -> tuple[Stop, ...]:
    """The stops with those at some places the other way round."""
    turned = list(stops)
    for place, other in zip(places, reversed(places), strict=True):
        turned[place] = stops[other]
    return tuple(turned)


def _by_postcode(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The stops without a time of their own by postcode, those without one last, in the places between the others."""
    loose = iter(
        sorted(
            (stop for stop in stops if not stop.fixed), key=lambda stop: (not stop.postcode, stop.postcode)
        )
    )
    return tuple(stop if stop.fixed else next(loose) for stop in stops)
