"""A figure by product, brand or kind of job; and who answered beside who did not. Never a ranking of people.

Where a group has few, it has no percentage: its cases are to be looked at, not compared (Spiegelhalter 2005).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Literal

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.quality.scores import few
from helpdesk.domain.statistics import binomial_limits, median, percent
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.populations import POPULATIONS
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list

By = Literal["product", "brand", "kind"]

SHARES = {
    "csat.top2_percent": ("csat", "n", "top2_percent"),
    "nps.promoters": ("nps", "n", "promoters"),
    "nps.detractors": ("nps", "n", "detractors"),
    "ces.agree_percent": ("ces", "n", "agree_percent"),
    "tgw.units_with_problem_percent": ("tgw", "n", "units_with_problem_percent"),
    "first_time_fix.percent": ("first_time_fix", "n", "fixed_first"),
    "comeback.percent": ("comeback", "n", "came_back"),
    "on_time.percent": ("on_time", "", "met"),
}
"""Figures that can be told by group: their population, the part that is the whole, the part that counts."""


class Group(NamedTuple):
    """One product, brand or kind of job in a figure."""

    name: str
    """Of a kind the key; empty where nobody knows the product."""
    n: int
    count: int  # type: ignore[assignment]
    few: bool
    percent: float | None
    """None where few."""
    low: float | None
    """What chance alone explains, by the whole's share: exact binomial limits, in percent; None where few."""
    high: float | None

    @property
    def beyond(self) -> bool:
        """Whether it differs from the whole beyond chance."""
        return self.percent is not None and not (self.low or 0) <= self.percent <= (self.high or 0)


def groups(look: Look, key: str, by: By) -> list[Group]:
    """A figure by group, the largest first. ``KeyError`` where it cannot be told so."""
    population, whole, part = SHARES[key]
    kind = POPULATIONS[population].kind
    counted = _ids(look, population, part)
    every = _ids(look, population, whole) if whole else [*counted, *_ids(look, population, "missed")]
    names = _names(look.store, kind, every, by)
    hits = set(counted)
    found: dict[str, list[bool]] = {}
    for identity in every:
        found.setdefault(names.get(identity, ""), []).append(identity in hits)
    share = len(hits) / len(every) if every else 0
    told = [_group(name, sum(each), len(each), share) for name, each in found.items()]
    return sorted(told, key=lambda group: (-group.n, group.name))


def _ids(look: Look, population: str, part: str) -> list[int]:
    return POPULATIONS[population].ids(look.store, look.period, part)


def _group(name: str, count: int, many: int, share: float) -> Group:
    if few(many):
        return Group(name, many, count, True, None, None, None)
    low, high = binomial_limits(many, share)
    return Group(name, many, count, False, percent(count, many), 100 * low / many, 100 * high / many)


def _names(store: Store, kind: str, ids: Iterable[int], by: By) -> dict[int, str]:
    """The group of each job; of a sheet that of its case's first job."""
    rows = store.rows(_JOBS_OF[kind], (id_list(ids),))
    return {row[0]: _NAME_OF[by](row[1:]) for row in rows}


_PRODUCT = "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
_JOBS_OF = {
    "job": f"SELECT j.id, j.kind, p.name, p.brand, p.model FROM jobs j {_PRODUCT} WHERE j.id IN ({LISTED})",
    "survey": "SELECT s.id, j.kind, p.name, p.brand, p.model FROM surveys s "
    "JOIN jobs j ON j.id = (SELECT id FROM jobs WHERE case_id = s.case_id ORDER BY position LIMIT 1) "
    f"{_PRODUCT} WHERE s.id IN ({LISTED})",
}
_NAME_OF: dict[By, Callable[[tuple[Any, ...]], str]] = {
    "kind": lambda row: row[0],
    "brand": lambda row: row[2] or "",
    "product": lambda row: product_title(row[1] or "", row[2] or "", row[3] or ""),
}


class Side(NamedTuple):
    """Those who answered, or those who did not."""

    n: int
    kinds: dict[str, float]
    """The share of each kind of job, of calls about none of the reason, in percent; the most frequent first."""
    median_days: float | None
    """From opened to closed."""
    guarantee_percent: float | None
    """Of how many the work was under guarantee, where that is known."""
    closed: int = 0
    """Of how many the days are known."""
    judged: int = 0
    """Of how many it is known whether the work was under guarantee."""


class Answering(NamedTuple):
    """Who was asked in a month and who answered: those who did not may think otherwise."""

    asked: int
    answered: int
    percent: float | None
    with_answer: Side
    without: Side


def answering(look: Look) -> Answering:
    """The calls that fell due, those with a sheet beside those without, by what the call was about."""
    answered = {call for (call,) in look.rows("calls.sheets", "s.call_id", "sheets")}
    rows = look.store.rows(_ASKED, (id_list(_ids(look, "calls", "due")),))
    sides = [[row for row in rows if (row[0] in answered) is said] for said in (True, False)]
    asked = len(rows)
    return Answering(asked, len(sides[0]), percent(len(sides[0]), asked), _side(sides[0]), _side(sides[1]))


_ASKED = (
    "SELECT l.id, coalesce(j.kind, (SELECT min(r.reason) FROM call_reasons r WHERE r.call_id = l.id)), "
    "c.opened_at, c.closed_at, j.under_warranty FROM calls l "
    "LEFT JOIN cases c ON c.id = l.case_id "
    "LEFT JOIN jobs j ON j.id = (SELECT id FROM jobs WHERE case_id = c.id ORDER BY position LIMIT 1) "
    f"WHERE l.id IN ({LISTED})"
)


def _side(rows: list[tuple[Any, ...]]) -> Side:
    kinds: dict[str, int] = {}
    for row in rows:
        kinds[row[1] or ""] = kinds.get(row[1] or "", 0) + 1
    days = [_days(row[2], row[3]) for row in rows if row[2] and row[3]]
    known = [row[4] == "yes" for row in rows if row[4]]
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    return Side(
        len(rows),
        {kind: 100 * many / len(rows) for kind, many in ordered},
        median(days),
        percent(sum(known), len(known)),
        len(days),
        len(known),
    )


def _days(opened: str, closed: str) -> float:
    return (datetime.fromisoformat(closed) - datetime.fromisoformat(opened)).total_seconds() / 86_400
