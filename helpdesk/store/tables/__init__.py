"""All tables: columns, constraints, indexes, nothing else."""

from __future__ import annotations

from helpdesk.store.tables.goods import Ownership, Product, Purchase, Unit
from helpdesk.store.tables.journal import JournalChange, JournalEntry, JournalKind, JournalPen
from helpdesk.store.tables.papers import Attachment, Document, Signature
from helpdesk.store.tables.people import Consent, Contact, Customer, Site, Staff
from helpdesk.store.tables.repair import PartUsed, Quote, QuoteLine, WorkSpan
from helpdesk.store.tables.secrets import Secret
from helpdesk.store.tables.shop import Draft, Holiday, Imported, OpeningSpan, Setting
from helpdesk.store.tables.work import Accessory, Case, Closing, Intake, Job, Note, Pause

JOURNALLED = (
    Setting,
    OpeningSpan,
    Holiday,
    Staff,
    Customer,
    Contact,
    Site,
    Consent,
    Product,
    Unit,
    Ownership,
    Purchase,
    Case,
    Closing,
    Job,
    Intake,
    Accessory,
    Pause,
    Note,
    Quote,
    QuoteLine,
    PartUsed,
    WorkSpan,
    Attachment,
    Document,
    Signature,
    Imported,
)
"""Tables whose every change is kept in the journal, parents before children."""

UNJOURNALLED = (Draft, Secret, JournalEntry, JournalChange, JournalKind, JournalPen)

ALL = JOURNALLED + UNJOURNALLED

__all__ = [
    "ALL",
    "JOURNALLED",
    "UNJOURNALLED",
    "Accessory",
    "Attachment",
    "Case",
    "Closing",
    "Consent",
    "Contact",
    "Customer",
    "Document",
    "Draft",
    "Holiday",
    "Imported",
    "Intake",
    "Job",
    "JournalChange",
    "JournalEntry",
    "JournalKind",
    "JournalPen",
    "Note",
    "OpeningSpan",
    "Ownership",
    "PartUsed",
    "Pause",
    "Product",
    "Purchase",
    "Quote",
    "QuoteLine",
    "Secret",
    "Setting",
    "Signature",
    "Site",
    "Staff",
    "Unit",
    "WorkSpan",
]
