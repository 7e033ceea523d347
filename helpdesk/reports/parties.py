"""The parties of a paper, shop, customer and signers, as blocks and facts; knows no one paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Fact, Head, Heading, Paragraph, Signature, Signer
from helpdesk.texts import Text, translate

CUSTOMER = translate("Paper", "Customer")
ADDRESS = translate("Paper", "Address")
PHONE = translate("Paper", "Phone")
EMAIL = translate("Paper", "E-mail")
TAX_NUMBER = translate("Paper", "Tax id")
THE_CUSTOMER = translate("Paper", "The customer")
CONDITIONS = translate("Paper", "Conditions")
SHOP_NAME = translate("Paper", "Shop")
SHOP_ADDRESS = translate("Paper", "Shop's address")
SHOP_TAX = translate("Paper", "Shop's tax id")
BLANK = "________"
"""What a sentence shows where its fact is not known, to be filled in by hand."""
FOR_THE_SHOP = translate("Paper", "For {shop}")


@dataclass(frozen=True, kw_only=True)
class Party:
    """A customer as a paper names them. ``address`` is one text, with its postcode and town."""

    number: str = ""
    name: str = ""
    tax_id: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Signed:
    """A signature that was given. ``role`` is the paper's code for its place, ``image`` a drawing's path."""

    role: str
    name: str = ""
    at: datetime | None = None
    image: str = ""
    on_paper: bool = False


def party_facts(words: Words, party: Party) -> tuple[Fact, ...]:
    """Name and address, which the law wants on most papers, and how to reach the customer."""
    facts = [
        Fact(words.say(CUSTOMER), party.name, required=True, strong=True),
        Fact(words.say(ADDRESS), party.address, required=True),
    ]
    for label, value in ((TAX_NUMBER, party.tax_id), (PHONE, party.phone), (EMAIL, party.email)):
        if value:
            facts.append(Fact(words.say(label), words.phone(value) if label is PHONE else value))
    return tuple(facts)


def shop_gaps(words: Words, shop: Head) -> tuple[Fact, ...]:
    """What the law wants to be said of the shop and its settings do not say yet, as gaps; the head has the rest."""
    return tuple(
        Fact(words.say(label), "", required=True)
        for label, value in ((SHOP_NAME, shop.shop), (SHOP_ADDRESS, shop.address), (SHOP_TAX, shop.tax_id))
        if not value.strip()
    )


def reach_of(shop: Head, words: Words) -> str:
    """How to reach the shop, in one line whose phone number is not torn apart."""
    phone = words.phone(shop.phone).replace(" ", "\u00a0") if shop.phone else ""
    return " · ".join(part for part in (shop.address, phone, shop.email) if part) or BLANK


def clauses(words: Words, texts: Sequence[str]) -> list[Block]:
    """What the customer agrees to, numbered where there are several."""
    if not texts:
        return []
    many = len(texts) > 1
    numbered = [
        Paragraph(text, "conditions", f"{i}." if many else "") for i, text in enumerate(texts, start=1)
    ]
    return [Heading(words.say(CONDITIONS)), *numbered]


def signer(words: Words, title: Text, role: str, signed: Iterable[Signed], name: str = "") -> Signer:
    """The place to sign for ``role``, filled where it was signed; ``name`` stands there until then."""
    for each in signed:
        if each.role == role:
            when = words.moment(each.at) if each.at else ""
            return Signer(words.say(title), each.name or name, when, each.image, each.on_paper)
    return Signer(words.say(title), name)


def both_sign(words: Words, shop: Head, signed: Iterable[Signed], customer: str, staff: str) -> Signature:
    """The places of customer and shop, with the names that stand there until they signed."""
    signed = tuple(signed)
    return Signature(
        (
            signer(words, THE_CUSTOMER, "customer", signed, customer),
            signer(words, FOR_THE_SHOP(shop=shop.shop), "shop", signed, staff),
        )
    )
