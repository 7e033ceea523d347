"""What is secret or was erased stands in no file of the shop's folder: found by reading every byte of each."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from helpdesk import crash, pc, places
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.cases.secret_actions import ShowPasscode
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.field.contract_actions import WriteRenewal
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.conftest import SATURDAY
from tests.samples import copied

OLDEST = Path(__file__).parents[1] / "old_databases" / "schema_0001.zip"
CODE = "Zanahoria-7391"


def _bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, and what is packed in those that are zips."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes().lower()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as pack:
                    for name in pack.namelist():
                        yield f"{path.name}/{name}", pack.read(name).lower()


def holding(folder: Path, *words: str) -> set[tuple[str, str]]:
    """Which files hold which of the words, as UTF-8 or as JSON writes it."""
    forms = {
        form: word
        for word in words
        for form in (word.lower().encode(), word.lower().encode("ascii", "backslashreplace"))
    }
    found = set()
    for name, content in _bytes(folder):
        found |= {(name, word) for form, word in forms.items() if form in content}
    return found


def _given_back(desk: Desk, job: int) -> None:
    for action in (
        StartWork(job=job),
        FinishWork(job=job, work_done="New belt", outcome="fixed"),
        CheckWork(job=job, passed=True),
        HandBack(jobs=(job,)),
    ):
        desk.do(action)


def _job(desk: Desk, case: int) -> int:
    return desk.cases.get(case).jobs[0].id


def test_a_passcode_that_was_kept_and_shown_stands_nowhere(desk: Desk, clock: FixedClock) -> None:
    desk.do(ChangeSettings(values={"work.passcodes": True}))
    customer = builders.customer(desk)
    job = _job(desk, builders.received(desk, by=customer, passcode=CODE, quote_choice="waived"))
    assert desk.backups.make(clock.now()).rows["secrets"] == 1
    outcome = desk.do(ShowPasscode(job=job))
    assert outcome.shown is not None
    assert desk.words().say(outcome.shown) == CODE
    assert CODE not in desk.words().say(outcome.label)
    clock.advance(timedelta(minutes=1))
    desk.backups.make(clock.now())
    assert holding(desk.folder, CODE) == set()
    _given_back(desk, job)
    clock.advance(timedelta(minutes=1))
    desk.backups.make(clock.now())
    desk.do(EraseCustomer(id=customer))
    clock.advance(timedelta(minutes=1))
    desk.backups.make(clock.now())
    assert holding(desk.folder, CODE) == set()


def test_a_backup_of_before_labels_were_cleaned_is_cleaned_when_it_comes_back(
    tmp_path: Path, clock: FixedClock
) -> None:
    Desk.restore(OLDEST, tmp_path / "old", clock)
    label = f'{{"c":"","s":"{{text}}","a":{{"text":"{CODE}"}}}}'
    with closing(sqlite3.connect(tmp_path / "old" / "helpdesk.db", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.execute(
            "UPDATE journal_entries SET label = ? WHERE id = (SELECT max(id) FROM journal_entries)", (label,)
        )
    assert holding(tmp_path / "old", CODE)
    Desk.restore(tmp_path / "old" / "helpdesk.db", tmp_path / "fresh", clock)
    with Desk.open(tmp_path / "fresh", clock) as desk:
        assert holding(desk.folder, CODE) == set()
        assert desk.backups.check().journal
        # The copy of before, too, is one that could be gone back to.
        (copy,) = (desk.folder / "backups").glob("migration-*.db")
    Desk.restore(copy, tmp_path / "again", clock)
    with Desk.open(tmp_path / "again", clock) as desk:
        assert desk.backups.check().journal


def test_labels_that_said_a_passcode_are_cleaned_when_the_shop_is_brought_up(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "old"
    Desk.restore(Path(__file__).parents[1] / "old_databases" / "schema_0001.zip", folder, clock)
    with closing(sqlite3.connect(folder / places.DATABASE, isolation_level=None)) as old:
        label = f'{{"c":"","s":"{{text}}","a":{{"text":"{CODE}"}}}}'
        old.execute(
            "UPDATE journal_entries SET label = ? WHERE id = (SELECT max(id) FROM journal_entries)", (label,)
        )
    assert holding(folder, CODE)
    with Desk.open(folder, clock) as desk:
        (label,) = desk.store.row("SELECT label FROM journal_entries WHERE label LIKE '%Secrets%'") or ("",)
        assert "Passcode" in label
        # Nor does the copy made before say it.
        assert len(list((folder / "backups").glob("migration-*.db"))) == 1
        assert holding(folder, CODE) == set()


def test_an_erased_customer_stands_nowhere_while_the_window_stays_open(desk: Desk, clock: FixedClock) -> None:
    words = ("Hermenegilda Tornasol", "tornasol", "611998877", "611 99 88 77", "girasol", "09998887Z", CODE)
    desk.do(ChangeSettings(values={"work.passcodes": True}))
    customer = builders.customer(
        desk,
        "Hermenegilda Tornasol",
        phone="611 99 88 77",
        email="h.tornasol@girasol.example",
        tax_id="09998887Z",
        address="Calle Girasol 7",
    )
    case = builders.received(desk, by=customer, passcode=CODE, quote_choice="waived")
    desk.do(PlanNext(id=case, next_action="Call Tornasol at 611998877"))
    desk.do(PlanNext(id=case, next_action="Call the supplier"))
    desk.do(PlanNext(id=case, next_action="Ask Tornasol"))
    desk.do(ShowPasscode(job=_job(desk, case)))
    desk.do(EditCustomer(id=customer, **desk.customers.form(customer) | {"notes": "Tornasol, the elder"}))
    told: dict[str, Any] = {"title": '{"c":"","s":"","a":{}}', "dialog": "note", "told": None, "goal": None}
    for key, more in {
        f"customer/{customer}": {"values": {"name": "Tornasol"}},
        "intake": {"values": {"customer": customer, "problem": "Tornasol says it leaks"}},
        f"note/{case}": {"told": {"case": case}, "values": {"text": "Tornasol called"}},
        f"work/{_job(desk, case)}": {"values": {"work_done": "As Tornasol wished"}},
        "customer/new": {"values": {"name": "hermenegilda tornasól", "phone": "+34 611 99 88 77"}},
        "plan_next/new": {"goal": ["case", case, ""], "values": {"next_action": "Tornasol"}},
    }.items():
        desk.keep(key, told | more)
    desk.keep("intake/other", told | {"values": {"problem": "It hums"}})
    pc.start_logging(desk.folder)
    try:
        raise ValueError(", ".join(words) + "x" * 500)
    except ValueError as error:
        crash.keep(desk.folder, crash.report(type(error), error, error.__traceback__))
    _given_back(desk, _job(desk, case))
    assert holding(desk.folder, *words)
    clock.advance(timedelta(days=4000))
    desk.do(EraseCustomer(id=customer))
    assert holding(desk.folder, *words) == set()
    assert [key for key, _ in desk.drafts()] == ["intake/other"]
    desk.backups.make(clock.now())
    assert holding(desk.folder, *words) == set()
    assert desk.backups.check().ok


def test_a_letter_about_a_contract_belongs_to_whom_it_was_made_with(desk: Desk, clock: FixedClock) -> None:
    words = ("Hermenegilda", "611998877", "girasol")
    partner = builders.customer(desk, "Hermenegilda", phone="611998877", email="h@girasol.example")
    unit = builders.unit(desk, owner=partner)
    plan = builders.did(
        desk,
        AddPlan(
            unit=unit, every_count=6, anchor_on=date(2026, 1, 1), contract=True, end_on=date(2026, 12, 31)
        ),
    )
    desk.do(MoveUnit(id=unit, owner=builders.customer(desk, "Luis"), on=date(2026, 11, 20)))
    letter = builders.did(desk, WriteRenewal(id=plan))
    assert desk.papers.get(letter).customer == partner
    assert holding(desk.folder, *words)
    clock.advance(timedelta(days=4000))
    desk.do(EraseCustomer(id=partner))
    assert holding(desk.folder, *words) == set()


def test_another_customers_paper_names_nobody_who_was_merged_and_erased(
    desk: Desk, clock: FixedClock
) -> None:
    """An older program filed a letter under the unit's new owner; it names its addressee by a number of before a merge."""
    twin = builders.customer(desk, "Hermenegilda", phone="611998877")
    unit = builders.unit(desk, owner=twin)
    plan = builders.did(
        desk,
        AddPlan(
            unit=unit, every_count=6, anchor_on=date(2026, 1, 1), contract=True, end_on=date(2026, 12, 31)
        ),
    )
    other = builders.customer(desk, "Luis", phone="622000111")
    desk.do(MoveUnit(id=unit, owner=other, on=date(2026, 11, 20)))
    letter = builders.did(desk, WriteRenewal(id=plan))
    keep = builders.customer(desk, "Gilda", phone="")
    desk.do(MergeCustomers(keep=keep, gone=twin))
    desk.store.run("UPDATE journal_pen SET entry = (SELECT max(id) FROM journal_entries)")
    desk.store.run("UPDATE documents SET customer_id = ? WHERE id = ?", (other, letter))
    desk.store.run("UPDATE journal_pen SET entry = NULL")
    named = "SELECT id FROM documents WHERE data LIKE '%Hermenegilda%'"
    assert desk.store.value(named) == letter
    clock.advance(timedelta(days=4000))
    desk.do(EraseCustomer(id=keep))
    assert desk.store.value(named) is None


def test_of_whoever_is_erased_in_a_shop_of_all_kinds_of_records_nothing_stands_anywhere(
    sample_shop: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "shop"
    copied(sample_shop, folder)
    clock = FixedClock(SATURDAY)
    clock.advance(timedelta(days=5000))
    erased, words = 0, set[str]()
    with Desk.open(folder, clock) as desk:
        for customer in [row for (row,) in desk.store.rows("SELECT id FROM customers ORDER BY id")]:
            theirs = _known_by(desk, customer)
            with suppress(UserError):
                desk.do(EraseCustomer(id=customer))
                erased += 1
                words |= theirs
        assert erased >= 10
        assert len(words) >= 10
        left = {
            word
            for (other,) in desk.store.rows("SELECT value FROM contacts")
            for word in words
            if word in other
        }
        assert holding(folder, *(words - left)) == set()
        assert desk.backups.check().ok


def _known_by(desk: Desk, customer: int) -> set[str]:
    """The numbers, addresses and the like by which nobody else is known."""
    found = desk.store.rows(
        "SELECT value FROM contacts c WHERE customer_id = ?1 AND NOT EXISTS (SELECT 1 FROM contacts o "
        "WHERE o.normal = c.normal AND o.customer_id <> ?1) UNION SELECT tax_id FROM customers WHERE id = ?1",
        (customer,),
    )
    return {text for (text,) in found if len(text) > 5}
