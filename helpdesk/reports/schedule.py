"""The maintenance schedule of a unit: the dates that come, each with its reason, and what contracts still hold.

It does not know where its data come from, nor how dates are counted.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Paragraph,
    Table,
    TableColumn,
    Together,
)
from helpdesk.reports.parties import Party, party_facts, reach_of, shop_gaps
from helpdesk.reports.unit_block import UnitNames, unit_blocks
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class ScheduledDate:
    """A date that comes: why it is on this day, and when somebody comes where that is agreed."""

    due: date
    reason: str = ""
    visit: date | None = None
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class ScheduledPlan:
    """A plan of the unit with its dates."""

    number: str
    title: str = ""
    every: str = ""
    ends_on: date | None = None
    contract: bool = False
    last_day: date | None = None
    """The last one on which the customer can end the contract."""
    visits: str = ""
    """Those of a contract, in words."""
    dates: tuple[ScheduledDate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ScheduleData:
    """Everything a schedule prints."""

    number: str = ""
    unit_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: UnitNames = field(default_factory=UnitNames)
    as_of: date | None = None
    until: date | None = None
    plans: tuple[ScheduledPlan, ...] = ()


def schedule(data: ScheduleData, words: Words) -> Document:
    """The schedule of a unit."""
    known = translate("Schedule", "As of {day}, until {until}")(day=data.as_of, until=data.until)
    heading, *names = unit_blocks(data.unit, words)
    blocks: list[Block] = [
        Beside(party_facts(words, data.customer), shop_gaps(words, data.shop)),
        heading,
        *names,
    ]
    for plan in data.plans:
        blocks += _plan(plan, words)
    if not data.plans:
        blocks.append(Paragraph(words.say(translate("Schedule", "No maintenance plan runs on this unit."))))
    elif reach := reach_of(data.shop, words):
        said = translate("Schedule", "To move a date, tell us: {reach}")(reach=reach)
        blocks.append(Paragraph(words.say(said)))
    return Document(
        title=words.say(PAPERS["schedule"].title),
        number=data.unit_number,
        subject=words.say(known) if data.as_of else "",
        language=words.language,
        head=data.shop,
        code=data.unit_number,
        blocks=tuple(blocks),
    )


def _plan(plan: ScheduledPlan, words: Words) -> list[Block]:
    say = words.say
    facts = [Fact(say(translate("Schedule", "How often")), plan.every, strong=True)]
    if plan.ends_on:
        facts.append(Fact(say(translate("Schedule", "Until")), words.day(plan.ends_on)))
    if plan.visits:
        facts.append(Fact(say(translate("Schedule", "Visits")), plan.visits))
    if plan.contract and plan.last_day:
        facts.append(Fact(say(translate("Schedule", "Last day to say no")), words.day(plan.last_day)))
    table = Table(
        columns=(
            TableColumn(say(translate("Schedule", "Date")), 1.6),
            TableColumn(say(translate("Schedule", "How it came about")), 5),
            TableColumn(say(translate("Schedule", "Visit")), 1.8),
        ),
        rows=tuple(_row(one, words) for one in plan.dates),
        empty=say(translate("Schedule", "No date falls into this time.")),
    )
    return [
        Together((Heading(plan.title, plan.number), Facts(tuple(facts), columns=2))),
        table,
    ]


def _row(one: ScheduledDate, words: Words) -> tuple[str, ...]:
    visit = words.day(one.visit) if one.visit else "—"
    if one.late and not one.visit:
        visit = words.say(translate("Schedule", "still to be done"))
    return words.day(one.due), one.reason, visit
