"""Tables of the workshop: quotes with their lines, parts put in, time spent."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from helpdesk.domain.quote_words import LINE_KINDS, QUOTE_KINDS, QUOTE_STATES
from helpdesk.store.tables.base import DayField, MomentField, Table, index_where_filled, link, one_of, words
from helpdesk.store.tables.papers import Document
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job


class Quote(Table):
    """A price told to the customer before the work, and what became of it."""

    job = link(Job, "CASCADE")
    kind = TextField(default="quote", constraints=[one_of("kind", QUOTE_KINDS)])
    state = TextField(default="draft", constraints=[one_of("state", QUOTE_STATES)])
    reason = words()
    tax_bp = IntegerField(default=2100)
    """Tax in basis points."""
    total_cents = IntegerField(default=0)
    ready_on = DayField(null=True)
    valid_days = IntegerField(default=30)
    valid_until = DayField(null=True)
    sent_at = MomentField(null=True)
    sent_how = words()
    decided_at = MomentField(null=True)
    decided_how = words()
    decided_by = words()
    document = link(Document, "SET NULL", null=True)
    staff = link(Staff, "SET NULL", null=True)

    class Meta:
        table_name = "quotes"


index_where_filled(Quote, "staff_id", "document_id")


class QuoteLine(Table):
    """One line of a quote."""

    quote = link(Quote, "CASCADE")
    kind = TextField(constraints=[one_of("kind", LINE_KINDS)])
    text = words()
    quantity_milli = IntegerField(default=1000)
    """Thousandths of a piece."""
    minutes = IntegerField(null=True)
    """For labour, instead of pieces: an hour's third is no thousandth."""
    price_cents = IntegerField(default=0)
    total_cents = IntegerField(default=0)
    position = IntegerField(default=0)

    class Meta:
        table_name = "quote_lines"


class PartUsed(Table):
    """A part put into a unit."""

    job = link(Job, "CASCADE")
    name = TextField()
    code = words()
    quantity = IntegerField(default=1)
    price_cents = IntegerField(null=True)
    is_new = BooleanField(default=True, constraints=[SQL("DEFAULT 1")])
    old_returned = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    position = IntegerField(default=0)

    class Meta:
        table_name = "parts_used"


class WorkSpan(Table):
    """A stretch of hands-on work; open while the stopwatch runs."""

    job = link(Job, "CASCADE")
    staff = link(Staff, "SET NULL", null=True)
    started_at = MomentField()
    ended_at = MomentField(null=True)
    minutes = IntegerField(null=True)

    class Meta:
        table_name = "work_spans"


index_where_filled(WorkSpan, "staff_id")
WorkSpan.add_index(
    SQL('CREATE INDEX "work_spans_running" ON "work_spans" ("job_id") WHERE "ended_at" IS NULL')
)
