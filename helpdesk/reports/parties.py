"""Knows who stands on a paper, customer and signers, and how they are said; must not know any one paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from helpdesk.formats import Words
from helpdesk.reports.document import Fact, Signer
from helpdesk.texts import Text, translate

CUSTOMER = translate("Paper", "Customer")
ADDRESS = translate("Paper", "Address")
PHONE = translate("Paper", "Phone")
EMAIL = translate("Paper", "E-mail")
TAX_NUMBER = translate("Paper", "Tax number")
THE_CUSTOMER = translate("Paper", "The customer")
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


def signer(words: Words, title: Text, role: str, signed: Iterable[Signed], name: str = "") -> Signer:
    """The place to sign for ``role``, filled where it was signed; ``name`` stands there until then."""
    for each in signed:
        if each.role == role:
            when = words.moment(each.at) if each.at else ""
            return Signer(words.say(title), each.name or name, when, each.image, each.on_paper)
    return Signer(words.say(title), name)
