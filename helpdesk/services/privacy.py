"""One customer out of two, out of sight, or gone for good: merging, blocking, erasing; and what each would touch."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.clock import from_text
from helpdesk.domain.contact import fold
from helpdesk.domain.periods import add_months
from helpdesk.errors import Conflict
from helpdesk.reports.frozen import content_hash
from helpdesk.services import law
from helpdesk.services.customers import Customers, Holdings, require, short
from helpdesk.services.files import path_of
from helpdesk.store.database import Store
from helpdesk.store.tables import Contact, Customer, Document, Note, Site
from helpdesk.texts import Text, translate

NAMELESS = "—"
"""What stands where an erased name stood."""

TAKEN = ("name", "kind", "tax_id", "language", "best_channel", "best_hours")
"""Fields of which a merge can take the second record's value."""


@dataclass(frozen=True, kw_only=True)
class MergeCustomers(Action):
    """Two records of one customer become one; everything of the second moves to the first.

    ``take`` names the fields in which the second record's value is the right one.
    """

    keep: int
    gone: int
    take: tuple[str, ...] = ()

    MOVED: ClassVar = (
        "contacts",
        "sites",
        "consents",
        "ownerships",
        "purchases",
        "cases",
        "notes",
        "attachments",
        "documents",
    )

    def rules(self) -> dict[str, Text]:
        if self.keep == self.gone:
            return {"gone": translate("Customers", "A customer cannot be merged with itself.")}
        return {}

    def label(self) -> Text:
        return translate("Customers", "Customers merged")

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.keep)
        gone = require(ctx.store, self.gone)
        merged = self._columns(ctx.store)
        # The kept record's own phones and places stay first.
        for table in ("contacts", "sites"):
            ctx.store.run(
                f"UPDATE {table} SET position = position + 1000 WHERE customer_id = ?", (self.gone,)
            )
        for table in self.MOVED:
            ctx.store.run(f"UPDATE {table} SET customer_id = ? WHERE customer_id = ?", (self.keep, self.gone))
        ctx.store.run("UPDATE units SET owner_id = ? WHERE owner_id = ?", (self.keep, self.gone))
        ctx.store.run(
            "UPDATE imported SET record = ? WHERE kind = 'customers' AND record = ?", (self.keep, self.gone)
        )
        _drop_twin_contacts(ctx.store, self.keep)
        _drop_twin_sites(ctx.store, self.keep)
        # First gone, then changed: the reference to the other system stands once only.
        ctx.store.delete(Customer, self.gone)
        ctx.store.update(Customer, self.keep, **merged)
        said = translate("Customers", "{name} merged into one record")(name=short(gone))
        ctx.store.insert(
            Note, customer_id=self.keep, kind="step", at=ctx.now, staff_id=ctx.staff, said=said.to_json()
        )
        return Outcome(self.keep, said)

    def _columns(self, store: Store) -> dict[str, Any]:
        """What the one record says: nothing either of them knew is lost, and a "do not call" of either holds."""
        wanted = (*TAKEN, "notes", "do_not_call", "ref")
        sql = f"SELECT {', '.join(wanted)} FROM customers WHERE id = ?"
        kept = dict(zip(wanted, store.row(sql, (self.keep,)) or (), strict=True))
        gone = dict(zip(wanted, store.row(sql, (self.gone,)) or (), strict=True))
        columns = {name: gone[name] if name in self.take else kept[name] or gone[name] for name in TAKEN}
        notes = dict.fromkeys(part for part in (kept["notes"], gone["notes"]) if part)
        return columns | {
            "name_key": fold(columns["name"]),
            "notes": "\n".join(notes),
            "do_not_call": bool(kept["do_not_call"] or gone["do_not_call"]),
            "ref": kept["ref"] or gone["ref"],
        }


@dataclass(frozen=True, kw_only=True)
class BlockCustomer(Action):
    """Keep a customer's data out of sight until liabilities lapse (LOPDGDD art. 32), or free it again."""

    id: int
    until: date | None = entry(translate("Customers", "Blocked until"), "date", default=None)

    def label(self) -> Text:
        return (
            translate("Customers", "Customer blocked until {day}")(day=self.until)
            if self.until
            else translate("Customers", "Customer freed")
        )

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        if self.until:
            _refuse_open_cases(ctx.store, self.id)
        state = "blocked" if self.until else "active"
        ctx.store.update(Customer, self.id, state=state, blocked_until=self.until)
        return Outcome(self.id, self.label())


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
        require(ctx.store, self.id)
        _refuse_open_cases(ctx.store, self.id)
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


@dataclass(frozen=True, slots=True)
class Duty:
    """What the law asks to keep of a customer, and how much there is."""

    holdings: Holdings
    until: date
    """Until when records of business are kept, counted from the last one."""
    law: str
    past: bool
    """Whether that day has gone by."""


def duty(store: Store, customer: int, country: str, today: date) -> Duty:
    """How long the records of a customer have to be kept, from their last sale, job or paper."""
    last = store.row(
        "SELECT (SELECT max(purchased_on) FROM purchases WHERE customer_id = :id), "
        "(SELECT max(coalesce(closed_at, opened_at)) FROM cases WHERE customer_id = :id), "
        "(SELECT max(made_at) FROM documents WHERE customer_id = :id)",
        {"id": customer},
    )
    days = [
        from_text(text).date() if len(text) > 10 else date.fromisoformat(text) for text in last or () if text
    ]
    profile = law.profile(country)
    rule = profile.retention or profile.keep_papers
    until = add_months(max(days), rule.months) if days else today
    return Duty(Customers(store).holdings(customer), until, profile.law(rule), until < today)


def _refuse_open_cases(store: Store, customer: int) -> None:
    if store.value("SELECT 1 FROM cases WHERE customer_id = ? AND closed_at IS NULL LIMIT 1", (customer,)):
        raise Conflict(translate("Customers", "This customer has open cases. Finish them first."))


def _drop_twin_contacts(store: Store, customer: int) -> None:
    """After a merge: one row per number, and no two rows on one place."""
    seen: set[tuple[str, str]] = set()
    places: dict[str, int] = {}
    for row, kind, normal in store.rows(
        "SELECT id, kind, normal FROM contacts WHERE customer_id = ? ORDER BY kind, position, id", (customer,)
    ):
        if (kind, normal) in seen:
            store.delete(Contact, row)
            continue
        seen.add((kind, normal))
        store.update(Contact, row, position=places.get(kind, 0))
        places[kind] = places.get(kind, 0) + 1


def _drop_twin_sites(store: Store, customer: int) -> None:
    """After a merge: one row per place; units that stand at a dropped one stand at its twin."""
    seen: dict[str, int] = {}
    for row, *parts in store.rows(
        "SELECT id, address, postcode, city FROM sites WHERE customer_id = ? ORDER BY position, id",
        (customer,),
    ):
        key = fold(" ".join(parts))
        if key in seen:
            store.run("UPDATE units SET site_id = ? WHERE site_id = ?", (seen[key], row))
            store.delete(Site, row)
            continue
        store.update(Site, row, position=len(seen))
        seen[key] = row


# -- erasing --------------------------------------------------------------------------------------------

_MINE = "IN (SELECT id FROM documents WHERE customer_id = :id)"
_MY_JOBS = "IN (SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = :id)"
_TOLD = "customer_id = :id AND (kind <> 'step' OR case_id IS NULL)"


def _rows_of(store: Store, customer: int) -> dict[str, set[int]]:
    """Rows whose images in the journal speak of the person, those deleted or merged away before included."""
    found: dict[str, set[int]] = {"customers": {customer} | _merged_into(store, customer)}
    for table in ("contacts", "sites", "consents", "attachments"):
        found[table] = _ids(store, f"SELECT id FROM {table} WHERE customer_id = :id", customer)
        for each in found["customers"]:
            found[table] |= _deleted(store, table, each)
    found["notes"] = _ids(store, f"SELECT id FROM notes WHERE {_TOLD}", customer)
    for each in found["customers"]:
        found["notes"] |= _deleted(store, "notes", each)
    found["documents"] = _ids(store, "SELECT id FROM documents WHERE customer_id = :id", customer)
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
    for row, data in store.rows("SELECT id, data FROM documents WHERE customer_id = ?", (customer,)):
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
        name: _blanked(value) if name in {"customer", "contact"} else _without_person(value)
        for name, value in data.items()
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
                path_of(ctx.folder, digest).unlink(missing_ok=True)
