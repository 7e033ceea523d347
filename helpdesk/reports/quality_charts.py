"""Charts of a month on paper: each figure through thirteen months, two by three to a page; knows no page one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import Stretch, interval_of, is_few, many_of, value_of, verdict
from helpdesk.domain.quality.shown import OVERLAPPING
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.formats import NOTHING, Words
from helpdesk.reports.charts import Interval, Month, Series, scale_of, trend
from helpdesk.reports.figure_words import (
    bounds_of,
    digits_of,
    heading,
    is_signed,
    month_short,
    plain_value,
    unit_of,
)
from helpdesk.reports.layout.blocks import Block, Chart, Columns, Heading, PageBreak, Paragraph
from helpdesk.texts import Text, translate, verbatim

FIRST_PAGE = (
    ("first_time_fix.percent", "csat.top2_percent"),
    ("on_time.percent", "ces.agree_percent"),
    ("comeback.percent", "tgw.units_with_problem_percent"),
)
SECOND_PAGE = (
    ("turnaround.median_days", "nps.score"),
    ("first_response.median_minutes", "tgw.per_100"),
    ("repair_time.median_minutes", "servqual.reliability.gap"),
)
"""Internal quality at the left, external at the right."""
COLUMN, CHART = 238.0, 112.0
"""Width and height of a chart, in points: half of the width of the text, less the gutter."""


@dataclass(frozen=True, kw_only=True)
class MonthFigures:
    """A month's figures as the contract has them, and the months before that are drawn beside it."""

    month: str = ""
    figures: Mapping[str, Any] = field(default_factory=dict)
    trends: Mapping[str, Stretch] = field(default_factory=dict)
    remarks: Mapping[str, Text] = field(default_factory=dict)
    """What else is known of a figure, by its key."""

    def value(self, key: str) -> float | None:
        """A value of this month."""
        return value_of(self.figures, key)

    def few(self, key: str) -> bool:
        """Whether it is made of too few to say much."""
        return is_few(self.figures, key)

    def limits(self, key: str) -> Interval | None:
        """Between what it varies by chance, cut to what it can be: no work ends before it began."""
        stretch = self.trends.get(key)
        if stretch is None or stretch.limits is None or key in OVERLAPPING:
            return None
        (low, high), (least, most) = stretch.limits, bounds_of(key)
        return (low if least is None else max(low, least)), (high if most is None else min(high, most))

    def verdict(self, key: str) -> str:
        """``worse`` or ``better`` where it lies beyond chance and is not of few."""
        limits = self.limits(key)
        return "" if limits is None or self.few(key) else verdict(key, self.value(key), *limits)


def series_of(told: MonthFigures, key: str, words: Words, scale: Interval | None = None) -> Series:
    """A figure through the months as a chart draws it."""
    stretch = told.trends.get(key) or Stretch((told.month,), (told.value(key),), (told.few(key),), None)
    last = len(stretch.months) - 1
    months = tuple(
        Month(
            month_short(month, words, year=place in (0, last)) if month else "",
            told.value(key) if place == last else value,
            told.few(key) if place == last else few,
        )
        for place, (month, value, few) in enumerate(
            zip(stretch.months, stretch.values, stretch.few, strict=True)
        )
    )
    return Series(
        words.say(MEANINGS[key].name),
        months,
        digits=digits_of(key),
        signed=is_signed(key),
        limits=told.limits(key),
        interval=interval_of(told.figures, key),
        bounds=bounds_of(key),
        scale=scale,
        verdict=told.verdict(key),
    )


def shared_scales(told: MonthFigures, keys: Sequence[str], words: Words) -> dict[str, Interval]:
    """One scale for the percentages that are good when high, one for those that are good when low."""
    scales: dict[str, Interval] = {}
    for good in ("high", "low"):
        alike = [key for key in keys if unit_of(key) == "percent" and MEANINGS[key].good == good]
        shared = scale_of([series_of(told, key, words) for key in alike])
        scales |= dict.fromkeys(alike, shared)
    return scales


def chart_pages(told: MonthFigures, words: Words) -> list[Block]:
    """Two pages of charts, and what the gap between the two columns is."""
    note = translate(
        "QualityReport",
        "Grey: months past. Accent: this month with its 95 % interval. Band: limits by the twelve months before.",
    )
    blocks: list[Block] = [PageBreak(), Heading(words.say(translate("QualityReport", "Month by month")))]
    blocks.append(Paragraph(words.say(note), "secondary"))
    blocks.append(_sides(told, words))
    for page in (FIRST_PAGE, SECOND_PAGE):
        scales = shared_scales(told, [key for row in page for key in row], words)
        if page is SECOND_PAGE:
            blocks += [PageBreak()]
        blocks += [Columns(tuple(_cell(told, key, words, scales.get(key)) for key in row)) for row in page]
    return [*blocks, Paragraph(gap_said(told, words), "strong")]


def _sides(told: MonthFigures, words: Words) -> Columns:
    internal = translate("QualityReport", "Internal: how we work")
    external = translate("QualityReport", "External: what customers say")
    sides = ((internal, "internal_quality"), (external, "external_quality"))
    return Columns(
        tuple((Heading(words.say(said), plain_value(key, told.value(key), words)),) for said, key in sides)
    )


def _cell(told: MonthFigures, key: str, words: Words, scale: Interval | None) -> tuple[Block, ...]:
    many = many_of(told.figures, key)
    count = translate("QualityReport", "n {count}")(count=words.number(many))
    return (
        Heading(heading(key, words), words.say(count) if many is not None else ""),
        Paragraph(words.say(MEANINGS[key].sentence), "secondary"),
        Chart(trend(series_of(told, key, words, scale), words, COLUMN, CHART)),
        Paragraph(words.say(judged(told, key)), "strong" if told.verdict(key) else "body"),
    )


def judged(told: MonthFigures, key: str) -> Text:
    """What chance says of a figure, in one sentence."""
    value, limits = told.value(key), told.limits(key)
    if value is None:
        return translate("QualityReport", "No data this month.")
    if told.few(key):
        return translate("QualityReport", "Fewer than ten answers: not compared.")
    if key in OVERLAPPING:
        return translate("QualityReport", "No limits: its months share most of what they count.")
    if limits is None:
        return translate("QualityReport", "Fewer than ten months before: no limits yet.")
    found = told.verdict(key)
    if not found:
        return translate("QualityReport", "Within its limits: no change.")
    said = {
        "worse": translate("QualityReport", "{arrow} Outside its limits: worse, beyond chance."),
        "better": translate("QualityReport", "{arrow} Outside its limits: better, beyond chance."),
        "other": translate("QualityReport", "{arrow} Outside its limits: changed, beyond chance."),
    }[found]
    return said(arrow=arrow(value, limits))


def arrow(value: float, limits: Interval) -> str:
    """Whether a value lies above or below its limits: a mark that holds without colour."""
    return "▲" if value > limits[1] else "▼"


def waited_said(reason: str, count: int, missed: int) -> Text:
    """What most of the missed promises waited for, as a sentence."""
    said = translate(
        "QualityReport", "Of {missed} jobs that missed their day, {count} were on hold: {reason}."
    )
    return said(missed=missed, count=count, reason=PAUSE_REASONS.get(reason, verbatim(reason)))


def gap_said(told: MonthFigures, words: Words) -> str:
    """How we see our work beside how customers see it."""
    gap, internal, external = (
        told.value(key) for key in ("quality_gap", "internal_quality", "external_quality")
    )
    if gap is None or internal is None or external is None:
        return words.say(
            translate("QualityReport", "Quality gap: it needs both what we record and what customers say.")
        )
    means = (
        translate("QualityReport", "we think better of our work than our customers do.")
        if gap > 0
        else translate("QualityReport", "our customers think at least as well of our work as we do.")
    )
    before = value_of(told.figures.get("previous") or {}, "quality_gap")
    said = translate(
        "QualityReport",
        "Quality gap {gap} (internal {internal} − external {external}; month before {before}): {means}",
    )
    return words.say(
        said(
            gap=plain_value("quality_gap", gap, words),
            internal=plain_value("internal_quality", internal, words),
            external=plain_value("external_quality", external, words),
            before=plain_value("quality_gap", before, words) if before is not None else NOTHING,
            means=means,
        )
    )
