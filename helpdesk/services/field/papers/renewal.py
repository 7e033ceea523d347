"""The letter before a maintenance contract ends: its data gathered from the plan, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.domain import numbers
from helpdesk.domain.contracts import next_term
from helpdesk.formats import Words
from helpdesk.reports.renewal import RenewalData, renewal
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.field.papers.schedule import every_said, visits_said
from helpdesk.services.field.plan_card_reader import PlanCards
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.wording_reader import clauses_of, profile_of


def renewal_data(source: Source, subject: Subject, words: Words) -> RenewalData:
    """The letter of a contract with a fixed term. Raises ``NotFound`` for a plan that has none."""
    cards = PlanCards(source.store, lambda: source.settings, lambda: source.today)
    card = cards.get(subject.plan or 0)
    plan, number = card.plan, numbers.number("plan", subject.plan or 0)
    if card.last_day is None or plan.end_on is None:
        raise no_such_paper(plan.ref or number)
    return RenewalData(
        plan_number=number,
        shop=head(source.settings),
        customer=party_of(source, plan.signed_by or plan.owner),
        unit=UnitNames(product=plan.product, brand=plan.brand, model=plan.model, serial=plan.serial),
        written_on=source.today,
        every=words.say(every_said(card, words)),
        starts_on=plan.start_on or plan.anchor_on,
        ends_on=plan.end_on,
        last_day=card.last_day,
        visits=words.say(visits_said(card)) if plan.visits else "",
        all_made=card.tally.left == 0,
        price_cents=plan.price_cents,
        next_until=next_term(plan.start_on, plan.end_on),
        next_price_cents=plan.price_cents,
        conditions=_conditions(source, words, card.last_day, plan.end_on),
        issued_by=_name(source),
    )


def _conditions(source: Source, words: Words, last_day: date, end_on: date) -> tuple[str, ...]:
    """The law on saying no while one still can, and on an early end before it is the end."""
    profile = profile_of(source.settings)
    told: list[str] = []
    if source.today <= last_day:
        told += clauses_of(profile, words, "contract_end", last_day=words.day(last_day))
    if source.today <= end_on:
        told += clauses_of(profile, words, "early_end")
    return tuple(told)


def _name(source: Source) -> str:
    name = source.store.value("SELECT name FROM staff WHERE id = ?", (source.staff,)) if source.staff else ""
    return str(name or "")


MAKER = PaperMaker(data=RenewalData, gather=renewal_data, draw=renewal)
