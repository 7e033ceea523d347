"""Makes figures of counted work: kept dates, first-time fixes, comebacks, claims, calls, returns; pure.

As in :mod:`scores`, a dictionary per figure, as the contract has it. ``counts`` are what was counted, by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpdesk.domain.quality.scores import Figure, counted, few, share, spread
from helpdesk.domain.statistics import percent

Counts = Mapping[str, int]


def on_time(counts: Counts) -> Figure:
    """Promised days that were kept, of those that are past."""
    met, missed = counts["met"], counts["missed"]
    return {"met": met, "missed": missed, "few": few(met + missed), **share("percent", met, met + missed)}


def first_time_fix(counts: Counts) -> Figure:
    """Work that was right the first time, of what was finished."""
    return _part_of(counts, "fixed_first")


def comeback(counts: Counts) -> Figure:
    """Repairs that came back for the same fault, of those whose days are over."""
    return _part_of(counts, "came_back")


def _part_of(counts: Counts, name: str) -> Figure:
    return {**counted(counts["n"]), name: counts[name], **share("percent", counts[name], counts["n"])}


def warranty_claims(counts: Counts, covered_units: int | None) -> Figure:
    """Guarantee claims by what was decided, and how many there were per 100 units under any cover."""
    names = ("opened", "accepted", "refused", "goodwill", "pending")
    return {
        **{name: counts[name] for name in names},
        "few": few(counts["opened"]),
        "per_100_units": percent(counts["opened"], covered_units or 0),
    }


def calls(counts: Counts) -> Figure:
    """Calls that fell due, what became of them, and the rates as AAPOR parts them: contact, cooperation, response."""
    due, spoken = counts["due"], counts["reached"] + counts["refused"]
    names = ("due", "reached", "refused", "not_reached", "pending")
    return {
        **{name: counts[name] for name in names},
        "few": few(due),
        "reached_percent": percent(counts["reached"], due),
        "contact_percent": percent(spoken, due),
        "sheets": counts["sheets"],
        "cooperation_percent": percent(counts["sheets"], spoken),
        "response_percent": percent(counts["sheets"], due),
    }


def repeat_purchase(counts: Counts) -> Figure:
    """Customers who bought on two different days, of those who bought at all."""
    of, twice = counts["customers"], counts["with_two_dates"]
    return {"customers": of, "with_two_dates": twice, "few": few(of), **share("percent", twice, of)}


def promise(offered: int, kept: int, of: int) -> Figure:
    """What the shop offers, and how often customers received it."""
    return {"offered": offered, **counted(of), "kept": kept, "percent": percent(kept, of)}


def load(minutes: Mapping[str, float], staff_minutes: float) -> Figure:
    """Hours of work beside the hours that people were there."""
    hours = {name: minutes[name] / 60 for name in ("hands_on", "visits", "calls")}
    staff = staff_minutes / 60
    return {**hours, "staff": staff, "percent": 100 * sum(hours.values()) / staff if staff else None}


def returns(counts: Counts, by_ground: Counts, amount: int, sold: int) -> Figure:
    """Returns by their ground and by how they were settled; the amount in cents."""
    names = ("refunded", "exchanged", "vouchers", "refused", "pending", "let_through")
    return {
        "opened": counts["opened"],
        "by_ground": dict(by_ground),
        **{name: counts[name] for name in names},
        "amount": amount,
        "per_100_sold": percent(counts["opened"], sold),
    }


def recovery(hours: Sequence[float], late: int) -> Figure:
    """How long complaints took from opened to closed, and how many passed the lawful day without an answer."""
    return {**spread(hours, "hours"), "late": late}
