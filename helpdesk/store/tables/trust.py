"""Tables of trust: what people ask about their data, who objected and was erased, what colleagues tell each other."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.coaching import ACTS, MARKS
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.privacy import REQUEST_ANSWERS, REQUESTS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
    LinkColumn,
    MomentColumn,
    Table,
    TextColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.voice import Call, SurveySheet
from helpdesk.texts import translate


class PrivacyRequest(Table):
    """What a person asked about their own data, and what became of it. It outlives their erasure, nameless."""

    about = About(word=translate("Changes", "Privacy request"), part_of=("customer",))

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "SET NULL", null=True)
    kind = TextColumn(translate("Changes", "Kind"), choices=REQUESTS)
    received_on = DayColumn(translate("Changes", "Received"))
    channel = WordsColumn(translate("Changes", "Channel"), choices=CHANNELS)
    note = WordsColumn(translate("Changes", "Note"), erased="")
    due_on = DayColumn(translate("Changes", "Answer due"))
    extended_on = DayColumn(translate("Changes", "Extension told"), null=True)
    extension_reason = WordsColumn(translate("Changes", "Reason for the extension"), erased="")
    answered_at = MomentColumn(translate("Changes", "Answered"), null=True)
    answer = TextColumn(translate("Changes", "Answer"), null=True, choices=REQUEST_ANSWERS)
    answer_note = WordsColumn(translate("Changes", "What was answered"), erased="")
    file_hash = WordsColumn(SILENT)
    """The fingerprint of the file that was given."""
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "privacy_requests"


PrivacyRequest.add_index(
    SQL('CREATE INDEX "privacy_requests_open" ON "privacy_requests" ("due_on") WHERE "answered_at" IS NULL')
)
index_where_filled(PrivacyRequest, "customer_id", "staff_id")


class Objection(Table):
    """One contact of somebody erased or deleted who had objected: no name, no number, only its digest.

    Without it the next list from elsewhere would bring them back among those to be called or written to.
    Source: LOPDGDD art. 23; TR 96.5 (kept at least a year).
    """

    about = About(noun="objection")

    purpose = TextColumn(SILENT)
    """A purpose of consents, or ``calls`` for "do not call"."""
    kind = TextColumn(SILENT)
    """Phone, e-mail or post."""
    digest = TextColumn(SILENT)
    at = MomentColumn(SILENT)
    """When they objected, or were erased where that is not known."""

    class Meta:
        table_name = "objections"
        indexes = ((("digest", "purpose"), True),)


class CoachingSheet(Table):
    """What one colleague observed in one call or survey talk of another; no sum, no rank."""

    about = About(
        noun="coaching",
        word=translate("Changes", "Coaching sheet"),
        part_of=("call", "survey"),
        withheld=True,
    )

    call = LinkColumn(SILENT, Call, "CASCADE", null=True)
    survey = LinkColumn(SILENT, SurveySheet, "CASCADE", null=True)
    person = LinkColumn(translate("Changes", "About"), Staff, "CASCADE")
    """Who led the talk."""
    observer = LinkColumn(translate("Changes", "Observed by"), Staff, "SET NULL", null=True)
    at = MomentColumn(translate("Changes", "When"))
    named = WordsColumn(ACTS["named"], choices=MARKS)
    permission = WordsColumn(ACTS["permission"], choices=MARKS)
    let_finish = WordsColumn(ACTS["let_finish"], choices=MARKS)
    repeated = WordsColumn(ACTS["repeated"], choices=MARKS)
    answered = WordsColumn(ACTS["answered"], choices=MARKS)
    neutral = WordsColumn(ACTS["neutral"], choices=MARKS)
    next_step = WordsColumn(ACTS["next_step"], choices=MARKS)
    thanked = WordsColumn(ACTS["thanked"], choices=MARKS)
    keep = WordsColumn(translate("Changes", "To keep"), erased="")
    attempt = WordsColumn(translate("Changes", "To try"), erased="")

    class Meta:
        table_name = "coaching_sheets"


index_where_filled(CoachingSheet, "call_id", "survey_id", "observer_id")
