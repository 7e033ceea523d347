"""Table of the European Repair Information Forms that customers were given (Directive (EU) 2024/1799 art. 4)."""

from __future__ import annotations

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.repair_form import FORM_STATES, LOANERS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.papers import Document
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.repair import Quote
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class RepairForm(Table):
    """What a repairer offered on the form, row by row, and what became of it. Once given, its rows stay."""

    about = About(word=translate("Changes", "European repair form"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    quote = LinkColumn(SILENT, Quote, "SET NULL", null=True)
    """The quote whose work it offers; a cheaper one that replaces it is offered by the same form."""
    state = TextColumn(translate("Changes", "State"), default="given", choices=FORM_STATES)
    online = WordsColumn(translate("Changes", "Other ways to write"))
    good = WordsColumn(translate("Changes", "Good to be repaired"))
    defect = WordsColumn(translate("Changes", "Defect"))
    measures = WordsColumn(translate("Changes", "Repair suggested"))
    price_cents = MoneyColumn(translate("Changes", "Price"), null=True)
    method = WordsColumn(translate("Changes", "How the price is calculated"))
    ceiling_cents = MoneyColumn(translate("Changes", "Maximum price"), null=True)
    days = NumberColumn(translate("Changes", "Days to repair"), default=0)
    loaner = TextColumn(translate("Changes", "Temporary replacement"), default="no", choices=LOANERS)
    loaner_cents = MoneyColumn(translate("Changes", "Cost of the replacement"), null=True)
    place = WordsColumn(translate("Changes", "Where it is handed over"))
    ancillary = WordsColumn(translate("Changes", "Ancillary services"))
    ancillary_costs = WordsColumn(translate("Changes", "Cost of these services"))
    valid_days = NumberColumn(translate("Changes", "Valid for, days"), default=30)
    more = WordsColumn(translate("Changes", "Additional information"))
    provided_at = MomentColumn(translate("Changes", "Given"))
    provided_how = WordsColumn(translate("Changes", "Given by"), choices=TOLD_BY)
    valid_until = DayColumn(translate("Changes", "Valid until"))
    decided_at = MomentColumn(translate("Changes", "Decided"), null=True)
    decided_how = WordsColumn(translate("Changes", "Decided how"), choices=TOLD_BY)
    decided_by = WordsColumn(translate("Changes", "Decided by"), erased="")
    document = LinkColumn(SILENT, Document, "SET NULL", null=True)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "repair_forms"


index_where_filled(RepairForm, "quote_id", "document_id", "staff_id")
