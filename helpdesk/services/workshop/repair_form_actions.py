"""The European Repair Information Form: given from a quote, and what it binds the shop to while it holds.

Source: Directive (EU) 2024/1799 arts. 1.2 and 4, Annex I. Accepting or refusing the quote answers the form, too.
"""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context, Group, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.quotes import repair_form_valid_until
from helpdesk.domain.repair_form import LOANERS, OUTSIDE, RepairOffer, problems
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.quote_reader import QuoteRow
from helpdesk.services.cases.repair_form_rows import binding_form
from helpdesk.services.papers.form_facts import quote_to_offer
from helpdesk.services.papers.issuing import issue
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from helpdesk.store.tables.repair import Quote
from helpdesk.store.tables.repair_forms import RepairForm
from helpdesk.texts import Text, translate

_ROWS = tuple(RepairOffer.__dataclass_fields__)


def _fits(store: Any, job: Any) -> bool:
    return job.under_warranty != "yes" and quote_to_offer(store, job.id) is not None


@dataclass(frozen=True, kw_only=True)
class GiveRepairForm(JobAction):
    """The customer is given the form, filled from the quote; from now on its conditions stay as they are."""

    prompt = Prompt(
        translate("RepairFormDialog", "European repair form"),
        translate("RepairFormDialog", "Give the form"),
        about="job",
        dialog="repair_form",
    )
    step = Step(
        "repair_form",
        translate("Steps", "Give the repair form…"),
        "file-text",
        starts=WriteQuote.step.starts,
        fits=_fits,
        papers=("erif",),
        also=translate("Steps", "european information form erif directive"),
    )
    groups = (
        Group(translate("RepairFormDialog", "The repair, rows 6 to 8"), ("good", "defect", "measures")),
        Group(
            translate("RepairFormDialog", "Price and time, rows 9 and 10"),
            ("price_cents", "method", "ceiling_cents", "days"),
        ),
        Group(
            translate("RepairFormDialog", "Replacement, place and services, rows 11 to 15"),
            ("loaner", "loaner_cents", "place", "ancillary", "ancillary_costs"),
        ),
        Group(
            translate("RepairFormDialog", "Validity and the rest, rows 5, 16 and 17"),
            ("valid_days", "how", "online", "more"),
        ),
    )

    good: str = entry(translate("RepairForm", "Good to be repaired"), wide=True)
    defect: str = entry(translate("RepairForm", "Nature of the defect"), "text")
    measures: str = entry(translate("RepairForm", "Repair suggested"), "text")
    price_cents: int | None = entry(
        translate("RepairForm", "Price, tax included"),
        "money",
        default=None,
        hint=translate("RepairForm", "As the quote says it. Empty where it cannot be calculated."),
    )
    method: str = entry(
        translate("RepairForm", "Or how it is calculated"),
        default="",
        example=translate("RepairForm", "40.00 an hour, parts apart"),
    )
    ceiling_cents: int | None = entry(
        translate("RepairForm", "With a maximum price of"), "money", default=None
    )
    days: int | None = entry(
        translate("RepairForm", "Days until it is repaired"), "number", default=None, least=0, most=3650
    )
    loaner: str = entry(
        translate("RepairForm", "Temporary replacement"), "choice", default="no", choices=LOANERS
    )
    loaner_cents: int | None = entry(
        translate("RepairForm", "Cost of the replacement"),
        "money",
        default=None,
        hint=translate("RepairForm", "0: it costs nothing"),
    )
    place: str = entry(translate("RepairForm", "Where it is handed over"), wide=True)
    ancillary: str = entry(
        translate("RepairForm", "Removal, installation, transport"),
        default="",
        wide=True,
        hint=translate("RepairForm", "Which of them are offered, and how far. Empty: none."),
    )
    ancillary_costs: str = entry(
        translate("RepairForm", "Cost of each of these services"), default="", wide=True
    )
    valid_days: int = entry(
        translate("RepairForm", "Valid for, calendar days"), "number", default=30, least=1, most=730
    )
    how: str = entry(translate("RepairForm", "Given"), "choice", default="counter", choices=TOLD_BY)
    online: str = entry(
        translate("RepairForm", "Other ways to write to the shop"),
        default="",
        hint=translate("RepairForm", "A chat, a web form"),
    )
    more: str = entry(translate("RepairForm", "Additional information"), "text", default="")

    @property
    def offer(self) -> RepairOffer:
        """Its rows, tidied."""
        lines = ("good", "method", "place", "ancillary", "ancillary_costs")
        texts = {name: tidy_line(getattr(self, name)) for name in lines}
        texts |= {name: tidy(getattr(self, name)) for name in ("defect", "measures")}
        return RepairOffer(**{name: getattr(self, name) for name in _ROWS} | texts)

    def rules(self) -> dict[str, Text]:
        return problems(self.offer)

    def label(self) -> Text:
        return translate("RepairForm", "European repair form given")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        quote = self._may_be_given(ctx, job)
        valid_until = repair_form_valid_until(profile_of(ctx.settings), ctx.today, self.valid_days)
        if quote.state == "draft":
            SendQuote(id=quote.id, how=self.how).run(ctx)
        held = max(valid_until, ctx.today if quote.valid_until is None else quote.valid_until)
        ctx.store.update(Quote, quote.id, valid_until=held)
        form = ctx.store.insert(
            RepairForm,
            job_id=job.id,
            quote_id=quote.id,
            state="given",
            **{name: getattr(self.offer, name) for name in _ROWS},
            online=tidy_line(self.online),
            more=tidy(self.more),
            provided_at=ctx.now,
            provided_how=self.how,
            valid_until=valid_until,
            staff_id=ctx.staff,
        )
        ctx.store.update(RepairForm, form, document_id=issue(ctx, "erif", job.id))
        return Outcome(
            job.case,
            translate("RepairForm", "European repair form for job {number} given")(number=job.number),
        )

    def _may_be_given(self, ctx: Context, job: WorkshopJob) -> QuoteRow:
        """The quote it offers, if nothing stands against it."""
        if job.under_warranty == "yes":
            raise Conflict(OUTSIDE)
        quote = quote_to_offer(ctx.store, job.id)
        if quote is None:
            raise Conflict(
                translate("RepairForm", "Job {number} has no open quote: write the quote first.")(
                    number=job.number
                )
            )
        wrong = problems(self.offer, profile_of(ctx.settings).repair_form.days)
        wrong |= self._other_price(ctx, quote)
        if wrong:
            raise Invalid(wrong)
        held = binding_form(ctx.store, job.id, ctx.today)
        if held is not None and (quote.kind != "additional" or held.quote == quote.id):
            raise Conflict(
                translate(
                    "RepairForm",
                    "The form given before holds until {day} and is not changed. A new one needs a new need: an "
                    "additional quote for what has shown since.",
                )(day=held.valid_until)
            )
        return quote

    def _other_price(self, ctx: Context, quote: QuoteRow) -> dict[str, Text]:
        """What is wrong where form and quote would name two prices for one repair."""
        said = ctx.words.money(quote.total_cents)
        if self.price_cents is not None and self.price_cents != quote.total_cents:
            other = translate("RepairForm", "The quote says {amount}; the form says the same.")
            return {"price_cents": other(amount=said)}
        if self.ceiling_cents is not None and self.ceiling_cents < quote.total_cents:
            low = translate("RepairForm", "The quote says {amount} already: the maximum cannot be lower.")
            return {"ceiling_cents": low(amount=said)}
        return {}
