"""Knows what each kind of record shows of itself on the command line, and which record a number means."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.cli.case_views import case_view, job_view
from helpdesk.cli.field_views import plan_view, reading_view, visit_view
from helpdesk.cli.goods_views import (
    guidance_view,
    part_view,
    product_view,
    purchase_view,
    solution_view,
    supplier_view,
    unit_view,
    voucher_view,
)
from helpdesk.cli.people_views import call_view, customer_view, survey_view
from helpdesk.cli.record_view import Record, Section, facts_of
from helpdesk.cli.trade_views import campaign_view, count_view, coupon_view, draw_view, order_view
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.domain.papers import kind_title, paper_number
from helpdesk.errors import NotFound, UserError
from helpdesk.texts import translate


def record_of(desk: Desk, number: str) -> Record:
    """The record that a number means: as printed, else a serial, else another system's reference.

    Raises:
        NotFound: nothing has that number.
        UserError: several things have it.
    """
    named = numbers.parse(number)
    if named is not None:
        try:
            return _numbered(desk, *named)
        except NotFound:
            found = _by_other_name(desk, number)
            if found is None:
                raise
            return found
    found = _by_other_name(desk, number)
    if found is None:
        raise NotFound(translate("Cli", "Nothing here has the number {number}.")(number=number))
    return found


def _numbered(desk: Desk, kind: str, identity: int, position: int | None) -> Record:
    if kind == "job":
        return job_view(desk, identity, position or 0)
    if kind.startswith("paper:"):
        return _paper(desk, kind.removeprefix("paper:"), identity)
    return _VIEWS[kind](desk, identity)


def _by_other_name(desk: Desk, name: str) -> Record | None:
    units = desk.units.by_serial(name)
    if len(units) > 1:
        raise UserError(
            translate("Cli", "Several units have the serial {serial}: {units}. Give one of these numbers.")(
                serial=name, units=", ".join(numbers.number("unit", unit.id) for unit in units)
            )
        )
    if units:
        return unit_view(desk, units[0].id)
    found = desk.finder.by_ref(name)
    if found is None:
        coupon = desk.promotions.coupon_of(name)
        return coupon_view(desk, coupon) if coupon is not None else None
    kind, row = found
    if kind == "job":
        job = desk.cases.job(row)
        return job_view(desk, job.case, job.position)
    return _numbered(desk, kind, row, None)


def _paper(desk: Desk, series: str, count: int) -> Record:
    words = desk.words()
    facts = desk.papers.numbered(series, count)
    if facts is None:
        raise NotFound(
            translate("Cli", "Nothing here has the number {number}.")(number=paper_number(series, count))
        )
    sections: list[Section] = [(None, facts_of("documents", facts, words))]
    title = kind_title(facts.kind)
    data = {"record": facts._replace(data="")}
    return Record("paper", facts.id, facts.said, title, sections, data)


_VIEWS: dict[str, Callable[[Desk, int], Record]] = {
    "case": case_view,
    "customer": customer_view,
    "unit": unit_view,
    "product": product_view,
    "supplier": supplier_view,
    "part": part_view,
    "purchase": purchase_view,
    "survey": survey_view,
    "call": call_view,
    "plan": plan_view,
    "reading": reading_view,
    "visit": visit_view,
    "voucher": voucher_view,
    "purchase_order": order_view,
    "count": count_view,
    "campaign": campaign_view,
    "draw": draw_view,
    "solution": solution_view,
    "guidance": guidance_view,
}
