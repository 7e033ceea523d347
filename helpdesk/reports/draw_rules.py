"""The rules of a draw, as they hang on the wall: who, what, when, how it is drawn, and both hashes once it is fixed.

Sources: Ley 7/1996 arts. 19, 32-34 (duration and rules said, handed over within three months); the region's own rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.draw_words import REGIONS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.draw_before import DoneBefore, before
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Panel,
    Paragraph,
    Signature,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, reach_of, signer
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class DrawRulesData:
    """Everything the rules print."""

    number: str = ""
    draw: str = ""
    """The draw's own number."""
    shop: Head = field(default_factory=Head)
    name: str = ""
    prize: str = ""
    prize_cents: int = 0
    region: str = ""
    who_may: str = ""
    how_to: str = ""
    source: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    drawn_on: date | None = None
    public_source: str = ""
    substitutes: int = 0
    claim_days: int = 0
    hand_over_until: date | None = None
    data_use: str = ""
    fraud_rule: str = ""
    entries: int = 0
    seed_hash: str = ""
    list_hash: str = ""
    fixed_at: datetime | None = None
    printed_by: str = ""
    before: tuple[DoneBefore, ...] = ()


FORMULA = "HMAC-SHA256(seed, public-number | list-hash | entry)"
"""Of bytes; the parts of the message are joined by a vertical bar without blanks."""


def draw_rules(data: DrawRulesData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The rules. Role of signature: ``shop``."""
    say = words.say
    fixed = bool(data.seed_hash and data.list_hash)
    blocks: list[Block] = [
        Panel(data.prize, say(_WORTH(value=words.money(data.prize_cents)))),
        Facts(tuple(_facts(data, words)), columns=2),
        Heading(say(translate("DrawPaper", "How it goes"))),
        *[
            Paragraph(text, "conditions", f"{place}.")
            for place, text in enumerate(_clauses(data, words), start=1)
        ],
        Heading(say(translate("DrawPaper", "So that anybody can check it"))),
        *(_commitment(data, words) if fixed else [Paragraph(say(_NOT_YET))]),
        *before(data.before, words),
        Signature(
            (signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.printed_by),)
        ),
    ]
    return Document(
        title=say(PAPERS["draw_rules"].title),
        number=data.number or data.draw,
        subject=data.name,
        language=words.language,
        head=data.shop,
        code=data.draw,
        blocks=tuple(blocks),
        provisional=not fixed,
        provisional_why=say(
            translate("DrawPaper", "The draw is not fixed yet; these rules can still change.")
        ),
    )


_WORTH = translate("DrawPaper", "Market value {value}. Taking part is free of charge.")
_ENTERED = {
    "purchases": translate("DrawPaper", "Whoever buys here in the period takes part by that alone, once."),
    "repairs": translate(
        "DrawPaper", "Whoever gets a repair back here in the period takes part by that alone, once."
    ),
    "slips": translate(
        "DrawPaper", "Whoever leaves a numbered slip here in the period takes part; each number once."
    ),
}
_DATA = translate(
    "DrawPaper",
    "{shop} uses the data of those who take part to hold this draw and for nothing else, and keeps them as long as the "
    "law asks for it. Anybody can ask to see, correct or erase their own, and can complain to the data protection "
    "authority (aepd.es). Winners are published by their entry and initials alone.",
)
"""What somebody is told whose data are taken (GDPR art. 13), where the shop has no words of its own."""
_NOT_YET = translate(
    "DrawPaper",
    "Before the draw the hashes of a secret seed and of the list of entries are published here. Entries end first.",
)


def _facts(data: DrawRulesData, words: Words) -> list[Fact]:
    say = words.say
    period = translate("DrawPaper", "{first} to {last}")(first=data.starts_on, last=data.ends_on)
    region = REGIONS.get(data.region)
    return [
        Fact(say(translate("DrawPaper", "Organiser")), data.shop.shop, required=True),
        Fact(say(translate("DrawPaper", "Tax id")), data.shop.tax_id, required=True),
        Fact(say(translate("DrawPaper", "Where to ask")), reach_of(data.shop, words), wide=True),
        Fact(say(translate("DrawPaper", "Entries")), say(period), strong=True),
        Fact(say(translate("DrawPaper", "Drawn with the number of")), words.day(data.drawn_on), strong=True),
        Fact(say(translate("DrawPaper", "Open to people of")), say(region) if region else data.region),
        Fact(say(translate("DrawPaper", "Substitutes")), words.number(data.substitutes)),
    ]


def _clauses(data: DrawRulesData, words: Words) -> list[str]:
    say = words.say
    entered = _ENTERED.get(data.source)
    told = [
        data.who_may or say(translate("DrawPaper", "Adults may take part, each of them free of charge.")),
        data.how_to or (say(entered) if entered else ""),
        say(
            translate(
                "DrawPaper",
                "The winner is told by the shop and has {days} days to accept. Otherwise the prize goes to the next of "
                "{many} substitutes in the order of the draw.",
            )(days=data.claim_days, many=data.substitutes)
        ),
        say(
            translate(
                "DrawPaper",
                "The prize is handed over by {day} at the latest. It cannot be exchanged for money.",
            )(day=data.hand_over_until)
        ),
        data.fraud_rule
        or say(
            translate(
                "DrawPaper",
                "False or copied entries are left out; so are the shop's staff and their families.",
            )
        ),
        data.data_use or say(_DATA(shop=data.shop.shop)),
    ]
    return [text for text in told if text]


def _commitment(data: DrawRulesData, words: Words) -> list[Block]:
    say = words.say
    number = translate(
        "DrawPaper",
        "The public number is: {what}, {day}. Each entry's score is {formula}; seed as bytes, the rest joined by “|”. "
        "The lowest score wins, the next are the substitutes. After the draw the seed is published.",
    )
    return [
        Paragraph(say(number(what=data.public_source, day=data.drawn_on, formula=FORMULA))),
        Table(
            (
                TableColumn(say(translate("DrawPaper", "Published before the draw")), 1.2),
                TableColumn("SHA-256", 3.4),
            ),
            (
                (say(translate("DrawPaper", "Hash of the secret seed")), data.seed_hash),
                (
                    say(translate("DrawPaper", "Hash of the list, %n entr(y/ies)", "", 1)(n=data.entries)),
                    data.list_hash,
                ),
            ),
        ),
        Paragraph(
            say(translate("DrawPaper", "Fixed on {when}.")(when=words.moment(data.fixed_at))), "secondary"
        ),
    ]
