"""Knows how a solution is told in the window: how it did, as words and as an interval; reads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpdesk.domain.solutions import Record
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.services.solutions.suggestion_reader import Suggestion
from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.hits import Hit
from ui.widgets.interval import Interval

EXPLAINS = translate("Solutions", "explains the use")


def interval_of(record: Record) -> Interval | None:
    """A record as it is drawn; nothing where nothing is known."""
    ends = record.interval
    if ends is None:
        return None
    return Interval(ends[0], ends[1], 100 * record.held / record.known, record.few)


def did(row: SolutionRow, record: Record) -> Text:
    """How it did, in words; one that explains repairs nothing and has nothing to hold."""
    return EXPLAINS if row.explains and not record.tried else held_words(record)


def did_shortly(row: SolutionRow, record: Record) -> Text:
    """The same for a narrow column: what is still watched, only where nothing else is known."""
    return did(row, replace(record, watched=0) if record.tried else record)


def hits(shell: Shell, found: Sequence[Suggestion]) -> list[Hit]:
    """Solutions proposed below a field: the symptom, below it how it did and what is to be done."""
    return [
        Hit(
            one.row.id,
            one.row.symptom,
            plain.joined(
                shell.say(did(one.row, one.record)),
                plain.one_line(one.row.scope_title),
                plain.one_line("; ".join(one.row.fix.splitlines()))[:120],
            ),
            one.row.number,
            "lightbulb",
            translate("Solutions", "Known solutions: Down and Enter note one, Esc leaves the text alone"),
        )
        for one in found
    ]
