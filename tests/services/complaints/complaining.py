"""A complaint for tests, brought to any point by the steps that lead there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from helpdesk.action import Action
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.services.complaints.agreement_actions import AgreeRemedy, ObjectionForm, OptionForm, TaskForm
from helpdesk.services.complaints.answer_actions import AnswerComplaint
from helpdesk.services.complaints.closing_actions import CloseComplaint
from helpdesk.services.complaints.handling_actions import Investigate
from tests import builders

SAID = "It came back with the same noise & a <scratch>"
POINTS = ("The same noise", "A scratch")
REPLIES = ("The bearing was not seated well.", "It stands on the receipt of the intake.")


class Complaining:
    """A desk with one complaint about a repair."""

    def __init__(self, desk: Desk, **told: Any) -> None:
        self.desk = desk
        self.customer = builders.customer(desk, address="Calle Mayor 1", city="León", language="en")
        self.unit = builders.unit(desk, owner=self.customer)
        self.about = builders.received(desk, self.unit, by=self.customer)
        self.job = self.taken(**told)

    def taken(self, **told: Any) -> int:
        """Another complaint about the same case: its job."""
        action = TakeComplaint(**{"customer": self.customer, "case": self.about, "text": SAID, **told})
        case = builders.did(self.desk, action)
        return int(self.desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))

    def did(self, *actions: Action) -> None:
        """Do actions."""
        for action in actions:
            self.desk.do(action)

    def card(self, job: int | None = None) -> ComplaintCard:
        """The complaint as it stands."""
        return self.desk.complaints.card(self.job if job is None else job)

    def later(self, **by: float) -> None:
        """Time passes."""
        assert isinstance(self.desk.clock, FixedClock)
        self.desk.clock.advance(timedelta(**by))

    def investigate(self, **more: Any) -> None:
        """The facts, two points and the cause."""
        told = {"facts": "Seated badly", "points": POINTS, "cause": "workmanship", **more}
        self.desk.do(Investigate(job=self.job, **told))

    def agree(self, **more: Any) -> None:
        """Something is agreed: an option, a task, an objection."""
        told = {
            "agreed": "Repaired again, free of charge",
            "options": (OptionForm(text="Repair again", cost_cents=1800, value="Has it soon", chosen=True),),
            "tasks": (TaskForm(text="Bring it in", staff=1, due_on=date(2026, 11, 24)),),
            "objections": (ObjectionForm(cause="doubt", text="Will it last?", answer="Three months"),),
            **more,
        }
        self.desk.do(AgreeRemedy(job=self.job, **told))

    def answer(self, **more: Any) -> None:
        """The written answer."""
        told = {"decision": "accepted", "answer": "You are right", "replies": REPLIES, **more}
        self.desk.do(AnswerComplaint(job=self.job, **told))

    def close(self, **more: Any) -> None:
        """Closed with the customer's word."""
        told = {"customer_word": "Content", "cause": "workmanship", "action": "The press tool", **more}
        self.desk.do(CloseComplaint(job=self.job, **told))
