"""Reads what customers said in a month: the sheets counted in one statement, calls, complaints beside interactions."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.domain.quality import counts, scores
from helpdesk.domain.quality.scores import Figure
from helpdesk.domain.survey_words import DIMENSIONS
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH
from helpdesk.store.dialect import THEN


class Sheets(NamedTuple):
    """The sheets of a month, counted."""

    csat: dict[int, int]
    nps: dict[int, int]
    ces: dict[int, int]
    ces_1: dict[int, int]
    told: int
    """Sheets on which somebody said whether things went wrong."""
    things: int
    with_problem: int
    pairs: dict[str, tuple[int, int, int]]


_SCALES = {
    "csat": ("s.csat", range(1, 6)),
    "nps": ("s.nps", range(11)),
    "ces": ("CASE WHEN s.ces_scale = '2.0' THEN s.ces END", range(1, 8)),
    "ces_1": ("CASE WHEN s.ces_scale = '1.0' THEN s.ces END", range(1, 6)),
}
"""The answer of each scale, and what it may be."""
_EACH = [
    f"count(CASE WHEN {answer} = {value} THEN 1 END)"
    for answer, values in _SCALES.values()
    for value in values
]
_WRONG = [
    "count(s.things_gone_wrong)",
    "coalesce(sum(s.things_gone_wrong), 0)",
    "count(CASE WHEN s.things_gone_wrong > 0 THEN 1 END)",
]
_PAIRS = [
    part
    for place in range(1, len(DIMENSIONS) + 1)
    for part in (
        f"count(s.expected_{place} + s.received_{place})",
        f"coalesce(sum(CASE WHEN s.received_{place} IS NOT NULL THEN s.expected_{place} END), 0)",
        f"coalesce(sum(CASE WHEN s.expected_{place} IS NOT NULL THEN s.received_{place} END), 0)",
    )
]
_COUNTED = (
    f"WITH {MONTH} SELECT {', '.join([*_EACH, *_WRONG, *_PAIRS])} FROM m {THEN} surveys s "
    "WHERE s.answered_at >= m.start AND s.answered_at < m.stop"
)


def sheets(look: Look) -> Sheets:
    """Every answer of the month's sheets, counted in one walk."""
    found = iter(look.store.row(_COUNTED, look.period.bounds) or ())
    tallies = {name: {value: next(found) for value in values} for name, (_, values) in _SCALES.items()}
    told, things, with_problem = next(found), next(found), next(found)
    pairs = {name: (next(found), next(found), next(found)) for name in DIMENSIONS}
    return Sheets(**tallies, told=told, things=things, with_problem=with_problem, pairs=pairs)


def of_sheets(told: Sheets) -> Figure:
    """The figures that sheets alone make."""
    return {
        "csat": scores.csat(told.csat),
        "nps": scores.nps(told.nps),
        "ces": scores.ces(told.ces),
        "ces_1": scores.ces_1(told.ces_1),
        "servqual": scores.servqual(told.pairs),
    }


def tgw(look: Look, told: Sheets) -> Figure:
    """Things gone wrong: complaints per 100 interactions, and what the sheets say.

    Interactions: cases opened, visits that took place, calls that reached somebody.
    """
    interactions = sum(look.count(name)["n"] for name in ("opened", "visited", "reached"))
    complaints = look.count("complaints")["n"]
    return scores.tgw(complaints, interactions, told.told, told.things, told.with_problem)


def calls(look: Look) -> Figure:
    """What became of the calls that fell due."""
    return counts.calls(look.count("calls") | look.count("calls.sheets"))
