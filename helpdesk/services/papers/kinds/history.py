"""The history of a customer: its data gathered from the records, and how it is made."""

from __future__ import annotations

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
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.goods.unit_reader import Units
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
    return HistoryData(
        shop=head(source.settings),
        customer=party_of(source, customer),
        as_of=source.today,
        units=tuple(
            HistoryUnit(
                name=row.title,
                serial=row.serial,
                purchased_on=row.purchased_on,
                covers=tuple(
                    HistoryCover(
                        kind=cover.kind,
                        start=cover.start,
                        end=cover.end,
                        open=cover.open,
                        reason=words.say(cover.reason),
                    )
                    for cover in covers.of_unit(row.id, source.today).covers
                ),
            )
            for row in Units(source.store).of_customer(customer)
        ),
        cases=tuple(_history_case(cases, case, words) for (case,) in found),
        lines=tuple(
            HistoryLine(
                at=event.at,
                who=event.who or "",
                about=str(event.case or ""),
                said=event.title.to_json(),
                text=event.text,
            )
            for event in timeline(source.store, "customer", customer, 1_000)
        ),
    )


def _history_case(cases: Cases, case: int, words: Words) -> HistoryCase:
    page = cases.get(case)
    return HistoryCase(
        number=str(case),
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
