"""A technician's day on paper: the order of the day, then a sheet for each visit; knows not where its data come from.

A sheet has the order and the numbers of the form in which a visit is keyed afterwards: when somebody came, then job by
job the lines of its checklist that are still to be done, work, parts, minutes, meter; last how it ended.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.checklists import limits_text
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.visit_words import NOBODY_GOES, NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    PageBreak,
    Panel,
    Paragraph,
    Signature,
    Signer,
    Strong,
    Table,
    TableColumn,
    Tick,
    Together,
    WritingLines,
)
from helpdesk.reports.parties import ADDRESS, PHONE, THE_CUSTOMER
from helpdesk.texts import Text, translate

BOX = "☐"


@dataclass(frozen=True, kw_only=True)
class SheetCheck:
    """A line of a checklist."""

    number: int
    """Its place in the whole list."""
    text: str
    asks: str = ""
    measure: str = ""
    least: str = ""
    most: str = ""
    photo: bool = False


@dataclass(frozen=True, kw_only=True)
class SheetWork:
    """A job that is served by a visit."""

    id: int
    number: str
    kind: str
    """In words."""
    unit: str = ""
    serial: str = ""
    problem: str = ""
    waits: bool = False
    """A part of it is not here."""
    checklist: str = ""
    checks: tuple[SheetCheck, ...] = ()
    measure: str | None = None
    """The unit of its meter; nothing where it has none."""
    last_reading: str = ""


@dataclass(frozen=True, kw_only=True)
class SheetVisit:
    """A visit of the day."""

    at: str
    """The wall time it is planned for, or about when it is its turn."""
    until: str = ""
    about: bool = False
    fixed: bool = False
    confirmed: str = ""
    """What the customer said of it, in words."""
    minutes: int = 0
    travel: int = 0
    customer: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""
    note: str = ""
    result: str = ""
    """How it ended, in words, where it did."""
    works: tuple[SheetWork, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether a part for it is not here."""
        return any(work.waits for work in self.works)


@dataclass(frozen=True, kw_only=True)
class TechnicianDay:
    """Whose day, and its visits in the order in which they are made."""

    name: str
    """Empty: nobody goes yet."""
    by: str = "planned"
    kilometres: float | None = None
    saved: float | None = None
    from_shop: bool = True
    """Whether the way begins and ends at the shop, for its coordinates are known."""
    visits: tuple[SheetVisit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DaySheetsData:
    """Everything the sheets of a day print."""

    shop: Head = field(default_factory=Head)
    day: date | None = None
    days: tuple[TechnicianDay, ...] = ()


_PART = translate("DaySheets", "A part is not here yet")


def day_sheets(data: DaySheetsData, words: Words) -> Document:
    """The sheets of a day, technician by technician."""
    pages = [page for day in data.days for page in _pages(day, words)]
    blocks: list[Block] = []
    for page in pages:
        blocks += ([PageBreak()] if blocks else []) + page
    if not blocks:
        blocks = [Paragraph(words.say(translate("DaySheets", "No visit is planned on this day.")))]
    said = translate("DaySheets", "%n visit(s)", "", 1)(n=sum(len(day.visits) for day in data.days))
    return Document(
        title=words.say(PAPERS["day_sheets"].title),
        number=words.day_long(data.day),
        subject=words.say(said),
        language=words.language,
        head=data.shop,
        blocks=tuple(blocks),
    )


def _pages(day: TechnicianDay, words: Words) -> list[list[Block]]:
    name = day.name or words.say(NOBODY_GOES)
    sheets = [
        _sheet(visit, f"{name} · {place}/{len(day.visits)}", day, words)
        for place, visit in enumerate(day.visits, start=1)
    ]
    return [_overview(day, name, words), *sheets] if len(sheets) > 1 else sheets


# -- the order of the day -------------------------------------------------------------------------------------


def _overview(day: TechnicianDay, name: str, words: Words) -> list[Block]:
    say = words.say
    columns = (
        TableColumn("", 0.35, "right"),
        TableColumn(say(translate("DaySheets", "Time")), 1.35),
        TableColumn(say(translate("DaySheets", "Customer and place")), 3),
        TableColumn(say(translate("DaySheets", "What")), 3),
        TableColumn(say(translate("DaySheets", "Min")), 0.6, "right"),
    )
    rows = tuple(
        (
            str(place),
            Strong(_time(visit, words)),
            _where(visit, words),
            _what(visit, words),
            str(visit.minutes),
        )
        for place, visit in enumerate(day.visits, start=1)
    )
    return [
        Heading(name, say(translate("DaySheets", "Order of the day"))),
        Paragraph(_order_said(day, words), "secondary"),
        Table(columns, rows),
    ]


def _order_said(day: TechnicianDay, words: Words) -> str:
    if day.by == "postcode":
        return words.say(_BY_POSTCODE)
    if day.by == "planned" or day.kilometres is None or day.saved is None:
        return words.say(_BY_TIME)
    way = words.say((_FROM_SHOP if day.from_shop else _FROM_FIRST)(km=words.number(day.kilometres, 1)))
    less = _SAVED(km=words.number(day.saved, 1)) if day.saved >= 0.05 else _AS_SHORT
    return words.say(_BY_WAY(way=way, less=words.say(less)))


_BY_TIME = translate("DaySheets", "In the order of the planned times.")
_BY_POSTCODE = translate(
    "DaySheets", "Promised times kept, the rest by postcode: not every place has coordinates."
)
_BY_WAY = translate(
    "DaySheets",
    "Promised times kept, the rest by the shortest way in straight lines: {way}, {less}. Roads are longer.",
)
_FROM_SHOP = translate("DaySheets", "{km} km from the shop and back")
_FROM_FIRST = translate("DaySheets", "{km} km from the first to the last")
_SAVED = translate("DaySheets", "{km} km less than by the planned times")
_AS_SHORT = translate("DaySheets", "no way is shorter than by the planned times")


def _time(visit: SheetVisit, words: Words) -> str:
    if visit.about:
        return words.say(translate("DaySheets", "about {at}")(at=visit.at))
    return visit.at


def _where(visit: SheetVisit, words: Words) -> str:
    phone = words.phone(visit.phones[0]) if visit.phones else ""
    return "\n".join(part for part in (visit.customer, visit.address, phone) if part)


def _what(visit: SheetVisit, words: Words) -> str:
    lines = [" · ".join(part for part in (work.number, work.kind, work.unit) if part) for work in visit.works]
    marks = [words.say(_PROMISED)] if visit.fixed else []
    marks += [words.say(_PART)] if visit.waits else []
    return "\n".join([*lines, *marks])


_PROMISED = translate("DaySheets", "Time promised")


# -- a sheet --------------------------------------------------------------------------------------------------


def _sheet(visit: SheetVisit, place: str, day: TechnicianDay, words: Words) -> list[Block]:
    say = words.say
    blocks: list[Block] = [Heading(visit.customer or "—", place)]
    if visit.waits:
        waiting = ", ".join(work.number for work in visit.works if work.waits)
        hint = translate("DaySheets", "Ask for it before leaving: job {number}.")
        blocks.append(Panel(say(_PART), say(hint(number=waiting))))
    blocks.append(Facts(tuple(_facts(visit, words)), columns=2))
    if visit.note:
        blocks.append(Paragraph(visit.note, "secondary"))
    blocks.append(_line(translate("DaySheets", "Arrived at"), words))
    for work in visit.works:
        blocks += _work(work, words)
    blocks.append(_end(visit, day, words))
    return blocks


def _facts(visit: SheetVisit, words: Words) -> list[Fact]:
    say = words.say
    phones = " / ".join(words.phone(phone) for phone in visit.phones)
    until = f"–{visit.until}" if visit.until and not visit.about else ""
    when = " · ".join(
        part
        for part in (
            _time(visit, words) + until,
            say(_PROMISED) if visit.fixed else "",
            visit.confirmed,
            visit.result,
        )
        if part
    )
    minutes = translate("DaySheets", "{minutes} min., {travel} of travel")
    return [
        Fact(say(translate("DaySheets", "Time")), when, strong=True),
        Fact(
            say(translate("DaySheets", "Planned")), say(minutes(minutes=visit.minutes, travel=visit.travel))
        ),
        Fact(say(ADDRESS), visit.address, required=True),
        Fact(say(PHONE), phones, required=True),
    ]


def _line(label: Text, words: Words, beside: Text | None = None) -> Block:
    labels = [label] if beside is None else [label, beside]
    return Facts(tuple(Fact(words.say(said), "", required=True) for said in labels), columns=2)


def _work(work: SheetWork, words: Words) -> list[Block]:
    say = words.say
    unit = " · ".join(part for part in (work.unit, work.serial) if part)
    blocks: list[Block] = [Heading(" · ".join(part for part in (work.kind, unit) if part), work.number)]
    if work.problem:
        blocks.append(Paragraph(work.problem))
    rest: list[Block] = [
        Facts((Fact(say(translate("DaySheets", "Work done")), "", required=True, wide=True),), columns=2),
        WritingLines(1),
        Facts((Fact(say(translate("DaySheets", "Parts")), "", required=True, wide=True),), columns=2),
        _minutes(work, words),
    ]
    if not work.checks:
        # What is written by hand stays below what it is about.
        return [Together((*blocks, *rest))]
    return [*blocks, _checks(work, words), Together(tuple(rest))]


def _minutes(work: SheetWork, words: Words) -> Facts:
    """The minutes, and beside them what the meter shows, where the unit has one."""
    facts = [Fact(words.say(translate("DaySheets", "Minutes")), "", required=True)]
    if work.measure is not None:
        last = translate("DaySheets", "last {value}")(value=work.last_reading) if work.last_reading else ""
        told = ", ".join(part for part in (work.measure, words.say(last)) if part)
        meter = words.say(translate("DaySheets", "Meter"))
        facts.append(Fact(f"{meter} ({told})" if told else meter, "", required=True))
    return Facts(tuple(facts), columns=2)


def _checks(work: SheetWork, words: Words) -> Table:
    say = words.say
    columns = (
        TableColumn("", 0.45, "right"),
        TableColumn(work.checklist or say(translate("DaySheets", "Checklist")), 5.4),
        TableColumn(say(translate("DaySheets", "Passed")), 0.9, "center"),
        TableColumn(say(translate("DaySheets", "Failed")), 0.9, "center"),
        TableColumn(say(translate("DaySheets", "n/a")), 0.7, "center"),
        TableColumn(say(translate("DaySheets", "Value")), 2.8),
    )
    rows = tuple(
        (str(check.number), _asked(check, words), BOX, BOX, BOX, _value(check, words))
        for check in work.checks
    )
    return Table(columns, rows)


_PHOTO = translate("DaySheets", "photo")
_KEPT = "\N{NO-BREAK SPACE}"


def _asked(check: SheetCheck, words: Words) -> str:
    return f"{check.text} ({words.say(_PHOTO)})" if check.photo else check.text


def _value(check: SheetCheck, words: Words) -> str:
    """Room for the value, with its unit and what it must lie between, on one line."""
    if not check.asks:
        return ""
    between = limits_text(check.least, check.most, words.decimal)
    return " ".join(part for part in ("__________", between, check.measure) if part).replace(" ", _KEPT)


def _end(visit: SheetVisit, day: TechnicianDay, words: Words) -> Block:
    say = words.say
    reasons = tuple(Tick(say(word)) for word in NOT_DONE_REASONS.values())
    why = translate("DaySheets", "If not, why")
    ticks = tuple(Tick(say(word)) for word in VISIT_RESULTS.values())
    label = translate("DaySheets", "Result")
    return Together(
        (
            Heading(say(translate("DaySheets", "End of the visit"))),
            _line(translate("DaySheets", "Left at"), words, translate("DaySheets", "Next visit")),
            Checklist(ticks, columns=3, label=say(label)),
            Checklist(reasons, columns=3, label=say(why)),
            Signature(
                (
                    Signer(say(THE_CUSTOMER), visit.customer),
                    Signer(say(translate("DaySheets", "The technician")), day.name),
                )
            ),
        )
    )
