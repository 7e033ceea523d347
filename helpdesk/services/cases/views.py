"""The saved views of cases: each with its words and its condition, once; what a list of cases can be narrowed by."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.domain.workflows.complaint import OPEN as OPEN_COMPLAINT
from helpdesk.domain.workflows.kinds import states_in_turn
from helpdesk.domain.workflows.returns import OPEN as OPEN_RETURN
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import in_words
from helpdesk.texts import Text, translate


class View(NamedTuple):
    """A way to narrow the list of cases. A filter names it, with its value where it takes one: ``late:2026-11-30``."""

    key: str
    word: Text | str = ""
    """As one to choose from; a view without is come to from elsewhere."""
    condition: str = ""
    """Of a case ``c``, with a ``?`` where it takes a value."""
    takes: str = ""
    """The value that the window fills in by itself: ``day`` of today, ``staff`` who is at the PC, ``told``
    before when a customer must have been told who should have collected by now."""
    open_only: bool = True
    """Whether it holds open cases alone; only then its number is cheap to know."""


UNFINISHED = "state NOT IN ('delivered', 'cancelled')"
"""Of a job: word for word as the indexes of open jobs have it."""

WAITS_SINCE = (
    "coalesce((SELECT min(p.started_at) FROM pauses p WHERE p.case_id = c.id AND p.ended_at IS NULL), "
    "(SELECT min(w.told_at) FROM jobs w WHERE w.case_id = c.id AND w.state = 'ready'), c.touched_at)"
)
"""Since when a case waits, or its customer knows that it is ready: a note that is made meanwhile is no end of it."""

VIEWS = (
    View("open", translate("Cases", "Open")),
    View("mine", translate("Cases", "Mine"), "c.owner_id = ?", "staff"),
    View("late", translate("Cases", "Late"), "c.promised_on < ?", "day"),
    View("waiting", translate("Cases", "Waiting"), in_words("c.state", states_in_turn(*PAUSE_REASONS))),
    View("ready", translate("Cases", "Ready"), in_words("c.state", states_in_turn("pickup"))),
    View("received", translate("Cases", "Not started"), "c.state = 'received'"),
    View(
        "complaints",
        translate("Cases", "Complaints"),
        f"c.id IN (SELECT case_id FROM {by_index('jobs', 'jobs_complaints')} "
        f"WHERE kind = 'complaint' AND {in_words('state', OPEN_COMPLAINT)})",
    ),
    View(
        "returns",
        translate("Cases", "Returns"),
        f"c.id IN (SELECT case_id FROM {by_index('jobs', 'jobs_returns')} "
        f"WHERE kind = 'return' AND {in_words('state', OPEN_RETURN)})",
    ),
    View(
        "claims",
        translate("Cases", "Claims"),
        f"c.id IN (SELECT case_id FROM {by_index('jobs', 'jobs_claims')} WHERE kind = 'claim' AND {UNFINISHED})",
    ),
    View(
        "loaners",
        translate("Cases", "Loaners"),
        f"c.id IN (SELECT b.case_id FROM {by_index('loans l', 'loans_out_jobs')} JOIN jobs b ON b.id = l.job_id "
        "WHERE l.back_on IS NULL)",
        open_only=False,
    ),
    View(
        "uncollected",
        translate("Cases", "Nobody collects"),
        f"c.id IN (SELECT case_id FROM {by_index('jobs', 'jobs_open')} WHERE state = 'ready' AND {UNFINISHED} "
        "AND told_at < ?)",
        "told",
    ),
    View("closed", translate("CaseViews", "Closed"), "c.closed_at IS NOT NULL", open_only=False),
    View("all", translate("Cases", "All"), open_only=False),
)
"""Those to choose from, in their order."""

_OTHERS = (
    View(
        "technician",
        "",
        f"c.id IN (SELECT case_id FROM {by_index('jobs', 'jobs_bench')} "
        f"WHERE technician_id = ? AND {UNFINISHED})",
    ),
    View("state", "", "c.state = ?"),
    View(
        "waits",
        "",
        f"{in_words('c.state', states_in_turn(*PAUSE_REASONS, 'pickup'))} AND {WAITS_SINCE} < ?",
    ),
    View("customer", "", "c.customer_id = ?", open_only=False),
    View("unit", "", "c.id IN (SELECT case_id FROM jobs WHERE unit_id = ?)", open_only=False),
)
_BY_KEY = {view.key: view for view in (*VIEWS, *_OTHERS)}


def view_of(told: str) -> tuple[View, tuple[str | int, ...]]:
    """The view that a filter names, and its value; ``KeyError`` where there is none of that name."""
    key, _, value = told.partition(":")
    view = _BY_KEY[key]
    return view, (int(value) if value.isdecimal() else value,) if "?" in view.condition else ()
