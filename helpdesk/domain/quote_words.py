"""The vocabularies of quotes: what a customer may wish, how a quote stands, what its lines are.

Apart from their arithmetic (``domain/quotes.py``), which a start does not need.
"""

from __future__ import annotations

from helpdesk.texts import translate

QUOTE_CHOICES = {
    "wanted": translate("Jobs", "Wants a quote first"),
    "waived": translate("Jobs", "Waives the quote in writing"),
    "limit": translate("Jobs", "Repair up to a limit"),
}
QUOTE_KINDS = {
    "quote": translate("Quotes", "Quote"),
    "additional": translate("Quotes", "Additional quote"),
}
QUOTE_STATES = {
    "draft": translate("Quotes", "Draft"),
    "sent": translate("Quotes", "Given"),
    "accepted": translate("Quotes", "Accepted"),
    "refused": translate("Quotes", "Refused"),
    "expired": translate("Quotes", "Expired"),
    "replaced": translate("Quotes", "Replaced"),
}
LINE_KINDS = {
    "labour": translate("Quotes", "Labour"),
    "part": translate("Quotes", "Parts"),
    "travel": translate("Quotes", "Travel"),
    "other": translate("Quotes", "Other"),
}
