"""The workflow of installing a unit at the customer's: planned, done with its lines and training, or cancelled."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

INSTALLATION = Workflow(
    kinds={
        "installation": Kind(
            translate("Jobs", "Installation"),
            "plug",
            own={
                "received": (translate("Jobs", "To be installed"), "calendar-clock"),
                "in_work": (translate("Jobs", "Partly installed"), "wrench"),
                "ready": (translate("Jobs", "To be closed"), "clipboard-check"),
                "delivered": (translate("Jobs", "Installed"), "check-check"),
            },
        ),
    },
    states=common(
        "received", "waiting_customer", "waiting_part", "in_work", "ready", "delivered", "cancelled"
    ),
    asks={
        "received": translate("Steps", "Agree on a day, install it"),
        "waiting_customer": translate("Steps", "Ask the customer again"),
        "waiting_part": translate("Steps", "Ask where the part is"),
        "in_work": translate("Steps", "Plan the rest, finish the installation"),
        "ready": translate("Steps", "Write down the installation"),
    },
    steps="helpdesk.services.field.installation_steps",
)
