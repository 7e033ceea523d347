"""Knows how what is known of a customer is said on the card: facts, state, places, cases."""

from __future__ import annotations

from datetime import date, tzinfo

from helpdesk.domain.customers import BUYS_AS, CUSTOMER_KINDS, CUSTOMER_STATES, is_consumer
from helpdesk.formats import Words, capital
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.cases.list_reader import CaseRow
from helpdesk.services.customers.rows import CustomerCard, CustomerFacts, SiteRow
from helpdesk.texts import Text, translate
from ui.screens.customers.consents import offers_mark
from ui.screens.shared import case_list
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.facts import Fact
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column

ADD = "add"
"""The kind of a link that leads to adding what is missing."""
USUAL = {"person": "consumer", "company": "business"}
"""As what each kind of customer buys, mostly: that need not be told."""
HIDDEN_NOTE = {
    "blocked": translate(
        "Customers",
        "Nobody sees or uses this data until {day}: it is kept only for courts and authorities, and so that "
        "the shop can answer claims. Unblock the customer to work with it again.",
    ),
    "over": translate(
        "Customers", "The data had to be kept until {day}. That day has passed: the law now asks to erase it."
    ),
    "destroyed": translate(
        "Customers", "This person's data was erased for good. What was done to units stays, without a name."
    ),
}


def hidden_note(facts: CustomerFacts, today: date) -> Text | None:
    """Why a record is closed away; nothing for one that is in use."""
    over = facts.state == "blocked" and facts.blocked_until is not None and facts.blocked_until < today
    said = HIDDEN_NOTE.get("over" if over else facts.state)
    return said(day=facts.blocked_until) if said else None


def own_cases(shell: Shell) -> tuple[Column, ...]:
    """The columns of the case list without whose case it is."""
    unit = Column("unit", translate("Customers", "Unit, fault"), 190, stretch=True, cell=_what)
    return tuple(
        unit if column.key == "customer" else column
        for column in case_list.columns(shell)
        if column.key != "problem"
    )


def _what(row: CaseRow, words: Words) -> Cell:  # noqa: ARG001
    return Cell(row.what or row.problem or "", row.problem or "" if row.what else "", tip=row.problem or "")


def address_of(site: SiteRow) -> str:
    """A place in one line."""
    town = " ".join(part for part in (site.postcode, site.city) if part)
    return ", ".join(part for part in (site.address, town, site.country) if part)


def state_of(card: CustomerCard, today: date) -> Mark | None:
    facts = card.facts
    if facts.state == "blocked":
        over = facts.blocked_until is not None and facts.blocked_until < today
        said: Text = translate("Customers", "Blocked until {day}")(day=facts.blocked_until)
        return (
            Mark(translate("Customers", "Erase now"), "eraser", "due") if over else Mark(said, "lock", "away")
        )
    return None if facts.state == "active" else Mark(CUSTOMER_STATES[facts.state], "eraser")


def facts_of(card: CustomerCard, today: date, place: tzinfo) -> list[Fact]:
    """What is known of a customer for one line; where a way to them is not, the way to add it."""
    facts = card.facts
    found = []
    if card.sites:
        found.append(Fact(translate("Customers", "Address"), address_of(card.sites[0])))
    if facts.buys_as and facts.buys_as != USUAL[facts.kind]:
        found.append(Fact(translate("Customers", "Buys as"), BUYS_AS[facts.buys_as]))
    elif is_consumer(facts.kind, facts.buys_as) is None:
        unsaid = translate("Customers", "Not said: ask")
        found.append(Fact(translate("Customers", "Buys as"), unsaid, tone="due"))
    if facts.language in LANGUAGE_NAMES:
        found.append(Fact(translate("Customers", "Language"), LANGUAGE_NAMES[facts.language]))
    found.append(Fact(translate("Customers", "Offers"), mark=offers_mark(card, today, place)))
    if facts.notes:
        found.append(Fact(translate("Customers", "Notes"), plain.many_lines(facts.notes, 600)))
    return [*found, *_missing(card)]


def kind_and_since(card: CustomerCard, words: Words) -> str:
    """What is quiet beside the number: kind, unless it is the usual one, tax id, and since when they come."""
    facts = card.facts
    kind = words.say(CUSTOMER_KINDS[facts.kind]) if facts.kind != "person" else ""
    label = words.say(translate("Customers", "Tax id"))
    before = plain.joined(kind, f"{label} {facts.tax_id}" if facts.tax_id else "")
    since = translate("Customers", "customer since {day}")(day=words.local(facts.created_at).date())
    return plain.joined(before, words.say(since) if before else capital(words.say(since)))


def _missing(card: CustomerCard) -> list[Fact]:
    """Ways to add what is not known: quiet, after what is."""
    ways = (
        (card.phones, "phone", translate("Customers", "Add phone")),
        (card.emails, "email", translate("Customers", "Add e-mail")),
        (card.sites, "site", translate("Customers", "Add address")),
    )
    return [Fact(text, text, (ADD, what), icon="plus") for known, what, text in ways if not known]
