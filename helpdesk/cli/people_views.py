"""Customers, their sheets and calls as the command line shows them."""

from __future__ import annotations

from helpdesk.cli.record_view import Record, Section, facts_of, list_of, rows_of
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.domain.call_words import standing
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.survey_words import GONE_WRONG
from helpdesk.services.shop.history_words import label, word
from helpdesk.services.surveys.reader import standings_of
from helpdesk.texts import translate


def customer_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.customers.card(identity).shown
    query = ListQuery(filters=(f"customer:{identity}",), sort="id", descending=True)
    # Who is blocked is seen by nobody, nor what they have and brought.
    units = [] if card.hidden else desk.units.of_customer(identity)
    cases = [] if card.hidden else desk.cases.page(query)
    sections: list[Section] = [(None, facts_of("customers", card.facts, words))]
    sections += list_of(word("contacts"), [f"{c.value} {c.label}".strip() for c in card.contacts])
    sections += rows_of("sites", card.sites, words)
    sections += rows_of("consents", card.consents, words)
    sections += list_of(
        translate("Cli", "Units"), [f"{numbers.number('unit', u.id)} {u.title} {u.serial}" for u in units]
    )
    sections += list_of(translate("Cli", "Cases"), [f"{c.id} {c.what} {c.problem or ''}" for c in cases])
    data = {
        "record": card.facts,
        "contacts": card.contacts,
        "sites": card.sites,
        "consents": card.consents,
        "units": units,
        "cases": cases,
    }
    events = [] if card.hidden else desk.cases.timeline("customer", identity, desk.words().zone)
    number = numbers.number("customer", identity)
    return Record("customer", identity, number, word("customers"), sections, data, events)


def survey_view(desk: Desk, identity: int) -> Record:
    sheet = desk.surveys.sheet(identity)
    sections: list[Section] = [(None, facts_of("surveys", sheet, desk.words(), zeros=True))]
    wrong = [desk.words().say(GONE_WRONG[code]) for code in sheet.gone_wrong.split() if code in GONE_WRONG]
    sections += list_of(translate("Cli", "What went wrong"), wrong)
    data = {"record": sheet, "standings": standings_of(sheet)}
    return Record("survey", identity, sheet.number, word("surveys"), sections, data)


def call_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.calls.card(identity)
    today = desk.clock.today(words.zone)
    state, stands = label("calls", "state"), words.say(standing(card.call.state, card.call.expires_on, today))
    facts = [
        (said, stands if said == state else value) for said, value in facts_of("calls", card.call, words)
    ]
    sections: list[Section] = [(None, facts)]
    sections += list_of(
        word("call_reasons"),
        [
            "  ".join(
                part
                for part in (words.day(why.happened_on), words.say(why.word), why.number, why.what)
                if part
            )
            for why in card.reasons
        ],
    )
    sections += rows_of("call_attempts", card.attempts, words)
    data = {"record": card.call, "reasons": card.reasons, "attempts": card.attempts}
    return Record("call", identity, card.call.number, word("calls"), sections, data)
