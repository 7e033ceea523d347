"""What a European repair form would offer for a job as its quote, diagnosis and the shop's settings stand."""

from __future__ import annotations

from datetime import date, timedelta

from helpdesk.domain.goods import product_title
from helpdesk.domain.quote_words import LINE_KINDS
from helpdesk.domain.repair_form import RepairOffer
from helpdesk.formats import Words
from helpdesk.services.cases.quote_reader import QuoteRow, quote_lines, quotes_of_job
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.store.database import Store
from helpdesk.texts import translate

OPEN_QUOTES = frozenset({"draft", "sent"})


def quote_to_offer(store: Store, job: int) -> QuoteRow | None:
    """The quote of a job that nobody answered yet, from which a form can be made: the newest."""
    return next((quote for quote in quotes_of_job(store, job) if quote.state in OPEN_QUOTES), None)


def proposed_offer(source: Source, job: JobRow, words: Words) -> RepairOffer:
    """Rows 6 to 16 as the records say them, in the words of the customer's language; empty where they say nothing."""
    quote = quote_to_offer(source.store, job.id)
    serial = words.say(translate("ErifPaper", "serial {serial}")(serial=job.serial)) if job.serial else ""
    good = ", ".join(
        part for part in (product_title(job.name or "", job.brand or "", job.model or ""), serial) if part
    )
    return RepairOffer(
        good=good,
        defect=(quote.reason if quote and quote.kind == "additional" else "") or job.diagnosis or job.problem,
        measures=_measures(source.store, quote, words) if quote else "",
        price_cents=quote.total_cents if quote else None,
        days=_days(quote.ready_on if quote and quote.ready_on else job.promised_on, source.today),
        place=head(source.settings).address,
        valid_days=max(quote.valid_days if quote else 0, profile_of(source.settings).repair_form.days),
    )


def _measures(store: Store, quote: QuoteRow, words: Words) -> str:
    """What a quote says will be done: its lines, each by its text or else by its kind."""
    named = [line.text or words.say(LINE_KINDS[line.kind]) for line in quote_lines(store, quote.id)]
    return "; ".join(dict.fromkeys(text for text in named if text))


def _days(ready_on: date | None, today: date) -> int | None:
    """The days until the repair would be ready, if that is known and still ahead."""
    return (ready_on - today) // timedelta(days=1) if ready_on and ready_on >= today else None
