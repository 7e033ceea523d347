"""What becomes of a part that was replaced: said, sent to its maker, credited, the difference answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.months import month_name
from helpdesk.domain.stock_words import CORE_ANSWERS
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import Step, StepAction, workshop_job
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.services.stock.reader import Parts
from helpdesk.services.stock.rows import OldPartRow, core_of
from helpdesk.services.workshop.part_fates import FATES, fate_of
from helpdesk.store.database import Store
from helpdesk.store.tables.repair import PartUsed
from helpdesk.texts import Text, translate

_ABOUT = "part_used"


def has_parts(store: Store, job: int) -> bool:
    """Whether anything was put in, so that something may be left over."""
    return bool(store.value("SELECT 1 FROM parts_used WHERE job_id = ? LIMIT 1", (job,)))


@dataclass(frozen=True, kw_only=True)
class SetOldPart(Action):
    """Say of one part what becomes of the one it replaced; also once the job is over."""

    prompt = Prompt(
        translate("OldPartDialog", "The old part"),
        translate("OldPartDialog", "Save"),
        translate(
            "OldPartDialog",
            "It is offered to the customer, unless a guarantee paid for the new one (RD 58/1988 art. 4.2).",
        ),
        about=_ABOUT,
        narrow=True,
    )

    id: int
    old_part: str = entry(translate("Repair", "Old part"), "choice", default="", choices=FATES)
    old_until: date | None = entry(
        translate("OldPartDialog", "Due at the maker"),
        "date",
        default=None,
        hint=translate("OldPartDialog", "Only where it goes to the maker"),
    )
    core_cents: int | None = entry(translate("OldPartDialog", "Credit for it, in all"), "money", default=None)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("OldPartDialog", "Old part recorded")

    def run(self, ctx: Context) -> Outcome:
        row = Parts(ctx.store).old_part(self.id)
        job = workshop_job(ctx.store, row.job)
        if row.old_sent_on is not None:
            raise Conflict(translate("OldPartDialog", "It was sent to the maker already."))
        own = fate_of(ctx, job, self.old_part, None, row.quantity, self.old_until)
        keeps = own["old_part"] == "maker"
        ctx.store.update(
            PartUsed,
            self.id,
            old_part=own["old_part"],
            old_returned=own["old_returned"],
            old_until=self.old_until if keeps else None,
            core_cents=self.core_cents if keeps else None,
        )
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class SendOldPart(StepAction):
    """The old part left for its maker. Its step shows all old parts of a job, each with what is next."""

    prompt = Prompt(
        translate("OldPartDialog", "Old parts"),
        translate("OldPartDialog", "Done"),
        about="job",
        dialog="old_parts",
    )
    step = Step(
        "old_parts",
        translate("Steps", "Old parts…"),
        "repeat",
        starts=(*UNFINISHED, "delivered"),
        fits=lambda store, job: has_parts(store, job.id),
        also=translate("Steps", "core exchange replaced part maker credit scrap"),
    )

    id: int
    on: date | None = entry(
        translate("OldPartDialog", "Sent on"),
        "date",
        default=None,
        hint=translate("OldPartDialog", "Empty: today"),
    )

    def label(self) -> Text:
        return translate("OldPartDialog", "Old part sent to the maker")

    def run(self, ctx: Context) -> Outcome:
        row = _for_maker(ctx, self.id)
        if row.old_sent_on is not None:
            raise Conflict(translate("OldPartDialog", "It was sent to the maker already."))
        if self.on is not None and self.on > ctx.today:
            raise Invalid({"on": translate("OldPartDialog", "That day is still to come.")})
        ctx.store.update(PartUsed, self.id, old_sent_on=self.on or ctx.today)
        return Outcome(row.case, self.label())


@dataclass(frozen=True, kw_only=True)
class CreditOldPart(Action):
    """What the maker credited for old parts; of less than they are worth the rest is asked about."""

    prompt = Prompt(
        translate("OldPartDialog", "Credit for the old part"),
        translate("OldPartDialog", "Record credit"),
        about=_ABOUT,
        narrow=True,
    )

    id: int
    cents: int = entry(translate("OldPartDialog", "Credited"), "money", least=0)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"cents": row.core_cents}

    def label(self) -> Text:
        return translate("OldPartDialog", "Old part credited")

    def run(self, ctx: Context) -> Outcome:
        row = _for_maker(ctx, self.id)
        if row.old_sent_on is None:
            raise Conflict(translate("OldPartDialog", "It was not sent yet."))
        core = core_of(row)._replace(credited_cents=self.cents)
        full = not core.asked
        ctx.store.update(
            PartUsed,
            self.id,
            core_credited_cents=self.cents,
            **self._when(ctx, row),
            core_answer="accepted" if full else "",
            core_answered_on=ctx.today if full else None,
        )
        said = self.label()
        if core.asked:
            less = translate("OldPartDialog", "Credited {less} less than agreed: accept or dispute it.")
            said = less(less=ctx.words.money(core.outstanding_cents))
        return Outcome(row.case, self.label(), shown=said)

    def _when(self, ctx: Context, row: OldPartRow) -> dict[str, Any]:
        """When it came: what an earlier month was credited stays there, only what is beyond it is of today."""
        first, before = row.core_credited_on, row.core_credited_cents
        if first is None or before is None or month_name(first) == month_name(ctx.today):
            return {"core_credited_on": ctx.today, "core_later_cents": None, "core_later_on": None}
        kept = before - (row.core_later_cents or 0)
        return {"core_later_cents": self.cents - kept, "core_later_on": ctx.today}


@dataclass(frozen=True, kw_only=True)
class AnswerCredit(Action):
    """What the shop says to a credit below what was agreed: nothing more is to come, or it is disputed."""

    prompt = Prompt(
        translate("OldPartDialog", "Credited too little"),
        translate("OldPartDialog", "Record"),
        about=_ABOUT,
        narrow=True,
    )

    id: int
    answer: str = entry(
        translate("OldPartDialog", "The difference"), "choice", default="accepted", choices=CORE_ANSWERS
    )

    def label(self) -> Text:
        return translate("OldPartDialog", "Difference of a credit answered")

    def run(self, ctx: Context) -> Outcome:
        row = _for_maker(ctx, self.id)
        if not core_of(row).asked:
            raise Conflict(translate("OldPartDialog", "Nothing is missing of that credit."))
        ctx.store.update(PartUsed, self.id, core_answer=self.answer, core_answered_on=ctx.today)
        return Outcome(row.case, self.label())


def _for_maker(ctx: Context, used: int) -> OldPartRow:
    row = Parts(ctx.store).old_part(used)
    owed = ctx.store.value("SELECT old_part FROM parts_used WHERE id = ?", (used,))
    if owed != "maker":
        raise Conflict(translate("OldPartDialog", "That old part does not go to a maker."))
    return row
