"""Knows the few records that show what else there is: odd sales, a unit that changed hands, a blocked customer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.periods import add_months
from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.customers.contact_actions import AddContact, AddSite
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.goods.unit_actions import AddUnit, MoveUnit
from helpdesk.services.sample.goods import Goods, Model, Terms
from helpdesk.services.sample.people import People, Person, Thing, somewhere
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.shop.law_reader import consent_wording

OFFERS = [code for code, purpose in PURPOSES.items() if purpose.needs_yes]
OLD_LAW = date(2021, 10, 20)
"""A sale under the law before 2022."""


class Oddities:
    """Makes them."""

    def __init__(self, stage: Stage, people: People, goods: Goods) -> None:
        self.stage = stage
        self.people = people
        self.goods = goods

    def first_sales(self, place: int) -> Iterator[tuple[Terms, date]]:
        """Sales of the first customers: every sort of guarantee, and every place in its time."""
        until = self.stage.until
        sales = (
            (Terms(), add_months(until, -36) + timedelta(days=12)),
            (Terms(), add_months(until, -37)),
            (
                Terms(condition="second-hand", agreed_months=12, first_sold_on=add_months(until, -45)),
                add_months(until, -20),
            ),
            (Terms(extension_months=24, channel="distance"), add_months(until, -22)),
            (Terms(installed=True), add_months(until, -30)),
            (Terms(), OLD_LAW if until > OLD_LAW else add_months(until, -60)),
        )
        if place < len(sales):
            terms, on = sales[place]
            yield terms, min(on, self.stage.today - timedelta(days=1))

    def own(self, person: Person, model: Model) -> Life:
        """A unit bought elsewhere, or nobody knows where."""
        year = self.stage.today.year - self.stage.chance.randint(0, 9)
        made = yield Deed(self.goods.unit(model, person.id, year), self.stage.counter())
        person.things.append(Thing(made.id, model.good.key, model.brand.name))

    def sales(self) -> Life:
        """Further phones and places of some of the first customers."""
        for person in self.people.everybody[3:40:6]:
            by = self.stage.counter()
            yield self.stage.later(2)
            label = self.stage.say("work") if person.goods else self.stage.say("daughter")
            number = 700_000 + person.id
            phone = f"600 {number // 1000:03d} {number % 1000:03d}"
            yield Deed(AddContact(customer=person.id, kind="phone", value=phone, label_=label), by)
        for person in self.people.everybody[7:60:17]:
            town = self.stage.words.towns[-1]
            yield self.stage.later(2)
            yield Deed(
                AddSite(
                    customer=person.id,
                    label_=self.stage.say("second_home"),
                    address=f"{self.stage.words.people['streets'][-1]}, km 3",
                    postcode=town.postcodes[0],
                    city=town.name,
                    coordinates=somewhere(person.id, 0.4),
                ),
                self.stage.counter(),
            )

    def during(self) -> Life:
        """In the course of the history: consents, a blocked customer, a unit that changes hands."""
        everybody = list(self.people.everybody)
        yield from self._consents(everybody[::15])
        yield from self._handed_on(everybody)
        yield from self._blocked()

    def awaited(self) -> Life:
        """Two units sold in the last days to be handed over later: one should be there by now, one soon."""
        models = [models[0] for models in self.goods.models.values()]
        for place, promised in enumerate((2, -1)):
            person = self.people.everybody[(11 + 8 * place) % len(self.people.everybody)]
            model = models[-1 - place]
            unit = yield Deed(
                AddUnit(
                    product=model.id, serial=f"{self.stage.today:%y%m}-8{place}-{model.id}", owner=person.id
                ),
                self.stage.counters[0],
            )
            yield self.stage.later(1)
            yield Deed(
                RecordSale(
                    unit=unit.id,
                    purchased_on=self.stage.today,
                    promised_on=max(self.stage.today, self.stage.working_day(promised)),
                    invoice=f"P-{self.stage.today.year}-{31 + place}",
                    price_cents=model.cents,
                    channel="shop",
                ),
                self.stage.counters[0],
            )
            yield self.stage.later(3)

    def _consents(self, some: list[Person]) -> Life:
        for place, person in enumerate(some):
            yield self.stage.later(170_000 / max(len(some), 1) * self.stage.chance.uniform(0.2, 0.5))
            given = self.stage.happens(0.5)
            yield Deed(
                RecordConsent(
                    customer=person.id,
                    purpose=OFFERS[place % len(OFFERS)],
                    said="yes" if given else "no",
                    channel=self.stage.chance.choice(("counter", "phone", "email")),
                    wording=self._wording(place) if given else "",
                    note="" if given else self.stage.say("withdrawn"),
                ),
                self.stage.counter(),
            )

    def _wording(self, place: int) -> str:
        settings = self.stage.ctx.settings
        return consent_wording(settings, self.stage.language, OFFERS[place % len(OFFERS)])

    def _handed_on(self, everybody: list[Person]) -> Life:
        """A unit sold from one customer to another."""
        giver = next(p for p in everybody if not p.goods and any(not thing.busy for thing in p.things))
        taker = next(p for p in reversed(everybody) if p is not giver)
        thing = next(thing for thing in giver.things if not thing.busy)
        yield self.stage.later(90)
        yield Deed(MoveUnit(id=thing.id, owner=taker.id, on=self.stage.today), self.stage.counter())
        giver.things.remove(thing)
        taker.things.append(thing)

    def _blocked(self) -> Life:
        """Somebody who never brought anything and asked to be forgotten."""
        any_case = "SELECT 1 FROM cases WHERE customer_id = ? LIMIT 1"
        idle = [
            person
            for person in self.people.everybody
            if not person.goods and not self.stage.ctx.store.value(any_case, (person.id,))
        ]
        if idle:
            person = idle[len(idle) // 2]
            self.people.everybody.remove(person)
            yield self.stage.later(45)
            until = add_months(self.stage.today, 60)
            yield Deed(
                BlockCustomer(id=person.id, until=until), self.stage.chance.choice(self.stage.counters[:1])
            )
