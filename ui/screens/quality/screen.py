"""Quality: a month's figures, internal beside external, what is behind them, what is decided; prints the monthly report.

The month is computed behind the window. What was computed stays until something changes that it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.batch import Progress
from helpdesk.domain.months import month_name, moved
from helpdesk.domain.quality.shown import EXTERNAL, FIVE, INTERNAL, REST_EXTERNAL, REST_INTERNAL
from helpdesk.errors import Cancelled
from helpdesk.reports.figure_words import month_said
from helpdesk.reports.quality_charts import MonthFigures, waited_said
from helpdesk.services.quality.improvement_actions import AddImprovement
from helpdesk.services.quality.month_reader import MonthView
from helpdesk.texts import translate
from ui import theme
from ui.jobs import Task
from ui.screens.quality import exporting, month_words
from ui.screens.quality.columns import Gap, Side
from ui.screens.quality.decisions import Decisions
from ui.screens.quality.figure_card import FigureCard
from ui.screens.quality.money_line import FIRST, MoneyLine
from ui.screens.quality.month_bar import MonthBar
from ui.screens.quality.rest import Rest
from ui.screens.shared.screen import Screen
from ui.shell import Deed, Goal, Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.page_head import Page
from ui.widgets.section import Flowing, rule, scrolled

CARD, SIDES, SCROLL = 168, 860, 12
"""Pixels at 100 %: what a card needs to be read, what both sides need beside each other, a scroll bar."""


class QualityScreen(Screen):
    """A month, read like the report."""

    about: ClassVar[frozenset[str]] = frozenset(
        {"case", "survey", "call", "customer", "purchase", "improvement", "month", "money", "staff", "shop"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view: MonthView | None = None
        self.told: MonthFigures | None = None
        self._known: dict[str, MonthView] = {}
        self._task: Task | None = None
        self._asked = 0
        """How many times a month was asked for: only the last one's failure is told."""
        self._wanted = ""
        """The figure to open once its month has come."""
        self._arranged: tuple[int, bool] | None = None
        self.page = Page(shell.words, translate("Quality", "Quality"))
        self._build_head()
        self.body = Flowing()
        column = QVBoxLayout(self.body)
        side = theme.px(theme.SECTION)
        column.setContentsMargins(side, 0, side, side)
        column.setSpacing(theme.px(theme.CARD))
        self.moved = Inline("", "due", parent=self)
        column.addWidget(self.moved)
        column.addLayout(self._cards())
        column.addLayout(self._columns())
        self.answered = plain.label("", "secondary", wrap=True)
        column.addWidget(self.answered)
        self.money = MoneyLine(shell)
        self.money.clicked.connect(lambda: self._open(FIRST))
        column.addWidget(self.money)
        self.rest = Rest(shell)
        self.rest.opened.connect(self._open)
        column.addWidget(self.rest)
        column.addWidget(rule())
        column.addLayout(self._decisions())
        column.addStretch(1)
        self.empty = Empty(shell.words, "chart-column", _EMPTY)
        self.empty.hide()
        self.area = scrolled(self.body)
        # Nothing lies behind a figure, and there is nothing to decide, before the first month has come.
        self.area.setEnabled(False)
        self.page.add(self.area, 1)
        self.page.add(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.lead = self.cards[FIVE[0]]
        self._arrange()
        self.reload()

    def take_focus(self) -> None:
        """While the figures are being computed there is nothing to go to but the month."""
        first = self.cards[FIVE[0]]
        ready = first.isEnabled() and first.isVisibleTo(self)
        (first if ready else self.months.names).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_find(self) -> None:
        """What is looked for here is a month."""
        self.months.names.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- building -----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        shell, head = self.shell, self.page.head
        self.months = MonthBar(shell)
        self.months.chosen.connect(self._show_month)
        row = head.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, self.months)
        row.setSpacing(theme.px(theme.CARD))
        export = QAction(shell.say(translate("Quality", "Export…")), self)
        export.setToolTip(shell.say(translate("Quality", "Export the figures")))
        export.setProperty("icon_name", "download")
        export.triggered.connect(lambda: self._export())
        self.export_button = head.add_action(export)
        self.export_button.setObjectName("export_figures")
        self.export_button.setVisible(shell.may("export"))
        printing = QAction(shell.say(translate("Quality", "Print report")), self)
        printing.setToolTip(shell.say(translate("Quality", "Print the report of this month (Ctrl+P)")))
        printing.setProperty("icon_name", "printer")
        printing.triggered.connect(lambda: self.print_())
        self.print_button = head.add_action(printing, primary=True)
        self.print_button.setObjectName("print_report")

    def _cards(self) -> QGridLayout:
        self._card_grid = QGridLayout()
        self._card_grid.setSpacing(theme.px(theme.FIELD))
        self.cards = {key: FigureCard(self.shell, key) for key in FIVE}
        for card in self.cards.values():
            card.opened.connect(self._open)
        return self._card_grid

    def _arrange(self) -> None:
        """Five cards in a row and both sides beside each other, as far as they can be read so."""
        room = self.width() - theme.px(2 * theme.SECTION + SCROLL)
        columns = len(FIVE) if room >= theme.px(len(FIVE) * (CARD + theme.FIELD)) else 3
        wide = room >= theme.px(SIDES)
        if (columns, wide) == self._arranged:
            return
        self._arranged = columns, wide
        for place, card in enumerate(self.cards.values()):
            self._card_grid.addWidget(card, place // columns, place % columns)
        for column in range(len(FIVE)):
            self._card_grid.setColumnStretch(column, int(column < columns))
        turned = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(turned)
        self.gap.stand_between(wide)
        for side in (self.internal, self.external):
            # One under the other each is as high as it is.
            self._sides.setStretchFactor(side, int(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _columns(self) -> QHBoxLayout:
        self.internal = Side(
            self.shell,
            translate("Quality", "Internal quality"),
            translate("Quality", "how we work"),
            "internal_quality",
            INTERNAL,
        )
        self.external = Side(
            self.shell,
            translate("Quality", "External quality"),
            translate("Quality", "what customers say"),
            "external_quality",
            EXTERNAL,
        )
        self.gap = Gap(self.shell)
        self._sides = row = QHBoxLayout()
        row.setSpacing(theme.px(theme.CARD))
        row.addWidget(self.internal, 1)
        row.addWidget(self.gap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.external, 1)
        for column in (self.internal, self.external):
            column.opened.connect(self._open)
        return row

    def _decisions(self) -> QHBoxLayout:
        shell = self.shell
        self.before = Decisions(
            shell,
            translate("Quality", "Decided a month before"),
            translate("Quality", "Nothing was decided with the report before this one."),
        )
        self.next = Decisions(
            shell,
            translate("Quality", "What we do next"),
            translate("Quality", "Nothing is decided yet: one thing, one person, one day is enough."),
        )
        add = Button(shell.say(translate("Quality", "Something to do better…")), "plus", "plain")
        add.setObjectName("add_improvement")
        add.clicked.connect(self._improve)
        self.add_button = add
        self.objections = plain.label("", "secondary", wrap=True)
        right = QVBoxLayout()
        right.addWidget(self.next)
        right.addWidget(self.objections)
        right.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SECTION))
        row.addWidget(self.before, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        return row

    # -- reading ------------------------------------------------------------------------------------

    def month(self) -> str:
        """The month that is shown or being computed."""
        return self.months.month

    def reload(self) -> None:
        self._known.clear()
        first, last = (month_name(day) for day in self.shell.desk.months.range())
        self.months.set_range(first, last)
        if not self.view and last > first and self.months.month == last:
            # The month that runs says little yet: the one before is what is to be read.
            self.months.show_month(moved(last, -1))
        self._compute(self.month())

    def _show_month(self, month: str) -> None:
        if month in self._known:
            self._show(self._known[month])
        else:
            self._compute(month)

    def _compute(self, month: str) -> None:
        """Read a month behind the window; what is shown stays until it has come."""
        if self._task is not None:
            self._task.cancel()
        desk = self.shell.desk
        self._asked += 1
        asked = self._asked
        self.page.head.set_count(self.shell.say(translate("Quality", "being computed…")))
        self._task = self.shell.jobs.run(
            translate("Quality", "Computing the figures of a month"),
            lambda task: desk.months.view(month, _heard(task)),
            lambda view: self._computed(asked, view),
            lambda error: self._failed(asked, error),
            owner=self,
        )
        # With the screen gone nobody waits for it any more.
        self.destroyed.connect(self._task.cancel)

    def _computed(self, asked: int, view: MonthView) -> None:
        if asked == self._asked:
            self._task = None
        self._known[view.month] = view
        if view.month == self.month():
            self._show(view)

    def _failed(self, asked: int, error: BaseException) -> None:
        """What is shown stays, and nobody waits for more; a month left for another, or asked for anew, is no failure."""
        if asked != self._asked:
            return
        self._task = None
        none = translate("Quality", "not computed: choose the month again")
        self.page.head.set_count(self.shell.say(month_words.state(self.view) if self.view else none))
        if not isinstance(error, Cancelled):
            self.shell.fail(error)

    def _show(self, view: MonthView) -> None:
        self.view, words = view, self.shell.words
        remarks = {"on_time.percent": waited_said(*view.waited)} if view.waited else {}
        remarks |= {each.key: _CASES_MOVED for each in view.moved}
        self.told = told = MonthFigures(
            month=view.month, figures=view.figures, trends=view.trends, remarks=remarks
        )
        self.page.head.set_count(self.shell.say(month_words.state(view)))
        empty = _is_empty(told)
        self.area.setEnabled(True)
        self.area.setVisible(not empty)
        self.empty.setVisible(empty)
        self.empty.tell(_EMPTY_MONTH(month=month_said(view.month, words)) if empty else None)
        for card in self.cards.values():
            card.show_figures(told)
        for side in (self.internal, self.external, self.rest, self.money):
            side.show_figures(told)
        self.gap.show_figures(told)
        self.answered.setText(month_words.answered(told, words))
        self.moved.tell(month_words.moved(view, words))
        self.before.set_rows(view.before)
        self.next.set_rows(view.next)
        self.objections.setText(month_words.objected(view, words))
        self.objections.setVisible(bool(view.objections))
        self._open_wanted()

    # -- doing --------------------------------------------------------------------------------------

    def _open(self, key: str) -> None:
        """Open one figure and close the others; an empty key closes all."""
        if key in (*REST_INTERNAL, *REST_EXTERNAL):
            self.rest.unfold(True)
        rows = {**self.internal.rows, **self.external.rows, **self.rest.rows}
        for name, row in rows.items():
            if row.is_open() != (name == key):
                row.set_open(name == key)
        if key in rows:
            rows[key].head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(rows[key], 0, theme.px(theme.CARD))

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._open(wanted)

    def _improve(self) -> None:
        self.shell.ask(AddImprovement, {"month": self.month()})

    def _export(self) -> None:
        if self.told is not None:
            exporting.ask(self.shell, self, self.told)

    def print_(self) -> None:
        self.shell.ask("preview", {"paper": "quality", "number": self.month()})

    def edit(self) -> None:
        self._improve()

    def show_goal(self, goal: Goal) -> None:
        """``view`` names a month, behind a blank perhaps a figure to open; ``id`` an improvement, whose month it is."""
        if goal.id:
            goal = goal._replace(view=self.shell.desk.improvements.get(goal.id).month)
        month, _, self._wanted = goal.view.partition(" ")
        if month and month != self.month():
            self.months.show_month(month)
            self._show_month(month)
        elif self.view is not None:
            self._open_wanted()

    def goal(self) -> Goal | None:
        return Goal("quality", view=self.month())

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed(translate("Quality", "Print the report of this month"), "printer", self.print_),
            Deed(translate("Quality", "Something to do better…"), "plus", self._improve),
        )

    def parts(self) -> Sequence[QWidget]:
        return (self.page,)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.months.go(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


_CASES_MOVED = translate("Quality", "This moved since the report was printed; the cases below are today's.")
_EMPTY = translate(
    "Quality", "Here stands how well the shop works and what its customers say, month by month."
)
_EMPTY_MONTH = translate(
    "Quality",
    "Nothing was recorded in {month}. As soon as cases are received, finished and talked over, their figures stand here.",
)


def _heard(task: Task) -> Callable[[], None]:
    """Tells that the work goes on, and gives it up where nobody waits for it any more."""

    def told() -> None:
        if task.cancelled():
            raise Cancelled
        task.progress(Progress(0))

    return told


def _is_empty(told: MonthFigures) -> bool:
    """Whether there is nothing to show of a month."""
    return all(told.value(key) is None for key in (*INTERNAL, *EXTERNAL) if key != "tgw.per_100")
