"""Cases: their state from their jobs, owner, next action and notes; and reading their lists and pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.contact import tidy, tidy_line
from helpdesk.domain.jobs import NOTE_KINDS, case_state
from helpdesk.errors import Conflict, NotFound
from helpdesk.services import case_list
from helpdesk.services.case_list import CaseRow
from helpdesk.services.case_rows import CaseFacts, CasePage, JobRow, PaperRow, PauseRow
from helpdesk.services.files import files_of
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE, ListQuery
from helpdesk.store.tables import Case, Closing, Note
from helpdesk.texts import Text, translate

TYPED_NOTES = {kind: NOTE_KINDS[kind] for kind in ("note", "call", "message")}


@dataclass(frozen=True, kw_only=True)
class PlanNext(Action):
    """Who does what next in a case, and when."""

    id: int
    next_action: str = entry(
        translate("Cases", "Next action"),
        default="",
        hint=translate("Cases", "For example: call about the quote"),
    )
    next_on: date | None = entry(translate("Cases", "On"), "date", default=None)
    owner: int | None = entry(translate("Cases", "Who"), "lookup", default=None, noun="staff")

    def label(self) -> Text:
        return translate("Cases", "Next action of case {number} set")(number=self.id)

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        ctx.store.update(
            Case,
            self.id,
            next_action=tidy_line(self.next_action),
            next_on=self.next_on,
            owner_id=self.owner,
            touched_at=ctx.now,
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class AddNote(Action):
    """A note, a call or a message in a case's timeline."""

    case: int
    text: str = entry(translate("Cases", "Text"), "text")
    kind: str = entry(translate("Cases", "Kind"), "choice", default="note", choices=TYPED_NOTES)
    on_paper: bool = entry(translate("Cases", "Print on the service report"), "check", default=False)
    job: int | None = None

    def label(self) -> Text:
        return translate("Cases", "Note added to case {number}")(number=self.case)

    def run(self, ctx: Context) -> Outcome:
        customer = require(ctx.store, self.case)
        unit = ctx.store.value("SELECT unit_id FROM jobs WHERE id = ?", (self.job,)) if self.job else None
        ctx.store.insert(
            Note,
            customer_id=customer,
            case_id=self.case,
            job_id=self.job,
            unit_id=unit,
            kind=self.kind,
            at=ctx.now,
            staff_id=ctx.staff,
            text=tidy(self.text),
            on_paper=self.on_paper,
        )
        if self.kind != "note" and not ctx.store.value(
            "SELECT first_response_at FROM cases WHERE id = ?", (self.case,)
        ):
            ctx.store.update(Case, self.case, first_response_at=ctx.now)
        ctx.store.update(Case, self.case, touched_at=ctx.now)
        return Outcome(self.case, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteCase(Action):
    """Take out a case made by mistake, with its jobs; its papers keep their numbers and are voided."""

    id: int

    def label(self) -> Text:
        return translate("Cases", "Case {number} deleted")(number=self.id)

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        if ctx.store.value(
            "SELECT 1 FROM jobs WHERE case_id = ? AND finished_at IS NOT NULL LIMIT 1", (self.id,)
        ):
            raise Conflict(
                translate("Cases", "Work was finished in this case; it stays. Cancel what is open instead.")
            )
        ctx.store.run(
            "UPDATE documents SET voided_at = ?, void_reason = 'deleted' WHERE voided_at IS NULL AND "
            "(case_id = ? OR job_id IN (SELECT id FROM jobs WHERE case_id = ?))",
            (ctx.stamp, self.id, self.id),
        )
        ctx.store.delete(Case, self.id)
        return Outcome(None, self.label())


def settle(ctx: Context, case: int) -> None:
    """Make a case agree with its jobs: state, promised day, closing; called by whatever changes a job."""
    jobs = ctx.store.rows("SELECT state, promised_on FROM jobs WHERE case_id = ?", (case,))
    state = case_state(state for state, _ in jobs)
    promised = min((day for s, day in jobs if day and s not in {"delivered", "cancelled"}), default=None)
    changes: dict[str, Any] = {"state": state, "promised_on": promised, "touched_at": ctx.now}
    closed_at, first = ctx.store.row(
        "SELECT closed_at, first_closed_at FROM cases WHERE id = ?", (case,)
    ) or (None, None)
    if state == "closed" and closed_at is None:
        changes |= {
            "closed_at": ctx.now,
            "first_closed_at": first or ctx.now,
            "next_action": "",
            "next_on": None,
        }
    elif state != "closed" and closed_at is not None:
        ctx.store.insert(Closing, case_id=case, closed_at=closed_at, reopened_at=ctx.now)
        changes["closed_at"] = None
    ctx.store.update(Case, case, **changes)


def fulfil_plan(ctx: Context, case: int) -> None:
    """A step was made: a next action whose day has come is done, and so is what the intake set.

    One that a person planned for later, in words, stands.
    """
    ctx.store.run(
        "UPDATE cases SET next_action = '', next_on = NULL WHERE id = ? AND (next_on <= ? OR next_action = '')",
        (case, ctx.today.isoformat()),
    )


def tell(ctx: Context, case: int, said: Text, *, job: int | None = None, text: str = "") -> None:
    """A line of the timeline about a step that was made."""
    row = ctx.store.row(
        "SELECT c.customer_id, (SELECT unit_id FROM jobs WHERE id = ?) FROM cases c WHERE c.id = ?",
        (job, case),
    )
    customer, unit = row or (None, None)
    ctx.store.insert(
        Note,
        customer_id=customer,
        unit_id=unit,
        case_id=case,
        job_id=job,
        kind="step",
        at=ctx.now,
        staff_id=ctx.staff,
        said=said.to_json(),
        text=tidy(text),
    )


_JOB = (
    "SELECT j.id, j.case_id, j.position, j.kind, j.state, j.unit_id, u.serial, p.id, p.name, p.brand, p.model, "
    "p.category, j.technician_id, t.name, j.problem, j.diagnosis, j.work_done, j.outcome, j.decision, "
    "j.under_warranty, j.verdict, j.comeback_of_id, j.promised_on, j.received_at, j.started_at, j.finished_at, "
    "j.told_at, j.told_how, j.delivered_at, j.minutes, j.symptom, j.cause, j.remedy, j.repair_guarantee_until, "
    "i.accessories_none, i.damage, i.urgent, i.opened_before, i.shelf, i.quote_choice, i.quote_limit_cents, "
    "i.diagnosis_cents, i.used_parts, i.keep_parts FROM jobs j LEFT JOIN intakes i ON i.job_id = j.id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff t ON t.id = j.technician_id"
)


class Cases:
    """Reads cases."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: CaseRow | None = None, limit: int = PAGE) -> list[CaseRow]:
        """A page of the list; :func:`case_list.cases_page` says which filters there are."""
        return case_list.cases_page(self.store, query, after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many cases the list has; None where a typed text fits more than are worth counting."""
        return case_list.cases_count(self.store, query)

    def by_state(self) -> dict[str, int]:
        """How many open cases stand in each state."""
        sql = "SELECT state, count(*) FROM cases WHERE closed_at IS NULL GROUP BY state"
        return dict(self.store.rows(sql))

    def get(self, case: int) -> CasePage:
        """The page of one case.

        Raises:
            NotFound: there is none of that number.
        """
        facts = self.store.fetch_one(
            CaseFacts,
            "SELECT c.id, c.ref, c.customer_id, k.name, c.opened_at, c.channel, c.owner_id, s.name, c.state, "
            "c.promised_on, c.next_action, c.next_on, c.touched_at, c.first_response_at, c.closed_at, "
            "c.first_closed_at FROM cases c LEFT JOIN customers k ON k.id = c.customer_id "
            "LEFT JOIN staff s ON s.id = c.owner_id WHERE c.id = ?",
            (case,),
        )
        if facts is None:
            raise missing()
        jobs = self.store.fetch(JobRow, f"{_JOB} WHERE j.case_id = ? ORDER BY j.position, j.id", (case,))
        accessories: dict[int, list[str]] = {}
        for job, name in self.store.rows(
            "SELECT a.job_id, a.name FROM accessories a JOIN jobs j ON j.id = a.job_id WHERE j.case_id = ? "
            "ORDER BY a.position, a.id",
            (case,),
        ):
            accessories.setdefault(job, []).append(name)
        return CasePage(
            facts,
            jobs,
            accessories,
            self.papers("case", case),
            files_of(self.store, "case", case),
            self.store.fetch(
                PauseRow,
                "SELECT id, job_id, reason, started_at, ended_at, note FROM pauses WHERE case_id = ? ORDER BY id",
                (case,),
            ),
        )

    def job(self, job: int) -> JobRow:
        """One job."""
        found = self.store.fetch_one(JobRow, f"{_JOB} WHERE j.id = ?", (job,))
        if found is None:
            raise NotFound(translate("Cases", "That job is no longer there."))
        return found

    def job_at(self, case: int, position: int) -> JobRow:
        """The job of a number such as ``1042-1``."""
        found = self.store.fetch_one(
            JobRow, f"{_JOB} WHERE j.case_id = ? AND j.position = ?", (case, position)
        )
        if found is None:
            raise NotFound(translate("Cases", "That job is no longer there."))
        return found

    def jobs_of_unit(self, unit: int, limit: int = 100) -> list[JobRow]:
        """The jobs on a unit, newest first."""
        return self.store.fetch(
            JobRow, f"{_JOB} WHERE j.unit_id = ? ORDER BY j.id DESC LIMIT ?", (unit, limit)
        )

    def papers(self, subject: str, identity: int) -> list[PaperRow]:
        """The papers of a case, customer or unit, newest first."""
        return self.store.fetch(
            PaperRow,
            "SELECT id, kind, series, number, version, language, made_at, printed_at, voided_at, void_reason, job_id, "
            "(SELECT max(at) FROM signatures WHERE document_id = d.id), EXISTS (SELECT 1 FROM documents n "
            "WHERE n.series = d.series AND n.number = d.number AND n.version > d.version), "
            "(SELECT group_concat(name, ', ') FROM (SELECT name FROM signatures WHERE document_id = d.id ORDER BY id)) "
            f"FROM documents d WHERE {subject}_id = ? ORDER BY id DESC LIMIT 200",
            (identity,),
        )


def require(store: Store, case: int) -> int | None:
    """The customer of a case that must be there."""
    found = store.row("SELECT customer_id FROM cases WHERE id = ?", (case,))
    if found is None:
        raise missing()
    return found[0]  # type: ignore[no-any-return]


def missing() -> NotFound:
    """The words for a case that is not there."""
    return NotFound(translate("Cases", "That case is no longer there."))
