"""The figures of one month, each made when it is first asked for; the contract's shape, nothing of other months."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from helpdesk.domain.quality import counts, scores
from helpdesk.domain.quality.scores import Figure
from helpdesk.services.quality import burden, commerce, earnings, given_words, voices, work
from helpdesk.services.quality.look import Look

PARTS = (
    "csat",
    "nps",
    "ces",
    "ces_1",
    "tgw",
    "servqual",
    "channels",
    "first_response",
    "resolution",
    "turnaround",
    "repair_time",
    "on_time",
    "first_time_fix",
    "comeback",
    "warranty_claims",
    "calls",
    "repeat_purchase",
    "promises",
    "load",
    "returns",
    "recovery",
    "costs",
    "internal_quality",
    "external_quality",
    "quality_gap",
)
"""The figures of a month, in the order in which they are told."""


class Figures:
    """A month's figures by name; what was computed once is kept."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._known: Figure = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._known:
            self._known[name] = self._make(name)
            self.look.grounds.told()
        return self._known[name]

    def whole(self) -> Figure:
        """All of them."""
        return {"month": self.look.period.name, **{name: self[name] for name in PARTS}}

    def value(self, key: str) -> float | None:
        """One value, ``csat.mean``; ``KeyError`` where there is no such figure."""
        found: Any = self
        for name in key.split("."):
            found = found[name]
        return found  # type: ignore[no-any-return]

    @cached_property
    def sheets(self) -> voices.Sheets:
        """The sheets, counted."""
        return voices.sheets(self.look)

    def _make(self, name: str) -> Any:
        if name in _OF_WORK:
            return _OF_WORK[name](self.look)
        if name in _OF_COUNTS:
            return _OF_COUNTS[name](self.look.count(name))
        if name in _OF_FIGURES:
            return _OF_FIGURES[name](self)
        return voices.of_sheets(self.sheets)[name]


_OF_WORK: dict[str, Callable[[Look], Any]] = {
    "channels": work.channels,
    "first_response": work.first_response,
    "resolution": work.resolution,
    "turnaround": work.turnaround,
    "repair_time": work.repair_time,
    "warranty_claims": work.warranty_claims,
    "calls": voices.calls,
    "repeat_purchase": commerce.repeat_purchase,
    "promises": given_words.promises,
    "load": burden.load,
    "returns": work.returns,
    "recovery": burden.recovery,
    "costs": earnings.costs,
}
_OF_COUNTS: dict[str, Callable[[dict[str, int]], Figure]] = {
    "on_time": counts.on_time,
    "first_time_fix": counts.first_time_fix,
    "comeback": counts.comeback,
}
_OF_FIGURES: dict[str, Callable[[Figures], Any]] = {
    "tgw": lambda known: voices.tgw(known.look, known.sheets),
    "internal_quality": scores.internal_quality,
    "external_quality": scores.external_quality,
    "quality_gap": lambda known: scores.quality_gap(known["internal_quality"], known["external_quality"]),
}
