"""The count sheet: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain.counting import COUNTED_WHAT
from helpdesk.formats import Words
from helpdesk.reports.count_sheet import CountSheetData, SheetLine, count_sheet
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.stock.count_reader import Counts
from helpdesk.services.stock.count_rows import CountLineRow, CountRow


def count_sheet_data(source: Source, subject: Subject, words: Words) -> CountSheetData:
    """The sheet as the count stands; who counts blind is told no expected number."""
    card = Counts(source.store).get(subject.count or 0)
    facts = card.facts
    return CountSheetData(
        count_number=facts.number,
        shop=head(source.settings),
        scope=facts.place or words.say(COUNTED_WHAT[facts.scope]),
        began_at=facts.started_at,
        posted_at=facts.closed_at if facts.state == "closed" else None,
        counted_by=facts.who or "",
        blind=facts.blind,
        notes=facts.notes,
        lines=tuple(_line(line, facts) for line in card.lines),
    )


def _line(line: CountLineRow, facts: CountRow) -> SheetLine:
    told = facts.state == "closed" or not facts.blind
    return SheetLine(
        place=line.location,
        code=line.code or line.maker_code,
        name=line.name,
        expected=line.expected if told else None,
        counted=line.counted,
        difference=line.difference if told else None,
        moved=line.moved,
        reason=line.reason,
    )


MAKER = PaperMaker(data=CountSheetData, gather=count_sheet_data, draw=count_sheet)
