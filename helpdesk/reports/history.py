"""A customer's history on paper: units and their covers, cases and jobs, what happened when.

It does not know where its data come from.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.outcomes import DECISIONS, outcome_word
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.warranty import COVERS
from helpdesk.domain.workflows.kinds import CASE_STATES, KINDS, STATES, state_of
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
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class HistoryCover:
    """A cover of a unit. ``kind`` is its code; ``open``: suspended while the unit is in the shop."""

    kind: str
    start: date | None = None
    end: date | None = None
    open: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class HistoryUnit:
    """A unit of the customer and its sale."""

    name: str = ""
    serial: str = ""
    purchased_on: date | None = None
    invoice: str = ""
    price_cents: int | None = None
    covers: tuple[HistoryCover, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HistoryJob:
    """A job. Kind, state, outcome and decision are codes."""

    number: str
    kind: str = ""
    state: str = ""
    unit: str = ""
    problem: str = ""
    work_done: str = ""
    outcome: str = ""
    decision: str = ""
    delivered_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class HistoryCase:
    """A case with its jobs. ``state`` is a code."""

    number: str
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    state: str = ""
    jobs: tuple[HistoryJob, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """Something that happened. ``said``: the program's own sentence, a stored Text; ``text``: a person's."""

    at: datetime
    day_only: bool = False
    """Only the day of it is known."""
    who: str = ""
    about: str = ""
    """The number of the case or job it belongs to."""
    said: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class HistoryData:
    """Everything a customer's history prints."""

    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    as_of: date | None = None
    units: tuple[HistoryUnit, ...] = ()
    cases: tuple[HistoryCase, ...] = ()
    lines: tuple[HistoryLine, ...] = ()


def history(data: HistoryData, words: Words) -> Document:
    """The customer's history."""
    blocks: list[Block] = [Facts(party_facts(words, data.customer))]
    blocks += _units(data, words)
    blocks += _cases(data, words)
    blocks += _lines(data, words)
    until = translate("History", "As of {day}")(day=words.day(data.as_of))
    return Document(
        title=words.say(PAPERS["history"].title),
        number=data.customer.number,
        subject=words.say(until) if data.as_of else "",
        language=words.language,
        head=data.shop,
        code=data.customer.number,
        blocks=tuple(blocks),
    )


def _units(data: HistoryData, words: Words) -> list[Block]:
    table = Table(
        columns=(
            TableColumn(words.say(translate("History", "Unit")), 3.4),
            TableColumn(words.say(translate("History", "Bought")), 1.7),
            TableColumn(words.say(translate("History", "Guarantees")), 5),
        ),
        rows=tuple(_unit_row(unit, words) for unit in data.units),
        empty=words.say(translate("History", "No units are known.")),
    )
    return [Heading(words.say(translate("History", "Units")), str(len(data.units) or "")), table]


def _unit_row(unit: HistoryUnit, words: Words) -> tuple[str, ...]:
    serial = translate("History", "Serial number {serial}")(serial=unit.serial)
    unknown = translate("History", "Without a serial number")
    name = "\n".join((unit.name, words.say(serial if unit.serial else unknown)))
    price = words.money(unit.price_cents) if unit.price_cents is not None else ""
    bought = (words.day(unit.purchased_on), unit.invoice, price)
    covers = "\n".join(_cover(cover, words) for cover in unit.covers)
    return name, "\n".join(part for part in bought if part), covers or "—"


def _cover(cover: HistoryCover, words: Words) -> str:
    name = _word(COVERS, cover.kind, words)
    if cover.open:
        told = words.say(translate("History", "{cover}: suspended while in the shop")(cover=name))
    elif cover.end is None:
        told = name
    else:
        told = words.say(translate("History", "{cover}: until {day}")(cover=name, day=words.day(cover.end)))
    return f"{told} ({cover.reason})" if cover.reason else told


def _cases(data: HistoryData, words: Words) -> list[Block]:
    blocks: list[Block] = [Heading(words.say(translate("History", "Cases")), str(len(data.cases) or ""))]
    if not data.cases:
        none = translate("History", "No cases so far.")
        return [*blocks, Paragraph(words.say(none), "secondary")]
    rows = [_job_row(case, job, words) for case in data.cases for job in case.jobs or (None,)]
    blocks.append(
        Table(
            columns=(
                TableColumn(words.say(translate("History", "Job")), 2.4),
                TableColumn(words.say(translate("History", "Unit and fault")), 5.6),
                TableColumn(words.say(translate("History", "What was done")), 3.8),
                TableColumn(words.say(translate("History", "Handed back")), 1.7),
            ),
            rows=tuple(rows),
        )
    )
    return blocks


def _job_row(case: HistoryCase, job: HistoryJob | None, words: Words) -> tuple[str, ...]:
    opened = words.day(words.local(case.opened_at).date()) if case.opened_at else ""
    if job is None:
        state = _state(case.state, None, words)
        return "\n".join(part for part in (case.number, opened, state) if part), "—", "—", "—"
    state = _state(job.state, job, words)
    kind = "\n".join(part for part in (job.number, opened, _word(KINDS, job.kind, words), state) if part)
    about = "\n".join(part for part in (job.unit, job.problem) if part)
    results = (
        _word(DECISIONS, job.decision, words),
        words.say(outcome_word(job.outcome, job.kind)),
        job.work_done,
    )
    return (
        kind,
        about or "—",
        "\n".join(part for part in results if part) or "—",
        words.day(job.delivered_on),
    )


def _lines(data: HistoryData, words: Words) -> list[Block]:
    if not data.lines:
        return []
    table = Table(
        columns=(
            TableColumn(words.say(translate("History", "When")), 2),
            TableColumn(words.say(translate("History", "About")), 1.7),
            TableColumn(words.say(translate("History", "What")), 6),
            TableColumn(words.say(translate("History", "Who")), 1.6),
        ),
        rows=tuple(
            (_when(line, words), line.about or "—", _what(line, words), line.who or "—")
            for line in data.lines
        ),
    )
    return [Heading(words.say(translate("History", "Timeline")), str(len(data.lines))), table]


def _when(line: HistoryLine, words: Words) -> str:
    return words.day(words.local(line.at).date()) if line.day_only else words.moment(line.at)


def _what(line: HistoryLine, words: Words) -> str:
    said = words.say(Text.from_json(line.said)) if line.said else ""
    return "\n".join(part for part in (said, line.text) if part) or "—"


def _state(code: str, job: HistoryJob | None, words: Words) -> str:
    """The word for a state, in those of the job's kind."""
    return (
        words.say(state_of(code, job.kind if job else None).word)
        if code in STATES or code in CASE_STATES
        else code
    )


def _word(vocabulary: dict[str, Text], code: str, words: Words) -> str:
    """The word for a code; a code that is not known here is better than nothing."""
    return words.say(vocabulary[code]) if code in vocabulary else code
