"""The European Repair Information Form on paper: both parts of Annex I with the numbers of their rows, and the answer.

It does not know where its data come from. Source: Directive (EU) 2024/1799 art. 4 and Annex I; the words of the
rows: ``resources/legal/forms/erif.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.repair_form import LOANERS
from helpdesk.formats import Words
from helpdesk.languages import SOURCE
from helpdesk.reports.job_paper import JobPaper
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Signature,
    Table,
    TableColumn,
    Tick,
    Together,
)
from helpdesk.reports.parties import FOR_THE_SHOP, THE_CUSTOMER, Signed, signer
from helpdesk.reports.prices import with_tax
from helpdesk.texts import translate

GAP = "________"
"""What stands in a row that must be filled and is not yet."""


@dataclass(frozen=True, kw_only=True)
class FormAnswer:
    """What the customer said; like a signature it is added to the paper and no part of what was offered."""

    state: str = ""
    """``accepted``, ``refused``, ``expired``, or empty while open."""
    at: datetime | None = None
    how: str = ""
    """A code of :data:`TOLD_BY`."""
    by: str = ""
    """Who said it; empty for the customer in person."""


@dataclass(frozen=True, kw_only=True)
class ErifData(JobPaper):
    """Everything the form prints; rows 1 to 3 are the shop of its head."""

    provided_at: datetime | None = None
    """When it was given; nothing: it was not, and is provisional."""
    provided_how: str = ""
    email: str = ""
    online: str = ""
    good: str = ""
    defect: str = ""
    measures: str = ""
    price_cents: int | None = None
    method: str = ""
    ceiling_cents: int | None = None
    days: int | None = None
    loaner: str = ""
    loaner_cents: int | None = None
    place: str = ""
    ancillary: str = ""
    ancillary_costs: str = ""
    valid_days: int | None = None
    valid_until: date | None = None
    more: str = ""
    diagnosis_cents: int | None = None
    """What the diagnosis costs, as told beforehand; 0 and nothing told: it costs nothing."""
    staff: str = ""
    answer: FormAnswer = field(default_factory=FormAnswer)


def erif(data: ErifData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The form. Roles of signatures: ``shop``, ``customer``."""
    signed = tuple(signed)
    said = form_labels(words.language)
    return Document(
        title=said["title"],
        number=data.number,
        subject=words.say(translate("Paper", "Case {number}")(number=data.case_number))
        if data.case_number
        else "",
        language=words.language,
        head=data.shop,
        code=data.job_number,
        blocks=(
            Facts(_given(data, words), columns=2),
            Heading(said["part_1"]),
            _rows(said, enumerate(_repairer(data, words), start=1), words),
            Heading(said["part_2"]),
            _rows(said, enumerate(_repair(data, words), start=6), words),
            Paragraph(_terms(data, words), "conditions"),
            Together((*_answer(data, words, signed), _signatures(data, words, signed))),
        ),
        provisional=data.provided_at is None,
    )


@lru_cache(maxsize=8)
def form_labels(language: str) -> dict[str, str]:
    """The title, the parts (``part_1``, ``part_2``) and the rows by their number, in a language, else the sources'."""
    read: dict[str, Any] = tomllib.loads(places.resource("legal", "forms", "erif.toml").read_text("utf-8"))
    texts = {name: read[name] for name in ("title", "part_1", "part_2", "wording")} | read["rows"]
    return {name: text.get(language) or text[SOURCE] for name, text in texts.items()}


def _given(data: ErifData, words: Words) -> tuple[Fact, ...]:
    """For whom it is, and when it was provided: its validity is counted from then."""
    at = words.moment(data.provided_at) if data.provided_at else ""
    how = TOLD_BY.get(data.provided_how)
    said = " · ".join(part for part in (at, words.say(how) if how else "") if part)
    return (
        Fact(words.say(THE_CUSTOMER), data.customer.name, required=True, strong=True),
        Fact(words.say(translate("ErifPaper", "Provided on")), said, required=True, strong=True),
    )


def _rows(said: dict[str, str], rows: Iterable[tuple[int, str]], words: Words) -> Table:
    columns = (
        TableColumn("", 0.5, "right"),
        TableColumn(words.say(translate("ErifPaper", "Row")), 4.8),
        TableColumn(words.say(translate("ErifPaper", "Information")), 4.7),
    )
    return Table(columns, tuple((str(number), said[str(number)], text) for number, text in rows), dense=True)


def _repairer(data: ErifData, words: Words) -> tuple[str, ...]:
    """Rows 1 to 5."""
    shop = data.shop
    who = " · ".join(part for part in (shop.shop, shop.tax_id) if part)
    return (
        who or GAP,
        shop.address or GAP,
        words.phone(shop.phone) if shop.phone else GAP,
        data.email or GAP,
        data.online or "—",
    )


def _repair(data: ErifData, words: Words) -> tuple[str, ...]:
    """Rows 6 to 17."""
    until = words.day(data.valid_until) if data.valid_until else ""
    valid = words.say(translate("ErifPaper", "%n calendar day(s)", "", 1)(n=data.valid_days or 0))
    if until:
        valid = words.say(translate("ErifPaper", "{period}, until {day} inclusive")(period=valid, day=until))
    yes = data.loaner == "yes"
    lent = words.say(LOANERS[data.loaner]) if data.loaner in LOANERS else GAP
    return (
        data.good or GAP,
        data.defect or GAP,
        data.measures or GAP,
        _price(data, words),
        words.say(translate("ErifPaper", "%n day(s)", "", 1)(n=data.days)) if data.days is not None else GAP,
        lent,
        _cost(data.loaner_cents, words) if yes else "—",
        data.place or GAP,
        data.ancillary or words.say(translate("ErifPaper", "None")),
        (data.ancillary_costs or GAP) if data.ancillary else "—",
        valid if data.valid_days else GAP,
        data.more or "—",
    )


def _cost(cents: int | None, words: Words) -> str:
    if cents is None:
        return GAP
    return with_tax(words, cents) if cents else words.say(translate("ErifPaper", "No cost"))


def _price(data: ErifData, words: Words) -> str:
    """Row 9: the price, or how it is calculated and the most it can be."""
    if data.price_cents is not None:
        return with_tax(words, data.price_cents)
    if not data.method and data.ceiling_cents is None:
        return GAP
    most = translate("ErifPaper", "{method}. Maximum price: {amount}")
    amount = with_tax(words, data.ceiling_cents) if data.ceiling_cents is not None else GAP
    return words.say(most(method=data.method.rstrip(".") or GAP, amount=amount))


def _terms(data: ErifData, words: Words) -> str:
    """What binds whom, and what the form and the diagnosis cost (art. 4)."""
    free = translate(
        "ErifPaper",
        "This form costs nothing. Its conditions are not changed while it is valid; if you accept it in that time, "
        "the repairer is bound to carry out the repair on these conditions.",
    )
    costs = translate("ErifPaper", "The diagnosis costs {amount}, as you were told beforehand.")
    more = costs(amount=with_tax(words, data.diagnosis_cents)) if data.diagnosis_cents else None
    return " ".join(words.say(text) for text in (free, more) if text)


def _answer(data: ErifData, words: Words, signed: tuple[Signed, ...]) -> list[Block]:
    """Place for the acceptance; filled once the answer is known."""
    answer = data.answer
    accept = translate("ErifPaper", "I accept the repair on the conditions of this form.")
    refuse = translate("ErifPaper", "I do not accept it.")
    ticks = (
        Tick(words.say(accept), answer.state == "accepted"),
        Tick(words.say(refuse), answer.state == "refused"),
    )
    blocks: list[Block] = [
        Heading(words.say(translate("ErifPaper", "The customer's answer"))),
        Checklist(ticks),
    ]
    if answer.state == "expired":
        ended = translate("ErifPaper", "Its validity ended without an answer.")
        return [*blocks, Paragraph(words.say(ended), "strong")]
    at = answer.at or next((each.at for each in signed if each.role == "customer"), None)
    on = Fact(words.say(translate("ErifPaper", "Date of the answer")), words.moment(at) if at else "", True)
    if not answer.state:
        return [*blocks, Facts((on,), columns=2)]
    how = TOLD_BY.get(answer.how)
    by = answer.by or data.customer.name
    said = " · ".join(part for part in (words.say(how) if how else "", by) if part)
    return [
        *blocks,
        Facts((on, Fact(words.say(translate("ErifPaper", "Answered")), said)), columns=2),
    ]


def _signatures(data: ErifData, words: Words, signed: tuple[Signed, ...]) -> Signature:
    return Signature(
        (
            signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.staff),
            signer(words, THE_CUSTOMER, "customer", signed, data.customer.name),
        )
    )
