"""Tables of what is done at the customer's: lines gone through, the unit installed, training for use."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.training_words import HELD_WHERE
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
from helpdesk.store.tables.checklists import ChecklistLine
from helpdesk.store.tables.papers import Attachment
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.visits import Visit
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class CheckResult(Table):
    """How a line of the checklist of a job ended. A line without a row is still to be done."""

    about = About(word=translate("Changes", "Checked line"), part_of=("job", "visit"))

    job = LinkColumn(SILENT, Job, "CASCADE")
    line = LinkColumn(translate("Changes", "Line"), ChecklistLine, "RESTRICT")
    visit = LinkColumn(SILENT, Visit, "SET NULL", null=True)
    result = TextColumn(translate("Changes", "Result"), choices=CHECK_RESULTS)
    value = WordsColumn(translate("Changes", "Value"))
    note = WordsColumn(translate("Changes", "Note"), erased="")
    photo = LinkColumn(SILENT, Attachment, "SET NULL", null=True, copied=translate("Changes", "Photo"))
    no_photo = WordsColumn(translate("Changes", "Why no photo"), erased="")
    """Why a line that needs a photo was passed without one."""
    repair = LinkColumn(SILENT, Job, "SET NULL", null=True, copied=translate("Changes", "Repair opened"))
    """The repair that was opened because the line failed."""
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "check_results"
        indexes = ((("job", "line"), True),)


CheckResult.add_index(
    SQL('CREATE INDEX "check_results_unpictured" ON "check_results" ("at") WHERE "no_photo" <> \'\'')
)
index_where_filled(CheckResult, "visit_id", "photo_id", "repair_id", "staff_id")


class Installation(Table):
    """What was found where a unit was installed."""

    about = About(word=translate("Changes", "Installation"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    serial_found = WordsColumn(translate("Changes", "Serial found"))
    serial_reason = WordsColumn(translate("Changes", "Why another serial"))
    """Why the unit installed bears another serial than the one sold."""

    class Meta:
        table_name = "installations"


class Training(Table):
    """A training for use: who was shown what, where, how long, and what was left open."""

    about = About(word=translate("Changes", "Training for use"), part_of=("job",), personal=True)

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    visit = LinkColumn(SILENT, Visit, "SET NULL", null=True)
    held_at = MomentColumn(translate("Changes", "When"))
    held = TextColumn(translate("Changes", "Where"), choices=HELD_WHERE)
    to_whom = WordsColumn(translate("Changes", "To whom"), erased="")
    topics = WordsColumn(translate("Changes", "What was shown"))
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    handed_over = WordsColumn(translate("Changes", "Handed over"))
    open_questions = WordsColumn(translate("Changes", "Open questions"), erased="")
    answered_at = MomentColumn(translate("Changes", "Questions answered"), null=True)
    tried = TruthColumn(translate("Changes", "Tried out by the customer"), False)
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "trainings"


index_where_filled(Training, "visit_id", "staff_id")
Training.add_index(
    SQL(
        'CREATE INDEX "trainings_asking" ON "trainings" ("held_at") '
        'WHERE "open_questions" <> \'\' AND "answered_at" IS NULL'
    )
)
