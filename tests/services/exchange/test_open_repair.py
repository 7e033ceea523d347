"""Files of the Open Repair Data Standard are read as they are."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.exchange.actions import import_request
from tests.services.exchange.written_files import (
    counts,
    given,
    odd,
    refused,
    rejects,
    state_of,
    take,
    written,
)

HEADER = (
    "id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,"
    "product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem\n"
)
ROWS = (
    'a_1,P,ESP,x,Kettle,1,Acme,2015,5,Fixed,,Café Norte,2019-05-04,"Does not heat"\n'
    "a_2,P,ESP,x,Kettle,1,Unknown,,,Repairable,Too worn out,Café Norte,2019-05-04,\n"
    "a_3,P,ESP,x,Lamp,2,Acme,1869,,End of life,Spare parts not available,Café Sur,2019-06-01,Broken\n"
    "a_4,P,ESP,x,Lamp,2,,,,Unknown,,Café Sur,2019-06-01,=odd\n"
)


def test_each_column_means_what_the_contract_says(desk: Desk) -> None:
    report = take(desk, "cases", HEADER + ROWS, preset="open-repair")
    assert (counts(report), odd(report)) == ((4, 4, 0, 0, 0), [])
    rows = given(desk, "cases")
    assert [
        (row["ref"], row["kind"], row["customer"], row["opened_at"], row["received_at"]) for row in rows
    ] == [
        ("a_1", "repair", "Café Norte", "2019-05-04", "2019-05-04"),
        ("a_2", "repair", "Café Norte", "2019-05-04", "2019-05-04"),
        ("a_3", "repair", "Café Sur", "2019-06-01", "2019-06-01"),
        ("a_4", "repair", "Café Sur", "2019-06-01", "2019-06-01"),
    ]
    assert [(row["product"], row["brand"], row["year"]) for row in rows] == [
        ("Kettle", "Acme", "2015"),
        ("Kettle", "", ""),
        ("Lamp", "Acme", "1869"),
        ("Lamp", "", ""),
    ]
    assert [(row["outcome"], row["diagnosis"], row["problem"]) for row in rows] == [
        ("fixed", "", "Does not heat"),
        ("not_fixed", "", ""),
        ("not_worth", "Spare parts not available", "Broken"),
        ("", "", "'=odd"),
    ]
    ends = [{row[name] for name in ("finished_at", "delivered_at", "closed_at")} for row in rows]
    assert ends == [{"2019-05-04"}, {"2019-05-04"}, {"2019-06-01"}, {""}]
    assert [(row["name"], row["kind"]) for row in given(desk, "customers")] == [
        ("Café Norte", "company"),
        ("Café Sur", "company"),
    ]
    assert desk.store.rows("SELECT state FROM cases ORDER BY id") == [("closed",)] * 3 + [("received",)]


def test_a_person_of_the_same_name_is_not_the_group(desk: Desk) -> None:
    take(desk, "customers", "ref,name\nK1,Café Norte\n")
    take(desk, "cases", HEADER + ROWS, preset="open-repair")
    assert [row["kind"] for row in given(desk, "customers")] == ["person", "company", "company"]


def test_bad_rows_come_back_in_their_own_columns_and_can_be_mended(desk: Desk) -> None:
    bad = ROWS.replace("2019-05-04", "4 May", 1).replace("Repairable", "Perhaps")
    report = take(desk, "cases", HEADER + bad, preset="open-repair")
    assert refused(report)[0] == (2, "event_date")
    assert (3, "repair_status") in refused(report)
    assert counts(report)[4] == 2
    back = rejects(report)
    assert list(back[0])[:14] == HEADER.strip().split(",")
    path = report.rejects_file
    path.write_text(
        path.read_text(encoding="utf-8").replace("4 May", "2019-05-04").replace("Perhaps", "Fixed"),
        encoding="utf-8",
    )
    assert counts(take(desk, "cases", path, preset="open-repair")) == (2, 2, 0, 0, 0)


def test_the_preset_is_for_cases_and_for_such_files(desk: Desk) -> None:
    path = written(desk.folder.parent, HEADER + ROWS)
    with pytest.raises(UserError):
        import_request(path, "customers", "open-repair")
    with pytest.raises(UserError):
        import_request(path, "cases", "open-fridge")
    with pytest.raises(UserError, match="group_identifier"):
        take(desk, "cases", "id,event_date\na,2019-05-04\n", preset="open-repair")


REAL = {
    "restart-project-2022-04.csv": 23_940,
    "repair-connects-2025-07.csv": 2_885,
    "fixit-clinic-2025-07.csv": 1_033,
}


@pytest.mark.real_data
def test_real_files_are_taken_to_the_last_row_twice(desk: Desk) -> None:
    folder = Path(os.environ["HELPDESK_REAL_DATA"]) / "open-repair"
    groups: set[str] = set()
    for name, count in REAL.items():
        with (folder / name).open(encoding="utf-8", newline="") as file:
            groups |= {row["group_identifier"].strip() for row in csv.DictReader(file)}
        report = take(desk, "cases", folder / name, preset="open-repair")
        assert (counts(report), report.rejects_file) == ((count, count, 0, 0, 0), None)
    again = take(desk, "cases", folder / "restart-project-2022-04.csv", preset="open-repair")
    assert counts(again) == (23_940, 0, 0, 23_940, 0)
    after = state_of(desk)
    assert (after["cases"], after["jobs"], after["customers"]) == (
        sum(REAL.values()),
        sum(REAL.values()),
        len(groups),
    )
    assert len(desk.finder.find("kettle", 10)) == 10
    assert desk.backups.check().ok


def test_what_is_wrong_with_a_column_that_fills_several_fields_is_said_once(desk: Desk) -> None:
    row = "a_9,P,ESP,x,Kettle,1,Acme,2015,5,Fixed,,Café Norte,2019-02-30,\n"
    report = take(desk, "cases", HEADER + row, preset="open-repair")
    assert refused(report) == [(2, "event_date")]
    assert rejects(report)[0]["rejected_reason"].count("2019-02-30") == 1
