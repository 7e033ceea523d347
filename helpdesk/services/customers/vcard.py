"""A customer as an electronic card, to hand on to a telephone or a mail program; nothing private to the shop is in it."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.normal_forms import dialled, tidy_line
from helpdesk.services.customers.rows import CustomerCard, SiteRow

LONGEST = 75
"""Bytes of a line at most; what is longer goes on in the next line behind a space."""


def vcard(card: CustomerCard, country: str) -> str:
    """The card as text, with line ends of its own; phones as they are dialled from outside ``country``, too.

    Source: RFC 2426 (vCard 3.0), which telephones and mail programs read; 4.0 not all of them do. Notes, tax id,
    language and consents stay in the shop.
    """
    return "".join(f"{_folded(line)}\r\n" for line in _lines(card, country))


def _lines(card: CustomerCard, country: str) -> Iterator[str]:
    company = card.facts.kind == "company"
    name = _value(card.facts.name)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{name}"
    # Names are kept whole: what of one is the family's nobody knows.
    yield f"N:;{name};;;" if not company else f"N:{name};;;;"
    if company:
        yield f"ORG:{name}"
    for phone in card.phones:
        yield f"TEL;TYPE=VOICE:{_value(dialled(phone.value, country) or phone.value)}"
    for email in card.emails:
        yield f"EMAIL;TYPE=INTERNET:{_value(email.value)}"
    for site in card.sites:
        yield _place(site)
    yield "END:VCARD"


def _place(site: SiteRow) -> str:
    parts = ("", "", site.address, site.city, "", site.postcode, site.country)
    return "ADR:" + ";".join(_value(part) for part in parts)


def _value(text: str) -> str:
    """A value with what would part it marked."""
    kept = tidy_line(text)
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return kept


def _folded(line: str) -> str:
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += width
    return "\r\n".join([*pieces, piece])
