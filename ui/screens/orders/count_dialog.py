"""The dialog of a count: a number for each part, by keys or by scan; every entry is kept at once, for days if need be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.desk import Changed
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.domain.stock_words import COUNT_REASONS
from helpdesk.formats import Words
from helpdesk.services.stock.count_actions import CancelCount, EnterCounts, Found, PostCount
from helpdesk.services.stock.count_reader import CountCard
from helpdesk.services.stock.count_rows import CountLineRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.orders.count_dialogs import scope_said
from ui.screens.shared.action_dialog import told_of
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column
from ui.widgets.dates import MomentLine
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.empty import Empty
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice, Line, NumberLine, flag_problem
from ui.widgets.labelled import labelled
from ui.widgets.pill import Mark
from ui.widgets.records import RecordTable

EMPTY_NOW = translate("Counts", "Empty: now. From a sheet: when it was counted.")
MOVED = Mark(translate("CountDialog", "Moved meanwhile"), "arrow-right-left", "due")
ROWS = 7


class CountDialog(Dialog):
    """``told`` is the count. A line is chosen in the list, by a scan or by typing; Enter keeps it and goes on."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.shell = shell
        self.card: CountCard = shell.desk.counts.get(told_of(told, "count")["count"])
        self.line: CountLineRow | None = None
        facts = self.card.facts
        super().__init__(
            shell.words,
            translate("CountDialog", "Count {number}")(number=facts.number),
            translate("CountDialog", "Post the differences"),
            width=WIDE,
            parent=shell.window,
        )
        self.about = plain.label("", "secondary", wrap=True)
        self.add(self.about)
        self._build_entry()
        self._build_table()
        sheet = self.add_aside(
            shell.say(translate("CountDialog", "Print the sheet")), self.print_sheet, "printer"
        )
        sheet.setObjectName("print_sheet")
        self.give_up = self.add_aside(shell.say(translate("CountDialog", "Give up")), self._give_up, "ban")
        self.give_up.setObjectName("give_up")
        self.wanted.connect(self.post)
        shell.jobs.changed.connect(self._data_changed)
        self._show()
        self._next()

    # -- building

    def _build_entry(self) -> None:
        say = self.shell.say
        self.scan = Line(say(translate("CountDialog", "Scan or type a code or name, Enter")))
        self.scan.setObjectName("scan")
        self.counted = NumberLine(0, MOST_PIECES)
        self.counted.setObjectName("counted")
        self.reason = Choice(self.shell.words, COUNT_REASONS, optional=True)
        self.reason.setObjectName("reason")
        self.note = Line()
        self.note.setObjectName("note")
        self.at = MomentLine(self.shell.words, self.shell.today)
        self.at.setObjectName("counted_at")
        self.at.setMinimumWidth(theme.px(180))
        plain.put_tip(self.at, say(EMPTY_NOW))
        self.entry = QWidget()
        row = QHBoxLayout(self.entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        fields = (
            (translate("CountDialog", "Part"), self.scan, 3),
            (translate("CountDialog", "Counted"), self.counted, 1),
            (translate("CountDialog", "Why it differs"), self.reason, 2),
            (translate("CountDialog", "Note"), self.note, 2),
            # From a sheet, for all its lines; beside the others, since it stays while they change.
            (translate("Counts", "Counted at"), self.at, 2),
        )
        for title, field, stretch in fields:
            row.addWidget(labelled(say(title), field), stretch)
        self.at.setAccessibleDescription(say(EMPTY_NOW))
        self.add(self.entry)
        self.told = Inline("", "due", parent=self)
        self.told.setObjectName("told")
        self.add(self.told)

    def _build_table(self) -> None:
        self.table = RecordTable(
            Whole(self._columns(), self._lines),
            self.shell.words,
            name="count_lines",
            title=translate("CountDialog", "Parts to count"),
            memory=self.shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("count_lines")
        self.table.setMinimumHeight(theme.px(theme.ROW_TWO) * ROWS)
        nothing = translate("CountDialog", "No part is in this count.")
        self.table.set_empty(Empty(self.shell.words, "package", nothing))
        self.table.chosen.connect(lambda _: self._take(self.table.current_row(), go=False))
        self.table.opened.connect(lambda _: self._take(self.table.current_row()))
        self.add(self.table, 1)

    def _columns(self) -> tuple[Column, ...]:
        shown = not (self.card.facts.blind and self.card.facts.open)
        expected = Column(
            "expected",
            translate("CountDialog", "Should be"),
            align="right",
            stays=True,
            cell=lambda row, words: words.number(row.expected),
        )
        difference = Column(
            "difference", translate("CountDialog", "Difference"), align="right", stays=True, cell=_difference
        )
        return (
            Column(
                "name",
                translate("CountDialog", "Part, code, place"),
                stretch=True,
                stays=True,
                cell=lambda row, _: Cell(row.name, (row.code, row.location), strong=True),
            ),
            *((expected,) if shown else ()),
            Column(
                "counted",
                translate("CountDialog", "Counted"),
                align="right",
                stays=True,
                cell=lambda row, words: Cell(
                    words.number(row.counted) if row.counted is not None else "—",
                    strong=row.counted is not None,
                ),
            ),
            *((difference,) if shown else ()),
            Column("reason", translate("CountDialog", "Remark"), width=170, cell=_remark),
        )

    # -- what is shown

    def _lines(self) -> Sequence[CountLineRow]:
        return self.card.lines

    def _show(self) -> None:
        facts = self.card.facts
        self.table.reload()
        self.about.setText(
            plain.joined(
                scope_said(facts, self.shell.words),
                self.shell.say(
                    translate("CountDialog", "started {at}")(at=self.shell.words.moment(facts.started_at))
                ),
                self.shell.say(
                    translate("CountDialog", "{n} of {all} counted")(n=facts.counted, all=facts.lines)
                ),
                plain.one_line(facts.notes),
            )
        )
        self.entry.setVisible(facts.open)
        self.give_up.setVisible(facts.open)
        self.primary.setVisible(facts.open)
        self.primary.setEnabled(facts.counted > 0)

    def _data_changed(self, changed: Changed) -> None:
        if changed.nouns & {"count", "part"}:
            self.card = self.shell.desk.counts.get(self.card.facts.id)
            self._show()

    def _take(self, row: Any, *, go: bool = True) -> None:
        """A line is entered: what was typed of it is in the fields."""
        if not isinstance(row, CountLineRow):
            return
        self.line = row
        self.scan.set_value(plain.one_line(row.name))
        self.counted.set_value(row.counted)
        # Which part it is, and what of it should be there, is told where its number is typed.
        self.counted.setAccessibleDescription(self._in_words(row))
        self.reason.set_value(row.reason or None)
        self.note.set_value(row.note)
        self.told.tell("")
        if go and self.card.facts.open:
            self.counted.setFocus(Qt.FocusReason.OtherFocusReason)
            self.counted.selectAll()

    def _in_words(self, row: CountLineRow) -> str:
        expected = translate("CountDialog", "{number} should be there")
        number = self.words.number(row.expected)
        blind = self.card.facts.blind and self.card.facts.open
        said = "" if blind else self.words.say(expected(number=number))
        return plain.in_a_row(plain.one_line(row.name), row.code, row.location, said)

    def _next(self) -> None:
        """To the next line that is not counted, beginning after the one just kept."""
        lines = self.card.lines
        at = next((n for n, line in enumerate(lines) if self.line and line.id == self.line.id), -1)
        following = next(
            (line for line in (*lines[at + 1 :], *lines[: at + 1]) if line.counted is None), None
        )
        if following is None:
            if lines and self.line is None:
                self._take(lines[0], go=False)
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.table.choose(following.id)
        self._take(following)

    # -- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finds, keeps and goes on; with Ctrl it posts."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focused = self.focusWidget()
        if enter and bare and focused is self.scan:
            self._find()
            return
        if enter and bare and focused in (self.counted, self.reason, self.note, self.at):
            self.keep(focused)
            return
        super().keyPressEvent(event)

    def _find(self) -> None:
        """The part that a code or a typed piece of a name means; one that nobody expected here comes in."""
        text = self.scan.value()
        if not text:
            return
        part = self.shell.desk.spare_parts.by_code(text)
        said = text.casefold()
        fitting = [
            line
            for line in self.card.lines
            if line.part == part
            or (
                part is None
                and any(said in word.casefold() for word in (line.name, line.code, line.maker_code))
            )
        ]
        if fitting:
            self.table.choose(fitting[0].id)
            self._take(fitting[0])
            return
        found = [self.shell.desk.spare_parts.get(part)] if part else self.shell.desk.spare_parts.found(text)
        if len(found) != 1:
            unknown = translate("CountDialog", "“{text}” means no part, or several.")
            self.told.tell(self.shell.say(unknown(text=text[:60])))
            self.scan.selectAll()
            return
        if self._do((Found(part=found[0].id),)):
            self._find()

    def keep(self, field: QWidget | None = None) -> bool:
        """Keep what was found of the line; a difference asks once for its reason. False where it cannot be."""
        problem = self.counted.problem()
        if problem is None and self.line is None:
            problem = translate("CountDialog", "Choose a part first.")
        flag_problem(self.counted, problem is not None)
        wrong_time = self.at.problem()
        flag_problem(self.at, wrong_time is not None)
        problem = problem or wrong_time
        if problem is not None or self.line is None:
            self.told.tell(self.shell.say(problem or ""))
            return False
        part, reason = self.line.part, self.reason.value() or ""
        found = Found(part=part, counted=self.counted.value(), reason=reason, note=self.note.value())
        if not self._do((found,)):
            return False
        kept = next(line for line in self.card.lines if line.part == part)
        self.line = kept
        hidden = self.card.facts.blind
        if kept.difference and not reason and not hidden and field is self.counted:
            said = translate("CountDialog", "{name}: {n} should be there. Why does it differ?")
            self.told.tell(self.shell.say(said(name=kept.name, n=kept.expected)))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        self._next()
        return True

    def _do(self, found: tuple[Found, ...]) -> bool:
        self.told.tell("")
        at = None if self.at.problem() else self.at.value()
        action = EnterCounts(id=self.card.facts.id, found=found, at=at)
        done = self.shell.do(
            action,
            problems=lambda problems: self.told.tell(self.shell.say(next(iter(problems.values())))),
            refused=lambda text: self.told.tell(self.shell.say(text)),
            again=lambda: self._do(found),
        )
        if done is not None:
            self.card = self.shell.desk.counts.get(self.card.facts.id)
            self._show()
        return done is not None

    def post(self) -> None:
        """The differences go into the stock; one without a reason is gone to first."""
        self.tell("")
        if not self._keep_typed():
            return
        unsaid = next((line for line in self.card.lines if line.difference and not line.reason), None)
        if unsaid is not None:
            self.table.choose(unsaid.id)
            self._take(unsaid, go=False)
            said = translate("CountDialog", "{name}: {n} should be there. Why does it differ?")
            self.told.tell(self.shell.say(said(name=unsaid.name, n=unsaid.expected)))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.shell.do(PostCount(id=self.card.facts.id), refused=self.tell, again=self.post) is not None:
            self.accept()

    def _keep_typed(self) -> bool:
        """What was typed for the line and not kept yet goes with it; False where it cannot be read or kept."""
        line = self.line
        if line is None:
            return True
        typed = (self.counted.value(), self.reason.value() or "", self.note.value())
        if self.counted.problem() is None and typed == (line.counted, line.reason, line.note):
            return True
        return self.keep(self.reason)

    def _give_up(self) -> None:
        action = CancelCount(id=self.card.facts.id)
        if self.shell.do(action, refused=self.tell, again=self._give_up) is not None:
            self.accept()

    def print_sheet(self) -> None:
        """The sheet to count by hand, or what came of it."""
        self.shell.ask("preview", {"paper": "count_sheet", "number": self.card.facts.number})


def _difference(row: CountLineRow, words: Words) -> Cell:
    found = row.difference
    if found is None:
        return Cell("")
    return Cell(
        f"+{words.number(found)}" if found > 0 else words.number(found), ink="late" if found else "ready"
    )


def _remark(row: CountLineRow, words: Words) -> Cell:
    said: Text | str = COUNT_REASONS.get(row.reason, "")
    if row.moved:
        return Cell(plain.joined(words.say(said), row.note), mark=MOVED, below=True)
    return Cell(said, row.note)
