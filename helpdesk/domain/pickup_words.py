"""Knows the words about units that nobody collects: which letter it is, how it went, what became of the unit."""

from __future__ import annotations

from helpdesk.domain.codes import TOLD_BY
from helpdesk.texts import translate

STAGES = {
    "reminder": translate("Pickup", "Reminder"),
    "last": translate("Pickup", "Last letter"),
}
"""What the customer was told."""

REMINDED_BY = {
    "registered": translate("Pickup", "By registered letter"),
    **{key: TOLD_BY[key] for key in ("post", "email", "message", "phone", "counter")},
}
"""How they were told: the first is what proves itself."""

LASTING = ("registered", "post", "email", "message", "counter")
"""Ways in which the last letter goes: on paper or another durable medium, never by voice alone."""

DISPOSALS = {
    "recycled": translate("Pickup", "Recycled"),
    "sold": translate("Pickup", "Sold"),
    "given": translate("Pickup", "Given away"),
    "kept": translate("Pickup", "Kept in the shop"),
}
"""What becomes of a unit that nobody collected."""
