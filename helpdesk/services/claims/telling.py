"""What a customer must hear before a claim is put right: asked for, and recorded with who said it and when."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.steps import note_step
from helpdesk.services.claims.reader import Claims, keys_to_say
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.store.database import Store
from helpdesk.store.tables.claims import Claim
from helpdesk.texts import translate, verbatim

UNSAID = translate("Claims", "Say first what the law gives, and tick that it was said.")


def claim_of(store: Store, job: int) -> dict[str, Any]:
    """What is known of a job's claim by column; empty where nothing is."""
    names = ("id", "told_at", "measure", "measured_on", "replaced_by_id")
    row = store.row(f"SELECT {', '.join(names)} FROM claims WHERE job_id = ?", (job,))
    return dict(zip(names, row, strict=True)) if row else {}


def write_claim(ctx: Context, job: int, **columns: Any) -> None:
    """Write what is known of a job's claim."""
    known = claim_of(ctx.store, job)
    if known:
        ctx.store.update(Claim, known["id"], **columns)
    else:
        ctx.store.insert(Claim, job_id=job, **columns)


def must_be_said(ctx: Context, job: int) -> bool:
    """Whether something is to be said before the remedy of a claim, and was not."""
    row = Cases(ctx.store).job(job)
    sale = Covers(ctx.store, lambda: ctx.settings).sale(row.unit or 0, ctx.today)
    keys = keys_to_say(row, sale, ctx.settings["shop.country"])
    return bool(keys) and not claim_of(ctx.store, job).get("told_at")


def ask_to_say(ctx: Context, job: int, said: bool) -> None:
    """Raises ``Invalid`` by the field ``said`` where it was not said what the law wants said."""
    if not said and must_be_said(ctx, job):
        raise Invalid({"said": UNSAID})


def needs_telling(ctx: Context, job: WorkshopJob) -> None:
    """Before a claim is put right its rights were told. Raises ``Conflict``."""
    if job.decision is None and must_be_said(ctx, job.id):
        raise Conflict(
            translate(
                "Claims",
                "Decide the claim first: before the remedy the customer must hear what the law gives.",
            )
        )


def note_told(ctx: Context, job: WorkshopJob, said: bool) -> None:
    """Record what was told, by whom and when, in the customer's language; the first time counts."""
    if not said or claim_of(ctx.store, job.id).get("told_at"):
        return
    language = ctx.store.value(
        "SELECT k.language FROM cases c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?", (job.case,)
    )
    words = ctx.words_in(language or ctx.settings["shop.language"])
    told = Claims(ctx.store, lambda: ctx.settings).to_say(Cases(ctx.store).job(job.id), words, ctx.today)
    write_claim(ctx, job.id, told_at=ctx.now, told_by_id=ctx.staff, told=verbatim("\n".join(told)).to_json())
    note_step(ctx, job.case, translate("Claims", "Told before the remedy"), job=job.id, text="\n".join(told))
