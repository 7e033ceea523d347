"""How work on a job ended, and what was decided about a claim: the vocabularies; no table, no clock."""

from __future__ import annotations

from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.texts import Text, translate, verbatim

OUTCOMES = {
    "fixed": translate("Jobs", "Fixed"),
    "not_fixed": translate("Jobs", "Not fixed"),
    "no_fault": translate("Jobs", "No fault found"),
    "not_worth": translate("Jobs", "Not worth repairing"),
    "cancelled": translate("Jobs", "Cancelled by the customer"),
}
DECISIONS = {
    "accepted": translate("Jobs", "Accepted"),
    "refused": translate("Jobs", "Refused"),
    "goodwill": translate("Jobs", "Goodwill"),
}


DONE = translate("Jobs", "Done")
QUOTE_REFUSED = translate("Jobs", "Quote not accepted")


def outcome_word(outcome: str, kind: str, *, quote_refused: bool = False) -> Text:
    """How work of a kind ended, in its own words: only a repair repairs, and who refuses a quote cancels nothing.

    Args:
        outcome: a code of :data:`OUTCOMES`; one that is not known here is said as it is.
        kind: the job's kind.
        quote_refused: the customer did not accept the quote for it.
    """
    if outcome == "cancelled" and quote_refused:
        return QUOTE_REFUSED
    if outcome == "fixed" and kind not in CORRECTIVE:
        return DONE
    return OUTCOMES.get(outcome) or verbatim(outcome)
