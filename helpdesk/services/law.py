"""The legal profile of a country, parsed once."""

from __future__ import annotations

from functools import lru_cache

from helpdesk.domain.legal import LegalProfile
from helpdesk.settings import legal_data


@lru_cache(maxsize=4)
def profile(country: str) -> LegalProfile:
    """The country's rules, or the European minimum where it has no file of its own."""
    return LegalProfile.parse(legal_data(country))
