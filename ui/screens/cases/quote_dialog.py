"""The dialog of a quote: lines of labour, parts and travel with their sums, validity, and whether it was told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.quote_words import LINE_KINDS
from helpdesk.domain.quotes import Line as Priced
from helpdesk.domain.quotes import totals
from helpdesk.services.cases.quote_reader import QuoteLineRow, QuoteRow
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.form import Form
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice, Line, MoneyLine, NumberLine, flag_problem
from ui.widgets.labelled import labelled
from ui.widgets.section import Section

NOT_YET = "later"
COLUMNS = (
    translate("Quote", "Kind"),
    translate("Quote", "What"),
    translate("Quote", "Minutes or pieces"),
    translate("Quote", "Price each"),
    translate("Quote", "Amount"),
)


class LineRow:
    """The inputs of one line of a quote."""

    def __init__(
        self, shell: Shell, number: int, changed: Callable[[], None], gone: Callable[[LineRow], None]
    ) -> None:
        say = shell.say
        self.shell = shell
        self.kind = Choice(shell.words, LINE_KINDS)
        self.text = Line()
        self.amount = NumberLine(1, 100_000)
        self.price = MoneyLine(shell.words)
        self.total = plain.label("", "body")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = Button(icon="trash-2", look="quiet", tip=say(translate("Quote", "Remove line")))
        self.remove.clicked.connect(lambda: gone(self))
        for name, title in zip(("kind", "text", "amount", "price"), COLUMNS, strict=False):
            widget = getattr(self, name)
            widget.setObjectName(f"line{number}_{name}")
            widget.setAccessibleName(f"{say(title)} {number + 1}")
        # First the proposal, then the sums that reckon with it.
        self.kind.changed.connect(self.suggest)
        for widget in (self.kind, self.text, self.amount, self.price):
            widget.changed.connect(changed)
        metrics = theme.current().metrics()
        widest = max(metrics.horizontalAdvance(say(kind)) for kind in LINE_KINDS.values())
        self.kind.setMinimumWidth(widest + theme.px(48))

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.kind, self.text, self.amount, self.price, self.total, self.remove)

    def typed(self) -> tuple[QWidget, ...]:
        """What takes the focus, in its order."""
        return (self.kind, self.text, self.amount, self.price, self.remove)

    def suggest(self) -> None:
        """The shop's own prices for what was chosen."""
        settings = self.shell.desk.settings
        price = {"labour": settings["prices.hour_cents"], "travel": settings["prices.travel_cents"]}
        if self.kind.value() in price:
            self.price.set_value(price[self.kind.value()])
        self.amount.set_value(settings["work.bench_minutes"] if self.kind.value() == "labour" else 1)

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {name: getattr(self, name).value() for name in ("kind", "text", "amount", "price")}

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        for name, value in values.items():
            getattr(self, name).set_value(value)

    def form(self) -> QuoteLineForm:
        """As the action wants it."""
        amount, labour = self.amount.value(), self.kind.value() == "labour"
        return QuoteLineForm(
            kind=self.kind.value(),
            text=self.text.value() or "",
            minutes=amount if labour else None,
            quantity_milli=1000 if labour else (amount or 1) * 1000,
            price_cents=self.price.value() or 0,
        )

    def problem(self) -> Text | None:
        """What cannot be read in the row."""
        return self.amount.problem() or self.price.problem()

    def wrong(self) -> tuple[Text, QWidget] | None:
        """What is wrong in the row, and where; its field is marked."""
        places = {"text": self.text, "minutes": self.amount, "quantity_milli": self.amount}
        found: dict[QWidget, Text] = {}
        for editor in (self.amount, self.price):
            unread = editor.problem()
            if unread is not None:
                found[editor] = unread
        for name, text in ({} if found else self.form().problems()).items():
            found[places.get(name, self.price)] = text
        for field in (self.text, self.amount, self.price):
            flag_problem(field, field in found)
        return next(((found[field], field) for field in self.typed() if field in found), None)


class QuoteLines(QWidget):
    """The lines of a quote and their sums."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.rows: list[LineRow] = []
        self._made = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self.grid.setVerticalSpacing(theme.px(theme.LABEL))
        for column, stretch in enumerate((2, 5, 2, 2, 2, 0)):
            self.grid.setColumnStretch(column, stretch)
        for column, title in enumerate(COLUMNS):
            head = plain.label(shell.say(title), "secondary")
            if column == len(COLUMNS) - 1:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.grid.addWidget(head, 0, column)

    def add(self, values: dict[str, Any] | None = None) -> LineRow:
        """One more line; without values an hour's part of labour is proposed."""
        row = LineRow(self.shell, self._made, self._sum, self.drop)
        self._made += 1
        before: QWidget | None = self.rows[-1].remove if self.rows else None
        self.rows.append(row)
        for column, widget in enumerate(row.widgets()):
            self.grid.addWidget(widget, self._made, column)
            widget.show()
        if before is not None:
            for widget in row.typed():
                # A line that came later follows the one above it, not the foot.
                QWidget.setTabOrder(before, widget)
                before = widget
        if values is None:
            row.kind.set_value("labour" if len(self.rows) == 1 else "part")
            row.suggest()
        else:
            row.fill(values)
        self._sum()
        return row

    def drop(self, row: LineRow) -> None:
        """A line less."""
        self.rows.remove(row)
        for widget in row.widgets():
            widget.hide()
            widget.deleteLater()
        self._sum()

    def values(self) -> list[dict[str, Any]]:
        """As a draft keeps them."""
        return [row.values() for row in self.rows]

    def fill(self, values: Any) -> None:
        """Show these lines and no others."""
        for row in list(self.rows):
            self.drop(row)
        for line in values:
            self.add(dict(line))

    def priced(self) -> list[Priced]:
        """The lines as the arithmetic wants them."""
        tax = self.shell.desk.settings["prices.tax_bp"]
        return [row.form().line(tax) for row in self.rows if row.problem() is None]

    def wrong(self) -> tuple[Text, QWidget | None] | None:
        """The first thing that is wrong, with its line and where it was typed."""
        found = [(place, row.wrong()) for place, row in enumerate(self.rows, 1)]
        for place, wrong in found:
            if wrong is not None:
                said = translate("Quote", "Line {place}: {problem}")(place=place, problem=wrong[0])
                return said, wrong[1]
        none = WriteQuote(job=0, lines=tuple(row.form() for row in self.rows)).problems().get("lines")
        return None if none is None else (none, None)

    def _sum(self) -> None:
        for row in self.rows:
            cents = row.form().line(0).cents if row.problem() is None else None
            row.total.setText(self.shell.words.money(cents))
        self.changed.emit()


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
        self._keep_draft(title)
        self.wanted.connect(self.save)

    def _build_lines(self, earlier: list[QuoteRow]) -> None:
        section = Section(
            self.shell.words,
            translate("Quote", "Lines"),
            action=translate("Quote", "Add line"),
            slot=lambda: self.lines.add().text.setFocus(),
        )
        if section.button is not None:
            section.button.setObjectName("add_line")
        self.lines = QuoteLines(self.shell)
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
        section.add(sums)
        self.add(section)
        self.lines.changed.connect(self._show_sums)
        draft = next((quote for quote in earlier if quote.state == "draft"), None)
        if draft is None:
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
        choices = {NOT_YET: translate("Quote", "Not told yet")} | TOLD_BY
        self.told = Choice(self.shell.words, choices)
        self.told.setObjectName("told")
        self.told.set_value(NOT_YET)
        self.add(labelled(self.shell.say(translate("Quote", "Customer was told")), self.told))

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
        said = translate("Quote", "Net {net} · tax {tax}")(
            net=money(found.net_cents), tax=money(found.tax_cents)
        )
        self.sums.setText(self.shell.say(said))
        self.total.setText(self.shell.say(translate("Quote", "Total {sum}")(sum=money(found.gross_cents))))

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
        outcome = self.shell.do(action, problems=self.form.show_problems, refused=self.tell)
        if outcome is None or outcome.id is None:
            return
        self.draft.forget()
        if self.told.value() != NOT_YET:
            self.shell.do(SendQuote(id=outcome.id, how=self.told.value()))
        self.accept()
        paper = self.shell.desk.cases.quote(outcome.id).document
        if paper is not None:
            self.shell.ask("preview", {"document": paper})

    def _show_problem(self, text: Text) -> None:
        self.line_problem.tell(self.shell.say(text))
        self.line_problem.show()


def _typed(line: QuoteLineRow) -> dict[str, Any]:
    """A stored line as its row shows it."""
    amount = line.minutes if line.kind == "labour" else line.quantity_milli // 1000
    return {"kind": line.kind, "text": line.text, "amount": amount, "price": line.price_cents}
