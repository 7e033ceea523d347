"""The dialogs of a complaint's steps that show more than a form: facts and cause, agreement sheet, written answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.complaints import REFUSING, TAUGHT
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.complaints.agreement_actions import AgreeRemedy, ObjectionForm, OptionForm, TaskForm
from helpdesk.services.complaints.answer_actions import AnswerComplaint
from helpdesk.services.complaints.handling_actions import Investigate
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.complaints.law_card import law_card
from ui.screens.complaints.lines import LineTable
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE
from ui.widgets.inline import Inline
from ui.widgets.inputs import TextArea
from ui.widgets.labelled import labelled


def _card(shell: Shell, told: object) -> ComplaintCard:
    return shell.desk.complaints.card(told_of(told, "job")["job"])


class InvestigateDialog(ActionDialog):
    """``told`` is the job; a training for use is offered where the cause asks for one."""

    def __init__(self, shell: Shell, told: object) -> None:
        points = tuple(point.text for point in _card(shell, told).points)
        super().__init__(shell, told, Investigate, filled={"points": points})
        self._offer_training()

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "cause":
            self._offer_training()

    def _offer_training(self) -> None:
        taught = self.form.editor("cause").value() in TAUGHT
        self.form.set_shown("training", taught)
        if not taught:
            self.form.fill({"training": False})


class AgreementDialog(ActionDialog):
    """``told`` is the job. The law's minimum stands above, the sheet below: what both want, options, who does what."""

    def __init__(self, shell: Shell, told: object) -> None:
        card = _card(shell, told)
        self.tables = {
            "options": LineTable(shell, OptionForm, (6, 2, 4, 0, 0), "option"),
            "tasks": LineTable(shell, TaskForm, (6, 3, 2), "task"),
            "objections": LineTable(shell, ObjectionForm, (2, 4, 4, 2), "objection"),
        }
        super().__init__(shell, told, AgreeRemedy, filled=_agreed(card), overrides=self.tables, width=WIDE)

    def introduce(self) -> None:
        super().introduce()
        self.add(law_card(self.shell, self.told["job"]))

    def save(self) -> None:
        self.tell("")
        lines = {name: table.parts() for name, table in self.tables.items()}
        action = self.form.build(**self.given(), **lines)
        if action is not None:
            self.do(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on in it; Ctrl+Enter, or Enter elsewhere, records the agreement."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focused = self.focusWidget()
        if enter and bare and focused is not None and any(t.go_on(focused) for t in self.tables.values()):
            return
        super().keyPressEvent(event)


def _agreed(card: ComplaintCard) -> dict[str, Any]:
    """The sheet as it stands."""
    facts = card.facts
    return {
        "wanted": facts.wanted,
        "wanted_why": facts.wanted_why,
        "we_want": facts.we_want,
        "agreed": facts.agreed,
        "law_told": facts.law_told_at is not None,
        "options": [
            {
                "text": o.text,
                "cost_cents": o.cost_cents,
                "value": o.value,
                "goodwill": o.goodwill,
                "chosen": o.chosen,
            }
            for o in card.options
        ],
        "tasks": [{"text": t.text, "staff": t.staff, "due_on": t.due_on} for t in card.tasks],
        "objections": [
            {"cause": b.cause, "text": b.text, "answer": b.answer, "result": b.result}
            for b in card.objections
        ],
    }


class Replies(QWidget):
    """A field for the reply to each point, under the point."""

    changed = Signal()
    wide = True

    def __init__(self, card: ComplaintCard) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.areas: list[TextArea] = []
        for place, point in enumerate(card.points, start=1):
            area = TextArea(2)
            area.setObjectName(f"reply{place}")
            area.set_value(point.reply)
            area.changed.connect(self.changed)
            self.areas.append(area)
            column.addWidget(labelled(f"{place}. {plain.one_line(point.text)[:160]}", area))
        if self.areas:
            self.setFocusProxy(self.areas[0])

    def value(self) -> tuple[str, ...]:
        """The replies, in the order of the points."""
        return tuple(area.value() for area in self.areas)

    def set_value(self, value: Any) -> None:
        """Put replies back; what a draft has too many of belongs to points that are gone."""
        for area, reply in zip(self.areas, value or (), strict=False):
            area.set_value(reply)

    def problem(self) -> Text | None:
        """Nothing that is typed in them cannot be read."""
        return None


class AnswerDialog(ActionDialog):
    """``told`` is the job. Who refuses is told what is printed then, and what the shop has not said of it yet."""

    def __init__(self, shell: Shell, told: object) -> None:
        card = _card(shell, told)
        facts = card.facts
        filled: dict[str, Any] = {
            "answer": facts.answer or facts.agreed,
            "replies": tuple(point.reply for point in card.points),
            "law_told": facts.law_told_at is not None,
        }
        if facts.decision:
            filled["decision"] = facts.decision
        self.by = card.answer_by
        super().__init__(shell, told, AnswerComplaint, filled=filled, overrides={"replies": Replies(card)})
        self.form.set_shown("replies", bool(card.points))
        self.court = Inline("", "due", parent=self)
        self.court.setObjectName("court")
        self.add(self.court)
        self._tell_of_court()

    def introduce(self) -> None:
        super().introduce()
        by = translate("AnswerDialog", "Last lawful day: {day}")(day=self.by)
        self.add(plain.label(self.shell.say(by), "late" if self.by < self.shell.today else "strong"))
        self.add(law_card(self.shell, self.told["job"]))

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "decision":
            self._tell_of_court()

    def _tell_of_court(self) -> None:
        settings = self.shell.desk.settings
        said: Text | str = ""
        if self.form.editor("decision").value() in REFUSING:
            said = COURT if settings["law.dispute_body"] and settings["law.dispute_joins"] else NO_COURT
        self.court.tell(self.shell.say(said))


COURT = translate(
    "AnswerDialog", "The answer says who settles it out of court, and whether this shop takes part."
)
NO_COURT = translate(
    "AnswerDialog",
    "The answer must say who settles it out of court; the settings do not name anybody yet, so the paper has a gap.",
)
