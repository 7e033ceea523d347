"""Reads single values out of a month's figures by their keys, and says what they mean beside other months; pure.

A key is the figure's name and, after a point, the value's: ``on_time.percent``, ``servqual.empathy.gap``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.scores import few

MANY = ("n", "due", "customers", "opened")
"""How a figure calls how many it is made of."""
OF_OTHERS: dict[str, tuple[str, ...]] = {
    "tgw.per_100": ("interactions",),
    "calls.cooperation_percent": ("reached", "refused"),
    "first_response.unanswered": ("n", "unanswered"),
    "recovery.late": (),
}
"""Values that are made of something else than the figure beside them: of these together, or of nothing that is told."""
BESIDE = ("previous", "year_before", "signals", "month")
"""What stands in a month beside its own figures."""


def figure_of(found: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    """The dictionary in which a value stands; nothing where the month has none such."""
    place: Any = found
    for name in key.split(".")[:-1]:
        place = place.get(name) if place else None
    return place  # type: ignore[no-any-return]


def value_of(found: Mapping[str, Any], key: str) -> float | None:
    """A value by its key; nothing where nobody answered or there is no such figure."""
    figure = figure_of(found, key)
    return figure.get(key.rpartition(".")[2]) if figure else None


def many_of(found: Mapping[str, Any], key: str) -> int | None:
    """Of how many a value is made; nothing where that is not told."""
    figure = figure_of(found, key) if "." in key else None
    if not figure:
        return None
    if key in OF_OTHERS:
        parts = [figure.get(name) or 0 for name in OF_OTHERS[key]]
        return sum(parts) if parts else None
    if "met" in figure:
        return int(figure["met"] + figure["missed"])
    return next((int(figure[name]) for name in MANY if figure.get(name) is not None), None)


def is_few(found: Mapping[str, Any], key: str) -> bool:
    """Whether a value is made of too few to say much."""
    many = many_of(found, key)
    return many is not None and few(many)


def interval_of(found: Mapping[str, Any], key: str) -> tuple[float, float] | None:
    """The 95 % interval of a value, where it has one."""
    name = {"mean": "mean_interval"}.get(key.rpartition(".")[2], "interval")
    figure = figure_of(found, key) or {}
    ends = figure.get(name) if key in WITH_INTERVAL else None
    return (ends[0], ends[1]) if ends else None


WITH_INTERVAL = frozenset(
    {
        "csat.top2_percent",
        "csat.mean",
        "nps.score",
        "ces.agree_percent",
        "ces_1.low_effort_percent",
        "tgw.units_with_problem_percent",
        "on_time.percent",
        "first_time_fix.percent",
        "comeback.percent",
        "repeat_purchase.percent",
    }
)
"""The values of which the contract's ``interval`` is."""


def verdict(key: str, value: float | None, low: float | None, high: float | None) -> str:
    """``worse`` or ``better`` where a value lies outside its limits; ``other`` where neither way is good; else empty."""
    if value is None or low is None or high is None or low <= value <= high:
        return ""
    good = MEANINGS[key].good
    if not good:
        return "other"
    return "better" if (value > high) == (good == "high") else "worse"


class Stretch(NamedTuple):
    """A figure through the months up to the one told of, oldest first; ``limits``: what chance explains of it."""

    months: tuple[str, ...]
    values: tuple[float | None, ...]
    few: tuple[bool, ...]
    limits: tuple[float, float] | None


def leaves(found: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Every single value of a month's own figures with its key."""
    for name, value in found.items():
        if not above and name in BESIDE:
            continue
        key = f"{above}.{name}" if above else name
        if isinstance(value, Mapping):
            yield from leaves(value, key)
        else:
            yield key, list(value) if isinstance(value, list | tuple) else value
