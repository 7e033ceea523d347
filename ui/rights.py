"""Knows what the window does not offer to who lacks a right; whether they have it, the desk says."""

from __future__ import annotations

from helpdesk.desk import Desk

_ANYBODYS = frozenset({"look", "backup"})
"""Parts of the settings that are no rules of the shop: how this PC looks, and that its data are safe."""


def right_of_part(part: str) -> str:
    """The right to change a part of the settings, without which it is not shown."""
    return "" if part in _ANYBODYS else "staff" if part == "people" else "rules"


def sees_part(desk: Desk, part: str) -> bool:
    """Whether whoever is at the PC is shown a part of the settings."""
    right = right_of_part(part)
    return not right or desk.may(right)


def lacking(desk: Desk) -> frozenset[str]:
    """The rights that whoever is at the PC has not; none where nobody signs in."""
    if not desk.guarded:
        return frozenset()
    from helpdesk.domain.rights import RIGHTS

    return frozenset(right for right in RIGHTS if not desk.may(right))
