"""Cases: the list with its saved views, the board by state, and the page of one case beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.cases.views import VIEWS, view_of
from helpdesk.texts import Text, translate
from ui import listing, theme
from ui.screens.cases.case_page import CasePane
from ui.screens.cases.steps import steps_for
from ui.screens.shared.case_list import case_source, filter_of, lanes
from ui.screens.shared.screen import Screen
from ui.shell import Deed, Goal, Shell
from ui.widgets.board import Board
from ui.widgets.button import Button
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage, Page
from ui.widgets.records import RecordTable

BOARD = "board"


class CasesScreen(Screen):
    """List and page, or the board; both show the same cases."""

    about: ClassVar[frozenset[str]] = frozenset({"case", "customer", "unit", "product", "staff"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view = "open"
        self._text = ""
        self._shown: int | None = None
        self.pane = CasePane(shell)
        self.pane.setObjectName("case_page")
        self._build_list()
        self._build_board()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.board_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.lead = self.table
        self._count()

    # -- building -----------------------------------------------------------------------------------

    def _build_list(self) -> None:
        shell = self.shell
        self.table = RecordTable(
            case_source(shell, self.view),
            shell.words,
            name="cases",
            title=translate("Cases", "Cases"),
            memory=shell.memory,
            two_lines=True,
            sort="id",
            descending=True,
            exportable=True,
        )
        self.table.export_wanted.connect(lambda: listing.export(shell, self.table))
        self.table.setObjectName("cases")
        empty = Empty(
            shell.words,
            "wrench",
            translate("Cases", "No case belongs here now. Receive a unit to begin one."),
            translate("Cases", "Receive unit"),
        )
        empty.wanted.connect(lambda: shell.ask("intake"))
        self.table.set_empty(empty)
        for name, text, icon, slot in (
            ("plan", translate("Cases", "Plan next…"), "calendar-clock", self._plan),
            ("note", translate("Cases", "Note…"), "message-square", self._note),
            ("receipt", translate("Cases", "Print receipt"), "printer", self.print_),
        ):
            act = self._command(text, icon, slot)
            act.setObjectName(f"row_{name}")
            self.table.addAction(act)
        self.chips = Chips(shell.words, [Chip(view.key, view.word) for view in VIEWS])
        self.list = ListPage(
            shell.words,
            translate("Cases", "Cases"),
            self.table,
            self.pane,
            chips=self.chips,
            memory=shell.memory,
        )
        self._add_head(self.list, to_board=True)
        self.table.chosen.connect(self._chosen)
        self.chips.chosen.connect(self.show_view)
        self.list.find_wanted.connect(self._find)

    def _build_board(self) -> None:
        shell = self.shell
        self.board = Board(shell.words, translate("Cases", "Open cases by state"))
        self.board.setObjectName("board")
        self.board.opened.connect(lambda case: shell.go("case", case))
        self.board.all_wanted.connect(lambda state: self.show_view(f"state:{state}"))
        self.board_page = Page(shell.words, translate("Cases", "Cases"))
        self._add_head(self.board_page, to_board=False)
        self.board_page.add(self.board, 1)

    def _add_head(self, page: ListPage | Page, *, to_board: bool) -> None:
        shell, head = self.shell, page.head
        if to_board:
            self.people = Button(shell.say(translate("Cases", "Technician")), "user-round")
            self.people.setObjectName("technicians")
            self.people.setMenu(QMenu(self.people))
            self.people.menu().aboutToShow.connect(self._fill_people)
            head.actions_row.addWidget(self.people)
            other = self._command(translate("Cases", "Board"), "columns-3", lambda: self.show_board(True))
        else:
            other = self._command(translate("Cases", "List"), "list-filter", lambda: self.show_board(False))
        head.add_action(other).setObjectName("to_board" if to_board else "to_list")
        receive = self._command(
            translate("Cases", "Receive unit"), "package-plus", lambda: shell.ask("intake")
        )
        receive.setToolTip(shell.say(translate("Cases", "Receive a unit (Ctrl+N)")))
        head.add_action(receive, primary=True).setObjectName("receive")

    def _plan(self) -> None:
        if self._shown is not None:
            self.shell.ask(PlanNext, {"case": self._shown})

    def _note(self) -> None:
        if self._shown is not None:
            self.shell.ask(AddNote, {"case": self._shown, "kind": "note"})

    def _command(self, text: Text, icon: str, slot: object) -> QAction:
        action = QAction(self.shell.say(text), self)
        theme.give_icon(action, icon)
        action.triggered.connect(slot)
        return action

    def _fill_people(self) -> None:
        menu = self.people.menu()
        menu.clear()
        for person in self.shell.desk.shop.staff():
            action = menu.addAction(person.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self.view == f"technician:{person.id}")
            action.triggered.connect(lambda _=False, key=f"technician:{person.id}": self.show_view(key))

    # -- showing ------------------------------------------------------------------------------------

    def reload(self) -> None:
        self.table.reload()
        self._count()
        if self.stack.currentWidget() is self.board_page:
            self.board.set_lanes(lanes(self.shell))
        self._show_case(self._shown)

    def show_view(self, view: str) -> None:
        """Show a saved view, or the cases of a technician (``technician:3``) or state (``state:ready``)."""
        self.view = view
        self.chips.set_view(view)
        self.stack.setCurrentWidget(self.list)
        self.list.split.show_list()
        self._apply()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, text: str) -> None:
        self._text = text
        self._apply()

    def _apply(self) -> None:
        self.table.set_source(case_source(self.shell, self.view, self._text))
        self._name_people()
        self._count()

    def _name_people(self) -> None:
        kind, _, identity = self.view.partition(":")
        names = {str(person.id): person.name for person in self.shell.desk.shop.staff(everybody=True)}
        chosen = names.get(identity, "") if kind == "technician" else ""
        self.people.setText((chosen or self.shell.say(translate("Cases", "Technician"))).replace("&", "&&"))
        self.people.updateGeometry()

    def _count(self) -> None:
        cases = self.shell.desk.cases
        for view in VIEWS:
            if view.open_only:
                found = cases.count(ListQuery(filters=(filter_of(self.shell, view.key),)))
                self.chips.set_count(view.key, found or None)
        source = self.table.records.source
        self.list.set_count(source.count() if view_of(self.view)[0].open_only or self._text else None)
        self.board_page.head.set_count(sum(cases.by_state().values()))

    def _chosen(self, case: int | None) -> None:
        shown = case is not None and case == self._shown
        if not shown and (case is not None or self.table.records.rowCount() == 0):
            self._show_case(case)

    def _show_case(self, case: int | None) -> None:
        try:
            self.pane.show_case(case)
            self._shown = case
        except NotFound:
            self._shown = None
            self.pane.show_case(None)
            # Where it stood stands another now: who deletes one after the other goes on.
            self.table.choose_near()

    def show_board(self, on: bool) -> None:
        """The board by state, or the list again."""
        if on:
            self.board.set_lanes(lanes(self.shell))
            self.stack.setCurrentWidget(self.board_page)
            self.board.take_focus()
        else:
            self.stack.setCurrentWidget(self.list)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- ways ---------------------------------------------------------------------------------------

    def show_goal(self, goal: Goal) -> None:
        if goal.view == BOARD:
            self.show_board(True)
        elif goal.view and goal.id is None:
            self.show_view(goal.view)
        if goal.id is None:
            return
        case = self.shell.desk.cases.job(goal.id).case if goal.kind == "job" else goal.id
        self.pane.chosen = None
        self.pane.show_case(case, goal.id if goal.kind == "job" else None)
        # Before the row is chosen, so that the page is not made twice.
        self._shown = case
        self.stack.setCurrentWidget(self.list)
        if not self.table.choose(case, pages=0) and not self._widen_for(case):
            self.table.clearSelection()
        self.list.split.show_record()
        if goal.kind == "job":
            self.pane.show_chosen()

    def _widen_for(self, case: int) -> bool:
        """What narrows the list gives way to the case that one comes for, such as one just received."""
        if self.view == "open" and not self._text:
            return False
        self.view, self._text = "open", ""
        with QSignalBlocker(self.list.find_line):
            self.list.find_line.clear()
        self.chips.set_view(self.view)
        self._apply()
        return self.table.choose(case, pages=0)

    def goal(self) -> Goal | None:
        if self.stack.currentWidget() is self.board_page:
            return Goal("cases", view=BOARD)
        return Goal("case", self._shown) if self._shown is not None else Goal("cases", view=self.view)

    def go_find(self) -> None:
        self.show_board(False)
        self.list.go_find()

    def deeds(self) -> Sequence[Deed]:
        """The steps of the shown case's first job that has any."""
        if self.pane.case is None:
            return ()
        offered = (steps_for(self.shell, job) for job in self.pane.case.jobs)
        steps = next((steps for steps in offered if steps), [])
        plan = Deed(translate("Cases", "Plan next…"), "calendar-clock", self._plan)
        note = Deed(translate("Cases", "Note…"), "message-square", self._note)
        return [*(Deed(step.text, step.icon, step.run) for step in steps), plan, note]

    def edit(self) -> None:
        self.pane.mend_intake()

    def print_(self) -> None:
        self.pane.print_receipt()
