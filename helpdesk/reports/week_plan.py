"""The week on paper: a row for each person, a column for each day; knows not where its data come from."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.visit_words import NOBODY_GOES
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Block,
    CellContent,
    Document,
    Head,
    PageSize,
    Paragraph,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.texts import translate

ACROSS = PageSize(297, 210, 14)
"""A sheet laid across: seven days stand side by side."""


@dataclass(frozen=True, kw_only=True)
class WeekVisit:
    """A visit in a cell of the plan."""

    at: str
    customer: str = ""
    town: str = ""
    what: str = ""
    fixed: bool = False
    waits: bool = False
    """A part for it is not here."""


@dataclass(frozen=True, kw_only=True)
class WeekPerson:
    """Whose row, and the visits of each day."""

    name: str
    """Empty: nobody goes yet."""
    days: tuple[tuple[WeekVisit, ...], ...] = ()
    away: tuple[bool, ...] = ()
    """On which of the days they are away."""


@dataclass(frozen=True, kw_only=True)
class WeekPlanData:
    """Everything a week's plan prints."""

    shop: Head = field(default_factory=Head)
    days: tuple[date, ...] = ()
    closed: tuple[bool, ...] = ()
    """On which of the days the shop is closed."""
    people: tuple[WeekPerson, ...] = ()


def week_plan(data: WeekPlanData, words: Words) -> Document:
    """The plan of a week."""
    blocks: list[Block] = [_table(data, words)]
    if any(visit.fixed or visit.waits for person in data.people for day in person.days for visit in day):
        signs = translate("WeekPlan", "! the time was promised · ? a part is not here yet")
        blocks.append(Paragraph(words.say(signs), "secondary"))
    first, last = (data.days[0], data.days[-1]) if data.days else (None, None)
    span = translate("WeekPlan", "{first} to {last}")(first=words.day(first), last=words.day(last))
    count = sum(len(day) for person in data.people for day in person.days)
    return Document(
        title=words.say(PAPERS["week_plan"].title),
        number=words.say(span),
        subject=words.say(translate("DaySheets", "%n visit(s)", "", 1)(n=count)),
        language=words.language,
        head=data.shop,
        blocks=tuple(blocks),
        page=ACROSS,
    )


def _table(data: WeekPlanData, words: Words) -> Table:
    columns = [TableColumn(words.say(translate("WeekPlan", "Who")), 1.1)]
    for day, closed in zip(data.days, data.closed, strict=True):
        said = f"{words.weekday(day.weekday())} {day.day}"
        mark = words.say(translate("WeekPlan", "{day} · closed")(day=said)) if closed else said
        columns.append(TableColumn(mark, 1.5))
    rows: list[tuple[CellContent, ...]] = []
    for person in data.people:
        cells: list[CellContent] = [Strong(person.name or words.say(NOBODY_GOES))]
        for place, visits in enumerate(person.days):
            away = words.say(translate("WeekPlan", "Away")) if person.away[place] else ""
            cells.append("\n\n".join(part for part in (away, *(_cell(visit) for visit in visits)) if part))
        rows.append(tuple(cells))
    empty = translate("WeekPlan", "Nobody works here yet.")
    return Table(tuple(columns), tuple(rows), empty=words.say(empty))


def _cell(visit: WeekVisit) -> str:
    mark = ("!" if visit.fixed else "") + ("?" if visit.waits else "")
    head = " ".join(part for part in (visit.at, mark, visit.customer) if part)
    return "\n".join(part for part in (head, visit.town, visit.what) if part)
