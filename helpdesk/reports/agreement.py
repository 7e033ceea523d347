"""The agreement sheet of a complaint: what both want, what was agreed, who does what by when, and both signatures.

It does not know where its data come from. What an option costs the shop is not printed: the sheet is the
customer's, too. Source: RDLeg 1/2007 art. 10 (rights that cannot be waived).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.complaints import OBJECTIONS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.complaint_frame import ComplaintPaper, complaint_document, part
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Document,
    Fact,
    Heading,
    Paragraph,
    Table,
    TableColumn,
    Tick,
)
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class Option:
    """A way out that was considered."""

    text: str = ""
    value: str = ""
    goodwill: bool = False
    chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class Task:
    """Who does what by when; nobody named is the customer."""

    text: str = ""
    who: str = ""
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Objection:
    """What the customer objected, and the answer."""

    cause: str = ""
    objected: str = ""
    objection_reply: str = ""


@dataclass(frozen=True, kw_only=True)
class AgreementData(ComplaintPaper):
    """Everything the sheet prints."""

    agreed_at: datetime | None = None
    agreed_by: str = ""
    customer_wants: str = ""
    customer_why: str = ""
    we_want: str = ""
    options: tuple[Option, ...] = ()
    agreed: str = ""
    tasks: tuple[Task, ...] = ()
    objections: tuple[Objection, ...] = ()
    rights: tuple[str, ...] = ()
    """What the law gives at least, and that it cannot be waived."""


def agreement(data: AgreementData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The sheet. Roles of signatures: ``customer``, ``shop``."""
    at = words.day(words.local(data.agreed_at).date()) if data.agreed_at else ""
    return complaint_document(
        PAPERS["agreement"].title,
        data,
        words,
        [Fact(words.say(translate("AgreementPaper", "Agreed on")), at, required=True, strong=True)],
        (
            *part(words, translate("AgreementPaper", "The complaint"), data.complained),
            *part(words, translate("AgreementPaper", "What the customer wants, and why"), _both(data)),
            *part(words, translate("AgreementPaper", "What the shop wants"), data.we_want),
            *_options(data, words),
            *part(words, translate("AgreementPaper", "What was agreed"), data.agreed),
            *_tasks(data, words),
            *_objections(data, words),
            *_rights(data, words),
            both_sign(words, data.shop, signed, data.customer.name, data.agreed_by),
        ),
        provisional=data.agreed_at is None,
    )


def _both(data: AgreementData) -> str:
    return "\n".join(filter(None, (data.customer_wants, data.customer_why)))


def _options(data: AgreementData, words: Words) -> list[Block]:
    if not data.options:
        return []
    beyond = words.say(translate("AgreementPaper", "beyond what is owed"))
    ticks = tuple(
        Tick(" · ".join(filter(None, (o.text, o.value, beyond if o.goodwill else ""))), o.chosen)
        for o in data.options
    )
    return [Heading(words.say(translate("AgreementPaper", "Options looked at"))), Checklist(ticks)]


def _tasks(data: AgreementData, words: Words) -> list[Block]:
    if not data.tasks:
        return []
    customer = words.say(translate("AgreementPaper", "The customer"))
    columns = (
        TableColumn(words.say(translate("AgreementPaper", "What")), 5),
        TableColumn(words.say(translate("AgreementPaper", "Who")), 2.5),
        TableColumn(words.say(translate("AgreementPaper", "By")), 1.5),
    )
    rows = tuple(
        (task.text, task.who or customer, words.day(task.due_on) if task.due_on else "—")
        for task in data.tasks
    )
    return [Heading(words.say(translate("AgreementPaper", "Who does what by when"))), Table(columns, rows)]


def _objections(data: AgreementData, words: Words) -> list[Block]:
    if not data.objections:
        return []
    columns = (
        TableColumn(words.say(translate("AgreementPaper", "Objection")), 4),
        TableColumn(words.say(translate("AgreementPaper", "Kind")), 2),
        TableColumn(words.say(translate("AgreementPaper", "Answer")), 4),
    )
    rows = tuple(
        (
            each.objected,
            words.say(OBJECTIONS[each.cause]) if each.cause in OBJECTIONS else each.cause,
            each.objection_reply or "—",
        )
        for each in data.objections
    )
    return [Heading(words.say(translate("AgreementPaper", "Objections and answers"))), Table(columns, rows)]


def _rights(data: AgreementData, words: Words) -> list[Block]:
    if not data.rights:
        return []
    heading = Heading(words.say(translate("AgreementPaper", "Your rights stay as they are")))
    return [heading, *(Paragraph(text, "conditions") for text in data.rights)]
