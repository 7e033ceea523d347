"""Papers of the workshop as records: their numbers, what is frozen when, versions, signatures."""

from __future__ import annotations

import sqlite3
from io import BytesIO

import pytest
from pypdf import PdfReader

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.reports.snapshot import content_hash
from helpdesk.services.cases.actions import AddNote
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.intake.actions import EditIntake, ReceivedUnit, ReceiveUnits, intake_form
from helpdesk.services.papers.actions import MarkPrinted, SignPaper, UpdatePaper, VoidPaper
from helpdesk.services.shop.file_actions import AttachFiles, EditFile, NewFile
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import HandBack, Reopen, ReturnUnrepaired, TellReady
from helpdesk.services.workshop.parts_and_time_actions import AddPart, SetMinutes
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork
from tests import builders
from tests.services.papers.paper_reading import fact, numbers, paper, png, printed
from tests.services.workshop.bench import Bench, dump


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
    desk.do(CheckWork(job=other))
    assert numbers(desk, "S") == [(1, 1, False), (2, 1, False)]


def test_a_printed_paper_keeps_its_number_when_its_making_is_undone(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    step = desk.last_step()
    assert step is not None
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.undo(step.id)
    assert numbers(desk, "S") == [(1, 1, True)]
    desk.do(CheckWork(job=bench.job))
    assert numbers(desk, "S") == [(1, 1, True), (2, 1, False)]


# -- what is frozen, and when


def test_a_paper_that_never_went_out_is_brought_up_to_date_in_place(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(AddPart(job=bench.job, name="Seal"))
    desk.do(HandBack(jobs=(bench.job,)))
    assert numbers(desk, "S") == [(1, 1, False)]
    said = printed(desk, desk.paper("service", f"{bench.case}-1"))
    assert "Seal" in said
    assert "Guaranteed until 21/02/2027" in said


def test_a_paper_that_was_printed_gets_a_new_version(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    first = paper(desk, "service", bench.job)
    desk.do(MarkPrinted(id=first.id))
    desk.do(HandBack(jobs=(bench.job,)))
    assert numbers(desk, "S") == [(1, 1, False), (1, 2, False)]
    assert paper(desk, "service", bench.job).said == "S-000001/2"
    said = printed(desk, desk.paper("service", f"{bench.case}-1"))
    assert "This version replaces S-000001." in said
    old = desk.papers.document(first.id, desk.words)
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


def test_a_receipt_made_again_still_says_who_took_the_unit_in(bench: Bench) -> None:
    desk = bench.desk
    colleague = bench.did(AddStaff(name="Pablo Gil", role="technician"))
    first = desk.papers.latest("receipt", "case", bench.case)
    assert first is not None
    desk.do(MarkPrinted(id=first.id))
    desk.do(VoidPaper(id=first.id, reason="Torn"))
    desk.staff = colleague
    page = desk.cases.get(bench.case)
    for _ in range(2):
        desk.do(EditIntake(job=bench.job, **intake_form(page, page.jobs[0])))
        again = desk.papers.latest("receipt", "case", bench.case)
        assert again is not None
        assert again.said == "R-000002"
        assert '"received_by":"Eva Ruiz"' in again.data


def test_only_the_newest_version_is_made_anew(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.do(SetMinutes(job=bench.job, minutes=41))
    desk.do(SetMinutes(job=bench.job, minutes=42))
    desk.do(SetMinutes(job=bench.job, minutes=42))
    assert numbers(desk, "S") == [(1, 1, False), (1, 2, False)]


def test_what_changes_nothing_makes_no_version(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("ready")
    desk.do(MarkPrinted(id=paper(desk, "service", bench.job).id))
    desk.do(TellReady(job=bench.job))
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
    assert "Fingerprint of the signed content" in printed(desk, desk.papers.document(signed.id, desk.words))
    bench.later(days=1)
    desk.do(DecideWhoPays(job=bench.job, under_warranty="yes", reason="A recall"))
    assert desk.papers.get(signed.id).data == signed.data
    newest = paper(desk, "service", bench.job)
    assert newest.said == "S-000001/2"
    said = printed(desk, desk.papers.document(newest.id, desk.words))
    assert "This version replaces S-000001, which was signed by Ana Gómez on 21/11/2026 11:00." in said
    assert "What was signed then had another content." in said
    assert "A recall" in said
    old = printed(desk, desk.papers.document(signed.id, desk.words))
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
    desk.do(Reopen(job=bench.job, reason="It leaks"))
    with pytest.raises(Conflict):
        desk.do(SignPaper(id=target, role="shop", name="Eva Ruiz", image=png()))
    with pytest.raises(NotFound):
        desk.do(SignPaper(id=999, role="shop", name="Eva Ruiz", image=png()))


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
    assert desk.papers.document(target, desk.words).void == "This is not the content that was signed."


def test_a_signed_paper_in_another_language_is_still_what_was_signed(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    target = paper(desk, "service", bench.job)
    desk.do(SignPaper(id=target.id, role="customer", name="Ana", how="paper"))
    desk.do(EditCustomer(id=bench.customer, name="Another Name", phone="600 11 22 33"))
    spanish = desk.papers.document(target.id, desk.words, "es")
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
    desk.do(ReturnUnrepaired(job=bench.job, reason="No parts to be had", fee_cents=0))
    desk.do(Reopen(job=bench.job, reason="A part was found"))
    assert numbers(desk, "N") == [(1, 1, True)]
    assert desk.papers.latest("unrepaired", "job", bench.job) is None
    again = desk.paper("unrepaired", f"{bench.case}-1")
    assert again.provisional
    assert again.number == ""


def test_reopening_makes_the_service_report_provisional(bench: Bench) -> None:
    desk = bench.desk
    bench.reach("delivered")
    desk.do(Reopen(job=bench.job, reason="It leaks"))
    assert desk.paper("service", f"{bench.case}-1").provisional
    desk.do(FinishWork(job=bench.job, work_done="Seal renewed"))
    desk.do(CheckWork(job=bench.job))
    document = desk.paper("service", f"{bench.case}-1")
    assert not document.provisional
    assert "Seal renewed" in str(document)


def test_a_paper_is_signed_in_the_window_or_on_paper(bench: Bench) -> None:
    receipt = next(row for row in bench.desk.cases.get(bench.case).papers if row.kind == "receipt")
    said = SignPaper(id=receipt.id, role="customer", name="Ana Gómez", how="telepathy", image=png())
    assert "how" in said.problems()


def test_a_receipt_with_a_very_long_name_is_a_page_a_copy(desk: Desk) -> None:
    name = (
        "Asociación de Vecinos y Comerciantes del Casco Antiguo de Robledal de la Ribera «El Olmo Centenario»"
    )
    owner = builders.customer(
        desk,
        name,
        language="es",
        address="Camino del Molino, 63, 2.ª B",
        postcode="53140",
        city="Puente Morisco",
    )
    case = builders.received(
        desk,
        builders.unit(desk, owner=owner, purchased_on=None),
        by=owner,
        problem="Hizo un chispazo y no ha vuelto a encender.",
        damage="Un poco de óxido abajo",
        quote_choice="waived",
        backup_asked=True,
    )
    pages = PdfReader(BytesIO(desk.pdf(desk.paper("receipt", str(case))))).pages
    assert len(pages) == 2
    assert all("El Olmo Centenario" in page.extract_text() for page in pages)
