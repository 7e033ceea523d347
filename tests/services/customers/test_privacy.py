"""Merging loses nothing, blocking hides, erasing leaves no trace of the person anywhere in the shop's folder."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk import places
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Conflict
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.customers.contact_actions import AddContact, AddSite, RemoveContact
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.shop.file_reader import file_path
from helpdesk.services.shop.sign_in_actions import SetPin
from helpdesk.services.workshop.hand_over_actions import HandBack, Reopen
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from helpdesk.store import matching
from helpdesk.store.relations import links_to
from helpdesk.store.tables.people import Customer
from tests import builders


def test_a_merge_moves_whatever_points_at_a_customer(desk: Desk) -> None:
    keep, gone = (
        builders.customer(desk),
        builders.customer(desk, "Ana Gomez", phone="", email="a@example.org"),
    )
    builders.received(desk, by=gone)
    desk.do(AddSite(customer=gone, address="Calle Mayor 3"))
    desk.do(RecordConsent(customer=gone, said="yes"))
    desk.do(MergeCustomers(keep=gone, gone=builders.customer(desk, "Ana G.", phone="")))
    desk.do(AttachFiles(subject="customer", id=gone, files=(NewFile(name="a.bin", content=b"a"),)))
    pointing = links_to(Customer)
    assert ("units", "owner_id") in pointing

    def of(customer: int) -> list[bool]:
        sql = "SELECT count(*) FROM {} WHERE {} = ?"
        return [bool(desk.store.value(sql.format(*link), (customer,))) for link in pointing]

    had = of(gone)
    assert sum(had) >= 10
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert not any(of(gone))
    assert of(keep) == had


def test_a_merge_keeps_every_file_contact_case_and_word(desk: Desk) -> None:
    keep = builders.customer(desk, "Ana Gómez", phone="600112233", notes="old friend")
    gone = builders.customer(
        desk, "Gomez, Ana", phone="+34 600 112 233", email="ana@example.org", tax_id="1Z", do_not_call=True
    )
    for n in range(3):
        file = NewFile(name=f"{n}.bin", content=bytes([n + 1]) * 9)
        desk.do(AttachFiles(subject="customer", id=gone, files=(file,)))
    case = builders.received(desk, by=gone)
    desk.do(MergeCustomers(keep=keep, gone=gone))
    card = desk.customers.card(keep)
    assert [c.value for c in card.contacts] == ["600112233", "ana@example.org"]
    assert (card.facts.name, card.facts.tax_id, card.facts.do_not_call) == ("Ana Gómez", "1Z", True)
    assert desk.customers.holdings(keep).files == 3
    assert desk.cases.get(case).facts.customer == keep
    assert desk.units.of_customer(keep)


def test_a_merge_takes_what_was_chosen_and_undoes_whole(desk: Desk) -> None:
    keep = builders.customer(desk, "Ana Gomes", phone="600112233")
    gone = builders.customer(desk, "Ana Gómez", phone="699887766")
    desk.do(MergeCustomers(keep=keep, gone=gone, take=("name",)))
    assert desk.customers.card(keep).facts.name == "Ana Gómez"
    assert [row.id for row in desk.customers.page(ListQuery())] == [keep]
    desk.undo()
    assert desk.customers.card(keep).facts.name == "Ana Gomes"
    assert [c.value for c in desk.customers.card(gone).phones] == ["699887766"]


def test_a_customer_is_known_since_the_older_record_was_made(desk: Desk, clock: FixedClock) -> None:
    gone = builders.customer(desk, phone="699887766")
    since = desk.customers.card(gone).facts.created_at
    clock.advance(timedelta(days=400))
    keep = builders.customer(desk, phone="600112233")
    desk.do(MergeCustomers(keep=keep, gone=gone))
    assert desk.customers.card(keep).facts.created_at == since


def test_the_kept_records_phone_stays_the_first_though_it_is_the_younger_one(desk: Desk) -> None:
    gone = builders.customer(desk, phone="699887766", address="Calle Mayor 3", city="León")
    keep = builders.customer(desk, phone="600112233", address="calle mayor, 3", city="Leon")
    desk.do(MergeCustomers(keep=keep, gone=gone))
    card = desk.customers.card(keep)
    assert [c.value for c in card.phones] == ["600112233", "699887766"]
    assert [s.address for s in card.sites] == ["calle mayor, 3"]


@pytest.mark.parametrize("hidden", ["keep", "gone"])
@pytest.mark.parametrize("hide", [BlockCustomer, EraseCustomer])
def test_whoever_is_blocked_or_erased_is_not_merged(
    desk: Desk, hidden: str, hide: type[BlockCustomer | EraseCustomer]
) -> None:
    two = {"keep": builders.customer(desk, "Ana Gil"), "gone": builders.customer(desk, "Ana Gil Sanz")}
    more = {"until": date(2029, 1, 1)} if hide is BlockCustomer else {}
    desk.do(hide(id=two[hidden], **more))
    before = desk.store.rows("SELECT * FROM customers")
    with pytest.raises(Conflict):
        desk.do(MergeCustomers(**two))
    assert desk.store.rows("SELECT * FROM customers") == before


def test_the_blocked_are_in_no_list_search_or_proposal(desk: Desk) -> None:
    customer = builders.customer(desk, "Ana Gómez")
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    assert desk.customers.page(ListQuery()) == []
    assert desk.finder.find("gomez") == []
    assert desk.customers.likely(name="Ana Gómez") == []
    assert [row.id for row in desk.customers.page(ListQuery(filters=("blocked",)))] == [customer]
    desk.do(BlockCustomer(id=customer))
    assert [row.id for row in desk.customers.page(ListQuery())] == [customer]


def test_the_blocked_are_named_on_no_unit(desk: Desk) -> None:
    customer = builders.customer(desk, "Ana Gómez")
    unit = builders.unit(desk, owner=customer)
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    card = desk.units.card(unit)
    told = [card.facts.owner_name, card.sales[0].customer_name, card.owners[0].name]
    assert [*told, desk.units.page(ListQuery())[0].owner_name] == ["—"] * 4


def test_a_blocked_customers_name_finds_neither_cases_nor_units(desk: Desk) -> None:
    for place, name in enumerate(("Hermenegilda Tornasol", "王", "Zoe Tornasol")):
        customer = builders.customer(desk, name, phone=f"61199887{place}")
        case = builders.received(desk, builders.unit(desk, f"SN-7{place}", owner=customer), by=customer)
        finished(desk, case)
        if place < 2:
            desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    for text in ("tornasol", "hermenegilda", "h", "王", "T", "SN-7"):
        found = ListQuery(text=text, filters=("all",))
        names = [row.customer_name for row in desk.cases.page(found)]
        assert desk.cases.count(found) == len(names)
        assert "—" not in names, text
        if text != "SN-7":
            assert "—" not in [row.owner_name for row in desk.units.page(ListQuery(text=text))], text
    assert len(desk.cases.page(ListQuery(text="tornasol", filters=("all",)))) == 1
    assert len(desk.units.page(ListQuery(text="tornasol"))) == 1
    assert len(desk.units.page(ListQuery(text="SN-7"))) == 3


def test_who_has_open_cases_can_neither_be_blocked_nor_erased(desk: Desk) -> None:
    customer = builders.customer(desk)
    builders.received(desk, by=customer)
    for action in (BlockCustomer(id=customer, until=date(2032, 1, 1)), EraseCustomer(id=customer)):
        with pytest.raises(Conflict):
            desk.do(action)


def test_who_is_blocked_is_named_in_no_list_of_cases_and_not_on_today(desk: Desk) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol", phone="611998877")
    case = builders.received(
        desk, builders.unit(desk, "SN-7", owner=customer), by=customer, quote_choice="waived"
    )
    finished(desk, case)
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    (closed,) = desk.cases.page(ListQuery(filters=("closed",)))
    assert closed.customer_name == "—"
    job = desk.cases.get(case).jobs[0]
    desk.do(Reopen(job=job.id, reason="It leaks"))
    (row,) = desk.cases.page(ListQuery(filters=("open",)))
    assert row.customer_name == "—"
    now = desk.clock.now()
    sections = desk.today.sections(desk.clock.today(desk.words().zone), now, desk.settings)
    assert [shown.customer for section in sections for shown in section.rows if shown.kind == "case"] == ["—"]
    for text in (str(case), f"{case}-1", "SN-7", "spin", "Tornasol", "611998877"):
        for hit in desk.finder.find(text):
            assert "Tornasol" not in hit.title + desk.words().say(hit.detail), text


@pytest.mark.parametrize("most", [matching.MANY, -1], ids=["few", "many"])
def test_who_is_blocked_is_not_among_customers_with_open_cases(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(matching, "MANY", most)
    customer, other = builders.customer(desk), builders.customer(desk, "Blas Gómez", phone="")
    unit = builders.unit(desk, "SN-7", owner=customer)
    case = builders.received(desk, unit, by=customer, quote_choice="waived")
    finished(desk, case)
    desk.do(BlockCustomer(id=customer, until=date(2032, 1, 1)))
    desk.do(Reopen(job=desk.cases.get(case).jobs[0].id, reason="It leaks"))
    for serial in ("SN-8", "SN-9"):
        builders.received(desk, builders.unit(desk, serial, owner=other), by=other)
    query = ListQuery(filters=("open",))
    assert [shown.id for shown in desk.customers.page(query)] == [other]
    assert desk.customers.count(query) == 1
    assert desk.units.count(ListQuery(filters=("shop",))) == 3


def test_records_are_kept_as_long_as_the_longest_duty(desk: Desk) -> None:
    customer = builders.customer(desk)
    today = date(2026, 11, 21)
    nothing = desk.duties.of_customer(customer, today)
    assert (nothing.until, nothing.past) == (today, False)
    builders.unit(desk, owner=customer, purchased_on=date(2026, 1, 15))
    told = desk.duties.of_customer(customer, today)
    # Three years of guarantee, and five more in which a claim about its last day may come (TR 120, 124).
    assert (told.until, told.past, told.holdings.units) == (date(2034, 1, 15), False, 1)
    assert told.law.startswith("RDLeg")
    assert desk.duties.of_customer(customer, date(2035, 1, 1)).past


def test_an_old_sale_leaves_the_six_years_of_commerce_or_the_law_of_its_day(desk: Desk) -> None:
    company = builders.customer(desk, "Bar El Puerto", kind="company", buys_as="business")
    builders.unit(desk, "SN-1", owner=company, purchased_on=date(2026, 1, 15))
    business = desk.duties.of_customer(company, date(2026, 11, 21))
    assert (business.until, business.law) == (date(2032, 1, 15), "Código de Comercio, art. 30")
    consumer = builders.customer(desk, "Luis", phone="611223344")
    builders.unit(desk, "SN-2", owner=consumer, purchased_on=date(2021, 6, 1))
    # Before 2022: three years from delivery to go to court; the records of business are kept longer.
    assert desk.duties.of_customer(consumer, date(2026, 11, 21)).until == date(2027, 6, 1)


def test_the_duty_counts_from_the_day_in_the_shop(desk: Desk, clock: FixedClock) -> None:
    company = builders.customer(desk, "Bar El Puerto", kind="company", buys_as="business")
    unit = builders.unit(desk, owner=company)
    clock.moment = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # Half past midnight of the 25th.
    builders.received(desk, unit, by=company)
    assert desk.duties.of_customer(company, date(2026, 11, 25)).until == date(2032, 11, 25)


def test_time_in_the_shop_makes_the_duty_longer(desk: Desk, clock: FixedClock) -> None:
    customer = builders.customer(desk)
    unit = builders.unit(desk, owner=customer, purchased_on=date(2026, 1, 15))
    case = builders.received(desk, unit, by=customer, quote_choice="waived")
    clock.advance(timedelta(days=10))
    finished(desk, case)
    told = desk.duties.of_customer(customer, desk.clock.today(desk.words().zone))
    assert told.until > date(2034, 1, 15)


def finished(desk: Desk, case: int, to: str = "") -> None:
    """All of a case repaired, checked and handed back, with the papers that belong to it."""
    for job in desk.cases.get(case).jobs:
        desk.do(StartWork(job=job.id))
        desk.do(FinishWork(job=job.id, work_done="New belt", outcome="fixed"))
        desk.do(CheckWork(job=job.id, passed=True))
        desk.do(HandBack(jobs=(job.id,), to=to))


def _file(desk: Desk) -> bytes:
    """The shop's file as it lies on the disk: rows, journal, search indexes and freed pages."""
    desk.store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return (desk.folder / places.DATABASE).read_bytes().lower()


def test_erasing_leaves_nothing_of_the_person(desk: Desk, clock: FixedClock) -> None:
    other = builders.customer(desk, "Zacarías Verdugo", phone="622334455")
    customer = builders.customer(
        desk,
        "Hermenegilda Tornasol",
        phone="611998877",
        email="tornasol@example.org",
        address="Calle Girasol 7",
    )
    desk.do(MergeCustomers(keep=customer, gone=other))
    desk.do(AddContact(customer=customer, kind="phone", value="655443322", label_="Hermenegilda's son"))
    desk.do(RemoveContact(id=desk.customers.card(customer).phones[-1].id))
    desk.do(AddSite(customer=customer, address="Avenida Girasol 9"))
    desk.do(RecordConsent(customer=customer, said="yes", note="Tornasol said so"))
    form = desk.customers.form(customer)
    desk.do(EditCustomer(id=customer, **form | {"name": "Hermenegilda Tornasol Ruiz"}))
    desk.do(
        AttachFiles(subject="customer", id=customer, files=(NewFile(name="tornasol.txt", content=b"secret"),))
    )
    digest = desk.store.value("SELECT hash FROM attachments WHERE customer_id = ?", (customer,))
    unit = builders.unit(desk, "SN-7", owner=customer)
    case = builders.received(desk, unit, by=customer, problem="Leaks")
    desk.keep(f"customer/{customer}", {"values": {"name": "Tornasol"}})
    finished(desk, case, to="Tornasol")
    assert b"tornasol" in _file(desk)
    clock.advance(timedelta(days=4000))
    desk.do(EraseCustomer(id=customer))
    left = _file(desk)
    for word in (b"tornasol", b"611998877", b"girasol", b"655443322", b"verdugo", b"622334455"):
        assert word not in left, word
    assert not file_path(desk.folder, digest).exists()
    assert b"leaks" in left
    assert [job.unit for job in desk.cases.get(case).jobs] == [unit]
    assert desk.store.value("PRAGMA integrity_check") == "ok"


def test_erasing_takes_the_reason_of_an_approval_and_leaves_who_approved(desk: Desk) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol")
    form = desk.customers.form(customer)
    desk.do(SetPin(staff=1, pin="7391"))
    desk.sign.enter("7391")
    approval = desk.sign.approve("7391", "delete", "Tornasol asked for it")
    desk.do(EditCustomer(id=customer, **form | {"notes": "Called"}), approval)
    assert b"tornasol asked" in _file(desk)
    desk.do(EraseCustomer(id=customer))
    assert b"tornasol" not in _file(desk)
    sql = "SELECT approved_by, approved_why FROM journal_entries WHERE approved_by IS NOT NULL"
    assert desk.store.rows(sql) == [(1, "")]
    assert desk.backups.check().ok


def test_no_undo_brings_an_erased_person_back(desk: Desk) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol")
    desk.do(RemoveContact(id=desk.customers.card(customer).phones[0].id))
    step = desk.last_step()
    assert step is not None
    desk.do(EraseCustomer(id=customer))
    assert not desk.journal.can_undo(step.id)
    with pytest.raises(Conflict):
        desk.undo(step.id)
    with pytest.raises(Conflict):
        desk.undo()


def test_an_erased_customers_papers_still_print_without_the_name(desk: Desk, clock: FixedClock) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol")
    case = builders.received(desk, by=customer)
    finished(desk, case, to="Tornasol's son")
    desk.do(EraseCustomer(id=customer))
    papers = desk.cases.papers("case", case)
    assert {paper.kind for paper in papers} >= {"receipt", "service"}
    for row in papers:
        paper = desk.papers.get(row.id)
        sheet = repr(desk.papers.document(row.id, desk.words))
        assert "Tornasol" not in sheet
        assert paper.said in sheet


def test_erasing_leaves_nothing_of_a_paper_that_an_undo_took_back(desk: Desk) -> None:
    customer = builders.customer(desk, "Hermenegilda Tornasol")
    builders.received(desk, builders.unit(desk, owner=customer), by=customer)
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM documents") == 0
    assert b"tornasol" in _file(desk)
    desk.do(EraseCustomer(id=customer))
    assert b"tornasol" not in _file(desk)
