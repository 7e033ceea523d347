"""What the papers of a complaint print of it, gathered once for all of them."""

from __future__ import annotations

from typing import Any

from helpdesk.services.cases.complaint_rows import ComplaintCard, complaint_card
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.subject import Subject


def complaint_facts(source: Source, subject: Subject) -> tuple[ComplaintCard, dict[str, Any], str]:
    """The complaint, the fields that all its papers share, and who answers for it."""
    job, facts = job_facts(source, subject.job or 0)
    card = complaint_card(source.store, source.settings, job.id)
    assert card is not None, job.id
    owner = facts.owner or ""
    shared = job_frame(source, job, facts.customer) | {
        "received_at": card.facts.received_at,
        "received_by": owner,
        "complained": job.problem,
        "about": str(card.facts.about_case or ""),
    }
    return card, shared, owner
