"""Every kind of paper: it is made by the module of its name, prints from the sample shop, and says who signs."""

from __future__ import annotations

import ast
import dataclasses
import re
import shutil
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
from helpdesk.reports.parties import Party, Signed
from helpdesk.reports.sizes import TICKETS, sized, sizes_of
from helpdesk.reports.snapshot import read_snapshot, take_snapshot
from helpdesk.services.papers.maker import maker
from helpdesk.services.papers.subject import Subject, subject_named
from tests.house.code import ROOT, nodes, place
from tests.reports.layout.test_roll import unsaid
from tests.reports.papers import text

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
    folder = Path(shutil.copytree(full_shop, tmp_path_factory.mktemp("papers") / "shop"))
    with Desk.open(folder) as desk:
        yield desk


@cache
def subjects(desk: Desk, kind: str) -> tuple[tuple[str, Subject], ...]:
    """Numbers of the sample that have such a paper, with what they name."""
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
    return tuple(found)


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


@KINDS
def test_it_has_a_title_in_every_language(kind: str) -> None:
    assert Words("en").say(PAPERS[kind].title) != Words("es").say(PAPERS[kind].title)


@KINDS
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_prints_from_the_sample(shop: Desk, kind: str, language: str) -> None:
    number, _ = subjects(shop, kind)[0]
    paper = shop.paper(kind, number, language)
    assert paper.language == language
    assert shop.pdf(paper).startswith(b"%PDF")


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
def test_it_is_no_invoice(shop: Desk, kind: str, language: str) -> None:
    """Invoices are made elsewhere: no paper is called one, numbers one, or adds up a tax (RD 1007/2023 art. 1.2)."""
    for number, _ in subjects(shop, kind)[:6]:
        paper = shop.paper(kind, number, language)
        assert not CALLED.search(paper.title), paper.title
        assert PAPERS[kind].series not in {"F-", "FV", "FAC"}
        assert not TAXED.search(text(paper, Words(language))), kind


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
