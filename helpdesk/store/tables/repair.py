"""Tables of the workshop: quotes with their lines, parts put in, time spent."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.quote_words import LINE_KINDS, QUOTE_KINDS, QUOTE_STATES
from helpdesk.domain.stock_words import CORE_ANSWERS, OLD_PARTS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    RateColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.papers import Document
from helpdesk.store.tables.parts import Part
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Quote(Table):
    """A price told to the customer before the work, and what became of it."""

    about = About(word=translate("Changes", "Quote"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    kind = TextColumn(translate("Changes", "Kind"), default="quote", choices=QUOTE_KINDS)
    state = TextColumn(translate("Changes", "State"), default="draft", choices=QUOTE_STATES)
    reason = WordsColumn(translate("Changes", "Reason"))
    tax_bp = RateColumn(translate("Changes", "Tax rate"), default=2100)
    """Tax in basis points."""
    total_cents = MoneyColumn(translate("Changes", "Total"), default=0)
    ready_on = DayColumn(translate("Changes", "Ready on"), null=True)
    valid_days = NumberColumn(translate("Changes", "Valid for, days"), default=30)
    valid_until = DayColumn(translate("Changes", "Valid until"), null=True)
    sent_at = MomentColumn(translate("Changes", "Given"), null=True)
    sent_how = WordsColumn(translate("Changes", "Given by"), choices=TOLD_BY)
    decided_at = MomentColumn(translate("Changes", "Decided"), null=True)
    decided_how = WordsColumn(translate("Changes", "Decided how"), choices=TOLD_BY)
    decided_by = WordsColumn(translate("Changes", "Decided by"), erased="")
    document = LinkColumn(SILENT, Document, "SET NULL", null=True)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "quotes"


index_where_filled(Quote, "staff_id", "document_id")


class QuoteLine(Table):
    """One line of a quote."""

    about = About(part_of=("quote",), copied=translate("Changes", "Line of a quote"))

    quote = LinkColumn(SILENT, Quote, "CASCADE")
    kind = TextColumn(translate("Changes", "Kind"), choices=LINE_KINDS)
    text = WordsColumn(translate("Changes", "Text"))
    quantity_milli = NumberColumn(SILENT, default=1000)
    """Thousandths of a piece."""
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    """For labour, instead of pieces: an hour's third is no thousandth."""
    price_cents = MoneyColumn(translate("Changes", "Price"), default=0)
    total_cents = MoneyColumn(translate("Changes", "Total"), default=0)
    position = NumberColumn(SILENT, default=0)
    part = LinkColumn(SILENT, Part, "SET NULL", null=True)
    """The part of the stock it speaks of."""

    class Meta:
        table_name = "quote_lines"


index_where_filled(QuoteLine, "part_id")


class PartNeed(Table):
    """Pieces of a part that a job wants. Who gets what is on hand follows from the promises, and is kept nowhere."""

    about = About(word=translate("Changes", "Part wanted"), part_of=("job", "part"))

    job = LinkColumn(SILENT, Job, "CASCADE")
    part = LinkColumn(translate("Changes", "Part"), Part, "RESTRICT")
    quote_line = LinkColumn(SILENT, QuoteLine, "SET NULL", null=True)
    quantity = NumberColumn(translate("Changes", "Quantity"), default=1)
    open_pieces = NumberColumn(translate("Changes", "Still wanted"), default=1)
    """What is not yet put in; 0 once it is all in, or no longer wanted."""
    since = MomentColumn(SILENT)

    class Meta:
        table_name = "part_needs"


index_where_filled(PartNeed, "quote_line_id")
PartNeed.add_index(
    SQL('CREATE INDEX "part_needs_open" ON "part_needs" ("part_id", "job_id") WHERE "open_pieces" > 0')
)


class PartUsed(Table):
    """A part put into a unit."""

    about = About(word=translate("Changes", "Part"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    name = TextColumn(translate("Changes", "Name"))
    code = WordsColumn(translate("Changes", "Code"))
    quantity = NumberColumn(translate("Changes", "Quantity"), default=1)
    price_cents = MoneyColumn(translate("Changes", "Price"), null=True)
    is_new = TruthColumn(translate("Changes", "New part"), True)
    old_returned = TruthColumn(translate("Changes", "Old part handed over"), False)
    source = WordsColumn(translate("Changes", "Invoice it came with"))
    """The supplier's invoice for it, which makers ask for."""
    position = NumberColumn(SILENT, default=0)
    quote_line = LinkColumn(SILENT, QuoteLine, "SET NULL", null=True)
    """The line of an accepted quote that promised it."""
    part = LinkColumn(SILENT, Part, "RESTRICT", null=True)
    """The part of the stock it was; nothing for one that is not kept there."""
    need = LinkColumn(SILENT, PartNeed, "SET NULL", null=True)
    """What of the job's wishes it filled."""
    cost_cents = MoneyColumn(SILENT, null=True)
    """What these pieces cost the shop when they were put in, as a total; nothing where nobody knows."""
    serial = WordsColumn(translate("Changes", "Serial of the part"))
    old_part = WordsColumn(translate("Changes", "Old part"), choices=OLD_PARTS)
    old_until = DayColumn(translate("Changes", "Old part due at the maker"), null=True)
    old_sent_on = DayColumn(translate("Changes", "Old part sent"), null=True)
    core_cents = MoneyColumn(translate("Changes", "Credit for the old part"), null=True)
    """What the maker gives for the old pieces, as a total."""
    core_credited_cents = MoneyColumn(translate("Changes", "Credited for the old part"), null=True)
    core_answer = WordsColumn(translate("Changes", "Difference of the credit"), choices=CORE_ANSWERS)
    core_credited_on = DayColumn(translate("Changes", "Old part credited on"), null=True)
    core_later_cents = MoneyColumn(SILENT, null=True)
    """How much of what was credited came in a later month than the first of it: that month keeps what it had."""
    core_later_on = DayColumn(SILENT, null=True)
    core_answered_on = DayColumn(SILENT, null=True)
    """When nothing more of it was awaited, or the difference was disputed."""

    class Meta:
        table_name = "parts_used"


index_where_filled(PartUsed, "quote_line_id", "part_id", "need_id")
PartUsed.add_index(
    SQL(
        'CREATE INDEX "parts_used_old_due" ON "parts_used" ("old_until", "job_id") '
        'WHERE "old_part" = \'maker\' AND "old_sent_on" IS NULL'
    )
)
PartUsed.add_index(
    SQL(
        'CREATE INDEX "parts_used_core" ON "parts_used" ("job_id") WHERE "core_cents" > 0 '
        "AND \"old_part\" = 'maker' AND \"core_answer\" <> 'accepted'"
    )
)
for _sql in (
    'CREATE INDEX "parts_used_core_sent" ON "parts_used" ("old_sent_on") '
    'WHERE "core_cents" > 0 AND "old_sent_on" IS NOT NULL',
    'CREATE INDEX "parts_used_core_credited" ON "parts_used" ("core_credited_on") '
    'WHERE "core_credited_on" IS NOT NULL',
    'CREATE INDEX "parts_used_core_later" ON "parts_used" ("core_later_on") WHERE "core_later_on" IS NOT NULL',
):
    PartUsed.add_index(SQL(_sql))


class WorkSpan(Table):
    """A stretch of hands-on work; open while the stopwatch runs."""

    about = About(part_of=("job",), withheld=True)

    job = LinkColumn(SILENT, Job, "CASCADE")
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    started_at = MomentColumn(translate("Changes", "Started"))
    ended_at = MomentColumn(translate("Changes", "Ended"), null=True)
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)

    class Meta:
        table_name = "work_spans"


index_where_filled(WorkSpan, "staff_id")
WorkSpan.add_index(
    SQL('CREATE INDEX "work_spans_running" ON "work_spans" ("job_id") WHERE "ended_at" IS NULL')
)
