"""The steps of a return in the order in which they are offered; each says the rest itself."""

from __future__ import annotations

from helpdesk.services.cases.job_transitions import StepAction
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import (
    DisposeOf,
    KeepIt,
    ReceiveGoods,
    RecordCorrection,
    TestGoods,
)
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn, RepairInstead

STEPS: tuple[type[StepAction], ...] = (
    ReceiveGoods,
    RefundReturn,
    TestGoods,
    GiveGuidance,
    ExchangeGoods,
    GiveVoucher,
    RepairInstead,
    DisposeOf,
    RecordCorrection,
    RefuseReturn,
    KeepIt,
)
