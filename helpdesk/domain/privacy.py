"""Knows what a person may ask about their own data, and by when the shop answers (GDPR arts. 12, 15-22)."""

from __future__ import annotations

from datetime import date

from helpdesk.domain.periods import add_months
from helpdesk.texts import translate

ANSWER_MONTHS = 1
"""Within them a request is answered (GDPR art. 12.3)."""
EXTRA_MONTHS = 2
"""By so many more where it is complex or there are many; the person is told why within the first month."""

REQUESTS = {
    "access": translate("Privacy", "Access: a copy of their data"),
    "portability": translate("Privacy", "Portability: their data in a common format"),
    "rectification": translate("Privacy", "Rectification"),
    "erasure": translate("Privacy", "Erasure"),
    "restriction": translate("Privacy", "Restriction of use"),
    "objection": translate("Privacy", "Objection"),
}
REQUEST_ANSWERS = {
    "done": translate("Privacy", "Done as asked"),
    "partly": translate("Privacy", "Done in part"),
    "refused": translate("Privacy", "Refused"),
}
"""What was answered; what is not done in full has its reason told."""
ENDS_OFFERS = frozenset({"objection", "restriction", "erasure"})
"""Requests that say no to offers at once, whatever else is answered to them and when (GDPR arts. 17, 18, 21.3)."""
WITH_COPY = frozenset({"access", "portability"})
"""Requests that are answered with a file."""


def answer_due(received_on: date) -> date:
    """The last day to answer a request: a month date to date, the last day of a shorter month."""
    return add_months(received_on, ANSWER_MONTHS)


def extended_due(received_on: date) -> date:
    """The last day to answer once the term was extended."""
    return add_months(received_on, ANSWER_MONTHS + EXTRA_MONTHS)


def objection_number(request: int) -> str:
    """The reference of an objection, as the customer is told it (RDLeg 1/2007 art. 96.5)."""
    return f"OB-{request:06d}"
