"""Coaching sheets: what one colleague observed in a talk of another, and one thing to keep, one to try.

Not one number is made of it: who is scored learns to score, not to listen (parts E: coach, do not rank).
"""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.coaching import ACTS, MARKS
from helpdesk.domain.normal_forms import tidy
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.shop.coaching_reader import CoachingRow, sheet_of
from helpdesk.store.database import Store
from helpdesk.store.tables.trust import CoachingSheet
from helpdesk.texts import Text, translate

NO_SECRET = translate(
    "Coaching",
    "Two minutes about one talk: only what anybody could hear. It is for the person and the owner to talk over; it "
    "is counted nowhere. Where nobody has a PIN it is not secret: whoever sits at this PC can open it.",
)


def _act(name: str) -> Any:
    return entry(ACTS[name], "choice", default="", choices=MARKS, wide=True)


@dataclass(frozen=True, kw_only=True)
class CoachingForm(Action):
    """What was observed; what nobody could hear stays open."""

    groups = (
        Group(translate("Coaching", "What could be heard"), tuple(ACTS)),
        Group(translate("Coaching", "To talk over"), ("keep", "attempt")),
    )

    named: str = _act("named")
    permission: str = _act("permission")
    let_finish: str = _act("let_finish")
    repeated: str = _act("repeated")
    answered: str = _act("answered")
    neutral: str = _act("neutral")
    next_step: str = _act("next_step")
    thanked: str = _act("thanked")
    keep: str = entry(
        translate("Coaching", "One thing to keep"),
        default="",
        wide=True,
        hint=translate("Coaching", "In the words that were said."),
    )
    attempt: str = entry(translate("Coaching", "One thing to try next time"), default="", wide=True)

    def own(self) -> dict[str, str]:
        """The columns of the sheet."""
        marks = {act: getattr(self, act) or "" for act in ACTS}
        return marks | {"keep": tidy(self.keep), "attempt": tidy(self.attempt)}

    def rules(self) -> dict[str, Text]:
        said = any(getattr(self, act) for act in ACTS) or tidy(self.keep) or tidy(self.attempt)
        return (
            {} if said else {"named": translate("Coaching", "Mark at least one thing that could be heard.")}
        )


@dataclass(frozen=True, kw_only=True)
class WriteCoaching(CoachingForm):
    """A sheet about one call, or about the talk in which a survey sheet was filled; one from each observer."""

    prompt = Prompt(
        translate("CoachingDialog", "Coaching sheet"),
        translate("CoachingDialog", "Save sheet"),
        NO_SECRET,
        about="talk",
        draft=translate("CoachingDialog", "Coaching sheet of {number}"),
        dialog="write_coaching",
    )

    call: int | None = None
    survey: int | None = None
    person: int = entry(translate("Coaching", "Who led the talk"), "lookup", noun="staff", wide=True)

    def label(self) -> Text:
        return translate("Coaching", "Coaching sheet written")

    def run(self, ctx: Context) -> Outcome:
        _require_talk(ctx.store, self.call, self.survey)
        if ctx.store.value("SELECT 1 FROM staff WHERE id = ?", (self.person,)) is None:
            raise Invalid({"person": translate("Problems", "There is no such staff member.")})
        talk, identity = ("call_id", self.call) if self.call is not None else ("survey_id", self.survey)
        if ctx.store.value(
            f"SELECT 1 FROM coaching_sheets WHERE {talk} = ? AND observer_id IS ? AND person_id = ?",
            (identity, ctx.staff, self.person),
        ):
            raise Conflict(translate("Coaching", "You wrote a sheet about this talk already: edit that one."))
        made = ctx.store.insert(
            CoachingSheet,
            call_id=self.call,
            survey_id=self.survey,
            person_id=self.person,
            observer_id=ctx.staff,
            at=ctx.now,
            **self.own(),
        )
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class EditCoaching(CoachingForm):
    """Correct a sheet; only who wrote it does."""

    prompt = WriteCoaching.prompt._replace(
        title=translate("CoachingDialog", "Edit coaching sheet"), about="coaching", dialog="edit_coaching"
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return dict(row.marks) | taken(row, ("keep", "attempt"))

    def label(self) -> Text:
        return translate("Coaching", "Coaching sheet changed")

    def run(self, ctx: Context) -> Outcome:
        _own_sheet(ctx, self.id)
        ctx.store.update(CoachingSheet, self.id, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveCoaching(Action):
    """Take a sheet away; only who wrote it does."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Coaching", "Coaching sheet removed")

    def run(self, ctx: Context) -> Outcome:
        _own_sheet(ctx, self.id)
        ctx.store.delete(CoachingSheet, self.id)
        return Outcome(None, self.label())


def _own_sheet(ctx: Context, sheet: int) -> CoachingRow:
    """A sheet that must be there, and written by who is at the PC."""
    found = sheet_of(ctx.store, sheet)
    if found.observer != ctx.staff:
        raise Conflict(translate("Coaching", "Only who wrote a sheet changes it; write one of your own."))
    return found


def _require_talk(store: Store, call: int | None, survey: int | None) -> None:
    """Exactly one talk, and it is there."""
    table, identity = ("calls", call) if call is not None else ("surveys", survey)
    if (call is None) == (survey is None) or not store.value(
        f"SELECT 1 FROM {table} WHERE id = ?", (identity,)
    ):
        raise NotFound(translate("Coaching", "That talk is no longer there."))
