"""Knows who may be told of an offer, by which means and why, or why not; from facts alone, with the article.

Sources: LSSI arts. 21 and 22 (e-mail, SMS and the like), LGT 11/2022 art. 66.1.b and AEPD Circular 1/2023 (calls),
RDLeg 1/2007 arts. 62.1 and 96 (calls), LOPDGDD art. 23.4 (exclusion lists), GDPR art. 6.1.f and 21 (post).
"""

from __future__ import annotations

from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.consents import CONSENT_MONTHS
from helpdesk.domain.periods import add_months
from helpdesk.texts import Text, translate

MEANS = {
    "email": translate("Promotions", "E-mail"),
    "message": translate("Promotions", "SMS or WhatsApp"),
    "call": translate("Promotions", "Call"),
    "post": translate("Promotions", "Letter"),
}
"""How people are told of an offer."""
PURPOSE_OF = {
    "email": "promotions",
    "message": "promotions",
    "call": "promotions_phone",
    "post": "promotions_post",
}
"""The use of data each needs a word about."""
NEEDS = {"email": "email", "message": "mobile", "call": "phone", "post": "post"}
"""The kind of address each needs."""

REST_DAYS = 60
"""So long nobody hears of another offer."""
CHECK_DAYS = 30
"""So long an answer of the exclusion list holds."""
CONTACT_MONTHS = 12
"""A call without consent needs a contract, a request or another contact within them (Circular 1/2023 art. 3)."""

GROUNDS = {
    "consent": translate("Promotions", "Agreed on {day} (GDPR art. 6.1.a)"),
    "customer": translate("Promotions", "Customer since {day} (LSSI art. 21.2)"),
    "contract": translate("Promotions", "Contract in force (Circular 1/2023 art. 3)"),
    "contact": translate("Promotions", "With us on {day} (Circular 1/2023 art. 3)"),
    "interest": translate("Promotions", "Customer since {day} (GDPR art. 6.1.f)"),
}
"""On what it rests that somebody may be told."""

REASONS = {
    "gone": translate("Promotions", "Blocked or erased"),
    "quiet": translate("Promotions", "Do not call: wants no contact"),
    "objected": translate("Promotions", "Said no on {day}"),
    "complaint": translate("Promotions", "Open complaint"),
    "claim": translate("Promotions", "Open claim, or money owed to them"),
    "low_score": translate("Promotions", "Low answer on {day}, not made good"),
    "address": translate("Promotions", "No address or number for this means"),
    "lately": translate("Promotions", "Told of an offer on {day}"),
    "old_consent": translate("Promotions", "Agreed on {day}, over 24 months ago"),
    "no_ground": translate("Promotions", "Never agreed, bought nothing similar"),
    "no_contact": translate("Promotions", "Never agreed, and nothing with us within a year"),
    "listed": translate("Promotions", "On the exclusion list ({day})"),
    "unchecked": translate("Promotions", "Exclusion list not consulted within 30 days"),
    "twice": translate("Promotions", "Duplicated in the list: two records became one"),
}
"""Why somebody is left out, in the order in which it is asked."""
SAID_NO = frozenset({"quiet", "objected"})
"""What they said themselves."""
MENDABLE = frozenset({"unchecked"})
"""What the shop can put right before it starts: it asks the list."""


class Person(NamedTuple):
    """What is known of somebody on a day, as far as it counts here."""

    active: bool = True
    do_not_call: bool = False
    reach: frozenset[str] = frozenset()
    """The kinds of address there are: email, phone, mobile, post."""
    words: dict[str, tuple[bool, date]] = {}
    """The newest word about each purpose of :data:`PURPOSE_OF`, and its day."""
    first_on: date | None = None
    """Since when they are a customer: the first purchase or paid work."""
    last_on: date | None = None
    """The last contract, request or other contact that they began."""
    in_force: bool = False
    """Whether a contract runs, such as one of maintenance."""
    complaint: bool = False
    claim: bool = False
    low_on: date | None = None
    """A low answer that nobody made good."""
    told_on: date | None = None
    """When they last heard of an offer."""
    checked_on: date | None = None
    """When the exclusion list was last asked about them."""
    listed: bool = False
    """Whether they stood on it."""


class Verdict(NamedTuple):
    """Whether somebody may be told, and why."""

    allowed: bool
    key: str
    """Of :data:`GROUNDS` or of :data:`REASONS`."""
    day: date | None = None

    @property
    def why(self) -> Text:
        """In one sentence."""
        said = (GROUNDS if self.allowed else REASONS)[self.key]
        return said(day=self.day) if self.day is not None else said

    @property
    def checked(self) -> bool:
        """Whether the exclusion list had to be asked: consent to this very shop needs no list."""
        return self.allowed and self.key != "consent"


def may_be_told(person: Person, means: str, today: date, *, similar: bool) -> Verdict:
    """Whether somebody may be told of an offer.

    Args:
        means: a key of :data:`MEANS`.
        similar: whether the offer is for the shop's own goods or services like those they had.
    """
    out = _left_out(person, means, today)
    if out is not None:
        return out
    said = person.words.get(PURPOSE_OF[means])
    fresh = said is not None and (means != "call" or today <= add_months(said[1], CONSENT_MONTHS))
    if said is not None and fresh:
        return Verdict(True, "consent", said[1])
    ground = _without_consent(person, means, today) if similar else Verdict(False, "no_ground")
    if not ground.allowed:
        return Verdict(False, "old_consent", said[1]) if said is not None else ground
    if person.listed:
        return Verdict(False, "listed", person.checked_on)
    if person.checked_on is None or today - person.checked_on > timedelta(days=CHECK_DAYS):
        return Verdict(False, "unchecked")
    return ground


def _left_out(person: Person, means: str, today: date) -> Verdict | None:
    """What no consent overcomes."""
    if not person.active:
        return Verdict(False, "gone")
    if person.do_not_call:
        return Verdict(False, "quiet")
    no = _objection(person.words, PURPOSE_OF[means])
    if no is not None:
        return Verdict(False, "objected", no)
    if person.complaint:
        return Verdict(False, "complaint")
    if person.claim:
        return Verdict(False, "claim")
    if person.low_on is not None:
        return Verdict(False, "low_score", person.low_on)
    if NEEDS[means] not in person.reach:
        return Verdict(False, "address")
    if person.told_on is not None and today - person.told_on < timedelta(days=REST_DAYS):
        return Verdict(False, "lately", person.told_on)
    return None


def _objection(words: dict[str, tuple[bool, date]], purpose: str) -> date | None:
    """When they said no: to this means, or to another where nothing was said of this one."""
    if purpose in words:
        given, on = words[purpose]
        return None if given else on
    return max((on for given, on in words.values() if not given), default=None)


def _without_consent(person: Person, means: str, today: date) -> Verdict:
    if person.first_on is None:
        return Verdict(False, "no_ground")
    if means == "post":
        return Verdict(True, "interest", person.first_on)
    if means != "call":
        return Verdict(True, "customer", person.first_on)
    if person.in_force:
        return Verdict(True, "contract")
    if person.last_on is not None and person.last_on >= add_months(today, -CONTACT_MONTHS):
        return Verdict(True, "contact", person.last_on)
    return Verdict(False, "no_contact")


OPT_OUT = {
    "email": translate(
        "Promotions",
        "You receive this because you are a customer of {shop}. If you want no more offers, answer “NO” to {email} "
        "or call {phone}: it is free and takes effect at once.",
    ),
    "message": translate("Promotions", "{shop}. No more offers? Answer NO, free of charge."),
    "call": translate(
        "Promotions",
        "If you want no more calls of this kind, tell me now: it takes effect at once and you get a reference number.",
    ),
    "post": translate(
        "Promotions",
        "You receive this letter because you are a customer of {shop}. If you want no more offers, tell us: {phone}, "
        "{email} or at the counter. It is free and takes effect at once.",
    ),
}
"""The sentence that ends every offer; nobody can take it away (LSSI art. 21.2, GDPR art. 21.4)."""
CALL_OPENING = translate(
    "Promotions",
    "Hello, my name is {caller} and I am calling from {shop}. This is a call with a commercial purpose: {offer}. "
    "May I tell you about it? If you want no more calls of this kind, tell me now and I note it at once.",
)
"""How a call begins: who, the commercial purpose, how to object (Circular 1/2023 art. 6)."""
