"""Knows the words of customers: their kinds and states, how they are reached, what they may allow."""

from __future__ import annotations

from helpdesk.texts import translate

CUSTOMER_KINDS = {
    "person": translate("Customers", "Person"),
    "company": translate("Customers", "Company"),
}
BUYS_AS = {
    "consumer": translate("Customers", "Consumer"),
    "business": translate("Customers", "Business"),
}
"""As what a customer buys, where somebody asked."""
CUSTOMER_STATES = {
    "active": translate("Customers", "Active"),
    "blocked": translate("Customers", "Blocked"),
    "destroyed": translate("Customers", "Erased"),
}
CONTACT_KINDS = {
    "phone": translate("Customers", "Phone"),
    "email": translate("Customers", "E-mail"),
}
CHANNELS = {
    "counter": translate("Channels", "Counter"),
    "phone": translate("Channels", "Phone"),
    "email": translate("Channels", "E-mail"),
    "message": translate("Channels", "Message"),
    "web": translate("Channels", "Web"),
    "post": translate("Channels", "Post"),
}


def is_consumer(kind: str, buys_as: str) -> bool | None:
    """Whether a customer of that kind has the consumer's rights; ``None`` where it must be asked.

    A company may be a consumer too, where it buys outside any trade (RDLeg 1/2007 art. 3).
    """
    if buys_as:
        return buys_as == "consumer"
    return True if kind == "person" else None
