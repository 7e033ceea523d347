"""Knows which figures are watched for what is beyond chance, and of how many months before they are judged."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.classes import NamedTuple
from helpdesk.domain.control_charts import Limits, limits

WATCHED = (
    "csat.mean",
    "csat.top2_percent",
    "nps.score",
    "ces.mean",
    "tgw.units_with_problem_percent",
    "first_time_fix.percent",
    "comeback.percent",
    "on_time.percent",
    "turnaround.median_days",
    "first_response.median_minutes",
)
BASE_MONTHS = 12
"""The months before whose values say what is usual."""


class Signal(NamedTuple):
    """A figure beyond chance, with what chance would explain."""

    key: str
    value: float
    low: float
    high: float


def usual(key: str, before: Sequence[float | None]) -> Limits | None:
    """What chance explains of a figure, by the months before; nothing where too few of them have a value."""
    known = [value for value in before if value is not None]
    return limits(known, percentage=key.endswith("percent"))


def signal(key: str, value: float | None, before: Sequence[float | None]) -> Signal | None:
    """The figure as a signal, where it lies beyond chance."""
    if value is None:
        return None
    found = usual(key, before)
    return Signal(key, value, found.low, found.high) if found and found.beyond(value) else None
