"""A chart of what a meter showed: readings as a line, the goal at which maintenance is due, the way there as forecast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, log10

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.reports.layout.shapes import Dot, Drawing, Label, Shape, Stroke
from helpdesk.texts import Text, translate

LEFT, HEAD, FOOT = 48.0, 14.0, 18.0
SIZE = 8.5
MOST_POINTS = 40
"""Of more readings the last ones are drawn."""
_MARKS = 2


class Goal(NamedTuple):
    """The usage at which maintenance is due, and the day it is forecast for."""

    at: int
    on: date


class _Frame(NamedTuple):
    width: float
    height: float
    first: date
    last: date
    top: int

    def across(self, day: date) -> float:
        days = max(1, (self.last - self.first).days)
        return LEFT + self.width * (day - self.first).days / days

    def down(self, value: float) -> float:
        return HEAD + self.height * (1 - value / self.top)


def meter_chart(
    used: Sequence[tuple[date, int]],
    goal: Goal | None,
    measure: str,
    words: Words,
    width: float,
    height: float,
) -> Drawing:
    """The readings of a meter, all series added up. Zero is the ground line; the last reading and the goal are named."""
    points = list(used)[-MOST_POINTS:]
    if not points:
        return Drawing(width, height, ())
    last_day = max([points[-1][0], *([goal.on] if goal else [])])
    first_day = points[0][0] if points[0][0] < last_day else points[0][0] - timedelta(days=1)
    top = _round_up(max([value for _, value in points] + ([goal.at] if goal else [])))
    right = 104.0 if goal else 24.0
    frame = _Frame(width - LEFT - right, height - HEAD - FOOT, first_day, last_day, top)
    shapes: list[Shape] = [*_grid(frame, words), *_months(frame, words)]
    if goal is not None:
        shapes += _goal(frame, goal, points[-1], words)
    shapes.append(Stroke(tuple((frame.across(day), frame.down(value)) for day, value in points), "past", 1.6))
    shapes += [Dot(frame.across(day), frame.down(value), 2.2, "past") for day, value in points[:-1]]
    shapes += _last(frame, points[-1], goal, words)
    return Drawing(width, height, tuple(shapes), words.say(_told(points[-1], goal, measure)))


def _told(last: tuple[date, int], goal: Goal | None, measure: str) -> Text:
    said = translate("MeterChart", "{value} {unit} on {day}")
    now = said(value=last[1], unit=measure, day=last[0])
    if goal is None:
        return now
    due = translate("MeterChart", "{now}; due at {goal}, expected on {day}")
    return due(now=now, goal=goal.at, day=goal.on)


def _round_up(value: int) -> int:
    """The least round number that is not below: 1, 2, 4, 5 or 8 with zeros."""
    if value <= 1:
        return 2
    power = 10 ** int(log10(value))
    return next(int(power * each) for each in (1, 2, 4, 5, 8, 10) if power * each >= value)


def _grid(frame: _Frame, words: Words) -> list[Shape]:
    shapes: list[Shape] = []
    for mark in range(_MARKS + 1):
        value = frame.top * mark / _MARKS
        y = frame.down(value)
        shapes.append(Stroke(((LEFT, y), (LEFT + frame.width, y)), "axis", 0.8))
        shapes.append(Label(LEFT - 6, y + SIZE * 0.36, words.number(ceil(value)), SIZE, "right"))
    return shapes


def _months(frame: _Frame, words: Words) -> list[Shape]:
    """Some months below, none of them close to another, and none of them twice."""
    foot = HEAD + frame.height + SIZE + 5
    shapes: list[Shape] = []
    span = max(1, (frame.last - frame.first).days)
    most = max(1, min(int(frame.width // 90), span // 31))
    days = [frame.first + timedelta(days=span * place // most) for place in range(most + 1)]
    for place, (day, after) in enumerate(zip(days, [*days[1:], None], strict=True)):
        if after is not None and (day.year, day.month) == (after.year, after.month):
            continue
        anchor = "left" if place == 0 else "right" if place == most else "center"
        shapes.append(Label(frame.across(day), foot, words.month_short(day), SIZE, anchor))  # type: ignore[arg-type]
    return shapes


def _goal(frame: _Frame, goal: Goal, last: tuple[date, int], words: Words) -> list[Shape]:
    y = frame.down(goal.at)
    due = translate("MeterChart", "due: {goal}")(goal=words.number(goal.at))
    shapes: list[Shape] = [
        Stroke(((LEFT, y), (LEFT + frame.width, y)), "limit", 1.0, (2.0, 3.0)),
        Label(LEFT + frame.width + 6, y + SIZE * 0.36, words.say(due), SIZE),
    ]
    if goal.on > last[0]:
        way = ((frame.across(last[0]), frame.down(last[1])), (frame.across(goal.on), y))
        shapes.append(Stroke(way, "now", 1.4, (4.0, 3.0)))
    return shapes


def _last(frame: _Frame, last: tuple[date, int], goal: Goal | None, words: Words) -> list[Shape]:
    day, value = last
    x, y = frame.across(day), frame.down(value)
    said = words.say(translate("MeterChart", "{value} on {day}")(value=words.number(value), day=day))
    low = goal is not None and 0 < y - frame.down(goal.at) < 3 * SIZE
    shift = SIZE + 8 if low or y < HEAD + 2 * SIZE else -6.0
    right = x > LEFT + frame.width * 0.5
    label = Label(x, y + shift, said, 9.0, "right" if right else "left", bold=True, tone="now")
    return [Dot(x, y, 3.2, "now"), label]
