"""What a quote prints, gathered from the records, and the customer's answer that is added to it later."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.appliances import appliance_class
from helpdesk.domain.quotes import quote_fee_cap
from helpdesk.formats import Words
from helpdesk.reports.prices import PriceLine, Sums
from helpdesk.reports.quote import Answer, QuoteData
from helpdesk.services.cases.quote_reader import QuoteRow, quote_lines, quote_of, quote_sums
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.job_data import accepted_quotes, thing
from helpdesk.services.shop.wording_reader import clauses_of, origin_of_parts, profile_of

ANSWERED = ("accepted", "refused", "expired")


def quote_data(source: Source, quote: int, words: Words) -> QuoteData:
    """The paper of a quote, still without its number."""
    row = quote_of(source.store, quote)
    job = Cases(source.store).job(row.job)
    additional = row.kind == "additional"
    made_at, made_by = _made(source, row)
    return dataclasses.replace(
        _known(source, job),
        kind=row.kind,
        made_on=words.local(made_at).date() if made_at else source.today,
        made_by=made_by,
        hidden_fault=row.reason if additional else "",
        notice=profile_of(source.settings).say("additional_quote", words.language) if additional else "",
        lines=_lines(source, quote),
        sums=_sums(source, row),
        agreed=accepted_quotes(source, job.id, before=quote) if additional else (),
        refusal_cents=None if additional else refusal_fee(source, job),
        ready_on=row.ready_on,
        valid_until=row.valid_until,
        valid_days=row.valid_days,
        conditions=_conditions(source, job, words, additional),
    )


def unquoted_data(source: Source, job: int, kind: str, words: Words) -> QuoteData:
    """The paper of a job for which no quote in force was written: what is known, and gaps for the rest."""
    row = Cases(source.store).job(job)
    additional = kind == "additional_quote"
    return dataclasses.replace(
        _known(source, row),
        kind="additional" if additional else "quote",
        agreed=accepted_quotes(source, job) if additional else (),
        conditions=_conditions(source, row, words, additional),
    )


def answer_of(source: Source, quote: int | None) -> Answer:
    """What became of a quote, as it is added to its paper."""
    row = quote_of(source.store, quote) if quote else None
    if row is None or row.state not in ANSWERED:
        return Answer()
    return Answer(state=row.state, at=row.decided_at, how=row.decided_how, by=row.decided_by)


def refusal_fee(source: Source, job: JobRow) -> int:
    """The most that not accepting the quote may cost: what was told at intake, never beyond the law's cap.

    Nothing where no quote was asked for. Source: RD 58/1988 art. 3.5; an appliance of no known class counts
    among those with the lowest cap.
    """
    if job.quote_choice != "wanted":
        return 0
    kind = appliance_class(f"{job.category or ''} {job.name or ''}") or "other"
    cap = quote_fee_cap(profile_of(source.settings), kind, source.settings["prices.hour_cents"])
    told = job.diagnosis_cents
    if cap is None:
        return told or 0
    return cap if told is None else min(told, cap)


def _known(source: Source, job: JobRow) -> QuoteData:
    customer = source.store.value("SELECT customer_id FROM cases WHERE id = ?", (job.case,))
    return QuoteData(
        case_number=numbers.number("case", job.case),
        job_number=job.number,
        shop=head(source.settings),
        customer=party_of(source, customer),
        unit=thing(job),
        fault=job.problem,
        diagnosis=job.diagnosis,
    )


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


def _conditions(source: Source, job: JobRow, words: Words, additional: bool) -> tuple[str, ...]:
    keys = [origin_of_parts(job.used_parts), "repair_guarantee"]
    if not additional:
        keys = ["quote_fee", keys[0], "replaced_parts", keys[1], "promised_date"]
    return clauses_of(profile_of(source.settings), words, *keys)
