"""Knows the words of what is sold: conditions of a sale, and how a unit is named for a person."""

from __future__ import annotations

import re
from collections.abc import Callable

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


_MEASURE = r"\d+([.,]\d+)?\D{0,3}"
"""``8``, ``1200W``, ``55"``: how much, not which model."""
LONGEST_BRAND = 3
"""Words of the longest brand that is looked for."""


def product_parts(typed: str, brand_of: Callable[[str], str]) -> dict[str, str]:
    """Name, brand and model out of one typed line; what cannot be told stays in the name.

    ``brand_of`` gives a brand as it is known, or nothing. A model is a word of letters and digits that is
    no measure.
    """
    words = typed.split()
    brand, at, many = _brand(words, brand_of)
    rest = words[:at] + words[at + many :]
    models = [word for word in rest if _is_model(word)]
    model = models[0] if models else ""
    if model:
        rest.remove(model)
    return {"name": " ".join(rest), "brand": brand, "model": model}


def _brand(words: list[str], brand_of: Callable[[str], str]) -> tuple[str, int, int]:
    """The longest brand that is known, where it begins, and of how many words it is."""
    for many in range(min(LONGEST_BRAND, len(words)), 0, -1):
        for at in range(len(words) - many + 1):
            brand = brand_of(" ".join(words[at : at + many]))
            if brand:
                return brand, at, many
    return "", 0, 0


def _is_model(word: str) -> bool:
    mixed = any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word)
    return mixed and not re.fullmatch(_MEASURE, word)
