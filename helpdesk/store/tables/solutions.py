"""Tables of what the shop knows: solutions with their versions and uses on jobs, and guidance sheets for customers."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.codes import SYMPTOMS
from helpdesk.domain.solution_words import CONFIDENCE, RESULTS, SOLUTION_CAUSES
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.store.tables.base import (
    SILENT,
    About,
    LinkColumn,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class GuidanceSheet(Table):
    """How a thing is used, in a few steps, for whoever brought it: of a model, brand or category, or for a cause."""

    about = About(noun="guidance", word=translate("Changes", "Guidance sheet"))

    product = LinkColumn(translate("Changes", "Product"), Product, "SET NULL", null=True)
    brand = WordsColumn(translate("Changes", "Brand"))
    category = WordsColumn(translate("Changes", "Category"))
    cause = WordsColumn(translate("Changes", "Cause"), choices=SOLUTION_CAUSES)
    made_at = MomentColumn(SILENT)
    changed_at = MomentColumn(SILENT)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "guidance_sheets"


index_where_filled(GuidanceSheet, "product_id", "staff_id")


class GuidanceText(Table):
    """A guidance sheet in one language."""

    about = About(word=translate("Changes", "Text of the sheet"), part_of=("sheet",))

    sheet = LinkColumn(SILENT, GuidanceSheet, "CASCADE")
    language = TextColumn(translate("Changes", "Language"), choices=LANGUAGE_NAMES)
    title = TextColumn(translate("Changes", "Title"))
    steps = WordsColumn(translate("Changes", "Steps"))
    """At most five, a line each."""
    never = WordsColumn(translate("Changes", "Do not"))
    """What must not be done, a line each."""
    call_us = WordsColumn(translate("Changes", "When to call us"))

    class Meta:
        table_name = "guidance_texts"
        indexes = ((("sheet", "language"), True),)


class Solution(Table):
    """Symptom, cause and fix, and for what it holds. What is said here is the shop's, never a customer's."""

    about = About(
        noun="solution",
        word=translate("Changes", "Solution"),
        named_by="symptom",
        words=("symptom", "said", "cause_text"),
    )

    ref = TextColumn(SILENT, null=True)
    symptom = TextColumn(translate("Changes", "Symptom"))
    symptom_key = WordsColumn(SILENT)
    said = WordsColumn(translate("Changes", "In the customer's words"))
    symptom_code = WordsColumn(translate("Changes", "Symptom code"), choices=SYMPTOMS)
    product = LinkColumn(translate("Changes", "Product"), Product, "SET NULL", null=True)
    brand = WordsColumn(translate("Changes", "Brand"))
    brand_key = WordsColumn(SILENT)
    category = WordsColumn(translate("Changes", "Category"))
    category_key = WordsColumn(SILENT)
    cause = WordsColumn(translate("Changes", "Cause"), choices=SOLUTION_CAUSES, foreign=True)
    cause_text = WordsColumn(translate("Changes", "What is behind it"))
    fix = TextColumn(translate("Changes", "Fix"))
    parts = WordsColumn(translate("Changes", "Parts"))
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    risk = WordsColumn(translate("Changes", "Safety"))
    confidence = TextColumn(translate("Changes", "Confidence"), default="draft", choices=CONFIDENCE)
    version = NumberColumn(translate("Changes", "Version"), default=1)
    superseded_by = LinkColumn(translate("Changes", "Replaced by"), "self", "SET NULL", null=True)
    sheet = LinkColumn(SILENT, GuidanceSheet, "SET NULL", null=True)
    from_job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    author = LinkColumn(translate("Changes", "Author"), Staff, "SET NULL", null=True)
    created_at = MomentColumn(SILENT)
    changed_at = MomentColumn(SILENT)

    class Meta:
        table_name = "solutions"
        indexes = ((("confidence", "id"), False), (("symptom_key", "id"), False))


Solution.add_index(SQL('CREATE UNIQUE INDEX "solutions_ref" ON "solutions" ("ref") WHERE "ref" IS NOT NULL'))
index_where_filled(Solution, "product_id", "superseded_by_id", "sheet_id", "from_job_id", "author_id")


class SolutionVersion(Table):
    """What a solution said when it was saved; never changed afterwards."""

    about = About(word=translate("Changes", "Version"), part_of=("solution",))

    solution = LinkColumn(SILENT, Solution, "CASCADE")
    version = NumberColumn(translate("Changes", "Version"))
    content = TextColumn(SILENT)
    """The columns of its form, as JSON."""
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    restores = NumberColumn(translate("Changes", "Restores version"), null=True)

    class Meta:
        table_name = "solution_versions"
        indexes = ((("solution", "version"), True),)


index_where_filled(SolutionVersion, "staff_id")


class SolutionUse(Table):
    """A solution on a job: proposed, tried in vain, or the one that helped."""

    about = About(word=translate("Changes", "Solution used"), part_of=("job", "solution"))

    solution = LinkColumn(translate("Changes", "Solution"), Solution, "RESTRICT")
    job = LinkColumn(SILENT, Job, "CASCADE")
    result = TextColumn(translate("Changes", "Result"), choices=RESULTS)
    version = NumberColumn(translate("Changes", "Version"))
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "solution_uses"
        indexes = ((("job", "solution"), True),)


index_where_filled(SolutionUse, "staff_id")
