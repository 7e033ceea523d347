"""Proposing the day a unit can be promised for, and saying why; it decides nothing and writes nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from helpdesk.classes import dataclass
from helpdesk.domain.hours import NeverOpen, OpeningHours
from helpdesk.domain.workflows.kinds import TAKEN_IN, states_in_turn
from helpdesk.formats import Words
from helpdesk.services.cases.views import UNFINISHED
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import marks
from helpdesk.texts import Text, translate


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day to promise, and what it was reckoned from."""

    day: date
    ahead: int
    """Jobs that come first."""
    weekdays: tuple[int, ...]
    """The weekdays on which the shop opens, Monday 0."""

    def reason(self, words: Words) -> Text:
        """The reckoning in one line."""
        jobs = translate("Planning", "%n job(s) before it", "", 1)(n=self.ahead)
        if not self.ahead:
            jobs = translate("Planning", "No job before it")
        return translate("Planning", "{jobs}, open {days}")(jobs=jobs, days=said_days(self.weekdays, words))


class Planning:
    """Reads what stands before a new job, and when the shop is open."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings
        self.hours: OpeningHours = Shop(store).hours(settings["shop.zone"])

    def jobs_ahead(self, *, urgent: bool = False) -> int:
        """How many jobs lie on the bench before a new one; before an urgent one only urgent ones."""
        # A job that waits for somebody else takes none of the shop's own time now.
        # They are few: found by the index of unfinished ones, not by their kind, of which are all jobs ever done.
        states, kinds = states_in_turn("shop"), tuple(TAKEN_IN)
        first = " AND EXISTS (SELECT 1 FROM intakes i WHERE i.job_id = j.id AND i.urgent)" if urgent else ""
        return int(
            self.store.value(
                f"SELECT count(*) FROM {by_index('jobs j', 'jobs_open')} WHERE {UNFINISHED} "
                f"AND j.state IN ({marks(states)}) AND j.kind IN ({marks(kinds)}) "
                f"AND j.received_at IS NOT NULL{first}",
                (*states, *kinds),
            )
        )

    def propose(self, now: datetime, *, urgent: bool = False, besides: int = 0) -> Proposal | None:
        """The day by whose close a unit taken in ``now`` should be ready; nothing where the shop never opens.

        ``besides``: units of the same intake that come before it. Source: settings ``work.bench_minutes``,
        ``work.benches`` and ``work.lead_days``; an urgent unit waits for no lead days.
        """
        minutes = self.settings["work.bench_minutes"]
        ahead = self.jobs_ahead(urgent=urgent) + besides
        today = now.astimezone(self.hours.zone).date()
        try:
            day = self.hours.promise(
                now,
                minutes,
                ahead * minutes,
                lead_working_days=0 if urgent else self.settings["work.lead_days"],
                capacity_minutes=self.hours.full_day_minutes(today) * self.settings["work.benches"],
            )
        except NeverOpen:
            return None
        return Proposal(day, ahead, self._weekdays(today))

    def next_working_day(self, today: date) -> date:
        """The working day after ``today``; tomorrow where the shop never opens."""
        try:
            return self.hours.add_working_days(today, 1)
        except NeverOpen:
            return today + timedelta(days=1)

    def _weekdays(self, today: date) -> tuple[int, ...]:
        return tuple(sorted({row.weekday for row in self.hours.weekly if row.in_force(today)}))

    def objection(self, day: date, today: date, words: Words) -> Text | None:
        """What speaks against promising ``day``: it is past, a holiday, or the shop is closed then."""
        if day < today:
            return translate("Planning", "That day has passed already.")
        if self.hours.is_working_day(day):
            return None
        name = self.store.value("SELECT name FROM holidays WHERE day = ?", (day.isoformat(),))
        if name:
            return translate("Planning", "The shop is closed that day: {holiday}.")(holiday=str(name))
        return translate("Planning", "The shop is closed that day ({weekday}).")(
            weekday=words.weekday_inside(day.weekday())
        )


def said_days(weekdays: tuple[int, ...], words: Words) -> Text | str:
    """Weekdays in words: a stretch from the first to the last, else one by one."""
    names = [words.weekday_inside(day) for day in weekdays]
    if len(weekdays) > 2 and weekdays[-1] - weekdays[0] == len(weekdays) - 1:
        return translate("Planning", "{first} to {last}")(first=names[0], last=names[-1])
    return words.listing(names)
