"""One call: whom, by which number, what happened, what to say, how it ended, the survey; saved with one key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.batch import Together
from helpdesk.domain.interview import Interview
from helpdesk.domain.surveys import listed, reasons_to_call
from helpdesk.services.calls.actions import RecordAttempt
from helpdesk.services.calls.rows import CallCard
from helpdesk.services.surveys.reader import limits_of
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.calls import call_facts
from ui.screens.calls.ending_box import EndingBox
from ui.screens.calls.interview_box import InterviewBox
from ui.screens.calls.number_row import DIAL_KEY, NumberRow
from ui.screens.calls.outcome_bar import OutcomeBar
from ui.screens.calls.story import StoryBox
from ui.screens.shared.life import Life
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.button import Button, tip_with_key
from ui.widgets.inline import Inline
from ui.widgets.record_page import RecordPage
from ui.widgets.script import SpokenWords
from ui.widgets.section import Flowing, rule, scrolled
from ui.widgets.spoken import announce

ROOMY = 1600
"""Width of the window from which the customer's history stands beside the call."""
HISTORY = 400


class CallPage(RecordPage):
    """Filled by :meth:`show_call`. Letters and digits count wherever no field has the keyboard."""

    saving = Signal(bool)
    """It is about to be saved, and whether it is no longer."""
    saved = Signal()
    """The call was saved: the next one is wanted."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell.words,
            icon="phone",
            nothing=translate("CallPage", "Choose a call from the list."),
            compact=True,
        )
        self.shell = shell
        self.card: CallCard | None = None
        self.interview: Interview | None = None
        self.objection: Text | None = None
        self.draft: Drafting | None = None
        self._build_parts()
        self._build_body()
        self._build_foot()

    # -- building -----------------------------------------------------------------------------------

    def _build_parts(self) -> None:
        shell = self.shell
        self.numbers = NumberRow(shell)
        self.story = StoryBox(shell)
        self.story.followed.connect(lambda goal: shell.go(*goal))
        self.spoken = SpokenWords()
        self.caution = Inline("", "due")
        self.caution.setObjectName("caution")
        self.outcomes = OutcomeBar(shell.words)
        self.outcomes.changed.connect(self._ended)
        self.ending = EndingBox(shell)
        self.ending.changed.connect(self._touched)
        self.survey = InterviewBox(shell.words)
        self.survey.setObjectName("survey")
        self.survey.changed.connect(self._answered)
        self.survey.finished.connect(self._asked_all)
        self.no_survey = Inline("", "neutral")
        self.no_survey.setObjectName("no_survey")
        self.alarm = Inline("", "due")
        self.alarm.setObjectName("alarm")

    def _build_body(self) -> None:
        self.page_body = body = Flowing()
        body.setProperty("look", "page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, theme.px(theme.LABEL), theme.px(theme.LABEL), theme.px(theme.FIELD))
        column.setSpacing(theme.px(theme.FIELD))
        self.bar_place = column
        self.add_top(self.numbers)
        for part in (
            self.story,
            self.caution,
            self.spoken,
            self.outcomes,
            self.survey,
            self.no_survey,
            self.alarm,
            self.ending,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.area = scrolled(body, self.words.say(translate("CallPage", "This call")))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.history = Life(self.shell, "customer")
        self.history.setObjectName("history")
        self.history.setFixedWidth(theme.px(HISTORY))
        self.history.hide()
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(theme.SECTION))
        beside.addWidget(self.area, 1)
        beside.addWidget(self.history)
        self._column.addLayout(beside, 1)

    def _build_foot(self) -> None:
        say = self.shell.say
        self.foot = QFrame()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, theme.px(theme.FIELD), 0, theme.px(theme.FIELD))
        column.setSpacing(theme.px(theme.LABEL))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        self.write_button = Button(say(translate("CallPage", "Write instead…")), "send")
        self.write_button.setObjectName("write_instead")
        self.write_button.clicked.connect(self.write_instead)
        self.no_more_button = call_facts.no_more_button(self.shell, lambda: self.card)
        tip = tip_with_key(say(translate("CallPage", "Save and next")), "Ctrl+S")
        self.save_button = Button(say(translate("CallPage", "Save and next")), "check", "primary", tip=tip)
        self.save_button.setObjectName("save_call")
        self.save_button.clicked.connect(self.save)
        # Over the buttons: beside them a sentence had room for its first line only.
        self.trouble = Inline("", "late", parent=self.foot)
        self.trouble.setObjectName("trouble")
        column.addWidget(self.trouble)
        column.addLayout(row)
        row.addWidget(self.write_button)
        row.addWidget(self.no_more_button)
        row.addStretch(1)
        row.addWidget(self.save_button)
        self._column.addWidget(rule())
        self._column.addWidget(self.foot)

    # -- showing ------------------------------------------------------------------------------------

    def show_call(self, identity: int) -> CallCard:
        """Show a call; what was begun for it comes back from its draft. Raises ``NotFound``."""
        desk = self.shell.desk
        card = desk.calls.card(identity)
        same = self.card is not None and self.card.call.id == identity and self.draft is not None
        self.card = card
        self.show_record(
            card.call.customer_name,
            number=card.call.number,
            mark=call_facts.mark_of(card, self.shell),
            aside=call_facts.aside_of(card, self.shell),
            age=call_facts.why_of(card, self.shell),
        )
        self.numbers.show_numbers(card.phones, may_call=not card.do_not_call)
        self.story.show_story(*call_facts.story_of(card, self.shell))
        self._theirs = desk.words(card.language or None)
        if not same:
            self._begin()
        self._show_spoken()
        self._show_history()
        return card

    def _show_history(self) -> None:
        """In a wide window what else happened to the customer, newest first."""
        roomy = self.window().width() >= theme.px(ROOMY)
        self.history.setVisible(roomy)
        if roomy and self.card is not None:
            self.history.show_life(self.card.call.customer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.window().width() >= theme.px(ROOMY)) != self.history.isVisibleTo(self):
            self._show_history()

    def show_nothing(self) -> None:
        self._let_go()
        self.card = None
        super().show_nothing()

    def _show_spoken(self) -> None:
        assert self.card is not None
        script = call_facts.script_of(self.card, self._theirs, self.shell)
        if self.outcomes.value() == "no_answer":
            self.spoken.say(script.voicemail)
        elif self.outcomes.value() == "reached" and self.interview is not None:
            # The survey asks what the script would.
            self.spoken.say(script.opening, script.quotes, (script.closing,) if self.interview.done else ())
        else:
            self.spoken.say(script.opening, script.quotes, (*script.questions, script.closing))
        # Who is called and what is said first is told where the keyboard is while a call is made.
        said = translate("CallPage", "Call to {name}")(name=self.card.call.customer_name)
        self.area.setAccessibleName(plain.aloud(self.shell.say(said)))
        self.area.setAccessibleDescription(plain.aloud(self.spoken.in_words()))
        caution = call_facts.caution_of(self.card)
        self.caution.tell(self.shell.say(caution) if caution else "")

    def _begin(self) -> None:
        """A call that was not shown before: nothing is said of it yet, unless a draft says so."""
        self._let_go()
        assert self.card is not None
        card, desk = self.card, self.shell.desk
        self.objection = call_facts.objection_to_survey(card, desk)
        self.interview = None
        self.outcomes.set_value("")
        self.ending.fill({})
        self.ending.propose(call_facts.promise_day(self.shell), desk.staff)
        self.draft = Drafting(
            self.shell,
            f"call/{card.call.id}",
            self.values,
            self.fill,
            title=translate("CallPage", "Call to {name}")(name=card.call.customer_name),
            resume=Resume(goal=Goal("call", card.call.id)),
            parent=self,
        )
        self.bar_place.insertWidget(0, self.draft.bar)
        held = self.window().focusWidget()
        self._follow()
        self.draft.restore()
        if held is not None and not self.isAncestorOf(held):
            # A survey that comes back asks for the keyboard; who walks down the list keeps it.
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)

    def _let_go(self) -> None:
        """Keep at once what was begun for the call that is left."""
        if self.draft is not None:
            self.draft.flush()
            self.draft.bar.hide()
            self.draft.bar.deleteLater()
            self.draft.deleteLater()
            self.draft = None

    # -- what was said ------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """What the draft keeps."""
        survey = self.interview.to_json() if self.interview and not self.interview.empty else ""
        return {"outcome": self.outcomes.value(), "survey": survey, "ending": self.ending.values()}

    def fill(self, values: dict[str, Any]) -> None:
        """Put a draft back."""
        self.outcomes.set_value(values["outcome"])
        self.interview = Interview.from_json(values["survey"]) if values["survey"] else None
        self.ending.fill(values["ending"])
        self._follow()

    def _touched(self) -> None:
        if self.outcomes.value() == "call_later":
            self.ending.next.tell(self.shell.say(self._following("call_later")))
        if self.draft is not None:
            self.draft.touched()
        self.trouble.tell("")

    def _ended(self) -> None:
        """An outcome was chosen: what it asks for is shown, and what follows from it is said."""
        self._follow()
        self._show_spoken()
        self._touched()
        if self.outcomes.value() == "reached" and self.interview is not None:
            self._reveal(self.survey)
        if self.outcomes.value() == "call_later":
            self.ending.later_at.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(self.ending)

    def _answered(self) -> None:
        if self.interview is not None and self.interview.done:
            self._show_spoken()
        self._reveal(self.survey)
        self._warn()
        self._touched()

    def _asked_all(self) -> None:
        """The last question lies behind: on to what is promised, where that is asked for, else back to the call."""
        announce(self, self.survey.title.text())
        if self.alarm.text():
            self.ending.promise.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.take_focus()

    def _reveal(self, part: QWidget) -> None:
        """Bring a part into view, once what came with it has its place."""
        margin = theme.px(theme.FIELD)
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(part, 0, margin))

    def _follow(self) -> None:
        """Show what belongs to the outcome."""
        assert self.card is not None
        outcome = self.outcomes.value()
        reached = outcome == "reached"
        if reached and self.interview is None and self.objection is None:
            self.interview = call_facts.interview_for(self.card, self.shell.desk)
        self.survey.show_interview(self.interview if reached else None, self._theirs)
        said = self.objection if reached and self.objection is not None else ""
        self.no_survey.tell(self.shell.say(said))
        self.ending.show_for(outcome, self._following(outcome))
        self.save_button.setEnabled(bool(outcome))
        self._warn()

    def _following(self, outcome: str) -> Text | str:
        """What becomes of the call when it is saved."""
        assert self.card is not None
        if not outcome:
            return ""
        desk, later = self.shell.desk, self.ending.given(outcome)["later_at"]
        if outcome == "call_later" and later is None:
            return ""
        return desk.calls.what_next(self.card.call.id, outcome, desk.clock.now(), later)

    def _warn(self) -> None:
        """Say at once when what was answered asks for a call back."""
        answers = self.interview.values() if self.interview and self.outcomes.value() == "reached" else {}
        reasons = reasons_to_call(answers, limits_of(self.shell.desk.settings))
        said = translate("CallPage", "This asks for making good: {reasons}. Say what you do, and by when.")
        self.alarm.tell(self.shell.say(said(reasons=listed(reasons))) if reasons else "")

    # -- doing --------------------------------------------------------------------------------------

    def save(self) -> None:
        """Record how the call ended, with the survey that was taken: one thing to undo."""
        card, outcome = self.card, self.outcomes.value()
        if card is None or not outcome:
            return
        unreadable = {
            name: said
            for name, said in self.ending.unreadable().items()
            if name in self.ending.given(outcome)
        }
        if unreadable:
            self.show_problems(unreadable)
            return
        sheet = call_facts.sheet_of(card, self.interview)
        if outcome != "reached" and sheet is not None:
            self._refuse(
                translate(
                    "CallPage",
                    "Answers to the survey are typed: say that the customer was reached, or go back and clear them.",
                )
            )
            return
        attempt = RecordAttempt(call=card.call.id, outcome=outcome, **self.ending.given(outcome))
        action: Action = attempt
        if sheet is not None:
            action = Together(
                actions=(attempt, sheet), said=translate("CallPage", "Call and survey recorded")
            )
        draft = self.draft
        self.saving.emit(True)
        last = call_facts.last_miss(card, outcome, self.shell)
        done = self.shell.do(
            action,
            problems=self.show_problems,
            refused=self._refuse,
            verb=translate("CallPage", "Write…") if last else None,
            then=lambda _: call_facts.write(self.shell, card, unreached=True),
            again=self.save,
        )
        self.saving.emit(False)
        if done is not None:
            if draft is not None:
                draft.forget()
            self.draft = None
            self.saved.emit()

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Say problems beside their fields, others in the foot."""
        self.ending.tell_problems(problems)
        strays = [said for name, said in problems.items() if name not in self.ending.problems]
        if strays:
            self._refuse(strays[0])
        elif problems:
            self._reveal(self.ending)

    def _refuse(self, said: Text) -> None:
        self.trouble.tell(self.shell.say(said))

    def write_instead(self) -> None:
        """Write to the customer: that they could not be reached, once it was tried."""
        if self.card is not None:
            call_facts.write(self.shell, self.card, unreached=self.card.call.tries > 0)

    def take_focus(self) -> bool:
        """Go to the call itself: letters and digits count there."""
        if self.card is None:
            return False
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.card is None or not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        """A key that no field wanted."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_S:
            self.save()
            return True
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if self.survey.isVisible() and self.survey.take(event):
            return True
        if event.text().casefold() == self.shell.say(DIAL_KEY).casefold():
            self.numbers.dial()
            return True
        return bool(event.text()) and self.outcomes.press(event.text())
