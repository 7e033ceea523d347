"""Messages to customers: fields filled or left out, the best way, and a mail that any mail program reads."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.messages import (
    FIELDS,
    GAP,
    LEFT_OUT,
    MESSAGES,
    best_channel,
    filled,
    unknown_fields,
    unsent_mail,
    usual_words,
)
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES


def read(mail: bytes) -> EmailMessage:
    return cast("EmailMessage", email.message_from_bytes(mail, policy=default))


def test_what_is_not_known_is_a_gap_and_its_line_goes_where_it_can_be_missed() -> None:
    text = "Good day, {name}:\nTo pay: {amount}.\nWe come on {day}."
    assert filled(text, {"name": "Ana"}) == f"Good day, Ana:\nWe come on {GAP}."
    assert filled(text, {"name": "Ana", "amount": "12 €", "day": "Monday"}).count("\n") == 2


def test_a_field_that_holds_braces_is_filled_once_only() -> None:
    assert filled("{name}", {"name": "{shop}", "shop": "X"}) == "{shop}"


def test_a_field_that_is_none_is_named_and_stays_as_typed() -> None:
    assert unknown_fields("{name} {price} {} {price}") == ["price", ""]
    assert filled("{price}", {"price": "1"}) == "1"
    assert filled("{price}", {}) == "{price}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", MESSAGES)
def test_the_usual_words_of_every_language_have_known_fields_only(purpose: str, language: str) -> None:
    words = Words(language)
    said = usual_words(purpose, words)
    assert unknown_fields(said) == []
    assert unknown_fields(words.say(MESSAGES[purpose].subject)) == []
    assert said.endswith("{shop}")
    full = filled(said, dict.fromkeys(FIELDS, "X"))
    assert (GAP in full) == (purpose == "free")
    assert "{" not in full


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", MESSAGES)
def test_no_message_of_service_offers_anything(purpose: str, language: str) -> None:
    said = usual_words(purpose, Words(language)).casefold()
    assert not any(
        word in said for word in ("offer", "discount", "promotion", "oferta", "descuento", "promoción")
    )


@given(st.sets(st.sampled_from(sorted(FIELDS))), st.sampled_from(sorted(MESSAGES)))
def test_whatever_is_known_no_brace_stays(known: set[str], purpose: str) -> None:
    said = filled(usual_words(purpose, Words("es")), dict.fromkeys(known, "X"))
    assert "{" not in said
    assert (GAP in said) == (purpose == "free") or any(
        f"{{{name}}}" in line
        for line in usual_words(purpose, Words("es")).split("\n")
        if not any(f"{{{gone}}}" in line for gone in LEFT_OUT - known)
        for name in FIELDS.keys() - known
    )


@pytest.mark.parametrize(
    ("wanted", "mobile", "email", "phone", "best"),
    [
        ("email", True, True, True, "email"),
        ("email", True, False, True, "message"),
        ("phone", True, True, True, "phone"),
        ("phone", True, True, False, "message"),
        ("counter", False, True, True, "email"),
        ("", True, True, True, "message"),
        ("", False, False, True, "phone"),
        ("", False, False, False, "message"),
    ],
)
def test_the_way_is_the_customers_where_it_leads_to_them(
    wanted: str, mobile: bool, email: bool, phone: bool, best: str
) -> None:
    assert best_channel(wanted, mobile, email, phone) == best


def test_a_mail_is_marked_as_not_sent_and_carries_its_paper() -> None:
    mail = read(
        unsent_mail(
            "ana@correo.example",
            "Niño: ya puede recoger su «Lavadora» (12-1)",
            "Buenos días, Ñoño:\n\n12,50 €",
            sender="taller@sol.example",
            papers=[("Presupuesto E1 · Señor Ñ.pdf", b"%PDF-1.4 \x00\xff")],
        )
    )
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "ana@correo.example"
    assert mail["From"] == "taller@sol.example"
    assert mail["Subject"] == "Niño: ya puede recoger su «Lavadora» (12-1)"
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content_charset() == "utf-8"
    assert body.get_content().replace("\r\n", "\n") == "Buenos días, Ñoño:\n\n12,50 €\n"
    (paper,) = mail.iter_attachments()
    assert paper.get_content_type() == "application/pdf"
    assert paper.get_filename() == "Presupuesto E1 · Señor Ñ.pdf"
    assert paper.get_content() == b"%PDF-1.4 \x00\xff"


def test_a_subject_over_several_lines_adds_no_header() -> None:
    mail = read(unsent_mail("a@b.example", "One\r\nBcc: everybody@x.example", "Text"))
    assert mail["Bcc"] is None
    assert mail["Subject"] == "One Bcc: everybody@x.example"


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=120),
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), include_characters="\n"),
        max_size=400,
    ),
)
def test_any_words_come_back_out_of_a_mail(subject: str, text: str) -> None:
    mail = read(unsent_mail("ñandú@correo.example", subject, text))
    assert mail["X-Unsent"] == "1"
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").rstrip("\n") == text.rstrip("\n")
    assert "".join(mail["Subject"].split()) == "".join(subject.split())
