"""Orders, counts, campaigns and draws as the command line shows them."""

from __future__ import annotations

from typing import Any

from helpdesk.cli.case_views import plain_law
from helpdesk.cli.record_view import Record, Section, facts_of, list_of, rows_of
from helpdesk.desk import Desk
from helpdesk.domain.campaigns import CAMPAIGN_STATES
from helpdesk.domain.draw_words import DRAW_STATES
from helpdesk.domain.ordering import ORDER_STANDS
from helpdesk.services.promotions.audience_reader import Candidate
from helpdesk.services.promotions.campaign_rows import CampaignRow
from helpdesk.services.promotions.reader import CouponRow
from helpdesk.services.shop.history_words import word
from helpdesk.services.stock.needs_reader import who_waits
from helpdesk.texts import Text, translate


def order_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.orders.get(identity)
    sections: list[Section] = [(None, facts_of("purchase_orders", card.facts, words))]
    sections[0][1].append((translate("Cli", "It stands"), words.say(ORDER_STANDS[card.facts.stands])))
    lines = []
    for line in card.lines:
        said = translate("Cli", "{received} of {n} × {name}")
        text = words.say(said(received=line.received, n=line.quantity - line.cancelled, name=line.name))
        lines.append(
            " · ".join([text, *(words.say(who_waits(need)) for need in card.waiting.get(line.part, ()))])
        )
    sections += list_of(word("purchase_order_lines"), lines)
    sections += rows_of("receipts", card.receipts, words)
    data = {
        "record": card.facts,
        "stands": card.facts.stands,
        "lines": card.lines,
        "receipts": card.receipts,
        "waiting": {line.id: card.waiting.get(line.part, ()) for line in card.lines},
    }
    return Record("purchase_order", identity, card.facts.number, word("purchase_orders"), sections, data)


def count_view(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.counts.get(identity)
    sections: list[Section] = [(None, facts_of("counts", card.facts, words))]
    said = translate("Cli", "{name}: {counted} counted, {expected} expected")
    lines = [
        words.say(said(name=line.name, counted=line.counted, expected=line.expected))
        for line in card.lines
        if line.counted is not None
    ]
    sections += list_of(word("count_lines"), lines)
    data = {"record": card.facts, "lines": card.lines}
    return Record("count", identity, card.facts.number, word("counts"), sections, data)


def campaign_view(desk: Desk, identity: int) -> Record:
    words, reader = desk.words(), desk.promotions
    row = reader.campaign(identity)
    lift, state = reader.lift(row), row.state(desk.clock.today(words.zone))
    facts = [(translate("Cli", "For"), words.say(row.sentence)), *facts_of("campaigns", row, words)]
    facts.append((translate("Cli", "State"), words.say(CAMPAIGN_STATES[state])))
    sections: list[Section] = [(None, facts)]
    if lift is not None:
        sections += list_of(translate("Cli", "What came of it"), [words.say(lift.said)])
    lines, people = _people(desk, row)
    sections += list_of(translate("Promotions", "People of this campaign"), lines)
    result = lift._asdict() | {"points": lift.points, "interval": lift.interval} if lift else None
    data: dict[str, Any] = {"record": row, "state": state, "result": result, "people": people}
    data["coupons"] = reader.coupons(campaign=identity)
    return Record("campaign", identity, row.number, word("campaigns"), sections, data)


def _people(desk: Desk, row: CampaignRow) -> tuple[list[str], list[dict[str, Any]]]:
    """Who is in and who is out, each with the reasons: in lines, and for a program."""
    words = desk.words()
    people = desk.promotions.audiences.of(row).people
    lines = [
        " · ".join(filter(None, (one.number, one.name, words.say(_stands(one)), words.say(one.verdict.why))))
        for one in people
    ]
    told = [
        {
            "customer": one.number,
            "name": one.name,
            "in": one.verdict.allowed,
            "key": one.verdict.key,
            "why": one.verdict.why,
            "of_segment": one.why,
            "held_out": one.held_out,
            "told_at": one.told_at,
            "outcome": one.outcome,
        }
        for one in people
    ]
    return lines, told


def _stands(one: Candidate) -> Text:
    if one.held_out:
        return translate("Promotions", "Held out")
    return translate("Promotions", "In") if one.verdict.allowed else translate("Promotions", "Out")


def coupon_view(desk: Desk, row: CouponRow) -> Record:
    words = desk.words()
    facts = facts_of("coupons", row, words)
    used = translate("Coupons", "Used") if row.used else translate("Coupons", "Can be used")
    facts.append((translate("Cli", "State"), words.say(used)))
    data = {"record": row, "used": row.used}
    return Record("coupon", row.id, row.code, word("coupons"), [(None, facts)], data)


def draw_view(desk: Desk, identity: int) -> Record:
    words, reader = desk.words(), desk.promotions.draws
    row, entries, wrong = reader.get(identity), reader.entries(identity), reader.faults(identity)
    state = row.state(desk.clock.today(words.zone))
    facts = facts_of("draws", row, words)
    facts.append((translate("Cli", "State"), words.say(DRAW_STATES[state])))
    sections: list[Section] = [(None, facts)]
    if row.fixed_at is not None:
        sound = translate("Cli", "All agrees with what was published before the draw.")
        sections += list_of(translate("Cli", "Checked"), [words.say(text) for text in wrong or [sound]])
    shown = [plain_law(str(one.rank or ""), one.entry, "") for one in entries]
    sections += list_of(translate("Cli", "Entries"), shown)
    told = [{"entry": one.entry, "rank": one.rank} for one in entries]
    data = {"record": row, "state": state, "entries": told, "faults": wrong, "hints": reader.hints(row)}
    return Record("draw", identity, row.number, word("draws"), sections, data)
