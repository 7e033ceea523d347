"""How papers are asked for and found, what the waiver says, and certificates."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import NotFound, UserError
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.goods.product_actions import EditProduct
from helpdesk.services.goods.sale_actions import EditSale
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.papers.actions import IssueCertificate, MarkPrinted, SignPaper
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.quote_actions import WriteQuote
from tests import builders
from tests.services.papers.paper_reading import fact, paper, png, printed
from tests.services.workshop.bench import LINES, Bench


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A unit on the bench."""
    desk.staff = 1
    return Bench(desk)


# -- how papers are asked for


@pytest.mark.parametrize("kind", ["quote", "additional_quote", "waiver", "service", "unrepaired"])
def test_unfinished_work_prints_what_is_known_as_provisional(desk: Desk, kind: str) -> None:
    bench = Bench(desk, quote_choice="wanted")
    for number in (f"{bench.case}-1", str(bench.case)):
        document = desk.paper(kind, number)
        assert document.provisional
        assert document.number == ""
        assert "It does not spin" in str(document)
        assert "PROVISIONAL" in printed(desk, document)
    assert desk.store.value("SELECT count(*) FROM documents WHERE kind = ?", (kind,)) == 0


def test_a_case_with_several_jobs_asks_for_one(bench: Bench) -> None:
    desk = bench.desk
    units = tuple(
        ReceivedUnit(unit=bench.new_unit(serial), problem=f"Dead {serial}", accessories_none=True)
        for serial in ("A-1", "A-2")
    )
    case = bench.did(ReceiveUnits(customer=bench.customer, units=units))
    with pytest.raises(UserError, match=f"{case}-1"):
        desk.paper("service", str(case))
    assert "Dead A-2" in str(desk.paper("service", f"{case}-2"))
    assert "Dead A-1" not in str(desk.paper("service", f"{case}-2"))


@pytest.mark.parametrize("number", ["77", "77-1", "1-9", "S-000077", "C1", "rubbish", ""])
def test_what_is_not_there_is_said_to_be_missing(bench: Bench, number: str) -> None:
    with pytest.raises(NotFound):
        bench.desk.paper("service", number)


def test_a_paper_is_found_by_its_own_number_and_version(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.do(HandBack(jobs=(bench.job,)))
    assert desk.paper("service", "S-000001").number == "S-000001/2"
    assert desk.paper("service", "s-1/1").number == "S-000001"
    with pytest.raises(NotFound):
        desk.paper("quote", "S-000001")


def test_a_repaired_unit_has_no_paper_of_an_unrepaired_return(bench: Bench) -> None:
    bench.reach("delivered")
    with pytest.raises(NotFound):
        bench.desk.paper("unrepaired", f"{bench.case}-1")


def test_papers_are_in_the_customers_language_or_the_one_asked_for(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(EditCustomer(id=bench.customer, name="Ana Gómez", phone="600 11 22 33", language="es"))
    bench.reach("ready")
    assert paper(desk, "service", bench.job).language == "es"
    assert desk.paper("service", f"{bench.case}-1").language == "es"
    english = desk.paper("service", f"{bench.case}-1", "en")
    assert english.language == "en"
    assert english.title == "Service report"


def test_every_paper_draws_in_both_languages(bench: Bench) -> None:
    desk = bench.desk
    desk.do(WriteQuote(job=bench.job, lines=LINES))
    for kind in ("quote", "additional_quote", "waiver", "service", "unrepaired", "receipt"):
        for language in ("en", "es"):
            assert "Balay" in printed(desk, desk.paper(kind, f"{bench.case}-1", language))


# -- the waiver's limit, on receipt and waiver


def test_the_waiver_says_the_limit_in_money_where_the_price_is_known(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    desk.do(EditProduct(id=bench.product, name="Washing machine", brand="Balay", price_cents=20_000))
    job = bench.again(quote_choice="waived")
    case = bench.row(job).case
    assert "exceeds €16.00," in str(desk.paper("receipt", str(case)))
    document = desk.paper("waiver", f"{case}-1")
    assert not document.provisional
    assert fact(document, "Date of the waiver").value == "21/11/2026"
    assert fact(document, "It may add up to").value == "€16.00"


def test_the_waiver_says_the_shares_where_it_is_not(bench: Bench) -> None:
    desk = bench.desk
    english = str(desk.paper("receipt", str(bench.case))).replace(r"\xa0", " ")
    assert "exceeds 10 % of the price of the unit when new" in english


def test_without_such_a_law_nothing_may_be_added(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"shop.country": "DE"}))
    bench = Bench(desk)
    assert "exceeds €0.00," in str(desk.paper("waiver", f"{bench.case}-1"))


# -- the certificate


def test_a_certificate_by_unit_number_or_serial_shows_the_covers_of_today(bench: Bench) -> None:
    desk = bench.desk
    desk.do(
        EditSale(
            id=desk.store.value("SELECT min(id) FROM purchases"),
            purchased_on=date(2025, 3, 15),
            delivered_on=date(2025, 3, 18),
            invoice="F-25",
            extension_months=12,
        )
    )
    for text in (f"U{bench.unit}", "SN-1", " sn 1 "):
        document = desk.paper("certificate", text)
        assert document.number == ""
        said = printed(desk, document)
        assert "Legal guarantee 18/03/2025 18/03/2028" in said
        assert "Shop's extension 19/03/2028 18/03/2029" in said
        assert "Given by Taller Sol" in said
    assert fact(document, "Territory").value == ""
    desk.do(ChangeSettings(values={"papers.guarantee_territory": "Spain"}))
    assert fact(desk.paper("certificate", "SN-1"), "Territory").value == "Spain"


def test_covers_that_ended_are_not_certified(bench: Bench) -> None:
    assert "No guarantee in force is known." in printed(bench.desk, bench.desk.paper("certificate", "SN-1"))


def test_a_certificate_that_was_issued_keeps_its_number_and_content(bench: Bench) -> None:
    desk = bench.desk
    issued = bench.did(IssueCertificate(unit=bench.unit))
    desk.do(EditCustomer(id=bench.customer, name="Another Name", phone="600 11 22 33"))
    assert desk.papers.get(issued).said == "G-000001"
    assert "Ana Gómez" in str(desk.paper("certificate", "G-000001"))
    assert "Another Name" in str(desk.paper("certificate", "SN-1"))
    desk.do(SignPaper(id=issued, role="shop", name="Eva Ruiz", image=png()))
    assert desk.store.value("SELECT unit_id FROM attachments ORDER BY id DESC LIMIT 1") == bench.unit


def test_a_serial_that_nobody_or_several_have(bench: Bench) -> None:
    desk = bench.desk
    with pytest.raises(NotFound):
        desk.paper("certificate", "NOPE")
    with pytest.raises(NotFound):
        desk.paper("certificate", "U999")
    builders.unit(desk, "SN-1", owner=bench.customer, product=builders.product(desk, brand="Other"))
    with pytest.raises(UserError, match="U1"):
        desk.paper("certificate", "SN-1")
