"""Fills an empty shop with a made-up history; equal for equal arguments, every step an action like any other."""

from __future__ import annotations

import dataclasses
from collections import Counter as Tally
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from helpdesk.action import Context, Outcome, entry
from helpdesk.batch import Batch, Progress, Told
from helpdesk.classes import dataclass
from helpdesk.domain.months import month_name
from helpdesk.domain.periods import add_months
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.quality.book_actions import SetMonthBook
from helpdesk.services.sample.bench import Bench
from helpdesk.services.sample.calls import Calling
from helpdesk.services.sample.complaints import Voices
from helpdesk.services.sample.ending import Ending, Endings
from helpdesk.services.sample.field import Field
from helpdesk.services.sample.goods import Goods
from helpdesk.services.sample.intake import Counter
from helpdesk.services.sample.knowledge import Knowledge
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.sample.lives import Lives
from helpdesk.services.sample.loans import Lending
from helpdesk.services.sample.meetings import Meetings
from helpdesk.services.sample.oddities import Oddities
from helpdesk.services.sample.people import Newcomer, People, Person
from helpdesk.services.sample.promotions import Promoting
from helpdesk.services.sample.purchasing import Purchasing
from helpdesk.services.sample.returns import Returning
from helpdesk.services.sample.shelves import Shelves
from helpdesk.services.sample.site import Site
from helpdesk.services.sample.stage import Deed, Life, Stage, days_between
from helpdesk.services.sample.surveys import Answering
from helpdesk.services.sample.trust import Trust
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.shop.hours_actions import OpenYears
from helpdesk.services.shop.reader import Shop, stored_settings
from helpdesk.services.shop.settings_actions import write_settings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.shop.working_actions import SetWorkingHours
from helpdesk.texts import Text, translate

CASES_EACH = 2
"""Cases for each customer, over the whole history."""

OLD_SHARE = 0.6
"""Customers the shop already had when it began with the program."""

SALE_YEARS = 5
"""How far back the sales of those go."""

LATE_DAYS = 24
"""Working days within which most cases that stay open came in."""

NEWEST = 0.82
"""How much of the last day's open time is over when the last case comes in."""

PROMISES = {
    "promises.answer_minutes": 120,
    "promises.ready_days": 7,
    "promises.visit_minutes": 30,
    "promises.call_back_hours": 24,
}
"""What the shop offers its customers."""

WEEKDAYS = (13, 11, 10, 10, 11, 8, 0)
MONTHS = (11, 9, 9, 9, 10, 11, 12, 7, 10, 11, 11, 12)


@dataclass(frozen=True, kw_only=True)
class FillShop(Batch):
    """A believable history for an empty shop: so many customers, over so many months until a day."""

    right: ClassVar[str] = "import"

    until: date = entry(translate("Sample", "Until"), "date")
    customers: int = entry(translate("Sample", "Customers"), "number", default=200, least=10, most=1_000_000)
    months: int = entry(translate("Sample", "Months"), "number", default=14, least=1, most=120)
    seed: int = entry(translate("Sample", "Seed"), "number", default=1)

    def label(self) -> Text:
        return translate("Sample", "Sample shop filled")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        if self.until > ctx.today:
            raise Invalid({"until": translate("Sample", "The history cannot end in the future.")})
        _refuse_used(ctx)
        history = _History(self, _prepared(ctx, self))
        # What the shop itself was told comes first and names the whole; its time is that of the history's end.
        yield Progress(0, history.total, None, Told(self.label(), history.stage.end, ctx.staff))
        for told in history.play():
            yield Progress(
                history.made, history.total, translate("Sample", "Day {day}")(day=history.stage.today), told
            )
        if ctx.settings["sample.unfinished"]:
            write_settings(ctx.store, {"sample.unfinished": False})

    def result(self) -> Outcome:
        return Outcome(
            None, translate("Sample", "Sample shop with %n customer(s) filled", "", 1)(n=self.customers)
        )


def _refuse_used(ctx: Context) -> None:
    for table in ("customers", "products", "units", "cases"):
        if ctx.store.value(f"SELECT 1 FROM {table} LIMIT 1"):
            raise Conflict(
                translate(
                    "Sample", "This shop is in use. The sample needs an empty one: choose another folder."
                )
            )


def _prepared(ctx: Context, fill: FillShop) -> Context:
    """The shop ready for the history: marked as a sample, with the holidays of its years."""
    write_settings(ctx.store, {"sample": True, **PROMISES})
    first = add_months(fill.until, -fill.months).year
    OpenYears(years=tuple(range(first, fill.until.year + 2))).run(ctx)
    _know_money(ctx, fill)
    return dataclasses.replace(ctx, settings=stored_settings(ctx.store))


def _know_money(ctx: Context, fill: FillShop) -> None:
    """What an hour costs, dearer since the year began; what the whole shop earned in each month that is over."""
    begun = add_months(fill.until, -fill.months - 1)
    new_year = date(fill.until.year, 1, 1)
    SetHourCost(cents=1_950, from_on=max(begun, new_year)).run(ctx)
    if begun < new_year:
        SetHourCost(cents=1_825, from_on=begun).run(ctx)
    for back in range(fill.months, 0, -1):
        month = month_name(add_months(fill.until.replace(day=1), -back))
        turnover = fill.customers * 9_400 + int(month[-2:]) * 11_317
        SetMonthBook(month=month, turnover_cents=turnover, gross_profit_cents=turnover * 31 // 100).run(ctx)


class _History:
    """The whole history: who is there at the beginning, what every day brings, how it ends."""

    def __init__(self, fill: FillShop, ctx: Context) -> None:
        hours = Shop(ctx.store).hours(ctx.settings["shop.zone"])
        self.fill = fill
        self.stage = stage = Stage(ctx, hours, lexicon(), fill.seed, fill.until)
        self.people = People(stage)
        self.goods = Goods(stage)
        self.counter = Counter(stage, self.people, self.goods)
        self.shelves = Shelves(stage, fill.customers, fill.months)
        bench = Bench(stage, self.shelves)
        self.lives = Lives(stage, self.counter, bench)
        self.lending = Lending(stage, fill.seed)
        self.endings = Endings(stage, self.counter, bench, self.lending)
        self.oddities = Oddities(stage, self.people, self.goods)
        self.voices = Voices(stage, fill.customers, fill.months, fill.seed)
        self.answering = Answering(stage, self.voices, fill.seed)
        self.calling = Calling(stage, self.answering, fill.seed)
        self.made = 0
        old = max(self.people.specials + 2, round(fill.customers * OLD_SHARE))
        self._old = min(old, fill.customers)
        self._new = fill.customers - self._old
        self._open = self._ending_counts()
        self._cases = max(CASES_EACH * fill.customers - sum(self._open), self._new + 1)
        self.total = fill.customers + self._cases + sum(self._open) + 1

    def _ending_counts(self) -> list[int]:
        """How many open cases of each sort: a few in a small shop, more where there is more work."""
        scale = self.fill.customers / 200
        scale = scale if scale < 1 else 1 + (scale - 1) / 4
        return [max(1, round(ending.count * scale)) for ending in self.endings.all()]

    def play(self) -> Iterator[Told]:
        """Everything, in time order."""
        start = self.stage.hours.add_working_days(add_months(self.fill.until, -self.fill.months), 0)
        self.stage.begin(self.stage.on(start, 0), self._opening())
        yield from self.stage.play()

    # -- the first days

    def _opening(self) -> Life:
        """Staff, models, and the customers of before; then the days begin."""
        yield from self._hire()
        owner = self.stage.counters[0]
        yield from self.goods.stock(owner)
        yield from self.shelves.fill(owner)
        pause = 2 * 480 / self._old
        for place in range(self._old):
            person = yield from self._take_down(
                self.people.newcomer(special=place >= 5), self.stage.counter()
            )
            yield from self._bought_before(person, place)
            yield self.stage.later(pause)
        yield from self.oddities.sales()
        self._plan_days(self.stage.today + timedelta(days=1))
        self.stage.begin(self.stage.later(60), self.oddities.during())
        self.stage.begin(self.stage.on(self.stage.working_day(8), 0.3), self.oddities.awaited())
        self.stage.begin(self.stage.later(90), Trust(self.stage, self.people).life())
        promoting = Promoting(self.stage, self.people)
        for life in (promoting.mailing(), promoting.calling(), promoting.drawing()):
            self.stage.begin(self.stage.later(75), life)
        self.stage.begin(self.stage.later(60), Meetings(self.stage).during())
        returning = Returning(self.stage, self.people, self.goods, self.fill.seed)
        self.stage.begin(self.stage.later(45), returning.life())
        self.stage.begin(self.stage.later(30), Field(self.stage, self.goods).life())
        self.stage.begin(self.stage.later(45), Site(self.stage, self.people).life())
        self.stage.begin(self.stage.later(120), self.goods.makers.life())
        self.stage.begin(self.stage.later(150), Purchasing(self.stage).life())
        self.stage.begin(self.stage.later(20), self.lending.life())
        self.stage.begin(self.stage.later(150), Knowledge(self.stage, self.fill.seed).life())

    def _hire(self) -> Life:
        """The people who work here; who is there already counts first."""
        there = self.stage.ctx.store.rows("SELECT id, name, role FROM staff WHERE active ORDER BY id")
        known = {name for _, name, _ in there}
        ranks = [(identity, role) for identity, _, role in there]
        for told in self.stage.words.people["staff"][len(there) :]:
            if told["name"] not in known:
                skills = "\n".join(told.get("skills", {}).get(self.stage.language, ()))
                made = yield Deed(AddStaff(name=told["name"], role=told["role"], skills=skills), None)
                ranks.append((made.id, told["role"]))
                yield self.stage.later(1)
                if "hours" in told:
                    spans = tuple((weekday, *told["hours"]) for weekday in range(5))
                    yield Deed(SetWorkingHours(staff=made.id, spans=spans), None)
                    yield self.stage.later(1)
        self.stage.counters = [identity for identity, role in ranks if role != "technician"] or [ranks[0][0]]
        self.stage.technicians = [i for i, role in ranks if role == "technician"] or [ranks[0][0]]

    def _take_down(self, newcomer: Newcomer, by: int) -> Life:
        outcome = yield Deed(newcomer.action, by)
        self.made += 1
        person = Person(outcome.id, newcomer.language, newcomer.goods)
        self.people.settle(person)
        return person

    def _bought_before(self, person: Person, place: int) -> Life:
        """What a customer bought before the history begins; the first few, what shows every guarantee."""
        chance, today = self.stage.chance, self.stage.today
        for terms, on in self.oddities.first_sales(place):
            yield from self.goods.sell(person, self.goods.choose(), on, self.stage.counter(), terms)
        for _ in range(chance.choice((1, 1, 1, 2, 2, 3)) + (2 if person.goods else 0)):
            yield self.stage.later(0.1)
            model = self.goods.choose(person.goods)
            if chance.random() < 0.65:
                on = today - timedelta(days=chance.randint(1, SALE_YEARS * 365))
                yield from self.goods.sell(person, model, _weekday(on), self.stage.counter())
            else:
                yield from self.oddities.own(person, model)

    # -- every day

    def _plan_days(self, first: date) -> None:
        """Spread the cases over the working days: by weekday and season, none in the very last hours."""
        stage = self.stage
        last = stage.end.astimezone(stage.hours.zone).date()
        days = [day for day in days_between(first, last) if stage.hours.is_working_day(day)][:-1]
        weights = [max(1, WEEKDAYS[day.weekday()]) * MONTHS[day.month - 1] for day in days]
        # The cases that stay open came in lately too.
        weights[-LATE_DAYS:] = [weight // 2 for weight in weights[-LATE_DAYS:]]
        tally = Tally(stage.chance.choices(days, weights, k=self._cases))
        sales = Tally(stage.chance.choices(days, weights, k=self.fill.customers // 2))
        stage.begin(stage.on(days[0], 0), self._days(days, tally, sales))
        self.voices.begin(days[0])
        stage.begin(stage.on(days[0], 0), self.answering.days(days))
        stage.begin(stage.on(days[0], 0), self.calling.days(days))
        for ending, count in zip(self.endings.all(), self._open, strict=True):
            for _ in range(count):
                day = stage.working_day(stage.chance.randint(ending.last, ending.first))
                stage.begin(stage.on(max(day, days[0]), stage.chance.uniform(0.05, 0.6)), self._ends(ending))
        stage.begin(stage.on(last, NEWEST), self._newest())

    def _days(self, days: list[date], tally: Tally[date], sales: Tally[date]) -> Life:
        for day in days:
            yield self.stage.on(day, 0)
            for _ in range(tally[day]):
                self.stage.begin(self.stage.on(day, self.stage.chance.random()), self._case())
            for _ in range(sales[day]):
                self.stage.begin(self.stage.on(day, self.stage.chance.random()), self._sale())

    def _case(self) -> Life:
        """Somebody comes in: now and then for the first time, until all who should have come are there."""
        left, self._cases = self._cases, self._cases - 1
        self.made += 1
        if self.stage.chance.random() < self._new / left:
            self._new -= 1
            self.made += 1
            yield from self.lives.natural(self.people.newcomer())
        else:
            yield from self.lives.natural(self._somebody())

    def _sale(self) -> Life:
        person = self._somebody()
        yield from self.goods.sell(
            person, self.goods.choose(person.goods), self.stage.today, self.stage.counter()
        )

    def _ends(self, ending: Ending) -> Life:
        self.made += 1
        yield from self.endings.life(ending, self._somebody())

    def _newest(self) -> Life:
        self.made += 1
        fitting = [person for person in self.people.everybody if self.counter.pays_for_parts(person)]
        person = self.stage.chance.choice(fitting) if fitting else self._somebody()
        yield from self.endings.on_the_bench(person)

    def _somebody(self) -> Person:
        return self.stage.chance.choice(self.people.everybody)


def _weekday(day: date) -> date:
    """That day, or the Saturday before it: nobody sells on Sundays."""
    return day - timedelta(days=1) if day.weekday() == 6 else day
