"""What a quote or a diagnosis may cost, and to which things the rules for household appliances apply."""

from __future__ import annotations

from helpdesk.domain.appliances import appliance_class, is_household_appliance
from helpdesk.domain.quotes import quote_fee_cap
from helpdesk.domain.workflows.kinds import free, kind_of
from helpdesk.formats import Words
from helpdesk.reports.prices import with_tax
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.settings import Settings
from helpdesk.texts import translate


def said_of(job: JobRow) -> str:
    """The words that tell what a job's unit is."""
    return f"{job.category or ''} {job.name or ''}"


def is_appliance(job: JobRow) -> bool:
    """Whether RD 58/1988 holds for the unit of a job."""
    return is_household_appliance(said_of(job))


def under_repair_rules(settings: Settings, job: JobRow) -> bool:
    """Whether a decree on quotes, receipts and storage holds for the unit of a job.

    That of the shop's trade holds for all it repairs; that of appliances for appliances alone.
    """
    return bool(profile_of(settings).activity) or is_appliance(job)


def by_guarantee(job: JobRow) -> bool:
    """Work that a guarantee was asked for when the unit came in, also that of an earlier repair."""
    return kind_of(job.kind).claimed or (job.comeback_of is not None and free(job.kind, job.under_warranty))


def fee_cap(settings: Settings, job: JobRow) -> int | None:
    """The most a diagnosis or a refused quote may cost, in cents with tax; None where no law says so.

    Nothing for what was handed in under a guarantee. Source: RD 58/1988 art. 3.5; an appliance of no known
    class counts among those with the lowest cap.
    """
    if by_guarantee(job):
        return 0
    if not under_repair_rules(settings, job):
        return None
    kind = appliance_class(said_of(job)) or "other"
    return quote_fee_cap(profile_of(settings), kind, settings["prices.hour_cents"])


def diagnosis_fee(settings: Settings, job: JobRow) -> int | None:
    """What the diagnosis costs as told at intake, never beyond the law's cap; None where nothing was told."""
    cap, told = fee_cap(settings, job), job.diagnosis_cents
    return told if told is None or cap is None else min(told, cap)


def refusal_fee(settings: Settings, job: JobRow) -> int:
    """The most that not accepting the quote may cost; nothing where none was asked for."""
    if job.quote_choice != "wanted":
        return 0
    told = diagnosis_fee(settings, job)
    return (fee_cap(settings, job) or 0) if told is None else told


def fee_words(words: Words, cents: int) -> str:
    """A fee inside a sentence."""
    most = translate("Papers", "at most {amount}")(amount=with_tax(words, cents))
    return words.say(most if cents else translate("Papers", "it is free of charge"))
