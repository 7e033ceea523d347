"""The maintenance schedule of a unit: its data gathered from its plans, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.clock import zone
from helpdesk.domain import numbers
from helpdesk.domain.periods import add_months
from helpdesk.formats import Words
from helpdesk.reports.schedule import ScheduleData, ScheduledDate, ScheduledPlan, schedule
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.field.plan_card_reader import PlanCard, PlanCards, reason_of
from helpdesk.services.field.plan_facts import PlanFacts
from helpdesk.services.field.plan_reader import DueMaintenance, Plans
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.texts import Text, translate

MONTHS = 24
"""How far ahead the dates are told."""


def schedule_data(source: Source, subject: Subject, words: Words) -> ScheduleData:
    """The schedule of a unit as things stand today."""
    unit = subject.unit or 0
    facts = Units(source.store).card(unit).facts
    until = add_months(source.today, MONTHS)
    cards = PlanCards(source.store, lambda: source.settings, lambda: source.today)
    plans = [plan for plan in Plans(source.store, lambda: source.settings).of_unit(unit) if plan.active]
    return ScheduleData(
        unit_number=numbers.number("unit", unit),
        shop=head(source.settings),
        customer=party_of(source, facts.owner),
        unit=UnitNames(product=facts.name, brand=facts.brand, model=facts.model, serial=facts.serial),
        as_of=source.today,
        until=until,
        plans=tuple(_plan(source, cards.get(plan.id), words, until) for plan in plans),
    )


def _plan(source: Source, card: PlanCard, words: Words, until: date) -> ScheduledPlan:
    plan = card.plan
    return ScheduledPlan(
        number=numbers.number("plan", plan.id),
        title=plan.title(words.say),
        every=words.say(every_said(card, words)),
        ends_on=plan.end_on,
        contract=plan.contract,
        last_day=card.last_day if plan.renewed_by is None and not card.ended else None,
        visits=words.say(visits_said(card)) if plan.visits else "",
        dates=tuple(_dates(source, card, words, until)),
    )


def _dates(source: Source, card: PlanCard, words: Words, until: date) -> list[ScheduledDate]:
    facts = PlanFacts(source.store, source.settings["shop.zone"], [card.plan.id])
    at = card.next[0].visit_at if card.next else None
    visit = at.astimezone(zone(source.settings["shop.zone"])).date() if at else None
    return [
        ScheduledDate(
            due=due.due,
            reason=words.say(
                card.next[0].reason
                if place == 0 and card.next
                else reason_of(DueMaintenance(card.plan, *due))
            ),
            visit=visit if place == 0 else None,
            late=due.due < source.today,
        )
        for place, due in enumerate(facts.open_dates(card.plan, until))
    ]


def every_said(card: PlanCard, words: Words) -> Text:
    """How often a plan is due, in words for a customer."""
    plan = card.plan
    if not plan.meter_every:
        return plan.interval
    said = translate("Plans", "{every} or {usage} {unit}")
    return said(every=plan.interval, usage=words.number(plan.meter_every), unit=plan.meter_unit)


def visits_said(card: PlanCard) -> Text:
    """The visits of a contract in words for a customer."""
    told = card.tally
    said = translate("Schedule", "{used} of {promised} made, {left} left")
    return said(used=told.used, promised=told.promised or 0, left=told.left or 0)


MAKER = PaperMaker(data=ScheduleData, gather=schedule_data, draw=schedule)
