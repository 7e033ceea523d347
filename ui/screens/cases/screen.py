"""Cases: the list with its saved views, the board by state, and the page of one case beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.workflows.kinds import state_of
from helpdesk.errors import NotFound
from helpdesk.services.cases.actions import AddNote, DeleteCase, PlanNext
from helpdesk.services.cases.views import VIEWS, view_of
from helpdesk.texts import Text, translate
from ui import listing, theme
from ui.screens.cases.board_ways import ways_of
from ui.screens.cases.case_filters import CaseFilters
from ui.screens.cases.case_page import CasePane
from ui.screens.cases.solutions_part import helping_deeds
from ui.screens.shared.case_list import Narrowing, case_source, filter_of, lanes
from ui.screens.shared.chosen_rows import add_assign, add_delete, add_labels
from ui.screens.shared.screen import Screen
from ui.shell import Deed, Goal, Shell
from ui.widgets.board import Board
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage
from ui.widgets.records import RecordTable
from ui.widgets.spoken import announce

BOARD = "board"
KEPT_BOARD = "cases/board"
BOARD_WORD, LIST_WORD = translate("Cases", "Board"), translate("Cases", "List")


class CasesScreen(Screen):
    """List and page, or the board; both show the same cases."""

    about: ClassVar[frozenset[str]] = frozenset(
        {
            "guidance",
            "money",
            "part",
            "case",
            "customer",
            "unit",
            "product",
            "visit",
            "supplier",
            "staff",
            "solution",
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view = "open"
        self._text = ""
        self._shown: int | None = None
        self._gone: int | None = None
        """What was shown when it was taken out: it is shown again when it comes back."""
        self.pane = CasePane(shell)
        self.pane.setObjectName("case_page")
        self.filters = CaseFilters(shell)
        self.filters.changed.connect(self._apply)
        self._build_list()
        self._build_board()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.lead = self.table
        self._restore()

    def _restore(self) -> None:
        """As the screen was left: its view, its filters, list or board."""
        self.list.restore_view()
        self.view = self.chips.view()
        self._apply()
        if self.shell.memory.get(KEPT_BOARD):
            self._turn_to(board=True)

    # -- building -----------------------------------------------------------------------------------

    def _build_list(self) -> None:
        shell = self.shell
        self.table = RecordTable(
            case_source(shell, self.narrowing()),
            shell.words,
            name="cases",
            title=translate("Cases", "Cases"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            sort="id",
            descending=True,
            exportable=self.shell.may("export"),
        )
        self.table.export_wanted.connect(
            lambda some: listing.export(shell, self.table, self.table.chosen_rows() if some else None)
        )
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
        add_assign(shell, self.table, self._assigning)
        add_labels(shell, self.table, str)
        add_delete(
            shell, self.table, lambda case: DeleteCase(id=case), lambda case: shell.ask("delete_case", case)
        )
        self.chips = Chips(shell.words, [Chip(view.key, view.word) for view in VIEWS])
        self.list = ListPage(
            shell.words,
            translate("Cases", "Cases"),
            self.table,
            self.pane,
            chips=self.chips,
            memory=shell.memory,
        )
        self._add_head(self.list)
        self.table.chosen.connect(self._chosen)
        self.pane.lead_from(self.table)
        self.chips.chosen.connect(self._take_view)
        self.list.find_wanted.connect(self._find)
        self.list.widened.connect(lambda: self.filters.choose(0, 0))

    def _build_board(self) -> None:
        shell = self.shell
        self.board = Board(shell.words, translate("Cases", "Open cases by state"))
        self.board.setObjectName("board")
        self.board.opened.connect(lambda case: shell.go("case", case))
        self.board.all_wanted.connect(lambda state: self.show_view(f"state:{state}"))
        self.board.ways = lambda case: ways_of(shell, case)
        self.list.faces.addWidget(self.board)

    def _add_head(self, page: ListPage) -> None:
        shell, head = self.shell, page.head
        for button in (self.filters.people, self.filters.waits):
            head.actions_row.addWidget(button)
        self.turn = self._command(BOARD_WORD, "columns-3", lambda: self.show_board(not self.on_board))
        head.add_action(self.turn).setObjectName("to_board")
        receive = self._command(
            translate("Cases", "Receive unit"), "package-plus", lambda: shell.ask("intake")
        )
        receive.setToolTip(shell.say(translate("Cases", "Receive a unit (Ctrl+N)")))
        head.add_action(receive, primary=True).setObjectName("receive")

    def _assigning(self, cases: list[int], technician: int | None) -> list[Action]:
        """Who does the unfinished jobs of these cases."""
        from helpdesk.services.workshop.repair_actions import AssignTechnician

        reader = self.shell.desk.cases
        return [
            AssignTechnician(job=job.id, technician=technician)
            for case in cases
            for job in reader.get(case).jobs
            if reader.offered(AssignTechnician, job)
        ]

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

    # -- showing ------------------------------------------------------------------------------------

    @property
    def on_board(self) -> bool:
        """Whether the board is shown."""
        return self.list.faces.currentWidget() is self.board

    def narrowing(self) -> Narrowing:
        """What narrows list and board."""
        return Narrowing(self.view, self._text, self.filters.technician, self.filters.days)

    def reload(self) -> None:
        self.table.reload()
        self._count()
        self._fill_board()
        if self._gone is not None and self.table.choose(self._gone, pages=0):
            self._show_case(self._gone)
            self._gone = None
        else:
            self._show_case(self._shown)

    def show_view(self, view: str) -> None:
        """Show the list of a saved view, or of the cases in a state (``state:ready``)."""
        self._turn_to(board=False)
        self.list.split.show_list()
        self._take_view(view)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_view(self, view: str) -> None:
        self.view = view
        self.chips.set_view(view)
        if not view_of(view)[0].open_only:
            # The board has open cases alone.
            self._turn_to(board=False)
        self._apply()

    def _find(self, text: str) -> None:
        self._text = text
        self._apply()

    def _apply(self) -> None:
        kind, _, state = self.view.partition(":")
        of_state = self.shell.say(state_of(state).word) if kind == "state" else ""
        self.list.also_narrowed = ", ".join(part for part in (of_state, self.filters.words()) if part)
        self.table.set_source(case_source(self.shell, self.narrowing()))
        self._fill_board()
        self._count()

    def _fill_board(self) -> None:
        if self.on_board:
            self.board.set_lanes(lanes(self.shell, self.narrowing()))

    def _count(self) -> None:
        cases = self.shell.desk.cases
        asked = {
            view.key: ListQuery(filters=(filter_of(self.shell, view.key),))
            for view in VIEWS
            if view.open_only
        }
        self.chips.set_counts({key: cases.counted(query) or None for key, query in asked.items()})
        count = self.table.records.source.count() if self.narrowing().counted else None
        self.list.set_count(count)
        self.table.tell_whole(count)

    def _chosen(self, case: int | None) -> None:
        shown = case is not None and case == self._shown
        if not shown and (case is not None or self.table.records.rowCount() == 0):
            self._show_case(case)

    def _show_case(self, case: int | None) -> None:
        try:
            self.pane.show_case(case)
            self._shown = case
        except NotFound:
            self._gone, self._shown = case, None
            self.pane.show_case(None)
            # Where it stood stands another now: who deletes one after the other goes on.
            self.table.choose_near()

    def show_board(self, on: bool) -> None:
        """The board by state, or the list again; both with what narrows them."""
        if on and (":" in self.view or not view_of(self.view)[0].open_only):
            self._take_view("open")
        self._turn_to(board=on)
        self.take_focus()

    def _turn_to(self, *, board: bool) -> None:
        """Show the one or the other; the button leads to the other one."""
        self.list.split.show_list()
        self.list.faces.setCurrentWidget(self.board if board else self.list.split)
        self.turn.setText(self.shell.say(LIST_WORD if board else BOARD_WORD))
        theme.give_icon(self.turn, "list-filter" if board else "columns-3")
        self.shell.memory.set(KEPT_BOARD, board)
        self._fill_board()

    def take_focus(self) -> None:
        if self.on_board:
            self.board.take_focus()
        else:
            super().take_focus()

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
        self._turn_to(board=False)
        if not self.table.choose(case, pages=0) and not self._widen_for(case):
            self.table.choose_none()
            # There is no row to be heard.
            announce(self.table, self.pane.heard())
        self.list.split.show_record()
        if goal.kind == "job":
            self.pane.show_chosen()

    def _widen_for(self, case: int) -> bool:
        """What narrows the list gives way to the case that one comes for, such as one just received."""
        if self.narrowing() == Narrowing():
            return False
        if not self.table.records.reaches(case_source(self.shell, Narrowing()), case):
            return False
        self.view, self._text = "open", ""
        self.filters.show(0, 0)
        with QSignalBlocker(self.list.find_line):
            self.list.find_line.clear()
        self.chips.set_view(self.view)
        self._apply()
        return self.table.choose(case, pages=0)

    def show_something(self) -> None:
        if self._shown is None and not self.on_board:
            self.table.choose_first()

    def goal(self) -> Goal | None:
        if self.on_board:
            return Goal("cases", view=BOARD)
        return Goal("case", self._shown) if self._shown is not None else Goal("cases", view=self.view)

    def parts(self) -> Sequence[QWidget]:
        return self.list.parts()

    def go_find(self) -> None:
        if self.on_board:
            self.list.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.go_find()

    def deeds(self) -> Sequence[Deed]:
        """The steps of the job that the page's own button is about, of each other one what that has none of."""
        if self.pane.case is None:
            return ()
        steps = self.pane.steps()
        plan = Deed(translate("Cases", "Plan next…"), "calendar-clock", self._plan)
        note = Deed(translate("Cases", "Note…"), "message-square", self._note)
        done = [Deed(step.text, step.icon, step.run, step.also) for step in steps]
        return [*done, *helping_deeds(self.shell, self.pane.case.jobs), plan, note]

    def edit(self) -> None:
        self.pane.mend_intake()

    def print_(self) -> None:
        self.pane.print_receipt()
