"""Knows the messages a shop writes to its customers: their words, the fields in them, and the unsent mail.

They serve the matter at hand and carry no offer (RDLeg 1/2007 art. 21, as changed by Ley 10/2025: customer
service is no channel for promotion). No table, no clock.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from helpdesk.classes import NamedTuple
from helpdesk.domain.customers import CHANNELS
from helpdesk.formats import Words
from helpdesk.settings import Settings
from helpdesk.texts import Text, translate


class Message(NamedTuple):
    """A message as the house knows it."""

    title: Text
    subject: Text
    """Of the mail; its places are the fields."""
    lines: tuple[Text | str, ...]
    """Its usual words, line by line."""
    setting: str = ""
    """Where the shop keeps words of its own: a setting that holds them by language."""
    ends: str = ""
    """The step of a job that it is: telling that it is ready, giving a quote."""


GAP = "[…]"
"""What stands where something is still to be filled in by hand."""

_GREETING = translate("Messages", "Good day, {name}:")
_CALL_US = translate("Messages", "Our phone: {phone}")
_SIGNED = "{shop}"

MESSAGES = {
    "ready": Message(
        translate("Messages", "Ready to collect"),
        translate("Messages", "{shop}: your {unit} is ready ({number})"),
        (
            _GREETING,
            "",
            translate("Messages", "Your {unit} is ready to collect (job {number})."),
            translate("Messages", "To pay: {amount}, {tax} included."),
            translate("Messages", "We are open: {hours}."),
            translate("Messages", "Please bring the deposit receipt."),
            translate("Messages", "Please bring back what we lent you: {loaner}."),
            "",
            _CALL_US,
            _SIGNED,
        ),
        "messages.ready",
        "tell",
    ),
    "quote": Message(
        translate("Messages", "Quote waiting"),
        translate("Messages", "{shop}: the quote for your {unit} ({number})"),
        (
            _GREETING,
            "",
            translate(
                "Messages",
                "We have examined your {unit} (job {number}). The quote: {amount}, {tax} included.",
            ),
            translate("Messages", "It is valid until {until}."),
            translate(
                "Messages", "We do not begin before you say yes. You can answer this message, or call us."
            ),
            "",
            _CALL_US,
            _SIGNED,
        ),
        "messages.quote",
        "send",
    ),
    "visit": Message(
        translate("Messages", "Visit arranged"),
        translate("Messages", "{shop}: our visit on {day}"),
        (
            _GREETING,
            "",
            translate("Messages", "We come on {day} at {time} for your {unit} (job {number})."),
            translate("Messages", "If you cannot be there, please let us know before."),
            "",
            _CALL_US,
            _SIGNED,
        ),
        "messages.visit",
    ),
    "confirm": Message(
        translate("Messages", "Confirm a visit"),
        translate("Messages", "{shop}: please confirm our visit on {day}"),
        (
            _GREETING,
            "",
            translate("Messages", "We come on {day} at {time} for your {unit} (job {number})."),
            translate("Messages", "Please answer with yes, or tell us another time that suits you."),
            "",
            _CALL_US,
            _SIGNED,
        ),
        "messages.confirm",
    ),
    "unreached": Message(
        translate("Messages", "We could not reach you"),
        translate("Messages", "{shop}: we tried to call you"),
        (
            _GREETING,
            "",
            translate("Messages", "We tried to call you to ask how things went, and could not reach you."),
            translate("Messages", "If anything does not work as it should, tell us and we will see to it."),
            "",
            _CALL_US,
            _SIGNED,
        ),
        "messages.unreached",
    ),
    "free": Message(
        translate("Messages", "Words of your own"),
        translate("Messages", "Message from {shop}"),
        (_GREETING, "", GAP, "", _CALL_US, _SIGNED),
    ),
}
"""Why a customer is written to."""

FIELDS = {
    "name": translate("Messages", "the customer's name"),
    "unit": translate("Messages", "the unit"),
    "number": translate("Messages", "the job's number"),
    "amount": translate("Messages", "what is to be paid, or the price quoted"),
    "tax": translate("Messages", "the name of the tax in it"),
    "until": translate("Messages", "until when the quote is valid"),
    "day": translate("Messages", "the day of the visit"),
    "time": translate("Messages", "the hour of the visit"),
    "loaner": translate("Messages", "the loaner that is to come back"),
    "hours": translate("Messages", "when the shop is open"),
    "phone": translate("Messages", "the shop's phone"),
    "shop": translate("Messages", "the shop's name"),
}
"""What a text may have in braces."""
LEFT_OUT = frozenset({"amount", "until", "hours", "loaner", "phone"})
"""A line that has one of these is left out where it is not known."""

CHANNELS_OF_MESSAGES = {key: CHANNELS[key] for key in ("email", "message", "phone")}
"""How it goes: a mail; a text to the phone, by whichever program; read out on the phone."""
SENT_BY = {
    "email": translate("Messages", "E-mail sent: {what}"),
    "message": translate("Messages", "Message sent: {what}"),
    "phone": translate("Messages", "Told by phone: {what}"),
}

_PLACE = re.compile(r"\{(\w*)\}")


def usual_words(purpose: str, words: Words) -> str:
    """The words of a message as the program brings them, in a language, the fields in braces."""
    return "\n".join(words.say(line) for line in MESSAGES[purpose].lines)


def template(purpose: str, words: Words, settings: Settings) -> str:
    """The words of a message: the shop's own in that language, else the usual ones."""
    key = MESSAGES[purpose].setting
    own = settings[key].get(words.language, "") if key else ""
    return own or usual_words(purpose, words)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its fields filled.

    A line with a field of :data:`LEFT_OUT` that is not known is left out; elsewhere a gap is left.
    """
    kept = []
    for line in text.split("\n"):
        names = _PLACE.findall(line)
        if not any(name in LEFT_OUT and not values.get(name) for name in names):
            kept.append(_PLACE.sub(lambda match: _said(match, values), line))
    return "\n".join(kept)


def _said(match: re.Match[str], values: Mapping[str, str]) -> str:
    name = match.group(1)
    return values.get(name) or (GAP if name in FIELDS else match.group(0))


def unknown_fields(text: str) -> list[str]:
    """What stands in braces and is no field, in order."""
    return [name for name in dict.fromkeys(_PLACE.findall(text)) if name not in FIELDS]


def best_channel(wanted: str, mobile: bool, email: bool, phone: bool) -> str:
    """By which way to write: as the customer wants it, where it leads to them; else the one that disturbs least.

    Args:
        wanted: how the customer is best reached, as they said; may be empty.
        mobile: there is a phone that takes texts.
        email: there is an address.
        phone: there is a number that may be called.
    """
    open_ways = {"email": email, "message": mobile, "phone": phone}
    order = (wanted, "message", "email", "phone")
    return next((way for way in order if open_ways.get(way)), "message")


def unsent_mail(
    to: str, subject: str, text: str, *, sender: str = "", papers: Sequence[tuple[str, bytes]] = ()
) -> bytes:
    """A mail that was not sent yet, as a file that a mail program opens for sending (``X-Unsent: 1``).

    Args:
        to: the address.
        subject: one line.
        text: the words, plain.
        sender: the shop's address; empty: whatever the mail program has.
        papers: PDFs that go with it, by file name.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if sender:
        mail["From"] = _one_line(sender)
    mail["To"] = _one_line(to)
    mail["Subject"] = _one_line(subject)
    mail.set_content(text if text.endswith("\n") else f"{text}\n", charset="utf-8")
    for name, content in papers:
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=_one_line(name))
    return mail.as_bytes()


def _one_line(text: str) -> str:
    return " ".join(text.split())
