"""The saved views of calls: each with its words and its condition, once; what the queue can be narrowed by."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate


class View(NamedTuple):
    """A way to narrow the calls. A filter names it, with its values where it takes some: ``mine:3``."""

    key: str
    word: Text | str = ""
    """As one to choose from; a view without is come to from elsewhere."""
    condition: str = ""
    """Of a call ``c``, with a ``?`` for each value."""
    takes: str = ""
    """The value that the window fills in by itself: ``day`` of today, ``staff`` who is at the PC, ``tonight`` and
    ``morning`` the instants at which the local day ends and begins."""
    waiting: bool = True
    """Whether it holds calls to make alone, in the order to call; else those made, the latest due first."""


VIEWS = (
    View("to_call", translate("Calls", "To call")),
    View("today", translate("Calls", "Today"), "c.next_at < ?", "tonight"),
    View("late", translate("Calls", "Late"), "c.next_at < ?", "morning"),
    View("mine", translate("Calls", "Mine"), "c.caller_id = ?", "staff"),
    View("team", translate("Calls", "The team's"), "c.caller_id IS NULL"),
    View(
        "not_reached",
        translate("Calls", "Not reached"),
        "c.state = 'not_reached' OR (c.state = 'open' AND c.expires_on < ?)",
        "day",
        waiting=False,
    ),
    View("done", translate("Calls", "Done"), "c.state IN ('reached', 'refused')", waiting=False),
)
"""Those to choose from, in their order."""

_OTHERS = (
    View("all", waiting=False),
    View("reason", "", "EXISTS (SELECT 1 FROM call_reasons r WHERE r.call_id = c.id AND r.reason = ?)"),
    View("due", "", "c.due_on = ?", waiting=False),
    View("customer", "", "c.customer_id = ?", waiting=False),
    View("case", "", "c.case_id = ?", waiting=False),
)
_BY_KEY = {view.key: view for view in (*VIEWS, *_OTHERS)}


def view_of(told: str) -> tuple[View, tuple[str | int, ...]]:
    """The view that a filter names, and its value; ``KeyError`` where there is none of that name."""
    key, _, value = told.partition(":")
    view = _BY_KEY[key]
    return view, (int(value) if value.isdecimal() else value,) if "?" in view.condition else ()
