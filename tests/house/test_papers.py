"""Every kind of paper: it is made by the module of its name, prints from the sample shop, and says who signs."""

from __future__ import annotations

import ast
import dataclasses
import re
import typing
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.papers import GROUPS, PAPERS
from helpdesk.errors import UserError
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Document
from helpdesk.reports.parties import Party, Signed
from helpdesk.reports.sizes import TICKETS, sized, sizes_of
from helpdesk.reports.snapshot import read_snapshot, take_snapshot
from helpdesk.services.papers.maker import maker
from helpdesk.services.papers.subject import Subject, subject_named
from tests.house.code import ROOT, nodes, place
from tests.reports.layout.test_roll import unsaid
from tests.reports.papers import text
from tests.samples import copied

KINDS = pytest.mark.parametrize("kind", PAPERS)
RECORDED = [kind for kind, paper in PAPERS.items() if paper.series]
NUMBERS = {
    "customer": "SELECT 'C' || id FROM customers",
    "unit": "SELECT 'U' || id FROM units",
    "plan": "SELECT 'Y' || id FROM plans",
    "case": "SELECT id FROM cases",
    "item": "SELECT id FROM cases",
    "job": "SELECT case_id || '-' || position FROM jobs",
    "day": "SELECT due_on FROM calls",
    "month": "SELECT month FROM month_reports",
    "quote": "SELECT case_id || '-' || position FROM jobs",
    "voucher": "SELECT 'VC' || id FROM vouchers",
    "draw": "SELECT 'SO' || id FROM draws",
    "purchase_order": "SELECT 'OC' || id FROM purchase_orders",
    "count": "SELECT 'CN' || id FROM counts",
    "solution": "SELECT 'SL' || id FROM solutions",
}
"""By subject: numbers under which its papers are asked for."""
FIRST = {"visit": "id IN (SELECT job_id FROM visit_jobs) DESC,"}
"""Those of which few have a paper: where they are looked for first."""


@pytest.fixture(scope="module")
def shop(full_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample shop, to be read only."""
    folder = copied(full_shop, tmp_path_factory.mktemp("papers") / "shop")
    with Desk.open(folder) as desk:
        yield desk


MOST = 6
"""Papers of a kind that are looked at."""


@cache
def subjects(desk: Desk, kind: str) -> tuple[tuple[str, Subject], ...]:
    """Numbers of the sample that have such a paper, with what they name; of the first records :data:`MOST` that have."""
    found: list[tuple[str, Subject]] = []
    paper = PAPERS[kind]
    of = f"WHERE kind IN ({', '.join(map(repr, paper.kinds))})" if paper.kinds else ""
    first = FIRST.get(kind, "")
    for (number,) in desk.store.rows(f"{NUMBERS[paper.subject]} {of} ORDER BY {first} id LIMIT 40"):
        try:
            desk.papers.unrecorded(kind, str(number), desk.words)
        except UserError:
            continue
        found.append((str(number), subject_named(desk.store, PAPERS[kind], str(number))))
        if len(found) == MOST:
            break
    return tuple(found)


@cache
def printed(desk: Desk, kind: str, number: str, language: str) -> tuple[Document, str]:
    """A paper, and all that is printed on it."""
    paper = desk.paper(kind, number, language)
    return paper, text(paper, Words(language))


def test_each_kind_has_the_module_of_its_name() -> None:
    for home in {paper.home for paper in PAPERS.values()}:
        folder = ROOT / "helpdesk/services" / home.replace(".", "/")
        modules = {path.stem for path in folder.glob("[a-z]*.py")}
        assert modules == {kind for kind, paper in PAPERS.items() if paper.home == home}


def test_papers_know_none_of_each_other_and_nothing_they_share_knows_one() -> None:
    """What ``pyproject.toml`` cannot say without naming every paper."""
    papers = {maker(kind).data.__module__ for kind in PAPERS}
    for path in (ROOT / "helpdesk/reports").rglob("*.py"):
        for node in nodes(path):
            if isinstance(node, ast.ImportFrom):
                assert node.module not in papers, place(path, node)


PARTIES = ("Customer", "Address")
UNIT = ("Serial number",)
LAW = {
    # RD 58/1988 art. 3.11.1; art. 123.2 of RDLeg 1/2007 where a guarantee is claimed.
    "receipt": (*PARTIES, *UNIT, "Visible damage", "Services to do", "Received on", "xpected on", "For "),
    # Art. 3.2 and 3.10.
    "quote": (
        *PARTIES,
        *UNIT,
        "Reason for repair",
        "Diagnosis",
        "Date of the quote",
        "Ready on",
        "Valid until",
    ),
    "additional_quote": (*PARTIES, *UNIT, "Diagnosis", "Hidden fault", "Date of the quote", "Valid until"),
    # Art. 3.9.
    "waiver": (*PARTIES, *UNIT, "Date of the waiver", "I waive the prior quote", "Services to do"),
    # Arts. 4.3, 5.1 and 6.
    "service": (*PARTIES, *UNIT, "What was done", "Parts", "Handed back on", "not an invoice"),
    # Arts. 2.3 and 3.8.
    "unrepaired": (*PARTIES, *UNIT, "Reason", "Received on", "Handed back on", "Accessories returned"),
    # Art. 8.2, and Regulation (EU) 2016/679 art. 13.
    "visit": (*PARTIES, *UNIT, "per hour", "Travel is charged once", "complaint forms", "uses your data"),
    # RDLeg 1/2007 art. 123.2, both papers; arts. 117 to 124.
    "hand_in": (*PARTIES, *UNIT, "Handed in on", "Lack of conformity claimed"),
    "hand_back": (*PARTIES, *UNIT, "Handed back on", "Lack of conformity claimed", "What was done"),
    "decision": (*PARTIES, *UNIT, "Lack of conformity claimed", "Decision", "Decided on"),
    # Art. 127.3 by each guarantee given; here what every certificate has.
    "certificate": (*PARTIES, *UNIT, "Guarantees"),
    # Directive (EU) 2024/1799 annex I, its rows in words of its own file.
    "erif": ("Repairer", "Price for repair", "Time to complete repair", "period of validity"),
    # RDLeg 1/2007 arts. 102 to 108, 68 to 79.
    "return_slip": (*PARTIES, *UNIT, "Told on", "Ground", "Sold on", "What holds for this return", "(TR"),
    "exchange_slip": (*PARTIES, *UNIT, "Told on", "Ground", "Sold on", "What holds for this return"),
    "withdrawal": (*PARTIES, *UNIT, "We have received your withdrawal", "TR "),
    "voucher": ("Valid until", "Conditions"),
    # Art. 21 of RDLeg 1/2007, as of Ley 10/2025; art. 10: nobody waives rights.
    "complaint": (*PARTIES, "Key of the complaint", "Received on", "Answer by", "complaint forms"),
    "answer": (*PARTIES, "Key of the complaint", "Answered on", "Decision"),
    "agreement": (*PARTIES, "Agreed on", "nobody can waive them"),
    # Art. 97.1.p.
    "renewal": (*PARTIES, "Last day to say no", "Price of this term", "What you can do"),
    # Art. 96.5.
    "objection": (*PARTIES, "What you said no to", "Said on"),
    # Art. 127 bis, and the price table of RD 58/1988 art. 3.6.
    "notice": (*PARTIES, *UNIT, "Storage", "deposit receipt", "bring it back"),
    # LORCOM art. 32 and the rules of a draw (rules 3.5).
    "draw_rules": ("Organiser", "Market value", "free of charge", "handed over by", "data"),
    "draw": ("Rules published as", "Last day to hand over"),
    "installation": (*PARTIES, *UNIT, "What was checked", "Result"),
    "training": (*PARTIES, *UNIT, "What was", "Open questions"),
    "loan": (*PARTIES, *UNIT, "Value", "Condition", "Back by", "Accessories lent with it"),
    "loan_return": (*PARTIES, *UNIT, "Back on", "Condition on return", "Missing", "Loss and damage"),
}
"""By kind: what the law, or what the paper is for, wants on each; labels stand also where a value is a gap."""
INWARD = {
    *("label", "history", "claim_pack", "call_list", "day_sheets", "week_plan", "quality", "schedule"),
    *("survey_slip", "purchase_order", "count_sheet", "guidance"),
}
"""Kinds for which no law names a field."""


def test_every_kind_has_its_fields_of_the_law_listed_or_none() -> None:
    assert set(LAW) | INWARD == set(PAPERS)
    assert not set(LAW) & INWARD


@pytest.mark.parametrize("kind", LAW)
def test_it_has_the_fields_of_the_law(shop: Desk, kind: str) -> None:
    for number, _ in subjects(shop, kind)[:3]:
        _, said = printed(shop, kind, number, "en")
        assert [field for field in LAW[kind] if field not in said] == [], (number, said)


@KINDS
def test_it_has_a_title_in_every_language(kind: str) -> None:
    assert Words("en").say(PAPERS[kind].title) != Words("es").say(PAPERS[kind].title)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_kinds_are_called_alike(language: str) -> None:
    names = [Words(language).say(paper.title) for paper in PAPERS.values()]
    assert sorted(names) == sorted(set(names))


SLIPS = [kind for kind, paper in PAPERS.items() if paper.group == "slip"]


@pytest.mark.parametrize("kind", SLIPS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [one.code for one in TICKETS])
def test_a_ticket_says_all_that_the_sheet_says(shop: Desk, kind: str, language: str, size: str) -> None:
    """With it every field that the law names: a ticket is the same paper, not a summary of it."""
    for number, _ in subjects(shop, kind)[:3]:
        paper = sized(shop.paper(kind, number, language), kind, size)
        assert unsaid(paper, Words(language)) == []


def test_every_kind_goes_some_way_to_a_printer() -> None:
    assert {paper.group for paper in PAPERS.values()} == set(GROUPS)
    assert all("a4" in sizes_of(kind) or paper.group == "label" for kind, paper in PAPERS.items())


TAXED = re.compile(r"\b(?:IVA|IGIC|IPSI|VAT)\s*(?:[\d.,]+\s*%)?\s*[:·]?\s*\d[\d.,]*[.,]\d\d(?!\s*%)")
CALLED = re.compile(r"\b(?:factura|invoice|tique|ticket)", re.IGNORECASE)


@KINDS
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_prints_from_the_sample_and_is_no_invoice(shop: Desk, kind: str, language: str) -> None:
    """Invoices are made elsewhere: no paper is called one, numbers one, or adds up a tax (RD 1007/2023 art. 1.2)."""
    assert PAPERS[kind].series not in {"F-", "FV", "FAC"}
    assert subjects(shop, kind)
    for number, _ in subjects(shop, kind)[:MOST]:
        paper, said = printed(shop, kind, number, language)
        assert paper.language == language
        assert said
        assert not CALLED.search(paper.title), paper.title
        assert not TAXED.search(said), kind


@pytest.mark.parametrize("kind", RECORDED)
def test_it_has_a_place_for_each_who_signs(shop: Desk, kind: str) -> None:
    roles = PAPERS[kind].signers
    assert roles
    signed = tuple(
        Signed(role=role, name=f"as {role}", at=datetime(2026, 11, 21, tzinfo=UTC)) for role in roles
    )
    make, words = maker(kind), Words("en")
    drawn = "".join(
        repr(make.draw(make.gather(shop.papers.source(), subject, words), words, signed))
        for _, subject in subjects(shop, kind)
    )
    assert all(f"as {role}" in drawn for role in roles)


@pytest.mark.parametrize("kind", RECORDED)
def test_its_snapshot_is_read_back_the_same(shop: Desk, kind: str) -> None:
    make = maker(kind)
    for _, subject in subjects(shop, kind)[:5]:
        data = make.gather(shop.papers.source(), subject, Words("es"))
        assert read_snapshot(make.data, take_snapshot(data)) == data
        assert data.number == ""


@pytest.mark.parametrize("kind", RECORDED)
def test_it_says_which_of_its_fields_speak_of_a_person(kind: str) -> None:
    names, parties = _fields(maker(kind).data)
    assert parties <= set(PAPERS[kind].personal) <= names


def _fields(data: type) -> tuple[set[str], set[str]]:
    """The names of all fields of a data class and of those in it, and of those that hold a party."""
    names: set[str] = set()
    parties: set[str] = set()
    for name, hint in typing.get_type_hints(data).items():
        names.add(name)
        for each in (hint, *typing.get_args(hint)):
            if each is Party:
                parties.add(name)
            elif dataclasses.is_dataclass(each) and isinstance(each, type):
                more, also = _fields(each)
                names |= more
                parties |= also
    return names, parties
