"""What steps of jobs write to their case: its state, its next action, a line of the timeline."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.workflows.kinds import case_state
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.rows import missing_case
from helpdesk.store.database import Store
from helpdesk.store.tables.work import Case, Closing, Note
from helpdesk.texts import Text


def settle_case(ctx: Context, case: int) -> None:
    """Make a case agree with its jobs: state, promised day, closing; called by whatever changes a job."""
    rows = ctx.store.rows(
        "SELECT j.state, j.promised_on, c.closed_at, c.first_closed_at FROM cases c "
        "LEFT JOIN jobs j ON j.case_id = c.id WHERE c.id = ?",
        (case,),
    )
    jobs = [(state, promised_on) for state, promised_on, _, _ in rows if state is not None]
    state = case_state(state for state, _ in jobs)
    promised = min((day for s, day in jobs if day and s not in FINISHED), default=None)
    changes: dict[str, Any] = {"state": state, "promised_on": promised, "touched_at": ctx.now}
    closed_at, first = rows[0][2:] if rows else (None, None)
    if state == "closed" and closed_at is None:
        changes |= {
            "closed_at": ctx.now,
            "first_closed_at": first or ctx.now,
            "next_action": "",
            "next_on": None,
        }
    elif state != "closed" and closed_at is not None:
        ctx.store.insert(Closing, case_id=case, closed_at=closed_at, reopened_at=ctx.now)
        changes["closed_at"] = None
    ctx.store.update(Case, case, **changes)


def fulfil_plan(ctx: Context, case: int) -> None:
    """A step was made: a next action whose day has come is done, and so is what the intake set.

    One that a person planned for later, in words, stands.
    """
    ctx.store.run(
        "UPDATE cases SET next_action = '', next_on = NULL WHERE id = ? AND (next_on <= ? OR next_action = '')",
        (case, ctx.today.isoformat()),
    )


def note_step(ctx: Context, case: int, said: Text, *, job: int | None = None, text: str = "") -> None:
    """A line of the timeline about a step that was made."""
    row = ctx.store.row(
        "SELECT c.customer_id, (SELECT unit_id FROM jobs WHERE id = ?) FROM cases c WHERE c.id = ?",
        (job, case),
    )
    customer, unit = row or (None, None)
    ctx.store.insert(
        Note,
        customer_id=customer,
        unit_id=unit,
        case_id=case,
        job_id=job,
        kind="step",
        at=ctx.now,
        staff_id=ctx.staff,
        said=said.to_json(),
        text=tidy(text),
    )


def require_case(store: Store, case: int) -> int | None:
    """The customer of a case that must be there."""
    found = store.row("SELECT customer_id FROM cases WHERE id = ?", (case,))
    if found is None:
        raise missing_case()
    return found[0]  # type: ignore[no-any-return]
