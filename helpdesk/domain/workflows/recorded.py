"""The workflow of kinds of job that are only recorded, as imports bring them; none has steps here yet."""

from __future__ import annotations

from helpdesk.domain.workflows.states import CANCELLED, DELIVERED, READY, RECEIVED
from helpdesk.domain.workflows.workflow import Kind, Workflow
from helpdesk.texts import translate

RECORDED = Workflow(
    kinds={
        "installation": Kind(translate("Jobs", "Installation"), "plug"),
        "return": Kind(translate("Jobs", "Return or exchange"), "repeat"),
        "training": Kind(translate("Jobs", "Training for use"), "graduation-cap"),
        "complaint": Kind(translate("Jobs", "Complaint"), "message-circle-warning"),
        "enquiry": Kind(translate("Jobs", "Enquiry"), "message-circle-question-mark"),
    },
    states=(RECEIVED, READY, DELIVERED, CANCELLED),
)
