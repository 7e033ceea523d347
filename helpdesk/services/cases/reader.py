"""Cases as they are read: the page of one with its jobs, papers and files, and jobs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.bench_reader import Bench, bench_of, to_charge
from helpdesk.services.cases.counts_reader import Counts
from helpdesk.services.cases.list_reader import CaseRow, cases_by_state, cases_count, cases_page
from helpdesk.services.cases.money_rows import JobMoney, OutsideRow, job_money, outside_work
from helpdesk.services.cases.planning_reader import Planning
from helpdesk.services.cases.quote_reader import (
    QuoteLineRow,
    QuoteRow,
    parts_of_quote,
    quote_lines,
    quote_of,
    quotes_of_job,
)
from helpdesk.services.cases.rows import (
    CaseFacts,
    CasePage,
    JobRow,
    PaperRow,
    PauseRow,
    missing_case,
    missing_job,
)
from helpdesk.services.cases.timeline_reader import Event, timeline
from helpdesk.services.cases.work_reader import PartRow, RunningClock, parts_of, running_clock
from helpdesk.services.shop.file_reader import files_of
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE
from helpdesk.store.rows import ORIGINS

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from helpdesk.services.cases.job_transitions import StepAction
    from helpdesk.services.stock.short_reader import ShortPart


ALL_OPEN = ListQuery(filters=("open",))


class Cases:
    """Reads cases."""

    sorts = ORIGINS[CaseRow].sorts

    def __init__(self, store: Store) -> None:
        self.store = store
        self._counts = Counts(store)

    def page(self, query: ListQuery, after: CaseRow | None = None, limit: int = PAGE) -> list[CaseRow]:
        """A page of the list; :func:`case_list.cases_page` says which filters there are."""
        return cases_page(self.store, query, after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many cases the list has; None where a typed text fits more than are worth counting."""
        return cases_count(self.store, query)

    def counted(self, query: ListQuery) -> int | None:
        """The same for views of what is open, kept until something changes that they ask for."""
        return self._counts.of(query)

    def by_state(self, query: ListQuery = ALL_OPEN) -> dict[str, int]:
        """How many open cases stand in each state, of those that fit a query."""
        return cases_by_state(self.store, query)

    def get(self, case: int) -> CasePage:
        """The page of one case.

        Raises:
            NotFound: there is none of that number.
        """
        facts = self.store.select_one(CaseFacts, "WHERE c.id = ?", (case,))
        if facts is None:
            raise missing_case()
        jobs = self.store.select(JobRow, "WHERE j.case_id = ? ORDER BY j.position, j.id", (case,))
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
            self.store.select(PauseRow, "WHERE case_id = ? ORDER BY id", (case,)),
        )

    def job(self, job: int) -> JobRow:
        """One job."""
        found = self.store.select_one(JobRow, "WHERE j.id = ?", (job,))
        if found is None:
            raise missing_job()
        return found

    def job_at(self, case: int, position: int) -> JobRow:
        """The job of a number such as ``1042-1``."""
        found = self.store.select_one(JobRow, "WHERE j.case_id = ? AND j.position = ?", (case, position))
        if found is None:
            raise missing_job()
        return found

    def jobs_of_unit(self, unit: int, limit: int = 100) -> list[JobRow]:
        """The jobs on a unit, newest first."""
        return self.store.select(JobRow, "WHERE j.unit_id = ? ORDER BY j.id DESC LIMIT ?", (unit, limit))

    def steps(self, job: JobRow, until: datetime | None = None) -> list[type[StepAction]]:
        """The steps that a job may make now, the one to make next first; ``until``: when today ends."""
        from helpdesk.services.cases.job_transitions import allowed

        return allowed(self.store, job, until)

    def offered(self, action: type[StepAction], job: JobRow) -> bool:
        """Whether a step may be made now for a job."""
        from helpdesk.services.cases.job_transitions import offered

        return offered(action, self.store, job)

    def quote(self, quote: int) -> QuoteRow:
        """A quote that must be there."""
        return quote_of(self.store, quote)

    def quotes(self, job: int) -> list[QuoteRow]:
        """The quotes of a job, newest first."""
        return quotes_of_job(self.store, job)

    def quote_lines(self, quote: int) -> list[QuoteLineRow]:
        """The lines of a quote, in order."""
        return quote_lines(self.store, quote)

    def short_parts(self, quote: QuoteRow, job: JobRow) -> list[ShortPart]:
        """The parts of a quote that would be missing if it were accepted now."""
        from helpdesk.services.stock.short_reader import short_parts

        promised = quote.ready_on or job.promised_on
        return short_parts(self.store, job.id, promised, parts_of_quote(self.store, quote.id))

    def parts(self, job: int) -> list[PartRow]:
        """The parts put in, in order."""
        return parts_of(self.store, job)

    def bench(self, job: JobRow, settings: Settings) -> Bench:
        """What was quoted for a job beside what went into it so far."""
        return bench_of(self.store, job, settings)

    def to_charge(self, job: JobRow, settings: Settings) -> int | None:
        """What the customer pays when the unit leaves, tax included; None where nothing is known of it."""
        fee = self.store.value("SELECT fee_cents FROM jobs WHERE id = ?", (job.id,))
        return to_charge(job, self.bench(job, settings), fee)

    def money(self, job: int, settings: Settings) -> JobMoney | None:
        """What a job cost and brought."""
        return job_money(self.store, job, settings)

    def outside(self, job: int) -> list[OutsideRow]:
        """The outside work on a job, by day."""
        return outside_work(self.store, job)

    def running_clock(self, job: int) -> RunningClock | None:
        """The stopwatch that runs on a job, if one does."""
        return running_clock(self.store, job)

    def timeline(self, subject: str, identity: int, place: tzinfo) -> list[Event]:
        """All that happened to a ``customer``, ``unit`` or ``case``, newest first; days are those at ``place``."""
        return timeline(self.store, subject, identity, place)

    def planning(self, settings: Settings) -> Planning:
        """What stands before a new job, and when the shop is open."""
        return Planning(self.store, settings)

    def papers(self, subject: str, identity: int) -> list[PaperRow]:
        """The papers of a case, customer or unit, newest first."""
        return self.store.select(PaperRow, f"WHERE {subject}_id = ? ORDER BY id DESC LIMIT 200", (identity,))
