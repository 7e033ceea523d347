"""The guidance sheet: large, on one page, in either language; what there is of it where nobody wrote one."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from helpdesk.desk import Desk
from helpdesk.errors import Invalid, UserError
from helpdesk.reports.layout.blocks import Paragraph, Step
from helpdesk.services.solutions.actions import AddSolution
from helpdesk.services.solutions.sheet_actions import AddSheet, EditSheet, SheetForm
from tests import builders
from tests.services.workshop.bench import Bench

LONG = "Turn the big knob at the front to the left until it clicks, then wait for the light to go green. " * 2


def written(desk: Desk, **more: object) -> int:
    told = {
        "title_es": "Limpiar",
        "steps_es": "Abrir\nLavar",
        "title_en": "Cleaning",
        "steps_en": "Open\nRinse",
    }
    return desk.do(AddSheet(**{**told, **more})).id or 0  # type: ignore[arg-type]


def steps(desk: Desk, number: str, language: str | None = None) -> list[str]:
    return [
        block.text for block in desk.paper("guidance", number, language).blocks if isinstance(block, Step)
    ]


def test_it_is_in_the_customers_language_and_in_any_other(desk: Desk) -> None:
    bench = Bench(desk)
    written(desk, product=bench.product)
    assert steps(desk, bench.row().number) == ["Open", "Rinse"]
    assert steps(desk, bench.row().number, "es") == ["Abrir", "Lavar"]


def test_a_language_that_is_missing_is_printed_in_the_other(desk: Desk) -> None:
    product = builders.product(desk)
    written(desk, product=product, title_en="", steps_en="")
    assert steps(desk, f"P{product}", "en") == ["Abrir", "Lavar"]


def test_a_solution_has_its_own_sheet_by_number_and_by_ref(desk: Desk) -> None:
    one = desk.do(AddSolution(symptom="Blinks red", fix="Clean", ref="S-7")).id or 0
    written(desk, solution=one)
    assert steps(desk, f"SL{one}", "en") == steps(desk, "S-7", "en") == ["Open", "Rinse"]


def test_without_a_sheet_it_says_what_the_solution_says_and_that_it_is_provisional(desk: Desk) -> None:
    one = desk.do(AddSolution(symptom="Blinks red", fix="1\n2\n3\n4\n5\n6", risk="Unplug it")).id or 0
    paper = desk.paper("guidance", f"SL{one}")
    assert paper.provisional
    assert steps(desk, f"SL{one}") == ["1", "2", "3", "4", "5"]
    assert "version 1" in paper.foot


def test_the_one_for_a_repair_is_only_that_of_its_very_cause(desk: Desk) -> None:
    written(desk, category="Ovens", cause="misuse")
    repair = desk.do(AddSolution(symptom="No heat", fix="Element", category="Ovens", cause="part")).id or 0
    use = desk.do(AddSolution(symptom="Burns", fix="Explain", category="Ovens", cause="misuse")).id or 0
    assert desk.guidance.of_solution(desk.solutions.get(repair)) is None
    assert desk.guidance.of_solution(desk.solutions.get(use)) is not None


def test_five_long_steps_with_all_the_rest_stay_on_one_page(desk: Desk) -> None:
    sheet = written(
        desk,
        steps_en="\n".join([LONG] * 5),
        never_en="\n".join(["Do not open it while it is hot, however much it hurries"] * 3),
        call_us_en=LONG,
        category="Ovens",
    )
    assert sheet
    one = desk.do(AddSolution(symptom="Burns", fix="x", category="Ovens", cause="misuse")).id
    content = desk.pdf(desk.paper("guidance", f"SL{one}", "en"))
    assert len(PdfReader(BytesIO(content)).pages) == 1


def test_what_has_no_sheet_is_said(desk: Desk) -> None:
    case = builders.received(desk)
    for number in (f"{case}-1", "SL99", "P99", "nothing"):
        with pytest.raises(UserError):
            desk.paper("guidance", number)


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ({}, {"title_es"}),
        ({"title_es": "x"}, {"steps_es"}),
        ({"steps_en": "x"}, {"title_es", "title_en"}),
        ({"title_en": "x", "steps_en": "1\n2\n3\n4\n5\n6"}, {"steps_en"}),
    ],
)
def test_a_sheet_has_a_title_and_five_steps_at_most(told: dict[str, str], fields: set[str]) -> None:
    assert set(SheetForm(**told).rules()) == fields  # type: ignore[arg-type]


def test_a_language_taken_off_is_gone_and_undo_brings_it_back(desk: Desk) -> None:
    sheet = written(desk)
    desk.do(EditSheet(id=sheet, title_en="Cleaning", steps_en="Open"))
    assert [text.language for text in desk.guidance.get(sheet).texts] == ["en"]
    desk.undo()
    assert {text.language for text in desk.guidance.get(sheet).texts} == {"es", "en"}
    with pytest.raises(Invalid):
        desk.do(EditSheet(id=sheet))


def test_what_not_to_do_stands_with_its_mark(desk: Desk) -> None:
    product = builders.product(desk)
    written(desk, product=product, never_en="Use vinegar")
    blocks = [
        block
        for each in desk.paper("guidance", f"P{product}", "en").blocks
        for block in getattr(each, "blocks", (each,))
    ]
    assert Paragraph("Use vinegar", "large", "×") in blocks
