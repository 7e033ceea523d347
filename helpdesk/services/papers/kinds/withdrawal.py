"""The receipt of a withdrawal: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.formats import Words
from helpdesk.reports.withdrawal import WithdrawalData, withdrawal
from helpdesk.services.papers.frame import Source
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.return_facts import return_facts
from helpdesk.services.papers.subject import Subject, no_such_paper


def withdrawal_data(source: Source, subject: Subject, words: Words) -> WithdrawalData:
    """What was told, and what follows."""
    card, shared = return_facts(source, subject, words)
    if card.facts.ground not in {"withdrawal", ""}:
        raise no_such_paper(numbers.number("job", card.facts.case, card.facts.position))
    return WithdrawalData(**shared)


MAKER = PaperMaker(data=WithdrawalData, gather=withdrawal_data, draw=withdrawal)
