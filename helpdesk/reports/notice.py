"""The letter about a unit that nobody collects: since when it is ready, what is owed, the last day, what happens then.

It does not know where its data come from. Sources: RD 58/1988 art. 3.6 (storage), RDLeg 1/2007 art. 127 bis (the year).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.pickup_words import REMINDED_BY
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Paragraph, Signature
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, reach_of, signer
from helpdesk.reports.prices import with_tax
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class NoticeData(JobPaper):
    """Everything the letter prints."""

    stage: str = "reminder"
    """``last``: the last letter."""
    sent: bool = True
    """False: nothing was sent yet; the letter is then a draft."""
    written_on: date | None = None
    how: str = ""
    letter: str = ""
    ready_on: date | None = None
    told_on: date | None = None
    told_how: str = ""
    charge_cents: int | None = None
    """What the work costs, tax included; empty where nobody knows."""
    free_until: date | None = None
    """The last day of free storage; empty where storage is never charged."""
    storage_day_cents: int = 0
    storage_days: int = 0
    storage_cents: int = 0
    """So far."""
    last_day: date | None = None
    """Of the last letter."""
    limit_on: date | None = None
    """When the right to the unit lapses."""
    hours: str = ""
    unclaimed: str = ""
    """The law's words about that right."""
    issued_by: str = ""


REMINDER = translate("Notice", "Notice: your unit is waiting to be collected")
LAST = translate("Notice", "Last notice: your unit is waiting to be collected")


def notice(data: NoticeData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The letter. Role of signature: ``shop``."""
    say = words.say
    last = data.stage == "last"
    day = words.day(data.written_on) if data.written_on else ""
    how = say(REMINDED_BY[data.how]) if data.how in REMINDED_BY else ""
    sent = [
        Fact(say(translate("Notice", "Date")), day, required=True),
        *([Fact(say(translate("Notice", "Sent")), how)] if how else []),
        *(
            [Fact(say(translate("Notice", "Number of the letter")), data.letter, strong=True)]
            if data.letter
            else []
        ),
    ]
    blocks: list[Block] = [
        Paragraph(say(_opening(data, words))),
        Facts(tuple(_facts(data, words)), columns=2),
        Heading(say(translate("Notice", "What we ask of you"))),
        *[Paragraph(say(text), mark=f"{place}.") for place, text in enumerate(_asked(data, words), start=1)],
        *([Paragraph(data.unclaimed, "conditions")] if data.unclaimed else []),
        Signature((signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.issued_by),)),
    ]
    return job_document(LAST if last else REMINDER, data, words, sent, blocks, provisional=not data.sent)


def _opening(data: NoticeData, words: Words) -> Text:
    told = words.day(data.told_on) if data.told_on else "________"
    how = words.say(TOLD_BY[data.told_how]).lower() if data.told_how in TOLD_BY else ""
    if how:
        opening = translate(
            "Notice",
            "Your unit is ready. We told you so on {day} ({how}), and you have not collected it yet.",
        )
        return opening(day=told, how=how)
    opening = translate(
        "Notice", "Your unit is ready. We told you so on {day}, and you have not collected it yet."
    )
    return opening(day=told)


def _facts(data: NoticeData, words: Words) -> Iterator[Fact]:
    say = words.say
    if data.ready_on:
        yield Fact(say(translate("Notice", "Ready since")), words.day(data.ready_on))
    if data.charge_cents is not None:
        nothing = say(translate("Notice", "Nothing"))
        pay = with_tax(words, data.charge_cents) if data.charge_cents else nothing
        yield Fact(say(translate("Notice", "To pay for the work")), pay)
    if not data.storage_day_cents or data.free_until is None:
        yield Fact(say(translate("Notice", "Storage")), say(translate("Notice", "Free of charge")))
    else:
        yield Fact(say(translate("Notice", "Storage is free until")), words.day(data.free_until))
        each = translate("Notice", "{amount} for each day")(amount=with_tax(words, data.storage_day_cents))
        yield Fact(say(translate("Notice", "After that")), say(each))
    if data.storage_cents:
        so_far = translate("Notice", "%n day(s), {amount}", "", 1)
        said = say(so_far(n=data.storage_days, amount=words.money(data.storage_cents)))
        yield Fact(say(translate("Notice", "Storage so far")), said, strong=True)
    if data.last_day:
        yield Fact(say(translate("Notice", "Last day to collect")), words.day(data.last_day), strong=True)
    elif data.limit_on:
        yield Fact(say(translate("Notice", "The right to it lapses on")), words.day(data.limit_on))


def _asked(data: NoticeData, words: Words) -> Iterator[Text]:
    reach = reach_of(data.shop, words)
    where = translate("Notice", "Please collect it in our shop ({reach}) and bring the deposit receipt.")
    yield where(reach=reach)
    if data.hours:
        yield translate("Notice", "We are open: {hours}.")(hours=data.hours)
    yield translate(
        "Notice", "If you cannot come, send somebody with the receipt, or tell us and we will find a way."
    )
    if data.stage == "last":
        after = translate(
            "Notice",
            "If nobody has collected it by {day}, the owner of the shop decides what becomes of it: it may be "
            "recycled, sold, given away or kept. This is our last letter.",
        )
        yield after(day=data.last_day) if data.last_day else after(day="________")
    yield translate(
        "Notice",
        "Your data: what is stored on it is yours. If you want it, collect it in time: before the unit leaves the "
        "shop in any other way, we destroy it and cannot bring it back.",
    )
