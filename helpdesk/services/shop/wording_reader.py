"""The words of the legal profile that papers print, with the places filled that need more than the profile."""

from __future__ import annotations

from itertools import pairwise

from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.quotes import hidden_fault_limit
from helpdesk.formats import Words
from helpdesk.reports.prices import rate
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.texts import translate


def profile_of(settings: Settings) -> LegalProfile:
    """The rules of the shop's country and trade."""
    return legal_profile(settings["shop.country"], settings["law.activity"])


def waiver(profile: LegalProfile, words: Words, new_price_cents: int | None = None) -> str:
    """The customer's statement that waives a quote; ``new_price_cents`` is the price of the item new, if known."""
    return profile.say("waiver", words.language, limit=hidden_limit(profile, words, new_price_cents))


def hidden_limit(profile: LegalProfile, words: Words, new_price_cents: int | None) -> str:
    """What a hidden fault may add before a new quote is needed (RD 58/1988 art. 3.10), to follow "exceeds".

    An amount where the price is known, else the shares of it; where no law allows anything, nothing.
    """
    if profile.hidden_faults is None:
        return words.money(0)
    if new_price_cents is not None:
        return words.money(hidden_fault_limit(profile, new_price_cents))
    steps = profile.hidden_faults.steps
    share = translate("Wordings", "{share} of the price of the unit when new")
    said = words.say(share(share=rate(words, steps[0].basis_points)))
    above = translate("Wordings", "{share} above {price}")
    more = [
        words.say(above(share=rate(words, step.basis_points), price=words.money(before.up_to_cents)))
        for before, step in pairwise(steps)
    ]
    return f"{said} ({words.listing(more)})" if more else said


def clauses_of(profile: LegalProfile, words: Words, *keys: str, **places: object) -> tuple[str, ...]:
    """Several wordings, without those that the country has not; ``places`` as :meth:`LegalProfile.say`."""
    said = (profile.say(key, words.language, **places) for key in keys)
    return tuple(text for text in said if text)


def customer_data(profile: LegalProfile, words: Words, settings: Settings) -> str:
    """What a person is told where their data are taken down (Regulation (EU) 2016/679 art. 13)."""
    contact = (
        settings["shop.email"] or settings["shop.address"] or settings["shop.phone"] or settings["shop.name"]
    )
    shop = settings["shop.legal_name"] or settings["shop.name"]
    return profile.say("data_protection", words.language, shop=shop, contact=contact)


def waiver_up_to(profile: LegalProfile, words: Words, limit_cents: int | None) -> str:
    """The customer's statement that waives the quote up to an amount, tax included."""
    limit = words.money(limit_cents) if limit_cents is not None else "________"
    return profile.say("waiver_limit", words.language, limit=limit)


def consent_to_parts(settings: Settings, used: bool | None, words: Words) -> str:
    """The customer's consent to parts that are not new, to be signed (RD 58/1988 art. 4.1); empty without."""
    return profile_of(settings).say("used_parts_consent", words.language) if used else ""
