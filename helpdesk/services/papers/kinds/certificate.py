"""The guarantee certificate of a unit: its data gathered from the records, and how it is made."""

from __future__ import annotations

from datetime import date

from helpdesk.country import country_data
from helpdesk.domain import numbers
from helpdesk.domain.appliances import is_household_appliance
from helpdesk.domain.customer_words import for_customer
from helpdesk.domain.warranty import LAWFUL, Cover
from helpdesk.formats import Words
from helpdesk.reports.certificate import CertificateCover, CertificateData, Commercial, certificate
from helpdesk.reports.layout.blocks import Head
from helpdesk.reports.parties import reach_of
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.goods.cover_reader import Covers, agreement_of
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.texts import translate

GUARANTOR_IS_SHOP = ("extension",)
"""Of what the sale gives; whatever else was given by agreement is the shop's too, but for the maker's."""
GUARANTOR_IS_MAKER = ("maker",)


def certificate_data(source: Source, subject: Subject, words: Words) -> CertificateData:
    """The certificate of a unit as known today, still without a number; covers that ended are left out."""
    unit = subject.unit or 0
    card = Units(source.store).card(unit)
    facts = card.facts
    found = Covers(source.store, lambda: source.settings).of_unit(unit, source.today).covers
    covers = [cover for cover in found if cover.end is None or cover.end >= source.today]
    sale = card.sales[0] if card.sales else None
    shop = head(source.settings)
    profile = profile_of(source.settings)
    appliance = is_household_appliance(f"{facts.category} {facts.name}")
    by_law = any(cover.kind in LAWFUL for cover in covers)
    return CertificateData(
        unit_number=numbers.number("unit", unit),
        shop=shop,
        customer=party_of(source, facts.owner),
        unit=UnitNames(product=facts.name, brand=facts.brand, model=facts.model, serial=facts.serial),
        as_of=source.today,
        purchased_on=sale.purchased_on if sale else None,
        delivered_on=sale.delivered_on if sale else None,
        invoice=sale.invoice if sale else "",
        condition=sale.condition if sale else "",
        covers=tuple(_cover(cover, words, source.today, appliance) for cover in covers),
        commercial=tuple(
            each
            for said in _languages(source, words)
            for each in _commercial(covers, source, shop, facts.brand, said, _agreed(source, unit))
        ),
        legal_guarantee=profile.say("legal_guarantee", words.language) if by_law else "",
        remedy_choice=profile.say("remedy_choice", words.language) if by_law else "",
        repair_extension=profile.say("repair_extension", words.language)
        if by_law and sale and profile.extends_after_repair(sale.purchased_on)
        else "",
        not_advice=profile.say("not_advice", words.language),
    )


def _languages(source: Source, words: Words) -> list[Words]:
    """In which a commercial guarantee is stated: the paper's, and the country's own, as art. 127.3 asks."""
    own = country_data(source.settings["shop.country"]).get("shop", {}).get("language", words.language)
    return [words, words.also(own)] if own != words.language else [words]


def _cover(cover: Cover, words: Words, on: date, appliance: bool) -> CertificateCover:
    reason = for_customer(cover.reason, on, appliance)
    return CertificateCover(
        kind=cover.kind,
        start=cover.start,
        end=cover.end,
        presumption_end=cover.presumption_end,
        open=cover.open,
        reason=words.say(reason) if reason else "",
    )


def _agreed(source: Source, unit: int) -> dict[str, str]:
    """The kinds of cover in force by agreement, with their conditions."""
    found: dict[str, str] = {}
    for row in Covers(source.store, lambda: source.settings).agreed(unit):
        given = agreement_of(row, source.today)
        if given is not None and (given.ends_on is None or given.ends_on >= source.today):
            found[row.kind] = "\n".join(text for text in (found.get(row.kind, ""), row.terms) if text)
    return found


def _commercial(
    covers: list[Cover], source: Source, shop: Head, brand: str, words: Words, agreed: dict[str, str]
) -> list[Commercial]:
    """The statement of each guarantee beyond the law's: the shop's own in full, the maker's as its own says."""
    reach = reach_of(shop, words)
    ask = translate("Certificate", "Tell us, or bring the unit with this certificate: {reach}")(reach=reach)
    remedies = profile_of(source.settings).say("commercial_guarantee", words.language)
    found = []
    for kind in dict.fromkeys(cover.kind for cover in covers):
        if kind in GUARANTOR_IS_SHOP or (kind in agreed and kind not in GUARANTOR_IS_MAKER):
            found.append(
                Commercial(
                    kind=kind,
                    guarantor=shop.shop,
                    address=shop.address,
                    procedure=words.say(ask),
                    territory=source.settings["papers.guarantee_territory"],
                    conditions=agreed.get(kind) or source.settings["papers.guarantee_terms"],
                    language=words.language,
                    remedies=remedies,
                )
            )
        elif kind in GUARANTOR_IS_MAKER:
            found.append(
                Commercial(
                    kind=kind, guarantor=brand, elsewhere=True, language=words.language, remedies=remedies
                )
            )
    return found


MAKER = PaperMaker(data=CertificateData, gather=certificate_data, draw=certificate)
