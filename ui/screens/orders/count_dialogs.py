"""The dialogs of counting: the counts there are, a new one, and the one that is being counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from helpdesk.action import Outcome
from helpdesk.desk import Changed
from helpdesk.domain.counting import COUNTED_WHAT
from helpdesk.formats import Words, capital
from helpdesk.services.stock.count_actions import StartCount
from helpdesk.services.stock.count_rows import CountRow
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.listed import add_list
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.cells import Cell, Column
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.inputs import Line

ROWS = 8


def scope_said(row: CountRow, words: Words) -> str:
    """What a count takes in, where it stands first: a place as it is written."""
    return row.place or capital(words.say(COUNTED_WHAT[row.scope]))


def _progress(row: CountRow, words: Words) -> Text | str:  # noqa: ARG001
    if row.state == "closed":
        return translate("CountDialog", "%n difference(s)", "", 1)(n=row.differ)
    return translate("CountDialog", "{n} of {all}")(n=row.counted, all=row.lines)


_COLUMNS = (
    Column(
        "scope",
        translate("CountDialog", "What, since when"),
        stretch=True,
        stays=True,
        cell=lambda row, words: Cell(
            scope_said(row, words), (row.number, words.moment(row.started_at), row.who or ""), strong=True
        ),
    ),
    Column("counted", translate("CountDialog", "Counted"), align="right", stays=True, cell=_progress),
    Column(
        "state",
        translate("CountDialog", "State"),
        stays=True,
        cell=lambda row, _: Cell(mark=badges.count(row.state)),
    ),
)


class CountsDialog(Dialog):
    """Needs to be told nothing: those that go on stand first; Enter goes on with one."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        super().__init__(
            shell.words,
            translate("CountDialog", "Counts of the stock"),
            translate("CountDialog", "Go on with it"),
            width=MIDDLE,
            parent=shell.window,
        )
        nothing = translate(
            "CountDialog", "Nothing was counted yet. A count may last for days; work goes on meanwhile."
        )
        self.table = add_list(
            self,
            shell,
            Whole(_COLUMNS, self._rows),
            "counts",
            translate("CountDialog", "Counts of the stock"),
            ("clipboard-check", nothing),
            self.open_it,
            high=ROWS,
        )
        self.table.chosen.connect(lambda row: self.primary.setEnabled(row is not None))
        begin = self.add_aside(
            shell.say(translate("CountDialog", "New count…")), lambda: shell.ask("start_count"), "plus"
        )
        begin.setObjectName("new_count")
        self.table.began.connect(begin.click)
        shell.jobs.changed.connect(self._data_changed)
        self.table.choose_first()
        self.primary.setEnabled(self.table.current_id() is not None)

    def _rows(self) -> Sequence[CountRow]:
        return self.shell.desk.counts.all()

    def open_it(self) -> None:
        """Go on with the chosen one."""
        chosen = self.table.current_id()
        if chosen is not None:
            self.accept()
            self.shell.ask("count", {"count": chosen})

    def _data_changed(self, changed: Changed) -> None:
        if "count" in changed.nouns:
            self.table.reload()


class StartCountDialog(ActionDialog):
    """``told`` is nothing, or the ``parts`` that were chosen in a list."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, StartCount, overrides={"place": self._places(shell)})
        if self.told.get("parts"):
            self.form.fill({"scope": "chosen"})
        self._follow()

    @staticmethod
    def _places(shell: Shell) -> Line:
        line = Line()
        completer = QCompleter(shell.desk.counts.places(), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: line.changed.emit())
        line.setCompleter(completer)
        theme.dress_list(completer)
        return line

    def more(self) -> dict[str, Any]:
        return {"parts": tuple(self.told.get("parts", ()))}

    def given(self) -> dict[str, Any]:
        return {}

    def changed(self, name: str) -> None:
        super().changed(name)
        self._follow()

    def _follow(self) -> None:
        self.form.set_shown("place", self.form.editor("scope").value() == "place")

    def done_with(self, outcome: Outcome) -> None:
        self.shell.ask("count", {"count": outcome.id})
