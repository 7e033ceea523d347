"""What the guarantee certificate of a unit prints, gathered from the records, and how a unit is named for it."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.warranty import Cover
from helpdesk.errors import NotFound, UserError
from helpdesk.formats import Words
from helpdesk.reports.certificate import CertificateCover, CertificateData, Commercial
from helpdesk.reports.layout.blocks import Head
from helpdesk.reports.parties import reach_of
from helpdesk.reports.unit_block import Thing
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.frame import Source, head, party_of
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.store.tables.goods import Unit
from helpdesk.texts import translate

GUARANTOR_IS_SHOP = ("extension",)
GUARANTOR_IS_MAKER = ("maker",)


def certificate_data(source: Source, unit: int, words: Words) -> CertificateData:
    """The certificate of a unit as known today, still without a number; covers that ended are left out."""
    card = Units(source.store).card(unit)
    facts = card.facts
    found = Covers(source.store, lambda: source.settings).of_unit(unit, source.today).covers
    covers = [cover for cover in found if cover.end is None or cover.end >= source.today]
    sale = card.sales[0] if card.sales else None
    shop = head(source.settings)
    profile = profile_of(source.settings)
    return CertificateData(
        unit_number=numbers.number("unit", unit),
        shop=shop,
        customer=party_of(source, facts.owner),
        unit=Thing(product=facts.name, brand=facts.brand, model=facts.model, serial=facts.serial),
        as_of=source.today,
        purchased_on=sale.purchased_on if sale else None,
        delivered_on=sale.delivered_on if sale else None,
        invoice=sale.invoice if sale else "",
        condition=sale.condition if sale else "",
        covers=tuple(_cover(cover, words) for cover in covers),
        commercial=tuple(_commercial(covers, source, shop, facts.brand, words)),
        legal_remedies=profile.say("commercial_guarantee", words.language),
        legal_guarantee=profile.say("legal_guarantee", words.language),
        remedy_choice=profile.say("remedy_choice", words.language),
        not_advice=profile.say("not_advice", words.language),
    )


def _cover(cover: Cover, words: Words) -> CertificateCover:
    return CertificateCover(
        kind=cover.kind,
        start=cover.start,
        end=cover.end,
        presumption_end=cover.presumption_end,
        open=cover.open,
        reason=words.say(cover.reason),
    )


def _commercial(
    covers: list[Cover], source: Source, shop: Head, brand: str, words: Words
) -> list[Commercial]:
    """The statement of each guarantee beyond the law's: the shop's own in full, the maker's as its own says."""
    reach = reach_of(shop, words)
    ask = translate("Certificate", "Tell us, or bring the unit with this certificate: {reach}")(reach=reach)
    found = []
    for kind in dict.fromkeys(cover.kind for cover in covers):
        if kind in GUARANTOR_IS_SHOP:
            found.append(
                Commercial(
                    kind=kind,
                    guarantor=shop.shop,
                    address=shop.address,
                    procedure=words.say(ask),
                    territory=source.settings["papers.guarantee_territory"],
                    conditions=source.settings["papers.guarantee_terms"],
                )
            )
        elif kind in GUARANTOR_IS_MAKER:
            found.append(Commercial(kind=kind, guarantor=brand, elsewhere=True))
    return found


def unit_named(source: Source, text: str) -> int:
    """The unit of a number such as ``U12``, or of a serial.

    Raises:
        NotFound: there is none.
        UserError: several bear that serial; their numbers are told.
    """
    named = numbers.parse(text)
    if named and named[0] == "unit" and source.store.exists(Unit, named[1]):
        return named[1]
    rows = Units(source.store).by_serial(text)
    if not rows:
        raise NotFound(translate("Units", "No unit has the serial number {serial}.")(serial=text[:60]))
    if len(rows) > 1:
        several = translate(
            "Units", "Several units have the serial number {serial}: {units}. Name one of them."
        )
        raise UserError(several(serial=text[:60], units=", ".join(f"U{row.id}" for row in rows)))
    return rows[0].id
