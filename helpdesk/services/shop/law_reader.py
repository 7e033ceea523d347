"""The legal profile of a country, parsed once, and told in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from helpdesk.classes import dataclass
from helpdesk.country import legal_data
from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.legal_sections import GuaranteeRegime, RepairGuarantee, Rule
from helpdesk.languages import SOURCE
from helpdesk.settings import Settings
from helpdesk.texts import Cents, Text, translate, verbatim


@lru_cache(maxsize=8)
def legal_profile(country: str, activity: str = "") -> LegalProfile:
    """The country's rules, or the European minimum where it has no file of its own; those of a trade in it."""
    if activity:
        return legal_profile(country).of_activity(activity)
    return LegalProfile.read(legal_data(country))


@dataclass(frozen=True, slots=True)
class TermRow:
    """One rule in words: what it is about, what it says, where it is written, when it was compared with the text."""

    id: int
    rule: Text
    says: Text
    source: str
    reference: str
    as_of: date


def complaint_due(law: LegalProfile, settings: Settings, hours: OpeningHours, received_on: date) -> date:
    """The last day to answer a complaint: the country's, or the one of the shop's region where that is earlier.

    A region's working days are the days on which this shop opens.
    """
    working = settings["law.complaint_unit"] == "working"
    return law.complaint_due(
        received_on, settings["law.complaint_days"], hours.is_working_day if working else None
    )


def legal_terms(law: LegalProfile, settings: Settings, language: str) -> list[TermRow]:
    """The rules that the program reckons with, in the order of a unit's life."""
    found = []
    for place, (rule, about, says) in enumerate(_told(law, settings, language)):
        source = law.sources[rule.source]
        found.append(TermRow(place + 1, about, says, source.short, source.reference, rule.as_of))
    return found


_Told = tuple[Rule, Text, Text]


def _told(law: LegalProfile, settings: Settings, language: str) -> Iterator[_Told]:
    newest_first = sorted(law.guarantee, key=lambda regime: regime.contracts_from, reverse=True)
    for place, regime in enumerate(newest_first):
        oldest = place and place == len(newest_first) - 1
        before = newest_first[place - 1].contracts_from
        sales = _BEFORE(day=before) if oldest else _SINCE(day=regime.contracts_from)
        yield from _regime(regime, sales)
    extension = law.repair_extension
    status = extension.status.get(language) or extension.status.get(SOURCE, "")
    yield (
        extension,
        translate("Law", "After a repair under guarantee, once"),
        translate("Law", "{months} more; {status}")(months=_months(extension.months), status=status),
    )
    yield (
        law.repair_guarantee,
        translate("Law", "Guarantee on a repair or installation"),
        _months_or_km(law.repair_guarantee),
    )
    if law.quote.prepare_working_days:
        yield (
            law.quote,
            translate("Law", "Written quote ready within"),
            _working_days(law.quote.prepare_working_days),
        )
    held = law.quote.valid_working_days
    yield (
        law.quote,
        translate("Law", "Quote held for at least"),
        _working_days(held) if held else _days(law.quote.valid_days),
    )
    yield (
        law.repair_form,
        translate("Law", "European repair form held for at least"),
        _days(law.repair_form.days),
    )
    yield from _money_rules(law)
    yield from _after(law, settings)


_SINCE = translate("Law", "sales since {day}")
_BEFORE = translate("Law", "sales before {day}")


def _regime(regime: GuaranteeRegime, sales: Text) -> Iterator[_Told]:
    yield (
        regime,
        translate("Law", "Legal guarantee, {sales}")(sales=sales),
        _months(regime.liability_months),
    )
    yield (
        regime,
        translate("Law", "Fault presumed to have existed at delivery, {sales}")(sales=sales),
        _months(regime.presumption_months),
    )
    if regime.same_defect_months:
        yield (
            regime,
            translate("Law", "The repaired fault again, {sales}")(sales=sales),
            _months(regime.same_defect_months),
        )
    yield (
        regime,
        translate("Law", "Second-hand goods at least, {sales}")(sales=sales),
        _months(regime.second_hand_minimum_months),
    )
    stands = translate("Law", "is suspended") if regime.suspends else translate("Law", "runs on")
    yield regime, translate("Law", "Term while under repair, {sales}")(sales=sales), stands


def _money_rules(law: LegalProfile) -> Iterator[_Told]:
    if law.fee_caps:
        caps = law.fee_caps.minutes
        yield (
            law.fee_caps,
            translate("Law", "A refused quote costs at most"),
            translate(
                "Law",
                "{small} min small appliances, {white} white goods, {brown} electronics, {other} others",
            )(small=caps["small"], white=caps["white"], brown=caps["brown"], other=caps["other"]),
        )
    if law.hidden_faults:
        steps = verbatim(" · ".join(f"{step.basis_points / 100:g} %" for step in law.hidden_faults.steps))
        yield (
            law.hidden_faults,
            translate("Law", "Hidden fault without a new quote, by price, at most"),
            steps,
        )
    if law.storage:
        days = law.storage.working_days
        free = _working_days(days) if days else _months(law.storage.months)
        yield law.storage, translate("Law", "Storing what is ready is free for"), free
    if law.vehicle_storage:
        yield (
            law.vehicle_storage,
            translate("Law", "Storing a vehicle that is ready is free for"),
            _working_days(law.vehicle_storage.days),
        )


def _after(law: LegalProfile, settings: Settings) -> Iterator[_Told]:
    yield (
        law.keep_papers,
        translate("Law", "Receipts and quotes kept for at least"),
        _months(law.keep_papers.months),
    )
    if law.retention:
        yield (
            law.retention,
            translate("Law", "Books and papers of trade kept for"),
            _years(law.retention.months // 12),
        )
    if law.unclaimed:
        yield (
            law.unclaimed,
            translate("Law", "Right to a unit left for repair lapses after"),
            _months(law.unclaimed.months),
        )
    if law.unclaimed_long:
        yield (
            law.unclaimed_long,
            translate("Law", "Who disposes of one earlier than this says that they know"),
            _months(law.unclaimed_long.months),
        )
    if law.refund:
        yield (
            law.refund,
            translate("Law", "Refund of a price reduction or of an ended contract within"),
            _days(law.refund.days),
        )
    if law.recourse:
        yield (
            law.recourse,
            translate("Law", "Costs recovered from the maker within"),
            _months(law.recourse.months),
        )
    yield from _owed(law, settings)
    yield from _coming_back(law)
    yield from _shown(law)


def _owed(law: LegalProfile, settings: Settings) -> Iterator[_Told]:
    yield (
        law.complaint_answer,
        translate("Law", "Complaint answered within"),
        _answered(law, settings),
    )
    if law.dispute_told:
        yield (
            law.dispute_told,
            translate("Law", "Who was not answered is told who settles it out of court within"),
            _months(law.dispute_told.months),
        )
    yield (
        law.delivery,
        translate("Law", "Goods sold are handed over, where no day was agreed, within"),
        _days(law.delivery.days),
    )
    yield (
        law.contract_end,
        translate("Law", "End of a fixed-term contract told before the last day to say no"),
        _days(law.contract_end.days),
    )


def _shown(law: LegalProfile) -> Iterator[_Told]:
    if law.parts:
        yield (
            law.parts,
            translate("Law", "Spare parts had from the maker for"),
            _years(law.parts.producer_years),
        )
        yield (
            law.parts,
            translate("Law", "Spare parts had from whoever repairs for"),
            _PARTS(
                works=_years(law.parts.functional_years),
                cheap=_years(law.parts.low_price_years),
                price=Cents(law.parts.low_price_cents),
                shows=_years(law.parts.cosmetic_years),
            ),
        )
    if law.display:
        yield (
            law.display,
            translate("Law", "Prices and rights shown in the shop, in letters of at least"),
            translate("Law", "{n} mm")(n=law.display.letter_mm),
        )


_PARTS = translate("Law", "{works}; {cheap} for appliances up to {price}; {shows} for what only shows")


def _coming_back(law: LegalProfile) -> Iterator[_Told]:
    rules = law.withdrawal
    yield rules, translate("Law", "Withdrawal from sales away from the shop within"), _days(rules.days)
    yield (
        rules,
        translate("Law", "More, where the buyer was not told of it"),
        _months(rules.uninformed_months),
    )
    yield rules, translate("Law", "Withdrawal paid back within"), _days(rules.pay_days)
    if law.voluntary_returns:
        yield (
            law.voluntary_returns,
            translate("Law", "Returns to the shop, where its policy is silent, within"),
            _days(law.voluntary_returns.days),
        )
    if law.remedy_refund:
        yield (
            law.remedy_refund,
            translate("Law", "Faulty goods paid back, once they are back, within"),
            _days(law.remedy_refund.days),
        )


def _answered(law: LegalProfile, settings: Settings) -> Text:
    """The country's term for the answer to a complaint, and the region's where the shop has set one."""
    national, days = _days(law.complaint_answer.days), settings["law.complaint_days"]
    if not days:
        return national
    regional = _working_days(days) if settings["law.complaint_unit"] == "working" else _days(days)
    return translate("Law", "{country}; in this region {region}, whichever ends first")(
        country=national, region=regional
    )


def _months_or_km(rule: RepairGuarantee) -> Text:
    months = _months(rule.months)
    if not rule.distance_km:
        return months
    return translate("Law", "{months} or {km} km, whichever comes first")(months=months, km=rule.distance_km)


def _months(number: int) -> Text:
    return translate("Law", "%n month(s)", "", 1)(n=number)


def _days(number: int) -> Text:
    return translate("Law", "%n day(s)", "", 1)(n=number)


def _working_days(number: int) -> Text:
    return translate("Law", "%n working day(s)", "", 1)(n=number)


def _years(number: int) -> Text:
    return translate("Law", "%n year(s)", "", 1)(n=number)


def consent_wording(settings: Settings, language: str, purpose: str) -> str:
    """The words under which a customer allows a use of their data, with the shop's name and where to take it back.

    Empty where no permission is asked for.
    """
    from helpdesk.domain.consents import PURPOSES

    wording = PURPOSES[purpose].wording
    if not wording:
        return ""
    shop = settings["shop.legal_name"] or settings["shop.name"]
    contact = settings["shop.email"] or settings["shop.phone"] or settings["shop.address"] or shop
    said = language or settings["shop.language"]
    return legal_profile(settings["shop.country"]).say(wording, said, shop=shop, contact=contact)
