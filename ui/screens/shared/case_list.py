"""Knows how a case stands in the list and on a card; opens nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.workflows.kinds import OPEN_STATES, state_of
from helpdesk.formats import Words
from helpdesk.services.cases.list_reader import CaseRow
from helpdesk.services.cases.views import view_of
from helpdesk.texts import Text, translate
from ui import badges
from ui.screens.shared import lateness
from ui.screens.shared.sources import Paged
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.board import Card, Lane
from ui.widgets.cells import Out
from ui.widgets.records import Cell, Column

CARDS = 50
"""Cards of one column at most; the rest is a list."""


class Narrowing(NamedTuple):
    """What narrows the list of cases and the board: a view, what was typed to find, whose work, how long it waits."""

    view: str = "open"
    text: str = ""
    technician: int = 0
    days: int = 0
    """Waiting for at least so many days."""

    @property
    def views(self) -> tuple[str, ...]:
        """The views that all must fit."""
        found = [self.view]
        if self.technician:
            found.append(f"technician:{self.technician}")
        if self.days:
            found.append(f"waits:{self.days}")
        return tuple(found)

    @property
    def counted(self) -> bool:
        """Whether the number of cases is cheap to know."""
        return bool(self.text) or any(view_of(view)[0].open_only for view in self.views)


def query_of(shell: Shell, narrowing: Narrowing) -> ListQuery:
    """What the reader is asked for."""
    return ListQuery(text=narrowing.text, filters=tuple(filter_of(shell, view) for view in narrowing.views))


def case_source(shell: Shell, narrowing: Narrowing) -> Paged:
    """The rows of the case list."""
    return Paged(columns(shell), shell.desk.cases, query_of(shell, narrowing))


def filter_of(shell: Shell, view: str) -> str:
    """The reader's filter for a view; ``technician:3`` and ``state:ready`` go through as they are."""
    if view.startswith("waits:"):
        since = shell.desk.clock.now() - timedelta(days=int(view.removeprefix("waits:")))
        return f"waits:{to_text(since)}"
    known = shell.desk.clock.now() - timedelta(days=shell.desk.settings["work.collect_days"])
    values = {"day": shell.today.isoformat(), "staff": shell.desk.staff or 0, "told": to_text(known)}
    takes = view_of(view)[0].takes
    return f"{view}:{values[takes]}" if takes else view


def columns(shell: Shell) -> tuple[Column, ...]:
    """The list's columns; those that give way in a narrow list are the last."""

    def by_day(tell: Callable[[CaseRow, Words, Shell], Cell | str]) -> Callable[[CaseRow, Words], Cell | str]:
        return lambda row, words: tell(row, words, shell)

    told = {"state": by_day(_state), "waiting": by_day(_waits)}
    return tuple(replace(column, cell=told.get(column.key, column.cell)) for column in _COLUMNS)


def _on(moment: str | None, words: Words) -> str:
    """The day of an instant, with its year."""
    return words.day(words.local(moment).date()) if moment else ""


_OUT = {
    "id": (
        Out(translate("Cases", "Case"), lambda row, _: str(row.id)),
        Out(translate("Cases", "Opened"), lambda row, words: _on(row.opened_at, words)),
    ),
    "customer": (
        Out(translate("Cases", "Customer"), lambda row, _: row.customer_name),
        Out(translate("Cases", "Unit"), lambda row, _: row.what),
        Out(translate("Cases", "Fault"), lambda row, _: row.problem),
    ),
    "state": (
        Out(
            translate("Cases", "State"),
            lambda row, _: badges.state("closed" if row.closed_at is not None else row.state, row.kind).text,
        ),
        Out(
            translate("Cases", "Promised"),
            lambda row, words: words.day(row.promised_on) if row.promised_on else "",
        ),
        Out(translate("Cases", "Closed"), lambda row, words: _on(row.closed_at, words)),
    ),
    "next": (
        Out(translate("Cases", "Next action"), lambda row, _: row.next_action),
        Out(
            translate("Cases", "Next action on"),
            lambda row, words: words.day(row.next_on) if row.next_on else "",
        ),
    ),
}
"""What the cells of several facts give to a file."""


def _number(row: CaseRow, words: Words) -> Cell:
    return Cell(str(row.id), words.day_short(words.local(row.opened_at).date()), strong=True)


def _who(row: CaseRow, words: Words) -> Cell:  # noqa: ARG001
    return Cell(
        row.customer_name or row.what, (*_which(row), row.problem or ""), strong=True, tip=row.problem or ""
    )


def _which(row: CaseRow) -> tuple[Text | str, ...]:
    """Number, unit, and how many others."""
    more: Text | str = translate("Cases", "and %n more", "", 1)(n=row.jobs - 1) if row.jobs > 1 else ""
    return (str(row.id), row.what if row.customer_name else "", more)


def _who_alone(row: CaseRow, words: Words) -> Cell:  # noqa: ARG001
    """Beside the column of the fault."""
    return Cell(row.customer_name or row.what, _which(row), strong=True)


def _state(row: CaseRow, words: Words, shell: Shell) -> Cell:
    if row.closed_at is not None:
        closed = words.day(words.local(row.closed_at).date())
        return Cell(closed, mark=badges.state("closed"), below=True)
    second = lateness.promised(row.promised_on, shell.today, words)
    ink = lateness.tone(row.promised_on, shell.today) or ""
    if row.state == "ready":
        ink = ""
        second = words.say(
            translate("Cases", "for {age}")(age=words.age(row.waits_since, shell.desk.clock.now()))
        )
    if row.done:
        done = translate("Cases", "{done} of {all} delivered")(done=row.done, all=row.jobs)
        second = plain.joined(words.say(done), second)
    return Cell(second, mark=badges.state(row.state, row.kind), below=True, ink=ink)


def _waits(row: CaseRow, words: Words, shell: Shell) -> str:
    """How long it waits, and for what its state says; nothing where somebody works on it."""
    if row.closed_at is not None or not state_of(row.state).pause:
        return ""
    return lateness.since(row.waits_since, shell.desk.clock.now(), words)


def _next(row: CaseRow, words: Words) -> str:
    return plain.joined(row.next_action, words.day(row.next_on) if row.next_on else "")


def _channel(row: CaseRow, words: Words) -> str:
    return words.say(CHANNELS.get(row.channel, row.channel))


def lanes(shell: Shell, narrowing: Narrowing) -> list[Lane]:
    """The board: open cases by state, the soonest promised first."""
    query = query_of(shell, narrowing)
    counts = shell.desk.cases.by_state(query)
    return [_lane(shell, query, state, counts.get(state, 0)) for state in OPEN_STATES]


def _lane(shell: Shell, query: ListQuery, state: str, total: int) -> Lane:
    query = query._replace(filters=(*query.filters, f"state:{state}"), sort="promised_on")
    rows = shell.desk.cases.page(query, None, CARDS) if total else []
    return Lane(state, badges.state(state), [_card(row, shell) for row in rows], total)


def _card(row: CaseRow, shell: Shell) -> Card:
    words, today = shell.words, shell.today
    return Card(
        row.id,
        row.what or row.problem or "",
        row.customer_name or "",
        row.problem or "" if row.what else "",
        lateness.promised(row.promised_on, today, words),
        lateness.tone(row.promised_on, today) or "secondary",
        str(row.id),
    )


_COLUMNS = (
    Column(
        "customer",
        translate("Cases", "Customer, case"),
        320,
        stretch=True,
        stays=True,
        cell=_who,
        beside=("problem", _who_alone),
        out=(*_OUT["id"], *_OUT["customer"]),
    ),
    Column("state", translate("Cases", "State"), 200, stays=True, out=_OUT["state"]),
    Column("id", translate("Cases", "Case"), 74, shown=False, cell=_number, out=_OUT["id"]),
    Column(
        "problem",
        translate("Cases", "Fault"),
        280,
        shown=False,
        roomy=True,
        cell=lambda row, _: Cell(row.problem or "", wraps=True),
    ),
    Column("waiting", translate("Cases", "Waits since"), shown=False),
    Column(
        "promised_on",
        translate("Cases", "Promised"),
        shown=False,
        cell=lambda row, words: words.day(row.promised_on),
    ),
    Column(
        "touched_at",
        translate("Cases", "Last activity"),
        shown=False,
        cell=lambda row, words: words.moment(row.touched_at),
    ),
    Column(
        "opened_at",
        translate("Cases", "Opened"),
        shown=False,
        cell=lambda row, words: words.moment(row.opened_at),
    ),
    Column("next_action", translate("Cases", "Next action"), 180, shown=False, cell=_next, out=_OUT["next"]),
    Column(
        "owner_name",
        translate("Cases", "Assigned to"),
        shown=False,
        cell=lambda row, _: row.owner_name or "",
    ),
    Column("channel", translate("Cases", "Channel"), shown=False, cell=_channel),
)
"""State and waiting depend on the day: :func:`columns` gives them their cell."""
