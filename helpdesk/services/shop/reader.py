"""Reads the shop itself: its settings, staff, opening hours and holidays; the first screen needs it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import zone
from helpdesk.domain.hours import Hours, OpeningHours, OpeningRow
from helpdesk.settings import Settings, fallback, understood
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from

if TYPE_CHECKING:
    from helpdesk.domain.money import HourRate


@read_from("staff s")
class StaffRow(NamedTuple):
    """A member of the staff."""

    id: int
    name: str
    initials: str
    role: str
    active: bool
    skills: str
    hourly_cents: int | None
    pin_at: datetime | None
    """When their PIN was set; nothing: they have none."""
    badge_at: datetime | None


@read_from("opening_spans o")
class SpanRow(NamedTuple):
    """A stretch of opening."""

    weekday: int
    opens: str
    closes: str
    valid_from: date | None
    valid_to: date | None


@read_from("holidays h")
class HolidayRow(NamedTuple):
    """A day with hours of its own."""

    id: int
    day: date
    name: str
    national: bool
    opens: str
    closes: str


@read_from("leaves l")
class LeaveRow(NamedTuple):
    """Days on which somebody is away, the last one included."""

    id: int
    first_on: date
    last_on: date
    note: str


class Shop:
    """Reads staff, hours and holidays."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def staff(self, *, everybody: bool = False) -> list[StaffRow]:
        """Who works here, by name; with ``everybody`` also who left."""
        where = "" if everybody else "WHERE active"
        return self.store.select(StaffRow, f"{where} ORDER BY active DESC, name, id")

    def leaves(self, person: int) -> list[LeaveRow]:
        """When somebody is or was away, the latest first."""
        return self.store.select(LeaveRow, "WHERE staff_id = ? ORDER BY first_on DESC, id DESC", (person,))

    def leave(self, leave: int) -> tuple[int, LeaveRow] | None:
        """Whose leave it is, and the leave."""
        whose = self.store.value("SELECT staff_id FROM leaves WHERE id = ?", (leave,))
        row = self.store.select_one(LeaveRow, "WHERE id = ?", (leave,))
        return (whose, row) if row is not None else None

    def working_week(self, person: int) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The stretches that somebody works on each weekday; all empty: they work while the shop is open."""
        week: list[list[tuple[str, str]]] = [[] for _ in range(7)]
        for weekday, opens, closes in self.store.rows(
            "SELECT weekday, opens, closes FROM working_spans WHERE staff_id = ? ORDER BY weekday, opens, id",
            (person,),
        ):
            week[weekday].append((opens, closes))
        return tuple(map(tuple, week))

    def unknown_years(self, today: date, known: Sequence[int]) -> tuple[int, ...]:
        """This year and the next two, as far as their national holidays are not written yet."""
        return tuple(year for year in range(today.year, today.year + 3) if year not in known)

    def spans(self) -> list[SpanRow]:
        """The week's opening hours."""
        return self.store.select(SpanRow, "ORDER BY weekday, opens, id")

    def holidays(self, since: date | None = None) -> list[HolidayRow]:
        """Holidays from a day on."""
        return self.store.select(
            HolidayRow, "WHERE day >= ? ORDER BY day", (since.isoformat() if since else "",)
        )

    def hour_costs(self) -> list[tuple[int, HourRate]]:
        """What an hour costs the shop, by its first day, each with its id; nothing to who may not see costs."""
        if self.store.blind:
            return []
        from helpdesk.domain.money import HourRate

        rows = self.store.rows("SELECT id, from_on, cents FROM hour_costs ORDER BY from_on")
        return [(identity, HourRate(date.fromisoformat(day), cents)) for identity, day, cents in rows]

    def closed_days(self, since: date | None = None) -> set[date]:
        """The holidays on which the shop does not open, from a day on."""
        return {row.day for row in self.holidays(since) if not row.opens}

    def hours(self, time_zone: str) -> OpeningHours:
        """The opening hours as the rules of business time want them."""
        return OpeningHours(
            weekly=tuple(
                OpeningRow(s.weekday, _time(s.opens), _time(s.closes), s.valid_from, s.valid_to)
                for s in self.spans()
            ),
            closed=self._special_days(),
            zone=zone(time_zone),
        )

    def own_hours(self, shop: OpeningHours) -> dict[int, OpeningHours]:
        """The hours of those who have some of their own; on a day that is special to the shop, the shop's.

        ``shop``: the opening hours.
        """
        rows: dict[int, list[OpeningRow]] = {}
        for who, weekday, opens, closes in self.store.rows(
            "SELECT staff_id, weekday, opens, closes FROM working_spans ORDER BY id"
        ):
            rows.setdefault(who, []).append(OpeningRow(weekday, _time(opens), _time(closes)))
        return {who: OpeningHours(tuple(own), shop.zone, shop.closed) for who, own in rows.items()}

    def away(self) -> dict[int, list[tuple[date, date]]]:
        """The first and last days on which people are or were away, by person."""
        found: dict[int, list[tuple[date, date]]] = {}
        for who, first, last in self.store.rows("SELECT staff_id, first_on, last_on FROM leaves ORDER BY id"):
            found.setdefault(who, []).append((date.fromisoformat(first), date.fromisoformat(last)))
        return found

    def _special_days(self) -> SpecialDays:
        """The days with hours of their own: as written, else the nation's holidays."""
        holidays = self.holidays()
        days = SpecialDays(
            {holiday.day.year for holiday in holidays if holiday.national},
            lambda: stored_settings(self.store),
        )
        for holiday in holidays:
            days[holiday.day] = ((_time(holiday.opens), _time(holiday.closes)),) if holiday.opens else ()
        return days


class SpecialDays(dict[date, tuple[Hours, ...]]):
    """Days with hours of their own; of a year that was never written down, the nation-wide holidays."""

    def __init__(self, written: set[int], settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._written = written
        """Years of which some are written."""
        self._ask = settings

    def get(self, day: date, default: Any = None) -> Any:
        """The hours of a special day; none: closed all day."""
        found = super().get(day, default)
        if found is None and day.year not in self._written and day in self._national(day.year):
            return ()
        return found

    def _national(self, year: int) -> frozenset[date]:
        """The nation's holidays of a year, unless somebody took all of them out."""
        settings = self._settings
        return (
            frozenset()
            if year in settings["holidays.years"]
            else national_days(settings["shop.country"], year)
        )

    @functools.cached_property
    def _settings(self) -> Settings:
        return self._ask()


@functools.cache
def national_days(country: str, year: int) -> frozenset[date]:
    """The nation-wide holidays of a country in a year; none where nobody knows them."""
    import holidays

    if country not in holidays.list_supported_countries():
        return frozenset()
    return frozenset(holidays.country_holidays(country, years=year))


def who_is_alone(store: Store) -> int | None:
    """The one person who works here; nobody where there are several."""
    here = store.rows("SELECT id FROM staff WHERE active LIMIT 2")
    return here[0][0] if len(here) == 1 else None


def stored_settings(store: Store) -> Settings:
    """What the shop has set; one that cannot be read has its fallback, for nothing may bar the way to a restore."""
    found = {}
    for key, value in store.rows("SELECT key, value FROM settings"):
        try:
            found[key] = understood(key, value)
        except (ValueError, TypeError, RecursionError):
            found[key] = fallback(key)
    return Settings(found)


def _time(text: str) -> time:
    return time.fromisoformat(text)
