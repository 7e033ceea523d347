"""The workflow of kinds of job that are only recorded, as imports bring them; none has steps here yet."""

from __future__ import annotations

from helpdesk.domain.workflows.states import common
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

RECORDED = Workflow(
    kinds={"return": Kind(translate("Jobs", "Return or exchange"), "repeat")},
    states=common("received", "ready", "delivered", "cancelled"),
    asks={
        "received": translate("Steps", "Diagnose it"),
        "ready": translate("Steps", "Tell the customer, hand it back"),
    },
)
