"""Knows the words of what is sold: conditions of a sale, and how a unit is named for a person."""

from __future__ import annotations

from helpdesk.texts import translate

CONDITIONS = {
    "new": translate("Goods", "New"),
    "second-hand": translate("Goods", "Second-hand"),
}


SALE_CHANNELS = {
    "shop": translate("Goods", "In the shop"),
    "distance": translate("Goods", "At a distance"),
    "off_premises": translate("Goods", "Away from the shop"),
}
"""How a sale came about: at a distance and away from the shop one can withdraw (RDLeg 1/2007 art. 102)."""


def product_title(name: str, brand: str, model: str) -> str:
    """Brand and model where known, else the name; never the same word twice."""
    said = " ".join(part for part in (brand, model) if part)
    if not said or said == brand:
        return name if brand.casefold() in name.casefold() else f"{brand} {name}".strip()
    return said
