"""Shows the law for exactly one return: last day, day to pay, what may be refused and deducted, each with its article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.domain.return_law import LawLine
from helpdesk.services.cases.return_reader import Terms
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import Card

WIDTH = 248
TITLE = translate("ReturnLawCard", "The law, for this case")


class ReturnLawCard(Card):
    """A quiet card beside the form; shown anew by :meth:`show_terms`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName("return_law")
        self.setProperty("look", "band")
        self.setFixedWidth(theme.px(WIDTH))
        self.body.setSpacing(theme.px(10))
        self.body.addLayout(self._head())
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.px(10))
        self.body.addLayout(self.lines)
        self.body.addStretch(1)
        self.foot = plain.label("", "secondary", wrap=True)
        self.body.addWidget(self.foot)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.LABEL))
        sign = QLabel()
        sign.setPixmap(theme.icon("scale", "text", 18).pixmap(theme.px(18), theme.px(18)))
        head.addWidget(sign)
        head.addWidget(plain.label(self.shell.say(TITLE), "section"))
        head.addStretch(1)
        return head

    def show_terms(self, terms: Terms | None) -> None:
        """The rules of a return; without one what is wanted first."""
        while (item := self.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if terms is None:
            first = translate(
                "ReturnLawCard", "Scan the serial number or the receipt, then choose the right."
            )
            self.lines.addWidget(plain.label(self.shell.say(first), "secondary", wrap=True))
            self.foot.setText("")
            return
        for line in terms.lines:
            self.lines.addWidget(self._line(line))
        source = terms.law.sources[terms.law.withdrawal.source]
        said = translate("ReturnLawCard", "{law}, text of {day}. Guidance, no advice.")
        self.foot.setText(self.shell.say(said(law=source.short, day=source.as_of)))

    def _line(self, line: LawLine) -> QWidget:
        say = self.shell.say
        entry = QWidget()
        entry.setObjectName(f"law_{line.key}")
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(plain.label(say(line.title), "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(
            plain.label(say(line.says), "strong" if line.day else "body", wrap=line.day is None),
            0 if line.day else 1,
        )
        if line.day is not None and line.key == "last_day":
            row.addWidget(self._days(line), 0, Qt.AlignmentFlag.AlignVCenter)
        if line.day is not None:
            row.addStretch(1)
        column.addLayout(row)
        note = say(line.note) if line.note else ""
        if note or line.law:
            column.addWidget(plain.label(plain.joined(note, line.law, by=" "), "secondary", wrap=True))
        return entry

    def _days(self, line: LawLine) -> Pill:
        """How many days are left, or that it is over."""
        assert line.day is not None
        left = (line.day - self.shell.today).days
        if left < 0:
            mark = Mark(_AGO(n=-left), "triangle-alert", "late")
        elif left == 0:
            mark = Mark(translate("ReturnLawCard", "today"), "clock", "due")
        else:
            mark = Mark(_LEFT(n=left), "clock", "due" if left <= 5 else "neutral")
        pill = Pill(self.shell.words, mark)
        pill.setMinimumWidth(pill.sizeHint().width())
        return pill


_LEFT: Text = translate("ReturnLawCard", "%n day(s) left", "", 1)
_AGO: Text = translate("ReturnLawCard", "%n day(s) ago", "", 1)
