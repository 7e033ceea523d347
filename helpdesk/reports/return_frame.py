"""What every paper of a return prints: the sale, the days, the money, the law for it; knows no one paper.

A gift receipt hides the price: then no amount of the sale is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.return_words import GRADES, GROUNDS, MEANS, REASONS, SETTLED
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Table,
    TableColumn,
)
from helpdesk.texts import Text, translate

NO_INVOICE = translate("ReturnPaper", "This is not an invoice. Its correction is made separately.")


@dataclass(frozen=True, kw_only=True)
class LawSaid:
    """One rule as it holds for this return, in the paper's language."""

    title: str = ""
    says: str = ""
    note: str = ""
    law: str = ""


@dataclass(frozen=True, kw_only=True)
class AmountLine:
    """One amount of the reckoning; what is taken off is below 0."""

    label: str = ""
    cents: int = 0


@dataclass(frozen=True, kw_only=True)
class BackLine:
    """Money that went back, by one means."""

    means: str = ""
    cents: int = 0
    on: date | None = None
    voucher: str = ""


@dataclass(frozen=True, kw_only=True)
class ReturnPaper(JobPaper):
    """The fields that the papers of a return share."""

    ground: str = ""
    sold_on: date | None = None
    delivered_on: date | None = None
    invoice: str = ""
    told_on: date | None = None
    recorded_at: datetime | None = None
    received_by: str = ""
    goods_back_on: date | None = None
    sent_on: date | None = None
    reason: str = ""
    grade: str = ""
    customer_says: str = ""
    gift: bool = False
    amounts: tuple[AmountLine, ...] = ()
    owed_cents: int | None = None
    backs: tuple[BackLine, ...] = ()
    left_cents: int = 0
    pay_by: date | None = None
    send_by: date | None = None
    settled: str = ""
    refused_why: str = ""
    refused_law: str = ""
    ended: str = ""
    correcting_invoice: str = ""
    policy_text: str = ""
    law: tuple[LawSaid, ...] = ()


def return_document(
    title: Text, data: ReturnPaper, words: Words, blocks: Iterable[Block], **more: Any
) -> Document:
    """A paper of a return: the customer at the left, the days at the right, the unit, then its own ``blocks``."""
    ground = words.say(GROUNDS[data.ground]) if data.ground in GROUNDS else ""
    beside = [
        Fact(
            words.say(translate("ReturnPaper", "Told on")),
            _day(words, data.told_on),
            required=True,
            strong=True,
        ),
        Fact(words.say(translate("ReturnPaper", "Ground")), ground, required=True),
        Fact(words.say(translate("ReturnPaper", "Sold on")), _day(words, data.sold_on), required=True),
        Fact(words.say(translate("ReturnPaper", "Invoice or ticket")), data.invoice, required=True),
    ]
    if data.correcting_invoice:
        beside.append(
            Fact(words.say(translate("ReturnPaper", "Correcting invoice")), data.correcting_invoice)
        )
    return job_document(
        title, data, words, beside, (*blocks, Paragraph(words.say(NO_INVOICE), "secondary")), **more
    )


def goods(data: ReturnPaper, words: Words) -> list[Block]:
    """When the goods came, in which state, and why."""
    facts = []
    if data.goods_back_on:
        facts.append(
            Fact(words.say(translate("ReturnPaper", "Goods back on")), _day(words, data.goods_back_on))
        )
    if data.sent_on:
        facts.append(Fact(words.say(translate("ReturnPaper", "Proof of sending")), _day(words, data.sent_on)))
    if data.grade in GRADES:
        facts.append(
            Fact(words.say(translate("ReturnPaper", "State of the goods")), words.say(GRADES[data.grade]))
        )
    if data.reason in REASONS:
        facts.append(Fact(words.say(translate("ReturnPaper", "Reason")), words.say(REASONS[data.reason])))
    if data.customer_says:
        said = words.say(translate("ReturnPaper", "What the customer says"))
        facts.append(Fact(said, data.customer_says, wide=True))
    return [Facts(tuple(facts), columns=2)] if facts else []


def money(data: ReturnPaper, words: Words) -> list[Block]:
    """The reckoning: what was paid, what is taken off, what goes back; and what went back by which means."""
    if data.settled == "refused":
        return []
    blocks: list[Block] = []
    if not data.gift and data.amounts and data.settled != "exchange":
        blocks += [Heading(words.say(translate("ReturnPaper", "What goes back"))), _reckoning(data, words)]
    if data.backs:
        blocks += [Heading(words.say(translate("ReturnPaper", "Paid back"))), _backs(data, words)]
    if data.ended:
        ended = Fact(
            words.say(translate("ReturnPaper", "Ends with the sale, at no cost")), data.ended, wide=True
        )
        blocks.append(Facts((ended,)))
    return blocks


def _reckoning(data: ReturnPaper, words: Words) -> Table:
    total = words.say(translate("ReturnPaper", "To be paid back"))
    return Table(
        columns=_two(words),
        rows=tuple((line.label, words.money(line.cents)) for line in data.amounts),
        sums=((total, words.money(data.owed_cents)),),
    )


def _backs(data: ReturnPaper, words: Words) -> Table:
    rows = []
    for back in data.backs:
        means = words.say(MEANS[back.means]) if back.means in MEANS else back.means
        rows.append(
            (" · ".join(filter(None, (means, back.voucher, _day(words, back.on)))), words.money(back.cents))
        )
    left = words.say(translate("ReturnPaper", "Still to be paid back"))
    sums = ((left, words.money(data.left_cents)),) if data.left_cents else ()
    return Table(columns=_two(words), rows=tuple(rows), sums=sums)


def _two(words: Words) -> tuple[TableColumn, TableColumn]:
    return (
        TableColumn(words.say(translate("ReturnPaper", "What")), 4),
        TableColumn(words.say(translate("ReturnPaper", "Amount")), 1.4, "right"),
    )


def law(data: ReturnPaper, words: Words) -> list[Block]:
    """The rules for this return, each with its article; the shop's own promise as it was worded."""
    blocks: list[Block] = []
    if data.policy_text and data.ground in {"policy", "courtesy"}:
        blocks += [
            Heading(words.say(translate("ReturnPaper", "The shop's policy when it was sold"))),
            Paragraph(data.policy_text, "conditions"),
        ]
    if data.law:
        blocks.append(Heading(words.say(translate("ReturnPaper", "What holds for this return"))))
        for rule in data.law:
            says = rule.says if rule.says.endswith(".") or not rule.note else f"{rule.says}."
            said = " ".join(filter(None, (says, rule.note, f"({rule.law})" if rule.law else "")))
            blocks.append(
                Paragraph(
                    f"{rule.title} {said}" if rule.title.endswith("?") else f"{rule.title}: {said}",
                    "conditions",
                )
            )
    return blocks


def ending(data: ReturnPaper, words: Words) -> list[Block]:
    """How it ended: refused with reason and article, or settled."""
    if data.settled == "refused":
        why = Fact(words.say(translate("ReturnPaper", "Why")), data.refused_why, required=True, wide=True)
        where = Fact(words.say(translate("ReturnPaper", "By article")), data.refused_law, required=True)
        return [
            Heading(words.say(translate("ReturnPaper", "The return was refused"))),
            Facts((why, where)),
        ]
    if data.settled in SETTLED:
        return [
            Facts(
                (
                    Fact(
                        words.say(translate("ReturnPaper", "Settled by")),
                        words.say(SETTLED[data.settled]),
                        strong=True,
                    ),
                )
            )
        ]
    return []


def _day(words: Words, day: date | None) -> str:
    return words.day(day) if day else ""
