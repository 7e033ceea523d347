"""Tables of files and papers: what was attached, what was printed, who signed."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from helpdesk.store.tables.base import MomentField, Table, index_where_filled, link, one_of, words
from helpdesk.store.tables.goods import Unit
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.work import Case, Job

SIGNED_HOW = ("drawn", "paper")


class Attachment(Table):
    """A file kept with a record; its bytes lie under ``files/`` by their hash."""

    customer = link(Customer, "CASCADE", null=True)
    unit = link(Unit, "CASCADE", null=True)
    case = link(Case, "CASCADE", null=True)
    job = link(Job, "CASCADE", null=True)
    hash = TextField(index=True)
    name = TextField()
    media_type = TextField()
    size = IntegerField()
    caption = words()
    on_paper = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    at = MomentField()
    staff = link(Staff, "SET NULL", null=True)

    class Meta:
        table_name = "attachments"


index_where_filled(Attachment, "customer_id", "unit_id", "case_id", "job_id", "staff_id")


class Document(Table):
    """A paper: its number, the frozen data it prints, and its fate. Numbers of a series have no gaps."""

    kind = TextField()
    series = TextField()
    number = IntegerField()
    version = IntegerField(default=1)
    customer = link(Customer, "SET NULL", null=True)
    unit = link(Unit, "SET NULL", null=True)
    case = link(Case, "SET NULL", null=True)
    job = link(Job, "SET NULL", null=True)
    language = TextField()
    data = TextField()
    hash = TextField()
    made_at = MomentField()
    staff = link(Staff, "SET NULL", null=True)
    printed_at = MomentField(null=True)
    voided_at = MomentField(null=True)
    void_reason = words()

    class Meta:
        table_name = "documents"
        indexes = ((("series", "number", "version"), True),)


index_where_filled(Document, "customer_id", "unit_id", "case_id", "job_id", "staff_id")


class Signature(Table):
    """Who signed a paper, as what, when and how; bound to the content by its hash."""

    document = link(Document, "CASCADE")
    role = TextField()
    name = TextField()
    at = MomentField()
    how = TextField(constraints=[one_of("how", SIGNED_HOW)])
    hash = TextField()
    attachment = link(Attachment, "SET NULL", null=True)

    class Meta:
        table_name = "signatures"


index_where_filled(Signature, "attachment_id")
