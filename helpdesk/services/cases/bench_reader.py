"""Reading what was quoted for a job beside what went into it so far; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.charging import Rate, Standing, gross, labour
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.quotes import Line
from helpdesk.domain.workflows.kinds import free
from helpdesk.services.cases.quote_reader import QuoteLineRow, QuoteRow, priced, quote_lines, quotes_of_job
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import PartRow, parts_of
from helpdesk.services.stock.needs_reader import needs_of_job
from helpdesk.services.stock.rows import NeedRow
from helpdesk.store.database import Store


@dataclass(frozen=True, slots=True)
class Bench:
    """The work on a job: parts put in, parts and minutes still promised, what it comes to."""

    parts: tuple[PartRow, ...]
    proposed: tuple[QuoteLineRow, ...]
    """Accepted part lines of which nothing was put in yet."""
    wanted: tuple[NeedRow, ...]
    """What the job still wants of the stock, of a quote's lines or beside them."""
    minutes: int | None
    quoted_minutes: int
    hour_cents: int
    accepted_at: datetime | None
    standing: Standing

    def need_of(self, line: QuoteLineRow) -> NeedRow | None:
        """What is wanted for a line of the quote."""
        return next((need for need in self.wanted if need.quote_line == line.id), None)

    @property
    def beside(self) -> tuple[NeedRow, ...]:
        """What is wanted beside the lines that are proposed."""
        lines = {line.id for line in self.proposed}
        return tuple(need for need in self.wanted if need.quote_line not in lines)

    @property
    def begun(self) -> bool:
        """Whether anything is known of what the work costs."""
        return bool(
            self.parts or self.minutes or self.standing.so_far_cents or self.standing.quoted_cents is not None
        )


@dataclass(frozen=True, slots=True)
class _Promise:
    """An accepted quote with its lines."""

    quote: QuoteRow
    lines: list[QuoteLineRow]

    @property
    def labour(self) -> list[QuoteLineRow]:
        return [line for line in self.lines if line.kind == "labour"]

    @property
    def parts(self) -> list[QuoteLineRow]:
        return [line for line in self.lines if line.kind == "part"]


def bench_of(
    store: Store, job: JobRow, prices: Mapping[str, Any], parts: Sequence[PartRow] | None = None
) -> Bench:
    """What was promised for a job and what became of it; ``prices`` are the shop's settings.

    Who has read the parts that were put in gives them.
    """
    promises = _promises(store, job.id)
    parts = parts_of(store, job.id) if parts is None else parts
    quoted = [line for promise in promises for line in promise.labour]
    accepted = [promise.quote for promise in promises]
    return Bench(
        parts=tuple(parts),
        proposed=tuple(line for promise in promises for line in promise.parts if not _taken(line, parts)),
        wanted=tuple(needs_of_job(store, job.id)),
        minutes=job.minutes,
        quoted_minutes=sum(line.minutes or 0 for line in quoted),
        hour_cents=quoted[0].price_cents if quoted else prices["prices.hour_cents"],
        accepted_at=accepted[-1].decided_at if accepted else None,
        standing=Standing(
            so_far_cents=_so_far(job, promises, parts, prices, _travelled(store, job.id)),
            quoted_cents=sum(quote.total_cents for quote in accepted) if accepted else None,
            limit_cents=job.quote_limit_cents if job.quote_choice == "limit" else None,
        ),
    )


def open_lines(store: Store, job: int) -> list[QuoteLineRow]:
    """Accepted part lines of a job of which nothing was put in yet."""
    parts = parts_of(store, job)
    return [line for promise in _promises(store, job) for line in promise.parts if not _taken(line, parts)]


def to_charge(job: JobRow, bench: Bench, fee_cents: int | None = None) -> int | None:
    """What the customer pays when the unit leaves, tax included; None where nothing is known of it.

    Nothing under a guarantee; of a unit that goes back unrepaired only ``fee_cents``, as told before.
    """
    if free(job.kind, job.under_warranty):
        return 0
    if job.outcome not in {None, "fixed", "no_fault"}:
        return fee_cents
    return bench.standing.charge_cents if bench.begun else fee_cents


def _promises(store: Store, job: int) -> list[_Promise]:
    quotes = [quote for quote in reversed(quotes_of_job(store, job)) if quote.state == "accepted"]
    return [_Promise(quote, quote_lines(store, quote.id)) for quote in quotes]


def _taken(line: QuoteLineRow, parts: Sequence[PartRow]) -> bool:
    """Whether something was put in for a line; parts of older programs are known by their name alone."""
    return any(_promised_by(line, part) for part in parts)


def _promised_by(line: QuoteLineRow, part: PartRow) -> bool:
    if part.quote_line is not None:
        return part.quote_line == line.id
    return tidy_line(part.name).casefold() == tidy_line(line.text).casefold()


def _travelled(store: Store, job: int) -> int:
    """What was charged for the way of visits, without tax: with the first job that a visit served."""
    found: int = store.value(
        "SELECT coalesce(sum(v.travel_cents), 0) FROM visit_jobs w JOIN visits v ON v.id = w.visit_id "
        "WHERE w.job_id = ? AND w.id = (SELECT min(o.id) FROM visit_jobs o WHERE o.visit_id = v.id)",
        (job,),
    )
    return found


def _so_far(
    job: JobRow,
    promises: list[_Promise],
    parts: Sequence[PartRow],
    prices: Mapping[str, Any],
    travel_cents: int = 0,
) -> int:
    """What went in so far, tax included: of each quote what it promised and was done, then what none did."""
    tax = promises[0].quote.tax_bp if promises else prices["prices.tax_bp"]
    taxes: dict[int | None, int] = {None: tax}
    groups: dict[int | None, list[Line]] = {None: []}
    for promise in promises:
        taxes[promise.quote.id] = promise.quote.tax_bp
        groups[promise.quote.id] = [
            _line(line, promise.quote.tax_bp) for line in promise.lines if _sure(line)
        ]
    for part in parts:
        of = next((p.quote.id for p in promises for line in p.parts if _promised_by(line, part)), None)
        groups[of].append(Line.part(part.name, part.quantity, part.price_cents or 0, taxes[of]))
    rates = [Rate(p.quote.id, line.minutes or 0, line.price_cents) for p in promises for line in p.labour]
    for of, minutes, hour_cents in labour(job.minutes or 0, rates, prices["prices.hour_cents"]):
        groups[of].append(Line.labour("", minutes, hour_cents, taxes[of]))
    if travel_cents and not any(line.kind == "travel" for promise in promises for line in promise.lines):
        # One that was quoted is due as quoted.
        groups[None].append(Line.travel("", travel_cents, tax))
    return gross(groups.values())


def _sure(line: QuoteLineRow) -> bool:
    """Travel and other sums are due as quoted: nobody counts them on the bench."""
    return line.kind not in {"labour", "part"}


def _line(line: QuoteLineRow, tax_bp: int) -> Line:
    return priced(line.kind, line.text, line.minutes, line.quantity_milli, line.price_cents, tax_bp)
