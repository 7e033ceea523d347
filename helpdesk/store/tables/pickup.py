"""Tables of units that are ready and that nobody collects: who was reminded how, and what became of one."""

from __future__ import annotations

from helpdesk.domain.pickup_words import DISPOSALS, REMINDED_BY, STAGES
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MoneyColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Reminder(Table):
    """That a customer was told to collect what is ready, with what proves it."""

    about = About(noun="reminder", word=translate("Changes", "Reminder to collect"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    stage = TextColumn(translate("Changes", "Stage"), choices=STAGES)
    on_day = DayColumn(translate("Changes", "When"))
    how = TextColumn(translate("Changes", "By"), choices=REMINDED_BY)
    letter = WordsColumn(translate("Changes", "Number of the letter"))
    last_day = DayColumn(translate("Changes", "Last day to collect"), null=True)
    text = WordsColumn(translate("Changes", "What was said"), erased="")
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "reminders"


index_where_filled(Reminder, "staff_id")


class Disposal(Table):
    """What the owner decided about a unit that nobody collected."""

    about = About(noun="disposal", word=translate("Changes", "Disposal"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    decided_on = DayColumn(translate("Changes", "Decided on"))
    decided_by = LinkColumn(translate("Changes", "Decided by"), Staff, "SET NULL", null=True)
    how = TextColumn(translate("Changes", "What became of it"), choices=DISPOSALS)
    reason = WordsColumn(translate("Changes", "Reason"))
    to_whom = WordsColumn(translate("Changes", "To whom"), erased="")
    cents = MoneyColumn(translate("Changes", "Amount received"), null=True)
    data_destroyed = TruthColumn(translate("Changes", "Data on it destroyed"), False)
    early = TruthColumn(translate("Changes", "Before the longer term"), False)

    class Meta:
        table_name = "disposals"


index_where_filled(Disposal, "decided_by_id")
