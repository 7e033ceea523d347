"""Knows the words of solutions: how sure one is, which causes it may name, what was said of its use on a job."""

from __future__ import annotations

from helpdesk.domain.codes import CAUSES
from helpdesk.texts import translate

CONFIDENCE = {
    "draft": translate("Solutions", "Draft"),
    "validated": translate("Solutions", "Validated"),
    "archived": translate("Solutions", "Archived"),
}
"""Anybody writes a draft; the owner validates it, or puts it away."""

NO_FAULT = "no_fault"
SOLUTION_CAUSES = {**CAUSES, NO_FAULT: translate("Codes", "No fault")}
"""A job counts "no fault found" as its outcome; what to do then is a solution all the same."""

USE_CAUSES = frozenset({"misuse", "unclear"})
"""Causes that lie with the use, not with the unit."""
EXPLAINED = USE_CAUSES | {NO_FAULT}
"""Of these a repair neither holds nor fails: they count for no technical fix, and what helps is a guidance sheet."""

RESULTS = {
    "proposed": translate("Solutions", "Proposed"),
    "tried": translate("Solutions", "Tried, did not help"),
    "solved": translate("Solutions", "This one helped"),
}
"""What is known of a solution on a job."""
