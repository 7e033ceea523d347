"""Reads the files of the countries: the time zone and language of a shop there, and the rules that hold.

It must not know what the rules mean: :mod:`helpdesk.domain.legal` does.
"""

from __future__ import annotations

import functools
from typing import Any

from helpdesk import places
from helpdesk.languages import SOURCE
from helpdesk.settings import EUROPE


@functools.lru_cache(maxsize=8)
def country_data(country: str) -> dict[str, Any]:
    """What the file of a country says, or another one beside it; nothing where there is none."""
    import tomllib

    path = places.resource("legal", f"{country.lower()}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


APART = {"wordings": "words", "activities": "activities"}
"""Tables of the legal data that stand in files of their own, by the folder of those: most who ask want none of them."""


def legal_data(country: str) -> dict[str, Any]:
    """The legal data of a country, or of the European minimum where it has none of its own; each table of
    :data:`APART` is a function, which reads its file.
    """
    data = country_data(country)
    rules = data if "version" in data else country_data(EUROPE)
    told = {key: value for key, value in rules.items() if key != "shop"}
    apart = {key: functools.partial(country_data, f"{own}/{rules['country']}") for key, own in APART.items()}
    return told | apart


def zone_of(country: str) -> str | None:
    """The time zone of a shop's country."""
    zone: str | None = _shop(country).get("zone")
    return zone


def language_of(country: str) -> str:
    """The language of a shop of which only its country is known."""
    language: str = _shop(country).get("language", SOURCE)
    return language


def _shop(country: str) -> dict[str, Any]:
    """What a file says of shops in its country."""
    shop: dict[str, Any] = country_data(country).get("shop", {})
    return shop
