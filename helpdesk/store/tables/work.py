"""Tables of what customers bring: cases, the jobs in them, how each came in, its pauses and notes."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from helpdesk.domain.notes import NOTE_KINDS
from helpdesk.domain.outcomes import DECISIONS, OUTCOMES
from helpdesk.domain.quote_words import QUOTE_CHOICES
from helpdesk.domain.workflows.kinds import CASE_STATES, STATES
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.store.tables.base import DayField, MomentField, Table, index_where_filled, link, one_of, words
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.people import Customer, Staff

YES_NO = ("yes", "no")
_KINDS = ("repair", "installation", "maintenance", "claim", "return", "training", "complaint", "enquiry")
"""As the first schema's CHECK has them."""


class Case(Table):
    """One matter a customer brought. ``state``, ``promised_on`` and ``closed_at`` follow from its jobs."""

    ref = TextField(null=True)
    customer = link(Customer, "RESTRICT", null=True)
    opened_at = MomentField()
    channel = words("counter")
    owner = link(Staff, "SET NULL", null=True)
    state = TextField(constraints=[one_of("state", CASE_STATES)])
    promised_on = DayField(null=True)
    next_action = words()
    next_on = DayField(null=True)
    touched_at = MomentField()
    first_response_at = MomentField(null=True)
    closed_at = MomentField(null=True)
    first_closed_at = MomentField(null=True)

    class Meta:
        table_name = "cases"
        indexes = ((("opened_at", "id"), False),)


Case.add_index(SQL('CREATE UNIQUE INDEX "cases_ref" ON "cases" ("ref") WHERE "ref" IS NOT NULL'))
# Whatever is asked of open cases stands in this index, small as they are few: nothing is read beside it.
Case.add_index(
    SQL(
        'CREATE INDEX "cases_open" ON "cases" ("state", "promised_on", "next_on", "touched_at", "owner_id", '
        '"customer_id", "opened_at") WHERE "closed_at" IS NULL'
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

    case = link(Case, "CASCADE")
    closed_at = MomentField()
    reopened_at = MomentField()
    reason = words()

    class Meta:
        table_name = "closings"


class Job(Table):
    """One piece of work inside a case."""

    ref = TextField(null=True)
    case = link(Case, "CASCADE")
    position = IntegerField(default=1)
    kind = TextField(constraints=[one_of("kind", _KINDS)])
    state = TextField(default="received", constraints=[one_of("state", STATES)])
    unit = link(Unit, "RESTRICT", null=True)
    product = link(Product, "RESTRICT", null=True)
    year = IntegerField(null=True)
    technician = link(Staff, "SET NULL", null=True)
    problem = words()
    diagnosis = words()
    work_done = words()
    internal_note = words()
    symptom = words()
    cause = words()
    remedy = words()
    outcome = TextField(null=True, constraints=[one_of("outcome", OUTCOMES)])
    decision = TextField(null=True, constraints=[one_of("decision", DECISIONS)])
    under_warranty = TextField(null=True, constraints=[one_of("under_warranty", YES_NO)])
    verdict = words()
    """The guarantee verdict as it stood at intake, frozen (JSON)."""
    comeback_of = link("self", "SET NULL", null=True)
    complaint_class = words()
    promised_on = DayField(null=True)
    received_at = MomentField(null=True)
    started_at = MomentField(null=True)
    finished_at = MomentField(null=True)
    """The first finish; reopening does not move it."""
    told_at = MomentField(null=True)
    told_how = words()
    delivered_at = MomentField(null=True)
    delivered_to = words()
    minutes = IntegerField(null=True)
    first_visit = TextField(null=True, constraints=[one_of("first_visit", YES_NO)])
    checked_by = link(Staff, "SET NULL", null=True)
    repair_guarantee_until = DayField(null=True)
    tested = words()
    """What was checked, and found good, before it was called ready."""
    payer_reason = words()
    """Why the guarantee answers or does not, where that was decided after the intake."""
    fee_cents = IntegerField(null=True)
    """What the customer was charged for a unit that went back unrepaired."""
    invoice = words()
    """The number of its invoice, which is made elsewhere."""

    class Meta:
        table_name = "jobs"


Job.add_index(SQL('CREATE UNIQUE INDEX "jobs_ref" ON "jobs" ("ref") WHERE "ref" IS NOT NULL'))
Job.add_index(
    SQL(
        'CREATE INDEX "jobs_open" ON "jobs" ("state", "promised_on") '
        "WHERE \"state\" NOT IN ('delivered', 'cancelled')"
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
index_where_filled(
    Job,
    "unit_id",
    "product_id",
    "technician_id",
    "comeback_of_id",
    "checked_by_id",
    "finished_at",
    "promised_on",
)


class Intake(Table):
    """What was agreed when a unit was handed in."""

    job = link(Job, "CASCADE", unique=True)
    accessories_none = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    damage = words()
    opened_before = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    urgent = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    shelf = words()
    quote_choice = TextField(default="wanted", constraints=[one_of("quote_choice", QUOTE_CHOICES)])
    quote_limit_cents = IntegerField(null=True)
    waived_on = DayField(null=True)
    """When the quote was waived, where that was after the intake."""
    diagnosis_cents = IntegerField(null=True)
    used_parts = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    keep_parts = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    backup_asked = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])

    class Meta:
        table_name = "intakes"


class Accessory(Table):
    """A thing handed in with a unit."""

    job = link(Job, "CASCADE")
    name = TextField()
    position = IntegerField(default=0)
    returned_at = MomentField(null=True)

    class Meta:
        table_name = "accessories"


class Pause(Table):
    """A stretch in which the clock of a job stands still, and why."""

    case = link(Case, "CASCADE")
    job = link(Job, "CASCADE", null=True)
    reason = TextField(constraints=[one_of("reason", PAUSE_REASONS)])
    started_at = MomentField()
    ended_at = MomentField(null=True)
    note = words()

    class Meta:
        table_name = "pauses"


index_where_filled(Pause, "job_id")


class Note(Table):
    """A line of the timeline that no other table tells: a note, a contact, a step and its reason."""

    customer = link(Customer, "CASCADE", null=True)
    unit = link(Unit, "CASCADE", null=True)
    case = link(Case, "CASCADE", null=True)
    job = link(Job, "CASCADE", null=True)
    kind = TextField(constraints=[one_of("kind", NOTE_KINDS)])
    at = MomentField()
    staff = link(Staff, "SET NULL", null=True)
    said = words()
    """What the program says of it (JSON of a Text), where it is not only a person's own text."""
    text = words()
    on_paper = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])

    class Meta:
        table_name = "notes"


index_where_filled(Note, "customer_id", "unit_id", "case_id", "job_id", "staff_id")
