"""Reads the month's figures: one month whole, one figure over the months, and the cases behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from helpdesk.classes import NamedTuple
from helpdesk.domain.control_charts import Limits, Runs, runs
from helpdesk.domain.quality.reading import is_few, many_of
from helpdesk.domain.quality.scores import Figure
from helpdesk.domain.quality.watched import BASE_MONTHS, WATCHED, signal, usual
from helpdesk.services.quality.behind import Behind, behind
from helpdesk.services.quality.earnings import By as EarnedBy
from helpdesk.services.quality.earnings import earned_by
from helpdesk.services.quality.figures import Figures
from helpdesk.services.quality.groups import Answering, By, Group, answering, groups
from helpdesk.services.quality.look import Grounds, Look, Told
from helpdesk.services.quality.money_rows import BookRow, Earned, book_of
from helpdesk.services.quality.period import Period
from helpdesk.settings import Settings
from helpdesk.store.database import Store


class Point(NamedTuple):
    """A figure in one month: its value, and how many it is made of (``few`` of them)."""

    first: date
    value: float | None
    n: int | None
    few: bool


class Trend(NamedTuple):
    """A figure over the months, the last one last."""

    key: str
    points: tuple[Point, ...]
    limits: Limits | None
    """What chance explains of the last one, by the months before it; nothing where fewer than 10 have a value."""
    runs: Runs | None
    """Whether the months shifted or drifted."""


class Quality:
    """Reads figures. Months are named by any of their days; a month has ended, or is told as far as it has gone."""

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        told: Told = lambda: None,
    ) -> None:
        """``told`` hears that a piece of a computation is done, and may raise to give it up."""
        self._told = told
        self.store = store
        self._settings = settings
        self._now = now

    def month(self, day: date) -> Figure:
        """All figures of a month, as the contract's table has them (``metrics --json``).

        A dictionary: ``month`` ("2026-10"); the keys of ``figures.PARTS`` in their order, each a dictionary (``costs``
        is None; the last three are numbers or None); ``signals``, a list of ``{key, value, low, high}``; ``previous``
        and ``year_before``, which have the same keys but for signals and for these two. Intervals are lists of two.
        ``few`` stands beside every n.
        """
        with self.store.snapshot():
            return _told(self._months(day, BASE_MONTHS + 1))

    def month_with_trends(self, day: date, keys: Sequence[str]) -> tuple[Figure, dict[str, Trend]]:
        """All figures of a month, and some of them over the thirteen months it is told with, each computed once."""
        with self.store.snapshot():
            months = self._months(day, BASE_MONTHS + 1)
            trends = {key: _trend(key, [_point(month, key) for month in months]) for key in keys}
            return _told(months), trends

    def figures(self, day: date) -> Figure:
        """The figures of a month alone, without other months and what they say of it."""
        with self.store.snapshot():
            return self._months(day, 1)[0].whole()

    def trend(self, key: str, day: date, months: int = 13) -> Trend:
        """A figure (``csat.mean``) over so many months, the last one that of ``day``.

        ``KeyError`` where there is no such figure.
        """
        with self.store.snapshot():
            return _trend(key, [_point(month, key) for month in self._months(day, months)])

    def trends(self, keys: Sequence[str], day: date, months: int = 13) -> dict[str, Trend]:
        """Several figures over the same months, each month computed once."""
        with self.store.snapshot():
            found = self._months(day, months)
            return {key: _trend(key, [_point(month, key) for month in found]) for key in keys}

    def cases_behind(self, day: date, key: str) -> list[Behind]:
        """The records behind a value of a month's figures (``nps.detractors``), exactly as many as it counts.

        Of a percentage those it counts (``on_time.percent``: the kept ones), of a mean or median all its n.
        ``KeyError`` where there are none behind it.
        """
        with self.store.snapshot():
            return behind(self._months(day, 1)[0].look, key)

    def groups(self, day: date, key: str, by: By) -> list[Group]:
        """A percentage (``groups.SHARES``) by product, brand or kind of job, the largest group first.

        A group with few has no percentage. ``KeyError`` where the figure cannot be told so.
        """
        with self.store.snapshot():
            return groups(self._months(day, 1)[0].look, key, by)

    def earned(self, day: date, by: EarnedBy) -> list[Earned]:
        """The after-sales money of a month by brand or product."""
        with self.store.snapshot():
            return earned_by(self._months(day, 1)[0].look, by)

    def book(self, month: str) -> BookRow | None:
        """What was typed of the whole shop's month."""
        return book_of(self.store, month)

    def answering(self, day: date) -> Answering:
        """Who was asked in a month and who answered, by what the call was about."""
        with self.store.snapshot():
            return answering(self._months(day, 1)[0].look)

    def _months(self, day: date, many: int) -> list[Figures]:
        """The months up to that of a day, each computed only as far as it is asked."""
        grounds = Grounds(self.store, self._settings(), self._told)
        last = Period.of(day, self._now(), grounds.place)
        return [Figures(Look(grounds, last.moved(back))) for back in range(1 - many, 1)]


def _told(months: Sequence[Figures]) -> Figure:
    """The last of thirteen months with what the others say of it."""
    last, before = months[-1], months[:-1]
    found = [signal(key, last.value(key), [month.value(key) for month in before]) for key in WATCHED]
    return {
        **last.whole(),
        "signals": [each._asdict() for each in found if each],
        "previous": months[-2].whole(),
        "year_before": months[0].whole(),
    }


def _trend(key: str, points: Sequence[Point]) -> Trend:
    """What the points of a figure say together."""
    values = [point.value for point in points]
    known = [value for value in values if value is not None]
    return Trend(key, tuple(points), usual(key, values[-BASE_MONTHS - 1 : -1]), runs(known))


def _point(month: Figures, key: str) -> Point:
    first = month.look.period.first
    if "." not in key:
        return Point(first, month.value(key), None, False)
    figure = {key.partition(".")[0]: month[key.partition(".")[0]]}
    return Point(first, month.value(key), many_of(figure, key), is_few(figure, key))
