"""Knows the pieces of an address as it is copied from a mail or a page: street, postcode, town, country."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"[\r\n\u2028\u2029\x0b\x0c]+")
_TOWN = re.compile(
    r"(?:(?P<land>[A-Z]{1,3})-)?(?P<postcode>\d{4,5}(?:-\d{3}|\s?[A-Z]{2})?)[\s,]+(?P<city>\D.*)"
)
"""``28013 Madrid``, ``E-28013 Madrid``, ``1050-094 Lisboa``, ``1012 AB Amsterdam``."""
_AFTER = re.compile(
    r"(?P<city>[^\d,]+?)[\s,]+(?P<postcode>\d{4,5}(?:-\d{3})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d{2} [A-Z\d]{4})"
)
"""``Madrid 28013``, ``London SW1A 1AA``, ``Dublin D02 X285``."""


def read_address(text: str) -> dict[str, str]:
    """The pieces ``address``, ``postcode``, ``city``, ``country`` of an address of several lines, "" where not told.

    The line with the postcode holds the town; what stands before it is the street, a line after it the country.
    A province in brackets behind the town is left out, for the postcode tells it. Nothing typed is lost: where no
    line has a postcode all of it is the street.
    """
    lines = [line.strip(" ,;\t") for line in _BREAKS.split(text)]
    lines = [line for line in lines if line]
    for place, line in enumerate(lines):
        found = _TOWN.fullmatch(line) or _AFTER.fullmatch(line)
        if found and place:
            return {
                "address": ", ".join(lines[:place]),
                "postcode": found["postcode"],
                "city": re.sub(r"\s*\([^()]*\)$", "", found["city"]).strip(" ,"),
                "country": ", ".join(lines[place + 1 :]),
            }
    return {"address": ", ".join(lines), "postcode": "", "city": "", "country": ""}
