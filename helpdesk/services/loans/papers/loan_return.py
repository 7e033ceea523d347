"""The slip of a loaner that came back: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.loan import LoanData, loan_return
from helpdesk.services.loans.papers.loan import loan_data, with_pictures
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject


def loan_return_data(source: Source, subject: Subject, words: Words) -> LoanData:
    """A job's last loan with what came of it."""
    return loan_data(source, subject, words, "loan_in")


MAKER = PaperMaker(data=LoanData, gather=loan_return_data, draw=loan_return, complete=with_pictures)
