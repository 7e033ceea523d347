"""The dialog in which paper slips are keyed in, one after the other: the code, then number keys, then Enter."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from helpdesk.clock import local
from helpdesk.domain.interview import Interview
from helpdesk.domain.slips import NotASlip, read_slip
from helpdesk.errors import HelpdeskError
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.surveys.taking import Taking
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dates import DayLine
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line
from ui.widgets.interview_pad import InterviewPad
from ui.widgets.labelled import labelled

_WRONG = translate("SlipsDialog", "“{code}” is no code of a slip: please compare it sign by sign.")
_UNKNOWN = translate(
    "SlipsDialog", "There is no case {case}: the slip is of another shop, or the case was deleted."
)
_BLANK = translate("SlipsDialog", "Nothing was ticked on this slip; it was left out.")


class SlipsDialog(Dialog):
    """Needs to be told nothing."""

    def __init__(self, shell: Shell, told: object) -> None:  # noqa: ARG002
        super().__init__(
            shell.words,
            translate("SlipsDialog", "Key in survey slips"),
            translate("SlipsDialog", "Keep this slip"),
            width=WIDE,
            note=translate(
                "SlipsDialog",
                "Type or scan the code at the top of the slip. Number keys answer, − leaves a question open, "
                "Backspace goes back, Enter keeps the slip and asks for the next.",
            ),
            parent=shell.window,
        )
        self.shell = shell
        self.taking: Taking | None = None
        self.count = 0
        self._build_code()
        self.about = plain.label("", "secondary", wrap=True)
        self.add(self.about)
        self.refused = Inline("", "due", parent=self)
        self.add(self.refused)
        self.progress = plain.label("", "secondary")
        self.add(self.progress)
        self.pad = InterviewPad(shell.words)
        self.add(self.pad)
        self.body.addStretch(1)
        self.draft = Drafting(
            shell,
            "slips/new",
            self._values,
            self._fill,
            title=translate("SlipsDialog", "A survey slip being keyed in"),
            resume=Resume("key_slips"),
            parent=self,
        )
        self.body.insertWidget(1, self.draft.bar)
        self.pad.changed.connect(self._went_on)
        self.pad.finished.connect(self._ended)
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)
        self._begin(None)
        self.draft.restore()

    def _build_code(self) -> None:
        words = self.shell.words
        self.code = Line()
        self.code.setObjectName("slip_code")
        self.code.setMaximumWidth(theme.px(220))
        self.day = DayLine(words, self.shell.today)
        self.day.setObjectName("slip_day")
        self.day.set_value(self.shell.today)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        for said, editor in (
            (translate("SlipsDialog", "Code of the slip"), self.code),
            (translate("SlipsDialog", "Filled in on"), self.day),
        ):
            row.addWidget(labelled(words.say(said), editor))
        row.addStretch(1)
        self.body.addLayout(row)

    # -- one slip ---------------------------------------------------------------------------------------

    def _read(self) -> None:
        """The code was typed: show its questions, or say what is wrong with it."""
        typed = self.code.value()
        if not typed:
            return
        try:
            case, plan = read_slip(typed)
            taking = Taking(self.shell, case, "slip")
        except NotASlip:
            self._refuse(_WRONG(code=typed[:40]))
            return
        except HelpdeskError:
            self._refuse(_UNKNOWN(case=read_slip(typed)[0]))
            return
        if taking.objection is not None:
            self._refuse(taking.objection)
            return
        taking.interview = Interview(plan._replace(kind=taking.interview.plan.kind))
        self._begin(taking)

    def _refuse(self, why: Text) -> None:
        self._begin(None)
        self.refused.tell(self.shell.say(why))
        self.code.selectAll()

    def _begin(self, taking: Taking | None) -> None:
        """Stand at the first question of a slip; with none at its code."""
        self.taking = taking
        self.refused.tell("")
        self.about.setText(plain.one_line(taking.about) if taking else "")
        self.about.setVisible(taking is not None)
        self.pad.setVisible(taking is not None)
        if taking is not None:
            self.pad.show_interview(taking.interview, taking.words)
        else:
            self.code.setFocus()
        self._say_place()

    def _say_place(self) -> None:
        kept = translate("SlipsDialog", "%n slip(s) keyed in", "", 1)(n=self.count)
        done = translate("SlipsDialog", "All asked. Enter keeps the slip.")
        place = self.pad.progress if self.taking else ""
        if self.taking and not place:
            place = self.shell.say(done)
        self.progress.setText(plain.joined(self.shell.say(kept) if self.count else "", place))

    def _went_on(self) -> None:
        self._say_place()
        self.draft.touched()

    def _ended(self) -> None:
        self.primary.setFocus()

    def save(self) -> None:
        """Keep the slip and ask for the next one."""
        taking = self.taking
        if taking is None:
            self._read()
            return
        self.tell("")
        if taking.interview.empty:
            self._next()
            self.refused.tell(self.shell.say(_BLANK))
            return
        outcome = self.shell.do(
            self._sheet(taking),
            problems=lambda found: self.tell(next(iter(found.values()))),
            refused=self.tell,
            again=self.save,
        )
        if outcome is not None:
            self.count += 1
            self._next()

    def _sheet(self, taking: Taking) -> TakeSheet:
        return taking.sheet("slip", answered_at=self._moment(self.day.value()))

    def _moment(self, day: date | None) -> datetime | None:
        """Noon of the day on the slip; now where that is today or nobody says."""
        if day is None or day == self.shell.today:
            return None
        return local(day, time(12), self.shell.words.zone)

    def _next(self) -> None:
        self.draft.start_afresh()
        self.code.clear()
        self._begin(None)

    # -- kept --------------------------------------------------------------------------------------------

    def _values(self) -> dict[str, Any]:
        case = self.taking.case if self.taking else None
        kept = self.taking.interview.to_json() if self.taking else ""
        return {"case": case, "code": self.code.value(), "interview": kept}

    def _fill(self, values: dict[str, Any]) -> None:
        self.code.set_value(values["code"])
        taking = Taking(self.shell, values["case"], "slip") if values["case"] else None
        if taking is not None:
            taking.fill({"interview": values["interview"]})
        self._begin(taking)
