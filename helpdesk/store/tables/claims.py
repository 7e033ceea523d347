"""Tables of what was wrong: guarantee claims, covers given by agreement, what makers owe, where units are."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.claim_words import (
    AGREED_COVERS,
    MEASURES,
    MOVES,
    PAID_BACK,
    RECOURSES,
    SECOND_TIER,
    WISHES,
)
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    SaidColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Unit
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


class Claim(Table):
    """What was told, chosen and done about a guarantee claim; what was decided stands with its job."""

    about = About(word=translate("Changes", "Guarantee claim"), part_of=("job",))

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    told_at = MomentColumn(translate("Changes", "Rights told"), null=True)
    told_by = LinkColumn(translate("Changes", "Told by"), Staff, "SET NULL", null=True)
    told = SaidColumn(SILENT, copied=translate("Changes", "What was told"))
    """What the customer was told before the remedy (JSON of a Text)."""
    wish = WordsColumn(translate("Changes", "The customer chose"), choices=WISHES)
    reason = WordsColumn(translate("Changes", "Reason of the decision"))
    evidence = WordsColumn(translate("Changes", "What shows it"))
    decided_on = DayColumn(translate("Changes", "Decided on"), null=True)
    measure = TextColumn(translate("Changes", "Measure"), null=True, choices=MEASURES)
    measured_on = DayColumn(translate("Changes", "Measure taken on"), null=True)
    tier_ground = WordsColumn(translate("Changes", "Why not repair or replacement"), choices=SECOND_TIER)
    amount_cents = MoneyColumn(translate("Changes", "Amount"), null=True)
    refund_due_on = DayColumn(translate("Changes", "To be paid back by"), null=True)
    refunded_on = DayColumn(translate("Changes", "Paid back on"), null=True)
    refund_means = WordsColumn(translate("Changes", "Paid back by"), choices=PAID_BACK)
    replaced_by = LinkColumn(translate("Changes", "Replaced by"), Unit, "SET NULL", null=True)

    class Meta:
        table_name = "claims"


index_where_filled(Claim, "told_by_id", "replaced_by_id")
Claim.add_index(
    SQL(
        'CREATE INDEX "claims_refunds" ON "claims" ("refund_due_on", "job_id") '
        'WHERE "refund_due_on" IS NOT NULL AND "refunded_on" IS NULL'
    )
)


class AgreedCover(Table):
    """A cover given by agreement, beyond what the law and the sale give."""

    about = About(word=translate("Changes", "Guarantee given"), part_of=("unit",))

    unit = LinkColumn(SILENT, Unit, "CASCADE")
    kind = TextColumn(translate("Changes", "Kind"), choices=AGREED_COVERS)
    starts_on = DayColumn(translate("Changes", "From"))
    ends_on = DayColumn(translate("Changes", "Until"), null=True)
    name = WordsColumn(translate("Changes", "Name"))
    terms = WordsColumn(translate("Changes", "Conditions"))
    agreed_on = DayColumn(translate("Changes", "Agreed on"))
    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    withdrawn_on = DayColumn(translate("Changes", "Withdrawn on"), null=True)
    withdrawn_why = WordsColumn(translate("Changes", "Why withdrawn"))

    class Meta:
        table_name = "agreed_covers"


index_where_filled(AgreedCover, "job_id")


class Recourse(Table):
    """What the shop claims from the maker or supplier who answers for a measure it took."""

    about = About(
        noun="recourse",
        word=translate("Changes", "Claim on the maker"),
        part_of=("job",),
        withheld=True,
    )

    job = LinkColumn(SILENT, Job, "CASCADE", unique=True)
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "RESTRICT", null=True)
    state = TextColumn(translate("Changes", "State"), default="open", choices=RECOURSES)
    opened_on = DayColumn(translate("Changes", "Opened"))
    measured_on = DayColumn(translate("Changes", "Measure taken on"))
    term_on = DayColumn(translate("Changes", "Last day by their terms"), null=True)
    lawful_on = DayColumn(translate("Changes", "Last day by law"), null=True)
    parts_cents = MoneyColumn(translate("Changes", "Parts"), default=0)
    labour_cents = MoneyColumn(translate("Changes", "Labour"), default=0)
    transport_cents = MoneyColumn(translate("Changes", "Transport"), default=0)
    open_cents = MoneyColumn(translate("Changes", "Still owed"), default=0)
    """Of what was sent: claimed less credited less written off."""
    sent_on = DayColumn(translate("Changes", "Sent"), null=True)
    incomplete_why = WordsColumn(translate("Changes", "Sent incomplete because"))
    their_number = WordsColumn(translate("Changes", "Their number"))
    notes = WordsColumn(translate("Changes", "Notes"))

    class Meta:
        table_name = "recourses"


index_where_filled(Recourse, "supplier_id")
Recourse.add_index(
    SQL(
        'CREATE INDEX "recourses_owed" ON "recourses" ("supplier_id", "sent_on", "open_cents") '
        'WHERE "open_cents" > 0'
    )
)
Recourse.add_index(
    SQL('CREATE INDEX "recourses_unsettled" ON "recourses" ("lawful_on", "id") WHERE "state" <> \'closed\'')
)
Recourse.add_index(SQL('CREATE INDEX "recourses_terms" ON "recourses" ("term_on") WHERE "state" = \'open\''))


class RecourseMove(Table):
    """What happened to a claim on a maker; the sums of a day are those of its moves."""

    about = About(
        word=translate("Changes", "Step of a claim on the maker"), part_of=("recourse",), withheld=True
    )

    recourse = LinkColumn(SILENT, Recourse, "CASCADE")
    kind = TextColumn(translate("Changes", "What happened"), choices=MOVES)
    on_day = DayColumn(translate("Changes", "When"))
    parts_cents = MoneyColumn(translate("Changes", "Parts"), default=0)
    labour_cents = MoneyColumn(translate("Changes", "Labour"), default=0)
    transport_cents = MoneyColumn(translate("Changes", "Transport"), default=0)
    owed_cents = MoneyColumn(SILENT, default=0)
    """By how much it changes what is owed."""
    text = WordsColumn(translate("Changes", "Text"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "recourse_moves"


index_where_filled(RecourseMove, "staff_id")
RecourseMove.add_index(
    SQL('CREATE INDEX "recourse_moves_days" ON "recourse_moves" ("on_day", "kind", "owed_cents")')
)


class Whereabout(Table):
    """A stretch in which a unit was away from the shop, with a maker or another workshop."""

    about = About(word=translate("Changes", "Unit sent away"), part_of=("unit", "job"))

    unit = LinkColumn(SILENT, Unit, "CASCADE")
    job = LinkColumn(SILENT, Job, "CASCADE", null=True)
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "SET NULL", null=True)
    place = WordsColumn(translate("Changes", "With whom"))
    since_on = DayColumn(translate("Changes", "Away since"))
    expected_on = DayColumn(translate("Changes", "Expected back"), null=True)
    back_on = DayColumn(translate("Changes", "Back on"), null=True)
    shipment = WordsColumn(translate("Changes", "Number of the shipment"))

    class Meta:
        table_name = "whereabouts"


index_where_filled(Whereabout, "job_id", "supplier_id")
Whereabout.add_index(
    SQL('CREATE UNIQUE INDEX "whereabouts_away" ON "whereabouts" ("unit_id") WHERE "back_on" IS NULL')
)
