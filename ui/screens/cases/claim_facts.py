"""Knows what is told of a guarantee claim on its case's page: decision, remedy, refund, where it is, what the maker owes."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.claim_words import MEASURES, PAID_BACK, RECOURSES, SECOND_TIER, WISHES
from helpdesk.domain.outcomes import DECISIONS
from helpdesk.domain.recourse import warning
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.claims.rows import ClaimFacts, is_late
from helpdesk.texts import Text, translate
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.facts import Fact


def claim_facts(shell: Shell, job: JobRow) -> list[Fact]:
    """All of it, each thing once."""
    claim = shell.desk.claims.of_job(job.id)
    found = [*_decided(shell, job, claim), *_measure(shell, claim)] if claim else []
    return [*found, *_away(shell, job), *_recourse(shell, job)]


def _decided(shell: Shell, job: JobRow, claim: ClaimFacts) -> Iterator[Fact]:
    words = shell.words
    if claim.told_at:
        said = plain.joined(plain.one_line(claim.told_by or ""), words.moment(claim.told_at))
        yield Fact(translate("Cases", "Rights told"), said)
    if job.decision in DECISIONS:
        wish = WISHES[claim.wish] if claim.wish in {"repair", "replacement"} else ""
        said = plain.joined(words.say(DECISIONS[job.decision]), words.say(wish))
        yield Fact(translate("Cases", "Claim"), said, tone="late" if job.decision == "refused" else None)
    if claim.reason:
        yield Fact(translate("Cases", "Reason"), plain.many_lines(claim.reason, 400), wide=True)


def _measure(shell: Shell, claim: ClaimFacts) -> Iterator[Fact]:
    words = shell.words
    if claim.measure in MEASURES:
        amount = words.money(claim.amount_cents) if claim.amount_cents else ""
        yield Fact(translate("Cases", "Measure"), plain.joined(words.say(MEASURES[claim.measure]), amount))
    if claim.tier_ground in SECOND_TIER:
        why = translate("Claims", "Why not repair or replacement")
        yield Fact(why, SECOND_TIER[claim.tier_ground], wide=True)
    if claim.replaced_by:
        new = claim.new_serial or f"U{claim.replaced_by}"
        yield Fact(translate("Cases", "Replaced by"), plain.one_line(new), ("unit", claim.replaced_by))
    if claim.refunded_on:
        means = words.say(PAID_BACK.get(claim.refund_means, ""))
        yield Fact(translate("Cases", "Paid back"), plain.joined(words.day(claim.refunded_on), means))
    elif claim.refund_due_on:
        said = lateness.promised(claim.refund_due_on, shell.today, words)
        tone = lateness.tone(claim.refund_due_on, shell.today) or "due"
        yield Fact(translate("Cases", "To be paid back by"), said, tone=tone)


def _away(shell: Shell, job: JobRow) -> Iterator[Fact]:
    away = shell.desk.claims.away(job.unit) if job.unit else None
    if away is None:
        return
    words = shell.words
    since = words.say(translate("Cases", "since {day}")(day=away.since_on))
    back: Text | str = (
        translate("Cases", "expected on {day}")(day=away.expected_on) if away.expected_on else ""
    )
    said = plain.joined(plain.one_line(away.place), since, words.say(back), plain.one_line(away.shipment))
    yield Fact(
        translate("Cases", "The unit is at"),
        said,
        wide=True,
        tone="late" if is_late(away, shell.today) else "due",
    )


def _recourse(shell: Shell, job: JobRow) -> Iterator[Fact]:
    card = shell.desk.claims.recourse(job.id)
    if card is None:
        return
    words, facts = shell.words, card.facts
    amount = words.money(facts.open_cents if facts.sent_on else facts.claimed.total)
    who = plain.one_line(facts.supplier_name or "")
    said = plain.joined(words.say(RECOURSES[facts.state]), amount, who, plain.one_line(facts.their_number))
    yield Fact(translate("Cases", "From the maker"), said, wide=True)
    if facts.state != "closed":
        near = warning(facts.lawful_on, shell.today)
        clocks = shell.desk.claims.clocks(facts, shell.today)
        yield Fact(
            translate("Cases", "Until when"), clocks, wide=True, tone="due" if near is not None else None
        )
