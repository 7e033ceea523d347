"""Knows which sentences of a verdict on a guarantee are for the staff, and what the customer reads instead.

A verdict is kept as one text of several sentences. Some of them ask the staff to do something; on a paper
they stand in the customer's words, or not at all.
"""

from __future__ import annotations

from datetime import date

from helpdesk.texts import Text, translate

_FOR_STAFF = {
    "The sale date is not known: ask for the receipt or the invoice.": translate(
        "CustomerWords", "The date of sale is not known yet; with the receipt or the invoice we can tell."
    ),
    "Is it a fault of the installation of {day}?": translate(
        "CustomerWords", "We examine whether it is a fault of the installation of {day}."
    ),
    "Is it the part fitted on {day}?": translate(
        "CustomerWords", "We examine whether it is the part fitted on {day}."
    ),
    "Is it the same fault as the one repaired on {day}?": translate(
        "CustomerWords", "We examine whether it is the fault repaired on {day}."
    ),
    "Does the buyer buy as a consumer or for a business? The legal guarantee hangs on it: say so with the customer.": (
        translate("CustomerWords", "The legal guarantee holds if it was bought as a consumer.")
    ),
    "The maker's guarantee runs from the first sale, which is not known: ask for its receipt.": translate(
        "CustomerWords", "The maker's guarantee runs from the first sale, whose date is not known yet."
    ),
}
"""What the customer reads, by the source of the sentence for the staff."""
_ONLY_STAFF = frozenset(
    {
        "Put it right, or propose a lower price or the end of the contract ({law}).",
        "The unit is the shop's own: it came back and was not sold again. Nobody has a guarantee on it.",
    }
)
"""Sentences of which the customer reads nothing."""


_OF_APPLIANCES = {
    "%n month(s) from handing back on {start} ({law})": translate(
        "Warranty", "given by the shop with the work handed over on {start}"
    ),
    "%n month(s) from the installation on {start} ({law})": translate(
        "CustomerWords", "given by the shop with the installation on {start}"
    ),
    "Besides, what was agreed, the maker's guarantee by its own terms, and the guarantee on repairs "
    "of household appliances ({law}).": translate(
        "CustomerWords", "Besides, what was agreed and the maker's guarantee by its own terms."
    ),
}
"""Sentences that cite the rules for household appliances, and what is said of any other thing."""
_HIDDEN = "For hidden defects the buyer can act until {day} ({law})."


def for_customer(said: Text, on: date, appliance: bool = True) -> Text | None:
    """A reason as the customer reads it; None where nothing of it is theirs.

    Terms that were over on the day ``on`` are left out; ``appliance``: whether the rules for household
    appliances hold for the unit.
    """
    instead = _instead(said, appliance)
    if instead is None or (said.source == _HIDDEN and _over(said, on)):
        return None
    parts = {
        key: for_customer(value, on, appliance) if isinstance(value, Text) else value
        for key, value in instead.args
    }
    if instead.source == "{first} {rest}" and None in parts.values():
        return next((part for part in parts.values() if isinstance(part, Text)), None)
    return Text(instead.context, instead.source, tuple(parts.items()))


def _instead(said: Text, appliance: bool) -> Text | None:
    if said.source in _ONLY_STAFF:
        return None
    if said.source in _FOR_STAFF:
        found = _FOR_STAFF[said.source]
    elif not appliance and said.source in _OF_APPLIANCES:
        found = _OF_APPLIANCES[said.source]
    else:
        return said
    return Text(found.context, found.source, said.args)


def _over(said: Text, on: date) -> bool:
    return any(key == "day" and isinstance(day, date) and day < on for key, day in said.args)
