"""The guarantee certificate: every cover with its days and reason, the commercial statement, what to do."""

from __future__ import annotations

from dataclasses import replace

from helpdesk.reports.certificate import CertificateCover, CertificateData, Commercial, certificate
from tests.reports.papers import ENGLISH, text
from tests.reports.workshop import CERTIFICATE, gaps


def test_covers_have_start_end_and_reason() -> None:
    said = text(certificate(CERTIFICATE, ENGLISH))
    assert "Legal guarantee 18/03/2025 07/04/2028 36 months from delivery." in said
    assert (
        "A fault that appears by 07/04/2027 is presumed to have existed at delivery unless the seller proves otherwise."
        in said
    )
    assert "Shop's extension 08/04/2028 07/04/2030 agreed" in said
    for field in ("Bought on 15/03/2025", "Delivered on 18/03/2025", "F-2025-221", "As of 21/11/2026"):
        assert field in said


def test_a_clock_that_stands_still_has_no_end() -> None:
    covers = (replace(CERTIFICATE.covers[0], end=None, open=True), CertificateCover(kind="contract"))
    said = text(certificate(replace(CERTIFICATE, covers=covers, commercial=()), ENGLISH))
    assert "Suspended while the unit is in the shop" in said
    assert "No end" in said


def test_a_commercial_guarantee_has_the_fields_of_the_law() -> None:
    said = text(certificate(CERTIFICATE, ENGLISH))
    for field in (
        "The law's remedies are free and stay.",  # a
        *("Given by Electro Sur", "Address Calle Feria 12, 41003 Sevilla"),  # b
        "How to claim it Bring the unit.",  # c
        "Goods covered Washing machine Bosch WAU28T64ES",  # d
        *(
            "Duration From 08/04/2028 until 07/04/2030",
            "Territory Spain",
            "Conditions Parts and labour.",
        ),  # e
    ):
        assert field in said


def test_fields_of_it_that_nobody_filled_are_gaps() -> None:
    data = replace(CERTIFICATE, commercial=(Commercial(kind="extension"),))
    missing = gaps(certificate(data, ENGLISH))
    assert {"Given by", "Address", "Territory", "How to claim it", "Conditions"} <= missing


def test_the_makers_own_statement_is_named_not_repeated() -> None:
    data = replace(CERTIFICATE, commercial=(Commercial(kind="maker", guarantor="Bosch", elsewhere=True),))
    document = certificate(data, ENGLISH)
    assert "Those of its own statement, given with the unit" in text(document)
    assert "Territory" not in gaps(document)


def test_it_says_what_to_do_and_that_it_is_a_summary() -> None:
    said = text(certificate(CERTIFICATE, ENGLISH))
    assert "1. Tell us what happens" in said
    assert "954 12 34 56" in said
    assert "3. You may choose repair or replacement." in said
    assert "A summary for information." in said


def test_without_a_sale_the_day_is_a_gap_and_no_guarantee_is_claimed() -> None:
    document = certificate(CertificateData(unit_number="U1"), ENGLISH)
    assert "Bought on" in gaps(document)
    assert "No guarantee in force is known." in text(document)
