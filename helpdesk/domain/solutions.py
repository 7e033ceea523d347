"""Knows how a solution's uses become the share that held, and in which order solutions are proposed; no table.

A use counts once it is known how it went (parts of the product, C): the repair held when the days of watching are
over without a comeback linked to it; it did not when one came within them, or when it was tried in vain. What is
still within its days is watched, and counts for neither. Where the use was at fault, or nothing was, a repair has
proved nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.solution_words import EXPLAINED
from helpdesk.domain.statistics import wilson

MOST_PROPOSED = 5
"""Lines beside a field; the eye takes no more at once."""
FEW = 10
"""Below so many, a share is told with "few"."""

Fate = Literal["held", "failed", "watched", ""]


class Use(NamedTuple):
    """A solution on one job: what was said of it, how the job ended, and when a comeback of it was opened."""

    result: str
    outcome: str | None
    cause: str
    delivered_on: date | None
    came_back_on: date | None = None


def fate(use: Use, today: date, days: int) -> Fate:
    """How a use went, after so many days of watching; nothing where it says nothing of the solution."""
    if use.cause in EXPLAINED or use.outcome == "no_fault":
        return ""
    if use.result == "tried":
        return "failed" if use.outcome in {"fixed", "not_fixed"} else ""
    if use.result != "solved":
        return ""
    if use.outcome == "not_fixed":
        return "failed"
    if use.outcome != "fixed" or use.delivered_on is None:
        return ""
    over = use.delivered_on + timedelta(days=days)
    if use.came_back_on is not None and use.came_back_on <= over:
        return "failed"
    return "held" if today > over else "watched"


@lru_cache(maxsize=4_096)
def lower_bound(held: int, known: int) -> float:
    """The lower end of a share that held; many solutions have the same few numbers, and a list sorts all by it."""
    found = wilson(held, known)
    return found[0] if found else 0.0


@dataclass(frozen=True, slots=True)
class Record:
    """How a solution did so far: how many of those that are known held, and how many are still watched."""

    held: int = 0
    known: int = 0
    watched: int = 0

    @property
    def bound(self) -> float:
        """The lower end of the share that held, 95 %, by Wilson; of nothing known 0."""
        return lower_bound(self.held, self.known)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Both ends in percent; nothing where nothing is known."""
        found = wilson(self.held, self.known)
        return (found[0], found[1]) if found else None

    @property
    def tried(self) -> bool:
        """Whether anything is known of it."""
        return self.known > 0

    @property
    def few(self) -> bool:
        """Whether so little is known that it is said."""
        return 0 < self.known < FEW


def record(fates: Iterable[Fate]) -> Record:
    """The record that these uses make."""
    told = list(fates)
    held = told.count("held")
    return Record(held, held + told.count("failed"), told.count("watched"))


class Scope(NamedTuple):
    """What a solution is for, or what stands on the bench: a model, of a brand, of a category; each may be unknown.

    Brand and category are folded.
    """

    product: int | None = None
    brand: str = ""
    category: str = ""


PRODUCT, BRAND, CATEGORY, ELSEWHERE = 3, 2, 1, 0


def nearness(solution: Scope, unit: Scope) -> int:
    """How near a solution is to a unit: of its model, its brand, its category, or of something else."""
    if solution.product is not None and solution.product == unit.product:
        return PRODUCT
    same = bool(unit.category) and solution.category == unit.category
    if unit.brand and solution.brand == unit.brand and (same or not (solution.category and unit.category)):
        return BRAND
    return CATEGORY if same else ELSEWHERE


class Candidate(NamedTuple):
    """A solution whose words fit what was typed."""

    id: int
    text: int
    """How well the words fit."""
    near: int
    record: Record


def ranked(found: Iterable[Candidate]) -> list[Candidate]:
    """By the words, then by nearness, then by the lower bound; of equals, the newest first."""
    return sorted(
        found, key=lambda one: (-one.text, -one.near, -one.record.bound, -one.record.watched, -one.id)
    )


def proposed(found: Iterable[Candidate], most: int = MOST_PROPOSED) -> list[Candidate]:
    """What is shown beside the field: the tried ones first, and last one of which nothing is known, if there is one.

    What fits less than half as well as the best is left out: it shares a word by chance.
    """
    every = list(found)
    best = max((one.text for one in every), default=0)
    fitting = ranked(one for one in every if 2 * one.text >= best)
    tried = [one for one in fitting if one.record.tried]
    untried: Sequence[Candidate] = [one for one in fitting if not one.record.tried]
    shown = tried[: most - 1 if untried else most]
    return shown + list(untried[: most - len(shown)])
