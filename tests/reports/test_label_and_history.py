from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from helpdesk.reports.history import (
    HistoryCase,
    HistoryCover,
    HistoryData,
    HistoryJob,
    HistoryLine,
    HistoryUnit,
    history,
)
from helpdesk.reports.label import LabelData, LabelItem, labels, short_name
from helpdesk.reports.layout.blocks import Label, Table
from helpdesk.reports.layout.pdf import render
from helpdesk.texts import translate
from tests.reports.papers import ANA, ENGLISH, NOW, SHOP, pages, text

INTAKE = LabelData(
    customer="Ana Gómez",
    received_on=date(2026, 11, 21),
    items=(
        LabelItem(number="T-2026-0141", name="Bosch WAU28T64ES"),
        LabelItem(number="T-2026-0141", name="Drain hose", accessory=True),
        LabelItem(number="T-2026-0142", name="Lenovo IdeaPad 5"),
    ),
)


def test_every_thing_has_a_label_of_its_own() -> None:
    found = pages(labels(INTAKE, ENGLISH))
    assert len(found) == 3
    names = ("Bosch", "Accessory: Drain hose", "Lenovo")
    for i, (page, name) in enumerate(zip(found, names, strict=True), start=1):
        for said in (name, f"{i}/3", "Ana Gómez", "21/11/2026"):
            assert said in " ".join(page.split())
    assert "T-2026-0142" in found[2]


def test_the_code_of_a_label_is_its_job() -> None:
    blocks = labels(INTAKE, ENGLISH).blocks
    assert [block.payload for block in blocks if isinstance(block, Label)] == [
        "T-2026-0141",
        "T-2026-0141",
        "T-2026-0142",
    ]


def test_one_thing_is_not_counted() -> None:
    (block,) = labels(replace(INTAKE, items=INTAKE.items[:1]), ENGLISH).blocks
    assert isinstance(block, Label)
    assert block.part == ""


@pytest.mark.parametrize("code", ["qr", "code128"])
@pytest.mark.parametrize("size", [(62, 29), (40, 20), (100, 50), (29, 62)])
def test_a_label_is_one_page_of_its_size(code: str, size: tuple[float, float]) -> None:
    data = replace(INTAKE, code=code, width_mm=size[0], height_mm=size[1], customer="Ж" * 5000)  # type: ignore[arg-type]
    reader = PdfReader(BytesIO(render(labels(data, ENGLISH), ENGLISH, NOW)))
    assert len(reader.pages) == 3
    box = reader.pages[0].mediabox
    assert float(box.width) == pytest.approx(size[0] * 72 / 25.4, abs=0.01)
    assert float(box.height) == pytest.approx(size[1] * 72 / 25.4, abs=0.01)


def test_a_long_name_is_made_short() -> None:
    assert short_name("Ana Gómez") == "Ana Gómez"
    assert short_name("Francisca Gómez Peñalver") == "Francisca Gómez Peñalver"
    assert short_name("María Francisca Gómez Peñalver") == "M. F. Gómez Peñalver"
    assert short_name("Anastasia Gómez de Peñalver") == "A. Gómez de Peñalver"
    long = "María de los Ángeles Rodríguez-Fernández de Córdoba y Montenegro"
    assert short_name(long) == "M. Rodríguez-Fernández"
    assert short_name("José Luis Martínez de la Torre") == "J. L. Martínez"
    assert short_name("") == ""


def test_a_firms_name_is_not_made_short() -> None:
    firm = "Hostelería del Guadalquivir, S. L."
    (block, *_) = labels(replace(INTAKE, customer=firm, person=False), ENGLISH).blocks
    assert isinstance(block, Label)
    assert block.lines[0] == firm


def test_a_long_firms_name_leaves_the_serial_its_room() -> None:
    firm = "Asociación de Vecinos y Comerciantes del Casco Antiguo de Robledal de la Ribera «El Olmo»"
    item = LabelItem(number="523-1", name="Velmora M70 · 35200191358025")
    data = replace(INTAKE, customer=firm, person=False, items=(item,))
    said = PdfReader(BytesIO(render(labels(data, ENGLISH), ENGLISH, NOW))).pages[0].extract_text()
    assert "35200191358025" in said


STORY = HistoryData(
    shop=SHOP,
    customer=ANA,
    as_of=date(2026, 11, 21),
    units=(
        HistoryUnit(
            name="Bosch WAU28T64ES",
            serial="FD9912",
            purchased_on=date(2024, 3, 15),
            invoice="F-2024-7",
            price_cents=45900,
            covers=(
                HistoryCover(kind="legal", end=date(2027, 3, 15), reason="three years"),
                HistoryCover(kind="repair", open=True),
            ),
        ),
    ),
    cases=(
        HistoryCase(
            number="C-2026-000145",
            opened_at=NOW,
            state="closed",
            jobs=(
                HistoryJob(
                    number="T-1",
                    kind="repair",
                    state="delivered",
                    unit="Bosch",
                    problem="no spin",
                    work_done="new pump",
                    outcome="fixed",
                    delivered_on=date(2026, 11, 20),
                ),
                HistoryJob(number="T-2", kind="something new"),
            ),
        ),
        HistoryCase(number="C-2026-000146", opened_at=NOW, state="received"),
    ),
    lines=(
        HistoryLine(
            at=NOW,
            who="Luis",
            about="C-2026-000145",
            said=translate("Formats", "in %n day(s)", "", 1)(n=3).to_json(),
            text="Called, will come on Saturday.",
        ),
    ),
)


def test_a_history_tells_units_cases_and_what_happened() -> None:
    said = text(history(STORY, ENGLISH))
    for field in (
        *("Customer history", "CL-000145", "As of 21/11/2026", "Ana María Gómez Peñalver"),
        *("Bosch WAU28T64ES", "FD9912", "15/03/2024", "€459.00", "F-2024-7"),
        *(
            "Legal guarantee: until 15/03/2027",
            "three years",
            "Repair guarantee: suspended while in the shop",
        ),
        *("C-2026-000145", "T-1", "Repair", "Delivered", "Fixed", "new pump", "20/11/2026"),
        *("something new", "C-2026-000146", "Received"),
        *("21/11/2026 09:30", "Luis", "Called, will come on Saturday."),
    ):
        assert field in said


def test_an_empty_history_says_so() -> None:
    said = text(history(HistoryData(shop=SHOP, customer=ANA), ENGLISH))
    assert "No units are known." in said
    assert "No cases so far." in said


def test_a_long_history_breaks_with_its_headers() -> None:
    lines = tuple(HistoryLine(at=NOW - timedelta(hours=i), text=f"call {i}.") for i in range(300))
    found = pages(history(replace(STORY, lines=lines), ENGLISH))
    assert len(found) > 5
    assert all("When" in page and "About" in page for page in found)
    joined = " ".join(found)
    assert all(f"call {i}." in joined for i in range(300))


def test_a_case_without_jobs_has_its_row() -> None:
    tables = [block for block in history(STORY, ENGLISH).blocks if isinstance(block, Table)]
    assert len(tables[1].rows) == 3
