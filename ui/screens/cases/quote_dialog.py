"""The dialog of a quote: its lines and their sums, validity, and whether it was told."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.desk import Desk
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.quotes import totals
from helpdesk.services.cases.quote_reader import QuoteLineRow, QuoteRow
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.cases.amounts import tax_of
from ui.screens.cases.quote_lines import QuoteLines
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.form import Form
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice
from ui.widgets.labelled import labelled
from ui.widgets.section import Section
from ui.widgets.spoken import announce

NOT_YET = "later"
ANOTHER_LINE, WRITE_AND_GIVE = "Ctrl+L", "Ctrl+Shift+Return"
PAUSE = 800
"""Milliseconds without typing after which a screen reader is told the new total."""


class QuoteDialog(Dialog):
    """``told`` is the job. With an accepted quote it makes an additional one."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.job = shell.desk.cases.job(told_of(told, "job")["job"])
        self.shell = shell
        earlier = shell.desk.cases.quotes(self.job.id)
        self.additional = any(quote.state == "accepted" and quote.kind == "quote" for quote in earlier)
        title = translate("Quote", "Additional quote") if self.additional else translate("Quote", "Quote")
        super().__init__(
            shell.words, title, translate("Quote", "Write quote"), width=WIDE, parent=shell.window
        )
        self.add(
            plain.label(plain.joined(self.job.number, self.job.title, self.job.serial or ""), "secondary")
        )
        if self.job.diagnosis:
            self.add(plain.label(self.job.diagnosis[:600], wrap=True))
        self._build_lines(earlier)
        self._build_rest()
        given = self.shell.say(translate("Quote", "Write and record as given"))
        both = self.add_aside(given, self.save_given, "send")
        both.setObjectName("write_and_give")
        both.setToolTip(plain.joined(given, shown_keys(WRITE_AND_GIVE)))
        for keys, slot in ((ANOTHER_LINE, self.add_line), (WRITE_AND_GIVE, self.save_given)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._keep_draft(title)
        self.wanted.connect(self.save)
        if self.lines.rows:
            self.lines.rows[0].text.setFocus()

    def add_line(self) -> None:
        """One more line, with the cursor in it."""
        self.lines.add().text.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on in it; only Ctrl+Enter, or Enter below the lines, writes the quote."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focused = self.focusWidget()
        if enter and bare and focused is not None and self.lines.go_on(focused):
            return
        super().keyPressEvent(event)

    def _build_lines(self, earlier: list[QuoteRow]) -> None:
        section = Section(
            self.shell.words,
            translate("Quote", "Lines"),
            action=translate("Quote", "Add line"),
            slot=self.add_line,
            name="add_line",
        )
        assert section.button is not None
        tip = translate("Quote", "Add line ({key})")(key=shown_keys(ANOTHER_LINE))
        section.button.setToolTip(self.shell.say(tip))
        self.lines = QuoteLines(self.shell, section.button)
        section.add(self.lines)
        self.line_problem = Inline("", "late")
        self.line_problem.hide()
        section.add(self.line_problem)
        sums = QWidget()
        row = QHBoxLayout(sums)
        row.setContentsMargins(0, 0, 0, 0)
        self.sums = plain.label("", "secondary")
        self.total = plain.label("", "section")
        row.addStretch(1)
        row.addWidget(self.sums)
        row.addSpacing(theme.px(theme.CARD))
        row.addWidget(self.total)
        self._total_changed = QTimer(self, singleShot=True, interval=PAUSE)
        self._total_changed.timeout.connect(lambda: announce(self.lines, self.total.text()))
        section.add(sums)
        self.add(section)
        self.lines.changed.connect(self._show_sums)
        self.lines.changed.connect(lambda: self.line_problem.tell(""))
        draft = next((quote for quote in earlier if quote.state == "draft"), None)
        undone = _undone(self.shell, self.job.id, earlier)
        if draft is None and undone is not None:
            self.lines.fill(undone)
        elif draft is None:
            self.lines.add()
        else:
            self.lines.fill([_typed(line) for line in self.shell.desk.cases.quote_lines(draft.id)])

    def _build_rest(self) -> None:
        without = set() if self.additional else {"reason"}
        self.form = Form(
            WriteQuote,
            self.shell.words,
            self.shell.today,
            without=without,
            needed={"reason"} - without,
        )
        self.form.fill({"valid_days": 30, "ready_on": self.job.promised_on})
        self.add(self.form)
        choices = {NOT_YET: translate("Quote", "Not given yet")} | TOLD_BY
        self.told = Choice(self.shell.words, choices)
        self.told.setObjectName("told")
        self.told.set_value(NOT_YET)
        self.add(labelled(self.shell.say(translate("Quote", "Given to the customer")), self.told))
        # What a line leaves that is taken away.
        self.body.addStretch(1)

    def _keep_draft(self, title: Text) -> None:
        said = translate("Step", "{what}, job {number}")(what=title, number=self.job.number)
        self.draft = Drafting(
            self.shell,
            f"quote/{self.job.id}",
            lambda: {"lines": self.lines.values(), "told": self.told.value(), **self.form.values()},
            self._fill,
            title=said,
            resume=Resume("quote", self.job.id),
            parent=self,
        )
        self.body.insertWidget(1, self.draft.bar)
        self.lines.changed.connect(self.draft.touched)
        self.form.changed.connect(self.draft.touched)
        self.told.changed.connect(self.draft.touched)
        self.finished.connect(self.draft.flush)
        self.draft.restore()

    def _fill(self, values: dict[str, Any]) -> None:
        self.lines.fill(values.pop("lines"))
        self.told.set_value(values.pop("told", NOT_YET))
        self.form.fill(values)

    def _show_sums(self) -> None:
        found = totals(self.lines.priced())
        money = self.shell.words.money
        said = translate("Quote", "Net {net} · {name} {tax}")(
            net=money(found.net_cents), tax=money(found.tax_cents), name=tax_of(self.shell)
        )
        self.sums.setText(self.shell.say(said))
        total = self.shell.say(translate("Quote", "Total {sum}")(sum=money(found.gross_cents)))
        if total != self.total.text():
            self.total.setText(total)
            self._total_changed.start()

    def save_given(self) -> None:
        """Write the quote and record that the customer, who is there, was given it."""
        if self.told.value() == NOT_YET:
            self.told.set_value("counter")
        self.save()

    def save(self) -> None:
        """Write the quote, record that it was told where it was, and show its paper."""
        self.tell("")
        wrong = self.lines.wrong()
        if wrong is not None:
            self._show_problem(wrong[0])
            if wrong[1] is not None:
                wrong[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.line_problem.hide()
        lines = tuple(row.form() for row in self.lines.rows)
        action = self.form.build(
            job=self.job.id, lines=lines, kind="additional" if self.additional else "quote"
        )
        if action is None:
            return
        outcome = self.shell.do(action, problems=self.form.show_problems, refused=self.tell, again=self.save)
        if outcome is None or outcome.id is None:
            return
        self.draft.forget()
        _WRITTEN.setdefault(self.shell.desk, {})[self.job.id] = (outcome.id, self.lines.values())
        if self.told.value() != NOT_YET:
            self.shell.do(SendQuote(id=outcome.id, how=self.told.value()))
        self.accept()
        paper = self.shell.desk.cases.quote(outcome.id).document
        if paper is not None:
            self.shell.ask("preview", {"document": paper})

    def _show_problem(self, text: Text) -> None:
        self.line_problem.tell(self.shell.say(text))
        self.line_problem.show()


_WRITTEN: WeakKeyDictionary[Desk, dict[int, tuple[int, list[dict[str, Any]]]]] = WeakKeyDictionary()
"""By job: the quote written last, and its lines as they were typed."""


def _undone(shell: Shell, job: int, quotes: list[QuoteRow]) -> list[dict[str, Any]] | None:
    """The lines of a quote whose writing was undone: nobody types them again."""
    written = _WRITTEN.get(shell.desk, {}).get(job)
    if written is None or any(quote.id == written[0] for quote in quotes):
        return None
    return written[1]


def shown_keys(keys: str) -> str:
    """A key as this PC writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _typed(line: QuoteLineRow) -> dict[str, Any]:
    """A stored line as its row shows it."""
    amount = line.minutes if line.kind == "labour" else line.quantity_milli // 1000
    return {
        "kind": line.kind,
        "text": line.text,
        "amount": amount,
        "price": line.price_cents,
        "part": line.part,
    }
