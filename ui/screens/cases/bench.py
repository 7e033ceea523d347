"""Knows the bench on a job's card: parts quoted and put in, minutes, stopwatch, and what it comes to.

Everything is edited where it stands; every change is an action. A change makes the bench anew: what is
half typed in its last row goes over by its draft.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.domain.stock import price_doubts
from helpdesk.domain.stock_words import PRICE_DOUBTS
from helpdesk.domain.workflows.kinds import free, workflow_of
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.quote_reader import QuoteLineRow
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import PartRow, RunningClock
from helpdesk.services.stock.needs_reader import why_waiting
from helpdesk.services.stock.rows import NeedRow
from helpdesk.services.workshop.part_wish_actions import DropNeed
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    EditPart,
    RemovePart,
    TakeQuoted,
)
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.cases.amounts import above_words, standing_words, tax_of
from ui.screens.cases.bench_row import COLUMNS, LastRow, draft_key
from ui.screens.cases.bench_time import BenchTime, when_left
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Line, MoneyLine, NumberLine
from ui.widgets.section import rule

AT_THE_BENCH = AddPart.step.name
"""The step that needs no button where the bench is shown."""


def bench_shown(shell: Shell, job: JobRow, clock: RunningClock | None) -> Bench | None:
    """The bench is the card while a job is worked on, and as long as there is something on it or typed at it."""
    if not workflow_of(job.kind).taken_in or not shell.desk.cases.offered(AddPart, job):
        return None
    bench = shell.desk.cases.bench(job, shell.desk.settings)
    worked = job.state in {"in_work", "checking"} or clock is not None
    begun = bench.begun or bool(bench.wanted)
    return bench if worked or begun or shell.desk.draft(draft_key(job.id), shell.desk.drafter) else None


class BenchPane(QWidget):
    """The work on one job as it stands."""

    def __init__(self, shell: Shell, job: JobRow, bench: Bench, clock: RunningClock | None) -> None:
        super().__init__()
        self.shell, self.job, self.bench = shell, job, bench
        self.setObjectName(f"bench_{job.number}")
        self._held: Action | None = None
        """What was refused for want of a reason."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(theme.CARD))
        self.time = BenchTime(shell, job, bench, clock, self._do)
        sides.addLayout(self._parts(), 1)
        sides.addWidget(self.time)
        column.addLayout(sides)
        self.problem = Inline("", "late")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addWidget(self._reason())
        if bench.begun and not free(job.kind, job.under_warranty):
            column.addWidget(rule())
            column.addLayout(self._sum())

    # -- parts --------------------------------------------------------------------------------------

    def _parts(self) -> QVBoxLayout:
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self.grid.setVerticalSpacing(theme.px(theme.INSIDE))
        self.grid.setColumnStretch(0, 1)
        for column, title in enumerate(COLUMNS):
            head = plain.label(self.shell.say(title), "secondary")
            if column:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.grid.addWidget(head, 0, column)
        self.row = 0
        for _, _, thing in self._rows():
            self.row += 1
            if isinstance(thing, PartRow):
                self._used(self.row, thing)
            else:
                self._proposed(self.row, thing)
        for need in self.bench.beside:
            self.row += 1
            self._wanted(self.row, need)
        self._last(self.row + 1)
        side = QVBoxLayout()
        side.addLayout(self.grid)
        side.addStretch(1)
        return side

    def _rows(self) -> list[tuple[int, int, PartRow | QuoteLineRow]]:
        """What the quote promised in its order, put in or not; then what came beside."""
        found: list[tuple[int, int, PartRow | QuoteLineRow]] = [
            (part.quote_line is None, part.quote_line or part.id, part) for part in self.bench.parts
        ]
        found += [(False, line.id, line) for line in self.bench.proposed]
        return sorted(found, key=lambda row: row[:2])

    def _used(self, row: int, part: PartRow) -> None:
        said = plain.joined(plain.one_line(part.name), part.code)
        name = f"line_{part.quote_line}" if part.quote_line else f"part_{part.id}"
        tick = self._tick(row, said, name, lambda: self._remove(part))
        tick.set_value(True)
        tick.was = True
        quantity = NumberLine(1, 10_000)
        quantity.set_value(part.quantity)
        price = MoneyLine(self.shell.words)
        price.set_value(part.price_cents)
        for field, title, what in ((quantity, COLUMNS[1], "quantity"), (price, COLUMNS[2], "price")):
            field.setObjectName(f"part_{part.id}_{what}")
            field.setAccessibleName(plain.in_a_row(self.shell.say(title), said))

        def keep() -> None:
            if quantity.problem() is None and price.problem() is None:
                wished = (quantity.value() or 1, price.value())
                if wished != (part.quantity, part.price_cents):
                    self._do(EditPart(id=part.id, quantity=wished[0], price_cents=wished[1]))

        when_left(quantity, self, keep)
        when_left(price, self, keep)
        self._numbers(row, quantity, price, part.quantity * (part.price_cents or 0))
        for doubt in self._doubts(part):
            self._note(doubt, "due")

    def _remove(self, part: PartRow) -> None:
        """A part of the stock is asked about, since it goes somewhere; any other is simply taken out."""
        if part.part is None:
            self._do(RemovePart(id=part.id))
            return
        self.shell.ask(RemovePart, {"job": self.job.id, "part_used": part.id})
        # It is still put in until that is said.
        tick = self.findChild(Check, f"line_{part.quote_line}" if part.quote_line else f"part_{part.id}")
        if tick is not None:
            tick.set_value(True)

    def _doubts(self, part: PartRow) -> list[Text]:
        """What is doubtful about the price of a part."""
        found = price_doubts(
            part.price_cents,
            part.list_price_cents,
            part.cost_cents,
            part.quantity,
            guarantee=free(self.job.kind, self.job.under_warranty),
        )
        return [PRICE_DOUBTS[doubt.word](amount=self._money(doubt.cents)) for doubt in found]

    def _note(self, said: Text, look: plain.Look) -> None:
        """A line below the row."""
        self.row += 1
        self.grid.addWidget(plain.label(self.shell.say(said), look, wrap=True), self.row, 0, 1, len(COLUMNS))

    def _here(self, need: NeedRow) -> None:
        """Whether what is wanted lies there, and where; else why not."""
        said = translate("Bench", "{n} wanted: {why}")(n=need.open_pieces, why=why_waiting(need))
        self._note(said, "due" if need.missing else "ready")

    def _wanted(self, row: int, need: NeedRow) -> None:
        """A part that is wanted beside the quote; a tick puts it in."""
        said = plain.joined(plain.one_line(need.name), need.code)
        take = AddPart(job=self.job.id, name=need.name, part=need.part, quantity=need.open_pieces)
        self._tick(row, said, f"need_{need.id}", lambda: self._do(take))
        pieces = plain.label(str(need.open_pieces), "secondary")
        pieces.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(pieces, row, 1)
        drop = Button(
            icon="trash-2",
            look="quiet",
            tip=self.shell.say(translate("Bench", "No longer wanted: {name}")(name=said)),
        )
        drop.setObjectName(f"drop_need_{need.id}")
        drop.clicked.connect(lambda: self._do(DropNeed(id=need.id)))
        self.grid.addWidget(drop, row, 3, Qt.AlignmentFlag.AlignRight)
        self._here(need)

    def _proposed(self, row: int, line: QuoteLineRow) -> None:
        said = plain.one_line(line.text)
        take = TakeQuoted(job=self.job.id, line=line.id)
        self._tick(row, said, f"line_{line.id}", lambda: self._do(take))
        pieces = max(1, -(-line.quantity_milli // 1000))
        for column, text in (
            (1, str(pieces)),
            (2, self._money(line.price_cents)),
            (3, self._money(line.total_cents)),
        ):
            label = plain.label(text, "secondary")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.grid.addWidget(label, row, column)
        need = self.bench.need_of(line)
        if need is not None:
            self._here(need)

    def _tick(self, row: int, said: str, name: str, slot: Callable[[], object]) -> _Tick:
        tick = _Tick(said)
        tick.setObjectName(name)
        tick.setToolTip(said)
        tick.setAccessibleDescription(self.shell.say(translate("Bench", "Ticked: put in")))
        tick.setMinimumWidth(theme.px(120))
        tick.changed.connect(lambda: QTimer.singleShot(0, self, slot))
        self.grid.addWidget(tick, row, 0)
        return tick

    def _numbers(self, row: int, quantity: QWidget, price: QWidget, cents: int | None) -> None:
        quantity.setFixedWidth(theme.px(44))
        price.setFixedWidth(theme.px(80))
        amount = plain.label("" if cents is None else self._money(cents))
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        amount.setMinimumWidth(theme.px(64))
        for column, widget in enumerate((quantity, price, amount), 1):
            self.grid.addWidget(widget, row, column)

    def _last(self, row: int) -> None:
        """The empty row to type or scan into."""
        self.last = LastRow(self.shell, self.job, self.time.minutes, self)
        self.name, self.quantity, self.price = self.last.fields()
        self.grid.addWidget(self.name, row, 0)
        self._numbers(row, self.quantity, self.price, None)
        self.last.wanted.connect(self._add)

    def _add(self) -> None:
        wrong = self.last.problem()
        if wrong is not None:
            self._tell(wrong)
            return
        part, typed = self.last.part(), self.last.typed()
        self.last.empty()
        # Before the bench is made anew, so that the new one has the focus there.
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._do(part):
            self.last.put_back(typed)

    # -- what it comes to ---------------------------------------------------------------------------

    def _sum(self) -> QVBoxLayout:
        words, standing = self.shell.words, self.bench.standing
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.INSIDE))
        row = QHBoxLayout()
        total = plain.label(
            words.say(standing_words(standing, words, tax_of(self.shell))), "strong", wrap=True
        )
        total.setObjectName(f"standing_{self.job.number}")
        row.addWidget(total, 1)
        if self.bench.accepted_at is not None:
            day = words.local(self.bench.accepted_at).date()
            accepted = translate("Bench", "accepted on {day}")(day=day)
            row.addWidget(plain.label(words.say(accepted), "ready"))
        column.addLayout(row)
        if standing.agreed_cents:
            column.addWidget(self._bar(standing.so_far_cents, standing.agreed_cents, total.text()))
        above = above_words(standing, words)
        if above:
            column.addWidget(plain.label(words.say(above), "late", wrap=True))
        return column

    @staticmethod
    def _bar(so_far: int, agreed: int, said: str) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedHeight(theme.px(4))
        bar.setRange(0, agreed)
        bar.setValue(min(so_far, agreed))
        bar.setAccessibleName(said)
        return bar

    # -- doing --------------------------------------------------------------------------------------

    def _do(self, action: Action) -> bool:
        self._tell("")
        return (
            self.shell.do(
                action,
                problems=partial(self._tell_first, action),
                refused=self._tell,
                again=lambda: self._do(action),
            )
            is not None
        )

    def _tell_first(self, action: Action, problems: dict[str, Text]) -> None:
        """Say it; where only a reason is missing, it is asked for here."""
        for tick in self.findChildren(_Tick):
            # What was refused is as it was.
            tick.set_value(tick.was)
        self._tell(next(iter(problems.values())))
        if set(problems) == {"reason"}:
            self._held = action
            self.why.set_value("")
            self.all_the_same.show()
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_all_the_same(self) -> None:
        """Once more, with the reason."""
        if self._held is not None and self.why.value():
            self._do(replace(self._held, reason=self.why.value()))  # type: ignore[call-arg]

    def _reason(self) -> QWidget:
        """Where a reason is typed for what is not there, or lies there for another job."""
        self.all_the_same = QWidget()
        row = QHBoxLayout(self.all_the_same)
        row.setContentsMargins(0, 0, 0, 0)
        self.why = Line(self.shell.say(translate("Bench", "Reason")))
        self.why.setObjectName(f"reason_{self.job.number}")
        self.why.setAccessibleName(self.shell.say(translate("Bench", "Reason to take it all the same")))
        self.why.returnPressed.connect(self._take_all_the_same)
        take = Button(self.shell.say(translate("Bench", "Take it all the same")))
        take.clicked.connect(self._take_all_the_same)
        row.addWidget(self.why, 1)
        row.addWidget(take)
        self.all_the_same.hide()
        return self.all_the_same

    def _tell(self, problem: Text | str) -> None:
        self.problem.tell(self.shell.say(problem))
        self.problem.setVisible(bool(problem))
        self.all_the_same.hide()

    def _money(self, cents: int) -> str:
        return self.shell.words.money(cents)

    def first_proposed(self) -> QWidget | None:
        """Where one key takes the first promised part."""
        if not self.bench.proposed:
            return None
        return self.findChild(Check, f"line_{min(line.id for line in self.bench.proposed)}")


class _Tick(Check):
    """A part to tick: a long name ends in dots, whole in its tip."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self._said, self.was = said, False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - theme.px(28)
        shown = theme.current().metrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(self._said)
