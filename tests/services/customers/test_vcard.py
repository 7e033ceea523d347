"""A customer's card is one that telephones read: every sign of a name survives, nothing of the shop's own is in it."""

from __future__ import annotations

from helpdesk.desk import Desk
from helpdesk.domain.normal_forms import dialled
from helpdesk.services.customers.vcard import LONGEST, vcard
from tests import builders


def test_a_card_has_name_phones_mail_and_places(desk: Desk) -> None:
    who = builders.customer(
        desk,
        "José; García, S.L.",
        kind="company",
        phone="600 00 42 60",
        email="a@b.example",
        address="Calle Mayor 5",
        postcode="28013",
        city="Madrid",
        notes="pays late",
        tax_id="B123",
    )
    told = vcard(desk.customers.card(who), "ES")
    assert told.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        r"FN:José\; García\, S.L.",
        r"N:José\; García\, S.L.;;;;",
        r"ORG:José\; García\, S.L.",
        "TEL;TYPE=VOICE:+34600004260",
        "EMAIL;TYPE=INTERNET:a@b.example",
        "ADR:;;Calle Mayor 5;Madrid;;28013;",
        "END:VCARD",
        "",
    ]


def test_a_long_line_is_folded_and_no_letter_torn(desk: Desk) -> None:
    who = builders.customer(desk, "ñandú " * 60)
    told = vcard(desk.customers.card(who), "ES")
    lines = told.split("\r\n")
    assert all(len(line.encode()) <= LONGEST for line in lines)
    assert f"FN:{('ñandú ' * 60).strip()}" in told.replace("\r\n ", "")


def test_a_number_is_dialled_from_anywhere() -> None:
    assert dialled("600 00 42 60", "ES") == "+34600004260"
    assert dialled("+44 20 7946 0958", "ES") == "+442079460958"
    assert dialled("0034 600004260", "ES") == "+34600004260"
    assert dialled("ext. 12", "ES") == "12"
