"""The copy of a person's data on paper: who keeps it and why, then all of it, table by table.

It does not know where its data come from.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Facts,
    Head,
    Heading,
    Paragraph,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import Party, party_facts
from helpdesk.texts import translate

TITLE = translate("DataCopy", "Copy of personal data")


@dataclass(frozen=True, kw_only=True)
class DataRow:
    """One record: its number, and what is kept of it as label and value, already in the paper's words."""

    number: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class DataPart:
    """The records of one table, under what one of them is called."""

    title: str
    rows: tuple[DataRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DataCopy:
    """Everything the copy prints."""

    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    as_of: date | None = None
    notice: str = ""
    """Who uses the data for what, and the person's rights (GDPR arts. 13, 15.1)."""
    kept_until: date | None = None
    law: str = ""
    parts: tuple[DataPart, ...] = ()


def data_copy(data: DataCopy, words: Words) -> Document:
    """The copy, ready to be drawn."""
    until = translate("DataCopy", "As of {day}")(day=words.day(data.as_of))
    blocks: list[Block] = [Facts(party_facts(words, data.customer)), *_about(data, words)]
    for part in data.parts:
        blocks.append(Heading(part.title, str(len(part.rows))))
        blocks.append(_table(part, words))
    return Document(
        title=words.say(TITLE),
        number=data.customer.number,
        subject=words.say(until) if data.as_of else "",
        language=words.language,
        head=data.shop,
        code=data.customer.number,
        blocks=tuple(blocks),
    )


def _about(data: DataCopy, words: Words) -> list[Block]:
    """What the law wants said beside the data themselves."""
    kept = translate(
        "DataCopy", "The records of business among them are kept at least until {day} ({law}), then erased."
    )
    said = [
        data.notice,
        words.say(kept(day=words.day(data.kept_until), law=data.law)) if data.kept_until else "",
        words.say(
            translate(
                "DataCopy",
                "The data come from you, from what you bought and brought here, and from what was done about it. "
                "Nothing is decided about you by a program alone. What belongs to others, or protects devices, "
                "is left out. The same data for a program are in the file beside this paper.",
            )
        ),
    ]
    heading = Heading(words.say(translate("DataCopy", "What these data are for")))
    return [heading, *(Paragraph(text) for text in said if text)]


def _table(part: DataPart, words: Words) -> Table:
    return Table(
        columns=(
            TableColumn(words.say(translate("DataCopy", "Number")), 1),
            TableColumn(words.say(translate("DataCopy", "What is kept")), 9),
        ),
        rows=tuple(
            (row.number, " · ".join(f"{label}: {value}" for label, value in row.facts) or "—")
            for row in part.rows
        ),
    )
