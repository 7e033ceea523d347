"""The workflow of work in the shop: repair, guarantee claim, maintenance; diagnosis to hand-over, with a quote.

A workflow says its kinds of job, the states that apply, where its steps stand, and what a state asks for.
"""

from __future__ import annotations

from helpdesk.domain.workflows.states import COMMON
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

OPEN = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work", "checking")

UNFINISHED = (*OPEN, "ready")

BEFORE_WORK = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part")
"""States in which a customer can still withdraw; work that was begun is returned unrepaired, with its reason."""

IN_REPAIR = translate("Jobs", "In repair")

_OWN = {"in_work": (IN_REPAIR, "wrench")}

_MAINTAINED = {
    "received": (translate("Jobs", "To be done"), "calendar-clock"),
    "delivered": (translate("Jobs", "Done"), "check-check"),
}
"""Of maintenance, which is mostly done where the unit stands: nothing is handed in there, or back."""
_ASKS_MAINTAINED = {"received": translate("Steps", "Plan the visit, or do it here")}

WORKSHOP = Workflow(
    kinds={
        "repair": Kind(translate("Jobs", "Repair"), "wrench", own=_OWN),
        "claim": Kind(translate("Jobs", "Guarantee claim"), "shield-check", claimed=True, own=_OWN),
        "maintenance": Kind(
            translate("Jobs", "Maintenance"), "calendar-clock", own=_MAINTAINED, asks=_ASKS_MAINTAINED
        ),
    },
    states=COMMON,
    asks={
        "received": translate("Steps", "Diagnose it"),
        "diagnosing": translate("Steps", "Finish the diagnosis, make the quote"),
        "waiting_quote": translate("Steps", "Get the answer to the quote"),
        "waiting_customer": translate("Steps", "Ask the customer again"),
        "waiting_part": translate("Steps", "Ask where the part is"),
        "in_work": translate("Steps", "Finish the work"),
        "checking": translate("Steps", "Check it"),
        "ready": translate("Steps", "Tell the customer, hand it back"),
    },
    steps="helpdesk.services.workshop.steps",
    taken_in=True,
    asks_told={"ready": translate("Steps", "Hand it back")},
    asks_undecided={"diagnosing": translate("Steps", "Finish the diagnosis, decide the claim")},
    asks_free={"diagnosing": translate("Steps", "Finish the diagnosis, start the work")},
)
