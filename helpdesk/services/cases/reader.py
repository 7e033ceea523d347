"""Cases as they are read: the page of one with its jobs, papers and files, and jobs alone."""

from __future__ import annotations

from helpdesk.errors import NotFound
from helpdesk.services.cases.list_reader import CaseRow, cases_count, cases_page
from helpdesk.services.cases.rows import CaseFacts, CasePage, JobRow, PaperRow, PauseRow
from helpdesk.services.cases.steps import missing_case
from helpdesk.services.shop.file_reader import files_of
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE, ListQuery
from helpdesk.texts import translate

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
        return cases_page(self.store, query, after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many cases the list has; None where a typed text fits more than are worth counting."""
        return cases_count(self.store, query)

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
            raise missing_case()
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
