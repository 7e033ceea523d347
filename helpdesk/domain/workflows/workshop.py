"""The workflow of work in the shop: repair, guarantee claim, maintenance; diagnosis to hand-over, with a quote.

A workflow says its kinds of job, the states that apply, the steps and which comes next, and what a state asks for.
"""

from __future__ import annotations

from helpdesk.domain.workflows.states import COMMON
from helpdesk.domain.workflows.workflow import JobStep, Kind, Workflow
from helpdesk.texts import translate

OPEN = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work", "checking")

BEFORE_WORK = ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part")
"""States in which a customer can still withdraw; work that was begun is returned unrepaired, with its reason."""

STEPS = (
    JobStep(
        "diagnose",
        translate("Steps", "Diagnose"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "in_work"),
        "diagnosing",
        ("received",),
    ),
    JobStep(
        "quote",
        translate("Steps", "Quote"),
        ("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work"),
        "waiting_quote",
        ("diagnosing",),
    ),
    JobStep(
        "answer", translate("Steps", "Customer's answer"), ("waiting_quote",), "in_work", ("waiting_quote",)
    ),
    JobStep(
        "start",
        translate("Steps", "Start work"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "checking"),
        "in_work",
        ("waiting_customer", "waiting_part"),
    ),
    JobStep(
        "wait",
        translate("Steps", "Wait for…"),
        ("received", "diagnosing", "waiting_customer", "waiting_part", "in_work", "checking"),
        "waiting_part",
    ),
    JobStep("finish", translate("Steps", "Finish work"), ("diagnosing", "in_work"), "checking", ("in_work",)),
    JobStep("check", translate("Steps", "Quality check"), ("checking",), "ready", ("checking",)),
    JobStep("tell", translate("Steps", "Tell the customer"), ("ready",), "", ("ready",)),
    JobStep("deliver", translate("Steps", "Hand back"), ("ready",), "delivered"),
    JobStep("unrepaired", translate("Steps", "Return unrepaired"), OPEN, "ready"),
    JobStep("cancel", translate("Steps", "Cancel the job"), BEFORE_WORK, "cancelled"),
    JobStep("reopen", translate("Steps", "Open again"), ("ready", "delivered", "cancelled"), "in_work"),
    JobStep("work", translate("Steps", "Parts and minutes"), (*OPEN, "ready")),
    JobStep("assign", translate("Steps", "Technician"), OPEN),
)


def _first(state: str, told: bool, free: bool) -> str | None:
    """What is ready and told of is handed back; work under guarantee begins without a quote."""
    if state == "ready" and told:
        return "deliver"
    return "start" if state == "diagnosing" and free else None


WORKSHOP = Workflow(
    kinds={
        "repair": Kind(translate("Jobs", "Repair"), "wrench"),
        "claim": Kind(translate("Jobs", "Guarantee claim"), "shield-check", claimed=True),
        "maintenance": Kind(translate("Jobs", "Maintenance"), "calendar-clock"),
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
    steps=STEPS,
    asks_free={"diagnosing": translate("Steps", "Finish the diagnosis, start the work")},
    first=_first,
)
