"""What a paper says of its versions and signatures."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.reports.layout.blocks import Paragraph
from helpdesk.reports.receipt import receipt
from helpdesk.reports.service_report import service_report
from helpdesk.reports.versions import fingerprinted, replaced, replacing
from tests.reports.papers import ENGLISH, NOW, RECEIPT, pages, text
from tests.reports.workshop import SERVICE

DIGEST = "3f2a99c141bd02e7" * 4
REPORT = service_report(replace(SERVICE, number="S-000031/2"), ENGLISH)


def test_a_new_version_says_which_it_replaces() -> None:
    said = text(replacing(REPORT, ENGLISH, "S-000031", "", None))
    assert "This version replaces S-000031." in said
    assert "signed by" not in said


def test_a_new_version_of_a_signed_paper_says_that_another_content_was_signed() -> None:
    said = text(replacing(REPORT, ENGLISH, "S-000031", "Ana <b>", NOW))
    assert "replaces S-000031, which was signed by Ana <b> on 21/11/2026 09:30." in said
    assert "What was signed then had another content." in said


def test_every_copy_says_it() -> None:
    document = replacing(receipt(RECEIPT, ENGLISH), ENGLISH, "R-000001", "", None)
    assert all(isinstance(copy.blocks[0], Paragraph) for copy in document.copies)
    assert " ".join(pages(document)).count("This version replaces R-000001.") == 2


def test_a_version_that_was_replaced_is_void() -> None:
    said = text(replaced(REPORT, ENGLISH, "S-000031/3"))
    assert "VOID" in said
    assert "Replaced by S-000031/3." in said


def test_a_signed_paper_shows_its_fingerprint_beside_what_its_foot_says() -> None:
    document = fingerprinted(REPORT, ENGLISH, DIGEST, True)
    assert document.foot.startswith("This is a report of work, not an invoice. · ")
    assert "3f2a 99c1 41bd 02e7" in text(document)
    assert document.void is None


def test_a_content_that_is_not_the_signed_one_is_marked() -> None:
    assert "This is not the content that was signed." in text(fingerprinted(REPORT, ENGLISH, DIGEST, False))
