"""Makes figures of counted answers: satisfaction, recommendation, ease, things gone wrong, expectations; pure.

Every function takes counts and gives a dictionary as the contract's "the month's figures" has it: ``n`` and
``few`` beside each other, values unrounded, ``None`` where nobody answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from helpdesk.domain.statistics import (
    adjusted_wald,
    mean,
    mean_interval,
    median,
    nearest_rank,
    percent,
    tally_mean,
    wilson,
)
from helpdesk.domain.survey_words import DIMENSIONS

Figure = dict[str, Any]
Tally = Mapping[int, int]
"""How many gave each answer."""


class Known(Protocol):
    """Figures by name, computed or about to be."""

    def __getitem__(self, name: str, /) -> Any: ...


FEW = 10
"""Fewer answers than these are said to be few."""


def few(many: int) -> bool:
    """Whether so many are too few to say much."""
    return many < FEW


def counted(many: int) -> Figure:
    """How many there are, and whether these are few."""
    return {"n": many, "few": few(many)}


def share(name: str, count: int, of: int) -> Figure:
    """A proportion in percent under ``name``, with its Wilson interval."""
    return {name: percent(count, of), "interval": wilson(count, of)}


def csat(answers: Tally) -> Figure:
    """Customer satisfaction, 1 to 5: the mean, and the share of the best two answers, which most mean by CSAT."""
    many = sum(answers.values())
    best = _between(answers, 4, 5)
    return {
        **counted(many),
        "mean": tally_mean(answers),
        **share("top2_percent", best, many),
        "mean_interval": mean_interval(answers, 1, 5),
    }


def nps(answers: Tally) -> Figure:
    """Net promoter score, from answers 0 to 10: the share of 9 and 10 less that of 0 to 6, -100 to 100."""
    many = sum(answers.values())
    promoters, detractors = _between(answers, 9, 10), _between(answers, 0, 6)
    return {
        **counted(many),
        "promoters": promoters,
        "passives": many - promoters - detractors,
        "detractors": detractors,
        "score": percent(promoters - detractors, many),
        "interval": adjusted_wald(promoters, detractors, many),
    }


def ces(answers: Tally) -> Figure:
    """Customer effort score of 2013 (2.0), 1 to 7: high is easy."""
    many = sum(answers.values())
    return {
        **counted(many),
        "mean": tally_mean(answers),
        **share("agree_percent", _between(answers, 5, 7), many),
    }


def ces_1(answers: Tally) -> Figure:
    """Customer effort score of 2010 (1.0), 1 to 5: low is easy. Never averaged with the other scale."""
    many = sum(answers.values())
    return {
        **counted(many),
        "mean": tally_mean(answers),
        **share("low_effort_percent", _between(answers, 1, 2), many),
    }


def tgw(complaints: int, interactions: int, answers: int, things: int, with_problem: int) -> Figure:
    """Things gone wrong: complaints per 100 interactions, and what sheets tell of themselves."""
    return {
        "complaints": complaints,
        "interactions": interactions,
        "per_100": percent(complaints, interactions),
        **counted(answers),
        "things": things,
        **share("units_with_problem_percent", with_problem, answers),
        "per_100_answers": percent(things, answers),
    }


def servqual(pairs: Mapping[str, tuple[int, int, int]]) -> Figure:
    """Expected beside received, 1 to 7, of each dimension: how many gave both, and the sums of either.

    The gap is received less expected: below 0 the shop falls short. Labelled SERVQUAL-based: one pair of
    questions stands for a dimension.
    """
    return {name: _pair(*pairs.get(name, (0, 0, 0))) for name in DIMENSIONS}


def _pair(many: int, expected: int, received: int) -> Figure:
    return {
        **counted(many),
        "expected": expected / many if many else None,
        "received": received / many if many else None,
        "gap": (received - expected) / many if many else None,
    }


def channels(counts: Mapping[str, int]) -> Figure:
    """How many came by each channel, the most used first, and their share."""
    whole = sum(counts.values())
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {name: {**counted(many), "percent": percent(many, whole)} for name, many in ordered}


def spread(values: Sequence[float], unit: str) -> Figure:
    """How long something took: the median and the 90th percentile, in ``unit``."""
    return {
        **counted(len(values)),
        f"median_{unit}": median(values),
        f"p90_{unit}": nearest_rank(values),
    }


def middle(values: Sequence[float], unit: str) -> Figure:
    """How long something took: mean and median, in ``unit``."""
    return {**counted(len(values)), f"mean_{unit}": mean(values), f"median_{unit}": median(values)}


def composite(parts: Iterable[float | None]) -> float | None:
    """The mean of those that are known."""
    return mean([part for part in parts if part is not None])


def internal_quality(figures: Known) -> float | None:
    """How well the work went by the shop's own records, 0 to 100."""
    back = figures["comeback"]["percent"]
    return composite(
        (
            figures["first_time_fix"]["percent"],
            figures["on_time"]["percent"],
            None if back is None else 100 - back,
        )
    )


def external_quality(figures: Known) -> float | None:
    """How well it went in the customers' eyes, 0 to 100."""
    score, wrong = figures["nps"]["score"], figures["tgw"]["units_with_problem_percent"]
    return composite(
        (
            figures["csat"]["top2_percent"],
            None if score is None else (score + 100) / 2,
            figures["ces"]["agree_percent"],
            None if wrong is None else 100 - wrong,
        )
    )


def quality_gap(inside: float | None, outside: float | None) -> float | None:
    """Internal less external quality: above 0 the shop thinks better of its work than the customers do."""
    return None if inside is None or outside is None else inside - outside


def _between(answers: Tally, low: int, high: int) -> int:
    return sum(count for answer, count in answers.items() if low <= answer <= high)
