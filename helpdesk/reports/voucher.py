"""The voucher: its amount, conditions and validity; without a last day it never expires."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Panel,
    Paragraph,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import Signed
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class VoucherUsed:
    """A part that was used."""

    on: date | None = None
    cents: int = 0
    invoice: str = ""


@dataclass(frozen=True, kw_only=True)
class VoucherData:
    """Everything the voucher prints."""

    number: str = ""
    voucher: str = ""
    """The number by which it is found."""
    shop: Head = field(default_factory=Head)
    cents: int = 0
    left_cents: int = 0
    issued_at: datetime | None = None
    valid_until: date | None = None
    conditions: str = ""
    return_number: str = ""
    used: tuple[VoucherUsed, ...] = ()


def voucher(data: VoucherData, words: Words, signed: Iterable[Signed] = ()) -> Document:  # noqa: ARG001
    """The voucher; nobody signs it."""
    until = words.day(data.valid_until) if data.valid_until else words.say(FOREVER)
    facts = [
        Fact(words.say(translate("VoucherPaper", "Voucher")), data.voucher, required=True, strong=True),
        Fact(words.say(translate("VoucherPaper", "Valid until")), until, required=True, strong=True),
        Fact(
            words.say(translate("VoucherPaper", "Issued on")),
            words.day(words.local(data.issued_at).date()) if data.issued_at else "",
            required=True,
        ),
        Fact(words.say(translate("VoucherPaper", "For return")), data.return_number),
    ]
    conditions = data.conditions or words.say(OPEN_TO_ALL)
    return Document(
        title=words.say(PAPERS["voucher"].title),
        number=data.voucher,
        language=words.language,
        head=data.shop,
        code=data.voucher,
        blocks=(
            Panel(words.money(data.left_cents), _left(data, words)),
            Facts(tuple(facts), columns=2),
            Heading(words.say(translate("VoucherPaper", "Conditions"))),
            Paragraph(conditions, "conditions"),
            Paragraph(words.say(IN_PARTS), "conditions"),
            *_used(data, words),
            Paragraph(words.say(translate("VoucherPaper", "This is not an invoice.")), "secondary"),
        ),
    )


FOREVER = translate("VoucherPaper", "no last day: it never expires")
OPEN_TO_ALL = translate("VoucherPaper", "For anything this shop sells or does. Whoever holds it may use it.")
IN_PARTS = translate("VoucherPaper", "It may be used in parts; what is left stays on it.")


def _left(data: VoucherData, words: Words) -> str:
    if data.left_cents == data.cents:
        return ""
    return words.say(translate("VoucherPaper", "left of {sum}")(sum=words.money(data.cents)))


def _used(data: VoucherData, words: Words) -> list[Heading | Table]:
    if not data.used:
        return []
    columns = (
        TableColumn(words.say(translate("VoucherPaper", "Used on")), 2),
        TableColumn(words.say(translate("VoucherPaper", "Invoice or ticket")), 3),
        TableColumn(words.say(translate("ReturnPaper", "Amount")), 1.4, "right"),
    )
    rows = tuple(
        (words.day(each.on) if each.on else "", each.invoice or "—", words.money(each.cents))
        for each in data.used
    )
    return [Heading(words.say(translate("VoucherPaper", "Used so far"))), Table(columns, rows)]
