"""Which column is which field."""

from __future__ import annotations

import pytest

from helpdesk.domain.normal_forms import fold
from helpdesk.errors import UserError
from helpdesk.languages import LANGUAGES, catalogue
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.file.header import match, problem

CUSTOMERS = KINDS["customers"].fields
CONTRACT = {
    "customers": "ref name kind buys_as tax_id phone phone2 email address postcode city country language notes promotions "
    "promotions_since",
    "products": "ref name brand model category sku warranty_months maintenance_months price "
    "maintenance_usage meter_unit skill installed",
    "parts": "ref name code supplier_ref brand location stock minimum cost price list_price maker_code category "
    "supply core core_days notes",
    "suppliers": "ref name tax_id phone email address maker terms_days notes",
    "purchases": "ref customer_ref product_ref purchased_on serial delivered_on promised_on invoice price condition "
    "agreed_months first_sold_on channel installed_on extension_months extension_price supplied_on supplier_invoice "
    "informed_on unsolicited shipping standard_shipping paid_cash paid_card paid_transfer paid_online paid_credit "
    "paid_voucher",
    "plans": "ref serial every brand name mode anchor_on start_on end_on visits tolerance_days closed_days last_done_on "
    "meter_every meter_unit contract price notice_until told_on",
    "readings": "ref serial read_on value brand unit",
    "visits": "ref case_ref planned_start planned_end arrived_at left_at technician result note",
    "cases": "ref kind opened_at problem customer_ref customer serial product brand model category year channel "
    "first_response_at promised_on received_at finished_at delivered_at closed_at diagnosis work_done outcome decision "
    "under_warranty technician minutes first_visit comeback_of complaint_class ground settled amount case",
    "solutions": "ref symptom fix cause product_ref brand category parts minutes confidence said symptom_code cause_text "
    "risk superseded_by_ref",
    "surveys": "ref answered_at customer_ref case_ref call_ref channel csat nps ces ces_scale things_gone_wrong "
    "expected_1 expected_2 expected_3 expected_4 expected_5 received_1 received_2 received_3 received_4 received_5 "
    "comment gone_wrong version",
}
NAMING = {"purchases": "customer phone product brand model"}
"""Beside them: columns that stand in for a reference."""
REQUIRED = {
    "customers": {"ref", "name"},
    "products": {"ref", "name"},
    "suppliers": {"ref", "name"},
    "parts": {"ref", "name"},
    "purchases": {"ref", "purchased_on"},
    "cases": {"ref", "kind", "opened_at"},
    "plans": {"ref", "serial", "every"},
    "readings": {"ref", "serial", "read_on", "value"},
    "visits": {"ref", "case_ref", "planned_start"},
    "solutions": {"ref", "symptom", "fix"},
    "surveys": {"ref", "answered_at"},
}


def named(header: list[str], said: tuple[str, ...] = ()) -> list[str | None]:
    return [field.name if field else None for field in match(header, CUSTOMERS, said).fields]


@pytest.mark.parametrize("kind", CONTRACT)
def test_the_fields_are_the_contracts(kind: str) -> None:
    fields = KINDS[kind].fields
    assert {field.name for field in fields if field.told} == set(CONTRACT[kind].split())
    assert {field.name for field in fields if not field.told} == set(NAMING.get(kind, "").split())
    assert {field.name for field in fields if field.required} == REQUIRED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_fields_share_a_name_a_word_or_a_letter(kind: str) -> None:
    fields = KINDS[kind].fields
    names = [name for field in fields for name in field.names]
    assert sorted(names) == sorted(set(names))
    assert len({field.code for field in fields}) == len(fields)


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_choice_means_two_values(kind: str) -> None:
    for field in KINDS[kind].fields:
        said = [{fold(word) for word in (value, *words)} for value, words in field.choices.items()]
        assert len(field.by_word) == sum(map(len, said))


def test_columns_by_name_by_spanish_word_in_any_case_with_or_without_accents() -> None:
    assert named(
        ["REF", " Name ", "Teléfono", "telefono 2", "Correo electrónico", "POBLACION", "Tax-Id"]
    ) == [
        "ref",
        "name",
        "phone",
        "phone2",
        "email",
        "city",
        "tax_id",
    ]


def test_columns_as_the_user_says() -> None:
    assert named(["Key", "Who", "phone"], ("Key=ref", "who=nombre", "phone=")) == ["ref", "name", None]


def test_what_the_user_says_goes_before_a_columns_own_name() -> None:
    assert named(["ref", "city", "Town"], ("Town=city",)) == ["ref", None, "city"]
    assert named(["ref", "phone", "Mobile"], ("Mobile=phone",)) == ["ref", "phone2", "phone"]


@pytest.mark.parametrize("said", ["nothing", "=name", "Unknown=ref", "ref=nofield"])
def test_what_names_nothing_is_the_users_error(said: str) -> None:
    with pytest.raises(UserError):
        match(["ref", "name"], CUSTOMERS, (said,))


def test_two_columns_of_one_field_or_no_ref_are_said() -> None:
    assert problem(match(["ref", "city", "Ciudad"], CUSTOMERS), CUSTOMERS) is not None
    assert problem(match(["name", "phone"], CUSTOMERS), CUSTOMERS) is not None
    assert problem(match(["ref"], CUSTOMERS), CUSTOMERS) is None


def test_other_columns_are_passed_over_and_named_but_for_our_own() -> None:
    columns = match(["ref", "shoe size", "", "rejected_column", "rejected_reason"], CUSTOMERS)
    assert columns.passed_over == ["shoe size"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_words_for_people(language: str) -> None:
    say = catalogue(language).say
    assert all(say(field.label) for kind in KINDS.values() for field in kind.fields)
