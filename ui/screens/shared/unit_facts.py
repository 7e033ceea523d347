"""Knows how what is known of a unit is said on the card: facts, sales, guarantees in words and as bars."""

from __future__ import annotations

from datetime import date

from helpdesk.domain.goods import CONDITIONS, SALE_CHANNELS
from helpdesk.domain.warranty import COVERS, Cover
from helpdesk.formats import Words
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.unit_rows import SaleRow, UnitCard
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.entry_rows import Row
from ui.widgets import plain
from ui.widgets.covers import Bar
from ui.widgets.facts import Fact


def facts_of(card: UnitCard, words: Words) -> list[Fact]:
    """Owner and sale first; what is not known of the sale is said, for the guarantee hangs on it."""
    facts = card.facts
    owner = ("customer", facts.owner) if facts.owner else None
    found = [Fact(translate("Units", "Owner"), facts.owner_name, owner)]
    sale = card.sales[0] if card.sales else None
    found.append(Fact(translate("Units", "Bought on"), words.day(sale.purchased_on) if sale else None))
    if sale and sale.delivered_on and sale.delivered_on != sale.purchased_on:
        found.append(Fact(translate("Units", "Delivered on"), words.day(sale.delivered_on)))
    if sale and sale.installed_on:
        found.append(Fact(translate("Units", "Installed on"), words.day(sale.installed_on)))
    if sale and sale.invoice:
        found.append(Fact(translate("Units", "Invoice or ticket"), sale.invoice))
    if sale and sale.condition != "new":
        found.append(Fact(translate("Units", "Sold as"), CONDITIONS[sale.condition], tone="due"))
    if sale and sale.first_sold_on:
        found.append(Fact(translate("Units", "First sold on"), words.day(sale.first_sold_on)))
    found.append(Fact(translate("Units", "Product"), facts.name, ("product", facts.product)))
    if facts.category:
        found.append(Fact(translate("Units", "Category"), facts.category))
    if facts.year:
        found.append(Fact(translate("Units", "Year of make"), str(facts.year)))
    if facts.twin_reason:
        found.append(Fact(translate("Units", "Duplicate serial"), facts.twin_reason, wide=True, tone="due"))
    if facts.notes:
        found.append(Fact(translate("Units", "Notes"), plain.many_lines(facts.notes, 600), wide=True))
    return found


def sale_parts(sale: SaleRow, words: Words) -> list[str]:
    parts: list[Text | str] = []
    if sale.delivered_on:
        parts.append(translate("Units", "delivered {day}")(day=sale.delivered_on))
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
    if sale.agreed_months:
        parts.append(translate("Units", "%n month(s) agreed", "", 1)(n=sale.agreed_months))
    if sale.extension_months:
        parts.append(translate("Units", "%n month(s) of extension", "", 1)(n=sale.extension_months))
    return [words.say(part) for part in parts]


def bar_of(cover: Cover, today: date, work: str = "") -> Bar:
    """A cover as it is drawn; ``work`` is the number of the job it came with."""
    over = cover.end is not None and cover.end < today
    tone: theme.ToneName = "away" if cover.open else "neutral" if over else "ready"
    label: Text | str = COVERS[cover.kind]
    if cover.name:
        label = translate("Units", "{cover}: {name}")(cover=label, name=cover.name)
    return Bar(label, cover.start, cover.end, tone, cover.suspensions, cover.reason, work)


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
