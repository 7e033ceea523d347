"""Calls as rows of a file: who was or is to be called, why, and how it ended; a row is one call, and plans nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from helpdesk.action import Fields
from helpdesk.domain.call_attempts import Slot, first_slot
from helpdesk.domain.call_hours import CallingHours
from helpdesk.domain.call_words import OUTCOMES_OF_CALLS, REASONS
from helpdesk.domain.follow_up import last_day
from helpdesk.domain.normal_forms import fold
from helpdesk.services.calls.rows import SEPARATOR
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import REF, Field, choices
from helpdesk.services.exchange.run.kind import ImportRun, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE, refuse
from helpdesk.services.exchange.run.names import CALL, CUSTOMER, JOB, RecordNames, by_number, by_ref
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.follow_up.planning import calling_hours
from helpdesk.store.database import Store
from helpdesk.store.dialect import joined
from helpdesk.store.paging import marks
from helpdesk.store.tables.voice import Call, CallAttempt, CallReason
from helpdesk.texts import translate

REASON_WORDS = choices(
    REASONS,
    {
        "repair": "reparación, arreglo",
        "installation": "instalación, montaje",
        "sale": "venta, compra, delivery, entrega",
        "claim": "reclamación, garantía, guarantee",
        "complaint": "queja",
        "promise": "promesa, compromiso",
        "other": "otro, otra",
    },
)
_BY_WORD = {fold(word): reason for reason, words in REASON_WORDS.items() for word in (reason, *words)}
_ENDED = ("reached", "refused")


class CallFile(SimpleKind):
    """The kind ``calls``."""

    noun = CALL
    label = translate("Exchange", "Calls")
    table = Call
    form = Fields
    references = {"customer_ref": CUSTOMER}
    identity = ("customer_ref", "due_on")
    telling = ("customer_ref", "due_on", "reason")
    once = False
    fields = (
        REF,
        Field(
            "customer_ref",
            "b",
            translate("Exchange", "Customer's reference"),
            "ref cliente, referencia de cliente, código de cliente, cliente",
            required=True,
        ),
        Field(
            "due_on",
            "c",
            translate("Exchange", "Call due on"),
            "vence el, fecha prevista, llamar el, fecha de llamada prevista, fecha",
            "date",
            required=True,
        ),
        Field("reason", "d", translate("Exchange", "Reason for the call"), "motivo, motivo de la llamada"),
        Field("caller", "e", translate("Exchange", "Who calls"), "llama, llamó, persona, responsable"),
        Field(
            "called_at",
            "f",
            translate("Exchange", "Called at"),
            "llamado el, llamada el, fecha de llamada",
            "moment",
            past=True,
        ),
        Field(
            "outcome",
            "g",
            translate("Exchange", "Outcome of the call"),
            "resultado, resultado de la llamada",
            "choice",
            choices=choices(
                OUTCOMES_OF_CALLS,
                {
                    "reached": "contestó, localizado, hablado, answered",
                    "no_answer": "no contesta, no contestó, sin respuesta",
                    "refused": "no quiere, rechazada, rehusó",
                    "wrong_number": "equivocado, número equivocado",
                    "call_later": "más tarde, llamar más tarde, volver a llamar",
                },
            ),
        ),
        Field(
            "case_ref", "h", translate("Exchange", "Case's reference"), "ref caso, referencia de caso, caso"
        ),
        Field("note", "i", translate("Exchange", "Note"), "nota, observaciones, comentario", "text"),
    )

    def importer(self, run: ImportRun) -> CallImporter:
        """Who takes rows of calls."""
        return CallImporter(run, self)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every call that counts, the first recorded first; one that was withdrawn never was."""
        where = f"WHERE c.id IN ({marks(ids)})" if ids is not None else "WHERE c.state <> 'withdrawn'"
        for row in store.stream(f"{_SELECT} {where} ORDER BY c.id", ids or ()):
            (
                identity,
                ref,
                customer,
                customer_ref,
                due_on,
                reason,
                caller,
                called_at,
                outcome,
                *about,
                note,
            ) = row
            job, case, place = about
            yield (
                identity,
                (
                    names.name(CALL, ref, identity),
                    names.name(CUSTOMER, customer_ref, customer),
                    due_on,
                    reason or None,
                    caller or None,
                    called_at,
                    outcome,
                    None if case is None else names.name(JOB, job, case, place),
                    note or None,
                ),
            )


_REASONS = (
    f"(SELECT {joined('reason', SEPARATOR)} FROM (SELECT reason FROM call_reasons WHERE call_id = c.id "
    "GROUP BY reason ORDER BY min(id)))"
)
_NOTES = (
    f"(SELECT {joined('note', ' · ')} FROM (SELECT note FROM (SELECT c.note, '' AS at, 0 AS id UNION ALL "
    "SELECT note, at, id FROM call_attempts WHERE call_id = c.id) WHERE note <> '' ORDER BY at, id))"
)
_MADE_BY = (
    "(SELECT s.name FROM call_attempts a JOIN staff s ON s.id = a.staff_id WHERE a.call_id = c.id "
    "ORDER BY a.at DESC, a.id DESC LIMIT 1)"
)
_SELECT = (
    f"SELECT c.id, c.ref, k.id, k.ref, c.due_on, {_REASONS}, coalesce({_MADE_BY}, w.name, c.caller_name), c.called_at, "
    f"c.outcome, j.ref, j.case_id, j.position, {_NOTES} FROM calls c JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff w ON w.id = c.caller_id LEFT JOIN jobs j ON j.id = coalesce("
    "(SELECT job_id FROM call_reasons WHERE call_id = c.id AND job_id IS NOT NULL ORDER BY id LIMIT 1), "
    "(SELECT id FROM jobs WHERE case_id = c.case_id ORDER BY position, id LIMIT 1))"
)


class CallImporter(SimpleImporter):
    """Takes rows of calls; they follow from nothing, and nothing follows from them."""

    def __init__(self, run: ImportRun, kind: SimpleKind) -> None:
        super().__init__(run, kind)
        self.today = run.ctx.today
        self.days = run.ctx.settings["calls.give_up_days"]
        self.silent: set[int] = set()
        """Customers of the rows at hand who must not be called."""

    @cached_property
    def hours(self) -> CallingHours:
        """When the shop calls; looked up where a call is still to be made."""
        return calling_hours(self.store, self.run.ctx.settings)

    @cached_property
    def staff(self) -> dict[str, int]:
        """Who works here, by name; of several of one name the first."""
        rows = self.store.rows("SELECT name, id FROM staff ORDER BY active, id DESC")
        return {fold(name): identity for name, identity in rows}

    def check(self, rows: Sequence[Row]) -> None:
        """What a row names must be there."""
        super().check(rows)
        self._follow_cases(rows)
        for row in rows:
            if row.fresh("outcome", "called_at") and row.get("called_at") and not row.get("outcome"):
                self.run.warn(row, "outcome", translate("Exchange", "Called, and nobody says how it ended."))

    def _follow_cases(self, rows: Sequence[Row]) -> None:
        """A call names a row of cases, or the case that joins several."""
        naming = [row for row in rows if row.get("case_ref") and row.fresh("case_ref")]
        names = {row.text("case_ref") for row in naming}
        jobs = by_ref(self.store, JOB, names)
        jobs |= by_number(self.store, JOB, names - jobs.keys())
        rest = list(names - jobs.keys())
        jobs |= dict(
            self.store.rows(
                "SELECT c.ref, min(j.id) FROM cases c JOIN jobs j ON j.case_id = c.id "
                f"WHERE c.ref IN ({marks(rest)}) GROUP BY c.ref",
                rest,
            )
        )
        ids = list(set(jobs.values()))
        cases = dict(self.store.rows(f"SELECT id, case_id FROM jobs WHERE id IN ({marks(ids)})", ids))
        for row in naming:
            job = jobs.get(row.text("case_ref"))
            if job is None:
                refuse(row, "case_ref", row.text("case_ref"))
            else:
                row.links |= {"job": job, "case": cases.get(job, NOWHERE)}

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """A call's columns; one whose days are not over is still to be made, as far as it may be."""
        due = date.fromisoformat(str(values["due_on"]))
        outcome, called_at = values.get("outcome"), values.get("called_at")
        caller = str(values.get("caller") or "")
        known = self.staff.get(fold(caller))
        expires_on = last_day(due, self.days)
        open_ = outcome not in _ENDED and (outcome is None or expires_on >= self.today)
        customer = links.get("customer_ref", NOWHERE)
        tried = customer not in self.silent and open_ and expires_on >= self.today
        slot = self._slot(due, called_at) if tried else None
        return {
            "customer_id": customer,
            "case_id": links.get("case"),
            "due_on": due.isoformat(),
            "expires_on": expires_on.isoformat(),
            "state": "open" if open_ else outcome if outcome in _ENDED else "not_reached",
            "caller_id": known,
            "caller_name": "" if known else caller,
            "outcome": outcome,
            "called_at": called_at,
            "tries": 1 if outcome else 0,
            "next_at": slot and slot.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "day_part": slot.part if slot else "",
            "note": values.get("note") or "",
        }

    def _slot(self, due: date, called_at: Value) -> Slot:
        """When it is to be tried: the day it is due, or the day after it was tried."""
        if called_at:
            tried_on = self.hours.day_of(datetime.fromisoformat(str(called_at)))
            due = max(due, tried_on + timedelta(days=1))
        return first_slot(self.hours, due)

    def add(self, rows: Sequence[Row]) -> None:
        """New calls, with their reasons and the attempt that the row tells of."""
        self._ask_who_is_silent(rows)
        super().add(rows)
        self._write_reasons(rows)
        self._write_attempts(rows)

    def _ask_who_is_silent(self, rows: Sequence[Row]) -> None:
        customers = list({row.links["customer_ref"] for row in rows if "customer_ref" in row.links})
        found = self.store.rows(
            f"SELECT id FROM customers WHERE (do_not_call OR state <> 'active') AND id IN ({marks(customers)})",
            customers,
        )
        self.silent = {customer for (customer,) in found}

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known calls; what was done with a call by hand stays as far as its row does not say else."""
        self._ask_who_is_silent(rows)
        for row in rows:
            if "case_ref" in row.changed:
                row.links.setdefault("case", None)
                row.links.setdefault("job", None)
            before = self.columns(row.before, {})
            after = self.columns(row.edited, row.links)
            if "case_ref" not in row.changed:
                after["case_id"] = before["case_id"]
            if "customer_ref" not in row.changed:
                after["customer_id"] = before["customer_id"]
            if "note" not in row.changed:
                after["note"] = before["note"]
            assert row.record is not None
            differing = {name: value for name, value in after.items() if value != before[name]}
            self.store.update(Call, row.record, **differing)
        self._write_reasons([row for row in rows if row.changed & {"reason", "case_ref"}], again=True)
        self._write_attempts(
            [row for row in rows if row.changed & {"called_at", "outcome", "caller"}], again=True
        )

    def _write_reasons(self, rows: Sequence[Row], *, again: bool = False) -> None:
        for row in rows:
            job = row.links.get("job")
            if again:
                if "case_ref" not in row.changed:
                    job = self.store.value(
                        "SELECT job_id FROM call_reasons WHERE call_id = ? ORDER BY id LIMIT 1", (row.record,)
                    )
                self.store.run("DELETE FROM call_reasons WHERE call_id = ?", (row.record,))
            for reason in reasons_of(row.text("reason")):
                self.store.insert(CallReason, call_id=row.record, reason=reason, job_id=job)
                job = None

    def _write_attempts(self, rows: Sequence[Row], *, again: bool = False) -> None:
        for row in rows:
            if again:
                self.store.run(
                    "DELETE FROM call_attempts WHERE call_id = ? AND at = ?",
                    (row.record, row.before.get("called_at")),
                )
            at, outcome = row.get("called_at"), row.get("outcome")
            if at and outcome:
                caller = self.staff.get(fold(row.text("caller")))
                self.store.insert(CallAttempt, call_id=row.record, at=at, staff_id=caller, outcome=outcome)


def reasons_of(text: str) -> list[str]:
    """The reasons that a cell names, each once; words that are none of ours stay as they are."""
    parts = (part.strip() for part in text.split(SEPARATOR.strip()))
    return list(dict.fromkeys(_BY_WORD.get(fold(part), part) for part in parts if part))
