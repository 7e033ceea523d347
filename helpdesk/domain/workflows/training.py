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
                "delivered": (translate("Jobs", "Held"), "check-check"),
            },
        ),
    },
    states=common("received", "ready", "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Agree on a day, hold the training"),
        "ready": translate("Steps", "Record the training"),
    },
    steps="helpdesk.services.complaints.training_steps",
)
