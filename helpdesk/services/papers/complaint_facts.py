"""What the papers of a complaint print of it, gathered once for all of them."""

from __future__ import annotations

from typing import Any

from helpdesk.formats import Words
from helpdesk.reports.complaint_frame import TAKES_PART
from helpdesk.services.cases.complaint_rows import ComplaintCard, complaint_card
from helpdesk.services.papers.frame import Source, job_frame
from helpdesk.services.papers.job_facts import job_facts
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import profile_of


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


def settler_words(source: Source, wording: str, words: Words) -> str:
    """Who settles it out of court and whether the shop takes part, by a wording; empty where the settings name nobody."""
    body, joins = source.settings["law.dispute_body"].strip(), source.settings["law.dispute_joins"]
    if not body or not joins:
        return ""
    return profile_of(source.settings).say(
        wording, words.language, body=body, taking_part=words.say(TAKES_PART[joins])
    )
