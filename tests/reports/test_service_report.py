"""The service report: found, done, replaced, tested; who pays and why; guaranteed until when."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFile

from helpdesk.domain.pictures import MOST_PIXELS
from helpdesk.formats import Words
from helpdesk.reports.layout import pdf
from helpdesk.reports.layout.blocks import Heading, Photos, Table
from helpdesk.reports.layout.flowables import MM, ImageInk
from helpdesk.reports.layout.pagination import paginate
from helpdesk.reports.quote import AgreedQuote
from helpdesk.reports.service_report import (
    Guarantee,
    ServiceData,
    ServiceNote,
    ServicePhoto,
    service_report,
)
from tests.reports.papers import ENGLISH, NOW, layout, pages, text
from tests.reports.workshop import SERVICE, facts, gaps, signature


def headings(data: ServiceData) -> list[str]:
    """The headings in order."""
    return [block.text for block in service_report(data, ENGLISH).blocks if isinstance(block, Heading)]


def test_it_says_what_was_found_done_replaced_and_tested() -> None:
    said = text(service_report(SERVICE, ENGLISH))
    for field in (
        *("Fault as told It does not spin.", "What was found The pump is blocked."),
        "What was done Pump renewed, filter cleaned.",
        "What was tested Three cycles without a leak.",
        "Checked by Eva Ruiz",
        *("Outcome Fixed", "Hands-on time 1 h 25 min", "Does not turn or spin", "Wear", "Part replaced"),
        *("Received on 17/11/2026 10:00", "Finished on 21/11/2026 09:30", "Handed back on 21/11/2026 09:30"),
        *("Technician Luis Romero", "With its accessories Drain hose"),
    ):
        assert field in said


def test_it_says_that_it_is_no_invoice_and_names_the_invoice() -> None:
    document = service_report(SERVICE, ENGLISH)
    assert document.foot == "This is a report of work, not an invoice."
    assert facts(document)["Invoice"].value == "F-2026-0871"
    assert "Invoice" not in facts(service_report(replace(SERVICE, invoice=""), ENGLISH))


def test_parts_have_origin_price_and_what_became_of_the_old_one() -> None:
    (table,) = [b for b in service_report(SERVICE, ENGLISH).blocks if isinstance(b, Table)]
    assert table.rows == (
        ("Drain pump · 00145212", "New", "Handed over", "1", "€38.50"),
        ("Bearing", "Used or recovered", "—", "2", "€9.25"),
    )
    assert "No parts were replaced." in text(service_report(replace(SERVICE, parts=()), ENGLISH))


def huge(folder: Path, edge: int) -> Path:
    """A PNG of a few kilobytes that is gigabytes when it is unpacked: one colour, ``edge`` pixels square."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    packer = zlib.compressobj(9)
    row = bytes(1 + (edge + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(edge)) + packer.flush()
    path = folder / "huge.png"
    head = struct.pack(">IIBBBBB", edge, edge, 1, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )
    return path


def test_a_picture_of_177_megapixels_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = huge(tmp_path, 13_300)
    assert path.stat().st_size < 100_000
    unpacked = []
    real = ImageFile.ImageFile.load

    def load(self: ImageFile.ImageFile) -> Any:
        unpacked.append(self.size)
        return real(self)

    monkeypatch.setattr(ImageFile.ImageFile, "load", load)
    photo = ServicePhoto(caption="The pump", path=str(path))
    data = replace(SERVICE, photos=(photo,))
    assert "This picture cannot be shown." in text(service_report(data, ENGLISH))
    assert max((width * height for width, height in unpacked), default=0) <= MOST_PIXELS
    # One within the bounds is shown.
    shown = replace(SERVICE, photos=(picture(tmp_path, 160, 120),))
    assert "This picture cannot be shown." not in text(service_report(shown, ENGLISH))
    assert (160, 120) in unpacked


@pytest.mark.parametrize(
    ("under", "said"),
    [
        ("yes", "The guarantee: free of charge for the customer"),
        ("no", "The customer"),
        ("", "Not decided yet"),
    ],
)
def test_who_pays_is_told(under: str, said: str) -> None:
    data = replace(SERVICE, under_warranty=under, finished=bool(under))
    assert facts(service_report(data, ENGLISH))["Who pays"].value == said


def test_a_finished_paper_does_not_say_that_something_is_open() -> None:
    assert "Who pays" not in facts(service_report(replace(SERVICE, under_warranty=""), ENGLISH))


def test_a_refused_addition_is_named() -> None:
    data = replace(SERVICE, refused=(AgreedQuote(number="A-000003", total_cents=4659),))
    told = facts(service_report(data, ENGLISH))["Additional quote not accepted"].value
    assert told == "€46.59, tax included (quote A-000003)"


def test_why_is_told_with_the_verdict_of_intake_and_the_decision() -> None:
    told = facts(service_report(replace(SERVICE, reason="It fell.", decision="goodwill"), ENGLISH))
    assert told["Reason"].value == "It fell."
    assert told["Guarantee at intake"].value == "No guarantee on 17/11/2026."
    assert told["Decision on the claim"].value == "Goodwill"


def test_the_price_agreed_is_told_whichever_way_it_was_agreed() -> None:
    def said(**changes: object) -> str:
        document = service_report(replace(SERVICE, **changes), ENGLISH)  # type: ignore[arg-type]
        fact = facts(document).get("Agreed price")
        return fact.value if fact else ""

    assert said() == "€155.49, tax included (quote Q-000012)"
    two = (*SERVICE.agreed, AgreedQuote(number="A-000001", total_cents=1000))
    assert said(agreed=two).endswith("(quote A-000001)\nTogether €165.49")
    assert said(agreed=(), limit_cents=8000) == "Repair up to €80.00, tax included"
    assert said(agreed=(), waived=True) == "The quote was waived in writing."
    assert said(agreed=()) == ""


def test_the_guarantee_has_its_last_day_and_the_words_of_the_law() -> None:
    said = text(service_report(SERVICE, ENGLISH))
    assert "Guaranteed until 21/02/2027" in said
    assert "Guaranteed for three months." in said


def test_before_handing_back_the_guarantee_has_no_day_yet() -> None:
    data = replace(SERVICE, guarantee=replace(SERVICE.guarantee, until=None), delivered_at=None)
    document = service_report(data, ENGLISH)
    assert facts(document)["Guaranteed until"].value == "It begins on handing back"
    assert "Handed back on" in gaps(document)


def test_a_comeback_goes_on_with_the_guarantee_of_the_first_repair() -> None:
    given = Guarantee(given=True, until=date(2027, 1, 3), comeback_of="1007-1")
    said = text(service_report(replace(SERVICE, guarantee=given), ENGLISH))
    assert "Guaranteed until 03/01/2027" in said
    assert "This work belongs to the repair 1007-1, whose guarantee goes on; no new one begins." in said
    assert "tampers" in said


def test_what_was_not_repaired_is_not_guaranteed() -> None:
    assert "Guarantee of the work" not in headings(replace(SERVICE, guarantee=Guarantee()))


def test_unfinished_work_is_provisional_and_shows_what_is_known() -> None:
    data = replace(SERVICE, finished=False, finished_at=None, work_done="", outcome="")
    document = service_report(data, ENGLISH)
    assert document.provisional
    assert "What was done" in gaps(document)
    assert "PROVISIONAL" in text(document)


def test_chosen_notes_and_photos_are_there(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    Image.new("RGB", (80, 50), "navy").save(picture)
    data = replace(
        SERVICE,
        notes=(ServiceNote(at=NOW, who="Luis Romero", text="Descale it twice a year."),),
        photos=(
            ServicePhoto(file="a1", caption="The old pump", path=str(picture)),
            ServicePhoto(file="b2", caption="Gone", path=str(tmp_path / "gone.png")),
        ),
    )
    said = text(service_report(data, ENGLISH))
    for field in ("Descale it twice a year.", "Luis Romero", "The old pump", "This picture cannot be shown."):
        assert field in said
    assert any(isinstance(block, Photos) for block in service_report(data, ENGLISH).blocks)
    assert headings(SERVICE)[-1] == "Handing back"


def test_many_photos_do_not_tear_the_signature_off(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    Image.new("RGB", (60, 60), "navy").save(picture)
    for count in range(1, 9):
        photos = tuple(ServicePhoto(caption=f"Photo {i}", path=str(picture)) for i in range(count))
        found = pages(service_report(replace(SERVICE, photos=photos), ENGLISH))
        assert "Handed back on" in found[-1]
        assert "For Electro Sur" in found[-1]


def test_who_took_it_signs_for_it() -> None:
    data = replace(SERVICE, delivered_to="Carlos Gómez")
    assert facts(service_report(data, ENGLISH))["Handed to"].value == "Carlos Gómez"
    assert signature(service_report(data, ENGLISH)).signers[0].name == "Carlos Gómez"


def picture(folder: Path, width: int, height: int) -> ServicePhoto:
    """A photo on the disk, with a caption."""
    path = folder / f"{width}x{height}.png"
    Image.new("RGB", (width, height), "navy").save(path)
    return ServicePhoto(file="x", caption="The old pump", path=str(path))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(160, 120), (120, 160)])
def test_one_photo_and_a_short_note_spill_to_no_second_page(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    photo = picture(tmp_path, *size)
    note = ServiceNote(at=NOW, who="Luis Romero", text="The hose should be renewed next year.")
    for notes, photos in (((), (photo,)), ((note,), ()), ((note,), (photo,))):
        document = service_report(replace(SERVICE, notes=notes, photos=photos), Words(language))
        assert len(pages(document, Words(language))) == 1


def test_photos_are_made_smaller_only_where_that_spares_a_page(tmp_path: Path) -> None:
    many = tuple(picture(tmp_path, 160, 120 + n) for n in range(8))
    document = service_report(replace(SERVICE, photos=many), ENGLISH)
    flowables = [
        flowable
        for page in paginate(replace(layout(), proportion=lambda _: 0.75), document, NOW)
        for _, flowable in page.flowables
    ]
    heights = [ink.height for flowable in flowables for ink in flowable.inks if isinstance(ink, ImageInk)]
    assert heights
    assert min(heights) > 45 * MM


def test_notes_and_photos_share_a_heading(tmp_path: Path) -> None:
    photo = picture(tmp_path, 160, 120)
    note = ServiceNote(at=NOW, who="Luis", text="Renew the hose.")
    said = {
        (bool(notes), bool(photos)): [
            block.text
            for block in service_report(replace(SERVICE, notes=notes, photos=photos), ENGLISH).blocks
            if isinstance(block, Heading) and ("Notes" in block.text or "Photos" in block.text)
        ]
        for notes in ((), (note,))
        for photos in ((), (photo,))
    }
    assert said == {
        (False, False): [],
        (True, False): ["Notes"],
        (False, True): ["Photos"],
        (True, True): ["Notes and photos"],
    }


def test_a_photo_that_becomes_sharp_in_steps_is_bounded_by_its_own_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a JPEG is in memory whole, however small it is wanted."""
    monkeypatch.setattr(pdf, "MOST_PIXELS", 10_000)
    for steps in (False, True):
        path = tmp_path / f"{steps}.jpg"
        Image.new("RGB", (160, 120)).save(path, progressive=steps)
        data = replace(SERVICE, photos=(ServicePhoto(caption="The pump", path=str(path)),))
        monkeypatch.setattr(pdf, "LONGEST", 40)
        assert ("This picture cannot be shown." in text(service_report(data, ENGLISH))) is steps
