"""The deposit receipt of a case: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.domain import numbers
from helpdesk.domain.appliances import appliance_class, is_digital
from helpdesk.domain.customer_words import for_customer
from helpdesk.domain.customers import CHANNELS, is_consumer
from helpdesk.domain.quotes import quote_due
from helpdesk.domain.warranty import LAWFUL
from helpdesk.domain.workflows.kinds import CORRECTIVE, KINDS, TAKEN_IN, kind_of
from helpdesk.formats import Words
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit, receipt
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.fees import (
    by_guarantee,
    diagnosis_fee,
    fee_words,
    is_appliance,
    refusal_fee,
    said_of,
    under_repair_rules,
)
from helpdesk.services.papers.frame import SERVICES, Source, head, party
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject, no_such_paper
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.services.shop.wording_reader import (
    consent_to_parts,
    customer_data,
    profile_of,
    waiver,
    waiver_up_to,
)
from helpdesk.settings import Settings
from helpdesk.texts import Text, translate


def receipt_data(source: Source, subject: Subject, words: Words) -> ReceiptData:
    """The deposit receipt of a case, still without its number."""
    case = subject.case or 0
    page = Cases(source.store).get(case)
    card = Customers(source.store).card(page.facts.customer) if page.facts.customer else None
    jobs = [job for job in page.jobs if job.kind in TAKEN_IN]
    units = tuple(_receipt_unit(source, job, page.accessories.get(job.id, []), words) for job in jobs)
    received = min((job.received_at for job in jobs if job.received_at), default=page.facts.opened_at)
    return ReceiptData(
        case_number=numbers.number("case", case),
        received_at=received,
        received_by=_received_by(source, case) or page.facts.owner_name or "",
        shop=head(source.settings),
        customer=party(card),
        contact=_contact(card, words),
        units=units,
        conditions=_conditions(source.settings, jobs, words, card),
        conditions_size=profile_of(source.settings).print.conditions_points,
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


def _declared(source: Source, job: JobRow, words: Words) -> str:
    """The statement that waives the quote, wholly or up to an amount; with what a hidden fault may add."""
    profile = profile_of(source.settings)
    if job.quote_choice == "limit":
        return waiver_up_to(profile, words, job.quote_limit_cents)
    if job.quote_choice != "waived" or not under_repair_rules(source.settings, job):
        return ""
    price = source.store.value("SELECT price_cents FROM products WHERE id = ?", (job.product,))
    return waiver(profile, words, price)


def _receipt_unit(source: Source, job: JobRow, accessories: list[str], words: Words) -> ReceiptUnit:
    verdict = thaw_verdict(job.verdict)
    choice = job.quote_choice or ""
    guarantee = by_guarantee(job)
    told = for_customer(verdict.reason, verdict.on, is_appliance(job)) if verdict else None
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
        kind=job.kind,
        claimed=job.kind == "claim",
        verdict=(words.say(told),) if told else (),
        agreement=Agreement(
            expected=_expected(job),
            expected_on=job.promised_on,
            quote_on=_quote_on(source, job, words) if choice == "wanted" and not guarantee else None,
            quote_choice=choice if job.kind == "repair" and not guarantee else "not_needed",
            limit_cents=job.quote_limit_cents,
            **_costs(source.settings, job),
            used_parts=bool(job.used_parts),
            declared="" if guarantee else _declared(source, job, words),
            consent=consent_to_parts(source.settings, job.used_parts, words),
            keep_parts=None if guarantee else job.keep_parts,
        ),
    )


def _expected(job: JobRow) -> str:
    """What the customer waits for: a quote, a repair, or neither where nothing is repaired."""
    if job.quote_choice == "wanted" and not by_guarantee(job):
        return "quote"
    return "repair" if job.kind in CORRECTIVE else ""


def _costs(settings: Settings, job: JobRow) -> dict[str, int | None]:
    """What was told of costs; where the rules for appliances hold, the clause of the quote's fee says it."""
    if by_guarantee(job) or _is_quoted(settings, job):
        return {}
    if job.quote_choice == "wanted":
        return {"refusal_cents": refusal_fee(settings, job)}
    return {"diagnosis_cents": diagnosis_fee(settings, job)}


def _quote_on(source: Source, job: JobRow, words: Words) -> date | None:
    """When the quote is there at the latest: in the law's working days, and never after the promised day."""
    if not job.received_at:
        return None
    if not profile_of(source.settings).quote.prepare_working_days:
        return None
    closed = Shop(source.store).closed_days()
    asked = words.local(job.received_at).date()
    due = quote_due(profile_of(source.settings), asked, closed)
    return min(due, job.promised_on or due)


def _conditions(
    settings: Settings, jobs: list[JobRow], words: Words, card: CustomerCard | None
) -> tuple[str, ...]:
    profile = legal_profile(settings["shop.country"], settings["law.activity"])
    quoted = [job for job in jobs if _is_quoted(settings, job)]
    fees = {refusal_fee(settings, job): job for job in quoted}
    said = [profile.say(key, words.language, fee=_fees(fees, words)) for key in _keys(settings, jobs, card)]
    said.append(customer_data(profile, words, settings))
    own = [line.strip() for line in str(settings["papers.terms"]).splitlines()]
    return tuple(text for text in (*said, *own) if text)


def _keys(settings: Settings, jobs: list[JobRow], card: CustomerCard | None) -> list[str]:
    """The wordings that fit the work, the thing and the customer.

    Who claims a guarantee is told of that, who pays of the work's guarantee, who asked for a quote of
    quotes; the rules for household appliances stand only where they hold.
    """
    paid = [job for job in jobs if job.kind == "repair" and not by_guarantee(job)]
    appliances = any(under_repair_rules(settings, job) for job in paid)
    keys = ["free_remedy", "remedy_choice", "clock_stopped"] if any(_claims(job) for job in jobs) else []
    keys += ["quote_fee"] if any(_is_quoted(settings, job) for job in paid) else []
    keys += (
        ["repair_guarantee", "replaced_parts"] if any(not is_digital(said_of(job)) for job in paid) else []
    )
    keys += ["storage"] if appliances else []
    if any(job.backup_asked or _holds_data(job) for job in jobs):
        keys.append("device_data")
    consumer = card is None or is_consumer(card.facts.kind, card.facts.buys_as) is not False
    return [*keys, *(["unclaimed", "complaint_forms"] if consumer else [])]


def _is_quoted(settings: Settings, job: JobRow) -> bool:
    """Whether a quote was asked for by the rules for such repairs."""
    return job.quote_choice == "wanted" and not by_guarantee(job) and under_repair_rules(settings, job)


def _fees(fees: dict[int, JobRow], words: Words) -> str:
    """What refusing costs; where several units differ, of each."""
    if len(fees) == 1:
        return fee_words(words, next(iter(fees)))
    of = translate("Papers", "{fee} ({unit})")
    return words.listing(of(fee=fee_words(words, fee), unit=job.title) for fee, job in fees.items())


def _claims(job: JobRow) -> bool:
    """Whether the law's guarantee is asked for: it stands unless it was found not to hold."""
    frozen = thaw_verdict(job.verdict)
    if frozen is None or frozen.covered is None:
        return kind_of(job.kind).claimed
    return by_guarantee(job) and frozen.cover in LAWFUL


def _holds_data(job: JobRow) -> bool:
    return appliance_class(said_of(job)) == "brown"


def _contact(card: CustomerCard | None, words: Words) -> str:
    if card is None:
        return ""
    channel = CHANNELS.get(card.facts.best_channel)
    return ", ".join(part for part in (words.say(channel) if channel else "", card.facts.best_hours) if part)


def _unrecorded(source: Source, subject: Subject, words: Words) -> ReceiptData:
    """What is known so far; what comes back to the shop, or is told to it, has papers of its own."""
    data = receipt_data(source, subject, words)
    if not data.units and Cases(source.store).get(subject.case or 0).jobs:
        raise no_such_paper(data.case_number)
    return data


MAKER = PaperMaker(data=ReceiptData, gather=receipt_data, draw=receipt, unrecorded=_unrecorded)
