"""Knows how the sample shop's models, units and sales come to be: brands, serials, prices, invoices."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.periods import add_months
from helpdesk.domain.returns import AWAY
from helpdesk.languages import entry_of
from helpdesk.services.customers.contact_actions import EditSite
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.sample.lexicon import Brand, Good
from helpdesk.services.sample.makers import Makers
from helpdesk.services.sample.people import Person, Thing, somewhere
from helpdesk.services.sample.stage import Deed, Life, Stage

LETTERS = "ABCDEFGHJKLMNPRSTUVWX"
INSTALLED = frozenset({"washer", "dishwasher", "oven", "aircon"})
"""What is connected at the customer's."""
GUARANTEE_MONTHS = 36
PLANNED = 0.95
"""The share of units with a service interval for which maintenance is agreed at the sale."""
METERED = 0.7
"""Of these, the share whose hours are written down."""
NEAR = 0.1
"""Degrees within which the customers live: some ten kilometres."""


@dataclass(frozen=True, slots=True)
class Model:
    """A product of the shop."""

    id: int
    good: Good
    brand: Brand
    cents: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What is out of the ordinary in a sale."""

    condition: str = "new"
    agreed_months: int | None = None
    extension_months: int | None = None
    installed: bool = False
    first_sold_on: date | None = None
    channel: str = ""


class Goods:
    """Makes models, units and sales."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.makers = Makers(stage)
        self.models: dict[str, list[Model]] = {}
        self.planned: list[int] = []
        """Maintenance plans."""
        self._lot = Random(f"plans {stage.seed}")
        """Plans draw lots of their own, so that more of them leave the rest of the history as it is."""
        self._mapped: set[int] = set()
        """Customers whose address has its coordinates."""
        self._serials: dict[str, int] = {}
        self._issued: set[tuple[str, str]] = set()
        self._invoices: dict[int, int] = {}

    def stock(self, by: int) -> Life:
        """The models the shop knows, one or two of each brand's goods."""
        for brand in self.stage.words.brands:
            for key in brand.goods:
                good = self.stage.words.goods[key]
                for _ in range(self.stage.chance.randint(1, 2)):
                    yield from self._add_model(good, brand, by)
                    yield self.stage.later(0.2)

    def _add_model(self, good: Good, brand: Brand, by: int) -> Life:
        chance, language = self.stage.chance, self.stage.language
        size = chance.choice(good.sizes)
        number = chance.randint(2, 9) * 10 + chance.choice((0, 5))
        cents = self._price(good, good.sizes.index(size))
        maker = yield from self.makers.of(brand, by)
        outcome = yield Deed(
            AddProduct(
                name=good.names[language].format(size=size.replace(".", entry_of(language).decimal)),
                brand=brand.name,
                model=good.model.format(size=size.replace(".", ""), n=number).replace(" ", "-", 1),
                category=good.categories[language],
                sku=f"{good.key[:3].upper()}{brand.name[:2].upper()}{number}{len(self.models.get(good.key, []))}",
                warranty_months=good.maker_months,
                maintenance_months=good.maintenance_months,
                price_cents=cents,
                skill=good.skills[language],
                installed=good.key in INSTALLED,
                maker=maker,
            ),
            by,
        )
        self.models.setdefault(good.key, []).append(Model(outcome.id, good, brand, cents))

    def _price(self, good: Good, size: int) -> int:
        """Cents; the larger, the dearer."""
        low, high = good.euros
        share = size / (len(good.sizes) - 1) if len(good.sizes) > 1 else self.stage.chance.random()
        return round(low + (high - low) * share * self.stage.chance.uniform(0.7, 1)) * 100 - 10

    def choose(self, wanted: tuple[str, ...] = ()) -> Model:
        """A model that somebody brings or buys at this time of the year."""
        goods = [self.stage.words.goods[key] for key in wanted] or [
            good for good in self.stage.words.goods.values() if good.key not in {"barcoffee", "icemaker"}
        ]
        month = self.stage.today.month - 1
        weights = [good.weight * good.season[month] for good in goods]
        good = self.stage.chance.choices(goods, weights)[0] if any(weights) else goods[0]
        return self.stage.chance.choice(self.models[good.key])

    def unit(self, model: Model, owner: int | None, year: int) -> AddUnit:
        """A unit of a model, with a serial of its brand's own kind."""
        return AddUnit(
            product=model.id,
            serial=self._serial(model.brand, year),
            owner=owner,
            year=year if self.stage.happens(0.5) else None,
            notes=self.stage.say("unit_note") if owner and self.stage.happens(0.02) else "",
        )

    def sell(self, person: Person, model: Model, on: date, by: int, terms: Terms | None = None) -> Life:
        """A unit sold to a customer on a day, today or long ago."""
        terms = terms or Terms()
        made = yield Deed(self.unit(model, person.id, on.year - (terms.condition != "new")), by)
        yield self.stage.later(1)
        delivered = on + timedelta(days=self.stage.chance.randint(2, 9)) if self.stage.happens(0.15) else None
        if terms.channel in AWAY:
            delivered = on + timedelta(days=3)
        if delivered and delivered > self.stage.today:
            delivered = None
        yield Deed(
            RecordSale(
                unit=made.id,
                purchased_on=on,
                delivered_on=delivered,
                installed_on=delivered or on if terms.installed else None,
                invoice=self._invoice(on.year),
                price_cents=model.cents if terms.condition == "new" else model.cents * 6 // 10,
                condition=terms.condition,
                agreed_months=terms.agreed_months,
                extension_months=terms.extension_months,
                first_sold_on=terms.first_sold_on,
                channel=terms.channel,
            ),
            by,
        )
        months = terms.agreed_months or GUARANTEE_MONTHS
        thing = Thing(made.id, model.good.key, model.brand.name)
        thing.guaranteed = add_months(delivered or on, months).toordinal()
        person.things.append(thing)
        if model.good.maintenance_months and self._lot.random() < PLANNED:
            yield from self._plan(made.id, model.good.maintenance_months, delivered or on, by)
            yield from self._on_the_map(person, by)

    def _plan(self, unit: int, months: int, since: date, by: int) -> Life:
        """Regular maintenance, agreed at the sale; of a sale long ago it was last done some time ago."""
        ago = timedelta(days=round(months * 30 * self._lot.uniform(0.1, 1.15)))
        done = max(since, self.stage.today - ago)
        yield self.stage.later(1)
        visits = self._lot.choice((None, None, 4, 6))
        terms: dict[str, Any] = {"visits": visits}
        if self._lot.random() < 0.3:
            terms = self._contract(months, since)
        plan = yield Deed(
            AddPlan(
                unit=unit,
                every_count=months,
                last_done_on=done if (done - since).days > months * 15 else None,
                **terms,
            ),
            by,
        )
        self.planned.append(plan.id)
        if self._lot.random() < METERED:
            yield self.stage.later(1)
            hours = self._lot.randint(50, 4_000)
            yield Deed(AddReading(unit=unit, read_on=self.stage.today, value=hours, measure="h"), by)

    def _on_the_map(self, person: Person, by: int) -> Life:
        """Where the customer lives is looked up once somebody is to go there."""
        site = self.stage.ctx.store.row(
            "SELECT id, label, address, postcode, city, country FROM sites WHERE customer_id = ? "
            "ORDER BY position, id LIMIT 1",
            (person.id,),
        )
        if site is None or person.id in self._mapped:
            return
        self._mapped.add(person.id)
        identity, label, address, postcode, city, country = site
        yield self.stage.later(1)
        found = EditSite(
            id=identity,
            label_=label,
            address=address,
            postcode=postcode,
            city=city,
            country=country,
            coordinates=somewhere(person.id, NEAR),
        )
        yield Deed(found, by)

    def _contract(self, months: int, since: date) -> dict[str, Any]:
        """The term of a contract that runs now: a year, or two where maintenance is that seldom."""
        years = max(1, -(-months // 12))
        start = since
        while add_months(start, 12 * years) < self.stage.today:
            start = add_months(start, 12 * years)
        end = add_months(start, 12 * years)
        visits = max(1, 12 * years // months)
        return {
            "contract": True,
            "start_on": start + timedelta(days=1),
            "end_on": end,
            "notice_until": end - timedelta(days=30),
            "visits": visits,
            "price_cents": 6_900 * visits,
        }

    def _invoice(self, year: int) -> str:
        self._invoices[year] = self._invoices.get(year, self.stage.chance.randint(40, 900)) + 1
        return str(self.stage.talk["invoice"]).format(year=year, number=self._invoices[year])

    def _serial(self, brand: Brand, year: int) -> str:
        while True:
            count = self._serials[brand.name] = self._serials.get(brand.name, 0) + 1
            serial = self._written(brand.serial, count, year)
            key = (brand.name, serial_key(serial))
            if key not in self._issued:
                self._issued.add(key)
                return serial

    def _written(self, pattern: str, count: int, year: int) -> str:
        """A serial by its brand's pattern; the running number is strewn over its digits."""
        digits = pattern.count("9")
        number = f"{count * 7_654_321 % 10**digits:0{digits}d}"
        week = f"{self.stage.chance.randint(1, 52):02d}"
        fill = {"9": iter(number), "Y": iter(f"{year % 100:02d}"[-pattern.count("Y") :]), "W": iter(week)}
        return "".join(
            self.stage.chance.choice(LETTERS) if sign == "A" else next(fill[sign]) if sign in fill else sign
            for sign in pattern
        )
