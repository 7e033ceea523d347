"""Maintenance: plans by the month in which they fall due, and the one that is chosen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from helpdesk.domain.listing import ListQuery
from helpdesk.domain.plan_words import PLAN_VIEWS
from helpdesk.formats import capital
from helpdesk.services.cases.actions import AddNote
from helpdesk.services.field.contract_actions import RenewPlan, TakeOverContract, TellEnd, WriteRenewal
from helpdesk.services.field.plan_actions import EditPlan, OpenMaintenance
from helpdesk.services.field.plan_card_reader import PlanCard
from helpdesk.services.field.plan_list_reader import PlanItem
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import MoveVisit, PlanVisit
from helpdesk.texts import Text, translate
from ui import badges
from ui.outside import call
from ui.screens.maintenance.columns import columns, due_said
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.plan_parts import PlanParts
from ui.screens.shared.sources import Paged
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.bands import Bands
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.facts import Fact
from ui.widgets.page import ListPage
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable

LATE = translate("Plans", "Overdue")
NOTHING_DUE = translate("Plans", "Nothing falls due")
_PLAN_KEY = translate("PlanKeys", "N")


class MaintenanceScreen(ListScreen):
    """What falls due, and what is behind it."""

    kind: ClassVar[str] = "plan"
    about: ClassVar[frozenset[str]] = frozenset(
        {"plan", "reading", "visit", "job", "case", "unit", "product", "customer", "staff", "shop"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._view = "soon"
        words = shell.words
        table = RecordTable(
            self.source("soon", ""),
            words,
            name="maintenance",
            title=translate("Plans", "Maintenance plans"),
            memory=shell.memory,
            two_lines=True,
            sort="due",
            exportable=shell.may("export"),
        )
        table.setObjectName("maintenance")
        self.bands = Bands(table, lambda row: self._band(row), "due")
        card = RecordPage(
            words,
            icon="repeat",
            nothing=translate("Plans", "Choose a plan from the list."),
            compact=True,
        )
        card.followed.connect(self._follow)
        self.parts_of_plan = PlanParts(shell)
        self.parts_of_plan.read.connect(self._read_meter)
        self.parts_of_plan.rules.followed.connect(self._follow)
        card.add_section(self.parts_of_plan)
        self._shown: PlanCard | None = None
        page = ListPage(
            words,
            translate("Window", "Maintenance"),
            table,
            card,
            chips=Chips(words, [Chip(key, word) for key, word in PLAN_VIEWS.items()]),
            memory=shell.memory,
        )
        self._build_actions()
        self._build_rest()
        page.head.add_action(self.new)
        for action in (self.plan_visit, self.change):
            table.addAction(action)
        self.set_page(page, card)
        empty = Empty(
            words,
            "repeat",
            translate(
                "Plans",
                "No maintenance plan here. A plan is added to a unit, or begins with its installation.",
            ),
            translate("Plans", "Add a plan"),
        )
        empty.wanted.connect(self.new.trigger)
        table.set_empty(empty)

    def _build_actions(self) -> None:
        self.new = self.action(
            "new_plan", translate("Plans", "New plan"), "plus", lambda: self.shell.ask("pick_unit")
        )
        self.plan_visit = self.action(
            "plan_visit", translate("Plans", "Plan visit"), "calendar-clock", self._plan_visit
        )
        self.plan_visit.setShortcut(QKeySequence(self.shell.say(_PLAN_KEY)))
        self.plan_visit.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.plan_visit)
        self.move_visit = self.action(
            "move_visit", translate("Plans", "Move visit"), "calendar-clock", self._move_visit
        )
        self.note = self.action("plan_note", translate("Plans", "Note…"), "message-square", self._note)
        self.renew = self.action(
            "renew_plan",
            translate("Plans", "Renew…"),
            "repeat",
            lambda: self.shell.ask(RenewPlan, {"plan": self.identity}),
        )
        self.take_over = self.action(
            "take_over",
            translate("Plans", "Let the new owner take it over"),
            "user-round",
            lambda: self.shell.do(TakeOverContract(id=self.identity or 0)),
        )

    def _build_rest(self) -> None:
        """What stands in the menu."""
        ask, do = self.shell.ask, self.shell.do
        self.change = self.action("edit_plan", translate("Plans", "Edit…"), "pencil", self.edit)
        self.stop = self.action(
            "stop_plan",
            translate("Plans", "Stop the plan"),
            "ban",
            lambda: do(StopPlan(id=self.identity or 0)),
        )
        self.resume = self.action(
            "resume_plan",
            translate("Plans", "Let the plan go on"),
            "repeat",
            lambda: do(ResumePlan(id=self.identity or 0)),
        )
        self.let_go = self.action(
            "let_date_go", translate("Plans", "Let the next date go…"), "calendar-clock", self._let_go
        )
        self.reading = self.action(
            "new_reading", translate("Plans", "Write down a reading…"), "pencil", self._read_meter
        )
        self.open_now = self.action(
            "open_maintenance",
            translate("Plans", "Open the maintenance now"),
            "wrench",
            lambda: do(OpenMaintenance(id=self.identity or 0)),
        )
        self.show_customer = self.action(
            "show_customer", translate("Plans", "Show the customer"), "user-round", self._show_customer
        )
        self.show_case = self.action(
            "show_case", translate("Plans", "Show the case"), "wrench", self._show_case
        )
        self.print_schedule = self.action(
            "print_schedule", translate("Plans", "Print the schedule"), "printer", self.print_
        )
        self.letter = self.action(
            "renewal_letter", translate("Plans", "Letter about the end…"), "mail", self._letter
        )
        self.told = self.action(
            "tell_end",
            translate("Plans", "The customer was told of the end"),
            "check",
            lambda: do(TellEnd(id=self.identity or 0)),
        )
        self.history = self.action(
            "history",
            translate("Plans", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.delete = self.action(
            "delete",
            translate("Plans", "Delete"),
            "trash-2",
            lambda: do(DeletePlan(id=self.identity or 0)),
            right="delete",
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        self._view = view or "soon"
        query = ListQuery(text=text, filters=(self._view,))
        return Paged(columns(self.shell, lambda: self._view), self.shell.desk.maintenance, query)

    def _band(self, row: PlanItem) -> Text | str:
        """Under which heading a plan stands: overdue, or the month of its next date."""
        day = row.letter_on if self._view == "renew" else row.due
        if day is None:
            return NOTHING_DUE
        if day < self.shell.today:
            return LATE
        said = self.shell.words.month(day)
        return capital(said)

    def _count(self) -> None:
        super()._count()
        assert self.page.chips is not None
        counts = self.shell.desk.maintenance.counts()
        self.page.chips.set_counts(counts)
        whole = translate("Plans", "%n plan(s)", "", 1)(n=counts["all"])
        self.page.set_count(self.shell.say(whole))

    def show_card(self, identity: int) -> None:
        card = self._shown = self.shell.desk.plan_cards.get(identity)
        plan, reach, words = card.plan, card.reach, self.shell.words
        due = card.next[0].due.due if card.next else None
        aside, tone = due_said(self.shell, card)
        self.card.show_record(
            reach.customer or translate("Plans", "No owner"),
            number=words.say(translate("Plans", "Plan {number}")(number=f"Y{plan.id}")),
            mark=badges.plan(active=plan.active, contract=plan.contract, ended=card.ended),
            subtitle=plan.name,
            aside=aside if due else "",
            aside_tone=tone,
            facts=[
                Fact(
                    translate("Plans", "Unit"),
                    plain.joined(plan.unit_title, plan.serial),
                    link=("unit", plan.unit),
                    icon="plug",
                ),
                Fact(
                    translate("Plans", "Phone"),
                    words.phone(reach.phone) if reach.phone else "",
                    link=("phone", reach.phone),
                    icon="phone",
                ),
                Fact(translate("Plans", "Best hours"), reach.best_hours, icon="clock"),
            ],
        )
        self.parts_of_plan.show_card(card)
        self._offer(card)

    def _offer(self, card: PlanCard) -> None:
        plan, job = card.plan, card.job
        planned = bool(card.next) and card.next[0].visit == "planned"
        renewable = plan.contract and plan.end_on is not None and plan.renewed_by is None and plan.active
        primary = self.move_visit if planned else self.plan_visit if plan.active and card.next else None
        if plan.sold_on:
            primary = self.take_over
        self.plan_visit.setEnabled(primary is self.plan_visit)
        plain_ones = [*([self.renew] if renewable else []), self.note]
        rest = [
            self.change,
            *([self.show_customer] if card.reach.owner else []),
            *([self.show_case] if job else [self.open_now] if card.next else []),
            self.reading,
            *([self.let_go] if card.next else []),
            self.print_schedule,
            *(
                [self.letter, self.told]
                if renewable and plan.told_on is None
                else [self.letter]
                if renewable
                else []
            ),
            self.stop if plan.active else self.resume,
            self.history,
            self.delete,
        ]
        self.card.set_actions(primary, plain_ones, rest)

    def _follow(self, link: tuple[str, object]) -> None:
        kind, what = link
        if kind == "phone":
            call(self.shell, str(what))
        elif isinstance(what, int):
            self.shell.go(kind, what)

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask(EditPlan, {"plan": self.identity})

    def _job(self) -> int | None:
        """The plan's open job; one is opened where there is none, since a visit is for a job."""
        if self._shown is None or self.identity is None:
            return None
        if self._shown.job is None and self.shell.do(OpenMaintenance(id=self.identity)) is None:
            return None
        job = self.shell.desk.plan_cards.get(self.identity).job
        return job.id if job else None

    def _plan_visit(self) -> None:
        job = self._job()
        if job is not None:
            self.shell.ask(PlanVisit, {"job": job})

    def _move_visit(self) -> None:
        if self._shown is not None and self._shown.job is not None:
            self.shell.ask(MoveVisit, {"job": self._shown.job.id})

    def _note(self) -> None:
        """A note in the case that is open for the plan; where none is, among those of its unit."""
        if self._shown is None:
            return
        if self._shown.job is not None:
            self.shell.ask(AddNote, {"case": self._shown.job.case})
            return
        self.shell.ask("unit", {"unit": self._shown.plan.unit})

    def _show_case(self) -> None:
        if self._shown is not None and self._shown.job is not None:
            self.shell.go("case", self._shown.job.case)

    def _show_customer(self) -> None:
        if self._shown is not None and self._shown.reach.owner is not None:
            self.shell.go("customer", self._shown.reach.owner)

    def _let_go(self) -> None:
        if self._shown is not None and self._shown.next:
            counted = self._shown.next[0].due.open.counted
            self.shell.ask(LetDateGo, {"plan": self.identity, "counted_on": counted})

    def _read_meter(self) -> None:
        if self._shown is not None:
            plan = self._shown.plan
            self.shell.ask(AddReading, {"unit": plan.unit, "measure": self._shown.measure})

    def _letter(self) -> None:
        """Write the letter down, which tells the customer of the end, and show it."""
        outcome = self.shell.do(WriteRenewal(id=self.identity or 0), again=self._letter)
        if outcome is not None:
            self.shell.ask("preview", {"document": outcome.id})

    def print_(self) -> None:
        if self._shown is not None:
            self.shell.ask("preview", {"paper": "schedule", "number": f"U{self._shown.plan.unit}"})
