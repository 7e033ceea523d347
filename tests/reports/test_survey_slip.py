"""The slip: every question of the case's plan with its boxes, no person on it, and a code that is read back."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.slips import read_slip
from helpdesk.domain.surveys import questions_of
from helpdesk.reports.layout.blocks import Boxes, Checklist, Together, WritingLines
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders
from tests.reports.papers import pages
from tests.services.surveys.test_sheets import solved


def rows(desk: Desk, case: int, kind: type) -> list[object]:
    paper = desk.paper("survey_slip", str(case))
    together = [block for block in paper.blocks if isinstance(block, Together)]
    return [each for block in together for each in block.blocks if isinstance(each, kind)]


def test_each_question_has_its_boxes_lines_or_choices(desk: Desk) -> None:
    case = solved(desk)
    boxes = rows(desk, case, Boxes)
    widths = [len(each.signs) for each in boxes]  # type: ignore[attr-defined]
    assert widths == [5, 7, 10, 11, 7, 7, 7, 7]
    (wrong,) = rows(desk, case, Checklist)
    assert [item.text[:2] for item in wrong.items] == [f"{n} " for n in range(1, 10)]  # type: ignore[attr-defined]
    assert len(rows(desk, case, WritingLines)) == 1


def test_the_code_names_case_and_questions_as_they_were_printed(desk: Desk) -> None:
    case = solved(desk)
    code = desk.paper("survey_slip", str(case)).code
    plan = desk.surveys.plan(case, desk.settings)
    desk.do(ChangeSettings(values={"surveys.pairs": 5, "surveys.ces_scale": "1.0"}))
    assert read_slip(code, "repair") == (case, plan)
    assert read_slip(desk.paper("survey_slip", str(case)).code)[1].pairs == (0, 1, 2, 3, 4)
    assert len(questions_of(plan)) == 10


@pytest.mark.parametrize(("language", "said"), [("es", "En conjunto"), ("en", "Overall")])
def test_it_is_in_the_customers_language_on_one_page_and_names_nobody(
    desk: Desk, language: str, said: str
) -> None:
    by = builders.did(desk, AddCustomer(name="Rosa Ñ & <b>", phone="600 112 233", language=language))
    case = solved(desk, by=by)
    paper = desk.paper("survey_slip", str(case))
    assert paper.language == language
    assert not paper.provisional
    (page,) = pages(paper, desk.words(language))
    assert said in page
    assert "Rosa" not in page
    assert paper.code in page


def test_of_an_open_case_it_is_marked(desk: Desk) -> None:
    assert desk.paper("survey_slip", str(builders.received(desk))).provisional
