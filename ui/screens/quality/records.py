"""Knows how the records behind a figure are shown: sorts of them with their counts, whose they were, and each as a line."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.months import first_day
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets.inputs import Choice
from ui.widgets.record_lines import RecordLine, RecordLines
from ui.widgets.segments import Segments

_ALL = translate("Quality", "all {count}")
_COUNTED = translate("Quality", "counted {count}")
"""Of a figure beside the first ones: a percentage shows those that it counts."""
BEHIND: dict[str, tuple[tuple[str, Text], ...]] = {
    "first_time_fix.percent": (
        ("first_time_fix.fixed_first", translate("Quality", "fixed the first time {count}")),
        ("first_time_fix.n", _ALL),
    ),
    "on_time.percent": (
        ("on_time.missed", translate("Quality", "missed {count}")),
        ("on_time.met", translate("Quality", "kept {count}")),
    ),
    "comeback.percent": (
        ("comeback.came_back", translate("Quality", "came back {count}")),
        ("comeback.n", _ALL),
    ),
    "turnaround.median_days": (("turnaround.n", _ALL),),
    "first_response.median_minutes": (
        ("first_response.unanswered", translate("Quality", "not answered {count}")),
        ("first_response.n", translate("Quality", "answered {count}")),
    ),
    "repair_time.median_minutes": (("repair_time.n", _ALL),),
    "recovery.median_hours": (
        ("recovery.late", translate("Quality", "past the lawful day {count}")),
        ("recovery.n", _ALL),
    ),
    "csat.top2_percent": (
        ("csat.low", translate("Quality", "1 or 2: {count}")),
        ("csat.top2_percent", translate("Quality", "4 or 5: {count}")),
        ("csat.n", _ALL),
    ),
    "nps.score": (
        ("nps.detractors", translate("Quality", "0 to 6: {count}")),
        ("nps.passives", translate("Quality", "7 or 8: {count}")),
        ("nps.promoters", translate("Quality", "9 or 10: {count}")),
    ),
    "ces.agree_percent": (
        ("ces.agree_percent", translate("Quality", "5 to 7: {count}")),
        ("ces.n", _ALL),
    ),
    "tgw.units_with_problem_percent": (
        ("tgw.units_with_problem_percent", translate("Quality", "with a problem {count}")),
        ("tgw.n", _ALL),
    ),
    "tgw.per_100": (("tgw.complaints", translate("Quality", "complaints {count}")),),
    "servqual.reliability.gap": (("servqual.reliability.n", _ALL),),
    "load.percent": (
        ("load.hands_on", translate("Quality", "jobs {count}")),
        ("load.visits", translate("Quality", "visits {count}")),
    ),
    "repeat_purchase.percent": (
        ("repeat_purchase.with_two_dates", translate("Quality", "bought again {count}")),
        ("repeat_purchase.customers", _ALL),
    ),
}
"""The records behind each figure, the ones to look at first; their counts are exactly those of the figure."""


class Records(QWidget):
    """The records of one figure in one month."""

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key, self.month = shell, key, ""
        self._found: dict[str, list[Any]] = {}
        self._people: dict[int, str] = {}
        self.parts: Segments | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.bar = QHBoxLayout()
        self.who = Choice(shell.words, {}, optional=True, nothing=translate("Quality", "everybody"))
        self.who.setObjectName("technician")
        self.who.setMinimumContentsLength(14)
        self.who.setAccessibleName(shell.say(translate("Quality", "Whose cases, to talk them over")))
        self.who.setToolTip(
            shell.say(
                translate(
                    "Quality", "Cases to talk over with somebody. There is no ranking: few jobs say little."
                )
            )
        )
        self.who.changed.connect(self._read)
        self.lines = RecordLines(shell.say(translate("Quality", "The cases behind it")))
        self.lines.setObjectName("behind")
        self.lines.opened.connect(lambda goal: shell.go(*goal))
        column.addLayout(self.bar)
        column.addWidget(self.lines)

    def show_month(self, month: str) -> None:
        """Read what is behind the figure of a month."""
        self.month = month
        self._found.clear()
        chosen = self.parts.value() if self.parts is not None else None
        while self.bar.count():
            item = self.bar.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.who:
                widget.hide()
                widget.deleteLater()
        counted = {
            key: said(count=self._count(key)) for key, said in BEHIND.get(self.key, ((self.key, _COUNTED),))
        }
        self.parts = Segments(self.shell.words, counted, dict.fromkeys(counted, "circle-dot"))
        self.parts.setAccessibleName(self.shell.say(translate("Quality", "Which cases")))
        # What there is none of is not what one wants to look at.
        first = next((key for key in counted if self.behind(key)), next(iter(counted)))
        self.parts.set_value(chosen if chosen in counted else first)
        self.parts.changed.connect(self._read)
        self.bar.addWidget(self.parts)
        self.bar.addStretch(1)
        self.bar.addWidget(self.who)
        self._read()

    def behind(self, key: str) -> list[Any]:
        """The records of a sort, read once."""
        if key not in self._found:
            self._found[key] = self.shell.desk.quality.cases_behind(first_day(self.month), key)
        return self._found[key]

    def _count(self, key: str) -> str:
        """How many as the records stand now, which those of a printed month need not."""
        return self.shell.words.number(len(self.behind(key)))

    def _read(self) -> None:
        key = self.parts.value() if self.parts is not None else None
        rows = self.behind(key) if key else []
        rows = self._of_whom(rows)
        self.lines.set_lines(
            [
                RecordLine(
                    ("case", row.case) if row.case is not None else (row.kind, row.id),
                    row.number,
                    row.title,
                    self.shell.say(row.why),
                )
                for row in rows
            ]
        )
        self.lines.setVisible(bool(rows))

    def _of_whom(self, rows: list[Any]) -> list[Any]:
        """The jobs of whoever is chosen; nobody can be chosen where the records are no jobs."""
        jobs = [row.id for row in rows if row.kind == "job"]
        people = self.shell.desk.months.technicians(jobs) if jobs else {}
        names = sorted(set(people.values()))
        kept = self.who.value()
        self.who.set_choices(dict(zip(names, names, strict=True)))
        self.who.set_value(kept if kept in names else None)
        self.who.setVisible(len(names) > 1)
        wanted = self.who.value()
        return [row for row in rows if not wanted or people.get(row.id) == wanted]
