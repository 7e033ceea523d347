"""The workflow of a training for use: planned, held or cancelled."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

TRAINING = Workflow(
    kinds={
        "training": Kind(
            translate("Jobs", "Training for use"),
            "graduation-cap",
            own={
                "received": (translate("Jobs", "To be held"), "calendar-clock"),
                "ready": (translate("Jobs", "To be closed"), "clipboard-check"),
                "delivered": (translate("Jobs", "Held"), "check-check"),
            },
        ),
    },
    states=common("received", "waiting_customer", "ready", "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Agree on a day, hold the training"),
        "waiting_customer": translate("Steps", "Ask the customer again"),
        "ready": translate("Steps", "Record the training"),
    },
    steps="helpdesk.services.field.training_steps",
)
