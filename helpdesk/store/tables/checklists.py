"""Tables of checklists: what is gone through at an installation, a maintenance, a repair; each version stays."""

from __future__ import annotations

from helpdesk.domain.checklist_words import ASKED
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.store.tables.base import (
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
from helpdesk.store.tables.goods import Product
from helpdesk.texts import translate


class Checklist(Table):
    """One version of a list of lines to go through. One that was used is never changed: a newer one follows it."""

    about = About(noun="checklist", word=translate("Changes", "Checklist"), named_by="name")

    code = WordsColumn(SILENT)
    """What all its versions share: the code of the usual list it began as, or one of its own."""
    version = NumberColumn(translate("Changes", "Version"), default=1)
    name = TextColumn(translate("Changes", "Name"))
    kind = TextColumn(translate("Changes", "For"), choices=KINDS)
    """The kind of job it is for."""
    category = WordsColumn(translate("Changes", "Category"))
    """Of the products it is for; empty: of all."""
    product = LinkColumn(translate("Changes", "Product"), Product, "SET NULL", null=True)
    """The only product it is for."""
    current = TruthColumn(translate("Changes", "In use"), True)
    """Whether it is the version that new jobs take."""
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "checklists"
        indexes = ((("code", "version"), True),)


index_where_filled(Checklist, "product_id")


class ChecklistLine(Table):
    """One line of a checklist."""

    about = About(word=translate("Changes", "Line"), part_of=("checklist",), named_by="text")

    checklist = LinkColumn(SILENT, Checklist, "CASCADE")
    position = NumberColumn(SILENT, default=1)
    text = TextColumn(translate("Changes", "Text"))
    asks = WordsColumn(translate("Changes", "Asks for"), choices=ASKED)
    """A value besides the mark: nothing, a number, a text."""
    measure = WordsColumn(translate("Changes", "Unit"))
    """Of the number, as it is printed."""
    least = WordsColumn(translate("Changes", "From"))
    """A decimal number with a point; below it the line has failed."""
    most = WordsColumn(translate("Changes", "To"))
    photo = TruthColumn(translate("Changes", "Photo needed"), False)

    class Meta:
        table_name = "checklist_lines"
