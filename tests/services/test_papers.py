"""Papers of the workshop as records: their numbers, what is frozen when, versions, signatures, and how they are asked for."""

from __future__ import annotations

import sqlite3
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound, UserError
from helpdesk.reports.document import Document, Fact, Facts
from helpdesk.reports.frozen import content_hash
from helpdesk.services import papers, quotes, repair
from helpdesk.services.cases import AddNote
from helpdesk.services.customers import EditCustomer
from helpdesk.services.files import AttachFiles, EditFile, NewFile
from helpdesk.services.intake import EditIntake, ReceivedUnit, ReceiveUnits, intake_form
from helpdesk.services.paper_facts import PaperFacts
from helpdesk.services.papers import MarkPrinted, SignPaper
from helpdesk.services.products import EditProduct
from helpdesk.services.repair_papers import IssueCertificate, UpdatePaper
from helpdesk.services.sales import EditSale
from helpdesk.services.shop import AddStaff, ChangeSettings
from tests import builders
from tests.services.bench import LINES, Bench, dump


def png(colour: str = "navy") -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (60, 30), colour).save(out, "PNG")
    return out.getvalue()


def paper(desk: Desk, kind: str, job: int) -> PaperFacts:
    """The paper of a job in force."""
    found = desk.papers.latest(kind, "job", job)
    assert found is not None
    return found


def numbers(desk: Desk, series: str) -> list[tuple[int, int, bool]]:
    """Number, version and whether void, of all papers of a series."""
    rows = desk.store.rows(
        "SELECT number, version, voided_at IS NOT NULL FROM documents WHERE series = ? ORDER BY id", (series,)
    )
    return [(number, version, bool(void)) for number, version, void in rows]


def fact(sheet: Document, label: str) -> Fact:
    """A fact of a paper by its label."""
    found = [f for b in sheet.blocks if isinstance(b, Facts) for f in b.facts if f.label == label]
    return found[0]


def printed(desk: Desk, sheet: Document) -> str:
    """The text of the drawn paper."""
    pages = PdfReader(BytesIO(desk.pdf(sheet))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A unit on the bench."""
    desk.staff = 1
    return Bench(desk)


# -- numbers


def test_each_series_counts_without_gaps(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    other = bench.again()
    bench.reach("ready", other)
    assert numbers(desk, "S") == [(1, 1, False), (2, 1, False)]
    desk.undo()
    assert numbers(desk, "S") == [(1, 1, False)]
    desk.do(repair.CheckWork(job=other))
    assert numbers(desk, "S") == [(1, 1, False), (2, 1, False)]


def test_a_printed_paper_keeps_its_number_when_its_making_is_undone(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    step = desk.last_step()
    assert step is not None
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.undo(step.id)
    assert numbers(desk, "S") == [(1, 1, True)]
    desk.do(repair.CheckWork(job=bench.job))
    assert numbers(desk, "S") == [(1, 1, True), (2, 1, False)]


# -- what is frozen, and when


def test_a_paper_that_never_went_out_is_brought_up_to_date_in_place(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(repair.AddPart(job=bench.job, name="Seal"))
    desk.do(repair.HandBack(jobs=(bench.job,)))
    assert numbers(desk, "S") == [(1, 1, False)]
    said = printed(desk, desk.paper("service", f"{bench.case}-1"))
    assert "Seal" in said
    assert "Guaranteed until 21/02/2027" in said


def test_a_paper_that_was_printed_gets_a_new_version(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    first = paper(desk, "service", bench.job)
    desk.do(MarkPrinted(id=first.id))
    desk.do(repair.HandBack(jobs=(bench.job,)))
    assert numbers(desk, "S") == [(1, 1, False), (1, 2, False)]
    assert paper(desk, "service", bench.job).said == "S-000001/2"
    said = printed(desk, desk.paper("service", f"{bench.case}-1"))
    assert "This version replaces S-000001." in said
    old = desk.papers.sheet(first.id, desk.words)
    assert old.void == "Replaced by S-000001/2."
    assert fact(old, "Handed back on").value == ""


def test_a_receipt_that_nothing_changed_keeps_its_version(bench: Bench) -> None:
    desk = bench.desk
    colleague = bench.did(AddStaff(name="Pablo Gil", role="technician"))
    units = (ReceivedUnit(unit=bench.new_unit("A-1"), problem="Dead", accessories_none=True),)
    case = bench.did(ReceiveUnits(customer=bench.customer, units=units, owner=colleague))
    receipt = desk.papers.latest("receipt", "case", case)
    assert receipt is not None
    desk.do(MarkPrinted(id=receipt.id))
    page = desk.cases.get(case)
    desk.do(EditIntake(job=page.jobs[0].id, **intake_form(page, page.jobs[0])))
    newest = desk.papers.latest("receipt", "case", case)
    assert newest == desk.papers.get(receipt.id)
    assert "Eva Ruiz" in str(desk.paper("receipt", str(case)))


def test_only_the_newest_version_is_made_anew(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.do(repair.SetMinutes(job=bench.job, minutes=41))
    desk.do(repair.SetMinutes(job=bench.job, minutes=42))
    desk.do(repair.SetMinutes(job=bench.job, minutes=42))
    assert numbers(desk, "S") == [(1, 1, False), (1, 2, False)]


def test_what_changes_nothing_makes_no_version(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.do(repair.TellReady(job=bench.job))
    assert numbers(desk, "S") == [(1, 1, False)]


def test_a_drawn_signature_stands_with_its_paper_and_not_among_the_files(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    receipt = next(row for row in desk.cases.get(bench.case).papers if row.kind == "receipt")
    desk.do(SignPaper(id=receipt.id, role="customer", name="Ana Gómez", image=png()))
    scan = paper(desk, "service", bench.job)
    desk.do(
        SignPaper(id=scan.id, role="customer", name="Luis", how="paper", image=png("red"), file="scan.png")
    )
    page = desk.cases.get(bench.case)
    assert [file.name for file in page.files] == ["scan.png"]
    assert {row.kind: row.signed_by for row in page.papers if row.signed_at} == {
        "receipt": "Ana Gómez",
        "service": "Luis",
    }


def test_a_signed_paper_is_frozen_and_a_later_change_says_so(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    signed = paper(desk, "service", bench.job)
    desk.do(SignPaper(id=signed.id, role="customer", name="Ana Gómez", image=png()))
    signed = desk.papers.get(signed.id)
    kept = desk.store.row("SELECT hash, how, name FROM signatures WHERE document_id = ?", (signed.id,))
    assert kept == (content_hash(signed.data), "drawn", "Ana Gómez")
    assert signed.hash == content_hash(signed.data)
    assert "Fingerprint of the signed content" in printed(desk, desk.papers.sheet(signed.id, desk.words))
    bench.later(days=1)
    desk.do(repair.DecideWhoPays(job=bench.job, under_warranty="yes", reason="A recall"))
    assert desk.papers.get(signed.id).data == signed.data
    newest = paper(desk, "service", bench.job)
    assert newest.said == "S-000001/2"
    said = printed(desk, desk.papers.sheet(newest.id, desk.words))
    assert "This version replaces S-000001, which was signed by Ana Gómez on 21/11/2026 11:00." in said
    assert "What was signed then had another content." in said
    assert "A recall" in said
    old = printed(desk, desk.papers.sheet(signed.id, desk.words))
    assert "Replaced by S-000001/2." in old
    assert "A recall" not in old
    assert "Ana Gómez · 21/11/2026 11:00" in old


def test_signing_is_bound_to_what_stands_there_and_is_undone_whole(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    desk.do(AddNote(case=bench.case, job=bench.job, text="Descale it", on_paper=True))
    before = dump(desk)
    target = paper(desk, "service", bench.job)
    outcome = desk.do(SignPaper(id=target.id, role="customer", name="Ana", image=png()))
    assert "Descale it" in desk.papers.get(target.id).data
    assert outcome.step is not None
    desk.undo(outcome.step)
    assert dump(desk) == before


def test_who_may_sign_what(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    target = paper(desk, "service", bench.job).id
    with pytest.raises(Invalid) as refused:
        desk.do(SignPaper(id=target, role="customer", name="Ana"))
    assert "image" in refused.value.problems
    with pytest.raises(Invalid) as refused:
        desk.do(SignPaper(id=target, role="waiver", name="Ana", image=png()))
    assert "role" in refused.value.problems
    desk.do(SignPaper(id=target, role="customer", name="Ana", how="paper"))
    with pytest.raises(Conflict):
        desk.do(SignPaper(id=target, role="customer", name="Ana", how="paper"))
    desk.do(SignPaper(id=target, role="shop", name="Eva Ruiz", image=png()))
    desk.do(repair.Reopen(job=bench.job, reason="It leaks"))
    with pytest.raises(Conflict):
        desk.do(SignPaper(id=target, role="shop", name="Eva Ruiz", image=png()))
    with pytest.raises(NotFound):
        desk.do(SignPaper(id=999, role="shop", name="Eva Ruiz", image=png()))


def test_every_kind_of_paper_has_its_places_to_sign() -> None:
    assert set(papers.TITLES) - {"label", "history"} == set(papers.ROLES)


def test_a_content_changed_behind_the_programs_back_is_seen(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    target = paper(desk, "service", bench.job).id
    desk.do(SignPaper(id=target, role="customer", name="Ana", how="paper"))
    with sqlite3.connect(desk.folder / "helpdesk.db") as raw:
        raw.execute("UPDATE journal_pen SET entry = 1")
        raw.execute("UPDATE documents SET data = replace(data, 'Pump', 'Sump') WHERE id = ?", (target,))
        raw.execute("UPDATE journal_pen SET entry = NULL")
    raw.close()
    assert desk.papers.sheet(target, desk.words).void == "This is not the content that was signed."


def test_a_signed_paper_in_another_language_is_still_what_was_signed(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    target = paper(desk, "service", bench.job)
    desk.do(SignPaper(id=target.id, role="customer", name="Ana", how="paper"))
    desk.do(EditCustomer(id=bench.customer, name="Another Name", phone="600 11 22 33"))
    spanish = desk.papers.sheet(target.id, desk.words, "es")
    assert spanish.language == "es"
    assert "Ana Gómez" in str(spanish)
    assert "Another Name" not in str(spanish)


# -- what the staff chose, and bringing up to date


def test_notes_and_photos_that_were_ticked_are_on_it(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    desk.do(AddNote(case=bench.case, job=bench.job, text="Descale it twice a year", on_paper=True))
    desk.do(AddNote(case=bench.case, job=bench.job, text="A difficult customer"))
    desk.do(AttachFiles(subject="job", id=bench.job, files=(NewFile(name="a.png", content=png()),)))
    desk.do(AttachFiles(subject="job", id=bench.job, files=(NewFile(name="b.png", content=png("red")),)))
    first = desk.store.value("SELECT min(id) FROM attachments")
    desk.do(EditFile(id=first, caption="The old pump", on_paper=True))
    said = printed(desk, desk.paper("service", f"{bench.case}-1"))
    assert "Descale it twice a year" in said
    assert "The old pump" in said
    assert "difficult" not in said
    assert "cannot be shown" not in said


def test_a_paper_that_went_out_is_brought_up_to_date_on_demand(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    first = paper(desk, "service", bench.job).id
    with pytest.raises(Conflict, match="Nothing has changed"):
        desk.do(UpdatePaper(id=first))
    desk.do(MarkPrinted(id=first))
    desk.do(AddNote(case=bench.case, job=bench.job, text="Descale it", on_paper=True))
    assert "Descale it" not in str(desk.paper("service", f"{bench.case}-1"))
    newest = bench.did(UpdatePaper(id=first))
    assert desk.papers.get(newest).said == "S-000001/2"
    assert "Descale it" in str(desk.paper("service", f"{bench.case}-1"))
    receipt = desk.papers.latest("receipt", "case", bench.case)
    assert receipt is not None
    with pytest.raises(Conflict):
        desk.do(UpdatePaper(id=receipt.id))


def test_reopening_voids_the_paper_of_an_unrepaired_return(bench: Bench) -> None:
    desk = bench.desk
    desk.do(repair.ReturnUnrepaired(job=bench.job, reason="No parts to be had", fee_cents=0))
    desk.do(repair.Reopen(job=bench.job, reason="A part was found"))
    assert numbers(desk, "N") == [(1, 1, True)]
    assert desk.papers.latest("unrepaired", "job", bench.job) is None
    again = desk.paper("unrepaired", f"{bench.case}-1")
    assert again.provisional
    assert again.number == ""


def test_reopening_makes_the_service_report_provisional(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    desk.do(repair.Reopen(job=bench.job, reason="It leaks"))
    assert desk.paper("service", f"{bench.case}-1").provisional
    desk.do(repair.FinishWork(job=bench.job, work_done="Seal renewed"))
    desk.do(repair.CheckWork(job=bench.job))
    sheet = desk.paper("service", f"{bench.case}-1")
    assert not sheet.provisional
    assert "Seal renewed" in str(sheet)


# -- how papers are asked for


@pytest.mark.parametrize("kind", ["quote", "additional_quote", "waiver", "service", "unrepaired"])
def test_unfinished_work_prints_what_is_known_as_provisional(desk: Desk, kind: str) -> None:
    bench = Bench(desk, quote_choice="wanted")
    for number in (f"{bench.case}-1", str(bench.case)):
        sheet = desk.paper(kind, number)
        assert sheet.provisional
        assert sheet.number == ""
        assert "It does not spin" in str(sheet)
        assert "PROVISIONAL" in printed(desk, sheet)
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
    desk.do(repair.HandBack(jobs=(bench.job,)))
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
    desk.do(quotes.WriteQuote(job=bench.job, lines=LINES))
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
    sheet = desk.paper("waiver", f"{case}-1")
    assert not sheet.provisional
    assert fact(sheet, "Date of the waiver").value == "21/11/2026"
    assert fact(sheet, "It may add up to").value == "€16.00"


def test_the_waiver_says_the_shares_where_it_is_not(bench: Bench) -> None:
    desk = bench.desk
    english = str(desk.paper("receipt", str(bench.case))).replace(r"\xa0", " ")
    assert "exceeds 10 % of the price of the item new" in english


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
        sheet = desk.paper("certificate", text)
        assert sheet.number == ""
        said = printed(desk, sheet)
        assert "Legal guarantee 18/03/2025 18/03/2028" in said
        assert "Shop's extension 19/03/2028 18/03/2029" in said
        assert "Given by Taller Sol" in said
    assert fact(sheet, "Territory").value == ""
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
