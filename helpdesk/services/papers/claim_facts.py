"""What the papers of a guarantee claim share: whether a job is one, what the law gives, what was decided."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.claims import wordings_to_say
from helpdesk.domain.warranty import LAWFUL, UNMENDED, SaleFacts
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.formats import Words
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.frame import Source
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.store.rows import read_from


@read_from("claims m LEFT JOIN units u ON u.id = m.replaced_by_id")
class ClaimOnPaper(NamedTuple):
    """What papers print of a claim."""

    job: Annotated[int, "m.job_id"]
    wish: str
    reason: str
    evidence: str
    decided_on: date | None
    measure: str | None
    measured_on: date | None
    amount_cents: int | None
    refund_due_on: date | None
    replaced_by: Annotated[int | None, "m.replaced_by_id"]
    new_serial: Annotated[str | None, "u.serial"]


def claim_on_paper(source: Source, job: int) -> ClaimOnPaper | None:
    """What was decided and done about the claim that a job is."""
    return source.store.select_one(ClaimOnPaper, "WHERE m.job_id = ?", (job,))


def is_claim(job: JobRow) -> bool:
    """Whether a guarantee is claimed: the job says so, or its work is free under one the law gives."""
    frozen = thaw_verdict(job.verdict)
    by_law = job.under_warranty == "yes" and frozen is not None and frozen.cover in LAWFUL
    return kind_of(job.kind).claimed or by_law


def rights_of(source: Source, job: JobRow, sale: SaleFacts, words: Words) -> tuple[str, ...]:
    """What the law gives whoever claims: said where it may hold, the suspension where it does."""
    frozen = thaw_verdict(job.verdict)
    if frozen is not None and frozen.covered is False:
        return ()
    cover = (frozen.cover or frozen.holds) if frozen else None
    profile = profile_of(source.settings)
    keys = wordings_to_say(cover, sale.consumer, profile, sale.contract_on)
    stopped = ("clock_stopped",) if cover in LAWFUL and job.under_warranty != "no" else ()
    return tuple(text for key in (*keys, *stopped) if (text := profile.say(key, words.language)))


_FOLLOWS = {"replacement": "replacement", "reduction": "price_reduction", "refund": "contract_ended"}


def what_follows(
    source: Source, job: JobRow, claim: ClaimOnPaper | None, consumer: bool, words: Words
) -> str:
    """What the measure means for the guarantee, in the country's words; empty where nothing is to be said.

    Who buys for a trade has none that the law gives (rules 1.6), but the money that was agreed on.
    """
    measure = (claim.measure or "") if claim else ""
    if measure == "replacement" and (job.decision == "goodwill" or not consumer):
        return ""
    profile = profile_of(source.settings)
    if claim and measure in _FOLLOWS:
        return profile.say(
            _FOLLOWS[measure],
            words.language,
            amount=words.money(claim.amount_cents) if claim.amount_cents else "",
            until=words.day(claim.refund_due_on) if claim.refund_due_on else "",
        )
    if consumer and job.outcome in UNMENDED and job.under_warranty == "yes":
        return profile.say("not_in_conformity", words.language)
    return ""
