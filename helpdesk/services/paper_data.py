"""What papers print, gathered from the records: who, what, which wordings; knows no layout and writes nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.contact import CHANNELS
from helpdesk.domain.jobs import KINDS
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.reports.document import Document as Sheet
from helpdesk.reports.document import Head
from helpdesk.reports.frozen import thaw
from helpdesk.reports.history import (
    HistoryCase,
    HistoryCover,
    HistoryData,
    HistoryJob,
    HistoryLine,
    HistoryUnit,
    history,
)
from helpdesk.reports.label import LabelData, LabelItem, labels
from helpdesk.reports.parties import Party, Signed
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit, receipt
from helpdesk.services import law
from helpdesk.services.cases import Cases, JobRow
from helpdesk.services.covers import Covers, thaw_verdict
from helpdesk.services.customers import CustomerCard, Customers
from helpdesk.services.files import path_of
from helpdesk.services.timeline import timeline
from helpdesk.services.units import Units
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.services.papers import PaperFacts

SERVICES = {
    "wanted": translate("Papers", "Diagnosis and quote"),
    "waived": translate("Papers", "Diagnosis and repair"),
    "limit": translate("Papers", "Diagnosis and repair up to the limit"),
}
VOID_REASONS = {
    "undone": translate("Papers", "entered by mistake"),
    "deleted": translate("Papers", "the case was deleted"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of a paper come from."""

    store: Store
    settings: Settings
    folder: Path
    today: date


def head(settings: Settings) -> Head:
    """Who issues our papers."""
    place = " ".join(part for part in (settings["shop.postcode"], settings["shop.city"]) if part)
    return Head(
        shop=settings["shop.legal_name"] or settings["shop.name"],
        tax_id=settings["shop.tax_id"],
        address=", ".join(part for part in (settings["shop.address"], place) if part),
        phone=settings["shop.phone"],
        email=settings["shop.email"],
        logo=settings["shop.logo"],
    )


def party(card: CustomerCard | None) -> Party:
    """A customer as papers name them."""
    if card is None:
        return Party()
    site = card.sites[0] if card.sites else None
    place = " ".join(part for part in (site.postcode, site.city) if part) if site else ""
    return Party(
        number=numbers.number("customer", card.facts.id),
        name=card.facts.name,
        tax_id=card.facts.tax_id,
        address=", ".join(part for part in (site.address if site else "", place) if part),
        phone=card.phones[0].value if card.phones else "",
        email=card.emails[0].value if card.emails else "",
    )


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
        waiver=law.profile(source.settings["shop.country"]).say("waiver", words.language)
        if any(unit.agreement.quote_choice == "waived" for unit in units)
        else "",
        conditions=_conditions(source.settings, page.jobs, words.language),
    )


def _receipt_unit(job: JobRow, accessories: list[str], words: Words) -> ReceiptUnit:
    verdict = thaw_verdict(job.verdict)
    choice = job.quote_choice or ""
    guarantee = job.kind == "claim"
    service: Text = KINDS[job.kind] if job.kind != "repair" or not choice else SERVICES[choice]
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
    profile = law.profile(settings["shop.country"])
    keys = ["quote_right", "quote_fee", "repair_guarantee", "replaced_parts", "storage", "unclaimed", "complaint_forms"]
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
        items.append(LabelItem(number=row.number, name=" · ".join(part for part in (row.title, row.serial) if part)))
        items += [LabelItem(number=row.number, name=name, accessory=True) for name in page.accessories.get(row.id, [])]
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


_RECORDED: dict[str, tuple[type[Any], Callable[..., Sheet], Callable[[Source, PaperFacts, Words], Any]]] = {
    "receipt": (ReceiptData, receipt, lambda source, facts, words: receipt_data(source, facts.case or 0, words)),
}


def recorded_sheet(source: Source, facts: PaperFacts, words: Words) -> Sheet:
    """A recorded paper: its frozen data in its own language; in another, the same facts said anew."""
    shape, make, gather = _RECORDED[facts.kind]
    if words.language == facts.language or facts.case is None:
        data = thaw(shape, facts.data)
    else:
        data = dataclasses.replace(gather(source, facts, words), number=facts.said)
    sheet = make(data, words, _signed(source, facts.id))
    if facts.voided_at:
        reason = VOID_REASONS.get(facts.void_reason)
        return dataclasses.replace(sheet, void=words.say(reason) if reason else facts.void_reason)
    return sheet


def _signed(source: Source, document: int) -> tuple[Signed, ...]:
    rows = source.store.rows(
        "SELECT s.role, s.name, s.at, s.how, a.hash FROM signatures s LEFT JOIN attachments a ON a.id = s.attachment_id "
        "WHERE s.document_id = ? ORDER BY s.id",
        (document,),
    )
    return tuple(
        Signed(
            role=role,
            name=name,
            at=from_text(at),
            image=str(path_of(source.folder, digest)) if digest and how == "drawn" else "",
            on_paper=how == "paper",
        )
        for role, name, at, how, digest in rows
    )


def unrecorded_sheet(
    source: Source, kind: str, number: str, words: Callable[[str], Words], language: str | None
) -> Sheet:
    """A paper from the records as they stand now.

    Raises:
        NotFound: nothing of that number has such a paper.
    """
    named = numbers.parse(number)
    shop_language = source.settings["shop.language"]
    if kind == "history" and named and named[0] == "customer":
        customer = named[1]
        card = Customers(source.store).card(customer)
        said = words(language or card.facts.language or shop_language)
        return history(history_data(source, customer, said), said)
    if kind == "label" and named and named[0] == "unit":
        return labels(unit_label_data(source, named[1]), words(language or shop_language))
    if named and named[0] in {"case", "job"}:
        case = named[1]
        page = Cases(source.store).get(case)
        job = next((row for row in page.jobs if row.position == named[2]), None)
        if named[0] == "job" and job is None:
            raise NotFound(translate("Cases", "That job is no longer there."))
        if kind == "label":
            return labels(label_data(source, case, job.id if job else None), words(language or shop_language))
        if kind == "receipt":
            own = source.store.value("SELECT language FROM customers WHERE id = ?", (page.facts.customer,))
            said = words(language or own or shop_language)
            return dataclasses.replace(receipt(receipt_data(source, case, said), said), provisional=True)
    raise NotFound(translate("Papers", "There is no such paper for {number}.")(number=number))
