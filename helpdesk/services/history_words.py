"""The words in which a record's history is told: what each column is called, what its values mean; reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from helpdesk.clock import from_text
from helpdesk.domain.contact import CHANNELS, CONTACT_KINDS, CUSTOMER_KINDS, CUSTOMER_STATES
from helpdesk.domain.goods import CONDITIONS
from helpdesk.domain.jobs import (
    CASE_STATES,
    DECISIONS,
    KINDS,
    NOTE_KINDS,
    OUTCOMES,
    PAUSE_REASONS,
    QUOTE_CHOICES,
    QUOTE_STATES,
    STATES,
)
from helpdesk.domain.staff import ROLES
from helpdesk.formats import NOTHING, Words
from helpdesk.settings import LANGUAGE_NAMES
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
    "accessories": translate("History", "Accessory"),
    "cases": translate("History", "Case"),
    "consents": translate("History", "Consent"),
    "contacts": translate("History", "Contact"),
    "customers": translate("History", "Customer"),
    "documents": translate("History", "Paper"),
    "intakes": translate("History", "Intake"),
    "jobs": translate("History", "Job"),
    "notes": translate("History", "Note"),
    "ownerships": translate("History", "Ownership"),
    "parts_used": translate("History", "Part"),
    "pauses": translate("History", "Pause"),
    "products": translate("History", "Product"),
    "purchases": translate("History", "Sale"),
    "quotes": translate("History", "Quote"),
    "sites": translate("History", "Place"),
    "staff": translate("History", "Person"),
    "units": translate("History", "Unit"),
}

COLUMNS = {
    "accessories_none": translate("History", "No accessories"),
    "active": translate("History", "Works here"),
    "address": translate("History", "Address"),
    "agreed_months": translate("History", "Agreed guarantee, months"),
    "at": translate("History", "When"),
    "backup_asked": translate("History", "Asked to back up own data"),
    "best_channel": translate("History", "Best reached by"),
    "best_hours": translate("History", "Best hours"),
    "blocked_until": translate("History", "Blocked until"),
    "brand": translate("History", "Brand"),
    "category": translate("History", "Category"),
    "cause": translate("History", "Cause"),
    "channel": translate("History", "Channel"),
    "checked_by_id": translate("History", "Checked by"),
    "city": translate("History", "City"),
    "closed_at": translate("History", "Closed"),
    "code": translate("History", "Code"),
    "comeback_of_id": translate("History", "Came back from job"),
    "complaint_class": translate("History", "Kind of complaint"),
    "condition": translate("History", "Sold as"),
    "country": translate("History", "Country"),
    "customer_id": translate("History", "Customer"),
    "damage": translate("History", "Visible damage"),
    "decided_at": translate("History", "Decided"),
    "decided_by": translate("History", "Decided by"),
    "decided_how": translate("History", "Decided how"),
    "decision": translate("History", "Decision"),
    "delivered_at": translate("History", "Handed back"),
    "delivered_on": translate("History", "Delivered on"),
    "delivered_to": translate("History", "Handed back to"),
    "diagnosis": translate("History", "Diagnosis"),
    "diagnosis_cents": translate("History", "Cost of diagnosis"),
    "do_not_call": translate("History", "Do not call"),
    "ended_at": translate("History", "Ended"),
    "extension_months": translate("History", "Extension of guarantee, months"),
    "fee_cents": translate("History", "Charged without repair"),
    "finished_at": translate("History", "Finished"),
    "first_closed_at": translate("History", "First closed"),
    "first_response_at": translate("History", "First answer"),
    "first_visit": translate("History", "First visit"),
    "given": translate("History", "Agrees to receive offers"),
    "hourly_cents": translate("History", "Cost of an hour"),
    "initials": translate("History", "Initials"),
    "installed_on": translate("History", "Installed on"),
    "invoice": translate("History", "Invoice or ticket"),
    "is_new": translate("History", "New part"),
    "keep_parts": translate("History", "Wants replaced parts back"),
    "kind": translate("History", "Kind"),
    "label": translate("History", "Label"),
    "language": translate("History", "Language"),
    "made_at": translate("History", "Made"),
    "maintenance_months": translate("History", "Maintenance every, months"),
    "minutes": translate("History", "Minutes"),
    "model": translate("History", "Model"),
    "name": translate("History", "Name"),
    "next_action": translate("History", "Next action"),
    "next_on": translate("History", "Next action on"),
    "note": translate("History", "Note"),
    "notes": translate("History", "Notes"),
    "number": translate("History", "Number"),
    "old_returned": translate("History", "Old part handed over"),
    "on_paper": translate("History", "Printed on the service report"),
    "opened_at": translate("History", "Opened"),
    "opened_before": translate("History", "Opened or wet before"),
    "outcome": translate("History", "Outcome"),
    "owner_id": translate("History", "Belongs to"),
    "payer_reason": translate("History", "Why that one pays"),
    "postcode": translate("History", "Postcode"),
    "price_cents": translate("History", "Price"),
    "printed_at": translate("History", "Printed"),
    "problem": translate("History", "Fault"),
    "product_id": translate("History", "Product"),
    "promised_on": translate("History", "Promised for"),
    "purchased_on": translate("History", "Bought on"),
    "quantity": translate("History", "Quantity"),
    "quote_choice": translate("History", "Quote"),
    "quote_limit_cents": translate("History", "Limit"),
    "ready_on": translate("History", "Ready on"),
    "reason": translate("History", "Reason"),
    "received_at": translate("History", "Received"),
    "remedy": translate("History", "Remedy"),
    "repair_guarantee_until": translate("History", "Repair guarantee until"),
    "returned_at": translate("History", "Given back"),
    "role": translate("History", "Role"),
    "sent_at": translate("History", "Sent"),
    "sent_how": translate("History", "Sent by"),
    "serial": translate("History", "Serial number"),
    "series": translate("History", "Series"),
    "shelf": translate("History", "Shelf"),
    "since": translate("History", "Since"),
    "site_id": translate("History", "Stands at"),
    "sku": translate("History", "Article code"),
    "staff_id": translate("History", "Who"),
    "started_at": translate("History", "Started"),
    "state": translate("History", "State"),
    "symptom": translate("History", "Symptom"),
    "tax_bp": translate("History", "Tax, hundredths of a percent"),
    "tax_id": translate("History", "Tax id"),
    "technician_id": translate("History", "Technician"),
    "text": translate("History", "Text"),
    "tested": translate("History", "What was tested"),
    "told_at": translate("History", "Customer told"),
    "told_how": translate("History", "Told by"),
    "total_cents": translate("History", "Total"),
    "twin_reason": translate("History", "Why the same serial stands twice"),
    "under_warranty": translate("History", "Under guarantee"),
    "unit_id": translate("History", "Unit"),
    "until": translate("History", "Until"),
    "urgent": translate("History", "Urgent"),
    "used_parts": translate("History", "Used parts allowed"),
    "valid_days": translate("History", "Valid for, days"),
    "valid_until": translate("History", "Valid until"),
    "value": translate("History", "Number or address"),
    "version": translate("History", "Version"),
    "void_reason": translate("History", "Why void"),
    "voided_at": translate("History", "Void since"),
    "waived_on": translate("History", "Quote waived on"),
    "warranty_months": translate("History", "Maker's guarantee, months"),
    "wording": translate("History", "Words that were shown"),
    "work_done": translate("History", "Work done"),
    "year": translate("History", "Year of make"),
}

YES, NO = translate("History", "yes"), translate("History", "no")

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
    ("jobs", "decision"): DECISIONS,
    ("jobs", "kind"): KINDS,
    ("jobs", "outcome"): OUTCOMES,
    ("jobs", "state"): STATES,
    ("jobs", "under_warranty"): {"yes": YES, "no": NO},
    ("jobs", "first_visit"): {"yes": YES, "no": NO},
    ("notes", "kind"): NOTE_KINDS,
    ("pauses", "reason"): PAUSE_REASONS,
    ("purchases", "condition"): CONDITIONS,
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
