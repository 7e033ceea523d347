"""The workflow of a return: reported, the goods awaited or tested, settled; or refused, or taken back by the customer."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

OPEN = ("received", "waiting_customer", "diagnosing", "in_work", "ready")
"""States of a return that is not over; ``in_work``: the goods are here, and it is to be settled."""

RETURNS = Workflow(
    kinds={
        "return": Kind(
            translate("Jobs", "Return or exchange"),
            "repeat",
            own={
                "received": (translate("Jobs", "Reported"), "inbox"),
                "waiting_customer": (translate("Jobs", "Goods awaited"), "truck"),
                "diagnosing": (translate("Jobs", "Being tested"), "stethoscope"),
                "in_work": (translate("Jobs", "To be settled"), "banknote"),
                "ready": (translate("Jobs", "To be handed over"), "circle-check"),
                "delivered": (translate("Jobs", "Settled"), "check-check"),
                "cancelled": (translate("Jobs", "Customer keeps it"), "ban"),
            },
        ),
    },
    states=common(*OPEN, "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Decide on it, settle it"),
        "waiting_customer": translate("Steps", "Ask where the goods are"),
        "diagnosing": translate("Steps", "Decide on it, settle it"),
        "in_work": translate("Steps", "Settle it"),
        "ready": translate("Steps", "Settle it"),
    },
    steps="helpdesk.services.returns.steps",
)
