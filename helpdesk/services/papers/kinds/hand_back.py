"""The proof of return of a guarantee claim: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.domain.warranty import ENDING, Cover
from helpdesk.formats import Words
from helpdesk.reports.hand_back import HandBackData, hand_back
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import parts_of
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.papers.claim_facts import ClaimOnPaper, claim_on_paper, is_claim, what_follows
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import FINISHED, accessories_of, job_facts
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper


def hand_back_data(source: Source, subject: Subject, words: Words) -> HandBackData:
    """The proof of return of a claim."""
    job, facts = job_facts(source, subject.job or 0)
    claim = claim_on_paper(source, job.id)
    measure = (claim.measure if claim else None) or ("repair" if job.outcome == "fixed" else "")
    said = what_follows(source, job, claim, facts.consumer, words)
    return HandBackData(
        **job_frame(source, job, facts.customer),
        finished=job.state in FINISHED,
        handed_in_at=job.received_at,
        handed_back_at=job.delivered_at,
        delivered_to=facts.delivered_to,
        staff=job.technician_name or facts.owner or "",
        fault=job.problem,
        measure=measure,
        done=job.work_done,
        new_serial=(claim.new_serial or "") if claim and measure == "replacement" else "",
        parts=tuple(part.name for part in parts_of(source.store, job.id)),
        accessories=accessories_of(source, job.id),
        amount_cents=claim.amount_cents if claim and measure in ENDING else None,
        refund_due_on=claim.refund_due_on if claim and measure in ENDING else None,
        refused=job.decision == "refused",
        statements=(said,) if said else (),
        **_terms(source, job, claim, measure, words),
    )


def _terms(
    source: Source, job: JobRow, claim: ClaimOnPaper | None, measure: str, words: Words
) -> dict[str, Any]:
    """How the legal guarantee stands once the unit is back, or the one that replaces it."""
    unit = claim.replaced_by if claim and measure == "replacement" else job.unit
    if unit is None or measure == "refund" or job.under_warranty == "no":
        return {}
    on = words.local(job.delivered_at).date() if job.delivered_at else source.today
    covers = Covers(source.store, lambda: source.settings).of_unit(unit, on).covers
    legal = next((cover for cover in covers if cover.kind == "legal"), None)
    same = next((cover for cover in covers if cover.kind == "same_defect" and cover.job == job.id), None)
    if legal is None:
        return {}
    return {
        "stay_days": _stay(legal, job, words, on),
        "suspended_days": legal.suspended_days,
        "ends_on": legal.end,
        "presumed_until": legal.presumption_end,
        "same_defect_until": same.end if same else None,
    }


def _stay(legal: Cover, job: JobRow, words: Words, on: date) -> int | None:
    """The days of this stay that stopped the term."""
    came = words.local(job.received_at).date() if job.received_at else None
    if came is None:
        return None
    days = sum(
        (last - first).days for first, last in legal.suspensions if last and first >= came and last <= on
    )
    return days if legal.suspended_days else None


def _unrecorded(source: Source, subject: Subject, words: Words) -> HandBackData:
    """What is known so far; only a claim has it."""
    job, _ = job_facts(source, subject.job or 0)
    if not is_claim(job):
        raise no_such_paper(job.number)
    return hand_back_data(source, subject, words)


MAKER = PaperMaker(data=HandBackData, gather=hand_back_data, draw=hand_back, unrecorded=_unrecorded)
