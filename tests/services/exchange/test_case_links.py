"""Rows of cases beside each other and later: guarantees, links, rows of one case, rows that change."""

from __future__ import annotations

from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote
from tests.services.exchange.case_files import DONE, row, states, stocked
from tests.services.exchange.written_files import counts, given, odd, only, refused, state_of, take

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
    assert counts(take(desk, "cases", rows)) == (3, 2, 0, 1, 0)
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
