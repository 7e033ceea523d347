"""Prices on a paper: lines of labour, parts, travel and other, and their sums; computes nothing."""

from __future__ import annotations

from helpdesk.classes import dataclass
from helpdesk.domain.quote_words import LINE_KINDS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Table, TableColumn
from helpdesk.settings import TAXES
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class PriceLine:
    """One line of a quote. ``kind`` is its code; labour has minutes, all else thousandths of a piece."""

    kind: str
    text: str = ""
    minutes: int | None = None
    quantity_milli: int = 1000
    price_cents: int = 0
    """Of an hour, or of one piece, without tax."""
    total_cents: int = 0


@dataclass(frozen=True, kw_only=True)
class AgreedQuote:
    """A quote accepted before this one: its paper's number and its total, tax included."""

    number: str = ""
    total_cents: int = 0


@dataclass(frozen=True, kw_only=True)
class Sums:
    """What the lines come to, in cents; the tax in basis points."""

    tax_name: str = ""
    """A code of :data:`TAXES`; empty on papers that were kept before there was a choice."""

    net_cents: int = 0
    tax_bp: int = 0
    tax_cents: int = 0
    total_cents: int = 0


def with_tax(words: Words, cents: int) -> str:
    """An amount a customer pays, which says that tax is in it (RD 58/1988 art. 8.1)."""
    return words.say(translate("Workshop", "{amount}, tax included")(amount=words.money(cents)))


def price_table(words: Words, lines: tuple[PriceLine, ...], sums: tuple[tuple[str, str], ...]) -> Table:
    """The lines with their sums below, each a label and an amount; the last is the one that counts."""
    return Table(
        columns=(
            TableColumn(words.say(translate("Workshop", "Description")), 5.0),
            TableColumn(words.say(translate("Workshop", "Quantity")), 1.5, "right"),
            TableColumn(words.say(translate("Workshop", "Price without tax")), 1.9, "right"),
            TableColumn(words.say(translate("Workshop", "Amount")), 1.7, "right"),
        ),
        rows=tuple(_row(line, words) for line in lines),
        sums=tuple((label, "", "", amount) for label, amount in sums) if lines else (),
        empty=words.say(translate("Workshop", "No prices yet.")),
    )


def sum_rows(words: Words, sums: Sums) -> tuple[tuple[str, str], ...]:
    """Net, and the total that says which tax is in it. The tax itself is no sum of ours: that is an invoice's."""
    tax = words.say(TAXES.get(sums.tax_name, TAXES["vat"]))
    whole = translate("Workshop", "Total, {tax} {rate} included")(tax=tax, rate=rate(words, sums.tax_bp))
    return (
        (words.say(translate("Workshop", "Net")), words.money(sums.net_cents)),
        (words.say(whole), words.money(sums.total_cents)),
    )


def rate(words: Words, basis_points: int) -> str:
    """A tax rate or a share, with as many decimals as it has; its sign stays beside it."""
    digits = 0 if basis_points % 100 == 0 else 1 if basis_points % 10 == 0 else 2
    return words.percent(basis_points / 100, digits).replace(" ", "\u00a0")


def _row(line: PriceLine, words: Words) -> tuple[str, ...]:
    kind = words.say(LINE_KINDS[line.kind]) if line.kind in LINE_KINDS else line.kind
    concept = f"{kind} · {line.text}" if line.text else kind
    if line.text.casefold().startswith(kind.casefold()):
        concept = line.text
    amount = words.money(line.total_cents)
    if line.kind == "labour":
        hourly = translate("Workshop", "{price} per hour")(price=words.money(line.price_cents))
        return concept, words.duration(line.minutes or 0), words.say(hourly), amount
    return concept, _quantity(line.quantity_milli, words), words.money(line.price_cents), amount


def _quantity(milli: int, words: Words) -> str:
    digits = 0 if milli % 1000 == 0 else 1 if milli % 100 == 0 else 2 if milli % 10 == 0 else 3
    return words.number(milli / 1000, digits)
