"""The words in which a record's history is told: what each column is called, what its values mean; reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from helpdesk.clock import from_text
from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS, TOLD_BY
from helpdesk.domain.customers import CHANNELS, CONTACT_KINDS, CUSTOMER_KINDS, CUSTOMER_STATES
from helpdesk.domain.goods import CONDITIONS
from helpdesk.domain.notes import NOTE_KINDS
from helpdesk.domain.outcomes import DECISIONS, OUTCOMES
from helpdesk.domain.quote_words import LINE_KINDS, QUOTE_CHOICES, QUOTE_STATES
from helpdesk.domain.staff import ROLES
from helpdesk.domain.workflows.kinds import CASE_STATES, KINDS, STATES
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.formats import NOTHING, Words
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import DayField, MomentField
from helpdesk.texts import Text, translate

HIDDEN = frozenset(
    {
        "brand_key",
        "case_id",
        "created_at",
        "data",
        "document_id",
        "hash",
        "id",
        "internal_note",
        "job_id",
        "name_key",
        "normal",
        "position",
        "purpose",
        "ref",
        "said",
        "secret",
        "serial_key",
        "touched_at",
        "verdict",
    }
)
"""Columns that say nothing to a person, or what nobody is to read."""

TABLES = {
    "accessories": translate("Changes", "Accessory"),
    "cases": translate("Changes", "Case"),
    "consents": translate("Changes", "Consent"),
    "contacts": translate("Changes", "Contact"),
    "customers": translate("Changes", "Customer"),
    "documents": translate("Changes", "Paper"),
    "intakes": translate("Changes", "Intake"),
    "jobs": translate("Changes", "Job"),
    "notes": translate("Changes", "Note"),
    "ownerships": translate("Changes", "Ownership"),
    "parts_used": translate("Changes", "Part"),
    "pauses": translate("Changes", "Pause"),
    "products": translate("Changes", "Product"),
    "purchases": translate("Changes", "Sale"),
    "quotes": translate("Changes", "Quote"),
    "sites": translate("Changes", "Place"),
    "staff": translate("Changes", "Person"),
    "units": translate("Changes", "Unit"),
}

COLUMNS = {
    "accessories_none": translate("Changes", "No accessories"),
    "active": translate("Changes", "Works here"),
    "address": translate("Changes", "Address"),
    "agreed_months": translate("Changes", "Agreed guarantee, months"),
    "at": translate("Changes", "When"),
    "backup_asked": translate("Changes", "Asked to back up own data"),
    "best_channel": translate("Changes", "Best reached by"),
    "best_hours": translate("Changes", "Best hours"),
    "blocked_until": translate("Changes", "Blocked until"),
    "brand": translate("Changes", "Brand"),
    "category": translate("Changes", "Category"),
    "cause": translate("Changes", "Cause"),
    "channel": translate("Changes", "Channel"),
    "checked_by_id": translate("Changes", "Checked by"),
    "city": translate("Changes", "City"),
    "closed_at": translate("Changes", "Closed"),
    "code": translate("Changes", "Code"),
    "comeback_of_id": translate("Changes", "Came back from job"),
    "complaint_class": translate("Changes", "Kind of complaint"),
    "condition": translate("Changes", "Sold as"),
    "country": translate("Changes", "Country"),
    "customer_id": translate("Changes", "Customer"),
    "damage": translate("Changes", "Visible damage"),
    "decided_at": translate("Changes", "Decided"),
    "decided_by": translate("Changes", "Decided by"),
    "decided_how": translate("Changes", "Decided how"),
    "decision": translate("Changes", "Decision"),
    "delivered_at": translate("Changes", "Handed back"),
    "delivered_on": translate("Changes", "Delivered on"),
    "delivered_to": translate("Changes", "Handed back to"),
    "diagnosis": translate("Changes", "Diagnosis"),
    "diagnosis_cents": translate("Changes", "Cost of diagnosis"),
    "do_not_call": translate("Changes", "Do not call"),
    "ended_at": translate("Changes", "Ended"),
    "extension_months": translate("Changes", "Extension of guarantee, months"),
    "fee_cents": translate("Changes", "Charged without repair"),
    "finished_at": translate("Changes", "Finished"),
    "first_closed_at": translate("Changes", "First closed"),
    "first_response_at": translate("Changes", "First answer"),
    "first_visit": translate("Changes", "First visit"),
    "given": translate("Changes", "Agrees to receive offers"),
    "hourly_cents": translate("Changes", "Cost of an hour"),
    "initials": translate("Changes", "Initials"),
    "installed_on": translate("Changes", "Installed on"),
    "invoice": translate("Changes", "Invoice or ticket"),
    "is_new": translate("Changes", "New part"),
    "keep_parts": translate("Changes", "Wants replaced parts back"),
    "kind": translate("Changes", "Kind"),
    "label": translate("Changes", "Label"),
    "language": translate("Changes", "Language"),
    "made_at": translate("Changes", "Made"),
    "maintenance_months": translate("Changes", "Maintenance every, months"),
    "minutes": translate("Changes", "Minutes"),
    "model": translate("Changes", "Model"),
    "name": translate("Changes", "Name"),
    "next_action": translate("Changes", "Next action"),
    "next_on": translate("Changes", "Next action on"),
    "note": translate("Changes", "Note"),
    "notes": translate("Changes", "Notes"),
    "number": translate("Changes", "Number"),
    "old_returned": translate("Changes", "Old part handed over"),
    "on_paper": translate("Changes", "Printed on the service report"),
    "opened_at": translate("Changes", "Opened"),
    "opened_before": translate("Changes", "Opened or wet before"),
    "outcome": translate("Changes", "Outcome"),
    "owner_id": translate("Changes", "Belongs to"),
    "payer_reason": translate("Changes", "Why that one pays"),
    "postcode": translate("Changes", "Postcode"),
    "price_cents": translate("Changes", "Price"),
    "printed_at": translate("Changes", "Printed"),
    "problem": translate("Changes", "Fault"),
    "product_id": translate("Changes", "Product"),
    "promised_on": translate("Changes", "Promised for"),
    "purchased_on": translate("Changes", "Bought on"),
    "quantity": translate("Changes", "Quantity"),
    "quote_choice": translate("Changes", "Quote"),
    "quote_limit_cents": translate("Changes", "Limit"),
    "ready_on": translate("Changes", "Ready on"),
    "reason": translate("Changes", "Reason"),
    "received_at": translate("Changes", "Received"),
    "remedy": translate("Changes", "Remedy"),
    "repair_guarantee_until": translate("Changes", "Repair guarantee until"),
    "returned_at": translate("Changes", "Given back"),
    "role": translate("Changes", "Role"),
    "sent_at": translate("Changes", "Sent"),
    "sent_how": translate("Changes", "Sent by"),
    "serial": translate("Changes", "Serial number"),
    "series": translate("Changes", "Series"),
    "shelf": translate("Changes", "Shelf"),
    "since": translate("Changes", "Since"),
    "site_id": translate("Changes", "Stands at"),
    "sku": translate("Changes", "Article code"),
    "staff_id": translate("Changes", "Who"),
    "started_at": translate("Changes", "Started"),
    "state": translate("Changes", "State"),
    "symptom": translate("Changes", "Symptom"),
    "tax_bp": translate("Changes", "Tax, hundredths of a percent"),
    "tax_id": translate("Changes", "Tax id"),
    "technician_id": translate("Changes", "Technician"),
    "text": translate("Changes", "Text"),
    "tested": translate("Changes", "What was tested"),
    "told_at": translate("Changes", "Customer told"),
    "told_how": translate("Changes", "Told by"),
    "total_cents": translate("Changes", "Total"),
    "twin_reason": translate("Changes", "Why the same serial stands twice"),
    "under_warranty": translate("Changes", "Under guarantee"),
    "unit_id": translate("Changes", "Unit"),
    "until": translate("Changes", "Until"),
    "urgent": translate("Changes", "Urgent"),
    "used_parts": translate("Changes", "Used parts allowed"),
    "valid_days": translate("Changes", "Valid for, days"),
    "valid_until": translate("Changes", "Valid until"),
    "value": translate("Changes", "Number or address"),
    "version": translate("Changes", "Version"),
    "void_reason": translate("Changes", "Why void"),
    "voided_at": translate("Changes", "Void since"),
    "waived_on": translate("Changes", "Quote waived on"),
    "warranty_months": translate("Changes", "Maker's guarantee, months"),
    "wording": translate("Changes", "Words that were shown"),
    "work_done": translate("Changes", "Work done"),
    "year": translate("Changes", "Year of make"),
}

YES, NO = translate("Changes", "yes"), translate("Changes", "no")

_CHOICES: dict[tuple[str, str], Mapping[str, Text]] = {
    ("cases", "channel"): CHANNELS,
    ("cases", "state"): CASE_STATES,
    ("consents", "channel"): CHANNELS,
    ("contacts", "kind"): CONTACT_KINDS,
    ("customers", "best_channel"): CHANNELS,
    ("customers", "kind"): CUSTOMER_KINDS,
    ("customers", "language"): LANGUAGE_NAMES,
    ("customers", "state"): CUSTOMER_STATES,
    ("documents", "language"): LANGUAGE_NAMES,
    ("intakes", "quote_choice"): QUOTE_CHOICES,
    ("jobs", "cause"): CAUSES,
    ("jobs", "decision"): DECISIONS,
    ("jobs", "kind"): KINDS,
    ("jobs", "outcome"): OUTCOMES,
    ("jobs", "remedy"): REMEDIES,
    ("jobs", "state"): STATES,
    ("jobs", "symptom"): SYMPTOMS,
    ("jobs", "told_how"): TOLD_BY,
    ("jobs", "under_warranty"): {"yes": YES, "no": NO},
    ("jobs", "first_visit"): {"yes": YES, "no": NO},
    ("notes", "kind"): NOTE_KINDS,
    ("pauses", "reason"): PAUSE_REASONS,
    ("purchases", "condition"): CONDITIONS,
    ("quote_lines", "kind"): LINE_KINDS,
    ("quotes", "decided_how"): TOLD_BY,
    ("quotes", "sent_how"): TOLD_BY,
    ("quotes", "state"): QUOTE_STATES,
    ("staff", "role"): ROLES,
}

LINKS = {
    "customer_id": ("customers", "name"),
    "unit_id": ("units", "serial"),
    "product_id": ("products", "name"),
    "site_id": ("sites", "address"),
    "staff_id": ("staff", "name"),
    "technician_id": ("staff", "name"),
    "checked_by_id": ("staff", "name"),
}
"""Columns that point at a record: its table, and the column that names it."""


def link(table: str, column: str) -> tuple[str, str] | None:
    """Where a column points, and by which column that record is named."""
    if column == "owner_id":
        return ("customers", "name") if table == "units" else ("staff", "name")
    return LINKS.get(column)


@cache
def _types(table: str) -> dict[str, str]:
    """Days, instants and truths among the columns of a table."""
    found = {}
    for model in ALL:
        if model._meta.table_name == table:
            for field in model._meta.sorted_fields:
                kind = (
                    "day"
                    if isinstance(field, DayField)
                    else "moment"
                    if isinstance(field, MomentField)
                    else ""
                )
                found[field.column_name] = kind or ("truth" if field.field_type == "BOOL" else "")
    return found


def holder(table: str, column: str) -> str:
    """The table that holds a column told with a job: its own, or its intake's."""
    return "intakes" if table == "jobs" and column not in _types("jobs") else table


def written(table: str, column: str, value: object, words: Words) -> str:
    """A value of a column for a person; what points at a record is already its name."""
    if value is None or value == "":
        return NOTHING
    choices = _CHOICES.get((table, column))
    if choices and value in choices:
        return words.say(choices[str(value)])
    kind = _types(table).get(column, "")
    if kind == "truth":
        return words.say(YES if value else NO)
    if kind == "day":
        return words.day(date.fromisoformat(str(value)))
    if kind == "moment":
        return words.moment(from_text(str(value)))
    if column.endswith("_cents") and isinstance(value, int):
        return words.money(value)
    return str(value)
