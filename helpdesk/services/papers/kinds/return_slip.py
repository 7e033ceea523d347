"""The slip of a return: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.return_slip import ReturnSlipData, return_slip
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.return_facts import return_facts
from helpdesk.services.papers.subject import Subject


def return_slip_data(source: Source, subject: Subject, words: Words) -> ReturnSlipData:
    """What came back, and what goes back."""
    _, shared = return_facts(source, subject, words)
    return ReturnSlipData(**shared)


MAKER = PaperMaker(data=ReturnSlipData, gather=return_slip_data, draw=return_slip)
