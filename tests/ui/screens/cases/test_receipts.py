"""A case's receipt is the paper of its kind of work; a question has none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from helpdesk.domain.papers import PAPERS
from helpdesk.services.cases.rows import CasePage
from ui.screens.cases.case_actions import RECEIPTS
from ui.screens.cases.job_facts import receipts_of


@pytest.mark.parametrize(
    ("kinds", "papers"),
    [
        (("repair",), ("receipt",)),
        (("claim",), ("receipt",)),
        (("maintenance",), ("receipt",)),
        (("installation",), ("installation",)),
        (("training",), ("training",)),
        (("enquiry",), ()),
        (("complaint",), ("complaint",)),
        (("return",), ("return_slip", "withdrawal")),
        (("installation", "repair"), ("receipt",)),
        ((), ("receipt",)),
    ],
)
def test_a_case_has_the_receipt_of_its_work(kinds: tuple[str, ...], papers: tuple[str, ...]) -> None:
    page = cast("CasePage", SimpleNamespace(jobs=[SimpleNamespace(kind=kind) for kind in kinds]))
    found = receipts_of(page)
    assert found == papers
    assert set(found) <= set(PAPERS)
    assert set(found[:1]) <= set(RECEIPTS)
