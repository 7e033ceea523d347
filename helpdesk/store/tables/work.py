"""Tables of what customers bring: cases, the jobs in them, how each came in, its pauses and notes."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS, TOLD_BY
from helpdesk.domain.complaints import CLASSES
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.notes import NOTE_KINDS
from helpdesk.domain.outcomes import DECISIONS, OUTCOMES
from helpdesk.domain.quote_words import QUOTE_CHOICES
from helpdesk.domain.return_words import GROUNDS, SETTLED
from helpdesk.domain.workflows.kinds import CASE_STATES, KINDS, STATES
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.store.tables.base import (
    SILENT,
    YES_NO,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    SaidColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
    one_of,
)
from helpdesk.store.tables.checklists import Checklist
from helpdesk.store.tables.field import MaintenancePlan
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.texts import translate


class Case(Table):
    """One matter a customer brought. ``state``, ``promised_on`` and ``closed_at`` follow from its jobs."""

    about = About(noun="case", word=translate("Changes", "Case"))

    ref = TextColumn(SILENT, null=True)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "RESTRICT", null=True)
    opened_at = MomentColumn(translate("Changes", "Opened"))
    channel = WordsColumn(translate("Changes", "Channel"), "counter", choices=CHANNELS, foreign=True)
    owner = LinkColumn(translate("Changes", "Assigned to"), Staff, "SET NULL", null=True)
    state = TextColumn(translate("Changes", "State"), choices=CASE_STATES)
    promised_on = DayColumn(translate("Changes", "Promised for"), null=True)
    next_action = WordsColumn(translate("Changes", "Next action"), erased="")
    next_on = DayColumn(translate("Changes", "Next action on"), null=True)
    touched_at = MomentColumn(SILENT)
    first_response_at = MomentColumn(translate("Changes", "First answer"), null=True)
    closed_at = MomentColumn(translate("Changes", "Closed"), null=True)
    first_closed_at = MomentColumn(translate("Changes", "First closed"), null=True)

    class Meta:
        table_name = "cases"
        indexes = ((("opened_at", "id"), False),)


Case.add_index(SQL('CREATE UNIQUE INDEX "cases_ref" ON "cases" ("ref") WHERE "ref" IS NOT NULL'))
# Whatever is asked of open cases stands in this index, small as they are few: nothing is read beside it.
Case.add_index(
    SQL(
        'CREATE INDEX "cases_open" ON "cases" ("state", "promised_on", "next_on", "touched_at", "owner_id", '
        '"customer_id", "opened_at", "next_action", "closed_at") WHERE "closed_at" IS NULL'
    )
)
Case.add_index(
    SQL(
        'CREATE INDEX "cases_open_customer" ON "cases" ("customer_id") '
        'WHERE "closed_at" IS NULL AND "customer_id" IS NOT NULL'
    )
)
Case.add_index(SQL('CREATE INDEX "cases_touched_at" ON "cases" ("touched_at")'))
Case.add_index(SQL('CREATE INDEX "cases_state" ON "cases" ("state")'))
Case.add_index(SQL('CREATE INDEX "cases_promised" ON "cases" (coalesce("promised_on", \'9999\'))'))
index_where_filled(Case, "customer_id", "owner_id", "closed_at")


class Closing(Table):
    """A stretch in which a case was closed before it was opened again."""

    about = About(part_of=("case",), copied=translate("Changes", "Reopening"))

    case = LinkColumn(SILENT, Case, "CASCADE")
    closed_at = MomentColumn(translate("Changes", "Closed"))
    reopened_at = MomentColumn(SILENT, copied=translate("Changes", "Reopened"))
    reason = WordsColumn(translate("Changes", "Reason"))

    class Meta:
        table_name = "closings"


class Job(Table):
    """One piece of work inside a case."""

    about = About(
        noun="job",
        word=translate("Changes", "Job"),
        part_of=("case", "unit"),
        words=("problem", "diagnosis", "work_done"),
    )

    ref = TextColumn(SILENT, null=True)
    case = LinkColumn(SILENT, Case, "CASCADE")
    position = NumberColumn(SILENT, default=1)
    kind = TextColumn(translate("Changes", "Kind"), choices=KINDS)
    state = TextColumn(translate("Changes", "State"), default="received", choices=STATES)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "RESTRICT", null=True)
    product = LinkColumn(translate("Changes", "Product"), Product, "RESTRICT", null=True)
    plan = LinkColumn(translate("Changes", "Maintenance plan"), MaintenancePlan, "SET NULL", null=True)
    """The maintenance plan it serves a date of."""
    checklist = LinkColumn(translate("Changes", "Checklist"), Checklist, "SET NULL", null=True)
    """The version of the list that is gone through."""
    year = NumberColumn(translate("Changes", "Year of make"), null=True)
    technician = LinkColumn(translate("Changes", "Technician"), Staff, "SET NULL", null=True)
    problem = WordsColumn(translate("Changes", "Fault"))
    diagnosis = WordsColumn(translate("Changes", "Diagnosis"))
    work_done = WordsColumn(translate("Changes", "Work done"))
    internal_note = WordsColumn(SILENT)
    symptom = WordsColumn(translate("Changes", "Symptom"), choices=SYMPTOMS)
    cause = WordsColumn(translate("Changes", "Cause"), choices=CAUSES)
    remedy = WordsColumn(translate("Changes", "Remedy"), choices=REMEDIES)
    outcome = TextColumn(translate("Changes", "Outcome"), null=True, choices=OUTCOMES)
    decision = TextColumn(translate("Changes", "Decision"), null=True, choices=DECISIONS)
    under_warranty = TextColumn(
        translate("Changes", "Under guarantee"),
        null=True,
        constraints=[one_of("under_warranty", YES_NO)],
        choices=YES_NO,
    )
    verdict = WordsColumn(SILENT)
    """The guarantee verdict as it stood at intake, frozen (JSON)."""
    comeback_of = LinkColumn(translate("Changes", "Comeback of job"), "self", "SET NULL", null=True)
    complaint_class = WordsColumn(translate("Changes", "Kind of complaint"), choices=CLASSES, foreign=True)
    ground = WordsColumn(translate("Changes", "Ground of the return"), choices=GROUNDS)
    settled = WordsColumn(translate("Changes", "Settled by"), choices=SETTLED)
    settled_cents = MoneyColumn(translate("Changes", "Amount returned"), null=True)
    promised_on = DayColumn(translate("Changes", "Promised for"), null=True)
    received_at = MomentColumn(translate("Changes", "Received"), null=True)
    started_at = MomentColumn(translate("Changes", "Started"), null=True)
    finished_at = MomentColumn(translate("Changes", "Finished"), null=True)
    """The first finish; reopening does not move it."""
    ready_at = MomentColumn(translate("Changes", "Ready since"), null=True)
    """Since when it only has to be fetched; nothing once work goes on."""
    told_at = MomentColumn(translate("Changes", "Customer told"), null=True)
    told_how = WordsColumn(translate("Changes", "Told by"), choices=TOLD_BY)
    delivered_at = MomentColumn(translate("Changes", "Handed back"), null=True)
    delivered_to = WordsColumn(translate("Changes", "Handed back to"), erased="")
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    first_visit = TextColumn(
        translate("Changes", "First visit"),
        null=True,
        constraints=[one_of("first_visit", YES_NO)],
        choices=YES_NO,
    )
    checked_by = LinkColumn(translate("Changes", "Checked by"), Staff, "SET NULL", null=True)
    repair_guarantee_until = DayColumn(translate("Changes", "Repair guarantee until"), null=True)
    tested = WordsColumn(translate("Changes", "What was tested"))
    """What was checked, and found good, before it was called ready."""
    payer_reason = WordsColumn(translate("Changes", "Reason for who pays"))
    """Why the guarantee answers or does not, where that was decided after the intake."""
    fee_cents = MoneyColumn(translate("Changes", "Charged without repair"), null=True)
    """What the customer was charged for a unit that went back unrepaired."""
    invoice = WordsColumn(translate("Changes", "Invoice or ticket"))
    """The number of its invoice, which is made elsewhere."""
    charge_cents = MoneyColumn(translate("Changes", "Charged without tax"), null=True)
    """As somebody typed it from that invoice, or as it was due when the unit left."""
    storage_cents = MoneyColumn(translate("Changes", "Storage charged"), null=True)
    """What storing it was charged when it was handed back, with tax; 0: it was let go."""

    class Meta:
        table_name = "jobs"


Job.add_index(SQL('CREATE UNIQUE INDEX "jobs_ref" ON "jobs" ("ref") WHERE "ref" IS NOT NULL'))
# All that is asked of open jobs together, so that none of them is looked up in the table for it.
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_open" ON "jobs" ("state", "promised_on", "kind", "told_at", "received_at", "case_id") '
        "WHERE \"state\" NOT IN ('delivered', 'cancelled')"
    )
)
# Open jobs that are not in the shop: somebody may have to go to the customer for them.
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_to_plan" ON "jobs" ("kind", "state") '
        "WHERE \"state\" NOT IN ('delivered', 'cancelled') AND \"received_at\" IS NULL"
    )
)
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_bench" ON "jobs" ("technician_id", "case_id") '
        "WHERE \"state\" NOT IN ('delivered', 'cancelled')"
    )
)
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_in_shop" ON "jobs" ("unit_id") '
        'WHERE "state" NOT IN (\'delivered\', \'cancelled\') AND "received_at" IS NOT NULL AND "unit_id" IS NOT NULL'
    )
)
Job.add_index(
    SQL('CREATE INDEX "jobs_complaints" ON "jobs" ("state", "case_id") WHERE "kind" = \'complaint\'')
)
Job.add_index(SQL('CREATE INDEX "jobs_returns" ON "jobs" ("state", "case_id") WHERE "kind" = \'return\''))
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_claims" ON "jobs" ("state", "case_id") '
        "WHERE \"kind\" = 'claim' AND \"state\" NOT IN ('delivered', 'cancelled')"
    )
)
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_unmended" ON "jobs" ("delivered_at", "unit_id") WHERE "kind" = \'claim\' '
        "AND \"state\" = 'delivered' AND \"decision\" = 'accepted' AND \"outcome\" IN ('not_fixed', 'not_worth')"
    )
)
# Which units work under a guarantee was done on stands in these, whole: the table itself is not read.
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_guarantee" ON "jobs" ("unit_id", "received_at", "delivered_at", "outcome", "state") '
        "WHERE \"under_warranty\" = 'yes'"
    )
)
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_guaranteed" ON "jobs" ("repair_guarantee_until", "unit_id", "delivered_at") '
        'WHERE "repair_guarantee_until" IS NOT NULL'
    )
)
index_where_filled(
    Job,
    "unit_id",
    "product_id",
    "plan_id",
    "checklist_id",
    "technician_id",
    "comeback_of_id",
    "checked_by_id",
    "finished_at",
    "delivered_at",
    "promised_on",
)


class Intake(Table):
    """What was agreed when a unit was handed in."""

    about = About(word=translate("Changes", "Intake"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    accessories_none = TruthColumn(translate("Changes", "No accessories"), False)
    damage = WordsColumn(translate("Changes", "Visible damage"))
    opened_before = TruthColumn(translate("Changes", "Opened or wet before"), False)
    urgent = TruthColumn(translate("Changes", "Urgent"), False)
    shelf = WordsColumn(translate("Changes", "Shelf"))
    quote_choice = TextColumn(translate("Changes", "Quote"), default="wanted", choices=QUOTE_CHOICES)
    quote_limit_cents = MoneyColumn(translate("Changes", "Limit"), null=True)
    waived_on = DayColumn(translate("Changes", "Quote waived on"), null=True)
    """When the quote was waived, where that was after the intake."""
    diagnosis_cents = MoneyColumn(translate("Changes", "Cost of diagnosis"), null=True)
    used_parts = TruthColumn(translate("Changes", "Used parts allowed"), False)
    keep_parts = TruthColumn(translate("Changes", "Wants replaced parts back"), False)
    backup_asked = TruthColumn(translate("Changes", "Asked to back up own data"), False)

    class Meta:
        table_name = "intakes"


class Accessory(Table):
    """A thing handed in with a unit."""

    about = About(word=translate("Changes", "Accessory"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    name = TextColumn(translate("Changes", "Name"))
    position = NumberColumn(SILENT, default=0)
    returned_at = MomentColumn(translate("Changes", "Handed back"), null=True)

    class Meta:
        table_name = "accessories"


class Pause(Table):
    """A stretch in which a job is on hold, and why."""

    about = About(word=translate("Changes", "Pause"), part_of=("case", "job"))

    case = LinkColumn(SILENT, Case, "CASCADE")
    job = LinkColumn(SILENT, Job, "CASCADE", null=True)
    reason = TextColumn(translate("Changes", "Reason"), choices=PAUSE_REASONS)
    started_at = MomentColumn(translate("Changes", "Started"))
    ended_at = MomentColumn(translate("Changes", "Ended"), null=True)
    note = WordsColumn(translate("Changes", "Note"))

    class Meta:
        table_name = "pauses"


index_where_filled(Pause, "job_id")


class Note(Table):
    """A line of the timeline that no other table tells: a note, a contact, a step and its reason."""

    about = About(
        word=translate("Changes", "Note"),
        part_of=("case", "job", "unit", "customer"),
        personal=True,
        words=("text",),
    )

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE", null=True)
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "CASCADE", null=True)
    case = LinkColumn(SILENT, Case, "CASCADE", null=True)
    job = LinkColumn(SILENT, Job, "CASCADE", null=True)
    kind = TextColumn(translate("Changes", "Kind"), choices=NOTE_KINDS)
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    said = SaidColumn(SILENT, copied=translate("Changes", "What happened"))
    """What the program says of it (JSON of a Text), where it is not only a person's own text."""
    text = WordsColumn(translate("Changes", "Text"))
    on_paper = TruthColumn(translate("Changes", "Printed on the service report"), False)

    class Meta:
        table_name = "notes"


index_where_filled(Note, "customer_id", "unit_id", "case_id", "job_id", "staff_id")
