"""Reading quotes and their lines; writes nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, cast

from helpdesk.classes import NamedTuple
from helpdesk.domain.quotes import Line, LineKind, Totals, totals
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from("quotes q")
class QuoteRow(NamedTuple):
    """A quote."""

    id: int
    job: Annotated[int, "q.job_id"]
    kind: str
    state: str
    reason: str
    tax_bp: int
    total_cents: int
    ready_on: date | None
    valid_days: int
    valid_until: date | None
    sent_at: datetime | None
    sent_how: str
    decided_at: datetime | None
    decided_how: str
    decided_by: str
    document: Annotated[int | None, "q.document_id"]


@read_from("quote_lines l")
class QuoteLineRow(NamedTuple):
    """A line of a quote."""

    id: int
    kind: str
    text: str
    quantity_milli: int
    minutes: int | None
    price_cents: int
    total_cents: int
    part: Annotated[int | None, "l.part_id"]

    @property
    def pieces(self) -> int:
        """Whole pieces, begun ones counted."""
        return max(1, -(-self.quantity_milli // 1000))


def quote_of(store: Store, quote: int) -> QuoteRow:
    """A quote that must be there."""
    found = store.select_one(QuoteRow, "WHERE id = ?", (quote,))
    if found is None:
        raise NotFound(translate("Quotes", "That quote is no longer there."))
    return found


def quotes_of_job(store: Store, job: int) -> list[QuoteRow]:
    """The quotes of a job, newest first."""
    return store.select(QuoteRow, "WHERE job_id = ? ORDER BY id DESC", (job,))


def quote_lines(store: Store, quote: int) -> list[QuoteLineRow]:
    """The lines of a quote, in order."""
    return store.select(QuoteLineRow, "WHERE quote_id = ? ORDER BY position, id", (quote,))


def parts_of_quote(store: Store, quote: int) -> dict[int, int]:
    """The parts of the stock that a quote names, each with the pieces of all its lines."""
    found: dict[int, int] = {}
    for line in quote_lines(store, quote):
        if line.part is not None and line.kind == "part":
            found[line.part] = found.get(line.part, 0) + line.pieces
    return found


def quote_sums(store: Store, quote: QuoteRow) -> Totals:
    """Net, tax and total of a quote."""
    return totals(
        priced(row.kind, row.text, row.minutes, row.quantity_milli, row.price_cents, quote.tax_bp)
        for row in quote_lines(store, quote.id)
    )


def priced(
    kind: str, text: str, minutes: int | None, quantity_milli: int, price_cents: int, tax_bp: int
) -> Line:
    """A line as the arithmetic wants it: labour by the minute, all else by the piece."""
    if kind == "labour":
        return Line.labour(text, minutes or 0, price_cents, tax_bp)
    return Line.stored(cast("LineKind", kind), text, quantity_milli, price_cents, tax_bp)
