"""Reads a month as screen and report show it: its figures, kept once printed, the months before, and what moved since."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Annotated, Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain.months import first_day, is_month
from helpdesk.domain.months import moved as months_away
from helpdesk.domain.quality.moves import Moved, moved
from helpdesk.domain.quality.reading import Stretch
from helpdesk.domain.quality.scores import Figure
from helpdesk.domain.quality.shown import SHOWN, tells_costs, without_costs
from helpdesk.errors import UserError
from helpdesk.services.quality.groups import Answering
from helpdesk.services.quality.improvement_reader import ImprovementRow, Improvements
from helpdesk.services.quality.listening import Objections, Waited, objections, waited_for
from helpdesk.services.quality.look import Grounds, Look, Told
from helpdesk.services.quality.period import Period
from helpdesk.services.quality.reader import Quality, Trend
from helpdesk.services.quality.talk import WorstCase, best_sentences, worst_cases
from helpdesk.services.quality.technicians import technicians
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("month_reports m LEFT JOIN staff s ON s.id = m.staff_id")
class KeptMonth(NamedTuple):
    """A month whose report was printed."""

    id: int
    month: str
    printed_at: datetime
    staff_name: Annotated[str | None, "s.name"]
    figures: str
    trends: str


class MonthView(NamedTuple):
    """A month with all that is told of it."""

    month: str
    figures: Figure
    """As the contract has them: those kept with the printed report, else as they are now."""
    trends: dict[str, Stretch]
    over: bool
    kept_at: datetime | None
    """When its report was printed."""
    moved: tuple[Moved, ...]
    """What is not as it was printed."""
    worst: tuple[WorstCase, ...]
    sentences: tuple[str, ...]
    objections: tuple[Objections, ...]
    waited: Waited | None
    """What most of the missed promises waited for."""
    answering: Answering
    """Who was asked and who answered."""
    before: tuple[ImprovementRow, ...]
    """What was decided the month before."""
    next: tuple[ImprovementRow, ...]
    """What was decided with this one."""


class Frozen(NamedTuple):
    """What is kept of a month, as JSON."""

    figures: str
    trends: str
    """The shown figures through the months up to it."""


class Months:
    """Reads months."""

    def __init__(self, store: Store, settings: Callable[[], Settings], now: Callable[[], datetime]) -> None:
        self.store = store
        self._settings = settings
        self._now = now

    def view(self, month: str, told: Told = lambda: None) -> MonthView:
        """A month with all that is told of it; computed, for the figures are read from the records.

        ``told`` hears, again and again, that a piece of it is done, and may raise to give it up.

        Raises:
            UserError: it is no month, or begins after now.
        """
        self.require(month)
        live, trends = self._live(month, told)
        kept = self.kept(month)
        figures = json.loads(kept.figures) if kept else live
        if self.store.blind:
            figures, live = without_costs(figures), without_costs(live)
        look = self._look(month)
        improvements = Improvements(self.store)
        return MonthView(
            month=month,
            figures=figures,
            trends=self._trends(kept) if kept else trends,
            over=look.period.over,
            kept_at=kept.printed_at if kept else None,
            moved=moved(figures, live) if kept else (),
            worst=worst_cases(look),
            sentences=best_sentences(look),
            objections=objections(look),
            waited=waited_for(look),
            answering=self.quality.answering(first_day(month)),
            before=tuple(improvements.of_month(months_away(month, -1))),
            next=tuple(improvements.of_month(month)),
        )

    @property
    def quality(self) -> Quality:
        """The figures as they are now."""
        return Quality(self.store, self._settings, self._now)

    def technicians(self, jobs: Iterable[int]) -> dict[int, str]:
        """Who worked on each of these jobs."""
        return technicians(self.store, jobs)

    def _live(self, month: str, told: Told = lambda: None) -> tuple[Figure, dict[str, Stretch]]:
        """The figures as they are now, and the shown ones through the months up to this."""
        quality = Quality(self.store, self._settings, self._now, told)
        figures, found = quality.month_with_trends(first_day(month), SHOWN)
        return figures, {key: _stretch(trend) for key, trend in found.items()}

    def _trends(self, kept: KeptMonth) -> dict[str, Stretch]:
        found = _read(kept.trends)
        return {key: told for key, told in found.items() if not (self.store.blind and tells_costs(key))}

    def kept(self, month: str) -> KeptMonth | None:
        """A month as it was printed; nothing where it was not."""
        return self.store.select_one(KeptMonth, "WHERE m.month = ?", (month,))

    def frozen(self, month: str) -> Frozen:
        """What is kept of a month when it is printed: its figures, and the months before in its charts.

        Raises:
            UserError: it is no month, or begins after now.
        """
        self.require(month)
        live, trends = self._live(month)
        told = {key: stretch._asdict() for key, stretch in trends.items()}
        return Frozen(_json(live), _json(told))

    def is_over(self, month: str) -> bool:
        """Whether all of a month has passed."""
        return self._look(month).period.over

    def require(self, month: str) -> None:
        """Refuse what is no month that has begun.

        Raises:
            UserError: it is none.
        """
        if not is_month(month):
            raise UserError(translate("Quality", "“{word}” is no month. Write it 2026-10.")(word=month[:40]))
        if self._look(month).period.start > self._now():
            raise UserError(translate("Quality", "{month} has not started yet.")(month=month))

    def range(self) -> tuple[date, date]:
        """The first and the last day of which there may be figures: the first case or sale, today."""
        place = Grounds(self.store, self._settings()).place
        today = self._now().astimezone(place).date()
        first = self.store.value("SELECT min(opened_at) FROM cases") or ""
        return (from_text(first).astimezone(place).date() if first else today), today

    def _look(self, month: str) -> Look:
        grounds = Grounds(self.store, self._settings())
        return Look(grounds, Period.of(first_day(month), self._now(), grounds.place))


def _stretch(trend: Trend) -> Stretch:
    return Stretch(
        tuple(f"{point.first:%Y-%m}" for point in trend.points),
        tuple(point.value for point in trend.points),
        tuple(point.few for point in trend.points),
        (trend.limits.low, trend.limits.high) if trend.limits else None,
    )


def _read(text: str) -> dict[str, Stretch]:
    found: dict[str, Any] = json.loads(text)
    return {
        key: Stretch(
            tuple(told["months"]),
            tuple(told["values"]),
            tuple(told["few"]),
            (told["limits"][0], told["limits"][1]) if told["limits"] else None,
        )
        for key, told in found.items()
    }


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
