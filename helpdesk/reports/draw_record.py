"""The record of a draw: seed, hashes, public number and formula, with which anybody finds the same order; the winner by
initials; the place to sign for the prize."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
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
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, signer
from helpdesk.texts import translate

PRINTED = 200
"""Entries that are printed: of more the first; the whole list is exported as a file."""


@dataclass(frozen=True, kw_only=True)
class RankedEntry:
    """An entry in its place."""

    rank: int = 0
    entry: str = ""
    score: str = ""


@dataclass(frozen=True, kw_only=True)
class DrawData:
    """Everything the record prints."""

    number: str = ""
    draw: str = ""
    rules: str = ""
    """The number of the rules that were published."""
    shop: Head = field(default_factory=Head)
    name: str = ""
    prize: str = ""
    drawn_at: datetime | None = None
    public: str = ""
    public_source: str = ""
    seed: str = ""
    seed_hash: str = ""
    list_hash: str = ""
    entries: int = 0
    order: tuple[RankedEntry, ...] = ()
    substitutes: int = 0
    winner: str = ""
    """Their initials."""
    winner_entry: str = ""
    last_on: date | None = None
    faults: tuple[str, ...] = ()
    """What does not agree, said aloud."""
    before: tuple[DoneBefore, ...] = ()
    number_reason: str = ""
    """Why the number is another than one entered before."""
    handed_on: date | None = None


def draw_record(data: DrawData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The record. Roles of signature: ``winner``, ``shop``."""
    say, signed = words.say, tuple(signed)
    blocks: list[Block] = [*_wrong(data, words)]
    if data.winner_entry:
        won = translate("DrawPaper", "Winner: {entry} ({initials})")
        blocks.append(Panel(say(won(entry=data.winner_entry, initials=data.winner or "—")), data.prize))
    elif data.seed:
        blocks.append(Panel(say(translate("DrawPaper", "Nobody takes the prize")), data.prize))
    else:
        blocks.append(Panel(say(translate("DrawPaper", "Not drawn yet")), data.prize))
    blocks.append(Facts(tuple(_facts(data, words)), columns=2))
    blocks += [*before(data.before, words), *_check(data, words), *_order(data, words)]
    told = translate("DrawPaper", "I received the prize “{prize}” on the day beside my signature.")
    places = (
        signer(words, PAPERS["draw"].signers["winner"], "winner", signed),
        signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed),
    )
    blocks.append(Signature(places, say(told(prize=data.prize))))
    return Document(
        title=say(PAPERS["draw"].title),
        number=data.number or data.draw,
        subject=data.name,
        language=words.language,
        head=data.shop,
        code=data.draw,
        blocks=tuple(blocks),
        provisional=not data.seed,
        provisional_why=say(translate("DrawPaper", "The draw is not made yet; its record follows.")),
    )


def _wrong(data: DrawData, words: Words) -> list[Block]:
    if not data.faults:
        return []
    title = words.say(translate("DrawPaper", "This draw does not agree with what was published"))
    return [Panel(title, "\n".join(data.faults))]


def _facts(data: DrawData, words: Words) -> list[Fact]:
    say = words.say
    facts = [
        Fact(say(translate("DrawPaper", "Draw")), data.draw),
        Fact(say(translate("DrawPaper", "Rules published as")), data.rules),
        Fact(say(translate("DrawPaper", "Drawn on")), words.moment(data.drawn_at)),
        Fact(say(translate("DrawPaper", "Last day to hand over")), words.day(data.last_on)),
        Fact(
            say(translate("DrawPaper", "Handed over on")), words.day(data.handed_on) if data.handed_on else ""
        ),
    ]
    if data.number_reason:
        why = say(translate("DrawPaper", "Why another number than before"))
        facts.append(Fact(why, data.number_reason, wide=True))
    return facts


def _check(data: DrawData, words: Words) -> list[Block]:
    """All that somebody needs to find the same order, and how, with what every PC has."""
    say = words.say
    rows = [
        (say(translate("DrawPaper", "Public number ({what})")(what=data.public_source)), data.public or "—"),
        (say(translate("DrawPaper", "Seed, published now")), data.seed or "—"),
        (say(translate("DrawPaper", "Its hash, published before")), data.seed_hash),
        (
            say(translate("DrawPaper", "Hash of the list, %n entr(y/ies)", "", 1)(n=data.entries)),
            data.list_hash,
        ),
    ]
    example = data.order[0].entry if data.order else "C000001"
    command = (
        f"printf '%s' '{data.public}|{data.list_hash}|{example}' | "
        f"openssl dgst -sha256 -mac HMAC -macopt hexkey:{data.seed}"
    )
    steps = [
        translate("DrawPaper", "The hash of the seed's bytes is the one published before (SHA-256)."),
        translate("DrawPaper", "The entries sorted, each with a line feed, give the hash of the list."),
        translate(
            "DrawPaper", "Each entry's score is the HMAC-SHA256, with the seed as key, of number|list|entry."
        ),
        translate("DrawPaper", "Sorted by score the entries stand as below. For the first one, for example:"),
    ]
    return [
        Heading(say(translate("DrawPaper", "To check it"))),
        Table(
            (
                TableColumn(say(translate("DrawPaper", "What")), 1.2),
                TableColumn(say(translate("DrawPaper", "Value")), 3.4),
            ),
            tuple(rows),
            dense=True,
        ),
        *[Paragraph(say(text), mark=f"{place}.") for place, text in enumerate(steps, start=1)],
        *([Paragraph(command, "secondary")] if data.seed else []),
    ]


def _order(data: DrawData, words: Words) -> list[Block]:
    if not data.order:
        return []
    say = words.say
    columns = (
        TableColumn(say(translate("DrawPaper", "Place")), 0.45, "right"),
        TableColumn(say(translate("DrawPaper", "Entry")), 0.95),
        TableColumn(say(translate("DrawPaper", "Score")), 4.6),
    )
    rows = tuple((words.number(one.rank), one.entry, one.score) for one in data.order[:PRINTED])
    blocks: list[Block] = [
        Heading(say(translate("DrawPaper", "Order of the draw"))),
        Table(columns, rows, dense=True),
    ]
    if len(data.order) > PRINTED:
        said = translate(
            "DrawPaper", "The first {shown} of {many}; the whole list is given as a file to who asks."
        )
        blocks.append(Paragraph(say(said(shown=PRINTED, many=len(data.order))), "secondary"))
    return blocks
