"""Knows what of a figure's months is beyond chance: limits of an XmR chart, runs and crossings; knows no figure.

Sources: individuals and moving range (mean plus or minus 2.66 mean ranges, range limit 3.267 mean ranges); a
range above 3.5 times their mean is left out once (Nelson 1982); runs and crossings of the median (Anhøj 2014).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby, pairwise

from helpdesk.classes import NamedTuple
from helpdesk.domain.statistics import binomial_quantile, median

LEAST = 10
"""Values below which there are no limits, only points."""
_REACH, _RANGE_REACH, _ODD_RANGE = 2.66, 3.267, 3.5


class Limits(NamedTuple):
    """What chance alone explains, by the months before."""

    mean: float
    mean_range: float
    low: float
    high: float

    @property
    def range_limit(self) -> float:
        """The largest change from one month to the next that chance explains."""
        return _RANGE_REACH * self.mean_range

    def beyond(self, value: float) -> bool:
        """Whether a value lies outside; one on a limit does not."""
        return not self.low <= value <= self.high


def limits(base: Sequence[float], *, percentage: bool = False) -> Limits | None:
    """The limits by successive values; nothing where there are too few. A ``percentage`` is cut to 0 to 100."""
    if len(base) < LEAST:
        return None
    mean, mean_range = sum(base) / len(base), _mean_range(base)
    low, high = mean - _REACH * mean_range, mean + _REACH * mean_range
    if percentage:
        low, high = max(0.0, low), min(100.0, high)
    return Limits(mean, mean_range, low, high)


def _mean_range(base: Sequence[float]) -> float:
    ranges = [abs(after - before) for before, after in pairwise(base)]
    mean = sum(ranges) / len(ranges)
    usual = [one for one in ranges if one <= _ODD_RANGE * mean]
    return sum(usual) / len(usual) if usual else mean


class Runs(NamedTuple):
    """How often values go from one side of their median to the other."""

    longest: int
    most: int
    """The longest run that chance explains."""
    crossings: int
    least: int
    """The fewest crossings that chance explains."""

    @property
    def signal(self) -> bool:
        """Whether they shifted or drifted, though no single value lies outside."""
        return self.longest > self.most or self.crossings < self.least


def runs(values: Sequence[float], about: float | None = None) -> Runs | None:
    """Runs and crossings of the median, or of ``about``, on which no value counts; nothing where there are too few."""
    if len(values) < LEAST:
        return None
    middle = (median(values) or 0.0) if about is None else about
    sides = [value > middle for value in values if value != middle]
    return Runs(
        longest=max((len(list(run)) for _, run in groupby(sides)), default=0),
        most=round(math.log2(len(sides)) + 3) if sides else 0,
        crossings=sum(before != after for before, after in pairwise(sides)),
        least=binomial_quantile(0.05, len(sides) - 1, 0.5) if sides else 0,
    )
