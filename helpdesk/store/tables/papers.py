"""Tables of files and papers: what was attached, what was printed, who signed."""

from __future__ import annotations

from helpdesk.domain.papers import SIGNED_HOW
from helpdesk.domain.visit_words import SHOWN
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.store.tables.base import (
    NAMELESS,
    SILENT,
    About,
    LinkColumn,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Unit
from helpdesk.store.tables.parts import Part
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.promotions import Draw
from helpdesk.store.tables.solutions import GuidanceSheet, Solution
from helpdesk.store.tables.visits import Visit
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import translate


class Attachment(Table):
    """A file kept with a record; its bytes lie under ``files/`` by their hash."""

    about = About(
        part_of=("case", "job", "unit", "customer", "solution", "sheet", "part"),
        copied=translate("Changes", "File"),
    )

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE", null=True)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "CASCADE", null=True)
    case = LinkColumn(SILENT, Case, "CASCADE", null=True)
    job = LinkColumn(SILENT, Job, "CASCADE", null=True)
    solution = LinkColumn(SILENT, Solution, "CASCADE", null=True)
    sheet = LinkColumn(SILENT, GuidanceSheet, "CASCADE", null=True)
    part = LinkColumn(SILENT, Part, "CASCADE", null=True)
    step = NumberColumn(translate("Changes", "Step"), null=True)
    """Of a guidance sheet: the step it shows, from 1."""
    hash = TextColumn(SILENT, index=True)
    name = TextColumn(SILENT, copied=translate("Changes", "Name"))
    media_type = TextColumn(SILENT)
    size = NumberColumn(SILENT)
    caption = WordsColumn(SILENT, copied=translate("Changes", "Caption"))
    on_paper = TruthColumn(translate("Changes", "Printed on the service report"), False)
    visit = LinkColumn(SILENT, Visit, "SET NULL", null=True)
    """The visit at which it was taken."""
    shows = WordsColumn(translate("Changes", "Shows"), choices=SHOWN)
    taken_at = MomentColumn(translate("Changes", "Taken"), null=True)
    """When a photo was taken, as the camera wrote it into the file."""
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "attachments"


index_where_filled(
    Attachment,
    "customer_id",
    "unit_id",
    "case_id",
    "job_id",
    "visit_id",
    "staff_id",
    "solution_id",
    "sheet_id",
    "part_id",
)


class Document(Table):
    """A paper: its number, the frozen data it prints, and its fate. Numbers of a series have no gaps."""

    about = About(
        noun="paper",
        word=translate("Changes", "Paper"),
        part_of=("case", "job", "unit", "customer", "draw"),
        personal=True,
    )

    kind = TextColumn(translate("Changes", "Kind"))
    series = TextColumn(translate("Changes", "Series"))
    number = NumberColumn(translate("Changes", "Number"))
    version = NumberColumn(translate("Changes", "Version"), default=1)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "SET NULL", null=True)
    case = LinkColumn(SILENT, Case, "SET NULL", null=True)
    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    visit = LinkColumn(SILENT, Visit, "SET NULL", null=True)
    """The visit it reports."""
    draw = LinkColumn(SILENT, Draw, "SET NULL", null=True)
    language = TextColumn(translate("Changes", "Language"), choices=LANGUAGE_NAMES)
    data = TextColumn(SILENT)
    hash = TextColumn(SILENT)
    made_at = MomentColumn(translate("Changes", "Made"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    printed_at = MomentColumn(translate("Changes", "Printed"), null=True)
    voided_at = MomentColumn(translate("Changes", "Void since"), null=True)
    void_reason = WordsColumn(translate("Changes", "Reason for voiding"))

    class Meta:
        table_name = "documents"
        indexes = ((("series", "number", "version"), True),)


index_where_filled(Document, "customer_id", "unit_id", "case_id", "job_id", "visit_id", "draw_id", "staff_id")


class Signature(Table):
    """Who signed a paper, as what, when and how; bound to the content by its hash."""

    about = About(
        noun="signature", part_of=("document",), personal=True, copied=translate("Changes", "Signature")
    )

    document = LinkColumn(SILENT, Document, "CASCADE")
    role = TextColumn(SILENT)
    name = TextColumn(SILENT, erased=NAMELESS, copied=translate("Changes", "Name"))
    at = MomentColumn(translate("Changes", "When"))
    how = TextColumn(SILENT, choices=SIGNED_HOW)
    hash = TextColumn(SILENT)
    attachment = LinkColumn(SILENT, Attachment, "SET NULL", null=True)

    class Meta:
        table_name = "signatures"


index_where_filled(Signature, "attachment_id")
