"""The sheet on which stock is counted by hand, by place; knows not where its data come from."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.stock_words import COUNT_REASONS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Beside,
    Block,
    Document,
    Fact,
    Head,
    Heading,
    Paragraph,
    Signature,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, signer
from helpdesk.texts import translate

GAP = "________"


@dataclass(frozen=True, kw_only=True)
class SheetLine:
    """A part to count. Nothing is printed for ``expected`` where nobody is to know it."""

    place: str = ""
    code: str = ""
    name: str = ""
    expected: int | None = None
    counted: int | None = None
    difference: int | None = None
    moved: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class CountSheetData:
    """Everything a count sheet prints."""

    count_number: str = ""
    shop: Head = field(default_factory=Head)
    scope: str = ""
    """What is counted, in words."""
    began_at: datetime | None = None
    posted_at: datetime | None = None
    counted_by: str = ""
    blind: bool = False
    notes: str = ""
    lines: tuple[SheetLine, ...] = ()


def count_sheet(data: CountSheetData, words: Words, signed: tuple[Signed, ...] = ()) -> Document:
    """The sheet: with gaps to write in while it is counted, with what came of it once it is posted."""
    say = words.say
    blocks: list[Block] = [_facts(data, words)]
    if data.posted_at is None:
        how = translate(
            "CountSheet",
            "Write down what lies there, also 0. Work may go on: what moves meanwhile is taken in by the program.",
        )
        blocks.append(Paragraph(say(how), "secondary"))
    if data.lines:
        count = translate("CountSheet", "%n part(s)", "", 1)(n=len(data.lines))
        blocks += [Heading(say(translate("CountSheet", "Parts")), say(count)), _table(data, words)]
    if not data.lines:
        blocks.append(Paragraph(say(translate("CountSheet", "There is nothing to count."))))
    if data.notes:
        blocks += [Heading(say(translate("CountSheet", "Remarks"))), Paragraph(data.notes)]
    blocks.append(
        Signature((signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.counted_by),))
    )
    return Document(
        title=say(PAPERS["count_sheet"].title),
        number=data.count_number,
        subject=words.moment(data.began_at) if data.began_at else "",
        language=words.language,
        head=data.shop,
        code=data.count_number,
        blocks=tuple(blocks),
    )


def _facts(data: CountSheetData, words: Words) -> Beside:
    say = words.say
    left = (
        Fact(say(translate("CountSheet", "What is counted")), data.scope, strong=True),
        Fact(say(translate("CountSheet", "Counted by")), data.counted_by, required=True),
    )
    began = words.moment(data.began_at) if data.began_at else ""
    posted = words.moment(data.posted_at) if data.posted_at else ""
    right = (
        Fact(say(translate("CountSheet", "Started")), began),
        *((Fact(say(translate("CountSheet", "Posted")), posted, strong=True),) if posted else ()),
    )
    return Beside(left, right)


def _table(data: CountSheetData, words: Words) -> Table:
    say = words.say
    done = data.posted_at is not None
    shown = done or not data.blind
    columns = [
        TableColumn(say(translate("CountSheet", "Place")), 1.0),
        TableColumn(say(translate("CountSheet", "Code")), 1.6),
        TableColumn(say(translate("CountSheet", "Part")), 3.8),
    ]
    if shown:
        columns.append(TableColumn(say(translate("CountSheet", "Should be")), 1.1, "right"))
    columns.append(TableColumn(say(translate("CountSheet", "Counted")), 1.2, "right"))
    if done:
        columns.append(TableColumn(say(translate("CountSheet", "Difference")), 1.2, "right"))
    columns.append(TableColumn(say(translate("CountSheet", "Remark")), 2.0))
    rows = []
    for line in data.lines:
        cells = [line.place or "—", line.code or "—", line.name]
        if shown:
            cells.append(words.number(line.expected) if line.expected is not None else "—")
        cells.append(words.number(line.counted) if line.counted is not None else "—" if done else GAP)
        if done:
            cells.append(_signed(line.difference, words))
        cells.append(_remark(line, words))
        rows.append(tuple(cells))
    return Table(tuple(columns), tuple(rows))


def _signed(difference: int | None, words: Words) -> str:
    if difference is None:
        return "—"
    return f"+{words.number(difference)}" if difference > 0 else words.number(difference)


def _remark(line: SheetLine, words: Words) -> str:
    found = []
    if line.reason in COUNT_REASONS:
        found.append(words.say(COUNT_REASONS[line.reason]))
    if line.moved:
        found.append(words.say(translate("CountSheet", "moved during the count")))
    return " · ".join(found)
