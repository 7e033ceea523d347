"""A proportion parted: with a value where the numbers allow it, the parts together the whole."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from helpdesk.desk import Desk
from helpdesk.services.quality.parting import BY, SHARES
from helpdesk.texts import verbatim
from tests import builders
from tests.services.quality.histories import History
from tests.services.quality.told import sheet

OCTOBER = datetime(2026, 10, 14, 10, 0, tzinfo=UTC)


def test_parts_of_ten_have_a_value_and_parts_of_fewer_none(desk: Desk) -> None:
    for brand, answers in (("Kaldeo", [5] * 9 + [1]), ("Zafirix", [5] * 9)):
        product = builders.product(desk, name="Kettle", brand=brand)
        unit = builders.unit(desk, f"SN-{brand}", product=product)
        case = builders.received(desk, unit)
        for answer in answers:
            sheet(desk, csat=answer, answered_at=OCTOBER, case=case)
    kaldeo, zafirix = desk.months.parted("2026-10", "csat.top2_percent", "brand")
    assert (kaldeo.name, kaldeo.n, kaldeo.value) == (verbatim("Kaldeo"), 10, 90.0)
    assert kaldeo.interval is not None
    assert kaldeo.interval[0] < 90 < kaldeo.interval[1]
    assert (zafirix.n, zafirix.value, zafirix.interval) == (9, None, None)


@pytest.mark.parametrize("key", SHARES)
def test_the_kinds_together_are_the_whole(desk: Desk, key: str) -> None:
    History(desk, 7, date(2026, 9, 1), date(2026, 11, 15)).write(cases=120, sheets=80, calls=10, sales=10)
    parts = desk.months.parted("2026-10", key, "kind")
    jobs = not key.startswith(("csat", "ces", "tgw"))
    month = desk.quality.month(date(2026, 10, 1))
    figure = month[key.partition(".")[0]]
    whole = figure["met"] + figure["missed"] if "met" in figure else figure["n"]
    assert sum(part.n for part in parts) == (whole if jobs else 0)


@pytest.mark.parametrize("by", BY)
def test_nothing_is_parted_where_there_is_nothing(desk: Desk, by: str) -> None:
    assert desk.months.parted("2026-10", "on_time.percent", by) == []
