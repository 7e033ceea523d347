"""A month's figures on the command line: as JSON with all keys, and in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.quality.figures import PARTS
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests.cli.command_line import Line
from tests.services.quality.histories import History


def written(shop: Path, clock: FixedClock, language: str = "en") -> None:
    with Desk.open(shop, clock) as desk:
        desk.do(ChangeSettings(values={"shop.language": language, "promises.answer_minutes": 60}))
        History(desk, 3, date(2025, 9, 1), date(2026, 11, 20)).write()


def test_an_empty_month_has_every_key_and_no_value(line: Line) -> None:
    told = line.json("metrics", "--month", "2019-03")
    assert [*told] == ["month", *PARTS, "signals", "previous", "year_before", "earned"]
    assert [*told["previous"]] == [*told["year_before"]] == ["month", *PARTS, "earned"]
    assert (told["month"], told["previous"]["month"], told["year_before"]["month"]) == (
        "2019-03",
        "2019-02",
        "2018-03",
    )
    for name in ("csat", "nps", "ces", "ces_1"):
        values = {
            k: v
            for k, v in told[name].items()
            if k not in {"n", "few", "promoters", "passives", "detractors"}
        }
        assert set(values.values()) == {None}
        assert (told[name]["n"], told[name]["few"]) == (0, True)
    assert (told["promises"], told["channels"], told["signals"]) == ({}, {}, [])
    costs = told["costs"]
    shares = {costs.pop("after_sales_share_percent"), costs.pop("after_sales_income_percent")}
    assert shares == {None}
    assert set(costs.values()) == {0}, "sums of nothing, and nothing that is not known"
    assert told["earned"] == {"brand": [], "product": []}
    assert told["internal_quality"] is told["external_quality"] is told["quality_gap"] is None


def test_the_month_before_is_told_as_by_itself(line: Line, shop: Path, clock: FixedClock) -> None:
    written(shop, clock)
    october = line.json("metrics", "--month", "2026-10")
    beside = {"signals", "previous", "year_before"}
    for name, month in (("previous", "2026-09"), ("year_before", "2025-10")):
        alone = line.json("metrics", "--month", month)
        assert {k: v for k, v in alone.items() if k not in beside} == october[name]


def test_in_words_each_figure_has_its_line(line: Line, shop: Path, clock: FixedClock) -> None:
    written(shop, clock)
    told = line("metrics", "--month", "2026-10")
    assert told.startswith("October 2026\nSatisfied (CSAT): ")
    assert "On time: " in told
    assert "Answered as offered: " in told
    assert "Ready as offered" not in told, "what is not offered is not told"
    assert "month before" in told


def test_in_spanish_too_and_few_answers_are_said_to_be_few(line: Line, shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        desk.do(ChangeSettings(values={"shop.language": "es"}))
        History(desk, 3, date(2026, 9, 1), date(2026, 11, 20)).write(cases=5, sheets=9, calls=3, sales=2)
    told = line("metrics", "--month", "2026-10")
    assert "A tiempo" in told
    assert "pocas respuestas" in told


def test_a_month_is_written_as_year_and_number(line: Line) -> None:
    for month in ("2026-13", "2026", "October", "2026-10-01", "1066-10"):
        line("metrics", "--month", month, code=2)
        assert "2026-10" in line.err
    line("metrics", code=2)
