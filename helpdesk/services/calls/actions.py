"""Calls: planning one by hand, whose they are, what an attempt came to, withdrawing one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import from_text
from helpdesk.domain.call_attempts import Slot, first_slot
from helpdesk.domain.call_hours import best_windows
from helpdesk.domain.call_words import OUTCOMES_OF_CALLS, REASONS
from helpdesk.domain.follow_up import ASKED_FOR, PROMISED
from helpdesk.domain.normal_forms import shortened, tidy, tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.calls.course_reader import CallState, call_state, course_of, told_course
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.customers.reader import missing_customer
from helpdesk.services.follow_up.planning import calling_hours, new_call
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.voice import Call, CallAttempt, CallReason
from helpdesk.texts import Text, translate

_PAST = translate("Calls", "That day is over.")


@dataclass(frozen=True, kw_only=True)
class PlanCall(Action):
    """A call that somebody wants made, whatever the rules of calls that fall due by themselves say."""

    prompt = Prompt(
        translate("PlanCall", "Plan a call to {name}"),
        translate("PlanCall", "Plan the call"),
        about="customer",
        narrow=True,
        draft=translate("PlanCall", "Call to {name}"),
    )

    customer: int
    due_on: date = entry(translate("Calls", "On"), "date")
    at: datetime | None = entry(
        translate("Calls", "Not before"),
        "moment",
        default=None,
        hint=translate("Calls", "Where the customer named a time"),
    )
    reason: str = entry(translate("Calls", "Reason"), "choice", default=ASKED_FOR, choices=REASONS)
    caller: int | None = entry(
        translate("Calls", "Who calls"),
        "lookup",
        default=None,
        noun="staff",
        hint=translate("Calls", "Empty: the team"),
    )
    note: str = entry(translate("Calls", "What about"), "text", default="")
    case: int | None = None
    job: int | None = None

    def label(self) -> Text:
        return translate("Calls", "Call planned for {day}")(day=self.due_on)

    def run(self, ctx: Context) -> Outcome:
        if self.due_on < ctx.today:
            raise Invalid({"due_on": _PAST})
        if self.at is not None and self.at < ctx.now:
            raise Invalid({"at": translate("Calls", "That moment has passed.")})
        call = plan_call(
            ctx,
            self.customer,
            self.due_on,
            reason=self.reason,
            at=self.at,
            caller=self.caller,
            note=self.note,
            case=self.case,
            job=self.job,
        )
        return Outcome(call, self.label())


def plan_call(
    ctx: Context,
    customer: int,
    due_on: date,
    *,
    reason: str = ASKED_FOR,
    at: datetime | None = None,
    caller: int | None = None,
    note: str = "",
    case: int | None = None,
    job: int | None = None,
) -> int:
    """Plan a call on a day, not before ``at`` where that is named. Returns it.

    Raises:
        Conflict: the customer must not be called; says who.
    """
    best = _may_be_called(ctx.store, customer)
    hours = calling_hours(ctx.store, ctx.settings)
    if at is not None:
        due_on, slot = hours.day_of(at), Slot(at, hours.part_of(at))
    else:
        slot = first_slot(hours, due_on, best_windows(best))
    call = new_call(ctx, customer, due_on, slot, case=case, caller=caller, note=tidy(note))
    ctx.store.insert(CallReason, call_id=call, reason=reason, job_id=job, happened_on=ctx.today)
    return call


@dataclass(frozen=True, kw_only=True)
class AssignCalls(Action):
    """Whose calls are: somebody's, or the team's."""

    calls: tuple[int, ...]
    caller: int | None = entry(translate("Calls", "Who calls"), "lookup", default=None, noun="staff")

    def rules(self) -> dict[str, Text]:
        return {} if self.calls else {"calls": translate("Calls", "Choose at least one call.")}

    def label(self) -> Text:
        return translate("Calls", "%n call(s) assigned", "", 1)(n=len(self.calls))

    def run(self, ctx: Context) -> Outcome:
        calls = list(dict.fromkeys(self.calls))
        open_ = ctx.store.value(
            f"SELECT count(*) FROM calls WHERE state = 'open' AND id IN ({marks(calls)})", calls
        )
        if open_ != len(calls):
            raise Conflict(translate("Calls", "Only calls that are still to be made can be assigned."))
        name = None
        if self.caller is not None:
            name = ctx.store.value("SELECT name FROM staff WHERE id = ? AND active", (self.caller,))
            if name is None:
                raise Invalid({"caller": translate("Calls", "Choose somebody who works here.")})
        ctx.store.run(
            f"UPDATE calls SET caller_id = ?, caller_name = '' WHERE caller_id IS NOT ? AND id IN ({marks(calls)})",
            (self.caller, self.caller, *calls),
        )
        said = (
            translate("Calls", "%n call(s) given to the team", "", 1)(n=len(calls))
            if name is None
            else translate("Calls", "%n call(s) given to {name}", "", 1)(n=len(calls), name=shortened(name))
        )
        return Outcome(calls[0], said)


@dataclass(frozen=True, kw_only=True)
class WithdrawCall(Action):
    """A call that shall not be made: it is counted nowhere, and its reason is kept."""

    prompt = Prompt(
        translate("WithdrawCall", "Withdraw the call"),
        translate("WithdrawCall", "Withdraw the call"),
        translate("WithdrawCall", "It leaves the queue and is counted nowhere."),
        about="call",
        narrow=True,
        danger=True,
    )

    call: int
    reason: str = entry(
        translate("Calls", "Reason"),
        hint=translate("Calls", "For example: we talked at the counter"),
        wide=True,
    )

    def label(self) -> Text:
        return translate("Calls", "Call withdrawn")

    def run(self, ctx: Context) -> Outcome:
        call = call_state(ctx.store, self.call)
        if call.state not in ("open", "not_reached"):
            raise _done(call)
        ctx.store.update(
            Call,
            self.call,
            state="withdrawn",
            next_at=None,
            day_part="",
            withdrawn_for=tidy_line(self.reason),
        )
        return Outcome(
            self.call, translate("Calls", "Call to {name} withdrawn")(name=shortened(call.customer_name))
        )


@dataclass(frozen=True, kw_only=True)
class RecordAttempt(Action):
    """How an attempt to reach a customer ended; the next one follows from it.

    A promise made on the phone is the case's next action; where the case is closed, or there is none, it is a call
    planned for that day.
    """

    prompt = Prompt(
        translate("RecordAttempt", "Record the attempt"),
        translate("RecordAttempt", "Save"),
        about="call",
        draft=translate("RecordAttempt", "Call to {name}"),
    )

    call: int
    outcome: str = entry(
        translate("Calls", "Outcome"), "choice", default="reached", choices=OUTCOMES_OF_CALLS, wide=True
    )
    later_at: datetime | None = entry(
        translate("Calls", "Call again"),
        "moment",
        default=None,
        hint=translate("Calls", "When the customer asked to be called"),
    )
    minutes: int | None = entry(translate("Calls", "Minutes"), "number", default=None, least=0, most=600)
    note: str = entry(translate("Calls", "Note"), "text", default="", wide=True)
    promise: str = entry(
        translate("Calls", "Promised"),
        default="",
        hint=translate("Calls", "For example: send the manual"),
        wide=True,
    )
    promise_on: date | None = entry(translate("Calls", "Until"), "date", default=None)
    promise_by: int | None = entry(translate("Calls", "Who"), "lookup", default=None, noun="staff")
    at: datetime | None = entry(
        translate("Calls", "Called at"),
        "moment",
        default=None,
        hint=translate("Calls", "Empty: now"),
    )

    def rules(self) -> dict[str, Text]:
        found = {}
        if self.outcome == "call_later" and self.later_at is None:
            found["later_at"] = translate("Calls", "When does the customer want to be called?")
        if self.outcome != "call_later" and self.later_at is not None:
            found["later_at"] = translate("Calls", "Only where the customer asked to be called later.")
        if tidy_line(self.promise) and self.promise_on is None:
            found["promise_on"] = translate("Calls", "A promise needs its day.")
        if self.promise_on is not None and not tidy_line(self.promise):
            found["promise"] = translate("Calls", "What was promised?")
        return found

    def label(self) -> Text:
        return translate("Calls", "Call: {outcome}")(outcome=OUTCOMES_OF_CALLS[self.outcome])

    def run(self, ctx: Context) -> Outcome:
        call = call_state(ctx.store, self.call)
        at = self.at or ctx.now
        self._check(ctx, call, at)
        becomes = course_of(ctx.store, ctx.settings, call, self.outcome, at, self.later_at)
        ctx.store.insert(
            CallAttempt,
            call_id=call.id,
            at=at,
            staff_id=ctx.staff,
            outcome=self.outcome,
            minutes=self.minutes,
            later_at=self.later_at,
            note=tidy(self.note),
        )
        # Whose it is stays while it is tried; one of the team's that was made is whoever made it.
        caller = {"caller_id": ctx.staff} if becomes.next is None and call.caller is None else {}
        ctx.store.update(
            Call,
            call.id,
            state=becomes.state,
            outcome=self.outcome,
            called_at=at,
            tries=call.tries + 1,
            next_at=becomes.next and becomes.next.at,
            day_part=becomes.next.part if becomes.next else "",
            expires_on=becomes.expires_on,
            **caller,
        )
        self._promise(ctx, call)
        return Outcome(call.id, self._said(call), shown=self._shown(call, told_course(becomes)))

    def _check(self, ctx: Context, call: CallState, at: datetime) -> None:
        if call.state not in ("open", "not_reached"):
            raise _done(call)
        if not call.may_be_called and self.outcome != "refused":
            raise _not_to_be_called(call.customer_name)
        if at > ctx.now:
            raise Invalid({"at": translate("Calls", "That has not happened yet.")})
        if self.promise_on is not None and self.promise_on < ctx.today:
            raise Invalid({"promise_on": _PAST})
        if self.later_at is not None:
            self._check_later(ctx, self.later_at, at)

    @staticmethod
    def _check_later(ctx: Context, later_at: datetime, at: datetime) -> None:
        if later_at <= max(at, ctx.now):
            raise Invalid({"later_at": translate("Calls", "That moment has passed.")})
        opening = calling_hours(ctx.store, ctx.settings).opening
        if opening.weekly and not opening.is_open(later_at):
            said = translate("Calls", "The shop is closed then; it opens again at {when}.")
            raise Invalid({"later_at": said(when=opening.next_open(later_at))})

    def _promise(self, ctx: Context, call: CallState) -> None:
        promise = tidy_line(self.promise)
        if not promise or self.promise_on is None:
            return
        who = self.promise_by or ctx.staff
        if call.case is not None and call.case_open:
            PlanNext(id=call.case, next_action=promise, next_on=self.promise_on, owner=who).run(ctx)
        else:
            plan_call(
                ctx, call.customer, self.promise_on, reason=PROMISED, caller=who, note=promise, case=call.case
            )

    def _said(self, call: CallState) -> Text:
        return translate("Calls", "Call to {name}: {outcome}")(
            name=shortened(call.customer_name), outcome=OUTCOMES_OF_CALLS[self.outcome]
        )

    def _shown(self, call: CallState, course: Text) -> Text:
        return translate("Calls", "{said}. {course}")(said=self._said(call), course=course)


@dataclass(frozen=True, kw_only=True)
class RemoveAttempt(Action):
    """Take out the last attempt of a call, recorded by mistake: the call stands as it stood before."""

    call: int

    def label(self) -> Text:
        return translate("Calls", "Last attempt taken out")

    def run(self, ctx: Context) -> Outcome:
        call = call_state(ctx.store, self.call)
        rows = ctx.store.rows(
            "SELECT id, at, outcome, later_at FROM call_attempts WHERE call_id = ? ORDER BY at DESC, id DESC LIMIT 2",
            (self.call,),
        )
        if call.state == "withdrawn" or not rows:
            raise Conflict(translate("Calls", "There is no attempt of this call to take out."))
        if rows[0][2] == "reached" and ctx.store.value(
            "SELECT 1 FROM surveys WHERE call_id = ? LIMIT 1", (self.call,)
        ):
            raise Conflict(
                translate("Calls", "A survey was answered in this call. Take the survey out first.")
            )
        ctx.store.delete(CallAttempt, rows[0][0])
        ctx.store.update(Call, self.call, tries=max(call.tries - 1, 0), **_standing(ctx, call, rows[1:]))
        said = translate("Calls", "Last attempt to reach {name} taken out")
        return Outcome(self.call, said(name=shortened(call.customer_name)))


def _standing(ctx: Context, call: CallState, last: list[tuple[Any, ...]]) -> dict[str, Any]:
    """How a call stands after its last attempt, if there is one; untried it waits for its first."""
    if not last:
        hours = calling_hours(ctx.store, ctx.settings)
        slot = first_slot(hours, call.due_on, best_windows(call.best_hours))
        return {
            "state": "open",
            "outcome": None,
            "called_at": None,
            "next_at": slot.at,
            "day_part": slot.part,
        }
    attempt, at, outcome, later_at = last[0]
    moment, later = from_text(at), from_text(later_at) if later_at else None
    becomes = course_of(ctx.store, ctx.settings, call, outcome, moment, later, besides=attempt)
    return {
        "state": becomes.state,
        "outcome": outcome,
        "called_at": moment,
        "next_at": becomes.next and becomes.next.at,
        "day_part": becomes.next.part if becomes.next else "",
    }


def _done(call: CallState) -> Conflict:
    said = translate("Calls", "The call to {name} is finished; nothing more is recorded for it.")
    return Conflict(said(name=shortened(call.customer_name)))


def _not_to_be_called(name: str) -> Conflict:
    return Conflict(translate("Calls", "{name} must not be called.")(name=shortened(name)))


def _may_be_called(store: Store, customer: int) -> str:
    """The best hours of a customer who may be called."""
    found: Any = store.row(
        "SELECT name, state = 'active' AND NOT do_not_call, best_hours FROM customers WHERE id = ?",
        (customer,),
    )
    if found is None:
        raise missing_customer()
    if not found[1]:
        raise _not_to_be_called(found[0])
    return str(found[2])
