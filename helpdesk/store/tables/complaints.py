"""Tables of complaints: what is known of one beside its job, its points, options, tasks and objections."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.complaints import (
    ABOUT,
    CAUSES,
    DECISIONS,
    ESCALATIONS,
    OBJECTION_RESULTS,
    OBJECTIONS,
    SEVERITIES,
    WORDS_AT_CLOSING,
)
from helpdesk.store.tables.base import (
    SILENT,
    WITHHELD,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import translate


class Complaint(Table):
    """What a complaint has beside its job: the job's ``problem`` is what the customer said, its
    ``diagnosis`` the facts found, its ``complaint_class`` what it is about. One that a file brought has
    none until somebody works on it.
    """

    about = About(word=translate("Changes", "Complaint"), part_of=("job",), personal=True)

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    about_case = LinkColumn(SILENT, Case, "SET NULL", null=True)
    """The case it complains of."""
    received_at = MomentColumn(translate("Changes", "Received"))
    """When it was presented: the lawful days to answer count from that day."""
    severity = WordsColumn(translate("Changes", "Severity"), "normal", choices=SEVERITIES)
    safety = TruthColumn(translate("Changes", "Somebody's safety"), False)
    wanted = WordsColumn(translate("Changes", "What the customer wants"), erased="")
    wanted_why = WordsColumn(translate("Changes", "Why the customer wants it"), erased="")
    we_want = WordsColumn(translate("Changes", "What we want"), copied=WITHHELD)
    call_back_by = MomentColumn(translate("Changes", "Call back by"), null=True)
    called_back_at = MomentColumn(translate("Changes", "Called back"), null=True)
    cause = WordsColumn(translate("Changes", "Cause"), choices=CAUSES)
    cause_note = WordsColumn(translate("Changes", "What caused it"))
    law_told_at = MomentColumn(translate("Changes", "Legal minimum told"), null=True)
    """When the customer was told what the law gives at least, before any goodwill."""
    agreed = WordsColumn(translate("Changes", "What was agreed"))
    agreed_at = MomentColumn(translate("Changes", "Agreed"), null=True)
    decision = WordsColumn(translate("Changes", "Decision"), choices=DECISIONS)
    answer = WordsColumn(translate("Changes", "Answer"), erased="")
    answered_at = MomentColumn(translate("Changes", "Answered"), null=True)
    """The first reasoned answer; a later one does not move it."""
    answered_how = WordsColumn(translate("Changes", "Answered by"), choices=TOLD_BY)
    dispute_told_at = MomentColumn(translate("Changes", "Out-of-court information given"), null=True)
    escalated_to = WordsColumn(translate("Changes", "Taken further to"), choices=ESCALATIONS)
    escalated_at = MomentColumn(translate("Changes", "Taken further"), null=True)
    reference = WordsColumn(translate("Changes", "Their number"))
    """The number that an official form or another office gave it."""
    action = WordsColumn(translate("Changes", "Corrective action"))
    action_about = WordsColumn(translate("Changes", "What it changes"), choices=ABOUT)
    action_product = LinkColumn(translate("Changes", "Product"), Product, "SET NULL", null=True)
    action_staff = LinkColumn(translate("Changes", "Who is trained"), Staff, "SET NULL", null=True)
    action_owner = LinkColumn(translate("Changes", "Who does it"), Staff, "SET NULL", null=True)
    action_on = DayColumn(translate("Changes", "To be done by"), null=True)
    action_done_at = MomentColumn(translate("Changes", "Corrective action done"), null=True)
    action_result = WordsColumn(translate("Changes", "What came of it"))
    closing = WordsColumn(translate("Changes", "Closed with"), choices=WORDS_AT_CLOSING)
    customer_word = WordsColumn(translate("Changes", "The customer's word"), erased="")

    class Meta:
        table_name = "complaints"


index_where_filled(Complaint, "about_case_id", "action_product_id", "action_staff_id", "action_owner_id")
Complaint.add_index(
    SQL(
        'CREATE INDEX "complaints_call_back" ON "complaints" ("call_back_by") '
        'WHERE "call_back_by" IS NOT NULL AND "called_back_at" IS NULL'
    )
)
Complaint.add_index(
    SQL(
        'CREATE INDEX "complaints_action" ON "complaints" ("action_on") '
        'WHERE "action_on" IS NOT NULL AND "action_done_at" IS NULL'
    )
)


class ComplaintPoint(Table):
    """One point of a complaint, and the reasoned reply to it."""

    about = About(word=translate("Changes", "Point of a complaint"), part_of=("job",), personal=True)

    job = LinkColumn(SILENT, Job, "CASCADE")
    position = NumberColumn(SILENT, default=0)
    text = TextColumn(translate("Changes", "Point"), erased="")
    reply = WordsColumn(translate("Changes", "Reply"), erased="")

    class Meta:
        table_name = "complaint_points"


class ComplaintOption(Table):
    """A way out that was considered: what it costs us and what it is worth to the customer."""

    about = About(word=translate("Changes", "Option"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    position = NumberColumn(SILENT, default=0)
    text = TextColumn(translate("Changes", "Option"))
    cost_cents = MoneyColumn(translate("Changes", "Cost to us"), null=True, copied=WITHHELD)
    value = WordsColumn(translate("Changes", "Worth to the customer"))
    goodwill = TruthColumn(translate("Changes", "Beyond what is owed"), False)
    chosen = TruthColumn(translate("Changes", "Agreed"), False)

    class Meta:
        table_name = "complaint_options"


class ComplaintTask(Table):
    """What somebody has to do by an agreement."""

    about = About(word=translate("Changes", "Agreed task"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE")
    position = NumberColumn(SILENT, default=0)
    text = TextColumn(translate("Changes", "Task"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    """Who of the shop; nobody: the customer."""
    due_on = DayColumn(translate("Changes", "By"), null=True)
    done_at = MomentColumn(translate("Changes", "Done"), null=True)

    class Meta:
        table_name = "complaint_tasks"


index_where_filled(ComplaintTask, "staff_id")
ComplaintTask.add_index(
    SQL(
        'CREATE INDEX "complaint_tasks_due" ON "complaint_tasks" ("due_on") '
        'WHERE "due_on" IS NOT NULL AND "done_at" IS NULL'
    )
)


class ComplaintObjection(Table):
    """What a customer objected to a proposal, what was answered, and what came of it."""

    about = About(word=translate("Changes", "Objection"), part_of=("job",), personal=True)

    job = LinkColumn(SILENT, Job, "CASCADE")
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    cause = TextColumn(translate("Changes", "Kind of objection"), choices=OBJECTIONS)
    text = TextColumn(translate("Changes", "Objection"), erased="")
    answer = WordsColumn(translate("Changes", "Answer"), erased="")
    result = WordsColumn(translate("Changes", "Result"), choices=OBJECTION_RESULTS)

    class Meta:
        table_name = "complaint_objections"
        indexes = ((("at",), False),)


index_where_filled(ComplaintObjection, "staff_id")
