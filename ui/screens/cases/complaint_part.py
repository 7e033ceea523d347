"""Shows what a complaint adds to its job's card: the lawful day, points, agreement, what is missing to close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.complaints import (
    ABOUT,
    CAUSES,
    CLASSES,
    DECISIONS,
    ESCALATIONS,
    OBJECTION_RESULTS,
    OBJECTIONS,
    SEVERITIES,
    WORDS_AT_CLOSING,
)
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.complaint_rows import ComplaintCard, TaskRow
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared import lateness
from ui.screens.shared.timeline_entries import follow
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.inline import Inline
from ui.widgets.section import Section

SHOWN = 600
"""Letters of a person's text that a card holds."""


class ComplaintPart(QWidget):
    """What is known of a complaint; made anew when it changed."""

    def __init__(self, shell: Shell, card: ComplaintCard) -> None:
        super().__init__()
        self.shell, self.card = shell, card
        self.setObjectName(f"complaint_{card.facts.number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.CARD))
        column.addWidget(self._facts([*self._due(), *self._matter(), *self._found()]))
        for section in self._sections():
            column.addWidget(section)
        missing = self._missing()
        if missing:
            line = Inline(shell.say(missing), "due", parent=self)
            line.setObjectName("missing_to_close")
            column.addWidget(line)

    def _facts(self, facts: Sequence[Fact]) -> Facts:
        shown = Facts(self.shell.words, facts)
        shown.followed.connect(lambda link: follow(self.shell, link))
        return shown

    # -- facts

    def _due(self) -> Iterator[Fact]:
        """By when it must be answered, or how it was; by when somebody must call."""
        facts, today, words = self.card.facts, self.shell.today, self.shell.words
        over = facts.state in FINISHED
        if facts.answered_at is not None:
            how = words.say(TOLD_BY.get(facts.answered_how, facts.answered_how))
            decision = words.say(DECISIONS.get(facts.decision, facts.decision))
            said = plain.joined(decision, words.moment(facts.answered_at), how)
            late = words.local(facts.answered_at).date() > self.card.answer_by
            yield Fact(translate("ComplaintPart", "Answered"), said, wide=True, tone="late" if late else None)
        elif not over:
            by = self.card.answer_by
            said = lateness.promised(by, today, words)
            tone = lateness.tone(by, today)
            yield Fact(translate("ComplaintPart", "Answer by law"), said, tone=tone, wide=True)
            yield from self._settler()
        if facts.call_back_by is not None and facts.called_back_at is None and not over:
            late = facts.call_back_by < self.shell.desk.clock.now()
            said = words.moment(facts.call_back_by)
            yield Fact(
                translate("ComplaintPart", "Call back by"), said, wide=True, tone="late" if late else "due"
            )
        if facts.closing:
            word = plain.joined(
                words.say(WORDS_AT_CLOSING.get(facts.closing, facts.closing)), _short(facts.customer_word)
            )
            yield Fact(translate("ComplaintPart", "Closed with"), word, wide=True)

    def _settler(self) -> Iterator[Fact]:
        """Once the day to answer has passed: by when to tell who settles it out of court, or when it was told."""
        told_at, today, words = self.card.facts.dispute_told_at, self.shell.today, self.shell.words
        label = translate("ComplaintPart", "Tell who settles it out of court")
        if told_at is not None:
            said = translate("ComplaintPart", "told on {day}")(day=words.local(told_at).date())
            yield Fact(label, said, wide=True)
        elif self.card.settler_by is not None and today > self.card.answer_by:
            by = self.card.settler_by
            yield Fact(label, lateness.promised(by, today, words), tone=lateness.tone(by, today), wide=True)

    def _matter(self) -> Iterator[Fact]:
        facts, words = self.card.facts, self.shell.words
        if facts.about_case is not None:
            about = translate("ComplaintPart", "case {number}")(number=facts.about_case)
            yield Fact(translate("ComplaintPart", "Complains of"), about, ("case", facts.about_case))
        for sheet in reversed(self.shell.desk.surveys.of_complaint(facts.job)):
            again = sheet.second_of is not None
            label = (
                translate("ComplaintPart", "Asked again") if again else translate("ComplaintPart", "Survey")
            )
            yield Fact(label, sheet.number, ("survey", sheet.id))
        if facts.complaint_class:
            kind = CLASSES.get(facts.complaint_class, facts.complaint_class)
            yield Fact(translate("ComplaintPart", "What it is about"), kind, wide=True)
        if facts.safety:
            safety = badges.late(translate("ComplaintPart", "Safety"))
            yield Fact(translate("ComplaintPart", "Severity"), mark=safety)
        elif facts.severity != "normal":
            tone: theme.ToneName | None = "late" if facts.severity == "serious" else None
            yield Fact(
                translate("ComplaintPart", "Severity"),
                SEVERITIES.get(facts.severity, facts.severity),
                tone=tone,
            )
        if facts.escalated_to:
            where = words.say(ESCALATIONS.get(facts.escalated_to, facts.escalated_to))
            said = plain.joined(where, facts.reference)
            yield Fact(translate("ComplaintPart", "Taken further"), said, tone="due")
        elif facts.reference:
            yield Fact(translate("ComplaintPart", "Official form"), facts.reference)

    def _found(self) -> Iterator[Fact]:
        facts, words = self.card.facts, self.shell.words
        if facts.wanted or facts.wanted_why:
            wanted = plain.joined(_short(facts.wanted), _short(facts.wanted_why))
            yield Fact(translate("ComplaintPart", "The customer wants"), wanted, wide=True)
        if facts.facts:
            yield Fact(translate("ComplaintPart", "What happened"), _short(facts.facts), wide=True)
        if facts.cause:
            cause = plain.joined(words.say(CAUSES.get(facts.cause, facts.cause)), _short(facts.cause_note))
            yield Fact(translate("ComplaintPart", "Cause"), cause, wide=True)
        if facts.action:
            yield from self._correction()

    def _correction(self) -> Iterator[Fact]:
        facts, words, today = self.card.facts, self.shell.words, self.shell.today
        about = words.say(ABOUT[facts.action_about]) if facts.action_about in ABOUT else ""
        who = facts.action_owner_name or ""
        open_until = facts.action_on if facts.action_done_at is None else None
        done: Text | str = ""
        if facts.action_done_at is not None:
            done = translate("ComplaintPart", "done on {day}")(day=words.local(facts.action_done_at).date())
        said = plain.joined(
            _short(facts.action),
            about,
            facts.action_product_name or "",
            facts.action_staff_name or "",
            who if who != facts.action_staff_name else "",
            lateness.promised(open_until, today, words),
            words.say(done),
            _short(facts.action_result),
        )
        tone = lateness.tone(open_until, today)
        yield Fact(translate("ComplaintPart", "Corrective action"), said, wide=True, tone=tone)

    def _missing(self) -> Text | str:
        """What it still lacks before it may be closed."""
        from helpdesk.services.complaints.reader import missing_to_close

        lacks = [] if self.card.facts.state in FINISHED else missing_to_close(self.card)
        if not lacks:
            return ""
        listed = self.shell.words.listing([self.shell.say(lack) for lack in lacks])
        return translate("ComplaintPart", "Before it can be closed: {lacks}")(lacks=listed)

    # -- lists

    def _sections(self) -> Iterator[Section]:
        card = self.card
        if card.points:
            rows = [(f"{n}. {_short(p.text)}", _short(p.reply)) for n, p in enumerate(card.points, start=1)]
            yield self._section(
                translate("ComplaintPart", "Points and replies"), [self._pair(*r) for r in rows]
            )
        if card.facts.agreed or card.options or card.tasks:
            yield self._section(translate("ComplaintPart", "Agreement"), list(self._agreement()))
        if card.objections:
            said = [self._pair(*self._objection(place)) for place in range(len(card.objections))]
            yield self._section(translate("ComplaintPart", "Objections"), said)

    def _section(self, title: Text, rows: Sequence[QWidget]) -> Section:
        section = Section(self.shell.words, title)
        for row in rows:
            section.add(row)
        return section

    def _pair(self, text: str, below: str, look: plain.Look = "secondary") -> QWidget:
        """A line and, quieter below it, what was said to it."""
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(plain.label(text, wrap=True))
        if below:
            column.addWidget(plain.label(below, look, wrap=True))
        return pair

    def _agreement(self) -> Iterator[QWidget]:
        card, words = self.card, self.shell.words
        if card.facts.agreed:
            yield plain.label(_short(card.facts.agreed), "strong", wrap=True)
        for option in card.options:
            cost = words.money(option.cost_cents) if option.cost_cents is not None else ""
            goodwill = words.say(translate("ComplaintPart", "goodwill")) if option.goodwill else ""
            chosen = words.say(translate("ComplaintPart", "agreed")) if option.chosen else ""
            said = plain.joined(chosen, _short(option.value), cost, goodwill)
            yield self._pair(_short(option.text), said)
        for task in card.tasks:
            yield self._task(task)

    def _task(self, task: TaskRow) -> QWidget:
        """Who does what by when, with the button that says it is done."""
        words, today = self.shell.words, self.shell.today
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        who = task.staff_name or words.say(translate("ComplaintPart", "the customer"))
        if task.done_at is not None:
            when = words.say(
                translate("ComplaintPart", "done on {day}")(day=words.local(task.done_at).date())
            )
        else:
            when = lateness.promised(task.due_on, today, words)
        tone = lateness.tone(task.due_on, today) if task.done_at is None else None
        row.addWidget(self._pair(_short(task.text), plain.joined(who, when), tone or "secondary"), 1)
        if task.done_at is None:
            done = Button(words.say(translate("ComplaintPart", "Done")), "check")
            done.setObjectName(f"task_done_{task.id}")
            done.setAccessibleDescription(plain.one_line(task.text))
            done.clicked.connect(lambda: self._done(task.id))
            row.addWidget(done, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _done(self, task: int) -> None:
        from helpdesk.services.complaints.agreement_actions import DoTask

        self.shell.do(DoTask(id=task))

    def _objection(self, place: int) -> tuple[str, str]:
        each, words = self.card.objections[place], self.shell.words
        kind = words.say(OBJECTIONS.get(each.cause, each.cause))
        result = words.say(OBJECTION_RESULTS.get(each.result, each.result)) if each.result else ""
        return plain.joined(_short(each.text), kind), plain.joined(_short(each.answer), result)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def complaints_about(shell: Shell, case: int) -> list[Fact]:
    """The complaints about a case, each leading to it."""
    found = []
    for row in shell.desk.complaints.about(case):
        said = plain.joined(row.number, shell.say(badges.state(row.state, "complaint").text))
        found.append(Fact(translate("ComplaintPart", "Complaint"), said, ("case", row.case)))
    return found
