"""The table of the shop's own promises to take goods back: a version for each time it was worded anew."""

from __future__ import annotations

from helpdesk.domain.return_words import POLICY_MEANS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    MomentColumn,
    NumberColumn,
    Table,
    WordsColumn,
)
from helpdesk.texts import translate


class ReturnPolicy(Table):
    """A version of the return policy; what was sold under it keeps it."""

    about = About(noun="return_policy", word=translate("Changes", "Return policy"), named_by="version")

    version = NumberColumn(translate("Changes", "Version"), unique=True)
    valid_from = DayColumn(translate("Changes", "In force since"))
    days = NumberColumn(translate("Changes", "Days to return"), null=True)
    means = WordsColumn(translate("Changes", "What is given back"), choices=POLICY_MEANS)
    text = WordsColumn(translate("Changes", "Text"))
    made_at = MomentColumn(SILENT)

    class Meta:
        table_name = "return_policies"
