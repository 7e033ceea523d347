"""The record a paper is about, with those it belongs to: by id, by a typed number, or as a paper keeps it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.papers import PAPERS, PaperKind
from helpdesk.domain.workflows.kinds import KINDS, TAKEN_IN
from helpdesk.errors import NotFound, UserError
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import missing_case, missing_job
from helpdesk.services.customers.reader import missing_customer
from helpdesk.services.goods.unit_reader import Units, missing_unit
from helpdesk.services.papers.rows import PaperFacts
from helpdesk.services.stock.count_rows import missing_count
from helpdesk.services.stock.order_rows import missing_order
from helpdesk.store.database import Store
from helpdesk.texts import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a paper is about: the record and those it belongs to, as far as there are such."""

    customer: int | None = None
    unit: int | None = None
    case: int | None = None
    job: int | None = None
    quote: int | None = None
    day: date | None = None
    month: str = ""
    """Of a paper about no record but a month, ``2026-10``."""
    plan: int | None = None
    voucher: int | None = None
    purchase_order: int | None = None
    count: int | None = None
    draw: int | None = None
    campaign: int | None = None
    solution: int | None = None
    guidance: int | None = None
    product: int | None = None
    visit: int | None = None
    """Of a report: the visit it is about; nothing: the job's last one."""


def _missing_quote() -> NotFound:
    return NotFound(translate("Quotes", "That quote is no longer there."))


def _missing_plan() -> NotFound:
    return NotFound(translate("Plans", "That maintenance plan is no longer there."))


def _missing_draw() -> NotFound:
    return NotFound(translate("Draws", "That draw is no longer there."))


_JOB = "c.customer_id, j.unit_id, c.id, j.id"
_RECORDS: dict[str, tuple[tuple[str, ...], str, Callable[[], NotFound]]] = {
    "customer": (("customer",), "id FROM customers WHERE id = ?", missing_customer),
    "unit": (("customer", "unit"), "owner_id, id FROM units WHERE id = ?", missing_unit),
    "plan": (
        ("customer", "unit", "plan"),
        "coalesce(m.customer_id, u.owner_id), u.id, m.id FROM plans m JOIN units u ON u.id = m.unit_id WHERE m.id = ?",
        _missing_plan,
    ),
    "draw": (
        ("customer", "draw"),
        "(SELECT e.customer_id FROM draw_entries e WHERE e.draw_id = d.id AND e.rank IS NOT NULL "
        "AND e.answer NOT IN ('declined', 'not_reached') ORDER BY e.rank LIMIT 1), d.id FROM draws d WHERE d.id = ?",
        _missing_draw,
    ),
    "case": (("customer", "case"), "customer_id, id FROM cases WHERE id = ?", missing_case),
    "job": (
        ("customer", "unit", "case", "job"),
        f"{_JOB} FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?",
        missing_job,
    ),
    "quote": (
        ("customer", "unit", "case", "job", "quote"),
        f"{_JOB}, q.id FROM quotes q JOIN jobs j ON j.id = q.job_id JOIN cases c ON c.id = j.case_id WHERE q.id = ?",
        _missing_quote,
    ),
    "purchase_order": (("purchase_order",), "id FROM purchase_orders WHERE id = ?", missing_order),
    "count": (("count",), "id FROM counts WHERE id = ?", missing_count),
}
"""By kind of record: the fields of a subject that it fills, where they are read, and the words for one that is gone."""


def subject_of(store: Store, record: str, identity: int) -> Subject:
    """The subject that a record is, by its kind and id.

    Raises:
        NotFound: it is not there.
    """
    fields, columns, missing = _RECORDS[record]
    found = store.row(f"SELECT {columns}", (identity,))
    if found is None:
        raise missing()
    return Subject(**dict(zip(fields, found, strict=True)))


def subject_of_paper(store: Store, paper: PaperFacts) -> Subject:
    """The subject of a recorded paper; of a quote's, whichever version it is."""
    subject = Subject(
        customer=paper.customer,
        unit=paper.unit,
        case=paper.case,
        job=paper.job,
        visit=paper.visit,
        draw=paper.draw,
    )
    if PAPERS[paper.kind].subject == "plan":
        return replace(subject, plan=_plan_of(store, paper.id))
    if PAPERS[paper.kind].subject != "quote":
        return subject
    quote = store.value(
        "SELECT q.id FROM quotes q JOIN documents d ON d.id = q.document_id WHERE d.series = ? AND d.number = ?",
        (paper.series, paper.number),
    )
    return replace(subject, quote=quote or 0)


def _plan_of(store: Store, paper: int) -> int:
    """The plan that a recorded paper is about, as its content names it."""
    said = store.value("SELECT data FROM documents WHERE id = ?", (paper,))
    named = numbers.parse(str(json.loads(said or "{}").get("plan_number", "")))
    return named[1] if named and named[0] == "plan" else 0


_WITH_REF = {
    "job": "SELECT case_id, position FROM jobs WHERE ref = ?",
    "case": "SELECT id, NULL FROM cases WHERE ref = ?",
    "customer": "SELECT id, NULL FROM customers WHERE ref = ?",
}
"""By kind of record, the parts of its number where another system calls it so."""
_CALLED = {"customer": ("customer",)} | dict.fromkeys(("case", "job", "quote", "item"), ("job", "case"))
"""By what a paper is about, the records whose reference may name it; of plans, units, solutions see below."""


def number_of_ref(store: Store, kind: PaperKind, ref: str) -> str | None:
    """The number of the record that another system's reference names for a kind of paper."""
    for record in _CALLED.get(kind.subject, ()):
        found = store.row(_WITH_REF[record], (ref.strip(),))
        if found is not None:
            return numbers.number(record, *found)
    return None


def subject_named(store: Store, kind: PaperKind, number: str) -> Subject:
    """The subject of a kind of paper for the number of a record, or a unit's serial.

    Raises:
        NotFound: nothing of that number has such a paper.
        UserError: the number names several things.
    """
    about = kind.subject
    what, identity, position = numbers.parse(number) or ("", 0, None)
    if what and what == kind.also:
        return _campaign_named(store, identity, number)
    if about == "day":
        return Subject(day=_day_named(number))
    if about == "month":
        return Subject(month=number.strip())
    if about == "plan" and what != "plan":
        identity = store.value("SELECT id FROM plans WHERE ref = ?", (number.strip(),)) or 0
        return subject_of(store, "plan", identity)
    if about == "unit":
        return subject_of(store, "unit", _unit_named(store, number))
    if about in {"job", "quote"} and what in {"case", "job"}:
        return subject_of(store, "job", _job_named(store, number, kind.kinds or tuple(TAKEN_IN)))
    if about in {"case", "item"} and what in {"case", "job"}:
        subject = subject_of(store, "case", identity)
        if position is not None:
            job = Cases(store).job_at(identity, position)
            return replace(subject, job=job.id) if about == "item" else subject
        return subject
    if about == "voucher":
        return _voucher_named(store, identity if what == "voucher" else 0, number)
    if about == "solution":
        return _guided(store, what, identity, number)
    if what == about or (about == "item" and what == "unit"):
        return subject_of(store, what, identity)
    raise no_such_paper(number)


def _voucher_named(store: Store, voucher: int, number: str) -> Subject:
    """The subject of a voucher's number; its customer says in which language it is."""
    found = store.row("SELECT customer_id FROM vouchers WHERE id = ?", (voucher,))
    if found is None:
        raise no_such_paper(number)
    return Subject(customer=found[0], voucher=voucher)


def _campaign_named(store: Store, campaign: int, number: str) -> Subject:
    if not store.value("SELECT 1 FROM campaigns WHERE id = ?", (campaign,)):
        raise no_such_paper(number)
    return Subject(campaign=campaign)


def _guided(store: Store, what: str, identity: int, number: str) -> Subject:
    """What a guidance sheet is for: a solution by its number or ref, a job, or a model; or the sheet by its own."""
    if what == "guidance":
        return Subject(guidance=identity)
    if what in {"job", "case"}:
        return subject_of(store, "job", _job_named(store, number, tuple(KINDS)))
    for kind, table in (("solution", "solutions"), ("product", "products")):
        condition, value = ("id", identity) if what == kind else ("ref", number.strip())
        if what == kind or kind == "solution":
            found = store.value(f"SELECT id FROM {table} WHERE {condition} = ?", (value,))
            if found is not None:
                return Subject(solution=found) if kind == "solution" else Subject(product=found)
    raise no_such_paper(number)


def _day_named(text: str) -> date:
    """The day of a date as files or people here write it."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).replace(tzinfo=UTC).date()
    raise UserError(translate("Papers", "“{text}” is no day. For example: 2026-11-30.")(text=text[:40]))


def _unit_named(store: Store, text: str) -> int:
    """The unit of a number such as ``U12``, or of a serial."""
    named = numbers.parse(text)
    if named and named[0] == "unit" and store.value("SELECT 1 FROM units WHERE id = ?", (named[1],)):
        return named[1]
    rows = Units(store).by_serial(text)
    if not rows:
        raise NotFound(translate("Units", "No unit has the serial number {serial}.")(serial=text[:60]))
    if len(rows) > 1:
        several = translate(
            "Units", "Several units have the serial number {serial}: {units}. Name one of them."
        )
        raise UserError(several(serial=text[:60], units=", ".join(f"U{row.id}" for row in rows)))
    return rows[0].id


def _job_named(store: Store, number: str, kinds: tuple[str, ...]) -> int:
    """The job of a number, of one of some kinds; a case's serves where it has one such job."""
    what, case, position = numbers.parse(number) or ("", 0, None)
    named = [
        (job, place, kind)
        for job, place, kind in store.rows(
            "SELECT id, position, kind FROM jobs WHERE case_id = ? ORDER BY position, id", (case,)
        )
        if what == "case" or place == position
    ]
    jobs = [(job, place) for job, place, kind in named if kind in kinds]
    if not jobs:
        raise missing_job() if what == "job" and not named else no_such_paper(number)
    if len(jobs) > 1:
        several = translate(
            "Papers", "Case {number} has several jobs. Name one of them, for example {example}."
        )
        raise UserError(several(number=case, example=numbers.number("job", case, jobs[0][1])))
    return int(jobs[0][0])


def no_such_paper(number: str) -> NotFound:
    """The words for a paper that the thing of that number does not have."""
    return NotFound(translate("Papers", "There is no such paper for {number}.")(number=number))
