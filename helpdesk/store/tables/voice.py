"""Tables of the voice of the customer: calls that fall due, their reasons and attempts, and survey sheets."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.call_words import CALL_STATES, DAY_PARTS, OUTCOMES_OF_CALLS, REASONS
from helpdesk.domain.survey_words import CES_SCALES, SHEET_CHANNELS
from helpdesk.store.tables.base import (
    SILENT,
    WITHHELD,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    NumberColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import translate


class Call(Table):
    """One call to a customer, for one reason or several that fall together."""

    about = About(noun="call", word=translate("Changes", "Call"), part_of=("customer", "case"))

    ref = TextColumn(SILENT, null=True, erased=None)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "RESTRICT")
    case = LinkColumn(SILENT, Case, "SET NULL", null=True)
    due_on = DayColumn(translate("Changes", "Due"))
    expires_on = DayColumn(translate("Changes", "Given up after"), null=True)
    state = TextColumn(translate("Changes", "State"), default="open", choices=CALL_STATES)
    caller = LinkColumn(translate("Changes", "Caller"), Staff, "SET NULL", null=True)
    caller_name = WordsColumn(translate("Changes", "Caller"), copied=WITHHELD)
    """Who called, where a file names somebody the shop does not know."""
    outcome = TextColumn(translate("Changes", "Outcome"), null=True, choices=OUTCOMES_OF_CALLS)
    """The last attempt's."""
    called_at = MomentColumn(translate("Changes", "Called"), null=True)
    """The last attempt's."""
    tries = NumberColumn(translate("Changes", "Attempts"), default=0, constraints=[SQL("DEFAULT 0")])
    next_at = MomentColumn(translate("Changes", "Call again"), null=True)
    """From when it is to be tried next; of an open call never empty unless it was imported."""
    day_part = WordsColumn(translate("Changes", "Part of the day"), choices=DAY_PARTS)
    """The part of the day the next attempt is for."""
    note = WordsColumn(translate("Changes", "Note"), erased="")
    withdrawn_for = WordsColumn(translate("Changes", "Why withdrawn"), erased="")

    class Meta:
        table_name = "calls"
        indexes = ((("due_on",), False),)


Call.add_index(SQL('CREATE UNIQUE INDEX "calls_ref" ON "calls" ("ref") WHERE "ref" IS NOT NULL'))
# The queue is walked in the order to call; what is asked of it stands in the index, the state included.
Call.add_index(
    SQL(
        'CREATE INDEX "calls_open" ON "calls" ("next_at", "expires_on", "caller_id", "due_on", "customer_id", "state") '
        "WHERE \"state\" = 'open'"
    )
)
index_where_filled(Call, "case_id", "caller_id", "called_at")


class CallReason(Table):
    """Why a customer is called: one event after which the shop asks how it went."""

    about = About(word=translate("Changes", "Reason for a call"), part_of=("call", "job"))

    call = LinkColumn(SILENT, Call, "CASCADE")
    reason = TextColumn(translate("Changes", "Reason"), choices=REASONS, foreign=True)
    job = LinkColumn(SILENT, Job, "SET NULL", null=True)
    purchase = LinkColumn(SILENT, Purchase, "SET NULL", null=True)
    happened_on = DayColumn(translate("Changes", "When"), null=True)
    """The local day of the event."""

    class Meta:
        table_name = "call_reasons"


index_where_filled(CallReason, "job_id", "purchase_id")


class CallAttempt(Table):
    """One attempt to reach somebody, and how it ended."""

    about = About(word=translate("Changes", "Attempt"), part_of=("call",))

    call = LinkColumn(SILENT, Call, "CASCADE")
    at = MomentColumn(translate("Changes", "When"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    outcome = TextColumn(translate("Changes", "Outcome"), choices=OUTCOMES_OF_CALLS)
    minutes = NumberColumn(translate("Changes", "Minutes"), null=True)
    later_at = MomentColumn(translate("Changes", "Call again"), null=True)
    """When the customer asked to be called."""
    note = WordsColumn(translate("Changes", "Note"), erased="")

    class Meta:
        table_name = "call_attempts"


CallAttempt.add_index(SQL('CREATE INDEX "call_attempts_at" ON "call_attempts" ("at")'))
index_where_filled(CallAttempt, "staff_id")


class SurveySheet(Table):
    """The answers of one customer about one case; each keeps its version of the questions and its scale."""

    about = About(noun="survey", word=translate("Changes", "Survey"), part_of=("customer", "case", "call"))

    ref = TextColumn(SILENT, null=True, erased=None)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    case = LinkColumn(SILENT, Case, "SET NULL", null=True)
    call = LinkColumn(SILENT, Call, "SET NULL", null=True)
    second_of = LinkColumn(translate("Changes", "Asked again after"), "self", "SET NULL", null=True)
    """The sheet after whose complaint the customer was asked once more."""
    complaint = LinkColumn(SILENT, Job, "SET NULL", null=True)
    """The complaint its answers opened."""
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)
    answered_at = MomentColumn(translate("Changes", "Answered"))
    channel = WordsColumn(translate("Changes", "Channel"), choices=SHEET_CHANNELS, foreign=True)
    version = WordsColumn(translate("Changes", "Version of the questions"))
    csat = NumberColumn(translate("Changes", "Satisfaction"), null=True)
    nps = NumberColumn(translate("Changes", "Would recommend"), null=True)
    ces = NumberColumn(translate("Changes", "Ease"), null=True)
    ces_scale = WordsColumn(translate("Changes", "Scale of ease"), choices=CES_SCALES)
    things_gone_wrong = NumberColumn(translate("Changes", "Things gone wrong"), null=True)
    gone_wrong = WordsColumn(SILENT, copied=translate("Changes", "What went wrong"))
    """What went wrong, the codes joined by spaces."""
    expected_1 = NumberColumn(translate("Changes", "Expected: tangibles"), null=True)
    expected_2 = NumberColumn(translate("Changes", "Expected: reliability"), null=True)
    expected_3 = NumberColumn(translate("Changes", "Expected: responsiveness"), null=True)
    expected_4 = NumberColumn(translate("Changes", "Expected: assurance"), null=True)
    expected_5 = NumberColumn(translate("Changes", "Expected: empathy"), null=True)
    received_1 = NumberColumn(translate("Changes", "Received: tangibles"), null=True)
    received_2 = NumberColumn(translate("Changes", "Received: reliability"), null=True)
    received_3 = NumberColumn(translate("Changes", "Received: responsiveness"), null=True)
    received_4 = NumberColumn(translate("Changes", "Received: assurance"), null=True)
    received_5 = NumberColumn(translate("Changes", "Received: empathy"), null=True)
    comment = WordsColumn(translate("Changes", "Comment"), erased="")
    asked = WordsColumn(SILENT)
    """What became of each question, asked, shown, answered or declined (JSON: question to word)."""

    class Meta:
        table_name = "surveys"
        indexes = ((("answered_at",), False),)


SurveySheet.add_index(SQL('CREATE UNIQUE INDEX "surveys_ref" ON "surveys" ("ref") WHERE "ref" IS NOT NULL'))
index_where_filled(
    SurveySheet, "customer_id", "case_id", "call_id", "second_of_id", "complaint_id", "staff_id"
)
