"""Sample data for the tests of the workshop's papers, and what holds for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from typing import Any

from helpdesk.formats import Words
from helpdesk.reports.certificate import CertificateCover, CertificateData, Commercial, certificate
from helpdesk.reports.layout.blocks import Block, Document, Fact, Signature
from helpdesk.reports.parties import Signed
from helpdesk.reports.prices import PriceLine, Sums
from helpdesk.reports.quote import AgreedQuote, QuoteData, quote
from helpdesk.reports.service_report import Guarantee, ServiceData, ServicePart, service_report
from helpdesk.reports.unit_block import UnitNames
from helpdesk.reports.unrepaired import UnrepairedData, unrepaired
from helpdesk.reports.waiver import LimitStep, WaiverData, waiver
from tests.reports.papers import ANA, ENGLISH, NOW, SHOP, facts_of, flat

RECEIVED = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
THING = UnitNames(product="Washing machine", brand="Bosch", model="WAU28T64ES", serial="FD9912-00345-8")
CONDITIONS = ("Parts are new.", "The repair is guaranteed for three months.")
LINES = (
    PriceLine(kind="labour", text="New pump", minutes=75, price_cents=4000, total_cents=5000),
    PriceLine(kind="part", text="Drain pump", quantity_milli=1000, price_cents=3850, total_cents=3850),
    PriceLine(kind="part", text="Hose", quantity_milli=1500, price_cents=1000, total_cents=1500),
    PriceLine(kind="travel", price_cents=2500, total_cents=2500),
)
QUOTE = QuoteData(
    number="Q-000012",
    case_number="1042",
    job_number="1042-1",
    shop=SHOP,
    customer=ANA,
    unit=THING,
    made_on=date(2026, 11, 21),
    made_by="Luis Romero",
    fault="It does not spin.",
    diagnosis="The pump is blocked.",
    lines=LINES,
    sums=Sums(net_cents=12850, tax_bp=2100, tax_cents=2699, total_cents=15549),
    refusal_cents=2000,
    ready_on=date(2026, 11, 27),
    valid_until=date(2026, 12, 21),
    valid_days=30,
    conditions=CONDITIONS,
)
ADDITIONAL = replace(
    QUOTE,
    number="A-000003",
    kind="additional",
    hidden_fault="The seal is broken too.",
    notice="A fault has appeared that could not be seen.",
    lines=LINES[1:2],
    sums=Sums(net_cents=3850, tax_bp=2100, tax_cents=809, total_cents=4659),
    agreed=(AgreedQuote(number="Q-000012", total_cents=15549),),
    refusal_cents=None,
)
WAIVER = WaiverData(
    number="W-000002",
    case_number="1042",
    job_number="1042-1",
    shop=SHOP,
    customer=ANA,
    unit=THING,
    waived_on=date(2026, 11, 21),
    received_by="Luis Romero",
    fault="It does not spin.",
    services="Diagnosis and repair",
    waiver="I waive the quote, as written here.",
    new_price_cents=45900,
    limit_cents=2754,
    steps=(
        LimitStep(up_to_cents=6010, basis_points=1000),
        LimitStep(up_to_cents=30051, basis_points=800),
        LimitStep(basis_points=600),
    ),
    conditions=CONDITIONS,
)
SERVICE = ServiceData(
    number="S-000031",
    case_number="1042",
    job_number="1042-1",
    shop=SHOP,
    customer=ANA,
    unit=THING,
    received_at=RECEIVED,
    finished_at=NOW,
    delivered_at=NOW,
    accessories=("Drain hose",),
    technician="Luis Romero",
    fault="It does not spin.",
    diagnosis="The pump is blocked.",
    work_done="Pump renewed, filter cleaned.",
    symptom="no_spin",
    cause="wear",
    remedy="replaced",
    outcome="fixed",
    tested="Three cycles without a leak.",
    checked_by="Eva Ruiz",
    minutes=85,
    parts=(
        ServicePart(name="Drain pump", code="00145212", price_cents=3850, old_returned=True),
        ServicePart(name="Bearing", quantity=2, price_cents=925, is_new=False),
    ),
    verdict="No guarantee on 17/11/2026.",
    under_warranty="no",
    agreed=(AgreedQuote(number="Q-000012", total_cents=15549),),
    invoice="F-2026-0871",
    guarantee=Guarantee(given=True, until=date(2027, 2, 21), terms="Guaranteed for three months."),
)
UNREPAIRED = UnrepairedData(
    number="N-000004",
    case_number="1042",
    job_number="1042-1",
    shop=SHOP,
    customer=ANA,
    unit=THING,
    received_at=RECEIVED,
    delivered_at=NOW,
    received_by="Luis Romero",
    fault="It does not spin.",
    diagnosis="The board is burnt.",
    outcome="not_worth",
    reason="The board is no longer made.",
    not_repairable="We could not repair it, for the reasons given.",
    accessories=("Drain hose",),
    damage="Scratch of 5 cm",
    charged_cents=0,
)
CERTIFICATE = CertificateData(
    number="G-000009",
    unit_number="U31",
    shop=SHOP,
    customer=ANA,
    unit=THING,
    as_of=date(2026, 11, 21),
    purchased_on=date(2025, 3, 15),
    delivered_on=date(2025, 3, 18),
    invoice="F-2025-221",
    condition="new",
    covers=(
        CertificateCover(
            kind="legal",
            start=date(2025, 3, 18),
            end=date(2028, 4, 7),
            presumption_end=date(2027, 4, 7),
            reason="36 months from delivery",
        ),
        CertificateCover(kind="extension", start=date(2028, 4, 8), end=date(2030, 4, 7), reason="agreed"),
    ),
    commercial=(
        Commercial(
            kind="extension",
            guarantor="Electro Sur",
            address="Calle Feria 12, 41003 Sevilla",
            procedure="Bring the unit.",
            territory="Spain",
            conditions="Parts and labour.",
        ),
    ),
    legal_remedies="The law's remedies are free and stay.",
    legal_guarantee="The seller answers by law.",
    remedy_choice="You may choose repair or replacement.",
    not_advice="A summary for information.",
    issued_by="Eva Ruiz",
)

Make = Callable[[Any, Words, Iterable[Signed]], Document]


@dataclass(frozen=True)
class Paper:
    """A paper of the workshop: how it is made, of what, and who signs it."""

    make: Make
    data: Any
    roles: tuple[str, ...] = ("customer", "shop")

    def document(self, words: Words = ENGLISH, signed: Iterable[Signed] = (), **changes: Any) -> Document:
        """The document of the sample, with its data changed."""
        return self.make(replace(self.data, **changes), words, signed)

    def empty(self, words: Words = ENGLISH) -> Document:
        """The document of nothing known."""
        return self.make(type(self.data)(), words, ())


PAPERS = {
    "quote": Paper(quote, QUOTE),
    "additional": Paper(quote, ADDITIONAL),
    "waiver": Paper(waiver, WAIVER),
    "service": Paper(service_report, SERVICE),
    "unrepaired": Paper(unrepaired, UNREPAIRED),
    "certificate": Paper(certificate, CERTIFICATE, ("shop",)),
}


def blocks(document: Document) -> list[Block]:
    """Its blocks, those too that stay together."""
    return flat(document.blocks)


def facts(document: Document) -> dict[str, Fact]:
    """The facts of a document by their labels."""
    return {fact.label: fact for fact in facts_of(document.blocks)}


def gaps(document: Document) -> set[str]:
    """The labels of what prints as a gap."""
    return {label for label, fact in facts(document).items() if fact.required and not fact.value.strip()}


def signature(document: Document) -> Signature:
    """The one place to sign, which ends the paper."""
    *before, last = blocks(document)
    assert isinstance(last, Signature)
    assert not any(isinstance(block, Signature) for block in before)
    return last


def text_fields(data: Any) -> tuple[str, ...]:
    """The fields of a paper's data that hold a person's own text."""
    codes = {"kind", "symptom", "cause", "remedy", "outcome", "decision", "under_warranty", "condition"}
    return tuple(f.name for f in fields(data) if f.type == "str" and f.name not in codes)
