"""The deposit receipt of a case: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.domain import numbers
from helpdesk.domain.appliances import appliance_class
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.quotes import quote_due
from helpdesk.domain.workflows.kinds import KINDS, free
from helpdesk.formats import Words
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit, receipt
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.frame import SERVICES, Source, head, party
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.services.shop.wording_reader import customer_data, profile_of, waiver
from helpdesk.settings import Settings
from helpdesk.texts import Text

SUNDAY = 6


def receipt_data(source: Source, subject: Subject, words: Words) -> ReceiptData:
    """The deposit receipt of a case, still without its number."""
    case = subject.case or 0
    page = Cases(source.store).get(case)
    card = Customers(source.store).card(page.facts.customer) if page.facts.customer else None
    units = tuple(_receipt_unit(source, job, page.accessories.get(job.id, []), words) for job in page.jobs)
    received = min((job.received_at for job in page.jobs if job.received_at), default=page.facts.opened_at)
    return ReceiptData(
        case_number=numbers.number("case", case),
        received_at=received,
        received_by=_received_by(source, case) or page.facts.owner_name or "",
        shop=head(source.settings),
        customer=party(card),
        contact=_contact(card, words),
        units=units,
        waiver=_waiver(source, page.jobs, words),
        conditions=_conditions(source.settings, page.jobs, words),
    )


def _received_by(source: Source, case: int) -> str:
    """Who made the first receipt took it in; until there is one, whoever is at the PC."""
    return str(
        source.store.value(
            "SELECT s.name FROM staff s WHERE s.id = coalesce((SELECT staff_id FROM documents WHERE case_id = ? "
            "AND kind = 'receipt' AND staff_id IS NOT NULL ORDER BY id LIMIT 1), ?)",
            (case, source.staff),
        )
        or ""
    )


def _waiver(source: Source, jobs: list[JobRow], words: Words) -> str:
    """The statement that waives the quote; with the limit in money where one unit is meant and its price known."""
    waived = [job for job in jobs if job.quote_choice == "waived" and not _unquoted(job)]
    if not waived:
        return ""
    price = None
    if len(waived) == 1:
        price = source.store.value("SELECT price_cents FROM products WHERE id = ?", (waived[0].product,))
    return waiver(profile_of(source.settings), words, price)


def _unquoted(job: JobRow) -> bool:
    """Work that a guarantee was asked for when the unit came in, also that of an earlier repair."""
    return job.kind == "claim" or (job.comeback_of is not None and free(job.kind, job.under_warranty))


def _receipt_unit(source: Source, job: JobRow, accessories: list[str], words: Words) -> ReceiptUnit:
    verdict = thaw_verdict(job.verdict)
    choice = job.quote_choice or ""
    guarantee = _unquoted(job)
    plain = guarantee or job.kind != "repair" or not choice
    service: Text = KINDS[job.kind] if plain else SERVICES[choice]
    return ReceiptUnit(
        job_number=job.number,
        product=job.name or "",
        brand=job.brand or "",
        model=job.model or "",
        serial=job.serial or "",
        fault=job.problem,
        services=words.say(service),
        accessories=tuple(accessories),
        accessories_none=bool(job.accessories_none),
        damage=job.damage or "",
        damage_none=job.damage == "",
        opened_before=bool(job.opened_before),
        backup_asked=bool(job.backup_asked),
        claimed=job.kind == "claim",
        verdict=(words.say(verdict.reason),) if verdict else (),
        agreement=Agreement(
            expected="quote" if choice == "wanted" and not guarantee else "repair",
            expected_on=job.promised_on,
            quote_on=_quote_on(source, job, words) if choice == "wanted" and not guarantee else None,
            quote_choice="not_needed" if guarantee else choice,
            limit_cents=job.quote_limit_cents,
            diagnosis_cents=job.diagnosis_cents,
            used_parts=bool(job.used_parts),
            keep_parts=job.keep_parts,
        ),
    )


def _quote_on(source: Source, job: JobRow, words: Words) -> date | None:
    """When the quote is there at the latest: in the law's working days, and never after the promised day."""
    if not job.received_at:
        return None
    closed = {row.day for row in Shop(source.store).holidays() if not row.opens}
    asked = words.local(job.received_at).date()
    due = quote_due(
        profile_of(source.settings), asked, lambda day: day.weekday() != SUNDAY and day not in closed
    )
    return min(due, job.promised_on or due)


def _keys(jobs: list[JobRow]) -> list[str]:
    """The wordings that fit the work: who claims a guarantee is told of that, who pays of quotes and fees."""
    claims, paid = [job for job in jobs if _unquoted(job)], [job for job in jobs if not _unquoted(job)]
    keys = []
    if any(_by_law(job) for job in claims):
        keys += ["remedy_choice", "clock_stopped"]
    if any(job.kind == "repair" for job in paid):
        keys += ["quote_right", "quote_fee", "repair_guarantee", "replaced_parts", "storage"]
    if any(job.used_parts for job in paid):
        keys.append("used_parts_consent")
    if any(job.backup_asked or _holds_data(job) for job in jobs):
        keys.append("device_data")
    return [*keys, "unclaimed", "complaint_forms"]


def _by_law(job: JobRow) -> bool:
    frozen = thaw_verdict(job.verdict)
    return frozen is not None and frozen.cover in {"legal", "same_defect"}


def _holds_data(job: JobRow) -> bool:
    return appliance_class(f"{job.category or ''} {job.name or ''}") == "brown"


def _conditions(settings: Settings, jobs: list[JobRow], words: Words) -> tuple[str, ...]:
    profile = legal_profile(settings["shop.country"])
    said = [profile.say(key, words.language) for key in _keys(jobs)]
    said.append(customer_data(profile, words, settings))
    own = [line.strip() for line in str(settings["papers.terms"]).splitlines()]
    return tuple(text for text in (*said, *own) if text)


def _contact(card: CustomerCard | None, words: Words) -> str:
    if card is None:
        return ""
    channel = CHANNELS.get(card.facts.best_channel)
    return ", ".join(part for part in (words.say(channel) if channel else "", card.facts.best_hours) if part)


MAKER = PaperMaker(data=ReceiptData, gather=receipt_data, draw=receipt)
