"""The dialog of what was done, to a record or in the shop: who, when, from what, to what; and taking it back."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from helpdesk.domain import numbers
from helpdesk.errors import HelpdeskError
from helpdesk.formats import Words
from helpdesk.services.lookback.history_reader import KINDS, HistoryRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.timeline import Happening, Timeline

LATER = translate("HistoryDialog", "Something later was done to the same records: undo that first.")
FINAL = translate("HistoryDialog", "This cannot be undone.")
UNDONE = translate("HistoryDialog", "This was undone already.")
WEIGHED = translate("HistoryDialog", "Looking whether it can be undone…")
UNDER_WAY = translate("HistoryDialog", "Undoing…")


class HistoryDialog(Dialog):
    """``goal`` is the record shown (a :class:`Goal`), or None for what was last done in the shop."""

    def __init__(self, shell: Shell, goal: object = None) -> None:
        self.of = goal if isinstance(goal, Goal) and goal.kind in KINDS and goal.id is not None else None
        super().__init__(
            shell.words,
            translate("HistoryDialog", "What was changed")
            if self.of
            else translate("HistoryDialog", "What was done"),
            translate("HistoryDialog", "Undo"),
            width=WIDE,
            note=_about(self.of),
            parent=shell.window,
        )
        self.shell = shell
        self.rows: list[HistoryRow] = []
        self._can: dict[int, bool | None] = {}
        """Whether long actions can be taken back; None while that is looked at behind the window."""
        self.timeline = Timeline(shell.words, translate("HistoryDialog", "Changes, newest first"))
        self.timeline.setObjectName("changes")
        self.timeline.setMinimumHeight(theme.px(380))
        self.timeline.followed.connect(lambda _: self.primary.click())
        self.empty = Empty(shell.words, "history", translate("HistoryDialog", "Nothing was done yet."))
        self.why = Inline(tone="neutral", parent=self)
        self.add(self.timeline, 1)
        self.add(self.empty, 1)
        self.add(self.why)
        copy = self.add_aside(shell.say(translate("HistoryDialog", "Copy all")), self.copy, "copy")
        copy.setObjectName("copy_all")
        self.timeline.selectionModel().currentChanged.connect(lambda *_: self._weigh())
        self.wanted.connect(self.take_back)
        self.read()
        self.timeline.setFocus()

    def read(self) -> None:
        """Read anew; the first entry is chosen."""
        history = self.shell.desk.history
        self._can.clear()
        if self.of is not None and self.of.id is not None:
            self.rows = history.of(self.of.kind, self.of.id)
        else:
            self.rows = history.recent()
        self.timeline.set_entries([_happening(row, self.words) for row in self.rows])
        self.timeline.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)
        self.timeline.setCurrentIndex(self.timeline.records.index(0, 0))
        if not self.rows:
            self._weigh()

    def current(self) -> HistoryRow | None:
        """The chosen entry."""
        place = self.timeline.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def _weigh(self) -> None:
        """Whether the chosen entry can be taken back as things stand, and why not."""
        row = self.current()
        problem = self._problem(row) if row else None
        self.primary.setEnabled(row is not None and problem is None)
        self.why.tell(self.words.say(problem) if problem else "")

    def _problem(self, row: HistoryRow) -> Text | None:
        if row.undone:
            return UNDONE
        if not row.undoable:
            return FINAL
        desk = self.shell.desk
        if not desk.long_undo(row.id):
            return None if desk.can_undo(row.id) else LATER
        if row.id not in self._can:
            self._can[row.id] = None
            self.shell.jobs.run(
                WEIGHED,
                lambda _: desk.can_undo(row.id),
                lambda can: self._weighed(row.id, can),
                quiet=True,
                owner=self,
            )
        can = self._can[row.id]
        return WEIGHED if can is None else None if can else LATER

    def _weighed(self, entry: int, can: bool) -> None:
        self._can[entry] = can
        self._weigh()

    def take_back(self) -> None:
        """Take the chosen entry back; the dialog stays and shows what that did."""
        row = self.current()
        if row is None:
            return
        self.primary.setEnabled(False)
        self.why.tell(self.words.say(UNDER_WAY))
        # It may be closed before a long one is through.
        self.shell.undo(
            row.id, lambda: self.read() if isValid(self) else None, lambda error: self._refused(error)
        )

    def _refused(self, error: BaseException) -> None:
        if not isValid(self) or not isinstance(error, HelpdeskError):
            self.shell.fail(error)
            return
        self.read()
        self.tell(error.text)

    def copy(self) -> None:
        """All of it as text."""
        lines = ["\n".join(_lines(row, self.words)) for row in self.rows]
        QGuiApplication.clipboard().setText("\n\n".join(lines))
        self.shell.tell(translate("HistoryDialog", "History copied"))


def _about(goal: Goal | None) -> Text | None:
    if goal is None or goal.id is None:
        return translate("HistoryDialog", "Every change of the shop's data, by whom and when; newest first.")
    if goal.kind == "job":
        return translate("HistoryDialog", "Every change of this job, newest first.")
    number = numbers.number(goal.kind, goal.id)
    return translate("HistoryDialog", "Every change of {number}, newest first.")(number=number)


def _happening(row: HistoryRow, words: Words) -> Happening:
    what: Text = translate("HistoryDialog", "{what} (undone)")(what=row.what) if row.undone else row.what
    return Happening(
        what,
        words.moment(row.at),
        words.say(row.by),
        "undo-2" if row.undone else "pencil" if row.lines else "circle-dot",
        "neutral" if row.undone else "secondary",
        plain.many_lines("\n".join(line.said(words) for line in row.lines)),
    )


def _lines(row: HistoryRow, words: Words) -> list[str]:
    head = plain.joined(words.moment(row.at), words.say(row.by), words.say(row.what))
    return [head, *(f"  {line.said(words)}" for line in row.lines)]
