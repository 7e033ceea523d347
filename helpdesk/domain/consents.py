"""Knows for what a customer may be asked for consent, in which words, and how long a word of theirs stands."""

from __future__ import annotations

from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.periods import add_months
from helpdesk.texts import Text, translate

CONSENT_MONTHS = 24
"""After them a consent to calls with offers is none until it is given anew (RDLeg 1/2007 art. 62.1); one to mail or
letters stands, and is told to be old."""


class Purpose(NamedTuple):
    """One use of a person's data that they can allow or forbid, apart from every other (GDPR art. 7)."""

    word: Text
    agreed: Text
    """What is said of one who agreed."""
    refused: Text
    """What is said of one who did not, or took it back."""
    icon: str
    wording: str = ""
    """The words of the legal profile under which it is allowed; none where no permission is asked for."""
    reached: frozenset[str] = frozenset()
    """The kinds of contact that it uses (``post``: name and postcode), by which somebody erased is known again as
    one who objected."""
    needs_yes: bool = True
    """Whether nobody may do it before the person said yes. Else it is part of the service until they object."""
    lapses: bool = False
    """Whether a yes ends by itself after :data:`CONSENT_MONTHS`."""


PURPOSES = {
    "promotions": Purpose(
        translate("Consents", "Offers by e-mail or message"),
        translate("Consents", "Agreed to offers by e-mail or message"),
        translate("Consents", "No offers by e-mail or message"),
        "mail",
        "promotions_consent",
        frozenset({"email", "phone"}),
    ),
    "promotions_phone": Purpose(
        translate("Consents", "Offers by phone"),
        translate("Consents", "Agreed to offers by phone"),
        translate("Consents", "No offers by phone"),
        "phone",
        "phone_consent",
        frozenset({"phone"}),
        lapses=True,
    ),
    "promotions_post": Purpose(
        translate("Consents", "Offers by post"),
        translate("Consents", "Agreed to offers by post"),
        translate("Consents", "No offers by post"),
        "send",
        "post_consent",
        frozenset({"post"}),
    ),
    "surveys": Purpose(
        translate("Consents", "Questions about how it went"),
        translate("Consents", "Agreed to be asked how it went"),
        translate("Consents", "Does not want to be asked how it went"),
        "message-square",
        reached=frozenset({"email", "phone"}),
        needs_yes=False,
    ),
}
"""What can be allowed. A call about how a repair went is service, no advertising (rules 4): it needs no yes,
but whoever does not want it is not asked."""
OFFERS = ("promotions", "promotions_phone", "promotions_post")
"""Those that are about offers, by every means."""

ANSWERS = {
    "yes": translate("Consents", "Agrees"),
    "no": translate("Consents", "Does not agree, or withdraws consent"),
}

STANDS = {
    "none": translate("Consents", "Never asked"),
    "unasked": translate("Consents", "Part of the service"),
    "withdrawn": translate("Consents", "Said no"),
    "given": translate("Consents", "Agreed"),
    "long": translate("Consents", "Agreed over two years ago"),
    "old": translate("Consents", "Ask again"),
}
"""How a customer stands to a purpose."""
ALLOWED = frozenset({"unasked", "given", "long"})
"""Where it may be done today."""


def stands(purpose: str, given: bool | None, said_on: date | None, today: date) -> str:
    """How a customer stands to a purpose, a key of :data:`STANDS`.

    Args:
        purpose: a key of :data:`PURPOSES`; another one needs a yes.
        given: the newest word; ``None`` where nothing was ever said.
        said_on: its local day.
    """
    needs_yes = purpose not in PURPOSES or PURPOSES[purpose].needs_yes
    if given is None or said_on is None:
        return "none" if needs_yes else "unasked"
    if not given:
        return "withdrawn"
    if not needs_yes or today <= add_months(said_on, CONSENT_MONTHS):
        return "given"
    return "long" if purpose in PURPOSES and not PURPOSES[purpose].lapses else "old"
