"""Issuing the papers of the workshop: quotes, waiver, service report, unrepaired return, and a unit's certificate."""

from __future__ import annotations

from dataclasses import dataclass

from helpdesk.action import Action, Context, Outcome
from helpdesk.errors import Conflict
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.services.papers.actions import customer_language, issue, reissue, void_papers
from helpdesk.services.papers.drawing import gathered
from helpdesk.services.papers.frame import source_of
from helpdesk.services.papers.job_data import job_data
from helpdesk.services.papers.quote_data import quote_data
from helpdesk.services.papers.rows import PaperFacts, missing
from helpdesk.services.papers.unit_data import certificate_data
from helpdesk.texts import Text, translate

_SUBJECT = (
    "SELECT j.case_id, c.customer_id, j.unit_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?"
)
_IN_FORCE = (
    "SELECT d.id, d.language FROM documents d WHERE d.kind = ? AND d.job_id = ? AND d.voided_at IS NULL "
    "ORDER BY d.number DESC, d.version DESC LIMIT 1"
)


def issue_job_paper(ctx: Context, kind: str, job: int) -> int:
    """A numbered paper of one job (service, unrepaired, waiver): made once, then kept up to date. Returns its id."""
    case, customer, unit = ctx.store.row(_SUBJECT, (job,)) or (0, None, None)
    known, language = ctx.store.row(_IN_FORCE, (kind, job)) or (None, customer_language(ctx, case))
    data = job_data(kind, source_of(ctx), job, ctx.words_in(language))
    if known is not None:
        return reissue(ctx, known, data)
    return issue(ctx, kind, data, language, case=case, job=job, customer=customer, unit=unit)


def reissue_job_papers(ctx: Context, job: int) -> None:
    """Bring the papers of a job that were issued up to date with what became of it."""
    for kind in ("service", "unrepaired"):
        if ctx.store.row(_IN_FORCE, (kind, job)):
            issue_job_paper(ctx, kind, job)


def void_job_papers(ctx: Context, job: int, kind: str, why: str) -> None:
    """Take a job's papers of a kind out of force; ``why`` is a code of ``VOID_REASONS``."""
    known = ctx.store.row(_IN_FORCE, (kind, job))
    void_papers(ctx, known[0] if known else None, why)


def issue_quote(ctx: Context, quote: int) -> int:
    """The paper of a quote, with its number. Returns its id."""
    job, kind = ctx.store.row("SELECT job_id, kind FROM quotes WHERE id = ?", (quote,)) or (0, "")
    case, customer, unit = ctx.store.row(_SUBJECT, (job,)) or (0, None, None)
    language = customer_language(ctx, case)
    data = quote_data(source_of(ctx), quote, ctx.words_in(language))
    paper = "additional_quote" if kind == "additional" else "quote"
    return issue(ctx, paper, data, language, case=case, job=job, customer=customer, unit=unit)


def reissue_quote(ctx: Context, quote: int) -> None:
    """Bring the paper of a quote up to date with what is offered."""
    document, language = ctx.store.row(
        "SELECT d.id, d.language FROM quotes q JOIN documents d ON d.id = q.document_id WHERE q.id = ?",
        (quote,),
    ) or (None, "")
    if document is not None:
        newest = reissue(ctx, document, quote_data(source_of(ctx), quote, ctx.words_in(language)))
        ctx.store.run(
            "UPDATE quotes SET document_id = ? WHERE id = ? AND document_id <> ?", (newest, quote, newest)
        )


@dataclass(frozen=True, kw_only=True)
class IssueCertificate(Action):
    """A guarantee certificate of a unit, with its number, as the guarantees stand today."""

    unit: int

    def label(self) -> Text:
        return translate("Papers", "Guarantee certificate made")

    def run(self, ctx: Context) -> Outcome:
        owner = require_unit(ctx.store, self.unit)
        own = ctx.store.value("SELECT language FROM customers WHERE id = ?", (owner,))
        language = str(own or ctx.settings["shop.language"])
        data = certificate_data(source_of(ctx), self.unit, ctx.words_in(language))
        paper = issue(ctx, "certificate", data, language, unit=self.unit, customer=owner)
        return Outcome(paper, self.label())


@dataclass(frozen=True, kw_only=True)
class UpdatePaper(Action):
    """A service report or unrepaired return that went out is made anew after the records changed."""

    id: int

    def label(self) -> Text:
        return translate("Papers", "Paper brought up to date")

    def run(self, ctx: Context) -> Outcome:
        facts = ctx.store.select_one(PaperFacts, "WHERE id = ?", (self.id,))
        if facts is None:
            raise missing()
        if facts.kind not in {"service", "unrepaired"} or facts.voided_at:
            raise Conflict(translate("Papers", "This paper stays as it was made."))
        data = gathered(source_of(ctx), facts, ctx.words_in(facts.language))
        newest = reissue(ctx, self.id, data)
        if newest == self.id:
            raise Conflict(translate("Papers", "Nothing has changed since this paper was made."))
        return Outcome(newest, self.label())
