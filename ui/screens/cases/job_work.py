"""What is read of a job beside its row, for its card: quotes, complaint, return, visits, money, solutions used."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.cases.quote_reader import QuoteRow
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.solutions.rows import UseRow
from ui.screens.cases.job_facts import COMPLAINT, RETURN
from ui.screens.cases.money_part import Spent, money_shown
from ui.screens.cases.visits_part import Visited, visited
from ui.shell import Shell


class JobWork(NamedTuple):
    """What a job has beside its row."""

    quotes: list[QuoteRow]
    complaint: ComplaintCard | None
    returned: ReturnCard | None
    visits: Visited
    money: Spent | None
    solutions: tuple[UseRow, ...]


def work_of(shell: Shell, job: JobRow) -> JobWork:
    """What there is of a job now."""
    desk = shell.desk
    return JobWork(
        desk.cases.quotes(job.id),
        desk.complaints.card(job.id) if job.kind == COMPLAINT else None,
        desk.returns.card(job.id) if job.kind == RETURN else None,
        visited(shell, job.id),
        money_shown(shell, job),
        tuple(desk.solutions.on_job(job.id)),
    )
