"""Destroys a person's data for good: in records, papers, files, journal, search, and in the file's freed pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.papers import PAPERS
from helpdesk.reports.snapshot import content_hash
from helpdesk.services.customers.objection_actions import keep_objections
from helpdesk.services.customers.personal_reader import mine
from helpdesk.services.customers.privacy_actions import refuse_open_cases, withdraw_calls
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.shop.file_reader import file_path
from helpdesk.store import search
from helpdesk.store.chain import blank
from helpdesk.store.database import Store, name_of
from helpdesk.store.dialect import everywhere, without_members
from helpdesk.store.journal import Journal
from helpdesk.store.relations import column, erased, part_links, table_named
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import NAMELESS, Table
from helpdesk.store.tables.papers import Attachment, Document, Signature
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.work import Job, Note
from helpdesk.texts import Text, translate

PERSONAL = frozenset(name for paper in PAPERS.values() for name in paper.personal)
"""Where papers speak of a person."""


@dataclass(frozen=True, kw_only=True)
class EraseCustomer(Action):
    """Destroy a person's data for good, in papers, files and journal too.

    What was done to units stays, without a name: jobs, sales, dates and sums. What the staff wrote down of
    talks, messages and complaints goes, for it speaks of the person. Source: GDPR art. 17, LOPDGDD art. 32.
    """

    right: ClassVar[str] = "erase"

    undoable: ClassVar[bool] = False
    mode: ClassVar[str] = "final"
    traceless: ClassVar[bool] = True
    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer erased")

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.id)
        refuse_open_cases(ctx.store, self.id)
        store = ctx.store
        with store.secure_erase():
            keep_objections(ctx, self.id)
            withdraw_calls(store, self.id, ctx.today)
            _forget_drafts(store, self.id)
            files = _files_of(store, self.id)
            rows = _rows_of(store, self.id, files)
            _empty_papers(store, self.id)
            _empty_columns(store, self.id)
            _empty_complaints(store, self.id)
            _delete_rows(store, self.id, files)
            blank = erased(Customer) | {"state": "destroyed", "blocked_until": None}
            store.update(Customer, self.id, **blank)
            store.run("DELETE FROM imported WHERE kind = 'customers' AND record = ?", (self.id,))
            _clean_journal(store, self.id, rows)
            search.forget(store, rows)
        _destroy_bytes(ctx, files.values())
        return Outcome(self.id, self.label())


def _rows(store: Store, table: type[Table], columns: str, customer: int) -> list[tuple[Any, ...]]:
    theirs = mine(table)
    return store.rows(f"SELECT {columns} FROM {name_of(table)} WHERE {theirs}", everywhere(theirs, customer))


def _rows_of(store: Store, customer: int, files: Iterable[int]) -> dict[str, set[int]]:
    """Rows whose images in the journal speak of the person, those deleted or merged away before included."""
    gone = Journal(store).gone
    everyone = {customer} | _merged_into(store, customer)
    found = {name_of(Customer): everyone, name_of(Attachment): set(files)}
    for table in ALL:
        if table.about.personal and table is not Customer:
            found[name_of(table)] = {row for (row,) in _rows(store, table, "id", customer)}
    found[name_of(Document)] |= {row for row, _ in _papers_naming(store, everyone)}
    found[name_of(Job)] = _ids(store, _COMPLAINTS, customer)
    for name, rows in found.items():
        if column(table_named(name), "customer_id"):
            rows.update(*(gone(name, "customer_id", each) for each in everyone))
    return found


def _ids(store: Store, sql: str, customer: int) -> set[int]:
    return {row for (row,) in store.rows(sql, everywhere(sql, customer))}


def _merged_into(store: Store, customer: int) -> set[int]:
    """Customers that a merge took up into this one: deleted by the entry that noted it in this one's timeline."""
    kind = "(SELECT id FROM journal_kinds WHERE name = 'customers')"
    return _ids(
        store,
        f"SELECT gone.row FROM journal_changes gone JOIN journal_changes told ON told.entry = gone.entry "
        f"WHERE gone.kind = {kind} AND gone.op = 'D' AND told.op = 'I' AND told.kind = "
        "(SELECT id FROM journal_kinds WHERE name = 'notes') AND told.row IN "
        "(SELECT id FROM notes WHERE customer_id = ? AND case_id IS NULL)",
        customer,
    )


def _files_of(store: Store, customer: int) -> dict[int, str]:
    """Attachments that show the person: their own, and drawn signatures. Photos of units stay."""
    sql = (
        "SELECT id, hash FROM attachments WHERE customer_id = ? OR id IN "
        f"(SELECT attachment_id FROM signatures WHERE {mine(Signature)})"
    )
    return dict(store.rows(sql, everywhere(sql, customer)))


def _forget_drafts(store: Store, customer: int) -> None:
    """Half-typed forms about the person or their cases, and any in which their name or numbers stand."""
    about = {("customer", customer), ("owner", customer)}
    about |= {("case", row) for row in _ids(store, "SELECT id FROM cases WHERE customer_id = ?", customer)}
    jobs = "SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = ?"
    about |= {("job", row) for row in _ids(store, jobs, customer)}
    words = _words_of(store, customer)
    for row, key, data in store.rows("SELECT id, key, data FROM drafts"):
        said = fold(_said_in(data))
        digits = re.sub(r"\D", "", said)
        if about & _subjects(key, data) or any(word in said or word in digits for word in words):
            store.run("DELETE FROM drafts WHERE id = ?", (row,))


def _words_of(store: Store, customer: int) -> set[str]:
    """What a person is known by, long enough to be nobody else's by chance."""
    sql = (
        "SELECT name FROM customers WHERE id = ? UNION SELECT tax_id FROM customers WHERE id = ? "
        "UNION SELECT value FROM contacts WHERE customer_id = ? "
        "UNION SELECT normal FROM contacts WHERE customer_id = ? "
        "UNION SELECT address FROM sites WHERE customer_id = ?"
    )
    found = {fold(text) for (text,) in store.rows(sql, everywhere(sql, customer)) if text}
    return {word for word in found if len(word) >= 5}


def _said_in(data: str) -> str:
    """A draft's text with its letters as they were typed."""
    with suppress(ValueError):
        return json.dumps(json.loads(data), ensure_ascii=False)
    return data


def _subjects(key: str, data: str) -> set[tuple[str, int]]:
    """The records that a draft's key, its goal or its fields name: (kind, id)."""
    found = {(kind, int(row)) for kind, row in re.findall(r"(customer|case|job)/(\d+)", key)}
    found |= {(kind, int(row)) for kind, row in re.findall(r'"(customer|owner|case|job)": ?(\d+)', data)}
    found |= {(kind, int(row)) for kind, row in re.findall(r'\["(customer|case|job)", ?(\d+)', data)}
    kind = re.match(r"(work|quote)/(\d+)", key)
    return found | ({("job", int(kind[2]))} if kind else set())


def _empty_papers(store: Store, customer: int) -> None:
    """Papers keep their number and what was done; whom it was done for is taken out."""
    own = _rows(store, Document, "id, data", customer)
    everyone = {customer} | _merged_into(store, customer)
    others = dict(_papers_naming(store, everyone)).items() - dict(own).items()
    for papers, named in ((own, None), (others, _numbers_of(everyone))):
        for row, data in papers:
            left = _without_person(json.loads(data), named)
            text = json.dumps(left, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            store.update(Document, row, data=text, hash=content_hash(text))


def _numbers_of(customers: Iterable[int]) -> frozenset[str]:
    return frozenset(numbers.number("customer", each) for each in customers)


def _papers_naming(store: Store, customers: Iterable[int]) -> list[tuple[int, str]]:
    """Papers that name the person by one of their numbers, whosever they are: (id, data)."""
    said = [f'%"number":"{number}"%' for number in sorted(_numbers_of(customers))]
    fits = " OR ".join("data LIKE ?" for _ in said)
    return store.rows(f"SELECT id, data FROM documents WHERE {fits}", said)


def _without_person(data: Any, named: frozenset[str] | None) -> Any:
    """A paper's content without whom it names, or without those ``named`` by their numbers alone."""
    if isinstance(data, list):
        return [_without_person(part, named) for part in data]
    if not isinstance(data, dict):
        return data
    return {
        name: _blanked(value) if name in PERSONAL and _is(value, named) else _without_person(value, named)
        for name, value in data.items()
    }


def _is(value: Any, named: frozenset[str] | None) -> bool:
    return named is None or (isinstance(value, dict) and value.get("number") in named)


def _blanked(value: Any) -> Any:
    """Every text emptied; the customer's number stays, by which the shop's own records hang together."""
    if isinstance(value, dict):
        return {name: part if name == "number" else _blanked(part) for name, part in value.items()}
    return "" if isinstance(value, str) else value


def _columns() -> Iterator[tuple[type[Table], dict[str, Any]]]:
    """The tables beside the customer's own that speak of the person in some columns, and what is left in these."""
    for table in ALL:
        if table is not Customer and (left := erased(table)):
            yield table, left


def _empty_columns(store: Store, customer: int) -> None:
    for table, left in _columns():
        theirs = mine(table)
        values = ", ".join(f"{name} = ?" for name in left)
        sql = f"UPDATE {name_of(table)} SET {values} WHERE {theirs}"
        store.run(sql, (*left.values(), *everywhere(theirs, customer)))


_COMPLAINTS = "SELECT j.id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id = ? AND j.kind = 'complaint'"
"""Jobs whose words are the customer's own, not a unit's fault."""


def _empty_complaints(store: Store, customer: int) -> None:
    for job in _ids(store, _COMPLAINTS, customer):
        store.update(Job, job, problem="", diagnosis="", work_done="")


def _delete_rows(store: Store, customer: int, files: dict[int, str]) -> None:
    for table in ALL:
        # What is part of the customer and of nothing else.
        if table.about.personal and [whole for _, whole in part_links(table)] == [Customer]:
            store.run(f"DELETE FROM {name_of(table)} WHERE customer_id = ?", (customer,))
    theirs = mine(Note)
    store.run(
        f"DELETE FROM notes WHERE {theirs} AND (kind <> 'step' OR case_id IS NULL)",
        everywhere(theirs, customer),
    )
    # A step stays with the program's own words; what was added to it may name who came or called.
    for row, said in _rows(store, Note, "id, said", customer):
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
    for model, left in _columns():
        sql = (
            f"UPDATE journal_changes SET before = {without_members('before', left)}, "
            f"after = {without_members('after', left)} WHERE kind = (SELECT id FROM journal_kinds WHERE name = "
            f"'{name_of(model)}') AND row IN (SELECT id FROM {name_of(model)} WHERE {mine(model)})"
        )
        store.run(sql, everywhere(sql, customer))
    for entry_ in entries:
        store.run("UPDATE journal_entries SET mode = 'final' WHERE id = ?", (entry_,))
    spoken = entries | _entries_about(store, customer)
    for entry_ in spoken:
        label = store.value("SELECT label FROM journal_entries WHERE id = ?", (entry_,))
        store.run(
            "UPDATE journal_entries SET label = ?, approved_why = CASE WHEN approved_by IS NULL THEN NULL ELSE '' END "
            "WHERE id = ?",
            (_nameless(label), entry_),
        )
    blank(store, spoken)


def _entries_about(store: Store, customer: int) -> set[int]:
    """What was done to anything that is the person's, whose words may name them: a call, a sheet, a complaint."""
    found: set[int] = set()
    for table in ALL:
        theirs = mine(table)
        if theirs and table.about.journalled:
            sql = (
                "SELECT DISTINCT entry FROM journal_changes WHERE kind = (SELECT id FROM journal_kinds WHERE name = "
                f"'{name_of(table)}') AND row IN (SELECT id FROM {name_of(table)} WHERE {theirs})"
            )
            found |= _ids(store, sql, customer)
    return found


def _nameless(label: str) -> str:
    """A label of the journal without the names and numbers it quotes."""
    if not label:
        return label
    said = json.loads(label)
    quoted = {"name", "value", "address", "text"}
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
