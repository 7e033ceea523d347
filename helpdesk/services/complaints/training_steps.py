"""The steps of a training for use, in the order in which they are offered."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.complaints.training_actions import CancelTraining, HoldTraining

STEPS: tuple[type[StepAction], ...] = (HoldTraining, CancelTraining)
