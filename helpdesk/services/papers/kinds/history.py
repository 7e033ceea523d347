"""The history of a customer: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.domain.appliances import is_household_appliance
from helpdesk.domain.customer_words import for_customer
from helpdesk.formats import Words
from helpdesk.reports.history import (
    HistoryCase,
    HistoryCover,
    HistoryData,
    HistoryJob,
    HistoryLine,
    HistoryUnit,
    history,
)
from helpdesk.reports.unit_block import UnitNames, title
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import CasePage
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.goods.unit_rows import UnitRow
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def history_data(source: Source, subject: Subject, words: Words) -> HistoryData:
    """Everything known of a customer."""
    customer = subject.customer or 0
    cases = Cases(source.store)
    covers = Covers(source.store, lambda: source.settings)
    found = source.store.rows(
        "SELECT id FROM cases WHERE customer_id = ? ORDER BY id DESC LIMIT 500", (customer,)
    )
    pages = [cases.get(case) for (case,) in found]
    sales = _sales(source, customer)
    return HistoryData(
        shop=head(source.settings),
        customer=party_of(source, customer),
        as_of=source.today,
        units=tuple(
            HistoryUnit(
                name=title(UnitNames(product=row.name, brand=row.brand, model=row.model)),
                serial=row.serial,
                purchased_on=row.purchased_on,
                invoice=sales.get(row.id, ("", None))[0],
                price_cents=sales.get(row.id, ("", None))[1],
                covers=_covers(covers, row, source.today, words),
            )
            for row in Units(source.store).of_customer(customer)
        )
        + tuple(HistoryUnit(name=name) for name in _without_number(pages)),
        cases=tuple(_history_case(page, words) for page in pages),
        lines=tuple(
            HistoryLine(
                at=event.at,
                day_only=event.day_only,
                who=event.who or "",
                about=str(event.case or ""),
                said=event.title.to_json(),
                text=event.text,
            )
            for event in timeline(source.store, "customer", customer, words.zone, 1_000)
        ),
    )


def _covers(covers: Covers, row: UnitRow, on: date, words: Words) -> tuple[HistoryCover, ...]:
    """The covers of a unit with their reasons as the customer reads them."""
    appliance = is_household_appliance(f"{row.category} {row.name}")
    found = []
    for cover in covers.of_unit(row.id, on).covers:
        reason = for_customer(cover.reason, on, appliance)
        said = words.say(reason) if reason else ""
        found.append(
            HistoryCover(kind=cover.kind, start=cover.start, end=cover.end, open=cover.open, reason=said)
        )
    return tuple(found)


def _sales(source: Source, customer: int) -> dict[int, tuple[str, int | None]]:
    """Invoice and price of each unit's newest sale to the customer."""
    rows = source.store.rows(
        "SELECT unit_id, invoice, price_cents FROM purchases WHERE customer_id = ? ORDER BY purchased_on, id",
        (customer,),
    )
    return {unit: (invoice or "", price) for unit, invoice, price in rows}


def _without_number(pages: list[CasePage]) -> list[str]:
    """What came in without ever being recorded as a unit, each once."""
    jobs = [job for page in pages for job in page.jobs if job.unit is None and job.product is not None]
    named = [UnitNames(product=job.name or "", brand=job.brand or "", model=job.model or "") for job in jobs]
    return list(dict.fromkeys(map(title, named)))


def _history_case(page: CasePage, words: Words) -> HistoryCase:
    return HistoryCase(
        number=str(page.facts.id),
        opened_at=page.facts.opened_at,
        closed_at=page.facts.closed_at,
        state=page.facts.state,
        jobs=tuple(
            HistoryJob(
                number=job.number,
                kind=job.kind,
                state=job.state,
                unit=job.title,
                problem=job.problem,
                work_done=job.work_done,
                outcome=job.outcome or "",
                decision=job.decision or "",
                delivered_on=words.local(job.delivered_at).date() if job.delivered_at else None,
            )
            for job in page.jobs
        ),
    )


MAKER = PaperMaker(data=HistoryData, gather=history_data, draw=history)
