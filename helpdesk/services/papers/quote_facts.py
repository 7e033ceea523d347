"""What a quote and an additional quote print alike: the offer, the answer that came to it, what refusing costs."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Any

from helpdesk.clock import from_text
from helpdesk.formats import Words
from helpdesk.reports.prices import PriceLine, Sums
from helpdesk.reports.quote import Answer, QuoteData
from helpdesk.services.cases.quote_reader import QuoteRow, quote_lines, quote_of, quote_sums
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.subject import Subject

ANSWERED = ("accepted", "refused", "expired")


def quote_about(source: Source, subject: Subject) -> QuoteRow | None:
    """The quote a paper is about; none where a job is asked for its quote and has none in force."""
    return None if subject.quote is None else quote_of(source.store, subject.quote)


def offer_of(source: Source, row: QuoteRow | None, words: Words) -> dict[str, Any]:
    """The fields of what a quote offers: by whom, its prices, its days; none while no quote was written."""
    if row is None:
        return {}
    made_at, made_by = _made(source, row)
    return {
        "made_on": words.local(made_at).date() if made_at else source.today,
        "made_by": made_by,
        "lines": _lines(source, row.id),
        "sums": _sums(source, row),
        "ready_on": row.ready_on,
        "valid_until": row.valid_until,
        "valid_days": row.valid_days,
    }


def with_answer(source: Source, subject: Subject, data: QuoteData) -> QuoteData:
    """The data with what became of the quote, which is added to its paper."""
    row = quote_of(source.store, subject.quote) if subject.quote else None
    if row is None or row.state not in ANSWERED:
        return dataclasses.replace(data, answer=Answer())
    answer = Answer(state=row.state, at=row.decided_at, how=row.decided_how, by=row.decided_by)
    return dataclasses.replace(data, answer=answer)


def _lines(source: Source, quote: int) -> tuple[PriceLine, ...]:
    return tuple(
        PriceLine(
            kind=line.kind,
            text=line.text,
            minutes=line.minutes,
            quantity_milli=line.quantity_milli,
            price_cents=line.price_cents,
            total_cents=line.total_cents,
        )
        for line in quote_lines(source.store, quote)
    )


def _sums(source: Source, row: QuoteRow) -> Sums:
    totals = quote_sums(source.store, row)
    return Sums(
        tax_name=source.settings["prices.tax_name"],
        net_cents=totals.net_cents,
        tax_bp=row.tax_bp,
        tax_cents=totals.tax_cents,
        total_cents=totals.gross_cents,
    )


def _made(source: Source, row: QuoteRow) -> tuple[datetime | None, str]:
    """When the first version of the paper was made, if it was, and by whom."""
    at = source.store.value(
        "SELECT min(o.made_at) FROM documents d JOIN documents o ON o.series = d.series AND o.number = d.number "
        "WHERE d.id = ?",
        (row.document,),
    )
    by = source.store.value(
        "SELECT s.name FROM quotes q JOIN staff s ON s.id = q.staff_id WHERE q.id = ?", (row.id,)
    )
    return (from_text(at) if at else None), by or ""
