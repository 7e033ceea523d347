"""Knows how a job stands in the list of what was done on a unit; opens nothing itself."""

from __future__ import annotations

from helpdesk.domain.outcomes import outcome_word
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.services.cases.rows import JobRow
from helpdesk.texts import translate
from ui import badges
from ui.widgets.records import Cell, Column


def _what(row: JobRow, words: Words) -> Cell:
    icon = badges.kind(row.kind).icon
    done = row.work_done or row.diagnosis
    return Cell(row.problem or words.say(KINDS[row.kind]), done, icon=icon, tip=row.problem)


def _number(row: JobRow, words: Words) -> Cell:
    at = row.received_at or row.started_at or row.finished_at
    return Cell(row.number, words.day(words.local(at).date()) if at else "", strong=True)


def _state(row: JobRow, words: Words) -> Cell:
    second = words.say(outcome_word(row.outcome, row.kind)) if row.outcome else ""
    return Cell(mark=badges.state(row.state, row.kind), second=second)


COLUMNS = (
    Column("number", translate("Units", "Job"), stays=True, cell=_number),
    Column("problem", translate("Units", "Fault, work done"), 180, stretch=True, cell=_what),
    Column("state", translate("Units", "State"), stays=True, cell=_state),
    Column(
        "technician_name",
        translate("Units", "Technician"),
        shown=False,
        cell=lambda row, _: row.technician_name or "",
    ),
)
