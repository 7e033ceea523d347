"""Which figures are shown where: the five that are read first, internal beside external, the charts of the report."""

from __future__ import annotations

FIVE = ("first_time_fix.percent", "on_time.percent", "comeback.percent", "csat.top2_percent", "nps.score")
"""Read first, on the screen's cards and on page one of the report."""
INTERNAL = (
    "first_time_fix.percent",
    "on_time.percent",
    "comeback.percent",
    "turnaround.median_days",
    "first_response.median_minutes",
    "repair_time.median_minutes",
    "recovery.median_hours",
)
"""How we work (rules 5.12: technical quality)."""
EXTERNAL = (
    "csat.top2_percent",
    "nps.score",
    "ces.agree_percent",
    "tgw.units_with_problem_percent",
    "tgw.per_100",
    "servqual.reliability.gap",
    "repeat_purchase.percent",
)
"""What customers say and do (rules 5.12: functional quality)."""
SHOWN = tuple(dict.fromkeys((*INTERNAL, *EXTERNAL, "internal_quality", "external_quality", "quality_gap")))
"""All whose months are shown."""
