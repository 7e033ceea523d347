"""The proof of hand-in of a guarantee claim: when, what, and the lack of conformity that is claimed.

It does not know where its data come from. Source: RDLeg 1/2007 art. 123.2: the day of hand-in and the lack of
conformity ("falta de conformidad") that gives rise to the claim; rules 1.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading
from helpdesk.reports.parties import Signed, both_sign, clauses
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class HandInData(JobPaper):
    """Everything the paper prints."""

    handed_in_at: datetime | None = None
    received_by: str = ""
    fault: str = ""
    """The lack of conformity, in the customer's words."""
    verdict: str = ""
    """The guarantee verdict as told and frozen at intake."""
    purchased_on: date | None = None
    invoice: str = ""
    accessories: tuple[str, ...] = ()
    accessories_none: bool = False
    damage: str = ""
    damage_none: bool = False
    promised_on: date | None = None
    rights: tuple[str, ...] = ()
    """What the law gives, in the country's words."""


def hand_in(data: HandInData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The paper. Roles of signatures: ``customer``, ``shop``."""
    at = words.moment(data.handed_in_at) if data.handed_in_at else ""
    return job_document(
        translate("HandIn", "Proof of hand-in under guarantee"),
        data,
        words,
        (
            Fact(words.say(translate("HandIn", "Handed in on")), at, required=True, strong=True),
            Fact(words.say(translate("HandIn", "Received by")), data.received_by),
        ),
        (
            *_claim(data, words),
            *_left(data, words),
            *clauses(words, data.rights),
            both_sign(words, data.shop, signed, data.customer.name, data.received_by),
        ),
    )


def _claim(data: HandInData, words: Words) -> list[Block]:
    bought = words.day(data.purchased_on) if data.purchased_on else ""
    facts = (
        Fact(
            words.say(translate("HandIn", "Lack of conformity claimed")),
            data.fault,
            required=True,
            strong=True,
        ),
        Fact(words.say(translate("HandIn", "Bought on")), bought, required=True),
        Fact(words.say(translate("HandIn", "Invoice or ticket")), data.invoice),
        Fact(words.say(translate("HandIn", "Guarantee at intake")), data.verdict),
    )
    shown = tuple(fact for fact in facts if fact.value or fact.required)
    return [Heading(words.say(translate("HandIn", "What is claimed"))), Facts(shown)]


def _left(data: HandInData, words: Words) -> list[Block]:
    none = words.say(translate("HandIn", "None")) if data.accessories_none else ""
    unseen = words.say(translate("HandIn", "None seen")) if data.damage_none else ""
    promised = words.day(data.promised_on) if data.promised_on else ""
    facts = (
        Fact(
            words.say(translate("HandIn", "Accessories left")),
            " · ".join(data.accessories) or none,
            required=True,
        ),
        Fact(words.say(translate("HandIn", "Visible damage")), data.damage or unseen),
        Fact(words.say(translate("HandIn", "Expected for")), promised),
    )
    shown = tuple(fact for fact in facts if fact.value or fact.required)
    return [Heading(words.say(translate("HandIn", "What is left here"))), Facts(shown)]
