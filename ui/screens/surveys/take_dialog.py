"""The dialog in which a member of the staff asks a customer, at the counter or on the phone, by number keys."""

from __future__ import annotations

from helpdesk.domain.survey_words import SHEET_CHANNELS
from helpdesk.texts import translate
from ui.draft import Drafting
from ui.screens.shared.action_dialog import told_of
from ui.screens.surveys.taking import Taking
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.interview_pad import InterviewPad
from ui.widgets.segments import Segments

WAYS = {"phone": "phone", "counter": "user-round", "message": "mail"}
"""Ways to answer, with their icons."""


class TakeSurveyDialog(Dialog):
    """``told`` is the case."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell.words,
            translate("SurveyDialog", "Survey"),
            translate("SurveyDialog", "Save the answers"),
            width=WIDE,
            note=translate(
                "SurveyDialog",
                "Number keys answer, − leaves a question open, Backspace goes back. Stop whenever the customer wants: "
                "what was answered counts.",
            ),
            parent=shell.window,
        )
        self.shell = shell
        self.taking = taking = Taking(shell, told_of(told, "case")["case"])
        self.draft = Drafting(
            shell,
            taking.key,
            taking.values,
            self._fill,
            title=taking.title,
            resume=taking.resume,
            parent=self,
        )
        self.add(plain.label(plain.one_line(taking.about), "secondary", wrap=True))
        self.add(self.draft.bar)
        self.refused = Inline("", "due", parent=self)
        self.add(self.refused)
        self._build_ways()
        self.progress = plain.label("", "secondary")
        self.add(self.progress)
        self.pad = InterviewPad(shell.words)
        self.pad.changed.connect(self._went_on)
        self.pad.finished.connect(self._ended)
        self.add(self.pad)
        self.body.addStretch(1)
        self.turned = self.add_aside(
            shell.say(translate("SurveyDialog", "Turn the screen to the customer")),
            self._turn,
            "external-link",
        )
        self.turned.setObjectName("turn_screen")
        self.draft.restore()
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)
        self._show()

    def _build_ways(self) -> None:
        self.way = Segments(self.shell.words, {way: SHEET_CHANNELS[way] for way in WAYS}, WAYS)
        self.way.setAccessibleName(self.shell.say(translate("SurveyDialog", "How the customer answers")))
        self.way.set_value("phone")
        self.add(self.way)

    def _fill(self, values: dict[str, object]) -> None:
        self.taking.fill(values)
        if hasattr(self, "pad"):
            self._show()

    def _show(self) -> None:
        taking = self.taking
        self.refused.tell(self.shell.say(taking.objection) if taking.objection else "")
        for part in (self.way, self.pad, self.progress, self.turned):
            part.setVisible(taking.objection is None)
        self.pad.show_interview(taking.interview, taking.words)
        self._say_place()

    def _say_place(self) -> None:
        done = translate("SurveyDialog", "All questions asked. Enter saves.")
        self.progress.setText(self.pad.progress or self.shell.say(done))
        self.primary.setEnabled(self.taking.objection is None and not self.taking.interview.empty)

    def _went_on(self) -> None:
        self._say_place()
        self.draft.touched()

    def _ended(self) -> None:
        if self.primary.isEnabled():
            self.primary.setFocus()

    def _turn(self) -> None:
        self.draft.flush()
        self.accept()
        self.shell.ask("customer_survey", {"case": self.taking.case})

    def save(self) -> None:
        """Keep what was answered."""
        outcome = self.shell.do(
            self.taking.sheet(self.way.value()),
            problems=lambda found: self.tell(next(iter(found.values()))),
            refused=self.tell,
            again=self.save,
        )
        if outcome is not None:
            self.draft.forget()
            self.accept()
