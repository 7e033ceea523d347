"""The training record of a job: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain.workflows.kinds import state_of
from helpdesk.formats import Words
from helpdesk.reports.training import TrainingData, training_record
from helpdesk.services.cases.training_rows import training_of
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.papers.training_facts import training_told


def training_data(source: Source, subject: Subject, words: Words) -> TrainingData:  # noqa: ARG001
    """The training record of a job; of an answer or an installation only where somebody was shown something.

    Raises:
        NotFound: nothing was shown, and nothing will be.
    """
    job, facts = job_facts(source, subject.job or 0)
    row = training_of(source.store, job.id)
    if row is None and (job.kind == "enquiry" or state_of(job.state).finished):
        raise no_such_paper(job.number)
    return TrainingData(
        **job_frame(source, job, facts.customer),
        asked=job.problem if job.kind != "installation" else "",
        answered=job.work_done if job.kind == "enquiry" else "",
        training=training_told(row),
    )


MAKER = PaperMaker(data=TrainingData, gather=training_data, draw=training_record)
