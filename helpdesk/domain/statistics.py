"""Knows the statistics of small samples: intervals, medians, percentiles, quantiles; knows nothing of any figure.

Proportions come as counts and go out as percentages from 0 to 100. Nothing in, nothing out: of no values every
result is ``None``, never 0.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

Interval = list[float]
"""Low and high ends, 95 %."""

Z = 1.959963984540054
"""Of a normal distribution, 95 % within."""
_LARGE = 400
"""Degrees of freedom from which the expansion about the normal distribution is exact to the last digits."""


def percent(count: int, of: int) -> float | None:
    """A share as a percentage; of nothing none."""
    return 100 * count / of if of else None


def wilson(count: int, of: int) -> Interval | None:
    """The Wilson score interval of a proportion, in percent (rules of the field, 5)."""
    if not of:
        return None
    share, square = count / of, Z * Z
    centre = (share + square / (2 * of)) / (1 + square / of)
    half = Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    # None and all end at the ends themselves, which a fraction would miss by its last digit.
    return [
        max(0.0, 100 * (centre - half)) if count else 0.0,
        min(100.0, 100 * (centre + half)) if count < of else 100.0,
    ]


def newcombe(first: int, of_first: int, second: int, of_second: int) -> Interval | None:
    """The interval of the difference of two proportions, in percentage points (Newcombe 1998, method 10)."""
    low, high = wilson(first, of_first), wilson(second, of_second)
    if low is None or high is None:
        return None
    one, two = 100 * first / of_first, 100 * second / of_second
    down = math.hypot(one - low[0], high[1] - two)
    up = math.hypot(low[1] - one, two - high[0])
    return [max(-100.0, one - two - down), min(100.0, one - two + up)]


def adjusted_wald(promoters: int, detractors: int, of: int) -> Interval | None:
    """The adjusted Wald interval of a net promoter score, from -100 to 100 (Rocks 2016)."""
    if not of:
        return None
    many = of + 3
    up, down = (promoters + 0.75) / many, (detractors + 0.75) / many
    score = up - down
    half = Z * math.sqrt((up + down - score * score) / many)
    return [max(-100.0, 100 * (score - half)), min(100.0, 100 * (score + half))]


def tally_mean(tally: Mapping[int, int]) -> float | None:
    """The mean of answers, given how many gave each."""
    many = sum(tally.values())
    return sum(value * count for value, count in tally.items()) / many if many else None


def mean_interval(tally: Mapping[int, int], least: float, most: float) -> Interval | None:
    """The t interval of a mean, cut to the scale; nothing of fewer than two answers."""
    many, mean = sum(tally.values()), tally_mean(tally)
    if mean is None or many < 2:
        return None
    squares = sum(count * (value - mean) ** 2 for value, count in tally.items())
    half = t_quantile(many - 1) * math.sqrt(squares / (many - 1) / many)
    return [max(least, mean - half), min(most, mean + half)]


def mean(values: Collection[float]) -> float | None:
    """The arithmetic mean."""
    return sum(values) / len(values) if values else None


def median(values: Collection[float]) -> float | None:
    """The middle value; of an even count the mean of the middle two."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def nearest_rank(values: Collection[float], part: int = 90) -> float | None:
    """The percentile by nearest rank: the smallest value that ``part`` percent do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * part // 100) - 1] if ordered else None


def t_quantile(freedom: int) -> float:
    """The value that Student's t with so many degrees of freedom stays within in 95 of 100 cases.

    Few degrees: the exact finite series for whole degrees, turned around by halving. Many: the expansion of
    Cornish and Fisher about the normal distribution. ``ValueError`` below 1.
    """
    if freedom < 1:
        raise ValueError("Student's t has at least one degree of freedom")
    if freedom > _LARGE:
        return _expanded(freedom)
    low, high = 0.0, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        if _within(middle, freedom) < 0.95:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _within(value: float, freedom: int) -> float:
    """How likely Student's t is no further from 0 than ``value`` (Abramowitz and Stegun, 26.7.3 and 26.7.4)."""
    angle = math.atan2(value, math.sqrt(freedom))
    square = math.cos(angle) ** 2
    odd = freedom % 2
    term = total = math.cos(angle) if odd else 1.0
    for step in range(3 if odd else 2, freedom - 1, 2):
        term *= square * (step - 1) / step
        total += term
    if not odd:
        return math.sin(angle) * total
    return 2 / math.pi * (angle + (math.sin(angle) * total if freedom > 1 else 0))


def _expanded(freedom: int) -> float:
    """Abramowitz and Stegun, 26.7.5."""
    terms = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
        (79 * Z**9 + 776 * Z**7 + 1482 * Z**5 - 1920 * Z**3 - 945 * Z) / 92_160,
    )
    return float(Z + sum(term / freedom**power for power, term in enumerate(terms, 1)))


def binomial_quantile(part: float, many: int, share: float) -> int:
    """The least count whose chance of not being exceeded is at least ``part``."""
    passed = 0.0
    for count, chance in enumerate(_chances(many, share)):
        passed += chance
        if passed >= part - 1e-12:
            return count
    return many


def binomial_limits(many: int, share: float, within: float = 0.95) -> tuple[int, int]:
    """The exact limits of a funnel plot: the least and the most of ``many`` that chance alone explains.

    ``share`` is what holds on the whole, from 0 to 1. Source: Spiegelhalter 2005, funnel plots.
    """
    tail = (1 - within) / 2
    return binomial_quantile(tail, many, share), binomial_quantile(1 - tail, many, share)


def _chances(many: int, share: float) -> Sequence[float]:
    """How likely each count from 0 to ``many`` is; by logarithms, so that many do not vanish."""
    if share <= 0 or share >= 1:
        return [float(count == (many if share >= 1 else 0)) for count in range(many + 1)]
    whole = math.lgamma(many + 1)
    up, down = math.log(share), math.log1p(-share)
    return [
        math.exp(
            whole
            - math.lgamma(count + 1)
            - math.lgamma(many - count + 1)
            + count * up
            + (many - count) * down
        )
        for count in range(many + 1)
    ]
