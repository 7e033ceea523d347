"""What the papers of a job print beside its row: who did it, what was charged, which quotes were accepted."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.papers import paper_number
from helpdesk.reports.prices import AgreedQuote
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.papers.frame import Source
from helpdesk.store.rows import read_from

FINISHED = ("ready", "delivered")
"""States in which a job's work is over and its papers are no longer provisional."""


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN staff o ON o.id = c.owner_id "
    "LEFT JOIN staff k ON k.id = j.checked_by_id LEFT JOIN intakes i ON i.job_id = j.id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN customers b ON b.id = c.customer_id LEFT JOIN claims m ON m.job_id = j.id"
)
class JobFacts(NamedTuple):
    """What the papers of a job need beside its row."""

    customer: Annotated[int | None, "c.customer_id"]
    owner: Annotated[str | None, "o.name"]
    tested: str
    checked_by: Annotated[str | None, "k.name"]
    payer_reason: str
    fee_cents: int | None
    invoice: str
    delivered_to: str
    waived_on: Annotated[date | None, "i.waived_on"]
    new_price_cents: Annotated[int | None, "p.price_cents"]
    buyer: Annotated[str | None, "b.kind"]
    buys_as: Annotated[str | None, "b.buys_as"]
    measure: Annotated[str | None, "m.measure"]

    @property
    def consumer(self) -> bool:
        """Whether a paper speaks of a consumer's rights: to all but who is known to buy for a trade (rules 1.6)."""
        return self.buyer is None or is_consumer(self.buyer, self.buys_as or "") is not False

    @property
    def settled_otherwise(self) -> bool:
        """A claim that was settled with another remedy than a repair."""
        return self.measure not in {None, "", "repair"}


def job_facts(source: Source, job: int) -> tuple[JobRow, JobFacts]:
    """A job, and what its papers need beside."""
    row = Cases(source.store).job(job)
    found = source.store.select_one(JobFacts, "WHERE j.id = ?", (job,))
    assert found is not None, job
    return row, found


def accepted_quotes(source: Source, job: int, before: int | None = None) -> tuple[AgreedQuote, ...]:
    """The quotes of a job that the customer accepted, in order; ``before`` one, or all."""
    rows = source.store.rows(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q LEFT JOIN documents d "
        "ON d.id = q.document_id WHERE q.job_id = ? AND q.state = 'accepted' AND q.id < ? ORDER BY q.id",
        (job, before if before is not None else 1 << 62),
    )
    return tuple(
        AgreedQuote(number=paper_number(*paper) if paper[0] else "", total_cents=total)
        for *paper, total in rows
    )


def refused_additions(source: Source, job: int) -> tuple[AgreedQuote, ...]:
    """The additional quotes that the customer refused, in order: the report names them (RD 58/1988 art. 6.8)."""
    rows = source.store.rows(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q JOIN documents d "
        "ON d.id = q.document_id WHERE q.job_id = ? AND q.kind = 'additional' AND q.state = 'refused' ORDER BY q.id",
        (job,),
    )
    return tuple(AgreedQuote(number=paper_number(*paper), total_cents=total) for *paper, total in rows)


def refused_quote(source: Source, job: int) -> AgreedQuote | None:
    """The quote for a job that the customer did not accept last, if there is one."""
    row = source.store.row(
        "SELECT d.series, d.number, d.version, q.total_cents FROM quotes q JOIN documents d ON d.id = q.document_id "
        "WHERE q.job_id = ? AND q.kind = 'quote' AND q.state = 'refused' ORDER BY q.id DESC LIMIT 1",
        (job,),
    )
    return AgreedQuote(number=paper_number(*row[:3]), total_cents=row[3]) if row else None


OF_JOB = "(x.job_id = ? OR (x.case_id = ? AND x.job_id IS NULL))"
"""What belongs to a job, or to its case as a whole."""


def chosen_photos(source: Source, job: JobRow) -> list[tuple[str, str]]:
    """Hash and caption of the pictures that the staff ticked for the customer."""
    rows = source.store.rows(
        f"SELECT x.hash, x.caption FROM attachments x WHERE x.on_paper = 1 AND x.media_type LIKE 'image/%' "
        f"AND {OF_JOB} ORDER BY x.id",
        (job.id, job.case),
    )
    return [(file, caption) for file, caption in rows]


def accessories_of(source: Source, job: int) -> tuple[str, ...]:
    """What came with a job's unit."""
    rows = source.store.rows("SELECT name FROM accessories WHERE job_id = ? ORDER BY position, id", (job,))
    return tuple(name for (name,) in rows)
