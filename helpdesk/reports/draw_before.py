"""What went before a draw, as its rules and its record print it; a draw that went straight prints nothing."""

from __future__ import annotations

from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Heading, Paragraph, Table, TableColumn
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class DoneBefore:
    """A step that was done, or taken back, before the draw as it stands."""

    at: datetime | None = None
    what: str = ""
    """Its words as the journal has them, to be said in any language."""


_WHY = translate(
    "DrawPaper",
    "The draw was fixed or drawn before, and that was undone. Everything that was done is told here; the public number can be "
    "compared with the one that was published for the day.",
)


def before(steps: tuple[DoneBefore, ...], words: Words) -> list[Block]:
    """A heading, why it is told, and each step with its moment."""
    if not steps:
        return []
    say = words.say
    columns = (
        TableColumn(say(translate("DrawPaper", "When")), 1.2),
        TableColumn(say(translate("DrawPaper", "What was done")), 3.4),
    )
    rows = tuple((words.moment(one.at), say(Text.from_json(one.what))) for one in steps)
    return [
        Heading(say(translate("DrawPaper", "What went before"))),
        Paragraph(say(_WHY), "secondary"),
        Table(columns, rows, dense=True),
    ]
