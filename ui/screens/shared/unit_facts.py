"""Knows how what is known of a unit is said on the card: facts, sales, guarantees in words and as bars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from helpdesk.domain.deliveries import is_awaited
from helpdesk.domain.goods import CONDITIONS, SALE_CHANNELS
from helpdesk.domain.warranty import COVERS, Cover
from helpdesk.formats import Words
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.unit_rows import SaleRow, UnitCard
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared import lateness
from ui.screens.shared.entry_rows import Row
from ui.widgets import plain
from ui.widgets.covers import Bar
from ui.widgets.facts import Fact

SHORT = {
    "legal": translate("Units", "Legal"),
    "same_defect": translate("Units", "Same defect"),
    "maker": translate("Units", "Maker's"),
    "extension": translate("Units", "Shop's extension"),
    "contract": translate("Units", "Maintenance contract"),
    "repair": translate("Units", "Repair"),
    "installation": translate("Units", "Installation"),
    "part": translate("Units", "A part"),
}
"""The covers by name in a table whose head says that they are guarantees."""


def line_of(card: UnitCard, today: date, words: Words) -> list[Fact]:
    """What tells the unit from all others, for one line; that no sale is known is said, for the guarantee hangs on it."""
    facts, sale = card.facts, card.sales[0] if card.sales else None
    found = [Fact(translate("Units", "Serial"), facts.serial)] if facts.serial else []
    if facts.owner:
        owner = ("customer", facts.owner)
        found.append(Fact(translate("Units", "Owner"), facts.owner_name, owner, icon="user-round"))
    if sale:
        found.append(Fact(translate("Units", "Bought on"), words.day(sale.purchased_on)))
        found.append(Fact(translate("Units", "Invoice or ticket"), sale.invoice, icon="receipt-text"))
    if sale and is_awaited(sale.promised_on, sale.delivered_on, sale.installed_on):
        found.append(_to_hand_over(sale, today, words))
    if sale and sale.condition != "new":
        found.append(Fact(translate("Units", "Sold as"), CONDITIONS[sale.condition], tone="due"))
    if facts.twin_reason:
        found.append(Fact(translate("Units", "Duplicate serial"), facts.twin_reason, tone="due"))
    return found


def _to_hand_over(sale: SaleRow, today: date, words: Words) -> Fact:
    said = lateness.promised(sale.promised_on, today, words)
    return Fact(translate("Units", "To hand over"), said, tone=lateness.tone(sale.promised_on, today))


def facts_of(card: UnitCard, words: Words) -> list[Fact]:
    """The rest of what is known of a unit."""
    facts, sale = card.facts, card.sales[0] if card.sales else None
    found = [Fact(translate("Units", "Product"), facts.name, ("product", facts.product))]
    if facts.category:
        found.append(Fact(translate("Units", "Category"), facts.category))
    if facts.year:
        found.append(Fact(translate("Units", "Year of make"), str(facts.year)))
    if sale and sale.delivered_on and sale.delivered_on != sale.purchased_on:
        found.append(Fact(translate("Units", "Delivered on"), words.day(sale.delivered_on)))
    if sale and sale.installed_on:
        found.append(Fact(translate("Units", "Installed on"), words.day(sale.installed_on)))
    if sale and sale.first_sold_on:
        found.append(Fact(translate("Units", "First sold on"), words.day(sale.first_sold_on)))
    if facts.notes:
        found.append(Fact(translate("Units", "Notes"), plain.many_lines(facts.notes, 600), wide=True))
    return found


def sale_parts(sale: SaleRow, words: Words) -> list[str]:
    parts: list[Text | str] = []
    if sale.delivered_on:
        parts.append(translate("Units", "delivered {day}")(day=sale.delivered_on))
    elif sale.promised_on and not sale.installed_on:
        parts.append(translate("Units", "promised for {day}")(day=sale.promised_on))
    if sale.installed_on:
        parts.append(translate("Units", "installed {day}")(day=sale.installed_on))
    if sale.invoice:
        parts.append(plain.one_line(sale.invoice))
    if sale.price_cents is not None:
        parts.append(words.money(sale.price_cents))
    if sale.condition != "new":
        parts.append(CONDITIONS[sale.condition])
    if sale.first_sold_on:
        parts.append(translate("Units", "first sold {day}")(day=sale.first_sold_on))
    if sale.channel:
        parts.append(SALE_CHANNELS.get(sale.channel, plain.one_line(sale.channel)))
    if sale.supplied_on:
        parts.append(translate("Units", "from the supplier on {day}")(day=sale.supplied_on))
    if sale.supplier_invoice:
        parts.append(
            translate("Units", "supplier's invoice {number}")(number=plain.one_line(sale.supplier_invoice))
        )
    if sale.agreed_months:
        parts.append(translate("Units", "%n month(s) agreed", "", 1)(n=sale.agreed_months))
    if sale.extension_months:
        parts.append(translate("Units", "%n month(s) of extension", "", 1)(n=sale.extension_months))
    return [words.say(part) for part in parts]


def bar_of(cover: Cover, today: date, work: str = "") -> Bar:
    """A cover as it is drawn; ``work`` is the number of the job it came with."""
    over = cover.end is not None and cover.end < today
    tone: theme.ToneName = "away" if cover.open else "neutral" if over else "ready"
    label = _named(COVERS[cover.kind], cover)
    return Bar(label, cover.start, cover.end, tone, cover.suspensions, cover.reason, work)


def row_of(cover: Cover, today: date, work: str, words: Words) -> Bar:
    """A cover as a row of a table; ``work`` is the job it came with and its fault."""
    bar = bar_of(cover, today)
    stood = translate("Units", "+ %n day(s)", "", 1)(n=cover.suspended_days)
    return replace(
        bar,
        label=_named(SHORT[cover.kind], cover),
        detail=work,
        beside=words.say(stood) if cover.open and cover.suspended_days else "",
        still=cover.open,
    )


def _named(label: Text, cover: Cover) -> Text:
    return translate("Units", "{cover}: {name}")(cover=label, name=cover.name) if cover.name else label


def cover_row(cover: Cover, known: UnitCovers, words: Words) -> Row:
    """A cover in words: since when, until when, why; and whether the term is suspended."""
    end = translate("Units", "the term is suspended") if cover.open else _last_day(cover.end, words)
    title = translate("Units", "{cover}: {start} to {end}")(
        cover=COVERS[cover.kind], start=cover.start, end=end
    )
    lines = [words.say(cover.reason)]
    if cover.kind == "legal" and cover.presumption_end and cover.presumption_end >= known.on:
        until = translate(
            "Units",
            "Until {day} a fault is presumed to have existed at delivery unless the seller proves otherwise.",
        )(day=cover.presumption_end)
        lines.append(words.say(until))
    return Row(title, "\n".join(lines))


def _last_day(day: date | None, words: Words) -> str:
    """A cover's last day; one without an end goes on."""
    return words.day(day) if day else words.say(translate("Units", "no end"))
