"""The workflow of an enquiry: a question of a customer, answered at once or later."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

ENQUIRY = Workflow(
    kinds={
        "enquiry": Kind(
            translate("Jobs", "Enquiry"),
            "message-circle-question-mark",
            own={
                "received": (translate("Jobs", "To be answered"), "message-square"),
                "ready": (translate("Jobs", "To be closed"), "clipboard-check"),
                "delivered": (translate("Jobs", "Answered"), "check-check"),
            },
        ),
    },
    states=common("received", "waiting_customer", "ready", "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Answer it"),
        "waiting_customer": translate("Steps", "Ask the customer again"),
        "ready": translate("Steps", "Write down the answer"),
    },
    steps="helpdesk.services.field.enquiry_steps",
)
