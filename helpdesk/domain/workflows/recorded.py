"""The workflow of kinds of job that are only recorded, as imports bring them; none has steps here yet."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

RECORDED = Workflow(
    kinds={
        "installation": Kind(translate("Jobs", "Installation"), "plug"),
        "enquiry": Kind(translate("Jobs", "Enquiry"), "message-circle-question-mark"),
    },
    states=common("received", "ready", "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Diagnose it"),
        "ready": translate("Steps", "Tell the customer, hand it back"),
    },
)
