"""The workflow of a complaint: received, investigated, put right, answered, closed with the customer's word.

It is never closed by elapsed time (Ley 10/2025 art. 13.2, taken as a pattern); ISO 10002 names the steps.
"""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

OPEN = ("received", "diagnosing", "waiting_customer", "in_work", "waiting_quote", "ready")
"""States of a complaint that is not over; ``waiting_quote``: it was answered, and the customer's word is awaited."""

COMPLAINT = Workflow(
    kinds={
        "complaint": Kind(
            translate("Jobs", "Complaint"),
            "message-circle-warning",
            own={
                "diagnosing": (translate("Jobs", "Investigating"), "search"),
                "in_work": (translate("Jobs", "Putting it right"), "wrench"),
                "waiting_quote": (translate("Jobs", "Answered"), "send"),
                "ready": (translate("Jobs", "Settled"), "circle-check"),
                "delivered": (translate("Jobs", "Closed"), "check-check"),
                "cancelled": (translate("Jobs", "Withdrawn"), "ban"),
            },
        ),
    },
    states=common(*OPEN, "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Call back, find out what happened"),
        "diagnosing": translate("Steps", "Find the cause, agree on what to do"),
        "waiting_customer": translate("Steps", "Ask the customer again"),
        "in_work": translate("Steps", "Do what was agreed, answer in writing"),
        "waiting_quote": translate("Steps", "Ask whether the customer is content, close it"),
        "ready": translate("Steps", "Ask whether the customer is content, close it"),
    },
    steps="helpdesk.services.complaints.steps",
)
