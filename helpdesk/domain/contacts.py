"""Knows what a text lacks to be a phone number or an e-mail address; whether it is taken all the same others decide."""

from __future__ import annotations

from helpdesk.action import email_like
from helpdesk.domain.normal_forms import phone_digits
from helpdesk.texts import Text, translate


def unlike(kind: str, value: str) -> Text | None:
    """What keeps a text from being what it is kept as; ``kind``: ``phone`` or ``email``. An empty one lacks nothing."""
    said = value.strip()
    if kind == "phone" and said and not phone_digits(said):
        return translate("Problems", "A phone number has digits.")
    if kind == "email" and said and not email_like(said):
        return translate("Problems", "This does not look like an e-mail address: name@place.example.")
    return None
