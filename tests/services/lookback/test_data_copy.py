"""The copy of a person's data: all that any table keeps of them, nobody else's, no secret, readable both ways."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.contact_actions import AddSite
from helpdesk.services.customers.personal_reader import heading, mine, personal_rows, told
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.store.database import name_of
from helpdesk.store.relations import links
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import Table
from helpdesk.store.tables.people import Customer
from tests import builders
from tests.conftest import SATURDAY

ABOUT_PEOPLE = [table for table in ALL if mine(table) or Customer in {to for _, to in links(table)}]
WITHHELD = {"secrets", "work_spans", "coaching_sheets", "outside_work", "recourses", "recourse_moves"}
"""The shop's own affair: device passcodes, the staff's hours, what colleagues tell each other, makers and outside work."""


@pytest.fixture(scope="module")
def sample(sample_shop: Path) -> Iterator[Desk]:
    """A small sample shop, to be read only."""
    with Desk.open(sample_shop, FixedClock(SATURDAY), write=False) as desk:
        yield desk


def written(desk: Desk, customer: int, path: Path) -> tuple[dict[str, Any], str]:
    """The copy of a customer: its data, and the text of its paper."""
    digest = desk.copies.write(customer, path, desk.papers, desk.words, desk.clock.now())
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    with zipfile.ZipFile(path) as pack:
        data = json.loads(pack.read(f"C{customer}.json"))
        paper = path.with_suffix(".pdf")
        paper.write_bytes(pack.read(f"C{customer}.pdf"))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(paper).pages)
    return data, " ".join(text.split())


@pytest.mark.parametrize("table", ABOUT_PEOPLE, ids=name_of)
def test_every_table_that_hangs_on_a_customer_is_told_or_says_that_it_is_not(table: type[Table]) -> None:
    if name_of(table) in WITHHELD:
        assert table.about.withheld
        assert table not in told()
    else:
        assert table in told(), (
            "give it a word, or About(copied=...), or About(withheld=True) with a reason here"
        )
        assert heading(table)


def test_each_row_of_every_such_table_is_in_the_copy_of_exactly_its_customer(sample: Desk) -> None:
    store = sample.store
    found: dict[str, list[int]] = {name_of(table): [] for table in told()}
    for (customer,) in store.rows("SELECT id FROM customers"):
        for rows in personal_rows(store, customer):
            found[name_of(rows.table)] += [row[0] for row in rows.rows]
    for name, ids in found.items():
        assert len(ids) == len(set(ids)), name
    assert len(found["cases"]) == store.value("SELECT count(*) FROM cases WHERE customer_id IS NOT NULL")
    assert len(found["contacts"]) == store.value("SELECT count(*) FROM contacts")
    assert len(found["consents"]) == store.value("SELECT count(*) FROM consents")
    assert len(found["jobs"]) == store.value(
        "SELECT count(*) FROM jobs j JOIN cases c ON c.id = j.case_id WHERE c.customer_id IS NOT NULL"
    )


def test_the_copy_names_nobody_else_neither_customers_nor_staff(sample: Desk, tmp_path: Path) -> None:
    store = sample.store
    customer = store.value("SELECT customer_id FROM cases GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
    data, _ = written(sample, customer, tmp_path / "copy.zip")
    # What somebody typed may name a colleague; no column does.
    for rows in data["tables"].values():
        for row in rows:
            for free in ("text", "note", "said", "problem", "next_action", "diagnosis", "work_done"):
                row.pop(free, None)
    whole = json.dumps(data, ensure_ascii=False)
    for (name,) in store.rows("SELECT name FROM staff"):
        assert name not in whole
    own = store.value("SELECT name FROM customers WHERE id = ?", (customer,))
    for (name,) in store.rows("SELECT name FROM customers WHERE length(name) > 8"):
        assert name not in whole or name in own


def test_it_holds_what_was_said_changed_and_given_and_reads_as_paper(desk: Desk, tmp_path: Path) -> None:
    customer = builders.customer(desk, "Ana <b>Gómez</b> & Co", email="ana@example.org", promotions=True)
    other = builders.customer(desk, "Hermenegilda Tornasol", phone="611998877")
    case = builders.received(desk, builders.unit(desk, "SN-7", owner=customer), by=customer)
    builders.received(desk, builders.unit(desk, "SN-8", owner=other), by=other)
    desk.do(AddSite(customer=customer, address="Calle Mayor 3"))
    desk.do(
        AttachFiles(subject="customer", id=customer, files=(NewFile(name="../../dni.txt", content=b"scan"),))
    )
    data, text = written(desk, customer, tmp_path / "copy.zip")
    tables = data["tables"]
    assert [row["value"] for row in tables["contacts"]][-1:] == ["ana@example.org"]
    assert [row["id"] for row in tables["cases"]] == [case]
    assert tables["consents"][0]["wording"]
    assert "Tornasol" not in json.dumps(data)
    assert "Tornasol" not in text
    for shown in ("Ana <b>Gómez</b> & Co", "ana@example.org", "Calle Mayor 3", "SN-7", "Taller Sol"):
        assert shown in text, shown
    with zipfile.ZipFile(tmp_path / "copy.zip") as pack:
        (file,) = [name for name in pack.namelist() if name.startswith("files/")]
        assert pack.read(file) == b"scan"
        assert "/" not in file.removeprefix("files/")


def test_what_the_data_were_before_is_told_too(desk: Desk, tmp_path: Path) -> None:
    customer = builders.customer(desk, "Ana Gómez")
    form = desk.customers.form(customer) | {"name": "Ana Gomis"}
    desk.do(EditCustomer(id=customer, **form))
    data, text = written(desk, customer, tmp_path / "copy.zip")
    assert any("Ana Gómez → Ana Gomis" in line for row in data["changes"] for line in row["lines"])
    assert "Ana Gómez → Ana Gomis" in text


def test_the_copy_of_a_blocked_customer_is_still_written(desk: Desk, tmp_path: Path) -> None:
    customer = builders.customer(desk, "Ana Gómez")
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    _, text = written(desk, customer, tmp_path / "copy.zip")
    assert "Ana Gómez" in text
