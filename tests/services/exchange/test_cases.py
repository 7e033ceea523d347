"""Cases as rows of a file, one row per job: what a row may say, whom it is about, the states that follow."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.services.goods.unit_actions import AddUnit
from tests import builders
from tests.services.exchange.case_files import DONE, row, states, stocked
from tests.services.exchange.written_files import counts, given, odd, only, refused, rejects, state_of, take

# -- what a row may say ---------------------------------------------------------------------------------


def test_every_column_of_a_case(desk: Desk) -> None:
    stocked(desk)
    take(desk, "cases", [row("T0")])
    full = {
        "ref": "T1",
        "kind": "claim",
        "opened_at": "2026-03-02 09:30",
        "customer_ref": "K1",
        "customer": "Ana",
        "serial": "SN-1",
        "product": "Washing machine",
        "problem": "It does not spin\nand leaks",
        "brand": "Balay",
        "model": "3TS",
        "category": "",
        "year": "2025",
        "channel": "phone",
        "first_response_at": "2026-03-02 10:00",
        "promised_on": "2026-03-06",
        "received_at": "2026-03-02 11:00",
        "finished_at": "2026-03-04 12:00",
        "delivered_at": "2026-03-05 18:15:30",
        "closed_at": "2026-03-06",
        "diagnosis": "Worn belt",
        "work_done": "Belt replaced",
        "outcome": "fixed",
        "decision": "accepted",
        "under_warranty": "yes",
        "technician": "Eva Ruiz",
        "minutes": "45",
        "first_visit": "no",
        "comeback_of": "T0",
        "complaint_class": "noise",
        "ground": "",
        "settled": "",
        "amount": "",
        "case": "X1",
    }
    report = take(desk, "cases", [full])
    assert (counts(report), odd(report)) == ((1, 1, 0, 0, 0), [])
    assert given(desk, "cases")[1] == full
    assert counts(take(desk, "cases", [full])) == (1, 0, 0, 1, 0)


def test_spanish_words_of_columns_and_values(desk: Desk) -> None:
    text = (
        "Referencia;Tipo;Fecha de apertura;Cliente;Producto;Avería;Canal;Resultado;En garantía;Técnico;Primera visita\n"
        "T1;Reparación;02/03/2026 9:30;Ana;Plancha;No calienta;Mostrador;Sin avería detectada;no;Eva Ruiz;Sí\n"
    )
    take(desk, "cases", text.encode("cp1252"))
    assert only(
        desk,
        "cases",
        kind="repair",
        opened_at="2026-03-02 09:30",
        product="Plancha",
        problem="No calienta",
        channel="counter",
        outcome="no_fault",
        under_warranty="no",
        technician="Eva Ruiz",
        first_visit="yes",
    )


@pytest.mark.parametrize("column", ["customer_ref", "customer", "serial", "product"])
def test_one_of_customer_serial_or_product_is_enough(desk: Desk, column: str) -> None:
    stocked(desk)
    value = {"customer_ref": "K1"}.get(column, "Something")
    report = take(desk, "cases", [{"ref": "T1", "kind": "repair", "opened_at": "2026-03-02", column: value}])
    assert counts(report) == (1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("columns", "column"),
    [
        ({"customer": "", "product": ""}, "customer_ref"),
        ({"kind": ""}, "kind"),
        ({"kind": "magic"}, "kind"),
        ({"opened_at": ""}, "opened_at"),
        ({"opened_at": "2026-11-21 11:01"}, "opened_at"),
        ({"opened_at": "30/02/2026"}, "opened_at"),
        ({"customer_ref": "K9"}, "customer_ref"),
        ({"comeback_of": "T9"}, "comeback_of"),
        ({"comeback_of": "T1"}, "comeback_of"),
        ({"outcome": "good"}, "outcome"),
        ({"decision": "perhaps"}, "decision"),
        ({"under_warranty": "maybe"}, "under_warranty"),
        ({"first_visit": "2"}, "first_visit"),
        ({"minutes": "-5"}, "minutes"),
        ({"minutes": "half"}, "minutes"),
        ({"year": "999"}, "year"),
        ({"received_at": "2026-03-04", "finished_at": "2026-03-03"}, "finished_at"),
        ({"finished_at": "2027-01-01"}, "finished_at"),
        ({"delivered_at": "2027-01-01"}, "delivered_at"),
        ({"closed_at": "2027-01-01"}, "closed_at"),
        ({"received_at": "2027-01-01"}, "received_at"),
        ({"first_response_at": "2027-01-01"}, "first_response_at"),
        ({"promised_on": "2201-01-01"}, "promised_on"),
    ],
)
def test_a_case_is_refused_for_its_own_reasons_only(desk: Desk, columns: dict[str, str], column: str) -> None:
    report = take(desk, "cases", [row(**columns)])
    assert (counts(report), refused(report)) == ((1, 0, 0, 0, 1), [(2, column)])
    assert rejects(report)[0]["ref"] == "T1"
    before = state_of(desk)
    assert {name: before[name] for name in ("cases", "jobs", "customers", "products", "imported")} == {
        "cases": 0,
        "jobs": 0,
        "customers": 0,
        "products": 0,
        "imported": 0,
    }


@pytest.mark.parametrize(
    ("columns", "column"),
    [
        ({"first_response_at": "2026-03-01"}, "first_response_at"),
        ({"finished_at": "2026-03-01"}, "finished_at"),
        ({"closed_at": "2026-03-01"}, "closed_at"),
        ({"received_at": "2026-03-04", "delivered_at": "2026-03-03"}, "delivered_at"),
        ({"finished_at": "2026-03-04", "delivered_at": "2026-03-03"}, "delivered_at"),
        ({"serial": "SN-1", "product": "", "opened_at": "2025-12-31"}, "opened_at"),
        ({"serial": "SN-1", "product": "Kettle"}, "product"),
        ({"serial": "???"}, "serial"),
        ({"technician": "Somebody new"}, "technician"),
    ],
)
def test_anything_else_odd_is_taken_and_said(desk: Desk, columns: dict[str, str], column: str) -> None:
    stocked(desk)
    report = take(desk, "cases", [row(**columns)])
    assert (counts(report), odd(report)) == ((1, 1, 0, 0, 0), [(2, column)])


def test_unknown_words_in_channel_and_class_are_kept_as_text(desk: Desk) -> None:
    take(desk, "cases", [row(channel="Pigeon <b>", complaint_class="weird")])
    assert only(desk, "cases", channel="Pigeon <b>", complaint_class="weird")


def test_an_empty_channel_stays_empty(desk: Desk) -> None:
    take(desk, "cases", [row()])
    assert only(desk, "cases", channel="")


# -- who and what it is about ---------------------------------------------------------------------------


def test_equal_names_are_one_customer_and_another_name_is_another(desk: Desk) -> None:
    take(
        desk,
        "cases",
        [row("T1"), row("T2", customer="Ana "), row("T3", customer="ana"), row("T4", customer="Eva")],
    )
    assert [line["name"] for line in given(desk, "customers")] == ["Ana", "ana", "Eva"]
    assert [line["customer_ref"] for line in given(desk, "cases")] == ["C1", "C1", "C2", "C3"]
    take(desk, "cases", [row("T9", customer="Eva")])
    assert state_of(desk)["customers"] == 3


def test_a_name_beside_a_reference_is_for_people_to_read(desk: Desk) -> None:
    stocked(desk)
    take(desk, "cases", [row(customer_ref="K1", customer="Ana María")])
    assert state_of(desk)["customers"] == 2
    assert only(desk, "cases", customer_ref="K1", customer="Ana")


def test_product_words_alone_make_a_job_without_a_unit(desk: Desk) -> None:
    rows = [
        row("T1", product="Iron", brand="Balay", model="X"),
        row("T2", product="iron", brand="BALAY", model="x"),
        row("T3", product="Iron", brand="", model=""),
        row("T4", product="", brand="Acme", model=""),
    ]
    take(desk, "cases", rows)
    assert state_of(desk)["units"] == 0
    products = [(line["name"], line["brand"], line["model"]) for line in given(desk, "products")]
    assert products == [("Iron", "Balay", "X"), ("Iron", "", ""), ("Acme", "Acme", "")]


def test_words_that_fit_one_product_of_the_shops_list_mean_that_one(desk: Desk) -> None:
    stocked(desk)
    take(desk, "cases", [row("T1", product="Washing machine"), row("T2", product="balay 3ts")])
    assert state_of(desk)["products"] == 1
    assert [line["brand"] for line in given(desk, "cases")] == ["Balay", "Balay"]


def test_a_known_serial_is_that_unit_and_an_unknown_one_a_new_unit(desk: Desk) -> None:
    stocked(desk)
    rows = [
        row("T1", serial="sn1", product="", brand=""),
        row("T2", serial="ZZ-9", product="Kettle", brand="Acme"),
        row("T3", serial="zz 9", product="", brand=""),
    ]
    take(desk, "cases", rows)
    assert desk.store.rows("SELECT unit_id FROM jobs ORDER BY id") == [(1,), (2,), (2,)]
    card = desk.units.card(2)
    assert (card.facts.serial, card.facts.brand, card.facts.owner_name) == ("ZZ-9", "Acme", "Ana")


def test_a_serial_alone_makes_a_unit_of_a_nameless_product(desk: Desk) -> None:
    take(desk, "cases", [{"ref": "T1", "kind": "repair", "opened_at": "2026-03-02", "serial": "SN-7"}])
    assert only(desk, "cases", serial="SN-7", product="—", customer="")


def test_one_serial_of_several_brands_is_told_apart_by_brand_then_by_owner(desk: Desk) -> None:
    stocked(desk)
    take(desk, "products", "ref,name,brand\nA2,Other,Bosch\n")
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV2,K2,A2,2026-01-15,SN-1\n")
    rows = [
        row("T1", serial="SN-1", brand="bosch", customer="", product=""),
        row("T2", serial="SN-1", brand="Acme", customer="", product=""),
        row("T3", serial="SN-1", brand="", customer="Ana", product=""),
    ]
    report = take(desk, "cases", rows)
    assert [line["brand"] for line in given(desk, "cases")] == ["Bosch", "Acme", "Balay"]
    assert odd(report) == [(4, "serial")]


def test_what_a_row_says_of_a_known_unit_is_kept_with_its_job(desk: Desk) -> None:
    stocked(desk)
    report = take(
        desk,
        "cases",
        [row("T1", serial="SN-1", product="Kettle"), row("T2", serial="SN-1", product="balay 3ts")],
    )
    assert odd(report) == [(2, "product")]
    assert [line["product"] for line in given(desk, "cases")] == ["Kettle", "Washing machine"]
    assert desk.units.card(1).facts.name == "Washing machine"
    assert [job.name for job in desk.cases.jobs_of_unit(1)] == ["Washing machine"] * 2


def test_a_sale_that_comes_later_says_what_the_unit_is(desk: Desk) -> None:
    take(desk, "cases", [row(serial="SN-1", product="Machine", under_warranty="")])
    stocked(desk)
    assert desk.units.card(1).facts.brand == "Balay"
    assert state_of(desk)["units"] == 1


def test_the_first_owner_that_is_heard_of_is_written_down(desk: Desk) -> None:
    kind = builders.product(desk)
    desk.do(AddUnit(product=kind, serial="SN-5"))
    take(desk, "cases", [row(serial="SN-5")])
    assert desk.units.card(1).facts.owner_name == "Ana"


def test_a_technician_is_somebody_of_the_staff_else_added(desk: Desk) -> None:
    report = take(
        desk,
        "cases",
        [row("T1", technician="eva ruiz"), row("T2", technician="Pía"), row("T3", technician="Pía")],
    )
    assert [person.name for person in desk.shop.staff()] == ["Eva Ruiz", "Pía"]
    assert odd(report) == [(3, "technician")]


# -- states follow from dates ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "state"),
    [
        ({}, ("received", "received", False)),
        ({"received_at": "2026-03-02"}, ("received", "received", False)),
        ({"received_at": "2026-03-02", "finished_at": "2026-03-03"}, ("ready", "ready", False)),
        ({"finished_at": "2026-03-03"}, ("delivered", "closed", True)),
        ({"delivered_at": "2026-03-03"}, ("delivered", "closed", True)),
        ({"outcome": "cancelled"}, ("cancelled", "closed", True)),
        ({"closed_at": "2026-03-03"}, ("delivered", "closed", True)),
        ({"outcome": "fixed"}, ("received", "received", False)),
    ],
)
def test_the_state_follows_from_what_happened(
    desk: Desk, columns: dict[str, str], state: tuple[str, str, bool]
) -> None:
    take(desk, "cases", [row(**columns)])
    assert states(desk) == [state]


def test_a_closing_that_nobody_recorded_is_not_given_out(desk: Desk) -> None:
    take(desk, "cases", [row(delivered_at="2026-03-03", closed_at="")])
    assert only(desk, "cases", delivered_at="2026-03-03", closed_at="")
    assert desk.store.row("SELECT closed_at, first_closed_at, touched_at FROM cases") == (
        "2026-03-02T23:00:00Z",
        None,
        "2026-03-02T23:00:00Z",
    )


def test_dates_that_come_later_move_the_case_on(desk: Desk) -> None:
    steps = [
        ({}, ("received", "received", False)),
        ({"finished_at": "2026-03-04"}, ("ready", "ready", False)),
        ({"finished_at": "2026-03-04", "delivered_at": "2026-03-05"}, ("delivered", "closed", True)),
        ({"finished_at": "2026-03-04", "delivered_at": ""}, ("ready", "ready", False)),
        ({"finished_at": "2026-03-04", "closed_at": "2026-03-06"}, ("delivered", "closed", True)),
        ({"finished_at": "", "closed_at": ""}, ("received", "received", False)),
    ]
    names = {"finished_at": "", "delivered_at": "", "closed_at": ""}
    for columns, state in steps:
        take(desk, "cases", [row(received_at="2026-03-02 09:30", **{**names, **columns})])
        assert states(desk) == [state]


def test_an_import_makes_nothing_but_what_it_records(desk: Desk) -> None:
    stocked(desk)
    before = state_of(desk)
    take(
        desk,
        "cases",
        [
            {**DONE, "serial": "SN-1", "customer_ref": "K1", "product": ""},
            {**DONE, "ref": "T2", "serial": "SN-1", "customer_ref": "K1", "product": "balay 3ts"},
        ],
    )
    after = state_of(desk)
    made = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    assert made == {"cases": 2, "jobs": 2, "imported": 2}
    assert [line["comeback_of"] for line in given(desk, "cases")] == ["", ""]
    assert (
        desk.store.value(
            "SELECT count(*) FROM jobs WHERE repair_guarantee_until IS NOT NULL OR verdict <> ''"
        )
        == 0
    )
