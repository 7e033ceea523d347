"""An order in words, as it is pasted into a mail, a message or the supplier's web form; sends nothing."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.services.stock.order_rows import OrderCard
from helpdesk.settings import Settings
from helpdesk.texts import translate


def order_message(card: OrderCard, words: Words, settings: Settings) -> str:
    """Greeting, the lines with their codes, the day, where it goes, our number, who asks for it."""
    say, facts = words.say, card.facts
    wanted = [line for line in card.lines if line.quantity > line.cancelled]
    opening = translate("OrderMessage", "Good morning. We order with our number {number}:")
    lines = [say(opening(number=facts.number)), ""]
    for line in wanted:
        code = line.maker_code or line.code
        pieces = words.number(line.quantity - line.cancelled)
        lines.append(f"- {pieces} × {line.name}" + (f" ({code})" if code else ""))
    lines.append("")
    if facts.expected_on:
        lines.append(say(translate("OrderMessage", "We need it by {day}.")(day=facts.expected_on)))
    lines.append(say(translate("OrderMessage", "Please confirm price and date.")))
    shop = settings["shop.legal_name"] or settings["shop.name"]
    place = " ".join(part for part in (settings["shop.postcode"], settings["shop.city"]) if part)
    address = ", ".join(part for part in (settings["shop.address"], place) if part)
    if address:
        lines.append(say(translate("OrderMessage", "Deliver to: {place}")(place=f"{shop}, {address}")))
    phone = words.phone(settings["shop.phone"]) if settings["shop.phone"] else ""
    lines += ["", " · ".join(part for part in (shop, settings["shop.tax_id"], phone) if part)]
    return "\n".join(lines)
