"""The slip of a loaner when it is lent, and when it comes back: what, how it is, what it is worth, until when.

It does not know where its data come from. Sources: parts.md G (what such a slip says); RDLeg 1/2007 arts. 82 ff.:
nothing one-sided, so the customer's own unit is never a pledge and normal use costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Photo, Photos
from helpdesk.reports.parties import Signed, both_sign, clauses
from helpdesk.reports.prices import with_tax
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class LoanPhoto:
    """A picture of the loaner; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    caption: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class LoanData(JobPaper):
    """Everything both slips print; ``unit`` is the loaner, ``own_unit`` the customer's."""

    lent: bool = True
    """False: nothing was lent yet; the slip is then a form."""
    own_unit: str = ""
    value_cents: int | None = None
    accessories: str = ""
    condition: str = ""
    """When it was lent."""
    lent_on: date | None = None
    lent_by: str = ""
    due_on: date | None = None
    """A day that is known; empty: 14 days after their unit is ready."""
    back_on: date | None = None
    condition_in: str = ""
    missing: str = ""
    damage_cents: int | None = None
    wiped: bool = False
    remarks: str = ""
    taken_by: str = ""
    conditions: tuple[str, ...] = ()
    """What is agreed, in the shop's words."""
    photos: tuple[LoanPhoto, ...] = ()


WHEN_READY = translate(
    "Loan", "On request, and 14 days after we tell you that your unit is ready at the latest"
)
AS_LENT = translate("Loan", "As when it was lent")
NOTHING = translate("Loan", "None")
NOT_CHARGED = translate("Loan", "Nothing")


def loan(data: LoanData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The slip when it is lent. Roles of signatures: ``customer``, ``shop``."""
    say = words.say
    due = words.day(data.due_on) if data.due_on else say(WHEN_READY)
    facts = (
        Fact(say(translate("Loan", "Accessories lent with it")), data.accessories or say(NOTHING)),
        Fact(say(translate("Loan", "Condition")), data.condition, required=True),
        Fact(say(translate("Loan", "Value")), _money(data.value_cents, words), required=True, strong=True),
        Fact(say(translate("Loan", "Back by")), due, strong=True),
        Fact(say(translate("Loan", "Lent for the repair of")), data.own_unit),
    )
    return job_document(
        PAPERS["loan"].title,
        data,
        words,
        (Fact(say(translate("Loan", "Lent on")), _day(data.lent_on, words), required=True, strong=True),),
        (
            Heading(say(translate("Loan", "What is lent"))),
            Facts(_filled(facts)),
            *_photos(data, words),
            *clauses(words, data.conditions),
            both_sign(words, data.shop, signed, data.customer.name, data.lent_by),
        ),
        provisional=not data.lent,
    )


def loan_return(data: LoanData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The slip when it is back. Roles of signatures: ``customer``, ``shop``."""
    say = words.say
    wiped: Text = (
        translate("Loan", "Yes, nothing of the customer's is left on it")
        if data.wiped
        else translate("Loan", "Not yet: the shop does it before it is lent again")
    )
    facts = (
        Fact(say(translate("Loan", "Condition when lent")), data.condition),
        Fact(
            say(translate("Loan", "Condition on return")),
            data.condition_in or (say(AS_LENT) if data.back_on else ""),
            required=True,
            strong=True,
        ),
        Fact(say(translate("Loan", "Accessories lent with it")), data.accessories or say(NOTHING)),
        Fact(say(translate("Loan", "Missing")), data.missing or say(NOTHING), strong=bool(data.missing)),
        Fact(
            say(translate("Loan", "Loss and damage to charge")),
            with_tax(words, data.damage_cents) if data.damage_cents else say(NOT_CHARGED),
            strong=bool(data.damage_cents),
        ),
        Fact(say(translate("Loan", "Own data removed")), say(wiped)),
        Fact(say(translate("Loan", "Remarks")), data.remarks),
    )
    return job_document(
        PAPERS["loan_return"].title,
        data,
        words,
        (
            Fact(say(translate("Loan", "Lent on")), _day(data.lent_on, words), required=True),
            Fact(say(translate("Loan", "Back on")), _day(data.back_on, words), required=True, strong=True),
        ),
        (
            Heading(say(translate("Loan", "How it came back"))),
            Facts(_filled(facts)),
            *_photos(data, words),
            both_sign(words, data.shop, signed, data.customer.name, data.taken_by),
        ),
        provisional=data.back_on is None,
    )


def _photos(data: LoanData, words: Words) -> list[Block]:
    if not data.photos:
        return []
    heading = Heading(words.say(translate("Loan", "Photos")))
    return [heading, Photos(tuple(Photo(each.path, each.caption) for each in data.photos))]


def _money(cents: int | None, words: Words) -> str:
    return words.money(cents) if cents is not None else ""


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else ""


def _filled(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value or fact.required)
