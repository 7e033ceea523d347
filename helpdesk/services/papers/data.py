"""What papers print, gathered from the records: who, what, which wordings; knows no layout and writes nothing."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.workflows.kinds import KINDS, free
from helpdesk.formats import Words
from helpdesk.reports.history import (
    HistoryCase,
    HistoryCover,
    HistoryData,
    HistoryJob,
    HistoryLine,
    HistoryUnit,
)
from helpdesk.reports.label import LabelData, LabelItem
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.services.goods.cover_reader import Covers, thaw_verdict
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.frame import SERVICES, Source, head, party
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.wording_reader import profile_of, waiver
from helpdesk.settings import Settings
from helpdesk.texts import Text, translate

VOID_REASONS = {
    "undone": translate("Papers", "entered by mistake"),
    "deleted": translate("Papers", "the case was deleted"),
    "replaced": translate("Papers", "replaced by a newer quote"),
    "waived": translate("Papers", "the quote was waived"),
    "reopened": translate("Papers", "the job was opened again"),
}


def receipt_data(source: Source, case: int, words: Words) -> ReceiptData:
    """The deposit receipt of a case, still without its number."""
    page = Cases(source.store).get(case)
    card = Customers(source.store).card(page.facts.customer) if page.facts.customer else None
    units = tuple(_receipt_unit(job, page.accessories.get(job.id, []), words) for job in page.jobs)
    received = min((job.received_at for job in page.jobs if job.received_at), default=page.facts.opened_at)
    by = source.store.value(
        "SELECT s.name FROM documents d JOIN staff s ON s.id = d.staff_id WHERE d.case_id = ? AND d.kind = 'receipt' "
        "ORDER BY d.id LIMIT 1",
        (case,),
    )
    return ReceiptData(
        case_number=numbers.number("case", case),
        received_at=received,
        received_by=by or page.facts.owner_name or "",
        shop=head(source.settings),
        customer=party(card),
        contact=_contact(card, words),
        units=units,
        waiver=_waiver(source, page.jobs, words),
        conditions=_conditions(source.settings, page.jobs, words.language),
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


def _receipt_unit(job: JobRow, accessories: list[str], words: Words) -> ReceiptUnit:
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
        verdict=(words.say(verdict.reason),) if verdict else (),
        agreement=Agreement(
            expected="quote" if choice == "wanted" and not guarantee else "repair",
            expected_on=job.promised_on,
            quote_choice="not_needed" if guarantee else choice,
            limit_cents=job.quote_limit_cents,
            diagnosis_cents=job.diagnosis_cents,
            used_parts=bool(job.used_parts),
            keep_parts=job.keep_parts,
        ),
    )


def _conditions(settings: Settings, jobs: list[JobRow], language: str) -> tuple[str, ...]:
    profile = legal_profile(settings["shop.country"])
    keys = [
        "quote_right",
        "quote_fee",
        "repair_guarantee",
        "replaced_parts",
        "storage",
        "unclaimed",
        "complaint_forms",
    ]
    if any(job.used_parts for job in jobs):
        keys.append("used_parts_consent")
    said = [profile.say(key, language) for key in keys]
    own = [line.strip() for line in str(settings["papers.terms"]).splitlines()]
    return tuple(text for text in (*said, *own) if text)


def _contact(card: CustomerCard | None, words: Words) -> str:
    if card is None:
        return ""
    channel = CHANNELS.get(card.facts.best_channel)
    return ", ".join(part for part in (words.say(channel) if channel else "", card.facts.best_hours) if part)


def label_data(source: Source, case: int, job: int | None = None) -> LabelData:
    """A label for each unit of a case (or for one job's) and for each accessory."""
    page = Cases(source.store).get(case)
    items: list[LabelItem] = []
    for row in page.jobs:
        if job is not None and row.id != job:
            continue
        items.append(
            LabelItem(number=row.number, name=" · ".join(part for part in (row.title, row.serial) if part))
        )
        items += [
            LabelItem(number=row.number, name=name, accessory=True)
            for name in page.accessories.get(row.id, [])
        ]
    received = next((row.received_at for row in page.jobs if row.received_at), page.facts.opened_at)
    return LabelData(
        customer=page.facts.customer_name or "",
        received_on=received.date(),
        items=tuple(items),
        width_mm=source.settings["papers.label_width"],
        height_mm=source.settings["papers.label_height"],
    )


def unit_label_data(source: Source, unit: int) -> LabelData:
    """The label of a unit that is not in the shop for a job, such as one on the shelf."""
    facts = Units(source.store).card(unit).facts
    name = " · ".join(part for part in (facts.title, facts.serial) if part)
    return LabelData(
        customer=facts.owner_name or "",
        items=(LabelItem(number=numbers.number("unit", unit), name=name),),
        width_mm=source.settings["papers.label_width"],
        height_mm=source.settings["papers.label_height"],
    )


def history_data(source: Source, customer: int, words: Words) -> HistoryData:
    """Everything known of a customer, for a paper."""
    cases = Cases(source.store)
    covers = Covers(source.store, lambda: source.settings)
    found = source.store.rows(
        "SELECT id FROM cases WHERE customer_id = ? ORDER BY id DESC LIMIT 500", (customer,)
    )
    return HistoryData(
        shop=head(source.settings),
        customer=party(Customers(source.store).card(customer)),
        as_of=source.today,
        units=tuple(
            HistoryUnit(
                name=row.title,
                serial=row.serial,
                purchased_on=row.purchased_on,
                covers=tuple(
                    HistoryCover(
                        kind=cover.kind,
                        start=cover.start,
                        end=cover.end,
                        open=cover.open,
                        reason=words.say(cover.reason),
                    )
                    for cover in covers.of_unit(row.id, source.today).covers
                ),
            )
            for row in Units(source.store).of_customer(customer)
        ),
        cases=tuple(_history_case(cases, case, words) for (case,) in found),
        lines=tuple(
            HistoryLine(
                at=event.at,
                who=event.who or "",
                about=str(event.case or ""),
                said=event.title.to_json(),
                text=event.text,
            )
            for event in timeline(source.store, "customer", customer, 1_000)
        ),
    )


def _history_case(cases: Cases, case: int, words: Words) -> HistoryCase:
    page = cases.get(case)
    return HistoryCase(
        number=str(case),
        opened_at=page.facts.opened_at,
        closed_at=page.facts.closed_at,
        state=page.facts.state,
        jobs=tuple(
            HistoryJob(
                number=job.number,
                kind=job.kind,
                state=job.state,
                unit=job.title,
                problem=job.problem,
                work_done=job.work_done,
                outcome=job.outcome or "",
                decision=job.decision or "",
                delivered_on=words.local(job.delivered_at).date() if job.delivered_at else None,
            )
            for job in page.jobs
        ),
    )
