"""Calendar: a week or a day of visits, what waits for one beside it; planned, moved and stretched by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.errors import NotFound
from helpdesk.services.field.calendar_reader import CalendarSpan, CalendarVisit
from helpdesk.texts import translate
from ui import theme
from ui.screens.calendar import visit_words
from ui.screens.calendar.bar import CalendarBar
from ui.screens.calendar.changes import Changes
from ui.screens.calendar.menus import show_job_menu, show_visit_menu
from ui.screens.calendar.sheet import Laid, Sheet, SheetMaker, conflicts, counts, laid_out, shown_people
from ui.screens.calendar.to_plan_pane import ToPlanPane
from ui.screens.calendar.view import View, Who, span_words
from ui.screens.calendar.visit_card import VisitCard
from ui.screens.shared.screen import Screen
from ui.shell import Deed, Goal, Shell
from ui.widgets.calendar_blocks import Block
from ui.widgets.calendar_grid import CalendarGrid
from ui.widgets.page_head import Page
from ui.widgets.section import rule

MINUTE, SOON = 60_000, 300
KEPT = "calendar/view"
WIDE, TWO = 1600, 2
"""From so wide a window on the weeks of two people stand side by side at first."""


class CalendarScreen(Screen):
    """Visits by day and technician."""

    about: ClassVar[frozenset[str]] = frozenset(
        {"visit", "job", "case", "customer", "unit", "product", "staff", "shop"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view = View(shell.today)
        self.span: CalendarSpan | None = None
        self.sheet: Sheet | None = None
        self.changes = Changes(shell)
        self._known: dict[tuple[date, int], tuple[CalendarSpan, list[Laid]]] = {}
        """Days that were read since anything changed."""
        self._laid: list[Laid] = []
        self._against: list[int] = []
        self._placed = False
        self.page = Page(shell.words, translate("Calendar", "Calendar"))
        self._build_head()
        self.bar = CalendarBar(shell)
        self.grid = CalendarGrid(shell.words, translate("Calendar", "Calendar"))
        self.grid.setObjectName("calendar_grid")
        self.card = VisitCard(shell)
        self.waiting = ToPlanPane(shell, self.card)
        self.page.add(self.bar)
        self.page.add(rule())
        self.page.body.setSpacing(0)
        self.page.head.setContentsMargins(theme.px(theme.CARD), 0, theme.px(theme.CARD), 0)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.waiting)
        edge = QFrame()
        edge.setProperty("look", "rule")
        edge.setFixedWidth(1)
        row.addWidget(edge)
        row.addWidget(self.grid, 1)
        self.page.add(body, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._wire()
        self.lead = self.grid
        self._recall()
        self.beat = QTimer(self, interval=MINUTE)
        self.beat.timeout.connect(self._tick)
        self.ahead = QTimer(self, interval=SOON, singleShot=True)
        self.ahead.timeout.connect(self._look_ahead)
        self.reload()

    def _build_head(self) -> None:
        say = self.shell.say
        sheets = QAction(say(translate("Calendar", "Print day sheets")), self)
        sheets.setToolTip(say(translate("Calendar", "Print the sheets of a day (Ctrl+P)")))
        sheets.setProperty("icon_name", "printer")
        sheets.triggered.connect(lambda: self.print_())
        self.print_button = self.page.head.add_action(sheets)
        self.print_button.setObjectName("print_sheets")
        plan = QAction(say(translate("Calendar", "Plan in the first free slot")), self)
        plan.setToolTip(say(translate("Calendar", "Plan the chosen job in the first free slot (N)")))
        plan.setProperty("icon_name", "calendar-clock")
        plan.triggered.connect(lambda: self.plan_next())
        self.plan_button = self.page.head.add_action(plan, primary=True)
        self.plan_button.setObjectName("plan_first")

    def _wire(self) -> None:
        bar, grid, waiting = self.bar, self.grid, self.waiting
        bar.stepped.connect(lambda by: self.step(by))
        bar.week_wanted.connect(lambda week: self.show_view(self.view._replace(week=week)))
        bar.person_wanted.connect(self.choose_person)
        bar.conflict_wanted.connect(lambda: self.next_conflict())
        grid.speak = self._spoken
        grid.chosen.connect(lambda _: self._show_card())
        grid.opened.connect(lambda _: self.card.open_case())
        grid.moved.connect(self._move)
        grid.stretched.connect(self._stretch)
        grid.removing.connect(lambda _: self.card.ask("cancel"))
        grid.dropped.connect(self._drop)
        grid.menu_wanted.connect(lambda _, place: show_visit_menu(self.shell, self.card, place))
        waiting.list.planned.connect(lambda _: self.plan_next())
        waiting.list.opened.connect(lambda job: self.shell.go("job", job))
        waiting.list.menu_wanted.connect(
            lambda job, place: show_job_menu(self.shell, self.card, job, self.plan_next, place)
        )

    # -- what is looked at --------------------------------------------------------------------------

    def _recall(self) -> None:
        """As it was left: day or week, and whose."""
        kept = self.shell.memory.get(KEPT)
        if isinstance(kept, dict):
            who = tuple(one for one in kept.get("who", ()) if one is None or isinstance(one, int))
            self.view = self.view._replace(week=bool(kept.get("week", True)), who=who)

    def _keep(self) -> None:
        top = int(self.grid.axis.minute(self.grid.verticalScrollBar().value()))
        self.shell.memory.set(KEPT, {"week": self.view.week, "who": list(self.view.who), "top": top})

    def reload(self) -> None:
        """Read visits and what waits for one anew; what is chosen stays."""
        self._known.clear()
        self.waiting.read()
        self._read()

    def _read(self) -> None:
        view = self.view
        self.span, self._laid = span, _ = self._days(view)
        if not view.who:
            self.view = view = view._replace(who=self._first_people(span))
        self._against = conflicts(span, view, self.shell.words)
        self._show()
        if self.isVisible():
            self.ahead.start()

    def _days(self, view: View) -> tuple[CalendarSpan, list[Laid]]:
        """The days of a view, read unless they were since anything changed."""
        known = self._known.get((view.first, view.days))
        if known is None:
            span = self.shell.desk.calendar.span(view.first, view.days)
            known = self._known[view.first, view.days] = (span, laid_out(span, self.shell.words.zone))
        return known

    def _look_ahead(self) -> None:
        """Read the days before and behind, one after the other while nothing else is done: they are what is asked next."""
        for by in (1, -1):
            beside = self.view.moved(by)
            if (beside.first, beside.days) not in self._known:
                self._days(beside)
                self.ahead.start()
                return

    def _show(self) -> None:
        """Show what was read."""
        span, view, words = self.span, self.view, self.shell.words
        assert span is not None
        self.sheet = SheetMaker(span, self._laid, view, self.shell.desk.clock.now(), words).made()
        self.page.head.set_count(span_words(view, self.sheet.days, words))
        self.bar.show_view(view, span.people, shown_people(span, view), counts(span), len(self._against))
        self.grid.show_sheet(self.sheet.sheet)
        self._show_card()

    def _first_people(self, span: CalendarSpan) -> tuple[Who, ...]:
        """Whose week is seen first: of whoever is at the PC, else of who has most to do; in a wide window of two."""
        counted = counts(span)
        busiest = sorted((person.id for person in span.people), key=lambda one: -counted.get(one, 0))
        mine = [one for one in busiest if one == self.shell.desk.staff]
        many = TWO if self.shell.window.width() >= theme.px(WIDE) else 1
        return tuple(list(dict.fromkeys([*mine, *busiest]))[:many])

    def show_view(self, view: View) -> None:
        """Look at other days, or at somebody else's."""
        if view == self.view:
            return
        again = (view.first, view.days) != (self.view.first, self.view.days)
        self.view = view
        self._keep()
        if again or self.span is None:
            self._read()
        else:
            self._show()

    def step(self, by: int) -> None:
        """So many weeks or days on; 0 to today."""
        self.show_view(self.view.moved(by) if by else self.view._replace(day=self.shell.today))

    def choose_person(self, who: Who, more: bool = False) -> None:
        """Look at somebody's week, or with ``more`` at theirs beside those that are seen."""
        others = tuple(one for one in self.view.who if one != who) if more else ()
        leaves = more and who in self.view.who and bool(others)
        chosen = others if leaves else (*others, who)
        if not self.view.week:
            self._choose_column(who)
        self.show_view(self.view._replace(who=chosen))
        if self.span is not None:
            self._show()

    def _choose_column(self, who: Who) -> None:
        sheet = self.sheet
        column = next((n for n, place in enumerate(sheet.places if sheet else ()) if place.who == who), None)
        block = next((block for block in self.grid.sheet.blocks if block.column == column), None)
        if block is not None:
            self.grid.choose(block.visit)

    def next_conflict(self) -> None:
        """To the next visit against which something stands, whoever's it is."""
        if not self._against:
            return
        at = self._against.index(self.grid.current) if self.grid.current in self._against else -1
        self.show_visit(self._against[(at + 1) % len(self._against)])

    def show_visit(self, visit: int) -> None:
        """Go to a visit, whenever and whose it is.

        Raises:
            NotFound: it is no longer there.
        """
        found = self.shell.desk.calendar.visit(visit)
        if found is None:
            raise NotFound(translate("Visits", "That visit is no longer there."))
        day = self.shell.words.local(found.start).date()
        view = self.view if self.view.holds(day) else self.view._replace(day=day)
        if view.week and found.technician not in view.who:
            view = view._replace(who=(found.technician,))
        self.show_view(view)
        self.grid.choose(visit)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def visit(self, visit: int | None = None) -> CalendarVisit | None:
        """The visit that is chosen, or another that is seen."""
        wanted = self.grid.current if visit is None else visit
        return self.span.by_id.get(wanted or 0) if self.span else None

    def _spoken(self, block: Block) -> str:
        """All that is said of a visit in one line."""
        row, span, sheet = self.visit(block.visit), self.span, self.sheet
        if row is None or span is None or sheet is None:
            return block.title
        who = next((person.name for person in span.people if person.id == row.technician), "")
        day, words = sheet.places[block.column].day, self.shell.words
        return visit_words.told(row, block.look, span, who, day, words)

    def _show_card(self) -> None:
        self.card.show_visit(self.visit(), self.span)

    def _tick(self) -> None:
        """A minute passed: the line of now goes on, and a visit may have begun."""
        if self.span is not None and self.isVisible():
            self._show()

    # -- planning and moving ------------------------------------------------------------------------

    def plan_next(self) -> None:
        """Plan the chosen job at the first free time."""
        job = self.waiting.list.job()
        if job is None:
            self.shell.tell(translate("Calendar", "No job waits for a visit."))
        else:
            self._show_planned(self.changes.plan_first(job, self.view))

    def _drop(self, job: int, column: int, minute: int) -> None:
        """A job was dropped on the grid."""
        row = self.shell.desk.calendar.to_plan.get(job)
        if row is not None and self.sheet is not None:
            self._show_planned(self.changes.plan_at(row, self.sheet.places[column], minute))

    def _show_planned(self, visit: int | None) -> None:
        """Show the visit; the keyboard stays with what waits, as long as anything does."""
        if visit is not None:
            self.show_visit(visit)
            if self.waiting.list.records.rowCount():
                self.waiting.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, visit: int, before: int, after: int, minutes: int) -> None:
        row, sheet = self.visit(visit), self.sheet
        if row is not None and sheet is not None:
            self.changes.move(row, sheet.places[before], sheet.places[after], minutes)

    def _stretch(self, visit: int, later: int, longer: int) -> None:
        row = self.visit(visit)
        if row is not None:
            self.changes.stretch(row, later, longer)

    # -- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        view = self.view
        deeds = {
            Qt.Key.Key_PageUp: lambda: self.step(-1),
            Qt.Key.Key_PageDown: lambda: self.step(1),
            Qt.Key.Key_Home: lambda: self.step(0),
            Qt.Key.Key_D: lambda: self.show_view(view._replace(week=False, day=self._chosen_day())),
            Qt.Key.Key_W: lambda: self.show_view(view._replace(week=True)),
            Qt.Key.Key_N: self.plan_next,
            Qt.Key.Key_C: self.next_conflict,
        }
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _chosen_day(self) -> date:
        """The day of the chosen visit; else today where it is seen."""
        visit = self.visit()
        if visit is not None:
            return self.shell.words.local(visit.start).date()
        return self.shell.today if self.view.holds(self.shell.today) else self.view.day

    # -- what the window asks -----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.beat.start()
        self.ahead.start()
        if not self._placed:
            self._placed = True
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """Scroll to where it was left, else to shortly before now."""
        kept = self.shell.memory.get(KEPT)
        top = kept.get("top") if isinstance(kept, dict) else None
        if isinstance(top, int):
            self.grid.verticalScrollBar().setValue(self.grid.axis.y(top))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.beat.stop()
        self.ahead.stop()
        if self._placed:
            self._keep()

    def show_goal(self, goal: Goal) -> None:
        """``id`` is a visit; ``view`` a day: ``week 2026-11-16`` or ``day 2026-11-16``."""
        if goal.id is not None:
            self.show_visit(goal.id)
            return
        kind, _, day = goal.view.partition(" ")
        if day:
            self.show_view(self.view._replace(week=kind == "week", day=date.fromisoformat(day)))

    def goal(self) -> Goal | None:
        return Goal("calendar", view=f"{'week' if self.view.week else 'day'} {self.view.day.isoformat()}")

    def go_find(self) -> None:
        """What is looked for here waits for a visit."""
        self.waiting.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self) -> None:
        self.card.ask("move")

    def print_(self) -> None:
        day = self._chosen_day()
        self.shell.ask("preview", {"paper": "day_sheets", "number": self.shell.words.day(day)})

    def deeds(self) -> Sequence[Deed]:
        found = [
            Deed(translate("Calendar", "Plan in the first free slot"), "calendar-clock", self.plan_next),
            Deed(translate("Calendar", "To the next conflict"), "triangle-alert", self.next_conflict),
        ]
        if (visit := self.visit()) is not None and visit.open:
            found += [
                Deed(
                    translate("Calendar", "Move the visit…"),
                    "calendar-clock",
                    lambda: self.card.ask("move"),
                ),
                Deed(
                    translate("Calendar", "How the visit went…"),
                    "clipboard-check",
                    lambda: self.card.ask("record"),
                ),
            ]
        return found

    def parts(self) -> Sequence[QWidget]:
        return (self.page.head, self.bar, self.waiting, self.grid)
