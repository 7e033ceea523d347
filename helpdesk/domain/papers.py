"""Vocabulary of papers: what each kind is called, about, numbered and signed by; not what it prints."""

from __future__ import annotations

from collections.abc import Mapping

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate, verbatim

_BOTH = {"customer": translate("Papers", "The customer"), "shop": translate("Papers", "For the shop")}


class PaperKind(NamedTuple):
    """A kind of paper, as the house knows it without making one.

    How it is made says the module of its name in ``helpdesk/services/papers/kinds``.
    """

    title: Text
    subject: str
    """The record it is about: customer, unit, plan, case, job, quote, voucher, solution, draw, purchase_order or count;
    ``item``: a unit, or what came in with a case;
    ``day``: no record, a local day; ``month``: no record, a month by its name."""
    series: str = ""
    """The letter of its numbers. Without one it is not recorded: it is made anew whenever it is asked for."""
    signers: Mapping[str, Text] = {}
    """The places to sign, by role."""
    current: bool = False
    """It shows how things stand until it goes out, and may be brought up to date afterwards."""
    personal: tuple[str, ...] = ("customer",)
    """The fields of its data that speak of a person: for whom it is, who took the thing along, who answered."""
    internal: bool = False
    """For the shop alone: in its language, whichever is the customer's."""
    kinds: tuple[str, ...] = ()
    """The kinds of job that have it; nothing named: those for which units come over the counter."""
    also: str = ""
    """Another kind of record that it can be about, by its number."""
    group: str = "letter"
    """On what it is printed, as :data:`GROUPS` has it: a slip goes on a receipt printer, too."""
    home: str = "papers.kinds"
    """In which part of the services the module of its name lies: with its noun, where that stands above papers."""


GROUPS = {
    "slip": translate("Papers", "Slips"),
    "letter": translate("Papers", "Letters and certificates"),
    "label": translate("Papers", "Labels"),
    "list": translate("Papers", "Lists and reports"),
}
"""Kinds of paper that go the same way: from the counter to a customer's hand, by post, on a roll, to the desk."""

PAPERS = {
    "receipt": PaperKind(
        translate("Papers", "Deposit receipt"),
        "case",
        "R",
        _BOTH | {"waiver": translate("Papers", "The customer, for what is declared here")},
        personal=("customer", "contact"),
        group="slip",
    ),
    "label": PaperKind(translate("Papers", "Labels"), "item", internal=True, group="label"),
    "history": PaperKind(translate("Papers", "Customer history"), "customer", group="list"),
    "quote": PaperKind(
        translate("Papers", "Quote"), "quote", "E", _BOTH, personal=("customer", "by"), group="slip"
    ),
    "additional_quote": PaperKind(
        translate("Papers", "Additional quote"),
        "quote",
        "A",
        _BOTH,
        personal=("customer", "by"),
        group="slip",
    ),
    "erif": PaperKind(
        translate("Papers", "European repair form"), "job", "EF", _BOTH, personal=("customer", "by")
    ),
    "waiver": PaperKind(translate("Papers", "Waiver of the quote"), "job", "D", _BOTH, group="slip"),
    "service": PaperKind(
        translate("Papers", "Service report"),
        "job",
        "S",
        _BOTH,
        current=True,
        personal=("customer", "delivered_to"),
        group="slip",
    ),
    "unrepaired": PaperKind(
        translate("Papers", "Unrepaired return"),
        "job",
        "N",
        _BOTH,
        current=True,
        personal=("customer", "delivered_to"),
        group="slip",
    ),
    "visit": PaperKind(
        translate("Papers", "Visit report"),
        "job",
        "VI",
        _BOTH,
        personal=("customer", "visit_note"),
        kinds=("repair", "claim", "maintenance", "installation"),
    ),
    "hand_in": PaperKind(translate("Papers", "Proof of hand-in"), "job", "CI", _BOTH, group="slip"),
    "hand_back": PaperKind(
        translate("Papers", "Proof of return"),
        "job",
        "CO",
        _BOTH,
        current=True,
        personal=("customer", "delivered_to"),
        group="slip",
    ),
    "decision": PaperKind(
        translate("Papers", "Answer to a guarantee claim"), "job", "CD", {"shop": _BOTH["shop"]}
    ),
    "claim_pack": PaperKind(
        translate("Papers", "Claim to the maker"),
        "job",
        "CP",
        {"shop": _BOTH["shop"]},
        personal=(),
        internal=True,
    ),
    "call_list": PaperKind(
        translate("Papers", "Call list"),
        "day",
        personal=(),
        internal=True,
        also="campaign",
        home="promotions.papers",
        group="list",
    ),
    "day_sheets": PaperKind(
        translate("Papers", "Day sheets"), "day", personal=(), internal=True, group="list"
    ),
    "week_plan": PaperKind(translate("Papers", "Week plan"), "day", personal=(), internal=True, group="list"),
    "quality": PaperKind(
        translate("Papers", "Quality report"), "month", personal=(), internal=True, group="list"
    ),
    "certificate": PaperKind(
        translate("Papers", "Guarantee certificate"), "unit", "G", {"shop": _BOTH["shop"]}
    ),
    "schedule": PaperKind(
        translate("Papers", "Maintenance schedule"),
        "unit",
        personal=("customer",),
        home="field.papers",
        group="list",
    ),
    "renewal": PaperKind(
        translate("Papers", "Notice of a contract's end"),
        "plan",
        "X",
        {"shop": _BOTH["shop"]},
        home="field.papers",
    ),
    "survey_slip": PaperKind(translate("Papers", "Survey slip"), "case", personal=(), group="slip"),
    "installation": PaperKind(
        translate("Papers", "Installation certificate"),
        "job",
        "I",
        _BOTH,
        current=True,
        personal=("customer", "to_whom", "open_questions", "note", "place"),
        kinds=("installation",),
    ),
    "training": PaperKind(
        translate("Papers", "Training record"),
        "job",
        "F",
        _BOTH,
        current=True,
        personal=("customer", "to_whom", "asked", "open_questions"),
        kinds=("training", "enquiry", "installation"),
    ),
    "complaint": PaperKind(
        translate("Papers", "Complaint receipt"),
        "job",
        "K",
        {"shop": _BOTH["shop"]},
        personal=("customer", "complained", "customer_wants"),
        kinds=("complaint",),
        group="slip",
    ),
    "answer": PaperKind(
        translate("Papers", "Answer to a complaint"),
        "job",
        "B",
        {"shop": _BOTH["shop"]},
        personal=("customer", "complained", "point", "reply", "our_answer"),
        kinds=("complaint",),
    ),
    "agreement": PaperKind(
        translate("Papers", "Agreement"),
        "job",
        "T",
        _BOTH,
        personal=(
            "customer",
            "complained",
            "customer_wants",
            "customer_why",
            "objected",
            "objection_reply",
        ),
        kinds=("complaint",),
    ),
    "return_slip": PaperKind(
        translate("Papers", "Return slip"),
        "job",
        "RT",
        _BOTH,
        personal=("customer", "customer_says"),
        kinds=("return",),
        group="slip",
    ),
    "exchange_slip": PaperKind(
        translate("Papers", "Exchange slip"),
        "job",
        "RX",
        _BOTH,
        personal=("customer", "customer_says"),
        kinds=("return",),
        group="slip",
    ),
    "withdrawal": PaperKind(
        translate("Papers", "Receipt of a withdrawal"),
        "job",
        "RW",
        {"shop": _BOTH["shop"]},
        personal=("customer", "customer_says"),
        kinds=("return",),
        group="slip",
    ),
    "voucher": PaperKind(translate("Papers", "Voucher"), "voucher", group="slip"),
    "purchase_order": PaperKind(
        translate("Papers", "Order to a supplier"),
        "purchase_order",
        personal=(),
        internal=True,
        group="list",
    ),
    "count_sheet": PaperKind(
        translate("Papers", "Count sheet"), "count", personal=(), internal=True, group="list"
    ),
    "draw_rules": PaperKind(
        translate("Papers", "Rules of the draw"),
        "draw",
        "SB",
        {"shop": _BOTH["shop"]},
        personal=(),
        home="promotions.papers",
    ),
    "draw": PaperKind(
        translate("Papers", "Record of the draw"),
        "draw",
        "SD",
        {"winner": translate("Papers", "Whoever takes the prize"), "shop": _BOTH["shop"]},
        personal=("winner",),
        home="promotions.papers",
    ),
    "objection": PaperKind(
        translate("Papers", "Proof of objection"), "customer", home="promotions.papers", group="slip"
    ),
    "loan": PaperKind(
        translate("Papers", "Loan slip"),
        "job",
        "LP",
        _BOTH,
        personal=("customer", "remarks"),
        home="loans.papers",
        group="slip",
    ),
    "loan_return": PaperKind(
        translate("Papers", "Return of the loaner"),
        "job",
        "LR",
        _BOTH,
        personal=("customer", "remarks"),
        home="loans.papers",
        group="slip",
    ),
    "notice": PaperKind(
        translate("Papers", "Reminder to collect"),
        "job",
        "NC",
        {"shop": _BOTH["shop"]},
        home="pickup.papers",
    ),
    "guidance": PaperKind(translate("Papers", "Guidance sheet"), "solution", personal=()),
}
"""The kinds of paper by their code. Their letters stand for a word of each language: E for estimate and
estimación, D for declaration and declaración; those of returns begin with R for return and retorno; CI, CO, CD, CP of
a claim that came in, went out, was decided, and is passed on; LP and LR of a loan (Loan, Préstamo; Loan, Return), NC of
what is not collected (Notice, No Collected; Notificación), EF of the European form."""

FORMER_SERIES = frozenset({"Q", "W"})
"""Letters that quotes and waivers bore; papers that have them keep them and are found by them."""

VOID_REASONS = {
    "undone": translate("Papers", "entered by mistake"),
    "deleted": translate("Papers", "the case was deleted"),
    "replaced": translate("Papers", "replaced by a newer quote"),
    "waived": translate("Papers", "the quote was waived"),
    "other_unit": translate("Papers", "another unit was installed"),
    "reopened": translate("Papers", "the job was opened again"),
}
"""Why a paper is void, where the program voided it; a person's reason stands in their words."""


def kind_title(kind: str) -> Text:
    """How a kind of paper is named; a kind unknown here by its code."""
    return PAPERS[kind].title if kind in PAPERS else verbatim(kind)


def paper_number(series: str, count: int, version: int = 1) -> str:
    """The number of a paper: ``R-000042``, a later version ``R-000042/2``."""
    said = f"{series}-{count:06d}"
    return said if version == 1 else f"{said}/{version}"


SIGNED_HOW = ("drawn", "paper")
"""How a paper is signed: in the window, or on the printed sheet."""


def paper_title(kind: str, series: str, number: int, version: int = 1) -> Text:
    """How a paper is named: Deposit receipt R-000042."""
    said = paper_number(series, number, version)
    return translate("Papers", "{title} {number}")(title=kind_title(kind), number=said)
