"""Customers are called while the shop is open, within the calling hours, and when they said it suits them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.call_hours import CallingHours, best_windows
from helpdesk.domain.hours import OpeningHours, OpeningRow

MADRID = ZoneInfo("Europe/Madrid")
SPLIT = OpeningHours(
    (
        *(OpeningRow(day, time(o), time(c)) for day in range(5) for o, c in ((9, 14), (17, 20))),
        OpeningRow(5, time(10), time(14)),
    ),
    MADRID,
)
THROUGH = OpeningHours(tuple(OpeningRow(day, time(9), time(21)) for day in range(6)), MADRID)


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("after 17:00", [(17, 24)]),
        ("después de las 18:00", [(18, 24)]),
        ("a partir de las 5", [(17, 24)]),
        ("antes de las 11", [(0, 11)]),
        ("until 11", [(0, 11)]),
        ("10-12", [(10, 12)]),
        ("10:30–12:15", [(10.5, 12.25)]),
        ("de 14:00 a 16:00", [(14, 16)]),
        ("14:00 to 16:00", [(14, 16)]),
        ("entre las 10 y las 12", [(10, 12)]),
        ("de 10 a 12 y de 17 a 19", [(10, 12), (17, 19)]),
        ("desde las 17 hasta las 19", [(17, 19)]),
        ("after 5pm", [(17, 24)]),
        ("por la mañana", [(0, 14)]),
        ("mornings", [(0, 14)]),
        ("Tardes", [(14, 24)]),
        ("por la tarde a partir de las 18h", [(18, 24)]),
        ("", []),
        ("when the children sleep", []),
        ("99-12", []),
    ],
)
def test_best_hours_are_read_as_people_write_them(text: str, windows: list[tuple[float, float]]) -> None:
    assert [(low / 60, high / 60) for low, high in best_windows(text)] == windows


@given(st.text(max_size=60))
def test_whatever_is_written_windows_are_windows(text: str) -> None:
    assert all(0 <= low < high <= 1440 for low, high in best_windows(text))


def said(hours: CallingHours, day: date, best: str = "") -> list[str]:
    return [
        f"{stretch.part} {stretch.start.astimezone(MADRID):%H:%M}-{stretch.end.astimezone(MADRID):%H:%M}"
        for stretch in hours.stretches(day, best_windows(best))
    ]


def test_a_day_is_cut_by_its_parts_and_the_calling_hours() -> None:
    tuesday = date(2026, 11, 24)
    assert said(CallingHours(SPLIT, 10, 20), tuesday) == ["morning 10:00-14:00", "evening 17:00-20:00"]
    assert said(CallingHours(THROUGH, 10, 20), tuesday) == [
        "morning 10:00-14:00",
        "afternoon 14:00-17:00",
        "evening 17:00-20:00",
    ]
    assert said(CallingHours(SPLIT, 10, 20), tuesday, "10-12 y 18-19") == [
        "morning 10:00-12:00",
        "evening 18:00-19:00",
    ]
    assert said(CallingHours(SPLIT, 10, 20), tuesday, "14:00 to 16:00") == []
    assert said(CallingHours(SPLIT, 10, 20), date(2026, 11, 22)) == []


def test_a_part_of_the_day_is_that_of_the_wall_clock() -> None:
    hours = CallingHours(SPLIT, 10, 20)
    summer = datetime(2026, 7, 1, 15, 30, tzinfo=ZoneInfo("UTC"))
    assert (hours.part_of(summer), hours.hour_of(summer)) == ("evening", 17)
    assert hours.part_of(datetime(2026, 11, 24, 13, 59, tzinfo=MADRID)) == "morning"
    assert hours.part_of(datetime(2026, 11, 24, 14, 0, tzinfo=MADRID)) == "afternoon"
