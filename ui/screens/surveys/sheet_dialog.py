"""The dialog in which one survey sheet is read: what was asked, what was answered, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpdesk.domain import numbers
from helpdesk.domain.survey_words import CES_SCALES, DIMENSIONS, GONE_WRONG, SHEET_CHANNELS, STANDINGS
from helpdesk.services.surveys.actions import CorrectSheet, RemoveSheet
from helpdesk.services.surveys.reader import standings_of
from helpdesk.services.surveys.rows import SheetRow
from helpdesk.texts import Text, translate, verbatim
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.facts import Fact, Facts
from ui.widgets.interview_pad import QUOTED

_FIGURES = (
    ("csat", translate("Changes", "Satisfaction")),
    ("ces", translate("Changes", "Ease")),
    ("things_gone_wrong", translate("Changes", "Things gone wrong")),
    ("nps", translate("Changes", "Would recommend")),
)
_OF = translate("SurveyDialog", "{value} of {most}")
_MOST = {"csat": 5, "nps": 10}


class SheetDialog(Dialog):
    """``told`` is the survey."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.sheet = sheet = shell.desk.surveys.sheet(told_of(told, "survey")["survey"])
        super().__init__(
            shell.words,
            translate("SurveyDialog", "Survey {number}")(number=sheet.number),
            translate("SurveyDialog", "Correct…"),
            width=WIDE,
            parent=shell.window,
        )
        self.shell = shell
        self.add(plain.label(plain.one_line(self._about()), "secondary", wrap=True))
        self.facts = Facts(shell.words, [Fact(label, said) for label, said in _answers(sheet)])
        self.add(self.facts)
        if sheet.comment:
            said = shell.say(QUOTED(words=plain.many_lines(sheet.comment)))
            self.add(plain.label(said, wrap=True))
        for told_of_it in self._follows():
            self.add(plain.label(shell.say(told_of_it), "secondary", wrap=True))
        remove = self.add_aside(
            shell.say(translate("SurveyDialog", "Take out…")), lambda: self._ask(RemoveSheet), "trash-2"
        )
        remove.setObjectName("remove_sheet")
        coaching = self.add_aside(
            shell.say(translate("SurveyDialog", "Coaching sheets…")),
            lambda: shell.ask("coaching", {"survey": sheet.id}),
            "message-circle-question-mark",
        )
        coaching.setObjectName("coaching_of_sheet")
        self.wanted.connect(lambda: self._ask(CorrectSheet))

    def _about(self) -> str:
        sheet, say = self.sheet, self.shell.say
        case = say(translate("Timeline", "Case {number}")(number=sheet.case)) if sheet.case else ""
        way = say(SHEET_CHANNELS.get(sheet.channel, verbatim(sheet.channel)))
        when = self.shell.words.moment(sheet.answered_at)
        return plain.joined(sheet.customer_name or "", case, when, way, sheet.staff_name or "")

    def _follows(self) -> Iterator[Text]:
        sheet = self.sheet
        if sheet.second_of is not None:
            said = translate(
                "SurveyDialog", "Asked once more after the complaint; the first answers: {number}."
            )
            yield said(number=numbers.number("survey", sheet.second_of))
        if sheet.complaint_case is not None:
            said = translate("SurveyDialog", "These answers opened complaint {case}.")
            yield said(case=sheet.complaint_case)

    def _ask(self, action: Any) -> None:
        self.accept()
        self.shell.ask(action, {"survey": self.sheet.id})


def _answers(sheet: SheetRow) -> Iterator[tuple[Text, Text]]:
    """Each question that was asked, with its answer or what became of it."""
    standings = standings_of(sheet)
    for key, label in _FIGURES:
        value = getattr(sheet, key)
        if value is not None:
            yield label, _said(sheet, key, value)
        elif key in standings:
            yield label, STANDINGS[standings[key]]
    wrong = [GONE_WRONG[code] for code in sheet.gone_wrong.split() if code in GONE_WRONG]
    for word in wrong:
        yield translate("Surveys", "What went wrong"), word
    for place, name in enumerate(DIMENSIONS.values(), start=1):
        found, expected = getattr(sheet, f"received_{place}"), getattr(sheet, f"expected_{place}")
        if found is not None or expected is not None:
            pair = translate("SurveyDialog", "found {found}, expected {expected}")
            yield name, pair(found=_or_dash(found), expected=_or_dash(expected))


def _said(sheet: SheetRow, key: str, value: int) -> Text:
    if key == "ces":
        scale = CES_SCALES.get(sheet.ces_scale, CES_SCALES["2.0"])
        return translate("SurveyDialog", "{value} ({scale})")(value=value, scale=scale)
    return _OF(value=value, most=_MOST[key]) if key in _MOST else verbatim(str(value))


def _or_dash(value: int | None) -> str:
    return "—" if value is None else str(value)
