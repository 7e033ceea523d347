"""Cases as rows of a file: one row per job."""

from __future__ import annotations

from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.cases import AddNote
from helpdesk.services.units import AddUnit
from tests import builders
from tests.services.exchange_files import counts, given, odd, only, refused, rejects, state_of, take

ROW = {
    "ref": "T1",
    "kind": "repair",
    "opened_at": "2026-03-02 09:30",
    "customer": "Ana",
    "product": "Iron",
}
DONE = {
    **ROW,
    "received_at": "2026-03-02 09:30",
    "finished_at": "2026-03-04 12:00",
    "delivered_at": "2026-03-05 18:15",
    "closed_at": "2026-03-05 18:15",
    "outcome": "fixed",
}


def row(ref: str = "T1", **columns: Any) -> dict[str, Any]:
    """A row with all columns that any test names, so that several make a file."""
    return {**ROW, "ref": ref, **columns}


def stocked(desk: Desk) -> None:
    take(desk, "customers", "ref,name\nK1,Ana\nK2,Eva\n")
    take(desk, "products", "ref,name,brand,model\nA1,Washing machine,Balay,3TS\n")
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2026-01-15,SN-1\n")


def states(desk: Desk) -> list[tuple[str, str, bool]]:
    """State of each job and its case, and whether the case is closed."""
    return desk.store.rows(
        "SELECT j.state, c.state, c.closed_at IS NOT NULL FROM jobs j JOIN cases c ON c.id = j.case_id ORDER BY j.id"
    )


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


# -- under guarantee ------------------------------------------------------------------------------------


def test_under_guarantee_where_empty_is_computed(desk: Desk) -> None:
    stocked(desk)
    rows = [
        {**DONE, "ref": "T1", "serial": "SN-1", "under_warranty": ""},
        {**DONE, "ref": "T2", "serial": "SN-1", "under_warranty": "no"},
        {**DONE, "ref": "T3", "serial": "", "under_warranty": ""},
        {**DONE, "ref": "T4", "serial": "unknown", "under_warranty": ""},
    ]
    take(desk, "cases", rows)
    assert [line["under_warranty"] for line in given(desk, "cases")] == ["yes", "no", "", ""]


def test_it_is_computed_for_the_day_the_unit_was_handed_in(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2022-01-15,SN-1\n")
    rows = [
        row("T1", serial="SN-1", opened_at="2025-01-15"),
        row("T2", serial="SN-1", opened_at="2025-01-16"),
    ]
    take(desk, "cases", rows)
    assert [line["under_warranty"] for line in given(desk, "cases")] == ["yes", "no"]


def test_days_in_the_shop_under_guarantee_count_whatever_the_order_of_the_rows(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2022-01-10,SN-1\n")
    late = {
        "kind": "claim",
        "serial": "SN-1",
        "opened_at": "2025-02-09",
        "received_at": "2025-02-09",
        "delivered_at": "",
    }
    early = {
        "kind": "claim",
        "serial": "SN-1",
        "opened_at": "2025-01-05",
        "received_at": "2025-01-05",
        "delivered_at": "2025-02-04",
    }
    take(desk, "cases", [row("T2", **late), row("T1", **early)])
    assert [line["under_warranty"] for line in given(desk, "cases")] == ["yes", "yes"]


def test_a_verdict_emptied_in_the_file_is_computed_and_one_set_by_hand_stays(desk: Desk) -> None:
    stocked(desk)
    take(desk, "cases", [row(serial="SN-1", under_warranty="no")])
    take(desk, "cases", [row(serial="SN-1", under_warranty="")])
    assert only(desk, "cases", under_warranty="yes")
    take(desk, "cases", [row(serial="SN-1", under_warranty="", problem="more")])
    assert only(desk, "cases", under_warranty="yes")


# -- links between rows ---------------------------------------------------------------------------------


def test_a_link_to_a_later_row_holds_and_the_order_of_the_file_stays(desk: Desk) -> None:
    rows = [row("T1", comeback_of="T3"), row("T2", comeback_of=""), row("T3", comeback_of="T2")]
    assert counts(take(desk, "cases", rows)) == (3, 3, 0, 0, 0)
    assert [(line["ref"], line["comeback_of"]) for line in given(desk, "cases")] == [
        ("T1", "T3"),
        ("T2", ""),
        ("T3", "T2"),
    ]


def test_links_far_ahead_and_many(desk: Desk) -> None:
    rows = [row(f"T{n}", comeback_of=f"T{n + 300}" if n < 300 else "") for n in range(600)]
    assert counts(take(desk, "cases", rows)) == (600, 600, 0, 0, 0)
    assert [line["ref"] for line in given(desk, "cases")] == [f"T{n}" for n in range(600)]


def test_rows_that_name_each_other_are_both_taken(desk: Desk) -> None:
    rows = [row("T1", comeback_of="T2"), row("T2", comeback_of="T1"), row("T3", comeback_of="T1")]
    assert counts(take(desk, "cases", rows)) == (3, 3, 0, 0, 0)
    assert [line["comeback_of"] for line in given(desk, "cases")] == ["T2", "T1", "T1"]


def test_many_rows_may_wait_for_one_and_many_for_each_other(desk: Desk) -> None:
    rows = [row(f"T{n}", comeback_of="LAST") for n in range(500)]
    rows += [row(f"R{n}", comeback_of=f"R{(n + 1) % 500}") for n in range(500)]
    rows += [row(f"L{n}", comeback_of=f"L{n + 1}") for n in range(200)]
    assert counts(take(desk, "cases", [*rows, row("LAST", comeback_of="")])) == (1_201, 1_001, 0, 0, 200)
    assert [line["ref"] for line in given(desk, "cases")][:500] == [f"T{n}" for n in range(500)]
    assert {line["comeback_of"] for line in given(desk, "cases")[500:1_000]} == {f"R{n}" for n in range(500)}


def test_a_link_to_a_row_that_was_refused_is_not_known(desk: Desk) -> None:
    rows = [row("T1", comeback_of="T2"), row("T2", comeback_of="", kind="magic"), row("T3", comeback_of="T1")]
    report = take(desk, "cases", rows)
    assert counts(report) == (3, 0, 0, 0, 3)
    assert sorted(refused(report)) == [(2, "comeback_of"), (3, "kind"), (4, "comeback_of")]


def test_a_row_that_waits_and_stands_again(desk: Desk) -> None:
    rows = [
        row("T1", comeback_of="T9"),
        row("T1", comeback_of="T9", problem="later"),
        row("T9", comeback_of=""),
    ]
    rows = [{"problem": "", **each} for each in rows]
    assert counts(take(desk, "cases", rows)) == (3, 2, 1, 0, 0)
    assert {line["ref"]: line["problem"] for line in given(desk, "cases")} == {"T1": "later", "T9": ""}


def test_a_link_can_be_changed_and_cleared(desk: Desk) -> None:
    take(desk, "cases", [row("T1", comeback_of=""), row("T2", comeback_of="T1")])
    take(desk, "cases", [row("T1", comeback_of="T2"), row("T2", comeback_of="")])
    assert [line["comeback_of"] for line in given(desk, "cases")] == ["T2", ""]


# -- rows joined into one case --------------------------------------------------------------------------


def test_rows_of_one_case_are_its_jobs(desk: Desk) -> None:
    rows = [row("T1", case="X"), row("T2", case="", customer="Eva"), row("T3", case="X", kind="maintenance")]
    take(desk, "cases", rows)
    assert state_of(desk)["cases"] == 2
    assert [job.number for job in desk.cases.get(1).jobs] == ["1-1", "1-2"]
    assert [line["case"] for line in given(desk, "cases")] == ["X", "", "X"]


def test_rows_join_across_chunks_and_files(desk: Desk) -> None:
    take(desk, "cases", [row(f"T{n}", case=f"X{n % 50}") for n in range(300)])
    take(desk, "cases", [row("N1", case="X7")])
    assert state_of(desk)["cases"] == 50
    page = desk.cases.get(8)
    assert [job.position for job in page.jobs] == list(range(1, 8))


def test_a_case_is_as_its_jobs_are(desk: Desk) -> None:
    take(desk, "cases", [{**DONE, "case": "X", "closed_at": ""}, row("T2", case="X")])
    assert states(desk) == [("delivered", "received", False), ("received", "received", False)]


def test_a_closed_case_closes_its_jobs(desk: Desk) -> None:
    take(desk, "cases", [{**DONE, "case": "X"}, {**row("T2"), "case": "X"}])
    assert states(desk) == [("delivered", "closed", True), ("delivered", "closed", True)]


def test_where_rows_of_a_case_differ_the_first_stays_and_it_is_said(desk: Desk) -> None:
    rows = [
        row("T1", case="X", channel="phone", first_response_at=""),
        row(
            "T2",
            case="X",
            channel="web",
            first_response_at="2026-03-03",
            opened_at="2026-03-01",
            customer="Eva",
        ),
    ]
    report = take(desk, "cases", rows)
    assert sorted(odd(report)) == [(3, "channel"), (3, "customer"), (3, "opened_at")]
    assert [(line["channel"], line["first_response_at"]) for line in given(desk, "cases")] == [
        ("phone", "2026-03-03")
    ] * 2


def test_a_job_moves_to_the_case_its_row_names_now(desk: Desk) -> None:
    take(desk, "cases", [row("T1", case="X"), row("T2", case="X"), row("T3", case="Y")])
    take(desk, "cases", [row("T1", case="X"), row("T2", case="Y"), row("T3", case="Y")])
    assert desk.store.rows("SELECT case_id, position FROM jobs ORDER BY id") == [(1, 1), (2, 2), (2, 1)]
    take(desk, "cases", [row("T1", case="Y"), row("T2", case="Z"), row("T3", case="")])
    assert [line["case"] for line in given(desk, "cases")] == ["Y", "Z", ""]
    assert state_of(desk)["cases"] == 3


# -- changed rows ---------------------------------------------------------------------------------------


def test_every_cell_can_be_changed_and_cleared(desk: Desk) -> None:
    stocked(desk)
    full = {
        **DONE,
        "customer_ref": "K1",
        "serial": "",
        "problem": "a",
        "channel": "phone",
        "promised_on": "2026-03-06",
        "diagnosis": "b",
        "work_done": "c",
        "decision": "accepted",
        "under_warranty": "yes",
        "technician": "Eva Ruiz",
        "minutes": "5",
        "first_visit": "no",
        "complaint_class": "d",
        "first_response_at": "2026-03-02 10:00",
        "year": "2025",
        "brand": "Acme",
    }
    take(desk, "cases", [full])
    other = {
        **full,
        "kind": "claim",
        "opened_at": "2026-03-01",
        "customer_ref": "K2",
        "problem": "A",
        "channel": "web",
        "promised_on": "2026-03-07",
        "diagnosis": "B",
        "work_done": "C",
        "outcome": "not_fixed",
        "decision": "refused",
        "under_warranty": "no",
        "technician": "Pía",
        "minutes": "0",
        "first_visit": "yes",
        "complaint_class": "D",
        "year": "2024",
        "brand": "Zeta",
        "first_response_at": "2026-03-02 11:00",
        "closed_at": "2026-03-07",
    }
    assert counts(take(desk, "cases", [other])) == (1, 0, 1, 0, 0)
    assert only(desk, "cases", **{name: value for name, value in other.items() if name != "customer"})
    kept = ("ref", "kind", "opened_at", "customer_ref", "customer", "product")
    empty = {name: value if name in kept else "" for name, value in other.items()}
    assert counts(take(desk, "cases", [empty])) == (1, 0, 1, 0, 0)
    assert only(desk, "cases", **{name: value for name, value in empty.items() if name != "customer"})


def test_an_end_is_not_before_its_beginning_of_an_earlier_file(desk: Desk) -> None:
    take(desk, "cases", [row(received_at="2026-03-04")])
    report = take(desk, "cases", "ref,finished_at\nT1,2026-03-03\n")
    assert refused(report) == [(2, "finished_at")]


def test_what_was_done_to_a_case_by_hand_stays(desk: Desk) -> None:
    take(desk, "cases", [row(received_at="2026-03-02")])
    desk.do(AddNote(case=1, text="called back", kind="call"))
    take(desk, "cases", [row(received_at="2026-03-02", problem="noise")])
    page = desk.cases.get(1)
    assert page.facts.first_response_at == desk.clock.now()
    assert page.jobs[0].problem == "noise"


def test_a_serial_that_is_mended_moves_the_job_to_that_unit(desk: Desk) -> None:
    stocked(desk)
    take(desk, "cases", [row(serial="SN-8")])
    take(desk, "cases", [row(serial="SN-1")])
    assert desk.store.value("SELECT unit_id FROM jobs") == 1


def test_imported_cases_are_found_shown_and_listed(desk: Desk) -> None:
    take(desk, "cases", [{**DONE, "problem": "Hums loudly", "channel": "Pigeon"}])
    assert [hit.number for hit in desk.finder.find("hums")] == ["1-1"]
    assert desk.cases.get(1).jobs[0].problem == "Hums loudly"
    assert desk.papers.unrecorded("label", "1-1", desk.words) is not None
