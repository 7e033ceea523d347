"""Which figures are shown where: the five that are read first, internal beside external, the charts of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.texts import Text, translate

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
REST_INTERNAL = (
    "first_response.p90_minutes",
    "first_response.unanswered",
    "resolution.median_minutes",
    "resolution.p90_minutes",
    "resolution.gross_median_minutes",
    "turnaround.p90_days",
    "repair_time.mean_minutes",
    "recovery.p90_hours",
    "recovery.late",
    "promises.answer.percent",
    "promises.ready.percent",
    "promises.visit.percent",
    "promises.call_back.percent",
    "load.percent",
    "warranty_claims.opened",
    "warranty_claims.per_100_units",
    "returns.opened",
    "returns.per_100_sold",
    "returns.amount",
    "returns.let_through",
    "costs.result",
    "costs.income",
    "costs.paid_work",
    "costs.guarantee_work",
    "costs.goodwill",
    "costs.credits",
    "costs.owed_by_makers",
    "costs.after_sales_share_percent",
    "costs.after_sales_income_percent",
    "costs.jobs_without_cost",
    "costs.jobs_without_charge",
)
REST_EXTERNAL = (
    "csat.mean",
    "ces.mean",
    "ces_1.low_effort_percent",
    "tgw.per_100_answers",
    "servqual.tangibles.gap",
    "servqual.responsiveness.gap",
    "servqual.assurance.gap",
    "servqual.empathy.gap",
    "calls.reached_percent",
    "calls.contact_percent",
    "calls.cooperation_percent",
    "calls.response_percent",
)
"""What is read when the first do not say enough; a test sees that no figure is left out."""
SHOWN = tuple(dict.fromkeys((*INTERNAL, *EXTERNAL, "internal_quality", "external_quality", "quality_gap")))
"""All whose months are shown."""
OVERLAPPING = frozenset({"repeat_purchase.percent"})
"""Figures of windows that share most of their months: neighbours are alike by their making, so they have no limits."""
SHORT: dict[str, Text] = {
    "turnaround.median_days": translate("Figures", "Turnaround"),
    "first_response.median_minutes": translate("Figures", "First answer"),
    "repair_time.median_minutes": translate("Figures", "Hands-on time"),
    "recovery.median_hours": translate("Figures", "Complaint made good"),
}
"""Names for little room: the whole one without which value it is, as a test sees; the others are short as they are."""


def short_name(key: str) -> Text:
    """What a figure is called in a row, on a card, over a chart."""
    return SHORT.get(key) or MEANINGS[key].name


OF_COSTS = frozenset(
    {
        "guarantee_work",
        "goodwill",
        "paid_work",
        "result",
        "after_sales_share_percent",
        "after_sales_income_percent",
        "jobs_without_cost",
    }
)
"""What of ``costs`` tells what something cost, or is known only by it."""


def tells_costs(key: str) -> bool:
    """Whether a figure by its key (``costs.result``) is one of those."""
    part, _, name = key.partition(".")
    return part == "costs" and name in OF_COSTS


def without_costs(figures: Mapping[str, Any]) -> dict[str, Any]:
    """A month's figures as whoever may not see costs is told them, those of the months beside it too."""
    found = dict(figures)
    for beside in ("previous", "year_before"):
        if found.get(beside):
            found[beside] = without_costs(found[beside])
    if found.get("costs"):
        found["costs"] = {key: None if key in OF_COSTS else value for key, value in found["costs"].items()}
    return found
