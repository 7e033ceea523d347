"""Calls: the queue in the order to call, and the call that is made now; each saved call leads to the next."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QMenu

from helpdesk.domain.call_words import OUTCOMES_OF_CALLS, standing
from helpdesk.domain.listing import ListQuery
from helpdesk.formats import Words
from helpdesk.services.calls.actions import AssignCalls, PlanCall, RemoveAttempt, WithdrawCall
from helpdesk.services.calls.rows import CallCard, CallRow
from helpdesk.services.calls.views import VIEWS
from helpdesk.texts import Text, translate
from ui.screens.calls import call_facts
from ui.screens.calls.call_page import CallPage
from ui.screens.shared.chosen_rows import add_action
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.sources import Paged
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage
from ui.widgets.records import RecordTable

QUEUE = 380
"""How wide the queue is: the call has the room."""
COUNTED = ("to_call", "today", "late", "mine", "team")
"""Views whose number asks for something."""


class CallsScreen(ListScreen):
    """Who is to be called, and the call."""

    kind: ClassVar[str] = "call"
    about: ClassVar[frozenset[str]] = frozenset(
        {"call", "customer", "case", "unit", "product", "survey", "staff", "shop"}
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = RecordTable(
            self.source("to_call", ""),
            words,
            name="calls",
            title=translate("CallPage", "Calls"),
            memory=shell.memory,
            two_lines=True,
            multi=True,
            exportable=shell.may("export"),
        )
        table.setObjectName("calls")
        self.call_page = CallPage(shell)
        self.call_page.saving.connect(self._remember_next)
        self.call_page.saved.connect(self._next)
        page = ListPage(
            words,
            translate("CallPage", "Calls"),
            table,
            self.call_page,
            chips=Chips(words, [Chip(view.key, view.word) for view in VIEWS]),
            memory=shell.memory,
        )
        page.split.first = QUEUE
        self.shares = plain.label("", "secondary")
        self.shares.setObjectName("shares")
        page.head.actions_row.addWidget(self.shares)
        self._next_id: int | None = None
        self._saving = False
        self._build_ways()
        self._build_deeds()
        page.head.add_action(self.print_list)
        for action in (self.show_customer, self.show_case, self.withdraw):
            table.addAction(action)
        self._add_assign(table)
        self.set_page(page, self.call_page)
        self._set_empty()

    def _set_empty(self) -> None:
        said = translate(
            "CallPage",
            "Nobody is to be called. Calls fall due by themselves some days after a unit was handed back, or are "
            "planned from a customer's or a case's menu.",
        )
        self.table.set_empty(Empty(self.shell.words, "phone", said))

    def _build_ways(self) -> None:
        """What is shown, printed or opened elsewhere."""
        ask = self.shell.ask
        self.print_list = self.action(
            "print_calls", translate("CallPage", "Print list"), "printer", self._print_day
        )
        self.print_list.setToolTip(self.shell.say(translate("CallPage", "Print the day's calls (Ctrl+P)")))
        self.show_customer = self.action(
            "show_customer",
            translate("CallPage", "Show the customer"),
            "user-round",
            lambda: self._go("customer", self._card().call.customer),
        )
        self.show_case = self.action(
            "show_case",
            translate("CallPage", "Show the case"),
            "wrench",
            lambda: self._go("case", call_facts.case_of(self._card())),
        )
        self.receive = self.action(
            "receive",
            translate("CallPage", "Receive unit…"),
            "package-plus",
            lambda: ask("intake", {"customer": self._card().call.customer}),
        )
        self.coaching = self.action(
            "coaching",
            translate("CallPage", "Coaching sheets…"),
            "message-circle-question-mark",
            lambda: ask("coaching", {"call": self.identity}),
        )
        self.history = self.action(
            "history",
            translate("CallPage", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )

    def _build_deeds(self) -> None:
        """What is done with the call."""
        ask = self.shell.ask
        self.take = self.action("take_call", translate("CallPage", "I call"), "user-round", self._take)
        self.write = self.action(
            "write_customer",
            translate("CallPage", "Write…"),
            "send",
            lambda: call_facts.write(self.shell, self._card(), unreached=False),
        )
        self.turn = self.action(
            "turn_screen",
            translate("CallPage", "Turn the screen to the customer…"),
            "message-circle-question-mark",
            lambda: ask("customer_survey", {"case": call_facts.case_of(self._card())}),
        )
        self.again = self.action(
            "plan_call",
            translate("CallPage", "Plan another call…"),
            "calendar-clock",
            lambda: ask(PlanCall, {"customer": self._card().call.customer}),
        )
        self.withdraw = self.action(
            "withdraw_call",
            translate("CallPage", "Withdraw…"),
            "ban",
            lambda: ask(WithdrawCall, {"call": self.identity}),
        )
        self.take_out = self.action(
            "remove_attempt",
            translate("CallPage", "Take out the last attempt"),
            "undo-2",
            lambda: self.shell.do(RemoveAttempt(call=self._card().call.id)),
        )

    def _add_assign(self, table: RecordTable) -> None:
        """Give all chosen calls to somebody, or back to the team."""
        act = add_action(self.shell, table, "assign_calls", translate("CallPage", "Assign to"), "user-round")
        menu = QMenu(table)
        act.setMenu(menu)

        def fill() -> None:
            menu.clear()
            for person in self.shell.desk.shop.staff():
                entry = menu.addAction(person.name.replace("&", "&&"))
                entry.triggered.connect(partial(self.assign, person.id))
            menu.addSeparator()
            team = menu.addAction(self.shell.say(translate("CallPage", "The team")))
            team.triggered.connect(partial(self.assign, None))

        menu.aboutToShow.connect(fill)

    def assign(self, who: int | None, *_: object) -> None:
        """Give the chosen calls to somebody."""
        calls = tuple(self.table.chosen_ids())
        if calls:
            self.shell.do(AssignCalls(calls=calls, caller=who))

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        staff = self.shell.desk.staff or 0
        filters = (f"mine:{staff}" if view == "mine" else view,)
        return Paged(columns(self.shell), self.shell.desk.calls, ListQuery(text=text, filters=filters))

    def _count(self) -> None:
        super()._count()
        calls, staff = self.shell.desk.calls, self.shell.desk.staff or 0
        assert self.page.chips is not None
        for view in VIEWS:
            if view.key in COUNTED:
                told = f"mine:{staff}" if view.key == "mine" else view.key
                self.page.chips.set_count(view.key, calls.count(ListQuery(filters=(told,))))
        self.shares.setText(self._shares())

    def _shares(self) -> str:
        """Whose today's calls are, and how many were tried today."""
        words = self.shell.words
        shares = self.shell.desk.calls.shares()
        said: list[str] = []
        for share in shares:
            name = share.name.split(" ")[0] if share.staff is not None else translate("CallPage", "Team")
            if share.today:
                said.append(f"{words.say(name)} {share.today}")
        if said:
            said = [words.say(translate("CallPage", "Today: {shares}")(shares=plain.joined(*said)))]
        made = sum(share.made for share in shares)
        if made:
            said.append(words.say(translate("CallPage", "%n tried today", "", 1)(n=made)))
        return plain.joined(*said)

    def show_card(self, identity: int) -> None:
        card = self.call_page.show_call(identity)
        waits = card.call.state == "open"
        self.show_case.setEnabled(call_facts.case_of(card) is not None)
        self.withdraw.setEnabled(waits or card.call.state == "not_reached")
        self.coaching.setEnabled(card.call.tries > 0)
        self.take_out.setEnabled(bool(card.attempts) and card.call.state != "withdrawn")
        own = [self.take] if waits and card.call.caller != self.shell.desk.staff else []
        asked = call_facts.case_of(card) is not None and self.call_page.objection is None
        turn = [self.turn] if asked else []
        rest = [
            self.show_case,
            self.write,
            *turn,
            self.receive,
            self.again,
            self.withdraw,
            self.take_out,
            self.coaching,
            self.history,
        ]
        self.card.set_actions(None, [self.show_customer], [*own, *rest])

    # -- doing --------------------------------------------------------------------------------------

    def _card(self) -> CallCard:
        assert self.call_page.card is not None
        return self.call_page.card

    def _go(self, kind: str, identity: int | None) -> None:
        if self.call_page.card is not None and identity is not None:
            self.shell.go(kind, identity)

    def _take(self) -> None:
        if self.identity is not None:
            self.shell.do(AssignCalls(calls=(self.identity,), caller=self.shell.desk.staff))

    def _remember_next(self, saving: bool) -> None:
        """The call below the one that is being saved: when that is gone or moves, one goes on there."""
        self._saving = saving
        if not saving:
            return
        model = self.table.records
        ids = [model.id_at(place) for place in range(model.rowCount())]
        place = ids.index(self.identity) if self.identity in ids else -1
        self._next_id = next(iter([*ids[place + 1 :], *reversed(ids[: max(place, 0)])]), None)

    def _show_again(self, identity: int) -> None:
        # What was just saved gives way to the next call at once.
        if not self._saving:
            super()._show_again(identity)

    def _next(self) -> None:
        """Go on with the next call, without the mouse."""
        self.table.clearSelection()
        if self._next_id is None or not self.table.choose(self._next_id, pages=0):
            self.table.choose_first()
        if not self.call_page.take_focus():
            self.table.setFocus()

    def _print_day(self) -> None:
        self.shell.ask("preview", {"paper": "call_list", "number": self.words_of_day()})

    def words_of_day(self) -> str:
        """Today as it is written here."""
        return self.shell.words.day(self.shell.today)

    def print_(self) -> None:
        self._print_day()


def columns(shell: Shell) -> tuple[Column, ...]:
    """Who and why; when, and which attempt it is; then what suits the customer, where there is room."""
    return (
        Column(
            "customer_name",
            translate("CallPage", "Customer, reason"),
            width=200,
            stretch=True,
            cell=lambda row, words: Cell(row.customer_name, _why(row, words), strong=True),
            out=(
                Out(translate("CallPage", "Customer"), lambda row, _: row.customer_name),
                Out(translate("CallPage", "Reason"), _why),
                Out(translate("CallPage", "Phone"), lambda row, words: words.phone(row.phone or "")),
            ),
        ),
        Column(
            "next_at",
            translate("CallPage", "When, attempt"),
            width=112,
            align="right",
            stays=True,
            cell=lambda row, words: _when(shell, row, words),
            out=(
                Out(
                    translate("CallPage", "Next attempt"),
                    lambda row, words: words.moment(row.next_at) if _waits(shell, row) else "",
                ),
                Out(translate("CallPage", "Attempts"), lambda row, _: str(row.tries)),
                Out(
                    translate("CallPage", "Called"),
                    lambda row, words: words.moment(row.called_at) if row.called_at else "",
                ),
                Out(translate("CallPage", "State"), lambda row, _: _stands(shell, row)),
            ),
        ),
        Column("best_hours", translate("CallPage", "Best hours"), width=120, shown=False),
        Column("caller_name", translate("CallPage", "Caller"), width=120, shown=False),
        Column(
            "due_on", translate("CallPage", "Due"), shown=False, cell=lambda row, words: words.day(row.due_on)
        ),
        Column("number", translate("CallPage", "Number"), shown=False),
    )


def _why(row: CallRow, words: Words) -> str:
    """The reasons and what the first one is about."""
    why = plain.joined(*(words.say(reason) for reason in row.reasons))
    about = row.job_number or row.what
    return plain.joined(why, about, by=" ")


def _waits(shell: Shell, row: CallRow) -> bool:
    """Whether another attempt is to be made."""
    return row.state == "open" and row.next_at is not None and not row.given_up(shell.today)


def _stands(shell: Shell, row: CallRow) -> Text:
    """How a call ended, or how it stands."""
    return OUTCOMES_OF_CALLS.get(row.outcome or "", standing(row.state, row.expires_on, shell.today))


def _when(shell: Shell, row: CallRow, words: Words) -> Cell:
    """The hour of an attempt today, the day of another; below it which attempt it is."""
    tries = translate("CallPage", "{number} of {most}")
    most = shell.desk.settings["calls.tries"]
    if row.next_at is None or not _waits(shell, row):
        return Cell(
            _stands(shell, row), words.day(words.local(row.called_at).date()) if row.called_at else ""
        )
    local = words.local(row.next_at)
    number = min(row.tries + 1, most)
    second = words.say(tries(number=number, most=most)) if row.tries else words.say(_FIRST)
    if local.date() == shell.today:
        return Cell(f"{local:%H:%M}", second)
    late = local.date() < shell.today
    return Cell(words.day_short(local.date()), second, ink="late" if late else "")


_FIRST = translate("CallPage", "first attempt")
