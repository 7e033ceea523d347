"""What holds for every paper of the workshop, whatever it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Head
from helpdesk.reports.layout.pdf import render
from helpdesk.reports.parties import Party, Signed
from helpdesk.reports.snapshot import read_snapshot, take_snapshot
from helpdesk.reports.unit_block import UnitNames
from tests.reports.papers import ANA, ENGLISH, NOW, SHOP, pages, text
from tests.reports.workshop import PAPERS, Paper, gaps, signature, text_fields

SPANISH = Words("es")
HOSTILE = "<b>&\"=cmd|' /C calc'!A0"
ALL = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
BOTH = pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])


@ALL
@BOTH
def test_it_names_shop_customer_unit_and_itself(paper: Paper, words: Words) -> None:
    said = text(paper.document(words), words)
    for field in (
        paper.data.number,
        *("Electro Sur", "B41234567", "Calle Feria 12, 41003 Sevilla"),
        *("Ana María Gómez Peñalver", "Avda. de la Constitución 5, 41001 Sevilla"),
        *("Bosch", "WAU28T64ES", "FD9912-00345-8"),
    ):
        assert field in said


@ALL
@BOTH
def test_equal_data_give_equal_bytes_and_one_page(paper: Paper, words: Words) -> None:
    document = paper.document(words)
    once = render(document, words, NOW)
    assert once == render(paper.document(words), words, NOW)
    assert document.language == words.language
    assert len(pages(document, words)) == 1


@ALL
def test_it_is_frozen_and_read_back_the_same(paper: Paper) -> None:
    again = read_snapshot(type(paper.data), take_snapshot(paper.data))
    assert again == paper.data
    assert paper.make(again, ENGLISH, ()) == paper.document()


@ALL
def test_the_places_to_sign_end_it_and_say_who_signed(paper: Paper) -> None:
    empty = signature(paper.document())
    assert len(empty.signers) == len(paper.roles)
    signed = tuple(Signed(role=role, name=f"Name of {role}", at=NOW, on_paper=True) for role in paper.roles)
    said = text(paper.document(signed=signed))
    for role in paper.roles:
        assert f"Name of {role} · 21/11/2026 09:30" in said
    assert said.count("signed on paper") == len(paper.roles)


@ALL
def test_the_signature_is_whole_and_never_alone(paper: Paper) -> None:
    field = "fault" if hasattr(paper.data, "fault") else "legal_guarantee"
    roles = [signer.role for signer in signature(paper.document()).signers]
    ours = next(role for role in roles if role.lower().endswith("for electro sur"))
    moved = set()
    for count in range(0, 900, 60):
        found = pages(paper.document(**{field: "word " * count}))
        moved.add(len(found))
        signing = [page for page in found if ours in page]
        assert len(signing) == 1
        assert all(role in signing[0] for role in roles)
        # More than head, foot and the places themselves stand there.
        assert len(signing[0].splitlines()) > 3 + 2 * len(roles)
    assert len(moved) > 1


@ALL
def test_what_nobody_filled_is_a_gap_and_the_paper_still_prints(paper: Paper) -> None:
    document = paper.empty()
    for label in ("Customer", "Address", "Brand", "Model", "Serial number"):
        assert label in gaps(document)
    for label in ("Shop", "Shop's address", "Shop's tax id"):
        assert label in gaps(document)
    assert text(document)


@ALL
def test_what_the_shop_has_filled_is_no_gap(paper: Paper) -> None:
    assert not {label for label in gaps(paper.document()) if label.startswith("Shop")}
    partly = paper.document(shop=replace(SHOP, tax_id=""))
    assert "Shop's tax id" in gaps(partly)
    assert "Shop's address" not in gaps(partly)


@ALL
@pytest.mark.parametrize("evil", [HOSTILE, "王小明 محمد Ελένη 😀🔧", "a\x00b\x07c\ud800", "x" * 3000])
def test_text_is_text(paper: Paper, evil: str) -> None:
    changes: dict[str, Any] = dict.fromkeys(text_fields(paper.data), evil)
    changes |= {"customer": replace(ANA, name=evil, address=evil), "unit": UnitNames(brand=evil, serial=evil)}
    changes["job_number"] = paper.data.job_number if hasattr(paper.data, "job_number") else ""
    if not hasattr(paper.data, "job_number"):
        del changes["job_number"]
        changes["unit_number"] = "U1"
    said = text(paper.document(**changes))
    if evil == HOSTILE:
        assert said.count(HOSTILE) >= 5


@ALL
def test_a_million_characters_do_not_break_it(paper: Paper) -> None:
    name = "fault" if hasattr(paper.data, "fault") else "legal_guarantee"
    said = text(paper.document(**{name: "word " * 200_000}))
    assert "shortened, the whole text is in the case" in said


@ALL
def test_nobody_and_nothing_is_not_invented(paper: Paper) -> None:
    changes = {"commercial": ()} if hasattr(paper.data, "commercial") else {}
    document = paper.document(customer=Party(), unit=UnitNames(), shop=Head(), **changes)
    assert {"Customer", "Address", "Brand", "Model", "Serial number"} <= gaps(document)
