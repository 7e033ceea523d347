"""Knows the words of installations: how it goes on where another unit stands there than was sold."""

from __future__ import annotations

from helpdesk.texts import Text, translate

WAYS = {
    "": translate("Installations", "It is the one that was sold"),
    "mistyped": translate("Installations", "Its serial was mistyped: correct the unit's"),
    "other_unit": translate("Installations", "Another unit of the shop was brought: take that one"),
    "kept": translate("Installations", "Leave the unit as it is, with the reason"),
}
"""How it goes on where the serial found is not the one of the unit."""


def other_serial(sold: str) -> Text:
    """The words where the serial found is not the one of the unit."""
    said = translate(
        "Installations",
        "{serial} was sold. Check that this is the right unit; if it is, say how to go on.",
    )
    return said(serial=sold)
