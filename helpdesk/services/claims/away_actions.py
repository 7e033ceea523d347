"""A unit leaves for a maker or another workshop, and comes back."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.workflows.workshop import OPEN, UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.claims.recourse_actions import past_day
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.database import Store
from helpdesk.store.tables.claims import Whereabout
from helpdesk.texts import Text, translate


def is_away(store: Store, job: Any) -> bool:
    """Whether the unit of a job is away."""
    sql = "SELECT 1 FROM whereabouts WHERE unit_id = ? AND back_on IS NULL"
    return job.unit is not None and bool(store.value(sql, (job.unit,)))


@dataclass(frozen=True, kw_only=True)
class SendAway(JobAction):
    """The unit is sent to its maker or to another workshop."""

    prompt = Prompt(
        translate("AwayDialog", "Send the unit away"),
        translate("AwayDialog", "Record as sent"),
        about="job",
        narrow=True,
    )
    step = Step(
        "send_away",
        translate("Steps", "Send the unit away…"),
        "truck",
        starts=OPEN,
        to="waiting_part",
        fits=lambda store, job: (
            job.unit is not None and job.received_at is not None and not is_away(store, job)
        ),
        also=translate("Steps", "manufacturer maker service centre repairer ship send where is it"),
    )

    supplier: int | None = entry(
        translate("Away", "Maker or supplier"), "lookup", default=None, noun="supplier"
    )
    place: str = entry(
        translate("Away", "Somebody else"),
        default="",
        hint=translate("Away", "For example: Frío Norte repairs"),
    )
    on: date | None = entry(
        translate("Away", "Sent on"), "date", default=None, hint=translate("Away", "Empty: today")
    )
    expected_on: date | None = entry(translate("Away", "Expected back"), "date", default=None)
    shipment: str = entry(translate("Away", "Number of the shipment"), default="")

    def rules(self) -> dict[str, Text]:
        if self.supplier is None and not tidy_line(self.place):
            return {"supplier": translate("Away", "With whom is it?")}
        return {}

    def label(self) -> Text:
        return translate("Away", "Unit sent away")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if job.unit is None or is_away(ctx.store, job):
            raise Conflict(translate("Away", "That unit is away already, or the job names none."))
        on = past_day(ctx, self.on, "on")
        if self.expected_on is not None and self.expected_on < on:
            raise Invalid({"expected_on": translate("Away", "It cannot be back before it was sent.")})
        name = require_supplier(ctx.store, self.supplier) if self.supplier else tidy_line(self.place)
        ctx.store.insert(
            Whereabout,
            unit_id=job.unit,
            job_id=job.id,
            supplier_id=self.supplier,
            place="" if self.supplier else name,
            since_on=on,
            expected_on=self.expected_on,
            shipment=tidy_line(self.shipment),
        )
        said = translate("Away", "Sent to {place}")(place=name)
        move(ctx, job, "waiting_part", said, tidy_line(self.shipment), pause_reason="supplier")
        return Outcome(job.case, said)


@dataclass(frozen=True, kw_only=True)
class TakeBack(JobAction):
    """A unit that was away is here again."""

    prompt = Prompt(
        translate("AwayDialog", "The unit is back"),
        translate("AwayDialog", "Record as back"),
        about="job",
        narrow=True,
    )
    step = Step(
        "take_back",
        translate("Steps", "The unit is back…"),
        "package-plus",
        starts=UNFINISHED,
        fits=is_away,
        also=translate("Steps", "returned from maker"),
    )

    on: date | None = entry(
        translate("Away", "Back on"), "date", default=None, hint=translate("Away", "Empty: today")
    )
    note: str = entry(translate("Away", "What they did"), "text", default="")

    def label(self) -> Text:
        return translate("Away", "Unit is back")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        row = ctx.store.row(
            "SELECT id, since_on FROM whereabouts WHERE unit_id = ? AND back_on IS NULL", (job.unit,)
        )
        if row is None:
            raise Conflict(translate("Away", "That unit is not away."))
        on = past_day(ctx, self.on, "on")
        if on < date.fromisoformat(row[1]):
            raise Invalid({"on": translate("Away", "It cannot be back before it was sent.")})
        ctx.store.update(Whereabout, row[0], back_on=on)
        state = "diagnosing" if job.state == "waiting_part" else job.state
        move(ctx, job, state, self.label(), self.note)
        return Outcome(job.case, self.label())
