"""The chart of a meter's readings: what stands below it."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.formats import Words
from helpdesk.reports.layout.shapes import Label
from helpdesk.reports.meter_chart import meter_chart

WORDS = Words("en")


@pytest.mark.parametrize(
    ("days", "months"),
    [
        ([date(2025, 9, 23)], ["Sept"]),
        ([date(2025, 9, 2), date(2025, 9, 23)], ["Sept"]),
        ([date(2025, 9, 2), date(2025, 11, 23)], ["Sept", "Oct", "Nov"]),
        ([date(2024, 9, 2), date(2025, 9, 2)], ["Sept", "Jan", "May", "Sept"]),
    ],
)
def test_no_month_stands_twice_below_it(days: list[date], months: list[str]) -> None:
    drawing = meter_chart([(day, 100 + n) for n, day in enumerate(days)], None, "hours", WORDS, 360, 120)
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    foot = max(label.y for label in labels)
    assert [label.text for label in labels if label.y == foot] == months
