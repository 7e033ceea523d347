"""What is typed for a new product, taken apart."""

from __future__ import annotations

import pytest

from helpdesk.domain.goods import product_parts

BRANDS = {"bosch": "Bosch", "de longhi": "De'Longhi", "sage": "Sage"}


@pytest.mark.parametrize(
    ("typed", "name", "brand", "model"),
    [
        ("bosch WAT28470 washing machine", "washing machine", "Bosch", "WAT28470"),
        ("Coffee machine De Longhi ECAM-22", "Coffee machine", "De'Longhi", "ECAM-22"),
        ("Washing machine 8 kg 1200W", "Washing machine 8 kg 1200W", "", ""),
        ("Oven", "Oven", "", ""),
        ("iPhone 12", "iPhone 12", "", ""),
        ("3TS976BE", "", "", "3TS976BE"),
        ("  ", "", "", ""),
    ],
)
def test_what_is_typed_goes_where_it_belongs(typed: str, name: str, brand: str, model: str) -> None:
    parts = product_parts(typed, lambda words: BRANDS.get(words.casefold(), ""))
    assert parts == {"name": name, "brand": brand, "model": model}
