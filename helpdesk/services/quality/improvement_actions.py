"""Improvements: what the shop decides to do better, by whom and until when, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.improvement_words import SETTLED
from helpdesk.domain.months import is_month, moved
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.errors import Invalid
from helpdesk.services.quality.improvement_reader import require_improvement
from helpdesk.store.tables.quality import Improvement
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ImprovementForm(Action):
    """What is done, by whom, until when."""

    text: str = entry(
        translate("Quality", "What is done"),
        hint=translate("Quality", "One thing that somebody can do and that one can see is done"),
        wide=True,
    )
    staff: int | None = entry(translate("Quality", "Who"), "lookup", default=None, noun="staff")
    due_on: date | None = entry(translate("Quality", "Until"), "date", default=None)

    def own(self) -> dict[str, Any]:
        """The columns of the improvement."""
        return {"text": tidy_line(self.text), "staff_id": self.staff, "due_on": self.due_on}


@dataclass(frozen=True, kw_only=True)
class AddImprovement(ImprovementForm):
    """Something to do better, decided with the report of a month."""

    prompt = Prompt(
        translate("Quality", "Something to do better"),
        translate("Quality", "Add to the report"),
        translate("Quality", "It stands in the report of {month}, and what became of it in the next one."),
        about="month",
        narrow=True,
        draft=translate("Quality", "Improvement being typed"),
    )

    month: str
    figure: str = ""
    """The key of the figure it is to move, where it came from one."""

    def rules(self) -> dict[str, Text]:
        wrong = {} if is_month(self.month) else {"month": translate("Quality", "A month is written 2026-10.")}
        return wrong | super().rules()

    def label(self) -> Text:
        return translate("Quality", "To do better: {text}")(text=shortened(self.text))

    def run(self, ctx: Context) -> Outcome:
        made = ctx.store.insert(Improvement, month=self.month, figure=tidy_line(self.figure), **self.own())
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class EditImprovement(ImprovementForm):
    """Change what is done, by whom or until when."""

    prompt = Prompt(
        translate("Quality", "Edit improvement"),
        translate("Quality", "Save improvement"),
        about="improvement",
        narrow=True,
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("text", "staff", "due_on"))

    def label(self) -> Text:
        return translate("Quality", "Improvement changed: {text}")(text=shortened(self.text))

    def run(self, ctx: Context) -> Outcome:
        require_improvement(ctx.store, self.id)
        ctx.store.update(Improvement, self.id, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class SettleImprovement(Action):
    """Say what became of an improvement; one that goes on is taken over into the next month's report."""

    prompt: ClassVar[Prompt | None] = Prompt(
        translate("Quality", "What became of it"),
        translate("Quality", "Write it down"),
        about="improvement",
        narrow=True,
    )

    id: int
    state: str = entry(translate("Quality", "It is"), "choice", default="done", choices=SETTLED)
    fate: str = entry(
        translate("Quality", "What can be seen of it"),
        default="",
        hint=translate("Quality", "For example: 68 of 71 units have their photo"),
        wide=True,
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"state": "done" if row.state == "open" else row.state, "fate": row.fate}

    def label(self) -> Text:
        return translate("Quality", "Improvement settled")

    def run(self, ctx: Context) -> Outcome:
        row = require_improvement(ctx.store, self.id)
        if row.state == "carried":
            raise Invalid({"state": translate("Quality", "It was taken over into the next month already.")})
        ctx.store.update(
            Improvement, self.id, state=self.state, fate=tidy_line(self.fate), settled_on=ctx.today
        )
        if self.state == "carried":
            ctx.store.insert(
                Improvement,
                month=moved(row.month, 1),
                text=row.text,
                staff_id=row.staff,
                due_on=row.due_on if row.due_on and row.due_on >= ctx.today else None,
                figure=row.figure,
            )
        label = translate("Quality", "{state}: {text}")
        return Outcome(self.id, label(state=SETTLED[self.state], text=shortened(row.text)))


@dataclass(frozen=True, kw_only=True)
class RemoveImprovement(Action):
    """Take out an improvement that was entered by mistake."""

    id: int

    def label(self) -> Text:
        return translate("Quality", "Improvement removed")

    def run(self, ctx: Context) -> Outcome:
        row = require_improvement(ctx.store, self.id)
        ctx.store.delete(Improvement, self.id)
        return Outcome(None, translate("Quality", "Improvement removed: {text}")(text=shortened(row.text)))
