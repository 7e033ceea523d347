"""Cases: planning what is next, adding to the timeline, deleting one made by mistake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.notes import NOTE_KINDS
from helpdesk.errors import Conflict
from helpdesk.services.cases.steps import require_case
from helpdesk.services.stock.using import drop_needs, take_back
from helpdesk.store.tables.work import Case, Note
from helpdesk.texts import Text, translate

TITLES = {
    "note": translate("Note", "Note"),
    "call": translate("Note", "Phone call"),
    "message": translate("Note", "Message"),
}
TYPED_NOTES = {kind: NOTE_KINDS[kind] for kind in ("note", "call", "message")}


@dataclass(frozen=True, kw_only=True)
class PlanNext(Action):
    """Who does what next in a case, and when."""

    prompt = Prompt(
        translate("PlanNext", "What happens next"),
        translate("PlanNext", "Plan it"),
        about="case",
        narrow=True,
        draft=translate("PlanNext", "Next action of case {case}"),
        dialog="plan_next",
    )

    id: int
    next_action: str = entry(
        translate("Cases", "Next action"),
        default="",
        example=translate("Cases", "For example: call about the quote"),
    )
    next_on: date | None = entry(translate("Cases", "On"), "date", default=None)
    owner: int | None = entry(translate("Cases", "Who"), "lookup", default=None, noun="staff")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("next_action", "next_on", "owner"))

    def label(self) -> Text:
        return translate("Cases", "Next action of case {number} set")(number=self.id)

    def run(self, ctx: Context) -> Outcome:
        require_case(ctx.store, self.id)
        ctx.store.update(
            Case,
            self.id,
            next_action=tidy_line(self.next_action),
            next_on=self.next_on,
            owner_id=self.owner,
            touched_at=ctx.now,
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class AddNote(Action):
    """A note, a call or a message in a case's timeline."""

    prompt = Prompt(
        TITLES["note"],
        translate("Note", "Add to the timeline"),
        about="case",
        draft=translate("Note", "{what} in case {case}"),
    )

    case: int
    text: str = entry(translate("Cases", "Text"), "text")
    kind: str = entry(translate("Cases", "Kind"), "choice", default="note", choices=TYPED_NOTES)
    on_paper: bool = entry(translate("Cases", "Print on the service report"), "check", default=False)
    job: int | None = None

    @classmethod
    def asked(cls, told: Mapping[str, Any]) -> Prompt:
        return cls.prompt._replace(title=TITLES[told.get("kind", "note")])

    def label(self) -> Text:
        return translate("Cases", "Note added to case {number}")(number=self.case)

    def run(self, ctx: Context) -> Outcome:
        customer = require_case(ctx.store, self.case)
        unit = ctx.store.value("SELECT unit_id FROM jobs WHERE id = ?", (self.job,)) if self.job else None
        ctx.store.insert(
            Note,
            customer_id=customer,
            case_id=self.case,
            job_id=self.job,
            unit_id=unit,
            kind=self.kind,
            at=ctx.now,
            staff_id=ctx.staff,
            text=tidy(self.text),
            on_paper=self.on_paper,
        )
        if self.kind != "note" and not ctx.store.value(
            "SELECT first_response_at FROM cases WHERE id = ?", (self.case,)
        ):
            ctx.store.update(Case, self.case, first_response_at=ctx.now)
        ctx.store.update(Case, self.case, touched_at=ctx.now)
        return Outcome(self.case, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteCase(Action):
    """Take out a case made by mistake, with its jobs; its papers keep their numbers and are voided."""

    right: ClassVar[str] = "delete"

    prompt = Prompt(
        translate("DeleteCase", "Delete case {case}?"),
        translate("DeleteCase", "Delete the case"),
        about="case",
        narrow=True,
        danger=True,
        dialog="delete_case",
    )

    id: int

    def label(self) -> Text:
        return translate("Cases", "Case {number} deleted")(number=self.id)

    def run(self, ctx: Context) -> Outcome:
        require_case(ctx.store, self.id)
        if ctx.store.value(
            "SELECT 1 FROM jobs WHERE case_id = ? AND finished_at IS NOT NULL LIMIT 1", (self.id,)
        ):
            raise Conflict(
                translate("Cases", "Work was finished in this case; it stays. Cancel what is open instead.")
            )
        if ctx.store.value(
            "SELECT 1 FROM jobs j WHERE j.case_id = ? AND (j.settled <> '' OR EXISTS (SELECT 1 FROM refunds "
            "WHERE job_id = j.id)) LIMIT 1",
            (self.id,),
        ):
            # The goods are the shop's by it, or money went out: both would stay without their reason.
            raise Conflict(
                translate("Cases", "A return was settled in this case, or money went back; it stays.")
            )
        if ctx.store.value(
            "SELECT 1 FROM loans WHERE back_on IS NULL AND job_id IN (SELECT id FROM jobs WHERE case_id = ?)",
            (self.id,),
        ):
            raise Conflict(
                translate("Cases", "A loaner of this case is still out: record first that it is back.")
            )
        ctx.store.run(
            "UPDATE documents SET voided_at = ?, void_reason = 'deleted' WHERE voided_at IS NULL AND "
            "(case_id = ? OR job_id IN (SELECT id FROM jobs WHERE case_id = ?))",
            (ctx.stamp, self.id, self.id),
        )
        self._leave_stock(ctx)
        ctx.store.delete(Case, self.id)
        return Outcome(None, self.label())

    def _leave_stock(self, ctx: Context) -> None:
        """What its jobs wanted is free, and what they had taken lies on the shelf again."""
        for (job,) in ctx.store.rows("SELECT id FROM jobs WHERE case_id = ?", (self.id,)):
            drop_needs(ctx, job)
            taken = "SELECT id FROM parts_used WHERE job_id = ? AND part_id IS NOT NULL"
            for (used,) in ctx.store.rows(taken, (job,)):
                take_back(ctx, used, "stock")
