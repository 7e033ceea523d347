"""Knows the papers by name; not what they print."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.texts import Text, translate, verbatim

TITLES = {
    "receipt": translate("Papers", "Deposit receipt"),
    "label": translate("Papers", "Labels"),
    "history": translate("Papers", "Customer history"),
    "quote": translate("Papers", "Quote"),
    "additional_quote": translate("Papers", "Additional quote"),
    "waiver": translate("Papers", "Waiver of the quote"),
    "service": translate("Papers", "Service report"),
    "unrepaired": translate("Papers", "Unrepaired return"),
    "certificate": translate("Papers", "Guarantee certificate"),
}

_BOTH = {"customer": translate("Papers", "The customer"), "shop": translate("Papers", "For the shop")}
ROLES: dict[str, dict[str, Text]] = {
    "receipt": _BOTH | {"waiver": translate("Papers", "The customer, for the waiver of the quote")},
    "quote": _BOTH,
    "additional_quote": _BOTH,
    "waiver": _BOTH,
    "service": _BOTH,
    "unrepaired": _BOTH,
    "certificate": {"shop": _BOTH["shop"]},
}
"""The places to sign of each kind of paper."""

SIGNED_HOW = ("drawn", "paper")
"""How a paper is signed: in the window, or on the printed sheet."""


def paper_title(kind: str, series: str, number: int, version: int = 1) -> Text:
    """How a paper is named: Deposit receipt R-000042."""
    said = numbers.paper_number(series, number, version)
    return translate("Papers", "{title} {number}")(title=TITLES.get(kind, verbatim(kind)), number=said)
