"""Destroys a person's data for good: in records, papers, files, journal, search, and in the file's freed pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome
from helpdesk.domain.papers import PAPERS
from helpdesk.reports.snapshot import content_hash
from helpdesk.services.customers.privacy_actions import refuse_open_cases
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.shop.file_reader import file_path
from helpdesk.store.database import Store
from helpdesk.store.tables import Customer, Document, Note
from helpdesk.texts import Text, translate

NAMELESS = "—"
"""What stands where an erased name stood."""

PERSONAL = frozenset(name for paper in PAPERS.values() for name in paper.personal)
"""Where papers speak of a person."""


@dataclass(frozen=True, kw_only=True)
class EraseCustomer(Action):
    """Destroy a person's data for good, in papers, files and journal too.

    What was done to units stays, without a name: jobs, sales, dates and sums. What the staff wrote down of
    talks and messages goes, for it speaks of the person. Source: GDPR art. 17, LOPDGDD art. 32.
    """

    undoable: ClassVar[bool] = False
    mode: ClassVar[str] = "final"
    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer erased")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.id)
        refuse_open_cases(ctx.store, self.id)
        store = ctx.store
        # What is deleted from here on is overwritten in the file, not only let go.
        store.run("PRAGMA secure_delete = ON")
        rows = _rows_of(store, self.id)
        files = _files_of(store, self.id)
        _empty_papers(store, self.id)
        _empty_jobs(store, self.id)
        _delete_rows(store, self.id, files)
        store.update(Customer, self.id, **_BLANK)
        store.run("DELETE FROM imported WHERE kind = 'customers' AND record = ?", (self.id,))
        store.run("DELETE FROM drafts WHERE key = ?", (f"customer/{self.id}",))
        _clean_journal(store, self.id, rows)
        _clean_search(store)
        store.run("PRAGMA secure_delete = FAST")
        _destroy_bytes(ctx, files.values())
        return Outcome(self.id, self.label())


_BLANK = {
    "name": NAMELESS,
    "name_key": "",
    "tax_id": "",
    "notes": "",
    "language": "",
    "best_channel": "",
    "best_hours": "",
    "ref": None,
    "state": "destroyed",
    "blocked_until": None,
}


_PAPERS = (
    "customer_id = :id OR case_id IN (SELECT id FROM cases WHERE customer_id = :id) OR job_id IN "
    "(SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = :id)"
)
_MINE = f"IN (SELECT id FROM documents WHERE {_PAPERS})"
_MY_JOBS = "IN (SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = :id)"
_NOTES = "(customer_id = :id OR case_id IN (SELECT id FROM cases WHERE customer_id = :id))"
_TOLD = f"{_NOTES} AND (kind <> 'step' OR case_id IS NULL)"


def _rows_of(store: Store, customer: int) -> dict[str, set[int]]:
    """Rows whose images in the journal speak of the person, those deleted or merged away before included."""
    found: dict[str, set[int]] = {"customers": {customer} | _merged_into(store, customer)}
    for table in ("contacts", "sites", "consents", "attachments"):
        found[table] = _ids(store, f"SELECT id FROM {table} WHERE customer_id = :id", customer)
        for each in found["customers"]:
            found[table] |= _deleted(store, table, each)
    found["notes"] = _ids(store, f"SELECT id FROM notes WHERE {_NOTES}", customer)
    for each in found["customers"]:
        found["notes"] |= _deleted(store, "notes", each)
    found["documents"] = _ids(store, f"SELECT id FROM documents WHERE {_PAPERS}", customer)
    found["signatures"] = _ids(store, f"SELECT id FROM signatures WHERE document_id {_MINE}", customer)
    return found


def _ids(store: Store, sql: str, customer: int) -> set[int]:
    return {row for (row,) in store.rows(sql, {"id": customer})}


def _merged_into(store: Store, customer: int) -> set[int]:
    """Customers that a merge took up into this one: deleted by the entry that noted it in this one's timeline."""
    kind = "(SELECT id FROM journal_kinds WHERE name = 'customers')"
    return _ids(
        store,
        f"SELECT gone.row FROM journal_changes gone JOIN journal_changes told ON told.entry = gone.entry "
        f"WHERE gone.kind = {kind} AND gone.op = 'D' AND told.op = 'I' AND told.kind = "
        "(SELECT id FROM journal_kinds WHERE name = 'notes') AND told.row IN "
        "(SELECT id FROM notes WHERE customer_id = :id AND case_id IS NULL)",
        customer,
    )


def _deleted(store: Store, table: str, customer: int) -> set[int]:
    rows = store.rows(
        "SELECT row FROM journal_changes WHERE kind = (SELECT id FROM journal_kinds WHERE name = ?) "
        "AND op = 'D' AND json_extract(before, '$.customer_id') = ?",
        (table, customer),
    )
    return {row for (row,) in rows}


def _files_of(store: Store, customer: int) -> dict[int, str]:
    """Attachments that show the person: their own, and drawn signatures. Photos of units stay."""
    rows = store.rows(
        "SELECT id, hash FROM attachments WHERE customer_id = :id OR id IN "
        f"(SELECT attachment_id FROM signatures WHERE document_id {_MINE})",
        {"id": customer},
    )
    return dict(rows)


def _empty_papers(store: Store, customer: int) -> None:
    """Papers keep their number and what was done; whom it was done for is taken out."""
    for row, data in store.rows(f"SELECT id, data FROM documents WHERE {_PAPERS}", {"id": customer}):
        text = json.dumps(
            _without_person(json.loads(data)), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        store.update(Document, row, data=text, hash=content_hash(text))
    store.run(
        f"UPDATE signatures SET name = '{NAMELESS}', attachment_id = NULL WHERE document_id {_MINE}",
        {"id": customer},
    )


def _without_person(data: Any) -> Any:
    if isinstance(data, list):
        return [_without_person(part) for part in data]
    if not isinstance(data, dict):
        return data
    return {
        name: _blanked(value) if name in PERSONAL else _without_person(value) for name, value in data.items()
    }


def _blanked(value: Any) -> Any:
    """Every text emptied; the customer's number stays, by which the shop's own records hang together."""
    if isinstance(value, dict):
        return {name: part if name == "number" else _blanked(part) for name, part in value.items()}
    return "" if isinstance(value, str) else value


def _empty_jobs(store: Store, customer: int) -> None:
    store.run(f"UPDATE jobs SET delivered_to = '' WHERE id {_MY_JOBS}", {"id": customer})
    store.run(f"UPDATE quotes SET decided_by = '' WHERE job_id {_MY_JOBS}", {"id": customer})


def _delete_rows(store: Store, customer: int, files: dict[int, str]) -> None:
    for table in ("contacts", "sites", "consents"):
        store.run(f"DELETE FROM {table} WHERE customer_id = ?", (customer,))
    store.run(f"DELETE FROM notes WHERE {_TOLD}", {"id": customer})
    # A step stays with the program's own words; what was added to it may name who came or called.
    for row, said in store.rows(f"SELECT id, said FROM notes WHERE {_NOTES}", {"id": customer}):
        store.update(Note, row, text="", said=_nameless(said))
    store.run_many("DELETE FROM attachments WHERE id = ?", [(row,) for row in files])


def _clean_journal(store: Store, customer: int, rows: dict[str, set[int]]) -> None:
    """Take the person out of what the journal remembers, and undo out of the actions that would bring it back."""
    entries: set[int] = set()
    for table, wanted in rows.items():
        for row in wanted:
            by = (table, row)
            where = "kind = (SELECT id FROM journal_kinds WHERE name = ?) AND row = ?"
            entries |= {
                entry for (entry,) in store.rows(f"SELECT entry FROM journal_changes WHERE {where}", by)
            }
            store.run(f"UPDATE journal_changes SET before = NULL, after = NULL WHERE {where}", by)
    for table, column in (("jobs", "delivered_to"), ("quotes", "decided_by")):
        of = "id" if table == "jobs" else "job_id"
        store.run(
            f"UPDATE journal_changes SET before = json_remove(before, '$.{column}'), "
            f"after = json_remove(after, '$.{column}') WHERE kind = (SELECT id FROM journal_kinds WHERE name = "
            f"'{table}') AND row IN (SELECT id FROM {table} WHERE {of} {_MY_JOBS})",
            {"id": customer},
        )
    for entry_ in entries:
        label = store.value("SELECT label FROM journal_entries WHERE id = ?", (entry_,))
        store.run(
            "UPDATE journal_entries SET label = ?, mode = 'final' WHERE id = ?", (_nameless(label), entry_)
        )


def _clean_search(store: Store) -> None:
    """An index only marks words as deleted until it is written anew."""
    for index in ("customer_words", "customer_pieces", "contact_pieces", "note_words"):
        store.run(f"INSERT INTO {index}({index}) VALUES ('optimize')")


def _nameless(label: str) -> str:
    """A label of the journal without the names and numbers it quotes."""
    if not label:
        return label
    said = json.loads(label)
    quoted = {"name", "value", "address"}
    said["a"] = {
        name: NAMELESS
        if name in quoted and isinstance(part, str)
        else json.loads(_nameless(json.dumps(part)))
        if isinstance(part, dict) and "a" in part
        else part
        for name, part in said["a"].items()
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _destroy_bytes(ctx: Context, digests: Iterable[str]) -> None:
    """Delete files that no record points to any more; last, since nothing brings them back."""
    for digest in set(digests):
        if not ctx.store.value("SELECT 1 FROM attachments WHERE hash = ? LIMIT 1", (digest,)):
            with suppress(OSError):
                file_path(ctx.folder, digest).unlink(missing_ok=True)
