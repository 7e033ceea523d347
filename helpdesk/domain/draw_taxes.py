"""Hints about taxes and duties of a draw, from dated data of each region; what nobody knows has no figure.

Sources stand with the data in ``resources/legal/draws``. No legal advice, and never a total of taxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.domain.draw_words import next_month_day
from helpdesk.texts import Cents, Text, translate


class RegionRule(NamedTuple):
    """What one region asks of a draw whose people live there."""

    source: str
    as_of: date
    percent: int | None = None
    """Of the prizes' value; nothing where nobody knows."""
    with_delivery: bool = False
    """Whether the cost of handing over counts, too."""
    tell_before: bool = False
    """Whether the region must be told before the draw begins."""
    form: str = ""
    form_day: int | None = None
    """The form, and the day of the month after the draw by which it is handed in."""


class Withholding(NamedTuple):
    """What is kept back of a winner's prize."""

    source: str
    as_of: date
    percent: int
    free_cents: int
    """No withholding up to this base."""
    in_kind_percent: int
    """The base of a thing, in percent of what it cost."""


class DrawLaw(NamedTuple):
    """A country's data."""

    regions: Mapping[str, RegionRule]
    withholding: Withholding | None = None


class Hint(NamedTuple):
    """One thing to see to, with its sum where it has one, and where it is written."""

    text: Text
    cents: int | None = None
    source: str = ""
    as_of: date | None = None


def law_from(data: Mapping[str, Any]) -> DrawLaw:
    """The data of a country as its file has them. ``TypeError`` or ``KeyError`` where something is missing."""
    regions = {code: RegionRule(**rule) for code, rule in data.get("regions", {}).items()}
    kept = data.get("withholding")
    return DrawLaw(regions, Withholding(**kept) if kept else None)


def hints(law: DrawLaw, region: str, prize_cents: int, delivery_cents: int, drawn_on: date) -> list[Hint]:
    """What the region asks, in the order in which it is done. ``prize_cents``: the market value of all prizes."""
    rule = law.regions.get(region)
    if rule is None:
        return [
            Hint(translate("DrawLaw", "No figure is known for this place: ask your region's tax office."))
        ]
    found = []
    if rule.tell_before:
        said = translate(
            "DrawLaw", "Tell the region before the draw begins: dates, places, prizes, premises."
        )
        found.append(Hint(said, None, rule.source, rule.as_of))
    if rule.percent is not None:
        base = prize_cents + (delivery_cents if rule.with_delivery else 0)
        cents = (base * rule.percent + 50) // 100
        said = translate("DrawLaw", "Tax on draws, {percent} % of {base}: {sum}")
        if rule.with_delivery:
            said = translate("DrawLaw", "Tax on draws, {percent} % of value and handing over, {base}: {sum}")
        told = said(percent=rule.percent, base=Cents(base), sum=Cents(cents))
        found.append(Hint(told, cents, rule.source, rule.as_of))
    if rule.form and rule.form_day:
        told = translate("DrawLaw", "Tax form {form} by {day}.")(
            form=rule.form, day=next_month_day(drawn_on, rule.form_day)
        )
        found.append(Hint(told, None, rule.source, rule.as_of))
    return found


def winner_hint(law: DrawLaw, cost_cents: int) -> Hint | None:
    """What is kept back for the winner of a thing that cost the shop so much; nothing where no rule is known."""
    rule = law.withholding
    if rule is None:
        return None
    base = (cost_cents * rule.in_kind_percent + 50) // 100
    if base <= rule.free_cents:
        said = translate("DrawLaw", "No withholding for the winner: the base, {base}, is not above {free}.")
        return Hint(said(base=Cents(base), free=Cents(rule.free_cents)), 0, rule.source, rule.as_of)
    cents = (base * rule.percent + 50) // 100
    said = translate("DrawLaw", "Withholding for the winner, {percent} % of {base}: {sum}")
    return Hint(
        said(percent=rule.percent, base=Cents(base), sum=Cents(cents)), cents, rule.source, rule.as_of
    )
