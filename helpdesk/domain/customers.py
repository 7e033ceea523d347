"""Knows the words of customers: their kinds and states, how they are reached, what they may allow."""

from __future__ import annotations

from helpdesk.texts import translate

CUSTOMER_KINDS = {
    "person": translate("Customers", "Person"),
    "company": translate("Customers", "Company"),
}
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
    "phone": translate("Channels", "Telephone"),
    "email": translate("Channels", "E-mail"),
    "message": translate("Channels", "Message"),
    "web": translate("Channels", "Web"),
    "post": translate("Channels", "Post"),
}
