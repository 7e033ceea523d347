"""Goods, parts and what is known of them as the command line shows them."""

from __future__ import annotations

from helpdesk.cli.record_view import Fact, Record, Section, facts_of, list_of, rows_of
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.errors import NotFound
from helpdesk.formats import NOTHING
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import record
from helpdesk.services.shop.history_words import word, written
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.stock.needs_reader import why_waiting
from helpdesk.texts import translate, verbatim


def unit_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.units.card(identity)
    covers = desk.covers.of_unit(identity, desk.clock.today(words.zone))
    jobs = desk.cases.jobs_of_unit(identity)
    sections: list[Section] = [(None, facts_of("units", card.facts, words))]
    sections += rows_of("purchases", card.sales, words)
    sections += list_of(translate("Cli", "Guarantees"), [words.say(covers.verdict.reason)])
    away, agreed = desk.claims.been_away(identity), desk.covers.agreed(identity)
    loaner = desk.loans.of_unit(identity)
    sections += rows_of("whereabouts", away, words)
    sections += rows_of("agreed_covers", agreed, words)
    sections += rows_of("loaners", [loaner.facts] if loaner.facts else [], words)
    sections += rows_of("loans", loaner.loans, words)
    sections += list_of(word("jobs"), [f"{job.number} {words.say(verbatim(job.problem))}" for job in jobs])
    data = {
        "away": away,
        "agreed": agreed,
        "loaner": loaner.facts,
        "loans": loaner.loans,
        "record": card.facts,
        "sales": card.sales,
        "owners": card.owners,
        "covers": covers.covers,
        "warranty": covers.verdict,
        "jobs": jobs,
    }
    events = desk.cases.timeline("unit", identity, desk.words().zone)
    number = numbers.number("unit", identity)
    return Record("unit", identity, number, word("units"), sections, data, events)


def product_view(desk: Desk, identity: int) -> Record:
    row = desk.products.get(identity)
    sections: list[Section] = [(None, facts_of("products", row, desk.words()))]
    number = numbers.number("product", identity)
    return Record("product", identity, number, word("products"), sections, {"record": row})


def part_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.spare_parts.card(identity)
    sections: list[Section] = [(None, facts_of("parts", card.part, words, zeros=True))]
    numbers_said = [
        (translate("Cli", "On hand"), card.part.on_hand),
        (translate("Cli", "Reserved"), card.part.reserved),
        (translate("Cli", "Available"), card.part.available),
        (translate("Cli", "On order"), card.part.on_order),
        (translate("Cli", "Needed"), card.part.needed),
    ]
    sections.append((translate("Cli", "Stock"), [(text, words.number(n)) for text, n in numbers_said]))
    waits = translate("Cli", "{number}: {n} wanted, {why}")
    sections += list_of(
        translate("Cli", "Who waits"),
        [
            words.say(waits(number=need.number, n=need.open_pieces, why=why_waiting(need)))
            for need in card.needs
        ],
    )
    sections += rows_of("stock_moves", card.moves, words)
    old = translate("Cli", "{number}: to be sent by {day}, credit {amount}")
    sections += list_of(
        translate("Cli", "Old parts for the maker"),
        [
            words.say(
                old(number=row.number, day=row.old_until or NOTHING, amount=words.money(row.core_cents or 0))
            )
            for row in card.old_parts
        ],
    )
    sections += rows_of("attachments", card.files, words)
    data = {
        "record": card.part,
        "needs": card.needs,
        "orders": card.orders,
        "moves": card.moves,
        "fits": card.fits,
        "old_parts": card.old_parts,
        "files": card.files,
    }
    number = numbers.number("part", identity)
    return Record("part", identity, number, word("parts"), sections, data)


def supplier_view(desk: Desk, identity: int) -> Record:
    row = desk.suppliers.get(identity)
    sections: list[Section] = [(None, facts_of("suppliers", row, desk.words(), zeros=True))]
    number = numbers.number("supplier", identity)
    return Record("supplier", identity, number, word("suppliers"), sections, {"record": row})


def purchase_view(desk: Desk, identity: int) -> Record:
    kind = KINDS["purchases"]
    told = record(desk.context(), kind, identity)
    if told is None:
        raise NotFound(translate("Cli", "Nothing here has the number {number}.")(number=f"V{identity}"))
    facts: list[Fact] = [
        (each.label, written("purchases", each.entry or each.name, told[each.name], desk.words()))
        for each in kind.fields
        if told.get(each.name) not in {None, ""}
    ]
    number = numbers.number("purchase", identity)
    return Record("purchase", identity, number, word("purchases"), [(None, facts)], {"record": told})


def voucher_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    row = desk.returns.voucher(identity)
    sections: list[Section] = [(None, facts_of("vouchers", row, words))]
    left: Fact = (translate("Cli", "Left on it"), words.money(row.left_cents))
    sections[0][1].append(left)
    uses = desk.returns.uses(identity)
    sections += rows_of("voucher_uses", uses, words)
    number = numbers.number("voucher", identity)
    return Record("voucher", identity, number, word("vouchers"), sections, {"record": row, "uses": uses})


def guidance_view(desk: Desk, identity: int) -> Record:
    words, sheet = desk.words(), desk.guidance.get(identity)
    sections: list[Section] = [(None, [(translate("Cli", "Holds for"), sheet.scope_title or "—")])]
    sections += rows_of("guidance_texts", sheet.texts, words)
    sections += list_of(translate("Cli", "Files"), [picture.name for picture in sheet.pictures])
    return Record("guidance", identity, sheet.number, verbatim(sheet.title), sections, {"record": sheet})


def solution_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    row, did = desk.solutions.get(identity), desk.solutions.record(identity)
    sections: list[Section] = [(None, facts_of("solutions", row, words))]
    sections[0][1].append((translate("Cli", "How it did"), words.say(held_words(did))))
    versions = desk.solutions.versions(identity)
    uses = [used.use for used in desk.solutions.uses(identity)]
    sections += rows_of("solution_versions", versions, words)
    sections += rows_of("solution_uses", uses, words)
    files = desk.solutions.files(identity)
    sections += list_of(translate("Cli", "Files"), [file.name for file in files])
    data = {"record": row, "held": did, "versions": versions, "uses": uses, "files": files}
    return Record("solution", identity, row.number, verbatim(row.symptom), sections, data)
