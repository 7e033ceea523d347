"""The visit report: when, who, what was checked and done, what was not and when it will be; signed by both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.travel import TRAVEL_REASONS
from helpdesk.domain.visit_words import NOT_DONE_REASONS, SHOWN, VISIT_RESULTS
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Panel,
    Paragraph,
    Photo,
    Photos,
    Spacer,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.unit_block import UnitNames, unit_blocks
from helpdesk.texts import Text, translate

PICTURES = 12
"""Photos of a job at most: a paper is no album."""
_ROOM = 2
"""Millimetres around what is read first."""
_OPEN = translate("VisitReport", "Not done yet")
_BY_HAND = translate("VisitReport", "☐ passed  ☐ failed  ☐ n/a")
"""To be ticked where nobody wrote down the visit yet."""
_BLANK = "________"
_MARKS = {"passed": "✓", "failed": "✗", "not_applicable": "—"}


@dataclass(frozen=True, kw_only=True)
class CheckedLine:
    """A line of the checklist with how it ended; ``result`` is a code, empty: still to be done."""

    number: int = 0
    text: str = ""
    result: str = ""
    value: str = ""
    asks: bool = False
    """Whether a value is asked for; ``measure`` is its unit."""
    measure: str = ""
    limits: str = ""
    note: str = ""
    no_photo: str = ""
    repair: str = ""
    """The number of the repair that was opened for it."""
    here: bool = True
    """Whether it was gone through at this visit; if not, at an earlier one."""


@dataclass(frozen=True, kw_only=True)
class VisitPart:
    """A part that was put in; price of one, without tax."""

    name: str = ""
    quantity: int = 1
    price_cents: int | None = None
    old_returned: bool = False


@dataclass(frozen=True, kw_only=True)
class VisitPicture:
    """A photo of the visit; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    shows: str = ""
    line: int | None = None
    caption: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class ServedJob:
    """A job of the visit and what became of it. Kind is a code."""

    number: str = ""
    kind: str = "maintenance"
    unit: UnitNames = field(default_factory=UnitNames)
    problem: str = ""
    finished: bool = False
    lines: tuple[CheckedLine, ...] = ()
    work_done: str = ""
    minutes: int | None = None
    parts: tuple[VisitPart, ...] = ()
    reading: str = ""
    next_at: datetime | None = None
    """When what is left will be done, where that is planned."""
    pictures: tuple[VisitPicture, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VisitData(JobPaper):
    """Everything a visit report prints. Result and reasons are codes."""

    planned_at: datetime | None = None
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    technician: str = ""
    result: str = ""
    """Empty: the visit is still to be made, or nobody wrote down how it went."""
    reason: str = ""
    visit_note: str = ""
    travel_cents: int | None = None
    travel_why: str = ""
    hour_cents: int = 0
    posted_travel_cents: int = 0
    jobs: tuple[ServedJob, ...] = ()
    terms: tuple[str, ...] = ()
    """What the law wants to be told at a home visit, in the country's words (RD 58/1988 art. 8.2)."""


def visit_report(data: VisitData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The report of a visit. Roles of signatures: ``customer`` and ``shop``."""
    blocks: list[Block] = []
    for place, job in enumerate(data.jobs):
        if place:
            blocks += unit_blocks(job.unit, words, job.number)
        blocks += _job(job, data, words)
    return job_document(
        PAPERS["visit"].title,
        data,
        words,
        _when(data, words),
        (
            *_not_done(data, words),
            *blocks,
            *_travel(data, words),
            *_told(data, words),
            both_sign(words, data.shop, signed, data.customer.name, data.technician),
        ),
        provisional=not data.result or any(not job.finished for job in data.jobs),
    )


def _when(data: VisitData, words: Words) -> list[Fact]:
    facts = []
    if data.planned_at and not data.arrived_at:
        facts.append(Fact(words.say(translate("VisitReport", "Planned for")), words.moment(data.planned_at)))
    if data.arrived_at or not data.result:
        arrived = words.moment(data.arrived_at) if data.arrived_at else ""
        left = words.moment(data.left_at) if data.left_at else ""
        facts.append(Fact(words.say(translate("VisitReport", "Arrived")), arrived, required=True))
        facts.append(Fact(words.say(translate("VisitReport", "Left")), left, required=True))
    facts.append(Fact(words.say(translate("VisitReport", "Technician")), data.technician, required=True))
    if data.result:
        facts.append(
            Fact(
                words.say(translate("VisitReport", "Result")),
                _word(VISIT_RESULTS, data.result, words),
                strong=True,
            )
        )
    return facts


def _word(vocabulary: dict[str, Text], code: str, words: Words) -> str:
    return words.say(vocabulary[code]) if code in vocabulary else code


def _not_done(data: VisitData, words: Words) -> list[Block]:
    """Said first and plainly: what of the visit was not done, why, and when it will be."""
    if data.result in ("", "done"):
        return []
    left = [job for job in data.jobs if not job.finished]
    why = _word(NOT_DONE_REASONS, data.reason, words) if data.reason else ""
    title = translate("VisitReport", "Not everything was done")
    if data.result == "not_done":
        title = translate("VisitReport", "Nothing was done at this visit")
    said = words.say(title)
    lines = [_left(job, words, many=len(data.jobs) > 1) for job in left]
    panel = Panel(f"{said}: {why}" if why else said, "\n".join(lines))
    return [Spacer(_ROOM), panel, Spacer(_ROOM)]


def _left(job: ServedJob, words: Words, *, many: bool) -> str:
    """What is left of a job, and when it is done."""
    open_lines = [line for line in job.lines if not line.result]
    what = job.problem or _word(KINDS, job.kind, words)
    if open_lines and len(open_lines) < len(job.lines):
        what = " · ".join(f"{line.number} {line.text}" for line in open_lines)
    if job.next_at:
        when = words.say(translate("VisitReport", "next visit {at}")(at=job.next_at))
    else:
        when = words.say(translate("VisitReport", "we will call you to agree on a day"))
    named = f"{job.number} · {what}" if many else what
    return f"{named}: {when}"


def _job(job: ServedJob, data: VisitData, words: Words) -> list[Block]:
    facts = [Fact(words.say(translate("VisitReport", "Type of work")), _word(KINDS, job.kind, words))]
    if job.minutes is not None:
        facts.append(Fact(words.say(translate("VisitReport", "Hands-on time")), words.duration(job.minutes)))
    if job.reading:
        facts.append(Fact(words.say(translate("VisitReport", "Meter reading")), job.reading))
    blocks: list[Block] = [Facts(tuple(facts), columns=2)]
    if job.lines and data.result != "not_done":
        blocks.append(_checked(job, words, _OPEN if data.result else _BY_HAND))
    if job.work_done:
        label = words.say(translate("VisitReport", "What was done"))
        blocks.append(Facts((Fact(label, job.work_done),)))
    blocks += _parts(job, words)
    if job.pictures:
        photos = tuple(Photo(one.path, _caption(one, words)) for one in job.pictures)
        blocks.append(Photos(photos, columns=3))
    return blocks


def _checked(job: ServedJob, words: Words, still: Text) -> Table:
    return Table(
        columns=(
            TableColumn("", 0.5, "right"),
            TableColumn(words.say(translate("VisitReport", "What was checked")), 4.8),
            TableColumn(words.say(translate("VisitReport", "Value")), 1.7, "right"),
            TableColumn(words.say(translate("VisitReport", "Result")), 2.6),
        ),
        rows=tuple(_row(line, words, still) for line in job.lines),
        dense=True,
    )


def _row(line: CheckedLine, words: Words, still: Text) -> tuple[str | Strong, ...]:
    below = [line.note]
    if line.no_photo:
        below.append(words.say(translate("VisitReport", "No photo: {why}")(why=line.no_photo)))
    if line.repair:
        below.append(words.say(translate("VisitReport", "Repair {number} opened")(number=line.repair)))
    if not line.here and line.result:
        below.append(words.say(translate("VisitReport", "at an earlier visit")))
    text = "\n".join([line.text, *filter(None, below)])
    blank = f"{_BLANK} {line.measure}".strip() if still is _BY_HAND and line.asks else ""
    value = "\n".join(filter(None, (line.value or blank, line.limits)))
    if not line.result:
        said: str | Strong = Strong(words.say(still)) if still is _OPEN else words.say(still)
        return str(line.number), text, value, said
    ended = f"{_MARKS.get(line.result, '')} {_word(CHECK_RESULTS, line.result, words)}".strip()
    return str(line.number), text, value, Strong(ended) if line.result == "failed" else ended


def _parts(job: ServedJob, words: Words) -> list[Block]:
    if not job.parts:
        return []
    handed = words.say(translate("ServiceReport", "Handed over"))
    return [
        Table(
            columns=(
                TableColumn(words.say(translate("ServiceReport", "Part")), 4.0),
                TableColumn(words.say(translate("ServiceReport", "Replaced part")), 2.2),
                TableColumn(words.say(translate("ServiceReport", "Quantity")), 1.3, "right"),
                TableColumn(words.say(translate("ServiceReport", "Price without tax")), 1.9, "right"),
            ),
            rows=tuple(
                (
                    part.name,
                    handed if part.old_returned else "—",
                    words.number(part.quantity),
                    words.money(part.price_cents),
                )
                for part in job.parts
            ),
        )
    ]


def _caption(picture: VisitPicture, words: Words) -> str:
    said = _word(SHOWN, picture.shows, words)
    if picture.line is not None:
        said = words.say(translate("VisitReport", "Line {n}")(n=picture.line))
    return f"{said}: {picture.caption}" if picture.caption else said


def _travel(data: VisitData, words: Words) -> list[Block]:
    if not data.result or data.travel_cents is None:
        return []
    why = _word(TRAVEL_REASONS, data.travel_why, words)
    amount = words.money(data.travel_cents)
    said = translate("VisitReport", "{amount} without tax · {why}")(amount=amount, why=why)
    value = words.say(said) if data.travel_cents else f"{amount} · {why}"
    facts = [Fact(words.say(translate("VisitReport", "Travel")), value)]
    if data.visit_note:
        facts.append(Fact(words.say(translate("VisitReport", "Note")), data.visit_note))
    return [Heading(words.say(translate("VisitReport", "The visit"))), Facts(tuple(facts))]


def _told(data: VisitData, words: Words) -> list[Block]:
    """The information that a home visit is handed over with (RD 58/1988 art. 8.2)."""
    if not data.terms:
        return []
    prices = translate("VisitReport", "Labour {hour} per hour, travel {travel}; prices without tax.")
    told = words.say(prices(hour=words.money(data.hour_cents), travel=words.money(data.posted_travel_cents)))
    heading = Heading(words.say(translate("VisitReport", "Information for you")))
    return [heading, *(Paragraph(text, "conditions") for text in (told, *data.terms))]
